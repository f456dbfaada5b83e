"""The agencies or the innovations of one region, ranked: described once for every form."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, NamedTuple

from rich.console import Group, RenderableType

from inovasi_cli.checking.belonging import Unit
from inovasi_cli.diagnostics import Diagnostic
from inovasi_cli.insight.standings.within_region import AgencyStanding, Entrant, Order
from inovasi_cli.pages.page import blocks
from inovasi_cli.pages.page import findings as listed
from inovasi_cli.pages.page.jsons import Json, remarks_of, written
from inovasi_cli.pages.page.screen import BODY, LAST, Piece
from inovasi_cli.pages.page.table import (
    CSV,
    JSON,
    NOWHERE,
    PEOPLE,
    PROGRAMS,
    Column,
    Listed,
    Table,
    grid_of,
    records_of,
)
from inovasi_cli.pages.page.words import Words
from inovasi_cli.pages.rank.fitting import LONGEST, folded, rank_or_tie, rest
from inovasi_cli.reading.submission import Only
from inovasi_cli.scoring import ScoreCard
from inovasi_cli.text import Language, Text, output, quoted
from inovasi_cli.text import ranking as text

NAMED = 4
"""Units of an agency that are named to people."""


class RankedWithin(NamedTuple):
    """The first ``top`` rows of a table of one region, under a ``title`` that names it.

    ``formula`` says how the points are computed, where it has to be said; ``notes`` stand on a screen only.
    """

    table: Table[Any]
    title: Text
    region: str
    remarks: Sequence[Diagnostic]
    language: Language
    top: int | None
    only: Only = "all"
    formula: str | None = None
    notes: Sequence[str] = ()

    @property
    def shown(self) -> Table[Any]:
        """The rows that are shown."""
        return self.table.first(self.top)

    def _heading(self, words: Words) -> str:
        sent = words(text.TITLE_SENT) if self.only == "sent" else ""
        return words(self.title, region=self.region) + sent

    def screen(self) -> RenderableType:
        """Draw the table with what is to be said of it."""
        words = Words(self.language, LONGEST)
        return Group(
            *listed.unread(self.remarks, words),
            blocks.heading(self._heading(words)),
            blocks.drawn([folded(self.shown, words)]),
            *rest(len(self.table.rows), self.top, words),
            *map(blocks.quiet, [*filter(None, [self.formula]), *self.notes]),
            *listed.about_result(self.remarks, words),
            *listed.small_print(self.remarks, words),
        )

    def brief(self) -> Iterator[blocks.Block | Piece]:
        """Yield the foremost rows, what changes how they are read, and how the points are computed."""
        words = Words(self.language, LONGEST)
        yield from map(Piece, listed.unread(self.remarks, words))
        yield blocks.Heading(self._heading(words))
        yield folded(self.table, words)
        yield from (Piece(said, BODY) for said in listed.about_result(self.remarks, words))
        yield from (blocks.Line(said, quiet=True) for said in filter(None, [self.formula, *self.notes]))
        yield Piece(Group(*listed.small_print(self.remarks, words)), LAST)

    def markdown(self) -> str:
        """Write the table as Markdown."""
        words = Words(self.language)
        heading = blocks.Heading(self._heading(words))
        below = [blocks.Line(self.formula)] if self.formula else []
        return blocks.markdown([heading, grid_of(self.shown, words), *below])

    def by_row(self) -> Listed:
        """Return a row for each row that is shown."""
        return Listed(self.shown, self.language)

    def as_json(self) -> str:
        """Write the table as ``inovasi.rank/1``."""
        return written(
            {
                "schema": "inovasi.rank/1",
                "region": self.region,
                "only": self.only,
                "categories": {},
                **({"formula": self.formula} if self.formula else {}),
                self.table.name: records_of(self.shown, self.language),
                "remarks": remarks_of(self.remarks, Words(self.language)),
            }
        )


def agencies(ranked: Sequence[AgencyStanding], most: int | None = NAMED) -> Table[AgencyStanding]:
    """Describe agencies, in their order; of the units of each at most so many are named to people."""

    def named(standing: AgencyStanding, words: Words) -> str:
        return _agency_named(standing, words, most)

    agency: Column[AgencyStanding] = Column("agency", text.AGENCY, "text", lambda row: row.name, shown=named)
    return Table("agencies", (_RANK, _TIED, agency, *_ENDS, *_AGENCY_COLUMNS), ranked)


def _agency_named(standing: AgencyStanding, words: Words, most: int | None) -> str:
    if not standing.name:
        return words(text.AGENCY_NONE)
    return named_with_units(standing.name, standing.units, words, most)


def named_with_units(agency: str, of_it: Sequence[Unit], words: Words, most: int | None = NAMED) -> str:
    """An agency, and below it the first of the units that belong to it."""
    units = [words.fact(unit.name) for unit in of_it]
    named = ", ".join([*units[:most], *(["..."] if units[most or len(units) :] else [])])
    below = words(text.UNITS, n=len(units), units=named) if units else ""
    return "\n".join(filter(None, (words.fact(agency), below)))


def _units(standing: AgencyStanding) -> list[Json]:
    return [{"name": unit.name, "account": unit.account, "why": unit.why} for unit in standing.units]


def _placed(ranked: AgencyStanding | Entrant, words: Words) -> str:
    return rank_or_tie(ranked.rank, ranked.tied, words)


_RANK: Column[Any] = Column("rank", text.RANK, "whole", lambda row: row.rank, _placed, media=PEOPLE | CSV)
_TIED: Column[Any] = Column("tied", "", "flag", lambda row: row.tied, media=CSV)
_ENDS: Sequence[Column[Any]] = (
    Column("best", "", "whole", lambda row: row.rank, media=JSON),
    Column("worst", "", "whole", lambda row: row.rank, media=JSON),
)
_AGENCY_COLUMNS: Sequence[Column[AgencyStanding]] = (
    Column("mean", text.MEAN, "figure", lambda row: row.mean),
    Column("counted", text.COUNTED, "whole", lambda row: row.counted),
    Column("reported", text.REPORTED, "whole", lambda row: row.reported),
    Column("points", text.POINTS, "figure", lambda row: row.shown),
    Column("units", "", "json", _units, media=JSON),
    Column("units", "", "list", lambda row: tuple(unit.name for unit in row.units), media=CSV),
)


def formula(card: ScoreCard, by: Order, language: Language) -> str:
    """Say in which order agencies stand, and how their points are computed."""
    words = Words(language)
    if card.formula is None or card.sid is None or card.quantity is None:
        return words(text.AGENCIES_ORDER, order=text.ORDERS[by])
    return words(
        text.AGENCIES_SUM if card.index is None else text.AGENCIES_MEAN,
        order=text.ORDERS[by],
        divisor=card.divisor or 0,
        quantity=words.figure(card.quantity),
        counted=card.counted,
        maximum=words.plain(card.formula.total_max),
        sum=words.figure(card.formula.index(card.sid)),
        index=words.figure(card.index or 0),
    )


def innovations(ranked: Sequence[Entrant]) -> Table[Entrant]:
    """Describe innovations, the best first; people see medals only where there are some."""
    medals = PEOPLE if _has_medals(ranked) else NOWHERE
    own = _MEDAL._replace(media=PROGRAMS), _TO_ABOVE, _MEDAL._replace(media=medals), _PLACE
    return Table("innovations", (*_INNOVATION_COLUMNS, *own), ranked)


_INNOVATION_COLUMNS: Sequence[Column[Entrant]] = (
    _RANK,
    _TIED,
    Column("innovation", output.INNOVATION_ALONE, "text", lambda row: row.name),
    Column("agency", text.AGENCY, "text", lambda row: row.agency or None),
    *_ENDS,
    _TIED._replace(media=JSON),
    Column("points", output.POINTS, "plain", lambda row: row.points),
)
_MEDAL: Column[Entrant] = Column("medal", output.PREDICATE, "band", lambda row: row.medal)
_TO_ABOVE: Column[Entrant] = Column("to_above", text.TO_ABOVE, "plain", lambda row: row.above)
_PLACE: Column[Entrant] = Column("place", "", "place", lambda row: row.place, media=PROGRAMS)


def notes(ranked: Sequence[Entrant], left_out: int, files: Iterable[str], language: Language) -> list[str]:
    """Say how many innovations of ``files`` have each medal, and how many do not count."""
    words = Words(language)
    said = [_medals(ranked, words)] if _has_medals(ranked) else []
    return [
        *said,
        *([words(text.LEFT_OUT, n=left_out, arguments=" ".join(map(quoted, files)))] if left_out else []),
    ]


def _has_medals(ranked: Sequence[Entrant]) -> bool:
    """Whether the rules give any of them a medal."""
    return any(entrant.medal for entrant in ranked)


def _medals(ranked: Sequence[Entrant], words: Words) -> str:
    """How many have each medal, in the order in which they are met."""
    number = Counter(entrant.medal.code for entrant in ranked if entrant.medal)
    names = {entrant.medal.code: words.fact(entrant.medal.label) for entrant in ranked if entrant.medal}
    return ", ".join(f"{number[code]} {name}" for code, name in names.items())
