"""The levels of one indicator, as people write them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING

from inovasi_cli.diagnostics import Fact, Kind, figures, values
from inovasi_cli.reading.cells import Remark, Unreadable, line, show
from inovasi_cli.reading.choices.plain_words import Speech, is_sure, ticked
from inovasi_cli.reading.files.sheets import Value
from inovasi_cli.rules import LEVELS, Indicator, Level
from inovasi_cli.rules.regions import belongs, regions_named
from inovasi_cli.text import Text
from inovasi_cli.text.spelling import late, normalise, roots

if TYPE_CHECKING:
    from inovasi_cli.reading.choices.own_words import OwnWords

LEVELS_OR_NONE = (0, *LEVELS)
LONGEST = 300
"""Letters beyond which a text is no level, not even a document with its whole title."""
_LONGEST_SLIP = 200
"""Letters beyond which no level is suggested: twice those of the longest."""
NONE = frozenset({"tidakada", "belumada", "nihil", "none"})
_NAMES = (("nol", "0"), ("satu", "1", "i"), ("dua", "2", "ii"), ("tiga", "3", "iii"))
"""How each level may be told."""
_GRADED = frozenset({"parameter", "level", "tingkat"})
_GRADE = r"(?:(?P<grade>[^\W\d_]+)(?:[ .:=([-]+(?:ke[ -])?|(?=\d)))?"
_NUMBER = late(
    _GRADE + r"(?:0?(?P<digit>[0-3])(?:[.,]0+)?|(?P<roman>I{1,3}|i{1,3}))\.?(?: ?\((?P<again>\w+)\))?"
)
_ALONE = late(r"""['"\u2018-\u201d=:([{ ]*(.*?)[])}'"\u2018-\u201d,;. ]*""")
"""A number between marks that say nothing: *(3)*, *[2]*, *= 3*."""
_ENCLOSED = late(r"^\( ?([^()]+?) ?\)$")
_OF_THREE = late(r"([0-3]) ?(?:dari|dr|of|/) ?3")
_WORDED = late(_GRADE + r"(?P<word>nol|satu|dua|tiga)(?: ?\((?P<again>[0-3])\))?", re.IGNORECASE)
_LED = late(
    r"[([]?" + _GRADE + r"(?P<digit>[0-3])\s*(?:[].,;:=)-]+\s*(?!\d)(?P<after>.+)|\((?P<inside>.+)\))"
)
"""*3 - Perda*, *P3 (Perda)*; *3-5 unsur* is a range."""
_LED_RANGE = late(r"([0-3]) [-:=] (\d.*)")
"""*2 - 201-500 orang*."""
_CLOSED = late(r"(?P<inside>.+?)\s*(?:\(|=)\s*" + _GRADE + r"(?P<digit>[0-3])\)?")
_CLOSED_BY = late(r"(.+?)\s*\(([^()]+)\)")
"""*Peraturan Kepala Daerah (Perkada)*: the same level twice."""
_ALTERNATIVES = late(r" atau | or ")
_SHARED_END = late(r"/\S+ \S")
_NO_ALTERNATIVE = frozenset({"lebih", "more"})
"""What stands after *or* without naming anything: *5 or more*."""

