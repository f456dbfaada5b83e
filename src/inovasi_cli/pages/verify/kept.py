"""A result that was kept, held against the same computed again.

Both are JSON of one schema. Figures are compared, words are not: a label may be in another language,
and what is said beside a result may be said better by now. Keys that only the newer one has were added
since, and are no difference.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

SCHEMA = "inovasi.score/1"

_WORDS = frozenset({"label", "message", "hint", "findings", "provenance", "what_if", "file", "bounds"})
"""Keys that hold words, addresses, what a figure rests on, or what is compared apart."""


class Unverifiable(ValueError):
    """The file holds no result that can be computed again; ``why`` is one of the reasons below."""

    def __init__(self, why: str, found: str = "") -> None:
        super().__init__(why, found)
        self.why = why
        self.found = found


NOT_READABLE, WORKBOOK, NOT_JSON = "unreadable", "workbook", "no-json"
OTHER_SCHEMA, WITHOUT_ORIGIN = "schema", "origin"

_BOOKS = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")
"""How workbooks begin: .xlsx and .ods, and .xls."""


@dataclass(frozen=True, slots=True)
class Record:
    """A result that was kept, and what it says it was computed with."""

    content: Mapping[str, Any]
    version: str
    editions: Mapping[str, str]
    inputs: Mapping[str, str | None]
    options: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Difference:
    """One value that is not the same: the path to it, what was recorded, what it is now.

    A path is made of keys and of the positions of innovations; ``None`` where one side has no such thing.
    """

    path: tuple[str | int, ...]
    recorded: Any
    now: Any


def read_record(file: Path) -> Record:
    """Read a result of ``score --format json``.

    Raises:
        Unverifiable: it is none, or one that does not tell what it was computed with.
    """
    try:
        data = file.read_bytes()
    except (OSError, ValueError) as error:
        raise Unverifiable(NOT_READABLE) from error
    if data.startswith(_BOOKS):
        raise Unverifiable(WORKBOOK)
    try:
        content = json.loads(data.decode("utf-8-sig"))
    except (ValueError, RecursionError) as error:
        raise Unverifiable(NOT_JSON) from error
    schema = content.get("schema") if isinstance(content, dict) else None
    if schema != SCHEMA:
        raise Unverifiable(OTHER_SCHEMA, schema if isinstance(schema, str) else "")
    return _record(content)


def _record(content: dict[str, Any]) -> Record:
    try:
        origin = content["provenance"]
        return Record(
            content,
            version=str(origin["tool"]["version"]),
            editions={str(each["edition"]): str(each["sha256"]) for each in origin["editions"]},
            inputs={str(each["file"]): each["sha256"] for each in origin["inputs"]},
            options={str(name): str(value) for name, value in origin["options"].items()},
        )
    except (KeyError, TypeError, AttributeError) as error:
        raise Unverifiable(WITHOUT_ORIGIN) from error


def differences(recorded: Record, now: Record) -> tuple[Difference, ...]:
    """Return what differs: first what was computed with, then the figures, in the order of the result."""
    return (*_origins(recorded, now), *_figures(recorded.content, now.content, ()))


def _origins(recorded: Record, now: Record) -> Iterator[Difference]:
    if recorded.version != now.version:
        yield Difference(("provenance", "tool", "version"), recorded.version, now.version)
    for name, checksum in recorded.editions.items():
        if now.editions.get(name) != checksum:
            yield Difference(("provenance", "editions", name), checksum, now.editions.get(name))
    yield from _inputs(recorded.inputs, now.inputs)


def _inputs(recorded: Mapping[str, str | None], now: Mapping[str, str | None]) -> Iterator[Difference]:
    """Files are the same by what they hold, wherever they lie and whatever they are called now."""
    left = list(now.items())
    changed = []
    for file, checksum in recorded.items():
        found = next((each for each in left if each[1] == checksum), None)
        if found:
            left.remove(found)
        else:
            changed.append((file, checksum))
    for file, checksum in changed:
        named = next((each for each in left if Path(each[0]).name == Path(file).name), None)
        if named is None and len(changed) == len(left) == 1:
            named = left[0]
        if named:
            left.remove(named)
        yield Difference(("provenance", "inputs", file), checksum, named and named[1])
    for file, checksum in left:
        yield Difference(("provenance", "inputs", file), None, checksum)


def _figures(recorded: Any, now: Any, path: tuple[str | int, ...]) -> Iterator[Difference]:
    if isinstance(recorded, Mapping) and isinstance(now, Mapping):
        for key, value in recorded.items():
            if key not in _WORDS:
                yield from _figures(value, now.get(key), (*path, key))
    elif _is_list(recorded) and _is_list(now) and path == ("innovations",):
        for at in range(max(len(recorded), len(now))):
            was, is_ = (each[at] if at < len(each) else None for each in (recorded, now))
            yield from _figures(was, is_, (*path, at))
    elif recorded != now:
        yield Difference(path, recorded, now)


def _is_list(value: object) -> bool:
    return isinstance(value, Sequence) and not isinstance(value, str)
