"""Bundled rules as Python's own code: a module in the wheel, or kept in ``__pycache__`` as modules are.

Reading an edition strictly takes a quarter of a second, most of it to load the libraries that do it,
and gives the same result each time. So the expression that makes the result (its ``repr``) is kept. A
wheel ships it as a module (``hatch_build.py`` at the top of the repository), so an installation that
nobody can write to has it too; elsewhere the first run keeps it, compiled. Python runs what lies in
these folders anyhow; who can write there needs no ruleset to do harm. Either counts while the files of
the edition hold the same bytes, and what a run has kept, while the modules that read them are the same
ones; where nothing can be kept, every run reads the files.
"""

from __future__ import annotations

import datetime
import hashlib
import marshal
import os
import sys
import zlib
from contextlib import suppress
from dataclasses import replace
from decimal import Decimal
from importlib import import_module
from importlib.util import MAGIC_NUMBER, cache_from_source
from pathlib import Path
from types import CodeType
from typing import Any

from inovasi_cli import rules
from inovasi_cli.rules import FILES, Ruleset
from inovasi_cli.text import Text

_CHECKSUM = 4
_HEAD = len(MAGIC_NUMBER) + _CHECKSUM
_RULES = Path(__file__).parents[1]
_WORDS = {"Decimal": Decimal, "Text": Text, "datetime": datetime}
"""What the ``repr`` of a ruleset names beside the classes of ``rules``."""


def module(ruleset: Ruleset, folder: Path) -> str:
    """Return the text of the module that a wheel ships for ``ruleset``, as read from ``folder``."""
    return f'''"""Rules of edition {ruleset.name}, made of its files when the package was built."""

import datetime
from decimal import Decimal

from inovasi_cli.rules import *
from inovasi_cli.text import Text

FILES = {digest(folder)!r}
RULESET = {replace(ruleset, folder="")!r}
'''


def module_name(folder: Path) -> str:
    """Return the name of the module for the edition in ``folder``."""
    return f"edition_{folder.name}"


def find(folder: Path) -> Ruleset | None:
    """Return the rules in ``folder`` if they are shipped or kept and nothing has changed since."""
    found = _shipped(folder) or _kept(folder)
    return found and replace(found, folder=str(folder))


def _shipped(folder: Path) -> Ruleset | None:
    try:
        made: Any = import_module(f"{__package__}.{module_name(folder)}")
    except ModuleNotFoundError:
        return None
    return made.RULESET if digest(folder) == made.FILES else None


def _kept(folder: Path) -> Ruleset | None:
    with suppress(OSError, NotImplementedError):
        stored = _place(folder).read_bytes()
        head, content = stored[:_HEAD], stored[_HEAD:]
        if head == _head(content):
            made_from, code = marshal.loads(content)
            if made_from == (digest(folder), _readers()):
                return _run(code)
    return None


def keep(ruleset: Ruleset, folder: Path) -> None:
    """Keep the rules in ``folder`` for the next run, unless Python is told to keep nothing."""
    code = compile(repr(ruleset), ruleset.name, "eval")
    if sys.dont_write_bytecode or _run(code) != ruleset:
        return
    with suppress(OSError, NotImplementedError):
        content = marshal.dumps(((digest(folder), _readers()), code))
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
    text = Path(__file__).with_name(f"{module_name(folder)}.py")
    return Path(cache_from_source(str(text))).with_suffix(".rules")


def _head(content: bytes) -> bytes:
    """The version of Python's compiled code, and a checksum: damaged code would crash Python itself."""
    return MAGIC_NUMBER + zlib.crc32(content).to_bytes(_CHECKSUM, "big")


def digest(folder: Path) -> str:
    """A checksum of the files of an edition, each with its length, so that none can pass into the next.

    A file that cannot be read counts as empty.
    """
    contents = [_bytes_of(folder / f"{file}.yaml") for file in FILES]
    lengths = repr([len(content) for content in contents]).encode()
    return hashlib.sha256(b"".join([lengths, *contents])).hexdigest()


def _bytes_of(file: Path) -> bytes:
    try:
        return file.read_bytes()
    except OSError:
        return b""


def _readers() -> tuple[tuple[str, int, int], ...]:
    """Name, time and size of every module that decides what is read, as Python asks of a module."""
    stats = ((str(reader.relative_to(_RULES)), reader.stat()) for reader in _RULES.rglob("*.py"))
    return tuple(sorted((name, stat.st_mtime_ns, stat.st_size) for name, stat in stats))
