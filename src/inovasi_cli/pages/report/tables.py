"""The sections that are tables and sentences: what does not count, findings, steps, the rules, and more."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from fractions import Fraction

from inovasi_cli.assessment import Assessment
from inovasi_cli.checking.belonging import Belonging
from inovasi_cli.checking.lasting import lasting_of
from inovasi_cli.diagnostics import SEVERITIES, Kind
from inovasi_cli.insight.leverage import leverage
from inovasi_cli.insight.priority import Finding, prioritised
from inovasi_cli.insight.standings.within_region import rank_agencies
from inovasi_cli.pages.leverage.page import best_steps
from inovasi_cli.pages.leverage.tables import LeverageView, best
from inovasi_cli.pages.page.blocks import Grid, Heading, Line
from inovasi_cli.pages.page.table import grid_of
from inovasi_cli.pages.page.words import NONE, Words, counts
from inovasi_cli.pages.plan.page import page
from inovasi_cli.pages.plan.steps import PlanView
from inovasi_cli.pages.rank import within_region
from inovasi_cli.pages.report.drawing import Piece
from inovasi_cli.pages.rules import show
from inovasi_cli.pages.score import innovations, tables
from inovasi_cli.pages.score.sections import if_all_sent
from inovasi_cli.pages.validate.lasting import rows as lasting_rows
from inovasi_cli.rules.effort import Effort
from inovasi_cli.scoring.vectors import numbers
from inovasi_cli.text import editions, output, planning, quoted
from inovasi_cli.text import findings as found_text
from inovasi_cli.text import lasting as lasting_text
from inovasi_cli.text import leverage as leverage_text
from inovasi_cli.text import report as text

TOP = 10


def uncounted(assessment: Assessment, words: Words) -> Iterator[Piece]:
    """Yield what does not count, why, and what each of it costs."""
    card = assessment.card
    if card is None or not card.innovations:
        return
    excluded = len(card.innovations) - card.counted
    if not excluded:
        yield Line(words(text.UNCOUNTED_NONE))
        return
    yield Line(words(text.UNCOUNTED_SOME, excluded=excluded, reported=len(card.innovations)))
    if card.index is not None:
        yield Line(words(output.GAIN_MEANS), quiet=True)
    yield grid_of(innovations.uncounted(assessment), words)
    yield from if_all_sent(card, assessment.ruleset, words)


def ranking(assessment: Assessment, words: Words) -> Iterator[Piece]:
    """Yield the innovations of a competition with rank and predicate, the best first."""
    card, ruleset = assessment.card, assessment.ruleset
    if card and card.counted and not ruleset.has_index:
        yield grid_of(innovations.counted(assessment), words)


def agencies(assessment: Assessment, words: Words, belonging: Belonging) -> Iterator[Piece]:
    """Yield the agencies with what each gives to the index and the units that belong to it."""
    card = assessment.card
    ranked = rank_agencies(card, "points", belonging) if card and card.formula else ()
    if card and len([row for row in ranked if row.name]) > 1:
        yield grid_of(within_region.agencies(ranked, None), words)._replace(loose=True)
        yield Line(within_region.formula(card, "points", words.language), quiet=True)


def spd(assessment: Assessment, words: Words) -> Iterator[Piece]:
    """Yield the region's own rows, or that only their total is known."""
    card = assessment.card
    if card is None or card.spd is None:
        return
    if card.spd_rows:
        yield grid_of(tables.spd(assessment), words)
    else:
        yield Line(words(text.SPD_TOTAL))


def gaps(assessment: Assessment, words: Words) -> Iterator[Piece]:
    """Yield what scores 0 and what it would bring, the dearest first."""
    card = assessment.card
    if card is None or card.index is None:
        return
    found = tables.gaps(assessment)
    if not found.rows:
        yield Line(words(text.GAPS_NONE))
        return
    yield grid_of(found, words)
    yield Line(words(output.GAPS_MEAN), quiet=True)


def findings(assessment: Assessment, words: Words) -> Iterator[Piece]:
    """Yield the counts, a row for each agency, and a row for each kind."""
    found = assessment.about_data
    if not found:
        yield Line(words(found_text.CLEAN))
        return
    yield Line(f"{counts(found, words)}.")
    owned = prioritised(assessment).causes
    yield _by_agency(owned, words)
    yield Heading(words(text.BY_KIND))
    yield _by_kind(owned, assessment.submission.files, words)
    yield Line(words(text.AT_STAKE_MEANS), quiet=True)
    arguments = " ".join(map(quoted, assessment.submission.files))
    yield Line(words(text.SEE_VALIDATE, arguments=arguments), quiet=True)


