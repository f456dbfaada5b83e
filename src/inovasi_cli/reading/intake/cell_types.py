"""What a cell of a row may hold: types that name the function which reads the cell.

pydantic calls these functions while it builds a row (``rows``) and collects the ``Unreadable`` that they
raise. What is to be said of a cell that can be read goes to ``Known.remarks``.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import Annotated, Any, TypeVar, cast

from pydantic import PlainValidator, ValidationInfo

from inovasi_cli.diagnostics import Fact, columns, dates, documents, values
from inovasi_cli.reading import cells, choices, days
from inovasi_cli.reading.cells import Remark, Unreadable
from inovasi_cli.reading.choices import Choices, Indicators, Levels, Speech
from inovasi_cli.reading.files.sheets import Value
from inovasi_cli.reading.intake import scales
from inovasi_cli.reading.submission import CATEGORIES, Category
from inovasi_cli.rules import Indicator, Ruleset
from inovasi_cli.text import Text
from inovasi_cli.text.spelling import late, nearest, normalise

Read = TypeVar("Read")

About = tuple[Indicator, Value]
"""A cell in the column of an indicator."""

POINTS = Text("poin", "points")
_EMPTY = Text("kosong", "empty")
_AFFAIRS = ("affair", "other_affairs")

CATEGORY_WORDS: Mapping[str, Category] = {
    "provinsi": "provinsi",
    "prov": "provinsi",
    "kabupaten": "kabupaten",
    "kab": "kabupaten",
    "kota": "kota",
}
"""Categories by what people write for them."""

_IN_WINDOW = ("applied", "developed")
_YEAR = late(r"(?:19|20)\d\d")
_RUN = 3
"""Codes that follow each other, from which only the first and the last are named."""
_YES = frozenset({"ya", "iya", "sudah", "yes", "true", "berkembang"})
_NO = late(r"(?:tidak|belum|no|false|nihil)(?: (?:ada|pernah|berkembang|dikembangkan|pengembangan))*")


@dataclass(frozen=True)
class Known:
    """What the edition knows, ready for look-up; ``remarks`` (field, remark) void no cell.

    ``seen`` is what was read of cells before, by how and what they are: a column repeats a few values.
    """

    ruleset: Ruleset
    lists: Mapping[str, Choices]
    spd: Indicators
    sid: Indicators
    speech: Speech
    remarks: list[tuple[str, Remark]] = field(default_factory=list)
    seen: dict[object, tuple[Any, Sequence[tuple[str, Remark]]]] = field(default_factory=dict)


def known_of(ruleset: Ruleset, region: str | None = None) -> Known:
    """Prepare reading the rows of one submission; its documents are those of ``region``."""
    speech = Speech.of(ruleset, region)
    affairs = Choices(tuple(ruleset.affairs.values()), values.AFFAIR_UNKNOWN, speech)
    lists = {name: Choices(terms, speech=speech) for name, terms in ruleset.vocabulary.lists.items()}
    return Known(
        ruleset,
        lists | dict.fromkeys(_AFFAIRS, affairs),
        Indicators(ruleset.spd_indicators, speech),
        Indicators(ruleset.sid_indicators, speech),
        speech,
    )


def _known(info: ValidationInfo) -> Known:
    return cast(Known, info.context)


def _once(read: Callable[[Value, ValidationInfo], Read]) -> Callable[[Value, ValidationInfo], Read]:
    """Read equal cells of a field once; one that cannot be read is told anew."""

    def read_once(value: Value, info: ValidationInfo) -> Read:
        known = _known(info)
        key = read, info.field_name, value.__class__, value
        if found := known.seen.get(key):
            known.remarks.extend(found[1])
            return cast(Read, found[0])
        before = len(known.remarks)
        result = read(value, info)
        known.seen[key] = result, known.remarks[before:]
        return result

    return read_once


@_once
def _term(value: Value, info: ValidationInfo) -> str:
    name = str(info.field_name)
    closed = _known(info).lists.get(name)
    if closed is None:
        return cells.text(value)  # the edition has no list for this field
    stages = _known(info).ruleset.edition.eligibility.stages
    if name == "stage" and stages and (early := closed.before(value, stages.expected)):
        return early
    try:
        code, remark = closed.read(value)
    except Unreadable as unreadable:
        raise _of_another_list(unreadable, value, closed, _known(info)) from unreadable
    if remark:
        _known(info).remarks.append((name, remark))
    return code


def _of_another_list(unreadable: Unreadable, value: Value, closed: Choices, known: Known) -> Unreadable:
    """Say of which other list a term is, if of exactly one: *Yanlik* is a form, no affair."""
    kind, facts = unreadable.remark
    lists = {id(other): name for name, other in known.lists.items() if other.knows(value)}
    if "advice" not in facts or facts.get("near") or len(lists) != 1:
        return unreadable
    field = known.ruleset.vocabulary.columns["innovations"][next(iter(lists.values()))][0]
    of_it = values.OF_ANOTHER.filled(field=field)
    advice = Text(f"{of_it.id} {closed.advice.id}", f"{of_it.en} {closed.advice.en}")
    return Unreadable(kind, **{**facts, "advice": advice})


@_once
def _terms(value: Value, info: ValidationInfo) -> tuple[str, ...]:
    name = str(info.field_name)
    codes, remarks = _known(info).lists[name].read_several(value)
    _known(info).remarks.extend((name, remark) for remark in remarks)
    return codes


@_once
def _day(value: Value, info: ValidationInfo) -> date | None:
    name = str(info.field_name)
    day, remark = _date(value, name, _known(info).ruleset)
    if remark:
        _known(info).remarks.append((name, remark))
    return day


def _level(about: About, info: ValidationInfo) -> int:
    indicator, value = about
    levels = _known(info).sid.levels[indicator.code]
    if value.__class__ is not bool and (level := levels.plain.get(value)) is not None:
        return level
    return _level_of(value, levels, indicator.code, info)


def _level_of(value: Value, levels: Levels, field: str, info: ValidationInfo) -> int:
    level, remark = levels.read(value)
    if remark:
        _known(info).remarks.append((field, remark))
    return level


def _measured(about: tuple[Indicator, Value, Value], info: ValidationInfo) -> Decimal:
    indicator, value, basis = about
    return scales.read(_in_full(value, info), scales.of_row(indicator, basis))


def _basis(about: About) -> str:
    indicator, value = about
    return choices.basis(value, indicator)


def _own_level(value: Value, info: ValidationInfo) -> int:
    """Read a level by the indicator that the same row names; 0 when that cell is at fault itself."""
    levels = _indicators(info).levels.get(_own_code(info))
    return _level_of(value, levels, str(info.field_name), info) if levels else 0


def _own_measured(value: Value, info: ValidationInfo) -> Decimal | None:
    """Read the measured value of a scored row; beside a row that is not measured it is a mere note."""
    indicator = _indicators(info).by_code.get(_own_code(info))
    return scales.read(_in_full(value, info), (indicator,)) if indicator and indicator.unit else None


def _in_full(value: Value, info: ValidationInfo) -> Value:
    """A text with its abbreviations in full: *15 orang* for *15 org*."""
    return _known(info).speech.in_full(cells.line(value)) if isinstance(value, str) else value


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
        options=tuple(_in_runs([*known.by_code])),
        advice=_coding(written, [*known.by_code]),
        near=known.nearest(written),
    )


def _in_runs(codes: Sequence[str]) -> Iterator[str]:
    """Yield codes, of numbers that follow each other only the first and the last: *3-12*."""
    runs: list[list[str]] = []
    for code in codes:
        follows = (
            runs and code.isdecimal() and runs[-1][-1].isdecimal() and int(code) == int(runs[-1][-1]) + 1
        )
        if follows:
            runs[-1].append(code)
        else:
            runs.append([code])
    for run in runs:
        yield from run if len(run) < _RUN else (f"{run[0]}-{run[-1]}",)


def _coding(written: str, codes: Sequence[str]) -> Text:
    """What to do about a code that is none: the number of one that is parted has several."""
    of_number = [
        code for code in codes if not code.isdecimal() and code.rstrip("abcdef") == written.strip(" .)")
    ]
    if not of_number:
        return columns.WRITE_CODE
    facts = {"value": written, "parts": ", ".join(of_number)}
    return Text(columns.PARTED.id.format(**facts), columns.PARTED.en.format(**facts))


def _category(value: Value) -> Category:
    written = cells.text(value)
    if found := CATEGORY_WORDS.get(normalise(written)):
        return found
    raise Unreadable(
        values.CHOICE_UNKNOWN,
        value=written,
        options=CATEGORIES,
        near=nearest(written, CATEGORIES) or ("kota" if normalise(written) == "kotamadya" else ""),
        advice=values.CHOOSE_OPTION,
    )


def _points(value: Value) -> Decimal:
    return cells.amount(scales.suiting(value, POINTS), POINTS)


def _as_it_stands(value: Value) -> str | None:
    """Keep the text of a cell; one that holds something else is kept as empty, and is no fault."""
    return value if isinstance(value, str) else None


def _agency(value: Value) -> str:
    if cells.is_ditto(value):
        raise Unreadable(values.DITTO_OPEN, value=cells.show(value))
    return cells.without_account(cells.text(value))[0]


def _date(value: Value, field: str, ruleset: Ruleset) -> tuple[date | None, Remark | None]:
    """Read the cell of ``field``; of a development some systems tell only whether there was one (N327).

    A remark is N330 (the month first), N328 (no day, and any day gives the same result), N326 (the readings
    differ in whether the innovation counts) or N352 (they do not).

    Raises:
        Unreadable: N303, N309, N310.
    """
    if field == "developed" and isinstance(value, bool | str):
        said = normalise(str(value))
        if _NO.fullmatch(said):
            return None, None
        if value is True or said in _YES:
            return None, Remark(dates.DEVELOPED_UNDATED, {"value": cells.show(value)})
    if whole := days.span(value):
        return _some_day(whole, _written(value), field, ruleset)
    found = days.days(value)
    facts: dict[str, Fact]
    if len(found) == 1:
        swapped = days.month_first(value)
        facts = {"value": cells.show(value), "read": found[0]}
        return found[0], Remark(dates.MONTH_FIRST, facts) if swapped else None
    facts = {"value": cells.show(value), "first": found[0], "second": found[1]}
    if field in _IN_WINDOW and _decides(found, ruleset):
        return found[0], Remark(dates.DATE_AMBIGUOUS, facts)
    return found[0], Remark(dates.ORDER_OPEN, facts)


def _some_day(whole: tuple[date, date], shown: Fact, field: str, ruleset: Ruleset) -> tuple[date, Remark]:
    """Take a day of a time without its day: one outside the period where the period holds another."""
    first, last = whole
    window = ruleset.edition.eligibility.window if field in _IN_WINDOW else None
    facts: dict[str, Fact] = {"value": shown, "first": first, "second": last}
    outside = [day for day in whole if window and not window.start <= day <= window.end]
    if window is None or not outside or last < window.start or first > window.end:
        return first, Remark(dates.DAY_MISSING, facts)
    facts |= {"first": outside[0], "second": max(first, window.start)}
    return outside[0], Remark(dates.DATE_AMBIGUOUS, facts)


def _written(value: Value) -> Fact:
    """What a cell shows; a year that a cell of dates turned into 1905 is that year again."""
    found = days.span(value)
    return str(found[0].year) if found and isinstance(value, date) else cells.show(value)


def year(value: Value) -> int | None:
    """Read the year of a document: of its date, or the year alone; ``None`` where no year can be read."""
    if isinstance(value, date) and value.year in days.YEARS:
        return value.year
    try:
        return days.days(value)[0].year
    except Unreadable as unreadable:
        shown = str(unreadable.remark.facts.get("value", ""))
        return int(shown) if _YEAR.fullmatch(shown) else None


def _decides(found: tuple[date, ...], ruleset: Ruleset) -> bool:
    """Whether the period holds one reading and not another."""
    window = ruleset.edition.eligibility.window
    return window is not None and len({window.start <= day <= window.end for day in found}) > 1


Name = Annotated[str, PlainValidator(cells.text)]
Phrase = Annotated[str | None, PlainValidator(cells.text)]
Agency = Annotated[str | None, PlainValidator(_agency)]
Kept = Annotated[str | None, PlainValidator(_as_it_stands)]
Day = Annotated[date | None, PlainValidator(_day)]
Entered = Annotated[date | None, PlainValidator(days.likely_day)]
Year = Annotated[int | None, PlainValidator(year)]
Points = Annotated[Decimal | None, PlainValidator(_points)]
Words = Annotated[int | None, PlainValidator(cells.words)]
OfList = Annotated[str | None, PlainValidator(_term)]
SeveralOfList = Annotated[tuple[str, ...], PlainValidator(_terms)]
OfCategory = Annotated[Category | None, PlainValidator(_category)]
SpdCode = Annotated[str, PlainValidator(_spd_code)]
IndicatorNamed = Annotated[str, PlainValidator(_indicator)]
OwnLevel = Annotated[int | None, PlainValidator(_own_level)]
OwnMeasured = Annotated[Decimal | None, PlainValidator(_own_measured)]
SidLevel = Annotated[int, PlainValidator(_level)]
SidMeasured = Annotated[Decimal, PlainValidator(_measured)]
SidBasis = Annotated[str, PlainValidator(_basis)]
