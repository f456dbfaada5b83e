"""What the pages for users say is typed: the start page in its order, and every other command of theirs."""

from __future__ import annotations

import os
import re
import shlex
import shutil
import zipfile
from pathlib import Path

import pytest
from runs import inovasi, workbook
from sheets import write_xlsx
from test_examples import NAMES, TYPED

from inovasi_cli.cli.program import meant

ROOT = Path(__file__).parents[1]
START = (ROOT / "docs" / "index.md").read_text(encoding="utf-8")
PAGES = ["README.md", "README.en.md"] + [
    f"docs/{name}.md"
    for name in "perintah commands hitungan edisi peringkat lomba pertanyaan keamanan python waivers".split()
]
BLOCK = re.compile(r"^```(?:sh|console)\n(.+?)^```", re.MULTILINE | re.DOTALL)

pytestmark = pytest.mark.usefixtures("plain_surroundings", "samples_once")


def run(words: list[str]) -> None:
    """Run a command as a shell would; it is understood and ends well, or with findings of the data."""
    files = [
        name for word in words for name in (sorted(map(str, Path().glob(word))) if "*" in word else [word])
    ]
    done = inovasi(*meant(files))
    assert done.exit_code in {0, 1}, done.stderr
    assert "B105" not in done.stdout  # a file that is not there


def test_the_start_page_can_be_followed_by_copy_and_paste() -> None:
    """From an empty folder to a marked workbook and a report, without a step of one's own."""
    after = START.partition("## 2.")[2]
    lines = [line for block in BLOCK.findall(after) for line in block.splitlines()]
    assert len(lines) > 6
    for program, *words in map(shlex.split, lines):
        if program == "mkdir":
            Path(*words).mkdir()
        elif program == "cd":
            os.chdir(*words)
        else:
            assert program == "inovasi"
            run(words)
    with zipfile.ZipFile("perbaikan.xlsx") as copy:
        assert "Daftar Perbaikan" in copy.read("xl/workbook.xml").decode("utf-8")
        assert any("comments" in name for name in copy.namelist())
    assert "59,11" in Path("data-inovasi", "laporan.html").read_text(encoding="utf-8")
    assert Path("kosong.xlsx").is_file()


def commands() -> list[str]:
    """Each command of the pages, once for all languages and names of outputs.

    Those of the start page are run above, screens in ``test_docs``; a name of a command is no command, and
    ``watch`` waits.
    """
    text = "\n".join((ROOT / page).read_text(encoding="utf-8") for page in PAGES)
    found = {shape(command): command for command in map("".join, TYPED.findall(text))}
    elsewhere = {shape(command) for command in re.findall(r"inovasi .+", "".join(BLOCK.findall(START)))}
    elsewhere |= {shape(command) for command in re.findall(r"^\$ (.+)", text, re.MULTILINE)}
    elsewhere |= NAMES
    return [found[each] for each in found.keys() - elsewhere if not each.startswith("inovasi watch")]


def shape(command: str) -> str:
    """What stays the same in another language and with an output of another name."""
    same = re.sub(r" --lang en| --edition 2026|(?<=-o )[^.]+|(?<=--annotate )\S+", "", command)
    return same.replace("explain index", "explain indeks").replace(
        "samples/kota-contoh-2026.xlsx", "data.xlsx"
    )


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The files that the pages speak of: the sample city, and small ones where any would do."""
    folder, samples = tmp_path_factory.mktemp("office"), ROOT / "samples"
    shutil.copy(samples / "kota-contoh-2026.xlsx", folder / "data.xlsx")
    shutil.copytree(samples, folder / "samples")
    shutil.copy(samples / "bappeda-spd.xlsx", folder)
    shutil.copytree(samples / "opd", folder / "opd", ignore=shutil.ignore_patterns("0[2-9]*", "1*"))
    for name in ("lomba-kota", "lomba-lama"):
        shutil.copytree(samples / "lomba-kota", folder / name)
    shutil.copy(samples / "lomba-kota" / "peserta.xlsx", folder)
    shutil.copy(samples / "kabupaten-contoh-2026.csv", folder / "portal.xls")
    for name in ("maret", "juni", "march", "june", "kota", "kota-a"):
        workbook(str(folder / f"{name}.xlsx"))
    for name in ("lampiran.xlsx", "annex.xlsx"):
        write_xlsx(folder / name, {"Hasil": "| Pemerintah Daerah | Indeks |\n| Kota Padang | 61.17 |"})
    write_xlsx(
        folder / "unit.xlsx", {"Unit": "| Perangkat Daerah | Unit |\n| Dinas Kesehatan | RSUD Contoh |"}
    )
    waivers = (ROOT / "docs" / "waivers.md").read_text(encoding="utf-8")
    waiver = waivers.partition("```yaml\n")[2].partition("```")[0]
    (folder / "pengecualian.yaml").write_text(waiver, encoding="utf-8")
    for name in ("hasil.json", "result.json"):
        inovasi("score", str(folder / "maret.xlsx"), "-o", str(folder / name))
    return folder


@pytest.mark.parametrize("command", sorted(commands()))
def test_a_command_of_a_page_does_what_it_says(
    command: str, office: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(office)
    written = shlex.split(command)[1:]
    if "-o" in written:
        Path(written[written.index("-o") + 1]).unlink(missing_ok=True)
    run(written)
