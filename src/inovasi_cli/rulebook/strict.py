"""YAML read strictly: nothing that could mean two things, and every value keeps its line.

YAML's own idea of a number is not used: libyaml composes the text into nodes and the nodes are read
here, so that 010, 1:30, 1_000, 1e3 and a bare ``no`` are faults instead of 8, 90, 1000, text
and ``false``. Anchors, tags, tabs and empty values have no use in a ruleset and are refused.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import yaml

from inovasi_cli.diagnostics import Diagnostic, Kind, Place, rulesets
from inovasi_cli.rulecheck import Spot
from inovasi_cli.text import Text
from inovasi_cli.text import rulesets as words

Data = dict[str, "Data"] | tuple["Data", ...] | str | int | Decimal | bool | date | None

LIMIT = 1024 * 1024
"""Bytes of the longest file that is read; the longest of ours has about 40,000."""

_Loader = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
_PLAIN_TAGS = {"tag:yaml.org,2002:" + name for name in ("str", "seq", "map")}

_WHOLE = re.compile(r"-?(0|[1-9][0-9]*)")
_DECIMAL = re.compile(r"-?(0|[1-9][0-9]*)\.[0-9]+")
_DATE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_OTHER_NUMBER = re.compile(
    r"[-+]?\.(inf|nan)"
    r"|[-+]?0[xob][0-9a-f_]+"
    r"|[-+]?[0-9.][0-9_.,:]*(e[-+]?[0-9]+)?"
    r"|[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}([t ].*)?",
    re.IGNORECASE,
)
_OTHER_WORDS = frozenset(["", "~", "null", "yes", "no", "on", "off", "y", "n", "true", "false"])
_ANCHOR = re.compile(r"(?:^|[\s,\[{])[&*][^\s]", re.MULTILINE)
_UNSEEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\x80-\x84\x86-\x9f\ufffe\uffff]")


@dataclass(frozen=True)
class Page:
    """One YAML file: its plain data, the faults of its writing, and where each value stands.

    ``data`` is ``None`` when the file could not be read at all.
    """

    file: str
    data: Data = None
    faults: tuple[Diagnostic, ...] = ()
    root: yaml.Node | None = field(default=None, repr=False)

    def place(self, spot: Spot) -> Place:
        """Return line and column of the value at ``spot``, or of what holds it if it is missing."""
        node = self.root
        for step in spot:
            below = _below(node, step)
            if below is None:
                break
            node = below
        return _place(self.file, node.start_mark) if node else Place(self.file)

    def place_of_key(self, spot: Spot) -> Place:
        """Return line and column of the key that ``spot`` ends with."""
        place = self.place(spot)
        node = self.root
        for step in spot[:-1]:
            node = _below(node, step) or node
        for key, _ in node.value if isinstance(node, yaml.MappingNode) else ():
            if key.value == spot[-1]:
                return _place(self.file, key.start_mark)
        return place


def read(path: Path) -> Page:
    """Read one file; whatever is wrong with it is among the faults of the page."""
    file = str(path)
    content = path.read_bytes()
    if len(content) > LIMIT:
        return _unreadable(file, words.TOO_LONG)
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        return _unreadable(file, words.NOT_UTF8, Place(file, row=line))
    return _parse(file, text)


def _parse(file: str, text: str) -> Page:
    faults = tuple(_forbidden(file, text))
    if faults:
        return Page(file, faults=faults)
    try:
        root = yaml.compose(text, Loader=_Loader)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark
        place = _place(file, mark) if mark else Place(file)
        return _unreadable(file, _reason(str(error.problem)), place)
    except RecursionError:
        return _unreadable(file, words.TOO_DEEP)
    if root is None:
        return _unreadable(file, words.EMPTY, Place(file, row=1, column=1))
    found: list[Diagnostic] = []
    data = _Builder(file, found).build(root)
    return Page(file, data, tuple(found), root)


def _forbidden(file: str, text: str) -> Iterator[Diagnostic]:
    """Tabs, unseen characters, anchors and aliases, each at its place."""
    for reason, pattern in ((words.TAB, "\t"), (words.UNSEEN, _UNSEEN)):
        for match in re.finditer(pattern, text):
            line_start = text.rfind("\n", 0, match.start()) + 1
            row = text.count("\n", 0, match.start()) + 1
            place = Place(file, row=row, column=match.start() - line_start + 1)
            yield Diagnostic(rulesets.BROKEN, place, {"reason": reason})
    # The signs may also stand inside a text, so where they occur the parser is asked.
    if ("&" in text or "*" in text) and _ANCHOR.search(text):
        yield from _anchors(file, text)


def _anchors(file: str, text: str) -> Iterator[Diagnostic]:
    try:
        for event in yaml.parse(text, Loader=_Loader):
            if getattr(event, "anchor", None) is not None:
                yield Diagnostic(rulesets.BROKEN, _place(file, event.start_mark), {"reason": words.ANCHOR})
    except yaml.YAMLError:
        return  # told by the parse that follows


class _Builder:
    """Turns nodes into plain data and collects the faults it meets."""

    def __init__(self, file: str, faults: list[Diagnostic]) -> None:
        self.file = file
        self.faults = faults

    def build(self, node: yaml.Node) -> Data:
        """Return the value of one node."""
        if node.tag not in _PLAIN_TAGS:
            self.fault(rulesets.BROKEN, node, reason=words.TAG)
        if isinstance(node, yaml.ScalarNode):
            return self.scalar(node)
        if isinstance(node, yaml.SequenceNode):
            return tuple([self.build(item) for item in node.value])
        return self.mapping(node)

    def mapping(self, node: yaml.Node) -> dict[str, Data]:
        """Return a mapping; of a repeated key the first value."""
        data: dict[str, Data] = {}
        lines: dict[str, int] = {}
        for key, value in node.value:
            if not isinstance(key, yaml.ScalarNode):
                self.fault(rulesets.BROKEN, key, reason=words.KEY)
                continue
            name = key.value
            if not key.style and _ambiguous(name):
                self.fault(rulesets.NUMBER_AMBIGUOUS, key, value=name)
            if name in data:
                self.fault(rulesets.KEY_REPEATED, key, key=name, first=lines[name])
                continue
            lines[name] = key.start_mark.line + 1
            data[name] = self.build(value)
        return data

    def scalar(self, node: yaml.ScalarNode) -> Data:
        """Return text, a plainly written number, ``true``, ``false`` or a date."""
        text: str = node.value
        if node.style:
            return text
        if text in {"true", "false"}:
            return text == "true"
        if not _ambiguous(text):
            return text
        if _WHOLE.fullmatch(text):
            return int(text)
        if _DECIMAL.fullmatch(text):
            return Decimal(text)
        return self.day_or_fault(node)

    def day_or_fault(self, node: yaml.ScalarNode) -> Data:
        """Return a date; anything else that is not plainly text is a fault, and kept as text."""
        text: str = node.value
        try:
            if _DATE.fullmatch(text):
                return date.fromisoformat(text)
            self.fault(rulesets.NUMBER_AMBIGUOUS, node, value=text)
        except ValueError:
            self.fault(rulesets.VALUE_WRONG, node, value=text, expected=words.DATE)
        return text

    def fault(self, kind: Kind, node: yaml.Node, **facts: str | int | Text) -> None:
        """Note one fault at ``node``."""
        self.faults.append(Diagnostic(kind, _place(self.file, node.start_mark), facts))


def _ambiguous(text: str) -> bool:
    """Whether some reader of YAML takes plain ``text`` for something else than text."""
    if text[:1].isalpha():
        return text.lower() in _OTHER_WORDS
    return text in _OTHER_WORDS or _OTHER_NUMBER.fullmatch(text) is not None


def _below(node: yaml.Node | None, step: str | int) -> yaml.Node | None:
    below: yaml.Node | None = None
    if isinstance(node, yaml.MappingNode):
        below = next((value for key, value in node.value if key.value == step), None)
    elif isinstance(node, yaml.SequenceNode) and isinstance(step, int) and step < len(node.value):
        below = node.value[step]
    return below


def _place(file: str, mark: Any) -> Place:
    return Place(file, row=mark.line + 1, column=mark.column + 1)


def _unreadable(file: str, reason: Text, place: Place | None = None) -> Page:
    return Page(file, faults=(Diagnostic(rulesets.BROKEN, place or Place(file), {"reason": reason}),))


def _reason(problem: str) -> Text:
    """Say in both languages what the parser complains of."""
    return next((text for part, text in words.PROBLEMS.items() if part in problem), words.STRUCTURE)
