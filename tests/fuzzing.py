"""Damaged inputs of every kind through every command, each in a process of its own with limits.

``python tests/fuzzing.py 20000`` (``make fuzz``) tries so many and prints what came of them. An input is its
number, always the same damage: ``python tests/fuzzing.py 1 --from 4711 --keep DIR`` shows one. All commands
are loaded once and each input is a fork of that; without forks (Windows) each starts a program anew.
"""

from __future__ import annotations

import argparse
import io
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
import traceback
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from random import Random
from typing import Any, NamedTuple

sys.path.insert(0, str(Path(__file__).parent))

from damage import damaged

ROOT = Path(__file__).parents[1]
SECONDS, MEGABYTES = 10, 512
"""Of processor time and memory that one input may cost."""
MAPPED = 4 << 30
"""Bytes that a process may ask for at most, used or not, so that a bad input does no harm to others."""
SOUND = (0, 1, 2)
WAIT = 120
"""Seconds until something that uses no processor is taken for one that hangs."""

_ENDED: dict[int, str] = (
    {signal.SIGXCPU: "slow", signal.SIGKILL: "slow", signal.SIGALRM: "hangs"} if os.name != "nt" else {}
)

SHEETS = {
    "Profil": "| Nama Pemda | Kota Banjarmasin |\n| Kategori | Kota |\n| Edisi | '2026 |\n| Skor SPD | 40 |",
    "Inovasi": "| No | Nama Inovasi | Perangkat Daerah | Urusan Utama | Waktu Penerapan | Tahapan "
    "| 16 Regulasi Inovasi Daerah | 17 | Status |\n"
    "| 1 | SIAP ANTAR | Dinas Kesehatan | Kesehatan | 2025-03-01 | Penerapan | 3 | 31 orang | Terkirim |\n"
    "| 2 | JEMPUT BOLA | Dinas Sosial | Sosial | 03/04/2025 | Uji Coba | Perda | =A2 | |\n"
    "| 3 | =SUM(A2) | Dinas Sosial | Sosial | 45000 | Penerapan | 9 | #REF! | Draf |",
    "SPD": "| No | Indikator | Level |\n| 1 | Visi misi | 3 |\n| 12 | Penghargaan | Piagam |",
    "Bukti": "| Nama Inovasi | Indikator | Nomor | Tanggal |\n| SIAP ANTAR | 16 | 12/2025 | 2025-02-01 |",
}
LIST = (
    "No;Nama Inovasi;Perangkat Daerah;Waktu Penerapan;16;17\n"
    '1;"SIAP\nANTAR";Dinas Sosial;2025-03-01;3;2\n'
    '2;LAPOR "CEPAT";Dinas Sosial;1 Maret 2025;2;1,5\n3;JEMPUT;;;;-\n'
)
UNITS = "Unit;Perangkat Daerah\nPuskesmas Satu;Dinas Kesehatan\nSMPN 1;Dinas Pendidikan\n"
RESULTS = (
    "category,region,code,index,rank\nkota,Kota Banjarmasin,63.71,60.72,1\nkota,Kota Bogor,32.71,59.1,2\n"
)
WAIVERS = """schema: 1
waivers:
  - finding: L406
    innovation: SIAP ANTAR
    reason: dokumen asli disimpan
    name: Rina
    until: 2027-09-30
  - {finding: kolom-asing, cell: Inovasi!N4, reason: kolom kami, name: Budi, until: 2027-12-31}
"""

BOOK_COMMANDS = (
    "{0} --quiet",
    "score {0}",
    "score {0} -o hasil.xlsx",
    "score {0} -o hasil.json",
    "score {0} --format csv --table innovations",
    "score {0} --details --all --set sid[1].16=3",
    "validate {0} --details --all",
    "validate {0} --format sarif",
    "validate {0} --annotate salinan.xlsx",
    "validate {0} --per-agency meja",
    "validate {0} --fix -o salinan.xlsx",
    "rank {0} {data}",
    "rank {0} --by agency --agencies {units}",
    "rank {0} --by innovation --format md",
    "select {0} --write kirim.xlsx",
    "select {0} --cautious --max 2",
    "leverage {0} --format csv",
    "plan {0} --target 30 -o rencana.xlsx",
    "risk {0} --draws 100",
    "merge {0} {data} -o gabung.xlsx",
    "compare {0} {data}",
    "compare {data} {0} --as list",
    "layout {0} -o tata.yaml",
    "explain index --in {0}",
    "explain SIAP --in {0} --format json",
    "report {0} -o laporan.html",
)
RULES_COMMANDS = (
    "rules check {0}",
    "rules show {0}",
    "rules diff 2024 {0}",
    "score {data} --rules {0}",
    "template --rules {0} -o t.xlsx",
    "plan {data} --target 30 --rules {0}",
)


