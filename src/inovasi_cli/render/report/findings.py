"""The findings: how many each agency has to look at, and which kinds there are."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from inovasi_cli.assessment import Assessment
from inovasi_cli.diagnostics import SEVERITIES, Diagnostic, Kind
from inovasi_cli.render.blocks import Grid, Heading, Line
from inovasi_cli.render.findings import quoted, weight
from inovasi_cli.render.listing import by_kind
from inovasi_cli.render.report.pieces import Piece
from inovasi_cli.render.words import Words, counts
from inovasi_cli.submission import Submission
from inovasi_cli.text import findings as found_text
from inovasi_cli.text import report as text

_Row = tuple[str | None, str | None, int | None]


def findings(assessment: Assessment, words: Words) -> Iterator[Piece]:
    """Yield the counts, a row for each agency, and a row for each kind."""
    found = assessment.findings
    if not found:
        yield Line(words(found_text.CLEAN))
        return
    yield Line(f"{counts(found, words)}.")
    yield _by_agency(found, assessment.submission, words)
    yield Heading(words(text.BY_KIND))
    yield _by_kind(by_kind(sorted(found, key=weight)), words)
    arguments = " ".join(map(quoted, assessment.submission.files))
    yield Line(words(text.SEE_VALIDATE, arguments=arguments), quiet=True)


def _by_agency(found: Sequence[Diagnostic], submission: Submission, words: Words) -> Grid:
    numbers: dict[str | None, Counter[str]] = {}
    agencies = _agencies(submission)
    for each in found:
        place = each.place
        agency = agencies.get((place.file, place.sheet, place.row)) or agencies.get((place.file, None, None))
        numbers.setdefault(agency, Counter())[each.severity] += 1
    ordered = sorted(numbers.items(), key=lambda item: tuple(-item[1][each] for each in SEVERITIES))
    rows = tuple(
        (words.fact(agency or text.NO_AGENCY), *(str(number[each]) for each in SEVERITIES))
        for agency, number in ordered
    )
    heads = (text.AGENCY, text.ERRORS, text.WARNINGS, text.NOTES)
    return Grid(tuple(map(words, heads)), rows, right=(1, 2, 3), loose=True)


def _agencies(submission: Submission) -> Mapping[_Row, str]:
    """The agency of each row that holds an innovation, and of each file that holds those of one alone."""
    of_rows: dict[_Row, str] = {}
    of_files: dict[str | None, set[str | None]] = {}
    for each in submission.innovations:
        place = each.place
        of_files.setdefault(place.file, set()).add(each.agency)
        if each.agency:
            of_rows[place.file, place.sheet, place.row] = each.agency
    single = {(file, None, None): next(iter(names)) for file, names in of_files.items() if len(names) == 1}
    return {**{file: name for file, name in single.items() if name}, **of_rows}


def _by_kind(kinds: Mapping[Kind, Sequence[Diagnostic]], words: Words) -> Grid:
    heads = (found_text.HEAD_CODE, found_text.HEAD_SEVERITY, text.NUMBER, text.FIRST)
    rows = tuple(
        (
            f"{kind.code}\n{kind.slug}",
            words(found_text.SEVERITIES[kind.severity]),
            str(len(alike)),
            f"{words.place(alike[0].place)}: {words.message(alike[0])}\n{words.hint(alike[0])}",
        )
        for kind, alike in kinds.items()
    )
    return Grid(tuple(map(words, heads)), rows, right=(2,), loose=True)
