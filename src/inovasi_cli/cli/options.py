"""The options that recur, each spelt once. What they are for stands in ``text.help`` by their names.

Those that several commands have in the same order are bundles, named tuples, which ``program.spread``
shows to typer as one option for each field.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from decimal import Decimal
from itertools import chain, count, pairwise
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, Literal, NamedTuple

import typer

from inovasi_cli.text import LANGUAGES, Language, Text, quoted

if TYPE_CHECKING:
    from inovasi_cli.assessment import Request
    from inovasi_cli.cli.delivery import Target
    from inovasi_cli.scoring.ranking.table import Records

LANG = "--lang"
LANG_VARIABLE = "INOVASI_LANG"
SETTINGS = "inovasi.toml"
"""The file beside the data in which options may stand."""

FEW = 3
"""Files that are named one by one where a command is given again."""


def language(args: Sequence[str], environment: Mapping[str, str]) -> Language:
    """Return the language of the option, else of the variable, else Indonesian.

    Help and complaints about the command line need it too, so it cannot wait for the parser. A
    value that is no language is left for the parser to refuse.
    """
    given = environment.get(LANG_VARIABLE, "")
    for arg, following in pairwise([*args, ""]):
        if arg == "--":
            break
        if arg == LANG:
            given = following
        elif arg.startswith(f"{LANG}="):
            given = arg.removeprefix(f"{LANG}=")
    return next((language for language in LANGUAGES if language == given), "id")


def number(text: str) -> Decimal:
    """Read a number that a person typed as it would be read from a cell.

    Raises:
        ValueError: it is none, it may mean two (``1.234``), or it is negative.
    """
    from inovasi_cli.reading import cells

    try:
        value = cells.number(text, Text("poin", "points"))
    except cells.Unreadable as unreadable:
        raise ValueError(text) from unreadable
    if value < 0:
        raise ValueError(text)
    return value


def day(text: str) -> date:
    """Read a day as it would be read from a cell: ``2026-09-30`` or ``30/09/2026``.

    Raises:
        ValueError: it is none.
    """
    from inovasi_cli.reading import cells, days

    try:
        read = days.day(text)
    except cells.Unreadable as unreadable:
        raise ValueError(text) from unreadable
    if read is None:
        raise ValueError(text)
    return read


def basis(text: str) -> str:
    """Read a basis; raises ``ValueError`` as ``_named``."""
    from inovasi_cli.text.output import BASIS_NAMES

    return _named(text, BASIS_NAMES)


def affairs(text: str) -> str:
    """Read which affairs count; raises ``ValueError`` as ``_named``."""
    return _named(text, {"main": Text("utama", "main"), "all": Text("semua", "all")})


def only(text: str) -> str:
    """Read which of the reported innovations are meant; raises ``ValueError`` as ``_named``."""
    return _named(text, {"all": Text("semua", "all"), "sent": Text("terkirim", "sent")})


def category(text: str) -> str:
    """Read a category; raises ``ValueError`` as ``_named``."""
    from inovasi_cli.text.output import CATEGORY_NAMES

    return _named(text, CATEGORY_NAMES)


def _named(written: str, names: Mapping[str, Text]) -> str:
    """Return the code of what is called ``written`` in either language, in any case.

    Raises:
        ValueError: nothing is called so.
    """
    for code, text in names.items():
        if written.strip().lower() in (code, text.id.lower(), text.en.lower()):
            return code
    raise ValueError(written)


def _usable(given: list[Path]) -> list[Path]:
    """Return files as they are given.

    Raises:
        Misuse: they are more than a run takes, or standard input is a keyboard.
    """
    from inovasi_cli.cli.misuse import Misuse
    from inovasi_cli.reading.files import content as limits
    from inovasi_cli.text import usage

    if Path(limits.PIPED) in given and sys.stdin and sys.stdin.isatty():
        raise Misuse(usage.NOTHING_PIPED)

    if len(given) > limits.FILES and len(given) > limits.FILES * limits.times():
        raise Misuse(usage.FILES_MANY, n=len(given), most=limits.FILES * limits.times())
    return given


# A file that may not be read is a finding about that file (B109); typer would stop the whole command.
Files = Annotated[list[Path], typer.Argument(readable=False, callback=_usable)]
Edition = Annotated[str | None, typer.Option("--edition")]
Rules = Annotated[Path | None, typer.Option("--rules")]
Basis = Annotated[
    Literal["claimed", "evidenced", "verified"],
    typer.Option("--basis", metavar="claimed|evidenced|verified", parser=basis),
]
Affairs = Annotated[
    Literal["main", "all"] | None, typer.Option("--affairs", metavar="main|all", parser=affairs)
]
Category = Annotated[
    Literal["provinsi", "kabupaten", "kota"] | None,
    typer.Option("--category", metavar="provinsi|kabupaten|kota", parser=category),
]
Spd = Annotated[Decimal | None, typer.Option("--spd", parser=number)]
Only = Annotated[Literal["all", "sent"], typer.Option("--only", metavar="all|sent", parser=only)]
Units = Annotated[Path | None, typer.Option("--agencies")]
Reference = Annotated[Path | None, typer.Option("--reference")]
Layout = Annotated[Path | None, typer.Option("--layout")]
Output = Annotated[Path | None, typer.Option("--output", "-o")]
Force = Annotated[bool, typer.Option("--force")]
Lang = Annotated[Literal["id", "en"], typer.Option(LANG, metavar="id|en", envvar=LANG_VARIABLE)]
Set = Annotated[list[str] | None, typer.Option("--set")]
Without = Annotated[list[str] | None, typer.Option("--without")]
Count = Annotated[int | None, typer.Option("--count", min=0, max=9999)]
Select = Annotated[list[str] | None, typer.Option("--select")]
Ignore = Annotated[list[str] | None, typer.Option("--ignore")]
Waivers = Annotated[Path | None, typer.Option("--waivers")]
Today = Annotated[date | None, typer.Option("--today", parser=day)]
Closing = Annotated[date | None, typer.Option("--closing", parser=day)]
Limit = Annotated[int | None, typer.Option("--limit", min=1)]
All = Annotated[bool, typer.Option("--all")]
Details = Annotated[bool, typer.Option("--details")]
Strict = Annotated[bool, typer.Option("--strict")]
Quiet = Annotated[bool, typer.Option("--quiet", "-q")]


def again(
    files: Sequence[Path], request: Request, spoken: Language, own: Mapping[str, object] | None = None
) -> tuple[str, str]:
    """The arguments of another command on the same files: of one that checks them, of one that scores them.

    ``own`` are further options of the latter, by their names without dashes.
    """
    reading = {"edition": request.edition, "rules": request.rules, "layout": request.layout}
    scoring: dict[str, object] = {"affairs": request.affairs, "category": request.category}
    scoring |= {"spd": request.spd, "basis": None if request.basis == "claimed" else request.basis}
    scoring |= {"only": None if request.only == "all" else request.only, **(own or {})}
    language = {"lang": spoken if spoken != "id" else None}
    return _written(files, {**reading, **language}), _written(files, {**reading, **scoring, **language})


def _written(files: Sequence[Path], given: Mapping[str, object]) -> str:
    told = [*_at_once(files)]
    for name, value in given.items():
        for one in value if isinstance(value, list) else [value]:
            if one is True:
                told.append(f"--{name}")
            elif one is not None:
                told.append(f"--{name} {quoted(str(one))}")
    return " ".join(told)


def _at_once(files: Sequence[Path]) -> Iterator[str]:
    """The names of ``files``, or a pattern where they are many and all of their kind in a folder."""
    alike: dict[tuple[Path, str], list[Path]] = {}
    for file in files:
        alike.setdefault((file.parent, file.suffix), []).append(file)
    for (folder, ending), group in alike.items():
        pattern = f"*{ending}"
        if len(group) > FEW and set(folder.glob(pattern)) == set(group):
            yield pattern if folder == Path() else f"{quoted(str(folder))}{os.sep}{pattern}"
        else:
            yield from (quoted(str(file)) for file in group)


def unused(name: str) -> str:
    """The name of a file to be written, numbered where there is one of that name already."""
    file = Path(name)
    names = (f"{file.stem}-{n}{file.suffix}" for n in count(2))
    return next(free for free in chain([name], names) if not file.with_name(free).exists())


class ScoreOptions(NamedTuple):
    """What decides how files are scored."""

    edition: Edition = None
    rules: Rules = None
    basis: Basis = "claimed"
    affairs: Affairs = None
    category: Category = None
    spd: Spd = None
    only: Only = "all"

    def request(self, layout: Path | None, records: Records | None = None) -> Request:
        """What is asked of the assessment, with a layout and results of the user's own."""
        from inovasi_cli.assessment import Request

        return Request(*self, reference=records, layout=layout)


