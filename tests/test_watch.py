"""``watch``: only what a save changed, whatever a program does to the file while it saves."""

from __future__ import annotations

import os
import queue
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import pytest
from runs import INNOVATIONS, inovasi, workbook
from sheets import write_xlsx

from inovasi_cli.assessment import Request, assess
from inovasi_cli.cli import misuse
from inovasi_cli.cli.watch import follow, settled, whole
from inovasi_cli.diagnostics import Diagnostic, Place, values
from inovasi_cli.insight.priority import Finding, prioritised
from inovasi_cli.insight.recheck import Recheck, Seen, recheck
from inovasi_cli.pages import watch
from inovasi_cli.pages.page.words import Words
from inovasi_cli.reading.files.opening import read

pytestmark = pytest.mark.usefixtures("plain_surroundings")

ROOT = Path(__file__).parents[1]


def seen(**given: str) -> Seen:
    """The small submission as it would be seen now."""
    assessment = assess([read(workbook(**given))], Request())
    return Seen(assessment, prioritised(assessment))


def codes(found: Sequence[Finding]) -> list[tuple[str, str | None]]:
    return [(each.diagnostic.kind.code, each.diagnostic.place.cell) for each in found]


class TestRecheck:
    def test_the_same_files_show_nothing(self) -> None:
        assert recheck(seen(), seen()).nothing

    def test_what_is_corrected_is_gone_and_the_index_moves(self) -> None:
        changed = recheck(seen(level="abc"), seen(level="3"))
        assert codes(changed.gone) == [("N305", "F2")]
        assert changed.new == ()
        before, after = changed.before.index, changed.after.index
        assert before is not None and after is not None and before < after

    def test_what_is_broken_is_new(self) -> None:
        changed = recheck(seen(level="3"), seen(level="abc"))
        assert (codes(changed.gone), codes(changed.new)) == ([], [("N305", "F2")])

    def test_another_fault_at_the_same_cell_is_one_gone_and_one_new(self) -> None:
        changed = recheck(seen(level="abc"), seen(level="xyz"))
        assert (codes(changed.gone), codes(changed.new)) == ([("N305", "F2")], [("N305", "F2")])

    def test_a_row_inserted_above_makes_nothing_go_and_come_again(self) -> None:
        before = seen(level="abc")
        head, first, *rest = INNOVATIONS.strip().splitlines()
        inserted = "    | 9  | LAPOR | Dinas Sosial | Sosial | 2025-04-01 | 2 |"
        after = seen(level="abc", innovations="\n".join([head, inserted, first, *rest]))
        changed = recheck(before, after)
        assert ("N305", "F3") not in codes(changed.new)
        assert ("N305", "F2") not in codes(changed.gone)
        assert changed.after.counted == changed.before.counted + 1

    def test_of_many_alike_only_the_number_that_changed_is_told(self) -> None:
        def with_errors(rows: Sequence[int]) -> Seen:
            given = seen()
            made = tuple(
                Finding(
                    Diagnostic(values.CELL_ERROR, Place("data.xlsx", "Inovasi", row, 6), {"value": "#REF!"})
                )
                for row in rows
            )
            return replace(given, report=replace(given.report, findings=made))

        changed = recheck(with_errors(range(2, 12)), with_errors(range(3, 10)))
        assert [row for _, row in codes(changed.gone)] == ["F2", "F10", "F11"]
        assert changed.new == ()


class TestScreen:
    def drawn(self, changed: Recheck, capsys: pytest.CaptureFixture[str]) -> str:
        from inovasi_cli.cli import streams

        streams.show(watch.changes(changed, "10:31:05", Words("id")))
        return " ".join(capsys.readouterr().out.split())

    def test_only_what_changed_is_told(self, capsys: pytest.CaptureFixture[str]) -> None:
        said = self.drawn(recheck(seen(level="abc"), seen(level="3")), capsys)
        assert said.startswith("10:31:05 Indeks 16,20 -> 16,50 (+0,30)")
        assert 'Selesai (1) data.xlsx!Inovasi!F2 N305: "abc" bukan parameter' in said
        assert "Baru" not in said and "K204" not in said

    def test_a_save_without_changes_is_one_line(self, capsys: pytest.CaptureFixture[str]) -> None:
        assert self.drawn(recheck(seen(), seen()), capsys) == "10:31:05 Disimpan; tidak ada yang berubah."

    def test_an_index_that_comes_or_goes(self, capsys: pytest.CaptureFixture[str]) -> None:
        assert "Indeks - -> 16,50 (-)" in self.drawn(recheck(seen(spd=""), seen()), capsys)


