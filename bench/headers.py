"""How many columns are recognised before the first is taken for something that it is not, and in what time.

Beside ours stands what matches any two schemas: COMA on names and instances, and Jaccard on instances, both
of the package ``valentine``. They know nothing of innovations; what each field is called and holds is given
to them as the other table. Each column counts with its likeliest field, the most certain columns first.
"""

from __future__ import annotations

import random
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from importlib import import_module
from pathlib import Path
from typing import Any, NamedTuple

sys.path.insert(0, str(Path(__file__).parents[1] / "tests"))
from test_headers import CORPUS, PARTS, SHEETS, Said, below, sheets

from inovasi_cli.reading.files.sheets import Sheet, Workbook
from inovasi_cli.reading.headers import Fields
from inovasi_cli.reading.layout import match
from inovasi_cli.rules.loading import load

# Imported by name: they are typed in part only, and installed for benchmarks alone.
_MODULES: tuple[Any, ...] = tuple(
    map(import_module, ("pandas", "valentine", "valentine.algorithms.coma.similarity.tfidf"))
)
pandas, valentine, tfidf = _MODULES
SEED = 20261130
MOST_TIME = 1.0
"""Our time, as a share of that of the faster of the others."""


class Guess(NamedTuple):
    """What a contender takes a column for, and how certain it is."""

    certain: float
    said: Said
    field: str


Contender = Callable[[str, Sequence[Said], int], Iterator[Guess]]
RULES = load("2026")


def ours(role: str, said: Sequence[Said], number: int) -> Iterator[Guess]:
    """Read the columns as the tool does."""
    columns = [below(each.field, each.header, number) for each in said]
    rows = (tuple(each.header for each in said), *zip(*columns, strict=True))
    (found,) = match(Workbook("data.xlsx", (Sheet("data.xlsx", SHEETS[role], rows),)), RULES).matches
    for cell in found.cells:
        if cell.field and not cell.again:
            score = next((each.score for each in cell.maybe if each.field == cell.field), 1.0)
            yield Guess(score, said[cell.column - 1], cell.field)


def other(matcher: Any) -> Contender:
    """Match the columns with a table that has a column a field, under its official header."""

    def guesses(role: str, said: Sequence[Said], number: int) -> Iterator[Guess]:
        fields = Fields(RULES, role)
        named = {fields.official(name): name for name in CORPUS["ours"][role]}
        known = pandas.DataFrame({head: map(text, below(name, head, 0)) for head, name in named.items()})
        theirs = pandas.DataFrame(
            {str(at): map(text, below(each.field, each.header, number)) for at, each in enumerate(said)}
        )
        theirs.columns = [f"{each.header}\u200b{at}" for at, each in enumerate(said)]  # no name twice
        best: dict[str, Guess] = {}
        for pair, certain in valentine.valentine_match([theirs, known], matcher).items():
            at = int(pair.source_column.rpartition("\u200b")[2])
            if certain > best.get(pair.source_column, Guess(0, said[at], "")).certain:
                best[pair.source_column] = Guess(certain, said[at], named[pair.target_column])
        yield from best.values()

    return guesses


def text(value: object) -> str:
    """A cell as these matchers take it."""
    return "" if value is None else str(value)[:200]


def measured(contender: Contender) -> tuple[float, float, float]:
    """Return recall at full precision and in all, in per cent, and the time in seconds."""
    began = time.perf_counter()
    found = [
        guess
        for part in PARTS
        for role, said, number in sheets(part, random.Random(SEED))
        for guess in contender(role, said, number)
    ]
    spent = time.perf_counter() - began
    asked = sum(
        len(headers.get(part, ()))
        for fields in CORPUS["ours"].values()
        for headers in fields.values()
        for part in PARTS
    )
    right = before = 0
    wrong = False
    for guess in sorted(found, key=lambda guess: -guess.certain):
        if guess.field != guess.said.field:
            wrong = True
        elif guess.said.asked:
            right += 1
            before += not wrong
    return 100 * before / asked, 100 * right / asked, spent


def main() -> int:
    """Print the three beside each other; 1 where ours is not ahead of both."""
    # English words that say nothing are fetched from the net otherwise; the headers are Indonesian.
    tfidf._english_stopwords = frozenset
    contenders = {
        "inovasi": ours,
        "COMA, names and instances": other(valentine.algorithms.Coma(use_instances=True, use_schema=True)),
        "Jaccard, instances": other(valentine.algorithms.JaccardDistanceMatcher()),
    }
    print(f"{'':28}{'full precision':>16}{'in all':>10}{'seconds':>10}")
    results = {}
    for name, contender in contenders.items():
        results[name] = measured(contender)
        full, recall, spent = results[name]
        print(f"{name:28}{full:14.1f} %{recall:8.1f} %{spent:10.2f}")
    (mine, _, spent), *others = results.values()
    ahead = all(mine > full for full, _, _ in others)
    faster = spent <= MOST_TIME * min(time for _, _, time in others)
    print(f"target ahead of both in recall and in time: {'met' if ahead and faster else 'MISSED'}")
    return 0 if ahead and faster else 1


if __name__ == "__main__":
    sys.exit(main())
