"""What every command writes on every sample, kept in a folder: run it before and after a change and compare.

    python bench/outputs.py write build/before
    python bench/outputs.py write build/after
    python bench/outputs.py compare build/before build/after

Commands named after the folder are run alone (``write build/after layout rank``). A screen is kept with what
went to stderr and the exit code; workbooks are kept as their parts. The time of scoring is fixed, so equal
results are equal bytes.
"""

from __future__ import annotations

import difflib
import os
import re
import shutil
import subprocess
import sys
import tempfile
import zipfile
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from zlib import crc32

ROOT = Path(__file__).parents[1]
SAMPLES = ROOT / "samples"
CITY, FAULTY, PAST = "kota-contoh-2026.xlsx", "perlu-diperbaiki.xlsx", "banjarmasin-2023.xlsx"
CONTEST = "lomba-kota/peserta.xlsx --rules lomba-kota"
AGENCIES = " ".join(f"opd/{file.name}" for file in sorted((SAMPLES / "opd").glob("*.xlsx")))
PARTS = f"{AGENCIES} bappeda-spd.xlsx"
FORMS = {
    "score": "table json md csv",
    "validate": "table json md csv github sarif",
    "leverage": "table json md csv",
    "plan --target 70": "table json md csv",
    "plan --target sangat-inovatif": "table json md csv",
    "plan --budget 12": "table json md csv",
    "risk": "table json md csv",
    "select": "table json md csv",
    "rank": "table json md csv",
    "rank --by agency": "table json md csv",
    "rank --by innovation": "table json md csv",
}
"""Commands that read a sample, and the forms in which each is written."""
OTHERS = (
    f"score {CITY} --all",
    f"score {CITY} --basis evidenced --explain-rank",
    f"score {CITY} --set spd.1=3 --format json",
    f"score {CITY} --set spd.1=3 --without SIAP",
    f"score {CITY} --count 20",
    f"score {CITY} --quiet",
    f"score {CITY} --strict",
    f"score {CITY} -o {{out}}/hasil.xlsx",
    f"score {FAULTY} -o {{out}}/hasil.xlsx",
    "score bappeda-spd.xlsx",
    "score opd/01-pendidikan.xlsx",
    f"validate {FAULTY} --all",
    f"validate {FAULTY} --select N3 --fail-on warning",
    f"validate {FAULTY} --annotate {{out}}",
    f"validate {CITY} --per-agency {{out}}",
    f"validate {PARTS}",
    f"merge {PARTS} -o {{out}}/gabungan.xlsx",
    f"rank {CITY} {PAST} --format csv",
    f"rank {CITY} {PAST} -o {{out}}/peringkat.xlsx",
    f"rank {CITY} --by agency -o {{out}}/peringkat.xlsx",
    f"leverage {CITY} --sort effort --all",
    f"plan {CITY} --target rank:20",
    f"plan {CITY} --budget 30 --may-drop",
    f"select {CITY} --max 20 --details",
    f"select {CITY} --cautious",
    f"select {CITY} -o {{out}}/pilihan.xlsx",
    f"validate {FAULTY} --fix -o {{out}}",
    f"{CITY} -o {{out}}/hasil --no-open",
    f"plan {CITY} --target 75 -o {{out}}/rencana.xlsx",
    f"report {CITY} -o {{out}}/laporan.html",
    f"report {FAULTY} -o {{out}}/laporan.html --lang en",
    f"compare {CITY} {FAULTY}",
    f"compare {CITY} {FAULTY} --format json",
    f"compare {CITY} {FAULTY} --format csv",
    f"compare {CITY} {FAULTY} --format md",
    f"compare {PAST} --edition 2023 --edition 2026",
    f"layout {CITY}",
    f"layout {FAULTY}",
    f"layout {FAULTY} --details",
    f"layout {FAULTY} --format json",
    f"layout {FAULTY} -o {{out}}/peta.yaml",
    "layout opd/04-perkim.xlsx",
    "template -o {out}/templat.xlsx",
    "template -o {out}/templat.xlsx --edition 2023 --lang en",
    "explain",
    "explain --format md",
    "explain N305",
    "explain 33",
    f"explain indeks --in {CITY}",
    f"explain peringkat --in {CITY}",
    f"explain predikat --in {PAST} --format json",
    f"explain KELANA --in {CITY}",
    f"explain spd.12 --in {CITY} --format md",
    "rules list",
    "rules list --format json",
    "rules show 2026",
    "rules show 2023 --format json",
    "rules show 2026 33",
    "rules show 2026 --decisions --all",
    "rules check 2026",
    "rules check 2026 --format json",
    "rules check 2021",
    "rules diff 2024 2026",
    "rules diff 2023 2026 --format json",
    "rules diff 2025 2026 --format md",
    "rules schema sid",
    "schema",
    "schema score",
    "schema diagnostics",
    "score tidak-ada.xlsx",
    f"score {CITY} --edition 1999",
    f"score {CITY} --basis salah",
    "--help",
    "score --help",
    "validate --help",
    "plan --help",
    "rules --help",
)
"""Command lines beside those; ``{out}`` is a folder of their own, whose files are kept too."""


