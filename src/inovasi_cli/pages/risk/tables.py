"""The tables of a risk, each described once: what was tried, critical losses, odds, spread, safeguards."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from typing import Any

from inovasi_cli import exact
from inovasi_cli.insight.risk import Critical, Fitted, Frequency, Odds, Read, Risk, Safeguard, Spread, State
from inovasi_cli.insight.risk.critical import LOSSES, What
from inovasi_cli.pages.page.jsons import Json, figure, place_of
from inovasi_cli.pages.page.table import CSV, JSON, PEOPLE, PROGRAMS, SHEET, Column, Table, in_words
from inovasi_cli.pages.page.words import NONE, Words
from inovasi_cli.pages.score.innovations import named
from inovasi_cli.pages.score.rank_proof import ranks
from inovasi_cli.reading.submission import Innovation
from inovasi_cli.rules import Band
from inovasi_cli.scoring import ScoreCard
from inovasi_cli.scoring.ranking import RankInterval
from inovasi_cli.text import output
from inovasi_cli.text import risk as text
from inovasi_cli.text.editions import CHOICES

ROWS = 10
"""Rows of a list unless asked otherwise."""

PLACES = 4
"""Decimals of a share for programs: one draw in ten thousand."""

Case = tuple[str, Decimal, RankInterval | None]


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

    def innovation(self, number: int | None) -> Innovation | None:
        """An innovation by its index."""
        return None if number is None else self.found.assessment.submission.innovations[number]

    def counts(self) -> Mapping[What, tuple[int, int]]:
        """How many losses of each kind are critical, and how many were tried."""
        critical = Counter(row.loss.what for row in self.found.critical)
        return {what: (critical[what], self.found.tried.get(what, 0)) for what in LOSSES}

    def spd(self, code: str) -> str:
        """A row of SPD by its code."""
        name = self.found.assessment.ruleset.spd_indicators[code].name
        return self.words(text.OF_SPD, code=code, name=name)


def tried(view: RiskView) -> Table[tuple[What, int, int]]:
    """Describe how many losses of each kind are critical."""
    return Table(
        "tried",
        (
            Column("kind", text.TRIED, "text", lambda row: text.NAMES[row[0]]),
            Column("critical", text.CRITICAL_OF, "whole", lambda row: row[1]),
            Column("tried", text.ALL, "whole", lambda row: row[2]),
        ),
        [(what, n, all_) for what, (n, all_) in view.counts().items() if all_],
    )


def critical(view: RiskView) -> Table[Critical]:
    """Describe each loss that alone costs the predicate or the rank."""

    def of(name: str) -> Callable[[Critical], Any]:
        return lambda row: getattr(view.innovation(row.loss.innovation), name, None)

    def place(critical: Critical) -> Any:
        innovation = view.innovation(critical.loss.innovation)
        return innovation and innovation.at("name")

    def costs(critical: Critical, words: Words) -> str:
        lost = critical.predicate_lost and critical.after
        said = [words(text.PREDICATE_LOST, predicate=lost.label)] if lost else []
        return ", ".join([*said, *([words(text.RANK_LOST)] if critical.rank_lost else [])])

    return Table(
        "critical",
        (
            Column("kind", "", "text", lambda row: row.loss.what, media=PROGRAMS),
            in_words("loss", text.LOSS, lambda row, _: _lost(row, view)),
            Column("innovation", "", "json", _told(view, lambda row: row.loss.innovation), media=JSON),
            Column("innovation", "", "text", of("name"), media=CSV),
            Column("agency", "", "text", of("agency"), media=CSV),
            Column("place", "", "place", place, media=CSV),
            Column("indicator", "", "text", lambda row: _code(row, affair=False), media=PROGRAMS),
            Column("affair", "", "text", lambda row: _code(row, affair=True), media=PROGRAMS),
            Column("index", output.INDEX_HEAD, "figure", lambda row: row.loss.index),
            Column("predicate", "", "band", lambda row: row.after, media=PROGRAMS),
            Column("predicate_lost", "", "flag", lambda row: row.predicate_lost, media=PROGRAMS),
            Column("rank_lost", "", "flag", lambda row: row.rank_lost, media=PROGRAMS),
            in_words("costs", text.COSTS, costs),
        ),
        view.found.critical,
    )


def _code(critical: Critical, *, affair: bool) -> str | None:
    return critical.loss.code if (critical.loss.what == "affair") is affair else None


def _told(view: RiskView, number: Callable[[Any], int | None]) -> Callable[[Any], Json | None]:
    return lambda row: innovation_of(number(row), view)


def innovation_of(number: int | None, view: RiskView) -> Json | None:
    """Return an innovation as JSON."""
    innovation = view.innovation(number)
    if innovation is None:
        return None
    return {"name": innovation.name, "agency": innovation.agency, "place": place_of(innovation.place)}


def _lost(critical: Critical, view: RiskView) -> str:
    """What is lost, with its agency below it where it has one."""
    words, ruleset, loss = view.words, view.found.assessment.ruleset, critical.loss
    code, innovation = loss.code or "", view.innovation(loss.innovation)
    indicator = ruleset.sid_indicators.get(code)
    if innovation is not None:
        below = [f"{code} {words.fact(indicator.name)}"] if indicator else []
        return "\n".join([*_named(innovation, words)[:1], *below, *_named(innovation, words)[1:]])
    if loss.what == "affair":
        return words(text.OF_AFFAIR, name=ruleset.affairs[code].name)
    return words(text.OF_INDICATOR, code=code, name=indicator.name) if indicator else view.spd(code)


def _named(innovation: Innovation, words: Words) -> list[str]:
    return [words.fact(line) for line in (innovation.name, innovation.agency) if line]


def odds(spread: Spread) -> Table[tuple[State, Odds]]:
    """Describe the odds that levels survive."""
    return Table(
        "survival",
        (
            Column(
                "state",
                output.LEVEL,
                "text",
                lambda row: row[0],
                lambda row, words: words(text.STATES[row[0]]),
            ),
            _share("kept", text.KEPT, lambda row: row[1].kept),
            _share("lowered", text.LOWERED, lambda row: row[1].lowered),
            _share("lost", text.LOST, lambda row: row[1].lost),
        ),
        [*spread.survival.claims.items()],
    )


def _share(key: str, head: Any, value: Callable[[Any], Fraction], sign: str = "") -> Column[Any]:
    """A share of 1: for people per cent with one decimal."""
    return Column(
        key,
        head,
        "share",
        value,
        shown=lambda row, words: f"{sign}{words.percent(value(row))}",
        places=PLACES,
    )


def probabilities(spread: Spread) -> Table[tuple[Band | None, Frequency]]:
    """Describe how likely each predicate is."""

    def named(row: tuple[Band | None, Frequency], words: Words) -> str:
        return words.fact(row[0].label) if row[0] else words(text.UNKNOWN_PREDICATE)

    return Table(
        "probability",
        (
            in_words("predicate", output.PREDICATE, named),
            Column("code", "", "text", lambda row: row[0].code if row[0] else "unknown", media=PROGRAMS),
            _share("probability", text.PROBABILITY, lambda row: row[1].value),
            _share("error", text.ERROR, lambda row: row[1].error, "± "),
        ),
        [*spread.probability.items()],
    )


def cases(spread: Spread) -> Table[Case]:
    """Describe a bad, a middle and a good case."""
    names = dict(zip(("p5", "p50", "p95"), text.CASES, strict=True))

    def ends(row: Case) -> Json | None:
        rank = row[2]
        return {"best": rank.best, "worst": rank.worst, "of": rank.of} if rank else None

    return Table(
        "cases",
        (
            Column("case", text.CASE, "text", lambda row: row[0], lambda row, words: words(names[row[0]])),
            Column("index", output.INDEX_HEAD, "figure", lambda row: row[1]),
            Column("rank", output.RANK, "json", ends, lambda row, words: shown(row[2], words), right=True),
        ),
        [*zip(names, spread.index, spread.ranks, strict=True)],
    )


def readings(view: RiskView, spread: Spread) -> Table[Read]:
    """Describe the answer under each reading of what is rejected, that of the edition first."""
    found, card = view.found, view.card

    def kept_by(row: Read) -> Fraction | None:
        if card.predicate is None:
            return None
        good = card.bands[: card.bands.index(card.predicate) + 1]
        return sum((row.probability[band].value for band in good), Fraction(0))

    def shares(row: Read) -> Json:
        odds = ((band.code if band else "unknown", share.value) for band, share in row.probability.items())
        return {name: figure(share, PLACES) for name, share in odds}

    few = None if found.fewest is None else len(found.fewest.innovations)
    now = found.assessment.ruleset.edition.rejected
    own = Read(now, len(found.critical), few, spread.probability, spread.index)
    columns: Sequence[Column[Read]] = (
        Column("reading", "", "text", lambda row: row.rejected, media=PROGRAMS),
        in_words("reading", text.REJECTED_ARE, lambda row, words: words(CHOICES[row.rejected])),
        Column("kept", text.KEPT, "share", kept_by, places=PLACES),
        *(
            Column(name, head, "figure", _case(at))
            for at, (name, head) in enumerate(zip(("p5", "p50", "p95"), ("5 %", "50 %", "95 %"), strict=True))
        ),
        Column("fewest", text.FEWEST_HEAD, "whole", lambda row: row.fewest),
        Column("critical", "", "whole", lambda row: row.critical, media=PROGRAMS),
        Column("probability", "", "json", shares, media=JSON),
    )
    return Table("rejected", columns, [own, *found.others])


def _case(at: int) -> Callable[[Read], Decimal]:
    return lambda row: row.cases[at]


def safeguards(view: RiskView, rows: Sequence[Safeguard]) -> Table[Safeguard]:
    """Describe which evidence makes the predicate safer; without how much where they are all alike."""

    def where(safeguard: Safeguard, words: Words) -> str:
        innovation = view.innovation(safeguard.innovation)
        return "\n".join(_named(innovation, words)) if innovation else view.spd(safeguard.codes[0])

    def safer(safeguard: Safeguard, words: Words) -> str:
        return f"{words.signed(safeguard.gain * 100, 1)} %"

    columns: Sequence[Column[Safeguard]] = (
        *named(text.WHERE, where, lambda row: view.innovation(row.innovation)),
        Column(
            "spd",
            "SPD",
            "text",
            lambda row: None if row.innovation is not None else view.spd(row.codes[0]),
            media=SHEET,
        ),
        Column("innovation", "", "json", _told(view, lambda row: row.innovation), media=JSON),
        Column("indicators", text.INDICATORS, "list", lambda row: tuple(row.codes)),
        Column("kept", "", "figure", lambda row: row.kept.value, places=PLACES, media=JSON),
        Column("gain", "", "figure", lambda row: row.gain, places=PLACES, media=JSON),
        Column("points", "", "figure", lambda row: row.points, places=PLACES, media=JSON),
        Column("points", text.POINTS, "change", lambda row: row.points, media=PEOPLE),
        Column("safer", text.SAFER, "share", lambda row: row.gain, safer, PLACES, media=PEOPLE),
    )
    return Table("safeguards", columns[:-1] if alike(rows) else columns, rows)


def alike(rows: Sequence[Safeguard]) -> bool:
    """Whether all safeguards gain so little that their order says nothing."""
    return all(exact.rounded(safeguard.gain * 100, 1) == 0 for safeguard in rows)


def shown(interval: RankInterval | None, words: Words) -> str:
    """A rank or the range of ranks."""
    return NONE if interval is None else ranks(interval.best, interval.worst, words)
