"""Ranked innovations, with their medals where the rules give such: screen, Markdown, csv, JSON, workbook."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Sequence

from rich.console import Group, RenderableType

from inovasi_cli.diagnostics import Diagnostic
from inovasi_cli.exact import plain
from inovasi_cli.insight.standings.within_region import Entrant
from inovasi_cli.pages.page import findings as listed
from inovasi_cli.pages.page import tables
from inovasi_cli.pages.page.words import NONE, Words
from inovasi_cli.pages.rank import regions as rank_rows
from inovasi_cli.text import Language, Text
from inovasi_cli.text import ranking as text

_ALIGNED: tuple[tables.Align, ...] = ("right", "left", "left", "right", "right", "left")
_LONGEST = 60

HEAD = ("rank", "tied", "innovation", "agency", "points", "medal", "to_above", "file", "row")


def screen(  # noqa: PLR0913, PLR0917 - a table, what stands around it, and how much of it
    ranked: Sequence[Entrant],
    title: str,
    left_out: int,
    remarks: Sequence[Diagnostic],
    language: Language,
    top: int | None,
) -> RenderableType:
    """Draw the table, how many have each medal, how many do not count, and ``remarks``."""
    words = Words(language, _LONGEST)
    folded = [rank_rows.fold(head, words) for head in heads(ranked)]
    drawn = tables.table(*zip(folded, _ALIGNED, strict=False))
    for each in ranked[:top]:
        drawn.add_row(*_cells(each, ranked, words))
    more = len(ranked) - (top or len(ranked))
    return Group(
        tables.heading(words(text.INNOVATIONS, region=title)),
        tables.Inset(drawn),
        *([tables.quiet(words(text.MORE, n=more))] if more > 0 else []),
        *([tables.quiet(_medals(ranked, words))] if has_medals(ranked) else []),
        *([tables.quiet(words(text.LEFT_OUT, n=left_out))] if left_out else []),
        *listed.about_result(remarks, words),
    )


def markdown(ranked: Sequence[Entrant], title: str, language: Language, top: int | None) -> str:
    """Write the table as Markdown."""
    words = Words(language)
    cells = [_cells(each, ranked, words) for each in ranked[:top]]
    named = [words(head) for head in heads(ranked)]
    return rank_rows.markdown([(words(text.INNOVATIONS, region=title), named, cells)])


def csv_of(ranked: Sequence[Entrant], top: int | None) -> str:
    """Write one line an innovation under ``HEAD``."""
    return rank_rows.csv_lines(
        HEAD,
        (
            [
                *(each.rank, "yes" if each.tied else "no", each.name, each.agency, plain(each.points)),
                *(each.medal and each.medal.code, each.above and plain(each.above), each.file, each.row),
            ]
            for each in ranked[:top]
        ),
    )


def json_of(ranked: Sequence[Entrant], title: str, language: Language, top: int | None) -> str:
    """Write the innovations as ``inovasi.rank/1``."""
    content = {
        "schema": "inovasi.rank/1",
        "region": title,
        "categories": {},
        "innovations": [
            {
                "innovation": each.name,
                "agency": each.agency,
                "best": each.rank,
                "worst": each.rank,
                "tied": each.tied,
                "points": plain(each.points),
                "medal": {"code": each.medal.code, "label": each.medal.label.in_(language)}
                if each.medal
                else None,
                "to_above": None if each.above is None else plain(each.above),
                "place": {"file": each.file, "row": each.row},
            }
            for each in ranked[:top]
        ],
    }
    return json.dumps(content, ensure_ascii=False, indent=2) + "\n"


def heads(ranked: Sequence[Entrant]) -> list[Text]:
    """The heads of the columns; of medals only where there are some."""
    heads = [text.RANK, text.INNOVATION, text.AGENCY, text.ENTRANT_POINTS, text.TO_ABOVE]
    return [*heads, text.MEDAL] if has_medals(ranked) else heads


def has_medals(ranked: Sequence[Entrant]) -> bool:
    """Whether the rules give any of them a medal."""
    return any(each.medal for each in ranked)


def _cells(each: Entrant, ranked: Sequence[Entrant], words: Words) -> list[str]:
    cells = [
        words(text.TIED, rank=each.rank) if each.tied else str(each.rank),
        words.fact(each.name),
        words.fact(each.agency) if each.agency else NONE,
        words.plain(each.points),
        NONE if each.above is None else words.plain(each.above),
    ]
    return [*cells, words.fact(each.medal.label) if each.medal else NONE] if has_medals(ranked) else cells


def _medals(ranked: Sequence[Entrant], words: Words) -> str:
    """How many have each medal, in the order in which they are met."""
    number = Counter(each.medal.code for each in ranked if each.medal)
    names = {each.medal.code: words.fact(each.medal.label) for each in ranked if each.medal}
    return ", ".join(f"{number[code]} {name}" for code, name in names.items())
