"""``inovasi layout`` and ``--layout``: shown, written, edited, given back."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from runs import inovasi
from sheets import write_xlsx

pytestmark = pytest.mark.usefixtures("plain_surroundings")

TABLE = """
| Judul Karya | Tahapan   | Waktu Penerapn | R16 |
| SIAP ANTAR  | Penerapan | 2024-03-15     | 3   |
"""


def score(*more: str) -> dict[str, object]:
    run = inovasi("score", "data.xlsx", "--spd", "46,5", "--format", "json", *more)
    told: dict[str, object] = json.loads(run.stdout)
    return told


def test_a_sheet_nobody_knows_is_shown_mapped_and_scored() -> None:
    write_xlsx(Path("data.xlsx"), {"Rekap": TABLE})
    assert score()["innovations"] == []
    assert inovasi("layout", "data.xlsx").exit_code == 1

    text = 'schema: 1\nsheets:\n  - sheet: "Rekap"\n    role: innovations\n    columns:\n'
    Path("m.yaml").write_text(f'{text}      "Judul Karya": name\n      "R16": "16"\n', encoding="utf-8")
    run = inovasi("layout", "data.xlsx", "--layout", "m.yaml", "-o", "semua.yaml", "--details")
    assert run.exit_code == 0
    shown = [line.split()[0] for line in run.stdout.splitlines() if line.startswith("  ")]
    assert [each for each in shown if each[0] in "ABCD" and each[1:].isdigit()] == ["A1", "B1", "C1", "D1"]
    for words in ("pemetaan", "nama lain", "salah eja Waktu"):
        assert words in run.stdout
    innovations = score("--layout", "semua.yaml")["innovations"]
    assert isinstance(innovations, list)
    assert [each["levels"] for each in innovations] == [{"16": 3}]


def test_a_mapping_with_a_mistake_is_refused_with_its_line() -> None:
    write_xlsx(Path("data.xlsx"), {"Rekap": TABLE})
    Path("m.yaml").write_text("schema: 1\nlembar: []\n", encoding="utf-8")
    for command in ("score", "validate", "layout"):
        run = inovasi(command, "data.xlsx", "--layout", "m.yaml")
        assert (run.exit_code, run.stdout) == (1, "")
        assert "m.yaml:2:1" in run.stderr


def test_validate_takes_a_mapping_too() -> None:
    write_xlsx(Path("data.xlsx"), {"Rekap": TABLE})
    text = 'schema: 1\nsheets:\n  - sheet: "Rekap"\n    role: innovations\n    columns:\n'
    Path("m.yaml").write_text(f'{text}      "Judul Karya": name\n      "R16": ignore\n', encoding="utf-8")
    run = inovasi("validate", "data.xlsx", "--layout", "m.yaml", "--format", "json")
    codes = {each["code"] for each in json.loads(run.stdout)["diagnostics"]}
    assert "K209" in codes
    assert not codes & {"B102", "B104", "K203", "K201"}


def test_what_is_not_recognised_is_written_to_start_from() -> None:
    write_xlsx(Path("data.xlsx"), {"Rekap": TABLE})
    run = inovasi("layout", "data.xlsx", "-o", "m.yaml")
    assert run.exit_code == 1 and "Nama Inovasi" in run.stdout
    start = Path("m.yaml").read_text(encoding="utf-8")
    assert '# "Judul Karya": name  # mungkin: name' in start
    edited = start.replace('# "R16": ?', '"R16": "16"').replace('# "Judul Karya"', '"Judul Karya"')
    Path("m.yaml").write_text(edited, encoding="utf-8")
    innovations = score("--layout", "m.yaml")["innovations"]
    assert isinstance(innovations, list)
    assert [each["levels"] for each in innovations] == [{"16": 3}]


def test_a_sheet_beside_those_that_are_read_stays_a_comment_until_it_is_wanted() -> None:
    write_xlsx(Path("data.xlsx"), {"Inovasi": "| Nama Inovasi | 16 |\n| SIAP | 3 |", "Rekap": TABLE})
    inovasi("layout", "data.xlsx", "-o", "m.yaml")
    told = Path("m.yaml").read_text(encoding="utf-8")
    assert '#   - sheet: "Rekap"' in told
    assert inovasi("layout", "data.xlsx", "--layout", "m.yaml").exit_code == 0


def test_doubts_about_columns_are_told_with_the_names_that_may_be_meant() -> None:
    write_xlsx(
        Path("data.xlsx"),
        {"Inovasi": "| Nama Inovasi | Penerapan/Pengembangan | 16 |\n| SIAP | 2024-03-01 | 3 |"},
    )
    run = inovasi("layout", "data.xlsx", "--details")
    (line,) = (line for line in run.stdout.splitlines() if line.startswith("  B1"))
    assert "tidak dikenali;" in line
    assert "K210" in run.stdout


def test_several_files_are_named() -> None:
    for name in ("a.xlsx", "b.xlsx"):
        write_xlsx(Path(name), {"Inovasi": "| Nama Inovasi | 16 |\n| SIAP | 3 |"})
    told = inovasi("layout", "a.xlsx", "b.xlsx").stdout
    assert "a.xlsx!Inovasi" in told and "b.xlsx!Inovasi" in told


PAIRS = "| Isi | Kota |\n| Daerah Kami | Kota Tegal |\n| Bupati/Wali Kota | Budi |\n| Klaster | - |"


def test_a_sheet_of_names_and_values_is_proposed_as_a_profile_and_read_when_it_is_said() -> None:
    write_xlsx(Path("data.xlsx"), {"Inovasi": "| Nama Inovasi | 16 |\n| SIAP | 3 |", "Umum": PAIRS})
    inovasi("layout", "data.xlsx", "-o", "m.yaml")
    told = Path("m.yaml").read_text(encoding="utf-8")
    assert "# evidence: innovation, agency, indicator" in told
    at = told.index('#   - sheet: "Umum"')
    assert "role: profile" in told[at:]
    assert '"Klaster": cluster' in told[at:]
    edited = told[:at] + told[at:].replace("#   ", "  ").replace(
        '# "Daerah Kami": ?', '"Daerah Kami": region'
    )
    Path("m.yaml").write_text(edited, encoding="utf-8")
    run = inovasi("score", "data.xlsx", "--layout", "m.yaml", "--spd", "40", "--format", "json")
    assert json.loads(run.stdout)["region"]["name"] == "Kota Tegal"


class TestHidden:
    """A hidden sheet is read when it is shown again, or mapped."""

    LIST = "| Nama Inovasi | Tahapan | 16 |\n| SIAP ANTAR | Penerapan | 3 |"

    @pytest.fixture(autouse=True)
    def data(self, plain_surroundings: None) -> None:  # noqa: ARG002 - it makes the folder
        notes = "| Rapat | Hari |\n| satu | Senin |"
        write_xlsx(Path("data.xlsx"), {"Catatan": notes, "Data Lama": self.LIST}, hidden=["Data Lama"])

    def codes(self, *more: str) -> set[str]:
        run = inovasi("validate", "data.xlsx", *more, "--format", "json")
        return {each["code"] for each in json.loads(run.stdout)["diagnostics"]}

    def test_it_is_told_once_what_to_do(self) -> None:
        assert "B123" in self.codes() and "B102" not in self.codes()

    def test_shown_it_is_read(self) -> None:
        write_xlsx(Path("data.xlsx"), {"Data Lama": self.LIST})
        assert not {"B123", "B103"} & self.codes()

    def test_mapped_it_is_read_by_every_command(self) -> None:
        inovasi("layout", "data.xlsx", "-o", "peta.yaml")
        assert "Data Lama" in Path("peta.yaml").read_text(encoding="utf-8")
        assert not {"B123", "B103", "B102"} & self.codes("--layout", "peta.yaml")
        assert score("--layout", "peta.yaml")["innovations"]
        assert inovasi("merge", "data.xlsx", "--layout", "peta.yaml", "-o", "kota.xlsx").exit_code == 0
        run = inovasi("score", "kota.xlsx", "--format", "json")
        assert [each["levels"] for each in json.loads(run.stdout)["innovations"]] == [{"16": 3}]
