"""One language's way of saying things: texts, facts, numbers, places and diagnostics.

Text out of cells is made harmless here for what reads it next: a terminal, a spreadsheet, Markdown, JSON.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING

from inovasi_cli import exact
from inovasi_cli.checking.privacy import discreet, impersonal
from inovasi_cli.diagnostics import SEVERITIES, Diagnostic, Fact, Kind, Place, joined, ranges
from inovasi_cli.text import Language, Text, editions, findings, output, quoted, usage

if TYPE_CHECKING:
    from inovasi_cli.checking.waivers import Waiver
    from inovasi_cli.insight.priority import Cited, Finding
    from inovasi_cli.rules import Band

# Control characters, and the marks that turn the direction of writing: a name may not move the
# cursor, ring the bell, or show itself in another order than it is written. Half a character (of a file
# whose name is no UTF-8) cannot be written at all.
_UNSEEN = re.compile(r"[\x00-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2028\u2029\u2066-\u2069\ud800-\udfff]")
_BREAK = re.compile(r"[\t\n\v\f\r\x85\u2028\u2029]+")

# What a spreadsheet program takes for the beginning of a formula: in East Asia also the wide forms; a
# program that trims what it reads sees the sign behind spaces too.
_FORMULA = re.compile(r"[\s\u200b\ufeff]*[=+\-@|\uff1d\uff0b\uff0d\uff20\uff5c]")
_MARKS = re.compile(r"([\\`*_\[\]<>|#])")

_INDONESIAN = str.maketrans(",.", ".,")

_REPLACED = "\ufffd"

_RUNS = 5
"""How many runs of cells are named to people."""

_SPACES = re.compile(r"\s+")
_THE_FILE = re.compile(r"(?<= )(?:BERKAS|FILES?)\b")
"""How texts name the file at hand."""

NONE = "-"
"""Stands where there is no value."""

_BARE = ("year", "row", "seed", "value", "first", "second")
"""Facts that are names written in digits, or what stands in a cell: their thousands have no mark."""

_TYPED = frozenset(
    {"file", "files", "folder", "copy", "command", "arguments", "path", "record", "lock", "example"}
)
"""Facts that somebody may type as they stand, so nothing in them is masked."""

NEAR = "near"
"""The fact that holds the nearest valid value; it becomes a question of its own, or nothing."""


def at_hand(said: str, files: Iterable[str]) -> str:
    """Put ``files`` in a text where it names the file at hand, if there are any."""
    named = " ".join(map(quoted, files))
    return _THE_FILE.sub(lambda _: named, said) if named else said


@dataclass(frozen=True)
class Words:
    """What is said in ``language``.

    Text out of cells is cut to ``longest`` characters if given, a list to its first ``most`` parts.
    """

    language: Language
    longest: int | None = None
    most: int | None = None

    def __call__(self, text: Text, **facts: Fact) -> str:
        """Say ``text`` with its placeholders filled."""
        return self.fill(text, facts)

    def fill(self, text: Text, facts: Mapping[str, Fact]) -> str:
        """Say ``text``; a fact that is not there leaves ``-``, a missing ``near`` nothing at all."""
        told = {name: self._named(name, fact) for name, fact in facts.items() if name != NEAR}
        told[NEAR] = self.near(facts.get(NEAR, ""))
        said = text.in_(self.language)
        for name, fact in facts.items():
            if isinstance(fact, tuple) and (quoted_one := f'"{{{name}}}"') in said:
                said = said.replace(quoted_one, f"{{{name}}}")
                told[name] = self._each_quoted(fact)
        return _SPACES.sub(" ", said.format_map(_Told(told))).strip()

    def _each_quoted(self, facts: tuple[Fact, ...]) -> str:
        """Name what several cells hold, each in quotation marks; words of ours have none."""
        return ", ".join(self.fact(one) if isinstance(one, Text) else f'"{self.fact(one)}"' for one in facts)

    def noted(self, name: str, note: Fact | None) -> str:
        """Write a note below a name, if there is one."""
        return f"{name}\n{self.fact(note)}" if note else name

    def near(self, fact: Fact) -> str:
        """Ask whether ``fact`` was meant; empty when there is nothing near."""
        names = [self.fact(part) for part in (fact if isinstance(fact, tuple) else (fact,)) if part]
        if not names:
            return ""
        return usage.NEAR.in_(self.language).format(near=usage.OR.in_(self.language).join(names))

    def _named(self, name: str, fact: Fact | None) -> str:
        if name in _BARE and isinstance(fact, int | Decimal):
            return format(Decimal(fact), "f").replace(".", "," if self.language == "id" else ".")
        if name in _TYPED and isinstance(fact, str):
            return self.cut(visible(fact))
        return self.fact(fact)

    def fact(self, fact: Fact | None) -> str:
        """Say one fact, ``-`` for none: numbers as ``number`` does, a day as dd/mm/yyyy."""
        match fact:
            case Text():
                return fact.in_(self.language)
            case Decimal() | int():
                return self.number(Decimal(fact))
            case date():
                return f"{fact:%d/%m}/{fact.year:04}"  # %Y leaves the zeros out on some systems
            case tuple():
                told = [self.fact(part) for part in fact[: self.most]]
                if len(told) < len(fact):
                    told.append(findings.MORE_CELLS.in_(self.language).format(n=len(fact) - len(told)))
                return ("; " if any("," in one for one in told) else ", ").join(told)
            case str():
                return self.cut(visible(impersonal(fact)))
            case None:
                return NONE

    def number(self, number: Decimal) -> str:
        """Write a decimal with the digits that it has: 1.147,5 in Indonesian, 1,147.5 in English."""
        written = format(number, ",f")
        return written.translate(_INDONESIAN) if self.language == "id" else written

    def figure(self, number: exact.Exact) -> str:
        """Write an exact number rounded for display."""
        return self.number(exact.rounded(number))

    def span(self, ends: Iterable[exact.Exact | None]) -> str:
        """Write both ends of an interval, or the one figure that they are; ``-`` where there is none."""
        return "-".join(dict.fromkeys(self.figure(end) for end in ends if end is not None)) or NONE

    def reaching(self, bands: Iterable[Band]) -> str:
        """Write from which predicate to which; ``-`` without any."""
        return f" {self(output.TO)} ".join(self.fact(band.label) for band in bands) or NONE

    def signed(self, change: exact.Exact, places: int = exact.PLACES) -> str:
        """Write a change rounded for display, with its sign."""
        shown = exact.rounded(change, places)
        return f"{'+' if shown > 0 else ''}{self.number(shown)}"

    def plain(self, number: Decimal | int) -> str:
        """Write a weight, a level or a count without needless zeros."""
        return self.number(Decimal(exact.plain(number)))

    def percent(self, part: exact.Exact, whole: exact.Exact = 1) -> str:
        """Write ``part`` of ``whole`` with one decimal; ``-`` of nothing."""
        if not whole:
            return NONE
        return f"{self.number(exact.rounded(Fraction(part) / Fraction(whole) * 100, 1))} %"

    def cut(self, text: str) -> str:
        """Shorten text that is longer than allowed, at a space where one is near."""
        if self.longest is None or len(text) <= self.longest:
            return text
        kept = text[: self.longest - 1]
        at_space = kept.rpartition(" ")[0]
        return f"{at_space if len(at_space) > self.longest * 2 // 3 else kept}…"

    def kind(self, kind: Kind) -> str:
        """What a kind of finding is called: its code, and its name for who reads the language of that."""
        return f"{kind.code} {kind.slug}" if self.language == "id" else kind.code

    def message(self, diagnostic: Diagnostic) -> str:
        """Say what is there and what the rule expects."""
        return self.fill(diagnostic.kind.message, discreet(diagnostic.facts))

    def hint(self, diagnostic: Diagnostic) -> str:
        """Say what to do; a command is one about the file in which it was found."""
        said = self.fill(diagnostic.kind.hint, discreet(diagnostic.facts))
        return at_hand(said, [diagnostic.place.file] if diagnostic.place.file else [])

    def place(self, place: Place) -> str:
        """Write a place: ``data.xlsx!Inovasi!U12``, ``sid.yaml:42:29``; empty when it is nowhere."""
        file = visible(place.file or "")
        if place.sheet is None:
            return ":".join([file, *(str(n) for n in (place.row, place.column) if n is not None)])
        return "!".join(filter(None, [file, visible(place.sheet), *self.spot(place)]))

    def place_in(self, place: Place, files: Sequence[str]) -> str:
        """Write a place in ``files``; where all there is is one file, that goes without saying."""
        alone = place.sheet is not None and tuple(files) == (place.file,)
        return self.place(place._replace(file=None) if alone else place)

    def where(self, diagnostic: Diagnostic, files: Sequence[str] | None = None) -> str:
        """Write where a finding is: ``place``, or the cells that fail alike: ``data.xlsx!Inovasi!U5:U64``.

        With ``files`` as ``place_in`` does.
        """
        place = diagnostic.place
        if len(diagnostic.cells) < 2:
            return self.place(place) if files is None else self.place_in(place, files)
        sheet = place._replace(row=None, column=None)
        of_sheet = self.place(sheet) if files is None else self.place_in(sheet, files)
        return f"{of_sheet}!{self.spots(diagnostic)[0]}"

    def spots(self, diagnostic: Diagnostic) -> list[str]:
        """The cells or the row of a finding inside its sheet; of many runs the first, and how many cells."""
        if len(diagnostic.cells) < 2:
            return self.spot(diagnostic.place)
        runs = ranges(diagnostic.cells)
        shown = ", ".join(runs[:_RUNS])
        return [shown if len(runs) <= _RUNS else self(findings.CELLS, cells=shown, n=len(diagnostic.cells))]

    def waiver(self, waiver: Waiver) -> str:
        """Say who answers for a finding, until when and why."""
        return self(findings.WAIVED, name=waiver.name, until=waiver.until, reason=waiver.reason)

    def cited(self, source: Cited | None) -> str:
        """Say where a rule stands: the document and the place in it; nothing where there is none."""
        return self(editions.SOURCE_SHORT, title=source.document, at=source.at) if source else ""

    def spot(self, place: Place) -> list[str]:
        """The cell or the row of a place inside its sheet; nothing for the sheet as a whole."""
        if place.cell:
            return [place.cell]
        return [] if place.row is None else [self(output.ROW, row=place.row)]


class _Told(dict[str, str]):
    def __missing__(self, name: str) -> str:
        return NONE


def tally(found: Sequence[Finding], words: Words) -> str:
    """Say how many there are of each severity, and how many are waived."""
    said = counts([finding.diagnostic for finding in found if finding.waiver is None], words)
    waived = len(joined(finding.diagnostic for finding in found if finding.waiver is not None))
    return ", ".join(filter(None, (said, words(findings.COUNT_WAIVED, n=waived) if waived else "")))


def counts(diagnostics: Iterable[Diagnostic], words: Words) -> str:
    """Say how many causes there are of each severity, and in how many places where these are more."""
    number: Counter[str] = Counter()
    places: Counter[str] = Counter()
    for cause in joined(diagnostics):
        number[cause.severity] += 1
        places[cause.severity] += cause.places
    said = (
        words((findings.COUNTS_ONE if number[one] == 1 else findings.COUNTS)[one], n=number[one])
        + (f" {words(findings.IN_PLACES, n=places[one])}" if places[one] > number[one] else "")
        for one in SEVERITIES
        if number[one]
    )
    return ", ".join(said)


def visible(text: str) -> str:
    """Return ``text`` on one line, with nothing in it that a terminal would obey."""
    return _UNSEEN.sub(_REPLACED, _SPACES.sub(" ", text))


def unobeyed(text: str) -> str:
    """Return ``text`` in its lines, with nothing in it that a terminal would obey."""
    return "\n".join(_UNSEEN.sub(_REPLACED, line) for line in text.split("\n"))


def harmless(text: str) -> str:
    """Return ``text`` as a cell of CSV: on one line, without control characters, and never a formula."""
    line = _UNSEEN.sub(_REPLACED, _BREAK.sub(" ", text))
    return f"'{line}" if _FORMULA.match(line) else line


def markdown(text: str) -> str:
    """Return ``text`` with nothing in it that Markdown would take for a mark, nor a terminal."""
    return _MARKS.sub(r"\\\1", unobeyed(text))


def json_of(content: object) -> str:
    """Write JSON as a person can read it too; what a terminal would obey stands there by its code."""
    return _UNSEEN.sub(_by_code, json.dumps(content, ensure_ascii=False, indent=2)) + "\n"


def json_row(row: Mapping[str, object]) -> str:
    """Write the plain values of a row as JSON on one line, decimals as numbers, all else as ``json_of``."""
    values = (
        f"{value:f}" if isinstance(value, Decimal) else json.dumps(value, ensure_ascii=False, default=str)
        for value in row.values()
    )
    line = ", ".join(f"{json.dumps(key)}: {value}" for key, value in zip(row, values, strict=True))
    return _UNSEEN.sub(_by_code, f"{{{line}}}") + "\n"


def _by_code(found: re.Match[str]) -> str:
    mark = found[0]
    if mark == "\n":  # of the layout: inside of texts it is written out
        return mark
    return _REPLACED if "\ud800" <= mark <= "\udfff" else f"\\u{ord(mark):04x}"
