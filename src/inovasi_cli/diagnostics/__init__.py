"""A fault as data: what kind it is, where it is, and the facts of the case.

A ``Diagnostic`` never holds a sentence; ``render`` makes one from the kind's ``Text`` and the
facts, in either language. The kinds themselves stand in the sibling modules, one a topic, and
together form the catalogue (``diagnostics.catalogue``).

Letters of the codes: B file and sheet, K column, N value of a cell, L across rows, A ruleset,
P score, R results of several regions, I waiver. A code is never reused and never changes its severity.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import Literal

from inovasi_cli.text import Text

Severity = Literal["error", "warning", "note"]
"""By effect: an *error* cannot be scored as it stands, a *warning* is scored but may not be what
was meant, a *note* asks for nothing."""

SEVERITIES: tuple[Severity, ...] = ("error", "warning", "note")

Fact = str | int | Decimal | date | Text | tuple["Fact", ...]


@dataclass(frozen=True, slots=True)
class Kind:
    """One entry of the catalogue.

    ``message`` says what is there and what the rule expects, ``hint`` what to do, ``why`` what it
    means for the result; their placeholders are names of facts.
    """

    code: str
    slug: str
    severity: Severity
    message: Text
    hint: Text
    why: Text


@dataclass(frozen=True, slots=True)
class Place:
    """Where something stands: a cell of a workbook, or a line of a ruleset.

    ``row`` and ``column`` count from 1 as in the file itself; in a ruleset they are line and column
    of the text and ``sheet`` is ``None``.
    """

    file: str | None = None
    sheet: str | None = None
    row: int | None = None
    column: int | None = None

    @property
    def cell(self) -> str | None:
        """The address (``U12``), ``None`` when the place is wider than a cell."""
        if self.sheet is None or self.row is None or self.column is None:
            return None
        return f"{column_letters(self.column)}{self.row}"

    def seen_from(self, other: Place) -> str:
        """The cell or row, with its sheet or its file too where those of ``other`` are not the same."""
        parts = [self.file] if self.file != other.file else []
        parts += [self.sheet] if parts or self.sheet != other.sheet else []
        return "!".join([*(part for part in parts if part), self.cell or str(self.row or "")])


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """One fault: ``kind`` at ``place`` with the ``facts`` that its texts name."""

    kind: Kind
    place: Place = Place()
    facts: Mapping[str, Fact] = field(default_factory=dict)

    @property
    def severity(self) -> Severity:
        """The severity of the kind."""
        return self.kind.severity


def column_letters(column: int) -> str:
    """Return the letters of a column counted from 1: 1 is ``A``, 28 is ``AB``."""
    letters = ""
    while column:
        column, rest = divmod(column - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters
