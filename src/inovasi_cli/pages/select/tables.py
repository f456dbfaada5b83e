"""The tables of what to send, each described once: innovations, verdicts, agencies, the curve."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple, get_args

from inovasi_cli import exact
from inovasi_cli.assessment import Assessment
from inovasi_cli.checking.belonging import Belonging, Unit
from inovasi_cli.insight.selection import CurvePoint, Sending, Verdict, Withheld
from inovasi_cli.insight.selectors import address
from inovasi_cli.pages.page.table import PEOPLE, PROGRAMS, SHEET, Column, Table, in_words
from inovasi_cli.pages.page.words import NONE, Words
from inovasi_cli.pages.rank.within_region import named_with_units
from inovasi_cli.pages.score.innovations import excluded_for
from inovasi_cli.reading.submission import Innovation
from inovasi_cli.scoring import ScoredInnovation
from inovasi_cli.text import sending as text
from inovasi_cli.text.spelling import normalise

if TYPE_CHECKING:
    from inovasi_cli.insight.selection.caution import Caution

VERDICTS: tuple[Verdict, ...] = get_args(Verdict)


class Judged(NamedTuple):
    """An innovation with what becomes of it; ``held`` where it is not sent."""

    scored: ScoredInnovation
    verdict: Verdict
    held: Withheld | None = None
    for_gate: bool = False

    @property
    def innovation(self) -> Innovation:
        """As it is reported."""
        return self.scored.innovation


class AgencyDecision(NamedTuple):
    """What an agency and the ``units`` that belong to it send and hold back."""

    agency: str
    judged: list[Judged]
    units: Sequence[Unit] = ()

    def of(self, *verdicts: Verdict) -> int:
        """How many of its innovations have one of these verdicts."""
        return sum(one.verdict in verdicts for one in self.judged)


@dataclass(frozen=True)
class SelectView:
    """What is shown of ``found`` and how; ``details`` shows lists, cut to ``rows``, or ``everything``.

    ``caution`` is what is to be expected of it where verification may reject some.
    """

    found: Sending
    assessment: Assessment
    words: Words
    belonging: Belonging
    caution: Caution | None = None
    details: bool = False
    rows: int | None = None
    everything: bool = False

    @cached_property
    def judged(self) -> Sequence[Judged]:
        """Every innovation: those to send in the order of the files, then the nearest to being worth it."""
        reported, gate = self.found.card.innovations, {*self.found.for_gate}
        sent = [Judged(reported[n], "send", for_gate=n in gate) for n in self.found.selected]
        held = [Judged(reported[one.number], one.verdict, one) for one in self.found.held]
        return [*sent, *sorted(held, key=lambda one: VERDICTS.index(one.verdict))]

    def of(self, verdict: Verdict) -> list[Judged]:
        """Those of one verdict."""
        return [one for one in self.judged if one.verdict == verdict]

    @cached_property
    def shares(self) -> Sequence[AgencyDecision]:
        """The agencies, those that hold back most first."""
        found: dict[str, AgencyDecision] = {}
        for one in self.judged:
            agency = self.belonging.of(one.innovation)
            name, units = agency or self.words(text.AGENCY_NONE), self.belonging.members(agency)
            found.setdefault(normalise(agency or ""), AgencyDecision(name, [], units)).judged.append(one)
        return sorted(found.values(), key=lambda share: (-share.of("mend", "hold"), share.agency))


def innovations(view: SelectView, rows: Sequence[Judged]) -> Table[Judged]:
    """Describe innovations with what becomes of them, for every medium."""
    submission = view.assessment.submission

    def reasons(one: Judged) -> tuple[str, ...]:
        return tuple(reason.rule for reason in one.scored.reasons if reason.effect == "excluded")

    def needed(one: Judged) -> Fraction | None:
        return one.held.needs if one.held else None

    def said(one: Judged, _: Words) -> str:
        below = f"\n{view.words.fact(one.innovation.agency)}" if one.innovation.agency else ""
        return f"{view.words.fact(one.innovation.name)}{below}"

    return Table(
        "innovations",
        (
            Column("verdict", text.VERDICT, "text", lambda one: one.verdict, _verdict),
            Column("row", text.PLACE, "text", lambda one: address(one.innovation, submission), media=PEOPLE),
            Column("name", text.INNOVATION, "text", lambda one: one.innovation.name, media=PROGRAMS | SHEET),
            in_words("innovation", text.INNOVATION, said)._replace(media=PEOPLE - SHEET),
            Column("agency", text.AGENCY, "text", lambda one: one.innovation.agency, media=PROGRAMS | SHEET),
            Column("place", "", "place", lambda one: one.innovation.at("name"), media=PROGRAMS),
            Column("maturity", text.MATURITY, "plain", lambda one: one.scored.maturity),
            Column("needs", "", "figure", needed, media=PROGRAMS),
            in_words("lack", text.LACK, lack),
            Column("why", "", "text", lambda one: one.held.why if one.held else None, media=PROGRAMS),
            Column("rules", "", "list", reasons, media=PROGRAMS),
            Column("for_gate", "", "flag", lambda one: one.for_gate, media=PROGRAMS),
        ),
        rows,
    )


def _verdict(one: Judged, words: Words) -> str:
    return words(text.VERDICTS[one.verdict])


def lack(one: Judged, words: Words) -> str:
    """What an innovation lacks to be worth sending, or why it is sent; empty of most that are."""
    held = one.held
    if held is None:
        return words(text.FOR_GATE) if one.for_gate else ""
    if held.why == "dropped":
        return words(text.AS_ASKED)
    reasons = excluded_for(one.scored, words) if held.why == "ineligible" else ""
    if held.needs is None:
        return reasons or words(text.NEVER)
    points = words.figure(rounded_up(held.needs))
    if reasons:
        return words(text.RULES_AND_POINTS if held.needs else text.RULES_ONLY, reasons=reasons, points=points)
    return words(text.POINTS, points=points) if held.needs else words(text.EQUAL)


def rounded_up(number: Fraction, places: int = exact.PLACES) -> Fraction:
    """A number as it may be printed where it must not be less than it is."""
    return Fraction(-(-number * 10**places // 1), 10**places)


def verdicts(view: SelectView) -> Table[Verdict]:
    """Describe how many innovations there are of each verdict, and what they lack."""

    def maturities(verdict: Verdict, words: Words) -> str:
        return _between((one.scored.maturity for one in view.of(verdict)), words)

    def lacking(verdict: Verdict, words: Words) -> str:
        held = [one.held for one in view.of(verdict) if one.held]
        needed = [rounded_up(one.needs) for one in held if one.needs]
        points = _between(needed, words)
        return words(text.POINTS, points=points) if needed else ""

    return Table(
        "verdicts",
        (
            Column(
                "verdict", text.VERDICT, "text", lambda verdict: verdict, lambda v, w: w(text.VERDICTS[v])
            ),
            Column("number", text.NUMBER, "whole", lambda verdict: len(view.of(verdict))),
            in_words("maturity", text.MATURITY, maturities, right=True),
            *([] if view.caution else [in_words("lack", text.LACK, lacking)]),
        ),
        [verdict for verdict in VERDICTS if verdict != "mend" or not view.caution],
    )


def _between(numbers: Iterable[Decimal | Fraction], words: Words) -> str:
    found = sorted(numbers)
    if not found:
        return NONE
    ends = [words.plain(exact.rounded(end)) for end in (found[0], found[-1])]
    return ends[0] if ends[0] == ends[1] else words(text.RANGE, least=ends[0], most=ends[1])


def agencies(view: SelectView) -> Table[AgencyDecision]:
    """Describe what each agency sends and holds back."""

    def number(*verdicts: Verdict) -> Column[AgencyDecision]:
        head = text.VERDICTS[verdicts[0]]
        return Column(verdicts[0], head, "whole", lambda share: share.of(*verdicts))

    def units(share: AgencyDecision) -> tuple[str, ...]:
        return tuple(unit.name for unit in share.units)

    def named(share: AgencyDecision, words: Words) -> str:
        return named_with_units(share.agency, share.units, words)

    columns = (
        Column[AgencyDecision]("agency", text.AGENCY, "text", lambda share: share.agency, named),
        *map(number, VERDICTS),
        Column[AgencyDecision]("units", "", "list", units, media=PROGRAMS),
    )
    return Table("agencies", columns, view.shares)


def curve(points: Sequence[CurvePoint]) -> Table[CurvePoint]:
    """Describe the highest index of each number that is sent."""
    return Table(
        "curve",
        (
            Column("n", text.CURVE_NUMBER, "whole", lambda point: point.n),
            Column("index", text.CURVE_INDEX, "figure", lambda point: point.index),
        ),
        points,
    )


def along(view: SelectView, points: Sequence[CurvePoint]) -> Table[str]:
    """Describe the same lying, a column for each number."""

    def column(point: CurvePoint) -> Column[str]:
        return Column(str(point.n), str(point.n), "figure", lambda _: point.index)

    def named(_: str, words: Words) -> str:
        return words(text.CURVE_EXPECTED if view.caution else text.CURVE_ROW)

    return Table("curve", (in_words("sent", text.CURVE_NUMBER, named), *map(column, points)), ("",))
