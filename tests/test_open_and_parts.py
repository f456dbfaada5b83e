"""Every command obeys: of a part no index, predicate or rank and exit 1; of an open index both ends."""

from __future__ import annotations

import random
from pathlib import Path

import pytest
from runs import inovasi
from sheets import write_xlsx
from submissions import hidden, renamed, sound

from inovasi_cli.assessment import Request, assess
from inovasi_cli.insight.priority import prioritised
from inovasi_cli.insight.recheck import Seen
from inovasi_cli.pages import watch
from inovasi_cli.pages.page.words import Words
from inovasi_cli.reading.files.opening import read
from inovasi_cli.reading.files.sheets import Workbook
from inovasi_cli.rules.loading import load

pytestmark = pytest.mark.usefixtures("plain_surroundings")

FIRST_SCREEN = 24
COMMANDS = (
    ("score", "{}"),
    ("explain", "indeks", "--in", "{}"),
    ("explain", "predikat", "--in", "{}"),
    ("rank", "{}"),
    ("plan", "{}", "--target", "40.01"),
    ("leverage", "{}"),
    ("risk", "{}"),
    ("select", "{}"),
    ("compare", "{}", "sound.xlsx"),
    ("report", "{}", "-o", "report.html", "--force"),
    ("score", "{}", "-o", "result.xlsx", "--force"),
)
ON_A_SCREEN = COMMANDS[:-2]
OF_A_PART = (*COMMANDS, ("explain", "sid", "--in", "{}"), ("explain", "spd", "--in", "{}"))


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A sound submission (seed 0: old applications), one that is open, and parts of it."""
    folder = tmp_path_factory.mktemp("files")
    city = sound(random.Random(0), load("2026"))
    unknown = renamed(city, "Inovasi", "Nama Inovasi", "???")
    files = {
        "sound": city,
        "open": renamed(city, "Inovasi", "Waktu Penerapan", "Tanggal"),
        "hidden": hidden(city, "SPD"),
        "unknown": renamed(unknown, "Inovasi", "Waktu Penerapan", "???"),
    }
    for name, book in files.items():
        written(folder / f"{name}.xlsx", book)
    (folder / "damaged.xlsx").write_bytes((folder / "sound.xlsx").read_bytes()[:2000])
    return folder


def written(path: Path, book: Workbook) -> None:
    sheets = {sheet.name: sheet.rows for sheet in (*book.sheets, *book.hidden)}
    write_xlsx(path, sheets, hidden=[sheet.name for sheet in book.hidden])


@pytest.mark.parametrize("command", OF_A_PART, ids=" ".join)
def test_of_a_part_no_command_gives_an_index(
    command: tuple[str, ...], folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(folder)
    run = inovasi(*(argument.format("hidden.xlsx") for argument in command))
    assert run.exit_code == 1
    if command[-1] != "--force":  # those tell it in the file, or write none
        assert "Sebagian" in run.stdout + run.stderr or "R732" in run.stdout
        assert command[0] == "compare" or "Inovatif" not in run.stdout


@pytest.mark.parametrize("file", ["damaged.xlsx", "unknown.xlsx"])
@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
def test_nor_of_what_cannot_be_read(
    command: tuple[str, ...], file: str, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(folder)
    assert inovasi(*(argument.format(file) for argument in command)).exit_code == 1


@pytest.mark.parametrize("command", ON_A_SCREEN, ids=" ".join)
def test_an_open_index_shows_both_ends_on_the_first_screen(
    command: tuple[str, ...], folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(folder)
    run = inovasi(*(argument.format("open.xlsx") for argument in command))
    screen = "\n".join(run.stdout.splitlines()[:FIRST_SCREEN])
    assert "23,30" in screen and "44,56" in screen


def test_watch_too(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(folder)
    for file, said in {"open.xlsx": "23,30-44,56", "hidden.xlsx": "SEBAGIAN"}.items():
        assessment = assess([read(Path(file))], Request())
        shown = watch.state(Seen(assessment, prioritised(assessment)), Words("id"))
        assert said in str(shown)


def test_nothing_tells_the_index_of_a_part_in_another_way(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What the total is of its maximum would be the index."""
    monkeypatch.chdir(folder)
    shown = inovasi("score", "hidden.xlsx", "--details").stdout.splitlines()
    (total,) = (line for line in shown if line.split()[:1] == ["Total"])
    assert "%" not in total
