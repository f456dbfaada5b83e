"""The screens of ``score`` and ``validate``, from the result down to what it rests on."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from rich.console import Group, RenderableType
from rich.text import Text as Styled

from inovasi_cli.assessment import Assessment
from inovasi_cli.diagnostics import SEVERITIES, Diagnostic
from inovasi_cli.pages.page import blocks
from inovasi_cli.pages.page import findings as listed
from inovasi_cli.pages.page.blocks import Block
from inovasi_cli.pages.page.screen import HEIGHT, OneScreen, Piece, WholeOrBrief, one_screen
from inovasi_cli.pages.page.words import Words, counts
from inovasi_cli.pages.score import sections
from inovasi_cli.pages.score.headline import bases_in_brief, first_lines, headline, result_of
from inovasi_cli.text import Language, output, quoted
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
HEADLINE = 3
"""Pieces that stay whatever else is said: who, a rule, the result."""
FEW = 5
"""Parts of a list that one screen names."""


def score(  # noqa: PLR0913 - one for each option of the command
    assessment: Assessment,
    language: Language,
    rows: int | None = ROWS,
    *,
    explain_rank: bool = False,
    most_excluded: int | None = None,
    again: str | None = None,
    supposed: WhatIf | None = None,
) -> RenderableType:
    """Draw an assessment; long lists are cut to ``rows``, ``None`` for all.

    What does not count is cut to ``most_excluded``: unless that is asked for, none of it goes unsaid.

    ``explain_rank`` adds what the rank rests on; ``again`` are the arguments that ``validate`` takes for the
    same files. ``supposed`` is said before anything else.
    """
    words = Words(language, LONGEST)
    told = _sections(assessment, words, rows, most_excluded, explain_rank, again)
    if supposed is None:
        return Group(*told)
    from inovasi_cli.pages.score.what_if import banner

    return Group(*banner(supposed, words), *told)


def brief(  # noqa: PLR0913 - those of ``score``
    assessment: Assessment,
    language: Language,
    again: tuple[str, str] = ("", ""),
    supposed: WhatIf | None = None,
    written: Sequence[str] = (),
    *,
    explain_rank: bool = False,
) -> RenderableType:
    """Draw an assessment on one screen: how much, how sure, and what to do now.

    ``again`` are the arguments for the same files of a command that checks them and of one that scores them,
    ``written`` the files that a round has written. ``explain_rank``: what the rank rests on, no bases.
    """
    words = Words(language, LONGEST, FEW)
    pieces = [*_pieces(assessment, words, supposed, again[1], explain_rank)]
    if written:
        folder, names = str(Path(written[0]).parent), [Path(file).name for file in written]
        said = words(texts.WRITTEN, folder=folder, names=tuple(names))
        for file in map(Path, assessment.submission.files):
            if str(file.parent) == folder:  # the copy of an earlier round
                said += " " + words(texts.NOT_OVER, file=file.name)
        pieces.append(Piece(Styled(f"\n{said}")))
        return one_screen([*pieces, Piece(Styled(f"\n{_after_a_round(assessment, written, words)}"))])
    closing = f"\n{words(texts.TABLES)} {_next_step(assessment, again, Words(language))}"
    return one_screen([*pieces, Piece(Styled(closing))])


def in_lines(assessment: Assessment, language: Language, again: tuple[str, str]) -> Iterator[str]:
    """Say beside a file how much it comes to, how sure that is, and what to do next."""
    words = Words(language, LONGEST, FEW)
    yield result_of(assessment, words)
    yield from (line.text for line in listed.doubts(assessment, words) if line.loud)
    yield _next_step(assessment, again, Words(language))


def _next_step(assessment: Assessment, again: tuple[str, str], words: Words) -> str:
    """What to do with the findings, else with what is missing, else with the index."""
    reading, scoring = again
    if any(one.severity != "note" for one in assessment.about_data) or not assessment.ruleset.has_index:
        return words(output.NEXT, command=f"validate {reading}")
    if not assessment.scored:
        return words(output.COMPLETE, command=f"score {scoring}")
    return words(output.NEXT, command=f"select {scoring}")


def _pieces(
    assessment: Assessment, words: Words, supposed: WhatIf | None, again: str, explain_rank: bool
) -> Iterator[Piece]:
    """Yield what a screen says of an assessment, what has to be said with rank 0."""
    if supposed is not None:
        from inovasi_cli.pages.score.what_if import banner

        yield from map(Piece, banner(supposed, words))
    yield from map(Piece, listed.unread(assessment.remarks, words))
    for at, piece in enumerate(first_lines(assessment, words, again, about=not explain_rank)):
        gives_way = supposed is not None and at >= HEADLINE and not piece.title  # for what is supposed
        yield piece._replace(rank=max(piece.rank, 1)) if gives_way else piece
    yield Piece(Group(*listed.small_print(listed.beside(assessment.remarks), words)), 1)
    if explain_rank and assessment.rank:
        from inovasi_cli.pages.score import rank_proof

        yield from map(Piece, rank_proof.in_brief(assessment.rank, words))
        yield from (Piece(drawn, 1) for drawn in rank_proof.steps(assessment.nearby, words))
    elif assessment.ruleset.has_index:
        yield Piece(Styled(), 2)
        yield Piece(bases_in_brief(assessment, words), 1)
        yield Piece(Styled(), 3)
        yield from (Piece(blocks.line(said), 2) for said in sections.facts(assessment, words))
    else:
        yield Piece(blocks.drawn(sections.counted(assessment, words, "screen", ROWS)), 2)
    found = assessment.about_data
    said = counts(found, words) or words(texts.CLEAN)
    if assessment.errors and not (assessment.absent and assessment.absent.refused):
        said += f" {words(texts.LEFT_OUT_OF_IT)}"
    yield Piece(Styled(f"\n{words(texts.FINDINGS)}: {said}", style="bold"))
    yield from (Piece(drawn, 4) for drawn in listed.foremost(found, words))
    beside = (remark.kind for remark in listed.beside(assessment.remarks))
    said_before = {*listed.SAID_FIRST, *listed.RULES, *beside}
    others = [remark for remark in assessment.remarks if remark.kind not in said_before]
    yield Piece(Group(*listed.small_print(others, words)), 5 if assessment.scored else 1)


def _after_a_round(assessment: Assessment, written: Sequence[str], words: Words) -> str:
    copy = quoted(next((file for file in written if file.endswith(".xlsx")), ""))
    report = quoted(next((file for file in written if file.endswith(".html")), written[0]))
    left = {diagnostic.severity for diagnostic in assessment.about_data} if copy else set()
    if "error" in left:
        return words(texts.NEXT_ROUND, copy=copy)
    return words(texts.NEXT_WARNED if "warning" in left else texts.NEXT_READ, copy=copy, report=report)


def findings(
    found: Sequence[Diagnostic], files: Sequence[str], language: Language, limits: Limits | None = None
) -> RenderableType:
    """Draw all diagnostics; of one kind on one sheet as many as ``limits`` allows."""
    from inovasi_cli.insight.priority import Finding, Report
    from inovasi_cli.pages.page.listing import LIMITS, listing

    report = Report(tuple(map(Finding, found)))
    return Group(*listing(report, files, Words(language, LONGEST), limits or LIMITS))


def findings_in_brief(
    found: Sequence[Diagnostic], files: Sequence[str], language: Language, height: int = HEIGHT
) -> RenderableType:
    """Draw all diagnostics where they fit in so many lines, else the foremost causes and the counts."""
    from inovasi_cli.insight.priority import Finding, Report
    from inovasi_cli.pages.page.listing import in_brief

    pieces = in_brief(Report(tuple(map(Finding, found))), files, Words(language, LONGEST, FEW), notes=True)
    return WholeOrBrief(findings(found, files, language), OneScreen(tuple(pieces), height, in_order=True))


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


def validation_in_brief(
    report: Report, assessment: Assessment, language: Language, again: tuple[str, str], *, notes: bool
) -> RenderableType:
    """Draw as many causes of a ``report`` as one screen holds, the dearest first, and what to do next.

    ``again`` are the arguments for the same files, and for the copies in which the cells are marked, if any.
    """
    from inovasi_cli.pages.page.listing import in_brief

    words, files = Words(language, LONGEST, FEW), assessment.submission.files
    pieces = [*in_brief(report, files, words, again[0], notes=notes)]
    before = [*map(Piece, listed.next_step(assessment, words))]
    last = pieces[-1]
    if again[1] and report.open:
        said = texts.NEXT_COPY if report.has(["error"]) else texts.NEXT_COPY_WARNED
        last = Piece(Styled(Words(language)(said, copy=again[1])))
    return one_screen([*pieces[:-1], *before, last])._replace(in_order=True)


def without_index(assessment: Assessment, language: Language, again: tuple[str, str]) -> OneScreen:
    """Draw why nothing that rests on an index can be told: the errors of the files, and what is missing.

    ``again`` are the arguments for the same files of a command that checks them and of one that scores them.
    """
    from inovasi_cli.insight.priority import Finding, Report
    from inovasi_cli.pages.page.listing import in_brief

    words, files = Words(language, LONGEST, FEW), assessment.submission.files
    reading, scoring = again
    report = Report(tuple(map(Finding, assessment.errors)))
    pieces = [*in_brief(report, files, words, notes=False)] if assessment.errors else []
    pieces += map(Piece, listed.unread(assessment.remarks, words))
    pieces += (Piece(said, 1) for said in listed.about_result(assessment.remarks, words))
    ever = texts.NO_INDEX if assessment.ruleset.has_index else texts.NO_INDEX_EVER
    pieces.append(Piece(Styled(f"\n{words(ever, edition=assessment.ruleset.name)}", style="bold")))
    command, step = f"score {scoring}", output.COMPLETE if assessment.ruleset.has_index else output.NEXT
    if assessment.errors:
        command, step = f"validate {reading}", output.NEXT
    return one_screen([*pieces, Piece(Styled(Words(language)(step, command=command)))])


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
    again: str | None,
) -> Iterator[RenderableType]:
    yield from listed.unread(assessment.remarks, words)
    yield from headline(assessment, words)
    if errors := len(assessment.errors):
        yield blocks.line(words(texts.FAULTY_SHORT, n=errors), blocks.SEVERITY_STYLE["error"])
    if explain_rank:
        from inovasi_cli.pages.score.rank_proof import proof

        yield from proof(assessment.rank, assessment.nearby, words, rows)
    yield blocks.drawn(_tables(assessment, words, rows, most))
    arguments = again or " ".join(map(quoted, assessment.submission.files))
    yield from listed.summary(assessment.about_data, arguments, words)
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
