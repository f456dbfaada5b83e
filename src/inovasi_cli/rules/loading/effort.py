"""``effort.yaml`` of an edition, and a file of one's own that goes before it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

from inovasi_cli.diagnostics import Fact, rulesets
from inovasi_cli.rules import LEVELS, Ruleset
from inovasi_cli.rules.effort import WHENS, Effort, IndicatorEffort, LevelEffort, uniform
from inovasi_cli.rules.loading import RulesetFaulty, strict, validation
from inovasi_cli.rules.models.effort import EffortModel
from inovasi_cli.rules.soundness import RuleFault, Spot, repeated, undeclared, wrong
from inovasi_cli.text import rulesets as words

NAME = "effort.yaml"


def load(ruleset: Ruleset, own: Path | None = None) -> Effort:
    """Return the efforts of ``ruleset``, those in the file ``own`` before them, indicator by indicator.

    An edition without any has uniform ones. A file with a ``unit`` of its own replaces them all.

    Raises:
        RulesetFaulty: the file ``own`` is missing; or all faults of the first file that has some.
    """
    path = Path(ruleset.folder) / NAME
    codes = (*ruleset.spd_indicators, *ruleset.sid_indicators)
    base = _read(path, ruleset, whole=True) if path.is_file() else uniform(codes)
    if own is None:
        return base
    given = _read(own, ruleset, whole=False)
    return given if given.unit is not None else _merged(base, given)


def is_stated(ruleset: Ruleset) -> bool:
    """Whether the edition states efforts of its own."""
    return (Path(ruleset.folder) / NAME).is_file()


def _read(path: Path, ruleset: Ruleset, *, whole: bool) -> Effort:
    page = strict.read(path)
    read, wrong = validation.validated(page, EffortModel)
    if read is None or wrong:
        raise RulesetFaulty(wrong)
    effort: Effort = read.as_value()
    complete = whole or effort.unit is not None
    found = [validation.told(fault, page) for fault in check(effort, ruleset, whole=complete)]
    if found:
        raise RulesetFaulty(validation.in_order(found))
    return effort


def _merged(base: Effort, own: Effort) -> Effort:
    given = {name: work for name, work in own.repairs._asdict().items() if work is not None}
    return replace(
        base,
        new=own.new or base.new,
        repairs=base.repairs._replace(**given),
        indicators=tuple({**base.by_code, **own.by_code}.values()),
    )


FILE = "effort"


def check(effort: Effort, ruleset: Ruleset, *, whole: bool) -> Iterator[RuleFault]:
    """Yield what does not fit together in ``effort``, or with ``ruleset``.

    ``whole``: it is that of the edition, or has a unit of its own; then nothing may be missing, because
    efforts in two units do not add up.
    """
    yield from _indicators(effort, ruleset, whole=whole)
    if whole and effort.unit is None:
        yield RuleFault(rulesets.KEY_MISSING, FILE, (), {"key": "unit"})
    if effort.source is not None:
        yield from undeclared(
            FILE, ("source", "doc"), effort.source.doc, "edition.yaml: documents", ruleset.edition.documents
        )
    yield from _new(effort, ruleset)
    for name, work in effort.repairs._asdict().items():
        if work:
            yield from _amount(("repairs", name), work.effort, never=work.when == "never")


def _indicators(effort: Effort, ruleset: Ruleset, *, whole: bool) -> Iterator[RuleFault]:
    known = (*ruleset.spd_indicators, *ruleset.sid_indicators)
    for i, indicator in enumerate(effort.indicators):
        spot: Spot = ("indicators", i)
        yield from undeclared(FILE, (*spot, "code"), indicator.code, f"edisi {ruleset.name}", known)
        yield from _levels(spot, indicator)
    yield from repeated(FILE, ((("indicators", i, "code"), e.code) for i, e in enumerate(effort.indicators)))
    if whole:
        for code in known:
            if code not in effort.by_code:
                yield RuleFault(rulesets.KEY_MISSING, FILE, ("indicators",), {"key": f'code: "{code}"'})


def _levels(spot: Spot, indicator: IndicatorEffort) -> Iterator[RuleFault]:
    numbers = tuple(effort.level for effort in indicator.levels)
    if numbers != LEVELS:
        facts: dict[str, Fact] = {"number": indicator.code, "found": tuple(map(str, numbers))}
        yield RuleFault(rulesets.LEVELS_INCOMPLETE, FILE, (*spot, "levels"), facts)
        return
    before: LevelEffort | None = None
    for i, effort in enumerate(indicator.levels):
        place = (*spot, "levels", i)
        yield from _amount(place, effort.effort, never=effort.when == "never")
        if before is not None:
            yield from _rising(place, before, effort)
        before = effort


def _rising(spot: Spot, lower: LevelEffort, higher: LevelEffort) -> Iterator[RuleFault]:
    """A higher level takes more than a lower one, and is not reached earlier."""
    if WHENS.index(higher.when) < WHENS.index(lower.when):
        yield wrong(FILE, (*spot, "when"), higher.when, " | ".join(WHENS[WHENS.index(lower.when) :]))
    if higher.effort is not None and higher.effort <= (lower.effort or 0):
        yield wrong(FILE, (*spot, "effort"), higher.effort, f"> {lower.effort or 0}")


def _amount(spot: Spot, effort: Decimal | None, *, never: bool) -> Iterator[RuleFault]:
    if effort is None:
        if not never:
            yield RuleFault(rulesets.KEY_MISSING, FILE, spot, {"key": "effort"})
    elif effort <= 0:
        yield wrong(FILE, (*spot, "effort"), effort, words.ABOVE_ZERO)


def _new(effort: Effort, ruleset: Ruleset) -> Iterator[RuleFault]:
    new = effort.new
    if new is None:
        return
    if new.effort <= 0:
        yield wrong(FILE, ("new", "effort"), new.effort, words.ABOVE_ZERO)
    for name, value in (("most", new.most), ("affair", new.affair)):
        if value < 0:
            yield wrong(FILE, ("new", name), Decimal(value), ">= 0")
    for code, level in new.levels.items():
        spot: Spot = ("new", "levels", code)
        yield from undeclared(FILE, spot, code, f"sid.yaml {ruleset.name}", ruleset.sid_indicators)
        if level not in LEVELS:
            yield wrong(FILE, spot, Decimal(level), " | ".join(map(str, LEVELS)))
