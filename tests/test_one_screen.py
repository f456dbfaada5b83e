"""The default screen fits 80 x 24 and ends with the next step; ``--details`` holds all figures."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import Any

import messy
import pytest
from rich.console import Console
from rich.text import Text as Styled
from runs import inovasi
from screens import compare

from inovasi_cli.cli import reading
from inovasi_cli.pages.page.blocks import Block, Grid, Heading, Line
from inovasi_cli.pages.page.screen import OneScreen, Piece, in_brief, one_screen
from inovasi_cli.pages.page.words import Words

SAMPLES = Path(__file__).parent.parent / "samples"
FILES = (
    "banjarmasin-2023.xlsx",
    "kota-contoh-2026.xlsx",
    "perlu-diperbaiki.xlsx",
    "kabupaten-contoh-2026.csv",
)
FIGURE = re.compile(r"\d+,\d\d")
NEXT = ("Selanjutnya: inovasi ", "Lengkapi yang belum ada, lalu: inovasi ", "Next: inovasi ")

COMMANDS = {
    "score": (),
    "score --explain-rank": (),
    "validate": (),
    "leverage": (),
    "plan": ("--budget", "20"),
    "risk": ("--draws", "100"),
    "select": (),
    "rank": (),
    "rank --by agency": (),
    "rank --by innovation": (),
    "layout": (),
    "explain spd --in": (),
    "explain coverage --in": (),
    "explain maturity --in": (),
}
"""The commands whose result is one screen, with options that make them quick."""

WITHOUT_SPD = ("validate", "layout")
"""Commands that take no score of SPD."""

pytestmark = pytest.mark.usefixtures("plain_surroundings")


@pytest.fixture(autouse=True)
def assessed_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let commands that ask the same of the same files share what was read and assessed."""
    read, assess = reading.read_files, reading.assess_read

    @cache
    def shared(files: tuple[Path, ...], asked: tuple[Any, ...]) -> Any:
        return assess(read(files, "id", quiet=True), *asked)

    def read_files(files: Sequence[Path], *_: Any, **__: Any) -> Any:
        return tuple(files)

    monkeypatch.setattr(reading, "read_files", read_files)
    monkeypatch.setattr(reading, "assess_read", lambda files, *asked: shared(files, asked))


def on_screen(command: str, *arguments: str, width: int = 80) -> list[str]:
    run = inovasi(*command.split(), *arguments)
    shown = [*run.stdout.splitlines(), *run.stderr.splitlines()]
    assert shown and run.exit_code in (0, 1), (command, run.output)
    assert len(shown) <= 24, (command, run.output)
    assert max(map(len, shown)) <= width, (command, run.output)
    return shown


def ends_with_next_step(shown: list[str]) -> bool:
    return any(said in " ".join(shown[-3:]) for said in NEXT)


