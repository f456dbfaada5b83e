"""One row of each table: cells in, typed values out, all faults of a row at once.

Every field of a row names the function that reads its cell through ``cells`` or ``choices``.
``read`` returns the row with its faulty cells left out.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import Annotated, Any, TypeVar, get_type_hints

from inovasi_cli import cells, choices
from inovasi_cli.cells import Remark, Unreadable
from inovasi_cli.choices import Choices, Indicators
from inovasi_cli.diagnostics import columns, rows, values
from inovasi_cli.levels import goes_below_zero
from inovasi_cli.rules import Basis, Indicator, Ruleset
from inovasi_cli.text import Text
from inovasi_cli.workbook.sheets import Value

About = tuple[Indicator, Value]
"""A cell in the column of an indicator."""

POINTS = Text("poin", "points")
_EMPTY = Text("kosong", "empty")
_UNIT_OF_BASIS = Text("satuan dasar ukurnya", "the unit of its basis")
_AFFAIRS = ("affair", "other_affairs")


@dataclass(frozen=True)
class Known:
    """What the edition knows, ready for look-up."""

    ruleset: Ruleset
    lists: Mapping[str, Choices]
    spd: Indicators
    sid: Indicators


def known_of(ruleset: Ruleset) -> Known:
    """Prepare reading the rows of one submission."""
    affairs = Choices(tuple(ruleset.affairs.values()), values.AFFAIR_UNKNOWN)
    lists = {name: Choices(terms) for name, terms in ruleset.vocabulary.lists.items()}
    return Known(
        ruleset,
        lists | dict.fromkeys(_AFFAIRS, affairs),
        Indicators(ruleset.spd_indicators),
        Indicators(ruleset.sid_indicators),
    )


class Line:
    """A row while it is read: its fields so far, and what is to be said about its cells.

    ``field`` is the one being read. A remark about a cell that is not ``faulty`` leaves it its value.
    """

    def __init__(self, known: Known) -> None:
        self.known = known
        self.field = ""
        self.data: dict[str, Any] = {}
        self.remarks: list[tuple[str, Remark]] = []
        self.faulty: set[str] = set()

    def fault(self, name: str, remark: Remark) -> None:
        """Note that the cell of ``name`` cannot be used."""
        self.faulty.add(name)
        self.remarks.append((name, remark))


Reader = Callable[[Any, Line], Any]


def _each(read: Reader) -> Reader:
    """Read the cells of several indicators, given by field of the layout, with ``read``."""

    def read_each(abouts: Mapping[str, About], line: Line) -> dict[str, Any]:
        found = {}
        for name, about in abouts.items():
            try:
                found[name] = read(about, line)
            except Unreadable as unreadable:
                line.fault(name, unreadable.remark)
        return found

    return read_each


def _term(value: Value, line: Line) -> str:
    """Read a value of the closed list of a field; as it is written where the edition has no such list."""
    closed = line.known.lists.get(line.field)
    if closed is None:
        return cells.text(value)
    code, remark = closed.read(value)
    if remark:
        line.remarks.append((line.field, remark))
    return code


def _terms(value: Value, line: Line) -> tuple[str, ...]:
    codes, remarks = line.known.lists[line.field].read_several(value)
    line.remarks += ((line.field, remark) for remark in remarks)
    return codes


def _text(value: Value, _: Line) -> str:
    return cells.text(value)


def _level(about: About, line: Line) -> int:
    indicator, value = about
    return line.known.sid.levels[indicator.code].read(value)


def _measured(about: About, _: Line) -> Decimal:
    indicator, value = about
    return _on_scale(value, indicator)


def _on_scale(value: Value, indicator: Indicator) -> Decimal:
    """Read a measured value; negative only where a scale of the indicator goes that far."""
    read = cells.number if any(map(_below_zero, indicator.bases or (indicator,))) else cells.amount
    return read(value, indicator.unit or _UNIT_OF_BASIS)


def _below_zero(scale: Indicator | Basis) -> bool:
    return scale.direction is not None and goes_below_zero(scale.levels, scale.direction)


def _basis(about: About, _: Line) -> str:
    indicator, value = about
    return choices.basis(value, indicator)


def _own_level(value: Value, line: Line) -> int:
    """Read a level by the indicator that the same row names; 0 when that cell is at fault itself."""
    levels = _indicators(line).levels.get(_own_code(line))
    return levels.read(value) if levels else 0


def _own_measured(value: Value, line: Line) -> Decimal | None:
    """Read the measured value of a scored row; beside a row that is not measured it is a mere note."""
    indicator = _indicators(line).by_code.get(_own_code(line))
    return _on_scale(value, indicator) if indicator and indicator.unit else None


def _own_code(line: Line) -> str:
    return str(line.data.get("code") or line.data.get("indicator", ""))


def _indicators(line: Line) -> Indicators:
    """Evidence without an innovation speaks about the region's own rows."""
    return line.known.sid if line.data.get("innovation") else line.known.spd


