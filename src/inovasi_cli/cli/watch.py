"""``inovasi watch``: what each save of a workbook changes."""

from __future__ import annotations

import io
import sys
import time
import zipfile
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from inovasi_cli.cli import options
from inovasi_cli.cli.program import DONE, ERRORS

if TYPE_CHECKING:
    from inovasi_cli.assessment import Request
    from inovasi_cli.insight.recheck import Recheck, Seen
    from inovasi_cli.text import Language

PATIENCE = 5.0
"""Seconds that a file may take to become whole after the first sign of a save."""

GLANCE = 1000
"""Milliseconds after which the files are looked at even if the system tells of nothing."""

PAUSE = 0.1
"""Seconds between two looks at a file that is not."""

_ZIP = b"PK"


def watch(
    files: options.Files,
    *,
    how: options.ReadingOptions,
    asked: options.FindingOptions,
    lang: options.Lang = "id",
) -> int:
    """Assess ``files`` at each save, of them or of the waivers, and tell what changed; the user stops it."""
    from inovasi_cli.cli import misuse, reading, streams, validate
    from inovasi_cli.insight.recheck import Recheck
    from inovasi_cli.pages import watch as pages
    from inovasi_cli.pages.page.words import Words
    from inovasi_cli.pages.score import terminal
    from inovasi_cli.reading.files.content import PIPED
    from inovasi_cli.reading.files.opening import read
    from inovasi_cli.text import copies as text
    from inovasi_cli.text.usage import NOT_WATCHED

    misuse.needed("watch")
    if Path(PIPED) in files:
        raise misuse.Misuse(NOT_WATCHED)
    if missing := [fault for file in files if not file.is_file() for fault in read(file).faults]:
        reading.tell(missing, [*map(str, files)], lang)
        return ERRORS
    words, request = Words(lang, terminal.LONGEST), how.request()
    validate.read_permits(asked, lang)
    watched = [*files, *filter(None, [asked.waivers])]

    looked_at = stamps(watched)

    def look() -> Seen | None:
        nonlocal looked_at
        late = [file for file in watched if not settled(file)]
        looked_at = stamps(watched)  # before it is read: what is written later is another save
        if late:
            streams.complain(words(text.UNREADABLE, file=str(late[0])))
            return None
        return assessed(files, request, asked, lang)

    def show(seen: Seen | Recheck) -> None:
        streams.show(
            pages.changes(seen, _now(), words) if isinstance(seen, Recheck) else pages.state(seen, words)
        )
        sys.stdout.flush()

    try:
        first = look()
        if first is not None:
            show(first)
        streams.complain(words(text.WAITING, files=tuple(map(str, watched))))
        follow(saves(watched, lambda: looked_at), look, show, first)
    except KeyboardInterrupt:
        pass
    return DONE


def assessed(
    files: Sequence[Path], request: Request, asked: options.FindingOptions, lang: Language
) -> Seen | None:
    """Assess ``files``; ``None`` where they or the waivers cannot be used, which is told with the reason."""
    from inovasi_cli.cli import reading, streams, validate
    from inovasi_cli.insight.priority import unread
    from inovasi_cli.insight.recheck import Seen
    from inovasi_cli.pages.page.words import Words
    from inovasi_cli.pages.score import terminal
    from inovasi_cli.text import copies as text

    try:
        permits = validate.read_permits(asked, lang)
        workbooks = reading.read_files(files, lang, quiet=True)
        if refused := [fault for workbook in workbooks for fault in workbook.faults if unread(fault)]:
            words = Words(lang, terminal.LONGEST)
            for fault in refused:
                streams.complain(words(text.REFUSED, file=fault.place.file or "", why=words.message(fault)))
            return None
        assessment = reading.assess_read(workbooks, request, lang)
    except typer.Exit:  # the next save may be better
        return None
    return Seen(assessment, validate.reported(assessment, asked, permits))


def follow(
    events: Iterable[object],
    look: Callable[[], Seen | None],
    show: Callable[[Seen | Recheck], None],
    first: Seen | None,
) -> None:
    """Look at each of ``events`` and show how what is seen differs from what was seen last.

    A look that sees nothing (the file is not whole yet) changes nothing; the next one is held against the
    last that saw something. The first that sees something, after none did, is shown whole.
    """
    from inovasi_cli.insight.recheck import recheck

    last = first
    for _ in events:
        seen = look()
        if seen is None:
            continue
        show(recheck(last, seen) if last else seen)
        last = seen


Stamps = tuple[tuple[int, int] | None, ...]
"""Time and size of each file; ``None`` for one that is not there."""


def stamps(files: Sequence[Path]) -> Stamps:
    """Time and size of each of ``files``, by which a change shows without reading them."""
    found: list[tuple[int, int] | None] = []
    for file in files:
        try:
            facts = file.stat()
        except OSError:
            found.append(None)
        else:
            found.append((facts.st_mtime_ns, facts.st_size))
    return tuple(found)


def saves(files: Sequence[Path], looked_at: Callable[[], Stamps]) -> Iterator[object]:
    """Yield each time that one of ``files`` was written, replaced or renamed to, until the user stops.

    Their folders are watched, because a program that saves puts a new file in the place of the old one. What
    happens before the watch is set up, or where the system tells of nothing (a network drive), shows in the
    stamps. ``looked_at`` gives those of the last look: what it saw already is no further save.
    """
    import watchfiles

    watched = {file.resolve() for file in files}
    events = watchfiles.watch(
        *{file.parent for file in watched},
        watch_filter=lambda _, path: Path(path).resolve() in watched,
        debounce=400,
        rust_timeout=GLANCE,
        yield_on_timeout=True,
        recursive=False,
        raise_interrupt=False,
    )
    for changes in events:
        if stamps(files) != looked_at():
            yield changes


def settled(file: Path, patience: float = PATIENCE, sleep: Callable[[float], None] = time.sleep) -> bool:
    """Wait until ``file`` is whole; false where it does not become so in ``patience`` seconds."""
    for _ in range(max(int(patience / PAUSE), 1)):
        if whole(file):
            return True
        sleep(PAUSE)
    return whole(file)


def whole(file: Path) -> bool:
    """Whether ``file`` can be read to its end; a workbook is a ZIP, whose directory is written last."""
    try:
        data = file.read_bytes()
        if data.startswith(_ZIP):
            zipfile.ZipFile(io.BytesIO(data)).close()
    except (OSError, zipfile.BadZipFile):
        return False
    return bool(data)


def _now() -> str:
    return f"{datetime.now(UTC).astimezone():%H:%M:%S}"
