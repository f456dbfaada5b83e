"""The workbook of an edition, blank or filled: what the reader understands without a fault.

Sheets, headers, lists and levels all come from the ruleset, so a template never differs from what
the same edition reads.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal

from inovasi_cli.books.template.messages import DATES, Messages
from inovasi_cli.books.template.read_only_sheets import Estimate, guide_sheet
from inovasi_cli.books.writing import table_sheets
from inovasi_cli.books.writing.sheets import Check, Content, SheetColumn, TableSheet, Wanted
from inovasi_cli.reading.headers import BASIS, MEASURED, Fields, part
from inovasi_cli.rules import OF_THE_PORTAL, Ruleset
from inovasi_cli.text import Language, usage

TEMPLATE_VERSION = "1"

Kind = Literal["region", "agency"]

Row = Mapping[str, Content]
"""A row to be filled in: values by header."""

_LONG_TEXTS = frozenset({"design", "goals", "benefits", "results", "evidence", "subject", "note", "remark"})
_DECISIVE = frozenset({"region", "category", "code", "name", "affair", "applied", "design", "indicator"})
_ASKED = frozenset({"region", "category"})
_WIDTHS = {"number": 5, "code": 7, "name": 38, "innovation": 38, "indicator": 38, "agency": 28, "design": 60}
_USUAL, _WIDE, _NARROW = 17, 34, 13
_TOTAL = "total"  # read, but not offered beside the levels it would repeat
_STATUS = "status"  # asked for last, when all else is filled in
_SPD_TOTAL = "spd_total"


@dataclass(frozen=True, slots=True)
class Entries:
    """What a template is filled with, by its own headers (``profile`` by its labels).

    Rows of ``spd`` go to the row of their code; those of ``spd_more`` follow, whatever their code. A
    sheet whose rows are ``None`` is left out. ``further`` are columns by role that follow the template's
    own. ``notice`` stands above the profile and the guide. With ``estimate`` there is a sheet of formulas
    that add up what is filled in. Cells that hold one of ``faint`` are hatched in grey. ``others`` are sheets
    that follow.
    """

    profile: Row = field(default_factory=dict)
    spd: Sequence[Row] | None = ()
    spd_more: Sequence[Row] = ()
    innovations: Sequence[Row] | None = ()
    evidence: Sequence[Row] | None = ()
    further: Mapping[str, Sequence[str]] = field(default_factory=dict)
    notice: str = ""
    estimate: bool = False
    faint: tuple[str, ...] = ()
    others: Sequence[TableSheet] = ()


def blank(kind: Kind) -> Entries:
    """Return what the template of a whole region or of one of its agencies begins with.

    The rows of the region itself (SPD) are not an agency's to fill in.
    """
    return Entries(spd=None if kind == "agency" else (), estimate=True)


def write_template(
    ruleset: Ruleset,
    path: Path,
    entries: Entries | None = None,
    *,
    language: Language = "id",
    force: bool = False,
) -> None:
    """Write the workbook of an edition; the same ``entries`` always give the same bytes.

    An edition whose SPD rows are not known has no SPD sheet; the profile of a region has a cell for the
    total. ``language`` is that of the guide and the messages; headers are Indonesian always.

    Raises:
        FileExistsError: ``path`` is there already and ``force`` is not given.
        OSError: the folder is missing, or ``path`` may not be written.
        ValueError: an entry has a header that the template does not have.
    """
    about = usage.EDITIONS.in_(language).format(editions=ruleset.name)
    made = sheets(ruleset, entries or Entries(), language)
    table_sheets.write(path, made, about=about, force=force)


def sheets(ruleset: Ruleset, entries: Entries, language: Language = "id") -> Iterator[TableSheet]:
    """Yield the sheets of the workbook of an edition, filled with ``entries``.

    Raises:
        ValueError: an entry has a header that the template does not have.
    """
    yield from _Template(ruleset, entries, Messages(ruleset, language)).plans()


def headers(ruleset: Ruleset, role: str) -> tuple[str, ...]:
    """Return the headers of the template's own columns for ``spd``, ``innovations`` or ``evidence``."""
    template = _Template(ruleset, Entries(), Messages(ruleset, "id"))
    return tuple(column.header for column in template.own(role))


