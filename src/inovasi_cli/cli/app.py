"""The program and its commands."""

from __future__ import annotations

from typing import Annotated

import typer

from inovasi_cli import __version__
from inovasi_cli.cli import options
from inovasi_cli.cli.explain import explain
from inovasi_cli.cli.layout import layout
from inovasi_cli.cli.program import NAME, Command, Program
from inovasi_cli.cli.rank import rank
from inovasi_cli.cli.rules import rules
from inovasi_cli.cli.score import score
from inovasi_cli.cli.template import template
from inovasi_cli.cli.validate import validate

app = typer.Typer(
    name=NAME,
    cls=Program,
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


for command in (score, validate, rank, template, layout, explain):
    app.command(command.__name__, cls=Command)(command)
app.add_typer(rules)
