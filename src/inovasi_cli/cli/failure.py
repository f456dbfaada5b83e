"""A fault of ours: the user learns that it is one, we get the traceback."""

from __future__ import annotations

import platform
import sys
import tempfile
import traceback

from inovasi_cli import __version__
from inovasi_cli.text import Language, usage

OUR_FAULT = 3


def report(error: Exception, language: Language) -> int:
    """Write the traceback to a file of its own, name that file, and return the exit code."""
    from inovasi_cli.cli.streams import complain

    complain(usage.INTERNAL.in_(language).format(kind=type(error).__name__))
    try:
        with tempfile.NamedTemporaryFile(
            "w", encoding="utf-8", prefix="inovasi-", suffix=".log", delete=False
        ) as log:
            log.write(f"inovasi {__version__}, Python {platform.python_version()}, {platform.platform()}\n")
            log.write(f"{sys.argv}\n\n")
            traceback.print_exception(error, file=log)
    except OSError:
        traceback.print_exception(error)
    else:
        complain(usage.INTERNAL_LOG.in_(language).format(file=log.name))
    return OUR_FAULT
