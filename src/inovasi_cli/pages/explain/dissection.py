"""One innovation on a page: cell, level, weight, points, share of the index, and what would lift it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction

from inovasi_cli import exact
from inovasi_cli.assessment import Assessment
from inovasi_cli.diagnostics import Diagnostic, Place
from inovasi_cli.insight.single_changes import Lift, lifts
from inovasi_cli.pages.explain.derivation import largest
from inovasi_cli.pages.page.blocks import Block, Grid, Heading, Line
from inovasi_cli.pages.page.findings import partial
from inovasi_cli.pages.page.words import NONE, Words
from inovasi_cli.reading.submission import Whereabouts
from inovasi_cli.scoring import ScoreCard, ScoredInnovation
from inovasi_cli.text import explaining as text
from inovasi_cli.text import output

FOREMOST = 3
"""The dearest steps are named again under the table."""


def innovation(number: int, assessment: Assessment, card: ScoreCard, words: Words) -> Iterator[Block]:
    """Yield everything that can be said of innovation ``number`` on the basis of ``card``."""
    scored = card.innovations[number]
    yield from _head(scored, assessment, card, words)
    yield from _refused(number, assessment, words)
    parts = lifts(number, assessment.submission, assessment.ruleset, card)
    if not parts:
        cell = scored.innovation.at("total").cell or NONE
        yield Line(words(text.BY_TOTAL, points=words.plain(scored.maturity), cell=cell))
        return
    yield _table(parts, scored, words)
    yield Line(_total(scored, card, words))
    if steps := _steps(parts, words):
        yield Line(words(text.WORTH if scored.counted else text.WORTH_IF_COUNTED, steps=steps))
    yield Line(words(text.GAIN_MEANS if card.index is not None else text.GAIN_IN_POINTS), quiet=True)
    if not scored.counted:
        yield Line(words(text.GAIN_IF_COUNTED), quiet=True)


def _head(scored: ScoredInnovation, assessment: Assessment, card: ScoreCard, words: Words) -> Iterator[Block]:
    innovation = scored.innovation
    term = assessment.ruleset.affairs.get(innovation.affair or "")
    affair = term.name if term else NONE
    yield Heading(words.fact(innovation.name), level=1)
    place, basis = words.place(innovation.place), output.BASIS_NAMES[card.basis]
    yield Line(words(text.ABOUT, region=place, edition=assessment.ruleset.name, basis=basis), quiet=True)
    if part := partial(assessment, words):
        yield Line(part)
    yield Line(words(text.AFFAIR, affair=affair, agency=innovation.agency or NONE))
    if scored.rank is not None:
        label = scored.predicate.label if scored.predicate else NONE
        yield Line(words(text.RANKED, rank=scored.rank, predicate=label))
    elif scored.counted:
        yield Line(words(text.COUNTS))
    elif scored.gain is None:
        yield Line(words(text.COUNTS_NOT_BARE))
    else:
        yield Line(words(text.COUNTS_NOT, gain=words.figure(scored.gain)))
    for reason in (reason for reason in scored.reasons if not reason.unread):
        fault = Diagnostic(reason.kind, innovation.at(reason.where), reason.facts)
        said = {"message": words.message(fault), "hint": words.hint(fault)}
        yield Line(words(text.BECAUSE, code=fault.kind.code, **said))


def _refused(number: int, assessment: Assessment, words: Words) -> Iterator[Block]:
    """Yield what its cells hold that could not be read."""
    innovations = Whereabouts(assessment.submission.innovations)
    for fault in assessment.diagnostics:
        if fault.kind.severity == "error" and innovations.at(fault.place) == number:
            facts = {"cell": fault.place.cell or NONE, "code": fault.kind.code}
            yield Line(words(text.UNREAD_CELL, **facts, message=words.message(fault)))


def _table(parts: Sequence[Lift], scored: ScoredInnovation, words: Words) -> Grid:
    shares = exact.apportioned([lift.share or Fraction(0) for lift in parts])
    shared = any(lift.share is not None for lift in parts)
    figures = (text.LEVEL, output.WEIGHT, text.POINTS, *([output.INDEX_HEAD] if shared else []))
    heads = (output.CODE, output.INDICATOR, text.CELL, *figures, text.LIFT)
    rows = [
        (
            lift.indicator.code,
            words.fact(lift.indicator.name),
            _cell(lift.place or scored.innovation.at(lift.indicator.code), scored.innovation.place),
            str(lift.level),
            words.plain(lift.indicator.weight),
            words.plain(lift.points),
            *([words.number(share)] if shared else []),
            ", ".join(words(text.LIFT_TO, level=level, gain=words.figure(gain)) for level, gain in lift.gains)
            or (words(text.TOP) if lift.level else NONE),
        )
        for lift, share in zip(parts, shares, strict=True)
    ]
    gains = [max((gain for _, gain in lift.gains), default=Fraction(0)) for lift in parts]
    right = (3, 4, 5, *([6] if shared else []))
    return Grid(tuple(map(words, heads)), tuple(rows), right, matter=largest(gains))


def _cell(place: Place, home: Place) -> str:
    """The cell, with its sheet where it stands on another one."""
    return place.seen_from(home) if place.column is not None else NONE


def _total(scored: ScoredInnovation, card: ScoreCard, words: Words) -> str:
    points = words.plain(scored.maturity)
    if card.formula is None or card.divisor is None:
        return words(text.INNOVATION_POINTS, points=points)
    if not scored.counted:
        return words(text.INNOVATION_UNCOUNTED, points=points)
    share = card.formula.index(Fraction(scored.maturity) / card.divisor)
    return words(
        text.INNOVATION_TOTAL,
        points=points,
        share=words.figure(share),
        divisor=card.divisor,
        maximum=words.plain(card.formula.total_max),
    )


def _steps(parts: Sequence[Lift], words: Words) -> tuple[str, ...]:
    """The steps that bring most, one for each indicator."""
    best = [(gains[-1], lift.indicator.code) for lift in parts if (gains := lift.gains)]
    best = sorted((step for step in best if step[0][1] > 0), key=lambda step: -step[0][1])[:FOREMOST]
    return tuple(
        words(text.WORTH_STEP, code=code, level=level, gain=words.figure(gain))
        for (level, gain), code in best
    )
