"""What a card leaves open within some limits, found row by row."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property

from inovasi_cli import exact
from inovasi_cli.insight.changes import repair_work
from inovasi_cli.insight.plan.options import LevelRaise, Limits, Newcomer, PlanOptions, PoolKey, Repair
from inovasi_cli.insight.position import Position, position_of
from inovasi_cli.reading.submission import Submission
from inovasi_cli.rules import LEVELS, Ruleset
from inovasi_cli.rules.effort import Effort, Work
from inovasi_cli.scoring import ScoreCard, ScoredInnovation
from inovasi_cli.scoring.eligibility import Reason
from inovasi_cli.text.spelling import normalise

NO_LIMITS = Limits()


@dataclass(frozen=True)
class PlanInput:
    """What a plan is made from: a card that has an index, what it is the card of, efforts and limits."""

    card: ScoreCard
    submission: Submission
    ruleset: Ruleset
    efforts: Effort
    limits: Limits = NO_LIMITS

    @cached_property
    def position(self) -> Position:
        """Where the card stands.

        Raises:
            ValueError: it has no index.
        """
        position = position_of(self.card, self.ruleset)
        if position is None:
            raise ValueError(self.ruleset.name)
        return position

    def openings(self) -> PlanOptions:
        """What can be done within the limits."""
        pools: dict[PoolKey, list[int]] = defaultdict(list)
        for number, scored in enumerate(self.card.innovations):
            if scored.counted:
                for key in self._keys(number, scored.levels):
                    pools[key].append(number)
        repairs, new = tuple(self._repairs()), self._newcomer()
        # In an order that does not change from run to run, so that of equal plans the same one is found.
        met = dict.fromkeys(
            [*pools, *(key for repair in repairs for key in repair.keys), *(new.keys if new else ())]
        )
        weights = self.ruleset.sid_indicators
        moves = {key: tuple(self._moves(key.code, key.level, weights[key.code].weight)) for key in met}
        return PlanOptions(
            position=self.position,
            spd=self._spd_moves(),
            pools={key: tuple(numbers) for key, numbers in pools.items() if moves[key]},
            moves={key: ways for key, ways in moves.items() if ways},
            repairs=repairs,
            new=new,
            removable=tuple(self._removable()) if self.limits.may_drop else (),
            missing=self.card.coverage.missing,
            limits=self.limits,
        )

    def _agency(self, number: int) -> str | None:
        """The agency of an innovation, where agencies have a limit each."""
        if self.limits.per_agency is None:
            return None
        return normalise(self.card.innovations[number].innovation.agency or "")

    def _keys(self, number: int, levels: Mapping[str, int], filled: Sequence[str] = ()) -> Iterator[PoolKey]:
        """The pools that the rows of an innovation belong to, unless they are frozen or at the top."""
        if self.card.innovations[number].innovation.by_total:
            return
        for code in self.ruleset.sid_indicators:
            level = levels.get(code, 0)
            if level < LEVELS[-1] and not self.limits.frozen_row(code, number):
                yield PoolKey(self._agency(number), code, level, begun=code in filled)

    def _spd_moves(self) -> Mapping[str, tuple[LevelRaise, ...]]:
        """The ways of raising each SPD row."""
        return {
            row.indicator.code: tuple(self._moves(row.indicator.code, row.level, row.indicator.weight))
            for row in self.card.spd_rows
            if not self.limits.frozen_row(row.indicator.code)
        }

    def _moves(self, code: str, low: int, weight: Decimal) -> Iterator[LevelRaise]:
        """The ways of raising a row from level ``low``."""
        for high in LEVELS:
            if high > low:
                work = self.efforts.between(code, low, high)
                if self.limits.allows(work) and work.effort is not None:
                    yield LevelRaise(code, low, high, exact.times(weight, high - low), work.effort)

    def _repairs(self) -> Iterator[Repair]:
        """The innovations that do not count and can be made to."""
        for number, scored in enumerate(self.card.innovations):
            if scored.counted or self.limits.frozen_innovation(number):
                continue
            if made := self._repair(number, scored):
                yield made

    def _repair(self, number: int, scored: ScoredInnovation) -> Repair | None:
        work = repair_work(self.efforts, scored)
        if work is None or work.effort is None or not self.limits.allows(work):
            return None
        broken = [reason for reason in scored.reasons if reason.effect == "excluded"]
        filled = tuple(code for reason in broken if reason.rule == "mandatory" for code in _empty(reason))
        if any(self.limits.frozen_row(code, number) for code in filled):
            return None
        levels = {**scored.levels, **dict.fromkeys(filled, LEVELS[0])}
        weights = self.ruleset.sid_indicators
        return Repair(
            number=number,
            rules=tuple(reason.rule for reason in broken),
            filled=filled,
            effort=work.effort,
            maturity=exact.total((scored.maturity, *(weights[code].weight for code in filled))),
            keys=tuple(self._keys(number, levels, filled)),
            covers=self._covers(scored),
            agency=self._agency(number),
            steps=sum(1 if reason.rule != "mandatory" else len(filled) for reason in broken),
        )

    def _covers(self, scored: ScoredInnovation) -> frozenset[str]:
        return frozenset(self.ruleset.basic_affairs).intersection(scored.innovation.covers(self.card.affairs))

    def _removable(self) -> Iterator[Repair]:
        """The innovations that count and may be left out."""
        for number, scored in enumerate(self.card.innovations):
            if scored.counted and not self.limits.frozen_innovation(number):
                keys, covers = tuple(self._keys(number, scored.levels)), self._covers(scored)
                free, agency = Decimal(0), self._agency(number)
                yield Repair(number, (), (), free, scored.maturity, keys, covers, agency, steps=0)

    def _newcomer(self) -> Newcomer | None:
        """What one more innovation is, if there may be any."""
        new = self.efforts.new
        if new is None or not self.limits.allows(Work(new.when, new.effort)):
            return None
        most = self.limits.new_most(new) or 0
        everywhere = [
            selection
            for selection in self.limits.frozen
            if selection.aspect == "sid" and "[" not in selection.path
        ]
        if most <= 0 or any(selection.whole for selection in everywhere):
            return None
        weights = self.ruleset.sid_indicators
        levels = dict(new.levels)
        if not self._may_stand(levels):
            return None
        return Newcomer(
            most=most,
            effort=new.effort,
            affair=new.affair,
            levels=levels,
            maturity=exact.total(exact.times(weights[code].weight, level) for code, level in levels.items()),
            keys=tuple(
                PoolKey(None, code, levels.get(code, 0))
                for code in weights
                if levels.get(code, 0) < LEVELS[-1]
                and not any(code in selection.codes for selection in everywhere)
            ),
        )

    def _may_stand(self, levels: Mapping[str, int]) -> bool:
        """Whether an innovation at ``levels`` would count: nothing is empty that excludes it."""
        rule = self.ruleset.edition.eligibility.mandatory
        if rule is None or rule.effect != "excluded":
            return True
        needed = (code for code, indicator in self.ruleset.sid_indicators.items() if indicator.must_be_filled)
        return all(levels.get(code) for code in needed)


def _empty(reason: Reason) -> tuple[str, ...]:
    """The mandatory indicators that are empty, by the rule that says so."""
    codes = reason.facts["number"]
    return tuple(map(str, codes)) if isinstance(codes, tuple) else (str(codes),)
