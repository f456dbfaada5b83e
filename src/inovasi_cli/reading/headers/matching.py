"""The assignment of the greatest sum."""

from __future__ import annotations

from collections.abc import Sequence


def hungarian(worth: Sequence[Sequence[float]]) -> list[int | None]:
    """Return the column of each row in the assignment of the greatest sum; of equal ones, upper rows first.

    Source: the shortest augmenting paths of Jonker and Volgenant (1987), on costs padded to a square.
    """
    size = max(len(worth), len(worth[0]))
    first = 1e-6  # an upper row goes before a lower one
    cost = [
        [-worth[r][c] * (1 - first * r) if r < len(worth) and c < len(worth[r]) else 0.0 for c in range(size)]
        for r in range(size)
    ]
    rows_at = [-1] * (size + 1)
    by_row, by_column = [0.0] * size, [0.0] * (size + 1)
    for row in range(size):
        rows_at[size], at = row, size
        least, before, seen = [float("inf")] * size, [size] * size, [False] * (size + 1)
        while rows_at[at] != -1:
            seen[at], current, next_at, delta = True, rows_at[at], -1, float("inf")
            for column in range(size):
                if not seen[column]:
                    reduced = cost[current][column] - by_row[current] - by_column[column]
                    if reduced < least[column]:
                        least[column], before[column] = reduced, at
                    if least[column] < delta:
                        delta, next_at = least[column], column
            for column in range(size + 1):
                if seen[column]:
                    by_row[rows_at[column]] += delta
                    by_column[column] -= delta
                elif column < size:
                    least[column] -= delta
            at = next_at
        while at != size:
            rows_at[at], at = rows_at[before[at]], before[at]
    found: list[int | None] = [None] * len(worth)
    for column in range(size):
        if rows_at[column] < len(worth) and column < len(worth[0]):
            found[rows_at[column]] = column
    return found
