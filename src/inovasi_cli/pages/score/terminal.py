"""The screens of ``score`` and ``validate``, from the result down to what it rests on."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from rich.console import Group, RenderableType
from rich.text import Text as Styled

from inovasi_cli.assessment import Assessment
from inovasi_cli.diagnostics import SEVERITIES, Diagnostic
from inovasi_cli.pages.page import blocks
from inovasi_cli.pages.page import findings as listed
from inovasi_cli.pages.page.blocks import Block
from inovasi_cli.pages.page.words import Words
from inovasi_cli.pages.score import sections
from inovasi_cli.pages.score.headline import headline
from inovasi_cli.text import Language, quoted
from inovasi_cli.text import findings as texts

if TYPE_CHECKING:
    from inovasi_cli.checking.lasting import Lasting
    from inovasi_cli.insight.priority import Report
    from inovasi_cli.insight.what_if import WhatIf
    from inovasi_cli.pages.page.listing import Limits

ROWS = 10
"""Rows of a long list."""

LONGEST = 100
"""Characters of a cell that a message repeats."""


def score(  # noqa: PLR0913 - one for each option of the command
    assessment: Assessment,
    language: Language,
    rows: int | None = ROWS,
    *,
    explain_rank: bool = False,
    most_excluded: int | None = None,
    asked: Sequence[str] = (),
    supposed: WhatIf | None = None,
) -> RenderableType:
    """Draw an assessment; long lists are cut to ``rows``, ``None`` for all.

    What does not count is cut to ``most_excluded``: unless that is asked for, none of it goes unsaid.

    ``explain_rank`` adds what the rank rests on; ``asked`` are the options that another command on the same
    files needs too. ``supposed`` is said before anything else.
    """
    words = Words(language, LONGEST)
    told = _sections(assessment, words, rows, most_excluded, explain_rank, asked)
    if supposed is None:
        return Group(*told)
    from inovasi_cli.pages.score.what_if import banner

    return Group(*banner(supposed, words), *told)


def brief(assessment: Assessment, written: Sequence[str], language: Language) -> RenderableType:
    """Draw the result, what speaks against it, the foremost findings, and the files that were ``written``."""
    words = Words(language, LONGEST)
    return Group(
        *listed.unread(assessment.remarks, words),
        *headline(assessment, words),
        *listed.summary(assessment.about_data, assessment.submission.files, words),
        blocks.heading(words(texts.WRITTEN)),
        *(blocks.line(file) for file in written),
        Styled(f"\n{_after_a_round(assessment, written, words)}"),
    )


def _after_a_round(assessment: Assessment, written: Sequence[str], words: Words) -> str:
    copy = next((file for file in written if file.endswith(".xlsx")), None)
    grave = any(diagnostic.severity != "note" for diagnostic in assessment.about_data)
    if grave and copy:
        return words(texts.NEXT_ROUND, copy=quoted(copy))
    return words(
        texts.NEXT_READ, report=next((file for file in written if file.endswith(".html")), written[0])
    )


def findings(
    found: Sequence[Diagnostic], files: Sequence[str], language: Language, limits: Limits | None = None
) -> RenderableType:
    """Draw all diagnostics; of one kind on one sheet as many as ``limits`` allows."""
    from inovasi_cli.insight.priority import Finding, Report
    from inovasi_cli.pages.page.listing import LIMITS, listing

    report = Report(tuple(map(Finding, found)))
    return Group(*listing(report, files, Words(language, LONGEST), limits or LIMITS))


def validation(
    report: Report, assessment: Assessment, lasting: Lasting, language: Language, limits: Limits
) -> RenderableType:
    """Draw the ``report`` on an assessment, what its files still lack for a result, and whether they last."""
    from inovasi_cli.pages.page.listing import listing
    from inovasi_cli.pages.validate.lasting import section

    words = Words(language, LONGEST)
    found = listing(report, assessment.submission.files, words, limits)
    closing = section(lasting, assessment.ruleset, words)
    return Group(*found, *listed.next_step(assessment, words), *closing)


def without_index(assessment: Assessment, language: Language) -> RenderableType:
    """Draw why nothing that rests on an index can be told: the errors of the files, and what is missing."""
    words = Words(language, LONGEST)
    errors, files = assessment.errors, assessment.submission.files
    found = [findings(errors, files, language)] if errors else []
    ever = texts.NO_INDEX if assessment.ruleset.has_index else texts.NO_INDEX_EVER
    said = Styled(f"\n{words(ever, edition=assessment.ruleset.name)}", style="bold")
    part = listed.unread(assessment.remarks, words)
    return Group(*found, *part, *listed.about_result(assessment.remarks, words), said)


def rows(assessment: Assessment, most: int | None, *, everything: bool) -> int | None:
    """How many rows of a long list to show: ``most`` if given, else all of a ranking, else the usual."""
    if everything or (most is None and not assessment.ruleset.has_index):
        return None
    return ROWS if most is None else most


def limits(most: int | None, *, everything: bool) -> Limits:
    """How many alike to show: ``most`` of any severity if given, all of them, or the usual."""
    from inovasi_cli.pages.page.listing import LIMITS

    if most is None and not everything:
        return LIMITS
    return dict.fromkeys(SEVERITIES, None if everything else most)


def _sections(  # noqa: PLR0913, PLR0917 - those of ``score``
    assessment: Assessment,
    words: Words,
    rows: int | None,
    most: int | None,
    explain_rank: bool,
    asked: Sequence[str],
) -> Iterator[RenderableType]:
    files = assessment.submission.files
    yield from listed.unread(assessment.remarks, words)
    yield from headline(assessment, words)
    if errors := len(assessment.errors):
        yield blocks.line(words(texts.FAULTY_SHORT, n=errors), blocks.SEVERITY_STYLE["error"])
    if explain_rank:
        from inovasi_cli.pages.score.rank_proof import proof

        yield from proof(assessment.rank, assessment.nearby, words, rows)
    yield blocks.drawn(_tables(assessment, words, rows, most))
    yield from listed.summary(assessment.about_data, (*files, *asked), words)
    others = [remark for remark in assessment.remarks if remark.kind not in listed.SAID_FIRST]
    yield from listed.small_print(others, words)


def _tables(assessment: Assessment, words: Words, rows: int | None, most: int | None) -> Iterator[Block]:
    card = assessment.card
    if not assessment.ruleset.has_index:
        if card is not None:
            yield from sections.counted(assessment, words, "screen", rows)
            yield from sections.uncounted(assessment, words, "screen", most)
        yield from sections.bases(assessment, words, "screen")
        return
    yield from sections.bases(assessment, words, "screen")
    if card is not None:
        yield from sections.parts(assessment, words, "screen")
        yield from sections.affairs(assessment, words, "screen")
        yield from sections.uncounted(assessment, words, "screen", most)
        yield from sections.counted(assessment, words, "screen", rows)
        yield from sections.gaps(assessment, words, "screen", rows)
