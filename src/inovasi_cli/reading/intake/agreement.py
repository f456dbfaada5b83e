"""Profiles of several files held against each other."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from inovasi_cli.diagnostics import Diagnostic, Fact, Place, profiles
from inovasi_cli.reading.headers import Fields
from inovasi_cli.reading.intake.profile import ProfileSheet
from inovasi_cli.rules import Ruleset
from inovasi_cli.text.spelling import normalise

_COMMON = ("category", "cluster", "edition", "spd_total", "template_version")
"""What all files of one submission must say alike; the region itself is held against its list."""


def contradictions(sheets: Iterable[ProfileSheet], ruleset: Ruleset) -> Iterator[Diagnostic]:
    """Yield L413 for each cell of a profile that says something else than the first that has it."""
    fields = Fields(ruleset, "profile")
    first: dict[str, tuple[ProfileSheet, Place]] = {}
    for sheet in sheets:
        for name in _COMMON:
            if name in sheet.texts:
                place = sheet.places[name]
                before, there = first.setdefault(name, (sheet, place))
                if _said(before, name) != _said(sheet, name):
                    facts: dict[str, Fact] = {
                        "field": fields.official(name),
                        "value": sheet.texts[name],
                        "expected": before.texts[name],
                        "first": there.seen_from(place),
                    }
                    yield Diagnostic(profiles.PROFILES_CONTRADICT, place, facts)


def _said(sheet: ProfileSheet, name: str) -> object:
    """What a line of a profile means, where it can be read."""
    read = {"category": sheet.category, "spd_total": sheet.spd_total}.get(name)
    return normalise(sheet.texts[name]) if read is None else read
