"""A fault as data: what kind it is, where it is, and the facts of the case.

A ``Diagnostic`` never holds a sentence; ``pages`` makes one from the kind's ``Text`` and the
facts, in either language. All that is known of a kind stands in one place, its ``Kind``. The kinds
stand in the sibling modules, one a topic, by the stage that finds them and in the order of their
codes; together they form the catalogue (``diagnostics.catalogue``).

Letters of the codes: B file and sheet, K column, N value of a cell, L across rows, A ruleset,
P score, R results of several regions, I waiver. A code is never reused and never changes its severity.

Not here: finding a fault (``reading``, ``checking`` and whoever else sees it first), what one may cost and
in which order they are told (``insight``), their sentences for a case (``pages``).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from decimal import Decimal
from types import MappingProxyType, ModuleType
from typing import Literal, NamedTuple, TypeVar

from inovasi_cli.text import Text

Severity = Literal["error", "warning", "note"]
"""By effect: an *error* cannot be scored as it stands, a *warning* is scored but may not be what
was meant, a *note* asks for nothing."""

SEVERITIES: tuple[Severity, ...] = ("error", "warning", "note")

Finding = TypeVar("Finding")

Fact = str | int | Decimal | date | Text | tuple["Fact", ...]

RuleName = Literal[
    "eligibility.window",
    "eligibility.words",
    "eligibility.stages",
    "eligibility.mandatory",
    "constants.affairs_required",
]
"""A rule of an edition, by its keys in ``edition.yaml``."""

Stake = Literal[
    # What is empty, missing or cannot be read may be right,
    "level",
    "date",
    "maturity",
    "affair",
    "columns",
    "spd_rows",
    # of two that contradict each other the other one may hold,
    "measured",
    "overlap",
    "total",
    "verified_down",
    "verified_up",
    # a claim may fall that is not proven,
    "claim",
    "document",
    "proven",
    # or an innovation may count or not.
    "eligibility",
    "duplicate",
    "coverage",
]
"""How the index points are found that a finding may cost; ``insight.stakes`` has a function for each."""

Trait = Literal[
    "mandatory",
    "any",
    "document_kinds",
    "document_years",
    "document_needs",
    "document_alone",
    "files",
    "bases",
    "measured",
    "figure",
    "worded",
]
"""What of an indicator invites a mistake; ``pages.explain.kinds`` tests for each, the commonest first."""


class Kind(NamedTuple):
    """One entry of the catalogue, with all that is known of such findings.

    ``message`` says what is there and what the rule expects, ``hint`` what to do, ``why`` what it
    means for the result; their placeholders are names of facts. ``example`` is a case: what the
    placeholders of message and hint stand for in it. ``right`` is what would stand there instead,
    ``source`` the rule behind it, ``stake`` what it may cost, ``invited`` by which indicators. ``across``
    tells that cells of several columns of a sheet have one cause.
    """

    code: str
    slug: str
    severity: Severity
    message: Text
    hint: Text
    why: Text
    example: Mapping[str, Fact] = MappingProxyType({})
    right: Text | None = None
    source: RuleName | None = None
    stake: Stake | None = None
    invited: Trait | None = None
    across: bool = False

    def __hash__(self) -> int:
        """By its code, which is its own."""
        return hash(self.code)

    def __reduce__(self) -> tuple[object, ...]:
        """Travel between processes as the code, and be the same kind there."""
        from inovasi_cli.diagnostics.catalogue import find

        return find, (self.code,)


def kinds_in(module: ModuleType) -> tuple[Kind, ...]:
    """Return the kinds of one topic, in the order of their codes."""
    return tuple(kind for kind in vars(module).values() if isinstance(kind, Kind))


class Place(NamedTuple):
    """Where something stands: a cell of a workbook, or a line of a ruleset.

    ``row`` and ``column`` count from 1 as in the file itself; in a ruleset they are line and column
    of the text and ``sheet`` is ``None``.
    """

    file: str | None = None
    sheet: str | None = None
    row: int | None = None
    column: int | None = None

    @property
    def cell(self) -> str | None:
        """The address (``U12``), ``None`` when the place is wider than a cell."""
        if self.sheet is None or self.row is None or self.column is None:
            return None
        return f"{column_letters(self.column)}{self.row}"

    def seen_from(self, other: Place) -> str:
        """The cell or row, with its sheet or its file too where those of ``other`` are not the same."""
        parts = [self.file] if self.file != other.file else []
        parts += [self.sheet] if parts or self.sheet != other.sheet else []
        return "!".join([*(part for part in parts if part), self.cell or str(self.row or "")])


class Diagnostic(NamedTuple):
    """One fault: ``kind`` at ``place`` with the ``facts`` that its texts name."""

    kind: Kind
    place: Place = Place()
    facts: Mapping[str, Fact] = {}

    @property
    def severity(self) -> Severity:
        """The severity of the kind."""
        return self.kind.severity

    @property
    def cells(self) -> tuple[str, ...]:
        """The cells that it is about: those that fail alike, or its own; none where it is about no cell."""
        alike = self.facts.get(CELLS)
        own = (self.place.cell,) if self.place.cell else ()
        return tuple(map(str, alike)) if isinstance(alike, tuple) else own

    @property
    def places(self) -> int:
        """In how many places it is."""
        return max(1, len(self.cells))


CELLS = "cells"
"""The fact that names the cells of a finding about several."""

_VALUES_NAMED = 4


def by_cause(found: Iterable[Finding], of: Callable[[Finding], Diagnostic]) -> list[list[Finding]]:
    """Put together the cells of one column, or of several, that fail alike, whatever they hold.

    They are in the order of the first. One cause is one finding: whoever counts or lists findings counts and
    lists these. Of a sheet or a file only the same is one.
    """
    causes: dict[object, list[Finding]] = {}
    for one in found:
        kind, place, facts = of(one)
        alike: object = (kind.code, place)
        if CELLS not in facts:
            where, told = (place._replace(row=None), {"value"}) if place.cell else (place, set())
            if kind.across:
                where, told = where._replace(column=None), {"value", "field"}
            alike = (kind.code, where, tuple(sorted(fact for fact in facts.items() if fact[0] not in told)))
        causes.setdefault(alike, []).append(one)
    return [*causes.values()]


def joined(found: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    """Return one finding for each cause, at its first cell; the fact ``cells`` names all of them."""
    return tuple(map(as_one, by_cause(found, lambda one: one)))


def as_one(alike: Sequence[Diagnostic]) -> Diagnostic:
    """Return the finding about all the cells of findings that have one cause."""
    if alike[0].kind.across:
        alike = sorted(alike, key=lambda one: (one.place.column or 0, one.place.row or 0))
    first = alike[0]
    cells = tuple(dict.fromkeys(one.place.cell for one in alike if one.place.cell))
    if len(cells) < 2:
        return first
    facts: dict[str, Fact] = {**first.facts, CELLS: cells, "count": len(cells)}
    held = tuple(dict.fromkeys(one.facts["value"] for one in alike if "value" in one.facts))
    if held:
        more = (Text("dan lainnya", "and others"),) if len(held) > _VALUES_NAMED else ()
        facts["value"] = held[0] if len(held) == 1 else (*held[:_VALUES_NAMED], *more)
    return first._replace(facts=facts)


def ranges(cells: Iterable[str]) -> list[str]:
    """Write cells short, those below each other as one: ``U5:U64``, ``U70``."""
    runs: list[list[tuple[str, int]]] = []
    for cell in cells:
        letters = cell.rstrip("0123456789")
        at = letters, int(cell[len(letters) :])
        if runs and runs[-1][-1] == (letters, at[1] - 1):
            runs[-1].append(at)
        else:
            runs.append([at])
    ends = ([run[0], *run[1:][-1:]] for run in runs)
    return [":".join(f"{letters}{row}" for letters, row in end) for end in ends]


def column_letters(column: int) -> str:
    """Return the letters of a column counted from 1: 1 is ``A``, 28 is ``AB``."""
    letters = ""
    while column:
        column, rest = divmod(column - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters
