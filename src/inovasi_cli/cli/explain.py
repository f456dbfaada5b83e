"""``inovasi explain``: a finding, an indicator, an innovation of a workbook, or a figure of it."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal, get_args

import typer

from inovasi_cli.cli import options
from inovasi_cli.cli.program import DONE, ERRORS
from inovasi_cli.text import Language, quoted

if TYPE_CHECKING:
    from rich.console import RenderableType

    from inovasi_cli.assessment import Assessment
    from inovasi_cli.cli.delivery import Output
    from inovasi_cli.cli.misuse import Misuse
    from inovasi_cli.diagnostics import Kind
    from inovasi_cli.pages.page.blocks import Block
    from inovasi_cli.pages.page.screen import Piece
    from inovasi_cli.pages.page.words import Words
    from inovasi_cli.rules import Indicator, Ruleset
    from inovasi_cli.scoring import ScoreCard

_INNOVATION = re.compile(r"sid\[(.+)\]", re.IGNORECASE)
"""An innovation as ``score --set`` names it."""

_CODE = re.compile(r"((spd|sid)\.)?\d{1,2}[a-f]?", re.IGNORECASE)
"""What can only be an indicator."""

_MADE_OF: Mapping[str, str] = {
    "index": "sid",
    "sid": "maturity",
    "quantity": "coverage",
    "divisor": "quantity",
}
"""The figure that decides most of another one."""

_RAISED_BY: Mapping[str, str] = {"maturity": "rank --by innovation", "rank": "score --explain-rank"}
"""The command that tells more of a figure, where it is not ``leverage``."""

_FIRST = "N305"
"""A kind of finding that is common, and a file as the help names one."""

ROWS = 10
"""Rows of a table on a screen."""

Form = Literal["table", "md", "json", "xlsx"]
Format = Annotated[Form | None, typer.Option("--format", metavar="table|md|json|xlsx")]


@dataclass(frozen=True, slots=True)
class Answer:
    """A page as blocks, and its look on a screen where that is another one; ``partial`` if of a part.

    ``following`` is the command that goes on from here; ``brief`` what one screen shows if not the page.
    """

    page: Sequence[Block]
    following: str
    drawn: RenderableType | None = None
    brief: Sequence[Block | Piece] | None = None
    partial: bool = False


def explain(
    name: Annotated[str | None, typer.Argument()] = None,
    *,
    within: Annotated[list[Path] | None, typer.Option("--in")] = None,
    how: options.ReadingOptions,
    format: Format = None,
    details: options.Details = False,
    result: options.FileOptions,
) -> int:
    """Explain what is called ``name``: of the files ``within`` if given, else of the rules and the tool."""
    from inovasi_cli.cli import delivery, streams
    from inovasi_cli.diagnostics.catalogue import find
    from inovasi_cli.pages.page.words import Words

    to, lang = result.target(get_args(Form), format, [*(within or ()), how.layout.mapping]), result.lang
    trail = delivery.Trail([])
    if within:
        from inovasi_cli.cli import reading

        request = how.request()
        assessment = reading.assess_files(within, request, lang, quiet=True)
        reading.tell_announced([assessment.ruleset], lang, quiet=False)
        inputs = [*within, *filter(None, [request.layout])]
        trail = delivery.Trail([assessment.ruleset], inputs, reading.options_of(request), effort=True)
        kind = find(name) if name else None
        again = options.again(within, request, lang)
        if kind:
            answer = _kind_in(kind, assessment, again, lang)
        elif assessment.card is None:
            streams.complain(_why_nothing(assessment, lang))
            return ERRORS
        else:
            of_them = " ".join(f"--in {quoted(str(file))}" for file in within)
            inside = f"{of_them} {options.again([], request, lang)[1]}".strip()
            answer = _of_files(name or "index", assessment, assessment.card, (inside, again[1]), lang)
    else:
        answer = _of_rules(name, how.layout.edition, how.layout.rules, lang)
    made = _output(answer, lang)
    if to.file is None and not details:
        shown = answer.page if answer.brief is None else answer.brief
        made = made if answer.brief is None else made._replace(page=None)  # the same in other words
        words = Words(lang)
        made = delivery.in_brief(
            made, lambda: shown, lambda: in_line(answer.page), answer.following, words, rows=ROWS
        )
    delivery.deliver(made, to, trail)
    return ERRORS if answer.partial else DONE


def in_line(page: Sequence[Block]) -> str:
    """The title of a page, which holds the answer where that is a figure."""
    from inovasi_cli.pages.page.blocks import Heading

    return next(block.text for block in page if isinstance(block, Heading))


def _output(answer: Answer, lang: Language) -> Output:
    """The answer in every form."""
    from inovasi_cli.cli import delivery
    from inovasi_cli.pages.page import blocks

    made = delivery.of_page(lambda: answer.page, {"json": lambda: blocks.as_json(answer.page)}, lang)
    return made._replace(screen=lambda: answer.drawn or blocks.drawn(answer.page))


def _of_files(
    name: str, assessment: Assessment, card: ScoreCard, again: tuple[str, str], lang: Language
) -> Answer:
    """The page of a figure, an indicator or an innovation, whichever is called so first.

    Raises:
        Misuse: nothing is, or several innovations are.
    """
    from inovasi_cli.cli.misuse import Misuse
    from inovasi_cli.insight import selectors
    from inovasi_cli.pages.explain import derivation, dissection, kinds
    from inovasi_cli.pages.page.words import Words
    from inovasi_cli.text import usage

    words, ruleset, unread = Words(lang), assessment.ruleset, bool(assessment.submission.unread)
    going_on = f"{'leverage' if card.index is not None else 'score'} {again[1]}"
    if figure := _figure(name):
        page = [*derivation.figure(figure, assessment, card, words)]
        return Answer(page, _after(figure, card, again, lang), partial=unread)
    if decision := _decision(name, ruleset, words):
        return Answer(decision, f"rules show {ruleset.name} --decisions")
    path = _INNOVATION.fullmatch(name.strip())
    if not path and (found := _indicator(name, ruleset)):
        return Answer([*kinds.indicator(found, ruleset, words)], going_on)
    try:
        number = selectors.innovation(path[1] if path else name, assessment.submission)
    except selectors.Unselectable as fault:
        if fault.text is not usage.INNOVATION_UNKNOWN:
            raise Misuse(fault.text, **fault.facts) from fault
        raise _unknown_in(name, assessment, str(fault.facts["near"])) from fault
    return Answer([*dissection.innovation(number, assessment, card, words)], going_on, partial=unread)


def _after(figure: str, card: ScoreCard, arguments: tuple[str, str], lang: Language) -> str:
    """What goes on from a figure: what it is made of, or what would raise it."""
    from inovasi_cli.text.explaining import FIGURES

    inside, again = arguments
    if card.index is None:
        return f"score {again}"
    if part := _MADE_OF.get(figure):
        return f"explain {FIGURES[part].in_(lang)} {inside}"
    if figure == "predicate" and card.predicate is not card.bands[0]:
        return f"plan {again}"
    return f"risk {again}" if figure == "predicate" else f"{_RAISED_BY.get(figure, 'leverage')} {again}"


def _of_rules(name: str | None, edition: str | None, rules: Path | None, lang: Language) -> Answer:
    """The page of a finding, an indicator or a decision, or of all findings.

    Raises:
        Misuse: nothing is called so, or it is something of a workbook and none was named.
    """
    from inovasi_cli.cli import reading
    from inovasi_cli.cli.misuse import Misuse
    from inovasi_cli.diagnostics.catalogue import find
    from inovasi_cli.pages.explain import kinds
    from inovasi_cli.pages.page.screen import Piece
    from inovasi_cli.pages.page.words import Words
    from inovasi_cli.text import usage
    from inovasi_cli.text.explaining import ANY_FILE

    words = Words(lang)
    if name is None:
        few = [*kinds.catalogue_in_brief(words)]
        return Answer([*kinds.catalogue(words)], f"explain {_FIRST}", kinds.listing(lang), few)
    if not find(name) and _figure(name):
        raise Misuse(usage.FIGURE_OF_NOTHING, name=name)
    ruleset = reading.load_rules(edition, rules, lang)
    if kind := find(name):
        drawn = kinds.explanation(kind, words.language, ruleset)
        following = f"validate {words(ANY_FILE)} --select {kind.code}"
        return Answer([*kinds.entry(kind, words, ruleset)], following, drawn, [Piece(drawn)])
    if found := _indicator(name, ruleset):
        page = [*kinds.indicator(found, ruleset, words)]
        return Answer(page, f"rules show {ruleset.name} {found.code}")
    if decision := _decision(name, ruleset, words):
        return Answer(decision, f"rules show {ruleset.name} --decisions")
    raise _unknown(name, ruleset)


def _kind_in(kind: Kind, assessment: Assessment, again: tuple[str, str], lang: Language) -> Answer:
    """The page of a finding, and where it is found in the files; they need not give an index."""
    from rich.console import Group

    from inovasi_cli.insight.priority import prioritised
    from inovasi_cli.pages.explain import kinds
    from inovasi_cli.pages.page import blocks
    from inovasi_cli.pages.page.screen import Piece
    from inovasi_cli.pages.page.words import Words

    words, ruleset = Words(lang), assessment.ruleset
    asked = kind, prioritised(assessment), assessment.submission.files, words
    here = [*kinds.occurrences(*asked)]
    said = kinds.explanation(kind, lang, ruleset)
    drawn = Group(said, blocks.drawn(here))
    asking = f" --select {kind.code}{' --notes' if kind.severity == 'note' else ''}"
    following = f"validate {again[0]}{asking if len(here) > 1 else ''}"
    return Answer(
        [*kinds.entry(kind, words, ruleset), *here],
        following,
        drawn,
        [Piece(said), *kinds.occurrences(*asked, most=None)],
    )


def _figure(name: str) -> str | None:
    """The figure that ``name`` means in either language."""
    from inovasi_cli.text.explaining import FIGURES

    wanted = name.strip().lower()
    return next((code for code, figure in FIGURES.items() if wanted in (code, figure.id, figure.en)), None)


def _indicator(name: str, ruleset: Ruleset) -> Indicator | None:
    """The indicator with this code, ``spd.`` or ``sid.`` before it where both have one, or of this name."""
    from inovasi_cli.text.spelling import normalise

    aspect, mark, code = name.strip().lower().rpartition(".")
    known = {"spd": ruleset.spd_indicators, "sid": ruleset.sid_indicators}
    if mark and aspect not in known:
        return None
    for indicators in [known[aspect]] if mark else known.values():
        for indicator in indicators.values():
            named = normalise(code) == normalise(indicator.name.id)
            if named or code in (indicator.code.lower(), str(indicator.number)):
                return indicator
    return None


def _decision(name: str, ruleset: Ruleset, words: Words) -> Sequence[Block]:
    """The page of the decision with this code or name in either language; empty if there is none."""
    from inovasi_cli.pages.rules.show import decision
    from inovasi_cli.text.editions import DECISION_NAMES
    from inovasi_cli.text.spelling import normalise

    for made in ruleset.edition.decisions:
        named = DECISION_NAMES[made.code]
        if normalise(name) in (made.code, normalise(made.code), normalise(named.id), normalise(named.en)):
            return [*decision(made, words)]
    return []


def _unknown_in(name: str, assessment: Assessment, innovation: str) -> Misuse:
    """Nothing of the files is called so; ``innovation`` is the name of one that may be meant.

    Of a part of the files it may be in the rest.
    """
    from inovasi_cli.diagnostics.scores import FILES_UNREAD
    from inovasi_cli.text import usage

    found = _unknown(name, assessment.ruleset, innovation)
    unread = next((remark for remark in assessment.remarks if remark.kind is FILES_UNREAD), None)
    if unread is None or found.text is not usage.NAME_UNKNOWN_IN:
        return found
    return type(found)(usage.NAME_UNKNOWN_IN_PART, **{**unread.facts, **found.facts})


def _unknown(name: str, ruleset: Ruleset, innovation: str | None = None) -> Misuse:
    """``innovation`` is the name of one that may be meant; ``None`` where no files were given."""
    from inovasi_cli.cli.misuse import Misuse, nearest
    from inovasi_cli.diagnostics.catalogue import KINDS
    from inovasi_cli.text import usage
    from inovasi_cli.text.explaining import FIGURES

    indicators = [*ruleset.spd_indicators.values(), *ruleset.sid_indicators.values()]
    if _CODE.fullmatch(name.strip()):
        if not indicators:
            return Misuse(usage.ROWS_UNKNOWN, path=name, edition=ruleset.name)
        options = tuple(indicator.code for indicator in indicators)
        return Misuse(usage.INDICATOR_UNKNOWN, name=name, edition=ruleset.name, options=options)
    known = [
        *(spelling for figure in FIGURES.values() for spelling in (figure.id, figure.en)),
        *(spelling for kind in KINDS.values() for spelling in (kind.slug, kind.code)),
        *(made.code for made in ruleset.edition.decisions),
        *(indicator.name.id for indicator in indicators),
        *(indicator.code for indicator in indicators),
    ]
    text = usage.NAME_UNKNOWN if innovation is None else usage.NAME_UNKNOWN_IN
    return Misuse(text, name=name, near=innovation or nearest(name, known))


def _why_nothing(assessment: Assessment, lang: Language) -> str:
    """Why there is no card on the basis that was asked for."""
    from inovasi_cli.pages.page.words import Words
    from inovasi_cli.text import output

    words = Words(lang)
    if errors := assessment.errors:
        return f"{words.place(errors[0].place)} {errors[0].kind.code}: {words.message(errors[0])}"
    return words(output.BASIS_ABSENT[assessment.basis])
