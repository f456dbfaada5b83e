"""What verification may take away: a page (what it hangs on, how it spreads, what is safer), JSON and CSV.

Shares are strings with four decimals, indices with two; keys may be added, never renamed.
"""

from __future__ import annotations

from collections.abc import Iterator

from inovasi_cli.insight.risk import FEWEST, STATES, Spread
from inovasi_cli.pages.page.blocks import Block, Heading, Line
from inovasi_cli.pages.page.jsons import Json, band_of, caveats, figure, written
from inovasi_cli.pages.page.table import Listed, blocks_of, grid_of, records_of
from inovasi_cli.pages.risk import tables
from inovasi_cli.pages.risk.tables import PLACES, ROWS, RiskView
from inovasi_cli.pages.score.headline import introduction
from inovasi_cli.text import editions, output
from inovasi_cli.text import risk as text

__all__ = ["ROWS", "RiskView", "page"]

NAMED = 5
"""So many of the fewest innovations are named."""


def page(view: RiskView) -> Iterator[Block]:
    """Yield what it is about, what it hangs on, how it spreads, and what evidence buys."""
    yield from introduction(text.TITLE, view.found.assessment, view.words)
    yield from _critical(view)
    if view.found.spread is not None:
        yield from _spread(view, view.found.spread)
        yield from _safety(view, view.found.spread)


def brief(view: RiskView) -> Iterator[Block]:
    """Yield how it may come out, what decides that, and which evidence makes it safer."""
    words, found, spread = view.words, view.found, view.found.spread
    title, *about = introduction(text.TITLE, found.assessment, words)
    yield title
    if spread is not None:
        yield Line(f"{in_line(view)} {words(text.ODDS_ARE, origin=_origin(view))}")
    yield from about
    if not found.critical:
        yield Line(words(text.NONE_CRITICAL))
    if said := _fewest_of(view):
        yield Line(f"{said}." if found.fewest else said)
    if found.critical:
        yield Heading(words(text.CRITICAL))
        yield grid_of(tables.critical(view), words)
    if spread is not None and spread.kept is not None and spread.safeguards:
        yield Heading(words(text.SAFETY))
        yield grid_of(tables.safeguards(view, spread.safeguards), words)


def in_line(view: RiskView) -> str:
    """How likely the predicate is kept, and within which bounds the index lies."""
    spread, words = view.found.spread, view.words
    if spread is None:
        return words(text.NONE_CRITICAL) if not view.found.critical else _fewest_of(view)
    low, middle, high = map(words.figure, spread.index)
    index = words(text.IN_BRIEF_INDEX, low=low, middle=middle, high=high)
    if spread.kept is None or view.card.predicate is None:
        return index
    kept = words.percent(spread.kept.value)
    return words(text.IN_BRIEF, predicate=view.card.predicate.label, kept=kept, index=index)


def _critical(view: RiskView) -> Iterator[Block]:
    words, found = view.words, view.found
    yield Heading(words(text.CRITICAL))
    yield Line(words(text.CRITICAL_MEANS), quiet=True)
    yield grid_of(tables.tried(view), words)
    if found.critical:
        yield from blocks_of(tables.critical(view), words, most=view.rows)
    else:
        yield Line(words(text.NONE_CRITICAL))
    yield from _fewest(view)


def _fewest(view: RiskView) -> Iterator[Block]:
    words, fewest = view.words, view.found.fewest
    if said := _fewest_of(view):
        yield Line(f"{said}:" if fewest else said)
    if fewest is None:
        return
    most = None if view.rows is None else NAMED
    reported = view.found.assessment.submission.innovations
    for number in fewest.innovations[:most]:
        yield Line(f"- {words.fact(reported[number].name)}")
    if most is not None and len(fewest.innovations) > most:
        yield Line(words(output.MORE, n=len(fewest.innovations) - most), quiet=True)


def _fewest_of(view: RiskView) -> str:
    words, fewest = view.words, view.found.fewest
    if fewest is not None:
        index = words.figure(fewest.index)
        return words(text.FEWEST, n=len(fewest.innovations), all=view.card.counted, index=index)
    return words(text.FEWEST_NONE) if view.card.predicate is not None and view.card.counted else ""