@pytest.mark.parametrize("file", FILES)
def test_a_sample_is_one_screen_and_details_hold_its_figures(
    file: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(SAMPLES)
    given = [file, "--spd", "55"] if file.endswith(".csv") else [file]
    screens = []
    for command, options in COMMANDS.items():
        asked = [*(given[:1] if command in WITHOUT_SPD else given), *options]
        shown = on_screen(command, *asked)
        assert ends_with_next_step(shown), (command, shown)
        details = inovasi(*command.split(), *asked, "--details").stdout
        assert "Dihitung dengan" in details or command in WITHOUT_SPD
        assert set(FIGURE.findall("\n".join(shown))) <= set(FIGURE.findall(details)), command
        screens.append("\n".join([f"$ inovasi {command} {' '.join(asked)}", *shown, "", ""]))
    compare(f"{Path(file).stem}.screens.id.txt", "".join(screens))


@pytest.mark.parametrize("case", messy.load(), ids=lambda case: case.name)
def test_a_messy_workbook_is_one_screen(case: messy.Messy, tmp_path: Path) -> None:
    file = str(case.write(tmp_path))
    given = ["--spd", str(case.spd_total)] if case.spd_total is not None else []
    for command, options in COMMANDS.items():
        shown = on_screen(command, file, *(given if command not in WITHOUT_SPD else []), *options)
        assert ends_with_next_step(shown), (command, shown)


RULES = [
    *(f"show {edition}" for edition in ("2021", "2024", "2026", "2029")),
    *(f"show 2026 {code}" for code in ("1", "16", "33", "35")),
    *("show 2026 --decisions", "check 2026"),
]


@pytest.mark.parametrize("language", ["id", "en"])
def test_rules_are_one_screen(language: str) -> None:
    for command in RULES:
        assert ends_with_next_step(on_screen(f"rules {command}", "--lang", language)), command
    assert "Juga dengan" not in inovasi("rules", "show", "2026", "1").stdout  # all of it is there


def test_quiet_is_one_line(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(SAMPLES)
    for command, options in COMMANDS.items():
        if command != "validate":
            assert inovasi(*command.split(), FILES[1], *options, "--quiet").stdout.count("\n") == 1
    told = {file: json.loads(inovasi("score", file, "--format", "json").stdout)["refused"] for file in FILES}
    assert any(told.values())
    for file, refused in told.items():
        ends = [refused[end].replace(".", ",") for end in ("low", "high")] if refused else []
        assert all(end in inovasi("score", file, "--quiet").stdout for end in ends), file


@pytest.mark.parametrize("supposed", [("--set", "spd.1=2"), ("--count", "20")])
def test_what_is_supposed_leaves_room_for_both_ends(supposed: Sequence[str]) -> None:
    shown = on_screen("score", str(SAMPLES / FILES[2]), *supposed)
    assert ends_with_next_step(shown) and any("P622" in line for line in shown)


@pytest.mark.parametrize("command", ["score", "plan", "select", "leverage"])
def test_beside_a_file_stands_how_much_how_sure_and_the_next_step(command: str, tmp_path: Path) -> None:
    for ending, told in ((".md", True), (".json", False)):
        run = inovasi(*command.split(), str(SAMPLES / FILES[2]), "-o", str(tmp_path / f"hasil{ending}"))
        shown = run.stderr.splitlines()
        assert (run.exit_code in (0, 1), run.stdout, len(shown) <= 12) == (True, "", True)
        assert ("P622" in run.stderr, ends_with_next_step(shown)) == (told, told)


def test_the_next_command_writes_over_nothing(tmp_path: Path) -> None:
    names = []
    for _ in range(3):
        names.append(inovasi("rules", "diff", "2026", "2027").stdout.split()[-1])
        (tmp_path / names[-1]).touch()
    assert names == ["selisih.xlsx", "selisih-2.xlsx", "selisih-3.xlsx"]


def drawn(screen: OneScreen) -> list[str]:
    console = Console(width=80)
    with console.capture() as captured:
        console.print(screen)
    return captured.get().split("\n")[:-1]


def test_what_gives_way_first_is_what_matters_least() -> None:
    pieces = [Piece(Styled("a\nb")), Piece(Styled("c"), 2), Piece(Styled("d\ne"), 1), Piece(Styled("f"))]
    assert [drawn(one_screen(pieces)._replace(height=height)) for height in (6, 5, 4, 1)] == [
        ["a", "b", "c", "d", "e", "f"],
        ["a", "b", "d", "e", "f"],
        ["a", "b", "c", "f"],
        ["a", "b", "f"],
    ]


def test_tables_give_way_row_by_row_and_what_is_left_out_is_named() -> None:
    rows = tuple((f"baris {n}\nbawahnya", str(n)) for n in range(9))
    page: list[Block] = [
        Heading("Judul", 1),
        Line("hasil"),
        Line("sepele", quiet=True),
        Heading("Utama"),
        Grid(("Apa", "n"), rows),
        Heading("Samping"),
        Grid(("Apa", "n"), rows[:2]),
    ]
    counts = []
    for height in range(10, 24):
        shown = drawn(in_brief(page, "plan data.xlsx", Words("id"), page)._replace(height=height))
        assert len(shown) <= height
        assert (shown[:2], shown[-1]) == (["Judul", "  hasil"], "Selanjutnya: inovasi plan data.xlsx")
        for title in ("Utama", "Samping"):
            assert any(line.startswith(title) for line in shown) != (title in shown[-2])
        counts.append(sum(line.startswith("  baris") for line in shown))
        assert "  sepele" not in shown or "Utama, 5 dari 9" in shown
        assert not any("bawahnya" in line for line in shown)
    assert (counts[0], counts[-1]) == (1, 7)
