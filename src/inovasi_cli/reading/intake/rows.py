"""One row of each table, held by pydantic: cells in, typed values out, all faults of a row at once.

The annotation of a field names the function that reads its cell through ``cells`` or ``choices``;
pydantic collects what they raise, each with what is to be said, so that no message of its own is ever
shown. ``read`` returns the row with its faulty cells left out.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import Annotated, Any, TypeVar, cast

from pydantic_core import ErrorDetails, ValidationError
from pydantic_core.core_schema import ValidationInfo

from inovasi_cli.diagnostics import columns, documents, values
from inovasi_cli.reading import cells, choices
from inovasi_cli.reading.cells import Remark, Unreadable
from inovasi_cli.reading.choices import Choices, Indicators, Levels
from inovasi_cli.reading.files.sheets import Value
from inovasi_cli.reading.intake import dates, scales
from inovasi_cli.rules import Indicator, Ruleset
from inovasi_cli.rules.validators import validator
from inovasi_cli.text import Text

Row = TypeVar("Row")
Reader = Callable[[Any, ValidationInfo], Any]

About = tuple[Indicator, Value]
"""A cell in the column of an indicator."""

POINTS = Text("poin", "points")
_EMPTY = Text("kosong", "empty")
_AFFAIRS = ("affair", "other_affairs")


@dataclass(frozen=True)
class Known:
    """What the edition knows, ready for look-up; ``remarks`` (field, remark) void no cell."""

    ruleset: Ruleset
    lists: Mapping[str, Choices]
    spd: Indicators
    sid: Indicators
    remarks: list[tuple[str, Remark]] = field(default_factory=list)


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


def _known(info: ValidationInfo) -> Known:
    return cast(Known, info.context)


def _term(value: Value, info: ValidationInfo) -> str:
    name = str(info.field_name)
    closed = _known(info).lists.get(name)
    if closed is None:
        return cells.text(value)  # the edition has no list for this field
    code, remark = closed.read(value)
    if remark:
        _known(info).remarks.append((name, remark))
    return code


def _terms(value: Value, info: ValidationInfo) -> tuple[str, ...]:
    name = str(info.field_name)
    codes, remarks = _known(info).lists[name].read_several(value)
    _known(info).remarks.extend((name, remark) for remark in remarks)
    return codes


def _day(value: Value, info: ValidationInfo) -> date | None:
    name = str(info.field_name)
    day, remark = dates.read(value, name, _known(info).ruleset)
    if remark:
        _known(info).remarks.append((name, remark))
    return day


def _level(about: About, info: ValidationInfo) -> int:
    indicator, value = about
    return _level_of(value, _known(info).sid.levels[indicator.code], indicator.code, info)


def _level_of(value: Value, levels: Levels, field: str, info: ValidationInfo) -> int:
    level, remark = levels.read(value)
    if remark:
        _known(info).remarks.append((field, remark))
    return level


def _measured(about: tuple[Indicator, Value, Value], _: ValidationInfo) -> Decimal:
    indicator, value, basis = about
    return scales.read(value, scales.of_row(indicator, basis))


def _basis(about: About, _: ValidationInfo) -> str:
    indicator, value = about
    return choices.basis(value, indicator)


def _own_level(value: Value, info: ValidationInfo) -> int:
    """Read a level by the indicator that the same row names; 0 when that cell is at fault itself."""
    levels = _indicators(info).levels.get(_own_code(info))
    return _level_of(value, levels, str(info.field_name), info) if levels else 0


def _own_measured(value: Value, info: ValidationInfo) -> Decimal | None:
    """Read the measured value of a scored row; beside a row that is not measured it is a mere note."""
    indicator = _indicators(info).by_code.get(_own_code(info))
    return scales.read(value, (indicator,)) if indicator and indicator.unit else None


def _own_code(info: ValidationInfo) -> str:
    return str(info.data.get("code") or info.data.get("indicator", ""))


def _indicators(info: ValidationInfo) -> Indicators:
    """Evidence without an innovation speaks about the region's own rows."""
    return _known(info).sid if info.data.get("innovation") else _known(info).spd


