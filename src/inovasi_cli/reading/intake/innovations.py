"""The list of innovations: rows to innovations with their claims."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from decimal import Decimal
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from inovasi_cli.diagnostics import Diagnostic, Fact, figures, values
from inovasi_cli.diagnostics import rows as findings
from inovasi_cli.diagnostics.dates import DAY_MISSING, ORDER_OPEN
from inovasi_cli.reading.cells import Remark, line, show, without_account
from inovasi_cli.reading.files.sheets import Value
from inovasi_cli.reading.headers import BASIS, EVIDENCE, MEASURED, part
from inovasi_cli.reading.intake.cell_types import Known
from inovasi_cli.reading.intake.rows import InnovationRow
from inovasi_cli.reading.intake.scales import empty, settle, too_high
from inovasi_cli.reading.intake.tables import FilledRow, innovation_rows
from inovasi_cli.reading.layout import FoundTable
from inovasi_cli.reading.layout.about import columns_missing
from inovasi_cli.reading.submission import HERE, Claim, Innovation, plain_claim
from inovasi_cli.rules import LEVELS, TESTED, Indicator, Ruleset
from inovasi_cli.text.spelling import late

if TYPE_CHECKING:
    from inovasi_cli.reading.doubts import Doubt
    from inovasi_cli.reading.intake.mistaken import Mistake

_SHARED = 3
"""Columns of levels in which a text is looked at as that of a scale of its own."""

_APART = late(r"[;,/|\n]| - ")
_CANCELLED = (
    "(?:(?:di)?batal(?:kan)?|(?:di)?hapus|(?:di)?coret|ditarik|tidak jadi|mengundurkan diri|cancell?ed|drop)"
)
_OF_CANCELLED = ("batal", "hapus", "coret", "ditarik", "tidak jadi", "mengundurkan", "cancel", "drop")
"""One of them stands wherever the pattern matches: finding none in a whole row takes no time."""
_OF_NAME = (
    rf".*[(\[]\s*{_CANCELLED}\b",
    rf".*[-\u2013\u2014:*]\s*{_CANCELLED}\W*$",
    rf"{_CANCELLED}\s*[-\u2013\u2014:*]",
)
_SAID_OF_NAME = late("|".join(_OF_NAME), re.IGNORECASE | re.DOTALL)
_SINCE = r"(?:\s+(?:oleh|karena|tgl|tanggal|per|pada|tahun|sejak|\d).*)?"
_SAID_BESIDE = late(rf"\W*(?:sudah |telah |inovasi )?{_CANCELLED}{_SINCE}\W*$", re.IGNORECASE)
_LONGEST_REMARK = 60
_READ = frozenset(InnovationRow.model_fields)
_TESTED = frozenset(TESTED.values())


def read_innovations(
    table: FoundTable, agency: str | None, known: Known, faults: list[Diagnostic], doubts: list[Doubt]
) -> Iterator[Innovation]:
    """Read every row that names an innovation; ``agency`` is that of the file, where a row has none.

    ``faults`` gets those of cells and measured values, L417, N301, N302, N315, N329, L425, L426, K204 and
    K213 of the rows of one file that was merged, and N314 of a row with data but without a readable name;
    that is left out. Numbers of a column that holds no levels are not read (N347, N348); ``doubts`` gets the
    columns beside it whose numbers may be either.
    """
    told: set[object] = set()
    rows = [*innovation_rows(table, faults)]
    wrong = {of_file: _mistaken(own, known, doubts) for of_file, own in _by_file(rows).items()}
    alone = not table.sheet.links and not any(name.endswith(f".{EVIDENCE}") for name in table.columns)
    for filled in rows:
        if "name" not in filled.cells and len(filled.cells) < 2:
            continue  # a sum without its word
        if filled.absent and (of_file := (filled.sheet_merged, filled.absent)) not in told:
            told.add(of_file)
            faults += columns_missing(
                filled.source, table.sheet.place(filled.row), filled.columns, known.ruleset
            )
        row, remarks = row_of(filled, known, wrong[filled.sheet_merged])
        remarks = [said for said in remarks if said[1].kind is not ORDER_OPEN]  # told where it is corrected
        faults += filled.faults(remarks, known.ruleset)
        if row is None:
            if "name" in filled.cells:
                faults.append(Diagnostic(values.NAME_EMPTY, filled.place("name")))
            continue
        faults += _cancelled(row.name, filled)
        claims = _claims(row, filled, known.ruleset, faults, alone=alone and not filled.more)
        total = _total(row, filled, known.ruleset, faults)
        innovation = _innovation(row, filled, agency, claims, total)
        holds = total is not None and _few(claims, known.ruleset)
        yield innovation._replace(until=_until(remarks), total_holds=holds)


def _by_file(rows: Iterable[FilledRow]) -> Mapping[str, Sequence[FilledRow]]:
    """Group rows by the sheet that they were merged from; without merging they are one group."""
    found: dict[str, list[FilledRow]] = {}
    for filled in rows:
        found.setdefault(filled.sheet_merged, []).append(filled)
    return found


def _cancelled(name: str, filled: FilledRow) -> Iterator[Diagnostic]:
    """L425 where the name, or a short remark in its row, says it is cancelled; L426 where it is struck."""
    sheet, place = filled.table.sheet, filled.place("name")
    line = sheet.rows[filled.row - 1] if not filled.table.rows else ()
    short = [value for value in line if isinstance(value, str) and len(value) <= _LONGEST_REMARK]
    said = "\n".join([name, *short]).casefold()
    if any(word in said for word in _OF_CANCELLED):
        if _SAID_OF_NAME.match(name):
            yield Diagnostic(findings.MARKED_CANCELLED, place, {"value": name})
        for column, value in enumerate(line, start=1):
            if value in short and column != filled.columns.get("name") and _SAID_BESIDE.match(str(value)):
                facts: dict[str, Fact] = {"value": show(value)}
                yield Diagnostic(findings.MARKED_CANCELLED, sheet.place(filled.row, column), facts)
    if (place.row, place.column) in sheet.struck:
        yield Diagnostic(findings.STRUCK_THROUGH, place, {"name": name})


def _mistaken(rows: Sequence[FilledRow], known: Known, doubts: list[Doubt]) -> Mapping[str, Mistake]:
    """What is to be said of columns that hold no levels: looked at where there are numbers beyond 3.

    So are they where a short text stands in several columns.
    """
    codes = known.sid.by_code
    cells = {code: [row.cells[code] for row in rows if code in row.cells] for code in codes}
    beyond = any(_is_beyond(value) for held in cells.values() for value in {*held})
    texts = Counter(text for held in cells.values() for text in {v for v in held if isinstance(v, str)})
    if not beyond and max(texts.values(), default=0) < _SHARED:
        return {}
    from inovasi_cli.reading.intake import mistaken

    wrong: Mapping[str, Mistake] = {}
    if beyond:
        held = mistaken.figures_of(rows, known.ruleset)
        wrong = mistaken.mistaken(held, known.ruleset)
        doubts += mistaken.doubts(rows, held, wrong, known.ruleset)
    if any(one.remark.kind is figures.POINTS_AS_LEVELS for one in wrong.values()):
        return wrong
    return {**wrong, **mistaken.other_scale(cells, known.sid.levels)}


def _is_beyond(value: Value) -> bool:
    """Whether a cell holds a number that is no level."""
    number = value.strip() if isinstance(value, str) else value
    if isinstance(number, str):
        return number.isdecimal() and int(number) > LEVELS[-1]
    return isinstance(number, int | float) and (not 0 <= number <= LEVELS[-1] or number % 1 != 0)


def row_of(
    filled: FilledRow, known: Known, wrong: Mapping[str, Mistake] = MappingProxyType({})
) -> tuple[InnovationRow | None, list[tuple[str, Remark]]]:
    """Read one row; what is returned is as of ``Row.read``.

    ``wrong`` says what is told of entries, instead of reading them, in columns that hold no levels; a level
    that is written there, as N331 advises, would be taken for a count.
    """
    said = _sorted_out(filled, known)
    told = []
    for code in wrong.keys() & said["levels"].keys():
        value = filled.cells[code]
        if wrong[code].holds(value):
            del said["levels"][code]
            remark = wrong[code].remark
            told.append((code, remark._replace(facts={**remark.facts, "value": show(value)})))
    row, remarks = InnovationRow.read(said, known)
    remarks = [
        said for said in remarks if said[0] not in wrong or said[1].kind is not figures.MEASURE_AS_LEVEL
    ]
    return row, [*remarks, *told]


def _sorted_out(filled: FilledRow, known: Known) -> Mapping[str, Any]:
    """Give the cells of indicators to the three groups of the row model; fields it lacks are not read."""
    levels: dict[str, Any] = {}
    measured: dict[str, Any] = {}
    bases: dict[str, Any] = {}
    said: dict[str, Any] = {"levels": levels, "measured": measured, "bases": bases}
    for name, value in filled.cells.items():
        if name in _READ:
            said[name] = value
            continue
        if own := known.sid.by_code.get(name):
            levels[name] = (own, value)
            continue
        code, _, group = name.partition(".")
        if group == EVIDENCE or not (indicator := known.sid.by_code.get(code)):
            continue
        if group == MEASURED and code not in filled.cells and known.sid.levels[code].is_worded(value):
            levels[code] = (indicator, value)
        elif group == MEASURED:
            key = part(code, BASIS)
            basis = filled.cells.get(key) or _basis_told(value, indicator, known)
            if basis and key not in filled.cells:
                bases[key] = (indicator, basis)
            measured[name] = (indicator, value, basis)
        elif group == BASIS:
            bases[name] = (indicator, value)
    return {**said, **_parted(said, known)}


def _basis_told(value: Value, indicator: Indicator, known: Known) -> str | None:
    """The way of measuring that the unit of a value tells."""
    if not indicator.bases or not isinstance(value, str):
        return None
    from inovasi_cli.reading.choices.measures import basis_of

    return basis_of(known.speech.in_full(line(value)), indicator)


def _parted(said: Mapping[str, Any], known: Known) -> Mapping[str, Any]:
    """Take apart *Digital - Inovasi Pelayanan Publik* where one column holds what two should."""
    lists = {name: known.lists[name] for name in ("kind", "form") if name in known.lists}
    given = [said[name] for name in lists if name in said]
    if len(given) != 1 or not isinstance(given[0], str):
        return {}
    pieces = _APART.split(given[0])
    parts = {name: piece for piece in pieces for name, choices in lists.items() if choices.knows(piece)}
    return parts if len(parts) > 1 else {}


def _claims(
    row: InnovationRow, filled: FilledRow, ruleset: Ruleset, faults: list[Diagnostic], *, alone: bool
) -> dict[str, Claim]:
    """Take the level of every filled indicator; one that is not written follows from its measured value.

    Levels stand ``alone`` where no cell of the row can hold evidence.
    """
    if alone:
        claims = {code: plain_claim(level, False) for code, level in row.levels.items()}
    else:
        claims = {code: _claim(code, level, code, filled) for code, level in row.levels.items()}
    for name, measured in row.measured.items():
        code = name.partition(".")[0]
        indicator = ruleset.sid_indicators[code]
        level, remarks = settle(indicator, row.levels.get(code), measured, row.bases.get(part(code, BASIS)))
        faults += (remark.at(filled.place(name)) for remark in remarks)
        if level is not None:
            claims.setdefault(code, _claim(code, level, name, filled))
    if row.total is None or (claims and not _few(claims, ruleset)):
        faults += _empty(filled, ruleset)
    return claims


def _claim(code: str, level: int, name: str, filled: FilledRow) -> Claim:
    """The claim that the cell of ``name`` makes, with the evidence in the same row, or to which it leads."""
    evidence = part(code, EVIDENCE)
    evidenced = evidence in filled.cells or filled.is_linked(name)
    beside, place = filled.beside(evidence), HERE if name == code else filled.place(name)
    return (
        Claim(level, place, evidenced, beside=beside)
        if beside or place is not HERE
        else plain_claim(level, evidenced)
    )


def _empty(filled: FilledRow, ruleset: Ruleset) -> Iterator[Diagnostic]:
    """Name the indicators that have a column and no entry in this row."""
    for code, indicator in ruleset.sid_indicators.items():
        if code in filled.cells or part(code, MEASURED) in filled.cells:
            continue
        ways = [way for way in (code, part(code, MEASURED)) if way in filled.columns]
        if ways:
            yield empty(indicator, filled.place(ways[0]))


def _total(
    row: InnovationRow, filled: FilledRow, ruleset: Ruleset, faults: list[Diagnostic]
) -> Decimal | None:
    """Take the ready-made total, unless it exceeds what the edition allows (N315).

    An empty one is told (N329) where no column of an indicator tells the maturity instead.
    """
    if row.total is None:
        told = any(name.partition(".")[0] in ruleset.sid_indicators for name in filled.columns)
        if "total" in filled.columns and "total" not in filled.cells and not told:
            faults += filled.faults([("total", Remark(figures.TOTAL_EMPTY, {}))], ruleset)
        return None
    if excess := too_high(row.total, ruleset.edition.constants.maturity_max, ruleset):
        faults += filled.faults([("total", excess)], ruleset)
        return None
    return row.total


def _until(remarks: Iterable[tuple[str, Remark]]) -> Mapping[str, date]:
    """The last day of each time that was written without its day."""
    said = ((name, remark.facts["second"]) for name, remark in remarks if remark.kind is DAY_MISSING)
    return {name: day for name, day in said if isinstance(day, date)}


def _unread(row: InnovationRow, filled: FilledRow, claims: Mapping[str, Claim]) -> frozenset[str]:
    """The rules' fields, and the indicators, whose cells hold something that could not be read."""
    fields = {name for name in _TESTED & filled.cells.keys() if getattr(row, name) is None}
    parted = (name.partition(".") for name in filled.cells if name[0].isdecimal())
    codes = {code for code, _, group in parted if group in ("", MEASURED)}
    return frozenset(fields | (codes - claims.keys()))


