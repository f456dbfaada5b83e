"""The default screen fits 80 x 24 and ends with the next step; ``--details`` holds all figures."""

from __future__ import annotations

import re
from pathlib import Path

import messy
import pytest
from rich.console import Console
from rich.text import Text as Styled
from runs import inovasi

from inovasi_cli.pages.page.screen import Piece, one_screen

SAMPLES = Path(__file__).parent.parent / "samples"
FILES = [SAMPLES / f"{name}.xlsx" for name in ("banjarmasin-2023", "kota-contoh-2026", "perlu-diperbaiki")]
FIGURE = re.compile(r"\d+,\d\d")

pytestmark = pytest.mark.usefixtures("plain_surroundings")


def on_screen(command: str, file: Path, *options: str) -> list[str]:
    shown = inovasi(command, str(file), *options).stdout.splitlines()
    assert len(shown) <= 24 and max(map(len, shown)) <= 80
    return shown


def ends_with_next_step(shown: list[str]) -> bool:
    return "Selanjutnya: inovasi " in " ".join(shown[-3:]) or shown[-1].startswith("Selanjutnya:")


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_a_sample_is_one_screen_and_details_hold_its_figures(file: Path) -> None:
    for command in ("score", "validate"):
        shown = on_screen(command, file)
        assert ends_with_next_step(shown)
        details = inovasi(command, str(file), "--details").stdout
        assert set(FIGURE.findall("\n".join(shown))) <= set(FIGURE.findall(details))


@pytest.mark.parametrize("case", messy.load(), ids=lambda case: case.name)
def test_a_messy_workbook_is_one_screen(case: messy.Messy, tmp_path: Path) -> None:
    given = ["--spd", str(case.spd_total)] if case.spd_total is not None else []
    assert ends_with_next_step(on_screen("score", case.write(tmp_path), *given))
    assert ends_with_next_step(on_screen("validate", case.write(tmp_path)))


def test_what_gives_way_first_is_what_matters_least() -> None:
    pieces = [Piece(Styled("a\nb")), Piece(Styled("c"), 2), Piece(Styled("d\ne"), 1), Piece(Styled("f"))]

    def drawn(height: int) -> list[str]:
        console = Console(width=80)
        with console.capture() as captured:
            console.print(one_screen(pieces)._replace(height=height))
        return captured.get().split()

    assert [drawn(height) for height in (6, 5, 4, 1)] == [
        ["a", "b", "c", "d", "e", "f"],
        ["a", "b", "d", "e", "f"],
        ["a", "b", "c", "f"],
        ["a", "b", "f"],
    ]


def test_quiet_is_one_line() -> None:
    assert inovasi("score", str(FILES[0]), "--quiet").stdout.count("\n") == 1
