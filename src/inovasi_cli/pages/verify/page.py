"""What ``inovasi verify`` found: as a page, and as JSON ``inovasi.verify/1``."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from fractions import Fraction
from textwrap import shorten
from typing import Any

from inovasi_cli import exact
from inovasi_cli.diagnostics import Fact
from inovasi_cli.pages.page.blocks import Block, Grid, Heading, Line
from inovasi_cli.pages.page.jsons import written
from inovasi_cli.pages.page.words import Words
from inovasi_cli.pages.verify.kept import Difference
from inovasi_cli.text import editions, output
from inovasi_cli.text import verifying as text

ROWS = 20
"""Differences that are shown, unless all are asked for."""

_MAIN = (
    *(("index",), ("predicate",), ("edition",), ("basis",), ("region",), ("agency",)),
    *(("rank", "best"), ("rank", "worst"), ("rank", "of"), ("sid", "counted")),
)
"""What the result is, of which region, and by which rules."""

_FIGURES = frozenset({"rank", "bases", "spd", "sid"})
"""Where a value that reads the same on both sides is told by its parts."""

_CHECKSUM = 12
_LONGEST = 20
"""Characters of what a finding says."""
_FRACTION = re.compile(r"-?\d{1,30}(/[1-9]\d{0,30})?")
_FINE = 6
"""Decimals of an index that is not rounded."""
_NUMBER = re.compile(r"-?\d{1,9}\.\d{2}")


def page(
    found: Sequence[Difference], content: Mapping[str, Any], words: Words, *, everything: bool
) -> Iterator[Block]:
    """Yield that all is equal, or a row for each difference, what matters most first.

    ``content`` is the result as recorded. What would read the same on both sides is left out.
    """
    if not found:
        index = _value(content.get("index"), words)
        yield Line(words(text.EQUAL, index=index, innovations=len(content.get("innovations", ()))))
        return
    rows = tuple(dict.fromkeys(_rows(found, content, words)))
    shown = rows if everything else rows[:ROWS]
    yield Heading(words(text.DIFFERENT, n=len(rows)))
    yield Grid((words(output.WHAT), words(text.RECORDED), words(text.NOW)), shown)
    if len(shown) < len(rows):
        yield Line(words(output.MORE, n=len(rows) - len(shown)), quiet=True)


def _rows(
    found: Sequence[Difference], content: Mapping[str, Any], words: Words
) -> Iterator[tuple[str, str, str]]:
    by_index = any(difference.path == ("index",) for difference in found)
    for difference in sorted(found, key=_weight):
        if difference.path == ("index_exact",) and by_index:
            continue
        was, now = (_shown(difference.path, value, words) for value in (difference.recorded, difference.now))
        if difference.sort == "removed":
            was = words(text.NOT_RECORDED)
        elif difference.sort == "added":
            now = words(text.NOT_COMPUTED)
        if was != now or difference.path[0] not in _FIGURES:
            yield _name(difference.path, content, words), was, now


def _weight(difference: Difference) -> int:
    """What is to be read first: what it was computed with, the result, its sums, and then the rest."""
    path = tuple(map(str, difference.path))
    if path[0] == "provenance":
        return 0
    if path[:2] in _MAIN or path[:1] in _MAIN:
        return 1
    if path[0] in ("spd", "sid", "bases", "total", "max_total"):
        return 3 if path[:2] == ("spd", "levels") else 2
    return 4 if path[0] == "innovations" else 5


def as_json(found: Sequence[Difference], file: str, provenance: Mapping[str, Any]) -> str:
    """Write every difference with the path to it; ``provenance`` is that of what was computed now."""
    return written(
        {
            "schema": "inovasi.verify/1",
            "file": file,
            "equal": not found,
            "differences": [
                {
                    "path": ".".join(map(str, difference.path)),
                    "recorded": difference.recorded,
                    "now": difference.now,
                    "change": difference.sort,
                }
                for difference in found
            ],
            "provenance": provenance,
        }
    )


def _name(path: tuple[str | int, ...], content: Mapping[str, Any], words: Words) -> str:
    match path:
        case ("provenance", *rest):
            return _of_origin(rest, words)
        case ("spd", "levels", code):
            return words(text.SPD_LEVEL, code=code)
        case ("bases", basis, *rest) if basis in output.BASIS_NAMES:
            return f"{words(output.BASIS_NAMES[str(basis)])}: {_known(rest, words)}"
        case ("innovations", int(at), *rest):
            return _of_innovation(at, rest, content, words)
        case ("findings", int(at), *rest):
            return _of_finding(at, rest, content, words)
        case _:
            return _known(path, words)


def _of_origin(path: Sequence[str | int], words: Words) -> str:
    match path:
        case ("editions", name):
            return words(text.RULES, name=name)
        case ("inputs", name):
            return words(text.INPUT, name=name)
        case ("tool", "version"):
            return words(text.VERSION)
        case ("options", name, *_):
            return words(text.OPTION, name=name)
        case _:
            return _known(("provenance", *path), words)


def _of_innovation(at: int, rest: Sequence[str | int], content: Mapping[str, Any], words: Words) -> str:
    listed = content.get("innovations", ())
    found = listed[at] if isinstance(listed, list) and at < len(listed) else None
    innovation: Mapping[str, Any] = found if isinstance(found, Mapping) else {}
    match rest:
        case ():
            what = words(text.INNOVATION_WHOLE)
        case ("levels", code):
            what = words(text.LEVEL, code=code)
        case _:
            what = _known(rest, words)
    place = innovation.get("place")
    row = place.get("row") if isinstance(place, Mapping) else None
    return words(text.INNOVATION, name=innovation.get("name", "-"), row=row or at + 1, what=what)


def _of_finding(at: int, rest: Sequence[str | int], content: Mapping[str, Any], words: Words) -> str:
    listed = content.get("findings", ())
    found = listed[at] if isinstance(listed, list) and at < len(listed) else None
    finding: Mapping[str, Any] = found if isinstance(found, Mapping) else {}
    what = _known(rest[:1], words) if rest else words(text.INNOVATION_WHOLE)
    return words(text.FINDING, n=at + 1, code=str(finding.get("code", "-")), what=what)


def _known(path: Sequence[str | int], words: Words) -> str:
    """What a value is called: its name, else that of what it is part of, else its keys."""
    for end in range(len(path), -1, -1):
        key = ".".join(map(str, path[:end])) or ("" if path else "index")
        if name := text.NAMES.get(key) or text.NAMES.get(f"{key}.code"):
            return words(name)
    return words(text.ENTRY, path=" > ".join(map(str, path)).replace("_", " "))


def _shown(path: tuple[str | int, ...], value: object, words: Words) -> str:
    """A value of a result as people write it; what it is of decides how a text is meant."""
    if not isinstance(value, str):
        return _value(value, words)
    said: Fact
    match path:
        case ("index_exact",) if _FRACTION.fullmatch(value):
            return words.number(exact.rounded(Fraction(value), _FINE))
        case ("region", "code"):
            said = value
        case ("region" | "rank", "category"):
            said = output.CATEGORY_NAMES.get(value, value)
        case ("basis",):
            said = output.BASIS_NAMES.get(value, value)
        case ("findings", *_):
            said = shorten(value, _LONGEST, placeholder="...")
        case ("predicate", "code") | ("bases", _, "predicate") | ("innovations", int(), "predicate", "code"):
            said = value.replace("-", " ").title()
        case _:
            return _written(value, words)
    return words.fact(said)


def _value(value: object, words: Words) -> str:
    match value:
        case None | []:  # the pattern {} would take every mapping for an empty one
            return words(text.NOTHING)
        case bool():
            return words.fact(editions.YES if value else editions.NO)
        case str():
            return _written(value, words)
        case Mapping():
            named = (value.get(key) for key in ("label", "name", "code", "index", "best", "score"))
            return _value(next(filter(None, named), None), words)
        case list():
            told = (output.REASONS.get(str(word), str(word).replace("-", " ")) for word in value)
            return words.fact(tuple(told))
        case _:
            return words.fact(str(value))


def _written(value: str, words: Words) -> str:
    """Figures as the language writes them, checksums cut."""
    if _NUMBER.fullmatch(value):
        return words.number(Decimal(value))
    return words(text.CHECKSUM_CUT, sha256=value[:_CHECKSUM]) if len(value) == 64 else words.fact(value)
