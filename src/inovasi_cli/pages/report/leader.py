"""The first page of the report, for whoever decides: how sure the index is, and what is worth most to do."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import NamedTuple

from inovasi_cli.assessment import Assessment
from inovasi_cli.checking.belonging import Belonging
from inovasi_cli.diagnostics.scores import NO_EVIDENCE
from inovasi_cli.insight.priority import Finding, prioritised
from inovasi_cli.insight.selection import select
from inovasi_cli.pages.page.findings import SAID_FIRST, faulty
from inovasi_cli.pages.page.words import NONE, Words, counts
from inovasi_cli.pages.report.drawing import Chart
from inovasi_cli.pages.report.result import ruler
from inovasi_cli.pages.score.headline import distance_of, wide_rank
from inovasi_cli.pages.score.rank_proof import ranks
from inovasi_cli.pages.score.tables import reached
from inovasi_cli.rules import Indicator
from inovasi_cli.scoring import ScoreCard
from inovasi_cli.text import output
from inovasi_cli.text import report as text

_OF_PROOF = ("claim", "document", "proven")
"""What is at stake in findings about evidence: these are for the third decision, not for the second."""

_LONGEST = 60
"""Characters of a cell that the page quotes."""

_SENTENCE = 240
"""Characters of a remark on the page; it stands whole in the annex."""

_MOST = 3
"""So many remarks fit on the page beside the rest; all of them stand in the annex."""


@dataclass(frozen=True, slots=True)
class LeaderFigure:
    """One figure: its name, what it is, and what it is out of."""

    name: str
    value: str
    beside: str = ""


@dataclass(frozen=True, slots=True)
class LeaderDecision:
    """What may be decided: its title, what it is about, the index points it is worth, if any, its effort."""

    title: str
    said: str
    points: str
    effort: str


@dataclass(frozen=True, slots=True)
class FirstPage:
    """All that the first page says, in its order."""

    figures: tuple[LeaderFigure, ...]
    distance: str
    loud: tuple[str, ...]
    lines: tuple[str, ...]
    chart: Chart | None
    decisions: tuple[LeaderDecision, ...]


def first_page(assessment: Assessment, words: Words, belonging: Belonging) -> FirstPage:
    """Return what stands on the first page."""
    brief = Words(words.language, _LONGEST, most=3)
    return FirstPage(
        tuple(figures(assessment, words)),
        distance_of(assessment, words),
        tuple(_loud(assessment, brief)),
        tuple(_lines(assessment, brief)),
        ruler(assessment, words),
        tuple(_decisions(assessment, brief, belonging)),
    )


def figures(assessment: Assessment, words: Words) -> Iterator[LeaderFigure]:
    """Yield index, predicate, rank and what counts; in a competition how many reach what."""
    card = assessment.card
    if assessment.ruleset.has_index:
        yield from _of_index(assessment, words)
    elif card:
        bands = assessment.ruleset.bands("innovation")
        for band, n in zip(bands, reached(card, assessment.ruleset), strict=True):
            yield LeaderFigure(words.fact(band.label), str(n))
    if card:
        reported = words(text.COUNTED_OF, reported=len(card.innovations))
        yield LeaderFigure(words(text.COUNTED), str(card.counted), reported)


def _of_index(assessment: Assessment, words: Words) -> Iterator[LeaderFigure]:
    beside = text.NOT_KNOWN if assessment.low is None else text.INDEX_OF
    yield LeaderFigure(words(output.INDEX_HEAD), words.span(assessment.ends), words(beside))
    yield LeaderFigure(words(output.PREDICATE), words.reaching(assessment.bands))
    rank = assessment.rank
    if rank is None:
        yield LeaderFigure(words(output.RANK), NONE, words(text.RANK_NONE))
        return
    category = output.CATEGORY_NAMES[rank.category]
    among = words(text.RANK_OF, of=rank.of, category=category, year=str(rank.year))
    yield LeaderFigure(words(output.RANK), ranks(rank.best, rank.worst, words), among)


def _loud(assessment: Assessment, words: Words) -> Iterator[str]:
    """Yield that errors were left out, and the remarks that may change how the result is read."""
    if said := faulty(assessment, words):
        yield said
    remarks = [remark for remark in assessment.remarks if remark.severity != "note"]
    for remark in sorted(remarks, key=lambda one: (one.kind not in SAID_FIRST, one.severity != "error"))[
        :_MOST
    ]:
        yield shortened(f"{remark.kind.code}: {words.message(remark)} {words.hint(remark)}", words)


def _lines(assessment: Assessment, words: Words) -> Iterator[str]:
    """Yield what is claimed against what is proven, how far the rank is known, and what was not tested."""
    if said := _claimed_and_proven(assessment, words):
        yield said
    if assessment.rank and assessment.rank.best != assessment.rank.worst:
        yield wide_rank(assessment, assessment.rank, words)
    for remark in assessment.remarks:
        if remark.severity == "note" and remark.kind in SAID_FIRST:
            yield shortened(f"{remark.kind.code}: {words.message(remark)}", words)


def shortened(said: str, words: Words) -> str:
    """Cut what is too long for the page."""
    return Words(words.language, _SENTENCE).cut(said)


def _claimed_and_proven(assessment: Assessment, words: Words) -> str:
    shown = {basis: card.shown_index for basis, card in assessment.cards.items() if card}
    claimed, proven, verified = (shown.get(basis) for basis in ("claimed", "evidenced", "verified"))
    if claimed is None:
        return ""
    if proven is None:
        none = [remark for remark in assessment.remarks if remark.kind is NO_EVIDENCE]
        return " ".join([words(text.CLAIMED_ONLY, claimed=claimed), *map(words.message, none)])
    said = text.CLAIMED_UNPROVEN if proven < claimed else text.CLAIMED_PROVEN
    told = words(said, claimed=claimed, proven=proven, gap=claimed - proven)
    return told if verified is None else f"{told} {words(text.VERIFIED_SO_FAR, verified=verified)}"


def _decisions(assessment: Assessment, words: Words, belonging: Belonging) -> Iterator[LeaderDecision]:
    """Yield what to send, what to mend and what to prove, each as far as it can be told."""
    card = assessment.card
    if card is None:
        return
    if card.index is not None and card.counted:
        yield _sending(assessment, card, words, belonging)
    yield _mending(assessment, words)
    if card.index is not None:
        yield _proving(assessment, words)


def _sending(assessment: Assessment, card: ScoreCard, words: Words, belonging: Belonging) -> LeaderDecision:
    """The choice with the highest index; none as long as the index may be read in several ways."""
    title = words(text.SEND)
    if assessment.low != assessment.high:
        return LeaderDecision(title, words(text.SEND_OPEN), "", words(text.NO_EFFORT))
    sending = select(card, assessment.ruleset, belonging=belonging)
    n = len(sending.selected) if sending else card.counted
    held = card.counted - n
    said = words(text.SEND_SOME if held else text.SEND_ALL, n=n, all=card.counted)
    effort = words(text.SEND_EFFORT if held else text.NO_EFFORT, n=held)
    gain = words.signed(sending.gain) if sending and held else ""
    return LeaderDecision(title, said, gain, effort)


def _mending(assessment: Assessment, words: Words) -> LeaderDecision:
    """The cause that the most index points depend on, errors before warnings."""
    open_ = [
        found
        for found in prioritised(assessment).open
        if found.severity != "note" and found.diagnostic.kind.stake not in _OF_PROOF
    ]
    if not open_:
        return LeaderDecision(words(text.MEND), words(text.MEND_NOTHING), "", words(text.NO_EFFORT))
    worst = max(open_, key=lambda found: (found.stake or 0, found.severity == "error"))
    said = counts([found.diagnostic for found in open_], words)
    files, hint = assessment.submission.files, words.hint(worst.diagnostic)
    of_all = worst.diagnostic.place.sheet is None and len(files) == 1
    told = shortened(hint if of_all else f"{words.where(worst.diagnostic, files)}: {hint}", words)
    points = words(text.UP_TO, points=words.figure(worst.stake)) if worst.stake else ""
    effort = words(text.MEND_EFFORT, n=_places(worst))
    whole = Words(words.language)(text.MEND_MOST, said=said, worst=told)
    return LeaderDecision(words(text.MEND), whole, points, effort)


def _places(found: Finding) -> int:
    return max(1, len(found.diagnostic.cells), len(found.each))


def _proving(assessment: Assessment, words: Words) -> LeaderDecision:
    """The indicator whose claims without a document hold the most index points."""
    title, missing = words(text.PROVE), unproven(assessment)
    if missing:
        first, *_ = missing
        said = words(text.PROVE_MOST, code=first.indicator.code, name=first.indicator.name, n=first.claims)
        effort = words(text.PROVE_EFFORT, n=first.claims)
        return LeaderDecision(title, said, words(text.UP_TO, points=words.figure(first.points)), effort)
    card = assessment.card
    by_total = card is not None and any(one.innovation.by_total for one in card.innovations if one.counted)
    if by_total:
        return LeaderDecision(title, words(text.PROVE_TOTALS), "", words(text.PROVE_EFFORT_UNKNOWN))
    return LeaderDecision(title, words(text.PROVE_NOTHING), "", words(text.NO_EFFORT))


class Unproven(NamedTuple):
    """An indicator with ``claims`` that no document proves, and the index points that these hold."""

    indicator: Indicator
    claims: int
    points: Fraction


def unproven(assessment: Assessment) -> Sequence[Unproven]:
    """Return the indicators with claims without a document, those that hold the most points first.

    As in the formula, a level of SPD gives its weight, one of an innovation its weight by the divisor.
    """
    claimed, proven = assessment.cards["claimed"], assessment.cards["evidenced"]
    if claimed is None or claimed.formula is None or claimed.divisor is None:
        return ()
    points: dict[str, Fraction] = defaultdict(Fraction)
    claims: Counter[str] = Counter()
    known = {row.indicator.code: row.level for row in proven.spd_rows} if proven else {}
    for row in claimed.spd_rows:
        if lost := row.level - known.get(row.indicator.code, 0):
            points[row.indicator.code] += lost * Fraction(row.indicator.weight)
            claims[row.indicator.code] += 1
    weights = {code: Fraction(row.weight) for code, row in assessment.ruleset.sid_indicators.items()}
    for number, scored in enumerate(claimed.innovations):
        shown = proven.innovations[number].levels if proven else {}
        for code, level in scored.levels.items() if scored.counted else ():
            if lost := level - shown.get(code, 0):
                points[code] += lost * weights[code] / claimed.divisor
                claims[code] += 1
    rows = {**assessment.ruleset.spd_indicators, **assessment.ruleset.sid_indicators}
    index = claimed.formula.index
    found = (Unproven(rows[code], claims[code], index(lost)) for code, lost in points.items())
    return sorted(found, key=lambda one: -one.points)
