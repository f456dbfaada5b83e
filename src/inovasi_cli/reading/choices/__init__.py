"""Cells that hold one of a known set: a level, a term of a closed list, an indicator."""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from functools import cached_property

from inovasi_cli.diagnostics import Kind, values
from inovasi_cli.reading.cells import Remark, Unreadable, show, text
from inovasi_cli.reading.choices.level_texts import LEVELS_OR_NONE, LONGEST, NONE, Levels, level_key
from inovasi_cli.reading.choices.plain_words import Speech, is_sure, out_of_list, ticked
from inovasi_cli.reading.files.sheets import Value
from inovasi_cli.rules import Basis, Indicator, Term
from inovasi_cli.text.spelling import distance, late, nearest, normalise

_FEW = 3
"""Terms that may be suggested at once."""

_SURE_FROM, _NO_RIVAL = 5, 2
"""Letters from which one slip leaves no doubt, and how many letters away every other term has to be."""

_LEADS = late(
    r"^(?:urusan (?:pemerintahan )?(?:(?:wajib|pilihan|umum) )?(?:bidang )?|bidang |tahap(?:an)? )(?=.)"
)
"""What may stand before a term and names the list only: *Urusan Pemerintahan Bidang Sosial*."""

_NUMBERED = late(r"(?:(?:indikator|indicator|nomor|no|kode) )*0?(\d{1,2})(?: ?([a-z]))?(?: (.+))?")


def basis(value: Value, indicator: Indicator) -> str:
    """Read which way an indicator was measured: its letter, ``a. ...`` or its name.

    Raises:
        Unreadable: N303, N309, N311.
    """
    key = normalise(text(value))
    for basis in indicator.bases:
        if key == basis.code or key.startswith(f"{basis.code} ") or key == normalise(basis.name.id):
            return basis.code
    raise Unreadable(
        values.CHOICE_UNKNOWN,
        value=show(value),
        options=basis_options(indicator.bases),
        advice=values.CHOOSE_OPTION,
    )


def basis_options(bases: Iterable[Basis]) -> tuple[str, ...]:
    """Return the ways of measuring as a reader chooses them: ``a. Jumlah penerima manfaat``."""
    return tuple(f"{basis.code}. {basis.name.id}" for basis in bases)


