"""What every command does with its result: choose the form, guard the file, stamp it, write it, say so.

The ending of a file chooses the form where the command has it, and a ``--format`` beside it has to
agree. ``.txt`` is what the screen shows; a name without an ending promises nothing and takes any
text. What a result was computed with stands in every form that has a place for it; CSV and JSON
Lines have none: their lines are rows.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from inovasi_cli.cli import reading, streams
from inovasi_cli.cli.misuse import Misuse
from inovasi_cli.pages import provenance as origin
from inovasi_cli.pages.page.words import Words
from inovasi_cli.pages.provenance import Provenance
from inovasi_cli.rules import Ruleset
from inovasi_cli.text import Language, Text, usage

if TYPE_CHECKING:
    from rich.console import RenderableType

    from inovasi_cli.books.writing.sheets import TableSheet
    from inovasi_cli.pages.page.blocks import Block, Line
    from inovasi_cli.pages.page.screen import Piece
    from inovasi_cli.pages.page.table import Listed

_ENDINGS: Mapping[str, tuple[str, ...]] = {
    "table": (".txt",),
    "github": (".txt",),
    "json": (".json",),
    "csv": (".csv",),
    "jsonl": (".jsonl", ".ndjson"),
    "md": (".md", ".markdown"),
    "sarif": (".sarif", ".json"),
    "xlsx": (".xlsx",),
    "html": (".html", ".htm"),
    "pdf": (".pdf",),
    "yaml": (".yaml", ".yml"),
}
"""The endings that each form may have, its own first."""

_FOR_PEOPLE = ("table", "md", "xlsx", "html", "pdf")
"""Forms of which a file is told with what it comes to and what speaks against it."""

_DOUBTS = 2
"""How many of the latter."""

_OPENED_BY_ENDING = ("xlsx", "html", "pdf")
"""Forms that programs know by the ending of the file."""

_TO_PRINT = (".html", ".htm", ".pdf", ".doc", ".docx")


class Target(NamedTuple):
    """Where a result goes: in which form, to which file (``None`` for the screen), and in which language.

    ``inputs`` are the files that it is made of, in the order in which it names them.
    """

    form: str
    file: Path | None
    inputs: tuple[Path, ...]
    language: Language
    force: bool
    quiet: bool

    def say_written(self, about: Callable[[], Iterable[str]] | None = None) -> None:
        """Tell where the result was written, and of a file for people what it is ``about``."""
        streams.said_written(self.file, self.language, quiet=self.quiet)
        if about and self.file and not self.quiet and self.form in _FOR_PEOPLE:
            for said in about():
                streams.complain(said)


class Trail(NamedTuple):
    """The rules, the files and the options that decide a result; ``effort`` where it depends on efforts."""

    rulesets: Sequence[Ruleset]
    inputs: Sequence[Path] = ()
    options: Mapping[str, object] | None = None
    effort: bool = False

    @property
    def origin(self) -> Provenance:
        """What it was computed with; raises ``Misuse`` as ``reading.traced``."""
        first = self.rulesets[0] if self.rulesets else None
        others = [ruleset for ruleset in self.rulesets[1:] if first and ruleset.folder != first.folder]
        return reading.traced(first, self.inputs, self.options or {}, *others, effort=self.effort)


class Output(NamedTuple):
    """A result in the forms that a command has, each made when it is asked for.

    ``texts`` are the machine forms and Markdown by name, ``sheets`` those of a workbook; ``closing`` is the
    last line of a screen. ``brief`` is what a screen of 80 x 24 shows unless all is asked for, ``line`` what
    is left of that with ``--quiet``; ``page`` is all that the screen draws, where it is made of blocks.
    ``about`` says beside a file how much it comes to, how sure that is, and the next step.
    """

    screen: Callable[[], RenderableType]
    texts: Mapping[str, Callable[[], str]]
    sheets: Callable[[], Sequence[TableSheet]] | None = None
    closing: Line | None = None
    brief: Callable[[], RenderableType] | None = None
    line: Callable[[], str] | None = None
    page: Callable[[], Iterable[Block]] | None = None
    about: Callable[[], Iterable[str]] | None = None


def target(
    forms: Sequence[str],
    format: str | None,
    output: Path | None,
    inputs: Iterable[Path | None],
    language: Language,
    *,
    force: bool,
    quiet: bool,
    workbook: str | None = None,
) -> Target:
    """Return where a result goes, before anything is read; ``forms`` are the command's, the usual one first.

    ``workbook`` is where one goes unless told otherwise; it cannot go to the screen.

    Raises:
        Misuse: as ``form_of``, ``output`` would destroy something, or a workbook would go to the screen.
    """
    form = form_of(format, output, forms)
    file = output or (Path(workbook) if workbook and form == "xlsx" else None)
    if form == "xlsx" and file is None:
        raise Misuse(usage.OUTPUT_NEEDED)
    given = tuple(path for path in inputs if path is not None)
    streams.guard(file, given, force=force)
    return Target(form, file, given, language, force, quiet)


def deliver(made: Output, to: Target, trail: Trail | None = None) -> None:
    """Write a result in the form that was asked for, with what it was computed with, and say where.

    A screen and Markdown name no rules where no files went into the result.

    Raises:
        Misuse: the file cannot be written, or the environment fixes a time that is none.
    """
    if to.form == "xlsx" and made.sheets and to.file:
        _write_workbook(made.sheets(), to, trail)
    elif to.form == "table" and to.file is None and made.line and to.quiet:
        streams.write(f"{made.line()}\n")
    elif to.form == "table" and to.file is None and made.brief:
        streams.show(made.brief())
    elif to.form == "table":
        streams.show(made.screen() if trail is None else _with_origin(made, to, trail), to.file)
    elif to.form == "csv":
        streams.write_csv(made.texts["csv"](), to.file)
    elif to.form == "jsonl":
        streams.write(made.texts["jsonl"](), to.file)
    else:
        text = made.texts[to.form]()
        streams.write(text if trail is None else _stamped(text, to, trail), to.file)
    to.say_written(made.about)


def by_row(listed: Callable[[], Listed]) -> Mapping[str, Callable[[], str]]:
    """Return the forms of a table that programs take row by row."""
    return {"csv": lambda: listed().csv(), "jsonl": lambda: listed().jsonl()}


def of_page(
    page: Callable[[], Iterable[Block]],
    texts: Mapping[str, Callable[[], str]],
    language: Language,
    sheets: Callable[[], Sequence[TableSheet]] | None = None,
) -> Output:
    """Return a result whose screen, Markdown and workbook (unless it has ``sheets``) are one ``page``."""
    from inovasi_cli.pages.page import blocks

    def as_sheets() -> Sequence[TableSheet]:
        from inovasi_cli.books.writing.shown import sheets_of

        return sheets_of(page(), Words(language))

    texts = {"md": lambda: blocks.markdown(page()), **texts}
    return Output(lambda: blocks.drawn(page()), texts, sheets or as_sheets, page=page)


def in_brief(
    made: Output,
    shown: Callable[[], Iterable[Block | Piece]],
    line: Callable[[], str],
    command: str,
    words: Words,
    *,
    rows: int | None = None,
    whole: bool = False,
    told: Callable[[], str] | None = None,
) -> Output:
    """Return a result that shows one screen unless the ``whole`` is asked for, and then the next ``command``.

    ``line`` is what is left of it with ``--quiet``, ``told`` what is said beside a file where that is more;
    tables are cut to ``rows``.
    """
    from inovasi_cli.pages.page import screen
    from inovasi_cli.pages.page.blocks import Line
    from inovasi_cli.text import output

    def about() -> Iterator[str]:
        yield (told or line)()
        loud = (said.text for said in shown() if isinstance(said, Line) and said.loud)
        yield from islice(loud, _DOUBTS)
        yield words(output.NEXT, command=command)

    made = made._replace(about=about)
    if whole:
        return made
    return made._replace(
        brief=lambda: screen.in_brief(
            shown(), command, words, made.page() if made.page else (), rows or screen.ROWS
        ),
        line=line,
    )


def _with_origin(made: Output, to: Target, trail: Trail) -> RenderableType:
    """A screen with one line on its origin below, and its closing line below that."""
    if not trail.inputs:
        return made.screen()
    from rich.console import Group

    from inovasi_cli.pages.page import blocks

    said = blocks.quiet(origin.line(trail.origin, Words(to.language)))
    return Group(made.screen(), "", said, *([blocks.drawn([made.closing])] if made.closing else []))


def _stamped(text: str, to: Target, trail: Trail) -> str:
    """``text`` with its origin, where its form has a place for it."""
    if to.form == "json":
        from inovasi_cli.pages.page import jsons

        return jsons.stamped(text, trail.origin)
    if to.form == "sarif":
        from inovasi_cli.pages.validate import ci

        return ci.stamped(text, trail.origin)
    if to.form == "md" and trail.inputs:
        from inovasi_cli.pages.page import blocks

        return f"{text}\n{blocks.markdown(origin.section(trail.origin, Words(to.language)))}"
    return text


def _write_workbook(sheets: Sequence[TableSheet], to: Target, trail: Trail | None) -> None:
    from inovasi_cli.books.writing.shown import origin_sheet
    from inovasi_cli.books.writing.table_sheets import write

    assert to.file is not None
    words = Words(to.language)
    about = [origin_sheet(trail.origin, words)] if trail else []
    editions = tuple(trail.origin.editions) if trail else ()
    foot = words(usage.EDITIONS, editions=editions) if editions else ""
    with streams.stored(to.file):
        write(to.file, [*sheets, *about], about=foot, force=to.force)


def form_of(given: str | None, output: Path | None, forms: Sequence[str]) -> str:
    """Return the form of the result; ``forms`` are those of the command, the usual one first.

    Raises:
        Misuse: the command writes no file of this ending, or ``given`` is another form than the ending's.
    """
    if output is None:
        return given or forms[0]
    ending = output.suffix.lower()
    fitting = [form for form in forms if _fits(form, ending)]
    if given is None and fitting:
        return fitting[0]
    if given is not None and given in fitting:
        return given
    if given is not None:
        raise Misuse(usage.OUTPUT_CONTRADICTS, file=str(output), format=given, endings=_ENDINGS[given])
    raise Misuse(_refusal(ending, forms), file=str(output), endings=tuple(dict.fromkeys(_listed(forms))))


def _refusal(ending: str, forms: Sequence[str]) -> Text:
    """What is said of an ending that the command does not write, with what comes nearest to it."""
    if ending in _TO_PRINT and "table" in forms:
        return usage.OUTPUT_TO_PRINT
    return usage.OUTPUT_ENDING


def _fits(form: str, ending: str) -> bool:
    return ending in _ENDINGS[form] if ending else form not in _OPENED_BY_ENDING


def _listed(forms: Sequence[str]) -> Iterator[str]:
    for form in forms:
        yield _ENDINGS[form][0]
