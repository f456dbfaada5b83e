"""Where a number comes from and how it was read."""

from __future__ import annotations

from typing import Literal, NamedTuple

from inovasi_cli.text import Text

Unknown = Literal["unknown"]

Absent = Literal["none"]
"""Said of a constant that an edition does not have, which is not the same as not knowing it."""

Reading = Literal["primary", "secondary", "inferred", "assumed"]
"""How a number was read: in the source itself, in a copy of it, by reasoning, or by our choice."""

Confidence = Literal["high", "medium", "low"]
"""High: two independent sources or a near-verbatim copy; medium: one good source or a firm
inference; low: weak, local, or inferred from a pattern."""


class Source(NamedTuple):
    """Where a number comes from: a declared document, the place in it, and how it was read."""

    doc: str
    at: str
    read: Reading
    confidence: Confidence
    via: tuple[str, ...] = ()


class SourceDocument(NamedTuple):
    """A declared source: the letter, a copy of its annex, a press page."""

    title: str
    kind: Literal["official", "copy", "press", "own"]
    note: Text | None = None
