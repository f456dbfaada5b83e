"""What a user reads, in both languages, side by side.

A ``Text`` holds one sentence or label in Indonesian and in English. Placeholders are
``str.format`` names and are the same in both languages; a test holds that. The other modules of
this package are the catalogue: plain ``Text`` constants, grouped by where they appear; ``spelling``
compares names and finds the nearest.

Not here: what is said of a kind of finding (``diagnostics``), how a value or a page is written (``pages``).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

Language = Literal["id", "en"]
LANGUAGES: tuple[Language, ...] = ("id", "en")

_BARE = re.compile(r"[\w./\\:+,@%-]+")
"""What no shell takes for a sign of its own."""


@dataclass(frozen=True, slots=True)
class Text:
    """One sentence or label in Indonesian (``id``) and English (``en``)."""

    id: str
    en: str

    def in_(self, language: Language) -> str:
        """Return the text in ``language``, placeholders unfilled."""
        return self.id if language == "id" else self.en

    def filled(self, **facts: str | int) -> Text:
        """Return the text with placeholders filled by what is the same in both languages."""
        return Text(self.id.format(**facts), self.en.format(**facts))


def quoted(argument: str) -> str:
    """Write an argument of a command so that a shell, of Unix or of Windows, takes it for one."""
    return argument if _BARE.fullmatch(argument) else f'"{argument}"'
