"""``inovasi FILE``: the whole round, from the files to a marked copy, a report and a result that is kept."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Sequence
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from inovasi_cli.cli import options
from inovasi_cli.cli.program import DONE, ERRORS
from inovasi_cli.text import Language, usage

if TYPE_CHECKING:
    from inovasi_cli.assessment import Assessment
    from inovasi_cli.cli.delivery import Trail

RESULT, REPORT, COPY = "hasil.json", "laporan.html", "perbaikan"
_OURS = "inovasi.json"
"""Says which files of a folder were written by an earlier round, and what was in them."""


def round(
    files: options.Files,
    *,
    data: options.DataOptions,
    open_: Annotated[bool, typer.Option("--open/--no-open")] = True,
    result: options.StrictOptions,
) -> int:
    """Check and score ``files``; write a marked copy of each, the report and the result into one folder."""
    from inovasi_cli.cli import copying, delivery, reading, streams
    from inovasi_cli.insight.priority import prioritised
    from inovasi_cli.pages.page import jsons
    from inovasi_cli.pages.score import as_json

    folder = result.output or files[0].with_name(f"{files[0].stem}-inovasi")
    copies = {str(file): folder / _copy_of(file, files) for file in files}
    names = [RESULT, REPORT, *(copy.name for copy in copies.values())]
    _refuse_others(folder, names, force=result.force)
    request, lang = data.request(), result.lang
    workbooks = reading.read_files(files, lang, quiet=result.quiet)
    assessment = reading.assess_read(workbooks, request, lang)
    if assessment.nothing_read:
        reading.tell(assessment.findings, assessment.submission.files, lang)
        return ERRORS
    with streams.stored(folder):
        folder.mkdir(exist_ok=True)
    given = reading.options_of(request, data.reference)
    trail = delivery.Trail([assessment.ruleset], [*files, *filter(None, data.files)], given)
    streams.write(jsons.stamped(as_json.score(assessment, lang), trail.origin), folder / RESULT)
    report = prioritised(assessment)
    copying.write_all([*copying.whole(report, workbooks, copies)], assessment, lang, force=True, quiet=True)
    page = _report(assessment, trail, folder / REPORT, lang)
    _keep(folder, names)
    if not result.quiet:
        from inovasi_cli.pages.score import terminal

        made = [str(folder / name) for name in names if (folder / name).exists()]
        streams.show(terminal.brief(assessment, lang, written=made))
    if open_ and page and _has_desktop():
        typer.launch(str(page))
    if result.strict and not assessment.clean:
        return ERRORS
    return DONE if assessment.scored else ERRORS


def _copy_of(file: Path, files: Sequence[Path]) -> str:
    """The name of the marked copy of one of the files."""
    if len(files) == 1:
        return f"{COPY}.xlsx"
    same = [other for other in files if other.stem == file.stem]
    number = f" ({same.index(file) + 1})" if same.index(file) else ""
    return f"{COPY} {file.stem}{number}.xlsx"


def _refuse_others(folder: Path, names: Sequence[str], *, force: bool) -> None:
    """Refuse a folder that is not of an earlier round, and files in it that were changed since then.

    Raises:
        Misuse: it is one of these.
    """
    from inovasi_cli.cli import streams
    from inovasi_cli.cli.misuse import Misuse

    if folder.exists() and not folder.is_dir():
        raise Misuse(usage.NOT_A_FOLDER, file=str(folder))
    if not folder.parent.is_dir():
        raise Misuse(usage.FOLDER_MISSING, folder=str(folder.parent))
    for name in names:
        streams.guard(folder / name, [], force=True)
    if force or not folder.is_dir():
        return
    ours = _written_before(folder)
    there = [name for name in names if (folder / name).exists()]
    changed = tuple(name for name in there if ours.get(name) != _digest(folder / name))
    if changed:
        raise Misuse(usage.ROUND_CHANGED, folder=str(folder), found=changed)


def _written_before(folder: Path) -> dict[str, str]:
    """What earlier rounds wrote here: the digests of files, by name."""
    try:
        told = json.loads((folder / _OURS).read_text(encoding="utf-8"))["files"]
    except (OSError, ValueError, LookupError, TypeError):
        return {}
    return told if isinstance(told, dict) else {}


def _keep(folder: Path, names: Sequence[str]) -> None:
    """Note what this round wrote, so that the next one may write over it."""
    from inovasi_cli.cli import streams
    from inovasi_cli.pages.page import jsons

    written = {name: _digest(folder / name) for name in names if (folder / name).exists()}
    streams.write(jsons.written({"schema": "inovasi.round/1", "files": written}), folder / _OURS)


def _digest(file: Path) -> str:
    return sha256(file.read_bytes()).hexdigest()


def _report(assessment: Assessment, trail: Trail, file: Path, lang: Language) -> Path | None:
    """Write the report; where its libraries are not installed, say so and go on without."""
    from inovasi_cli.cli import misuse, reading, streams
    from inovasi_cli.pages.page.words import Words

    try:
        misuse.needed("report")
    except misuse.Misuse as lacking:
        streams.complain(Words(lang)(lacking.text, **lacking.facts))
        return None
    from inovasi_cli.pages.report import ReportParts, report

    efforts = reading.load_effort(assessment.ruleset, None, lang)
    origin = trail._replace(effort=True).origin
    streams.write(report(assessment, origin, lang, ReportParts(efforts)), file)
    return file


def _has_desktop() -> bool:
    """Whether somebody sits before a screen on which a page can be opened."""
    if not sys.stdout.isatty():
        return False
    return sys.platform in ("win32", "darwin") or bool(
        os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")
    )