class Choices:
    """A closed list; ``kind`` is the fault of what is none of it, ``speech`` are the words around terms."""

    def __init__(
        self, terms: Sequence[Term], kind: Kind = values.CHOICE_UNKNOWN, speech: Speech | None = None
    ) -> None:
        self.terms, self.kind, self.speech = terms, kind, speech or Speech()
        self.advice = values.CHOOSE_AFFAIR if kind is values.AFFAIR_UNKNOWN else values.CHOOSE_OPTION
        self._nears: dict[str, str | tuple[str, ...]] = {}

    @cached_property
    def _by_key(self) -> Mapping[str, tuple[Term, bool]]:
        """Each accepted spelling, as compared: its term, and whether it is a right spelling."""
        wrong = {normalise(spelling): (term, False) for term in self.terms for spelling in term.misspellings}
        right = {normalise(spelling): (term, True) for term in self.terms for spelling in _spellings(term)}
        return wrong | right

    @cached_property
    def _joined(self) -> Mapping[str, tuple[Term, bool]]:
        """The same by their letters alone: *PU-PR* is *PUPR*."""
        return {joined: of for key, of in self._by_key.items() if (joined := key.replace(" ", "")).isalpha()}

    @cached_property
    def _longest(self) -> int:
        """Words of the longest spelling."""
        return max((len(key.split()) for key in self._by_key), default=0)

    @cached_property
    def _words(self) -> frozenset[str]:
        """Words of which a text must have one to be a spelling, in full or shortened."""
        return self.speech.shortened.union(*(key.split() for key in self._by_key))

    def knows(self, value: Value) -> bool:
        """Whether ``value`` is a spelling of one of the terms."""
        return isinstance(value, str) and self._find(value) is not None

    def read(self, value: Value) -> tuple[str, Remark | None]:
        """Return the code of the term, and N313 when it is misspelt in a known way.

        Raises:
            Unreadable: N303, N309, or the kind of this list.
        """
        return self._read(ticked(text(value)))

    def read_several(self, value: Value) -> tuple[tuple[str, ...], tuple[Remark, ...]]:
        """Return the codes of all terms of a cell, and what is to be said about them.

        Terms stand apart by a semicolon, a line break or a comma, and may hold commas themselves; *tidak ada*
        is none.

        Raises:
            Unreadable: N303, N309.
        """
        codes: dict[str, None] = {}
        remarks = []
        lines = re.split(r"[;\n]", value) if isinstance(value, str) else [text(value)]
        parts = [part for line in lines for part in self._apart(line)]
        for part in (part for part in parts if level_key(part) not in NONE):
            try:
                code, remark = self._read(part)
            except Unreadable as unreadable:
                remarks.append(unreadable.remark)
                continue
            codes[code] = None
            remarks += [remark] if remark else []
        return tuple(codes), tuple(remarks)

    def _apart(self, line: str) -> Iterable[str]:
        """Cut a line at its commas, but never inside a term: the longest known run goes first."""
        parts = [part for part in line.split(",") if normalise(part)]
        known = (spelling for term in self.terms for spelling in (*_spellings(term), *term.misspellings))
        most = 1 + max((spelling.count(",") for spelling in known), default=0)
        while parts:
            for length in range(min(len(parts), most), 0, -1):
                run = ",".join(parts[:length])
                if length == 1 or self.knows(run):
                    yield text(run)
                    parts = parts[length:]
                    break

    def _read(self, written: str) -> tuple[str, Remark | None]:
        if found := self._find(written):
            term, right = found
            return term.code, None if right else _misspelt(written, term)
        names = [term.name.id for term in self.terms]
        if written not in self._nears:
            self._nears[written] = self._near(written)
        raise Unreadable(
            self.kind, value=written, options=tuple(names), near=self._nears[written], advice=self.advice
        )

    def _near(self, written: str) -> str | tuple[str, ...]:
        """Return the names that may be meant: by a slip, by a part or an abbreviation, by the letters."""
        if slip := self.slip(written):
            return slip.name.id
        key = normalise(self.speech.bare(self.speech.in_full(written)))
        if asked := tuple(term.name.id for term in self.terms if key in map(normalise, term.perhaps)):
            return asked
        if found := self._holding(normalise(written)):
            return found
        if self.speech.takes_back(written):
            return ()
        if named := tuple(dict.fromkeys(term.name.id for term in self._named(written))):
            return named if len(named) <= _FEW else ()
        close = nearest(written, [term.name.id for term in self.terms])
        return close if close and distance(normalise(written), normalise(close)) <= len(close) // 4 else ()

    def slip(self, value: str) -> Term | None:
        """Return the one term that a misspelt text surely means: one slip of the pen, nothing else near."""
        key = _LEADS.sub("", normalise(value), count=1)
        near = sorted((distance(key, known), term.code) for known, (term, _) in self._by_key.items())
        if len(key) < _SURE_FROM or not near or near[0][0] != 1:
            return None
        rivals = [far for far, code in near if code != near[0][1]]
        sure = not rivals or rivals[0] > _NO_RIVAL
        return next(term for term in self.terms if term.code == near[0][1]) if sure else None

    def _find(self, written: str) -> tuple[Term, bool] | None:
        """Find a term as it is written, without the number of a list, or after *sudah*."""
        if len(written) > LONGEST:
            return None
        key = normalise(written)
        joined = self._joined.get(key.replace(" ", ""))
        if (joined is None and self._words.isdisjoint(key.split())) or not is_sure(written):
            return None
        if found := self._by_key.get(key) or self._by_key.get(_LEADS.sub("", key, count=1)):
            return found
        if joined:
            return joined[0], False
        number, listed = out_of_list(written)
        if listed and (found := self._find(listed)):
            meant = self._by_key.get(number)  # of *4. Kesehatan* among numbered themes either may be meant
            return found if meant is None or meant[0] is found[0] else None
        bare = self.speech.bare(self.speech.in_full(written))
        return self._find(bare) if bare != written else None

    def before(self, value: Value, reached: Container[str]) -> str:
        """Return what is written if it says that a term of ``reached`` is not reached yet; else nothing.

        *Belum penerapan*, *Rencana penerapan 2026*.
        """
        if not isinstance(value, str) or not is_sure(value):
            return ""
        written = self.speech.in_full(text(value))
        named = {term.code for term in self._named(written)}
        says_not = self.speech.takes_back(written) and self.speech.bare(written) == written
        return text(value) if says_not and named and all(code in reached for code in named) else ""

    def _named(self, written: str) -> Iterator[Term]:
        """Yield the terms that words of a text name, but for those that take back."""
        said = [word for word in normalise(written).split() if word not in self.speech.taken_back]
        lengths = range(1, self._longest + 1)
        runs = (" ".join(said[at : at + length]) for at in range(len(said)) for length in lengths)
        yield from (found[0] for run in runs if not run.isdigit() and (found := self._by_key.get(run)))

    def _holding(self, key: str) -> tuple[str, ...]:
        """Return the few terms of which ``key`` may be a part or an abbreviation: *Ketentraman*, *KI*."""
        from inovasi_cli.reading.choices.suggestion import shortens

        found = [
            term.name.id
            for term in self.terms
            for name in map(normalise, (term.name.id, *term.aliases, *term.misspellings))
            if key and (name.startswith(key) or f" {key} " in f" {name} " or shortens(key, name))
        ]
        few = tuple(dict.fromkeys(found))
        return few if len(few) <= _FEW else ()


