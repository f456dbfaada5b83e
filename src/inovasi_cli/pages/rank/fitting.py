"""Standings on the screen and as Markdown."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from rich.console import Console, ConsoleOptions, Group, RenderableType
from rich.text import Text as Styled

from inovasi_cli.diagnostics import Diagnostic
from inovasi_cli.insight.standings import Standing, Standings
from inovasi_cli.insight.standings.within_region import AgencyStanding, Order
from inovasi_cli.pages.page import findings as listed
from inovasi_cli.pages.page import tables
from inovasi_cli.pages.page.words import Words
from inovasi_cli.pages.rank import regions as rows
from inovasi_cli.reading.submission import Category
from inovasi_cli.scoring import ScoreCard
from inovasi_cli.text import Language, output
from inovasi_cli.text import ranking as text

_FOLDED = {1: 15, 3: 9}
"""Columns of text with the width that they need at least: region and predicate."""

_SPARED = (7, 4, 6, 5, 3)
"""Columns that a narrow screen leaves out, the first ones first: to predicate, innovations, ..."""

_APART = 2  # spaces between columns
_LONGEST = 60


def screen(standings: Standings, language: Language, top: int | None) -> RenderableType:
    """Draw a table for each category and what is to be known about them."""
    return Group(*_categories(standings, Words(language, _LONGEST), top))


def agencies(  # noqa: PLR0913, PLR0917 - a table, what stands around it, and how much of it
    ranked: Sequence[AgencyStanding],
    region: str,
    formula: str,
    remarks: Sequence[Diagnostic],
    language: Language,
    top: int | None,
) -> RenderableType:
    """Draw the agencies of one region, with the formula of their points."""
    words = Words(language, _LONGEST)
    heads = [rows.fold(head, words) for head in rows.AGENCY_HEADS]
    cells = [rows.agency_cells(each, words) for each in ranked[:top]]
    return Group(
        tables.heading(agency_title(region, words)),
        tables.Inset(_drawn(heads, cells, {1: None})),
        *_more(len(ranked), top, words),
        tables.quiet(formula),
        *listed.about_result(remarks, words),
    )


def markdown(standings: Standings, language: Language, top: int | None) -> str:
    """Write a Markdown table for each category."""
    words = Words(language)
    heads = rows.heads_of(standings, words)
    return rows.markdown(
        [
            (
                _title(category, standings, words),
                heads,
                [rows.cells_of(each, standings, words) for each in ranked[:top]],
            )
            for category, ranked in standings.categories.items()
        ]
    )


def agency_markdown(
    ranked: Sequence[AgencyStanding], region: str, formula: str, language: Language, top: int | None
) -> str:
    """Write the agencies of one region as a Markdown table, with the formula of their points."""
    words = Words(language)
    heads = [words(head) for head in rows.AGENCY_HEADS]
    cells = [rows.agency_cells(each, words) for each in ranked[:top]]
    return f"{rows.markdown([(agency_title(region, words), heads, cells)])}\n{formula}\n"


def agency_title(region: str, words: Words) -> str:
    """What the table of agencies is called."""
    return words(text.AGENCIES, region=region)


def _categories(standings: Standings, words: Words, top: int | None) -> Iterator[RenderableType]:
    if not standings.categories:
        yield tables.line(words(text.NOTHING))
    drawn = []
    for category, ranked in standings.categories.items():
        yield tables.heading(_title(category, standings, words))
        cells = [rows.cells_of(each, standings, words) for each in ranked[:top]]
        drawn.append(_Fitting(rows.heads_of(standings, words, folded=True), cells, words))
        yield tables.Inset(drawn[-1])
        yield from _more(len(ranked), top, words)
        yield from _alone(ranked, standings, words)
    yield Styled()
    if standings.categories:
        yield tables.Inset(_Legend(drawn, standings, words))
    yield from listed.about_result(standings.remarks, words)
    yield from listed.small_print(standings.remarks, words)


def _alone(ranked: Sequence[Standing], standings: Standings, words: Words) -> Iterator[RenderableType]:
    """Where the rank of the only region of a category can be seen; what has no innovations was not scored."""
    entry = ranked[0].entry
    if len(ranked) == 1 and entry.counted is not None and standings.reference_year is None:
        files = " ".join(map(listed.quoted, (entry.file, *entry.others)))
        yield tables.quiet(words(text.ONLY_ONE, arguments=files))


@dataclass(frozen=True, slots=True)
class _Fitting:
    """A table that leaves out its least needed columns where the screen is too narrow, and says so."""

    heads: Sequence[str]
    cells: Sequence[Sequence[str]]
    words: Words

    def kept(self, width: int) -> list[int]:
        """The columns that stand on a screen of this width."""
        kept = list(range(len(self.heads)))
        for spared in _SPARED:
            if self._needed(kept) <= width:
                break
            kept.remove(spared)
        return kept

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> Iterator[RenderableType]:
        kept = self.kept(options.max_width)
        room = max(options.max_width - self._needed(kept), 0)
        left = {}
        for place, at in enumerate(kept):
            if at in _FOLDED:
                more = min(self._widest(at) - self._least(at), room)
                left[place] = self._least(at) + more
                room -= more
        heads = [self.heads[at] for at in kept]
        yield _drawn(heads, [[row[at] for at in kept] for row in self.cells], left)
        missing = tuple(_unfolded(head) for at, head in enumerate(self.heads) if at not in kept)
        if missing:
            yield Styled(self.words(text.NARROW, columns=missing), style=tables.QUIET)

    def _needed(self, kept: Sequence[int]) -> int:
        return sum(self._least(at) + _APART for at in kept) - _APART

    def _least(self, at: int) -> int:
        if at not in _FOLDED:
            return self._widest(at)
        longest_word = max((len(word) for row in self.cells for word in row[at].split()), default=0)
        return min(self._widest(at), max(_FOLDED[at], longest_word))

    def _widest(self, at: int) -> int:
        return max(len(line) for row in (self.heads, *self.cells) for line in row[at].splitlines() or [""])


@dataclass(frozen=True, slots=True)
class _Legend:
    """What the columns mean that ``drawn`` shows at the width of the screen."""

    drawn: Sequence[_Fitting]
    standings: Standings
    words: Words

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> Iterator[RenderableType]:
        words, standings = self.words, self.standings
        seen = {each.heads[at] for each in self.drawn for at in each.kept(options.max_width)}
        said = [words(meaning) for head, meaning in text.MEANS.items() if rows.fold(head, words) in seen]
        if any(each.tied for ranked in standings.categories.values() for each in ranked):
            said.append(words(text.TIED_MEANS))
        if standings.reference_year is not None:
            said.append(words(text.AMONG_MEANS, year=str(standings.reference_year)))
        if standings.previous_year is not None:
            year = str(standings.previous_year)
            told = [text.CHANGE_MEANS] if rows.compares_ranks(standings) else []
            said += [words(each, year=year) for each in (*told, text.DIFFERENCE_MEANS)]
        if said:
            yield Styled(" ".join(said), style=tables.QUIET)


def _unfolded(head: str) -> str:
    return head.replace("-\n", "").replace("\n", " ")


def _drawn(
    heads: Sequence[str], cells: Sequence[Sequence[str]], left: Mapping[int, int | None]
) -> RenderableType:
    """Draw a table; ``left`` has the columns of text with their widths, ``None`` for what fits."""
    drawn = tables.table(*((head, "left" if at in left else "right") for at, head in enumerate(heads)))
    for at, width in left.items():
        drawn.columns[at].width = width
    for row in cells:
        drawn.add_row(*row)
    return drawn


def _more(number: int, top: int | None, words: Words) -> Iterator[RenderableType]:
    if top is not None and number > top:
        yield tables.quiet(words(text.MORE, n=number - top))


def _title(category: Category, standings: Standings, words: Words) -> str:
    name = output.CATEGORY_NAMES[category]
    if standings.cluster is None:
        return words(text.TITLE, category=name)
    return words(text.TITLE_CLUSTER, category=name, cluster=text.CLUSTERS[standings.cluster])


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
