"""Writing a file whole or not at all: whatever stops it, what was there before is still there."""

from __future__ import annotations

import os
import secrets
import shutil
import time
from contextlib import suppress
from pathlib import Path

_DRAFT = ".inovasi-{}.tmp"
_LEFT_BEHIND = 3600
"""Seconds after which a draft belongs to nobody: its run was killed."""


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
    draft = target.with_name(_DRAFT.format(secrets.token_hex(8)))
    try:
        with draft.open("xb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        if target.exists():
            _refuse_protected(target)
            shutil.copymode(target, draft)
        draft.replace(target)
        _keep(target.parent)
    finally:
        draft.unlink(missing_ok=True)


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
            if time.time() - draft.stat().st_mtime > _LEFT_BEHIND:
                draft.unlink()
