"""Where the figures of sheet *Ringkasan* come from: the cells of the other sheets."""

from __future__ import annotations

from dataclasses import dataclass

from inovasi_cli.books.scored.grid import text
from inovasi_cli.books.scored.own_sheets import SpdCells
from inovasi_cli.books.scored.result import ScoredResult
from inovasi_cli.books.scored.rules_sheet import RuleCells
from inovasi_cli.books.scored.sid_sheet import SidCells
from inovasi_cli.rules import Band


@dataclass(frozen=True)
class Sources:
    """The other sheets, and the cell of a ready-made SPD score if there can be one."""

    result: ScoredResult
    rules: RuleCells
    spd: SpdCells | None
    spd_total: str | None
    sid: SidCells

    @property
    def with_index(self) -> bool:
        """Whether the constants of the formula are known, so that there can be an index."""
        return self.result.card.formula is not None

    @property
    def bands(self) -> tuple[tuple[Band, str, str | None], ...]:
        """The predicates of the region, best first; empty where the edition knows none."""
        return self.rules.bands if self.result.card.bands else ()

    @property
    def is_counted(self) -> str:
        """A column of true and false: who counts."""
        return f"({self.sid.counted}={text(self.result.yes)})"

    @property
    def counts(self) -> str:
        """The same as 1 and 0."""
        return f"--{self.is_counted}"
