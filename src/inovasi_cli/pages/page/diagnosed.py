"""Diagnostics as rows: the columns that every list of them has, for people and for programs."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import TypeVar

from inovasi_cli.diagnostics import SEVERITIES, Diagnostic, joined, ranges
from inovasi_cli.pages.page.jsons import Json, facts_of
from inovasi_cli.pages.page.table import CSV, JSON, PEOPLE, PROGRAMS, Column, Table, records_of
from inovasi_cli.pages.page.words import Words
from inovasi_cli.text import findings as text

Row = TypeVar("Row")


def columns(words: Words, of: Callable[[Row], Diagnostic]) -> Sequence[Column[Row]]:
    """The columns of a list whose rows have a diagnostic each, which ``of`` takes out of them."""

    def name(row: Row) -> str:
        kind = of(row).kind
        return f"{kind.code} {kind.slug}"

    return (
        Column("kind", text.HEAD_CODE, "text", name, media=PEOPLE),
        Column("code", "", "text", lambda row: of(row).kind.code, media=PROGRAMS),
        Column("slug", "", "text", lambda row: of(row).kind.slug, media=PROGRAMS),
        Column("severity", "", "text", lambda row: of(row).severity, media=PROGRAMS),
        Column("place", text.HEAD_PLACE, "text", lambda row: words.where(of(row)), media=PEOPLE),
        Column("place", "", "place", lambda row: of(row).place, media=PROGRAMS),
        Column("cells", "", "text", lambda row: ", ".join(ranges(of(row).cells)) or None, media=CSV),
        Column("message", text.HEAD_MESSAGE, "text", lambda row: words.message(of(row))),
        Column("hint", text.HEAD_HINT, "text", lambda row: words.hint(of(row))),
        Column("facts", "", "json", lambda row: facts_of(of(row), words.language), media=JSON),
    )


def records(found: Sequence[Diagnostic], words: Words) -> list[Json]:
    """Return diagnostics as JSON, each with its texts and its facts."""
    return records_of(Table("diagnostics", columns(words, _itself), found), words.language)


def _itself(diagnostic: Diagnostic) -> Diagnostic:
    return diagnostic


def remarks_of(found: Iterable[Diagnostic], words: Words) -> list[Json]:
    """Return what is said of a whole comparison as JSON, each with its file."""
    return [
        {"code": remark.kind.code, "file": remark.place.file, "message": words.message(remark)}
        for remark in found
    ]


def summary_of(found: Iterable[Diagnostic]) -> Json:
    """Count causes by their severity."""
    severities = [cause.severity for cause in joined(found)]
    return {severity: severities.count(severity) for severity in SEVERITIES}


def places_of(found: Iterable[Diagnostic]) -> Json:
    """Count the places in which causes are, by their severity."""
    places: dict[str, int] = dict.fromkeys(SEVERITIES, 0)
    for cause in joined(found):
        places[cause.severity] += cause.places
    return places
