"""``inovasi doctor``: what is installed, what is missing, what the computer allows; nothing of the data."""

from __future__ import annotations

import platform
import sys
import tempfile
from collections.abc import Iterator
from importlib import metadata
from pathlib import Path
from typing import Annotated, Literal, NamedTuple, get_args

import typer

from inovasi_cli import __version__
from inovasi_cli.cli import options
from inovasi_cli.cli.program import DONE, NAME
from inovasi_cli.text import Text
from inovasi_cli.text import doctor as text

Form = Literal["table", "md"]
Format = Annotated[Form | None, typer.Option("--format", metavar="table|md")]
_LIBRARIES = ("typer", "pydantic", "pyyaml", "rich", "openpyxl", "python-calamine", "rapidfuzz")
_LINES = "─│×–"


class Looked(NamedTuple):
    """Something that was looked at: how it is, and what can be done where it is lacking."""

    what: Text
    found: Text | str
    to_do: Text | str = ""


def doctor(*, format: Format = None, result: options.FileOptions) -> int:
    """Look at this computer and say what can be done where something is lacking."""
    from inovasi_cli.cli import delivery
    from inovasi_cli.pages.page.blocks import Block, Heading, Line, drawn, markdown
    from inovasi_cli.pages.page.table import Column, Table, grid_of
    from inovasi_cli.pages.page.words import Words

    to = result.target(get_args(Form), format)
    words = Words(to.language)
    findings = [*_program(), *_extras(), *_output()]
    lacking = any(finding.to_do for finding in findings)
    columns = (
        Column[Looked]("what", text.WHAT, "text", lambda finding: finding.what),
        Column[Looked]("found", text.FOUND, "text", lambda finding: finding.found),
        Column[Looked]("to_do", text.TO_DO, "text", lambda finding: finding.to_do),
    )
    page: list[Block] = [
        Heading(words(text.TITLE)),
        grid_of(Table("doctor", columns if lacking else columns[:2], findings), words),
        Line(words(text.LACKING if lacking else text.ALL_WELL), quiet=True),
    ]
    made = delivery.Output(lambda: drawn(page), {"md": lambda: markdown(page)})
    delivery.deliver(made, to)
    return DONE


def _program() -> Iterator[Looked]:
    """The program, its rules, and the libraries that every command needs."""
    from inovasi_cli.rules import indicators_folder
    from inovasi_cli.rules.loading import compiled, editions

    python = f"Python {platform.python_version()}, {platform.system()} {platform.release()}"
    yield Looked(text.PROGRAM, f"{NAME} {__version__}, {python}")
    names = editions()
    yield Looked(text.EDITIONS, ", ".join(names))
    folders = [folder for name in names if (folder := indicators_folder() / name).is_dir()]
    ready = all(compiled.find(folder) for folder in folders)
    yield Looked(text.COMPILED, text.YES if ready else text.NOT_NEEDED)
    yield Looked(text.LIBRARIES, ", ".join(f"{name} {metadata.version(name)}" for name in _LIBRARIES))


def _extras() -> Iterator[Looked]:
    """What single commands need beside the rest."""
    from inovasi_cli.cli import misuse
    from inovasi_cli.cli.report import printer

    for extra, names in misuse.LIBRARIES.items():
        missing = misuse.missing(extra)
        found = ", ".join(f"{name} {metadata.version(name)}" for name in names if name not in missing)
        yield Looked(text.EXTRA[extra], found or text.NO, misuse.installing(missing) if missing else "")
    yield Looked(text.PDF, printer() or text.NO)


def _output() -> Iterator[Looked]:
    """Where results can go, and how they look there."""
    from inovasi_cli.cli import settings, streams

    encoding = sys.stdout.encoding or "utf-8"
    whole = _LINES.encode(encoding, "ignore").decode(encoding) == _LINES
    screen = text.SCREEN if whole else text.SCREEN_PLAINER
    screen = screen.filled(encoding=encoding, columns=streams.message_width())
    yield Looked(text.TERMINAL, screen, "" if whole else text.UTF8_HINT)
    for what, folder in ((text.FOLDER, Path.cwd()), (text.TEMPORARY, Path(tempfile.gettempdir()))):
        is_open = _is_open(folder)
        yield Looked(what, text.WRITABLE if is_open else text.CLOSED, "" if is_open else text.FOLDER_HINT)
    file = Path(options.SETTINGS)
    if file.is_file():
        written = settings.written(file)
        yield Looked(text.SETTINGS, ", ".join(f"{name} = {value}" for name, value in written.items()))


def _is_open(folder: Path) -> bool:
    try:
        with tempfile.TemporaryFile(dir=folder):
            return True
    except OSError:
        return False
