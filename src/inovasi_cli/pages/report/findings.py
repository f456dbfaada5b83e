"""The findings: how many each agency has to look at, and which kinds there are."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from fractions import Fraction

from inovasi_cli.assessment import Assessment
from inovasi_cli.diagnostics import SEVERITIES, Kind
from inovasi_cli.insight.priority import Finding, triage
from inovasi_cli.pages.page.blocks import Grid, Heading, Line
from inovasi_cli.pages.page.findings import quoted
from inovasi_cli.pages.page.words import NONE, Words, counts
from inovasi_cli.pages.report.pieces import Piece
from inovasi_cli.text import findings as found_text
from inovasi_cli.text import report as text


def findings(assessment: Assessment, words: Words) -> Iterator[Piece]:
    """Yield the counts, a row for each agency, and a row for each kind."""
    found = assessment.findings
    if not found:
        yield Line(words(found_text.CLEAN))
        return
    yield Line(f"{counts(found, words)}.")
    owned = triage(assessment).findings
    yield _by_agency(owned, words)
    yield Heading(words(text.BY_KIND))
    yield _by_kind(owned, words)
    yield Line(words(text.AT_STAKE_MEANS), quiet=True)
    arguments = " ".join(map(quoted, assessment.submission.files))
    yield Line(words(text.SEE_VALIDATE, arguments=arguments), quiet=True)


def _by_agency(found: Sequence[Finding], words: Words) -> Grid:
    numbers: dict[str | None, Counter[str]] = {}
    for each in found:
        numbers.setdefault(each.agency, Counter())[each.severity] += 1
    ordered = sorted(numbers.items(), key=lambda item: tuple(-item[1][each] for each in SEVERITIES))
    rows = tuple(
        (words.fact(agency or text.NO_AGENCY), *(str(number[each]) for each in SEVERITIES))
        for agency, number in ordered
    )
    heads = (text.AGENCY, text.ERRORS, text.WARNINGS, text.NOTES)
    return Grid(tuple(map(words, heads)), rows, right=(1, 2, 3), loose=True)


def _by_kind(found: Sequence[Finding], words: Words) -> Grid:
    """A row for each kind: what is grave first, then what puts most at stake."""
    kinds: dict[Kind, list[Finding]] = {}
    for each in found:
        kinds.setdefault(each.diagnostic.kind, []).append(each)
    heads = (found_text.HEAD_CODE, found_text.HEAD_SEVERITY, text.NUMBER, text.AT_STAKE, text.FIRST)
    rows = tuple(
        _row(kind, alike, words) for kind, alike in sorted(kinds.items(), key=lambda item: _weight(*item))
    )
    return Grid(tuple(map(words, heads)), rows, right=(2, 3), loose=True)


def _weight(kind: Kind, alike: Sequence[Finding]) -> tuple[int, Fraction]:
    return SEVERITIES.index(kind.severity), -_total(alike)


def _total(alike: Sequence[Finding]) -> Fraction:
    return sum((each.stake for each in alike if each.stake is not None), Fraction(0))


def _row(kind: Kind, alike: Sequence[Finding], words: Words) -> tuple[str, ...]:
    first = max(alike, key=lambda each: each.stake or 0).diagnostic
    known = any(each.stake is not None for each in alike)
    return (
        f"{kind.code}\n{kind.slug}",
        words(found_text.SEVERITIES[kind.severity]),
        str(len(alike)),
        words.figure(_total(alike)) if known else NONE,
        f"{words.place(first.place)}: {words.message(first)}\n{words.hint(first)}",
    )
