"""The program and its commands as typer parses them, with help and complaints in the reader's language.

typer writes both in English only. The pages are drawn by ``help``, and what typer finds wrong is
said again by ``misuse``. Each command stands in the module of its name, which is loaded when it is
asked for: a run needs one.
"""

from __future__ import annotations

import inspect
import os
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cache, wraps
from importlib import import_module
from itertools import pairwise
from pathlib import Path
from typing import Annotated, Any, Literal, get_type_hints

import typer
from typer.core import TyperCommand, TyperGroup

from inovasi_cli import __version__
from inovasi_cli.cli import misuse, options
from inovasi_cli.text import Language, usage

NAME = "inovasi"

DONE, ERRORS, MISUSE, OUR_FAULT = 0, 1, 2, 3
"""Exit codes: done (warnings allowed), errors in the data, wrong use, a fault of ours."""

COMMANDS = (
    "score",
    "report",
    "verify",
    "validate",
    "watch",
    "rank",
    "select",
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
    "doctor",
)
"""In the order of the help page."""

COMPLETION = "_INOVASI_COMPLETE"
"""The variable by which a shell asks what may follow."""

ROUND = "round"
"""What a file without a command asks for."""

_COLOUR = "--color"

_DATA = frozenset({".xlsx", ".xlsm", ".xls", ".xlsb", ".ods", ".csv"})

ALIASES = {
    "skor": "score",
    "hitung": "score",
    "laporan": "report",
    "verifikasi": "verify",
    "periksa": "validate",
    "pantau": "watch",
    "peringkat": "rank",
    "pilih": "select",
    "dampak": "leverage",
    "rencana": "plan",
    "risiko": "risk",
    "templat": "template",
    "gabung": "merge",
    "bandingkan": "compare",
    "tata-letak": "layout",
    "jelaskan": "explain",
    "skema": "schema",
    "aturan": "rules",
    "dokter": "doctor",
}
"""What people call the commands in Indonesian; no page lists them."""


class Command(TyperCommand):
    """One command whose texts stand in the catalogue under its name as it is typed."""

    allow_extra_args = True  # so that too many of them are refused here, in our words

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """Refuse arguments that nothing takes, and an option in the place of the value of another."""
        known = {name: param for param in self.params for name in param.opts}
        for option, value in pairwise(args[: args.index("--")] if "--" in args else args):
            if value in known and not getattr(known.get(option), "is_flag", True):
                wanted = misuse.expected(known[option], ctx.obj)
                raise misuse.Misuse(usage.OPTION_WITHOUT_VALUE, name=option, expected=wanted)
        with misuse.seen_in(ctx):
            if not ctx.resilient_parsing and any(map(_has_settings, args)):
                from inovasi_cli.cli import settings

                settings.apply(self, ctx, args)
            rest = super().parse_args(ctx, args)
        if rest and not ctx.resilient_parsing:
            raise misuse.Misuse(usage.ARGUMENT_EXTRA, names=tuple(rest))
        return rest

    def format_help(self, ctx: Any, formatter: Any) -> None:
        """Write the help page of the command."""
        from inovasi_cli.cli import help

        help.command(self, ctx, formatter)


class Group(TyperGroup):
    """Several commands under one name."""

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """Parse what stands before the command."""
        with misuse.seen_in(ctx):
            return super().parse_args(ctx, args)

    def resolve_command(self, ctx: Any, args: list[str]) -> Any:
        """Find the command, or say which one may have been meant."""
        if args[0] not in self.commands and not ctx.resilient_parsing:
            near = misuse.nearest(args[0], self.commands)
            raise misuse.Misuse(usage.COMMAND_UNKNOWN, name=args[0], near=near)
        return super().resolve_command(ctx, args)

    def format_help(self, ctx: Any, formatter: Any) -> None:
        """Write the help page with a line for each command."""
        from inovasi_cli.cli import help

        help.group(self, ctx, formatter)


def meant(given: Sequence[str]) -> list[str]:
    """Return arguments with the command that they mean: by another name, after *help*, or a file alone."""
    values = (before in (options.LANG, _COLOUR) for before in ["", *given])
    named = (at for at, arg in enumerate(given) if not (next(values) or arg.startswith("-")))
    first = next(named, None)
    if first is None:
        return [*given]
    before, name, others = [*given[:first]], given[first], [*given[first + 1 :]]
    if name in COMMANDS or name in ALIASES:  # which has a language of its own
        end = others.index("--") if "--" in others else len(others)
        others[end:end] = [arg for at, arg in enumerate(before) if _is_language(before[:at], arg)]
        before = [arg for at, arg in enumerate(before) if not _is_language(before[:at], arg)]
    if name in ("help", "bantuan"):
        return meant([*before, *others, "--help"])
    if name in ALIASES:
        return [*before, ALIASES[name], *others]
    is_file = name not in COMMANDS and (Path(name).suffix.lower() in _DATA or _is_there(name))
    return [*before, *([ROUND] if is_file else []), name, *others]