class DataOptions(NamedTuple):
    """What decides how files are scored and ranked."""

    scoring: ScoreOptions
    reference: Reference = None
    mapping: Layout = None

    def request(self) -> Request:
        """What is asked of the assessment; the results of the user's own are read."""
        from inovasi_cli.cli import reading

        return self.scoring.request(self.mapping, reading.records(self.reference))

    @property
    def files(self) -> tuple[Path | None, ...]:
        """The files that are read beside the data."""
        return self.reference, self.mapping


class LayoutOptions(NamedTuple):
    """The rules, and how sheets and columns are recognised."""

    edition: Edition = None
    rules: Rules = None
    mapping: Layout = None

    def request(self) -> Request:
        """What is asked of the assessment."""
        from inovasi_cli.assessment import Request

        return Request(self.edition, self.rules, layout=self.mapping)


class ReadingOptions(NamedTuple):
    """The rules, how files are read, and what is told of the region beside them."""

    layout: LayoutOptions
    basis: Basis = "claimed"
    category: Category = None
    spd: Spd = None
    only: Only = "all"

    def request(self) -> Request:
        """What is asked of the assessment."""
        request = self.layout.request()
        return request._replace(basis=self.basis, category=self.category, spd=self.spd, only=self.only)


class FindingOptions(NamedTuple):
    """Which findings are told, and which are waived on which day."""

    select: Select = None
    ignore: Ignore = None
    waivers: Waivers = None
    today: Today = None


