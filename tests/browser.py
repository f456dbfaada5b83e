"""Chromium in tests: what a browser makes of our pages, told over its debugging pipe.

Skipped only where the program is not installed; continuous integration installs it.
"""

from __future__ import annotations

import base64
import json
import os
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)

needs_chromium = pytest.mark.skipif(CHROMIUM is None, reason="Chromium is not installed")

Event = dict[str, Any]


class Tab:
    """One tab; ``events`` are all that was told about it so far."""

    def __init__(self, reader: int, writer: int) -> None:
        self._reader, self._writer = os.fdopen(reader, "rb"), os.fdopen(writer, "wb")
        self._number, self._session = 0, ""
        self.events: list[Event] = []

    def start(self) -> Tab:
        """Open the tab."""
        target = self.ask("Target.createTarget", url="about:blank")["targetId"]
        self._session = self.ask("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
        for domain in ("Page", "Runtime", "Log", "Network"):
            self.ask(f"{domain}.enable")
        return self

    def close(self) -> None:
        """Hang up."""
        self._reader.close()
        self._writer.close()

    def ask(self, method: str, **params: Any) -> Event:
        """Call a method of the protocol and return what it answers."""
        self._number += 1
        message = {"id": self._number, "method": method, "params": params}
        if self._session:
            message["sessionId"] = self._session
        self._writer.write(json.dumps(message).encode() + b"\0")
        self._writer.flush()
        while (told := self._next()).get("id") != self._number:
            self.events.append(told)
        assert "error" not in told, told
        return dict(told["result"])

    def open(self, url: str) -> None:
        """Go to ``url`` and wait until it is loaded."""
        self.events.clear()
        self.ask("Page.navigate", url=url)
        while not self.told("Page.loadEventFired"):
            self.events.append(self._next())

    def told(self, *methods: str) -> list[Event]:
        """What was told since the page was opened, by these methods."""
        return [each["params"] for each in self.events if each.get("method") in methods]

    def run(self, script: str) -> Any:
        """Evaluate ``script`` in the page and return what it gives, or what its promise gives."""
        answer = self.ask("Runtime.evaluate", expression=script, returnByValue=True, awaitPromise=True)
        assert "exceptionDetails" not in answer, answer
        return answer["result"].get("value")

    def size(self, width: int, height: int, scale: float = 1) -> None:
        """Show the page on a screen of this size, in CSS pixels."""
        self.ask(
            "Emulation.setDeviceMetricsOverride",
            width=width,
            height=height,
            deviceScaleFactor=scale,
            mobile=width < 500,
        )

    def picture(self, path: Path) -> None:
        """Write the whole page as PNG."""
        shot = self.ask("Page.captureScreenshot", format="png", captureBeyondViewport=True)
        path.write_bytes(base64.b64decode(shot["data"]))

    def _next(self) -> Event:
        message = bytearray()
        while (byte := self._reader.read(1)) != b"\0":
            assert byte, "the browser has left"
            message += byte
        return dict(json.loads(message))


@contextmanager
def tab(profile: Path) -> Iterator[Tab]:
    """A tab of a browser of its own that keeps everything in ``profile``."""
    assert CHROMIUM is not None
    ours, theirs = os.pipe(), os.pipe()  # what it reads, what it writes
    command = [
        CHROMIUM,
        *("--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", "--hide-scrollbars"),
        *("--disable-background-networking", "--remote-debugging-pipe", f"--user-data-dir={profile}"),
    ]
    # The protocol is spoken on the descriptors 3 and 4.
    shell = ["bash", "-c", f'exec "$@" 3<&{ours[0]} 4>&{theirs[1]}', "browser", *command]
    browser = subprocess.Popen(
        shell, pass_fds=(ours[0], theirs[1]), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    os.close(ours[0])
    os.close(theirs[1])
    opened = Tab(theirs[0], ours[1])
    try:
        yield opened.start()
    finally:
        browser.terminate()
        browser.wait(timeout=30)
        opened.close()