def _spread(view: RiskView, spread: Spread) -> Iterator[Block]:
    words = view.words
    yield Heading(words(text.SPREAD))
    yield Line(_means(view, spread), quiet=True)
    yield from _odds(view, spread)
    yield grid_of(tables.probabilities(spread), words)
    yield Line(words(text.ERROR_MEANS), quiet=True)
    yield grid_of(tables.cases(spread), words)
    yield Line(words(text.CASE_MEANS), quiet=True)
    if view.found.others:
        edition = view.found.assessment.ruleset.edition
        yield Heading(words(text.REJECTED))
        meaning = editions.CHOICES[edition.rejected]
        yield Line(words(text.REJECTED_MEANS, meaning=meaning, edition=edition.edition), quiet=True)
        yield grid_of(tables.readings(view, spread), words)


def _means(view: RiskView, spread: Spread) -> str:
    return view.words(text.SPREAD_MEANS, draws=spread.draws, seed=spread.seed, origin=_origin(view))


def _origin(view: RiskView) -> str:
    facts = dict(view.fitted.pairs) if view.fitted else {}
    return view.words(text.ORIGINS[view.origin], file=str(view.fitted_from or ""), **facts)


def _odds(view: RiskView, spread: Spread) -> Iterator[Block]:
    words = view.words
    yield grid_of(tables.odds(spread), words)
    for state in STATES:
        if view.fitted and state not in view.fitted.odds and state not in view.given:
            n = view.fitted.pairs[state]
            yield Line(words(text.FEW_PAIRS, state=text.STATES[state], n=n, fewest=FEWEST), quiet=True)
    if spread.doubtful:
        share = words.percent(spread.survival.doubtful)
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
    now = words.percent(spread.kept.value)
    means = text.SAFETY_ALIKE if tables.alike(spread.safeguards) else text.SAFETY_MEANS
    yield Line(words(means, predicate=predicate.label, kept=now), quiet=True)
    yield from blocks_of(tables.safeguards(view, spread.safeguards), words, most=view.rows)


def as_json(view: RiskView) -> str:
    """Write a risk as ``inovasi.risk/1``."""
    found, spread, language = view.found, view.found.spread, view.words.language
    return written(
        {
            "schema": "inovasi.risk/1",
            "edition": found.assessment.ruleset.name,
            "region": found.assessment.submission.profile.region,
            "basis": found.assessment.basis,
            "index_before": figure(view.card.index),
            **caveats(found.assessment, view.words),
            "predicate_before": band_of(view.card.predicate, language),
            "tried": {what: tried for what, (_, tried) in view.counts().items()},
            "critical": records_of(tables.critical(view), language),
            "fewest": _fewest_json(view),
            **(_spread_json(spread, view) if spread else _NOTHING),
        }
    )


def by_row(view: RiskView) -> Listed:
    """Return a row for each critical loss."""
    return Listed(tables.critical(view), view.words.language)


_NOTHING: Json = {"probability": None, "index": None, "draws": None, "seed": None, "rejected": []}


def _fewest_json(view: RiskView) -> Json | None:
    fewest = view.found.fewest
    if fewest is None:
        return None
    return {
        "count": len(fewest.innovations),
        "index": figure(fewest.index),
        "innovations": [tables.innovation_of(number, view) for number in fewest.innovations],
    }


def _spread_json(spread: Spread, view: RiskView) -> Json:
    language = view.words.language
    predicates = records_of(tables.probabilities(spread), language)
    cases = records_of(tables.cases(spread), language)
    return {
        "probability": {record["code"]: record["probability"] for record in predicates},
        "error": {record["code"]: record["error"] for record in predicates},
        "kept": figure(spread.kept.value, PLACES) if spread.kept else None,
        "rejected": records_of(tables.readings(view, spread), language),
        "index": {record["case"]: record["index"] for record in cases},
        "rank": {record["case"]: record["rank"] for record in cases},
        "draws": spread.draws,
        "seed": spread.seed,
        "survival": {
            "origin": view.origin,
            "fitted_from": str(view.fitted_from) if view.fitted_from else None,
            "pairs": dict(view.fitted.pairs) if view.fitted else None,
            "doubtful": figure(spread.survival.doubtful, PLACES),
            **{record.pop("state"): record for record in records_of(tables.odds(spread), language)},
        },
        "doubtful": spread.doubtful,
        "settled": spread.settled,
        "spd_settled": spread.spd_settled,
        "safeguards": records_of(tables.safeguards(view, spread.safeguards), language),
    }
