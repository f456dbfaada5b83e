"""From files that were read to everything that can be said about them, in one pass.

It calls the rooms above in their order and keeps what they return as one value, an ``Assessment``.

Not here: any rule or check of its own (``scoring``, ``checking``), what follows from a score (``insight``).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from inovasi_cli.checking.across_rows import check, of_region
from inovasi_cli.checking.privacy import personal_data
from inovasi_cli.checking.remarks import remark
from inovasi_cli.diagnostics import Diagnostic, columns, joined, profiles, rows
from inovasi_cli.diagnostics.scores import NO_AGENCIES, NO_EVIDENCE, OTHER_EDITION, TITLE_OF_ANOTHER
from inovasi_cli.reading.files.sheets import Workbook
from inovasi_cli.reading.intake import Seen, take
from inovasi_cli.reading.layout.shapes import edition_named
from inovasi_cli.reading.submission import BASES, Basis, Category, Only, Submission
from inovasi_cli.rules import TESTED, Affairs, Band, Ruleset
from inovasi_cli.rules.loading import load, load_at
from inovasi_cli.scoring import ScoreCard, score, score_all
from inovasi_cli.scoring.eligibility import columns_of
from inovasi_cli.scoring.ranking import RankInterval
from inovasi_cli.scoring.ranking.published import Nearby, place, rank_at

if TYPE_CHECKING:
    from inovasi_cli.checking.absent import Absent
    from inovasi_cli.checking.reservations import Reservation, Reserved
    from inovasi_cli.checking.weighing import Chosen, Reread
    from inovasi_cli.reading.headers import OwnLayout
    from inovasi_cli.scoring.ranking.table import Records

_ACROSS_FILES = (
    columns.SPD_ROW_REPEATED,
    profiles.PROFILES_CONTRADICT,
    rows.DUPLICATE,
    rows.RESEMBLING,
    rows.AGENCY_TWO_NAMES,
    rows.COVERAGE_SHORT,
)
"""What rows and files of two regions give rise to, each of which is in order."""

_ABOUT_DATA = (OTHER_EDITION, TITLE_OF_ANOTHER, NO_EVIDENCE, NO_AGENCIES)
"""What a result says of itself, and whoever checks the files must know too."""


class Request(NamedTuple):
    """What was asked for beside the files; ``None`` leaves it to the workbook or the rules."""

    edition: str | None = None
    rules: Path | None = None
    basis: Basis = "claimed"
    affairs: Affairs | None = None
    category: Category | None = None
    spd: Decimal | None = None
    only: Only = "all"
    reference: Records | None = None
    layout: Path | None = None


class Assessment(NamedTuple):
    """One submission, scored on every basis it has columns for.

    ``findings`` are about the data, in the order of files, sheets and cells; ``remarks`` about the
    result on ``basis``. ``rank`` is ``None`` where there is nothing to compare with; a remark says why.
    ``nearby`` is how far the neighbouring ranks are. ``reserved`` tells what is open, and how low or
    high the index may be for it, ``absent`` what has no column or row, with the index at the other end.
    """

    ruleset: Ruleset
    submission: Submission
    cards: Mapping[Basis, ScoreCard | None]
    basis: Basis
    rank: RankInterval | None = None
    findings: tuple[Diagnostic, ...] = ()
    remarks: tuple[Diagnostic, ...] = ()
    nearby: Nearby | None = None
    reserved: Reserved | None = None
    absent: Absent | None = None

    @property
    def reservations(self) -> tuple[Reservation, ...]:
        """What is open."""
        return self.reserved.reservations if self.reserved else ()

    @property
    def ends(self) -> tuple[Decimal | None, Decimal | None]:
        """The lowest and the highest index under any reading; that of the card where nothing is open."""
        if self.reserved:
            return self.reserved.low, self.reserved.high
        index = self.card.shown_index if self.card else None
        return index, index

    @property
    def low(self) -> Decimal | None:
        """The lowest index."""
        return self.ends[0]

    @property
    def high(self) -> Decimal | None:
        """The highest index."""
        return self.ends[1]

    @property
    def bands(self) -> tuple[Band, ...]:
        """The predicates of both ends, or the one of both."""
        found = map(self.card.band, self.ends) if self.card else ()
        return tuple(dict.fromkeys(band for band in found if band))

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
        return all(card is None for card in self.cards.values())

    @property
    def errors(self) -> tuple[Diagnostic, ...]:
        """The findings that are errors, one a cause: what they are about is left out of the result."""
        return joined(diagnostic for diagnostic in self.findings if diagnostic.severity == "error")

    @property
    def about_data(self) -> tuple[Diagnostic, ...]:
        """What is counted and listed as found in the data: the findings, and remarks on all of them."""
        place = of_region(self.submission)
        remarks = (
            remark if remark.kind is TITLE_OF_ANOTHER else remark._replace(place=place)
            for remark in self.remarks
            if remark.kind in _ABOUT_DATA
        )
        return (*self.findings, *remarks)

    @property
    def diagnostics(self) -> tuple[Diagnostic, ...]:
        """Findings and remarks."""
        return (*self.findings, *self.remarks)

    @property
    def clean(self) -> bool:
        """Whether there is nothing but notes, as ``--strict`` asks."""
        return all(diagnostic.severity == "note" for diagnostic in self.diagnostics)


def assess(
    workbooks: Sequence[Workbook],
    request: Request,
    *,
    ruleset: Ruleset | None = None,
    region: str | None = None,
) -> Assessment:
    """Find the rules unless they are given, read the submission, check it, score it on every basis, rank it.

    ``region`` is the one whose rows these are, where the files speak of several.

    Raises:
        RulesetFaulty: the rules cannot be used, or the layout of the user's own cannot.
    """
    ruleset = ruleset or rules_for(workbooks, request)
    workbooks, own = _as_mapped(workbooks, request, ruleset)
    taking = partial(taken, request=request, ruleset=ruleset, region=region, own=own, seen={})
    submission = taking(workbooks)
    checked = (*check(submission, ruleset, request.affairs), *personal_data(workbooks))
    findings = in_order(_of_one_region((*submission.faults, *checked)), submission.files)
    made = _assessed(submission, ruleset, request, findings)

    def reread(chosen: Chosen) -> ScoreCard | None:
        from inovasi_cli.reading.doubts import rewritten

        read = taking(rewritten(workbooks, chosen))
        return score(read, ruleset, request.basis, request.affairs)

    if request.edition is None and request.rules is None and edition_named(workbooks) is None:
        from inovasi_cli.checking.edition_fit import of_another

        made = made._replace(remarks=(*of_another(submission, ruleset, workbooks), *made.remarks))
    return _with_ends(_reserving(made, reread, request.reference))


def taken(  # noqa: PLR0913 - of ``take``
    workbooks: Sequence[Workbook],
    request: Request,
    ruleset: Ruleset,
    *,
    region: str | None = None,
    own: OwnLayout | None = None,
    seen: Seen | None = None,
) -> Submission:
    """Read what ``request`` asks for: all that is reported, or only what was sent."""
    submission = take(
        workbooks,
        ruleset,
        spd_total=request.spd,
        category=request.category,
        region=region,
        own=own,
        seen=seen,
    )
    if request.only == "all":
        return submission
    from inovasi_cli.reading.sending import only_sent

    return only_sent(submission)


def _of_one_region(found: Sequence[Diagnostic]) -> Sequence[Diagnostic]:
    """Leave out what follows from two regions in one call and is settled when they are parted."""
    if not any(diagnostic.kind is profiles.OTHER_REGION for diagnostic in found):
        return found
    return [diagnostic for diagnostic in found if diagnostic.kind not in _ACROSS_FILES]


def _reserving(made: Assessment, reread: Reread, reference: Records | None) -> Assessment:
    """Add what is open."""
    if made.card is None or not made.submission.doubts:
        return made
    from inovasi_cli.checking.reservations import left_open, reserve, with_open

    reserved = reserve(made.submission.doubts, made.card, made.ruleset, made.basis, reread)
    return made._replace(
        reserved=reserved,
        findings=in_order(with_open(made.findings, reserved), made.submission.files),
        remarks=(*left_open(reserved, made.card), *made.remarks),
        rank=_rank_between(made, reserved, reference),
    )


def _rank_between(made: Assessment, reserved: Reserved, reference: Records | None) -> RankInterval | None:
    """The rank under every reading: the best of the highest index, the worst of the lowest."""
    ends = [index for index in (reserved.low, reserved.high) if index is not None]
    if made.rank is None or len({*ends}) < 2:
        return made.rank
    low, high = (rank_at(index, made.submission.profile, made.ruleset, reference) for index in ends)
    return made.rank._replace(best=high.best, worst=low.worst) if low and high else None


def reassess(assessment: Assessment, submission: Submission, request: Request) -> Assessment:
    """Return ``assessment`` as it would be if its files held ``submission``.

    The findings stay those of the files: what is only supposed has no cell that could be at fault.
    """
    made = _assessed(submission, assessment.ruleset, request, assessment.findings)
    return _with_ends(made._replace(findings=assessment.findings))


def _assessed(
    submission: Submission, ruleset: Ruleset, request: Request, findings: Sequence[Diagnostic]
) -> Assessment:
    """Score on every basis, rank, and tell what the result rests on."""
    cards = _cards(submission, ruleset, request, findings)
    card = cards[request.basis]
    index, file = card.shown_index if card else None, submission.files[0]
    placing = place(index, submission.profile, ruleset, request.reference, file)
    lacking = _absent(card, submission, ruleset)
    about_lacking = lacking.remarks(ruleset, file) if lacking else ()
    return Assessment(
        ruleset=ruleset,
        submission=submission,
        cards=cards,
        basis=request.basis,
        rank=placing.rank,
        findings=(*findings, *placing.findings),
        remarks=(*about_lacking, *remark(submission, ruleset, cards, request.basis), *placing.remarks),
        nearby=placing.nearby,
        absent=lacking,
    )


def _absent(card: ScoreCard | None, submission: Submission, ruleset: Ruleset) -> Absent | None:
    """Tell what has no column or row; nothing where the files have all that decides."""
    needed = ruleset.sid_indicators.keys() | TESTED.values()
    rows = submission.spd.keys() | submission.spd_rows.values()
    complete = submission.spd_total is not None or rows >= ruleset.spd_indicators.keys()
    listed = (columns_of(innovation, submission.columns) for innovation in submission.innovations)
    if card is None or (complete and all(needed <= {*columns} for columns in listed)):
        return None
    from inovasi_cli.checking.absent import absent

    return absent(card, submission, ruleset)


def _with_ends(made: Assessment) -> Assessment:
    """Add how low and how high the index may be once the errors are put right, however all else is read."""
    errors = [finding for finding in made.findings if finding.severity == "error"]
    if made.card is None or not errors:
        return made
    from inovasi_cli.checking.refused import refused, told

    found = refused(made.card, made.submission, made.ruleset, errors, made.reserved)
    if found is None:
        return made
    from inovasi_cli.checking.absent import Absent

    lacking = (made.absent or Absent())._replace(refused=found)
    return made._replace(absent=lacking, remarks=(told(found, made.submission.files[0]), *made.remarks))


def _as_mapped(
    workbooks: Sequence[Workbook], request: Request, ruleset: Ruleset
) -> tuple[Sequence[Workbook], OwnLayout | None]:
    """The files with the hidden sheets that a layout of the user's own speaks of, and the layout."""
    if request.layout is None:
        return workbooks, None
    from inovasi_cli.reading.mapping import read_mapping, showing

    own = read_mapping(request.layout, ruleset)
    return showing(workbooks, own), own