def _indicator(value: Value, info: ValidationInfo) -> str:
    """Read which indicator a row of evidence speaks about."""
    written = cells.text(value)
    if "innovation" not in info.data:
        return written  # that cell is at fault, so the row is lost anyhow
    known = _indicators(info)
    if found := known.find(written):
        return found.code
    ruleset = _known(info).ruleset
    aspect = ruleset.spd if known is _known(info).spd else ruleset.sid
    raise Unreadable(
        documents.EVIDENCE_INDICATOR,
        value=written or _EMPTY,
        aspect=aspect.aspect.upper(),
        edition=ruleset.name,
        near=known.nearest(written),
    )


def _spd_code(value: Value, info: ValidationInfo) -> str:
    """Read which scored row a line of the SPD sheet is."""
    written = cells.text(value)
    known = _known(info).spd
    if found := known.find(written):
        return found.code
    raise Unreadable(
        columns.SPD_ROW_UNKNOWN,
        value=written or _EMPTY,
        edition=_known(info).ruleset.name,
        options=tuple(known.by_code),
        near=known.nearest(written),
    )


Name = Annotated[str, lambda value, _: cells.text(value)]
Phrase = Annotated[str | None, lambda value, _: cells.text(value)]
Day = Annotated[date | None, _day]
Points = Annotated[Decimal | None, lambda value, _: cells.amount(scales.suiting(value, POINTS), POINTS)]
Words = Annotated[int | None, lambda value, _: cells.words(value)]
OfList = Annotated[str | None, _term]
OwnLevel = Annotated[int | None, _own_level]


@dataclass(frozen=True, slots=True, kw_only=True)
class InnovationRow:
    """One row of the list of innovations; ``levels``, ``measured`` and ``bases`` by field of the layout."""

    name: Name
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
    levels: Mapping[str, Annotated[int, _level]] = field(default_factory=dict)
    measured: Mapping[str, Annotated[Decimal, _measured]] = field(default_factory=dict)
    bases: Mapping[str, Annotated[str, _basis]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class SpdRow:
    """One scored row of the region itself."""

    code: Annotated[str, _spd_code]
    level: OwnLevel = None
    measured: Annotated[Decimal | None, _own_measured] = None
    verified: OwnLevel = None


@dataclass(frozen=True, slots=True, kw_only=True)
class EvidenceRow:
    """One document; without an innovation it belongs to a row of the region itself."""

    innovation: Phrase = None
    agency: Phrase = None
    indicator: Annotated[str, _indicator]
    verified: OwnLevel = None


def read(
    shape: type[Row], said: Mapping[str, Any], known: Known, needed: Collection[str]
) -> tuple[Row | None, list[tuple[str, Remark]]]:
    """Read the filled cells of a row; return it without its faulty cells, and what is to be said.

    ``None`` when a cell ``needed`` to tell the row apart is at fault itself.

    Raises:
        KeyError: pydantic reports an error that none of our functions raised (a fault of ours).
    """
    known.remarks.clear()
    held = validator(cast(Any, shape))
    try:
        return held.validate_python(said, context=known), [*known.remarks]
    except ValidationError as error:
        errors = error.errors(include_url=False, include_input=False)
    remarks = [*known.remarks, *(_remark(each) for each in errors)]
    if any(each["loc"][0] in needed for each in errors):
        return None, remarks
    return held.validate_python(_without(said, errors), context=known), remarks


def _remark(error: ErrorDetails) -> tuple[str, Remark]:
    name = str(error["loc"][-1])
    if error["type"] == "missing":
        return name, Remark(values.NAME_EMPTY, {})
    unreadable: Unreadable = error["ctx"]["error"]
    return name, unreadable.remark


def _without(said: Mapping[str, Any], errors: list[ErrorDetails]) -> Mapping[str, Any]:
    faulty = {error["loc"] for error in errors}
    return {
        name: {key: each for key, each in cell.items() if (name, key) not in faulty}
        if isinstance(cell, dict)
        else cell
        for name, cell in said.items()
        if (name,) not in faulty
    }
