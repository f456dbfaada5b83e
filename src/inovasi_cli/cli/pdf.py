"""A page as PDF, by what is at hand: a browser of the Chromium family, else WeasyPrint.

Chromium is started without a window, with an empty profile of its own and without a network.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path

from inovasi_cli.cli.misuse import Misuse
from inovasi_cli.text import usage

BROWSERS = (
    *("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"),
    *("microsoft-edge", "microsoft-edge-stable", "msedge", "brave-browser"),
)
_ELSEWHERE = (
    "Google/Chrome/Application/chrome.exe",
    "Microsoft/Edge/Application/msedge.exe",
    "Google*Chrome.app/Contents/MacOS/Google*Chrome",
    "Microsoft*Edge.app/Contents/MacOS/Microsoft*Edge",
    "Chromium.app/Contents/MacOS/Chromium",
)
_FOLDERS = ("PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA")
_SECONDS = 120
_TIMES = re.compile(rb"/(?:CreationDate|ModDate) \(D:[^)]*\)")


def refuse_without_printer() -> None:
    """Refuse to begin where nothing can make a PDF.

    Raises:
        Misuse: neither a browser nor WeasyPrint is there.
    """
    if _browser() is None and find_spec("weasyprint") is None:
        raise Misuse(usage.PDF_IMPOSSIBLE)


def printed(page: str) -> bytes:
    """Return the HTML ``page`` as PDF, without the time at which that was made.

    Raises:
        Misuse: what was found to print it with did not.
    """
    browser = _browser()
    made = _by_weasyprint(page) if browser is None else _by_browser(browser, page)
    # Blanks, so that everything in the file stays where its own table of contents says.
    return _TIMES.sub(lambda found: b" " * len(found[0]), made)


def _by_browser(browser: str, page: str) -> bytes:
    with tempfile.TemporaryDirectory(prefix="inovasi-", ignore_cleanup_errors=True) as folder:
        source, target = Path(folder, "report.html"), Path(folder, "report.pdf")
        source.write_bytes(page.encode())
        command = [
            browser,
            *("--headless", "--disable-gpu", "--no-first-run", "--disable-extensions"),
            *("--disable-background-networking", "--host-resolver-rules=MAP * ~NOTFOUND"),
            *(["--no-sandbox"] if _is_root() else []),
            f"--user-data-dir={Path(folder, 'profile')}",
            "--no-pdf-header-footer",
            f"--print-to-pdf={target}",
            source.as_uri(),
        ]
        try:
            subprocess.run(command, capture_output=True, timeout=_SECONDS, check=True)
            return target.read_bytes()
        except (OSError, subprocess.SubprocessError) as error:
            raise Misuse(usage.PDF_FAILED, program=browser) from error


def _by_weasyprint(page: str) -> bytes:
    return bytes(import_module("weasyprint").HTML(string=page).write_pdf())


def _browser() -> str | None:
    """The first browser that is installed."""
    return next((found for found in _candidates() if found), None)


def _candidates() -> Iterator[str | None]:
    yield from map(shutil.which, BROWSERS)
    folders = filter(None, (os.environ.get(name) for name in _FOLDERS))
    for folder in (*folders, "/Applications"):
        for pattern in _ELSEWHERE:
            yield from map(str, Path(folder).glob(pattern))


def _is_root() -> bool:
    """Whether the browser would refuse to start inside its own sandbox."""
    return getattr(os, "geteuid", lambda: 1)() == 0
