"""Golden vectors: cases with known answers that stand beside the rules of an edition, and their run.

``vectors.txt`` holds one case a line, what is given, an arrow and what must come out; ``#`` begins a
comment. The answers are worked out from the official text or its copies, never by this program:

    spd 40 20x70 affairs 5 -> 117.6000 47.04 inovatif   SPD, innovations x maturity and basic-service affairs
                                                        give total, index and predicate
    spd 40 20x70 rejected 5 affairs 5 -> ...            the same where 5 more were sent and then rejected
    predicate 65.005 -> sangat-inovatif inovatif        predicate of the rounded and of the unrounded figure
    points 17 -> 2 4 6                                  points of an indicator at levels 1, 2 and 3
    printed 33b -> 5..20 20.01..50 >50..                printed bounds of levels 1, 2 and 3 (33b: basis b);
                                                        ``>`` is an exclusive one
    documents 23 -> 0 1:t-1,applied -                   the rules of documents of an indicator: the level that
                                                        each proves, and the years that a document may bear
    levels 3 2 0 1 -> 17.5 utama                        points and predicate of an innovation with these
                                                        levels, in the order of sid.yaml
    applied 2023-12-31 -> excluded                      what follows from an application date: counts,
    words 299 -> excluded                               warning or excluded; or from so many words
    constant maturity_max -> 111                        a constant that nothing else here depends on
    announced 2027 divisor_min -> 14                    a constant as announced for a later year
    effort 35 -> now:4 now:6 year:10                    when each level can be reached, and what that takes
    effort words -> now:2                               the same of a repair
    effort new -> now:20 5 20 16:1 17:1                 of a new innovation; what one for a given affair takes
                                                        beyond, how many there may be, its levels
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from decimal import Decimal
from pathlib import Path

from inovasi_cli import exact
from inovasi_cli.diagnostics import Diagnostic, Fact, Place, rulesets
from inovasi_cli.reading.submission import Innovation
from inovasi_cli.rules import LEVELS, Indicator, Reading, Ruleset, Source, band_of, value_of
from inovasi_cli.rules.effort import LevelEffort, NewInnovation, Work
from inovasi_cli.rules.loading import RulesetFaulty, effort, load
from inovasi_cli.rules.soundness import FILES, Spot, steps
from inovasi_cli.scoring import formula_of
from inovasi_cli.scoring.eligibility import judge

FILE = "vectors.txt"
"""The name of the file in the folder of an edition."""

NOTHING = "-"
"""The answer where the edition cannot give one."""


@dataclass(frozen=True, slots=True)
class Vector:
    """One case: ``kind`` names what is asked, ``given`` and ``wanted`` are words of its line."""

    place: Place
    kind: str
    given: tuple[str, ...]
    wanted: tuple[str, ...]


def read(path: Path) -> tuple[tuple[Vector, ...], tuple[Diagnostic, ...]]:
    """Return the vectors of a file, and a fault for each line that is none; nothing without a file."""
    if not path.is_file():
        return (), ()
    vectors: list[Vector] = []
    faults: list[Diagnostic] = []
    for row, line in enumerate(path.read_text(encoding="utf-8", errors="replace").splitlines(), start=1):
        said = line.partition("#")[0].strip()
        place = Place(str(path), row=row, column=line.find(said) + 1)
        if _is_vector(said):
            left, _, right = said.partition("->")
            kind, *given = left.split()
            vectors.append(Vector(place, kind, tuple(given), tuple(right.split())))
        elif said:
            facts: dict[str, Fact] = {"value": said, "options": tuple(_KINDS)}
            faults.append(Diagnostic(rulesets.VECTOR_UNREADABLE, place, facts))
    return tuple(vectors), tuple(faults)


def failing(vectors: Iterable[Vector], ruleset: Ruleset) -> Iterator[Diagnostic]:
    """Yield a fault for each vector to which ``ruleset`` gives another answer."""
    for vector in vectors:
        _, answer = _KINDS[vector.kind]
        computed = tuple(answer(ruleset, *vector.given))
        if computed != vector.wanted:
            facts = {
                "value": " ".join((vector.kind, *vector.given)),
                "stated": " ".join(vector.wanted),
                "computed": " ".join(computed),
            }
            yield Diagnostic(rulesets.VECTOR_DIFFERS, vector.place, facts)


def _is_vector(said: str) -> bool:
    if not any(form.fullmatch(said) for form, _ in _KINDS.values()):
        return False
    try:
        return all(date.fromisoformat(day) for day in _DAY.findall(said))
    except ValueError:
        return False


def _scored(ruleset: Ruleset, spd: str, innovations: str, *more: str) -> Iterator[str]:
    formula = formula_of(ruleset.edition)
    if formula is None:
        yield NOTHING
        return
    counted, _, maturity = innovations.partition("x")
    maturities = exact.times(Decimal(maturity), int(counted))
    given = dict(zip(more[::2], map(int, more[1::2]), strict=True))
    rejected = given.get("rejected", 0)
    total = formula.total(Decimal(spd), maturities, int(counted), given["affairs"], rejected)
    index = exact.rounded(formula.index(total))
    yield from (str(exact.rounded(total, 4)), str(index), _predicate(ruleset, index))


def _predicates(ruleset: Ruleset, figure: str) -> Iterator[str]:
    for reading in (exact.rounded(Decimal(figure)), Decimal(figure)):
        yield _predicate(ruleset, reading)


def _predicate(ruleset: Ruleset, figure: Decimal) -> str:
    predicates = ruleset.edition.predicates
    band = None if predicates == "unknown" else band_of(figure, predicates.bands)
    return band.code if band else NOTHING


def _entry(ruleset: Ruleset, *levels: str) -> Iterator[str]:
    indicators = ruleset.sid_indicators.values()
    if len(levels) != len(indicators):
        yield from (NOTHING, NOTHING)
        return
    scores = (
        exact.times(indicator.weight, int(level)) for indicator, level in zip(indicators, levels, strict=True)
    )
    points = exact.total(scores)
    band = band_of(points, ruleset.bands("innovation"))
    yield from (exact.plain(points), band.code if band else NOTHING)


def _points(ruleset: Ruleset, code: str) -> Iterator[str]:
    indicator = _indicators(ruleset).get(code)
    for level in LEVELS:
        yield exact.plain(exact.times(indicator.weight, level)) if indicator else NOTHING


def _printed(ruleset: Ruleset, code: str) -> Iterator[str]:
    for name, indicator in _indicators(ruleset).items():
        ways = {name: indicator.levels, **{name + basis.code: basis.levels for basis in indicator.bases}}
        for level in ways.get(code, ()):
            low = _end(level.min) if level.above is None else f">{_end(level.above)}"
            yield f"{low}..{_end(level.max)}"


def _end(bound: Decimal | None) -> str:
    return "" if bound is None else exact.plain(bound)


def _indicators(ruleset: Ruleset) -> Mapping[str, Indicator]:
    return {**ruleset.spd_indicators, **ruleset.sid_indicators}


def _documents(ruleset: Ruleset, code: str) -> Iterator[str]:
    indicator = _indicators(ruleset).get(code)
    for rule in indicator.document_rules if indicator else ():
        level = NOTHING if rule.level is None else str(rule.level)
        yield ":".join([level, ",".join(rule.years)] if rule.years else [level])


def _effort(ruleset: Ruleset, name: str) -> Iterator[str]:
    stated = ruleset.once(effort.load)
    if name in stated.by_code:
        yield from map(_work, stated.by_code[name].levels)
    elif name != "new":
        yield _work(getattr(stated.repairs, name, None))
    elif stated.new:
        yield from (_work(stated.new), exact.plain(stated.new.affair), str(stated.new.most))
        yield from (f"{code}:{level}" for code, level in stated.new.levels.items())


def _work(work: Work | LevelEffort | NewInnovation | None) -> str:
    if work is None:
        return NOTHING
    return work.when if work.effort is None else f"{work.when}:{exact.plain(work.effort)}"


def _applied(ruleset: Ruleset, day: str) -> Iterator[str]:
    yield _fate(ruleset, Innovation("", Place(), applied=date.fromisoformat(day), columns={"applied": 1}))


def _worded(ruleset: Ruleset, words: str) -> Iterator[str]:
    yield _fate(ruleset, Innovation("", Place(), words=int(words), columns={"design": 1}))


def _constant(ruleset: Ruleset, key: str) -> Iterator[str]:
    yield _end(value_of(ruleset.edition.constants._asdict().get(key, "none"))) or NOTHING


def _announced(ruleset: Ruleset, year: str, key: str) -> Iterator[str]:
    for announcement in ruleset.edition.announced:
        if (str(announcement.year), announcement.constant) == (year, key):
            yield exact.plain(announcement.value)


def _fate(ruleset: Ruleset, innovation: Innovation) -> str:
    return next((reason.effect for reason in judge(innovation, ruleset, (), {})), "counts")


_Kind = tuple[re.Pattern[str], Callable[..., Iterator[str]]]
"""What a line of a kind looks like, and how a ruleset answers it."""

_NUMBER = r"-?\d{1,12}(\.\d{1,12})?"
_COUNT = r"\d{1,6}"
_CODE = r"[A-Za-z0-9-]+"
_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_KEY = r"[a-z_]+"
_FATE = r"(counts|warning|excluded)"
_RANGE = rf">?({_NUMBER})?\.\.({_NUMBER})?"
_SAID = r"[A-Za-z0-9.,:-]+( [A-Za-z0-9.,:-]+)*"


def _kind(given: str, wanted: str, answer: Callable[..., Iterator[str]]) -> _Kind:
    return re.compile(rf"{given} -> {wanted}".replace(" ", r"\s+"), re.ASCII), answer


_KINDS: Mapping[str, _Kind] = {
    "spd": _kind(
        rf"spd {_NUMBER} {_COUNT}x{_NUMBER}( rejected {_COUNT})? affairs {_COUNT}",
        rf"{_NUMBER} {_NUMBER} {_CODE}",
        _scored,
    ),
    "predicate": _kind(rf"predicate {_NUMBER}", rf"{_CODE} {_CODE}", _predicates),
    "points": _kind(rf"points {_CODE}", rf"{_NUMBER} {_NUMBER} {_NUMBER}", _points),
    "printed": _kind(rf"printed {_CODE}", rf"{_RANGE} {_RANGE} {_RANGE}", _printed),
    "levels": _kind(r"levels( [0-3])+", rf"({_NUMBER}|-) {_CODE}", _entry),
    "applied": _kind(rf"applied {_DAY.pattern}", _FATE, _applied),
    "words": _kind(rf"words {_COUNT}", _FATE, _worded),
    "constant": _kind(rf"constant {_KEY}", _NUMBER, _constant),
    "documents": _kind(rf"documents {_CODE}", _SAID, _documents),
    "effort": _kind(rf"effort {_CODE}", _SAID, _effort),
    "announced": _kind(rf"announced \d{{4}} {_KEY}", _NUMBER, _announced),
}

_LABELS = {"schema", "year", "number", "level"}
"""Keys whose numbers name something and measure nothing."""


@dataclass(frozen=True, slots=True)
class Number:
    """A number of the rules: where it stands in one of ``FILES``, and where it comes from."""

    file: str
    spot: Spot
    value: Decimal | date | int
    source: Source | None


@dataclass(frozen=True, slots=True)
class EditionProof:
    """The check of one edition; ``ruleset`` is ``None`` where it could not be loaded.

    ``readings`` counts its numbers by how they were read, ``vectors`` the cases that were run,
    ``efforts`` the indicators for which it states an effort.
    """

    name: str
    ruleset: Ruleset | None = None
    readings: Mapping[Reading, int] = field(default_factory=dict)
    vectors: int = 0
    efforts: int = 0
    faults: tuple[Diagnostic, ...] = ()


def prove(name: str, folder: Path | None = None) -> EditionProof:
    """Load the edition called ``name``, or the one in ``folder``, count its numbers and run its vectors."""
    try:
        # A copy: rules that are kept from an earlier look may have made efforts of another file.
        ruleset = replace(load(None if folder else name, folder))
    except RulesetFaulty as fault:
        return EditionProof(name, faults=fault.diagnostics)
    cases, unreadable = read(Path(ruleset.folder) / FILE)
    readings = Counter(number.source.read for number in numbers(ruleset) if number.source)
    try:
        stated = len(ruleset.once(effort.load).indicators) if effort.is_stated(ruleset) else 0
    except RulesetFaulty as fault:
        stated, unreadable = 0, (*unreadable, *fault.diagnostics)
        cases = tuple(case for case in cases if case.kind != "effort")
    faults = (*unreadable, *failing(cases, ruleset))
    return EditionProof(name, ruleset, readings, len(cases), stated, faults)


def numbers(ruleset: Ruleset) -> Iterator[Number]:
    """Yield every number that states a rule: constants, bands, dates, weights, bounds."""
    for file in FILES:
        yield from _numbers(file, getattr(ruleset, file), (), None)


def _numbers(file: str, block: object, spot: Spot, source: Source | None) -> Iterator[Number]:
    source = getattr(block, "source", None) or source
    for step, value in steps(block):
        if isinstance(value, Decimal | date) or (type(value) is int and step not in _LABELS):
            yield Number(file, (*spot, step), value, source)
        elif not isinstance(value, str | int | None):
            yield from _numbers(file, value, (*spot, step), source)
