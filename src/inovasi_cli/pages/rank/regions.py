"""Regions by category, described once: screen, Markdown, CSV, JSON and worksheets have the same columns."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from decimal import Decimal
from typing import Any, NamedTuple

from rich.console import Console, ConsoleOptions, Group, RenderableType
from rich.text import Text as Styled

from inovasi_cli.diagnostics import Diagnostic
from inovasi_cli.insight.priority import Finding, Report
from inovasi_cli.insight.standings import Standing, Standings
from inovasi_cli.pages.page import blocks
from inovasi_cli.pages.page import findings as listed
from inovasi_cli.pages.page.jsons import Json, absent, band_of, figure, refused, remarks_of, untested, written
from inovasi_cli.pages.page.listing import in_brief
from inovasi_cli.pages.page.screen import BODY, LAST, ROWS, Piece
from inovasi_cli.pages.page.table import (
    CSV,
    JSON,
    NOWHERE,
    PEOPLE,
    PROGRAMS,
    SHEET,
    Column,
    Listed,
    Table,
    grid_of,
    records_of,
)
from inovasi_cli.pages.page.words import NONE, Words
from inovasi_cli.pages.rank.fitting import LONGEST, Fitting, rank_or_tie, rest
from inovasi_cli.pages.score.rank_proof import ranks
from inovasi_cli.reading.submission import Category
from inovasi_cli.text import Language, Text, output
from inovasi_cli.text import ranking as text

ALONE = 10
"""Rows of a screen that shows one category."""

SPARED = 2
"""What could not be ranked gives way before the regions of the first categories do."""


def table(
    standings: Standings, top: int | None, language: Language, category: Category | None = None
) -> Table[Standing]:
    """Describe the regions of a category, or of all of them: the best first, at most ``top`` of each."""
    categories = [category] if category else [*standings.categories]
    rows = [row for name in categories for row in standings.categories[name][:top]]
    columns = (*_result(standings), *_reference(standings), *_previous(standings, language), *_ORIGIN)
    return Table("regions", columns, rows)


def _result(standings: Standings) -> Sequence[Column[Standing]]:
    def placed(standing: Standing, words: Words) -> str:
        if standing.best != standing.worst:
            return ranks(standing.best or 0, standing.worst or 0, words)
        if standing.rank and len(standings.categories[standing.entry.category]) == 1:
            return words(text.ONE_OF_ONE)
        return rank_or_tie(standing.rank, standing.tied, words)

    open_ = any(row.entry.open for rows in standings.categories.values() for row in rows)
    ends = SHEET if open_ else NOWHERE
    tied: Column[Standing] = Column("tied", "", "flag", lambda row: row.tied, media=CSV)
    return (
        Column("category", "", "text", lambda row: row.entry.category, media=CSV),
        Column("rank", text.RANK, "whole", lambda row: row.rank, shown=placed, media=PEOPLE | CSV),
        tied,
        Column("region", text.REGION, "text", lambda row: row.entry.region),
        Column("code", "", "text", lambda row: row.entry.code, media=PROGRAMS),
        Column("index", output.INDEX_HEAD, "figure", lambda row: row.entry.index, shown=_index),
        *(
            Column(f"index_{name}", head, "figure", _end(at), media=PROGRAMS | ends)
            for at, (name, head) in enumerate((("low", text.LOWEST), ("high", text.HIGHEST)))
        ),
        Column("best", "", "whole", lambda row: row.best, media=PROGRAMS),
        Column("worst", "", "whole", lambda row: row.worst, media=PROGRAMS),
        tied._replace(media=JSON),
        Column("predicate", output.PREDICATE, "band", lambda row: row.entry.predicate, shown=_predicate),
        Column("counted", text.COUNTED, "whole", lambda row: row.entry.counted),
        Column("to_above", text.TO_ABOVE, "figure", lambda row: row.above),
        Column("margin", text.TO_BELOW, "figure", lambda row: row.margin),
        Column("to_predicate", text.TO_PREDICATE, "figure", lambda row: row.entry.to_next),
        Column("clusters", "", "list", lambda standing: tuple(sorted(standing.entry.clusters)), media=JSON),
    )


def _index(standing: Standing, words: Words) -> str:
    """The index, or its ends where it is open."""
    entry = standing.entry
    if entry.index is None:
        return NONE
    return words.span(entry.ends)


def _end(at: int) -> Callable[[Standing], Decimal | None]:
    return lambda row: None if row.entry.index is None else row.entry.ends[at]


def _predicate(standing: Standing, words: Words) -> str:
    return words.reaching(standing.entry.bands if standing.entry.index is not None else ())


def _reference(standings: Standings) -> Sequence[Column[Standing]]:
    """The rank in a results table of the user's own."""

    def of(name: str) -> Any:
        return lambda row: row.among and getattr(row.among, name)

    def among(standing: Standing, words: Words) -> str:
        if standing.among is None:
            return NONE
        return f"{ranks(standing.among.best, standing.among.worst, words)}/{standing.among.of}"

    def ends(standing: Standing) -> Json | None:
        among = standing.among
        return {name: getattr(among, name) for name in ("best", "worst", "of", "year")} if among else None

    seen = NOWHERE if standings.reference_year is None else PEOPLE
    return (
        Column("among", text.AMONG, "text", lambda row: row.among, shown=among, media=seen, right=True),
        *(Column(f"reference_{name}", "", "whole", of(name), media=CSV) for name in ("best", "worst", "of")),
        Column("reference", "", "json", ends, media=JSON),
    )


