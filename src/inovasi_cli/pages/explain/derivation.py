"""A printed figure on a page: the formula with its numbers filled in, and where each of them comes from."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence

from inovasi_cli import exact
from inovasi_cli.assessment import Assessment
from inovasi_cli.diagnostics import Place
from inovasi_cli.pages.page.blocks import Block, Grid, Heading, Line
from inovasi_cli.pages.page.findings import doubts, partial
from inovasi_cli.pages.page.origins import Row, inputs, number, of_constant, of_figure, origin
from inovasi_cli.pages.page.table import Column, Table, grid_of
from inovasi_cli.pages.page.words import NONE, Words
from inovasi_cli.pages.rules import wording
from inovasi_cli.pages.score.rank_proof import ranks
from inovasi_cli.rules import Band
from inovasi_cli.rules.results import PublishedResult
from inovasi_cli.scoring import ScoreCard
from inovasi_cli.text import editions as rules_text
from inovasi_cli.text import explaining as text
from inovasi_cli.text import output

NAMED = 10
"""So many of the innovations that cover an affair are named."""


def figure(name: str, assessment: Assessment, card: ScoreCard, words: Words) -> Iterator[Block]:
    """Yield how the figure ``name`` (one of ``text.FIGURES``) of ``card`` came about."""
    value = _value(name, assessment, card, words)
    yield Heading(words(text.TITLE, title=text.TITLES[name], value=value or words(text.NONE)), level=1)
    profile = assessment.submission.profile
    said = words(
        text.ABOUT,
        region=profile.region or words(output.REGION_UNNAMED),
        edition=assessment.ruleset.name,
        basis=output.BASIS_NAMES[card.basis],
    )
    yield Line(said, quiet=True)
    if not assessment.ruleset.has_index:
        yield Line(words(text.NO_INDEX, edition=assessment.ruleset.name))
        return
    if value is None:
        for remark in assessment.remarks:
            if remark.severity != "note":
                yield Line(f"{words.message(remark)} {words.hint(remark)}")
        return
    if said := partial(assessment, words):
        yield Line(said)
    yield from doubts(assessment, words)
    yield from _PAGES[name](assessment, card, words)


def largest(points: Sequence[exact.Exact]) -> tuple[int, ...]:
    """The places of points, the largest first."""
    return tuple(sorted(range(len(points)), key=lambda at: -points[at]))


def _value(name: str, assessment: Assessment, card: ScoreCard, words: Words) -> str | None:
    if name == "rank":
        return None if assessment.rank is None else ranks(assessment.rank.best, assessment.rank.worst, words)
    if name == "predicate":
        return words.reaching(assessment.bands) if assessment.bands else None
    if name == "index":
        return words.span(assessment.ends) if assessment.low is not None else None
    if name == "coverage":
        return str(len(card.coverage.covered))
    if name == "divisor":
        return None if card.divisor is None else str(card.divisor)
    figures: Mapping[str, exact.Exact | None] = {
        "index": card.index,
        "spd": card.spd,
        "sid": card.sid,
        "maturity": card.maturity_sum if card.complete else None,
        "quantity": card.quantity,
    }
    found = figures[name]
    return None if found is None else words.figure(found)


def _index(assessment: Assessment, card: ScoreCard, words: Words) -> Iterator[Block]:
    constants = assessment.ruleset.edition.constants
    if card.index is None or card.spd is None or card.sid is None:
        return
    figures = {
        "spd": words.figure(card.spd),
        "sid": words.figure(card.sid),
        "index": words.figure(card.index),
    }
    yield Line(words(output.FORMULA_INDEX, maximum=number(constants.total_max, words), **figures))
    yield inputs(
        [
            of_figure("spd", figures["spd"], words, assessment.submission.files),
            of_figure("sid", figures["sid"], words, assessment.submission.files),
            of_constant(constants.total_max, assessment.ruleset, words),
        ],
        words,
    )
    yield Line(words(text.UNROUNDED, value=words.plain(exact.rounded(card.index, 8))), quiet=True)


def _spd(assessment: Assessment, card: ScoreCard, words: Words) -> Iterator[Block]:
    if not card.spd_rows:
        origin = words(text.ORIGIN_TOTAL)
        yield inputs([(words(text.TITLES["spd"]), words.figure(card.spd or 0), origin)], words)
        return
    heads = (output.CODE, output.INDICATOR, text.CELL, text.LEVEL, output.WEIGHT, text.POINTS)
    claims, home = assessment.submission.spd, Place(assessment.submission.files[0])
    rows = [
        (
            row.indicator.code,
            words.fact(row.indicator.name),
            claims[row.indicator.code].place.seen_from(home) if row.indicator.code in claims else NONE,
            str(row.level),
            words.plain(row.indicator.weight),
            words.plain(row.score),
        )
        for row in card.spd_rows
    ]
    rows.append(("", words(text.SUM), "", "", "", words.figure(card.spd or 0)))
    points = [*(row.score for row in card.spd_rows), card.spd or 0]
    yield Grid(tuple(map(words, heads)), tuple(rows), right=(3, 4, 5), matter=largest(points))
    for row in card.spd_rows:
        claim = claims.get(row.indicator.code)
        if claim and claim.measured and card.basis != "verified" and row.level == claim.level:
            cell = claim.place.seen_from(home)
            said = words(text.FROM_MEASURE, code=row.indicator.code, level=row.level, cell=cell)
            yield Line(said, quiet=True)


def _sid(assessment: Assessment, card: ScoreCard, words: Words) -> Iterator[Block]:
    if card.maturity_mean is None or card.quantity is None or card.sid is None:
        return
    mean, quantity = words.figure(card.maturity_mean), words.figure(card.quantity)
    yield Line(words(text.SID_IS, mean=mean, quantity=quantity, sid=words.figure(card.sid)))
    total, divisor = words.plain(card.maturity_sum), str(card.divisor)
    rows = [
        of_figure("maturity", total, words, assessment.submission.files),
        of_figure("divisor", divisor, words, assessment.submission.files),
        (words(text.MEAN), mean, words(text.MEAN_IS, sum=total, divisor=divisor, mean=mean)),
        of_figure("quantity", quantity, words, assessment.submission.files),
    ]
    yield inputs(rows, words)


def _maturity(assessment: Assessment, card: ScoreCard, words: Words) -> Iterator[Block]:
    home = Place(assessment.submission.files[0])
    counted = [scored for scored in card.innovations if scored.counted]
    rows = [
        (
            scored.innovation.at("name").seen_from(home),
            words.fact(scored.innovation.name),
            words.plain(scored.maturity),
        )
        for scored in counted
    ]
    rows.append(("", words(text.SUM), words.plain(card.maturity_sum)))
    heads = (words(text.CELL), words(output.INNOVATIONS), words(text.POINTS))
    yield Line(words(text.ORIGIN_COUNT, n=len(counted), all=len(card.innovations)))
    points = [*(scored.maturity for scored in counted), card.maturity_sum]
    yield Grid(heads, tuple(rows), right=(2,), matter=largest(points))


def _quantity(assessment: Assessment, card: ScoreCard, words: Words) -> Iterator[Block]:
    constants = assessment.ruleset.edition.constants
    quantity = words.figure(card.quantity or 0)
    if card.coverage.met is False:
        gate = {"covered": len(card.coverage.covered), "required": card.coverage.required or 0}
        yield Line(words(text.QUANTITY_GATE, **gate))
    else:
        said = words(
            text.QUANTITY,
            per=number(constants.quantity_per_innovation, words),
            counted=card.counted,
            cap=number(constants.quantity_cap, words),
            quantity=quantity,
        )
        yield Line(said)
    yield inputs(
        [
            of_constant(constants.quantity_per_innovation, assessment.ruleset, words),
            of_constant(constants.quantity_cap, assessment.ruleset, words),
            _count(card, words),
            of_figure("coverage", str(len(card.coverage.covered)), words, assessment.submission.files),
            of_constant(constants.affairs_required, assessment.ruleset, words),
        ],
        words,
    )


def _divisor(assessment: Assessment, card: ScoreCard, words: Words) -> Iterator[Block]:
    minimum = assessment.ruleset.edition.constants.divisor_min
    shown = number(minimum, words)
    yield Line(words(text.DIVISOR, minimum=shown, counted=card.counted, divisor=card.divisor or 0))
    yield inputs([of_constant(minimum, assessment.ruleset, words), _count(card, words)], words)


def _coverage(assessment: Assessment, card: ScoreCard, words: Words) -> Iterator[Block]:
    rows: list[tuple[str, ...]] = []
    for code, term in assessment.ruleset.basic_affairs.items():
        covering = [
            scored.innovation
            for scored in card.innovations
            if scored.counted and code in scored.innovation.covers(card.affairs)
        ]
        names = [words.fact(innovation.name) for innovation in covering[:NAMED]]
        if len(covering) > NAMED:
            names.append(words(text.BY_MORE, n=len(covering) - NAMED))
        rows.append(
            (
                words.fact(term.name),
                words(text.COVERED if covering else text.NOT_COVERED),
                str(len(covering)),
                "\n".join(names) or NONE,
            )
        )
    heads = (words(output.AFFAIR), "", "n", words(text.BY))
    yield Grid(heads, tuple(rows), right=(2,), matter=largest([-int(row[2]) for row in rows]))
    required = assessment.ruleset.edition.constants.affairs_required
    yield inputs([of_constant(required, assessment.ruleset, words)], words)


def _count(card: ScoreCard, words: Words) -> Row:
    origin = words(text.ORIGIN_COUNT, n=card.counted, all=len(card.innovations))
    return words(text.COUNTED), str(card.counted), origin


def _rank(assessment: Assessment, _: ScoreCard, words: Words) -> Iterator[Block]:
    """The published rows that bind the rank on either side."""
    found = assessment.rank
    if found is None:
        return
    said = words(
        text.RANK_IS,
        ranks=ranks(found.best, found.worst, words),
        of=found.of,
        category=output.CATEGORY_NAMES[found.category],
        year=str(found.year),
        known=found.known,
    )
    yield Line(said)
    columns: Sequence[Column[PublishedResult]] = (
        Column("region", text.REGION, "text", lambda row: row.region),
        Column("rank", output.RANK, "whole", lambda row: row.rank),
        Column("index", output.INDEX_HEAD, "figure", lambda row: row.index),
        Column("source", text.ORIGIN, "text", lambda row: row.source),
    )
    for title, place, bounds in (
        (text.RANK_BEST, found.best, found.bounds.best),
        (text.RANK_WORST, found.worst, found.bounds.worst),
    ):
        if bounds:
            yield Line(words(title, rank=place))
            yield grid_of(Table("bounds", columns, bounds), words)


def _predicate(assessment: Assessment, card: ScoreCard, words: Words) -> Iterator[Block]:
    """The band of the index among the others, under both readings of rounding."""
    predicates = assessment.ruleset.edition.predicates
    if predicates == "unknown" or card.index is None:
        return
    yield inputs([of_figure("index", words.figure(card.index), words, assessment.submission.files)], words)
    columns: Sequence[Column[Band]] = (
        Column("predicate", text.TITLES["predicate"], "text", lambda band: band.label),
        Column("from", rules_text.FROM, "text", lambda band: wording.number(band.low, words), right=True),
        Column("until", rules_text.UNTIL, "text", lambda band: wording.number(band.high, words), right=True),
        Column("here", "", "text", lambda band: text.BAND_HERE if band is card.predicate else ""),
    )
    yield grid_of(Table("predicates", columns, predicates.bands), words)
    sources = dict.fromkeys(band.source or predicates.source for band in predicates.bands)
    for source in sources:
        yield Line(words(text.BANDS_FROM, source=origin(source, assessment.ruleset, words)), quiet=True)
    readings = card.rounded_predicate, card.unrounded_predicate
    if readings[0] != readings[1]:
        labels = [band.label if band else NONE for band in readings]
        yield Line(words(text.READINGS_DIFFER, rounded=labels[0], unrounded=labels[1]), quiet=True)


_PAGES: Mapping[str, Callable[[Assessment, ScoreCard, Words], Iterator[Block]]] = {
    "index": _index,
    "spd": _spd,
    "sid": _sid,
    "maturity": _maturity,
    "quantity": _quantity,
    "divisor": _divisor,
    "coverage": _coverage,
    "rank": _rank,
    "predicate": _predicate,
}