class TestFollow:
    def told(self, looks: Sequence[Seen | None], first: Seen | None) -> list[Recheck]:
        told, _ = self.told_and_begun(looks, first)
        return told

    def told_and_begun(
        self, looks: Sequence[Seen | None], first: Seen | None
    ) -> tuple[list[Recheck], list[Seen]]:
        waiting = iter(looks)
        shown: list[Seen | Recheck] = []
        follow(range(len(looks)), lambda: next(waiting), shown.append, first)
        told = [each for each in shown if isinstance(each, Recheck)]
        return told, [each for each in shown if isinstance(each, Seen)]

    def test_each_save_is_held_against_the_one_before(self) -> None:
        a, b, c = seen(level="1"), seen(level="2"), seen(level="3")
        told = self.told([b, c], a)
        assert [(each.before, each.after) for each in told] == [(a, b), (b, c)]

    def test_a_save_that_is_not_whole_is_passed_over(self) -> None:
        a, b = seen(level="1"), seen(level="2")
        (told,) = self.told([None, b, None], a)
        assert (told.before, told.after) == (a, b)

    def test_a_first_look_at_nothing_waits_for_the_first_whole_one(self) -> None:
        a, b = seen(level="1"), seen(level="2")
        (told,), begun = self.told_and_begun([None, a, b], None)
        assert (told.before, told.after) == (a, b)
        assert begun == [a]


class TestHalfWritten:
    def test_a_workbook_is_whole_when_its_directory_is_there(self) -> None:
        path = workbook()
        data = path.read_bytes()
        assert whole(path)
        for part in (data[: len(data) // 2], data[:-1], b"PK", b""):
            path.write_bytes(part)
            assert not whole(path)
        path.unlink()
        assert not whole(path)

    def test_it_is_waited_for(self) -> None:
        path = workbook()
        data = path.read_bytes()
        path.write_bytes(data[:100])
        pauses: list[float] = []

        def later(seconds: float) -> None:
            pauses.append(seconds)
            if len(pauses) == 3:
                path.write_bytes(data)

        assert settled(path, 5.0, later)
        assert len(pauses) == 3

    def test_but_not_for_ever(self) -> None:
        Path("data.xlsx").write_bytes(b"PK")
        pauses: list[float] = []
        assert not settled(Path("data.xlsx"), 1.0, pauses.append)
        assert len(pauses) == 10


def test_a_missing_library_is_answered_with_its_command(monkeypatch: pytest.MonkeyPatch) -> None:
    workbook()
    real: Any = find_spec
    monkeypatch.setattr(misuse, "find_spec", lambda name: None if name == "watchfiles" else real(name))
    run = inovasi("watch", "data.xlsx")
    assert run.exit_code == 2
    assert "-m pip install watchfiles" in run.stderr


def test_a_missing_file_is_told_at_once() -> None:
    workbook()
    run = inovasi("watch", "dataa.xlsx")
    assert (run.exit_code, run.stdout) == (1, "")
    assert "B105" in run.stderr and '"data.xlsx"' in run.stderr


@contextmanager
def watching(*more: str) -> Iterator[tuple[subprocess.Popen[str], queue.Queue[str]]]:
    """The command itself at work, and the lines that it prints on either stream."""
    workbook(level="abc")
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "src"), "PYTHONIOENCODING": "utf-8"}
    process = subprocess.Popen(
        [sys.executable, "-m", "inovasi_cli", "watch", "data.xlsx", *more],
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        env=environment,
    )
    lines: queue.Queue[str] = queue.Queue()
    out = process.stdout
    assert out is not None

    def listen() -> None:
        for line in out:
            lines.put(line)

    threading.Thread(target=listen, daemon=True).start()
    try:
        yield process, lines
    finally:
        process.kill()
        process.wait()
    out.close()


def until(lines: queue.Queue[str], part: str) -> str:
    """Wait for a line with ``part`` in it; return all that was printed until then."""
    read_: list[str] = []
    while not read_ or part not in read_[-1]:
        read_.append(lines.get(timeout=30))
    return "".join(read_)


@pytest.mark.skipif(os.name == "nt", reason="an interrupt cannot be sent to a single program there")
def test_it_follows_real_saves_and_ends_quietly() -> None:
    with watching() as (process, lines):
        follows_real_saves(process, lines)