def _cards(
    submission: Submission, ruleset: Ruleset, request: Request, findings: Sequence[Diagnostic]
) -> Mapping[Basis, ScoreCard | None]:
    """Score on every basis; where faults left nothing to score there is no card, whatever SPD was given.

    Nor is there one of two regions, or of what was sent where nothing was.
    """
    kinds = {fault.kind for fault in submission.faults}
    if (ruleset.has_index and profiles.OTHER_REGION in kinds) or rows.NONE_SENT in kinds:
        return dict.fromkeys(BASES)
    spd_read = submission.spd or (submission.spd_given and request.spd is None)
    if (
        not submission.innovations
        and not spd_read
        and any(diagnostic.severity == "error" for diagnostic in findings)
    ):
        return dict.fromkeys(BASES)
    return score_all(submission, ruleset, request.affairs)


def in_order(diagnostics: Sequence[Diagnostic], files: Sequence[str]) -> tuple[Diagnostic, ...]:
    """Sort by file, then by row and column within a sheet; sheets stay in the order they are met.

    That there are several regions comes first.
    """
    sheets = {
        place: number
        for number, place in enumerate(dict.fromkeys((d.place.file, d.place.sheet) for d in diagnostics))
    }
    known = {file: number for number, file in enumerate(files)}

    def position(diagnostic: Diagnostic) -> tuple[bool, int, int, int, int]:
        place, first = diagnostic.place, diagnostic.kind is profiles.OTHER_REGION
        sheet = sheets[place.file, place.sheet]
        return not first, known.get(place.file or "", len(files)), sheet, place.row or 0, place.column or 0

    return tuple(sorted(diagnostics, key=position))


def rules_for(workbooks: Sequence[Workbook], request: Request) -> Ruleset:
    """Load the rules that were asked for, else those that the profile names, else the newest.

    Raises:
        RulesetFaulty: they cannot be used; an edition that a profile names is told at its cell.
    """
    named = None if request.edition or request.rules else edition_named(workbooks)
    return load_at(*named) if named else load(request.edition, request.rules)
