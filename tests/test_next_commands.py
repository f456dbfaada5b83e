"""Every command that a page or a message suggests can be typed as it stands, and lines of messages fit."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from runs import inovasi, workbook
from sheets import write_xlsx

from inovasi_cli.cli import streams
from inovasi_cli.text.explaining import FIGURES

pytestmark = pytest.mark.usefixtures("plain_surroundings")

WIDTH = streams.message_width
"""As it is while the tests do not set it aside."""

FILE = "data kota.xlsx"
LACKING = (
    "| No | Nama Inovasi | Tahapan | Waktu Penerapan | Xyz |\n| 1 | SIAP | Penerapan | kemarin | 2025-03-01 |"
)
COMMANDS = (
    ["score", FILE],
    ["score", FILE, "--format", "md"],
    ["validate", FILE, "--format", "md"],
    *(["explain", figure, "--in", FILE, "--format", "md"] for figure in FIGURES),
    ["layout", FILE],
    ["select", FILE, "--format", "md"],
    ["leverage", FILE, "--format", "md"],
    ["rank", FILE, "--by", "innovation"],
    ["validate", FILE, "--fix"],
    ["score", FILE, "-o", "hasil.pdf"],
    ["validate", FILE, "-o", "salinan.xlsx"],
    ["score", FILE, "part.xlsx"],
)


def suggested(said: str) -> list[list[str]]:
    """What follows the name of the program, in words."""
    said = " ".join(re.sub(r"[`|>│]", " ", said).split())
    return [
        [word.strip('"') for word in re.findall(r'"[^"]*"|[^\s"]+', after)]
        for after in re.split(r"\binovasi ", said)[1:]
    ]


def untypable(words: list[str]) -> bool:
    """Whether a command that reads files is not followed by one that is there."""
    if words[0] not in {"score", "validate", "select", "layout", "leverage", "plan", "risk", "report"}:
        return words[0] == "explain" and words[1:2] != [] and words[1] in NAMED and "--in" not in words
    return words[1:2] != ["--help"] and not (len(words) > 1 and Path(words[1].rstrip(".,:;")).is_file())


NAMED = {name for figure in FIGURES.values() for name in (figure.id, figure.en)}


@pytest.mark.parametrize("lang", ["id", "en"])
def test_commands_are_about_the_file_at_hand(lang: str) -> None:
    workbook(FILE, level="9", innovations="""
        | No | Nama Inovasi | Tahapan  | Urusan Utama | Waktu Penerapan | 16 Regulasi |
        | 1  | SIAP ANTAR   | Uji Coba | Kesehatan    |                 | {level}     |
        | 2  | JEMPUT BOLA  |          | Sosial       | 2025-04-01      | 2           |
    """)  # fmt: skip
    write_xlsx(Path("part.xlsx"), {"Inovasi": LACKING, "Catatan": "| a | b |\n| 1 | 2 |"})
    seen = 0
    for args in COMMANDS:
        run = inovasi(*args, "--lang", lang)
        for command in suggested(f"{run.stdout}\n{run.stderr}"):
            seen += 1
            assert not untypable(command), (args, command)
    assert seen > 20


def test_lines_fit_and_keep_commands_and_files_whole(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    name = "rekap inovasi kota.xlsx"
    monkeypatch.setattr(streams, "message_width", WIDTH)
    monkeypatch.setattr("sys.argv", ["inovasi", "validate", name])
    command = f'inovasi validate "{name}" --fix -o "rekap inovasi kota-diperbaiki.xlsx"'
    for width in (60, 80, 100):
        monkeypatch.setenv("COLUMNS", str(width))
        streams.complain(
            f"{'kata ' * 30}{name} sudah ada. Salinannya, misalnya: {command}; atau {'kata ' * 20}"
        )
        lines = capsys.readouterr().err.splitlines()
        assert all(len(line) <= width or command in line for line in lines)
        assert any(command in line for line in lines)
        assert any(name in line for line in lines if command not in line)


def test_what_is_not_found_in_a_part_may_be_in_the_rest() -> None:
    workbook()
    Path("rusak.xlsx").write_bytes(b"bukan")
    run = inovasi("explain", "TUNAS", "--in", "data.xlsx", "--in", "rusak.xlsx")
    assert (run.exit_code, "rusak.xlsx" in run.stderr) == (2, True)
    assert "rusak.xlsx" not in inovasi("explain", "TUNAS", "--in", "data.xlsx").stderr
