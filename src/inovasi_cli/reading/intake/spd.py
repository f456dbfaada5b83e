"""The region's own rows (SPD): one line of the sheet a scored row."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from decimal import Decimal
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

from inovasi_cli import exact
from inovasi_cli.diagnostics import Diagnostic, Fact, Place, columns, figures, values
from inovasi_cli.reading.cells import Remark, Unreadable, show, text
from inovasi_cli.reading.files.sheets import Value, is_without_row
from inovasi_cli.reading.headers import Fields
from inovasi_cli.reading.intake.cell_types import Known
from inovasi_cli.reading.intake.profile import ProfileSheet
from inovasi_cli.reading.intake.rows import SpdRow
from inovasi_cli.reading.intake.scales import empty, settle, too_high
from inovasi_cli.reading.intake.tables import FilledRow, filled_rows
from inovasi_cli.reading.layout import FoundTable
from inovasi_cli.reading.submission import Claim
from inovasi_cli.rules import LEVELS, Ruleset
from inovasi_cli.text import Text

if TYPE_CHECKING:
    from inovasi_cli.reading.intake.mistaken import Mistake

_SEVERAL = 3
"""Levels that cannot be read, from which a common cause is looked for."""
_FILLED_IN = ("level", "measured", "verified")
_LAST = max(LEVELS) + 1


class SpdClaims(NamedTuple):
    """Claims by code; ``given`` is false when no row says anything but its name.

    ``rows`` are the places of the rows that were read, with their codes.
    """

    claims: Mapping[str, Claim] = {}
    given: bool = False
    rows: Mapping[Place, str] = {}


class _Entry(NamedTuple):
    """One line about a scored row: its claim, if it makes one, and what to say if it is the one read."""

    line: FilledRow
    claim: Claim | None
    faults: list[Diagnostic]

    @property
    def filled_in(self) -> bool:
        return _says_something(self.line)

    @property
    def worth(self) -> tuple[int, ...]:
        """What it claims, proves and has verified, to compare with others; nothing at all ranks last."""
        if self.claim is None:
            return (_LAST,)
        verified = -1 if self.claim.verified is None else self.claim.verified
        return self.claim.level, self.claim.evidenced, verified


def read_spd(tables: Sequence[FoundTable], known: Known, faults: list[Diagnostic]) -> SpdClaims:
    """Read the scored rows of the region from all its sheets; the order of sheets and files does not matter.

    ``faults`` gets those of cells and measured values, K205-K208, N301, N302, N347, N350. A sheet in which no
    level is filled in yet is taken as not given, and nothing is said about its rows.
    """
    lines = [line for table in tables for line in _lines(table)]
    if not lines:
        return SpdClaims()
    if not known.spd.by_code:
        facts = {"edition": known.ruleset.name}
        sheets = dict.fromkeys(line.table.sheet.place() for line in lines)
        faults += (Diagnostic(columns.SPD_ROWS_UNKNOWN, sheet, facts) for sheet in sheets)
        return SpdClaims()
    entries: dict[str, list[_Entry]] = {}
    asides = _asides(lines, known)
    faults += (
        Diagnostic(columns.SPD_ASIDE, line.table.sheet.place(line.row), {"value": line.title})
        for line in asides
    )
    wrong = _mistaken(lines, known)
    for line in (line for line in lines if line not in asides):
        row, remarks = row_of(line, known, wrong)
        faults += line.faults(remarks, known.ruleset)
        if row:
            entries.setdefault(row.code, []).append(_entry(row, line, known))
    kept = {code: _kept(code, alike, faults) for code, alike in entries.items()}
    faults += _missing(lines[0], kept, known.ruleset)
    rows = {
        entry.line.table.sheet.place(entry.line.row): code
        for code, alike in entries.items()
        for entry in alike
    }
    return SpdClaims({code: claim for code, claim in kept.items() if claim}, True, rows)


def row_of(
    line: FilledRow, known: Known, wrong: Mapping[str, Mistake] = MappingProxyType({})
) -> tuple[SpdRow | None, list[tuple[str, Remark]]]:
    """Read one row; what is returned is as of ``Row.read``.

    ``wrong`` says what is told of levels that are none, instead of reading them, by code.
    """
    said = {"code": "", **line.having(SpdRow.model_fields)}
    code = _code_of(line, known)
    mistake = wrong.get(code) if wrong else None
    counted = code and known.spd.by_code[code].unit
    if counted and "level" not in said and known.spd.levels[code].is_worded(said.get("measured")):
        said["level"] = said.pop("measured")
        row, remarks = SpdRow.read(said, known)
        return row, [("measured" if name == "level" else name, remark) for name, remark in remarks]
    if mistake is None or not mistake.holds(said.get("level")):
        return SpdRow.read(said, known)
    remark = mistake.remark._replace(facts={**mistake.remark.facts, "value": show(said.pop("level"))})
    row, remarks = SpdRow.read(said, known)
    return row, [*remarks, ("level", remark)]


def _mistaken(lines: Sequence[FilledRow], known: Known) -> Mapping[str, Mistake]:
    """What is to be said of levels that are none for one cause: looked for where several cannot be read."""
    cells: dict[str, list[Value]] = {}
    for line in lines:
        if "level" in line.cells and (code := _code_of(line, known)):
            cells.setdefault(code, []).append(line.cells["level"])
    levels = known.spd.levels
    if sum(levels[code].level(value) is None for code, held in cells.items() for value in held) < _SEVERAL:
        return {}
    from inovasi_cli.reading.intake import mistaken

    return mistaken.in_rows(cells, levels)


def _asides(lines: Sequence[FilledRow], known: Known) -> Sequence[FilledRow]:
    """Return the rows that are no indicators: titles of groups, and figures of their own below the last code.

    A row with a level is always meant to be one.
    """
    found: list[FilledRow] = []
    for table in dict.fromkeys(line.table.sheet.place() for line in lines):
        of_table = [line for line in lines if line.table.sheet.place() == table]
        last = max((line.row for line in of_table if _named(line, known)), default=0)
        for line in of_table:
            filled = line.cells.keys() & _FILLED_IN
            uncoded = "code" not in line.cells or line.table.columns["code"] == line.table.columns.get("name")
            says_nothing = not filled and (uncoded or line.row > last)
            beside = line.row > last and filled <= {"measured"} and uncoded
            if last and (says_nothing or beside) and not _named(line, known):
                found.append(line)
    return found


def _named(line: FilledRow, known: Known) -> bool:
    return bool(_code_of(line, known))


def _code_of(line: FilledRow, known: Known) -> str:
    try:
        found = known.spd.find(text(line.cells.get("code", "")))
    except Unreadable:
        return ""
    return found.code if found else ""


def _lines(table: FoundTable) -> Sequence[FilledRow]:
    """The rows of a sheet in which somebody has filled in something, but those that no merged file had."""
    lines = tuple(line for line in filled_rows(table) if not is_unsaid(line))
    return lines if any(map(_says_something, lines)) else ()


def is_unsaid(line: FilledRow) -> bool:
    """Whether a row says that no merged file had it, and nobody has filled it in since."""
    said = (line.table.sheet.value(line.row, line.table.columns[name]) for name in line.absent)
    return any(map(is_without_row, said)) and not _says_something(line)


def _says_something(line: FilledRow) -> bool:
    return not line.cells.keys().isdisjoint(_FILLED_IN)


def _kept(code: str, entries: Sequence[_Entry], faults: list[Diagnostic]) -> Claim | None:
    """Return the least claim for one row, so that a second one never adds points; K207 for the others."""
    filled_in = [entry for entry in entries if entry.filled_in] or entries[:1]
    kept = min(filled_in, key=lambda entry: entry.worth)
    faults += kept.faults
    for entry in filled_in:
        if entry is not kept:
            place = entry.line.place("code")
            facts: dict[str, Fact] = {"number": code, "first": kept.line.place("code").seen_from(place)}
            faults.append(Diagnostic(columns.SPD_ROW_REPEATED, place, facts))
    return kept.claim


def ready_made(
    given: Decimal | None,
    profile: ProfileSheet,
    spd: SpdClaims,
    ruleset: Ruleset,
    faults: list[Diagnostic],
) -> Decimal | None:
    """Return the ready-made SPD score that holds: ``given`` with the command, else that of the profile.

    Rows go before that of the profile, unless fewer than half have a level (L407 where they differ). One
    above the maximum is not used (N315).
    """
    total = profile.spd_total if given is None else given
    if total is None:
        return None
    place = profile.places["spd_total"] if given is None else Place()
    if excess := too_high(total, ruleset.edition.constants.spd_max, ruleset):
        field = Fields(ruleset, "profile").official("spd_total") if given is None else "--spd"
        faults.append(excess.at(place, field=field))
        return None
    if given is not None or not spd.given:
        return total
    computed = exact.total(
        exact.times(ruleset.spd_indicators[code].weight, claim.level) for code, claim in spd.claims.items()
    )
    holds = 2 * len(spd.claims) < len(ruleset.spd_indicators)
    if computed != total:
        facts: dict[str, Fact] = {"total": total, "computed": computed, "used": total if holds else computed}
        faults.append(Diagnostic(figures.TOTAL_CONTRADICTS, place, facts))
    return total if holds else None


def _entry(row: SpdRow, line: FilledRow, known: Known) -> _Entry:
    indicator = known.spd.by_code[row.code]
    level, remarks = _settled(row, line, known)
    faults = [remark.at(line.place("measured")) for remark in remarks]
    written = "level" in line.cells or "measured" not in line.cells
    by = "level" if "level" in line.columns and written else "measured"
    if level is None:
        if "level" not in line.cells and "measured" not in line.cells:
            faults.append(empty(indicator, line.place(by)))
        if row.verified is None:
            return _Entry(line, None, faults)
    measured = row.level is None and level is not None
    claim = Claim(
        level or 0,
        line.place("measured" if measured else by),
        evidenced="evidence" in line.cells or line.is_linked("measured" if measured else by),
        verified=row.verified,
        beside=line.beside("evidence"),
        claimed=level is not None,
        measured=measured,
    )
    return _Entry(line, claim, faults)


def _settled(row: SpdRow, line: FilledRow, known: Known) -> tuple[int | None, list[Remark]]:
    """Settle the level; where nothing is measured, the cell beside it may hold the text of a level.

    Such a text is the level where none is written (N305 when it is none), and held against it otherwise
    (N316); what is no level beside a written one is a mere note.
    """
    indicator = known.spd.by_code[row.code]
    if indicator.unit or "measured" not in line.cells:
        return settle(indicator, row.level, row.measured)
    value = line.cells["measured"]
    try:
        stated, _ = known.spd.levels[row.code].read(value)
    except Unreadable as unreadable:
        says_nothing = row.level is None or unreadable.remark.kind in (values.CELL_ERROR, values.UNCOMPUTED)
        return row.level, [unreadable.remark] if says_nothing else []
    if row.level is None or row.level == stated:
        return stated, []
    facts: dict[str, Fact] = {
        "number": row.code,
        "value": text(value),
        "unit": "",
        "level": row.level,
        "measured": stated,
    }
    return row.level, [Remark(figures.MEASURE_CONTRADICTS, facts)]


def _missing(line: FilledRow, seen: Collection[str], ruleset: Ruleset) -> Iterator[Diagnostic]:
    missing = {code: indicator for code, indicator in ruleset.spd_indicators.items() if code not in seen}
    if missing:
        names = (
            Text(f"{code} {indicator.name.id}", f"{code} {indicator.name.en}")
            for code, indicator in missing.items()
        )
        facts: dict[str, Fact] = {"missing": tuple(names), "number": tuple(missing)}
        yield Diagnostic(columns.SPD_ROW_MISSING, line.table.sheet.place(line.table.header_row), facts)