_DENIAL = late(
    r"(?:tanpa|(?:belum|tidak)(?: ada| pernah| punya|(?= di))) (.+)|(.+?):? (?:belum|tidak) ada",
    re.IGNORECASE,
)
"""*Belum ada regulasi*, *replikasi belum ada*."""
_OF_REGION = late(r"(.+?) ?\(((?:kabupaten|kota|provinsi)\.? [^\d()]+)\)", re.IGNORECASE)
_ALL_ABOUT = frozenset({"inovasi", "daerah", "dan", "dalam", "yang", "terhadap", "peran", "proses"})
"""Words of the names of indicators that tell nothing of what they are about."""
_STARS = late(r"([*★⭐]{1,3})☆*")
"""As many stars as the level: *★★☆*."""
_AROUND = frozenset(
    (
        "hasil inovasi diperoleh didapat dalam waktu selama sebanyak jumlah total pernah sudah telah di "
        "daerah lain dialokasikan pada melibatkan memenuhi ada dengan"
    ).split()
)
"""Words around a count that say nothing of it: *Hasil inovasi diperoleh dalam waktu 2-5 hari*."""
_ASIDE = late(r"\s*\([^()]*\)")
_FIGURE = late(r"[+-]?[\d.,]+ ?%?")
# Bounds differ by their sign alone (<= 5,23% and >= 5,23%), so signs are words before marks go.
_SIGNS = (
    (late(r"<=|≤"), " maks "),
    (late(r">=|≥"), " min "),
    (late(r"<"), " kurang "),
    (late(r">"), " lebih "),
    (late(r"(?<!\w)[-\N{MINUS SIGN}](?=\d)"), " minus "),
)
_BESIDE_LETTERS = late(r"(?<!\d) | (?!\d)")


