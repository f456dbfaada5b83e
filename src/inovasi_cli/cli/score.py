"""``inovasi score``: index, predicate and rank of a submission."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import TYPE_CHECKING, Annotated, Literal, NamedTuple, get_args

import typer

from inovasi_cli.cli import options
from inovasi_cli.cli.program import DONE, ERRORS
from inovasi_cli.text import Language

if TYPE_CHECKING:
    from rich.console import RenderableType

    from inovasi_cli.assessment import Assessment
    from inovasi_cli.cli.delivery import Output, Target, Trail
    from inovasi_cli.insight.what_if import WhatIf
    from inovasi_cli.pages.page.table import Listed

Form = Literal["table", "json", "md", "csv", "jsonl", "xlsx"]
Format = Annotated[Form | None, typer.Option("--format", metavar="table|json|md|csv|jsonl|xlsx")]
TableName = Literal["result", "bases", "parts", "affairs", "innovations", "indicators", "spd", "gaps"]
Table = Annotated[TableName | None, typer.Option("--table", metavar="|".join(get_args(TableName)))]


class Shown(NamedTuple):
    """What of a result is shown; ``again`` are the arguments of other commands on the same files."""

    limit: int | None
    everything: bool
    explain_rank: bool
    table: str | None
    again: tuple[str, str]
    whole: bool


def score(
    files: options.Files,
    *,
    data: options.DataOptions,
    set_: options.Set = None,
    without: options.Without = None,
    count: options.Count = None,
    explain_rank: Annotated[bool, typer.Option("--explain-rank")] = False,
    format: Format = None,
    table: Table = None,
    result: options.ResultOptions,
) -> int:
    """Score ``files``, changed as asked; 0 with an index, ranked by ``reference`` if that is given.

    With ``strict`` 1 if any warning stands.
    """
    from inovasi_cli.cli import delivery, reading
    from inovasi_cli.diagnostics import results

    _refuse_unfitting(delivery.form_of(format, result.output, get_args(Form)), table)
    to = result.file.target(get_args(Form), format, [*files, *data.files])
    request, lang = data.request(), to.language
    assessment = reading.assess_files(files, request, lang, quiet=to.quiet)
    supposed = reading.what_if(assessment, request, set_, without, count)
    assessment = supposed.after if supposed else assessment
    given = reading.options_of(request, data.reference, {"set": set_, "without": without, "count": count})
    trail = delivery.Trail([assessment.ruleset], to.inputs, given)
    scored_book = to.form == "xlsx" and table is None
    no_workbook = scored_book and (assessment.card is None or bool(assessment.submission.unread))
    if to.form != "json" and (assessment.nothing_read or no_workbook):
        found = assessment.findings if assessment.nothing_read else assessment.diagnostics
        reading.tell(found, assessment.submission.files, lang)
        return ERRORS
    again = options.again(files, request, lang)
    if scored_book:
        _write_workbook(assessment, to, trail, again)
    else:
        shown = Shown(result.limit, result.everything, explain_rank, table, again, result.whole)
        delivery.deliver(_Result(assessment, supposed, shown, lang).output(), to, trail)
    if result.strict and not assessment.clean:
        return ERRORS
    unused = any(remark.kind is results.REFERENCE_UNUSED for remark in assessment.remarks)
    return DONE if assessment.scored and not unused else ERRORS


def _refuse_unfitting(form: str, table: str | None) -> None:
    """Refuse one table of JSON, which is whole.

    Raises:
        Misuse: that was asked for.
    """
    from inovasi_cli.cli.misuse import Misuse
    from inovasi_cli.text import usage

    if table is not None and form == "json":
        raise Misuse(usage.JSON_IS_WHOLE)


class _Result(NamedTuple):
    """A result in every form but the workbook of formulas; each form loads what it is made with."""

    assessment: Assessment
    supposed: WhatIf | None
    shown: Shown
    language: Language

    def output(self) -> Output:
        """All forms of it, or of one table of it."""
        from inovasi_cli.cli import delivery
        from inovasi_cli.cli.delivery import Output

        texts = {"json": self.as_json, "md": self.markdown, **delivery.by_row(self.by_row)}
        if self.shown.table:
            return _one_table(self.assessment, self.shown.table, texts, self.language)
        brief = None if self.shown.whole else self.brief
        return Output(self.screen, texts, brief=brief, line=self.line, about=self.about)

    def screen(self) -> RenderableType:
        from inovasi_cli.pages.score import terminal

        return terminal.score(
            self.assessment,
            self.language,
            terminal.rows(self.assessment, self.shown.limit, everything=self.shown.everything),
            most_excluded=None if self.shown.everything else self.shown.limit,
            explain_rank=self.shown.explain_rank,
            again=self.shown.again[0],
            supposed=self.supposed,
        )

    def brief(self) -> RenderableType:
        from inovasi_cli.pages.score import terminal

        explained = self.shown.explain_rank
        again = self.shown.again
        return terminal.brief(self.assessment, self.language, again, self.supposed, explain_rank=explained)

    def line(self) -> str:
        from inovasi_cli.pages.page.words import Words
        from inovasi_cli.pages.score.headline import in_one_line

        return in_one_line(self.assessment, Words(self.language))

    def about(self) -> Iterator[str]:
        from inovasi_cli.pages.score import terminal

        return terminal.in_lines(self.assessment, self.language, self.shown.again)

    def as_json(self) -> str:
        from inovasi_cli.pages.score import as_json, what_if

        return as_json.score(self.assessment, self.language, what_if.as_json(self.supposed, self.language))

    def markdown(self) -> str:
        from inovasi_cli.pages.page import blocks
        from inovasi_cli.pages.page.words import Words
        from inovasi_cli.pages.score import page

        return blocks.markdown(page.page(self.assessment, self.supposed, Words(self.language)))

    def by_row(self) -> Listed:
        from inovasi_cli.cli import streams
        from inovasi_cli.pages.score.tables import by_row
        from inovasi_cli.text import what_if

        if self.supposed:  # which rows have no place for
            streams.complain(what_if.TITLE.in_(self.language))
        return by_row(self.assessment, self.language, self.shown.table)


def _one_table(
    assessment: Assessment, name: str, texts: Mapping[str, Callable[[], str]], language: Language
) -> Output:
    """One table in every form that is not JSON."""
    from inovasi_cli.cli import delivery
    from inovasi_cli.pages.page import blocks
    from inovasi_cli.pages.page.words import Words
    from inovasi_cli.pages.score import page

    words = Words(language)
    made = delivery.of_page(lambda: page.one(name, assessment, words, "page"), texts, language)
    return made._replace(brief=lambda: blocks.drawn(page.one(name, assessment, words, "screen")))


def _write_workbook(assessment: Assessment, to: Target, trail: Trail, again: tuple[str, str]) -> None:
    from inovasi_cli.books.scored import pages_of, write_scored
    from inovasi_cli.cli import streams
    from inovasi_cli.pages.score import terminal

    assert assessment.card is not None
    assert to.file is not None
    with streams.stored(to.file):
        pages = pages_of(assessment, assessment.card, trail.origin, to.language)
        write_scored(pages, to.file, force=to.force)
    to.say_written(lambda: terminal.in_lines(assessment, to.language, again))
