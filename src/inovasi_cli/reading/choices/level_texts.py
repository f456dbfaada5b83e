"""The levels of one indicator, as people write them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal
from functools import cached_property

from inovasi_cli.diagnostics import Fact, Kind, figures, values
from inovasi_cli.reading.cells import Remark, Unreadable, line, show, with_unit
from inovasi_cli.reading.choices.suggestion import NUMBER_WORDS, has_all, suggested
from inovasi_cli.reading.files.sheets import Value
from inovasi_cli.rules import LEVELS, Indicator, Level
from inovasi_cli.rules.indicators import level_of
from inovasi_cli.text import Text
from inovasi_cli.text.spelling import normalise

LEVELS_OR_NONE = (0, *LEVELS)
_WORDS = ("nol", "satu", "dua", "tiga")
_WRITTEN = re.compile(
    r"(?:parameter |level )?([0-3])(?:[.,]0+)?(?: ?\((?:nol|satu|dua|tiga)\))?", re.IGNORECASE
)
NONE = frozenset({"tidakada", "belumada", "nihil", "none"})
_ALTERNATIVES = re.compile(r"/| atau | or ")
_NO_ALTERNATIVE = frozenset({"lebih", "more"})
"""What stands after *or* without naming anything: *5 or more*."""

_LED = re.compile(r"([0-3])\s*[-.:=)]\s*(.+)")
_EXPLAINED = re.compile(r"([0-3])\s*\((.+)\)")
_NAMED = re.compile(
    r"(.+?)(?: (?:provinsi|prov|kabupaten|kab|kota)\b.*?)?[ ,]+(?:nomor|no|tahun|thn|th)\b\W*\d.*",
    re.IGNORECASE,
)
"""A document with its number: *Perda No. 5 Tahun 2023*, *Perda Kota Tegal Nomor 5*."""
_NOT_YET = re.compile(
    r"\b(?:belum|tidak|tanpa|bukan|draf|draft|rancangan|konsep|usulan|proses|rencana|akan|dicabut)\b",
    re.IGNORECASE,
)
"""What makes a document with a number none that holds."""
_ASIDE = re.compile(r"\s*\([^()]*\)")
_COUNTED = re.compile(r"\d+ ([a-z]+(?: [a-z]+)*)")
_AFTER_THINGS = re.compile(r"\b(?:atau|dari|dalam|di|or|of|in|to|s d)\b.*")
_FIGURE = re.compile(r"[+-]?[\d.,]+ ?%?")
# Bounds differ by their sign alone (<= 5,23% and >= 5,23%), so signs are words before marks go.
_SIGNS = (
    (re.compile(r"<=|≤"), " maks "),
    (re.compile(r">=|≥"), " min "),
    (re.compile(r"<"), " kurang "),
    (re.compile(r">"), " lebih "),
    (re.compile(r"(?<!\w)[-\N{MINUS SIGN}](?=\d)"), " minus "),
)
_BESIDE_LETTERS = re.compile(r"(?<!\d) | (?!\d)")


class Levels:
    """The levels of one indicator, as people write them."""

    def __init__(self, indicator: Indicator) -> None:
        self.indicator = indicator

    def read(self, value: Value) -> tuple[int, Remark | None]:
        """Read a level: 0-3 as a number or a word, ``2 (dua)``, its text, or one of what its text names.

        Told is what is not quite that: the text without its aside (N332), a number with what the levels
        count, ``35 orang`` (N331).

        Raises:
            Unreadable: N303, N305, N309, N333.
        """
        if isinstance(value, str):
            written = line(value)
            if (found := self._of_text(written)) is not None:
                return found, None
            if (found := self._nearly(written)) is not None:
                return found, self._told(values.LEVEL_SHORTENED, value, found)
            if (found := self._of_measure(value)) is not None:
                return found, self._told(figures.MEASURE_AS_LEVEL, value, found)
            self._refuse(written)
        elif isinstance(value, int | float) and not isinstance(value, bool) and value in LEVELS_OR_NONE:
            return int(value), None
        shown = show(value)
        raise Unreadable(
            values.LEVEL_UNKNOWN,
            value=shown,
            number=self.indicator.code,
            name=self.indicator.name,
            options=tuple(level.text for level in self.indicator.levels),
            near=self._near(shown) if isinstance(shown, str) else "",
        )

    def _told(self, kind: Kind, value: Value, level: int) -> Remark:
        facts: dict[str, Fact] = {"value": show(value), "level": level, "number": self.indicator.code}
        texts = {option.level: option.text for option in self.indicator.levels}
        return Remark(kind, {**facts, "read": texts[level]} if level in texts else facts)

    def _near(self, shown: str) -> str:
        """Return the one level that may be meant, none whose number contradicts a number that is written.

        A grade between two printed ones may be either, so neither is suggested.
        """
        key = level_key(shown)
        between = [level.text.id for level in self.indicator.levels if key in map(level_key, level.perhaps)]
        if between:
            return between[0] if len(between) == 1 else ""
        written = _numbers(shown)
        levels = self.indicator.levels
        meant = {level.text.id: _ways(level) for level in levels if _may_mean(level, written)}
        if not any(map(_is_measured, levels)):
            return suggested(shown, meant)
        found = suggested(shown, meant, numbers=False)
        others = (
            level for level in levels if level.text.id != found
        )  # of *2 kali dalam 2 tahun* one 2 may be left
        return "" if any(has_all(shown, _ways(level)) for level in others) else found

    def _nearly(self, written: str) -> int | None:
        """Read the text of one level without its aside, a document by its kind, or ``2 (text)``."""
        if match := _EXPLAINED.fullmatch(written):
            inner = self._by_key.get(level_key(match[2]), self._of_measure(match[2]))
            return inner if inner == int(match[1]) else None
        if (found := self._shortened.get(level_key(written))) is not None:
            return found
        match = None if _NOT_YET.search(written) else _NAMED.fullmatch(written)
        return self._by_key.get(level_key(match[1])) if match else None

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
        match = _NAMED.fullmatch(written)
        key = level_key(match[1] if match else written)
        for rule in self.indicator.document_rules:
            if rule.level == 0 and rule.note and key in map(level_key, rule.kinds):
                raise Unreadable(
                    values.LEVEL_REFUSED,
                    value=show(written),
                    number=self.indicator.code,
                    name=self.indicator.name,
                    reason=rule.note,
                    options=tuple(level.text for level in self.indicator.levels),
                )

    def _of_measure(self, value: Value) -> int | None:
        """Return the level that a number with its unit gives (``35 orang``), if one scale has that unit."""
        found = [
            level_of(measured, scale.levels, scale.direction).level
            for scale in self.indicator.bases or (self.indicator,)
            if scale.unit
            and scale.direction
            and (measured := with_unit(value, scale.unit, _things(scale.levels))) is not None
        ]
        return found[0] if len(found) == 1 else None

    def _of_text(self, written: str) -> int | None:
        if match := _WRITTEN.fullmatch(written):
            return int(match[1])
        if _FIGURE.fullmatch(written):
            return None  # a measured value, not the text of a bound
        key = level_key(written)
        found = self._by_key.get(key)
        if found is None and key in _WORDS:
            return _WORDS.index(key)
        if found is None and key in NONE and not any(key in known for known in self._by_key):
            return 0
        if found is None and (match := _LED.fullmatch(written)):
            meant = self._by_key.get(level_key(match[2]))
            return meant if meant == int(match[1]) else None
        return found

    @cached_property
    def _by_key(self) -> Mapping[str, int]:
        """Every text of a level, and each of what it names apart, unless another level names that too."""
        levels = self.indicator.levels
        whole = {
            level_key(t): option.level
            for option in levels
            for t in (option.text.id, option.text.en, *option.aliases)
        }
        parts: dict[str, set[int]] = {}
        for key, level in ((part, option.level) for option in levels for part in _parts(option.text)):
            parts.setdefault(key, set()).add(level)
        return {key: named.pop() for key, named in parts.items() if len(named) == 1} | whole


def _things(levels: Iterable[Level]) -> Iterator[str]:
    """Yield what the levels count: *sdm* of *1-10 SDM*, *perangkat daerah* of *2 Perangkat Daerah*."""
    for said in (said for level in levels for said in (level.text.id, level.text.en)):
        for words in _COUNTED.findall(normalise(said)):
            if things := _AFTER_THINGS.sub("", words).strip():
                yield things


def _numbers(written: str) -> frozenset[Decimal]:
    """The numbers that a text names, in digits or in words."""
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


def _ways(level: Level) -> tuple[str, ...]:
    """How a level may be written."""
    return level.text.id, level.text.en, *level.aliases


def _is_measured(level: Level) -> bool:
    return level.min is not None or level.max is not None or level.above is not None


def _parts(text: Text) -> Iterator[str]:
    """Yield *WTP* and *Unqualified* of *WTP/Unqualified*."""
    for written in (text.id, text.en):
        keys = [level_key(part) for part in _ALTERNATIVES.split(written)]
        yield from (key for key in keys if len(keys) > 1 and key and key not in _NO_ALTERNATIVE)


def level_key(written: str) -> str:
    """Return a text of a level as compared: signs as words, and no spaces but between figures."""
    for sign, word in _SIGNS:
        written = sign.sub(word, written)
    return _BESIDE_LETTERS.sub("", normalise(written))
