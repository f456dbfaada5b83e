"""The command line as typer parses it, with help pages and complaints in the reader's language.

typer writes both in English only. The pages are drawn here from ``text.help`` and typer's own
formatter; what typer finds wrong is said again by ``misuse``.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator, Sequence
from typing import Any

from typer.core import TyperCommand, TyperGroup

from inovasi_cli.cli import language, misuse
from inovasi_cli.text import Language, help, usage

NAME = "inovasi"

DONE, ERRORS, MISUSE = 0, 1, 2
"""Exit codes: done (warnings allowed), errors in the data, wrong use."""


class Command(TyperCommand):
    """One command whose texts stand in the catalogue under its name as it is typed."""

    allow_extra_args = True  # so that too many of them are refused here, in our words

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """Refuse arguments that nothing takes."""
        with misuse.seen_in(ctx):
            rest = super().parse_args(ctx, args)
        if rest and not ctx.resilient_parsing:
            raise misuse.Misuse(usage.ARGUMENT_EXTRA, names=tuple(rest))
        return rest

    def format_help(self, ctx: Any, formatter: Any) -> None:
        """Write the help page of the command."""
        spoken: Language = ctx.obj
        page = _page(ctx)
        params = self.get_params(ctx)
        arguments = [param for param in params if param.param_type_name == "argument"]
        pieces = [help.OPTIONS_PLACE.in_(spoken), *(_argument(each, spoken) for each in arguments)]
        formatter.write_usage(ctx.command_path, " ".join(pieces), prefix=help.USAGE.in_(spoken))
        _write_text(formatter, page, spoken)
        if arguments:
            with formatter.section(help.ARGUMENTS.in_(spoken)):
                formatter.write_dl(
                    [(_argument(each, spoken), _explained(each, spoken)) for each in arguments]
                )
        _write_options(formatter, params, spoken)
        _write_examples(formatter, page, spoken)


class Group(TyperGroup):
    """Several commands under one name."""

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """Parse what stands before the command."""
        with misuse.seen_in(ctx):
            return super().parse_args(ctx, args)

    def resolve_command(self, ctx: Any, args: list[str]) -> Any:
        """Find the command, or say which one may have been meant."""
        if args[0] not in self.commands:
            near = misuse.nearest(args[0], self.commands)
            raise misuse.Misuse(usage.COMMAND_UNKNOWN, name=args[0], near=near)
        return super().resolve_command(ctx, args)

    def format_help(self, ctx: Any, formatter: Any) -> None:
        """Write the help page with a line for each command."""
        spoken: Language = ctx.obj
        page = _page(ctx)
        pieces = f"{help.COMMAND_PLACE.in_(spoken)} {help.OPTIONS_PLACE.in_(spoken)}"
        formatter.write_usage(ctx.command_path, pieces, prefix=help.USAGE.in_(spoken))
        _write_text(formatter, page, spoken)
        with formatter.section(help.COMMANDS.in_(spoken)):
            formatter.write_dl([(name, _page(ctx, name).summary.in_(spoken)) for name in self.commands])
        _write_options(formatter, self.get_params(ctx), spoken)
        _write_examples(formatter, page, spoken)


class Program(Group):
    """The program with all its commands."""

    def main(self, *positional: Any, **named: Any) -> Any:
        """Run a command and leave with its exit code, whatever happens."""
        from inovasi_cli.cli import failure, streams

        streams.prepare()
        given = sys.argv[1:] if named.get("args") is None else list(named["args"])
        spoken = language.chosen(given, os.environ)
        named |= {"prog_name": NAME, "standalone_mode": False, "obj": spoken}
        try:
            code = super().main(*positional, **named)
        except misuse.UsageError as error:
            code = self._refuse(misuse.translated(error, spoken), given, spoken)
        except misuse.Misuse as error:
            code = self._refuse(error, given, spoken)
        except Exception as error:  # noqa: BLE001 - whatever it is, a traceback helps no user
            code = failure.report(error, spoken)
        sys.exit(code)

    def _refuse(self, error: misuse.Misuse, given: Sequence[str], spoken: Language) -> int:
        """Say what is wrong and where to read more."""
        from inovasi_cli.cli.streams import complain
        from inovasi_cli.render.words import Words

        words = Words(spoken)
        complain(words(usage.ERROR, message=words(error.text, **error.facts)))
        complain(words(usage.SEE_HELP, command=" ".join([NAME, *self._asked(given)])))
        return MISUSE

    def _asked(self, given: Sequence[str]) -> Iterator[str]:
        """The commands that were named, a group before what is in it."""
        commands = self.commands
        for arg in given:
            if arg in commands:
                yield arg
                commands = getattr(commands[arg], "commands", {})


def _page(ctx: Any, command: str = "") -> help.Page:
    """The page of what is being run, or of a ``command`` in it."""
    path = f"{ctx.command_path} {command}".removeprefix(NAME).strip()
    return help.PAGES[path] if path else help.PROGRAM


def _write_text(formatter: Any, page: help.Page, spoken: Language) -> None:
    for text in filter(None, (page.summary, page.detail)):
        formatter.write_paragraph()
        with formatter.indentation():
            formatter.write_text(text.in_(spoken))


def _write_options(formatter: Any, params: Sequence[Any], spoken: Language) -> None:
    options = [param for param in params if param.param_type_name == "option"]
    with formatter.section(help.OPTIONS.in_(spoken)):
        formatter.write_dl([(_option(each, spoken), _explained(each, spoken)) for each in options])


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


def _explained(param: Any, spoken: Language) -> str:
    """What a parameter is for, with the value it has when it is not given."""
    said = [help.ENTRIES[param.name].help.in_(spoken)]
    if isinstance(param.default, str):
        said.append(help.DEFAULT.in_(spoken).format(value=param.default))
    if param.envvar:
        said.append(help.VARIABLE.in_(spoken).format(name=param.envvar))
    return " ".join(said)
