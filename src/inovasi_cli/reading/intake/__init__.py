"""From the sheets of one region (or one agency) to a submission, with every fault on the way."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple

from inovasi_cli.diagnostics import Diagnostic, Fact, Place, files, worksheets
from inovasi_cli.reading.files import content as limits
from inovasi_cli.reading.files.sheets import UNREAD_SHEET, Sheet, Workbook
from inovasi_cli.reading.headers import Fields, OwnLayout
from inovasi_cli.reading.headers.rows import WITHIN, written
from inovasi_cli.reading.intake.cell_types import Known, known_of
from inovasi_cli.reading.intake.evidence import proven, read_evidence
from inovasi_cli.reading.intake.innovations import read_innovations
from inovasi_cli.reading.intake.profile import (
    ProfileSheet,
    contradictions,
    entitled,
    identify,
    listed,
    merged,
    overruled,
    read_profile,
    titled,
    totalled,
)
from inovasi_cli.reading.intake.spd import read_spd, ready_made
from inovasi_cli.reading.intake.tables import filled_rows
from inovasi_cli.reading.layout import FoundTable, Layout, match
from inovasi_cli.reading.layout.about import maturity_missing
from inovasi_cli.reading.layout.shapes import is_guide, is_origin
from inovasi_cli.reading.submission import Basis, Category, Claim, Innovation, Submission
from inovasi_cli.rules import Role, Ruleset
from inovasi_cli.text.output import HELD_INNOVATIONS, LISTED_ROWS
from inovasi_cli.text.spelling import normalise

if TYPE_CHECKING:
    from inovasi_cli.reading.doubts import Doubt

_HEADS = 5
"""Headers that are shown of a sheet."""

_OTHER_HEADERS = ("agency", "stage", "affair", "applied")
"""Columns that nearly every list of innovations has beside the name."""


class _Source(NamedTuple):
    """One file: what was recognised in it and what its profile says."""

    layout: Layout
    profile: ProfileSheet


Seen = dict[int, tuple[Workbook, _Source, Sequence[Diagnostic]]]
"""Files with what was recognised in them, by ``id``: of several readings most files are the same."""


def take(  # noqa: PLR0913 - each of them is said by someone else
    workbooks: Sequence[Workbook],
    ruleset: Ruleset,
    *,
    spd_total: Decimal | None = None,
    category: Category | None = None,
    region: str | None = None,
    own: OwnLayout | None = None,
    seen: Seen | None = None,
) -> Submission:
    """Read all files of one submission; ``spd_total``, ``category`` and ``region`` go before the files.

    ``own`` is a layout of the user's, ``seen`` what was recognised in files under the same rules and layout.
    ``faults`` holds everything found by reading files, sheets, columns and cells, in the order of
    files, sheets and cells; what shows only across rows is left to ``checking``.
    """
    known = known_of(ruleset)
    once, faults = each_once(workbooks)
    faults += (fault for workbook in once for fault in workbook.faults)
    seen = {} if seen is None else seen
    for workbook in once:
        if id(workbook) not in seen:
            found: list[Diagnostic] = []
            seen[id(workbook)] = workbook, _source(workbook, known, own, found), found
    sources = [seen[id(workbook)][1] for workbook in once]
    faults += (fault for workbook in once for fault in seen[id(workbook)][2])
    faults += _lists_missing(once, sources, ruleset)
    profiles = _profiles(sources, known, faults)
    known = known_of(ruleset, region or merged(profiles).texts.get("region"))
    asked: list[Doubt] = []
    listed = _tables(sources, "innovations")
    if too_many := [*_too_many(listed)]:
        listed, faults = [], [*faults, *too_many]
    innovations = [
        innovation
        for table, agency in listed
        for innovation in read_innovations(table, agency, known, faults, asked)
    ]
    spd = read_spd([table for table, _ in _tables(sources, "spd")], known, faults)
    proofs = read_evidence(_tables(sources, "evidence"), innovations, known, faults)
    missing = _unread(once, sources, innovations, ruleset, faults, spd={*spd.rows.values()})
    total = ready_made(spd_total, merged(profiles), spd, ruleset, faults)
    # Whoever holds a competition need not be an official region.
    profile = identify(profiles, region, category, faults if ruleset.has_index else [])
    innovations = [
        innovation._replace(claims=proven(innovation.claims, proofs.of_innovations.pop(at)))
        if at in proofs.of_innovations
        else innovation
        for at, innovation in enumerate(innovations)
    ]
    own_rows = proven(spd.claims, proofs.of_region)
    return Submission(
        files=tuple(dict.fromkeys(workbook.file for workbook in workbooks)),
        profile=profile,
        innovations=tuple(innovations),
        spd=own_rows,
        spd_total=total,
        spd_given=spd.given or total is not None,
        spd_rows=spd.rows,
        columns=_columns(sources, innovations),
        documents=tuple(proofs.documents),
        evidence_agencies=proofs.agencies,
        bases=_bases(sources, innovations, own_rows),
        faults=_in_order(faults, workbooks),
        overruled=tuple(overruled(merged(profiles), own_rows, spd_total, category)),
        sheets=frozenset(role for source in sources for role in source.layout.roles),
        unread=(*too_many, *missing),
        doubts=(*(doubt for source in sources for doubt in source.layout.doubts), *asked),
    )


def _unread(  # noqa: PLR0913 - of ``take``
    workbooks: Sequence[Workbook],
    sources: Sequence[_Source],
    innovations: Sequence[Innovation],
    ruleset: Ruleset,
    faults: list[Diagnostic],
    *,
    spd: Collection[str],
) -> tuple[Diagnostic, ...]:
    """Tell what was not read although it holds something; ``faults`` gets B123."""
    if all(_whole(*pair) for pair in zip(workbooks, sources, strict=True)):
        return tuple(_left_out_before(faults, listed=bool(innovations)))
    from inovasi_cli.reading.unread import Taken, unread

    names = {normalise(innovation.name) for innovation in innovations}
    taken = Taken(names, _columns(sources, innovations), spd)
    found = [
        fault
        for workbook, source in zip(workbooks, sources, strict=True)
        for fault in unread(workbook, source.layout.matches, ruleset, taken)
    ]
    unread_sheets = [fault for fault in found if fault.kind is worksheets.SHEET_UNREAD]
    faults += unread_sheets
    # The sheet that a file seems to lack is there: what to do about it is told with B123.
    there = {fault.place.file for fault in unread_sheets if fault.facts["what"] is HELD_INNOVATIONS}
    told = (fault for fault in faults if fault.kind is worksheets.SHEET_MISSING)
    superseded = [fault for fault in told if fault.place.file in there]
    again = {fault.place for fault in unread_sheets}
    superseded += (f for f in faults if f.kind is worksheets.SHEET_UNKNOWN and f.place in again)
    faults[:] = [fault for fault in faults if fault not in superseded]
    # Rows of the region alone are a part too, and the file that has them is told so.
    missing = (fault for fault in faults if fault.kind is worksheets.SHEET_MISSING)
    return (*found, *missing, *_left_out_before(faults, listed=bool(innovations)))


def _whole(workbook: Workbook, source: _Source) -> bool:
    """Whether nothing of a file can be missing: every sheet was read to its end, and none is hidden."""
    tables = [found.table for found in source.layout.matches]
    wrong = any(fault.severity == "error" for fault in workbook.faults)
    listed = bool(source.layout.having("innovations"))
    return not wrong and not workbook.hidden and listed and all(t and t.end is None for t in tables)


def _left_out_before(faults: Sequence[Diagnostic], *, listed: bool) -> Iterator[Diagnostic]:
    """What was not read of the files that a merged workbook was made of."""
    if any(normalise(fault.place.sheet or "") == normalise(UNREAD_SHEET) for fault in faults):
        from inovasi_cli.reading.intake.carried import left_out

        yield from left_out(faults, listed=listed)


def _profiles(sources: Sequence[_Source], known: Known, faults: list[Diagnostic]) -> list[ProfileSheet]:
    """What each file says of the region, the first with what lists and titles say.

    ``faults`` gets L412-L423, L428 and those of an SPD score in a title.
    """
    profiles = [source.profile for source in sources]
    faults += contradictions(profiles, known.ruleset)
    lists = [table for table, _ in _tables(sources, "innovations")]
    profiles[:1] = [merged([*profiles[:1], listed(lists, merged(profiles), faults)])]
    tables = [table for source in sources for table in source.layout.tables if table.role != "profile"]
    said = merged(profiles)
    told = entitled(tables, said, faults), totalled(tables, said, known, faults)
    profiles[:1] = [merged([*profiles[:1], *told])]
    faults += titled(tables, merged(profiles))
    return profiles


def each_once(workbooks: Iterable[Workbook]) -> tuple[list[Workbook], list[Diagnostic]]:
    """Leave out, with B115, every file that is given or copied a second time."""
    kept: list[Workbook] = []
    faults = []
    for workbook in workbooks:
        first = next((earlier.file for earlier in kept if _same(earlier, workbook)), None)
        if first is None:
            kept.append(workbook)
        else:
            faults.append(Diagnostic(files.SAME_FILE, Place(workbook.file), {"first": first}))
    return kept, faults


def _same(one: Workbook, other: Workbook) -> bool:
    """Whether both are one file, or hold the same cells; the name of a .csv is that of its sheet too.

    Where each says that it comes from is nothing that it holds.
    """
    cells, others = ([sheet.rows for sheet in book.sheets if not is_origin(sheet)] for book in (one, other))
    return one.file == other.file or (any(cells) and cells == others)


def layouts_of(workbooks: Sequence[Workbook], known: Known, own: OwnLayout | None) -> list[Layout]:
    """Return what ``take`` recognises in each file that it reads."""
    return [_source(workbook, known, own, []).layout for workbook in each_once(workbooks)[0]]


def _source(workbook: Workbook, known: Known, own: OwnLayout | None, faults: list[Diagnostic]) -> _Source:
    if any(normalise(sheet.name) == normalise(UNREAD_SHEET) for sheet in workbook.sheets):
        from inovasi_cli.reading.intake.carried import asked_again, carried, without_copies

        told = tuple(carried(workbook))
        faults += told
        layout = asked_again(match(without_copies(workbook), known.ruleset, own), known.ruleset, told)
    else:
        layout = match(workbook, known.ruleset, own)
    faults += layout.faults
    profiles = [read_profile(table, known, faults) for table in layout.having("profile")]
    for table in (*layout.having("innovations"), *layout.having("evidence")):
        if next(filled_rows(table), None) is None:
            faults.append(Diagnostic(worksheets.NO_ROWS, table.sheet.place(), {"sheet": table.sheet.name}))
        elif table.role == "innovations":
            place = table.sheet.place(table.header_row or None)
            faults += maturity_missing(place, table.fields, Fields(known.ruleset, table.role))
    return _Source(layout, merged(profiles))


def _too_many(listed: Iterable[tuple[FoundTable, str | None]]) -> Iterator[Diagnostic]:
    """Tell that lists have more rows than a run takes: at their first sheet."""
    sheets = {(table.sheet.file, table.sheet.name): table.sheet for table, _ in listed}
    rows, most = sum(len(sheet.rows) for sheet in sheets.values()), limits.INNOVATIONS * limits.times()
    if rows > most:
        facts: dict[str, Fact] = {"what": LISTED_ROWS, "found": rows, "most": most}
        yield Diagnostic(files.TOO_LARGE, next(iter(sheets.values())).place(), facts)


def _tables(sources: Iterable[_Source], role: Role) -> list[tuple[FoundTable, str | None]]:
    """All tables of a role, each with the agency that the profile of its file names."""
    return [
        (table, source.profile.texts.get("agency"))
        for source in sources
        for table in source.layout.having(role)
    ]


def _columns(sources: Iterable[_Source], innovations: Sequence[Innovation]) -> frozenset[str]:
    """The columns of all lists; but for those that no row has, as a merged workbook tells of each."""
    rows = frozenset(name for innovation in innovations for name in innovation.columns or ())
    tables = (table for table, _ in _tables(sources, "innovations"))
    absent = frozenset(name for innovation in innovations for name in innovation.absent) - rows
    return frozenset(name for table in tables for name in table.fields) - absent


def _lists_missing(
    workbooks: Sequence[Workbook], sources: Sequence[_Source], ruleset: Ruleset
) -> Iterable[Diagnostic]:
    """Name the files without a list of innovations; one that brings something else to others needs none."""
    anywhere = any("innovations" in source.layout.roles for source in sources)
    fields = Fields(ruleset, "innovations")
    for workbook, source in zip(workbooks, sources, strict=True):
        excused = anywhere and _brings_something(workbook, source)
        told = any(fault.severity == "error" for fault in workbook.faults)
        if (workbook.sheets or not told) and "innovations" not in source.layout.roles and not excused:
            facts: dict[str, Fact] = {
                "sheet": ruleset.vocabulary.sheets["innovations"][0],
                "found": tuple(_heads(sheet, fields) for sheet in workbook.sheets) or "-",
                "header": fields.official("name"),
                "options": tuple(fields.official(name) for name in _OTHER_HEADERS if name in fields.names),
            }
            yield Diagnostic(worksheets.SHEET_MISSING, Place(workbook.file), facts)


def _heads(sheet: Sheet, fields: Fields) -> str:
    """Name a sheet with the row that comes nearest to a header: it names most fields, or is the widest."""
    rows = [[*map(written, values)] for values in sheet.rows[:WITHIN]]

    def nearness(texts: Sequence[str]) -> tuple[int, int]:
        return sum(fields.find(text) is not None for text in texts), sum(map(bool, texts))

    near = max(rows, key=nearness, default=[])
    texts = [text for text in near if text]
    if not texts:
        return sheet.name
    cell = sheet.place(rows.index(near) + 1, near.index(texts[0]) + 1).cell
    return f"{sheet.name}!{cell} ({', '.join(texts[:_HEADS])}{', ...' if texts[_HEADS:] else ''})"


def _brings_something(workbook: Workbook, source: _Source) -> bool:
    """Whether a file holds SPD, as rows or as a total, evidence, or one sheet of a template saved as .csv."""
    layout = source.layout
    if source.profile.spd_total is not None or layout.having("spd") or layout.having("evidence"):
        return True
    one_of_several = workbook.file.lower().endswith(".csv")
    return one_of_several and (bool(layout.tables) or any(map(is_guide, workbook.sheets)))


def _bases(
    sources: Sequence[_Source], innovations: Sequence[Innovation], spd: Mapping[str, Claim]
) -> frozenset[Basis]:
    """Tell which readings there are beside *claimed*: each begins with the first thing recorded for it.

    SPD rows alone make no reading of innovations for which nothing of the kind can be recorded.
    """
    recorded = [claim for innovation in innovations for claim in innovation.claims.values()]
    if not innovations or any(source.layout.having("evidence") for source in sources):
        recorded += spd.values()
    bases: set[Basis] = {"claimed"}
    if any(claim.evidenced for claim in recorded):
        bases.add("evidenced")
    if any(claim.verified is not None for claim in recorded):
        bases.add("verified")
    return frozenset(bases)


def _in_order(faults: Iterable[Diagnostic], workbooks: Sequence[Workbook]) -> tuple[Diagnostic, ...]:
    """Order faults by file, sheet, row and column; what has no place comes first."""
    file_at = {workbook.file: at for at, workbook in enumerate(workbooks)}
    sheet_at = {
        (sheet.file, sheet.name): at for workbook in workbooks for at, sheet in enumerate(workbook.sheets)
    }

    def key(fault: Diagnostic) -> tuple[int, int, int, int]:
        place = fault.place
        sheet = (place.file or "", place.sheet or "")
        return (
            file_at.get(place.file or "", -1),
            sheet_at.get(sheet, -1),
            place.row or 0,
            place.column or 0,
        )

    return tuple(sorted(faults, key=key))
