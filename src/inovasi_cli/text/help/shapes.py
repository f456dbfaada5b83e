"""What a help page is made of."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from inovasi_cli.text import Text


@dataclass(frozen=True, slots=True)
class Page:
    """One command: a line for the list of commands, what to know beside it, commands to try.

    ``own`` explains options that mean something else here than everywhere.
    """

    summary: Text
    detail: Text | None = None
    examples: tuple[str, ...] = ()
    own: Mapping[str, Text] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Entry:
    """One argument or option.

    ``value`` names what is to be given, ``None`` where the choices do; ``accepts`` describes it
    more closely to whoever gave something else.
    """

    help: Text
    value: Text | None = None
    accepts: Text | None = None
