"""The form of a result by the name of its file: one rule for every command.

The ending chooses the form where the command has it, and a ``--format`` beside it has to agree.
``.txt`` is what the screen shows; a name without an ending promises nothing and takes any text.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from inovasi_cli.cli.misuse import Misuse
from inovasi_cli.text import Text, usage

_ENDINGS: Mapping[str, tuple[str, ...]] = {
    "table": (".txt",),
    "github": (".txt",),
    "json": (".json",),
    "csv": (".csv",),
    "md": (".md", ".markdown"),
    "sarif": (".sarif", ".json"),
    "xlsx": (".xlsx",),
    "html": (".html", ".htm"),
    "pdf": (".pdf",),
    "yaml": (".yaml", ".yml"),
}
"""The endings that each form may have, its own first."""

_OPENED_BY_ENDING = ("xlsx", "html", "pdf")
"""Forms that programs know by the ending of the file."""

_TO_PRINT = (".html", ".htm", ".pdf", ".doc", ".docx")
_BOOKS = (".xlsx", ".xlsm", ".xls", ".ods")


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
    if ending in _BOOKS and "sarif" in forms:  # the findings of a workbook
        return usage.OUTPUT_TO_ANNOTATE
    if ending in _BOOKS and "csv" in forms:
        return usage.OUTPUT_TO_OPEN
    return usage.OUTPUT_ENDING


def _fits(form: str, ending: str) -> bool:
    return ending in _ENDINGS[form] if ending else form not in _OPENED_BY_ENDING


def _listed(forms: Sequence[str]) -> Iterator[str]:
    for form in forms:
        yield _ENDINGS[form][0]