class Levels:
    """The levels of one indicator, as people write them; ``speech`` are the words around their names."""

    def __init__(self, indicator: Indicator, speech: Speech) -> None:
        self.indicator, self.speech = indicator, speech
        self._seen: dict[object, tuple[int | None, Kind | None]] = {}  # a column repeats a few words
        self.plain: dict[object, int] = {level: level for level in LEVELS_OR_NONE}
        """Levels by cells (none is ``True``, which equals 1) of which nothing is to be told."""

    def read(self, value: Value) -> tuple[int, Remark | None]:
        """Read a level: 0-3 as a number or a word, ``2 (dua)``, its text, or one of what its text names.

        Told is what is not quite that: the text without its aside, a document with its number or *sudah ada*
        (N332), a number with what the levels count, ``35 orang`` (N331).

        Raises:
            Unreadable: N303, N305, N309, N333, N346.
        """
        level, kind = self._found(value)
        if level is not None:
            if kind is None:
                self.plain[value] = level
            return level, self._told(kind, value, level) if kind else None
        sure = not isinstance(value, str) or self._is_sure(line(value))
        if isinstance(value, str) and len(written := line(value)) <= LONGEST:
            self._refuse(written)
        shown = show(value)
        worded = isinstance(shown, str) and sure and len(shown) <= _LONGEST_SLIP
        bases = tuple(Text(basis.name.id, basis.name.en) for basis in self.indicator.bases)
        raise Unreadable(
            values.LEVEL_UNKNOWN,
            value=shown,
            number=self.indicator.code,
            name=self.indicator.name,
            options=bases or tuple(level.text for level in self.indicator.levels),
            near=self._as_counted(value) or (self._near(str(shown)) if worded else ""),
        )

    def _as_counted(self, value: Value) -> tuple[str, ...]:
        """Return a bare number beyond the levels with each unit in which it gives one: *4 aktor*, *75 %*."""
        from inovasi_cli.reading.choices.measures import with_unit

        scales = self.indicator.bases or (self.indicator,)
        ways = dict.fromkeys(way for scale in scales for way in with_unit(value, scale))
        return tuple(way for way in ways if self._of_measure(way) is not None)

    def level(self, value: Value, *, measured: bool = True) -> int | None:
        """Return what ``read`` does, ``None`` where it raises: what else may be meant is not looked for.

        Of what is ``measured`` only where that is asked for.
        """
        key = value if isinstance(value, str) else (type(value), value)  # 1 is not True
        if key not in self._seen:
            try:
                self._seen[key] = self._found(value)
            except Unreadable:
                self._seen[key] = None, None
        level, kind = self._seen[key]
        return level if measured or kind is not figures.MEASURE_AS_LEVEL else None

    def is_worded(self, value: Value) -> bool:
        """Whether a cell holds a level in words, which no figure below another header can be taken for."""
        figure = not isinstance(value, str) or self._of_number(line(value)) is not None
        return not figure and self.level(value, measured=False) is not None

    def _found(self, value: Value) -> tuple[int | None, Kind | None]:
        """Return the level that a cell holds, and what is to be told of how it is written."""
        if not isinstance(value, str):
            if isinstance(value, int | float) and not isinstance(value, bool) and value in LEVELS_OR_NONE:
                return int(value), None
            return None, None
        written = self._by_terms(_ENCLOSED.sub(r"\1", ticked(line(value))))
        alone = _ALONE.fullmatch(written)
        level = self._of_number(alone[1]) if alone else None
        if stars := _STARS.fullmatch(written):
            level = len(stars[1])
        if level is not None or not self._is_sure(written):
            return level, None
        if (found := self._of_text(written)) is not None:
            return found, None
        if (found := self._nearly(written)) is None and (measured := self._of_count(written)) is not None:
            return measured, figures.MEASURE_AS_LEVEL
        if found is None and self._denies(self.speech.in_full(written)):
            found = 0
        if found is None:
            found = self._amid(written)
        if found is None and self._own_words:
            found = self._own_words.only(written)
        return found, values.LEVEL_SHORTENED

    def _by_terms(self, written: str) -> str:
        """Return a text with the last three years as the edition names them: *T-2, T-1, T-0*."""
        year = self.speech.year
        terms = {str(year - n): f"T-{n}" for n in range(len(LEVELS))} if year and "20" in written else {}
        if not terms or {*re.findall(r"\d+", written)} != terms.keys():
            return written
        return re.sub(r"\d+", lambda found: terms[found[0]], written)

    def _is_sure(self, written: str) -> bool:
        return len(written) <= LONGEST and (is_sure(written) or written in self._printed)

    def _told(self, kind: Kind, value: Value, level: int) -> Remark | None:
        facts: dict[str, Fact] = {"value": show(value), "level": level, "number": self.indicator.code}
        texts = {option.level: option.text for option in self.indicator.levels}
        if level not in texts:
            return Remark(kind, facts) if kind is figures.MEASURE_AS_LEVEL else None
        return Remark(kind, {**facts, "read": texts[level]})

    def _near(self, shown: str) -> str | tuple[str, ...]:
        """Return the one level that may be meant, none whose number contradicts a number that is written; or
        several where not all have its words.

        A grade between two printed ones may be either, so neither is suggested.
        """
        from inovasi_cli.reading.choices.suggestion import has_all, suggested

        key = level_key(shown)
        between = [level.text.id for level in self.indicator.levels if key in map(level_key, level.perhaps)]
        if between:
            return _ASIDE.sub("", between[0]) if len(between) == 1 else ""
        shown = self.speech.in_full(shown)
        written, taken_back = _numbers(shown), self.speech.taken_back
        levels = self.indicator.levels
        meant_by = {level.level: [*ways(level), *map(self.speech.in_full, ways(level))] for level in levels}
        meant = {level.text.id: meant_by[level.level] for level in levels if _may_mean(level, written)}
        if Decimal(0) in written and self.indicator.direction == "lower":
            return ""  # nothing is not the best
        if self._own_words:
            several = [one.text.id for one in levels if one.level in self._own_words.levels(shown)]
            choice = tuple(several) if 1 < len(several) < len(levels) else ""
            return suggested(shown, meant, taken_back) or choice
        found = suggested(shown, meant, taken_back, numbers=False)
        others = (
            level for level in levels if level.text.id != found
        )  # of *2 kali dalam 2 tahun* one 2 may be left
        return "" if any(has_all(shown, meant_by[level.level]) for level in others) else found

    def _of_text(self, written: str) -> int | None:
        if (found := self._of_number(written)) is not None:
            return found
        if _FIGURE.fullmatch(written):
            return None  # a measured value, not the text of a bound
        key = level_key(written)
        found = self._by_key.get(key)
        if found is None and key in NONE and not any(key in known for known in self._by_key):
            return 0
        if found is None and (match := _LED.fullmatch(written)) and match["after"] and self._graded(match):
            meant = self._by_key.get(level_key(match["after"]))
            return meant if meant == int(match["digit"]) else None
        return found

    def _of_number(self, written: str) -> int | None:
        """Read *2*, *03*, *II*, *P2*, *Par. 2*, *2 (dua)*; told twice, it must be the same."""
        match = _WORDED.fullmatch(written) or _NUMBER.fullmatch(written)
        if match is None or not self._graded(match):
            return None
        found = match.groupdict()
        number = found.get("word") or found.get("digit") or found.get("roman") or ""
        told = [number.casefold(), *filter(None, [(found["again"] or "").casefold()])]
        levels = [level for level, names in enumerate(_NAMES) if set(told) <= set(names)]
        return levels[0] if levels else None

    def _graded(self, match: re.Match[str]) -> bool:
        """Whether the word before a number, if there is one, is *parameter* or *level*."""
        return not match["grade"] or self.speech.word(match["grade"]) in _GRADED

    def _nearly(self, written: str) -> int | None:
        """Read what only says a little more or less than a level: *sudah ada*, *3 (Perda)*, *2 dari 3*."""
        full = self.speech.in_full(written)
        if (found := self._of_highest(written)) is not None:
            return found
        for said in dict.fromkeys((written, full, self.speech.bare(full))):
            if (found := self._worded(said)) is not None:
                return found
            match = _LED.fullmatch(said) or _CLOSED.fullmatch(said)
            if match and self._graded(match):
                inner = match["inside"] or match["after"]
                meant = self._worded(inner)
                meant = self._of_measure(inner) if meant is None else meant
                meant = self._bounded(inner) if meant is None else meant
                if meant is not None:
                    return meant if meant == int(match["digit"]) else None
        found = self._of_text(full)
        return self._of_text(self.speech.bare(full)) if found is None and full != written else found

    def _of_highest(self, written: str) -> int | None:
        """Read *2 dari 3* as 2 where nothing is counted, and ranges: *11-30*."""
        scales = self.indicator.bases or (self.indicator,)
        if not any(scale.unit for scale in scales) and (match := _OF_THREE.fullmatch(written)):
            return int(match[1])
        if (twice := _CLOSED_BY.fullmatch(written)) and None not in (
            told := {self._worded(self.speech.in_full(said)) for said in twice.groups()}
        ):
            return told.pop() if len(told) == 1 else None
        led = _LED_RANGE.fullmatch(written)
        if led and (found := self._bounded(led[2])) is not None:
            return found if found == int(led[1]) else None
        return self._bounded(written)

    def _bounded(self, written: str) -> int | None:
        """Return the level in which a range lies: *11-30*, *501 orang atau lebih*."""
        from inovasi_cli.reading.choices.measures import level_bounded

        return level_bounded(self.speech.in_full(written), self.indicator.bases or (self.indicator,))

    def _worded(self, said: str) -> int | None:
        """Return the level whose text, or whose document with its number and its region, is written."""
        key = level_key(said)
        found = self._by_key.get(key, self._shortened.get(key))
        if found is not None:
            return found
        named = self.speech.named(said, self._by_key, level_key)
        if named is None:
            return None
        name, tail = named
        late = tail.year and self.speech.year and tail.year > self.speech.year
        return None if late or not self._is_own(said, tail.region) else self._by_key[level_key(name)]

    def _is_own(self, said: str, region: str) -> bool:
        """Whether a document is that of the own region, as far as it says; N346 where it is another one's."""
        if not region or belongs(region, self.speech.region):
            return True
        if self.speech.region and regions_named(region):
            facts: dict[str, Fact] = {"value": said, "region": self.speech.region}
            number, name = self.indicator.code, self.indicator.name
            raise Unreadable(values.OTHER_REGION, **facts, number=number, name=name)
        return False

    @cached_property
    def _own_words(self) -> OwnWords | None:
        """The words by which the levels are told, where nothing is counted."""
        from inovasi_cli.reading.choices.own_words import OwnWords

        counted = self.indicator.bases or any(map(_is_measured, self.indicator.levels))
        return None if counted or not self.indicator.levels else OwnWords(self.indicator, self.speech)

    @cached_property
    def _printed(self) -> frozenset[str]:
        return frozenset(way for level in self.indicator.levels for way in ways(level))

    @cached_property
    def _shortened(self) -> Mapping[str, int]:
        """Texts of levels without what stands in brackets, and beginnings of one level up to *or*."""
        found: dict[str, set[int]] = {}
        for level in self.indicator.levels:
            for said in (level.text.id, level.text.en):
                plain = _ASIDE.sub("", said)
                for key in (level_key(plain), level_key(re.split(r",? (?:atau|or) ", plain)[0])):
                    found.setdefault(key, set()).add(level.level)
        return {key: levels.pop() for key, levels in found.items() if key and len(levels) == 1}

    def _refuse(self, written: str) -> None:
        """Raise N333 for a document that the edition does not accept any more."""
        for rule in self.indicator.document_rules:
            if rule.level != 0 or not rule.note:
                continue
            kinds = {level_key(kind) for kind in rule.kinds}
            full = self.speech.bare(self.speech.in_full(written))
            if level_key(written) in kinds or self.speech.named(full, kinds, level_key):
                raise Unreadable(
                    values.LEVEL_REFUSED,
                    value=show(written),
                    number=self.indicator.code,
                    name=self.indicator.name,
                    reason=rule.note,
                    options=tuple(level.text for level in self.indicator.levels),
                )

    def _of_measure(self, written: str) -> int | None:
        """Return the level that a number with its unit gives (``35 orang``), if one scale has that unit."""
        from inovasi_cli.reading.choices.measures import level_measured

        return level_measured(self.speech.in_full(written), self.indicator.bases or (self.indicator,))

    def _of_count(self, written: str) -> int | None:
        """Return the level of a count among words that say nothing, *melibatkan 5 aktor*, *2x bimtek*.

        Its aside may name another region: *1 kali (Kab. Sebelah)*.
        """
        if (found := self._of_measure(written)) is not None:
            return found
        full = self.speech.in_full(written)
        aside = _OF_REGION.fullmatch(full)
        if aside and not (belongs(aside[2], self.speech.region) or self.speech.takes_back(aside[2])):
            full = aside[1]
        whole, *parts = self._parts(self.speech.bare(full))
        if (found := self._of_measure(whole)) is not None:
            return found
        ways = (way(told) for told in parts for way in (self._of_measure, self._bounded))
        return next((level for level in ways if level is not None), None)

    def _amid(self, written: str) -> int | None:
        """Return the level that words which say nothing lead: *Anggaran dialokasikan pada T-0 dan T-1*."""
        parts = self._parts(self.speech.in_full(written))[1:2]
        return next((level for told in parts if (level := self._worded(told)) is not None), None)

    def _parts(self, full: str) -> Sequence[str]:
        """Return a text, then what is left of it without such words before it, around it, and behind it."""
        said = full.split()
        first = next((at for at, word in enumerate(said) if not self._says_nothing(word)), len(said))
        last = next((at for at in range(len(said), first, -1) if not self._says_nothing(said[at - 1])), first)
        return [full, *(" ".join(said[a:b]) for a, b in ((first, len(said)), (first, last), (0, last)))]

    def _says_nothing(self, word: str) -> bool:
        """Whether a word around a count only tells what is counted: *hasil inovasi diperoleh dalam waktu*."""
        said = normalise(word)
        return said in _AROUND or not self._subject_roots.isdisjoint(roots(said))

    @cached_property
    def _subject_roots(self) -> frozenset[str]:
        bases = frozenset(word for basis in self.indicator.bases for word in normalise(basis.name.id).split())
        return (
            frozenset(root for word in self._subject | bases for root in roots(word)) - self.speech.taken_back
        )

    def _denies(self, full: str) -> bool:
        """Whether a text denies what the indicator is about, and no level says that: *belum direplikasi*."""
        match = _DENIAL.fullmatch(full)
        if match is None or self._says_none:
            return False
        words = normalise(match[1] or match[2]).split()
        about = any(not self._subject_roots.isdisjoint(roots(word)) for word in words)
        return about and all(map(self._says_nothing, words))

    @cached_property
    def _says_none(self) -> bool:
        """Whether a level is that something is not there: *tidak ada pengaduan*, *tanpa penetapan*."""
        said = (
            word for level in self.indicator.levels for way in ways(level) for word in normalise(way).split()
        )
        return not {"non", "not", "no", "without", *self.speech.taken_back}.isdisjoint(said)

    @cached_property
    def _subject(self) -> frozenset[str]:
        """Words that name the indicator and do not tell its levels from each other."""
        indicator = self.indicator
        names = (indicator.name.id, *indicator.aliases)
        of_levels = [
            frozenset(word for way in ways(level) for word in normalise(way).split())
            for level in indicator.levels
        ]
        if not of_levels:
            return frozenset()
        telling = frozenset.union(*of_levels) - frozenset.intersection(*of_levels)
        return frozenset(word for name in names for word in normalise(name).split()) - telling - _ALL_ABOUT

    @cached_property
    def _by_key(self) -> Mapping[str, int]:
        """Every text of a level, and each of what it names apart, unless another level names that too."""
        levels = self.indicator.levels
        whole = {level_key(way): option.level for option in levels for way in ways(option)}
        parts: dict[str, set[int]] = {}
        for key, level in ((part, option.level) for option in levels for part in _parts(option.text)):
            parts.setdefault(key, set()).add(level)
        return {key: named.pop() for key, named in parts.items() if len(named) == 1} | whole