def _indicator(value: Value, line: Line) -> str:
    """Read which indicator a row of evidence speaks about."""
    written = cells.text(value)
    if "innovation" in line.faulty:
        return written  # the row is lost anyhow
    indicators = _indicators(line)
    if found := indicators.find(written):
        return found.code
    ruleset = line.known.ruleset
    aspect = ruleset.spd if indicators is line.known.spd else ruleset.sid
    raise Unreadable(
        rows.EVIDENCE_INDICATOR,
        value=written or _EMPTY,
        aspect=aspect.aspect.upper(),
        edition=ruleset.name,
        near=indicators.nearest(written),
    )


def _spd_code(value: Value, line: Line) -> str:
    """Read which scored row a line of the SPD sheet is."""
    written = cells.text(value)
    known = line.known.spd
    if found := known.find(written):
        return found.code
    raise Unreadable(
        columns.SPD_ROW_UNKNOWN,
        value=written or _EMPTY,
        edition=line.known.ruleset.name,
        options=tuple(known.by_code),
        near=known.nearest(written),
    )


Phrase = Annotated[str | None, _text]
Day = Annotated[date | None, lambda value, _: cells.day(value)]
Points = Annotated[Decimal | None, lambda value, _: cells.amount(value, POINTS)]
Words = Annotated[int | None, lambda value, _: cells.words(value)]
OfList = Annotated[str | None, _term]
OwnLevel = Annotated[int | None, _own_level]


@dataclass(frozen=True, slots=True)
class InnovationRow:
    """One row of the list of innovations; ``levels``, ``measured`` and ``bases`` by field of the layout."""

    name: Annotated[str, _text] = ""
    agency: Phrase = None
    stage: OfList = None
    initiator: OfList = None
    kind: OfList = None
    form: OfList = None
    classification: OfList = None
    theme: OfList = None
    affair: OfList = None
    other_affairs: Annotated[tuple[str, ...], _terms] = ()
    trial: Day = None
    applied: Day = None
    developed: Day = None
    design: Words = None
    total: Points = None
    levels: Annotated[Mapping[str, int], _each(_level)] = field(default_factory=dict)
    measured: Annotated[Mapping[str, Decimal], _each(_measured)] = field(default_factory=dict)
    bases: Annotated[Mapping[str, str], _each(_basis)] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class SpdRow:
    """One scored row of the region itself."""

    code: Annotated[str, _spd_code] = ""
    level: OwnLevel = None
    measured: Annotated[Decimal | None, _own_measured] = None
    verified: OwnLevel = None


@dataclass(frozen=True, slots=True)
class EvidenceRow:
    """One document; without an innovation it belongs to a row of the region itself."""

    innovation: Phrase = None
    agency: Phrase = None
    indicator: Annotated[str, _indicator] = ""
    verified: OwnLevel = None


Row = TypeVar("Row", InnovationRow, SpdRow, EvidenceRow)

READERS: Mapping[type, Mapping[str, Reader]] = {
    shape: {name: hint.__metadata__[0] for name, hint in get_type_hints(shape, include_extras=True).items()}
    for shape in (InnovationRow, SpdRow, EvidenceRow)
}
"""The fields of each row in the order in which they are read, with their functions."""


def read(
    shape: type[Row], said: Mapping[str, Any], known: Known, needed: Collection[str]
) -> tuple[Row | None, list[tuple[str, Remark]]]:
    """Read the filled cells of a row; return it without its faulty cells, and what is to be said.

    ``None`` when a cell ``needed`` to tell the row apart is at fault itself.
    """
    line = Line(known)
    for name, reader in READERS[shape].items():
        if name in said:
            line.field = name
            try:
                line.data[name] = reader(said[name], line)
            except Unreadable as unreadable:
                line.fault(name, unreadable.remark)
    return None if line.faulty.intersection(needed) else shape(**line.data), line.remarks
