"""What ``inovasi compare`` does between its options and its output: read both sides, compare, write."""

from __future__ import annotations

import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property
from pathlib import Path

from inovasi_cli.assessment import Assessment, Request
from inovasi_cli.checking.portal import Reconciliation, reconcile
from inovasi_cli.cli import reading, stamping, streams
from inovasi_cli.diagnostics import Diagnostic
from inovasi_cli.insight.waterfall import Waterfall, waterfall
from inovasi_cli.pages.compare import reconciliation
from inovasi_cli.pages.compare import waterfall as drawn_fall
from inovasi_cli.pages.page import blocks
from inovasi_cli.pages.page.jsons import Json
from inovasi_cli.pages.page.words import Words
from inovasi_cli.pages.score import terminal
from inovasi_cli.reading.files.sheets import Workbook
from inovasi_cli.reading.intake import take
from inovasi_cli.reading.layout import edition_named
from inovasi_cli.reading.mapping import read_mapping
from inovasi_cli.reading.submission import Submission
from inovasi_cli.rules import value_of
from inovasi_cli.text import Language
from inovasi_cli.text import waterfall as text


@dataclass(frozen=True)
class Pair:
    """Both sides, each under its rules; ``theirs`` is the second one under the rules of the first.

    ``middle`` is the first one under the rules of the second, where these are other rules and other files.
    """

    sides: tuple[Assessment, Assessment]
    theirs: Submission
    files: tuple[str, str]
    request: Request
    middle: Assessment | None = None

    @cached_property
    def fall(self) -> Waterfall | None:
        """The parts of the difference; ``None`` where a side has no index."""
        one, other = (each.card for each in self.sides)
        if one is None or other is None or (self.middle and self.middle.card is None):
            return None
        rulesets = self.sides[0].ruleset, self.sides[1].ruleset
        return waterfall(one, other, rulesets, self.middle.card if self.middle else None)

    @cached_property
    def found(self) -> Reconciliation:
        """Both lists of innovations held against each other; that of the portal is the second."""
        lists = self.sides[0].submission, self.theirs
        return reconcile(*(lists[::-1] if self.portal_first else lists), self.sides[0].ruleset)

    @property
    def listed(self) -> reconciliation.Sides:
        """The sides of ``found``."""
        files = self.files[::-1] if self.portal_first else self.files
        return reconciliation.Sides((files[0], files[1]), self.portal_first or _of_portal(self.theirs))

    @property
    def portal_first(self) -> bool:
        """Whether the first is a list of the portal and the second is not."""
        return _of_portal(self.sides[0].submission) and not _of_portal(self.theirs)

    @property
    def lists(self) -> bool:
        """Whether both sides have innovations to compare."""
        return not self.without_innovations

    @property
    def without_innovations(self) -> tuple[str, ...]:
        """The files that have none."""
        sides = self.sides[0].submission, self.theirs
        return tuple(file for each, file in zip(sides, self.files, strict=True) if not each.innovations)

    @property
    def faults(self) -> list[Diagnostic]:
        """The errors met while both sides were read."""
        found = (*self.sides[0].submission.faults, *self.theirs.faults)
        return [each for each in found if each.severity == "error"]

    @property
    def trail(self) -> stamping.Trail:
        """What both sides were computed with."""
        inputs = [*map(Path, dict.fromkeys(self.files)), *filter(None, [self.request.layout])]
        rulesets = [each.ruleset for each in self.sides]
        return stamping.Trail(rulesets, inputs, reading.options_of(self.request))

    @property
    def without_index(self) -> list[Assessment]:
        """What has no index and needs one."""
        states = [*self.sides, *([self.middle] if self.middle else [])]
        return [each for each in states if each.card is None or each.card.index is None]


