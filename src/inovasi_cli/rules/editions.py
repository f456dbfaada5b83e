"""What an edition can compute, what it lacks for the rest, and the editions that are only announced."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Literal, NamedTuple

from inovasi_cli.rules import AspectRules, Predicates, Ruleset, Unknown
from inovasi_cli.text import Text

Subject = Literal["maturity", "spd", "index", "predicate"]
"""What can be asked of an edition: the points of an innovation, those of the region, index, predicate."""

Extent = Literal["full", "part", "none"]

_LEVELS: Mapping[str, Text] = {
    "spd": Text("indikator, bobot, dan parameter SPD", "indicators, weights and levels of SPD"),
    "sid": Text("indikator, bobot, dan parameter SID", "indicators, weights and levels of SID"),
}
_BANDS = Text("batas predikat", "the bounds of predicates")


class Capability(NamedTuple):
    """How far an edition can answer one subject, and what is ``missing`` where it cannot fully.

    ``part`` is a maturity or an SPD score that is taken as a ready-made total only, or a predicate
    that some indices have and others do not.
    """

    extent: Extent
    missing: tuple[Text, ...] = ()


def capabilities(ruleset: Ruleset) -> Mapping[Subject, Capability]:
    """Return what ``ruleset`` can compute; an edition without an index has only maturities."""
    maturity = _of_levels(ruleset.sid)
    if not ruleset.has_index:
        return {"maturity": maturity}
    unknown = tuple(
        constant.name for constant in ruleset.edition.constants.of_formula if constant.value == "unknown"
    )
    return {
        "maturity": maturity,
        "spd": _of_levels(ruleset.spd),
        "index": Capability("none", unknown) if unknown else Capability("full"),
        "predicate": _of_bands(ruleset.edition.predicates),
    }


def _of_levels(aspect: AspectRules) -> Capability:
    return (
        Capability("part", (_LEVELS[aspect.aspect],))
        if aspect.indicators == "unknown"
        else Capability("full")
    )


def _of_bands(predicates: Predicates | Unknown) -> Capability:
    if predicates == "unknown":
        return Capability("none", (_BANDS,))
    missing = tuple(
        Text(f"batas bawah {band.label.id}", f"the lower bound of {band.label.en}")
        for band in predicates.bands
        if band.low == "unknown"
    )
    return Capability("part", missing) if missing else Capability("full")


def as_announced(ruleset: Ruleset, year: int) -> Ruleset:
    """Return the rules of ``year`` as far as they are announced: those of ``ruleset`` with the changes.

    The changes alone stay in its ``announced``, so that it can be told what they are.
    """
    edition = ruleset.edition
    changes = tuple(announcement for announcement in edition.announced if announcement.year == year)
    changed = {
        announcement.constant: getattr(edition.constants, announcement.constant)._replace(
            value=announcement.value, source=announcement.source, note=announcement.note
        )
        for announcement in changes
    }
    title = edition.title
    return replace(
        ruleset,
        edition=edition._replace(
            edition=str(year),
            title=Text(title.id.replace(ruleset.name, str(year)), title.en.replace(ruleset.name, str(year))),
            status="announced",
            year=year,
            constants=edition.constants._replace(**changed),
            announced=changes,
        ),
        base=ruleset.name,
    )