def lines() -> Iterator[str]:
    """Yield every command line, without the language."""
    for sample in (CITY, FAULTY, PAST, CONTEST, PARTS):
        for command, forms in FORMS.items():
            yield from (f"{command} {sample} --format {form}" for form in forms.split())
    yield from OTHERS


def kept(line: str, language: str, folder: Path) -> None:
    """Run ``inovasi`` with ``line`` and keep what it says and writes under ``folder``."""
    slug = re.sub(r"[^a-z0-9]+", "-", line.lower())[:80].strip("-")
    place = folder / f"{slug}-{crc32(line.encode()):08x}-{language}"
    place.mkdir(parents=True)
    with tempfile.TemporaryDirectory() as out:
        command = [sys.executable, "-m", "inovasi_cli", *line.format(out=out).split()]
        if "--help" not in line:
            command += ["--lang", language]
        variables = os.environ | {
            "SOURCE_DATE_EPOCH": "1790000000",
            "INOVASI_LANG": language,
            "PYTHONPATH": str(ROOT / "src"),
            "COLUMNS": "80",
            "TZ": "UTC",
        }
        run = subprocess.run(command, cwd=SAMPLES, env=variables, capture_output=True, check=False)
        said = b"$ inovasi %s\n%s\n--- stderr\n%s\n--- exit %d\n"
        said %= (line.encode(), run.stdout, run.stderr, run.returncode)
        (place / "said.txt").write_bytes(said.replace(out.encode(), b"OUT"))
        for file in sorted(Path(out).rglob("*.*")):
            _keep(file, place / file.relative_to(out))


def _keep(file: Path, target: Path) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    if zipfile.is_zipfile(file):
        with zipfile.ZipFile(file) as book:
            book.extractall(target)
        core = target / "docProps" / "core.xml"
        if core.exists():
            core.write_text(re.sub(r"\d{4}-\d\d-\d\dT[\d:]+Z", "TIME", core.read_text(encoding="utf-8")))
    else:
        shutil.copyfile(file, target)


def write(folder: Path, commands: Sequence[str]) -> None:
    """Keep the outputs of ``commands``, or all, in both languages."""
    asked = [line for line in lines() if not commands or line.split()[0] in commands]
    jobs = [(line, lang, folder) for line in asked for lang in ("id", "en")]
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        list(pool.map(kept, *zip(*jobs, strict=True)))
    print(f"{len(jobs)} outputs in {folder}")


def _content(file: Path) -> str:
    return file.read_bytes().decode("utf-8", "replace") if file.is_file() else ""


def compare(before: Path, after: Path) -> int:
    """Print what differs; return how many files do."""
    files = sorted({each.relative_to(base) for base in (before, after) for each in base.rglob("*.*")})
    files = [each for each in files if any((base / each).is_file() for base in (before, after))]
    differing = 0
    for file in files:
        old, new = (_content(base / file) for base in (before, after))
        if old == new:
            continue
        differing += 1
        print(f"== {file}")
        changes = difflib.unified_diff(old.splitlines(), new.splitlines(), lineterm="", n=0)
        for line in [each[:160] for each in changes if not each.startswith(("---", "+++", "@@"))][:12]:
            print(f"   {line}")
    print(f"{differing} of {len(files)} files differ")
    return differing


if __name__ == "__main__":
    match sys.argv[1:]:
        case ["write", folder, *commands]:
            write(Path(folder), commands)
        case ["compare", before, after]:
            sys.exit(compare(Path(before), Path(after)) > 0)
        case _:
            sys.exit(__doc__)