def read(
    first: Path,
    second: Path | None,
    editions: tuple[str | None, str | None],
    request: Request,
    language: Language,
    *,
    quiet: bool,
) -> Pair:
    """Read and assess both sides; the second goes by the edition of the first unless it names its own.

    Raises:
        Misuse, typer.Exit: as ``reading.assess_read``.
    """
    workbooks = reading.read_files([first, *([second] if second else [])], language, quiet=quiet)
    one, other = workbooks[0], workbooks[-1]
    mine = reading.assess_read([one], request._replace(edition=editions[0]), language)
    edition = None if request.rules else editions[1] or _named(other) or mine.ruleset.name
    their_request = request._replace(edition=edition)
    theirs = reading.assess_read([other], their_request, language)
    middle = None
    seen = theirs.submission
    if second and theirs.ruleset.name != mine.ruleset.name:
        middle = reading.assess_read([one], their_request, language)
        own = read_mapping(request.layout, mine.ruleset) if request.layout else None
        seen = take([other], mine.ruleset, spd_total=request.spd, own=own)
    elif second is None:
        seen = mine.submission
    return Pair((mine, theirs), seen, (str(first), str(second or first)), request, middle)


def tell_faults(faults: Sequence[Diagnostic], files: Sequence[str], language: Language) -> None:
    """Tell what could not be read."""
    if faults:
        streams.show(terminal.findings(faults, files, language), stream=sys.stderr)


def tell_nothing(pair: Pair, language: Language) -> None:
    """Tell which file has nothing that could be compared."""
    streams.complain(Words(language)(text.NOTHING, files=pair.without_innovations))


def tell_why(pair: Pair, language: Language) -> None:
    """Tell of each side without an index what is missing, and what may be given instead."""
    for each in pair.without_index:
        streams.show(terminal.without_index(each, language), stream=sys.stderr)
    if hint := _of_the_other(pair):
        streams.show(blocks.drawn([blocks.Line(Words(language)(text.WITH_SPD, **hint))]), stream=sys.stderr)


def _of_the_other(pair: Pair) -> Mapping[str, Decimal | str] | None:
    """The SPD score of one edition, where the same data lack only that in the other one."""
    one, other = sorted(pair.sides, key=lambda each: each.card is None or each.card.spd is None)
    if one.submission.files != other.submission.files or pair.request.basis != "claimed":
        return None
    known, lacking = (each.card.spd if each.card else None for each in (one, other))
    most = value_of(other.ruleset.edition.constants.spd_max)
    if known is None or lacking is not None or (most is not None and known > most):
        return None
    return {"spd": known, "edition": one.ruleset.name}


def write_score(pair: Pair, view: drawn_fall.WaterfallView, format: str, output: Path | None) -> None:
    """Write the difference of the index in one form."""
    if format == "csv":
        streams.write_csv(drawn_fall.as_csv(view), output)
    elif format == "json":
        _write_json(pair, drawn_fall.as_json(view), output)
    else:
        hint = (
            [blocks.Line(view.words(text.LIST_TOO), quiet=True)] if pair.lists and not view.one_file else []
        )
        _write_page(pair, [*drawn_fall.page(view), *hint], format, output, view.words.language)


def write_list(pair: Pair, format: str, output: Path | None, language: Language, *, asked: bool) -> None:
    """Write the two lists against each other; if not ``asked`` for, why it is not the index."""
    ruleset = pair.sides[0].ruleset
    if format == "csv":
        streams.write_csv(reconciliation.as_csv(pair.found), output)
    elif format == "json":
        _write_json(pair, None, output)
    else:
        page = [*reconciliation.page(pair.found, ruleset, pair.listed, language)]
        if not asked:
            files = ", ".join(file for each in pair.without_index for file in each.submission.files)
            page.append(blocks.Line(Words(language)(text.NO_SCORE, files=files), quiet=True))
        _write_page(pair, page, format, output, language)


def _write_page(
    pair: Pair, page: Sequence[blocks.Block], format: str, output: Path | None, language: Language
) -> None:
    if format == "md":
        stamping.write_markdown(blocks.markdown(page), output, pair.trail, language)
    else:
        stamping.show(blocks.drawn(page), output, pair.trail, language)


def _write_json(pair: Pair, fall: Json | None, output: Path | None) -> None:
    content = reconciliation.as_json(pair.found, pair.sides[0].ruleset, pair.listed.files, fall)
    stamping.write_json(content, output, pair.trail)


def _of_portal(submission: Submission) -> bool:
    """Whether it is a list as the portal shows it: innovations without a level, and nothing of the region."""
    return not (submission.spd or any(each.claims for each in submission.innovations))


def _named(workbook: Workbook) -> str | None:
    named = edition_named([workbook])
    return named[0] if named else None
