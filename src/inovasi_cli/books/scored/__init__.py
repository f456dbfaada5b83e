"""The scored workbook: a result that computes itself again in every spreadsheet program.

Every score, sum, count, gate, index and predicate is a formula over the levels on *SPD* and *SID* and the
numbers on *Aturan*; beside each figure stands the engine's own, and whether both are equal. The other
sheets of the data, *Profil* and the columns beside the printed part of *SID*, are those by which the
workbook can be read again.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from inovasi_cli.assessment import Assessment
from inovasi_cli.books.scored.data_sheets import findings_sheet, profile_sheet, spd_sheet
from inovasi_cli.books.scored.result import ScoredResult
from inovasi_cli.books.scored.rules_sheet import rules_sheet
from inovasi_cli.books.scored.sid_sheet import sid_sheet
from inovasi_cli.books.scored.summary_sheet import summary_sheet
from inovasi_cli.books.scored.working import Sources
from inovasi_cli.books.writing import free_sheets
from inovasi_cli.books.writing.sheets import FreeSheet
from inovasi_cli.pages.page.words import Words
from inovasi_cli.pages.provenance import Provenance
from inovasi_cli.scoring import ScoreCard
from inovasi_cli.text import Language


def write_scored(pages: Sequence[FreeSheet], path: Path, *, force: bool = False) -> None:
    """Write the sheets of a scored workbook; the same ones always give the same bytes.

    Raises:
        FileExistsError: ``path`` is there already and ``force`` is not given.
        OSError: the folder is missing, or ``path`` may not be written.
    """
    free_sheets.write(path, pages, force=force)


def pages_of(
    assessment: Assessment, card: ScoreCard, provenance: Provenance, language: Language
) -> Sequence[FreeSheet]:
    """Lay out the sheets of ``card``, one of the cards of ``assessment``, the summary first."""
    result = ScoredResult(assessment, card, provenance, Words(language))
    rules = rules_sheet(result)
    profile = profile_sheet(result)
    spd = spd_sheet(result, rules)
    sid = sid_sheet(result, rules)
    sources = Sources(result, rules, spd, profile.spd_total, sid)
    own = [spd.page] if spd else []
    return [summary_sheet(sources), *own, sid.page, rules.page, findings_sheet(result), profile.page]