def follows_real_saves(process: subprocess.Popen[str], lines: queue.Queue[str]) -> None:
    assert "indeks 16,20" in until(lines, "Menunggu data.xlsx")
    Path("~$data.xlsx").write_bytes(b"lock of Excel")  # beside the file, and no save of it
    Path(".~lock.data.xlsx#").write_bytes(b"lock of LibreOffice")
    sheets = {"Profil": "| Nama Pemda | Kota Banjarmasin |\n| Edisi | '2026 |\n| Skor SPD | 40 |"}
    new = write_xlsx(Path("baru.tmp"), {**sheets, "Inovasi": INNOVATIONS.format(level="3")})
    new.replace("data.xlsx")  # as both programs save: another file takes its place
    said = until(lines, "Sisa")
    assert "Indeks 16,20 -> 16,50 (+0,30)" in said
    assert "Selesai (1)" in said and "N305" in said
    data = Path("data.xlsx").read_bytes()
    Path("data.xlsx").write_bytes(data[: len(data) // 2])  # written in two pieces
    threading.Timer(0.6, lambda: Path("data.xlsx").write_bytes(data)).start()
    assert "belum dapat dibaca" not in until(lines, "tidak ada yang berubah")
    process.send_signal(signal.SIGINT)
    assert process.wait(timeout=30) == 0
    assert lines.empty() or "Traceback" not in lines.get()


@pytest.mark.skipif(os.name == "nt", reason="an interrupt cannot be sent to a single program there")
def test_a_file_that_turns_to_garbage_loses_nothing_and_is_held_against_the_last_readable_state() -> None:
    with watching() as (process, lines):
        assert "indeks 16,20" in until(lines, "Menunggu data.xlsx")
        Path("data.xlsx").write_bytes(b"bukan buku kerja" * 40)
        said = until(lines, "menunggu penyimpanan")
        assert "data.xlsx tidak dapat dibaca: " in said
        assert not any(word in said for word in ("Selesai", "Baru", "Indeks", "dihitung", "Sisa"))
        workbook("lain.xlsx", level="3").replace("data.xlsx")
        said = until(lines, "Sisa")
        assert "Indeks 16,20 -> 16,50 (+0,30)" in said
        assert "Selesai (1)" in said and "Baru" not in said
        process.send_signal(signal.SIGINT)
        assert process.wait(timeout=30) == 0


WAIVER = """schema: 1
waivers:
  - {{finding: N305, cell: Inovasi!F2, reason: belum diputuskan, name: Rina, until: {until}}}
"""


@pytest.mark.skipif(os.name == "nt", reason="an interrupt cannot be sent to a single program there")
def test_a_waiver_that_is_changed_is_read_again_and_a_faulty_one_waited_out() -> None:
    izin = Path("pengecualian.yaml")
    izin.write_text(WAIVER.format(until="2026-09-30"), encoding="utf-8")
    with watching("--waivers", "pengecualian.yaml", "--today", "2026-09-30") as (process, lines):
        said = " ".join(until(lines, "Menunggu data.xlsx, pengecualian.yaml disimpan").split())
        assert "1 dikecualikan" in said and "kesalahan" not in said
        izin.write_text(WAIVER.format(until="besok"), encoding="utf-8")
        assert "A509" in until(lines, "besok")
        izin.write_text(WAIVER.format(until="2026-09-29"), encoding="utf-8")
        said = until(lines, "Sisa")
        assert "Baru (2)" in said and "N305" in said and "I802" in said
        process.send_signal(signal.SIGINT)
        assert process.wait(timeout=30) == 0


@pytest.mark.skipif(os.name == "nt", reason="an interrupt cannot be sent to a single program there")
def test_a_file_that_is_gone_is_waited_for_and_quick_saves_end_at_the_last() -> None:
    with watching() as (process, lines):
        until(lines, "Menunggu data.xlsx")
        states = [workbook("lain.xlsx", level=level).read_bytes() for level in ("1", "abc", "2", "3")]
        Path("data.xlsx").unlink()
        until(lines, "belum dapat dibaca")
        for data in states:
            Path("data.xlsx").write_bytes(data)
        assert "-> 16,50 (" in until(lines, "Selesai (1)")
        process.send_signal(signal.SIGINT)
        assert process.wait(timeout=30) == 0
