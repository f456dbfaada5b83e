"""Several files as one workbook in the template's layout: every row with the place it came from.

Cells are copied as they are, readable or not. Their faults are reported at the place that they came from,
and again when the merged workbook is read. Where the file of a row had no such column, the
cell says so and is read so: to be empty is another thing.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import Path

from inovasi_cli.books.merging import unread
from inovasi_cli.books.merging.sources import NAMED_ALREADY, MergedFile
from inovasi_cli.books.template import Entries, Row, headers
from inovasi_cli.books.writing.sheets import Content
from inovasi_cli.diagnostics import profiles
from inovasi_cli.pages.page.words import Words
from inovasi_cli.reading.files.sheets import NO_COLUMN, NO_ROW, Workbook
from inovasi_cli.reading.headers import (
    EVIDENCE,
    ORIGIN,
    REGION,
    Fields,
    OwnLayout,
)
from inovasi_cli.reading.intake import each_once
from inovasi_cli.reading.intake.carried import without_copies
from inovasi_cli.reading.intake.tables import ORDINAL
from inovasi_cli.reading.layout import match
from inovasi_cli.reading.submission import Submission
from inovasi_cli.rules import Role, Ruleset
from inovasi_cli.text import Language, copies
from inovasi_cli.text.spelling import normalise

_OF_THE_TEMPLATE = frozenset({"edition", "template_version"})
_NEVER_ABSENT = frozenset({ORDINAL, ORIGIN, REGION, "status"})


def merge(
    workbooks: Sequence[Workbook],
    ruleset: Ruleset,
    own: OwnLayout | None = None,
    told: Submission | None = None,
    language: Language = "id",
) -> Entries:
    """Return the rows of all files, to be written as the template of an edition.

    A file that is given or copied a second time is left out. An innovation without an agency gets that
    of its file. The first row of each SPD code goes to its place, further ones follow; each line of the
    profile is that of the first file that fills it in. What by ``told`` was not read is named on a sheet
    of its own, in ``language``; columns that ``own`` ignores are left out.
    The region is written where the title of a list told it, which a merged workbook has not.
    The edition is written where a file names it; what was only taken for it is left open, as in the files.
    """
    once, _ = each_once(workbooks)
    names = short([workbook.file for workbook in workbooks])
    read = {workbook.file: match(without_copies(workbook), ruleset, own) for workbook in once}
    sources = [MergedFile(names[file], layout, ruleset, own) for file, layout in read.items()]
    profile = _profile(sources, ruleset)
    if not any("edition" in source.said for source in sources):
        profile = {**profile, Fields(ruleset, "profile").official("edition"): None}
    if told and any(fault.kind is profiles.REGION_OF_TITLE for fault in told.faults):
        profile = {**profile, Fields(ruleset, "profile").official("region"): told.profile.region}
    if told and told.spd_total is not None:
        profile = {Fields(ruleset, "profile").official("spd_total"): told.spd_total, **profile}
    known = _columns(sources, "innovations", ruleset)
    innovations = [row for source in sources for row in source.innovations(known)]
    ordinal = Fields(ruleset, "innovations").official(ORDINAL)
    for number, row in enumerate(innovations, start=1):
        row[ordinal] = number
    spd, more = _own_rows(sources, ruleset)
    known = _columns(sources, "evidence", ruleset)
    documents = [row for source in sources for row in source.evidence(known)]
    recorded = any(source.layout.having("evidence") for source in sources)
    words = Words(language)
    absent = any(NO_COLUMN in row.values() for row in (*innovations, *documents))
    return Entries(
        profile=profile,
        spd=spd,
        spd_more=more,
        innovations=innovations,
        evidence=documents if documents or recorded else None,
        further={
            "spd": _further([*spd, *more], "spd", sources, ruleset),
            "innovations": _further(innovations, "innovations", sources, ruleset),
            "evidence": _further(documents, "evidence", sources, ruleset),
        },
        notice=words(copies.NO_COLUMN, marker=NO_COLUMN) if absent else "",
        faint=(NO_COLUMN, NO_ROW),
        others=tuple(unread.sheets(told, workbooks, names, words)) if told else (),
    )


def with_edition(entries: Entries, ruleset: Ruleset) -> Entries:
    """Return merged ``entries`` that state their edition, because it was asked for."""
    field = Fields(ruleset, "profile").official("edition")
    return replace(entries, profile={**entries.profile, field: ruleset.name})


def _profile(sources: Iterable[MergedFile], ruleset: Ruleset) -> Row:
    """What the profiles say together; several agencies have no single name, a list none at all."""
    fields = Fields(ruleset, "profile")
    said: dict[str, Content] = {}
    for source in sources:
        said = {**source.said, **said}
    agencies = {normalise(str(source.said.get("agency", ""))) for source in sources}
    if len(agencies) > 1:
        said.pop("agency", None)
    return {fields.official(name): value for name, value in said.items() if name not in _OF_THE_TEMPLATE}


def _own_rows(
    sources: Iterable[MergedFile], ruleset: Ruleset
) -> tuple[list[dict[str, Content]], list[dict[str, Content]]]:
    """The first row of each code, and those that follow because their code is taken or not known."""
    fields = Fields(ruleset, "spd")
    code_header, name = fields.official("code"), fields.official("name")
    first: dict[str, dict[str, Content]] = {}
    more: list[dict[str, Content]] = []
    known = [name for name in _columns(sources, "spd", ruleset) if name not in NAMED_ALREADY]
    for code, row in (coded for source in sources for coded in source.spd(known)):
        if code is None or code in first:
            more.append(row)
        else:
            first[code] = {**row, code_header: code, name: ruleset.spd_indicators[code].name.id}
    if first or more:
        empty = {code: row for source in sources for code, row in source.named(known)}
        for code in ruleset.spd_indicators.keys() - first.keys():
            row = empty.get(code) or {fields.official("level"): NO_ROW}
            first[code] = {**row, code_header: code, name: ruleset.spd_indicators[code].name.id}
    return [*first.values()], more


def _columns(sources: Iterable[MergedFile], role: Role, ruleset: Ruleset) -> tuple[str, ...]:
    """The fields that the merged sheet has columns for, but those that no file needs to have."""
    fields = Fields(ruleset, role)
    own = (fields.find(header) for header in headers(ruleset, role))
    found = (name for source in sources for table in source.layout.having(role) for name in table.fields)
    known = dict.fromkeys([*own, *(name for name in found if not name.endswith(f".{EVIDENCE}"))])
    return tuple(name for name in known if name is not None and name not in _NEVER_ABSENT)


def _further(
    rows: Iterable[Row], role: Role, sources: Iterable[MergedFile], ruleset: Ruleset
) -> tuple[str, ...]:
    """The headers of ``rows`` and ``sources`` that the template does not have, the origin first."""
    origin = Fields(ruleset, role).official(ORIGIN)
    empty = (header for source in sources for header in source.strangers(role))
    found = dict.fromkeys([origin, *(header for row in rows for header in row), *empty])
    own = headers(ruleset, role)
    return tuple(header for header in found if header not in own)


def short(files: Sequence[str]) -> dict[str, str]:
    """Name each file without its folder, unless two share a name."""
    names = Counter(Path(file).name for file in files)
    return {file: Path(file).name if names[Path(file).name] == 1 else file for file in files}
