"""A result that was kept, held against the same computed again.

Both are JSON of one schema, and every value is compared, wherever it stands. Words may be those of either
language. Three things are let go: when it was computed (``at``) is no part of the result; files may have
moved, and are the same by their checksums; and of another version of the tool, which is told, words may be
other ones and keys that it did not write yet (``ADDED``) may be missing.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

SCHEMA = "inovasi.score/1"

ADDED: Mapping[str, str] = {}
"""Keys of ``inovasi.score/1`` that a version of the tool began to write, with that version."""

_WORDS = frozenset({"label", "message", "hint"})
"""Keys that hold words, which another version may say better."""

_OF_A_SCORE = {"index", "spd", "sid", "innovations"}
"""Keys by which a result is known whose schema was altered; that is a difference like any other."""

_NAMED_BY = {"edition": "edition", "input": "file"}
"""What it was computed with, and the key by which each is named."""

_NONE = object()
"""Stands where one side has no such key."""


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
    editions: Mapping[str, str | None]
    inputs: Mapping[str, str | None]
    options: Mapping[str, str]


Sort = Literal["changed", "removed", "added"]
"""Of a difference: another value, one that was not recorded, one that only the record has."""


@dataclass(frozen=True, slots=True)
class Difference:
    """One value that is not the same: the path to it, what was recorded, what it is now.

    A path is made of keys and of positions in lists; ``None`` where one side has no such thing.
    """

    path: tuple[str | int, ...]
    recorded: Any
    now: Any
    sort: Sort = "changed"


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
        content = json.loads(data.decode(json.detect_encoding(data)), object_pairs_hook=_once)
    except (ValueError, RecursionError) as error:
        raise Unverifiable(NOT_JSON) from error
    content = content if isinstance(content, dict) else {}
    schema = content.get("schema")
    if schema != SCHEMA and not content.keys() >= _OF_A_SCORE:
        raise Unverifiable(OTHER_SCHEMA, schema if isinstance(schema, str) else "")
    return _record(content)


def _once(pairs: Sequence[tuple[str, Any]]) -> dict[str, Any]:
    """An object of JSON, whose keys stand there once: of two values no reader knows which one holds.

    Raises:
        ValueError: a key stands there twice.
    """
    found = dict(pairs)
    if len(found) < len(pairs):
        raise ValueError("a key stands there twice")
    return found


def _record(content: dict[str, Any]) -> Record:
    """Take what a result says it was computed with, as far as it still says it."""
    origin = content.get("provenance")
    if not isinstance(origin, Mapping):
        raise Unverifiable(WITHOUT_ORIGIN)
    tool, options = (_mapping(origin.get(name)) for name in ("tool", "options"))
    editions, inputs = (_checksums(origin.get(f"{name}s"), key) for name, key in _NAMED_BY.items())
    if not (editions or inputs or options):
        raise Unverifiable(WITHOUT_ORIGIN)
    given = {str(name): str(value) for name, value in options.items()}
    return Record(content, str(tool.get("version")), editions, inputs, given)


def _mapping(value: Any) -> Mapping[str, Any]:
    return value if isinstance(value, Mapping) else {}


def _checksums(sources: Any, key: str) -> Mapping[str, str | None]:
    """The checksums of editions or of files by their names; ``None`` where none is told."""
    named = [_mapping(source) for source in sources] if isinstance(sources, list) else []
    return {str(source[key]): source.get("sha256") for source in named if key in source}


def differences(recorded: Record, *now: Record) -> tuple[Difference, ...]:
    """Return what differs: first what was computed with, then every value, in the order of the result.

    ``now`` is what was computed again, once in each language: words may be those of either.
    """
    pairs, changed = _inputs(recorded.inputs, now[0].inputs)
    same_words = recorded.version == now[0].version
    kept = _without(_renamed(recorded.content, {old: new for old, new in pairs if old != new}))
    compared = _Compared(recorded.version, frozenset() if same_words else _WORDS)
    return (
        *_origins(recorded, now[0]),
        *changed,
        *compared.values(kept, [_without(record.content) for record in now], ()),
    )


def _without(content: Mapping[str, Any]) -> Mapping[str, Any]:
    """The result without what it was computed with, which is compared apart."""
    return {key: value for key, value in content.items() if key != "provenance"}


def _origins(recorded: Record, now: Record) -> Iterator[Difference]:
    if recorded.version != now.version:
        yield Difference(("provenance", "tool", "version"), recorded.version, now.version)
    for name, checksum in recorded.editions.items():
        if now.editions.get(name) != checksum:
            yield Difference(("provenance", "editions", name), checksum, now.editions.get(name))
    kept, again = (_rest(_mapping(record.content.get("provenance"))) for record in (recorded, now))
    yield from _Compared(recorded.version).values(kept, [again], ("provenance",))


def _rest(origin: Mapping[str, Any]) -> Mapping[str, Any]:
    """What is said of an origin beside the version, the checksums, where files lie and when it was."""
    told = {"editions": ("sha256",), "inputs": ("file", "sha256")}
    rest = {key: value for key, value in origin.items() if key != "at"}
    for name, keys in told.items():
        if isinstance(rest.get(name), list):
            rest[name] = [_without_keys(source, keys) for source in rest[name]]
    return {**rest, "tool": _without_keys(rest.get("tool"), ("version",))}


def _without_keys(value: Any, keys: Sequence[str]) -> Any:
    """An object without ``keys``; what is no object as it stands."""
    if not isinstance(value, Mapping):
        return value
    return {key: inner for key, inner in value.items() if key not in keys}


def _inputs(
    recorded: Mapping[str, str | None], now: Mapping[str, str | None]
) -> tuple[list[tuple[str, str]], list[Difference]]:
    """Pair files by what they hold, wherever they lie and whatever they are called now; tell the others."""
    left = list(now.items())
    pairs: list[tuple[str, str]] = []
    changed = []
    for file, checksum in recorded.items():
        alike = [pair for pair in left if pair[1] == checksum]
        found = next((pair for pair in alike if pair[0] == file), next(iter(alike), None))
        if found:
            left.remove(found)
            pairs.append((file, found[0]))
        else:
            changed.append((file, checksum))
    found_else = []
    for file, checksum in changed:
        named = next((pair for pair in left if Path(pair[0]).name == Path(file).name), None)
        if named is None and len(changed) == len(left) == 1:
            named = left[0]
        if named:
            left.remove(named)
            pairs.append((file, named[0]))
        found_else.append(Difference(("provenance", "inputs", file), checksum, named and named[1]))
    found_else += (Difference(("provenance", "inputs", file), None, checksum) for file, checksum in left)
    return pairs, found_else


def _renamed(value: Any, names: Mapping[str, str]) -> Any:
    """A recorded value with its files called as they are now."""
    match value:
        case str():
            for old in sorted(names, key=len, reverse=True):
                value = value.replace(old, names[old])
            return value
        case Mapping():
            return {key: _renamed(inner, names) for key, inner in value.items()} if names else value
        case list():
            return [_renamed(inner, names) for inner in value] if names else value
        case _:
            return value


@dataclass(frozen=True, slots=True)
class _Compared:
    """How two results are compared: by every value but those of the keys ``words``."""

    version: str
    words: frozenset[str] = frozenset()

    def values(self, kept: Any, again: Sequence[Any], path: tuple[str | int, ...]) -> Iterator[Difference]:
        """Yield what ``kept`` has otherwise than each of ``again``."""
        sides = [kept, *again]
        if all(other is kept for other in again):
            return
        if all(isinstance(side, Mapping) for side in sides):
            for key in dict.fromkeys(key for side in sides for key in side):
                if key not in self.words:
                    yield from self._at(key, [side.get(key, _NONE) for side in sides], path)
        elif all(isinstance(side, list) for side in sides) and any(map(_holds_objects, sides)):
            for at in range(max(map(len, sides))):
                yield from self._at(at, [side[at] if at < len(side) else _NONE for side in sides], path)
        elif not any(json.dumps(kept) == json.dumps(other) for other in again):  # in which true is not 1
            yield Difference(path, kept, again[0])

    def _at(self, key: str | int, sides: Sequence[Any], path: tuple[str | int, ...]) -> Iterator[Difference]:
        kept, *again = sides
        if kept is _NONE:
            if not self._later(key):
                yield Difference((*path, key), None, again[0], "removed")
        elif again[0] is _NONE:
            yield Difference((*path, key), kept, None, "added")
        else:
            yield from self.values(kept, again, (*path, key))

    def _later(self, key: str | int) -> bool:
        """Whether the version that wrote the record did not write this key yet."""
        since = ADDED.get(str(key))
        return since is not None and _number(self.version) < _number(since)


def _holds_objects(values: Sequence[Any]) -> bool:
    return any(isinstance(value, Mapping | list) for value in values)


def _number(version: str) -> tuple[int, ...]:
    return tuple(int(number) for number in re.findall(r"\d+", version))
