"""Headings with their values beside them: a profile, or one innovation written down the rows.

Such are the paper form and the indicator table of the portal, a field a row.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from inovasi_cli.reading.cells import Unreadable
from inovasi_cli.reading.choices import Levels, Speech
from inovasi_cli.reading.files.sheets import Sheet, Value
from inovasi_cli.reading.headers import EVIDENCE, Fields, part
from inovasi_cli.reading.headers.content import SWAPPED, Held
from inovasi_cli.reading.headers.rows import LONGEST, Header, HeaderCell, find_header
from inovasi_cli.rules import Indicator
from inovasi_cli.text.spelling import late, normalise

LABELS_WITHIN = 6
"""Columns from the first filled one among which headings are looked for."""

_WORD_FOR_WORD = 0.95
"""Score (0-1) of a heading that has the words of a field, misspelt or not, and no others."""

_REACH = 3
"""Columns to the right of a heading among which its value is looked for."""

FEWEST_PAIRS = 3
"""Headings with a value that make a sheet nothing else."""

_PAIR = 2

Cell = tuple[int, int]
"""Row and column, from 1."""

FEWEST = 4
"""Fields on rows of their own that make a sheet a form."""

_COLUMNS = {
    "label": ("jenis isian", "isian", "uraian", "nama indikator", "indikator"),
    "answer": ("informasi jawaban", "jawaban", "informasi", "isi"),
    "level": ("parameter", "input parameter", "level"),
    "proof": ("data pendukung", "bukti dukung", "data dukung", "bukti"),
}
_FILLED_IN = ("answer", "level", "proof")
_BY_KEY = {name: column for column, names in _COLUMNS.items() for name in names}
_OFFICE = "nama opd uptd puskesmas"
_NUMBERING = late(r"^(?:\d+|[a-z])(?:\.\d+)*[.)]?\s+", re.IGNORECASE)


class Label(NamedTuple):
    """The heading of one field, and the column in which the value beside it stands."""

    heading: HeaderCell
    answer: int

    @property
    def cell(self) -> Cell:
        """Where the value stands."""
        return self.heading.row, self.answer


def labelled(sheet: Sheet, labels: Mapping[str, str]) -> Mapping[str, Label]:
    """Return the heading of each field with the place of its value: the next filled cell to its right.

    ``labels`` maps normalised headings to fields.
    """
    return beside(sheet, lambda written: labels.get(normalise(written)))


def beside(sheet: Sheet, find: Callable[[str], str | None]) -> dict[str, Label]:
    """Find the headings that ``find`` knows, from the left; what stands beside one is its value.

    The first place of a field counts that has a value.
    """
    found: dict[str, Label] = {}
    left = leftmost(sheet)
    for row in range(1, len(sheet.rows) + 1):
        column = left
        while column < left + LABELS_WITHIN:
            value = sheet.value(row, column)
            name = find(value) if isinstance(value, str) and len(value) <= LONGEST else None
            if name is None:
                column += 1
                continue
            at = next_filled(sheet, row, column) or column + 1
            if name not in found or sheet.value(*found[name].cell) is None:
                heading = HeaderCell(row, column, " ".join(str(value).split()), name, "form")
                found[name] = Label(heading, at)
            column = at + 1
    return found


def strangers(sheet: Sheet, found: Mapping[str, Label]) -> Iterator[HeaderCell]:
    """Yield the first text of each row without a known heading, where something stands beside it."""
    taken, left = {label.heading.row for label in found.values()}, leftmost(sheet)
    for row in range(1, len(sheet.rows) + 1):
        column = left if sheet.value(row, left) is not None else next_filled(sheet, row, left)
        value = sheet.value(row, column) if column and row not in taken else None
        if not column or not isinstance(value, str) or len(value) > LONGEST or normalise(value) in _BY_KEY:
            continue
        if next_filled(sheet, row, column):
            yield HeaderCell(row, column, " ".join(value.split()), None)


def leftmost(sheet: Sheet) -> int:
    """The first column with content."""
    firsts = (
        next((at for at, value in enumerate(row, start=1) if value is not None), 0) for row in sheet.rows
    )
    return min((first for first in firsts if first), default=1)


def labels_in(sheet: Sheet) -> Sequence[str]:
    """Return the headings of a sheet of nothing but headings with values; empty where it is not."""
    filled = [[cell for cell in row if cell is not None and str(cell).strip(" :")] for row in sheet.rows]
    pairs = [row for row in filled if len(row) == _PAIR]
    labels = [" ".join(row[0].split()) for row in pairs if isinstance(row[0], str) and len(row[0]) <= LONGEST]
    is_one = len(pairs) >= FEWEST_PAIRS and len(labels) == len(pairs) == len({*labels})
    return labels if is_one and all(len(row) <= _PAIR for row in filled) and not _counts(pairs) else ()


def _counts(pairs: Sequence[Sequence[Value]]) -> bool:
    """Whether the values below the first row are numbers throughout: a recap, with its header above."""
    return all(isinstance(value, int | float) for _, value in pairs[1:])


def next_filled(sheet: Sheet, row: int, column: int) -> int | None:
    """Return the column of the next cell to the right that says something; a colon says nothing."""
    reach = range(column + 1, column + 1 + _REACH)
    return next((at for at in reach if _says_something(sheet.value(row, at))), None)


def answer(value: Value) -> Value:
    """Return what stands beside a heading without the colon that leads to it; ``None`` for a colon alone."""
    if not isinstance(value, str) or not value.lstrip().startswith(":"):
        return value
    return value.lstrip().removeprefix(":").lstrip() or None


def _says_something(value: Value) -> bool:
    return value is not None and not (isinstance(value, str) and not normalise(value))


class Form(NamedTuple):
    """Where the answer to each field stands; ``header_row`` is 0 where there is none.

    ``labels`` are the headings of the file itself; one without a field means nothing and is answered all the
    same. ``repeated`` are those of a field that has another answer already. ``beside`` is what is written
    where no field takes it, by a name for each.
    """

    header_row: int
    cells: Mapping[str, Cell] = {}
    labels: tuple[HeaderCell, ...] = ()
    repeated: tuple[HeaderCell, ...] = ()
    beside: Mapping[str, Cell] = {}


class _FormColumns:
    """The headers of a form."""

    def find(self, header: str) -> str | None:
        """Return the column that ``header`` means, if any."""
        return _BY_KEY.get(normalise(header))


def find_form(sheet: Sheet, fields: Fields) -> Form | None:
    """Return the form on ``sheet``; ``None`` when too few rows name a field of an innovation."""
    header = find_header(sheet, _FormColumns(), "label")
    if header is None or "label" not in header.columns or not {"answer", "level"} & header.columns.keys():
        return _without_header(sheet, fields)
    found = _Rows(sheet, header, fields)
    found.read(header.row)
    above = sheet._replace(rows=sheet.rows[: header.row - 1])
    on_top = {
        name: label
        for name, label in labelled(above, {**fields.by_key, _OFFICE: "agency"}).items()
        if name not in found.cells
    }
    labels = (*(label.heading for label in on_top.values()), *found.labels)
    cells = _chosen(sheet, {**_places(on_top), **found.cells}, fields)
    form = Form(header.row, cells, labels, tuple(found.repeated), found.beside)
    return form if _rows_of(form.cells) >= FEWEST else None


def _places(labels: Mapping[str, Label]) -> Mapping[str, Cell]:
    return {name: label.cell for name, label in labels.items()}


def _rows_of(cells: Mapping[str, Cell]) -> int:
    return len({row for row, _ in cells.values()})


class _Rows:
    """The rows below the header of a form; the level of an indicator has its own column."""

    def __init__(self, sheet: Sheet, header: Header, fields: Fields) -> None:
        self.sheet, self.columns, self.fields = sheet, header.columns, fields
        self.answer = self.columns.get("answer", self.columns.get("level", 0))
        self.heads = {cell.column: cell.text for cell in header.cells if cell.field in _FILLED_IN}
        self.cells: dict[str, Cell] = {}
        self.labels: list[HeaderCell] = []
        self.repeated: list[HeaderCell] = []
        self.beside: dict[str, Cell] = {}

    def read(self, header_row: int) -> None:
        """Find the fields by their labels."""
        for row in range(header_row + 1, len(self.sheet.rows) + 1):
            label = self.sheet.value(row, self.columns["label"])
            if not isinstance(label, str):
                continue
            label = " ".join(label.split())
            cell = _heading(HeaderCell(row, self.columns["label"], label, None), self.fields)
            if cell.field is None:
                self._unknown(cell)
            elif cell.field not in self.cells:
                self._add(row, cell.field)
                self.labels.append(cell)
            elif self.sheet.value(row, self.answer) not in (None, self.sheet.value(*self.cells[cell.field])):
                self.repeated.append(cell)
                self._keep(row, label)

    def _unknown(self, cell: HeaderCell) -> None:
        """Keep a label that means nothing; one without an answer is a title."""
        if len(cell.text) <= LONGEST and self.sheet.value(cell.row, self.answer) is not None:
            self._keep(cell.row, cell.text)
            self.labels.append(cell)

    def _add(self, row: int, name: str) -> None:
        is_indicator = name in self.fields.indicators
        self.cells[name] = row, self.columns.get("level", self.answer) if is_indicator else self.answer
        if is_indicator and "proof" in self.columns:
            self.cells[part(name, EVIDENCE)] = row, self.columns["proof"]
        self._keep(row, self.fields.official(name))

    def _keep(self, row: int, label: str) -> None:
        """Name what a row holds and no field takes: an answer by its label, the rest by its column too."""
        taken = [column for at, column in self.cells.values() if at == row]
        for column, head in self.heads.items():
            if column not in taken and self.sheet.value(row, column) is not None:
                name = label if column == self.answer and not taken else f"{label}, {head}"
                while name in self.beside:
                    name += " *"
                self.beside[name] = row, column


def field_of(label: str, fields: Fields) -> str | None:
    """Return the field that a heading names, word for word: among values, *Penerapan* is no date."""
    if fields.speaks_of(label):
        return fields.find(label)
    likeliest = (fields.guesses(said)[:1] for said in (label, _NUMBERING.sub("", label, count=1)))
    return next(
        (guess.field for found in likeliest for guess in found if guess.score >= _WORD_FOR_WORD), None
    )


def _heading(cell: HeaderCell, fields: Fields) -> HeaderCell:
    """Return a heading with the field that it means, read in spite of a slip or not."""
    name = field_of(cell.text, fields)
    if name is None or fields.speaks_of(cell.text):
        return cell._replace(field=name, how="form" if name else None)
    for said in (cell.text, _NUMBERING.sub("", cell.text, count=1)):
        slip = next((guess for guess in fields.guesses(said)[:1] if guess.sure and guess.slip), None)
        if slip:
            return cell._replace(field=name, how="misspelling", read=slip.name)
    return cell._replace(field=name, how="form")


def swapped(sheet: Sheet, cells: Mapping[str, Cell], fields: Fields) -> Mapping[str, str]:
    """Return the field that the answers of a form belong to, where it is another one than they stand at."""
    held = {name: Held([sheet.value(*cells[name])], fields.tests) for name in SWAPPED if name in cells}
    moving = {name: other for name, one in held.items() if (other := one.against(name)) in SWAPPED}
    return {name: other for name, other in moving.items() if other not in held or other in moving}


def _without_header(sheet: Sheet, fields: Fields) -> Form | None:
    """Return a form whose answers stand beside their headings, with or without a colon between them.

    A list of indicators alone is none. The headings that mean nothing are looked for in the column of
    most others.
    """
    read = beside(sheet, lambda written: field_of(written, fields))
    found = {name: label._replace(heading=_heading(label.heading, fields)) for name, label in read.items()}
    said = {name: label for name, label in found.items() if name not in fields.indicators}
    if _rows_of(_places(found)) < FEWEST or ("name" not in said and _rows_of(_places(said)) < FEWEST):
        return None
    if _side_by_side(sheet, found) or not _says_form(found):
        return None
    pairs = _Pairs(sheet, fields, found)
    pairs.read()
    labels = sorted(pairs.labels, key=lambda cell: (cell.row, cell.column))
    cells = _chosen(sheet, _places(found), fields)
    return Form(0, cells, tuple(labels), tuple(pairs.repeated), pairs.beside)


def _chosen(sheet: Sheet, cells: Mapping[str, Cell], fields: Fields) -> Mapping[str, Cell]:
    from inovasi_cli.reading.headers.ticked import chosen

    return chosen(sheet, cells, fields)


def is_transposed(sheet: Sheet, fields: Fields) -> bool:
    """Whether a sheet has a field a row and an innovation a column."""
    found = beside(sheet, lambda written: field_of(written, fields))
    return _rows_of(_places(found)) >= FEWEST and _says_form(found) and _side_by_side(sheet, found)


def _says_form(found: Mapping[str, Label]) -> bool:
    """Whether headings are words on rows of their own; numbers do only below the heading of the name."""
    headings = [label.heading for label in found.values()]
    words = {heading.row for heading in headings if not heading.text.isdigit()}
    numbered = {heading.column for heading in headings if heading.text.isdigit()}
    return len(words) >= FEWEST or ("name" in found and numbered == {found["name"].heading.column})


def _side_by_side(sheet: Sheet, found: Mapping[str, Label]) -> bool:
    """Whether several answers stand beside the name, and beside most headings: one for each innovation."""
    if "name" not in found:
        return False
    answers = {name: _answers(sheet, label, found.values()) for name, label in found.items()}
    several = sum(number > 1 for number in answers.values())
    return answers["name"] > 1 and several * 5 >= len(answers) * 3


def _answers(sheet: Sheet, label: Label, others: Iterable[Label]) -> int:
    """Count the cells that say something between a heading and the next one in its row."""
    row, column = label.heading.row, label.heading.column
    ends = [
        other.heading.column for other in others if other.heading.row == row and other.heading.column > column
    ]
    last = min(ends, default=len(sheet.rows[row - 1]) + 1)
    return sum(_says_something(sheet.value(row, at)) for at in range(column + 1, last))


class _Pairs:
    """The other rows of a form without a header: ``found`` gets what they bring besides."""

    def __init__(self, sheet: Sheet, fields: Fields, found: dict[str, Label]) -> None:
        self.sheet, self.fields, self.found = sheet, fields, found
        self.labels = [label.heading for label in found.values()]
        self.repeated: list[HeaderCell] = []
        self.beside: dict[str, Cell] = {}
        columns = Counter(label.heading.column for label in found.values())
        self.column = columns.most_common(1)[0][0]
        self.left = leftmost(sheet)

    def read(self) -> None:
        """Find indicators by their number alone, then headings that are misspelt, repeated or not known."""
        taken = {label.heading.row for label in self.found.values()}
        for row in range(min(taken), len(self.sheet.rows) + 1):
            if row not in taken and not self._numbered(row):
                self._heading(row)

    def _numbered(self, row: int) -> bool:
        """Read ``16 | 2``; where rows are numbered the next cell is a heading, and that is no level."""
        speech = Speech.of(self.fields.ruleset)
        for column in range(self.left, self.left + LABELS_WITHIN):
            indicator = self.fields.indicators.get(_whole(self.sheet.value(row, column)))
            at = next_filled(self.sheet, row, column) if indicator else None
            if indicator is None or at is None or indicator.code in self.found:
                continue
            if _is_level(self.sheet.value(row, at), indicator, speech):
                self._add(Label(HeaderCell(row, column, indicator.code, indicator.code, "form"), at))
                return True
        return False

    def _heading(self, row: int) -> None:
        """Read or name the heading of a row; one without an answer is a title."""
        written = self.sheet.value(row, self.column)
        at = next_filled(self.sheet, row, self.column)
        if at is None or not isinstance(written, str) or len(written) > LONGEST or not normalise(written):
            return
        cell = _heading(HeaderCell(row, self.column, " ".join(written.split()), None), self.fields)
        if cell.how == "form":
            cell = cell._replace(how=None)
        self._keep(cell, at)
        if cell.field is None:
            self.labels.append(cell)
        elif self.sheet.value(row, at) != self.sheet.value(*self.found[cell.field].cell):
            self.repeated.append(cell)

    def _add(self, label: Label) -> None:
        if label.heading.field:
            self.found[label.heading.field] = label
            self.labels.append(label.heading)

    def _keep(self, cell: HeaderCell, at: int) -> None:
        name = cell.text
        while name in self.beside:
            name += " *"
        self.beside[name] = cell.row, at


def _is_level(value: Value, indicator: Indicator, speech: Speech) -> bool:
    try:
        Levels(indicator, speech).read(value)
    except Unreadable:
        return False
    return True


def _whole(value: Value) -> str:
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value).strip() if isinstance(value, int | str) and not isinstance(value, bool) else ""
