"""``vocabulary.yaml``: closed lists, and the headers under which fields are found."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal, NamedTuple

from inovasi_cli.rules.indicators import Source
from inovasi_cli.text import Text


class Term(NamedTuple):
    """One value of a closed list: its official spelling and the others that mean the same."""

    code: str
    name: Text
    aliases: tuple[str, ...] = ()
    misspellings: tuple[str, ...] = ()


class AffairGroup(NamedTuple):
    """A group of government affairs; ``basic`` marks the basic-service ones."""

    code: str
    name: Text
    basic: bool
    source: Source
    affairs: tuple[Term, ...]


Role = Literal["profile", "spd", "innovations", "evidence"]
"""What a sheet can hold."""

LISTS = ("stage", "initiator", "kind", "form", "classification", "theme")
"""The fields of an innovation that may have a closed list."""

FIELDS: Mapping[str, tuple[str, ...]] = {
    "profile": (
        *("region", "code", "category", "cluster", "edition", "agency", "spd_total", "template_version"),
    ),
    "spd": ("code", "name", "measured", "level", "evidence", "verified", "note"),
    "innovations": (
        *("number", "name", "agency", "stage", "initiator", "initiator_name", "kind", "form"),
        *("classification", "affair", "other_affairs", "theme", "trial", "applied", "developed"),
        *("design", "goals", "benefits", "results", "budget"),
        *("entered", "coordinates", "video", "video_link", "total"),
    ),
    "evidence": (
        *("innovation", "agency", "indicator", "document_kind", "document_number", "document_date"),
        *("subject", "link", "verified", "remark"),
    ),
}
"""The roles that a sheet can have, and the fields that its columns can hold."""

OF_THE_PORTAL = frozenset({"entered", "coordinates", "video", "video_link"})
"""Fields of innovations that lists of the portal have; nobody is asked for them."""


class PlainWords(NamedTuple):
    """What people write around the names of terms and levels.

    ``short`` are other ways to write a word; words ``there`` say that a thing is there and no more; beside
    words ``denied`` or ``planned`` it is not.
    """

    short: Mapping[str, tuple[str, ...]] = {}
    there: tuple[str, ...] = ()
    denied: tuple[str, ...] = ("belum", "tidak", "tanpa", "bukan", "dicabut", "not", "no")
    planned: tuple[str, ...] = (
        *("draf", "draft", "rancangan", "konsep", "usulan", "proses", "rencana", "akan"),
    )


class Vocabulary(NamedTuple):
    """``vocabulary.yaml``: closed lists, and the headers under which fields are found."""

    schema: Literal[1]
    source: Source
    affairs: tuple[AffairGroup, ...]
    lists: Mapping[str, tuple[Term, ...]]
    sheets: Mapping[str, tuple[str, ...]]
    columns: Mapping[str, Mapping[str, tuple[str, ...]]]
    agencies: Mapping[str, tuple[str, ...]] = {}
    words: PlainWords = PlainWords()
