"""Where output goes: results to stdout or a file, everything else to stderr.

A stream keeps the encoding of its terminal or pipe; what that cannot write is written plainer
rather than failing (a dash for a long dash, a question mark at worst). Machine formats are UTF-8
everywhere, Windows pipes included.
"""

from __future__ import annotations

import codecs
import errno
import io
import os
import re
import shutil
import sys
import textwrap
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Literal, TextIO, TypeVar

from inovasi_cli.cli.misuse import Misuse
from inovasi_cli.text import Language, usage

if TYPE_CHECKING:
    from rich.console import Console, RenderableType

Read = TypeVar("Read")

WIDEST = 100
"""Columns beyond which lines get hard to read; wider terminals stay empty on the right."""
WINDOWS = os.name == "nt"
_NO_FILE = re.compile(
    r"(con|prn|aux|nul|conin\$|conout\$|com[\d¹²³]|lpt[\d¹²³])(?=\s*(?:$|\.))|.*:", re.IGNORECASE
)
"""Names that Windows takes for a device, whatever ending follows, or for a hidden part of another file."""
NARROWEST, _USUAL = 60, 80
"""Columns below which figures of tables would be cut, and those of a terminal that does not say (0)."""

_COMMAND = (
    r'"[^"\n]{1,60}"|\binovasi(?: [a-z]+){1,2}?'
    r'(?: (?:"[^"]*"|--?[a-z-]+(?: [a-z]+\b(?![.,]))?|[^\s;,"]*[./\\][^\s;,"]*|[A-Z]+\b))+'
)
"""A command with its arguments, or what stands between quotation marks: never cut at the end of a line."""
_HELD = "\x00"

_PLAINER = "inovasi-plainer"
_PLAIN = str.maketrans(
    {**dict.fromkeys("─–—−", "-"), **dict.fromkeys("“”„", '"'), **dict.fromkeys("\u2018\u2019", "'")}
    | {"×": "x", "…": "...", "→": "->", "≤": "<=", "≥": ">=", "•": "*"}
)


def prepare() -> None:
    """Make both streams survive characters that their encoding does not have, and being closed."""
    sys.stdout, sys.stderr = (stream or _nowhere() for stream in (sys.stdout, sys.stderr))
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors=_PLAINER)


def _nowhere() -> TextIO:
    return Path(os.devnull).open("w", encoding="utf-8")


def finish() -> None:
    """Write out what still waits; a reader who left early gets no complaint about it.

    Raises:
        OSError: it could not be written, as on a full disk.
    """
    try:
        sys.stdout.flush()
    except OSError as error:
        # Python would try again when it ends, and say that it failed.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        if error.errno not in (errno.EPIPE, errno.EINVAL):  # the latter is what Windows says
            raise


def message_width() -> int:
    """The columns of the terminal, as far as lines are easily read."""
    return min(max(shutil.get_terminal_size((_USUAL, 0)).columns or _USUAL, NARROWEST), WIDEST)


def complain(text: str) -> None:
    """Write a message for the user to stderr, in lines that fit; commands and names of files stay whole."""
    from inovasi_cli.pages.page.words import unobeyed

    named = sorted({said for arg in sys.argv[1:] for said in (arg, Path(arg).stem) if " " in said}, key=len)
    whole = "|".join([*map(re.escape, reversed(named)), _COMMAND])
    said = unobeyed(text)
    for line in re.sub(whole, lambda found: found[0].replace(" ", _HELD), said).splitlines():
        wrapped = textwrap.fill(line, message_width(), break_long_words=False, break_on_hyphens=False)
        print(wrapped.replace(_HELD, " "), file=sys.stderr)


def progress(read: Iterable[Read], total: int, language: Language) -> Iterator[Read]:
    """Pass on what is read of so many files, behind a bar that leaves nothing on the screen."""
    from rich.progress import Progress

    with Progress(console=console(sys.stderr), transient=True) as bar:
        task = bar.add_task(usage.READING.in_(language), total=total)
        for one in read:
            yield one
            bar.advance(task)


def show(drawn: RenderableType, output: Path | None = None, stream: TextIO | None = None) -> None:
    """Print a drawn screen to ``stream`` (default: stdout), or write it to a file as plain text."""
    from inovasi_cli.pages.page.blocks import Unobeyed

    stream, drawn = stream or sys.stdout, Unobeyed(drawn)
    if output is not None:
        write(_page(drawn, "utf-8"), output)
    elif _coloured or stream.isatty():
        console(stream).print(drawn)
    else:
        stream.write(_page(drawn, stream.encoding))


def _page(drawn: RenderableType, encoding: str) -> str:
    """Draw for a stream of this encoding, without the spaces that would fill the lines up."""
    page = io.TextIOWrapper(io.BytesIO(), encoding, errors=_PLAINER, newline="\n")
    console(page).print(drawn)
    page.seek(0)
    return "".join(f"{line.rstrip()}\n" for line in page)


