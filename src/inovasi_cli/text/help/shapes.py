"""What a help page is made of."""

from __future__ import annotations

from dataclasses import dataclass

from inovasi_cli.text import Text


@dataclass(frozen=True, slots=True)
class Page:
    """One command: a line for the list of commands, what to know beside it, commands to try."""

    summary: Text
    detail: Text | None = None
    examples: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Entry:
    """One argument or option.

    ``value`` names what is to be given, ``None`` where the choices do; ``accepts`` describes it
    more closely to whoever gave something else.
    """

    help: Text
    value: Text | None = None
    accepts: Text | None = None
