"""The top of the screen: who, which rules, the index, its rank, and the three bases."""

from __future__ import annotations

from collections.abc import Iterator

from rich.console import RenderableType
from rich.rule import Rule
from rich.table import Table
from rich.text import Text as Styled

from inovasi_cli import exact
from inovasi_cli.assessment import Assessment
from inovasi_cli.checking.remarks import part_unread
from inovasi_cli.diagnostics.scores import REFUSED
from inovasi_cli.pages.page import blocks
from inovasi_cli.pages.page.blocks import Block, Heading, Line
from inovasi_cli.pages.page.findings import about_result, doubts, lacking, resting
from inovasi_cli.pages.page.screen import Piece
from inovasi_cli.pages.page.words import NONE, Words
from inovasi_cli.pages.score import tables
from inovasi_cli.scoring.ranking import RankInterval
from inovasi_cli.scoring.ranking.cuts import UNIT
from inovasi_cli.text import Text, output, quoted


def headline(assessment: Assessment, words: Words) -> Iterator[RenderableType]:
    """Draw region, edition and basis, the result in one line, and below it what may change how it is read."""
    yield _who(assessment, words)
    yield Rule(style=blocks.QUIET)
    yield Styled()
    yield blocks.line(_result(assessment, words))
    yield from about_result(assessment.remarks, words)
    distance = distance_of(assessment, words)
    said = [*map(blocks.line, filter(None, (distance, best_of(assessment, words))))]
    said += map(blocks.quiet, about_rank(assessment, words))
    said += map(blocks.quiet, lacking(assessment, words))
    if said:
        yield Styled()
        yield from said


def first_lines(
    assessment: Assessment, words: Words, again: str = "", *, about: bool = True
) -> Iterator[Piece]:
    """Yield the same for one screen: what may be left out where there is no room has a rank.

    ``again`` are the arguments by which another command scores the same files in the same way. Distances and
    what lacks give way early unless the screen is ``about`` them.
    """
    rank = assessment.rank
    wide = rank is not None and 3 * (rank.worst - rank.best + 1) > rank.of
    yield Piece(_who(assessment, words))
    yield Piece(Rule(style=blocks.QUIET))
    yield Piece(blocks.line(_result(assessment, words, ranked_too=not wide)))
    yield from map(Piece, about_result(assessment.remarks, words))
    for said in filter(None, (distance_of(assessment, words), best_of(assessment, words, again))):
        yield Piece(blocks.line(said), 1 if about else 4)
    if rank and wide:
        yield Piece(blocks.line(wide_rank(assessment, rank, words)))
    for said in lacking(assessment, words):
        both_ends = said.startswith(REFUSED.code)
        yield Piece(blocks.quiet(said), 0 if about or both_ends else 3, REFUSED.slug if both_ends else "")
    if said := resting(assessment.remarks, words):
        yield Piece(blocks.quiet(said), 0 if assessment.scored else 1)
    yield from (Piece(blocks.quiet(said), 2) for said in [*about_rank(assessment, words)][wide:])


def wide_rank(assessment: Assessment, rank: RankInterval, words: Words) -> str:
    """Say a rank too wide for a headline, how much of its table is known, and the year that tells more."""
    from inovasi_cli.scoring.ranking.published import narrower

    card, said = assessment.card, ranked(rank, words)
    known, listed = rank.known, rank.of - rank.additional
    told = words(output.RANK_WIDE, rank=f"{said[:1].upper()}{said[1:]}", known=known, of=listed)
    if card is None or card.shown_index is None or assessment.low != assessment.high:
        return told
    other = narrower(card.shown_index, assessment.submission.profile, assessment.ruleset, rank)
    if other:
        told += " " + words(output.RANK_ELSEWHERE, year=other.year, best=other.best, worst=other.worst)
    return told


def bases_in_brief(assessment: Assessment, words: Words) -> RenderableType:
    """Draw each basis on a line: its index and predicate, or why there is none."""
    grid = Table.grid(padding=(0, 2, 0, 0))
    grid.add_column(no_wrap=True)
    grid.add_column(justify="right", no_wrap=True)
    grid.add_column()
    for basis, card in assessment.cards.items():
        name = words(output.BASIS_NAMES[basis])
        if card is None or card.index is None:
            why = words(output.BASIS_ABSENT[basis]) if card is None else NONE
            grid.add_row(name, NONE, Styled(why, blocks.QUIET))
        else:
            style = "bold" if basis == assessment.basis else ""
            grid.add_row(
                name,
                words.figure(card.index),
                blocks.predicate(card.predicate, card.bands, words),
                style=style,
            )
    return blocks.Inset(grid)


def who(assessment: Assessment, words: Words) -> str:
    """Name the region with its code, the agency before it if the files are of one."""
    profile, ruleset = assessment.submission.profile, assessment.ruleset
    unnamed = output.REGION_UNNAMED if ruleset.has_index else ruleset.edition.title
    name = words.fact(profile.region or unnamed)
    if profile.code:
        name = words(output.REGION, name=name, code=profile.code)
    return words(output.AGENCY, agency=profile.agency, region=name) if profile.agency else name


def _who(assessment: Assessment, words: Words) -> Table:
    basis = output.BASIS_NAMES[assessment.basis]
    grid = Table.grid(expand=True)
    grid.add_column(overflow="fold")
    grid.add_column(justify="right", no_wrap=True)
    grid.add_row(
        Styled(who(assessment, words), style="bold"),
        Styled(words(output.EDITION, edition=assessment.ruleset.name, basis=basis), blocks.QUIET),
    )
    return grid


def result_of(assessment: Assessment, words: Words) -> str:
    """Say the result in one line: index, predicate and rank, or what of a competition there is."""
    return _result(assessment, words).plain.strip()