def write(text: str, output: Path | None = None, encoding: str = "utf-8") -> None:
    """Write a machine format as UTF-8, line ends as they are.

    Raises:
        Misuse: the file cannot be written.
    """
    data = text.encode(encoding, "replace")  # half a character, of a file whose name is no UTF-8
    if output is None:
        sys.stdout.flush()
        sys.stdout.buffer.write(data)
        sys.stdout.buffer.flush()
        return
    store(output, data)


def write_csv(text: str, output: Path | None = None) -> None:
    """Write CSV, into a file with the mark without which spreadsheet programs take it for an old code page.

    Raises:
        Misuse: the file cannot be written.
    """
    write(text, output, "utf-8-sig" if output else "utf-8")


def store(output: Path, content: bytes) -> None:
    """Write a file, whole or not at all.

    Raises:
        Misuse: it cannot be written.
    """
    from inovasi_cli.books.writing.whole import put

    with stored(output):
        put(output, content)


@contextmanager
def stored(output: Path) -> Iterator[None]:
    """Say why ``output`` cannot be written, when it cannot.

    Raises:
        Misuse: the system refuses.
    """
    try:
        yield
    except OSError as error:
        # Windows says of a path with more than 259 characters that it is not there.
        there = error.errno == errno.ENOENT and Path(os.path.realpath(output)).parent.is_dir()
        why = usage.TOO_LONG if there else usage.reason(error)
        raise Misuse(usage.OUTPUT_REFUSED, file=str(output), reason=why) from error


def guard(output: Path | None, inputs: Sequence[Path], *, force: bool) -> None:
    """Refuse an output that would destroy something.

    Raises:
        Misuse: it is a dash, a device, one of ``inputs``, a folder, of rules, open, or exists without
            ``force``.
    """
    if output is None:
        return
    if str(output) == "-":
        raise Misuse(usage.OUTPUT_DASH)
    if WINDOWS and names_no_file(output.name):
        raise Misuse(usage.OUTPUT_NO_FILE, file=str(output))
    with stored(output):
        if output.is_dir():
            raise IsADirectoryError(errno.EISDIR, str(output))
        real = Path(os.path.realpath(output))
        if real.with_name("edition.yaml").exists() and (real.suffix == ".yaml" or real.name == "vectors.txt"):
            raise Misuse(usage.OUTPUT_AMONG_RULES, file=str(output), folder=str(output.parent))
        if not output.exists():
            return
    _refuse_open(output)
    if any(path.exists() and output.samefile(path) for path in inputs):
        raise Misuse(usage.OUTPUT_IS_INPUT, file=str(output))
    if not force:
        raise Misuse(usage.OUTPUT_EXISTS, file=str(output))


def names_no_file(name: str) -> bool:
    """Whether Windows would write to something else than a file of this name."""
    return _NO_FILE.match(name) is not None


def _refuse_open(output: Path) -> None:
    """Refuse to write behind the back of a spreadsheet program that has ``output`` open.

    Raises:
        Misuse: Excel or LibreOffice has left its lock beside it.
    """
    if lock := lock_beside(output):
        raise Misuse(usage.OUTPUT_OPEN, file=str(output), lock=lock)


def lock_beside(file: Path) -> str | None:
    """The name of the lock that Excel or LibreOffice leaves beside a file that it has open."""
    locks = (f"~${file.name}", f".~lock.{file.name}#")
    return next((lock for lock in locks if file.with_name(lock).exists()), None)


def said_written(output: Path | None, language: Language, *, quiet: bool) -> None:
    """Tell where a result was written."""
    if output is not None and not quiet:
        complain(usage.WRITTEN.in_(language).format(file=output))


_coloured: bool | None = None
"""Whether the user wants colours; ``None``: where the stream is a terminal that shows them."""


def colour(wanted: Literal["auto", "always", "never"]) -> None:
    """Say whether what is drawn from now on has colours."""
    global _coloured  # noqa: PLW0603 - one program has one answer
    _coloured = None if wanted == "auto" else wanted == "always"


def console(stream: TextIO) -> Console:
    """A console that prints text as it is: nothing in it is markup, nothing gets colours of its own."""
    from rich.console import Console

    made = Console(
        file=stream,
        markup=False,
        highlight=False,
        emoji=False,
        force_terminal=_coloured or None,
        no_color=None if _coloured is None else not _coloured,
    )
    made.width = min(max(made.width or _USUAL, NARROWEST), WIDEST)
    return made


def _plainer(error: UnicodeError) -> tuple[str, int]:
    """Write what cannot be encoded with plain characters: an error handler of ``codecs``."""
    if not isinstance(error, UnicodeEncodeError):
        raise error
    parts = unicodedata.normalize("NFKD", error.object[error.start : error.end].translate(_PLAIN))
    plain = "".join(part for part in parts if not unicodedata.combining(part))
    return plain.encode("ascii", "replace").decode("ascii"), error.end


codecs.register_error(_PLAINER, _plainer)
