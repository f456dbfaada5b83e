"""What is to be said about the columns of a sheet: missing, twice there, unknown, or misspelt ones."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

from inovasi_cli.diagnostics import Diagnostic, Fact, Place, columns, recognition
from inovasi_cli.reading.files.sheets import NO_COLUMN, Sheet
from inovasi_cli.reading.headers import EVIDENCE, MEASURED, ORIGIN, TOTAL, Fields, part
from inovasi_cli.reading.headers.assigning import PROBABLE, Candidate
from inovasi_cli.reading.headers.content import KINDS
from inovasi_cli.reading.headers.form import Form
from inovasi_cli.reading.headers.rows import Header, HeaderCell
from inovasi_cli.rules import Ruleset
from inovasi_cli.text import Text
from inovasi_cli.text import layouts as text
from inovasi_cli.text.spelling import likeness, nearest, normalise

_MATTERS: Mapping[str, Sequence[tuple[str, ...]]] = {
    "profile": (("region",), ("category",), ("edition",), ("spd_total",)),
    "spd": (("code",), ("level", "measured")),
    "innovations": (("agency",), ("stage",), ("affair",), ("applied",)),
    "evidence": (("link", "document_number"),),
}
"""Fields without which a sheet says too little, each with what may stand in its place."""

FEW = 3
"""Fields that are named beside a heading that may mean each of them."""

_WORTH_NAMING = 0.2
"""Score of a column (0-1) from which a field is among those that it may hold."""

_NAMED = 0.52
"""Score of a heading (0-1) from which it is asked whether it means a field."""

_ALL_WORDS = 0.95
"""Score of a heading (0-1) that has all the words of a name and no others."""

_ANY_LIST = frozenset({"number", "name", "agency", "region", "origin"})
"""Fields that lists of anything have."""

_ANY_NAME = frozenset({"nama", "name"})
"""What the names of anything are headed."""


def about_columns(
    sheet: Sheet, header: Header, fields: Fields, missing: Collection[str]
) -> Iterator[Diagnostic]:
    """Yield K201-K204 and K209-K212 of one header; ``missing`` are fields that its table needs."""
    yield from (required_missing(sheet, header, fields, name) for name in missing)
    yield from repeated(sheet, header, fields)
    yield from _about_names(sheet, header, fields, text.COLUMN)
    if not missing:
        row = max(cell.row for cell in header.cells)
        yield from _indicators_missing(sheet.place(row), header.columns.keys(), fields, text.IN_TABLE)
    yield from _own_missing(sheet, header, fields)


def about_form(sheet: Sheet, header: Header, form: Form, fields: Fields) -> Iterator[Diagnostic]:
    """Yield K202-K204 and K209-K211 of one form, whose names are labels."""
    for cell in form.repeated:
        yield _repeated_at(sheet, cell, form.cells[cell.field or ""], text.LABEL)
    yield from _about_names(sheet, header, fields, text.LABEL)
    yield from _indicators_missing(
        sheet.place(form.header_row or None), form.cells.keys(), fields, text.ON_FORM
    )


def about_profile(
    sheet: Sheet, strangers: Iterable[HeaderCell], fields: Fields, found: Collection[str]
) -> Iterator[Diagnostic]:
    """Yield K210 of each label that comes near a field which moves a result and is not ``found``."""
    open_ = {name for ways in _MATTERS["profile"] for name in ways} - {*found}
    for cell in strangers:
        maybe = (Candidate(guess.field, guess.score, guess) for guess in fields.guesses(cell.text))
        near = [name for name in meant(cell._replace(maybe=tuple(maybe))) if name in open_]
        if near and not fields.speaks_of(cell.text):
            facts: dict[str, Fact] = {"what": text.LABEL, "header": cell.text}
            place = sheet.place(cell.row, cell.column)
            yield _not_read(place, facts, None, tuple(map(fields.official, near)), fields, merged=False)


def not_a_list(sheet: Sheet, header: Header, fields: Fields) -> Diagnostic | None:
    """K217 of a list of innovations that only says *Nama*, beside columns that nobody knows."""
    name = next((cell for cell in header.cells if cell.field == "name"), None)
    strangers = [cell for cell in header.cells if cell.field is None and not fields.speaks_of(cell.text)]
    if fields.role != "innovations" or name is None or not strangers or header.columns.keys() - _ANY_LIST:
        return None
    if normalise(name.text) not in _ANY_NAME or fields.speaks_of(name.text):
        return None
    facts: dict[str, Fact] = {
        "header": name.text,
        "found": tuple(cell.text for cell in header.cells),
        "official": fields.official("name"),
        "options": tuple(
            fields.official(ways[0]) for ways in _MATTERS[fields.role] if ways[0] in fields.known
        ),
    }
    return Diagnostic(columns.NOT_A_LIST, sheet.place(name.row, name.column), facts)


def required_missing(
    sheet: Sheet, header: Header | None, fields: Fields, name: str, what: Text = text.COLUMN
) -> Diagnostic:
    """K201, with the unknown columns or labels that come nearest, and their cells."""
    official = fields.official(name)
    strangers = [cell for cell in header.cells if cell.field is None and cell.text] if header else []
    scores = {cell: _score(cell, name, fields) for cell in strangers}
    if alike := nearest(official, [cell.text for cell in strangers]):
        scores |= {cell: 1.0 for cell in strangers if cell.text == alike}
    near = sorted((cell for cell in strangers if scores[cell]), key=lambda cell: -scores[cell])[:FEW]
    facts: dict[str, Fact] = {
        "what": what,
        "header": official,
        "near": tuple(f"{cell.text} ({sheet.place(cell.row, cell.column).cell})" for cell in near),
    }
    return Diagnostic(columns.REQUIRED_MISSING, sheet.place((header.row or None) if header else None), facts)


def _score(cell: HeaderCell, name: str, fields: Fields) -> float:
    """How near a heading comes to a field by its words."""
    return max((guess.score for guess in fields.guesses(cell.text) if guess.field == name), default=0.0)


def repeated(sheet: Sheet, header: Header, fields: Fields | None = None) -> Iterator[Diagnostic]:
    """Yield K202 of the columns of a field that has one already, as after merging their headers still say."""
    lacked = _lacked(sheet, header)
    for cell in header.cells:
        field = cell.field or (fields and again(cell, header, fields, lacked.get(cell.column, ())))
        if field and header.columns[field] != cell.column:
            read = header.columns[field]
            first = next(other for other in header.cells if other.column == read)
            yield _repeated_at(sheet, cell, (first.row, first.column), text.COLUMN)


def _repeated_at(sheet: Sheet, cell: HeaderCell, first: tuple[int, int], what: Text) -> Diagnostic:
    facts: dict[str, Fact] = {"what": what, "header": cell.text, "first": sheet.place(*first).cell or ""}
    return Diagnostic(columns.REPEATED, sheet.place(cell.row, cell.column), facts)


def _lacked(sheet: Sheet, header: Header) -> Mapping[int, frozenset[str]]:
    if ORIGIN not in header.columns:
        return {}
    from inovasi_cli.reading.headers.origins import lacked_beside

    return lacked_beside(sheet, header)


def _about_names(sheet: Sheet, header: Header, fields: Fields, what: Text) -> Iterator[Diagnostic]:
    """Name what was read in spite of a slip or by content, and what was not read."""
    is_form = what is text.LABEL
    lacked = _lacked(sheet, header)
    found = header.columns.keys()
    for cell in header.cells:
        place = sheet.place(cell.row, cell.column)
        facts: dict[str, Fact] = {"what": what, "header": cell.text or text.UNTITLED, "read": cell.read}
        how = "unit" if cell.names_a_unit and not cell.sure else cell.how
        if how in ("content", "words", "unit"):
            facts["why"] = text.WHY[how]
            yield Diagnostic(recognition.BY_CONTENT if cell.sure else recognition.GUESSED, place, facts)
        elif cell.how == "misspelling":
            yield Diagnostic(
                recognition.MISSPELT, place, {**facts, "likeness": likeness(cell.text, cell.read)}
            )
        elif (
            cell.field is None
            and cell.text
            and not fields.speaks_of(cell.text)
            and not again(cell, header, fields, lacked.get(cell.column, ()))
        ):
            merged = cell.column in lacked
            kept = columns.PERHAPS_ASKED if is_form else columns.PERHAPS_MISSING
            there = found - lacked.get(cell.column, frozenset())
            suiting = None if is_form else _suiting(sheet, header, cell)
            facts["advice"] = _advice(there, suiting, fields, columns.PERHAPS_MERGED if merged else kept)
            near = tuple(fields.official(field) for field in meant(cell) if field not in there)
            yield _not_read(place, facts, cell.against, near, fields, merged=merged)


def _not_read(  # noqa: PLR0913 - all of one column
    place: Place,
    facts: Mapping[str, Fact],
    against: str | None,
    near: tuple[str, ...],
    fields: Fields,
    *,
    merged: bool,
) -> Diagnostic:
    """Name what a heading may mean; what holds another thing than it says; or that it means nothing."""
    if against:
        held = KINDS[against] if against in KINDS else fields.official(against)
        return Diagnostic(recognition.OTHER_CONTENT, place, {**facts, "near": near, "held": held})
    if near:
        advice = recognition.MOVE_IT if merged else recognition.WRITE_IT
        return Diagnostic(recognition.DOUBTFUL, place, {**facts, "near": near, "advice": advice})
    return Diagnostic(columns.UNKNOWN, place, {**facts, "near": ""})


def meant(cell: HeaderCell) -> tuple[str, ...]:
    """Return the few fields that a heading without one comes near, the likeliest first.

    Where the cells hold another thing than it says, those that the cells suit.
    """
    suiting = (candidate for candidate in cell.maybe if candidate.held or not cell.against)
    near = (
        candidate
        for candidate in suiting
        if (candidate.guess and candidate.guess.score >= _NAMED) or candidate.score >= PROBABLE
    )
    return tuple(candidate.field for candidate in near)[:FEW]


def worth_naming(cell: HeaderCell) -> Sequence[Candidate]:
    """Return every field that a column may hold, however little speaks for it."""
    return [candidate for candidate in cell.maybe if candidate.score >= _WORTH_NAMING]


def again(cell: HeaderCell, header: Header, fields: Fields, lacked: Collection[str] = ()) -> str | None:
    """Return the field of a column that after merging stands beside the one which is read, if it is such.

    ``lacked`` are the fields that the files with this column had no other one for.
    """
    if cell.field or cell.against or ORIGIN not in header.columns or fields.speaks_of(cell.text):
        return None
    from inovasi_cli.reading.headers.origins import called_before

    said = fields.guesses(called_before(cell.text))[:1]
    return next(
        (
            candidate.field
            for candidate in said
            if candidate.score >= _ALL_WORDS
            and candidate.field in header.columns
            and candidate.field not in lacked
        ),
        None,
    )


def _suiting(sheet: Sheet, header: Header, cell: HeaderCell) -> frozenset[str] | None:
    """The fields that the cells of a column may be; ``None`` where none is filled."""
    below = range(header.row + 1, len(sheet.rows) + 1)
    if all(sheet.value(row, cell.column) is None for row in below):
        return None
    return frozenset(candidate.field for candidate in cell.maybe)


def _advice(found: Collection[str], suiting: frozenset[str] | None, fields: Fields, perhaps: Text) -> Text:
    """What to do about a heading that means nothing: it may be what is not ``found`` and its cells may be."""
    missing = [
        fields.official(ways[0])
        for ways in _MATTERS.get(fields.role, ())
        if set(found).isdisjoint(ways) and ways[0] in fields.known and (suiting is None or ways[0] in suiting)
    ]
    return naming(perhaps, missing) if missing else columns.IGNORE


def naming(said: Text, names: Collection[str]) -> Text:
    """Return what is ``said`` with what is ``missing`` named."""
    return Text(said.id.format(missing=", ".join(names)), said.en.format(missing=", ".join(names)))


def _indicators_missing(
    place: Place, found: Collection[str], fields: Fields, said: Mapping[str, Text]
) -> Iterator[Diagnostic]:
    """K204 of the indicators without a column, or without a label, when others have one.

    Not where a total tells the maturity beside the columns of less than half of them.
    """
    missing = [code for code in fields.indicators if not {code, part(code, MEASURED)} & set(found)]
    told = TOTAL in found and 2 * len(missing) > len(fields.indicators)
    if missing and len(missing) < len(fields.indicators) and not told:
        names = tuple(fields.official(code) for code in missing)
        facts: dict[str, Fact] = {"missing": names, "number": tuple(missing), **said}
        yield Diagnostic(columns.INDICATOR_MISSING, place, facts)


def columns_missing(
    file: str, place: Place, found: Collection[str], ruleset: Ruleset
) -> Iterator[Diagnostic]:
    """Yield K204 and K213 of the list that rows of a merged workbook are from, with the columns ``found``."""
    fields = Fields(ruleset, "innovations")
    said = missing_in(file)
    yield from _indicators_missing(place, found, fields, {**text.IN_TABLE, **said})
    yield from maturity_missing(place, found, fields, said)


def missing_in(file: str) -> Mapping[str, Text]:
    """Say of which file a merged workbook tells that it had no column, and what to do about it."""
    where = Text(text.IN_FILE.id.format(file=file), text.IN_FILE.en.format(file=file))
    cells = text.FILL_CELLS
    advice = Text(cells.id.format(marker=NO_COLUMN), cells.en.format(marker=NO_COLUMN))
    return {"where": where, "advice": advice}


def maturity_missing(
    place: Place, found: Iterable[str], fields: Fields, said: Mapping[str, Text] | None = None
) -> Iterator[Diagnostic]:
    """K213 of a list of innovations in which no column tells the maturity."""
    said = said or {"where": text.ON_SHEET, "advice": text.ADD_COLUMNS}
    ways = [*fields.indicators, *(name for name in fields.names if name == TOTAL)]
    if {name.partition(".")[0] for name in found if not name.endswith(EVIDENCE)}.isdisjoint(ways):
        options = tuple(fields.official(name) for name in dict.fromkeys((*ways[:1], *ways[-1:])))
        yield Diagnostic(columns.NO_MATURITY, place, {"options": options, **said})


def _own_missing(sheet: Sheet, header: Header, fields: Fields) -> Iterator[Diagnostic]:
    """Name what a layout of the user's own speaks of and this sheet does not have."""
    texts = {normalise(cell.text): cell.text for cell in header.cells}
    for key, name in fields.own.items():
        if key not in texts and name not in header.columns:
            facts: dict[str, Fact] = {"header": key, "near": nearest(key, texts.values())}
            yield Diagnostic(columns.OWN_MISSING, sheet.place(header.row), facts)
