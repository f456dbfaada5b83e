"""``inovasi compare``: two states of a submission by their index, or two lists by their innovations."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal, get_args

import typer

from inovasi_cli.cli import options
from inovasi_cli.cli.misuse import Misuse
from inovasi_cli.cli.program import DONE, ERRORS
from inovasi_cli.text import Language
from inovasi_cli.text import waterfall as text
from inovasi_cli.text.output import NEXT

if TYPE_CHECKING:
    from inovasi_cli.assessment import Assessment, Request
    from inovasi_cli.checking.portal import Reconciliation
    from inovasi_cli.cli.delivery import Output, Trail
    from inovasi_cli.diagnostics import Diagnostic
    from inovasi_cli.insight.waterfall import Waterfall
    from inovasi_cli.pages.compare.reconciliation import Sides
    from inovasi_cli.pages.compare.waterfall import WaterfallView
    from inovasi_cli.pages.page.blocks import Block
    from inovasi_cli.pages.page.jsons import Json
    from inovasi_cli.reading.files.sheets import Workbook
    from inovasi_cli.reading.submission import Submission

Form = Literal["table", "json", "md", "csv", "jsonl", "xlsx"]
Format = Annotated[Form | None, typer.Option("--format", metavar="table|json|md|csv|jsonl|xlsx")]
As = Annotated[Literal["score", "list"] | None, typer.Option("--as", metavar="score|list")]
FEW = 3
"""Rows of each list on a screen."""

Editions = Annotated[list[str] | None, typer.Option("--edition")]


def compare(
    first: Annotated[Path, typer.Argument()],
    second: Annotated[Path | None, typer.Argument()] = None,
    *,
    as_: As = None,
    editions: Editions = None,
    rules: options.Rules = None,
    basis: options.Basis = "claimed",
    affairs: options.Affairs = None,
    spd: options.Spd = None,
    only: options.Only = "all",
    mapping: options.Layout = None,
    format: Format = None,
    result: options.ResultOptions,
) -> int:
    """Tell ``first`` and ``second`` apart.

    1 when nothing or only a part was compared, or if ``strict`` and they differ.
    """
    from inovasi_cli.assessment import Request
    from inovasi_cli.cli import delivery, reading, streams
    from inovasi_cli.pages.compare import waterfall
    from inovasi_cli.pages.page.words import Words
    from inovasi_cli.pages.score import terminal

    asked = _editions(editions or (), second, as_)
    to = result.file.target(get_args(Form), format, [first, second, mapping])
    lang = to.language
    request = Request(None, rules, basis, affairs, None, spd, only, layout=mapping)
    pair = read(first, second, asked, request, lang, quiet=to.quiet)
    if as_ == "score" or second is None or (as_ is None and pair.fall):
        if pair.fall is None:
            tell_why(pair, lang)
            return ERRORS
        rows = None if result.everything or to.form == "xlsx" else result.limit or waterfall.USUAL
        view = waterfall.WaterfallView(pair.fall, pair.sides, Words(lang), rows)
        made = _of_index(pair, view, _next_step(pair, editions, lang, by_index=True))
        differs = not pair.fall.same
    else:
        if result.whole or to.form != "table":  # a screen says how many they are
            limits = terminal.limits(None, everything=result.everything)
            reading.tell(pair.faults, pair.files, lang, limits)
        elif not pair.lists:
            reading.tell(pair.faults, pair.files, lang)
        if not pair.lists:
            words, files = Words(lang), [*map(Path, pair.without_innovations)]
            streams.complain(words(text.NOTHING, files=pair.without_innovations))
            command = f"validate {options.again(files, request, lang)[0]}"
            streams.show(words(NEXT, command=command), stream=sys.stderr)
            return ERRORS
        made = _of_lists(pair, lang, _next_step(pair, editions, lang, by_index=False), asked=as_ == "list")
        differs = not pair.found.agrees
    if result.whole:
        made = made._replace(brief=None)
    delivery.deliver(made, to, pair.trail)
    return ERRORS if pair.parts or (result.strict and (pair.faults or differs)) else DONE


def _editions(given: Sequence[str], second: Path | None, as_: str | None) -> tuple[str | None, str | None]:
    """The edition of each side.

    Raises:
        Misuse: there are not two sides to compare.
    """
    if len(given) > 2:
        raise Misuse(text.TOO_MANY)
    if second is None and as_ == "list":
        raise Misuse(text.LIST_OF_ONE)
    if second is None and len(set(given)) < 2:
        raise Misuse(text.TWO_NEEDED)
    return (given[0] if given else None), (given[-1] if given else None)


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
        from inovasi_cli.insight.waterfall import waterfall

        one, other = (side.card for side in self.sides)
        if one is None or other is None or (self.middle and self.middle.card is None):
            return None
        rulesets = self.sides[0].ruleset, self.sides[1].ruleset
        return waterfall(one, other, rulesets, self.middle.card if self.middle else None)

    @cached_property
    def found(self) -> Reconciliation:
        """Both lists of innovations held against each other; that of the portal is the second."""
        from inovasi_cli.checking.portal import reconcile

        lists = self.sides[0].submission, self.theirs
        return reconcile(*(lists[::-1] if self.portal_first else lists), self.sides[0].ruleset)

    @property
    def listed(self) -> Sides:
        """The files of the two lists in ``found``, and whether the second is one of the portal."""
        from inovasi_cli.pages.compare.reconciliation import Sides

        files = self.files[::-1] if self.portal_first else self.files
        return Sides((files[0], files[1]), self.portal_first or _of_portal(self.theirs))

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
        return tuple(
            file for submission, file in zip(sides, self.files, strict=True) if not submission.innovations
        )

    @property
    def faults(self) -> list[Diagnostic]:
        """The errors met while both sides were read."""
        found = (*self.sides[0].submission.faults, *self.theirs.faults)
        return [diagnostic for diagnostic in found if diagnostic.severity == "error"]

    @property
    def parts(self) -> list[Assessment]:
        """The sides of which only a part was read."""
        return [side for side in self.sides if side.submission.unread]

    @property
    def trail(self) -> Trail:
        """The rules, files and options of both sides."""
        from inovasi_cli.cli import reading
        from inovasi_cli.cli.delivery import Trail

        inputs = [*map(Path, dict.fromkeys(self.files)), *filter(None, [self.request.layout])]
        rulesets = [side.ruleset for side in self.sides]
        return Trail(rulesets, inputs, reading.options_of(self.request))

    @property
    def without_index(self) -> list[Assessment]:
        """The assessments that need an index and have none."""
        states = [*self.sides, *([self.middle] if self.middle else [])]
        return [side for side in states if side.card is None or side.card.index is None]


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
    from inovasi_cli.assessment import taken
    from inovasi_cli.cli import reading
    from inovasi_cli.reading.mapping import read_mapping

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
        seen = taken([other], request, mine.ruleset, own=own)
    elif second is None:
        seen = mine.submission
    return Pair((mine, theirs), seen, (str(first), str(second or first)), request, middle)


def tell_why(pair: Pair, language: Language) -> None:
    """Tell of each side without an index what is missing, and what may be given instead."""
    from inovasi_cli.cli import streams
    from inovasi_cli.pages.page import blocks
    from inovasi_cli.pages.page.words import Words
    from inovasi_cli.pages.score import terminal

    for side in pair.without_index:
        again = options.again([*map(Path, side.submission.files)], pair.request, language)
        said = terminal.without_index(side, language, again)
        streams.show(said._replace(height=said.height // len(pair.without_index)), stream=sys.stderr)
    if hint := _of_the_other(pair):
        streams.show(blocks.drawn([blocks.Line(Words(language)(text.WITH_SPD, **hint))]), stream=sys.stderr)


def _of_the_other(pair: Pair) -> Mapping[str, Decimal | str] | None:
    """The SPD score of one edition, where the same data lack only that in the other one."""
    from inovasi_cli.rules import value_of

    one, other = sorted(pair.sides, key=lambda side: side.card is None or side.card.spd is None)
    if one.submission.files != other.submission.files or pair.request.basis != "claimed":
        return None
    known, lacking = (side.card.spd if side.card else None for side in (one, other))
    most = value_of(other.ruleset.edition.constants.spd_max)
    if known is None or lacking is not None or (most is not None and known > most):
        return None
    return {"spd": known, "edition": one.ruleset.name}


def _next_step(pair: Pair, editions: Sequence[str] | None, language: Language, *, by_index: bool) -> str:
    """What to do now: correct errors, see what differs in the lists or the rules, or keep that as a file."""
    files, old_new = [*dict.fromkeys(map(Path, pair.files))], [side.ruleset.name for side in pair.sides]
    for side in pair.sides:
        if side.errors:
            faulty = [*map(Path, side.submission.files)]
            return f"validate {options.again(faulty, pair.request, language)[0]}"
    if by_index and len(files) == 1 and old_new[0] != old_new[1]:
        return f"rules diff {' '.join(old_new)}"
    if len(files) == 1 or (not by_index and pair.found.agrees):
        return f"score {options.again(files[:1], pair.request, language)[1]}"
    own = {"edition": [*(editions or ())], "as": "list"}
    again = options.again(files, pair.request, language, own)[1]
    return f"compare {again}" if by_index else f"compare {again} -o {options.unused(text.KEPT.in_(language))}"


def _of_index(pair: Pair, view: WaterfallView, step: str) -> Output:
    """The difference of the index in every form."""
    from inovasi_cli.cli import delivery
    from inovasi_cli.pages.compare import waterfall as pages
    from inovasi_cli.pages.page.blocks import Line

    def page() -> Iterator[Block]:
        yield from pages.page(view)
        if pair.lists and not view.one_file:
            yield Line(view.words(text.LIST_TOO), quiet=True)

    rows = delivery.by_row(lambda: pages.by_row(view))
    texts = {"json": lambda: _as_json(pair, pages.as_json(view)), **rows}
    made = delivery.of_page(page, texts, view.words.language)
    brief, line = partial(pages.brief, view), partial(pages.in_line, view)
    return delivery.in_brief(made, brief, line, step, view.words)


def _of_lists(pair: Pair, language: Language, step: str, *, asked: bool) -> Output:
    """The two lists against each other in every form; if not ``asked`` for, why it is not the index."""
    from inovasi_cli.cli import delivery
    from inovasi_cli.pages.compare import reconciliation
    from inovasi_cli.pages.compare.waterfall import maturity_of
    from inovasi_cli.pages.page import findings
    from inovasi_cli.pages.page.blocks import Line
    from inovasi_cli.pages.page.words import Words

    words = Words(language)

    def page() -> Iterator[Block]:
        yield from (Line(findings.partial(side, words)) for side in pair.parts)
        title, *about = reconciliation.page(pair.found, pair.sides[0].ruleset, pair.listed, language)
        yield title
        for side in pair.sides:
            yield from maturity_of(side, words)
        yield from about
        if not asked:
            files = ", ".join(file for side in pair.without_index for file in side.submission.files)
            yield Line(words(text.NO_SCORE, files=files), quiet=True)

    rows = delivery.by_row(lambda: reconciliation.by_row(pair.found))
    texts = {"json": lambda: _as_json(pair, None), **rows}
    line = partial(reconciliation.in_line, pair.found, pair.listed, words)

    def brief() -> Iterator[Block]:
        title, *others = page()
        yield from (title, Line(line()))
        for side in pair.sides:
            if said := findings.faulty(side, words):
                yield Line(said, loud=True)
        yield from (block for block in others if block != Line(line()))

    made = delivery.of_page(page, texts, language)
    return delivery.in_brief(made, brief, line, step, words, rows=FEW)


def _as_json(pair: Pair, fall: Json | None) -> str:
    from inovasi_cli.pages.compare import reconciliation

    return reconciliation.as_json(pair.found, pair.sides[0].ruleset, pair.listed.files, fall)


def _of_portal(submission: Submission) -> bool:
    """Whether it is a list as the portal shows it: innovations without a level, and nothing of the region."""
    return not (submission.spd or any(innovation.claims for innovation in submission.innovations))


def _named(workbook: Workbook) -> str | None:
    from inovasi_cli.reading.layout.shapes import edition_named

    named = edition_named([workbook])
    return named[0] if named else None
