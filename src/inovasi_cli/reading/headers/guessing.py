"""Which fields a header may mean, by its words and numbers: every field with a score."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from itertools import pairwise
from typing import NamedTuple

from inovasi_cli.reading.headers import (
    BASIS,
    MEASURED,
    NAMED_ALIKE,
    REGION,
    SID,
    SURE,
    TIED,
    TOTAL,
    Fields,
    Guess,
    lexicon,
    part,
    parted,
    proven,
)
from inovasi_cli.reading.headers.words import (
    BESIDE_INDICATORS,
    BRACKETS,
    FILLERS,
    FOREIGN,
    GENERIC,
    OF_LEVELS,
    Lexicon,
    Spoken,
    is_passive,
    likeness,
)
from inovasi_cli.text.spelling import late, normalise, slips

WORTH_NAMING = 0.2
"""Score (0-1) from which a field is worth naming at all."""

TWO_FACTS = 0.54
"""Score of each field of a header that names two of them, or either: it alone does not tell which."""

_MOST_KEPT = 20_000
"""Headers whose guesses are kept."""

_APART = late(r"\s*(?:[/&+;\n]|\bdan\b|\band\b)\s*", re.IGNORECASE)
_ORDINAL = late(
    r"^\W*(?:[IVX]+|\d{1,2}|[A-Za-z])(?:\.\d{1,2})*[.)]?\s+(?=[A-Za-z])|^\W*(?:\d{1,2}|[A-Za-z])[.)]\s*"
)
_BEFORE = late(r"^\W*(?:(?:info|data|isian)\b\s+)+(?=\w)", re.IGNORECASE)
_NUMBERED = late(r"(?<![a-z])([a-z]{1,5})0?(\d{1,2})\b")
_LEADS = BESIDE_INDICATORS | frozenset(lexicon.BEFORE_NUMBERS.split())
"""What may stand before the number of an indicator."""
_PARTS: Mapping[str, frozenset[str]] = {BASIS: frozenset({"dasar", "ukur"}), MEASURED: frozenset({"capaian"})}
_OF_A_YEAR = 0.6
"""What is left of a label of a profile that tells a year, *Skor SPD 2025*: it is asked about, not read."""
_NOT_THIS = frozenset(lexicon.NOT_THIS.split())
_NAMES_ONE = frozenset({"inovasi"})
"""What stands before the number of an innovation, *INOVASI 16*, and not of an indicator."""
_SAYS_INDICATOR = frozenset({"indikator", *OF_LEVELS})
_OF_PARTS = frozenset[str]().union(*_PARTS.values())
_TIME, _ENTERED = "waktu", "entered"
"""The word for a time, and the field whose header must say it: *Input* alone says that something was."""
NUMBER, PER_CENT = "jumlah", "persen"
"""Words of a header that ask for a quantity, as compared."""
_COUNTED = frozenset({"orang", "kali", "opd"})
"""Units in which things are counted one by one."""
_LIKELIER, _LESS_LIKELY = 0.95, 0.9
_VAGUE = 0.9
"""Score of a total that says no more than *Skor*: another column may say better that it is one."""
_FEWEST_BEGUN, _BEGUN = 2, 0.8
"""Words of a header that may be the beginning of a longer name, and the score of that."""
_CLOSING = late(r"\w\s*[(\[]\s*\d\d\s*[)\]]")
_DIGITS = late(r"\d+")
_LIKE_ITS_NAME = 0.3
_SHORTEST_CUT = 3
_SHORTEST_SLIP, _SLIPPED = 8, 0.9
"""Letters of a header from which one slip leaves no doubt (*Urutan* is not *Urusan*), and its score."""


_ROMAN = late(r"^\W*(X{1,3}(?:IV|V?I{0,3}|IX))(?=\W)")
"""The number of an indicator of innovations as a Roman one: *XVI. Regulasi*."""
_TENS = {"I": 1, "V": 5, "X": 10}


def _in_digits(numeral: re.Match[str]) -> str:
    """Return a Roman number in digits: letters before a greater one are taken off."""
    values = [_TENS[letter] for letter in numeral[1]]
    return str(sum(-one if one < after else one for one, after in pairwise([*values, 0])))


class _Name(NamedTuple):
    """One name of a field: its words, and how it is written; one that is ``whole`` counts as a whole only."""

    field: str
    words: frozenset[str]
    written: str
    whole: bool = False


def _in_full(word: str, known: Iterable[str]) -> str:
    """Return what a word shortens: *Reg.* beside the number of *Regulasi*."""
    found = [name for name in known if name.startswith(word)] if len(word) >= _SHORTEST_CUT else []
    return found[0] if len(found) == 1 else word


class Index:
    """The names of one role by their words."""

    def __init__(self, fields: Fields) -> None:
        self.fields = fields
        vocabulary, indicators = fields.ruleset.vocabulary, fields.ruleset.sid_indicators.values()
        named = [(one.name.id, one.name.en, *one.aliases) for one in indicators]
        listed = [names for columns in vocabulary.columns.values() for names in columns.values()]
        lists = [*vocabulary.lists.values(), tuple(fields.ruleset.affairs.values())]
        terms = [term for terms in lists for term in terms]
        self.lexicon = Lexicon(
            [name for names in (*named, *listed) for name in names],
            [name for term in terms for name in (term.name.id, term.name.en, *term.aliases)],
        )
        self._names = [*self._of_fields(), *self._of_indicators()]
        self._by_word: dict[str, set[int]] = {}
        for at, name in enumerate(self._names):
            for word in name.words:
                self._by_word.setdefault(word, set()).add(at)
        self._seen: dict[str, tuple[Guess, ...]] = {}

    def is_foreign(self, header: str) -> bool:
        """Whether a word of ``header`` belongs to another subject."""
        return not self.foreign.isdisjoint(self.lexicon.spoken(header).words)

    @cached_property
    def foreign(self) -> frozenset[str]:
        """The words of other subjects that no field uses."""
        return FOREIGN - self.lexicon.own

    def is_of_another_time(self, header: str) -> bool:
        """Whether ``header`` speaks of what is aimed at or was before: *Target Kematangan*."""
        return not _NOT_THIS.isdisjoint(self.lexicon.spoken(header).words)

    def _of_fields(self) -> Iterator[_Name]:
        more = lexicon.NAMES.get(self.fields.role, {})
        for field, names in self.fields.known.items():
            for written in (*names, *more.get(field, ())):
                words = self.lexicon.spoken(written).all
                # A name of a list with a word of another subject, such as *Skor SID Terverifikasi*.
                whole = bool(self.fields.indicators) and not FOREIGN.isdisjoint(words)
                yield _Name(field, words, written, whole)

    def _of_indicators(self) -> Iterator[_Name]:
        for code, indicator in self.fields.indicators.items():
            for written in (indicator.name.id, indicator.name.en, *indicator.aliases):
                yield _Name(code, self.lexicon.spoken(written).all, written)

    def guesses(self, header: str, named: str | None = None) -> Sequence[Guess]:
        """Return the fields that ``header`` may mean, the likeliest first; ``named`` has it as it stands."""
        if header not in self._seen:
            if len(self._seen) > _MOST_KEPT:
                self._seen.clear()
            self._seen[header] = self._guess(header, named)
        return self._seen[header]

    def _guess(self, header: str, named: str | None) -> tuple[Guess, ...]:
        """Guess by the whole header, else by what follows *Info* or *Data*."""
        found = self._guess_whole(header, named)
        rest = _BEFORE.sub("", header, count=1)
        if rest == header or any(guess.sure for guess in found):
            return found
        other = self._guess_whole(rest, None)
        return other if any(guess.sure for guess in other) else found

    def _guess_whole(self, header: str, named: str | None) -> tuple[Guess, ...]:
        if named:
            spoken = self.lexicon.spoken(header)
            counted = self._counted(spoken, named) if named in self._units else {}
            vague = named == TOTAL and spoken.words <= GENERIC
            return (*(counted.values() or [Guess(named, _VAGUE if vague else 1.0, header)]),)
        numbered = self._numbered(parted(header)) if self.fields.indicators else None
        if numbered and numbered.sure:
            rest = self.lexicon.spoken(_DIGITS.sub(" ", header))
            counted = self._counted(rest, numbered.field) if numbered.field in self._units else {}
            return (*(counted.values() or [numbered]),)
        found = self._by_words(_ORDINAL.sub("", header, count=1), whole=True)
        if not any(guess.sure for guess in found.values()) and (
            near := self._slip(header) or self._begun(header)
        ):
            found[near.field] = near
        if numbered:  # what the words say is no more than the other one of two facts
            found = {
                field: guess._replace(score=min(guess.score, TWO_FACTS)) for field, guess in found.items()
            }
            found[numbered.field] = numbered
        return tuple(sorted(found.values(), key=lambda guess: -guess.score))

    def _slip(self, header: str) -> Guess | None:
        """Return the one field of which a listed name is misspelt, joined or parted, by a letter in ten."""
        key = normalise(header).replace(" ", "")
        if len(key) < _SHORTEST_SLIP or re.search(r"\d", key):
            return None
        near = slips(key, self._joined, max(1, len(key) // 10))
        fields = {self._joined[name].field for name, _ in near}
        return (
            Guess(fields.pop(), _SLIPPED, self._joined[near[0][0]].written, True)
            if len(fields) == 1
            else None
        )

    def _begun(self, header: str) -> Guess | None:
        """Return the one field whose long name begins with all that a header says: *Integrasi Program*."""
        key = f"{normalise(parted(header))} "
        fields = {name.field: name for name in self._names if normalise(name.written).startswith(key)}
        if key.count(" ") < _FEWEST_BEGUN or len(fields) != 1:
            return None
        name = next(iter(fields.values()))
        return Guess(name.field, _BEGUN, name.written)

    @cached_property
    def _joined(self) -> Mapping[str, _Name]:
        return {normalise(name.written).replace(" ", ""): name for name in self._names}

    def _by_words(self, header: str, *, whole: bool = False) -> dict[str, Guess]:
        spoken = self.lexicon.spoken(header)
        best: dict[str, Guess] = {}
        for name in self._related(spoken):
            score = self._likeness(spoken, name)
            if name.field == TOTAL and name.words <= GENERIC:
                score = min(score, _VAGUE)
            if score >= WORTH_NAMING and (name.field not in best or score > best[name.field].score):
                best[name.field] = Guess(
                    name.field, score, name.written, bool(spoken.slips - (spoken.words - name.words))
                )
        parts = self._part_of_indicator(spoken)
        return parts or (self._several(header, best) if whole else best)

    def _apart(self, header: str) -> Iterator[str]:
        """Yield the parts of a header that tell something each; what another part says too tells nothing."""
        said = {piece: self.lexicon.spoken(piece).words for piece in _APART.split(BRACKETS.sub(" ", header))}
        for piece, words in said.items():
            within = any(words < others for others in said.values())
            if not within and not words <= (GENERIC if len(words) == 1 else FILLERS):
                yield piece

    def _likeness(self, spoken: Spoken, name: _Name) -> float:
        if name.whole and name.words - FILLERS != spoken.words - FILLERS:
            return 0.0
        if name.field in self.fields.indicators and _TIME in spoken.words - name.words:
            return 0.0  # a time is no level
        if name.field == REGION and (spoken.words - name.words) & (
            _NAMES_ONE | {*filter(is_passive, spoken.words)}
        ):
            return 0.0  # *Nama Inovasi Daerah*, *Diusulkan ke kab.*
        told = self._told_of.get(name.field, frozenset())
        found = likeness(spoken, name.words, name.field, self.lexicon, told)
        if self.fields.role == "profile" and lexicon.A_YEAR in spoken.all - name.words:
            return found * _OF_A_YEAR
        return found * SURE if name.field == _ENTERED and _TIME not in spoken.all else found

    def _related(self, spoken: Spoken) -> Iterator[_Name]:
        """Yield, in their order, the names that share a word with a header, or nearly do."""
        words = (spoken.words - FILLERS or spoken.words) | (spoken.aside - FILLERS)
        near = {other for word in words for other in (word, *self.lexicon.near(word))}
        at = {at for word in near for at in self._by_word.get(word, ())}
        yield from (self._names[position] for position in sorted(at))

    def _several(self, header: str, best: dict[str, Guess]) -> dict[str, Guess]:
        """Tell a header that names two fields (*Nama Inovasi & OPD*) from one that names a field twice."""
        pieces = [*self._apart(header)]
        likeliest = [
            max(self._by_words(piece).values(), key=lambda guess: guess.score, default=None)
            for piece in (pieces if len(pieces) > 1 else ())
        ]
        sure = [guess for guess in likeliest if guess and guess.sure]
        fields = {guess.field: guess for guess in sure}
        if len(fields) == 1 and all(guess and guess.field in fields for guess in likeliest):
            return {**best, **fields}
        if len(fields) > 1:
            return {**best, **{field: guess._replace(score=TWO_FACTS) for field, guess in fields.items()}}
        ranked = sorted(best.values(), key=lambda guess: (-guess.score, guess.field.isdigit()))[:2]
        named_alike = len(ranked) > 1 and ranked[0].field in NAMED_ALIKE and ranked[1].field.isdigit()
        if named_alike and ranked[0].sure:
            return {field: guess for field, guess in best.items() if field != ranked[1].field}
        if len(ranked) > 1 and ranked[0].sure and ranked[0].score - ranked[1].score < TIED:
            return {**best, **{guess.field: guess._replace(score=TWO_FACTS) for guess in ranked}}
        return best

    def _numbered(self, header: str) -> Guess | None:
        """Return the indicator of *Ind. 16*, *I16*, *16. Regulasi* or *Regulasi (16)*, or a part of it.

        What stands beside the number must be about the same indicator.
        """
        _, numbers = self._words_and_numbers(header)
        if len(numbers) != 1:
            return None
        code, within = numbers[0], str(int(numbers[0]) + self._before)
        rest = self.lexicon.spoken(_DIGITS.sub(" ", _ROMAN.sub("", header)))
        rest = rest._replace(words=rest.words | rest.aside & _OF_PARTS)
        found = self._at_number(code, rest, closed=_CLOSING.search(header) is not None)
        if (found and found.score == 1) or within not in self.fields.indicators:
            return found
        if rest.words - _LEADS - FILLERS:
            told = Spoken(self._in_full(rest.words - _LEADS, within), slips=rest.slips)
            return (
                Guess(within, 1.0, self.fields.official(within)) if self._about(told, within) == 1 else found
            )
        return Guess(within, 1.0, self.fields.official(within)) if SID in rest.words else None

    @staticmethod
    def _words_and_numbers(header: str) -> tuple[list[str], list[str]]:
        outside = BRACKETS.sub(" ", header)  # *Ind. 16 (0-3)*
        plain = _ROMAN.sub(_in_digits, outside if _DIGITS.search(outside) else header)
        said = _NUMBERED.sub(r"\1 \2", normalise(plain)).split()
        numbers = [word.lstrip("0") for word in said if word.isdigit() and word.strip("0") and len(word) < 4]
        return [word for word in said if not word.isdigit()], numbers

    @cached_property
    def _before(self) -> int:
        """How many indicators are numbered before those of innovations."""
        return min((int(code) for code in self.fields.indicators if code.isdigit()), default=1) - 1

    def within_aspect(self, header: str) -> tuple[int | None, bool]:
        """Return the number of *SID 16*, and whether nothing tells from where it counts."""
        words, numbers = self._words_and_numbers(proven(header) or header)
        return (int(numbers[0]), words == [SID]) if SID in words and len(numbers) == 1 else (None, False)

    def _in_full(self, words: Iterable[str], code: str) -> frozenset[str]:
        named = {word for name in self._names if name.field == code for word in name.words}
        return frozenset(_in_full(word, named) for word in words)

    def _at_number(self, code: str, rest: Spoken, *, closed: bool) -> Guess | None:
        """Return the indicator of a number, or a part of it, where the words beside the number agree."""
        indicator = self.fields.indicators.get(code)
        if indicator is None:
            return None
        leads = _LEADS if rest.words & OF_LEVELS else _LEADS - _PARTS[MEASURED]
        told, official = self._in_full(rest.words - leads, code), self.fields.official(code)
        if told <= FILLERS and (told.isdisjoint(_NAMES_ONE) or rest.words & _SAYS_INDICATOR):
            return Guess(code, 1.0, official)
        for name, marks in _PARTS.items():
            if marks <= rest.words and not (name == MEASURED and rest.words & OF_LEVELS):
                has = indicator.bases if name == BASIS else indicator.bases or indicator.unit
                about = told - marks
                field = part(code, name)
                if has and (about <= FILLERS or self._about(Spoken(about), code) == 1):
                    return Guess(field, 1.0, self.fields.official(field))
                return None
        named = "indikator" in rest.words
        score = self._about(Spoken(told, slips=rest.slips), code, closed=closed, named=named)
        return Guess(code, score, official, bool(rest.slips)) if score else None

    def _about(self, spoken: Spoken, code: str, *, closed: bool = False, named: bool = False) -> float:
        """Return how surely (0-1) the words beside the number of an indicator are about it.

        Those that name another field, as in *18 - Anggaran*, name two; in *Anggaran (18)* the number decides,
        and so it does in *Ind. 20 Intensitas bimtek*, where the words name nothing else.
        """
        found = self._by_words_of(spoken)
        own = found.get(code, 0.0)
        if own < 1 and not self.foreign.isdisjoint(spoken.words):
            return 0.0
        if own < _LIKE_ITS_NAME:
            return SURE if named and max(found.values(), default=0.0) < SURE else 0.0
        return 1.0 if closed or own >= max(found.values()) or max(found.values()) < SURE else TWO_FACTS

    def _by_words_of(self, spoken: Spoken) -> dict[str, float]:
        best: dict[str, float] = {}
        for name in self._related(spoken):
            best[name.field] = max(self._likeness(spoken, name), best.get(name.field, 0.0))
        return best

    def _part_of_indicator(self, spoken: Spoken) -> dict[str, Guess]:
        """Return the measured value or the way of measuring of an indicator that is named."""
        for name, marks in _PARTS.items() if self.fields.indicators else ():
            about = Spoken(spoken.all - marks, slips=spoken.slips)
            of_level = name == MEASURED and spoken.all & OF_LEVELS
            if of_level or not marks <= spoken.all or not about.words - GENERIC:
                continue
            for code, score in self._by_words_of(about).items():
                indicator = self.fields.indicators.get(code)
                has = indicator and (indicator.bases if name == BASIS else indicator.bases or indicator.unit)
                if has and score >= SURE:
                    field = part(code, name)
                    return {field: Guess(field, score, self.fields.official(field), bool(spoken.slips))}
        return self._counted(spoken)

    def _counted(self, spoken: Spoken, named: str | None = None) -> dict[str, Guess]:
        """Return the measured value of *Jumlah SDM* or *Replikasi (kali)*, and the level that may be meant.

        ``named`` is the indicator that it is about, where that is known.
        """
        if spoken.all.isdisjoint(self._quantities):
            return {}
        for code in [named] if named else self._units:
            unit = self._units[code]
            counts = PER_CENT if PER_CENT in unit else NUMBER if unit & _COUNTED else ""
            about = Spoken(spoken.all - unit - {counts}, slips=spoken.slips)
            if about.words == spoken.all or not about.words - GENERIC:
                continue
            if code != named and self._by_words_of(about).get(code, 0) < SURE:
                continue
            measured = part(code, MEASURED)
            likelier, other = (measured, code) if counts in spoken.words else (code, measured)
            scores = {likelier: _LIKELIER, other: _LESS_LIKELY}
            return {
                field: Guess(field, score, self.fields.official(field), bool(spoken.slips))
                for field, score in scores.items()
            }
        return {}

    @cached_property
    def _told_of(self) -> Mapping[str, frozenset[str]]:
        """The words in which the levels of each indicator are told."""
        return {
            code: frozenset().union(*(self.lexicon.spoken(level.text.id).words for level in indicator.levels))
            for code, indicator in self.fields.indicators.items()
        }

    def words_of_levels(self, code: str) -> frozenset[str]:
        """The words in which the levels of an indicator are told, but for those that tell nothing."""
        return frozenset(word for word in self._told_of[code] - GENERIC if word.isalpha() and len(word) > 1)

    def units_of(self, code: str) -> frozenset[str]:
        """The words of what an indicator counts, in whatever way."""
        indicator = self.fields.indicators[code]
        units = [indicator.unit, *(basis.unit for basis in indicator.bases)]
        return frozenset(word for unit in units if unit for word in normalise(unit.id).split()) - FILLERS

    @cached_property
    def _units(self) -> Mapping[str, frozenset[str]]:
        """The words of the unit of each indicator that is measured in one way, but for those of its names."""
        named: dict[str, frozenset[str]] = {}
        for name in self._names:
            named[name.field] = named.get(name.field, frozenset()) | name.words
        return {
            code: self.lexicon.spoken(indicator.unit.id).all - named[code] - GENERIC
            for code, indicator in self.fields.indicators.items()
            if indicator.unit
        }

    @cached_property
    def _quantities(self) -> frozenset[str]:
        return frozenset({NUMBER, PER_CENT}).union(*self._units.values())
