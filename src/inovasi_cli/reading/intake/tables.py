"""The filled rows of a table, those that are none set apart, and the faults of cells with their places."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, NamedTuple

from inovasi_cli.diagnostics import Diagnostic, Place, rows, values
from inovasi_cli.reading.cells import Remark, is_ditto, show
from inovasi_cli.reading.files.sheets import Value, is_absent
from inovasi_cli.reading.headers import MEASURED, ORIGIN, Fields, part
from inovasi_cli.reading.headers.form import answer
from inovasi_cli.reading.layout import FoundTable
from inovasi_cli.reading.submission import Beside
from inovasi_cli.rules import LEVELS, Ruleset
from inovasi_cli.text import layouts
from inovasi_cli.text.spelling import late, normalise

if TYPE_CHECKING:
    from inovasi_cli.reading.layout.adding import Adding

ORDINAL = "number"
"""The field of the running number."""
_ALONE_NOTHING = (ORDINAL, ORIGIN)
"""Fields of which a row must hold something else, or it is empty."""

_BEFORE_SHARING: Mapping[str, frozenset[str]] = {"innovations": frozenset({"name"}), "evidence": frozenset()}
"""What a row must hold itself before cells merged over several rows speak for it too."""

_SUMS = frozenset(
    f"{word}{of}"
    for word in (
        "jumlah",
        "total",
        "jumlah total",
        "grand total",
        "subtotal",
        "sub total",
        "rata rata",
        "rerata",
    )
    for of in ("", " inovasi", " keseluruhan")
)
_OF_A_SUM = late(r"(?:nilai |skor )?(?:(?:sub ?)?(?:jumlah|total)|grand total|rata rata|rerata)\b")
_LONGEST_SUM = 40
_LONGEST_DASH = 10
_NULL = "null"
_DASHES = " \t\r\n\N{NO-BREAK SPACE}-\N{EN DASH}\N{EM DASH}"

_TEXTS = frozenset({"agency", "region", "stage", "initiator", "kind", "form", "affair", "design"})
"""Fields that hold text."""

_EXAMPLE = late(r"contoh\b|example\b", re.IGNORECASE)
_IN_BRACKETS = late(r"\(.*\)", re.DOTALL)
"""What a column is to be filled with, said below its header: *(pilih)*."""

_MOST = 3
"""Filled cells of a note, a sum or a signature that does not fill the columns of the table."""

_NAME_AND_AGENCY = 2

_AT_ONCE = 1_000
"""Rows whose texts are told apart at a time: those of a whole sheet would take as much room as it does."""

_BELOW_A_TABLE = late(
    r"(catatan|keterangan|ket|sumber|mengetahui|diketahui|menyetujui|disetujui|disahkan|kepala|sekretaris|plt|plh"
    r"|nip|(?:sub ?)?(?:total|jumlah)|rata rata|rerata|grand total)\b"
)


class FilledRow(NamedTuple):
    """One row with something in it; ``cells`` are its filled cells by field, all but the running number.

    ``absent`` are the fields that the file of the row had no column for before it was merged, and
    ``origin`` is where it stood there. ``more`` are the rows of other tables that hold some of its fields,
    ``dittos`` what stands in cells that are as those above.
    """

    table: FoundTable
    row: int
    cells: Mapping[str, Value]
    ordinal: Value = None
    absent: frozenset[str] = frozenset()
    origin: str | None = None
    more: Mapping[str, FilledRow] = {}
    dittos: Mapping[str, Value] = {}

    @property
    def columns(self) -> Mapping[str, int]:
        """The fields that this row has a cell for, with their columns from 1."""
        if self.more:
            return {
                **self.table.columns,
                **{name: row.table.columns[name] for name, row in self.more.items()},
            }
        if not self.absent:
            return self.table.columns
        return {name: at for name, at in self.table.columns.items() if name not in self.absent}

    @property
    def spot(self) -> Place:
        """The row; where it shares one of the file with others, the cell of its name."""
        of_name = self.table.columns.get("name")
        return self.table.sheet.place(self.row, of_name if self.table.sheet.shared else None)

    @property
    def section(self) -> str | None:
        """The agency whose section of the table it stands in."""
        return next((of.agency for of in reversed(self.table.sections) if of.first <= self.row), None)

    @property
    def addresses(self) -> tuple[Mapping[str, int], Mapping[str, int] | None]:
        """The columns of its fields in the file, and their rows where each has one of its own."""
        sheet = self.table.sheet
        if sheet.turned or sheet.moved or self.more:
            places = {
                name: self.more[name].addressed(at) if name in self.more else self.addressed(at)
                for name, at in self.columns.items()
            }
            return {name: at for name, (_, at) in places.items()}, {
                name: row for name, (row, _) in places.items()
            }
        return self.columns, self.table.rows or None

    def addressed(self, column: int) -> tuple[int, int]:
        """The row and the column of one of its cells in the file."""
        return self.table.sheet.in_file(self.row, column)

    @property
    def sheets(self) -> Mapping[str, str]:
        """The sheets of the fields that stand in rows of other tables."""
        return {name: row.table.sheet.name for name, row in self.more.items()}

    @property
    def source(self) -> str:
        """The file that the row is from."""
        return file_of(self.origin) or self.table.sheet.file

    @property
    def sheet_merged(self) -> str:
        """The file and the sheet that the row was merged from."""
        return (self.origin or "").rpartition("!")[0]

    @property
    def at_source(self) -> int:
        """The row in its file before merging."""
        number = (self.origin or "").rpartition("!")[2]
        return int(number) if number.isdecimal() else self.row

    @property
    def title(self) -> str:
        """The first text of the row."""
        texts = (value for value in (self.ordinal, *self.cells.values()) if isinstance(value, str))
        return next(texts, "")

    def having(self, fields: Iterable[str]) -> dict[str, Value]:
        """Return the filled cells of ``fields``, in their order."""
        return {field: self.cells[field] for field in fields if field in self.cells}

    def place(self, field: str) -> Place:
        """The cell of ``field``, or of what is measured of it; the row where the table has no such column."""
        if field not in self.table.columns and field not in self.more:
            field = part(field, MEASURED)
        if field in self.more:
            return self.more[field].place(field)
        return self.table.sheet.place(self.table.rows.get(field, self.row), self.table.columns.get(field))

    def is_linked(self, field: str) -> bool:
        """Whether the cell of ``field`` leads out of the file."""
        if field in self.more:
            return self.more[field].is_linked(field)
        if not self.table.sheet.links:
            return False
        place = self.place(field)
        return (place.row, place.column) in self.table.sheet.links

    def beside(self, field: str) -> Beside | None:
        """The text of a cell of evidence, if it holds one."""
        said = self.cells.get(field)
        return Beside(said, self.place(field)) if isinstance(said, str) else None

    def faults(self, remarks: Iterable[tuple[str, Remark]], ruleset: Ruleset) -> Iterator[Diagnostic]:
        """Put what is to be said about fields at their cells, and how dittos among these are read."""
        fields = Fields(ruleset, self.table.role)
        as_above = (
            (field, Remark(values.SPELLING_ACCEPTED, {"value": show(value), "read": show(self.cells[field])}))
            for field, value in self.dittos.items()
        )
        for field, remark in (*remarks, *as_above):
            yield remark.at(self.place(field), field=fields.official(field))


def is_blank(text: str) -> bool:
    """Whether a cell only says that there is nothing to say: spaces, a person's dash, a database's NULL."""
    return len(text) <= _LONGEST_DASH and (not text.strip(_DASHES) or text.strip().casefold() == _NULL)


def file_of(origin: str | None) -> str | None:
    """Return the file of ``opd/dinkes.xlsx!Inovasi!7``."""
    parts = (origin or "").rsplit("!", 2)
    return parts[0] if len(parts) == 3 else None


def filled_rows(table: FoundTable, sums: list[FilledRow] | None = None) -> Iterator[FilledRow]:
    """Yield the rows below the header that hold data; blank rows, numbers alone and sums are skipped.

    ``sums`` gets the sums. A form is one row, that of its name.
    """
    if table.rows:
        yield from _answers(table)
        return
    for filled in _lines(table):
        name = filled.cells.get("name") if table.role == "innovations" else None
        words = (filled.ordinal, next(iter(filled.cells.values())), name)
        if not (any(map(_is_sum, words)) or (table.role == "innovations" and _adds_up(filled))):
            yield filled
        elif sums is not None:
            sums.append(filled)


def _answers(form: FoundTable) -> Iterator[FilledRow]:
    places = {field: (row, form.columns[field]) for field, row in form.rows.items()}
    answers = {
        field: value
        for field, at in places.items()
        if (value := answer(form.sheet.value(*at))) is not None
        and not (isinstance(value, str) and is_blank(value))
    }
    if answers.keys() - _ALONE_NOTHING:
        yield FilledRow(form, form.rows["name"], answers)


def _lines(table: FoundTable) -> Iterator[FilledRow]:
    """Yield the rows below the header with what is merged into them from above, sums among them."""
    shared = _shared(table)
    columns = [(field, column - 1) for field, column in table.columns.items()]
    for row, line in enumerate(table.sheet.rows[table.header_row : table.end], start=table.header_row + 1):
        if row in table.passed_over:
            continue
        width = len(line)
        cells: dict[str, Value] = {
            field: value
            for field, at in columns
            if at < width
            and (value := line[at]) is not None
            and not (isinstance(value, str) and is_blank(value))
        }
        in_brackets = [field for field, value in cells.items() if isinstance(value, str) and value[0] == "("]
        absent = frozenset(field for field in in_brackets if is_absent(cells[field]))
        for field in absent:
            del cells[field]
        if cells and row in shared and cells.keys() >= _BEFORE_SHARING[table.role]:
            cells = {**cells, **{field: value for field, value in shared[row].items() if field not in cells}}
        if len(cells) > _NAME_AND_AGENCY and all(map(_in_brackets, cells.values())):
            continue
        ordinal, origin = (cells.pop(name, None) for name in _ALONE_NOTHING)
        if cells:
            yield FilledRow(table, row, cells, ordinal, absent, origin if isinstance(origin, str) else None)


def _in_brackets(value: Value) -> bool:
    """Whether a cell says in brackets what is to be filled in."""
    return isinstance(value, str) and _IN_BRACKETS.fullmatch(value.strip()) is not None


def _shared(table: FoundTable) -> Mapping[int, Mapping[str, Value]]:
    """Return, by row, what cells that are merged from above say there, in the column in which they begin.

    A running number is not shared.
    """
    fields = {column: field for field, column in table.columns.items() if field != ORDINAL}
    shared: dict[int, dict[str, Value]] = {}
    for top, bottom, left, _ in table.sheet.merged if table.role in _BEFORE_SHARING else ():
        value = table.sheet.value(top, left)
        if top <= table.header_row or value is None or is_absent(value) or left not in fields:
            continue
        for row in range(top + 1, min(bottom, len(table.sheet.rows)) + 1):
            shared.setdefault(row, {})[fields[left]] = value
    return shared


def _adds_up(filled: FilledRow) -> bool:
    """Whether a row without a running number holds figures alone beside what tells that they are sums.

    That is a word before them that is no name, or *Jumlah Dinas Kesehatan* and a figure that no level is.
    """
    name = filled.cells.get("name")
    title = filled.ordinal if name is None else name
    figures = [value for field, value in filled.cells.items() if field != "name"]
    if not isinstance(title, str) or _is_number(title) or (name is not None and _is_number(filled.ordinal)):
        return False
    if not figures or not all(isinstance(value, int | float) for value in figures):
        return False
    return name is None or (
        bool(_OF_A_SUM.match(normalise(name))) and any(value not in (0, *LEVELS) for value in figures)
    )


def _is_sum(value: Value) -> bool:
    return isinstance(value, str) and len(value) <= _LONGEST_SUM and normalise(value) in _SUMS


def innovation_rows(table: FoundTable, faults: list[Diagnostic]) -> Iterator[FilledRow]:
    """Yield the rows that are innovations; ``faults`` gets L417 of those that only look like some.

    L427 is told of those without a row in a table that adds to theirs.
    """
    asides: list[FilledRow] = []
    filled = list(filled_rows(table, asides))
    fullest = max((len(row.cells) for row in filled), default=0)
    adding = [(more, {row.row: row for row in _lines(more.table)}) for more in table.adding]

    own: list[FilledRow] = []
    for row in filled:
        if _is_aside(row, fullest):
            asides.append(row)
        elif not _is_note(row):
            own.append(_joined(row, adding, faults) if adding and "name" in row.cells else row)
    yield from with_dittos(own)
    faults += (
        Diagnostic(rows.NOT_AN_INNOVATION, row.place("name"), {"value": row.title})
        for row in asides
        if "name" in row.cells
    )


def other_rows(table: FoundTable) -> Iterable[FilledRow]:
    """The rows of a table that lists no innovations; one at a time where none leans on the row above it."""
    if table.rows or _holds_dittos(table.sheet.rows):
        return with_dittos([*filled_rows(table)])
    return filled_rows(table)


def with_dittos(rows: Sequence[FilledRow]) -> Sequence[FilledRow]:
    """Return rows in which every cell that is as the one above holds what that one holds."""
    if not _holds_dittos([row.cells.values() for row in rows]):
        return rows

    from inovasi_cli.reading.intake.dittos import resolved

    return [*resolved(rows)]


def _holds_dittos(rows: Sequence[Iterable[Value]]) -> bool:
    """Whether any cell is a ditto; equal ones of many rows are looked at once."""
    return any(
        is_ditto(text)
        for at in range(0, len(rows), _AT_ONCE)
        for text in {value for row in rows[at : at + _AT_ONCE] for value in row if value.__class__ is str}
    )


def _joined(
    filled: FilledRow, adding: Sequence[tuple[Adding, Mapping[int, FilledRow]]], faults: list[Diagnostic]
) -> FilledRow:
    """Return a row with what the tables say that add to its own."""
    from inovasi_cli.reading.layout.adding import unpaired

    more: dict[str, FilledRow] = {}
    for added, beside in adding:
        if row := beside.get(added.pairs.get(filled.row, 0)):
            more |= dict.fromkeys(added.fields, row)
        else:
            sheet = added.table.sheet.name
            faults.append(unpaired(filled.place("name"), str(filled.cells["name"]), layouts.NOT_THERE, sheet))
    cells = {name: row.cells[name] for name, row in more.items() if name in row.cells}
    return filled._replace(cells={**filled.cells, **cells}, more=more)


def _is_aside(filled: FilledRow, fullest: int) -> bool:
    """Whether a row without a running number is a name alone, or a few cells that say what notes say.

    ``fullest`` is the most cells that a row of the table fills: in a list of names, names are innovations.
    """
    if _is_number(filled.ordinal):
        return False
    if isinstance(filled.ordinal, str) and _EXAMPLE.match(filled.ordinal.strip()):
        return True
    if filled.cells.keys() == {"name"} and fullest > _NAME_AND_AGENCY:
        return True
    texts = (value for value in (filled.ordinal, *filled.cells.values()) if isinstance(value, str))
    few = len(filled.cells) <= min(_MOST, fullest // 2)
    return few and (_counts(filled) or any(_BELOW_A_TABLE.match(normalise(text)) for text in texts))


def _counts(filled: FilledRow) -> bool:
    """Whether beside its name a row holds a figure where others have text: a line of a summary."""
    beside = {field: value for field, value in filled.cells.items() if field != "name"}
    figures = all(isinstance(value, int | float) for value in beside.values())
    return figures and not beside.keys().isdisjoint(_TEXTS)


def _is_note(filled: FilledRow) -> bool:
    """Whether a row is a single text outside the column of names: a note, or half of a signature."""
    (name, value), *others = filled.cells.items()
    return not others and name != "name" and isinstance(value, str)


def _is_number(value: Value) -> bool:
    return isinstance(value, int | float) or (isinstance(value, str) and value.strip(" .)").isdigit())
