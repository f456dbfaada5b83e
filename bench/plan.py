"""Time and memory of ``inovasi plan`` for a city of 200 innovations, against scoring the same workbook.

Each target is proven optimal, with the frontier and the score of the plan carried out. Runs and
measures as in ``score.py``: processes of their own that take turns, the median printed.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from pathlib import Path
from statistics import median

from score import COMMANDS as MEASURED
from score import ENVIRONMENT, FILE, measure, try_out

ROUNDS = 5
MOST_SECONDS = 3
MOST_MEMORY = 500
SCORE = "inovasi score"
PLANS = {f"inovasi plan --target {target}": target for target in ("72", "80", "85", "89")}


def main() -> None:
    """Write the city and plan for indices from near to the most that there is."""
    writer = Path(__file__).with_name("workbook.py")
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run([sys.executable, writer, Path(folder) / FILE], check=True)
        for name, target in PLANS.items():
            MEASURED[name] = [sys.executable, "-m", "inovasi_cli", "plan", FILE, "--target", target]
            try_out(name, folder)
        try_out(SCORE, folder)
        rounds = [{name: measure(name, folder) for name in (SCORE, *PLANS)} for _ in range(ROUNDS)]
        print(f"\n200 innovations, median of {ROUNDS} runs; score is the peer")
        base = median(each[SCORE][0] for each in rounds)
        print(f"  {SCORE:<28}{base * 1000:>7.0f} ms")
        for name in PLANS:
            show(name, [each[name] for each in rounds], base, proof(name, folder))


def proof(name: str, folder: str) -> str:
    """What the plan says of itself."""
    run = subprocess.run(
        [*MEASURED[name], "--format", "json"],
        cwd=folder,
        env=ENVIRONMENT,
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    told = json.loads(run.stdout)
    optimal = "optimal" if told["optimal"] else "NOT PROVEN"
    return f"{optimal}, {len(told['steps'])} steps, effort {told['effort']}"


def show(name: str, runs: list[tuple[float, float | None]], base: float, proven: str) -> None:
    """Print time and memory of one target against their bounds."""
    spent = median(seconds for seconds, _ in runs)
    met = "met" if spent <= MOST_SECONDS else "MISSED"
    peaks = [peak for _, peak in runs if peak is not None]
    memory = f"{max(peaks):.0f} MiB" if peaks else "memory not told"
    fits = "" if not peaks else f" ({'met' if max(peaks) <= MOST_MEMORY else 'MISSED'}: <= {MOST_MEMORY})"
    print(
        f"  {name:<28}{spent * 1000:>7.0f} ms   ratio {spent / base:.1f}   target <= {MOST_SECONDS} s: {met}"
    )
    print(f"    {memory}{fits}; {proven}")


if __name__ == "__main__":
    main()
