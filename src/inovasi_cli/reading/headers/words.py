"""What the words of a header mean, however they are shortened, varied, joined or misspelt."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from typing import NamedTuple

from inovasi_cli.reading.headers import lexicon, parted
from inovasi_cli.reading.headers.telling import CORES, NO_LEVELS, NO_PROOF, PAPERS
from inovasi_cli.text.spelling import late, normalise, roots, slips

_PREFIX = late(r"([A-Za-z]{1,4}) (?=\w)")
"""What identifiers of one table may begin with."""
_BROKEN = late(r"(?<=\w)-\s*[\r\n]+\s*(?=[a-z])")
"""A word that is cut at the end of a line."""
BRACKETS = late(r"[(\[]([^()\[\]]*)[)\]]")
_REMARK = late(r"(?<=\w)\s+(?:sebagaimana|menurut|sesuai|berdasarkan)\b", re.IGNORECASE)
"""What the rest of a long header follows, as if it stood in brackets."""
_HOW_TO_FILL = late(
    r"\W*(?:di)?(?:isi|wajib|pilih|tulis|lihat|contoh|mis|jika|bila|boleh|dapat)", re.IGNORECASE
)
"""How a remark begins that says how to fill a column in, and nothing of what it holds."""
_SHORTENED = late(r"([^\W\d_]+)\.")
_YEAR = late(r"(?:19|20)\d\d")
_VOWELS = late(r"(?<=.)[aiueo]")
_SHORTEST_SLIP, _LONG, _SURE_OF_TWO = 5, 7, 12
"""Letters of a word from which one of them may be wrong, two of them, and two of them without a doubt."""
_SHORTEST_PART, _SHORTEST_PASSIVE = 3, 5
_BEGINS, _MAYBE = 3, 0.7
"""Letters that may be the beginning of a word though no mark says so, and how nearly they mean it."""
_FOREIGN_WEIGHT, _GENERIC_WEIGHT, _LIGHT = 1.3, 0.5, 0.1
_FAR = 0.7
"""Share of a word that is badly misspelt."""
_BUT_BRACKETS = 0.95
"""Score of a header that is a name, but for what it adds in brackets."""
_LITTLE = 0.3
"""Weight of common words below which they tell nothing, unless they are all there is."""


class Spoken(NamedTuple):
    """The words of a header as compared: ``aside`` in brackets, ``slips`` misspelt, ``far`` badly so."""

    words: frozenset[str]
    aside: frozenset[str] = frozenset()
    slips: frozenset[str] = frozenset()
    far: frozenset[str] = frozenset()

    @property
    def all(self) -> frozenset[str]:
        """All of its words."""
        return self.words | self.aside


def _lines(table: str) -> Iterator[tuple[str, list[str]]]:
    for line in table.strip().splitlines():
        head, _, rest = line.partition(":")
        yield head, rest.split()


SAME: Mapping[str, str] = {word: head for head, words in _lines(lexicon.SAME) for word in (head, *words)}
_PHRASES = {tuple(head.split()): words for head, words in _lines(lexicon.PHRASES)}
_JOINING = frozenset(lexicon.JOINING.split())
FILLERS = _JOINING | frozenset(lexicon.FILLERS.split()) | {lexicon.A_YEAR}
"""Words that say next to nothing in any header."""
GENERIC = FILLERS | frozenset(lexicon.GENERIC.split())
"""Words that say little unless they are all there is."""
_NEUTRAL = {field: frozenset(words.split()) for field, words in lexicon.NEUTRAL.items()}
GRADES = frozenset(lexicon.GRADES.split())
OF_LEVELS = frozenset(lexicon.OF_LEVELS.split())
BESIDE_INDICATORS = frozenset(lexicon.BESIDE_INDICATORS.split())
_MORE = frozenset(
    word for words in (*_PHRASES, *_NEUTRAL.values(), BESIDE_INDICATORS) for word in words
) | frozenset(normalise(f"{CORES} {PAPERS} {NO_PROOF} {NO_LEVELS}").split())
NEAR: dict[str, dict[str, float]] = {}
"""Words that nearly mean others, and how nearly (0-1)."""
for _one, _other, _share in map(str.split, lexicon.NEAR.strip().splitlines()):
    NEAR.setdefault(_one, {})[_other] = NEAR.setdefault(_other, {})[_one] = float(_share)


class Lexicon:
    """The words of one vocabulary: ``names`` are all its headers, ``terms`` the terms of its closed lists."""

    def __init__(self, names: Iterable[str], terms: Iterable[str]) -> None:
        own, said = ({word for name in some for word in normalise(name).split()} for some in (names, terms))
        self.own = frozenset(SAME.get(word, word) for word in own)
        self._known = own | said | _MORE | SAME.keys() | set(lexicon.FOREIGN.split()) | FILLERS
        self._seen: dict[str, Spoken] = {}
        self._maybe: dict[str, Mapping[str, float]] = {}
        self._meant: dict[tuple[str, bool], tuple[tuple[str, ...], int]] = {}

    def spoken(self, header: str) -> Spoken:
        """Return the words of ``header``."""
        if header not in self._seen:
            self._seen[header] = self._spoken(header)
        return self._seen[header]

    def _spoken(self, header: str) -> Spoken:
        plain = _BROKEN.sub("", parted(header)).replace("%", " persen ")
        led = _PREFIX.match(plain) if plain != header else None
        if led and led[1].casefold() not in self._known:
            rest = {SAME.get(word, word) for word in normalise(plain[led.end() :]).split()}
            plain = plain if rest <= GENERIC else plain[led.end() :]  # a *spbe_score* is none of ours
        slipped: dict[str, int] = {}
        plain, *remark = _REMARK.split(plain, maxsplit=1)
        remarks = [said for said in (*BRACKETS.findall(plain), *remark) if not _HOW_TO_FILL.match(said)]
        aside = [word for inside in remarks for word in self._words(inside, slipped)]
        words = self._words(BRACKETS.sub(" ", plain), slipped)
        far = frozenset(word for word, letters in slipped.items() if letters > 1)
        return Spoken(frozenset(words), frozenset(aside), frozenset(slipped), far)

    def _words(self, text: str, slipped: dict[str, int]) -> list[str]:
        found: list[str] = []
        cut = {normalise(word) for word in _SHORTENED.findall(text)}
        for word in normalise(text).split():
            meant, letters = self._mean(word, word in cut)
            found += meant
            slipped |= dict.fromkeys(meant, letters) if letters else {}
        said = _joined(found)
        telling = [word for word in said if word not in _JOINING]
        return _joined(telling) if telling else said

    def _mean(self, word: str, cut: bool) -> tuple[tuple[str, ...], int]:
        """Return what a word means, and by how many letters it is misspelt; an unknown one means itself."""
        if (word, cut) not in self._meant:
            self._meant[word, cut] = self._search(word, cut)
        return self._meant[word, cut]

    def _search(self, word: str, cut: bool) -> tuple[tuple[str, ...], int]:
        bare = word.removesuffix("nya")
        for written in (word, bare if len(bare) >= _SHORTEST_PART else word, _YEAR.sub(lexicon.A_YEAR, word)):
            if written in self._known:
                return (SAME.get(written, written),), 0
        if word.isdigit() or len(word) < _SHORTEST_PART:
            return (word,), 0
        shortened = cut or _VOWELS.sub("", word) == word
        if shortened and (meant := self._one_of(self._beginning(word))):
            return meant, 0
        if meant := self._made_of(word):
            return meant, 0
        if len(word) >= _SHORTEST_SLIP:
            near = slips(word, self._known, 1 if len(word) < _LONG else 2)
            near = [each for each in near if not _derived(word, each[0])]
            nearest = [known for known, far in near if far == near[0][1] and len(known) >= _SHORTEST_SLIP - 1]
            as_well = near and near[0][1] == 1 and not FOREIGN.isdisjoint(nearest)  # *keluahan*: *kelurahan*
            if meant := () if as_well and len(nearest) > 1 else self._one_of(nearest):
                return meant, near[0][1] if len(word) < _SURE_OF_TWO else 1
        if cut or len(word) >= _BEGINS:
            begun = {SAME.get(known, known) for known in self._begun_by(word)} & self.own - GENERIC
            self._maybe[word] = dict.fromkeys(begun, _MAYBE)
        return (word,), 0

    def _made_of(self, word: str) -> tuple[str, ...]:
        """Return what a word is derived from (*dicobakan*), or the two joined in it (*namainovasi*)."""
        derived = (form for root in roots(word) for form in (root, f"{root}an") if form in self._known)
        if meant := self._one_of(derived):
            return meant
        ends = range(_SHORTEST_PART, len(word) - _SHORTEST_PART + 1)
        pairs = ((word[:at], word[at:]) for at in ends)
        joined = next((pair for pair in pairs if self._known.issuperset(pair) and not _says_little(pair)), ())
        return tuple(SAME.get(part, part) for part in joined)

    def near(self, word: str) -> Mapping[str, float]:
        """Return the words that ``word`` nearly means, or may be the beginning of, and how nearly (0-1)."""
        maybe, near = self._maybe.get(word), NEAR.get(word)
        return {**maybe, **near} if maybe and near else maybe or near or {}

    def _begun_by(self, word: str) -> Iterator[str]:
        for known in self._in_order[bisect_left(self._in_order, word) :]:
            if not known.startswith(word):
                break
            yield known

    @cached_property
    def _in_order(self) -> Sequence[str]:
        return sorted(self._known)

    def _beginning(self, word: str) -> Iterator[str]:
        """Yield the words that ``word`` shortens: their beginning, or what is left without vowels."""
        left = _VOWELS.sub("", word)
        for known in self._known:
            if known[0] == word[0] and (
                _left_of(word, self._skeletons[known])
                if left == word
                else known.startswith(word)
                or (len(left) >= _SHORTEST_SLIP - 1 and self._skeletons[known].startswith(left))
            ):
                yield known

    @cached_property
    def _skeletons(self) -> Mapping[str, str]:
        return {word: _VOWELS.sub("", word) for word in self._known}

    def _one_of(self, words: Iterable[str]) -> tuple[str, ...]:
        """Return the one thing that ``words`` mean, those of fields before others; nothing for several."""
        meant = {SAME.get(word, word) for word in words}
        meant = meant & self.own if len(meant) > 1 else meant
        return tuple(meant) if len(meant) == 1 else ()


def _says_little(parts: Sequence[str]) -> bool:
    """Whether the shorter of two words says next to nothing, as none is joined to another: *sosial-isi*."""
    return min(parts, key=len) in FILLERS - {"data"}


def _left_of(word: str, skeleton: str) -> bool:
    """Whether consonants are what is left of others: their beginning, or some to the last (*prgkt*)."""
    if len(word) < _SHORTEST_SLIP - 1 or word[-1] != skeleton[-1]:
        return skeleton.startswith(word)
    letters = iter(skeleton)
    return all(letter in letters for letter in word)


def _derived(word: str, known: str) -> bool:
    """Whether a word is made of another (*koordinator* of *koordinat*), and so means a thing of its own."""
    return word.startswith(known) and len(word) - len(known) > 1 and not word.endswith("ya")


def _joined(words: list[str]) -> list[str]:
    """Put words that mean something together in one; twice, because phrases are made of phrases."""
    for _ in range(2):
        for length in (3, 2, 1):
            at = 0
            while at + length <= len(words):
                phrase = _PHRASES.get(tuple(words[at : at + length]))
                if phrase and phrase != words[at : at + length]:
                    words[at : at + length] = phrase
                at += 1
    return words


def likeness(
    header: Spoken, name: frozenset[str], field: str, lexicon_: Lexicon, beside: frozenset[str] = frozenset()
) -> float:
    """Return how much of ``header`` and of ``name`` is the same (0-1), each word with its weight.

    Words ``beside`` the name, of what is told of its field, cost nothing. What stands in brackets counts
    where it is the same, and costs nothing where it is not.
    """
    if name in (header.words, header.all) and not header.far:
        return 1.0 if name == header.all else _BUT_BRACKETS
    neutral = (BESIDE_INDICATORS | (GRADES - lexicon_.own)) if field.isdigit() else frozenset[str]()
    neutral |= _NEUTRAL.get(field, neutral) | (beside - name)
    tells = name <= header.words and not name <= GENERIC
    if tells and not header.far and header.words - name <= neutral:
        return _BUT_BRACKETS
    same = other = 0.0
    left = set(name)
    for word in sorted(header.all, key=lambda word: (word not in name, word)):
        weight = _weight(word, neutral, lexicon_)
        if word in left:
            left.discard(word)
            share = _FAR if word in header.far else 1.0
            same, other = same + share * weight, other + (1 - share) * weight
            continue
        nearly = lexicon_.near(word)
        near = max(sorted(left & nearly.keys()), key=nearly.__getitem__, default="")
        if (share := nearly.get(near, 0.0)) and word not in neutral:
            left.discard(near)
            same += share * weight
            other += (1 - share) * weight
        elif word in header.words:
            other += weight
    missing = sum(_weight(word, neutral, lexicon_) for word in left)
    whole = same + other + missing
    found = same / whole if whole else 0.0
    return found if same >= _LITTLE or not other else found / 2


def is_passive(word: str) -> bool:
    """Whether a word tells what is done to a thing: *dinilai*, *dilaporkan*; a *dinkes* is an agency."""
    return len(word) > _SHORTEST_PASSIVE and word.startswith("di") and word.endswith(("kan", "i"))


def _weight(word: str, neutral: frozenset[str], lexicon_: Lexicon) -> float:
    if word in neutral or word in FILLERS:
        return _LIGHT
    if is_passive(word) and word not in lexicon_.own | FOREIGN | NEAR.keys():
        return _LIGHT  # what was done to it: *Nama Inovasi yang Dinilai*
    if word in GENERIC:
        return _GENERIC_WEIGHT
    return 1.0 if word in lexicon_.own or word not in FOREIGN else _FOREIGN_WEIGHT


FOREIGN = frozenset(SAME.get(word, word) for word in lexicon.FOREIGN.split())
"""Words of other subjects, as compared."""
