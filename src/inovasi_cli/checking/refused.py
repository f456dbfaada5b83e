"""How low and how high the index may be once what is in error is put right.

What is in error is left out of a score: a level counts as 0, a date leaves its innovation out, a row without
a name is none. Put right it may be anything that the rules allow, so the index stands beside both ends: every
such cell at its least and at its most, and with it what has no column or row. The ends are bounds: basic
services count as covered wherever a cell may say so.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from decimal import Decimal
from fractions import Fraction
from itertools import accumulate
from typing import TYPE_CHECKING, NamedTuple

from inovasi_cli import exact
from inovasi_cli.checking.absent import Refused, columns_missing, rows_missing, rules_without_column
from inovasi_cli.diagnostics import Diagnostic, Fact, Place, columns, scores, values
from inovasi_cli.diagnostics import rows as rows_found
from inovasi_cli.reading.submission import Submission, Whereabouts
from inovasi_cli.rules import LEVELS, Ruleset
from inovasi_cli.scoring import ScoreCard, ScoredInnovation
from inovasi_cli.scoring.eligibility import Rule

if TYPE_CHECKING:
    from inovasi_cli.checking.reservations import Reserved

_DECIDED_BY: Mapping[Rule, frozenset[str]] = {
    "window": frozenset({"applied", "developed", ""}),
    "words": frozenset({"design", ""}),
    "stages": frozenset({"stage", "applied", ""}),
}
"""The fields whose cells decide whether an innovation meets a rule; an empty name may be any."""

_NO_INNOVATION = (values.NAME_EMPTY, rows_found.UNPAIRED)
"""What is said of rows that may be one innovation more."""

_AFFAIRS = frozenset({"affair", "other_affairs", ""})


class _Faulty(NamedTuple):
    """What errors are about: rows of SPD (codes), fields of innovations, rows that are none, documents."""

    spd: set[str]
    fields: dict[int, set[str]]
    rows: set[Place]
    documents: set[Place]

    @property
    def cells(self) -> int:
        """In how many places they are."""
        return len(self.spd) + sum(map(len, self.fields.values())) + len(self.rows) + len(self.documents)


class _Part(NamedTuple):
    """What an innovation gives at least and at most, and the affairs that it covers.

    ``open`` tells that it may count or not, ``anything`` that it may cover one affair more.
    """

    least: Decimal
    most: Decimal
    open: bool
    covers: Collection[str] = ()
    anything: bool = False


def refused(
    card: ScoreCard,
    submission: Submission,
    ruleset: Ruleset,
    errors: Sequence[Diagnostic],
    reserved: Reserved | None = None,
) -> Refused | None:
    """Return both ends for ``errors``; ``None`` where they cannot move the index of ``card``.

    Where the index is open for another reason, they hold the ends that are ``reserved``.
    """
    faulty = _located(submission, errors, proven=card.basis != "claimed")
    if card.spd is None or card.index is None or not faulty.cells:
        return None
    parts = [*_parts(card, submission, ruleset, faulty)]
    most = exact.total(indicator.maximum for indicator in ruleset.sid_indicators.values())
    parts += [_Part(Decimal(0), most, open=True, anything=True) for _ in faulty.rows]
    absent = rows_missing(card, submission, ruleset)
    more = [indicator.maximum for indicator in absent.values()]
    for indicator, _, score in card.spd_rows:
        if indicator.code in faulty.spd or (faulty.documents and indicator.code not in absent):
            more += [indicator.maximum, -score]
    high = max(_indices(parts, card, ruleset, exact.total((card.spd, *more)), most=True))
    low = min(_indices(parts, card, ruleset, card.spd, most=False))
    if {exact.rounded(low), exact.rounded(high)} == {card.shown_index}:
        return None
    other = (reserved.low, reserved.high) if reserved else ()
    known = [end for end in other if end is not None]
    ends = min([exact.rounded(low), *known]), max([exact.rounded(high), *known])
    return Refused(faulty.cells, ends[0], min(ends[1], Decimal(100)))


def told(found: Refused, file: str) -> Diagnostic:
    """Return P622 at the first file."""
    facts: dict[str, Fact] = {"count": found.cells, "low": found.low, "high": found.high}
    return Diagnostic(scores.REFUSED, Place(file), facts)


def _located(submission: Submission, errors: Iterable[Diagnostic], *, proven: bool) -> _Faulty:
    """Find what each error is about; those of documents matter only where claims have to be ``proven``."""
    where, faulty = Whereabouts(submission.innovations), _Faulty(set(), {}, set(), set())
    for kind, place, _ in errors:
        row, number = place._replace(column=None), where.at(place)
        if code := submission.spd_rows.get(row):
            claim = submission.spd.get(code)
            if proven or kind is columns.SPD_ROW_REPEATED or not (claim and claim.claimed):
                faulty.spd.add(code)
        elif number is not None:
            name = submission.innovations[number].field_at(place)
            faulty.fields.setdefault(number, set()).add(name)
        elif kind in _NO_INNOVATION:
            faulty.rows.add(row)
        elif proven and row.row:
            faulty.documents.add(place)
    return faulty


def _parts(card: ScoreCard, submission: Submission, ruleset: Ruleset, faulty: _Faulty) -> Iterator[_Part]:
    """Yield what counts or may; what is left out for a reason that no error touches is not."""
    stages = ruleset.edition.eligibility.stages
    for number, scored in enumerate(card.innovations):
        fields: Collection[str] = faulty.fields.get(number, ())
        codes = _open_levels(scored, ruleset, fields, proven=card.basis != "claimed")
        codes |= {*ruleset.sid_indicators} if faulty.documents else set()
        opened = {rule for rule, names in _DECIDED_BY.items() if not names.isdisjoint(fields)}
        opened |= {"mandatory"} if codes else set()
        barred = {reason.rule for reason in scored.reasons if reason.effect == "excluded"}
        if barred <= opened:
            untested = rules_without_column(scored, submission.columns, ruleset)
            early = "stages" in opened and stages is not None and stages.effect == "excluded"
            codes |= columns_missing(scored, submission.columns, ruleset).keys()
            yield _Part(
                Decimal(0) if codes and scored.innovation.by_total else scored.maturity,
                _most(scored, codes, ruleset, replaced="total" in fields),
                open=bool(barred or untested or early),
                covers=scored.innovation.covers(card.affairs),
                anything=not _AFFAIRS.isdisjoint(fields),
            )


def _open_levels(
    scored: ScoredInnovation, ruleset: Ruleset, fields: Iterable[str], *, proven: bool
) -> set[str]:
    """The indicators whose level may be any: an error is in their cells, and no other cell tells it."""
    named = {field.partition(".")[0] for field in fields}
    found = {*ruleset.sid_indicators} if "" in named else named & ruleset.sid_indicators.keys()
    claims = scored.innovation.claims
    return {code for code in found if proven or not (code in claims and claims[code].claimed)}


def _most(scored: ScoredInnovation, codes: Collection[str], ruleset: Ruleset, *, replaced: bool) -> Decimal:
    """The maturity with ``codes`` at their best; where it is ``replaced``, all there is to be had."""
    indicators = ruleset.sid_indicators
    if replaced:
        return exact.total(indicator.maximum for indicator in indicators.values())
    levels = scored.levels
    more = (exact.times(indicators[code].weight, LEVELS[-1] - levels.get(code, 0)) for code in codes)
    if scored.innovation.by_total:
        return max(scored.maturity, exact.total(more))
    return exact.total((scored.maturity, *more))


def _indices(
    parts: Sequence[_Part], card: ScoreCard, ruleset: Ruleset, spd: Decimal, *, most: bool
) -> Iterator[Fraction]:
    """Yield the index with ever more of what may count, the best first or the weakest."""
    assert card.formula is not None
    firm = [part for part in parts if not part.open]
    free = sorted(part.most if most else part.least for part in parts if part.open)
    able = parts if most else firm
    covered = {code for part in able for code in part.covers}.intersection(ruleset.basic_affairs)
    covers = len(covered) + sum(part.anything for part in able if most)
    maturity = exact.total(part.most if most else part.least for part in firm)
    for more, sum_ in enumerate(accumulate(free[::-1] if most else free, initial=maturity)):
        total = card.formula.total(spd, sum_, len(firm) + more, covers)
        yield card.formula.index(total)
