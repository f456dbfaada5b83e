"""What ``inovasi verify`` found: as a page, and as JSON ``inovasi.verify/1``."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from typing import Any

from inovasi_cli.render.as_json import written
from inovasi_cli.render.blocks import Block, Grid, Heading, Line
from inovasi_cli.render.words import Words
from inovasi_cli.text import editions, output
from inovasi_cli.text import verifying as text
from inovasi_cli.verification import Difference

ROWS = 20
"""Differences that are shown, unless all are asked for."""

_CHECKSUM = 12
_NUMBER = re.compile(r"-?\d{1,9}\.\d{2}")


def page(
    found: Sequence[Difference], content: Mapping[str, Any], words: Words, *, everything: bool
) -> Iterator[Block]:
    """Yield that all is equal, or a row for each difference; ``content`` is the result as recorded."""
    if not found:
        index = _value(content.get("index"), words)
        yield Line(words(text.EQUAL, index=index, innovations=len(content.get("innovations", ()))))
        return
    shown = found if everything else found[:ROWS]
    yield Heading(words(text.DIFFERENT, n=len(found)))
    rows = tuple(
        (_name(each.path, content, words), _value(each.recorded, words), _value(each.now, words))
        for each in shown
    )
    yield Grid((words(text.WHAT), words(text.RECORDED), words(text.NOW)), rows)
    if len(shown) < len(found):
        yield Line(words(text.MORE, n=len(found) - len(shown)), quiet=True)


def as_json(found: Sequence[Difference], file: str, provenance: Mapping[str, Any]) -> str:
    """Write every difference with the path to it; ``provenance`` is that of what was computed now."""
    return written(
        {
            "schema": "inovasi.verify/1",
            "file": file,
            "equal": not found,
            "differences": [
                {"path": ".".join(map(str, each.path)), "recorded": each.recorded, "now": each.now}
                for each in found
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
        case ("bases", basis, *rest):
            return f"{words(output.BASIS_NAMES[str(basis)])}: {_known(rest, words)}"
        case ("innovations", int(at), *rest):
            return _of_innovation(at, rest, content, words)
        case _:
            return _known(path, words)


def _of_origin(path: Sequence[str | int], words: Words) -> str:
    match path:
        case ("editions", name):
            return words(text.RULES, name=name)
        case ("inputs", name):
            return words(text.INPUT, name=name)
        case _:
            return words(text.VERSION)


def _of_innovation(at: int, rest: Sequence[str | int], content: Mapping[str, Any], words: Words) -> str:
    listed = content["innovations"]
    each: Mapping[str, Any] = listed[at] if at < len(listed) else {}
    match rest:
        case ():
            what = words(text.INNOVATION_WHOLE)
        case ("levels", code):
            what = words(text.LEVEL, code=code)
        case _:
            what = _known(rest, words)
    row = (each.get("place") or {}).get("row")
    return words(text.INNOVATION, name=each.get("name", "-"), row=row or at + 1, what=what)


def _known(path: Sequence[str | int], words: Words) -> str:
    key = ".".join(map(str, path)) or "index"
    name = text.NAMES.get(key) or text.NAMES.get(f"{key}.code")
    return words(name) if name else key


def _value(value: object, words: Words) -> str:
    match value:
        case None | [] | {}:
            return words(text.NOTHING)
        case bool():
            return words.fact(editions.YES if value else editions.NO)
        case str():
            return _written(value, words)
        case Mapping():
            named = (value.get(key) for key in ("name", "code", "index"))
            return _value(next(filter(None, named), None), words)
        case _:
            return words.fact(tuple(map(str, value)) if isinstance(value, list) else str(value))


def _written(value: str, words: Words) -> str:
    """Figures as the language writes them, checksums cut."""
    if _NUMBER.fullmatch(value):
        return words.number(Decimal(value))
    return words(text.CHECKSUM_CUT, sha256=value[:_CHECKSUM]) if len(value) == 64 else words.fact(value)
