"""Around the Rust reader: what it does with damaged data becomes a fault like any other."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager

from inovasi_cli.reading.files.content import damaged

_STDERR = 2


@contextmanager
def guarded() -> Iterator[None]:
    """Raise ``UnreadableError`` for every failure of the reader, its panics too.

    A panic is a ``BaseException`` of no public class, and it tells its story on stderr before it
    is one; what is written there meanwhile is lost.
    """
    with _without_stderr():
        try:
            yield
        except (KeyboardInterrupt, SystemExit):
            raise
        except BaseException as error:
            raise damaged() from error


@contextmanager
def _without_stderr() -> Iterator[None]:
    try:
        kept = os.dup(_STDERR)
    except OSError:  # a program without a console has none
        yield
        return
    nowhere = os.open(os.devnull, os.O_WRONLY)
    try:
        os.dup2(nowhere, _STDERR)
        yield
    finally:
        os.dup2(kept, _STDERR)
        os.close(kept)
        os.close(nowhere)
