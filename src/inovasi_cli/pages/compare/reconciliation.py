"""A region's list and that of the portal: as a page, as JSON ``inovasi.compare/1``, as rows of CSV."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from fractions import Fraction
from pathlib import PurePath
from typing import NamedTuple

from inovasi_cli import exact
from inovasi_cli.checking.portal import FieldDifference, ListedPair, Reconciliation, Side
from inovasi_cli.diagnostics import Fact, Place
from inovasi_cli.pages.page.blocks import Block, Heading, Line
from inovasi_cli.pages.page.jsons import Json, place_of, written
from inovasi_cli.pages.page.table import (
    JSON,
    PEOPLE,
    READERS,
    Column,
    Listed,
    Table,
    grid_of,
    in_words,
    records_of,
)
from inovasi_cli.pages.page.words import NONE, Words
from inovasi_cli.pages.score.innovations import named
from inovasi_cli.reading.submission import Innovation
from inovasi_cli.rules import Ruleset
from inovasi_cli.text import Language, output
from inovasi_cli.text import waterfall as text


@dataclass(frozen=True, slots=True)
class Sides:
    """The two files by their names; the second is a list of the portal, or a file like the first."""

    files: tuple[str, str]
    portal: bool

    def counts(self, counts: Mapping[str, int], words: Words) -> str:
        """Say how many there are of each kind."""
        facts: dict[str, Fact] = {**counts, "alike": counts["near"]}
        if self.portal:
            return words(text.COUNTS, **facts)
        facts |= dict(zip(("local", "portal"), self._names, strict=True))
        return words(text.COUNTS_OF_TWO, **facts)

    def alone(self, at: int, n: int, words: Words) -> str:
        """Say that ``n`` innovations are on this side only."""
        if self.portal:
            return words((text.UNSENT, text.ONLY_PORTAL)[at], n=n)
        return words(text.ONLY_IN, file=self._names[at], n=n)

    def heads(self, words: Words) -> tuple[str, str]:
        """What the columns of the two sides are called."""
        if self.portal:
            return words(text.LOCAL), words(text.PORTAL)
        return self._names

    @property
    def _names(self) -> tuple[str, str]:
        """The files without their folders, unless these tell them apart."""
        names = PurePath(self.files[0]).name, PurePath(self.files[1]).name
        return self.files if names[0] == names[1] else names


def page(found: Reconciliation, ruleset: Ruleset, sides: Sides, language: Language) -> Iterator[Block]:
    """Yield the counts, what is on one side only, what differs, and what may be the same."""
    words, files = Words(language), sides.files
    yield Heading(words(text.PORTAL_TITLE if sides.portal else text.TITLE_OF_TWO), 1)
    told = text.FILES if sides.portal else text.FILES_OF_TWO
    yield Line(words(told, local=files[0], portal=files[1]), quiet=True)
    yield Line(in_line(found, sides, words))
    if found.skipped:
        fields = tuple(text.FIELDS[key] for key in found.skipped)
        yield Line(words(text.NOT_COMPARED, fields=fields), quiet=True)
    for at, alone in enumerate((found.unsent, found.only_portal)):
        if alone:
            yield Heading(sides.alone(at, len(alone), words))
            yield grid_of(_alone(alone), words)
    for file, held in zip(files, found.held, strict=True):
        if held:
            yield Heading(words(text.HELD, file=file, n=len(held)))
            yield grid_of(_alone(held), words)
    if found.different:
        yield Heading(words(text.DIFFERENT, n=len(found.different)))
        yield grid_of(_different(found.different, ruleset, sides.heads(words)), words)
    if found.near:
        yield Heading(words(text.NEAR, n=len(found.near)))
        yield Line(words(text.NEAR_MEANS), quiet=True)
        yield grid_of(_near(found.near, sides.heads(words)), words)


def in_line(found: Reconciliation, sides: Sides, words: Words) -> str:
    """How many there are of each kind."""
    return words(text.AGREES) if found.agrees else sides.counts(_counts(found), words)


def as_json(
    found: Reconciliation, ruleset: Ruleset, files: tuple[str, str], waterfall: Json | None = None
) -> str:
    """Write both lists as ``inovasi.compare/1``; codes of the edition, not words.

    ``waterfall`` holds the parts of the difference of the index, where both sides have one.
    """
    return written(
        {
            "schema": "inovasi.compare/1",
            "edition": ruleset.name,
            "local": files[0],
            "portal": files[1],
            "waterfall": waterfall,
            "summary": _counts(found),
            "not_compared": list(found.skipped),
            "unsent": records_of(_alone(found.unsent), "id"),
            "only_portal": records_of(_alone(found.only_portal), "id"),
            "not_sent": [row for held in found.held for row in records_of(_alone(held), "id")],
            "different": [_pair(pair) for pair in found.different],
            "near": [_pair(pair) for pair in found.near],
        }
    )


def by_row(found: Reconciliation) -> Listed:
    """Return a row for each innovation on one side, each difference, and each pair of names alike."""
    return Listed(Table("lists", _LISTED, [*_rows(found)]), "id")


def _counts(found: Reconciliation) -> dict[str, int]:
    return {
        "same": len(found.same),
        "different": len(found.different),
        "near": len(found.near),
        "unsent": len(found.unsent),
        "only_portal": len(found.only_portal),
    }


def _name(innovation: Innovation, words: Words) -> str:
    return words.noted(words.fact(innovation.name), innovation.agency)


def _cell(place: Place, words: Words) -> str:
    """A place without its file, which the page names once."""
    return "!".join(filter(None, (place.sheet, *words.spot(place))))


def _alone(rows: Sequence[Innovation]) -> Table[Innovation]:
    """Describe innovations that are on one side only."""
    return Table(
        "alone",
        (
            Column(
                "name", output.INNOVATION, "text", lambda row: row.name, shown=_name, media=READERS | JSON
            ),
            *named("", _name, lambda row: row)[1:],
            Column("agency", "", "text", lambda row: row.agency, media=JSON),
            Column("status", "", "text", lambda row: row.status, media=JSON),
            Column("place", text.PLACE, "place", lambda row: row.at("name"), shown=_cell_of_name),
        ),
        rows,
    )


def _cell_of_name(innovation: Innovation, words: Words) -> str:
    return _cell(innovation.at("name"), words)


def _different(
    pairs: Sequence[ListedPair], ruleset: Ruleset, heads: tuple[str, str]
) -> Table[tuple[ListedPair | None, FieldDifference]]:
    """Describe what differs, each innovation named once."""
    stages = {term.code: term.name for term in ruleset.vocabulary.lists["stage"]}

    def said(side: Side, field: str, words: Words) -> str:
        """What one list says, and below it in which cell."""
        value = stages.get(str(side.value), side.value) if field == "stage" else side.value
        told = words.plain(value) if isinstance(value, Decimal) else words.fact(value or NONE)
        return f"{told}\n{_cell(side.place, words)}"

    def named(row: tuple[ListedPair | None, FieldDifference], words: Words) -> str:
        return _name(row[0].local, words) if row[0] else ""

    return Table(
        "different",
        (
            in_words("name", output.INNOVATION, named),
            in_words("field", text.FIELD, lambda row, words: words(text.FIELDS[row[1].field])),
            in_words("local", heads[0], lambda row, words: said(row[1].local, row[1].field, words)),
            in_words("portal", heads[1], lambda row, words: said(row[1].portal, row[1].field, words)),
        ),
        [
            (None if n else pair, difference)
            for pair in pairs
            for n, difference in enumerate(pair.differences)
        ],
    )


def _near(pairs: Sequence[ListedPair], heads: tuple[str, str]) -> Table[ListedPair]:
    """Describe names that may mean the same innovation."""

    def said(innovation: Innovation, words: Words) -> str:
        return f"{words.fact(innovation.name)}\n{_cell_of_name(innovation, words)}"

    return Table(
        "near",
        (
            in_words("local", heads[0], lambda pair, words: said(pair.local, words)),
            in_words("portal", heads[1], lambda pair, words: said(pair.portal, words)),
            Column(
                "likeness",
                text.LIKENESS,
                "share",
                _likeness,
                lambda pair, _: f"{pair.likeness} %",
                media=PEOPLE,
            ),
        ),
        pairs,
    )


def _likeness(pair: ListedPair) -> Fraction:
    return Fraction(pair.likeness, 100)


def _pair(pair: ListedPair) -> Json:
    local, portal = records_of(_alone([pair.local, pair.portal]), "id")
    return {
        "local": local,
        "portal": portal,
        "likeness": pair.likeness,
        "differences": [
            {"field": difference.field, "local": _side(difference.local), "portal": _side(difference.portal)}
            for difference in pair.differences
        ],
    }


def _side(side: Side) -> Json:
    return {"value": _plain(side.value), "place": place_of(side.place)}


class _Row(NamedTuple):
    """A row of both lists for programs; a side that has nothing to say is missing."""

    status: str
    agency: str | None
    name: str | None
    portal_name: str | None
    field: str | None
    local: Side | None
    portal: Side | None


_LISTED: Sequence[Column[_Row]] = (
    Column("status", "", "text", lambda row: row.status),
    Column("name", "", "text", lambda row: row.name),
    Column("agency", "", "text", lambda row: row.agency),
    Column("portal_name", "", "text", lambda row: row.portal_name),
    Column("field", "", "text", lambda row: row.field),
    Column("local", "", "text", lambda row: row.local and _plain(row.local.value)),
    Column("portal", "", "text", lambda row: row.portal and _plain(row.portal.value)),
    Column("local_place", "", "place", lambda row: row.local and row.local.place),
    Column("portal_place", "", "place", lambda row: row.portal and row.portal.place),
)


def _rows(found: Reconciliation) -> Iterator[_Row]:
    for one in found.unsent:
        yield _Row("unsent", one.agency, one.name, None, None, Side(None, one.at("name")), None)
    for one in found.only_portal:
        yield _Row("only_portal", one.agency, None, one.name, None, None, Side(None, one.at("name")))
    for at, held in enumerate(found.held):
        for one in held:
            side = Side(one.status, one.at("status"))
            if at == 0:
                yield _Row("not_sent", one.agency, one.name, None, "status", side, None)
            else:
                yield _Row("not_sent", one.agency, None, one.name, "status", None, side)
    for status, pairs in (("different", found.different), ("near", found.near)):
        for pair in pairs:
            whose = status, pair.local.agency, pair.local.name, pair.portal.name
            if status == "near":
                names = (Side(one.name, one.at("name")) for one in (pair.local, pair.portal))
                yield _Row(*whose, "name", *names)
            for found_ in pair.differences:
                yield _Row(*whose, found_.field, found_.local, found_.portal)


def _plain(value: str | date | Decimal | None) -> str | None:
    if isinstance(value, Decimal):
        return exact.plain(value)
    return value.isoformat() if isinstance(value, date) else value or None
