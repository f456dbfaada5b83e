"""Writing a file whole or not at all: whatever stops it, what was there before is still there."""

from __future__ import annotations

import os
import platform
import secrets
import shutil
import time
import zlib
from contextlib import suppress
from pathlib import Path

_DRAFT = ".inovasi-{}.tmp"
_LEFT_BEHIND = 3600
"""Seconds after which a draft of whatever computer belongs to nobody: its run was killed."""


def put(path: Path, content: bytes, *, force: bool = True) -> None:
    """Write ``content`` beside ``path``, then in its place; permissions stay, and a link leads where it did.

    A device or a pipe is written to as it is. Drafts of runs that were killed are cleared away.

    Raises:
        FileExistsError: ``path`` is there already and ``force`` is not given.
        OSError: the folder is missing or full, or ``path`` may not be written.
    """
    if not force and path.exists():
        raise FileExistsError(path)
    target = Path(os.path.realpath(path))
    if target.exists() and not target.is_file():
        target.write_bytes(content)
        return
    _clear(target.parent)
    draft = target.with_name(_DRAFT.format(f"{_here()}-{os.getpid()}-{secrets.token_hex(4)}"))
    try:
        with draft.open("xb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        if target.exists():
            _refuse_protected(target)
            shutil.copymode(target, draft)
        _move(draft, target)
        _keep(target.parent)
    finally:
        with suppress(PermissionError):  # Windows, while a scanner looks into it: the next run clears it away
            draft.unlink(missing_ok=True)


def _move(draft: Path, target: Path) -> None:
    """Put ``draft`` in the place of ``target``, on Windows as soon as a scanner that looks into it lets go.

    Raises:
        OSError: it cannot be put there.
    """
    for wait in (0.05, 0.2, 0.5) if os.name == "nt" else ():
        with suppress(PermissionError):
            draft.replace(target)
            return
        time.sleep(wait)
    draft.replace(target)


def _refuse_protected(target: Path) -> None:
    """A file that may not be written is not to be replaced by another one either.

    Raises:
        PermissionError: it is one.
    """
    with target.open("r+b"):
        pass


def _keep(folder: Path) -> None:
    """Let the new name outlast a power cut, where the system lets folders be synchronised."""
    with suppress(OSError, AttributeError):
        at = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
        try:
            os.fsync(at)
        finally:
            os.close(at)


def _clear(folder: Path) -> None:
    with suppress(OSError):
        for draft in folder.glob(_DRAFT.format("*")):
            if time.time() - draft.stat().st_mtime > _LEFT_BEHIND or _is_orphan(draft):
                draft.unlink()


def _here() -> str:
    """A name of this computer, because the folder may be shared."""
    return f"{zlib.crc32(platform.node().encode()):08x}"


def _is_orphan(draft: Path) -> bool:
    """Whether a run on this computer left it and is no more; Windows cannot be asked without harm."""
    host, _, rest = draft.name.removeprefix(".inovasi-").partition("-")
    number = rest.partition("-")[0]
    if os.name == "nt" or host != _here() or not number.isdecimal():
        return False
    try:
        os.kill(int(number), 0)
    except ProcessLookupError:
        return True
    except (OSError, OverflowError):
        return False
    return False
