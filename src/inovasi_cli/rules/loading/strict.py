"""YAML read strictly: nothing that could mean two things, and every value keeps its line.

YAML's own idea of a number is not used: libyaml parses the text into events and their scalars are
read here, so that 010, 1:30, 1_000, 1e3 and a bare ``no`` are faults instead of 8, 90, 1000, text
and ``false``. Anchors, tags, tabs and empty values have no use in a ruleset and are refused.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any, Protocol

import yaml

from inovasi_cli.diagnostics import Diagnostic, Kind, Place, files, rulesets
from inovasi_cli.rules.soundness import Spot
from inovasi_cli.text import Text
from inovasi_cli.text import rulesets as words


class Mark(Protocol):
    """Where an event begins; line and column from 0."""

    line: int
    column: int


Data = dict[str, "Data"] | tuple["Data", ...] | str | int | Decimal | bool | date

LIMIT = 1024 * 1024
"""Bytes of the longest file that is read; the longest of ours has about 27,000."""

_DROPPED = -1
"""Stands for the key of a repeated value; an index that no list has."""

DEEPEST = 40
"""Levels of nesting that are followed; ours have nine."""

_Parser = getattr(yaml, "CBaseLoader", yaml.BaseLoader)

# Twelve digits on either side of the point, so that whatever is computed from them stays exact.
_WHOLE = re.compile(r"-?(0|[1-9][0-9]{0,11})")
_DECIMAL = re.compile(r"-?(0|[1-9][0-9]{0,11})\.[0-9]{1,12}")
_DATE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_OTHER_NUMBER = re.compile(
    r"[-+]?\.(inf|nan)"
    r"|[-+]?0[xob][0-9a-f_]+"
    r"|[-+]?[0-9.][0-9_.,:]*(e[-+]?[0-9]+)?"
    r"|[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}([t ].*)?",
    re.IGNORECASE,
)
_OTHER_WORDS = frozenset(["", "~", "null", "yes", "no", "on", "off", "y", "n", "true", "false"])
_UNSEEN = re.compile("[\x00-\x09\x0b\x0c\x0e-\x1f\x7f\x80-\x84\x86-\x9f\ufffe\uffff]")


@dataclass(frozen=True)
class YamlFile:
    """One YAML file: its plain data, the faults of its writing, and where everything stands.

    ``data`` is ``None`` when the file could not be read to its end.
    """

    file: str
    data: Data | None = None
    faults: tuple[Diagnostic, ...] = ()
    values: Mapping[Spot, Mark] = field(default_factory=dict, repr=False)
    keys: Mapping[Spot, Mark] = field(default_factory=dict, repr=False)

    def place(self, spot: Spot) -> Place:
        """Return line and column of the value at ``spot``, or of what holds it if it is missing."""
        while spot and spot not in self.values:
            spot = spot[:-1]
        return _place(self.file, self.values[spot]) if spot in self.values else Place(self.file)

    def place_of_key(self, spot: Spot) -> Place:
        """Return line and column of the key that ``spot`` ends with."""
        return _place(self.file, self.keys[spot])


class UnreadableYaml(Exception):
    """The rest of a file cannot be read; ``reason`` says why, ``mark`` where."""

    def __init__(self, reason: Text, mark: Mark | None = None) -> None:
        super().__init__(reason)
        self.reason = reason
        self.mark = mark


def read(path: Path) -> YamlFile:
    """Read one file; whatever is wrong with it, or that it is not there, is among the faults of the page."""
    file = str(path)
    if not path.is_file():
        return YamlFile(file, faults=(Diagnostic(files.MISSING, Place(file), {"near": ()}),))
    content = path.read_bytes()
    if len(content) > LIMIT:
        return _refused(file, words.TOO_LONG)
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        return _refused(file, words.NOT_UTF8, row=content.count(b"\n", 0, error.start) + 1)
    unseen = tuple(_unseen(file, text))
    return YamlFile(file, faults=unseen) if unseen else _Reader(file, text).page()


def _refused(file: str, reason: Text, row: int | None = None) -> YamlFile:
    return YamlFile(file, faults=(Diagnostic(rulesets.BROKEN, Place(file, row=row), {"reason": reason}),))


def _unseen(file: str, text: str) -> Iterator[Diagnostic]:
    """Tabs, and characters that do not show."""
    for match in _UNSEEN.finditer(text):
        row = text.count("\n", 0, match.start()) + 1
        column = match.start() - text.rfind("\n", 0, match.start())
        reason = words.TAB if match.group() == "\t" else words.UNSEEN
        yield Diagnostic(rulesets.BROKEN, Place(file, row=row, column=column), {"reason": reason})


class _Reader:
    """Turns the events of one file into plain data, and notes the faults and places it passes."""

    def __init__(self, file: str, text: str) -> None:
        self.file = file
        self.next: Callable[[], Any] = _Parser(text).get_event
        self.faults: list[Diagnostic] = []
        self.values: dict[Spot, Mark] = {}
        self.keys: dict[Spot, Mark] = {}

    def page(self) -> YamlFile:
        """Read to the end, or as far as the file can be read."""
        data = None
        try:
            data = self.document()
        except UnreadableYaml as error:
            self.broken(error.reason, error.mark)
        except yaml.MarkedYAMLError as error:
            reason = _reason(str(error.problem))
            # What was never closed is told where it was opened, not where the file ended.
            opened = reason in (words.QUOTE_OPEN, words.BRACKET_OPEN)
            self.broken(reason, error.context_mark if opened else error.problem_mark)
        return YamlFile(self.file, data, tuple(self.faults), self.values, self.keys)

    def document(self) -> Data:
        """Return the value of the only document."""
        self.next()  # the stream begins
        if isinstance(event := self.next(), yaml.StreamEndEvent):
            raise UnreadableYaml(words.EMPTY, event.start_mark)
        data = self.value(self.next(), ())
        self.next()  # the document ends
        if not isinstance(event := self.next(), yaml.StreamEndEvent):
            raise UnreadableYaml(words.SEVERAL, event.start_mark)
        return data

    def value(self, event: Any, spot: Spot) -> Data:
        """Return the value that begins with ``event``."""
        self.values[spot] = event.start_mark
        if event.anchor is not None:
            self.broken(words.ANCHOR, event.start_mark)
        if isinstance(event, yaml.AliasEvent):
            return ""
        if event.tag is not None:
            self.broken(words.TAG, event.start_mark)
        if isinstance(event, yaml.ScalarEvent):
            return self.scalar(event)
        if len(spot) == DEEPEST:
            raise UnreadableYaml(words.TOO_DEEP, event.start_mark)
        return self.mapping(spot) if isinstance(event, yaml.MappingStartEvent) else self.sequence(spot)

    def sequence(self, spot: Spot) -> tuple[Data, ...]:
        """Return the items of a list."""
        items: list[Data] = []
        while not isinstance(event := self.next(), yaml.SequenceEndEvent):
            items.append(self.value(event, (*spot, len(items))))
        return tuple(items)

    def mapping(self, spot: Spot) -> dict[str, Data]:
        """Return a mapping; of a repeated key the first value."""
        data: dict[str, Data] = {}
        while not isinstance(event := self.next(), yaml.MappingEndEvent):
            if not isinstance(event, yaml.ScalarEvent):
                raise UnreadableYaml(words.KEY, event.start_mark)
            key, inner = event.value, (*spot, event.value)
            mark: Any = event.start_mark
            if not event.style and _ambiguous(key):
                self.fault(rulesets.NUMBER_AMBIGUOUS, mark, value=key)
            if key in data:
                self.fault(rulesets.KEY_REPEATED, mark, key=key, first=self.keys[inner].line + 1)
                self.value(self.next(), (*spot, _DROPPED))
                continue
            self.keys[inner] = mark
            data[key] = self.value(self.next(), inner)
        return data

    def scalar(self, event: yaml.ScalarEvent) -> Data:
        """Return text, a plainly written number, ``true``, ``false`` or a date."""
        text: str = event.value
        if event.style:
            return text
        if text in {"true", "false"}:
            return text == "true"
        if not _ambiguous(text):
            return text
        if _WHOLE.fullmatch(text):
            return int(text)
        if _DECIMAL.fullmatch(text):
            return Decimal(text)
        return self.day_or_fault(event)

    def day_or_fault(self, event: yaml.ScalarEvent) -> Data:
        """Return a date; anything else that is not plainly text is a fault, and kept as text."""
        text: str = event.value
        try:
            if _DATE.fullmatch(text):
                return date.fromisoformat(text)
            self.fault(rulesets.NUMBER_AMBIGUOUS, event.start_mark, value=text)
        except ValueError:
            self.fault(rulesets.VALUE_WRONG, event.start_mark, value=text, expected=words.DATE)
        return text

    def broken(self, reason: Text, mark: Mark | None) -> None:
        """Note a fault of the writing."""
        self.fault(rulesets.BROKEN, mark, reason=reason)

    def fault(self, kind: Kind, mark: Mark | None, **facts: str | int | Text) -> None:
        """Note one fault."""
        place = _place(self.file, mark) if mark else Place(self.file)
        self.faults.append(Diagnostic(kind, place, facts))


def _ambiguous(text: str) -> bool:
    """Whether some reader of YAML takes plain ``text`` for something else than text."""
    if text[:1].isalpha():
        return text.lower() in _OTHER_WORDS
    return text in _OTHER_WORDS or _OTHER_NUMBER.fullmatch(text) is not None


def _place(file: str, mark: Mark) -> Place:
    return Place(file, row=mark.line + 1, column=mark.column + 1)


def _reason(problem: str) -> Text:
    """Say in both languages what the parser complains of."""
    return next((text for part, text in words.PROBLEMS.items() if part in problem), words.STRUCTURE)
