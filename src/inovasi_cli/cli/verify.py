"""``inovasi verify``: a result that was kept, computed again from its files."""

from __future__ import annotations

import json
import re
import shlex
from collections.abc import Callable, Iterable, Mapping, Sequence
from decimal import Decimal
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, Literal, get_args

import typer

from inovasi_cli.cli import options
from inovasi_cli.cli.program import DONE, ERRORS
from inovasi_cli.text import verifying as text

if TYPE_CHECKING:
    from inovasi_cli.assessment import Request
    from inovasi_cli.pages.page.blocks import Block
    from inovasi_cli.pages.verify.kept import Record
    from inovasi_cli.reading.files.sheets import Workbook

ROWS = 10
"""Differences on a screen."""

Form = Literal["table", "json", "md", "xlsx"]
Format = Annotated[Form | None, typer.Option("--format", metavar="table|json|md|xlsx")]

_OPTIONS = (
    *("edition", "rules", "basis", "affairs", "category", "spd", "only", "reference", "layout"),
    *("set", "without", "count"),
)
"""What decides a score."""
_SCORE = re.compile(r"\d{1,6}(?:\.\d{1,12})?", re.ASCII)
_COUNT = re.compile(r"\d{1,4}", re.ASCII)


def verify(
    record: Annotated[Path, typer.Argument()],
    data: Annotated[list[Path] | None, typer.Argument()] = None,
    *,
    rules: options.Rules = None,
    reference: options.Reference = None,
    mapping: options.Layout = None,
    format: Format = None,
    output: options.Output = None,
    force: options.Force = False,
    details: options.Details = False,
    everything: options.All = False,
    quiet: options.Quiet = False,
    lang: options.Lang = "id",
) -> int:
    """Compute ``record`` again from ``data``, else from the files that it names; 1 when anything differs."""
    from inovasi_cli.cli import delivery, reading, streams
    from inovasi_cli.pages.page.words import Words
    from inovasi_cli.pages.verify import page as verification
    from inovasi_cli.pages.verify.kept import differences

    inputs = [record, *(data or ()), reference, mapping]
    to = delivery.target(get_args(Form), format, output, inputs, lang, force=force, quiet=quiet)
    kept = _read(record)
    replaced = {"rules": rules, "reference": reference, "layout": mapping}
    given = {**kept.options, **{name: str(path) for name, path in replaced.items() if path}}
    files = data or _files_of(kept, record)
    streams.guard(to.file, files, force=force)
    _refuse_missing(given, record)
    workbooks = reading.read_files(files, lang, quiet=quiet)
    if unread := [workbook for workbook in workbooks if not workbook.sheets]:
        _tell_unread(unread, record, lang)
        return ERRORS
    now = _again(workbooks, given, record, lang)
    _forget([kept, now[0]], [name for name, path in replaced.items() if path])
    found = differences(kept, *now)
    whole = everything or to.form in ("md", "xlsx")
    made = delivery.of_page(
        lambda: verification.page(found, kept.content, Words(lang), everything=whole),
        {"json": lambda: verification.as_json(found, str(record), now[0].content["provenance"])},
        lang,
    )
    if to.file is None and not (details or everything):
        again = options.again(files, _request(given, record), lang)[1]
        kept_anew = f"score {again} --format json -o {options.unused(text.KEPT.in_(lang))}"
        shown = partial(verification.page, found, kept.content, Words(lang), everything=True)
        step = kept_anew if found else f"score {again}"
        made = delivery.in_brief(made, shown, lambda: _title(shown()), step, Words(lang), rows=ROWS)
    delivery.deliver(made, to)
    return ERRORS if found else DONE


def _forget(records: Iterable[Record], names: Iterable[str]) -> None:
    """Take out of the records the options that were given otherwise on purpose."""
    for record in records:
        asked = record.content["provenance"].get("options")
        if isinstance(asked, dict):
            for name in names:
                asked.pop(name, None)


def _title(page: Iterable[Block]) -> str:
    """What was found, in one line."""
    from inovasi_cli.pages.page.blocks import Grid

    return next(block.text for block in page if not isinstance(block, Grid))


def _read(file: Path) -> Record:
    from inovasi_cli.cli.misuse import Misuse
    from inovasi_cli.pages.verify.kept import Unverifiable, read_record
    from inovasi_cli.text.verifying import UNVERIFIABLE

    try:
        return read_record(file)
    except Unverifiable as error:
        raise Misuse(UNVERIFIABLE[error.why], file=str(file), found=error.found or "-") from error


