"""What a shell offers while a command is typed: besides commands and options what an option can be given.

A shell asks by starting the program with a variable set. Whatever goes wrong then leaves it without an
offer: nobody has given a command yet.
"""

from __future__ import annotations

import os
import shlex
from collections.abc import Callable, Iterator, Mapping
from importlib import import_module
from typing import Any

from inovasi_cli.cli.program import COMPLETION, NAME
from inovasi_cli.text import quoted
from inovasi_cli.text.spelling import head

_LONGEST = 60
"""Letters of a name beyond which its beginning is offered: any part that is one's alone names it."""


def script(shell: str) -> str:
    """Return what a shell has to run once, so that it asks."""
    typers = _prepared()
    return str(typers.get_completion_script(prog_name=NAME, complete_var=COMPLETION, shell=shell))


def answer(program: Callable[[], object]) -> None:
    """Tell the shell what fits; it gets nothing where that cannot be found out."""
    _prepared()
    try:
        program()
    except Exception:  # noqa: BLE001 - a half typed command may be anything
        return


def _prepared() -> Any:
    """The part of typer that knows the shells; its names are not exported."""
    typers: Any = import_module("typer.completion")
    typers.completion_init()
    return typers


def offering(command: Any) -> Any:
    """Return ``command`` with what its parameters can be given."""
    for inner in getattr(command, "commands", {}).values():
        offering(inner)
    for parameter in command.params:
        if find := _FOUND.get(parameter.name):
            parameter._custom_shell_complete = _fitting(find)
    return command


def _fitting(find: Callable[[Any], Iterator[str]]) -> Callable[[Any, Any, str], list[str]]:
    def fitting(context: Any, _: Any, begun: str) -> list[str]:
        typed = begun.strip("\"'").casefold()
        return [offer for offer in find(context) if offer.strip('"').casefold().startswith(typed)]

    return fitting


def _editions(_: Any) -> Iterator[str]:
    from inovasi_cli.rules.loading import editions

    yield from editions()


def _codes(_: Any) -> Iterator[str]:
    from inovasi_cli.diagnostics.catalogue import KINDS

    yield from KINDS


def _indicators(context: Any) -> Iterator[str]:
    from inovasi_cli.rules.loading import load

    ruleset = load(context.params.get("ruleset") or context.params.get("edition"))
    yield from ruleset.spd_indicators
    yield from ruleset.sid_indicators


def _innovations(_: Any) -> Iterator[str]:
    """The names in the files that were typed before: typer has not read those before an open option."""
    from inovasi_cli.cli.library import assess
    from inovasi_cli.reading.files.content import SUFFIXES

    typed = os.environ.get("_TYPER_COMPLETE_ARGS") or os.environ.get("COMP_WORDS", "")
    files = [word for word in shlex.split(typed) if word.lower().endswith(SUFFIXES)]
    if files:
        for row in assess(*files).rows():
            yield quoted(head(str(row["name"]))[:_LONGEST].strip())


def _explainable(context: Any) -> Iterator[str]:
    yield from _innovations(context)
    yield from _indicators(context)
    yield from _codes(context)


def _targets(context: Any) -> Iterator[str]:
    from inovasi_cli.rules.loading import load

    yield from (quoted(band.label.id) for band in load(context.params.get("edition")).bands("region"))


def _schemas(_: Any) -> Iterator[str]:
    from inovasi_cli.pages import schemas

    yield from schemas.names()


_FOUND: Mapping[str, Callable[[Any], Iterator[str]]] = {
    "edition": _editions,
    "ruleset": _editions,
    "rulesets": _editions,
    "select": _codes,
    "ignore": _codes,
    "indicator": _indicators,
    "name": _explainable,
    "keep": _innovations,
    "drop": _innovations,
    "freeze": _innovations,
    "without": _innovations,
    "target": _targets,
    "output_name": _schemas,
}
"""What the parameters of commands can be given, by their names."""
