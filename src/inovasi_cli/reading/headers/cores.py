"""Columns of levels, and of what proves them, that are told by a few words and by what stands below."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence, Set
from itertools import pairwise
from typing import NamedTuple

from inovasi_cli.reading.headers import EVIDENCE, MEASURED, Fields, part, proven
from inovasi_cli.reading.headers.assigning import BUDGET, ListColumn
from inovasi_cli.reading.headers.content import LISTS, SENT, TEXTS
from inovasi_cli.reading.headers.telling import ANY_PLACE, CORES, NO_LEVELS, NO_PROOF, OF_OTHERS, PAPERS
from inovasi_cli.rules import Ruleset
from inovasi_cli.text.spelling import roots

_PAPERS, _NO_PROOF, _NO_LEVELS = (frozenset(words.split()) for words in (PAPERS, NO_PROOF, NO_LEVELS))


_OTHERS = frozenset(OF_OTHERS.split())
_ANY_PLACE = frozenset(ANY_PLACE.split())
_HOLDS: Mapping[str, Sequence[str]] = {
    **dict.fromkeys((*TEXTS, "design"), ("sentence",)),
    "status": (SENT,),
    "agency": ("account", "agency"),
    "theme": ("theme", "goal_number"),
    "entered": ("moment",),
}
"""What cells of a field are like where its header only tells of it; those of the others are as the field."""
_OF_BUDGETS = "18"
_PAIRS = 3
"""Levels that have their proof beside them, from which the columns between others are proofs too."""
_LISTS = frozenset((*LISTS, "affair", "other_affairs"))
"""Fields whose cells are terms of a list: whatever stands beside the word for them, it is they."""


class Cores:
    """The words that tell of the fields and the indicators of a list."""

    def __init__(self, fields: Fields) -> None:
        self.others = (fields.index.foreign - _ANY_PLACE) | _OTHERS
        self._by_word: dict[str, list[tuple[str, frozenset[str]]]] = {}
        for line in CORES.strip().splitlines():
            name, _, cores = line.partition(": ")
            field = name if name in fields.known else fields.by_key.get(name.casefold())
            for core in cores.split("; ") if field in (*fields.known, *fields.indicators) else ():
                words = fields.index.lexicon.spoken(core).words
                for word in words:
                    self._by_word.setdefault(word, []).append((field or "", words))

    def telling(self, field: str) -> frozenset[str]:
        """The words that tell of a field, each alone or with others."""
        return frozenset(
            word for named in self._by_word.values() for own, core in named for word in core if own == field
        )

    def told(self, words: frozenset[str]) -> Mapping[str, int]:
        """Return the fields of which ``words``, or what they come from, tell, each with how many do so."""
        found: dict[str, set[str]] = {}
        known = frozenset(root for word in words for root in roots(word))
        for said in words:
            for field, core in {one for root in roots(said) for one in self._by_word.get(root, ())}:
                if core <= known:
                    found.setdefault(field, set()).add(said)
        return {field: len(telling) for field, telling in found.items()}


class _Place(NamedTuple):
    """What stands around a column; ``paired`` tells that most levels have their proof beside them."""

    before: str
    between: Sequence[str]
    proofs_alone: bool
    paired: bool


def by_cores(columns: Sequence[ListColumn], fields: Fields) -> None:
    """Add its field to each column that a few words and its cells tell: a level, its evidence, or a field."""
    cores = fields.ruleset.once(_cores_of)
    taken = {column.surely() for column in columns}
    for at, column in enumerate(columns):
        own, free = column.surely(), fields.indicators.keys() - taken
        if column.fixed or not column.held.values:
            continue
        found = ""
        if column.is_open:
            found = _told(column, cores, _place(columns, at, fields), taken - {own})
        elif own == BUDGET and _OF_BUDGETS in free and column.may_hold(_OF_BUDGETS):
            found = _OF_BUDGETS  # *Anggaran* above years, and no amounts
        elif own and (guess := column.guesses.get(own)) and guess.score < 1:
            found = _said_more(column, cores, own, taken)
        if found and found != own:
            column.take(found)
            taken.add(found)


def _said_more(column: ListColumn, cores: Cores, own: str, taken: Collection[str]) -> str:
    """Return the field of which more words tell than of that which a column is, if its cells suit both."""
    told = cores.told(column.words)
    more = [field for field in told if told[field] > max(1, told.get(own, 0)) and not field.isdigit()]
    return _likeliest(told, [field for field in more if field not in taken and _suits(column, field)], ())


def _paired(columns: Sequence[ListColumn], fields: Fields) -> bool:
    """Whether at least three levels, and most of them, have a column of papers right beside them."""
    pairs = [
        right.proves
        for left, right in pairwise(columns)
        if left.surely() in fields.indicators and not left.is_open
    ]
    return sum(pairs) >= _PAIRS and 2 * sum(pairs) >= len(pairs)


def _place(columns: Sequence[ListColumn], at: int, fields: Fields) -> _Place:
    codes = [*fields.indicators]
    left = next((own for column in reversed(columns[:at]) if (own := column.surely()) in codes), "")
    right = next((own for column in columns[at + 1 :] if (own := column.surely()) in codes), "")
    first = codes.index(left) + 1 if left else 0
    last = codes.index(right) if right else len(codes)
    alone = not any(column.surely() in codes and not column.is_open for column in columns)
    before = columns[at - 1].surely() if at else ""
    return _Place(before, codes[first:last], alone, before in codes and _paired(columns, fields))


def _told(column: ListColumn, cores: Cores, place: _Place, taken: Set[str]) -> str:
    """Return the field that a column is told to be, or nothing."""
    words, held = column.words, column.held
    told = cores.told(column.spoken.words) or cores.told(words)  # in brackets examples may stand
    levels = {code: times for code, times in told.items() if code.isdigit()}
    open_ = [code for code in levels if code not in taken]
    free = [code for code in open_ if held.suits(code)] or [code for code in open_ if column.may_hold(code)]
    if (code := held.numbered_files()) in column.fields.indicators and part(code, EVIDENCE) not in taken:
        return part(code, EVIDENCE)
    proves = column.proves and (column.files or place.proofs_alone or not words.isdisjoint(_PAPERS))
    if proves and words.isdisjoint(_NO_PROOF) and not (free and column.may_be_level):
        return _proven(column, told, place, taken)
    if column.of_another_time or column.scaled_otherwise:
        return ""
    others = [field for field in told if _is_like(column, field, cores)]
    if (field := _likeliest(told, others, ())) and field not in taken:
        return field
    if not words.isdisjoint(_NO_LEVELS):
        return ""
    counted = [
        code for code in levels if column.counts(code) and taken.isdisjoint({code, part(code, MEASURED)})
    ]
    code = _likeliest(levels, free, place.between)
    return code or (part(counted[0], MEASURED) if len(counted) == 1 else "")


def _proven(column: ListColumn, told: Mapping[str, int], place: _Place, taken: Collection[str]) -> str:
    """Return the evidence, or the video, that papers below a header are; nothing where it does not tell."""
    levels = {code: times for code, times in told.items() if code.isdigit()}
    among_proofs = sum(field.endswith(f".{EVIDENCE}") for field in taken) >= _PAIRS
    file = among_proofs and not column.held.suits("video_link")
    if "video" in told and place.before not in levels and "bukti" not in column.words and not file:
        suiting = (field for field in ("video_link", "video") if column.held.suits(field))
        return next(suiting, "")
    open_ = [code for code in levels if part(code, EVIDENCE) not in taken]
    known = [code for code in open_ if code in taken]
    bare = proven(column.cell.text) == ""  # *Bukti* beside a level is read as such anyhow
    beside = place.paired and not (known or bare) and part(place.before, EVIDENCE) not in taken
    if place.before in open_ or beside:
        return part(place.before, EVIDENCE)
    alone = place.proofs_alone or (column.files and len(levels) == 1)
    code = _likeliest(levels, known or (open_ if alone else []), place.between)
    return part(code, EVIDENCE) if code else ""


def _is_like(column: ListColumn, field: str, cores: Cores) -> bool:
    """Whether nothing in the header is of another subject, and the cells are as those of a field."""
    strange = _OTHERS if field in _LISTS else cores.others - cores.telling(field)
    return not field.isdigit() and column.words.isdisjoint(strange) and _suits(column, field)


def _suits(column: ListColumn, field: str) -> bool:
    """Whether the cells are as those of a field; a few sentences that recur are levels."""
    values = column.held.values
    if field in TEXTS and 2 * len({*map(str, values)}) < len(values):
        return False
    return any(column.held.suits(what) for what in _HOLDS.get(field, (field,)))


def _cores_of(ruleset: Ruleset) -> Cores:
    return Cores(Fields(ruleset, "innovations"))


def _likeliest(told: Mapping[str, int], among: Collection[str], near: Collection[str]) -> str:
    """The one field of ``among`` of which most words tell, or of several the one that stands ``near``."""
    most = max((told[field] for field in among), default=0)
    best = [field for field in among if told[field] == most]
    if len(best) > 1:
        best = [field for field in best if field in near]
    return best[0] if len(best) == 1 else ""
