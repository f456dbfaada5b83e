"""What the sheets of a scored workbook are made from, and what they all say."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from inovasi_cli.assessment import Assessment
from inovasi_cli.books.writing.free_sheets import PAGE, PAGES
from inovasi_cli.books.writing.sheets import Block, Print
from inovasi_cli.pages.page.findings import lacking, reserved
from inovasi_cli.pages.page.words import Words
from inovasi_cli.pages.provenance import Provenance
from inovasi_cli.rules import Ruleset, Source
from inovasi_cli.rules.indicators import SourceDocument
from inovasi_cli.scoring import ScoreCard
from inovasi_cli.text import editions, output, scored
from inovasi_cli.text.output import FINDINGS_SHEET, RULES_SHEET, SID_SHEET, SPD_SHEET, SUMMARY_SHEET

SUMMARY, SPD, SID, RULES, FINDINGS = SUMMARY_SHEET, SPD_SHEET, SID_SHEET, RULES_SHEET, FINDINGS_SHEET
"""The names of the sheets, in every language."""

_SUPPOSED = ("set", "without", "count")
"""The options by which a score is one of other data than the files hold."""


@dataclass(frozen=True)
class ScoredResult:
    """One assessment under the basis that is shown live, and where it came from."""

    assessment: Assessment
    card: ScoreCard
    provenance: Provenance
    words: Words

    @property
    def ruleset(self) -> Ruleset:
        """The rules of the edition."""
        return self.assessment.ruleset

    @property
    def yes(self) -> str:
        """What stands in *Dihitung* of an innovation that counts."""
        return self.words(editions.YES)

    @property
    def no(self) -> str:
        """What stands there if it does not count."""
        return self.words(editions.NO)

    def region(self) -> str:
        """Who is scored."""
        profile = self.assessment.submission.profile
        unnamed = output.REGION_UNNAMED if self.ruleset.has_index else self.ruleset.edition.title
        name = self.words.fact(profile.region or unnamed)
        if profile.code:
            name = self.words(output.REGION, name=name, code=profile.code)
        return self.words(output.AGENCY, agency=profile.agency, region=name) if profile.agency else name

    def supposed(self) -> str:
        """What was supposed and the files do not say; empty for a score of the files as they are."""
        given = self.provenance.options
        said = [f"--{name} {given[name]}" for name in _SUPPOSED if name in given]
        return self.words(scored.SUPPOSED, options=", ".join(said)) if said else ""

    def caveats(self) -> str:
        """What leaves the index open, and what has no column or row; empty where nothing is said."""
        found = (reserved(self.assessment, self.words), *lacking(self.assessment, self.words))
        return " ".join(filter(None, found))

    @property
    def document(self) -> SourceDocument:
        """The document that the edition names first."""
        return next(iter(self.ruleset.edition.documents.values()))

    def reading(self, source: Source | None) -> str:
        """How a number was read."""
        return self.words(editions.READINGS[source.read]) if source else ""

    def source(self, source: Source | None) -> str:
        """The document of a number and the place in it."""
        if source is None:
            return ""
        document = self.ruleset.edition.documents[source.doc]
        if source.at and document == self.document:
            return source.at  # the document itself is named above
        return f"{document.title}, {source.at}" if source.at else document.title

    def printed(
        self,
        *,
        landscape: bool = False,
        repeated: tuple[int, int] | None = None,
        area: Block | None = None,
        breaks: tuple[int, ...] = (),
    ) -> Print:
        """How a sheet is printed, with region, edition, source, files and time on every page."""
        words, origin = self.words, self.provenance
        edition = words(scored.HEAD_EDITION, edition=origin.edition, source=self.document.title)
        files = ", ".join(Path(file).name for file in self.assessment.submission.files)
        return Print(
            head=(self.region(), "", edition),
            foot=(
                files,
                words.fill(scored.FOOT_PAGE, {"page": "{page}", "pages": "{pages}"}).format(
                    page=PAGE, pages=PAGES
                ),
                words(scored.FOOT_TIME, time=moment(origin.at)),
            ),
            landscape=landscape,
            repeated=repeated,
            area=area,
            breaks=breaks,
        )


def moment(at: datetime) -> str:
    """Write a time with its offset: ``29/04/2026 07:00 UTC+07:00``."""
    offset = at.strftime("%z")
    return f"{at:%d/%m/%Y %H:%M} UTC{offset[:3]}:{offset[3:]}"