def expanded(given: Sequence[str]) -> list[str]:
    """Return arguments with the files that a pattern stands for, as no shell of Windows gives them."""
    from glob import glob

    def files(pattern: str) -> list[str]:
        found = sorted(glob(pattern)) if "*" in pattern else []  # noqa: PTH207 - it may begin anywhere
        return [name for name in found if not Path(name).name.startswith("~$")]  # locks of Excel

    return [name for arg in given for name in files(arg) or [arg]]


def _colour_first(given: Sequence[str]) -> list[str]:
    """Return arguments with the option for colours first: the program has it, not each command."""
    end = given.index("--") if "--" in given else len(given)
    at = next((at for at, arg in enumerate(given[:end]) if arg.partition("=")[0] == _COLOUR), end)
    taken = at + (2 if given[at : at + 1] == [_COLOUR] else 1)
    return [*given] if at == end else [*given[at:taken], *given[:at], *given[taken:]]


def _has_settings(arg: str) -> bool:
    """Whether options are written beside a file."""
    path = Path(arg)
    return path.suffix.lower() in _DATA and _is_there(str(path.with_name(options.SETTINGS)))


def _is_language(before: Sequence[str], arg: str) -> bool:
    """Whether an argument tells the language, or is the one that follows the option for it."""
    return arg == options.LANG or arg.startswith(f"{options.LANG}=") or options.LANG in before[-1:]


def _is_there(name: str) -> bool:
    try:
        return bool(name) and Path(name).exists()
    except (OSError, ValueError):  # no system takes such a name
        return False


class Program(Group):
    """The program with all its commands."""

    def main(self, *positional: Any, **named: Any) -> Any:
        """Run a command and leave with its exit code, whatever happens."""
        from inovasi_cli.cli import streams

        streams.prepare()
        if COMPLETION in os.environ:
            from inovasi_cli.cli import completing

            completing.answer(lambda: super(Program, self).main(prog_name=NAME))
            sys.exit(DONE)
        given = sys.argv[1:] if named.get("args") is None else list(named["args"])
        given = _colour_first(expanded(given) if streams.WINDOWS else given)
        spoken = options.language(given, os.environ)
        named |= {"args": meant(given), "prog_name": NAME, "standalone_mode": False, "obj": spoken}
        try:
            code = super().main(*positional, **named)
        except misuse.UsageError as error:
            code = self._refuse(misuse.translated(error, spoken), given, spoken)
        except misuse.Misuse as error:
            code = self._refuse(error, given, spoken)
        except BrokenPipeError:  # who reads has left
            code = DONE
        except Exception as error:  # noqa: BLE001 - whatever it is, a traceback helps no user
            if isinstance(error.__cause__, KeyboardInterrupt):  # Python 3.11 wraps it while a class is made
                raise error.__cause__ from None
            code = self._fail(error, given, spoken)
        try:
            streams.finish()
        except OSError as error:
            code = self._fail(error, given, spoken)
        sys.exit(code)

    def _fail(self, error: Exception, given: Sequence[str], spoken: Language) -> int:
        """Say what the system refused; anything else is a fault of ours."""
        if isinstance(error, OSError) and error.errno:
            named = str(error.filename or usage.OUTPUT_STREAM.in_(spoken))
            why = misuse.Misuse(usage.SYSTEM_REFUSED, file=named, reason=usage.reason(error))
            return self._refuse(why, given, spoken)
        if isinstance(error, MemoryError):
            return self._refuse(misuse.Misuse(usage.MEMORY_SHORT), given, spoken)
        from inovasi_cli.cli import faults
        from inovasi_cli.reading.files.content import LimitsFaulty

        if isinstance(error, LimitsFaulty):
            return self._refuse(misuse.Misuse(usage.LIMITS_FAULTY, value=str(error)), given, spoken)
        faults.report(error, [NAME, *self._asked(given)], given, spoken)
        return OUR_FAULT

    def _refuse(self, error: misuse.Misuse, given: Sequence[str], spoken: Language) -> int:
        """Say what is wrong and where to read more."""
        from inovasi_cli.cli.streams import complain
        from inovasi_cli.pages.page.words import Words, at_hand
        from inovasi_cli.reading.files.content import SUFFIXES

        words = Words(spoken)
        files = [
            arg
            for before, arg in pairwise(["", *given])
            if arg.lower().endswith(SUFFIXES) and not before.startswith("-")
        ]
        form = usage.OTHER if error.rightly_given else usage.ERROR
        complain(words(form, message=at_hand(words(error.text, **error.facts), files)))
        if not error.rightly_given:
            complain(words(usage.SEE_HELP, command=" ".join([NAME, *self._asked(given)])))
        return MISUSE

    def _asked(self, given: Sequence[str]) -> Iterator[str]:
        """The commands that were named, a group before what is in it."""
        commands = self.commands
        for arg in given:
            if arg in commands:
                yield arg
                commands = getattr(commands[arg], "commands", {})