@dataclass(frozen=True)
class _Template:
    ruleset: Ruleset
    entries: Entries
    messages: Messages

    def plans(self) -> Iterator[TableSheet]:
        yield guide_sheet(self.messages, self._notice())
        yield self._profile()
        if self.entries.spd is not None and (self.ruleset.spd_indicators or self.entries.spd_more):
            yield self._spd(self.entries.spd)
        if self.entries.innovations is not None:
            yield self._innovations(self.entries.innovations)
        if self.entries.evidence is not None:
            yield self._evidence(self.entries.evidence)
        if self.entries.estimate:
            own = self.entries.spd is not None and bool(self.ruleset.spd_indicators)
            listed = tuple(column.header for column in self.own("innovations"))
            yield Estimate(self.messages, listed, own).plan()
        yield from self.entries.others

    def _notice(self) -> tuple[str, ...]:
        return (self.entries.notice,) if self.entries.notice else ()

    def _sheet(self, role: str) -> str:
        return self.ruleset.vocabulary.sheets[role][0]

    def _profile(self) -> TableSheet:
        fields = Fields(self.ruleset, "profile")
        known = {"edition": self.ruleset.name, "template_version": TEMPLATE_VERSION}
        names = [name for name in fields.names if name != _SPD_TOTAL or self.entries.spd is not None]
        given = {fields.official(name): known.get(name) for name in names}
        _refuse_unknown(self.entries.profile, given)
        checks = {
            (row, 1): check
            for row, name in enumerate(names)
            if (check := self.messages.field("profile", name))
        }
        return TableSheet(
            self._sheet("profile"),
            columns=(SheetColumn("Isian", 24), SheetColumn("Nilai", 48)),
            rows=[*(given | dict(self.entries.profile)).items()],
            above=self._notice(),
            checks=checks,
            wanted=tuple(Wanted(1, beside=0, row=row) for row, name in enumerate(names) if name in _ASKED),
        )

    def _spd(self, given: Sequence[Row]) -> TableSheet:
        fields = Fields(self.ruleset, "spd")
        code, name = fields.official("code"), fields.official("name")
        by_code = {row.get(code): row for row in given}
        indicators = self.ruleset.spd_indicators
        _refuse_unknown(by_code, indicators)
        columns = (*self.own("spd"), *self._further("spd"))
        names = [*fields.names]
        rows = [
            {code: indicator.code, name: indicator.name.id, **by_code.get(indicator.code, {})}
            for indicator in indicators.values()
        ]
        level, measured = names.index("level"), names.index("measured")
        checks: dict[tuple[int, int], Check] = {}
        wanted: list[Wanted] = []
        for row, indicator in enumerate(indicators.values()):
            checks[row, level] = self.messages.level(indicator)
            if unit := self.messages.unit(indicator):
                checks[row, measured] = unit
            if indicator.must_be_filled:
                wanted.append(Wanted(level, names.index("code"), measured if unit else None, row))
        filled = _table([*rows, *self.entries.spd_more], columns)
        return TableSheet(
            self._sheet("spd"),
            columns,
            filled,
            checks=checks,
            still=2,
            wanted=tuple(wanted),
            faint=self.entries.faint,
            low=True,
        )

    def _innovations(self, rows: Sequence[Row]) -> TableSheet:
        columns = (*self.own("innovations"), *self._further("innovations"))
        name = Fields(self.ruleset, "innovations").official("name")
        return TableSheet(
            self._sheet("innovations"),
            columns,
            _table(rows, columns),
            still=2,
            wanted=_wanted(columns, name, self._measured()),
            faint=self.entries.faint,
            low=True,
        )

    def _measured(self) -> Mapping[str, str]:
        """The header of the measured value that may stand instead of a level, by that of the level."""
        fields = Fields(self.ruleset, "innovations")
        return {
            fields.official(indicator.code): fields.official(part(indicator.code, MEASURED))
            for indicator in self.ruleset.sid_indicators.values()
            if indicator.bases
        }

    def own(self, role: str) -> Iterator[SheetColumn]:
        """The columns that the template itself has for a role."""
        needless = OF_THE_PORTAL | {_STATUS} | ({_TOTAL} if self.ruleset.sid_indicators else set())
        for name in Fields(self.ruleset, role).names:
            if role != "innovations" or name not in needless:
                yield self._column(role, name)
        if role == "innovations":
            yield from self._indicator_columns()
            if _STATUS in Fields(self.ruleset, role).names:
                yield self._column(role, _STATUS)

    def _indicator_columns(self) -> Iterator[SheetColumn]:
        fields = Fields(self.ruleset, "innovations")
        for code, indicator in self.ruleset.sid_indicators.items():
            yield SheetColumn(
                fields.official(code),
                _NARROW,
                self.messages.level(indicator),
                required=indicator.must_be_filled,
            )
            if indicator.bases:
                yield SheetColumn(fields.official(part(code, BASIS)), _WIDE, self.messages.basis(indicator))
                yield SheetColumn(fields.official(part(code, MEASURED)), _NARROW)

    def _evidence(self, rows: Sequence[Row]) -> TableSheet:
        fields = Fields(self.ruleset, "evidence")
        columns = (*self.own("evidence"), *self._further("evidence"))
        wanted = _wanted(columns, fields.official("innovation"))
        filled = _table(rows, columns)
        faint = self.entries.faint
        return TableSheet(
            self._sheet("evidence"), columns, filled, still=1, wanted=wanted, faint=faint, low=True
        )

    def _further(self, role: str) -> Iterator[SheetColumn]:
        return (SheetColumn(header, _USUAL) for header in self.entries.further.get(role, ()))

    def _column(self, role: str, name: str) -> SheetColumn:
        wrap = name in _LONG_TEXTS
        return SheetColumn(
            Fields(self.ruleset, role).official(name),
            _WIDTHS.get(name, _WIDE if wrap else _USUAL),
            self.messages.field(role, name),
            required=name in _DECISIVE,
            shape=table_sheets.DATE_FORMAT if name in DATES else "",
            wrap=wrap,
        )


def _wanted(
    columns: Sequence[SheetColumn], name: str, instead: Mapping[str, str] | None = None
) -> tuple[Wanted, ...]:
    """Ask for the cells of required columns in the rows that have a ``name``."""
    at = {column.header: number for number, column in enumerate(columns)}
    others = {header: at[other] for header, other in (instead or {}).items()}
    return tuple(
        Wanted(at[column.header], at[name], others.get(column.header))
        for column in columns
        if column.required and column.header != name
    )


def _table(rows: Sequence[Row], columns: Sequence[SheetColumn]) -> list[list[Content]]:
    headers = dict.fromkeys(column.header for column in columns)
    for row in rows:
        _refuse_unknown(row, headers)
    return [[row.get(header) for header in headers] for row in rows]


def _refuse_unknown(given: Iterable[Content], known: Mapping[str, object]) -> None:
    if unknown := sorted(str(header) for header in given if header not in known):
        raise ValueError(f"not in the template: {', '.join(unknown)}")
