"""The result of a command with what it was computed with, in every form that has a place for it.

CSV has none: its first line is that of the heads, its others are rows.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from inovasi_cli.cli import reading, streams
from inovasi_cli.pages.page import origin
from inovasi_cli.pages.page.words import Words
from inovasi_cli.pages.provenance import Provenance
from inovasi_cli.rules import Ruleset
from inovasi_cli.text import Language

if TYPE_CHECKING:
    from rich.console import RenderableType

    from inovasi_cli.books.writing.sheets import TableSheet


@dataclass(frozen=True, slots=True)
class Trail:
    """The rules, the files and the options that decide a result; ``effort`` where it depends on efforts."""

    rulesets: Sequence[Ruleset]
    inputs: Sequence[Path] = ()
    options: Mapping[str, object] = field(default_factory=dict)
    effort: bool = False

    @property
    def origin(self) -> Provenance:
        """What it was computed with; raises ``Misuse`` as ``reading.traced``."""
        first = self.rulesets[0] if self.rulesets else None
        others = [each for each in self.rulesets[1:] if first and each.folder != first.folder]
        return reading.traced(first, self.inputs, self.options, *others, effort=self.effort)


def write_json(text: str, output: Path | None, trail: Trail) -> None:
    """Write the JSON ``text`` of a result.

    Raises:
        Misuse: the file cannot be written, or the environment fixes a time that is none.
    """
    from inovasi_cli.pages.page import stamp

    streams.write(stamp.stamped(text, trail.origin), output)


def write_sarif(text: str, output: Path | None, trail: Trail) -> None:
    """Write the SARIF ``text`` of findings.

    Raises:
        Misuse: as ``write_json``.
    """
    from inovasi_cli.pages.validate import as_sarif

    streams.write(as_sarif.stamped(text, trail.origin), output)


def write_markdown(text: str, output: Path | None, trail: Trail, language: Language) -> None:
    """Write the Markdown ``text`` of a result, its origin at the end.

    Raises:
        Misuse: as ``write_json``.
    """
    from inovasi_cli.pages.page import blocks

    streams.write(f"{text}\n{blocks.markdown(origin.section(trail.origin, Words(language)))}", output)


def show(drawn: RenderableType, output: Path | None, trail: Trail, language: Language) -> None:
    """Print a screen, or write it to a file, with one line on its origin below.

    Raises:
        Misuse: as ``write_json``.
    """
    from rich.console import Group

    from inovasi_cli.pages.page import tables

    said = tables.quiet(origin.line(trail.origin, Words(language)))
    streams.show(Group(drawn, "", said), output)


def sheet(trail: Trail, language: Language) -> TableSheet:
    """Return the sheet on its origin for a workbook of tables."""
    from inovasi_cli.books.writing.tables import origin_sheet

    return origin_sheet(trail.origin, Words(language))