def _previous(standings: Standings, language: Language) -> Sequence[Column[Standing]]:
    """What changed since an earlier year."""

    def of(name: str) -> Any:
        return lambda row: row.move and getattr(row.move, name)

    def told(standing: Standing) -> Json | None:
        move = standing.move
        if move is None:
            return None
        return {
            "year": move.year,
            "index": figure(move.index_before),
            "predicate": band_of(move.predicate_before, language),
            "rank": move.rank_before,
            "rank_now": move.rank_now,
            "index_change": figure(move.by),
        }

    year = str(standings.previous_year)
    since = Text(text.CHANGE.id.format(year=year), text.CHANGE.en.format(year=year))
    seen = NOWHERE if standings.previous_year is None else PEOPLE
    ranks = seen if _compares_ranks(standings) else NOWHERE
    return (
        Column("moved", since, "text", _comparable, shown=_moved, media=ranks, right=True),
        Column("previous_year", "", "whole", of("year"), media=CSV),
        Column("previous_index", "", "figure", of("index_before"), media=CSV),
        Column("index_change", text.CHANGE_INDEX, "figure", of("by"), media=seen | CSV),
        Column("previous_rank", "", "whole", of("rank_before"), media=CSV),
        Column("rank_now", "", "whole", of("rank_now"), media=CSV),
        Column("previous", "", "json", told, media=JSON),
    )


_ORIGIN: Sequence[Column[Standing]] = (
    Column("year", text.YEAR, "whole", lambda row: row.entry.year, media=SHEET | PROGRAMS),
    Column("additional", "", "flag", lambda row: not row.entry.official, media=JSON),
    Column("file", "", "text", lambda row: row.entry.file, media=JSON),
    Column("files", "", "list", lambda row: (row.entry.file, *row.entry.others), media=PROGRAMS),
    Column("untested", "", "json", lambda row: untested(row.entry.absent), media=JSON),
    Column("absent", "", "json", lambda row: absent(row.entry.absent), media=JSON),
    Column("refused", "", "json", lambda row: refused(row.entry.absent), media=JSON),
    Column("errors", "", "whole", lambda row: row.entry.errors, media=JSON),
    Column("warnings", "", "whole", lambda row: row.entry.warnings, media=JSON),
)


def _comparable(standing: Standing) -> Standing | None:
    """A region that is new, or has a rank among those of both years."""
    known = standing.move is None or None not in (standing.move.rank_before, standing.move.rank_now)
    return standing if known else None


def _moved(standing: Standing, words: Words) -> str:
    move = standing.move
    if move is None:
        return words(text.NEW)
    if move.rank_before is None or move.rank_now is None:
        return NONE
    by = move.rank_before - move.rank_now
    said = text.SAME if not by else text.UP if by > 0 else text.DOWN
    return words(said, n=abs(by), rank=move.rank_before)


def _compares_ranks(standings: Standings) -> bool:
    """Whether any category has two regions with an index in both years: one alone always stays first."""
    return any(
        sum(standing.move is not None and standing.move.rank_now is not None for standing in ranked) > 1
        for ranked in standings.categories.values()
    )


def screen(standings: Standings, language: Language, top: int | None) -> RenderableType:
    """Draw a table for each category and what is to be known about them."""
    return Group(*_drawn(standings, Words(language, LONGEST), top))


