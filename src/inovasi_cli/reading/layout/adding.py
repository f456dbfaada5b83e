"""Lists that say more of the innovations of another one, told by their names: levels on a separate sheet."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, NamedTuple

from inovasi_cli.diagnostics import Diagnostic, Fact, Place, rows, worksheets
from inovasi_cli.reading.headers.content import MOST_OF
from inovasi_cli.reading.headers.rows import written
from inovasi_cli.reading.layout.lists import OF_A_SUM
from inovasi_cli.rules import Ruleset
from inovasi_cli.text import Text
from inovasi_cli.text import layouts as text
from inovasi_cli.text.spelling import head, late, normalise

if TYPE_CHECKING:
    from inovasi_cli.reading.files.sheets import Sheet
    from inovasi_cli.reading.layout import FoundTable, Match

_UNREAD = frozenset({worksheets.SHEET_UNKNOWN, worksheets.LIST_LEFT_OUT, worksheets.SECOND_TABLE})
_DECIDING = frozenset({"applied", "developed", "design", "affair", "stage"})
_FEWEST = 2
"""Rows of a list; a single one may be a remark."""
_YEAR = late(r"20\d\d")


class Adding(NamedTuple):
    """A table that says ``fields`` of innovations which another lists; ``pairs`` are its rows by theirs."""

    table: FoundTable
    fields: tuple[str, ...]
    pairs: Mapping[int, int]


class _Row(NamedTuple):
    """A row that names an innovation, and where."""

    at: int
    row: int
    name: str
    agency: str
    short: str


def with_more(
    matches: Sequence[Match], ruleset: Ruleset, listed: Callable[[Sheet], Match]
) -> Sequence[Match]:
    """Return ``matches`` in which such a list is read with the one whose innovations it repeats.

    Nothing is joined where the list is of another year, has a doubtful column or says what a second such list
    says too: then it stays unread. A row without exactly one partner is told (L427).
    """
    masters = [at for at, one in enumerate(matches) if one.role == "innovations" and one.table]
    ours = frozenset(name for at in masters if (table := matches[at].table) for name in table.columns)
    known = [row for at in masters for row in _rows(at, matches[at])]
    found: dict[int, Match] = {}
    for at, one in enumerate(matches):
        if one.role is None and {fault.kind for fault in one.faults} & _UNREAD and _of_year(one, ruleset):
            read = listed(one.sheet)
            if read.table and not read.doubts and _says_more(read.table, ours, ruleset):
                found[at] = read
    said = [name for read in found.values() if read.table for name in read.table.columns if name not in ours]
    if len(said) > len({*said}):
        return matches
    joined, names = [*matches], {row.name for row in known}
    for at, read in found.items():
        own = _named_alike([*_rows(at, read)], known)
        if len(own) < _FEWEST or sum(row.name in names for row in own) < MOST_OF * len(own):
            continue
        pairs, faults = _paired(own, known, read, joined)
        beside = read.table._replace(adds=True) if read.table else None
        joined[at] = read._replace(table=beside, faults=(*faults, *read.faults))
        for master in masters:
            table = joined[master].table
            if table and beside:
                more = tuple(name for name in beside.columns if name not in ours)
                adding = (*table.adding, Adding(beside, more, pairs.get(master, {})))
                joined[master] = joined[master]._replace(table=table._replace(adding=adding))
    return joined


def _of_year(match: Match, ruleset: Ruleset) -> bool:
    """Whether the name of its sheet tells no other year than that of the edition."""
    return {*_YEAR.findall(match.sheet.name)} <= {ruleset.name}


def _says_more(table: FoundTable, ours: frozenset[str], ruleset: Ruleset) -> bool:
    more = {name.partition(".")[0] for name in table.columns.keys() - ours}
    return not (table.rows or table.sheet.turned) and not more.isdisjoint(
        ruleset.sid_indicators.keys() | _DECIDING
    )


def _rows(at: int, match: Match) -> Iterator[_Row]:
    """Yield the rows of a list that name something, but sums."""
    table = match.table
    if table is None or table.rows:
        return
    of_name, of_agency = table.columns["name"], table.columns.get("agency")
    for row in range(table.header_row + 1, (table.end or len(table.sheet.rows)) + 1):
        name = normalise(written(table.sheet.value(row, of_name)))
        if name and row not in table.passed_over and not OF_A_SUM.match(name):
            agency = normalise(written(table.sheet.value(row, of_agency))) if of_agency else ""
            yield _Row(at, row, name, agency, normalise(head(written(table.sheet.value(row, of_name)))))


def _named_alike(own: Sequence[_Row], known: Sequence[_Row]) -> Sequence[_Row]:
    """Return rows by the names of the other list, where one has a name in short: *SIMTARU (Sistem ...)*."""
    names = {row.name for row in known}
    shorts = Counter(row.short for row in known)
    whole = {row.short: row.name for row in known}
    found = [
        row._replace(name=whole[row.short])
        if row.name not in names and shorts[row.short] == 1 and row.short in (row.name, whole[row.short])
        else row
        for row in own
    ]
    times = Counter(row.name for row in found)
    return [new if times[new.name] == 1 else old for new, old in zip(found, own, strict=True)]


def _paired(
    own: Sequence[_Row], known: Sequence[_Row], read: Match, matches: Sequence[Match]
) -> tuple[Mapping[int, Mapping[int, int]], Sequence[Diagnostic]]:
    """Return the rows by the table and row that they belong to, and what is told of the others."""
    pairs: dict[int, dict[int, int]] = {}
    first = next(matches[row.at].sheet for row in known)
    facts: dict[str, Fact] = {"sheet": read.sheet.name, "read": first.name}
    faults = [Diagnostic(worksheets.LIST_ADDS, read.sheet.place(), facts)]
    theirs, ours = _by_name(known), _by_name(own)
    for row in own:
        meant = [one for one in theirs.get(row.name, ()) if _agree(one, row)]
        again = [one for one in ours[row.name] if _agree(one, row)]
        if len(meant) == 1 and len(again) == 1:
            pairs.setdefault(meant[0].at, {})[meant[0].row] = row.row
        elif read.table:
            column = read.table.columns["name"]
            name = written(read.sheet.value(row.row, column))
            reason = text.SEVERAL if meant else text.NOT_THERE
            where = read.sheet.name if len(meant) == 1 else first.name
            faults.append(unpaired(read.sheet.place(row.row, column), name, reason, where))
    return pairs, faults


def unpaired(place: Place, name: str, reason: Text, sheet: str) -> Diagnostic:
    """L427: the row of ``name`` has no partner on ``sheet``, for a ``reason``."""
    why = Text(reason.id.format(sheet=sheet), reason.en.format(sheet=sheet))
    return Diagnostic(rows.UNPAIRED, place, {"name": name, "reason": why})


def _by_name(listed: Sequence[_Row]) -> Mapping[str, Sequence[_Row]]:
    found: dict[str, list[_Row]] = {}
    for row in listed:
        found.setdefault(row.name, []).append(row)
    return found


def _agree(one: _Row, other: _Row) -> bool:
    """Whether two rows may be of one agency: both say the same, or one says nothing."""
    return not (one.agency and other.agency) or one.agency == other.agency