def _files_of(kept: Record, file: Path) -> list[Path]:
    """The files that a result names as its data.

    Raises:
        Misuse: it names none.
    """
    from inovasi_cli.cli.misuse import Misuse
    from inovasi_cli.text.verifying import FILES_MISSING

    beside = {kept.options.get("reference"), kept.options.get("layout")}
    files = [Path(file) for file in kept.inputs if file not in beside]
    if not files:
        raise Misuse(FILES_MISSING, file=str(file))
    return files


def _refuse_missing(given: Mapping[str, str], record: Path) -> None:
    """Refuse a record whose own table or mapping is not where it was.

    Raises:
        Misuse: one is missing.
    """
    from inovasi_cli.cli.misuse import Misuse
    from inovasi_cli.text.verifying import BESIDE_MISSING

    for name in ("reference", "layout"):
        if name in given and not Path(given[name]).is_file():
            raise Misuse(BESIDE_MISSING, file=str(record), name=name, value=given[name])


def _tell_unread(unread: Sequence[Workbook], record: Path, lang: Literal["id", "en"]) -> None:
    """Tell which files of data cannot be read, and that nothing was compared."""
    from inovasi_cli.cli import reading, streams
    from inovasi_cli.pages.page.words import Words
    from inovasi_cli.text.verifying import DATA_UNREAD

    names = tuple(workbook.file for workbook in unread)
    reading.tell([fault for workbook in unread for fault in workbook.faults], names, lang)
    streams.complain(Words(lang)(DATA_UNREAD, files=names, record=str(record)))


def _again(
    workbooks: Sequence[Workbook], given: Mapping[str, str], record: Path, lang: Literal["id", "en"]
) -> list[Record]:
    """Score what was read as the options of the record say; tell it in both languages, ``lang`` first."""
    from inovasi_cli.cli import reading
    from inovasi_cli.pages.page.jsons import stamped
    from inovasi_cli.pages.score import as_json, what_if
    from inovasi_cli.pages.verify.kept import Record
    from inovasi_cli.text import LANGUAGES, Language

    request = _request(given, record)
    reference = Path(given["reference"]) if "reference" in given else None
    assessment = reading.assess_read(workbooks, request, lang)
    settings, without = (_option(given, record, name, shlex.split) for name in ("set", "without"))
    counted = _option(given, record, "count", _count)
    changed = reading.what_if(assessment, request, settings, without, counted)
    inputs = [*(Path(workbook.file) for workbook in workbooks), *filter(None, [reference, request.layout])]
    asked = reading.options_of(request, reference, {"set": settings, "without": without, "count": counted})
    origin = reading.traced(assessment.ruleset, inputs, asked)

    def told(language: Language) -> Record:
        supposed = what_if.as_json(changed, language)
        content = as_json.score(changed.after if changed else assessment, language, supposed)
        stated = json.loads(stamped(content, origin))
        return Record(stated, origin.version, origin.editions, origin.inputs, origin.options)

    return [told(language) for language in sorted(LANGUAGES, key=lambda spoken: spoken != lang)]


def _request(given: Mapping[str, str], record: Path) -> Request:
    """The options of a record as they were given.

    Raises:
        Misuse: one of them is none that ``score`` has or takes.
    """
    from inovasi_cli.assessment import Request
    from inovasi_cli.cli import reading
    from inovasi_cli.cli.misuse import Misuse
    from inovasi_cli.text.verifying import OPTION_WRONG

    for name in given:
        # Half of a pair of surrogates, which JSON can hold, is in no option and in no name of a file.
        if name not in _OPTIONS or re.search("[\ud800-\udfff]", given[name]):
            raise Misuse(OPTION_WRONG, file=str(record), name=name, value=given[name])

    read = partial(_option, given, record)
    return Request(
        edition=given.get("edition"),
        rules=read("rules", Path),
        basis=read("basis", options.basis) or "claimed",
        affairs=read("affairs", options.affairs),
        category=read("category", options.category),
        spd=read("spd", _score),
        only=read("only", options.only) or "all",
        reference=reading.records(read("reference", Path)),
        layout=read("layout", Path),
    )


def _option(given: Mapping[str, str], record: Path, name: str, parse: Callable[[str], Any]) -> Any:
    """Read an option of a record, ``None`` where it was not given.

    Raises:
        Misuse: ``score`` would not take it.
    """
    from inovasi_cli.cli.misuse import Misuse
    from inovasi_cli.text.verifying import OPTION_WRONG

    if name not in given:
        return None
    try:
        return parse(given[name])
    except (ValueError, typer.BadParameter) as error:
        raise Misuse(OPTION_WRONG, file=str(record), name=name, value=given[name]) from error


def _count(text: str) -> int:
    if not _COUNT.fullmatch(text):
        raise ValueError(text)
    return int(text)


def _score(text: str) -> Decimal:
    if not _SCORE.fullmatch(text):  # a Decimal may be NaN, or need a million digits
        raise ValueError(text)
    return Decimal(text)
