"""Which level a few of its words mean: the only one of its indicator that has them all.

*Elektronik* is *Perangkat elektronik* where no other level speaks of that. Every word that is written has to
be one of the level's, so what takes a claim back, or says more than the level, leaves none. Nor may it say
less: half of the words that not all levels share have to be there, and of what *dan* joins the last one of
each part, which narrows it most (*Sistem* is not *Sistem daring*, *Foto* not *Foto berlatar spanduk*).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property, lru_cache
from itertools import combinations

from inovasi_cli.reading.choices.plain_words import Speech
from inovasi_cli.reading.choices.suggestion import NUMBER_WORDS
from inovasi_cli.rules import Indicator
from inovasi_cli.text.spelling import late, normalise

_NOT = "not "
"""Stands before a word that is denied: *non-elektronik*."""
_DENYING = frozenset({"non", "without", "no"})
_LITTLE = frozenset(
    "dan atau yang di ke dari pada untuk dengan oleh dalam dapat bisa diakses berbasis berupa melalui secara"
    " and or the of to in on by with as accessible".split()
)
"""Words that tell nothing by themselves."""
_VAGUE = frozenset(
    "setara lain lainnya lebih sangat kepala perangkat daerah equal other more than very one".split()
)
"""Words that tell nothing without the one that they stand beside."""
_ASIDE = late(r"\([^()]*\)")
_PARTED = late(r" atau | or |/", re.IGNORECASE)
_JOINED = late(r",| dan | and |&|\+", re.IGNORECASE)
_WORD = late(r"\w+")
_LEAST_INITIALS = 3
_LONGEST = 80

Way = Sequence[Sequence[str]]
"""One way to word a level: the words of the parts that *dan* joins, what narrows most last."""


class OwnWords:
    """The words of the levels of one indicator; 0 are the documents that it refuses."""

    def __init__(self, indicator: Indicator, speech: Speech) -> None:
        self.speech = speech
        refused = [kind for rule in indicator.document_rules if rule.level == 0 for kind in rule.kinds]
        texts = {lv.level: (lv.text.id, lv.text.en, *lv.aliases) for lv in indicator.levels}
        self._all = {
            level: frozenset(word for text in of_it for word in _words(text, speech))
            for level, of_it in {0: refused, **texts}.items()
        }
        shared = frozenset.intersection(*(self._all[level] for level in texts))
        self._ways = {
            lv.level: [
                *self._of(lv.text.id, shared),
                *(() if refused else self._of(lv.text.en, shared, turned=True)),
            ]
            for lv in indicator.levels
        }

    def levels(self, written: str) -> Sequence[int]:
        """Return the levels, and 0 for documents that are refused, that have all words of a text."""
        said = self._said(written)
        return [level for level, words in self._all.items() if said and said <= words]

    def only(self, written: str) -> int | None:
        """Return the level that a text means, if only one has its words and it says no less than that.

        What is refused is named in Indonesian only, so English names no document where something is.
        """
        found, said = self.levels(written), self._said(written)
        if len(found) != 1 or not found[0] or said <= _VAGUE:
            return None
        return found[0] if any(_says(said, way) for way in self._ways[found[0]]) else None

    def _said(self, written: str) -> frozenset[str]:
        words = _words(written, self.speech) if len(written) <= _LONGEST else ()
        if any(map(_is_number, words)):
            return frozenset()
        return frozenset(other for word in words for other in self._initials.get(word, (word,)))

    @cached_property
    def _initials(self) -> Mapping[str, Sequence[str]]:
        """The words that initials stand for (*SKM*), where those are of one level and no word themselves."""
        found: dict[str, dict[int, Sequence[str]]] = {}
        parts = [(level, part) for level, ways in self._ways.items() for way in ways for part in way]
        for level, words in parts:
            for first, last in combinations(range(len(words) + 1), 2):
                if last - first >= _LEAST_INITIALS:
                    run = words[first:last]
                    found.setdefault("".join(word[0] for word in run), {})[level] = run
        spoken = {word for _, words in parts for word in words}
        return {
            short: next(iter(runs.values()))
            for short, runs in found.items()
            if len(runs) == 1 and short not in spoken
        }

    def _of(self, text: str, shared: frozenset[str], *, turned: bool = False) -> Iterator[Way]:
        """Yield the ways to word a level but for words that all levels share; none where numbers tell it.

        English is ``turned``: what narrows a word stands before it.
        """
        for alternative in _PARTED.split(_ASIDE.sub("", text)):
            parts = [_words(part, self.speech) for part in _JOINED.split(alternative)]
            told = [[word for word in part if word not in shared] for part in parts]
            if not any(_is_number(word) for part in parts for word in part):
                yield [part[::-1] if turned else part for part in told if part]


@lru_cache(maxsize=4096)
def _words(text: str, speech: Speech) -> Sequence[str]:
    """Return the words that tell something, those behind a denial in the same part as denied.

    A denial behind which nothing stands is a word of its own: *SKM belum ada*.
    """
    found = []
    for part in _JOINED.split(speech.in_full(text)):
        denial, denied = "", ""
        for word in _WORD.findall(normalise(part)):
            if word in _DENYING or word in speech.words.denied:
                denial, denied = word, _NOT
            elif word not in _LITTLE and word not in speech.there_words:
                denial = ""
                found.append(denied + word)
        found += [denial] if denial else []
    return found


def _is_number(word: str) -> bool:
    return word.isdigit() or word in NUMBER_WORDS


def _says(said: frozenset[str], way: Way) -> bool:
    """Whether a text says no less than a way to word a level; what that denies need not be said."""
    words = [word for part in way for word in part]
    narrowest = [part[-1] for part in way if not all(word.startswith(_NOT) for word in part)]
    return (
        bool(narrowest)
        and said.issuperset(narrowest)
        and 2 * sum(word in said for word in words) >= len(words)
    )