class Case(NamedTuple):
    """One damaged input: its kind, the command line, and the folder in which it runs."""

    number: int
    kind: str
    arguments: Sequence[str]


class Outcome(NamedTuple):
    """What came of one: an exit code or why it has none, with what it cost and said."""

    code: int | str
    seconds: float
    megabytes: float
    said: str

    @property
    def is_sound(self) -> bool:
        """Whether it ended as every input has to."""
        return self.code in SOUND


class Corpus:
    """Whole inputs of every kind in ``folder``, and what uses them."""

    def __init__(self, folder: Path) -> None:
        from binary import write_xlsb
        from sheets import write_xlsx

        self.folder = folder
        self.named: dict[str, Path] = {}
        self._put("data", "data.xlsx", write_xlsx(folder / "data.xlsx", SHEETS).read_bytes())
        self._put("units", "unit.csv", UNITS.encode())
        self._put("xlsx", "kaya.xlsx", _rich(self.named["data"].read_bytes()))
        rows: Any = [["Nama Inovasi", "16", "Waktu Penerapan"], ["SIAP", 3, "2025-03-01"], ["LAPOR", None, 5]]
        self._put("xlsb", "biner.xlsb", write_xlsb(folder / "biner.xlsb", rows).read_bytes())
        for form in ("xls", "ods"):
            self._put(form, f"lama.{form}", (Path(__file__).parent / "fuzz" / f"seed.{form}").read_bytes())
        self._put("csv", "daftar.csv", LIST.encode())
        self._put("agencies", "satuan.csv", UNITS.encode())
        self._put("results", "hasil-lalu.csv", RESULTS.encode())
        self._put("waivers", "pengecualian.yaml", WAIVERS.encode())
        self._put("effort", "effort.yaml", (ROOT / "indicators/2026/effort.yaml").read_bytes())
        for name, command in (
            ("record", "score data.xlsx -o a.json"),
            ("layout", "layout data.xlsx -o a.yaml"),
        ):
            assert run_here(command.split(), folder) in (0, 1)
            self._put(name, command.split()[-1], (folder / command.split()[-1]).read_bytes())
        shutil.copytree(ROOT / "indicators/2026", folder / "aturan")
        self._uses: Mapping[str, Sequence[str]] = {
            **dict.fromkeys(("xlsx", "xlsb", "xls", "ods", "csv"), BOOK_COMMANDS),
            "agencies": ("rank {data} --by agency --agencies {0}", "report {data} --agencies {0} -o l.html"),
            "results": (
                "rank {data} --reference {0}",
                "score {data} --reference {0} --explain-rank",
                "rank {data} --previous {0}",
                "risk {data} --draws 100 --fit {0}",
            ),
            "waivers": ("validate {data} --waivers {0}",),
            "effort": ("plan {data} --target 30 --effort {0}", "report {data} --effort {0} -o l.html"),
            "layout": (
                "score {data} --layout {0}",
                "merge {data} --layout {0} -o g.xlsx",
                "layout {data} --layout {0}",
            ),
            "record": ("verify {0}", "verify {0} {data}", "verify {0} -o b.xlsx"),
            "rules": RULES_COMMANDS,
            "options": OPTIONS,
        }

    def _put(self, name: str, file: str, content: bytes) -> None:
        self.named[name] = self.folder / file
        self.named[name].write_bytes(content)

    def case(self, number: int, folder: Path) -> Case:
        """Write the damaged input of this number, and those that stay whole, into ``folder``."""
        draw = Random(number)
        kind = draw.choice([*self._uses, "xlsx", "xlsx", "xlsx", "csv", "ods", "record"])
        command = draw.choice(self._uses[kind])
        for name in ("data", "units"):
            shutil.copy(self.named[name], folder)
        names = {name: self.named[name].name for name in ("data", "units")}
        if kind == "options":
            odd = draw.choice(ODD_WORDS)
            return Case(number, kind, [part.format(**names).replace("!", odd) for part in command.split()])
        if kind == "rules":
            spoilt = folder / "aturan"
            shutil.copytree(self.folder / "aturan", spoilt)
            one = draw.choice(sorted(spoilt.iterdir()))
            one.write_bytes(damaged(one.read_bytes(), one.suffix, draw))
        else:
            spoilt = folder / self.named[kind].name
            spoilt.write_bytes(damaged(self.named[kind].read_bytes(), spoilt.suffix, draw))
        return Case(number, kind, [part.format(spoilt.name, **names) for part in command.split()])


