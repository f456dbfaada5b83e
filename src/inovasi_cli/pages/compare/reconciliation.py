"""A region's list and that of the portal: as a page, as JSON ``inovasi.compare/1``, as rows of CSV."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from pathlib import PurePath

from inovasi_cli import exact
from inovasi_cli.checking.portal import FieldDifference, ListedPair, Reconciliation, Side
from inovasi_cli.diagnostics import Fact, Place
from inovasi_cli.pages.page.blocks import Block, Grid, Heading, Line
from inovasi_cli.pages.page.escape import harmless
from inovasi_cli.pages.page.jsons import Json, place_of, written
from inovasi_cli.pages.page.words import NONE, Words
from inovasi_cli.reading.submission import Innovation
from inovasi_cli.rules import Ruleset
from inovasi_cli.text import Language, Text
from inovasi_cli.text import portal as text

HEAD = ("status", "name", "agency", "portal_name", "field", "local", "portal", "local_place", "portal_place")


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
    yield Heading(words(text.TITLE if sides.portal else text.TITLE_OF_TWO), 1)
    told = text.FILES if sides.portal else text.FILES_OF_TWO
    yield Line(words(told, local=files[0], portal=files[1]), quiet=True)
    yield Line(words(text.AGREES) if found.agrees else sides.counts(_counts(found), words))
    if found.skipped:
        fields = tuple(text.FIELDS[each] for each in found.skipped)
        yield Line(words(text.NOT_COMPARED, fields=fields), quiet=True)
    for at, alone in enumerate((found.unsent, found.only_portal)):
        if alone:
            yield Heading(sides.alone(at, len(alone), words))
            heads = _heads(words, text.INNOVATION, text.PLACE)
            yield Grid(heads, tuple((_name(each, words), _cell(each.at("name"), words)) for each in alone))
    if found.different:
        yield Heading(words(text.DIFFERENT, n=len(found.different)))
        heads = *_heads(words, text.INNOVATION, text.FIELD), *sides.heads(words)
        yield Grid(heads, tuple(row for pair in found.different for row in _compared(pair, ruleset, words)))
    if found.near:
        yield Heading(words(text.NEAR, n=len(found.near)))
        yield Line(words(text.NEAR_MEANS), quiet=True)
        heads = *sides.heads(words), words(text.LIKENESS)
        yield Grid(heads, tuple(_alike(each, words) for each in found.near), right=(2,))


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
            "unsent": [_alone(each) for each in found.unsent],
            "only_portal": [_alone(each) for each in found.only_portal],
            "different": [_pair(each) for each in found.different],
            "near": [_pair(each) for each in found.near],
        }
    )


def as_csv(found: Reconciliation) -> str:
    """Write a row for each innovation on one side, each difference, and each pair of names alike."""
    page = io.StringIO()
    table = csv.writer(page, lineterminator="\n")
    table.writerow(HEAD)
    for row in _rows(found):
        table.writerow(map(harmless, row))
    return page.getvalue()


def _heads(words: Words, *heads: Text) -> tuple[str, ...]:
    return tuple(words(head) for head in heads)


def _counts(found: Reconciliation) -> dict[str, int]:
    return {
        "same": len(found.same),
        "different": len(found.different),
        "near": len(found.near),
        "unsent": len(found.unsent),
        "only_portal": len(found.only_portal),
    }


def _name(innovation: Innovation, words: Words) -> str:
    agency = f"\n{words.fact(innovation.agency)}" if innovation.agency else ""
    return f"{words.fact(innovation.name)}{agency}"


def _compared(pair: ListedPair, ruleset: Ruleset, words: Words) -> Iterator[tuple[str, ...]]:
    for number, each in enumerate(pair.differences):
        name = "" if number else _name(pair.local, words)
        sides = (_said(side, each, ruleset, words) for side in (each.local, each.portal))
        yield name, words(text.FIELDS[each.field]), *sides


def _said(side: Side, difference: FieldDifference, ruleset: Ruleset, words: Words) -> str:
    """What one list says, and below it in which cell."""
    value = side.value
    if value is None:
        said = NONE
    elif isinstance(value, Decimal):
        said = words.plain(value)
    elif difference.field == "stage":
        terms = ruleset.vocabulary.lists["stage"]
        said = next((words.fact(term.name) for term in terms if term.code == value), str(value))
    else:
        said = words.fact(value)
    return f"{said}\n{_cell(side.place, words)}"


def _alike(pair: ListedPair, words: Words) -> tuple[str, ...]:
    sides = (
        f"{words.fact(each.name)}\n{_cell(each.at('name'), words)}" for each in (pair.local, pair.portal)
    )
    return *sides, f"{pair.likeness} %"


def _cell(place: Place, words: Words) -> str:
    """A place without its file, which the page names once."""
    return "!".join(filter(None, (place.sheet, *words.spot(place))))


def _alone(innovation: Innovation) -> Json:
    return {
        "name": innovation.name,
        "agency": innovation.agency,
        "place": place_of(innovation.at("name")),
    }


def _pair(pair: ListedPair) -> Json:
    return {
        "local": _alone(pair.local),
        "portal": _alone(pair.portal),
        "likeness": pair.likeness,
        "differences": [
            {"field": each.field, "local": _side(each.local), "portal": _side(each.portal)}
            for each in pair.differences
        ],
    }


def _side(side: Side) -> Json:
    return {"value": _plain(side.value) or None, "place": place_of(side.place)}


def _rows(found: Reconciliation) -> Iterator[Sequence[str]]:
    words = Words("en")
    for each in found.unsent:
        yield "unsent", each.name, each.agency or "", "", "", "", "", words.place(each.at("name")), ""
    for each in found.only_portal:
        yield "only_portal", "", each.agency or "", each.name, "", "", "", "", words.place(each.at("name"))
    for status, pairs in (("different", found.different), ("near", found.near)):
        for pair in pairs:
            names = pair.local.name, pair.local.agency or "", pair.portal.name
            if status == "near":
                places = (words.place(each.at("name")) for each in (pair.local, pair.portal))
                yield status, *names, "name", pair.local.name, pair.portal.name, *places
            for difference in pair.differences:
                sides = difference.local, difference.portal
                values = (_plain(side.value) for side in sides)
                yield status, *names, difference.field, *values, *(words.place(side.place) for side in sides)


def _plain(value: str | date | Decimal | None) -> str:
    if isinstance(value, Decimal):
        return exact.plain(value)
    return value.isoformat() if isinstance(value, date) else value or ""
