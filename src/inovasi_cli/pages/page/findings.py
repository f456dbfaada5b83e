"""Diagnostics beside a result: a summary under a score, and the remarks about it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from rich.console import RenderableType
from rich.text import Text as Styled

from inovasi_cli.assessment import Assessment
from inovasi_cli.diagnostics import (
    SEVERITIES,
    Diagnostic,
    Kind,
    columns,
    dates,
    files,
    joined,
    kinds_in,
    rows,
    values,
    worksheets,
)
from inovasi_cli.diagnostics.results import REGIONS_LEFT_OUT
from inovasi_cli.diagnostics.scores import (
    COUNTED_ZERO,
    EDITION_CANNOT,
    FILES_UNREAD,
    LEFT_OPEN,
    NOT_TESTED,
    OPTION_PREVAILS,
    OTHER_EDITION,
    REFUSED,
    REPORTED_AND_SENT,
    RESTS_ON_READING,
    SPD_MISSING,
    TITLE_OF_ANOTHER,
    TRANSCRIBED,
)
from inovasi_cli.pages.page import blocks
from inovasi_cli.pages.page.blocks import Line
from inovasi_cli.pages.page.words import Words, counts
from inovasi_cli.text import findings as text
from inovasi_cli.text import quoted

FOREMOST = 5

_OPEN = (LEFT_OPEN, OTHER_EDITION, TITLE_OF_ANOTHER)
_LACKING = (REFUSED, REPORTED_AND_SENT, NOT_TESTED, COUNTED_ZERO)

SAID_FIRST = (*_OPEN, *_LACKING)
"""What ``reserved`` and ``lacking`` say below a headline and is not said again further down."""

RULES = (TRANSCRIBED, RESTS_ON_READING)
"""What ``resting`` says of the rules in short."""

_DEAREST = (
    *kinds_in(files),
    *kinds_in(worksheets),
    rows.COVERAGE_SHORT,
    dates.OUTSIDE_WINDOW,
    dates.APPLICATION_EMPTY,
    values.TEXT_SHORT,
    rows.MANDATORY_MISSING,
    values.AFFAIR_UNKNOWN,
    columns.INDICATOR_MISSING,
    columns.SPD_ROW_MISSING,
    values.MANDATORY_EMPTY,
    values.LEVEL_UNKNOWN,
)
"""What is named first of one severity: whole files, then what costs all or many innovations their points."""


def next_step(assessment: Assessment, words: Words) -> Iterator[RenderableType]:
    """Draw what is to be done before there is a result, where no error says it."""
    ruleset = assessment.ruleset
    submission = assessment.submission
    empty = any(diagnostic.kind is worksheets.NO_ROWS for diagnostic in assessment.findings)
    if empty and not submission.innovations:
        named = ruleset.vocabulary.sheets.items()
        sheets = tuple(names[0] for role, names in named if role in submission.sheets)
        yield Styled(words(text.NEXT_FILL, sheets=sheets))
    elif ruleset.has_index and not assessment.scored:
        lacking = [remark for remark in assessment.remarks if remark.kind in (SPD_MISSING, EDITION_CANNOT)]
        if lacking:
            yield Styled(words(text.NEXT_INDEX, hint=" ".join(map(words.hint, lacking))))


def faulty(assessment: Assessment, words: Words) -> str:
    """Say under a headline that errors were left out of it, and what tells them; nothing without errors."""
    if not assessment.errors:
        return ""
    arguments = " ".join(map(quoted, assessment.submission.files))
    return words(text.FAULTY, n=len(assessment.errors), arguments=arguments)


def partial(assessment: Assessment, words: Words) -> str:
    """Say of figures that they are of a part only; empty where all was read."""
    said = [remark for remark in assessment.remarks if remark.kind is FILES_UNREAD]
    return " ".join(f"{remark.kind.code}: {words.message(remark)}" for remark in said)


def reserved(assessment: Assessment, words: Words) -> str:
    """Say what leaves the index open, below figures that rest on it; empty where nothing does."""
    said = [remark for remark in assessment.remarks if remark.kind in _OPEN]
    return " ".join(f"{remark.kind.code}: {words.message(remark)}" for remark in said)


def lacking(assessment: Assessment, words: Words) -> Iterator[str]:
    """Say of which innovations it is, what has no column or row, and the index at the other end."""
    yield from (said for _, said in _lacking(assessment, words))


def _lacking(assessment: Assessment, words: Words) -> Iterator[tuple[Kind, str]]:
    for kind in _LACKING:
        found = (remark for remark in assessment.remarks if remark.kind is kind)
        yield from ((kind, f"{kind.code}: {words.message(remark)}") for remark in found)


def doubts(assessment: Assessment, words: Words) -> Iterator[Line]:
    """Yield what speaks against figures: what is open or lacking, and errors, louder where that is silent."""
    if open_ := reserved(assessment, words):
        yield Line(open_, loud=True)
    found = [*_lacking(assessment, words)]
    yield from (Line(said, loud=kind is REFUSED) for kind, said in found)
    if warning := faulty(assessment, words):
        yield Line(warning, loud=all(kind is not REFUSED for kind, _ in found))


def resting(remarks: Sequence[Diagnostic], words: Words) -> str:
    """Say from where the rules are, and which of their numbers that matter here nobody quoted."""
    said = [f"{one.kind.code}: {words.message(one)}" for one in remarks if one.kind is TRANSCRIBED]
    read = [one for one in remarks if one.kind is RESTS_ON_READING]
    if read:
        found = tuple(f"{words.fact(one.facts['what'])} = {words.fact(one.facts['value'])}" for one in read)
        said.append(f"{read[0].kind.code}: {words(text.RESTS_ON, found=found)}")
    return " ".join(said)


def summary(diagnostics: Sequence[Diagnostic], arguments: str, words: Words) -> Iterator[RenderableType]:
    """Draw the counts, the foremost findings, and the command (by its ``arguments``) that shows the rest."""
    yield blocks.heading(words(text.FINDINGS))
    if not diagnostics:
        yield blocks.line(words(text.CLEAN))
        return
    yield blocks.line(counts(diagnostics, words))
    yield from foremost(diagnostics, words)
    yield blocks.quiet(Words(words.language)(text.READ_ALL, arguments=arguments))


def foremost(diagnostics: Sequence[Diagnostic], words: Words) -> Iterator[RenderableType]:
    """Draw one finding of each of the foremost kinds, and how many kinds there are beside."""
    grave = (diagnostic for diagnostic in diagnostics if diagnostic.severity != "note")
    kinds = by_kind(sorted(joined(grave), key=weight))
    for kind, alike in list(kinds.items())[:FOREMOST]:
        said = f"{words.where(alike[0])}  {kind.code}: {words.message(alike[0])}"
        if len(alike) > 1:
            said += f" {words(text.ELSEWHERE, n=len(alike) - 1)}"
        yield blocks.bullet("-", said, blocks.SEVERITY_STYLE[kind.severity])
    if len(kinds) > FOREMOST:
        yield blocks.line(words(text.MORE_KINDS, n=len(kinds) - FOREMOST))


def unread(remarks: Sequence[Diagnostic], words: Words) -> Iterator[RenderableType]:
    """Draw what stands before any result: the files that are not in it."""
    for remark in remarks:
        if remark.kind is FILES_UNREAD:
            yield _loudly(remark, words)
            yield Styled()


def about_result(remarks: Sequence[Diagnostic], words: Words) -> Iterator[RenderableType]:
    """Draw the remarks that may change how the result is read."""
    for remark in remarks:
        if remark.severity != "note" and remark.kind is not FILES_UNREAD:
            yield Styled()
            yield _loudly(remark, words)


def beside(remarks: Sequence[Diagnostic]) -> Sequence[Diagnostic]:
    """The notes on what was used instead of what the files, or a table of one's own, say."""
    return [remark for remark in remarks if remark.kind in (OPTION_PREVAILS, REGIONS_LEFT_OUT)]


