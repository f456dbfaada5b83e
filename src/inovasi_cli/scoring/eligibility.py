"""Whether an innovation counts, by the rules of the edition (general guideline, Annex I).

A rule whose column the innovation's sheet does not have cannot be tested and says nothing.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import Literal, NamedTuple

from inovasi_cli.diagnostics import Fact, Kind, dates, rows, values
from inovasi_cli.reading.submission import Innovation
from inovasi_cli.rules import TESTED, Effect, Eligibility, Ruleset, Stages, Window, WordCount
from inovasi_cli.text import Text

Rule = Literal["window", "words", "stages", "mandatory"]

_EFFECTS: Mapping[Effect, Text] = {
    "excluded": Text("inovasi ini tidak dihitung", "this innovation does not count"),
    "warning": Text("inovasi ini tetap dihitung", "this innovation counts all the same"),
}
_ANYHOW = Text(
    "inovasi ini tidak dihitung karena sebab lain", "this innovation does not count for another reason"
)


class Reason(NamedTuple):
    """A rule that an innovation does not meet, and what follows; ``where`` is the field that shows it.

    ``unread`` tells that its cell is filled in and cannot be read, which is a fault of its own.
    """

    rule: Rule
    effect: Effect
    where: str
    kind: Kind
    facts: Mapping[str, Fact]
    unread: bool = False


def judge(
    innovation: Innovation, ruleset: Ruleset, columns: Collection[str], levels: Mapping[str, int]
) -> tuple[Reason, ...]:
    """Return every rule that ``innovation`` does not meet.

    ``levels`` are its levels on the basis in question. ``columns`` (fields that the files have) serve
    an innovation that does not know those of its own sheet.
    """
    rules = ruleset.edition.eligibility
    given = columns_of(innovation, columns)
    reasons: list[Reason | None] = []
    if rules.window:
        reasons.append(_window(innovation, rules, given, ruleset))
    if rules.words and "design" in given:
        reasons.append(_words(innovation, rules.words))
    if rules.stages and not any(reason and reason.kind is dates.NOT_APPLIED_YET for reason in reasons):
        reasons.append(_stage(innovation, rules.stages, ruleset))
    if rules.mandatory and not innovation.by_total:
        reasons.append(_mandatory(innovation, ruleset, rules.mandatory.effect, given, levels))
    found = [reason for reason in reasons if reason]
    if not found:
        return ()
    counted = counts(found)
    return tuple(_in_the_case(reason, innovation, counted=counted) for reason in found)


def _in_the_case(reason: Reason, innovation: Innovation, *, counted: bool) -> Reason:
    """Say what follows from ``reason`` among all the others: a warning keeps nothing in that is left out."""
    facts = reason.facts if counted or reason.effect == "excluded" else {**reason.facts, "effect": _ANYHOW}
    return reason._replace(facts=facts, unread=reason.where in innovation.unread)


def counts(reasons: Iterable[Reason]) -> bool:
    """Whether an innovation with these ``reasons`` is one of the n."""
    return all(reason.effect != "excluded" for reason in reasons)


def untested(
    innovation: Innovation, ruleset: Ruleset, columns: Collection[str]
) -> Iterator[tuple[Rule, str]]:
    """Yield the rules that cannot be tested, each with the field that is missing."""
    rules = ruleset.edition.eligibility
    given = columns_of(innovation, columns)
    for rule, name in TESTED.items():
        if getattr(rules, rule) and name not in given:
            yield rule, name


def columns_of(innovation: Innovation, columns: Collection[str]) -> Collection[str]:
    """The fields that the sheet of ``innovation`` has columns for."""
    return columns if innovation.columns is None else innovation.columns


def _window(
    innovation: Innovation, rules: Eligibility, given: Collection[str], ruleset: Ruleset
) -> Reason | None:
    """Annex I, IV.B and XIII: applied inside the window, or developed inside it.

    What is not applied yet by its stage can have no date: that is the stage's doing.
    """
    window = rules.window
    if window is None or _inside(innovation.applied, window) or _inside(innovation.developed, window):
        return None
    if "applied" not in given:
        return None
    facts: dict[str, Fact] = {"start": window.start, "end": window.end, "effect": _EFFECTS[window.effect]}
    if innovation.applied is not None:
        facts["value"] = innovation.applied
        return Reason("window", window.effect, "applied", dates.OUTSIDE_WINDOW, facts)
    early = _stage(innovation, rules.stages, ruleset) if rules.stages else None
    if early is None or "applied" in innovation.unread:
        return Reason("window", window.effect, "applied", dates.APPLICATION_EMPTY, facts)
    told = {"value": early.facts["stage"], "expected": early.facts["expected"]}
    return Reason("stages", window.effect, "stage", dates.NOT_APPLIED_YET, {**facts, **told})


def _inside(day: date | None, window: Window) -> bool:
    return day is not None and window.start <= day <= window.end


def _words(innovation: Innovation, rule: WordCount) -> Reason | None:
    """Annex I, design of the innovation: the words that it takes at least."""
    words = innovation.words or 0
    if words >= rule.minimum:
        return None
    facts: dict[str, Fact] = {"words": words, "required": rule.minimum, "effect": _EFFECTS[rule.effect]}
    return Reason("words", rule.effect, "design", values.TEXT_SHORT, facts)


def _stage(innovation: Innovation, rule: Stages, ruleset: Ruleset) -> Reason | None:
    """No clause: what follows from a stage that is not expected is decided by us (``stage-rule``)."""
    if innovation.stage is None or innovation.stage in rule.expected:
        return None
    names = {term.code: term.name for term in ruleset.vocabulary.lists["stage"]}
    facts: dict[str, Fact] = {
        "stage": names.get(innovation.stage, innovation.stage),
        "expected": tuple(names[code] for code in rule.expected),
        "effect": _EFFECTS[rule.effect],
        "advice": rows.NOT_YET if innovation.applied is None else rows.NO_DATE_YET,
    }
    return Reason("stages", rule.effect, "stage", rows.STAGE_EARLY, facts)


def _mandatory(
    innovation: Innovation,
    ruleset: Ruleset,
    effect: Effect,
    given: Collection[str],
    levels: Mapping[str, int],
) -> Reason | None:
    """No clause: what an empty mandatory indicator means is decided by us (``mandatory-empty``).

    One that is filled in and cannot be read is only named where no other is empty.
    """
    mandatory = ruleset.once(_mandatory_codes)
    empty = tuple([code for code in mandatory if code in given and not levels.get(code)])
    if not empty:
        return None
    empty = tuple(code for code in empty if code not in innovation.unread) or empty
    facts: dict[str, Fact] = {"number": empty, "effect": _EFFECTS[effect]}
    return Reason("mandatory", effect, empty[0], rows.MANDATORY_MISSING, facts)


def _mandatory_codes(ruleset: Ruleset) -> Sequence[str]:
    return [code for code, indicator in ruleset.sid_indicators.items() if indicator.must_be_filled]
