"""``inovasi FILE``: the whole round into a folder of its own, and what never happens to the files in it."""

from __future__ import annotations

import json
from pathlib import Path

import openpyxl
import pytest
from runs import inovasi, workbook
from sheets import write_xlsx

from inovasi_cli.cli import program

pytestmark = pytest.mark.usefixtures("plain_surroundings")

FOLDER = Path("data-inovasi")


def test_a_file_alone_is_checked_scored_and_reported() -> None:
    workbook(level="9")
    before = Path("data.xlsx").read_bytes()
    run = inovasi("data.xlsx")
    assert (run.exit_code, run.stderr) == (0, "")
    assert Path("data.xlsx").read_bytes() == before
    card = json.loads((FOLDER / "hasil.json").read_text(encoding="utf-8"))
    assert card["index"] == json.loads(inovasi("score", "data.xlsx", "--format", "json").stdout)["index"]
    assert openpyxl.load_workbook(FOLDER / "perbaikan.xlsx")["Inovasi"]["F2"].comment
    assert "<html" in (FOLDER / "laporan.html").read_text(encoding="utf-8")
    assert run.stdout.splitlines()[-1].split() == [
        *run.stdout.splitlines()[-1].split()[:-1],
        "data-inovasi/perbaikan.xlsx",
    ]


def test_a_second_round_writes_over_its_own_files_alone() -> None:
    workbook()
    inovasi("data.xlsx", "--quiet")
    (FOLDER / "catatan.txt").write_text("milik saya", encoding="utf-8")
    workbook(level="1")
    assert inovasi("data.xlsx", "--quiet").exit_code == 0
    assert (FOLDER / "catatan.txt").read_text(encoding="utf-8") == "milik saya"
    (FOLDER / "perbaikan.xlsx").write_bytes(b"diubah")
    run = inovasi("data.xlsx")
    assert (run.exit_code, "perbaikan.xlsx" in run.stderr) == (2, True)
    assert (FOLDER / "perbaikan.xlsx").read_bytes() == b"diubah"
    assert inovasi("data.xlsx", "--force", "--quiet").exit_code == 0


def test_a_round_with_the_copy_goes_on_in_the_same_folder() -> None:
    workbook(level="9")
    inovasi("data.xlsx", "--quiet")
    copy = openpyxl.load_workbook(FOLDER / "perbaikan.xlsx")
    copy["Inovasi"]["F2"] = 2
    copy.save(FOLDER / "perbaikan.xlsx")
    mended = (FOLDER / "perbaikan.xlsx").read_bytes()
    for _ in range(2):
        assert inovasi("data-inovasi/perbaikan.xlsx", "--quiet").exit_code == 0
        made = sorted(file.name for file in FOLDER.iterdir())
        assert made == ["hasil.json", "inovasi.json", "laporan.html", "perbaikan-2.xlsx", "perbaikan.xlsx"]
    assert (FOLDER / "perbaikan.xlsx").read_bytes() == mended
    assert inovasi("data-inovasi/perbaikan-2.xlsx", "--quiet").exit_code == 0
    assert (FOLDER / "perbaikan-3.xlsx").exists()
    assert [file.name for file in Path().iterdir() if file.is_dir()] == ["data-inovasi"]


def test_without_errors_the_last_line_asks_to_look_at_the_warnings() -> None:
    from inovasi_cli.text import findings

    workbook(level="2")
    assert str(FOLDER / "laporan.html") in " ".join(inovasi("data.xlsx").stdout.split())
    assert findings.NEXT_WARNED.id.split(".")[0] in inovasi("data.xlsx").stdout


@pytest.mark.parametrize("own", ["hasil.json", "laporan.html", "perbaikan.xlsx"])
def test_a_file_of_the_same_name_that_is_not_ours_stays(own: str) -> None:
    workbook()
    FOLDER.mkdir()
    (FOLDER / own).write_text("milik saya", encoding="utf-8")
    assert inovasi("data.xlsx").exit_code == 2
    assert [(file.name, file.read_text(encoding="utf-8")) for file in FOLDER.iterdir()] == [
        (own, "milik saya")
    ]


def test_several_files_have_a_copy_each() -> None:
    workbook()
    Path("lain").mkdir()
    write_xlsx(Path("lain/data.xlsx"), {"Inovasi": "| Nama Inovasi | Tahapan |\n| TUNAS | Penerapan |"})
    assert inovasi("data.xlsx", "lain/data.xlsx", "-o", "semua").exit_code == 0
    copies = sorted(file.name for file in Path("semua").glob("*.xlsx"))
    assert copies == ["perbaikan data (2).xlsx", "perbaikan data.xlsx"]
    assert inovasi(*(f"semua/{name}" for name in copies), "--quiet").exit_code == 0
    again = sorted(file.name for file in Path("semua").glob("perbaikan-2*.xlsx"))
    assert again == ["perbaikan-2 data (2).xlsx", "perbaikan-2 data.xlsx"]


def test_what_cannot_be_read_leaves_nothing_behind() -> None:
    assert inovasi("tidak-ada.xlsx").exit_code == 1
    assert not Path("tidak-ada-inovasi").exists()


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        (["help", "score"], ["score", "--help"]),
        (["bantuan", "skor"], ["score", "--help"]),
        (["help"], ["--help"]),
        (["--lang", "en", "periksa", "a.xlsx"], ["validate", "a.xlsx", "--lang", "en"]),
        (["--lang=en", "rules", "list", "--", "x"], ["rules", "list", "--lang=en", "--", "x"]),
        (["rencana.xlsx"], ["round", "rencana.xlsx"]),
        (["--lang", "en", "A.XLSX", "b.ods"], ["--lang", "en", "round", "A.XLSX", "b.ods"]),
        (["score", "help"], ["score", "help"]),
        (["skro"], ["skro"]),
        ([], []),
    ],
)
def test_what_is_typed_and_what_is_meant(typed: list[str], meant: list[str]) -> None:
    assert program.meant(typed) == meant


def test_every_other_name_of_a_command_leads_to_one() -> None:
    assert set(program.ALIASES.values()) == set(program.COMMANDS)
    assert set(program.ALIASES).isdisjoint(program.COMMANDS)


@pytest.mark.parametrize(
    ("answers", "made"),
    [("1\n", "inovasi.xlsx"), ("2\ndata.xlsx\n", "data-inovasi"), ("'data.xlsx'\n", "data-inovasi")],
)
def test_somebody_new_is_led(answers: str, made: str, monkeypatch: pytest.MonkeyPatch) -> None:
    from typer.testing import CliRunner

    workbook()
    monkeypatch.setattr(program, "_before_a_terminal", lambda: True)
    run = CliRunner().invoke(program.app, [], input=answers)
    assert (run.exit_code, Path(made).exists()) == (0, True)
