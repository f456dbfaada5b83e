"""What verification may take away, as a page: what it hangs on, how it spreads, what makes it safer."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from fractions import Fraction
from pathlib import Path

from inovasi_cli import exact
from inovasi_cli.insight.risk import FEWEST, STATES, Critical, Fitted, Risk, Safeguard, Spread
from inovasi_cli.insight.risk.critical import LOSSES, What
from inovasi_cli.pages.page.blocks import Block, Grid, Heading, Line
from inovasi_cli.pages.page.findings import again
from inovasi_cli.pages.page.words import NONE, Words
from inovasi_cli.pages.score.headline import distance_of
from inovasi_cli.reading.submission import Innovation
from inovasi_cli.scoring import ScoreCard
from inovasi_cli.scoring.ranking import RankInterval
from inovasi_cli.text import output, ranking
from inovasi_cli.text import risk as text

ROWS = 10
"""Rows of a list unless asked otherwise."""

NAMED = 5
"""So many of the fewest innovations are named."""


@dataclass(frozen=True, slots=True)
class RiskView:
    """What is shown of ``found``, lists cut to ``rows`` (``None`` for all), and where its odds are from."""

    found: Risk
    card: ScoreCard
    words: Words
    rows: int | None = ROWS
    fitted: Fitted | None = None
    fitted_from: Path | None = None
    given: frozenset[str] = field(default_factory=frozenset)

    @property
    def origin(self) -> str:
        """Where the odds come from, as a code."""
        if self.fitted is not None:
            return "fitted"
        return "given" if self.given else "assumed"

    def innovation(self, number: int) -> Innovation:
        """An innovation by its index."""
        return self.found.assessment.submission.innovations[number]

    def counts(self) -> Mapping[What, tuple[int, int]]:
        """How many losses of each kind are critical, and how many were tried."""
        critical = Counter(each.loss.what for each in self.found.critical)
        return {what: (critical[what], self.found.tried.get(what, 0)) for what in LOSSES}


def page(view: RiskView) -> Iterator[Block]:
    """Yield what it is about, what it hangs on, how it spreads, and what evidence buys."""
    yield from _head(view)
    yield from _critical(view)
    if view.found.spread is not None:
        yield from _spread(view, view.found.spread)
        yield from _safety(view, view.found.spread)


def shown(interval: RankInterval | None, words: Words) -> str:
    """A rank or the range of ranks."""
    if interval is None:
        return NONE
    if interval.best == interval.worst:
        return str(interval.best)
    return words(ranking.RANGE, best=interval.best, worst=interval.worst)


def _head(view: RiskView) -> Iterator[Block]:
    words, card, assessment = view.words, view.card, view.found.assessment
    name = assessment.submission.profile.region or output.REGION_UNNAMED
    yield Heading(words(text.TITLE, name=name), 1)
    based = words(
        text.BASED_ON,
        index=words.figure(card.index or 0),
        predicate=card.predicate.label if card.predicate else NONE,
        edition=assessment.ruleset.name,
        basis=output.BASIS_NAMES[card.basis],
        distance=distance_of(card, words),
    )
    yield Line(based)
    if errors := len(assessment.errors):
        yield Line(words(text.FAULTY, n=errors, file=again(assessment.submission.files)), loud=True)


def _critical(view: RiskView) -> Iterator[Block]:
    words, found = view.words, view.found
    yield Heading(words(text.CRITICAL))
    yield Line(words(text.CRITICAL_MEANS), quiet=True)
    heads = (words(text.TRIED), words(text.CRITICAL_OF), words(text.ALL))
    counts = ((what, n, tried) for what, (n, tried) in view.counts().items() if tried)
    yield Grid(
        heads, tuple((words(text.NAMES[what]), str(n), str(tried)) for what, n, tried in counts), right=(1, 2)
    )
    if not found.critical:
        yield Line(words(text.NONE_CRITICAL))
    else:
        rows = tuple(_loss(each, view) for each in found.critical[: view.rows])
        yield Grid((words(text.LOSS), words(text.INDEX), words(text.COSTS)), rows, right=(1,))
        yield from _more(len(found.critical) - len(rows), words)
    yield from _fewest(view)


def _loss(each: Critical, view: RiskView) -> tuple[str, ...]:
    words, costs = view.words, []
    if each.predicate_lost and each.after:
        costs.append(words(text.PREDICATE_LOST, predicate=each.after.label))
    if each.rank_lost:
        costs.append(words(text.RANK_LOST))
    return _lost(each, view), words.figure(each.loss.index), ", ".join(costs)


def _lost(each: Critical, view: RiskView) -> str:
    """What is lost, with its agency below it where it has one."""
    words, ruleset, loss = view.words, view.found.assessment.ruleset, each.loss
    if loss.innovation is not None:
        innovation = view.innovation(loss.innovation)
        below = [innovation.agency or ""]
        if loss.code is not None:
            below.insert(0, _indicator(loss.code, view))
        return "\n".join([words.fact(innovation.name), *(words.fact(line) for line in below if line)])
    code = loss.code or ""
    if loss.what == "affair":
        return words(text.OF_AFFAIR, name=ruleset.affairs[code].name)
    if loss.what == "spd":
        return words(text.OF_SPD, code=code, name=ruleset.spd_indicators[code].name)
    return words(text.OF_INDICATOR, code=code, name=ruleset.sid_indicators[code].name)


def _indicator(code: str, view: RiskView) -> str:
    return f"{code} {view.words.fact(view.found.assessment.ruleset.sid_indicators[code].name)}"


def _fewest(view: RiskView) -> Iterator[Block]:
    words, fewest = view.words, view.found.fewest
    if fewest is None:
        if view.card.predicate is not None and view.card.counted:
            yield Line(words(text.FEWEST_NONE))
        return
    index = words.figure(fewest.index)
    yield Line(words(text.FEWEST, n=len(fewest.innovations), all=view.card.counted, index=index))
    named = [words.fact(view.innovation(number).name) for number in fewest.innovations]
    most = None if view.rows is None else NAMED
    yield from (Line(f"- {name}") for name in named[:most])
    yield from _more(len(named) - len(named[:most]), words)


def _spread(view: RiskView, spread: Spread) -> Iterator[Block]:
    words = view.words
    yield Heading(words(text.SPREAD))
    yield Line(_means(view, spread), quiet=True)
    yield from _odds(view, spread)
    heads = (words(text.PREDICATE), words(text.PROBABILITY), words(text.ERROR))
    rows = tuple(
        (
            words.fact(band.label) if band else words(text.UNKNOWN_PREDICATE),
            percent(share.value, words),
            f"± {percent(share.error, words)}",
        )
        for band, share in spread.probability.items()
    )
    yield Grid(heads, rows, right=(1, 2))
    yield Line(words(text.ERROR_MEANS), quiet=True)
    heads = (words(text.CASE), words(text.INDEX), words(text.RANK))
    cases = zip(text.CASES, spread.index, spread.ranks, strict=True)
    yield Grid(
        heads,
        tuple((words(case), words.number(index), shown(rank, words)) for case, index, rank in cases),
        right=(1, 2),
    )
    yield Line(words(text.CASE_MEANS), quiet=True)


def _means(view: RiskView, spread: Spread) -> str:
    words, fitted = view.words, view.fitted
    facts = dict(fitted.pairs) if fitted else {}
    file = str(view.fitted_from or "")
    origin = words(text.ORIGINS[view.origin], file=file, **facts)
    return words(text.SPREAD_MEANS, draws=spread.draws, seed=spread.seed, origin=origin)


def _odds(view: RiskView, spread: Spread) -> Iterator[Block]:
    words = view.words
    heads = (words(text.STATE), words(text.KEPT), words(text.LOWERED), words(text.LOST))
    rows = tuple(
        (words(text.STATES[state]), *(percent(each, words) for each in (odds.kept, odds.lowered, odds.lost)))
        for state, odds in spread.survival.claims.items()
    )
    yield Grid(heads, rows, right=(1, 2, 3))
    for state in STATES:
        if view.fitted and state not in view.fitted.odds and state not in view.given:
            n = view.fitted.pairs[state]
            yield Line(words(text.FEW_PAIRS, state=text.STATES[state], n=n, fewest=FEWEST), quiet=True)
    if spread.doubtful:
        share = percent(spread.survival.doubtful, words)
        yield Line(words(text.DOUBTFUL, n=spread.doubtful, share=share), quiet=True)
    if "verified" in view.found.assessment.submission.bases:
        yield Line(words(text.VERIFIED_SETTLED), quiet=True)
    if spread.settled:
        yield Line(words(text.SETTLED, n=spread.settled))
    if spread.spd_settled:
        yield Line(words(text.SPD_SETTLED), quiet=True)


def _safety(view: RiskView, spread: Spread) -> Iterator[Block]:
    words, predicate = view.words, view.card.predicate
    if predicate is None or spread.kept is None:
        return
    yield Heading(words(text.SAFETY))
    if not spread.safeguards:
        yield Line(words(text.SAFETY_NONE))
        return
    now = percent(spread.kept.value, words)
    alike = all(exact.rounded(each.gain * 100, 1) == 0 for each in spread.safeguards)  # nothing to choose by
    means = text.SAFETY_ALIKE if alike else text.SAFETY_MEANS
    yield Line(words(means, predicate=predicate.label, kept=now), quiet=True)
    rows = tuple(_safeguard(each, view) for each in spread.safeguards[: view.rows])
    heads = [text.WHERE, text.INDICATORS, text.POINTS, text.SAFER]
    if alike:
        rows, heads = tuple(row[:-1] for row in rows), heads[:-1]
    yield Grid(tuple(words(head) for head in heads), rows, right=(2, 3))
    yield from _more(len(spread.safeguards) - len(rows), words)


def _safeguard(each: Safeguard, view: RiskView) -> tuple[str, ...]:
    words = view.words
    if each.innovation is None:
        code = each.codes[0]
        name = words(text.OF_SPD, code=code, name=view.found.assessment.ruleset.spd_indicators[code].name)
    else:
        innovation = view.innovation(each.innovation)
        name = "\n".join(words.fact(line) for line in (innovation.name, innovation.agency) if line)
    return name, ", ".join(each.codes), words.signed(each.points), f"{words.signed(each.gain * 100, 1)} %"


def _more(n: int, words: Words) -> Iterator[Block]:
    if n > 0:
        yield Line(words(output.MORE, n=n), quiet=True)


def percent(share: Fraction, words: Words) -> str:
    """A share of 1 as per cent with one decimal."""
    return f"{words.number(exact.rounded(share * 100, 1))} %"
