"""Time and memory of ``inovasi plan`` and ``inovasi risk`` for a city of 200 innovations, against its score.

Each target is proven optimal, with the frontier and the score of the plan carried out; the risk is drawn
100,000 times. Then ``inovasi select`` for regions of 679 and of 5,000 innovations.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from measuring import ENVIRONMENT, FILE, TOOL, Spent, end, in_turns, verdict

ROUNDS = 5
MOST = {"select": (2, 300), "select --cautious": (5, 300), "": (3, 500)}
"""Seconds and MiB that commands may take, by how they begin; the longest beginning holds.

They are of at most 679 innovations; beyond, memory is bounded, and the time is beside that of the score.
"""
LARGEST = 679
SCORE = "score"
COMMANDS = [
    *(f"plan --target {target}" for target in ("72", "80", "85", "89")),
    "plan --target 85 --may-drop",
    "plan --budget 1000",
    "risk --draws 100000",
]
SELECTIONS = {
    679: ("select", "select --cautious", "select --cautious --target 70", "plan --target 88 --may-drop"),
    5000: ("select",),
}
"""By the number of innovations; the first reads its file for each of them."""


def main() -> None:
    """Write the city, plan for indices from near to the most that there is, and weigh its risk."""
    measured(200, COMMANDS)
    for innovations, commands in SELECTIONS.items():
        measured(innovations, commands)
    end()


def measured(innovations: int, commands: Sequence[str]) -> None:
    """Measure ``commands`` on a city of so many ``innovations``, beside its score."""
    writer = Path(__file__).with_name("workbook.py")
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run([sys.executable, writer, Path(folder) / FILE, str(innovations)], check=True)
        spent = in_turns({command: line(command) for command in (SCORE, *commands)}, folder, ROUNDS)
        print(f"\n{innovations} innovations, median of {ROUNDS} runs; score is the peer")
        print(f"  {SCORE:<30}{spent[SCORE].wall * 1000:>7.0f} ms")
        for command in commands:
            proof = told(answer(command, folder))
            show(command, spent[command], spent[SCORE].wall, proof, timed=innovations <= LARGEST)


def line(command: str) -> Sequence[str]:
    """A command with its file, as it is run."""
    name, *options = command.split()
    return (*TOOL, name, FILE, *options)


def answer(command: str, folder: str) -> Mapping[str, Any]:
    """What a command says as JSON."""
    run = subprocess.run(
        [*line(command), "--format", "json"],
        cwd=folder,
        env=ENVIRONMENT,
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    said: Mapping[str, Any] = json.loads(run.stdout)
    return said


def told(said: Mapping[str, Any]) -> str:
    """What a plan, or a risk, says of its own proof."""
    if said["schema"] == "inovasi.risk/1":
        return f"{said['draws']} draws, seed {said['seed']}, median index {said['index']['p50']}"
    proof = "proven optimal" if said["optimal"] else "NOT PROVEN"
    if said["schema"] == "inovasi.select/1":
        return f"{proof}, {len(said['selected'])} sent, index {said['index_selected']}"
    return f"{proof}, {len(said['steps'])} steps, effort {said['effort']}"


def show(command: str, spent: Spent, base: float, proof: str, *, timed: bool) -> None:
    """Print time and memory of one command against their bounds."""
    most_seconds, most_memory = MOST[max((start for start in MOST if command.startswith(start)), key=len)]
    held = f"   {verdict(spent.wall, most_seconds, f'seconds of {command}')}" if timed else ""
    print(f"  {command:<30}{spent.wall * 1000:>7.0f} ms   ratio {spent.wall / base:.1f}{held}")
    if spent.memory is not None:
        print(
            f"    {spent.memory:.0f} MiB   {verdict(spent.memory, most_memory, f'MiB of {command}')}; {proof}"
        )


if __name__ == "__main__":
    main()