class FileOptions(NamedTuple):
    """Where a result goes."""

    output: Output = None
    force: Force = False
    quiet: Quiet = False
    lang: Lang = "id"

    def target(
        self,
        forms: Sequence[str],
        format: str | None = None,
        inputs: Iterable[Path | None] = (),
        workbook: str | None = None,
    ) -> Target:
        """Return where the result goes; raises ``Misuse`` as ``delivery.target``."""
        from inovasi_cli.cli import delivery

        to = self.output, inputs, self.lang
        return delivery.target(forms, format, *to, force=self.force, quiet=self.quiet, workbook=workbook)


class StrictOptions(NamedTuple):
    """Where a result goes, and what makes the exit code 1."""

    output: Output = None
    force: Force = False
    strict: Strict = False
    quiet: Quiet = False
    lang: Lang = "id"

    @property
    def file(self) -> FileOptions:
        """Where the result goes."""
        return FileOptions(self.output, self.force, self.quiet, self.lang)


class ResultOptions(NamedTuple):
    """Where a result goes, how much of it, and what makes the exit code 1."""

    output: Output = None
    force: Force = False
    details: Details = False
    limit: Limit = None
    everything: All = False
    strict: Strict = False
    quiet: Quiet = False
    lang: Lang = "id"

    @property
    def file(self) -> FileOptions:
        """Where the result goes."""
        return FileOptions(self.output, self.force, self.quiet, self.lang)

    @property
    def whole(self) -> bool:
        """Whether more than one screen is asked for: all of it, long lists, or a file to keep."""
        return self.details or self.everything or self.limit is not None or self.output is not None


def is_bundle(hint: Any) -> bool:
    """Whether a parameter, or a field of another bundle, of this type takes an option for each field."""
    return isinstance(hint, type) and issubclass(hint, tuple) and hasattr(hint, "_field_defaults")
