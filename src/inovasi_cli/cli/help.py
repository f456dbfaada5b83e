"""The help pages: texts out of ``text.help``, drawn with the formatter of typer."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from inovasi_cli.cli import misuse
from inovasi_cli.cli.program import ROUND
from inovasi_cli.text import Language, help


def command(of: Any, ctx: Any, formatter: Any) -> None:
    """Write the page of one command."""
    spoken: Language = ctx.obj
    page = _page(ctx)
    params = of.get_params(ctx)
    arguments = [param for param in params if param.param_type_name == "argument"]
    pieces = [help.OPTIONS_PLACE.in_(spoken), *(_argument(argument, spoken) for argument in arguments)]
    path = ctx.command_path.removesuffix(f" {ROUND}")  # a file alone is its whole command
    formatter.write_usage(path, " ".join(pieces), prefix=help.USAGE.in_(spoken))
    _write_text(formatter, page, spoken)
    if arguments:
        with formatter.section(help.ARGUMENTS.in_(spoken)):
            formatter.write_dl(
                [(_argument(argument, spoken), _explained(argument, page, spoken)) for argument in arguments]
            )
    _write_options(formatter, params, page, spoken)
    _write_examples(formatter, page, spoken)


def group(of: Any, ctx: Any, formatter: Any) -> None:
    """Write the page of a group, with a line for each of its commands."""
    spoken: Language = ctx.obj
    page = _page(ctx)
    pieces = f"{help.COMMAND_PLACE.in_(spoken)} {help.OPTIONS_PLACE.in_(spoken)}"
    formatter.write_usage(ctx.command_path, pieces, prefix=help.USAGE.in_(spoken))
    _write_text(formatter, page, spoken)
    with formatter.section(help.COMMANDS.in_(spoken)):
        formatter.write_dl([(name, _page(ctx, name).summary.in_(spoken)) for name in of.commands])
    _write_options(formatter, of.get_params(ctx), page, spoken)
    _write_examples(formatter, page, spoken)


def _page(ctx: Any, command: str = "") -> help.Page:
    """The page of what is being run, or of a ``command`` in it."""
    path = f"{ctx.command_path} {command}".removeprefix(ctx.find_root().command_path).strip()
    return help.PAGES[path] if path else help.PROGRAM


def _write_text(formatter: Any, page: help.Page, spoken: Language) -> None:
    for text in filter(None, (page.summary, page.detail)):
        formatter.write_paragraph()
        with formatter.indentation():
            formatter.write_text(text.in_(spoken))


def _write_options(formatter: Any, params: Sequence[Any], page: help.Page, spoken: Language) -> None:
    options = [param for param in params if param.param_type_name == "option"]
    with formatter.section(help.OPTIONS.in_(spoken)):
        formatter.write_dl(
            [(_option(option, spoken), _explained(option, page, spoken)) for option in options]
        )


def _write_examples(formatter: Any, page: help.Page, spoken: Language) -> None:
    with formatter.section(help.EXAMPLES.in_(spoken)):
        for example in page.examples:
            formatter.write(f"  {example}\n")


def _argument(param: Any, spoken: Language) -> str:
    name = misuse.shown(param, spoken)
    return f"{name}..." if param.nargs != 1 else name if param.required else f"[{name}]"


def _option(param: Any, spoken: Language) -> str:
    value = help.ENTRIES[param.name].value
    named = param.metavar or (value.in_(spoken) if value else "")
    return f"{', '.join(sorted(param.opts, key=len))} {named}".rstrip()


def _explained(param: Any, page: help.Page, spoken: Language) -> str:
    """What a parameter is for on this page, with the value it has when it is not given."""
    said = [(page.own.get(param.name) or help.ENTRIES[param.name].help).in_(spoken)]
    if isinstance(param.default, str):
        said.append(help.DEFAULT.in_(spoken).format(value=param.default))
    if param.envvar:
        said.append(help.VARIABLE.in_(spoken).format(name=param.envvar))
    return " ".join(said)