def _by_agency(found: Sequence[Finding], words: Words) -> Grid:
    numbers: dict[str | None, Counter[str]] = {}
    for finding in found:
        numbers.setdefault(finding.agency, Counter())[finding.severity] += 1
    ordered = sorted(numbers.items(), key=lambda item: tuple(-item[1][severity] for severity in SEVERITIES))
    rows = tuple(
        (words.fact(agency or text.NO_AGENCY), *(str(number[severity]) for severity in SEVERITIES))
        for agency, number in ordered
    )
    heads = (text.AGENCY, text.ERRORS, text.WARNINGS, text.NOTES)
    return Grid(tuple(map(words, heads)), rows, right=(1, 2, 3), loose=True)


def _by_kind(found: Sequence[Finding], files: Sequence[str], words: Words) -> Grid:
    """A row for each kind: what is grave first, then what puts most at stake."""
    kinds: dict[Kind, list[Finding]] = {}
    for finding in found:
        kinds.setdefault(finding.diagnostic.kind, []).append(finding)
    heads = (output.CODE, found_text.HEAD_SEVERITY, text.NUMBER, text.AT_STAKE, text.FIRST)
    rows = tuple(
        _row(kind, alike, files, words)
        for kind, alike in sorted(kinds.items(), key=lambda item: _weight(*item))
    )
    return Grid(tuple(map(words, heads)), rows, right=(2, 3), loose=True)


def _weight(kind: Kind, alike: Sequence[Finding]) -> tuple[int, Fraction]:
    return SEVERITIES.index(kind.severity), -_total(alike)


def _total(alike: Sequence[Finding]) -> Fraction:
    return sum((finding.stake for finding in alike if finding.stake is not None), Fraction(0))


def _row(kind: Kind, alike: Sequence[Finding], files: Sequence[str], words: Words) -> tuple[str, ...]:
    first = max(alike, key=lambda finding: finding.stake or 0).diagnostic
    known = any(finding.stake is not None for finding in alike)
    return (
        words.kind(kind).replace(" ", "\n"),
        words(found_text.SEVERITIES[kind.severity]),
        str(len(alike)),
        words.figure(_total(alike)) if known else NONE,
        f"{words.where(first, files)}: {words.message(first)}\n{words.hint(first)}",
    )


def lasting(assessment: Assessment, words: Words) -> Iterator[Piece]:
    """Yield the summary; nothing where no level tells anything."""
    found = lasting_of(assessment.submission, assessment.ruleset)
    if not found.anchored.known:
        return
    yield Line(words(lasting_text.MEANING))
    told = lasting_rows(found, assessment.ruleset, words)
    cells = tuple((words(title), said) for title, said in told if said)
    yield Grid((words(output.WHAT), words(output.VALUE)), cells)


def rules(assessment: Assessment, words: Words) -> Iterator[Piece]:
    """Yield how the numbers of the edition were read, what of it this result rests on, and the edition."""
    ruleset = assessment.ruleset
    read = Counter(number.source.read for number in numbers(ruleset) if number.source)
    readings = tuple(
        words(text.READING, n=n, reading=editions.READINGS[read_as]) for read_as, n in read.most_common()
    )
    yield Line(words(text.READINGS, all=read.total(), readings=readings))
    if assessment.remarks:
        yield Heading(words(text.BASIS_OF_RESULT))
        for remark in assessment.remarks:
            said = "" if remark.severity == "note" else words.hint(remark)
            yield Line(f"{remark.kind.code}: {words.message(remark)} {said}".rstrip())
    yield from show.rules(ruleset, words)


def steps(assessment: Assessment, words: Words, effort: Effort | None) -> Iterator[Piece]:
    """Yield the steps that are worth most, each taken alone; nothing without an index."""
    card, ruleset = assessment.card, assessment.ruleset
    found = (
        leverage(card, assessment.submission, ruleset, effort) if card and card.index is not None else None
    )
    if found is None:
        return
    view = LeverageView(found, assessment, effort, words)
    worth = best_steps(view)
    if not worth:
        yield Line(words(leverage_text.NOTHING_LEFT))
        return
    yield Line(words(leverage_text.LIMITS, cap=found.position.formula.cap), quiet=True)
    table = best(view, worth).first(TOP)
    yield grid_of(table._replace(columns=table.columns[:3]), words)
    if effort and effort.unit:
        yield Line(words(text.EFFORT_MEANS, unit=effort.unit), quiet=True)
    files = " ".join(map(quoted, assessment.submission.files))
    yield Line(words(text.SEE_LEVERAGE, n=len(worth), arguments=files), quiet=True)


def plan(view: PlanView | None, words: Words) -> Iterator[Piece]:
    """Yield the plan without its title, and without what only a screen can do."""
    if view is None:
        return
    elsewhere = words(planning.MORE, n=len(view.plan.steps))
    for block in page(view):
        if block != Line(elsewhere, quiet=True) and not (isinstance(block, Heading) and block.level == 1):
            yield block
