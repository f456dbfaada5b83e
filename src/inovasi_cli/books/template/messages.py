"""What the cells of a template accept, and the messages that stand beside them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from textwrap import shorten

from inovasi_cli.books.writing.sheets import Check
from inovasi_cli.reading.choices import LEVELS_OR_NONE, basis_options
from inovasi_cli.reading.headers import Fields
from inovasi_cli.rules import Indicator, Ruleset, Term
from inovasi_cli.text import Language, Text, guide

CATEGORIES = ("Provinsi", "Kabupaten", "Kota")
CLUSTERS = ("Tertinggal", "Perbatasan", "Papua")

DATES = frozenset({"trial", "applied", "developed", "document_date"})

_LEVEL_LENGTH = 70
"""Characters of the text of a level; three of them and their numbers fit into one message."""


@dataclass(frozen=True)
class Messages:
    """The checks of an edition's cells, told in ``language``."""

    ruleset: Ruleset
    language: Language

    def say(self, text: Text, **facts: object) -> str:
        """Return ``text`` with its facts."""
        return text.in_(self.language).format(**facts)

    def field(self, role: str, name: str) -> Check | None:
        """What the field ``name`` of a role accepts; ``None`` where it is free text."""
        header = Fields(self.ruleset, role).official(name)
        if options := self._options.get((role, name)):
            return Check(options, error=self.say(guide.CHOOSE))
        prompt = self._prompt(role, name)
        if name in DATES:
            return Check(date=True, title=header, prompt=prompt, error=self.say(guide.DATES_ONLY))
        return Check(text=name == "code", title=header, prompt=prompt) if prompt else None

    def level(self, indicator: Indicator) -> Check:
        """The levels of an indicator, with their texts."""
        lines = [
            f"{level.level}: {shorten(level.text.in_(self.language), _LEVEL_LENGTH)}"
            for level in indicator.levels
        ]
        return Check(
            LEVELS_OR_NONE,
            title=f"{indicator.code} {indicator.name.in_(self.language)}",
            prompt="\n".join(lines),
            error=self.say(guide.LEVELS_ONLY),
        )

    def basis(self, indicator: Indicator) -> Check:
        """The ways of measuring an indicator."""
        return Check(basis_options(indicator.bases), error=self.say(guide.CHOOSE))

    def unit(self, indicator: Indicator) -> Check | None:
        """The unit of the measured value."""
        if indicator.unit is None:
            return None
        return Check(title=f"{indicator.code} {indicator.name.id}", prompt=indicator.unit.in_(self.language))

    @cached_property
    def _options(self) -> Mapping[tuple[str, str], tuple[str | int, ...]]:
        """The closed lists by role and field."""
        lists = self.ruleset.vocabulary.lists
        indicators = (*self.ruleset.spd_indicators.values(), *self.ruleset.sid_indicators.values())
        return {
            ("profile", "category"): CATEGORIES,
            ("profile", "cluster"): CLUSTERS,
            ("profile", "edition"): (self.ruleset.name,),
            ("spd", "verified"): LEVELS_OR_NONE,
            **{("innovations", name): _names(terms) for name, terms in lists.items()},
            ("innovations", "affair"): _names(self.ruleset.affairs.values()),
            ("evidence", "indicator"): tuple(
                f"{indicator.code} {indicator.name.id}" for indicator in indicators
            ),
            ("evidence", "verified"): LEVELS_OR_NONE,
        }

    def _prompt(self, role: str, name: str) -> str:
        rules = self.ruleset.edition.eligibility
        if name == "design" and rules.words:
            return self.say(guide.WORDS, minimum=rules.words.minimum)
        if name == "applied" and rules.window:
            days = {"start": rules.window.start, "end": rules.window.end}
            return self.say(guide.WINDOW, **{at: f"{day:%d/%m/%Y}" for at, day in days.items()})
        said = {
            ("profile", "code"): guide.REGION_CODE,
            ("profile", "spd_total"): (
                guide.SPD_TOTAL_INSTEAD if self.ruleset.spd_indicators else guide.SPD_TOTAL
            ),
            ("innovations", "other_affairs"): guide.SEVERAL,
        }
        if self.ruleset.has_index:
            said["evidence", "innovation"] = guide.OWN_ROW
        return self.say(said[role, name]) if (role, name) in said else ""


def _names(terms: Iterable[Term]) -> tuple[str, ...]:
    return tuple(term.name.id for term in terms)
