"""``inovasi FILE``: the whole round, from the files to a marked copy, a report and a result that is kept."""

from __future__ import annotations

import json
import os
import re
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
_COPIED = re.compile(rf"{COPY}(?:-(\d+))?(?: (.*))?")
"""The stem of a marked copy: which round, and of which file where there are several."""
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

    folder = result.output or _folder_of(files[0])
    copies = {str(file): folder / _copy_of(file, files, folder) for file in files}
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


def _folder_of(file: Path) -> Path:
    """The folder of a round; a copy that an earlier one wrote goes on in its own."""
    return file.parent if _round_of(file, file.parent) else file.parent / f"{file.stem or 'data'}-inovasi"


def _round_of(file: Path, folder: Path) -> int:
    """Which round wrote ``file`` into ``folder``; 0 where none did."""
    ours = file.parent.resolve() == folder.resolve() and file.name in _written_before(folder)
    name = _COPIED.fullmatch(file.stem) if ours else None
    return int(name[1] or 1) if name else 0


def _copy_of(file: Path, files: Sequence[Path], folder: Path) -> str:
    """The name of the marked copy of one of the files; never that of a copy of an earlier round."""
    rounds = {other: _round_of(other, folder) for other in files}
    stems = [_COPIED.sub(r"\2", other.stem) if rounds[other] else other.stem for other in files]
    copy = f"{COPY}-{max(rounds.values()) + 1}" if any(rounds.values()) else COPY
    if len(files) == 1 and not rounds[file]:
        return f"{copy}.xlsx"
    at = [*files].index(file)
    number = f" ({stems[:at].count(stems[at]) + 1})" if stems[at] in stems[:at] else ""
    return f"{copy} {stems[at]}".rstrip() + f"{number}.xlsx"


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

    now = {name: _digest(folder / name) for name in names if (folder / name).exists()}
    written = {**_written_before(folder), **now}
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
