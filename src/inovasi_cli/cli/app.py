"""The program and its commands.

Each command stands in the module of its name, which is loaded when it is asked for: a run needs one.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from importlib import import_module
from typing import Annotated, Any

import typer

from inovasi_cli import __version__
from inovasi_cli.cli import options
from inovasi_cli.cli.program import NAME, Command, Program

COMMANDS = (
    "score",
    "report",
    "verify",
    "validate",
    "watch",
    "rank",
    "leverage",
    "plan",
    "risk",
    "template",
    "merge",
    "compare",
    "layout",
    "explain",
    "schema",
    "rules",
)
"""In the order of the help page."""


class Commands(Mapping[str, Any]):
    """The commands as typer parses them, by name."""

    def __getitem__(self, name: str) -> Any:
        """Load a command."""
        if name not in COMMANDS:
            raise KeyError(name)
        return _command(name)

    def __contains__(self, name: object) -> bool:
        """Whether there is such a command; loads none."""
        return name in COMMANDS

    def __iter__(self) -> Iterator[str]:
        return iter(COMMANDS)

    def __len__(self) -> int:
        return len(COMMANDS)


@cache
def _command(name: str) -> Any:
    """Load what stands under ``name`` in the module of that name: one command, or a group of them."""
    found = getattr(import_module(f"inovasi_cli.cli.{name}"), name)
    if not isinstance(found, typer.Typer):
        function, found = found, typer.Typer(rich_markup_mode=None, add_completion=False)
        found.command(name, cls=Command)(function)
    return typer.main.get_command(found)


class Inovasi(Program):
    """The program with its commands."""

    def __init__(self, **settings: Any) -> None:
        super().__init__(**{**settings, "commands": Commands()})


app = typer.Typer(
    name=NAME,
    cls=Inovasi,
    rich_markup_mode=None,
    add_completion=False,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["--help", "-h"]},
)


def _show_version(asked: bool) -> None:
    if asked:
        print(f"{NAME} {__version__}")
        raise typer.Exit


@app.callback(invoke_without_command=True)
def start(
    context: typer.Context,
    version: Annotated[  # noqa: ARG001 - its callback has answered
        bool, typer.Option("--version", is_eager=True, callback=_show_version)
    ] = False,
    lang: options.Lang = "id",  # noqa: ARG001 - known before anything is parsed
) -> None:
    """Show the help page when no command is named."""
    if context.invoked_subcommand is None:
        print(context.get_help())