class Indicators:
    """The indicators of one aspect, found by what people call them."""

    def __init__(self, by_code: Mapping[str, Indicator], speech: Speech | None = None) -> None:
        self.by_code = by_code
        self.speech = speech or Speech()
        self._seen: dict[str, Indicator | None] = {}

    @cached_property
    def levels(self) -> Mapping[str, Levels]:
        """How to read the levels of each, by code."""
        return {code: Levels(indicator, self.speech) for code, indicator in self.by_code.items()}

    @cached_property
    def _by_name(self) -> Mapping[str, Indicator]:
        indicators = self.by_code.values()
        named = {normalise(name): indicator for indicator in indicators for name in _names(indicator)}
        coded = ((indicator, name) for indicator in indicators for name in ("", *_names(indicator)))
        return named | {normalise(f"{indicator.code} {name}"): indicator for indicator, name in coded}

    def find(self, written: str) -> Indicator | None:
        """Return the indicator meant by ``16``, ``Indikator 16``, ``16 Regulasi`` or its name.

        A number counts only when what follows it is about the same indicator: ``16 Agustus`` and
        ``16 Video inovasi daerah`` name none.
        """
        if written not in self._seen:
            self._seen[written] = self._find(normalise(written))
        return self._seen[written]

    def _find(self, key: str) -> Indicator | None:
        if found := self._by_name.get(key):
            return found
        match = _NUMBERED.fullmatch(key)
        found = self.by_code.get(match[1] + (match[2] or "")) if match else None
        if match is None or found is None:
            return None
        rest = match[3] or ""
        about_it = self._by_name.get(rest, found) is found and (not rest or _shares_a_word(rest, found))
        return found if about_it else None

    def nearest(self, written: str) -> str:
        """Return the code and name that ``written`` may be a slip for; empty when none is near."""
        codes = {indicator.name.id: indicator.code for indicator in self.by_code.values()}
        name = nearest(written, [*codes])
        return f"{codes[name]} {name}" if name else ""


def _spellings(term: Term) -> tuple[str, ...]:
    """The right ways to write a term."""
    return (term.code, term.name.en, *term.aliases, term.name.id)


def _misspelt(written: str, term: Term) -> Remark:
    return Remark(values.SPELLING_ACCEPTED, {"value": written, "read": term.name})


def _names(indicator: Indicator) -> tuple[str, ...]:
    return (indicator.name.id, indicator.name.en, *indicator.aliases)


def _shares_a_word(rest: str, indicator: Indicator) -> bool:
    """Whether a word begins alike, so that an ending (``regulasi``, ``regulasinya``) is no matter."""
    beginnings = {word[:4] for name in _names(indicator) for word in normalise(name).split()}
    return any(word[:4] in beginnings for word in rest.split())
