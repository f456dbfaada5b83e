"""How lasting innovations are: regulated, budgeted, planned, staffed, monitored, replicated; and a summary.

Nothing here is scored or official. It reads the levels that are reported anyway, by what their texts name
(``means``), so that it holds in every edition whose levels are known; what cannot be told is ``None``.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import cached_property
from typing import Literal

from inovasi_cli.reading.submission import Basis, Innovation, Submission
from inovasi_cli.rules import Indicator, Ruleset
from inovasi_cli.scoring.eligibility import columns_of

SignalCode = Literal["regulation", "budget", "plan", "team", "monitored", "replicated"]
State = Literal["anchored", "partly", "ad-hoc", "unknown"]
STATES: tuple[State, ...] = ("anchored", "partly", "ad-hoc", "unknown")

BINDING: tuple[SignalCode, ...] = ("regulation", "budget", "plan")
"""What makes an innovation outlive its inventor (ours): all three for ``anchored``, none for ``ad-hoc``."""


@dataclass(frozen=True, slots=True)
class _Sign:
    """``mark`` is a term that tells the indicator by its levels; ``met`` are the terms that are enough."""

    mark: str
    met: frozenset[str]


_SIGNALS: Mapping[SignalCode, _Sign] = {
    "regulation": _Sign("peraturan-daerah", frozenset({"peraturan-daerah", "peraturan-kepala-daerah"})),
    "budget": _Sign("tiga-tahun", frozenset({"dua-tahun-berturut", "tiga-tahun"})),
    "plan": _Sign("rkpd-satu-tahun", frozenset({"rkpd-satu-tahun", "rkpd-dua-tahun", "rkpd-tiga-tahun"})),
    "team": _Sign(
        "tanpa-penetapan",
        frozenset(
            {"surat-tugas-kepala-pd", "surat-tugas-kepala-daerah", "sk-kepala-pd"}
            | {"sk-kepala-pd-atas-nama", "sk-kepala-daerah"}
        ),
    ),
    "monitored": _Sign("monev-internal", frozenset({"monev-internal", "survei-kepuasan", "monev-eksternal"})),
    "replicated": _Sign(
        "replikasi-sekali", frozenset({"replikasi-sekali", "replikasi-dua-kali", "replikasi-tiga-kali"})
    ),
}
SIGNALS: tuple[SignalCode, ...] = tuple(_SIGNALS)
_BENEFIT = _Sign("manfaat-1", frozenset({"manfaat-1", "manfaat-2", "manfaat-3"}))


@dataclass(frozen=True, slots=True)
class Signal:
    """One sign of lasting: whether it is ``met``, and the indicator and level that tell.

    ``met`` is ``None`` where the edition, the file, or the level itself does not tell.
    """

    code: SignalCode
    met: bool | None
    indicator: Indicator | None = None
    level: int | None = None


@dataclass(frozen=True, slots=True)
class InnovationSignals:
    """One innovation and its six signals, in the order of ``SIGNALS``."""

    innovation: Innovation
    signals: tuple[Signal, ...]

    @property
    def state(self) -> State:
        """All binding signals met, some, or none; of those that are not known nothing is assumed."""
        known = [signal.met for signal in self.signals if signal.code in BINDING and signal.met is not None]
        if not known:
            return "unknown"
        if not any(known):
            return "ad-hoc"
        return "anchored" if all(known) and len(known) == len(BINDING) else "partly"


@dataclass(frozen=True, slots=True)
class Proportion:
    """How many have something, of those of which it is known."""

    count: int
    known: int

    @property
    def share(self) -> Fraction | None:
        """The share (0-1); ``None`` where nothing is known."""
        return Fraction(self.count, self.known) if self.known else None


@dataclass(frozen=True)
class Lasting:
    """All reported innovations of a submission, and what leaders ask of them first.

    ``by_kind``, ``by_form`` and ``by_theme`` count codes of the vocabulary, ``by_year`` years of application;
    what is empty counts under ``None``. ``new`` were applied in the measured period, ``existing`` before it.
    """

    basis: Basis
    innovations: tuple[InnovationSignals, ...]
    benefit: Proportion
    new: int
    existing: int

    @cached_property
    def states(self) -> Mapping[State, int]:
        """How many innovations are in each state."""
        found = Counter(reported.state for reported in self.innovations)
        return {state: found[state] for state in STATES}

    @property
    def anchored(self) -> Proportion:
        """Those that are anchored, of those of which a binding signal is known."""
        return Proportion(self.states["anchored"], len(self.innovations) - self.states["unknown"])

    @cached_property
    def signals(self) -> Mapping[SignalCode, Proportion]:
        """How many meet each signal."""
        return {
            code: _part(reported.signals[at].met for reported in self.innovations)
            for at, code in enumerate(SIGNALS)
        }

    @cached_property
    def by_kind(self) -> Mapping[str | None, int]:
        """Digital and non-digital ones."""
        return Counter(reported.innovation.kind for reported in self.innovations)

    @cached_property
    def by_form(self) -> Mapping[str | None, int]:
        """Public services, governance, others."""
        return Counter(reported.innovation.form for reported in self.innovations)

    @cached_property
    def by_theme(self) -> Mapping[str | None, int]:
        """Poverty, investment, and the other themes of the edition."""
        return Counter(reported.innovation.theme for reported in self.innovations)

    @cached_property
    def by_year(self) -> Mapping[int | None, int]:
        """Years of application, the earliest first, unknown last."""
        years = Counter(
            day.year if (day := reported.innovation.applied) else None for reported in self.innovations
        )
        return dict(sorted(years.items(), key=lambda item: (item[0] is None, item[0] or 0)))


def lasting_of(submission: Submission, ruleset: Ruleset, basis: Basis = "claimed") -> Lasting:
    """Tell of every reported innovation, counted or not, what it rests on, by its levels on ``basis``."""
    indicators = {code: _named(about.mark, ruleset) for code, about in _SIGNALS.items()}
    window = ruleset.edition.eligibility.window
    applied = [innovation.applied for innovation in submission.innovations if innovation.applied]
    benefit = _named(_BENEFIT.mark, ruleset)
    return Lasting(
        basis=basis,
        innovations=tuple(
            InnovationSignals(
                innovation,
                tuple(_signal(code, indicators[code], innovation, submission, basis) for code in SIGNALS),
            )
            for innovation in submission.innovations
        ),
        benefit=_part(
            _met(_BENEFIT, benefit, _level(benefit, innovation, submission, basis))
            for innovation in submission.innovations
        ),
        new=sum(window.start <= day <= window.end for day in applied) if window else 0,
        existing=sum(day < window.start for day in applied) if window else 0,
    )


def _named(mark: str, ruleset: Ruleset) -> Indicator | None:
    """The indicator of which a level names ``mark``."""
    found = (
        indicator
        for indicator in ruleset.sid_indicators.values()
        if any(mark in level.means for level in indicator.levels)
    )
    return next(found, None)


def _signal(
    code: SignalCode,
    indicator: Indicator | None,
    innovation: Innovation,
    submission: Submission,
    basis: Basis,
) -> Signal:
    level = _level(indicator, innovation, submission, basis)
    return Signal(code, _met(_SIGNALS[code], indicator, level), indicator, level)


def _level(
    indicator: Indicator | None, innovation: Innovation, submission: Submission, basis: Basis
) -> int | None:
    """The level of an indicator; 0 where its cell is empty, ``None`` where there is no such cell."""
    if indicator is None or innovation.by_total:
        return None
    if claim := innovation.claims.get(indicator.code):
        return claim.on(basis)
    columns = columns_of(innovation, submission.columns)
    return 0 if any(name.partition(".")[0] == indicator.code for name in columns) else None


def _met(about: _Sign, indicator: Indicator | None, level: int | None) -> bool | None:
    """Whether what a level names is enough; ``None`` where only some of it is."""
    if indicator is None or level is None:
        return None
    if not level:
        return False
    named = set(indicator.levels[level - 1].means)
    enough = named & about.met
    return None if enough and enough != named else bool(enough)


def _part(met: Iterable[bool | None]) -> Proportion:
    known: Sequence[bool] = [told for told in met if told is not None]
    return Proportion(sum(known), len(known))
