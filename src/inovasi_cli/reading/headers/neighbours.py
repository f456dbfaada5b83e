"""What the place of a column among the others tells of it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from inovasi_cli.reading.headers import SID, SURE, Fields
from inovasi_cli.reading.headers.assigning import NEAR, ListColumn
from inovasi_cli.text.spelling import late

_NEIGHBOUR = 0.05
"""What a neighbour adds that stands beside the field in the official list as well."""
_NUMBERED = late(r"\s*(\d{1,2})\s*[.)]\s*(?=[^\W\d])")
_NUMBERS = 3
"""Indicators numbered in their order from which the numbers of a list tell the others."""
_ROW = 5
"""Columns of indicators in a row, each in its place, from which those between them are told by theirs."""


def by_neighbours(columns: Sequence[ListColumn], fields: Fields) -> None:
    """Add to each column what its number, its neighbours and its place in a row of indicators tell."""
    _by_one_numbering(columns, fields)
    _by_order(columns, fields)
    _by_numbers(columns, fields)
    _by_numbers_of_a_list(columns, fields)


def _by_order(columns: Sequence[ListColumn], fields: Fields) -> None:
    """Add to candidates beside a sure column that is their neighbour in the official list too."""
    order = {field: at for at, field in enumerate((*fields.known, *fields.indicators))}
    sure = [next((e.field for e in c.candidates.values() if e.score >= SURE), c.cell.field) for c in columns]
    for at, column in enumerate(columns):
        if column.torn or any(candidate.score >= SURE for candidate in column.candidates.values()):
            continue
        left = order.get(sure[at - 1] or "", -2) if at else -2
        right = order.get((sure[at + 1] if at + 1 < len(columns) else None) or "", -2)
        for field, candidate in column.candidates.items():
            if candidate.score >= NEAR and field in order and order[field] in (left + 1, right - 1):
                column.candidates[field] = candidate._replace(
                    score=candidate.score + _NEIGHBOUR, neighbour=True
                )


def _by_one_numbering(columns: Sequence[ListColumn], fields: Fields) -> None:
    """Settle whether *SID 16* counts from the first indicator of innovations or from that of the region.

    The other numbers of the sheet tell, else what stands below; where neither does, it is a question.
    """
    if not all(map(str.isdigit, fields.indicators)):
        return
    said = [(column, fields.index.within_aspect(column.cell.text)) for column in columns if _says_sid(column)]
    numbers = {number for _, (number, _) in said if number is not None}
    first, count = int(next(iter(fields.indicators), "1")), len(fields.indicators)
    for column, (number, alone) in said:
        if number is not None and alone and first <= number <= count and not column.fixed:
            codes = [str(number), str(number + first - 1)]
            if min(numbers) < first:
                codes = codes[1:]
            elif max(numbers) > count:
                codes = codes[:1]
            column.take_one_of(codes)


def _says_sid(column: ListColumn) -> bool:
    return SID in column.cell.text.casefold()


def _by_numbers(columns: Sequence[ListColumn], fields: Fields) -> None:
    """Add the indicator whose number its place tells to each column of levels in a row of indicators."""
    codes = {code: at for at, code in enumerate(fields.indicators)}
    surely = {
        at: codes[candidate.field]
        for at, column in enumerate(columns)
        for candidate in column.candidates.values()
        if candidate.score >= SURE and candidate.field in codes
    }
    offsets = Counter(at - order for at, order in surely.items())
    offset, times = next(iter(offsets.most_common(1)), (0, 0))
    if times < _ROW or 2 * times <= len(surely):
        return
    for field, order in codes.items():
        at = order + offset
        if 0 <= at < len(columns) and at not in surely:
            columns[at].take_place_of(field)


def _by_numbers_of_a_list(columns: Sequence[ListColumn], fields: Fields) -> None:
    """Add the indicator of its number to *3. Anggaran* where *1. Regulasi* and *2. SDM* number them too."""
    codes = [*fields.indicators]
    numbers = {
        at: int(match[1]) for at, column in enumerate(columns) if (match := _NUMBERED.match(column.cell.text))
    }
    sure = {at: field for at in numbers if (field := columns[at].surely()) in codes}
    if len(sure) < _NUMBERS or any(codes.index(field) != numbers[at] - 1 for at, field in sure.items()):
        return
    for at in numbers.keys() - sure.keys():
        if numbers[at] <= len(codes) and (code := codes[numbers[at] - 1]) not in sure.values():
            columns[at].take_place_of(code)