def small_print(remarks: Sequence[Diagnostic], words: Words) -> Iterator[RenderableType]:
    """Draw the notes as one quiet paragraph, each kind once."""
    said = []
    for kind, alike in by_kind([remark for remark in remarks if remark.severity == "note"]).items():
        shown = alike if kind is RESTS_ON_READING else alike[:1]
        said += [f"{kind.code}: {words.message(diagnostic)}" for diagnostic in shown]
        if len(shown) < len(alike):
            said.append(words(text.ALIKE, n=len(alike) - 1))
    if said:
        yield Styled()
        yield blocks.quiet(" ".join(said))


def _loudly(diagnostic: Diagnostic, words: Words) -> RenderableType:
    said = f"{diagnostic.kind.code}: {words.message(diagnostic)} {words.hint(diagnostic)}"
    return blocks.bullet("!", said, blocks.SEVERITY_STYLE[diagnostic.severity])


def weight(diagnostic: Diagnostic) -> tuple[int, int]:
    """Sort by severity, then by what a kind usually costs the index."""
    place = _DEAREST.index(diagnostic.kind) if diagnostic.kind in _DEAREST else len(_DEAREST)
    return SEVERITIES.index(diagnostic.severity), place


def again(files: Sequence[str]) -> str:
    """Write, each after a space, the files to give to a command again."""
    return "".join(f" {quoted(file)}" for file in files)


def by_kind(diagnostics: Sequence[Diagnostic]) -> Mapping[Kind, Sequence[Diagnostic]]:
    """Put diagnostics together by their kinds, as these first occur."""
    kinds: dict[Kind, list[Diagnostic]] = {}
    for diagnostic in diagnostics:
        kinds.setdefault(diagnostic.kind, []).append(diagnostic)
    return kinds