def _rich(whole: bytes) -> bytes:
    """The same workbook with what else people put into one."""
    import openpyxl
    from openpyxl.comments import Comment
    from openpyxl.worksheet.datavalidation import DataValidation
    from openpyxl.worksheet.table import Table

    book: Any = openpyxl.load_workbook(io.BytesIO(whole))
    sheet = book["Inovasi"]
    sheet["H2"], sheet["I3"] = "=A2+1", '=IF(A1="","","x")'
    sheet["C2"].comment = Comment("catatan", "penulis")
    sheet["B2"].hyperlink = "https://example.org/a"
    sheet["B2"].number_format, sheet["E4"].number_format = "@", "dd/mm/yyyy"
    sheet.merge_cells("C3:C4")
    sheet.row_dimensions[3].hidden = sheet.column_dimensions["D"].hidden = True
    rule = DataValidation("list", formula1='"1,2,3"')
    rule.add("G2:G9")
    sheet.add_data_validation(rule)
    book["Bukti"].add_table(Table(displayName="Dokumen", ref="A1:D2"))
    book["SPD"].sheet_state = "hidden"
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


OPTIONS = (
    "score {data} --spd !",
    "score {data} --set !",
    "score {data} --set sid[!].16=3",
    "score {data} --without !",
    "score {data} --count !",
    "score {data} -o !",
    "score !",
    "!",
    "plan {data} --target !",
    "plan {data} --target 30 --freeze !",
    "select {data} --keep !",
    "select {data} --cautious --proven !",
    "validate {data} --select !",
    "validate {data} --today !",
    "validate {data} --annotate !",
    "validate {data} --per-agency !",
    "explain !",
    "explain ! --in {data}",
    "rank {data} --top !",
    "rules diff 2026 !",
    "rules show !",
    "merge {data} -o !",
    "report {data} -o ! --closing !",
    "schema !",
    "template --edition ! -o t.xlsx",
)
# fmt: off
ODD_WORDS = ["", "NaN", "-1", "1e999", "9" * 40, "0x10", "٣", "²", "'", '"', "[", "sid[", "\udc80",
    "\x1b[31m"]
ODD_WORDS += ["..", "/", "-", "--", "-o", "x" * 300, "x" * 300 + ".xlsx", "{", "%s", "*", "2026",
    "N305", "31/02/2024"]
ODD_WORDS += ["spd.12=9", "sid[1].16=", "1/0", "1.5", "½", "data.xlsx", "a/b.xlsx", "con.xlsx", "=1+1",
    "16", "indeks"]
# fmt: on


def run_here(arguments: Sequence[str], folder: Path) -> int:
    """Run a command in this process, its output in the file ``said`` of ``folder``; return its exit code."""
    from inovasi_cli.cli import app

    os.chdir(folder)
    with Path("said").open("w+", encoding="utf-8", errors="surrogateescape") as said:
        kept = sys.stdout, sys.stderr, sys.argv
        sys.stdout = sys.stderr = said
        sys.argv = ["inovasi", *arguments]
        try:
            app(args=[*arguments])
        except SystemExit as left:
            return int(left.code or 0)
        finally:
            sys.stdout, sys.stderr, sys.argv = kept
    return 0


def load_everything() -> None:
    """Import all that commands import, so that no input has to."""
    from importlib import import_module
    from pkgutil import walk_packages

    import inovasi_cli

    for name in ("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS"):
        os.environ[name] = "1"  # a fork has none of the threads of its parent
    os.environ["PYDANTIC_DISABLE_PLUGINS"] = "__all__"
    for module in walk_packages(inovasi_cli.__path__, "inovasi_cli."):
        if not module.name.endswith("__main__"):
            import_module(module.name)


