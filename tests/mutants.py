"""Mutation testing of what every result rests on (``make mutants``): do the tests see each small change?

``python tests/mutants.py`` makes each mutant of ``PARTS`` in turn and runs the tests that call the changed
function, the quickest first, until one fails. Tests and package are loaded once; a mutant is a fork in which
the code of one function is another, or one that loads the package anew where the change is outside of
functions. What survives is an equivalent of ``mutants.yaml``, where it says why no result can show it, or a
gap. Ends with 1 where a part has less than ``WANTED`` of its mutants killed.

mutmut leaves decorated functions alone (properties, what is cached), and cosmic-ray starts Python for each
mutant: of five thousand, these would miss a tenth or take a night.
"""

from __future__ import annotations

import argparse
import gc
import importlib
import os
import sys
import time
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from random import Random

import pytest

sys.path.insert(0, str(Path(__file__).parent))

from mutant_runs import Inside, Loop, Outcome, session, try_anew, watched
from mutating import ROOT, Mutant, Name, equivalents, mutants

WANTED = 0.95
PARTS: Mapping[str, tuple[str, str]] = {
    "exact": ("exact.py", "exact"),
    "levels": ("rules/indicators.py", "levels"),
    "scoring": (
        "scoring/__init__.py scoring/card.py scoring/vectors.py",
        "scoring vectors contest mutations",
    ),
    "eligibility": ("scoring/eligibility.py", "eligibility"),
    "ranking": ("scoring/ranking/", "ranking published ranking_table rank_reservations results"),
    "position": ("insight/position.py", "position leverage"),
    "plan": ("insight/plan/", "plan plan_command"),
    "select": ("insight/selection/", "selection cautious select_command"),
    "risk": ("insight/risk/", "risk risk_command"),
}
"""Files and folders of each part, and the tests of it, which are tried before those of others."""
OTHERS = ("intake_spd", "sending", "regions", "waterfall", "what_if")
"""Further tests that run these parts, and cost little."""
TESTED = {part: [f"tests/test_{name}.py" for name in own.split()] for part, (_, own) in PARTS.items()}
SUITE = [file for files in TESTED.values() for file in files] + [f"tests/test_{name}.py" for name in OTHERS]


def all_mutants(only: Sequence[str] = ()) -> Iterator[tuple[str, Mutant]]:
    """Each mutant with its part; of files whose path has one of ``only``, if any are given."""
    for part, (places, _) in PARTS.items():
        for place in places.split():
            files = sorted((ROOT / place).rglob("*.py")) if place.endswith("/") else [ROOT / place]
            for file in files:
                name = file.relative_to(ROOT).as_posix()
                if not only or any(wanted in f"{part} {name}" for wanted in only):
                    yield from ((part, mutant) for mutant in mutants(ROOT, name))


def outcomes(tried: Sequence[tuple[str, Mutant]]) -> dict[Name, Outcome]:
    """What comes of each mutant; the survivors are told as they are found.

    Raises:
        SystemExit: a test fails without any change.
    """
    os.environ |= {"CI": "1", "OPENBLAS_NUM_THREADS": "1", "OMP_NUM_THREADS": "1"}  # the same each time
    for name in ("numpy", "highspy", "openpyxl", "pydantic", "rich", "typer", "hypothesis.strategies"):
        importlib.import_module(name)  # once for all forks; the package itself is not among them
    gc.freeze()
    lines = watched(SUITE, sorted({str(ROOT / mutant.module) for _, mutant in tried}))
    found: dict[Name, Outcome] = {}

    def note(mutant: Mutant, outcome: Outcome) -> None:
        found[mutant.name] = "survived" if "survived" in (outcome, found.get(mutant.name)) else outcome
        if outcome == "survived":
            tell(f"survived  {mutant}")

    def inside(collected: pytest.Session) -> None:
        trying = Inside(collected, lines)
        for part, mutant in {part: mutant for part, mutant in tried if mutant.function}.items():
            if trying.attempt(mutant, TESTED[part], changed=False) != "survived":
                raise SystemExit(f"the tests of {mutant.function} fail without any change")
        for part, mutant in tried:
            if mutant.function:
                note(mutant, trying.attempt(mutant, TESTED[part]))

    for part, mutant in tried:
        if not mutant.function:
            note(mutant, try_anew(mutant, lines, TESTED[part]))
    session(Loop(inside), tests=SUITE)
    return found


def main() -> None:
    """Try the mutants that were asked for and print what came of them by part."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("only", nargs="*", help="parts or files; all without")
    parser.add_argument("--sample", type=int, default=0, help="so many of them, drawn; all without")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--tests", action="store_true", help="print the files of tests, and end")
    options = parser.parse_args()
    if options.tests:
        tell(" ".join(SUITE))
        return
    chosen = [*all_mutants(options.only)]
    if 0 < options.sample < len(chosen):
        chosen = Random(options.seed).sample(chosen, options.sample)
    began, known = time.monotonic(), equivalents()
    found = outcomes([(part, mutant) for part, mutant in chosen if mutant.name not in known])
    counts: dict[str, Counter[str]] = {}
    for part, mutant in chosen:
        counts.setdefault(part, Counter())["same" if mutant.name in known else found[mutant.name]] += 1
    short = table(counts)
    tell(f"{time.monotonic() - began:.0f} seconds")
    sys.exit(bool(short))


def table(counts: Mapping[str, Counter[str]]) -> list[str]:
    """Print the counts by part; return the parts that have too few killed."""
    columns = ("same", "killed", "hangs", "survived")
    tell(f"{'':12}{'mutants':>9}{''.join(f'{name:>9}' for name in columns)}{'score':>9}")
    short = []
    for part, of in {**counts, "all": sum(counts.values(), Counter[str]())}.items():
        matter = of.total() - of["same"]
        score = (of["killed"] + of["hangs"]) / matter if matter else 1.0
        short += [part] * (score < WANTED)
        tell(f"{part:12}{of.total():9}{''.join(f'{of[name]:9}' for name in columns)}{score:9.1%}")
    return short


def tell(line: str) -> None:
    """Print a line at once."""
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main()