def _few(claims: Mapping[str, Claim], ruleset: Ruleset) -> bool:
    """Whether levels are fewer than half: then they do not tell the maturity, a total beside them does."""
    return 2 * len(claims) < len(ruleset.sid_indicators)


def _innovation(
    row: InnovationRow,
    filled: FilledRow,
    agency: str | None,
    claims: Mapping[str, Claim],
    total: Decimal | None,
) -> Innovation:
    design, owner = filled.cells.get("design"), filled.cells.get("agency")
    columns, rows = filled.addresses
    return Innovation(
        name=row.name,
        place=filled.spot,
        agency=row.agency or filled.section or agency,
        account=without_account(owner)[1] if isinstance(owner, str) else None,
        stage=row.stage,
        initiator=row.initiator,
        kind=row.kind,
        form=row.form,
        classification=row.classification,
        theme=row.theme,
        affair=row.affair,
        other_affairs=row.other_affairs,
        trial=row.trial,
        applied=row.applied,
        developed=row.developed,
        entered=row.entered,
        status=row.status,
        words=row.design,
        design=design if isinstance(design, str) else None,
        claims=claims,
        total=total,
        unread=_unread(row, filled, claims),
        columns=columns,
        rows=rows,
        absent={name: filled.table.columns[name] for name in filled.absent},
        origin=filled.origin,
        sheets=filled.sheets,
    )
