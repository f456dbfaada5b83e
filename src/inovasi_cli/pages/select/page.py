"""What to send as a page, ``inovasi.select/1``, and rows of CSV.

The page says what comes of it, what becomes of how many, the index by their number, what holds the gate. Keys
may be added, never renamed or removed.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction
from typing import TYPE_CHECKING

from inovasi_cli.insight.selection import NO_DEMANDS, CurvePoint
from inovasi_cli.insight.selectors import address
from inovasi_cli.pages.page.blocks import Block, Heading, Line
from inovasi_cli.pages.page.findings import doubts
from inovasi_cli.pages.page.jsons import Json, band_of, caveats, figure, written
from inovasi_cli.pages.page.table import Listed, blocks_of, grid_of, records_of
from inovasi_cli.pages.page.words import NONE
from inovasi_cli.pages.plan.goal import named
from inovasi_cli.pages.select import tables
from inovasi_cli.pages.select.tables import SelectView
from inovasi_cli.rules import Band
from inovasi_cli.text import Text, editions, output
from inovasi_cli.text import sending as text

if TYPE_CHECKING:
    from inovasi_cli.insight.selection.caution import Caution

ROWS, NAMED = 15, 3
"""Rows of a list; so many agencies, and innovations that hold the gate, are named."""


def page(view: SelectView) -> Iterator[Block]:
    """Yield what comes of it, how many of which verdict, the curve, the gate, and the agencies."""
    words = view.words
    yield from about(view)
    yield grid_of(tables.verdicts(view), words)
    yield grid_of(tables.along(view, landmarks(view.found.curve, len(view.found.selected))), words)
    said = [*gate(view)]
    yield from said
    if view.details:
        yield from _lists(view)
    elif not any(line.loud for line in said):
        yield from _agencies(view)


def in_line(view: SelectView) -> str:
    """What to send, and what comes of it."""
    return next(block.text for block in about(view) if isinstance(block, Line))


def about(view: SelectView) -> Iterator[Block]:
    """Yield whose innovations they are, the index with and without holding back, and what is in doubt."""
    words, found, assessment = view.words, view.found, view.assessment
    region = assessment.submission.profile.region or output.REGION_UNNAMED
    yield Heading(words(text.TITLE, name=region), 1)
    after = found.after.index
    said = words(
        text.RESULT if len(found.selected) < found.position.counted else text.RESULT_ALL,
        n=len(found.selected),
        all=found.position.counted,
        index=words.figure(after),
        predicate=_label(found.card.band(after)),
        before=words.figure(found.position.index),
        predicate_before=_label(found.card.predicate),
        gain=words.signed(found.gain),
    )
    caution = view.caution
    aimed = bool(caution and caution.aim.goal)
    proofs = text.PROOFS["chance" if aimed else "expected" if caution else "index"]
    gap = caution.gap if caution else Fraction(0)
    proven = words(
        proofs[not found.optimal],
        gap=words.percent(tables.rounded_up(gap, 3)) if aimed else words.figure(tables.rounded_up(gap)),
        demands="".join(f" {words(said)}" for said in _conditions(view)),
        edition=assessment.ruleset.name,
        basis=output.BASIS_NAMES[found.card.basis],
    )
    yield Line(f"{said} {proven}")
    if caution:
        yield from _caution(caution, view)
    yield from doubts(assessment, words)
    most, divisor = found.demands.most, found.position.formula.divisor_min
    if most is not None and most < divisor:
        yield Line(words(text.BELOW_DIVISOR, most=most, divisor=divisor), loud=True)


def _conditions(view: SelectView) -> Iterator[Text]:
    """What a proof holds under."""
    if view.found.demands != NO_DEMANDS:
        yield text.AS_DEMANDED
    if view.assessment.low != view.assessment.high:
        yield text.AS_READ


def _caution(caution: Caution, view: SelectView) -> Iterator[Block]:
    """Yield what is to be expected, the chance of the goal, and what is not weighed."""
    words, aim = view.words, caution.aim
    expected = {"expected": words.figure(caution.expected), "all": words.figure(caution.expected_all)}
    meaning = editions.CHOICES[caution.rejected]
    yield Line(words(text.EXPECTED, **expected, n=caution.uncertain, meaning=meaning))
    for other in caution.others:
        meant, expected_then = editions.CHOICES[other.rejected], words.figure(other.expected)
        yield Line(words(text.OTHER_READING, meaning=meant, n=other.n, expected=expected_then), quiet=True)
    if aim.goal and caution.chance and caution.chance_all:
        told = {
            "chance": words.percent(caution.chance.value),
            "error": words.percent(caution.chance.error),
            "all": words.percent(caution.chance_all.value),
            "error_all": words.percent(caution.chance_all.error),
        }
        said = text.CHANCE if caution.drawn else text.CHANCE_EXACT
        yield Line(words(said, goal=named(aim.goal, words), draws=str(aim.draws), **told))
    if caution.settled:
        yield Line(words(text.SETTLED, n=caution.settled), quiet=True)


def gate(view: SelectView) -> Iterator[Line]:
    """Say whether what is sent covers enough basic services, who holds that, or what is missing."""
    words, found = view.words, view.found
    required = found.position.formula.affairs_required
    names = {code: affair.name for code, affair in view.assessment.ruleset.affairs.items()}
    if not required:
        return
    if found.after.covered >= required:
        told = words(text.GATE_MET, covered=found.after.covered, required=required)
        if gate := [one for one in view.judged if one.for_gate]:
            holding = tuple(one.innovation.name for one in gate[:NAMED])
            told += " " + words(text.GATE_HELD, n=len(gate), names=holding)
        yield Line(told)
    elif len(found.coverable) >= required:
        said = text.GATE_NOT_WORTH if found.reachable else text.GATE_TOO_FEW
        yield Line(words(said, required=required, most=found.demands.most or 0), loud=True)
    else:
        basic = view.assessment.ruleset.basic_affairs
        missing = tuple(names[code] for code in basic if code not in found.coverable)
        covered = len(found.coverable)
        yield Line(
            words(text.GATE_UNMEETABLE, required=required, covered=covered, missing=missing), loud=True
        )


def _agencies(view: SelectView) -> Iterator[Block]:
    words, shares = view.words, view.shares
    worst = [share for share in shares if share.of("mend", "hold")][:NAMED]
    if len(shares) > 1 and worst:
        named = tuple(
            words(
                text.AGENCY_SHARE, agency=share.agency, held=share.of("mend", "hold"), all=len(share.judged)
            )
            for share in worst
        )
        yield Line(words(text.AGENCIES_LINE, agencies=named, n=len(shares)))


def _lists(view: SelectView) -> Iterator[Block]:
    words = view.words
    most = None if view.everything else view.rows or ROWS
    yield Heading(words(text.AGENCIES))
    yield from blocks_of(tables.agencies(view), words, most=most)
    for verdict in ("mend", "hold", "send"):
        if rows := view.of(verdict):
            yield Heading(f"{words(text.VERDICTS[verdict])} ({len(rows)})")
            means = text.MEND_MEANS if verdict == "mend" else None
            yield from blocks_of(tables.innovations(view, rows), words, most=most, means=means)


def landmarks(curve: Sequence[CurvePoint], best: int) -> list[CurvePoint]:
    """A few points of the curve: its ends, the best one, and some between."""
    by_number = {point.n: point for point in curve if point.n}
    if not by_number:
        return [*curve[:1]]
    first, last = min(by_number), max(by_number)
    wanted = {first, (first + best) // 2, best * 9 // 10, best, (best + last + 1) // 2, last}
    return [by_number[n] for n in sorted(wanted) if n in by_number]


def closing(view: SelectView) -> Line:
    """The next step."""
    return Line(view.words(text.NEXT))


def as_json(view: SelectView) -> str:
    """Write what to send and what to hold back."""
    found, language = view.found, view.words.language
    sent, held = view.of("send"), [*view.of("mend"), *view.of("hold")]
    return written(
        {
            "schema": "inovasi.select/1",
            "edition": view.assessment.ruleset.name,
            "region": view.assessment.submission.profile.region,
            "basis": found.card.basis,
            "index_all": figure(found.position.index),
            "index_selected": figure(found.after.index),
            **caveats(view.assessment, view.words),
            "predicate_all": band_of(found.card.predicate, language),
            "predicate_selected": band_of(found.card.band(found.after.index), language),
            "optimal": found.optimal,
            "cautious": _caution_json(view.caution) if view.caution else None,
            "counted": found.position.counted,
            "demands": _demands(view),
            "gate": _gate_json(view),
            "selected": records_of(tables.innovations(view, sent), language),
            "held": records_of(tables.innovations(view, held), language),
            "curve": [[point.n, figure(point.index)] for point in found.curve],
            "agencies": records_of(tables.agencies(view), language),
            "errors": len(view.assessment.errors),
        }
    )


def _caution_json(caution: Caution) -> Json:
    from inovasi_cli.pages.risk.tables import PLACES

    aim, chance, chance_all = caution.aim, caution.chance, caution.chance_all
    return {
        "rejected": caution.rejected,
        "expected": figure(caution.expected),
        "expected_all": figure(caution.expected_all),
        "others": [
            {"rejected": other.rejected, "selected": other.n, "expected": figure(other.expected)}
            for other in caution.others
        ],
        "uncertain": caution.uncertain,
        "settled": caution.settled,
        "target": aim.goal.written if aim.goal else None,
        "chance": figure(chance.value, PLACES) if chance else None,
        "chance_error": figure(chance.error, PLACES) if chance else None,
        "chance_all": figure(chance_all.value, PLACES) if chance_all else None,
        "gap": figure(tables.rounded_up(caution.gap, PLACES), PLACES),
        "draws": aim.draws if caution.drawn else None,
        "seed": aim.seed if caution.drawn else None,
    }


def _demands(view: SelectView) -> Json:
    demands, submission = view.found.demands, view.assessment.submission

    def rows(numbers: frozenset[int]) -> list[str]:
        return [address(submission.innovations[number], submission) for number in sorted(numbers)]

    return {
        "keep": rows(demands.keep),
        "drop": rows(demands.drop),
        "max": demands.most,
        "min_per_agency": demands.per_agency,
    }


def _gate_json(view: SelectView) -> Json:
    found, basic = view.found, view.assessment.ruleset.basic_affairs
    required = found.position.formula.affairs_required
    return {
        "covered": [code for code in basic if code in found.after.covering],
        "missing": [code for code in basic if code not in found.after.covering],
        "required": required,
        "met": found.after.covered >= required,
        "reachable": found.reachable,
    }


def by_row(view: SelectView) -> Listed:
    """Return a row for each innovation."""
    return Listed(tables.innovations(view, view.judged), view.words.language)


def _label(band: Band | None) -> Text | str:
    return band.label if band else NONE
