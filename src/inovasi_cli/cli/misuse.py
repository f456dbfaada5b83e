"""A command given wrongly: what is said about it, whoever noticed."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from importlib.util import find_spec
from itertools import pairwise
from pathlib import Path
from typing import Any

import typer

from inovasi_cli.diagnostics import Fact
from inovasi_cli.text import Language, Text, usage

# Of its errors about the command line typer exports only this one; its base is what they all are.
_CLOSED = re.compile(r"'(.+)'\sis\snot\s(?:readable|writable)")
"""What typer says of a path that is there and may not be opened."""

UsageError: type[Exception] = typer.BadParameter.__bases__[0]

LIBRARIES: Mapping[str, tuple[str, ...]] = {
    "plan": ("highspy", "numpy"),
    "report": ("jinja2", "matplotlib"),
    "watch": ("watchfiles",),
}
"""Each extra with what it brings."""


class Misuse(Exception):
    """The command cannot do what was asked; ends with exit code 2."""

    rightly_given = False
    """Whether the fault lies beside the command: its help would not help."""

    def __init__(self, text: Text, **facts: Fact) -> None:
        super().__init__(text.en)
        self.text = text
        self.facts = facts


class NotInstalled(Misuse):
    """The command was given rightly, and needs something that is not on this computer."""

    rightly_given = True


@contextmanager
def seen_in(context: Any) -> Iterator[None]:
    """Let an error know the command it arose in; typer tells it to some of them only."""
    try:
        yield
    except UsageError as error:
        error.ctx = getattr(error, "ctx", None) or context  # type: ignore[attr-defined]
        raise


def translated(error: Any, language: Language) -> Misuse:
    """Say in our own words what typer found wrong with the command line."""
    match type(error).__name__:
        case "NoSuchOption":
            near = nearest(error.option_name, (option for p in _params(error) for option in p.opts))
            return Misuse(usage.OPTION_UNKNOWN, name=error.option_name, near=near)
        case "BadOptionUsage":
            param = next(p for p in _params(error) if error.option_name in p.opts)
            if getattr(param, "is_flag", False):
                return Misuse(usage.OPTION_WITH_VALUE, name=error.option_name)
            return Misuse(
                usage.OPTION_WITHOUT_VALUE, name=error.option_name, expected=expected(param, language)
            )
        case "MissingParameter":
            return Misuse(usage.ARGUMENT_MISSING, name=shown(error.param, language))
        case "BadParameter":
            return _bad_value(error, language)
        case _:
            return Misuse(usage.OTHER, message=error.format_message())


def _bad_value(error: Any, language: Language) -> Misuse:
    if closed := _CLOSED.search(error.message):
        return Misuse(usage.FILE_CLOSED, name=closed[1])
    return Misuse(
        usage.VALUE_WRONG, name=shown(error.param, language), expected=expected(error.param, language)
    )


def expected(param: Any, language: Language) -> str:
    """What a parameter takes: in our words, else its choices, else the name of the value."""
    from inovasi_cli.text import help

    entry = help.ENTRIES[param.name]
    if param.metavar and not entry.accepts:
        return ", ".join(param.metavar.split("|"))
    return (entry.accepts or entry.value or entry.help).in_(language)


def shown(param: Any, language: Language) -> str:
    """How a parameter is called on the help page."""
    from inovasi_cli.text import help

    if param.param_type_name == "option":
        option = max(param.opts, key=len)
        return f"{option} ({param.envvar})" if param.envvar else str(option)
    value = help.ENTRIES[param.name].value
    return value.in_(language) if value else str(param.name)


def nearest(name: str, known: Iterable[str]) -> str:
    """The known name that ``name`` is a slip for; empty when there is none."""
    from difflib import get_close_matches

    spellings = {spelling.lower(): spelling for spelling in known}
    return next((spellings[near] for near in get_close_matches(name.lower(), spellings, n=1)), "")


def _params(error: Any) -> list[Any]:
    return list(error.ctx.command.get_params(error.ctx))


def needed(extra: str) -> None:
    """Refuse to begin what cannot be finished.

    Raises:
        NotInstalled: a library of ``extra`` is missing; the message holds the command that installs it.
    """
    if lacking := missing(extra):
        raise NotInstalled(usage.EXTRA_MISSING, missing=lacking, command=installing(lacking))


def missing(extra: str) -> tuple[str, ...]:
    """The libraries of ``extra`` that are not installed."""
    return tuple(name for name in LIBRARIES[extra] if find_spec(name) is None)


def installing(names: Sequence[str]) -> str:
    """The command that installs libraries beside this program, in the way that it was installed itself."""
    from inovasi_cli.text import quoted

    within, python = Path(sys.prefix).parts, quoted(sys.executable or "python")
    if "pipx" in within:
        command = ["pipx", "inject", "inovasi", *names]
    elif ("uv", "tools") in pairwise(within):
        command = ["uv", "tool", "install", "inovasi", *(f"--with={name}" for name in names)]
    elif find_spec("pip") is None:  # as in an environment that uv has made
        command = ["uv", "pip", "install", "--python", python, *names]
    else:
        command = [python, "-m", "pip", "install", *names]
    return " ".join(command)
