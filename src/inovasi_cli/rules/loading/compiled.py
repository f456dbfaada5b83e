"""Bundled rules kept as Python keeps modules: compiled, in ``__pycache__``.

Reading an edition strictly takes a tenth of a second, most of it to load the libraries that do it,
and gives the same result each time. So the expression that makes the result (its ``repr``) is kept,
compiled. Python runs what lies in that folder anyhow; who can write there needs no ruleset to do
harm. What is kept counts while the files of the edition hold the same bytes and the modules that
read them are the same; where it cannot be kept, every run reads the files.
"""

from __future__ import annotations

import datetime
import marshal
import os
import sys
import zlib
from contextlib import suppress
from dataclasses import replace
from decimal import Decimal
from importlib.util import MAGIC_NUMBER, cache_from_source
from pathlib import Path
from types import CodeType

from inovasi_cli import rules
from inovasi_cli.rules import FILES, Ruleset
from inovasi_cli.text import Text

_CHECKSUM = 4
_HEAD = len(MAGIC_NUMBER) + _CHECKSUM
_RULES = Path(__file__).parents[1]
_WORDS = {"Decimal": Decimal, "Text": Text, "datetime": datetime}
"""What the ``repr`` of a ruleset names beside the classes of ``rules``."""


def find(folder: Path) -> Ruleset | None:
    """Return the rules in ``folder`` if they are kept and nothing has changed since."""
    with suppress(OSError, NotImplementedError):
        stored = _place(folder).read_bytes()
        head, content = stored[:_HEAD], stored[_HEAD:]
        if head == _head(content):
            made_from, code = marshal.loads(content)
            if made_from == (_files(folder), _readers()):
                return replace(_run(code), folder=str(folder))
    return None


def keep(ruleset: Ruleset, folder: Path) -> None:
    """Keep the rules in ``folder`` for the next run, unless Python is told to keep nothing."""
    code = compile(repr(ruleset), ruleset.name, "eval")
    if sys.dont_write_bytecode or _run(code) != ruleset:
        return
    with suppress(OSError, NotImplementedError):
        content = marshal.dumps(((_files(folder), _readers()), code))
        place = _place(folder)
        draft = place.with_suffix(f".{os.getpid()}")
        place.parent.mkdir(parents=True, exist_ok=True)
        try:
            draft.write_bytes(_head(content) + content)
            draft.replace(place)
        finally:
            draft.unlink(missing_ok=True)


def _run(code: CodeType) -> Ruleset:
    ruleset: Ruleset = eval(code, {**vars(rules), **_WORDS})
    return ruleset


def _place(folder: Path) -> Path:
    module = Path(__file__).with_name(f"edition_{folder.name}.py")
    return Path(cache_from_source(str(module))).with_suffix(".rules")


def _head(content: bytes) -> bytes:
    """The version of Python's compiled code, and a checksum: damaged code would crash Python itself."""
    return MAGIC_NUMBER + zlib.crc32(content).to_bytes(_CHECKSUM, "big")


def _files(folder: Path) -> tuple[bytes, ...]:
    return tuple((folder / f"{file}.yaml").read_bytes() for file in FILES)


def _readers() -> tuple[tuple[str, int, int], ...]:
    """Name, time and size of every module that decides what is read, as Python asks of a module."""
    stats = ((str(module.relative_to(_RULES)), module.stat()) for module in _RULES.rglob("*.py"))
    return tuple(sorted((name, stat.st_mtime_ns, stat.st_size) for name, stat in stats))
