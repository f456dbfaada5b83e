"""What a result says about its origin can be checked by other programs."""

from __future__ import annotations

import hashlib
from datetime import UTC, datetime
from pathlib import Path

import openpyxl
import pytest
import runs
from sheets import Rows, write_xlsx

from inovasi_cli import __version__
from inovasi_cli.pages.provenance import TIME_VARIABLE, TimeFaulty, edition_checksum, scoring_time, trace
from inovasi_cli.rules import FILES, loading


def rules_in(folder: Path, **files: bytes) -> Path:
    folder.mkdir()
    for name in FILES:
        (folder / f"{name}.yaml").write_bytes(files.get(name, b"a: 1\n"))
    return folder


def test_the_checksum_of_rules_is_that_of_their_files_one_after_the_other(tmp_path: Path) -> None:
    folder = rules_in(tmp_path / "a", edition=b"one\n", spd=b"two\n", sid=b"three\n", vocabulary=b"four\n")
    assert edition_checksum(folder) == hashlib.sha256(b"one\ntwo\nthree\nfour\n").hexdigest()


def test_line_ends_of_windows_do_not_change_it(tmp_path: Path) -> None:
    unix = rules_in(tmp_path / "a", sid=b"a: 1\nb: 2\n")
    windows = rules_in(tmp_path / "b", sid=b"a: 1\r\nb: 2\r\n")
    other = rules_in(tmp_path / "c", sid=b"a: 1\nb: 3\n")
    assert edition_checksum(unix) == edition_checksum(windows) != edition_checksum(other)


@pytest.mark.parametrize("edition", [*loading.editions(), "2027"])
def test_every_edition_has_one(edition: str, tmp_path: Path) -> None:
    data = tmp_path / "data.csv"
    data.write_bytes(b"Nama Inovasi\n")
    found = trace(loading.load(edition), [data, tmp_path / "nope.xlsx"], {"basis": "claimed", "rules": None})
    assert (found.version, found.edition, len(found.rules_sha256)) == (__version__, edition, 64)
    assert found.inputs == {
        str(data): hashlib.sha256(b"Nama Inovasi\n").hexdigest(),
        str(tmp_path / "nope.xlsx"): None,
    }
    assert found.options == {"basis": "claimed"}


class TestTime:
    def test_it_can_be_fixed(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setenv(TIME_VARIABLE, "1777420800")
        assert scoring_time() == datetime(2026, 4, 29, tzinfo=UTC)

    def test_else_it_is_now_with_its_offset(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.delenv(TIME_VARIABLE, raising=False)
        before = datetime.now(UTC).replace(microsecond=0)
        found = scoring_time()
        assert before <= found <= datetime.now(UTC)
        assert found.utcoffset() is not None

    @pytest.mark.parametrize("written", ["besok", "1.5", "9" * 30])
    def test_what_is_no_time_is_refused(self, written: str, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setenv(TIME_VARIABLE, written)
        with pytest.raises(TimeFaulty):
            scoring_time()


class TestWrittenWorkbooks:
    """The template, a merged workbook and a marked copy say it on a sheet that nothing reads."""

    @pytest.fixture(autouse=True)
    def _apart(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.chdir(tmp_path)
        for agency in "AB":
            rows: Rows = [
                ("Nama Inovasi", "Perangkat Daerah", "Skor Kematangan"),
                (f"Peta {agency}", agency, 90),
            ]
            profile: Rows = [("Isian", "Nilai"), ("Edisi", "2026"), ("Skor SPD", 50)]
            write_xlsx(Path(f"{agency}.xlsx"), {"Profil": profile, "Inovasi": rows})

    @pytest.mark.parametrize("lang", ["id", "en"])
    @pytest.mark.parametrize(
        ("command", "inputs"),
        [
            ("template --edition 2026 -o made.xlsx", ()),
            ("merge A.xlsx B.xlsx -o made.xlsx", ("A.xlsx", "B.xlsx")),
            ("select A.xlsx --write made.xlsx", ("A.xlsx",)),
            ("layout A.xlsx -o made.yaml", ("A.xlsx",)),
        ],
    )
    def test_they_name_rules_and_inputs(self, command: str, inputs: tuple[str, ...], lang: str) -> None:
        runs.inovasi(*command.split(), "--lang", lang)
        rules = edition_checksum(Path(loading.load("2026").folder))
        sums = [rules, *(hashlib.sha256(Path(file).read_bytes()).hexdigest() for file in inputs)]
        if command.endswith("yaml"):
            told, sums = Path("made.yaml").read_text(encoding="utf-8"), [one[:8] for one in sums]
        else:
            sheet = openpyxl.load_workbook("made.xlsx")["Asal-usul" if lang == "id" else "Origin"]
            told = " ".join(str(cell) for row in sheet.iter_rows(values_only=True) for cell in row)
        assert [one for one in (*sums, __version__, *inputs) if one not in told] == []

    def test_they_are_read_as_without_it(self) -> None:
        runs.inovasi("merge", "A.xlsx", "B.xlsx", "-o", "merged.xlsx")
        book = openpyxl.load_workbook("merged.xlsx")
        del book["Asal-usul"]
        book.save("without.xlsx")
        told = [runs.inovasi("validate", file, "--quiet").stdout for file in ("merged.xlsx", "without.xlsx")]
        assert told[0].replace("merged", "without") == told[1]
        both = runs.inovasi("validate", "merged.xlsx", "without.xlsx", "--format", "json").stdout
        assert "B115" in both  # one file, given twice
