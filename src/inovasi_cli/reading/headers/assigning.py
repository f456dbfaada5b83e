"""Which column holds which field: by headers, by what stands below them and by their neighbours, all at once.

Every column has a score for every field. A column is read as the field that the best distribution of all
fields over all columns gives it: surely, or as a guess that is asked about; below that it is not read.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from inovasi_cli.reading.files.sheets import Sheet, Value
from inovasi_cli.reading.headers import (
    EVIDENCE,
    MEASURED,
    NAMED_ALIKE,
    ORIGIN,
    OTHER,
    SID,
    SURE,
    TIED,
    Fields,
    Guess,
    is_untitled,
    part,
    parted,
    proven,
)
from inovasi_cli.reading.headers.content import (
    DAYS,
    ENOUGH,
    LISTS,
    MOST_OF,
    PROSE_OF,
    SENT,
    SWAPPED,
    TELLING,
    TELLING_LEVELS,
    WEAK,
    Held,
    Telling,
    is_level_number,
    most,
)
from inovasi_cli.reading.headers.rows import Header, HeaderCell, How
from inovasi_cli.rules import LEVELS
from inovasi_cli.text.spelling import late, normalise

if TYPE_CHECKING:
    from inovasi_cli.reading.headers.words import Spoken

_SHOWN = 40
"""Characters that are shown of a header that is too long to be one."""
PROBABLE = 0.55
"""Score (0-1) from which a column is read as a field, and asked about."""

NEAR = 0.4
"""Score of a header (0-1) from which it comes near a field."""

_AGAINST = 0.45
"""What is left of the score of a header where its cells hold another thing."""
STATUS, _SAYS_SENT = "status", "kirim"
"""The field that tells what was sent, and the word for it, as compared."""
VIDEO, BUDGET = "video", "budget"
"""The fields that tell whether there is a video, and of amounts of money."""

AGENCY, INITIATOR = "agency", "initiator_name"
"""The fields of agencies, and of who had the idea."""
_LEADS = 1.3
"""By how much one indicator must lead all others where only a word of a header speaks for it."""
_JUDGING = frozenset(
    "catatan keterangan verifikasi bobot terbobot skor nilai kesesuaian rapat cek peringkat".split()
)
"""Words, as compared, for what is thought or made of a level."""
_POINTS = frozenset({"skor", "nilai", "poin", "score", "points"})
"""What may be points, below the title of an indicator, where its level stands beside them."""
_OTHER_SCALE = late(
    r"\(\s*(?:skala\s*)?(\d+)\s*(?:-|\u2013|s\.?/?d\.?)\s*(\d+)\s*\)|\bskala (\d+)\s*-\s*(\d+)", re.IGNORECASE
)
"""A scale that a header tells: that of levels ends with 3."""
_OPD = "opd"
"""The word for an agency, as compared."""

_AGENCY_IF_ANY, _PERSON = 0.95, 0.7
"""Scores of a header that says only whose innovation it is: as that of agencies, and of who had the idea."""

_LISTED = late(r"\s*(?:[/,;|]|\batau\b|\bor\b|\bdll\b)\s*", re.IGNORECASE)
"""What stands between terms that are listed."""
_OF_OTHERS = 0.65
"""The highest score of a header that comes near a field and has a word of another subject: a question."""
_ACCOUNTS = 0.8
"""What accounts of agencies on the portal say of a column, whatever its header."""
_IN_ORDER = 0.7
"""What the place of a column adds in a row of columns that follow the numbers of the indicators."""
_YEARLY = ("18", "21")
"""The indicators of which a level is how many years there was something."""
_SOME, _SHORT = 0.34, 8
"""Share of cells that must be levels where the others only speak so, and the words of such a cell."""
_TOLD = 0.8
"""Score of a column of which a few words and its cells tell."""
_OF_FIGURES = Telling(0.0, 0.0)
"""Numbers say nothing for a measured value; where there are none, that speaks against it."""


class Candidate(NamedTuple):
    """A field that a column may hold, and why: the score of its header, and the share of cells that suit it.

    ``score`` takes all together (0-1). ``guess`` is what the header comes near to, ``held`` is ``None`` where
    cells cannot tell, ``neighbour`` tells that the order of the official list speaks for it.
    """

    field: str
    score: float
    guess: Guess | None = None
    held: float | None = None
    neighbour: bool = False

    def said_over(self, other: Candidate) -> bool:
        """Whether the header alone is sure of this field and not of the other, whatever suits both."""
        return bool(self.guess and self.guess.sure and not (other.guess and other.guess.sure))


class ListColumn:
    """One column and its candidates."""

    def __init__(self, cell: HeaderCell, sheet: Sheet, row: int, end: int | None, fields: Fields) -> None:
        self.cell, self.fields = cell, fields
        self.fixed = cell.weighs or fields.speaks_of(cell.text)
        at = cell.column - 1
        values: Iterator[Value] = (line[at] for line in sheet.rows[row:end] if at < len(line))
        self.held = Held(values, fields.tests)
        self.unused = not self.held.values and len(sheet.rows) > row
        said = f"{cell.read} {cell.text}" if cell.how == "group" else cell.text
        self.guesses = {guess.field: guess for guess in fields.guesses(said)} if said else {}
        if cell.how == "group" and normalise(cell.text) in _POINTS:  # *Level* beside it says more
            self.guesses = {
                field: guess._replace(score=guess.score * _AGENCY_IF_ANY)
                for field, guess in self.guesses.items()
            }
        if self._asks_whether_sent(said):
            self.held.tests = {**fields.tests, STATUS: fields.tests[SENT], "unlisted": lambda _: False}
        if self._tells_of_a_video(said):
            self.cell, self.guesses = cell._replace(field=VIDEO), {VIDEO: Guess(VIDEO, 1.0, said)}
        sure = any(guess.sure for guess in self.guesses.values())
        if fields.indicators and not sure and (code := self._lists_levels(said)):
            self.guesses[code] = Guess(code, SURE, said)
        for field in LISTS if any(mark in said for mark in "([:") else ():
            if self._lists(field, said) and not (field in self.guesses and self.guesses[field].sure):
                self.guesses[field] = Guess(field, PROBABLE, said)
        self.against: str | None = None
        self.candidates = {} if self.fixed else self._candidates()

    def _asks_whether_sent(self, said: str) -> bool:
        """Whether yes and no may be answers to a header: *Sudah dikirim?*."""
        if (
            STATUS not in self.guesses
            or SENT not in self.fields.tests
            or self.held.share(STATUS) in (None, 1)
        ):
            return False
        return _SAYS_SENT in self.fields.index.lexicon.spoken(said).words

    def _tells_of_a_video(self, said: str) -> bool:
        """Whether a column *Video* only says *Ada* or *Tidak Ada*, as on the portal: those are no levels."""
        of_levels = any(
            guess.sure and field in self.fields.indicators for field, guess in self.guesses.items()
        )
        if not of_levels or self.held.share(VIDEO) != 1:
            return False
        return VIDEO in self.fields.index.lexicon.spoken(said).words

    def _lists_levels(self, said: str) -> str:
        """Return the one indicator of which a remark lists levels: *(SK bupati/perbup/perda)*."""
        terms = [term for term in _listed(said) if not term.strip().isdigit()]
        levels = self.fields.levels if len(terms) > 1 else {}
        read = [code for code, known in levels.items() if all(known.level(t) is not None for t in terms)]
        return read[0] if len(read) == 1 else ""

    def _lists(self, field: str, said: str) -> bool:
        """Whether a remark lists terms of a field: *(Digital/Non Digital)*, *Sifat: Digital atau Non*."""
        test = self.fields.tests.get(field)
        terms = _listed(said)
        return test is not None and len(terms) > 1 and sum(map(test, terms)) >= MOST_OF * len(terms)

    @cached_property
    def of_a_person(self) -> bool:
        """Whether it only says who proposes or cares for an innovation: *Pengusul*; an agency if anyone."""
        guess = self.guesses.get(AGENCY)
        if guess is None or INITIATOR not in self.fields.known:
            return False
        if not guess.sure or normalise(self.cell.text) in self.fields.by_key:
            return False
        if self.of_accounts or any(
            other.score >= PROBABLE and field in LISTS for field, other in self.guesses.items()
        ):
            return False
        words = self.fields.index.lexicon.spoken(self.cell.text).words
        nobody = not self.held.share(AGENCY) and len(self.held.values) >= ENOUGH
        return _OPD not in words or (nobody and "jawab" in normalise(self.cell.text))

    def _candidates(self) -> dict[str, Candidate]:
        if self.cell.field and self.cell.field not in self.guesses:  # by the row above, or by its title
            self.guesses = {self.cell.field: Guess(self.cell.field, 1.0, self.cell.text)}
        best = max(self.guesses.values(), key=lambda guess: guess.score, default=None)
        of_a_person = best is not None and best.field == AGENCY and self.of_a_person
        if best and (best.score == 1.0 or of_a_person):
            self.against = self.held.against(best.field)
            if self.against is None:
                return self._of_whom(best) if of_a_person else {best.field: self._named(best)}
        elif best and best.score >= NEAR:
            self.against = self.held.against(best.field)
        found = (self._candidate(field) for field in {**self.guesses, **TELLING})
        return {candidate.field: candidate for candidate in found if candidate}

    def _named(self, guess: Guess) -> Candidate:
        """Take what its header says; less surely where no cell is a term of its list."""
        listed = guess.field in LISTS and len(self.held.values) >= ENOUGH
        nobody = listed and self.held.share(guess.field) == 0
        return Candidate(guess.field, _AGENCY_IF_ANY if nobody else 1.0, guess)

    def _of_whom(self, agency: Guess) -> dict[str, Candidate]:
        """Take who proposes for an agency, unless another column is one, or no cell names any."""
        share = self.held.share(agency.field)
        nobody = not share and len(self.held.values) >= ENOUGH
        person = Guess(INITIATOR, _PERSON, self.fields.official(INITIATOR))
        return {
            agency.field: Candidate(agency.field, PROBABLE if nobody else _AGENCY_IF_ANY, agency, share),
            INITIATOR: Candidate(INITIATOR, _PERSON, person),
        }

    def _candidate(self, field: str) -> Candidate | None:
        guess = self.guesses.get(field)
        if guess is None and (
            not self.held.hints_at(field) or (field in LISTS and self.held.suits("number"))
        ):
            return None  # a number tells no term of a list where its header does not
        words = guess.score if guess else 0.0
        if guess and field.isdigit() and self.scaled_otherwise:
            return None
        if guess and words < NEAR and field.isdigit():  # levels that stand below it may be of another field
            likely = self._most_like(field) and not self.foreign and self._reads_as(field)
            return Candidate(field, PROBABLE if likely else words, guess, self.held.share(field))
        what = PROSE_OF.get(field, field) if words >= NEAR else field
        share, is_measured = self.held.share(what), field.endswith(MEASURED)
        telling = TELLING_LEVELS if field.isdigit() else _OF_FIGURES if is_measured else TELLING.get(field)
        score = words
        if words and self.held.against(field):
            score *= _AGAINST
        elif share is not None and telling:
            if self.held.suits(what) or (0 < words < SURE and self._reads_as(field)):
                score += (1 - score) * self._weight(field, guess, telling)
            elif words < 1 and (not share or is_measured):
                unread = not share and field.isdigit() and len(self.held.values) >= ENOUGH
                unread = unread and not self._reads_as(field)
                score *= _AGAINST if (unread and words < SURE) or (guess and guess.slip) else SURE
            if part(field, MEASURED) in self.guesses and self.held.counts_beyond(field):
                score *= SURE
            if words < 1 and telling in WEAK and self.of_another_time:
                score = min(score, NEAR)
            elif 0 < words < PROBABLE and (telling in WEAK or self.fields.index.is_foreign(self.cell.text)):
                score = min(score, _OF_OTHERS)  # whatever stands below it, it may be of another subject
        return Candidate(field, score, guess, share)

    def _weight(self, field: str, guess: Guess | None, telling: Telling) -> float:
        """How much (0-1) it says that the cells suit a field."""
        if guess and guess.slip and not guess.sure:
            return 0.0  # what is badly misspelt stays a question, whatever it holds
        if field == AGENCY and self.of_accounts:
            return max(telling.beside, _ACCOUNTS)
        if (guess and guess.score >= NEAR) or (field in SWAPPED and self.against == field):
            return telling.beside
        return 0.0 if guess and self.foreign else min(telling.alone, NEAR) if self.foreign else telling.alone

    def surely(self) -> str:
        """The field that it surely is; empty where there is none."""
        if self.fixed:
            return self.cell.field or ""
        return next((field for field, found in self.candidates.items() if found.score >= SURE), "")

    @cached_property
    def foreign(self) -> bool:
        """Whether its header speaks of another subject."""
        return self.fields.index.is_foreign(self.cell.text)

    @cached_property
    def judges(self) -> bool:
        """Whether its header speaks of what is thought or made of a level: *Catatan*, *Skor terbobot*."""
        words = self.fields.index.lexicon.spoken(self.cell.text).words
        return self.of_another_time or self.scaled_otherwise or not _JUDGING.isdisjoint(words)

    @cached_property
    def scaled_otherwise(self) -> bool:
        """Whether its header names a scale that is not that of levels: *Kemanfaatan (1-10)*."""
        ends = [
            (found[1] or found[3], found[2] or found[4]) for found in _OTHER_SCALE.finditer(self.cell.text)
        ]
        return any(int(low) < 2 and int(high) != max(LEVELS) for low, high in ends)

    def _reads_as(self, code: str) -> bool:
        """Whether its cells are levels of an indicator, call themselves so, or use words of its levels."""
        if not code.isdigit() or self.held.suits(code) or self.held.suits("graded"):
            return code.isdigit()
        words, values = self.fields.index.words_of_levels(code), self.held.values
        return bool(values) and most(
            values, lambda value: not words.isdisjoint(normalise(str(value)).split())
        )

    def _most_like(self, code: str) -> bool:
        """Whether a header comes nearest to one indicator, and to hardly another one."""
        scores = {field: guess.score for field, guess in self.guesses.items() if field.isdigit()}
        others = [score for field, score in scores.items() if field != code]
        return scores[code] > _LEADS * max(others, default=0.0)

    @cached_property
    def of_another_time(self) -> bool:
        """Whether its header speaks of what is aimed at or was before: *Target Kematangan*."""
        return self.fields.index.is_of_another_time(self.cell.text)

    def take_level_of_two(self, *, in_row: bool) -> None:
        """Take texts for levels where its header may mean a quantity of the same indicator too.

        Small numbers are levels where other levels stand ``in_row``.
        """
        texts = all(isinstance(value, str) and not value.strip().isdigit() for value in self.held.values)
        if not self.torn or not (texts or (in_row and self.only_small)):
            return
        for field, counted in self.candidates.items():
            level = self.candidates.get(field.removesuffix(f".{MEASURED}"))
            if level and field != level.field:
                self.candidates[field] = counted._replace(score=min(counted.score, level.score - 2 * TIED))

    def settle(self, near: Collection[str]) -> None:
        """Take the one of two indicators that it may be which stands among those of its place."""
        open_ = [found for found in self.candidates.values() if found.score >= PROBABLE]
        here = [found for found in open_ if found.field in near]
        if len(here) == 1 and all(found.field.isdigit() for found in open_):
            self.candidates = {here[0].field: here[0]}

    def support(self, field: str, weight: float) -> None:
        """Add that something but its header speaks for ``field``, with its weight (0-1)."""
        said = self.guesses.get(field)
        words = said.score if said else 0.0
        foreign = self.foreign
        if foreign and field.isdigit():  # *SK nya* above *Perwali* and *Perda*
            others = self.fields.index.foreign - self.fields.index.words_of_levels(field)
            foreign = not others.isdisjoint(self.words)
        score = words + (1 - words) * (min(weight, NEAR) if foreign else weight)
        if score > max((other.score for other in self.candidates.values()), default=0.0):
            self.candidates[field] = Candidate(field, score, said, self.held.share(field), neighbour=True)

    def take_place_of(self, field: str) -> None:
        """Add ``field``, in whose place among the columns of indicators it stands, if its cells suit it."""
        sure = [name for name, other in self.candidates.items() if other.score >= SURE]
        if self.fixed or not {*sure} <= {*NAMED_ALIKE} or not self.held.suits(field):
            return
        for name in sure:
            del self.candidates[name]
        said = self.guesses.get(field)
        words = said.score if said else 0.0
        score = words + (1 - words) * _IN_ORDER
        self.candidates[field] = Candidate(field, score, said, self.held.share(field), neighbour=True)

    def take_one_of(self, codes: Sequence[str]) -> None:
        """Take one of ``codes`` that its number means, by its cells where there are two."""
        sure = len(codes) == 1
        if proven(self.cell.text) is not None:
            codes = [part(code, EVIDENCE) for code in codes]
        suiting = [code for code in codes if self.held.suits(code)]
        self.candidates = {
            code: Candidate(
                code,
                1.0 if sure else SURE if suiting == [code] else PROBABLE,
                Guess(code, 1.0 if sure else PROBABLE, self.cell.text),
                self.held.share(code),
            )
            for code in codes
        }

    def set_aside(self) -> None:
        """Take it for what stands beside a level below the title of its indicator."""
        self.cell, self.fixed, self.candidates = self.cell._replace(field=None, how="beside"), True, {}

    def take(self, field: str) -> None:
        """Read it as ``field``, of which a few words and its cells tell."""
        said = self.guesses.get(field)
        self.candidates = {field: Candidate(field, _TOLD, said, self.held.share(field))}

    @cached_property
    def spoken(self) -> Spoken:
        """What its header says, with the title above it, in words as compared."""
        said = f"{self.cell.read} {self.cell.text}" if self.cell.how == "group" else self.cell.text
        return self.fields.index.lexicon.spoken(said)

    @property
    def words(self) -> frozenset[str]:
        """All words of its header, and of the title above it, as compared."""
        return self.spoken.all

    @property
    def is_open(self) -> bool:
        """Whether it is no field surely, or an indicator that holds what proves a level."""
        own = self.surely()
        if self.torn:
            return not any(field.endswith(MEASURED) for field in self.candidates)
        if not own.isdigit():
            return not own
        return self.files or (proven(self.cell.text) is not None and not self.held.suits(own))

    @property
    def is_puzzling(self) -> bool:
        """Whether more than its header must tell of it: none does, or what stands below is no level."""
        own = self.surely()
        levels = not own.isdigit() or not self.held.values or self.held.suits(own)
        years = own == BUDGET and self.held.suits("yearly")
        return self.is_open or self.cell.how == "group" or not levels or years

    @property
    def is_placed(self) -> bool:
        """Whether its place may tell more of it than its header does."""
        alike = self.surely() in NAMED_ALIKE and self.only_small
        return self.is_open or self.torn or alike or SID in self.cell.text.casefold()

    def may_hold(self, code: str) -> bool:
        """Whether some of its cells are levels of an indicator, or counts of its units, and all speak so."""
        values, index = self.held.values, self.fields.index
        if not all(isinstance(value, str) and len(value.split()) <= _SHORT for value in values):
            return False
        words, test = index.words_of_levels(code), self.fields.tests[code]
        if code in _YEARLY and self.held.suits("yearly") and not self.proves:
            return True
        if not self.foreign and self.held.suits("counted"):
            words |= index.units_of(code)
            return most(values, lambda value: not words.isdisjoint(normalise(str(value)).split()))
        if (self.held.share(code) or 0) < _SOME:
            return False
        return most(values, lambda value: test(value) or not words.isdisjoint(normalise(str(value)).split()))

    def counts(self, code: str) -> bool:
        """Whether its header names in brackets, or as an identifier does, what an indicator counts."""
        if not (self.held.suits("number") and self.held.counts_beyond(code)):
            return False
        from inovasi_cli.reading.headers.words import BRACKETS

        header, speech = self.cell.text, self.fields.levels[code].speech
        told = BRACKETS.findall(header) or ([parted(header)] if parted(header) != header else [])
        units = {speech.word(word) for said in told for word in normalise(said).split()}
        return not self.fields.index.units_of(code).isdisjoint(units)

    @property
    def may_be_level(self) -> bool:
        """Whether levels that are worded like papers may stand in it: nothing says that it proves them."""
        return not self.files and proven(self.cell.text) is None

    @cached_property
    def files(self) -> bool:
        """Whether links or names of files stand in it."""
        return self.held.suits("file")

    @cached_property
    def proves(self) -> bool:
        """Whether what proves something stands in it: links, files, papers, or that there are any."""
        return self.files or self.held.suits("proof")

    def worth(self) -> Mapping[str, float]:
        """The scores of the fields that it can be read as; none of two that nothing tells apart."""
        if self.fixed:
            return {self.cell.field: 2.0} if self.cell.field else {}
        ranked = sorted(self.candidates.values(), key=lambda candidate: -candidate.score)
        open_ = [candidate for candidate in ranked if candidate.score >= PROBABLE]
        worth = {} if self.torn else {candidate.field: candidate.score for candidate in open_}
        if self.of_accounts and AGENCY in worth:
            worth[AGENCY] = PROBABLE  # where another column names the agencies, it does
        return worth

    @cached_property
    def of_accounts(self) -> bool:
        """Whether accounts on the portal stand in it, alone or behind the name of the agency."""
        return self.held.suits("account")

    @property
    def torn(self) -> bool:
        """Whether it may as well be one field as another."""
        ranked = sorted(self.candidates.values(), key=lambda candidate: -candidate.score)[:2]
        if len(ranked) < 2 or ranked[1].score < PROBABLE or ranked[0].said_over(ranked[1]):
            return False
        return ranked[0].score - ranked[1].score < TIED

    def _unread(self, cell: HeaderCell, ranked: Sequence[Candidate], taken: set[str]) -> HeaderCell:
        """Return its header where no field was given to it: empty, one more of a field, or in doubt."""
        said = max(self.guesses.values(), key=lambda guess: guess.score, default=None)
        few = self.against is not None and len(self.held.values) < ENOUGH
        if said and said.sure and few and said.field not in taken:
            return cell._replace(field=said.field, against=None)
        beside = bool(ranked) and ranked[0].field in taken and ranked[0].score >= SURE and not self.torn
        if beside and not (ranked[0].field == AGENCY and self.of_accounts):
            return cell._replace(field=ranked[0].field, again=True, how=None)
        return cell._replace(field=None, how=None, maybe=() if beside or self.unused else cell.maybe)

    @property
    def only_small(self) -> bool:
        """Whether all cells are numbers that may be levels or counts."""
        values = self.held.values
        return any(values) and all(not isinstance(v, str) and is_level_number(v) for v in values)

    def read(self, field: str | None, taken: set[str]) -> HeaderCell:
        """Return its header with the field that it was given."""
        ranked = sorted(self.candidates.values(), key=lambda candidate: -candidate.score)
        cell = self.cell._replace(field=field, maybe=tuple(ranked), against=self.against)
        if self.fixed:
            return cell
        if field is None:
            return self._unread(cell, ranked, taken)
        chosen = self.candidates[field]
        words = chosen.guess.score if chosen.guess else 0.0
        if words >= SURE and chosen.score >= SURE:
            if chosen.guess and chosen.guess.slip:
                cell = cell._replace(how="misspelling", read=chosen.guess.name)
            counts = cell.names_a_unit and self.only_small
            sure = not counts and (field not in DAYS or not self.held.suits("year"))
            return cell._replace(sure=sure, read=self.fields.official(field) if counts else cell.read)
        how: How = "content" if chosen.score > words else "words"
        return cell._replace(how=how, read=self.fields.official(field), sure=chosen.score >= SURE)


def _listed(said: str) -> Sequence[str]:
    """Return the terms that a header lists in brackets or behind a colon."""
    from inovasi_cli.reading.headers.words import BRACKETS

    remarks = [*BRACKETS.findall(said), said.partition(":")[2]]
    return [term for remark in remarks for term in _LISTED.split(remark) if term.strip()]


class MergedColumn(ListColumn):
    """A column of a merged workbook: read by its header, or not at all."""

    def _candidates(self) -> dict[str, Candidate]:
        named = next((guess for guess in self.guesses.values() if guess.score == 1.0), None)
        if named:
            return {named.field: Candidate(named.field, 1.0, named)}
        found = super()._candidates()
        if before := self.fields.named(self.cell.text.removeprefix(OTHER)):
            self.against = self.held.against(before)
        return found

    def worth(self) -> Mapping[str, float]:
        """The scores of the fields that its header surely names."""
        sure = {field for field, guess in self.guesses.items() if guess.sure}
        return {field: score for field, score in super().worth().items() if self.fixed or field in sure}


def assign(sheet: Sheet, header: Header, fields: Fields, end: int | None) -> Header:
    """Return ``header`` with the field of every column, by all that tells it.

    In a merged workbook headers alone tell: what was read by content stands under the header of the template,
    and below it what many files hold.
    """
    merged = ORIGIN in header.columns
    kind = MergedColumn if merged else ListColumn
    columns = [kind(cell, sheet, header.row, end, fields) for cell in _with_blank(sheet, header, end)]
    rows = sheet.rows[header.row : end]
    if not merged:
        _tell(columns, rows, fields)
    chosen = matched([column.worth() for column in columns])
    taken = {field for field in chosen if field}
    cells = [column.read(field, taken) for column, field in zip(columns, chosen, strict=True)]
    if fields.indicators and not merged and any(cell.field is None or cell.again for cell in cells):
        from inovasi_cli.reading.headers.grouped import without_points

        cells = [*without_points(cells, rows)]
    return Header(header.row, tuple(_with_evidence(cells, columns, fields)))


def _tell(columns: Sequence[ListColumn], rows: Sequence[Sequence[Value]], fields: Fields) -> None:
    """Add what more than its own header and cells tells of each column; most sheets need nothing of it."""
    if any(column.is_placed for column in columns):
        from inovasi_cli.reading.headers.neighbours import by_neighbours

        by_neighbours(columns, fields)
    if not fields.indicators or not any(column.is_puzzling for column in columns):
        return
    from inovasi_cli.reading.headers.cores import by_cores
    from inovasi_cli.reading.headers.grouped import by_papers, by_titles, tell_points
    from inovasi_cli.reading.headers.scales import tell_scales

    by_titles(columns, fields)
    by_papers(columns, fields)
    by_cores(columns, fields)
    tell_scales(columns, fields)
    tell_points(columns, rows)


def _with_evidence(
    cells: Sequence[HeaderCell], columns: Sequence[ListColumn], fields: Fields
) -> Iterator[HeaderCell]:
    """Yield the cells; *Bukti*, *Eviden* or *Link* beside a level proves it, if it speaks of no other one.

    How much of it there is (*1 bendel*) proves nothing.
    """
    before = HeaderCell(0, 0, "", None)
    for cell, column in zip(cells, columns, strict=True):
        level = (before.field if before.column == cell.column - 1 else None) or ""
        about = proven(cell.text) if cell.field is None and level.isdigit() else None
        proves = (
            about is not None
            and not column.held.suits("quantity")
            and (not about or _designates(about, before.text) or _speaks_of(about, level, fields))
        )
        found = cell._replace(field=part(level, EVIDENCE), how="group", read=before.text) if proves else cell
        yield found
        before = cell


def _designates(about: str, level: str) -> bool:
    """Whether evidence names its level by what that begins with: *Bukti I.1* beside *I.1 Regulasi*."""
    told = about.removeprefix("indikator ")
    return f"{normalise(level)} ".startswith(f"{told} ")


def _speaks_of(header: str, field: str, fields: Fields) -> bool:
    """Whether a header comes nearest to ``field``, or near it and surely to no other one."""
    guesses = fields.guesses(header)
    if guesses and guesses[0].sure:
        return guesses[0].field == field
    return any(guess.field == field for guess in guesses)


def _with_blank(sheet: Sheet, header: Header, end: int | None) -> Iterator[HeaderCell]:
    """Yield the headers and, in their order, the columns that have cells and no header."""
    cells = {cell.column: cell for cell in header.cells}
    rows = sheet.rows[header.row : end]
    width = max(map(len, rows), default=0)
    for column in sorted({*cells, *range(1, width + 1)}):
        if column in cells:
            yield cells[column]
        elif any(column <= len(row) and row[column - 1] is not None for row in rows):
            value = sheet.value(header.row, column)
            said = "" if value is None or is_untitled(str(value)) else " ".join(str(value).split())
            yield HeaderCell(header.row, column, said[:_SHOWN], None)


def matched(worth: Sequence[Mapping[str, float]]) -> list[str | None]:
    """Give each row at most one field that it is worth something for, no field twice, the sum greatest.

    Fields that only one row wants are given at once; the others group by group.
    """
    chosen: list[str | None] = [None] * len(worth)
    wanting: dict[str, list[int]] = {}
    for at, scores in enumerate(worth):
        for field in scores:
            wanting.setdefault(field, []).append(at)
    done: set[int] = set()
    for start in range(len(worth)):
        if start in done or not worth[start]:
            continue
        group, fields = {start}, set(worth[start])
        while more := {at for field in fields for at in wanting[field]} - group:
            group |= more
            fields |= {field for at in more for field in worth[at]}
        done |= group
        rows, names = sorted(group), sorted(fields)
        if len(rows) == 1:
            chosen[start] = max(worth[start], key=lambda field: worth[start][field])
        else:
            from inovasi_cli.reading.headers.matching import hungarian

            table = [[worth[at].get(name, 0.0) for name in names] for at in rows]
            for at, column in zip(rows, hungarian(table), strict=True):
                name = names[column] if column is not None else ""
                chosen[at] = name if name in worth[at] else None
    return chosen
