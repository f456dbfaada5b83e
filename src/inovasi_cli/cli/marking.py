"""``select --write``: copies of the files in which the choice is marked."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from inovasi_cli.assessment import Assessment, Request
from inovasi_cli.books.annotated.copies import with_cells
from inovasi_cli.books.writing.sheets import TableSheet
from inovasi_cli.books.writing.shown import origin_sheet
from inovasi_cli.cli import copying, streams
from inovasi_cli.diagnostics import Place
from inovasi_cli.insight.selection import Sending
from inovasi_cli.insight.selection.marks import SEND, marks
from inovasi_cli.pages.page.findings import again
from inovasi_cli.pages.page.words import Words
from inovasi_cli.pages.provenance import Provenance
from inovasi_cli.reading.files.content import UnreadableError, bytes_of
from inovasi_cli.reading.files.sheets import Workbook
from inovasi_cli.reading.mapping import read_mapping
from inovasi_cli.text import copies
from inovasi_cli.text import sending as text

NAMED = 5


def write_marks(
    assessment: Assessment,
    workbooks: Sequence[Workbook],
    request: Request,
    found: Sending,
    to: tuple[Mapping[str, Path], Provenance, Words],
) -> bool:
    """Write the copies and say so on stderr; return whether every innovation is marked in them.

    ``to`` is where that of each file goes, what the choice was computed with, and the words that tell it.

    Raises:
        Misuse: one cannot be written.
    """
    targets, origin, words = to
    own = read_mapping(request.layout, assessment.ruleset) if request.layout else None
    cells = marks(assessment, workbooks, own, found.selected)
    said = origin_sheet(origin, words)
    written = [_written(source, cells, targets[source.file], (said, words)) for source in workbooks]
    rows = {place._replace(column=None) for place in cells}
    reported = assessment.submission.innovations
    left = [one.name for one in reported if one.at("status")._replace(column=None) not in rows]
    if left:
        streams.complain(words(text.NOT_MARKED, n=len(left), names=tuple(left[:NAMED])))
    return all(written) and not left


def _written(
    source: Workbook, cells: Mapping[Place, str], target: Path, about: tuple[TableSheet, Words]
) -> bool:
    origin, words = about
    here = {place: mark for place, mark in cells.items() if place.file == source.file}
    if not here:
        return True
    try:
        lack = copying.lacks(source, words, agencies=False)
        content = with_cells(source, bytes_of(source.file), here, origin)
    except (UnreadableError, OSError):
        streams.complain(words(copies.NOT_WRITTEN, file=source.file))
        return False
    if lack:
        streams.complain(lack)
    streams.store(target, content)
    n = sum(mark == SEND for mark in here.values())
    streams.complain(words(text.WRITTEN, file=str(target), n=n, copy=again([str(target)])))
    return True
