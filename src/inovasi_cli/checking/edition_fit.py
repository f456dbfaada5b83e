"""Whether the data look as if they were meant for another edition than the one that was used."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Sequence

from inovasi_cli.diagnostics import Diagnostic, Fact, Place, scores
from inovasi_cli.reading.files.sheets import Sheet, Workbook
from inovasi_cli.reading.submission import Innovation, Submission
from inovasi_cli.rules import Ruleset, Window
from inovasi_cli.rules.loading import editions, load
from inovasi_cli.text import output as text

FEWEST = 5
"""Innovations with a date, or with an account, that say something about the edition."""

_ACCOUNT = re.compile(r"\biga(20\d\d)\b", re.IGNORECASE)
"""Accounts of the portal bear the year in which they were made: *Dinas Kesehatan (iga2025.dinkes)*."""


_TOLD = re.compile(
    r"\b(?:iid|iga|indeks inovasi(?: daerah)?|innovative government award|edisi|pengukuran|penilaian)"
    r"(?: tahun| th\.?| thn\.?)?[ :-]*(20\d\d)\b|(?:^|\s)tahun(?: anggaran)?[ :]*(20\d\d)\s*$",
    re.IGNORECASE,
)
_TITLES, _LONGEST = 6, 150
"""Rows at the top of a sheet in which a text that stands alone is a title, and the letters of one."""


def of_another(
    submission: Submission, ruleset: Ruleset, workbooks: Sequence[Workbook]
) -> Iterator[Diagnostic]:
    """P615 where the dates fit another edition, else P621 where a title names its year, once."""
    places = (*(one.place for one in submission.innovations), *submission.spd_rows)
    read = {(place.file, place.sheet) for place in places}
    sheets = [one for workbook in workbooks for one in workbook.sheets if (one.file, one.name) in read]
    found = [*fits_another(submission, ruleset)] or [*_titled(ruleset, sheets)]
    yield from found[:1]


def _titled(ruleset: Ruleset, sheets: Sequence[Sheet]) -> Iterator[Diagnostic]:
    """P621 of the first title that names the year of another edition, which is none of the measured period.

    Nothing where a title names the year of this one.
    """
    window = ruleset.edition.eligibility.window
    measured = {str(year) for year in range(window.start.year, window.end.year + 1)} if window else set()
    told = [(place, year) for place, title in _titles(sheets) for year in _years(title, measured)]
    if ruleset.name in {year for _, year in told}:
        return
    for place, year in told:
        if year in editions():
            facts: dict[str, Fact] = {"name": year, "edition": ruleset.name}
            yield Diagnostic(scores.TITLE_OF_ANOTHER, place, facts)


def _years(title: str, measured: Collection[str]) -> Iterator[str]:
    """Yield the years of editions in a title; a year alone may be one of the measured period."""
    for of_edition, alone in _TOLD.findall(title):
        if of_edition or alone not in measured:
            yield of_edition or alone


def _titles(sheets: Iterable[Sheet]) -> Iterator[tuple[Place, str]]:
    for sheet in sheets:
        yield sheet.place(), sheet.name
        for row, line in enumerate(sheet.rows[:_TITLES], start=1):
            filled = [(at, value) for at, value in enumerate(line, start=1) if value is not None]
            if len(filled) == 1 and isinstance(filled[0][1], str) and len(filled[0][1]) <= _LONGEST:
                yield sheet.place(row, filled[0][0]), filled[0][1]


def fits_another(submission: Submission, ruleset: Ruleset) -> Iterator[Diagnostic]:
    """P615 where the dates fit another edition clearly better.

    Clearly is four of five innovations inside its period, where of this edition it is at most half, or
    fewer and the portal tells the other year.
    """
    own = ruleset.edition.eligibility.window
    dated = [innovation for innovation in submission.innovations if innovation.applied]
    if own is None or len(dated) < FEWEST:
        return
    here = _inside(dated, own)
    entered, accounts = _newest(_entered(dated)), _newest(_accounts(dated))
    told = entered or accounts
    for name in _others(ruleset, told):
        window = load(name, None).edition.eligibility.window
        there = _inside(dated, window) if window else 0
        clearly = 2 * here <= len(dated) or (name == told and here < there)
        if clearly and 5 * there >= 4 * len(dated):
            what = text.DATES_AND_ENTRY if entered else text.DATES_AND_ACCOUNTS
            facts: dict[str, Fact] = {
                "name": name,
                "edition": ruleset.name,
                "count": there,
                "covered": here,
                "total": len(dated),
                "what": what if name == told else text.DATES,
            }
            yield Diagnostic(scores.OTHER_EDITION, Place(submission.files[0]), facts)
            return


def _entered(innovations: Sequence[Innovation]) -> Iterator[int]:
    return (innovation.entered.year for innovation in innovations if innovation.entered)


def _accounts(innovations: Sequence[Innovation]) -> Iterator[int]:
    said = (innovation.account or innovation.agency or "" for innovation in innovations)
    return (int(year) for account in said for year in _ACCOUNT.findall(account))


def _newest(years: Iterator[int]) -> str | None:
    """The year of the last entries, in which the list was reported; a portal keeps older ones too."""
    known = [*years]
    return str(max(known)) if len(known) >= FEWEST else None


def _others(ruleset: Ruleset, told: str | None) -> Sequence[str]:
    """The other editions, the one that the portal tells first, then the newest."""
    names = [name for name in editions() if name != ruleset.name]
    return sorted(names, key=lambda name: (name == told, name), reverse=True)


def _inside(innovations: Sequence[Innovation], window: Window) -> int:
    days = ([day for day in (innovation.applied, innovation.developed) if day] for innovation in innovations)
    return sum(any(window.start <= day <= window.end for day in of_one) for of_one in days)