class Commands(Mapping[str, Any]):
    """The commands as typer parses them, by name."""

    def __getitem__(self, name: str) -> Any:
        """Load a command."""
        if name not in self:
            raise KeyError(name)
        return _command(name)

    def __contains__(self, name: object) -> bool:
        """Whether there is such a command; loads none."""
        return name in COMMANDS or name == ROUND

    def __iter__(self) -> Iterator[str]:
        return iter(COMMANDS)

    def __len__(self) -> int:
        return len(COMMANDS)


def spread(command: Callable[..., int]) -> Callable[..., int]:
    """Return ``command`` as typer can parse it: with the fields of its bundles of options as parameters."""
    hints = get_type_hints(command, include_extras=True)
    parameters = []
    for parameter in inspect.signature(command).parameters.values():
        hint = hints[parameter.name]
        if not options.is_bundle(hint):
            parameters.append(parameter.replace(annotation=hint))
            continue
        for name, default, field in _fields(hint):
            parameters.append(parameter.replace(name=name, default=default, annotation=field))

    @wraps(command)
    def run(**given: Any) -> int:
        bundles = {name: _gathered(hint, given) for name, hint in hints.items() if options.is_bundle(hint)}
        return command(**given, **bundles)

    run.__annotations__ = {parameter.name: parameter.annotation for parameter in parameters}
    run.__signature__ = inspect.Signature(parameters)  # type: ignore[attr-defined]
    return run


def _fields(bundle: Any) -> Iterator[tuple[str, Any, Any]]:
    """The options of a bundle in their order, those of the bundles in it too: name, default and type."""
    for name, hint in get_type_hints(bundle, include_extras=True).items():
        if options.is_bundle(hint):
            yield from _fields(hint)
        else:
            yield name, bundle._field_defaults[name], hint


def _gathered(bundle: Any, given: dict[str, Any]) -> Any:
    """Take the options of a bundle out of those that were ``given``."""
    fields = get_type_hints(bundle, include_extras=True).items()
    return bundle(
        *(_gathered(hint, given) if options.is_bundle(hint) else given.pop(name) for name, hint in fields)
    )


@cache
def _command(name: str) -> Any:
    """Load what stands under ``name`` in the module of that name: one command, or a group of them."""
    found = getattr(import_module(f"inovasi_cli.cli.{name}"), name)
    if not isinstance(found, typer.Typer):
        function, found = found, typer.Typer(rich_markup_mode=None, add_completion=False)
        found.command(name, cls=Command)(spread(function))
    command = typer.main.get_command(found)
    if COMPLETION not in os.environ:
        return command
    from inovasi_cli.cli import completing

    return completing.offering(command)


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


def _show_completion(shell: str | None) -> None:
    if shell:
        from inovasi_cli.cli import completing

        print(completing.script(shell))
        raise typer.Exit


def _before_a_terminal() -> bool:
    return sys.stdin.isatty() and sys.stdout.isatty()


@app.callback(invoke_without_command=True)
def start(
    context: typer.Context,
    version: Annotated[  # noqa: ARG001 - its callback has answered
        bool, typer.Option("--version", "-V", is_eager=True, callback=_show_version)
    ] = False,
    completion: Annotated[  # noqa: ARG001 - its callback has answered
        Literal["bash", "zsh", "fish", "powershell"] | None,
        typer.Option("--completion", metavar="SHELL", is_eager=True, callback=_show_completion),
    ] = None,
    lang: options.Lang = "id",  # noqa: ARG001 - known before anything is parsed
    color: Annotated[
        Literal["auto", "always", "never"], typer.Option(_COLOUR, metavar="auto|always|never")
    ] = "auto",
) -> None:
    """Show the help page when no command is named; lead somebody who sits before a terminal."""
    from inovasi_cli.cli import streams

    streams.colour(color)
    if context.invoked_subcommand is not None:
        return
    if _before_a_terminal():
        from inovasi_cli.cli.newcomer import lead

        lead(context)
    else:
        print(context.get_help())