def in_one_line(assessment: Assessment, words: Words) -> str:
    """Say the result, and how low and how high it may be where something is missing or in error."""
    said, (low, high) = result_of(assessment, words), assessment.ends
    if assessment.absent and low is not None and high is not None:
        ends = assessment.absent.ends(low, high)
        if ends != (low, high):
            return f"{said} | {words(output.ONCE_COMPLETE, low=ends[0], high=ends[1])}"
    return said


def _result(assessment: Assessment, words: Words, *, ranked_too: bool = True) -> Styled:
    card, rank = assessment.card, assessment.rank
    if not assessment.ruleset.has_index:
        return _result_of_a_competition(assessment, words)
    if card is None or card.shown_index is None:
        said = words(output.INDEX_NONE)
        if assessment.submission.unread:
            said = words(output.PARTIAL, part=part_unread(assessment.submission))
        return Styled(said, style="bold")
    result = Styled(index_of(assessment, words), style="bold")
    for at, band in enumerate(assessment.bands):
        result.append(f" {words(output.TO)} " if at else " | ")
        result.append(blocks.predicate(band, card.bands, words))
    if rank and ranked_too:
        result.append(" | ").append(ranked(rank, words))
    return result


def index_of(assessment: Assessment, words: Words) -> str:
    """Say the index, or how low and high it may be."""
    low, high = assessment.low, assessment.high
    if low is None or high is None:
        return words(output.INDEX_NONE)
    if low == high:
        return words(output.INDEX, index=low)
    return words(output.INDEX_BETWEEN, low=low, high=high)


def _result_of_a_competition(assessment: Assessment, words: Words) -> Styled:
    """Say in one line how many innovations there are, and how many of each predicate."""
    card, ruleset = assessment.card, assessment.ruleset
    bands = ruleset.bands("innovation")
    if card is None or not card.counted:
        return Styled(words(output.RANKED_NONE), style="bold")
    line = Styled(words(output.RANKED, counted=card.counted), style="bold")
    for place, (band, n) in enumerate(zip(bands, tables.reached(card, ruleset), strict=True)):
        line.append(" | ").append(f"{n} {words.fact(band.label)}", style=blocks.predicate_style(place))
    return line


def ranked(rank: RankInterval, words: Words) -> str:
    """Say a rank, or the range of it, and among whom."""
    return words(
        output.RANK_EXACT if rank.best == rank.worst else output.RANK_BETWEEN,
        best=rank.best,
        worst=rank.worst,
        of=rank.of,
        category=output.CATEGORY_NAMES[rank.category],
        year=rank.year,
    )


def distance_of(assessment: Assessment, words: Words) -> str:
    """How far the printed index is from the bounds of its band; empty where it is none, or not one number."""
    card = assessment.card
    if card is None or card.shown_index is None or card.predicate is None:
        return ""
    if assessment.low != assessment.high:
        return ""
    band, shown = card.predicate, card.shown_index
    place = card.bands.index(band)
    said = []
    better = card.bands[place - 1]
    if place and better.low != "unknown":
        gap = better.low - shown
        said.append(words(output.TO_NEXT, points=gap, predicate=better.label, low=better.low))
    if band.low != "unknown" and band.low > UNIT:  # below the first one there is only an index of 0
        text = output.ABOVE_LOW if shown > band.low else output.AT_LOW
        said.append(words(text, points=shown - band.low, predicate=band.label, low=band.low))
    return " ".join(said)


def best_of(assessment: Assessment, words: Words, again: str = "") -> str:
    """The index of the best innovations where that is higher than the one of all; else nothing.

    Nothing where cells are wrong either: whoever looks weak may only not have been read.
    """
    card = None if assessment.errors else assessment.card
    best = card.best() if card and assessment.low == assessment.high else None
    if card is None or card.formula is None or card.index is None or best is None:
        return ""
    n, index = best.n, card.formula.index(best.total)
    if index > card.index and not best.met:  # whoever is to meet the gate has to be looked for
        from inovasi_cli.insight.selection import select

        found = select(card, assessment.ruleset)
        n, index = (len(found.selected), found.after.index) if found else (n, card.index)
    gain = exact.rounded(index) - exact.rounded(card.index)
    if gain <= 0:
        return ""
    shown = {"index": words.figure(index), "gain": words.signed(gain)}
    files = " ".join(map(quoted, assessment.submission.files))
    return words(output.BEST_OF, n=n, arguments=again or files, **shown)


def introduction(title: Text, assessment: Assessment, words: Words) -> Iterator[Block]:
    """Yield whose index a page is about, the index with its distances, and what speaks against it."""
    submission, card = assessment.submission, assessment.card
    yield Heading(words(title, name=submission.profile.region or output.REGION_UNNAMED), 1)
    if card:
        said = words(
            output.BASED_ON,
            index=words.figure(card.index or 0),
            predicate=card.predicate.label if card.predicate else NONE,
            edition=assessment.ruleset.name,
            basis=output.BASIS_NAMES[card.basis],
            distance=distance_of(assessment, words),
        )
        yield Line(said)
    yield from doubts(assessment, words)


def about_rank(assessment: Assessment, words: Words, known: Text = output.RANK_KNOWN) -> Iterator[str]:
    """Say why a rank is a range, and whom it was counted with."""
    rank, profile = assessment.rank, assessment.submission.profile
    if rank is None:
        return
    if rank.best != rank.worst:
        listed = rank.of - rank.additional
        yield words(known, known=rank.known, of=listed, year=rank.year)
    if profile.unnamed:
        yield words(output.RANK_UNNAMED, of=rank.of)
    if rank.additional:
        yield words(output.RANK_ADDITIONAL, year=rank.year)