def _numbers(written: str) -> frozenset[Decimal]:
    """The numbers that a text names, in digits or in words."""
    from inovasi_cli.reading.choices.suggestion import NUMBER_WORDS

    said = (NUMBER_WORDS.get(word) for word in normalise(written).split())
    digits = re.findall(r"\d+(?:[.,]\d+)?", written)
    return frozenset(
        {*(Decimal(figure.replace(",", ".")) for figure in digits), *(Decimal(n) for n in said if n)}
    )


def _may_mean(level: Level, written: frozenset[Decimal]) -> bool:
    """Whether every number that is written lies within a level, or stands in its text."""
    if not _is_measured(level):
        return written <= _numbers(level.text.id)
    return all(
        (level.min is None or number >= level.min)
        and (level.max is None or number <= level.max)
        and (level.above is None or number > level.above)
        for number in written
    )


def ways(level: Level) -> tuple[str, ...]:
    """How a level may be written."""
    return level.text.id, level.text.en, *level.aliases


def _is_measured(level: Level) -> bool:
    return level.min is not None or level.max is not None or level.above is not None


def _parts(text: Text) -> Iterator[str]:
    """Yield *WTP* and *Unqualified* of *WTP/Unqualified*; *SK* of *SK/surat Kepala PD* lacks whose it is."""
    for written in (text.id, text.en):
        for alternative in _ALTERNATIVES.split(written):
            parts = alternative.split("/")
            keys = map(level_key, parts[-1:] if _SHARED_END.search(alternative) else parts)
            yield from (key for key in keys if key not in ("", level_key(written), *_NO_ALTERNATIVE))


@lru_cache(maxsize=4096)
def level_key(written: str) -> str:
    """Return a text of a level as compared: signs as words, and no spaces but between figures."""
    for sign, word in _SIGNS:
        written = sign.sub(word, written)
    return _BESIDE_LETTERS.sub("", normalise(written))
