"""Options that recur, written once beside the data: ``inovasi.toml``.

They hold where a command does not give the option itself, and are told before the result: whoever reads a
number sees what decided it. Files that they name lie beside ``inovasi.toml``.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from inovasi_cli.cli.misuse import Misuse, nearest
from inovasi_cli.cli.options import LANG, LANG_VARIABLE, SETTINGS, language
from inovasi_cli.cli.streams import complain
from inovasi_cli.text import quoted, usage

OPTIONS: Mapping[str, tuple[str, ...]] = {
    "edition": ("edition", "editions"),
    "basis": ("basis",),
    "affairs": ("affairs",),
    "category": ("category",),
    "spd": ("spd",),
    "only": ("only",),
    "lang": ("lang",),
    "layout": ("mapping",),
    "agencies": ("units", "agencies"),
    "effort": ("effort",),
    "reference": ("reference",),
    "waivers": ("waivers",),
}
"""The options that may stand there, each with the names of its parameter in the commands."""
_DATA = ("files", "first", "within", "data")
"""The parameters that take data."""
_FILES = frozenset({"layout", "agencies", "effort", "reference", "waivers"})


class SettingsFaulty(Misuse):
    """The command was given rightly; the options beside the data cannot be used."""

    rightly_given = True


def apply(command: Any, context: Any, args: Sequence[str]) -> None:
    """Let the options beside the data hold where ``args`` do not give them, and tell which do.

    Raises:
        SettingsFaulty: the file is no TOML, names an option that cannot stand there, or a file that is gone.
        OSError: it cannot be read.
    """
    given, _, _ = command.make_parser(context).parse_args(args=[*args])
    file = next(iter(_data_of(given)), Path()).parent / SETTINGS
    if not file.is_file():
        return
    by_name = {parameter.name: parameter for parameter in command.params}
    used, defaults = {}, {}
    for option, value in written(file).items():
        for name in OPTIONS[option]:
            if name in by_name and name not in given:
                used[option] = value
                defaults[name] = [value] if by_name[name].multiple else value
    context.default_map = defaults
    if "lang" in used and LANG_VARIABLE not in os.environ:
        context.find_root().obj = language([LANG, used["lang"]], {})
    if used and not given.get("quiet"):
        shown = ", ".join(f"--{option} {quoted(value)}" for option, value in used.items())
        complain(usage.SETTINGS_USED.in_(context.find_root().obj).format(file=file, options=shown))


def written(file: Path) -> Mapping[str, str]:
    """Read the options that a file holds, as they would be typed; raises ``SettingsFaulty`` as ``apply``."""
    return {option: _written(option, value, file) for option, value in _parsed(file).items()}


def _data_of(given: Mapping[str, Any]) -> Iterator[Path]:
    """The files of data among the arguments and options that were given."""
    for name in _DATA:
        files = given.get(name) or ()
        yield from map(Path, [files] if isinstance(files, str) else files)


def _parsed(file: Path) -> Mapping[str, Any]:
    import tomllib

    try:
        found = tomllib.loads(file.read_bytes().decode("utf-8-sig"), parse_float=str)
    except tomllib.TOMLDecodeError as error:
        kind = usage.SETTINGS_BACKSLASH if "\\" in str(error) else usage.SETTINGS_BROKEN
        raise SettingsFaulty(kind, **_place_of(error, file)) from error
    except UnicodeDecodeError as error:
        raise SettingsFaulty(usage.SETTINGS_UNREADABLE, file=str(file)) from error
    for name in found:
        if name not in OPTIONS:
            near = nearest(name, OPTIONS)
            raise SettingsFaulty(
                usage.SETTING_UNKNOWN, file=str(file), name=name, options=tuple(OPTIONS), near=near
            )
    return found


def _place_of(error: Exception, file: Path) -> Mapping[str, str | int]:
    """Where a file is no TOML; Python tells it in words, the end of the file without a number."""
    lines = file.read_text(encoding="utf-8-sig").splitlines() or [""]
    place = re.search(r"line (\d+), column (\d+)", str(error))
    line, column = map(int, place.groups()) if place else (len(lines), len(lines[-1]) + 1)
    return {"file": str(file), "line": line, "column": column}


def _written(name: str, value: object, file: Path) -> str:
    """A value as it would be typed; a file by its path from here."""
    if isinstance(value, bool) or not isinstance(value, str | int):
        raise SettingsFaulty(usage.SETTING_WRONG, file=str(file), name=name, value=str(value))
    if name not in _FILES:
        return str(value)
    path = file.parent / str(value)
    if not path.is_file():
        raise SettingsFaulty(usage.SETTING_FILE_GONE, file=str(file), name=name, value=str(path))
    return str(path)
