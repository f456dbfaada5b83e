"""From files that were read to everything that can be said about them, in one pass."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from pathlib import Path

from inovasi_cli.checks import check
from inovasi_cli.diagnostics import Diagnostic, Place, scores
from inovasi_cli.intake import take
from inovasi_cli.layout import edition_named
from inovasi_cli.ranking import RankInterval, rank
from inovasi_cli.reference import latest_year_for, results
from inovasi_cli.remarks import remark
from inovasi_cli.rulebook import RulesetFaulty, editions, load
from inovasi_cli.rules import Band, Ruleset
from inovasi_cli.scoring import Affairs, ScoreCard, score_all
from inovasi_cli.submission import Basis, Category, Submission
from inovasi_cli.text import Text
from inovasi_cli.workbook.sheets import Workbook

_NO_CATEGORY = Text("kategori pemda tidak diketahui", "the category of the region is not known")
_NO_RESULTS = Text(
    "belum ada hasil yang terbit untuk kategori ini", "no results of this category are published"
)


@dataclass(frozen=True, slots=True)
class Request:
    """What was asked for beside the files; ``None`` leaves it to the workbook or the rules."""

    edition: str | None = None
    rules: Path | None = None
    basis: Basis = "claimed"
    affairs: Affairs = "main"
    category: Category | None = None
    spd: Decimal | None = None


@dataclass(frozen=True, slots=True)
class Assessment:
    """One submission, scored on every basis it has columns for.

    ``findings`` are about the data, in the order of files, sheets and cells; ``remarks`` about the
    result on ``basis``. ``rank`` is ``None`` where there is nothing to compare with; a remark says why.
    """

    ruleset: Ruleset
    submission: Submission
    cards: Mapping[Basis, ScoreCard | None]
    basis: Basis
    rank: RankInterval | None = None
    findings: tuple[Diagnostic, ...] = ()
    remarks: tuple[Diagnostic, ...] = ()

    @property
    def card(self) -> ScoreCard | None:
        """The card of the chosen basis; ``None`` when the files have no column for it."""
        return self.cards[self.basis]

    @property
    def scored(self) -> bool:
        """Whether there is a result: an index, or innovations that count where there is no index."""
        if self.card is None:
            return False
        return self.card.index is not None if self.ruleset.has_index else self.card.counted > 0

    @property
    def nothing_read(self) -> bool:
        """Whether the files held nothing to score, for a reason that the findings tell."""
        empty = not self.submission.innovations and not self.submission.spd_given
        return empty and any(each.severity == "error" for each in self.findings)

    @property
    def diagnostics(self) -> tuple[Diagnostic, ...]:
        """Findings and remarks."""
        return (*self.findings, *self.remarks)


def assess(workbooks: Sequence[Workbook], request: Request) -> Assessment:
    """Find the rules, read the submission, check it, score it on every basis and rank it.

    Raises:
        RulesetFaulty: the rules cannot be used.
    """
    ruleset = _rules(workbooks, request)
    submission = take(workbooks, ruleset, spd_total=request.spd, category=request.category)
    findings = in_order((*submission.faults, *check(submission, ruleset)), submission.files)
    cards = score_all(submission, ruleset, request.affairs)
    rank, about_rank = _ranked(cards[request.basis], submission, ruleset)
    remarks = (*remark(submission, ruleset, cards, request.basis), *about_rank)
    return Assessment(ruleset, submission, cards, request.basis, rank, findings, remarks)


def in_order(diagnostics: Sequence[Diagnostic], files: Sequence[str]) -> tuple[Diagnostic, ...]:
    """Sort by file, then by row and column within a sheet; sheets stay in the order they are met."""
    sheets = {
        place: number
        for number, place in enumerate(dict.fromkeys((d.place.file, d.place.sheet) for d in diagnostics))
    }
    known = {file: number for number, file in enumerate(files)}

    def position(diagnostic: Diagnostic) -> tuple[int, int, int, int]:
        place = diagnostic.place
        sheet = sheets[place.file, place.sheet]
        return known.get(place.file or "", len(files)), sheet, place.row or 0, place.column or 0

    return tuple(sorted(diagnostics, key=position))


def _rules(workbooks: Sequence[Workbook], request: Request) -> Ruleset:
    """Load the rules that were asked for, else those that the profile names, else the newest."""
    named = None if request.edition or request.rules else edition_named(workbooks)
    if named is None:
        return load(request.edition, request.rules)
    edition, place = named
    try:
        return load(edition)
    except RulesetFaulty as fault:
        raise RulesetFaulty(tuple(_placed(each, place) for each in fault.diagnostics)) from fault


def _placed(diagnostic: Diagnostic, place: Place) -> Diagnostic:
    """The cell that names an edition is where it can be corrected, if it is not a file of rules."""
    return diagnostic if diagnostic.place.file else replace(diagnostic, place=place)


def _ranked(
    card: ScoreCard | None, submission: Submission, ruleset: Ruleset
) -> tuple[RankInterval | None, tuple[Diagnostic, ...]]:
    """Rank the index among the published results of the edition's year, or of the latest year before."""
    if card is None or card.shown_index is None:
        return None, ()
    category, place = submission.profile.category, Place(submission.files[0])
    if category is None:
        return None, (Diagnostic(scores.RANK_UNAVAILABLE, place, {"reason": _NO_CATEGORY}),)
    year = latest_year_for(category, ruleset.edition.year)
    if year is None:
        return None, (Diagnostic(scores.RANK_UNAVAILABLE, place, {"reason": _NO_RESULTS}),)
    interval = rank(
        card.shown_index,
        category=category,
        region_code=submission.profile.code,
        table=results(year),
        bands=_bands(year, ruleset),
    )
    if year == ruleset.edition.year:
        return interval, ()
    facts = {"year": str(year), "edition": ruleset.name}
    return interval, (Diagnostic(scores.RANK_OTHER_YEAR, place, facts),)


def _bands(year: int, ruleset: Ruleset) -> Sequence[Band]:
    """The predicates of the year of the results, where its edition is known."""
    if year != ruleset.edition.year:
        if str(year) not in editions():
            return ()
        ruleset = load(str(year))
    return ruleset.bands("region")
