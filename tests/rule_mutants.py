"""Each number of each edition one step up and one step down: does ``rules check`` refuse it?

``python tests/rule_mutants.py`` (a part of ``make mutants``) writes every bundled edition and the contest of
the samples with one number changed, as text, and has it checked as a user would. A number is whatever YAML
reads as one, a date, and the digits of codes, names and years in quotes; prose and sources are exempt, for
no answer depends on them. Prints what is not noticed, and ends with 1 if anything is.
"""

from __future__ import annotations

import re
import shutil
import sys
import tempfile
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from typing import NamedTuple

import yaml

from inovasi_cli.rules import indicators_folder, loading
from inovasi_cli.scoring.vectors import prove

FOLDERS = (
    *(indicators_folder() / name for name in loading.editions()),
    Path(__file__).parents[1] / "samples" / "lomba-kota",
)
FILES = ("edition", "spd", "sid", "vocabulary", "effort")
PROSE = frozenset(
    "id en source title documents aliases misspellings perhaps means words lists agencies files".split()
)
"""Keys below which digits are words: texts, where a number comes from, what people write, types of files."""
_NUMBER = re.compile(r"-?[0-9]+(\.[0-9]+)?")
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


class Written(NamedTuple):
    """A number in the text of a file, and where it stands: the keys that lead to it, begin and end."""

    path: Path
    keys: tuple[str, ...]
    begin: int
    end: int
    text: str

    def told(self, instead: str) -> str:
        """Say what is changed."""
        line = self.path.read_text(encoding="utf-8").count("\n", 0, self.begin) + 1
        return (
            f"{self.path.parent.name}/{self.path.name}:{line} {'.'.join(self.keys)}: {self.text} -> {instead}"
        )


def numbers(path: Path) -> Iterator[Written]:
    """Every number in a file that is no prose."""
    text = path.read_text(encoding="utf-8")
    for keys, node in _scalars(yaml.compose(text)):
        if PROSE.isdisjoint(keys):
            begin, end = node.start_mark.index, node.end_mark.index
            inside = text[begin:end]
            whole = _DAY.search(inside) or (None if node.style else _NUMBER.fullmatch(inside))
            for found in [whole] if whole else re.finditer("[0-9]+", inside):
                yield Written(path, keys, begin + found.start(), begin + found.end(), found.group())


def _scalars(
    node: yaml.Node | None, keys: tuple[str, ...] = ()
) -> Iterator[tuple[tuple[str, ...], yaml.ScalarNode]]:
    if isinstance(node, yaml.ScalarNode):
        yield keys, node
    elif isinstance(node, yaml.SequenceNode):
        for at, item in enumerate(node.value):
            yield from _scalars(item, (*keys, str(at)))
    elif isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            if key.style:
                yield (*keys, "key"), key
            yield from _scalars(value, (*keys, key.value))


def beside(written: str) -> Iterator[str]:
    """The numbers one step of the last digit, or one day, away; none below 0 where it was not."""
    for step in (1, -1):
        if _DAY.fullmatch(written):
            yield (date.fromisoformat(written) + timedelta(days=step)).isoformat()
        else:
            number = Decimal(written)
            other = number + Decimal(step).scaleb(int(number.as_tuple().exponent))
            if other >= 0 or number < 0:
                yield format(other, "f")


def unnoticed(folder: Path) -> Iterator[tuple[str, bool]]:
    """Each change of a number in ``folder``, told in words, and whether it goes unnoticed."""
    with tempfile.TemporaryDirectory() as made:
        copy = Path(shutil.copytree(folder, Path(made, folder.name)))
        if found := prove(folder.name, copy).faults:
            raise SystemExit(f"{folder} has faults without any change: {found}")
        for path in (copy / f"{name}.yaml" for name in FILES if (copy / f"{name}.yaml").is_file()):
            text = path.read_text(encoding="utf-8")
            for number in numbers(path):
                for instead in beside(number.text):
                    told = number.told(instead)
                    path.write_text(f"{text[: number.begin]}{instead}{text[number.end :]}", encoding="utf-8")
                    yield told, not prove(folder.name, copy).faults
                    path.write_text(text, encoding="utf-8")


def main(names: Sequence[str]) -> None:
    """Try the folders called ``names``, all without any."""
    left = 0
    for folder in FOLDERS:
        if names and folder.name not in names:
            continue
        changes = [*unnoticed(folder)]
        survivors = [told for told, missed in changes if missed]
        left += len(survivors)
        first = f"{folder.name}: {len(changes)} changes of numbers, {len(survivors)} not noticed"
        sys.stdout.write("\n  ".join([first, *survivors]) + "\n")
        sys.stdout.flush()
    sys.exit(bool(left))


if __name__ == "__main__":
    main(sys.argv[1:])