def forked(case: Case, folder: Path) -> Outcome:
    """Run one in a fork of this process, with limits."""
    import resource

    child = os.fork()
    if not child:
        code = 70
        try:
            resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS + 1))
            resource.setrlimit(resource.RLIMIT_AS, (MAPPED, MAPPED))
            signal.alarm(WAIT)
            os.environ["TMPDIR"] = tempfile.tempdir = str(folder)
            code = run_here(case.arguments, folder)
        except BaseException:  # noqa: BLE001 - the child must not go on as the parent
            (folder / "said").write_text(traceback.format_exc())
        finally:
            os._exit(code)
    _, status, used = os.wait4(child, 0)
    ended: int | str = os.waitstatus_to_exitcode(status)
    if isinstance(ended, int) and ended < 0:
        ended = _ENDED.get(-ended, f"signal {-ended}")
    if ended in SOUND and used.ru_maxrss > MEGABYTES << 10:
        ended = "large"
    told = [folder / "said", *folder.glob("inovasi-*.log")]
    said = "".join(path.read_text("utf-8", "replace") for path in told if path.exists())
    return Outcome(ended, used.ru_utime + used.ru_stime, used.ru_maxrss / 1024, said)


def started(case: Case, folder: Path) -> Outcome:
    """Run one as a program of its own, where there are no forks."""
    began = time.perf_counter()
    command = [sys.executable, "-m", "inovasi_cli", *case.arguments]
    try:
        ran = subprocess.run(command, cwd=folder, capture_output=True, timeout=SECONDS, check=False)
    except subprocess.TimeoutExpired:
        return Outcome("slow", SECONDS, 0, "")
    except ValueError:  # no system starts a program with such an argument
        return Outcome(2, 0, 0, "")
    return Outcome(ran.returncode, time.perf_counter() - began, 0, ran.stderr.decode("utf-8", "replace"))


def tried(first: int, inputs: int, keep: Path | None = None) -> Iterator[tuple[Case, Outcome]]:
    """Try so many inputs from the number ``first`` on; those that end badly stay in ``keep``."""
    run: Callable[[Case, Path], Outcome] = forked if hasattr(os, "fork") else started
    if run is forked:
        load_everything()
        import gc

        gc.collect()
        gc.freeze()
    at = Path.cwd()
    with tempfile.TemporaryDirectory() as made:
        (whole := Path(made) / "utuh").mkdir()
        corpus = Corpus(whole)
        for number in range(first, first + inputs):
            folder = Path(made) / str(number)
            folder.mkdir()
            case = corpus.case(number, folder)
            before = _contents(folder)
            outcome = run(case, folder)
            after = _contents(folder)
            if outcome.is_sound and any(after.get(path) != content for path, content in before.items()):
                outcome = outcome._replace(code="changed an input")
            elif outcome.is_sound and any(".tmp" in path for path in after):
                outcome = outcome._replace(code="left a draft")
            if keep and not outcome.is_sound:
                os.chdir(at)
                shutil.copytree(folder, keep / f"{number}", dirs_exist_ok=True)
            yield case, outcome
            shutil.rmtree(folder)
        os.chdir(at)


def _contents(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def main() -> int:
    """Try and tell."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("inputs", type=int)
    parser.add_argument("--from", type=int, default=0, dest="first")
    parser.add_argument("--keep", type=Path)
    asked = parser.parse_args()
    counts: Counter[tuple[str, str]] = Counter()
    slowest = largest = 0.0
    bad = 0
    for case, outcome in tried(asked.first, asked.inputs, asked.keep and asked.keep.resolve()):
        command = case.arguments[0] if case.arguments and case.arguments[0].isalpha() else "round"
        counts[f"{case.kind:9} {command[:10]}", str(outcome.code)] += 1
        slowest, largest = max(slowest, outcome.seconds), max(largest, outcome.megabytes)
        if not outcome.is_sound:
            bad += 1
            last = outcome.said.splitlines()[-3:]
            told("\n  ".join(map(str, (case.number, case.kind, case.arguments, outcome.code, *last))))
    codes = sorted({code for _, code in counts})
    told(" ".join([f"{'input     command':22}", *(f"{code:>9}" for code in codes)]))
    for use in sorted({use for use, _ in counts}):
        told(" ".join([f"{use:22}", *(f"{counts[use, code]:9}" for code in codes)]))
    told(f"{asked.inputs} inputs, {bad} ended badly; at most {slowest:.1f} s and {largest:.0f} MB")
    return bool(bad)


def told(line: str) -> None:
    """Print a line at once."""
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main())
