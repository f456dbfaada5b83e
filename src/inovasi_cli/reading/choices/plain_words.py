"""What people write around a name: abbreviations, *sudah ada*, the number and year of a document, a region.

Only what is wholly made of words that are known here is read. So nobody has to foresee how a claim is taken
back (*bukan*, *rencana*, *?*): one word too many leaves a cell unread, and it is asked about.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection
from functools import cached_property, lru_cache
from typing import NamedTuple

from inovasi_cli.reading.days import is_day
from inovasi_cli.rules import PlainWords, Ruleset
from inovasi_cli.text.spelling import late, normalise

_PLAIN_MARKS = late(r"[\w\s.,;:()/&'\"“”\u2018\u2019%<>=≤≥+\-–—\N{MINUS SIGN}•·°]*")
_DOUBTED = late(r"\+.*|.*[+\-–—\N{MINUS SIGN}<>=≤≥/]", re.DOTALL)
_WORD = late(r"(?<![\w/.-])[^\W\d_]+(?![\w/])")
_JOINED = late(r"(\d[\d.,]*)([^\W\d_]+)(?=\s|$)")
_TOKEN = late(r"\d[\w./-]*|[^\W\d_]+")
_YEAR = late(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_MARKS = late(r"[\s,.:/-]*")
_KEYWORDS = frozenset({"nomor", "tahun"})
_NUMBERED = late(r"(?:nomor [NY](?: (?:tahun )?Y)?|(?:nomor )?N/Y|N (?:tahun )?Y|(?:tahun )?Y(?: nomor N)?)?")
"""*Nomor 5 Tahun 2023*, *5/2023*, *Tahun 2023*; a number alone may count the documents."""
_TITLE = late(r"[^?!()\[\]{};]*")
_IN_A_LIST = late(r"\(?(\d{1,2})(?:\s*[.):-]\s*|\s+)(?=[^\W\d])|\(?[a-zA-Z][.)]\s*(?=[^\W\d])")


_TICK = r"[vV\u221a\u2713\u2714\u2611]"
_BEFORE = frozenset("([vV\u221a\u2713\u2714\u2611")
_TICKED = late(
    rf"\s*[(\[]?\s*{_TICK}\s*[)\]]?[\s.:-]+(?P<led>\S.*)|(?P<closed>.*\S)\s*[(\[]\s*{_TICK}\s*[)\]]\s*",
    re.DOTALL,
)
_BOX = late(rf"[(\[]\s*({_TICK}|[xX])?\s*[)\]]\s*([^()\[\]]+)")
_BOXED = late(rf"\s*(?:[(\[]\s*(?:{_TICK}|[xX])?\s*[)\]]\s*[^()\[\]]+){{2,}}")


def is_tick(value: object) -> bool:
    """Whether a cell holds nothing but a tick: *v*, *\u221a*, *(x)*."""
    return isinstance(value, str) and bool(re.fullmatch(rf"\s*[(\[]?\s*(?:{_TICK}|[xX])\s*[)\]]?\s*", value))


def ticked(written: str) -> str:
    """Return the choice that is ticked, *( ) Uji Coba (x) Penerapan*; a text without a tick as it is."""
    said = written.strip()
    if said[:1] not in _BEFORE and said[-1:] not in (")", "]"):
        return said  # every cell comes here, once for each indicator that it may be of
    if _BOXED.fullmatch(said):
        marked = [text.strip() for tick, text in _BOX.findall(said) if tick]
        return marked[0] if len(marked) == 1 else said
    match = _TICKED.fullmatch(said)
    return (match["led"] or match["closed"]).strip() if match else said


class Tail(NamedTuple):
    """What follows the name of a document: whose it is, and of which year; empty where it does not say."""

    region: str = ""
    year: int | None = None


class Speech:
    """The plain words of an edition; documents are those of ``region``, and of no year after ``year``."""

    def __init__(
        self, words: PlainWords | None = None, region: str | None = None, year: int | None = None
    ) -> None:
        self.words = words or PlainWords()
        self.region, self.year = region, year
        self._read: dict[str, str] = {}  # every indicator asks for the same text
        self._bare: dict[str, str] = {}

    @classmethod
    def of(cls, ruleset: Ruleset, region: str | None = None) -> Speech:
        """Return how people write under ``ruleset``."""
        return cls(ruleset.vocabulary.words, region, ruleset.edition.year)

    @cached_property
    def _full(self) -> dict[str, str]:
        return {short: full for full, others in self.words.short.items() for short in others}

    @property
    def shortened(self) -> frozenset[str]:
        """Words that stand for longer ones."""
        return frozenset(self._full)

    @cached_property
    def taken_back(self) -> frozenset[str]:
        """Words that make what they stand beside none."""
        return frozenset((*self.words.denied, *self.words.planned))

    @cached_property
    def there_words(self) -> frozenset[str]:
        """Words that only say that a thing is there."""
        return frozenset(word for said in self.words.there for word in said.split())

    @cached_property
    def _there(self) -> re.Pattern[str]:
        longest = sorted(self.words.there, key=len, reverse=True)
        said = "|".join(map(re.escape, longest)) or r"(?!)"
        return re.compile(rf"(?:(?:{said})\b[ :,]+)+(.+)|(.+?)[ ,(]+(?:{said})[ .)]*", re.IGNORECASE)

    def word(self, word: str) -> str:
        """Return a word in full: *orang* for *Org*."""
        return self._full.get(word.casefold(), word.casefold())

    def in_full(self, written: str) -> str:
        """Return a text with its abbreviations in full: *15 orang* for *15org*, *5 %* for *5 persen*."""
        if not self._full:
            return written
        if written not in self._read:
            self._read[written] = self._replaced(written)
        return self._read[written]

    def _replaced(self, written: str) -> str:
        joined = _JOINED.match(written)
        if joined and self.word(joined[2]) in self.words.short:
            written = f"{joined[1]} {joined[2]}{written[joined.end() :]}"
        return _WORD.sub(lambda word: self._full.get(word[0].casefold(), word[0]), written)

    def bare(self, written: str) -> str:
        """Return a text without the words that only say that a thing is there."""
        if written not in self._bare:
            match = self._there.fullmatch(written)
            self._bare[written] = (match[1] or match[2]).strip() if match else written
        return self._bare[written]

    def takes_back(self, written: str) -> bool:
        """Whether a text has a word that makes what it stands beside none."""
        return not self.taken_back.isdisjoint(normalise(self.in_full(written)).split())

    def named(
        self, written: str, known: Collection[str], key: Callable[[str], str]
    ) -> tuple[str, Tail] | None:
        """Return the document that a text names, and what its tail says; ``None`` where a word is left over.

        A beginning whose ``key`` is ``known`` is the name of one; the longest holds.
        """
        most = max(map(len, known), default=0)
        for letters, end in reversed(_ends(written)):
            if letters > most:
                continue
            name = written[:end]
            if key(name) in known:
                tail = None if re.search(r"\d", name) else self._tail(written[end:])
                return tail and (name, tail)
        return None

    def _tail(self, rest: str) -> Tail | None:
        """Read *Kota Tegal Nomor 5 Tahun 2023 tentang ...*; ``None`` where anything else stands there."""
        rest, about, title = _parted(rest, "tentang")
        if about and (not normalise(title) or not _TITLE.fullmatch(title) or self.takes_back(title)):
            return None
        rest, dated, day = _parted(rest, "tanggal")
        if (dated and not is_day(day.strip(" ,."))) or not _MARKS.fullmatch(_TOKEN.sub("", rest)):
            return None
        words = _TOKEN.findall(rest)
        ends = (at for at, word in enumerate(words) if word[0].isdigit() or word.casefold() in _KEYWORDS)
        end = next(ends, len(words))
        shapes = (_shape(word) for word in words[end:])
        years = _YEAR.findall(" ".join(words[end:]))
        if not _NUMBERED.fullmatch(" ".join(shapes)) or (about and not words[end:]):
            return None
        return Tail(" ".join(words[:end]), int(years[-1]) if years else None)


@lru_cache(maxsize=1024)
def _ends(written: str) -> tuple[tuple[int, int], ...]:
    """Return the ends of the words of a text, each with the number of letters and figures up to it."""
    letters, found = 0, []
    for word in _TOKEN.finditer(written):
        letters += sum(map(str.isalnum, word[0]))
        found.append((letters, word.end()))
    return tuple(found)


def _shape(word: str) -> str:
    """The kind of a word of a tail: a year, a number, one with its year, or the word itself."""
    if _YEAR.fullmatch(word):
        return "Y"
    if not word[0].isdigit():
        return word.casefold()
    return "N/Y" if re.fullmatch(r"\d+/(?:19|20)\d\d", word) else "N"


def _parted(text: str, word: str) -> tuple[str, str, str]:
    match = re.search(rf"\b{word}\b[ :]*", text, re.IGNORECASE)
    return (text[: match.start()], word, text[match.end() :]) if match else (text, "", "")


@lru_cache(maxsize=4096)
def is_sure(written: str) -> bool:
    """Whether no mark in a text doubts it: *Perda?*, *≠ Perda*, *B+* and *A-* are doubted."""
    return bool(_PLAIN_MARKS.fullmatch(written)) and not _DOUBTED.fullmatch(written.strip())


def out_of_list(written: str) -> tuple[str, str]:
    """Take the number of a list off its term: ``("1", "Pendidikan")``; no term where there is no number."""
    match = _IN_A_LIST.match(written)
    return (match[1] or "", written[match.end() :]) if match else ("", "")