def brief(
    standings: Standings, faults: Sequence[Diagnostic], language: Language
) -> Iterator[blocks.Block | Piece]:
    """Yield the foremost regions of each category, what could not be ranked, and what is to be known."""
    words = Words(language, LONGEST)
    if not standings.categories:
        yield Piece(blocks.line(words(text.NOTHING)))
    most = ROWS if len(standings.categories) > 1 else ALONE
    for at, (category, ranked) in enumerate(standings.categories.items()):
        title, found = _title(category, standings, words), table(standings, None, language, category)
        shown = range(min(most, len(ranked)), 0, -1)
        drawn = [_foremost(title, found, n, words) for n in shown]
        yield Piece(drawn[0], at + BODY if at else 1, title, tuple(drawn[1:]))
        yield from (Piece(said, LAST) for said in _alone(ranked, standings, words))
    tables = [Fitting(table(standings, None, language, category), words) for category in standings.categories]
    yield Piece(blocks.Inset(_Legend(tables, standings, words)), LAST)
    yield from (Piece(said, BODY) for said in listed.about_result(standings.remarks, words))
    if faults:
        files = [*dict.fromkeys(filter(None, (fault.place.file for fault in faults)))]
        for piece in in_brief(Report(tuple(map(Finding, faults))), files, words, notes=False):
            yield piece._replace(rank=piece.rank and piece.rank + SPARED)
    yield Piece(Group(*listed.small_print(standings.remarks, words)), LAST)


def _foremost(title: str, found: Table[Standing], n: int, words: Words) -> RenderableType:
    said = words(output.FEW_OF, title=title, n=n, all=len(found.rows)) if n < len(found.rows) else title
    return Group(blocks.heading(said), blocks.Inset(Fitting(found.first(n), words)))


def markdown(standings: Standings, language: Language, top: int | None) -> str:
    """Write a Markdown table for each category."""
    words = Words(language)
    page: list[blocks.Block] = []
    for category in standings.categories:
        page.append(blocks.Heading(_title(category, standings, words)))
        page.append(grid_of(table(standings, top, language, category), words))
    return blocks.markdown(page)


def by_row(standings: Standings, language: Language, top: int | None) -> Listed:
    """Return a row for each region, category by category."""
    return Listed(table(standings, top, language), language)


def as_json(standings: Standings, language: Language, top: int | None) -> str:
    """Write the regions as ``inovasi.rank/1``."""
    words = Words(language)
    return written(
        {
            "schema": "inovasi.rank/1",
            "cluster": standings.cluster,
            "only": standings.only,
            "reference": standings.reference_year,
            "previous": standings.previous_year,
            "categories": {
                category: records_of(table(standings, top, language, category), language)
                for category in standings.categories
            },
            "remarks": remarks_of(standings.remarks, words),
        }
    )


def _drawn(standings: Standings, words: Words, top: int | None) -> Iterator[RenderableType]:
    if not standings.categories:
        yield blocks.line(words(text.NOTHING))
    drawn = []
    for category, ranked in standings.categories.items():
        yield blocks.heading(_title(category, standings, words))
        drawn.append(Fitting(table(standings, top, words.language, category), words))
        yield blocks.Inset(drawn[-1])
        yield from rest(len(ranked), top, words)
        yield from _alone(ranked, standings, words)
    yield Styled()
    if standings.categories:
        yield blocks.Inset(_Legend(drawn, standings, words))
    yield from listed.about_result(standings.remarks, words)
    yield from listed.small_print(standings.remarks, words)


def _alone(ranked: Sequence[Standing], standings: Standings, words: Words) -> Iterator[RenderableType]:
    """Where the rank of the only region of a category can be seen; what has no innovations was not scored."""
    entry = ranked[0].entry
    if len(ranked) == 1 and ranked[0].best and entry.counted is not None and standings.reference_year is None:
        yield blocks.quiet(words(text.ONLY_ONE, arguments=entry.arguments))


class _Legend(NamedTuple):
    """What the columns mean that ``drawn`` shows at the width of the screen."""

    drawn: Sequence[Fitting]
    standings: Standings
    words: Words

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> Iterator[RenderableType]:
        words, standings = self.words, self.standings
        seen = {table.columns[at].head for table in self.drawn for at in table.kept(options.max_width)}
        said = [words(meaning) for head, meaning in text.MEANS.items() if head in seen]
        if any(standing.tied for ranked in standings.categories.values() for standing in ranked):
            said.append(words(text.TIED_MEANS))
        if standings.reference_year is not None:
            said.append(words(text.AMONG_MEANS, year=str(standings.reference_year)))
        if standings.previous_year is not None:
            year = str(standings.previous_year)
            told = [text.CHANGE_MEANS] if _compares_ranks(standings) else []
            said += [words(meaning, year=year) for meaning in (*told, text.DIFFERENCE_MEANS)]
        if said:
            yield Styled(" ".join(said), style=blocks.QUIET)


def _title(category: Category, standings: Standings, words: Words) -> str:
    name = output.CATEGORY_NAMES[category]
    title = words(text.TITLE, category=name)
    if standings.cluster is not None:
        title = words(text.TITLE_CLUSTER, category=name, cluster=text.CLUSTERS[standings.cluster])
    return title + (words(text.TITLE_SENT) if standings.only == "sent" else "")
