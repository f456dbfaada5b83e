"""Waivers: read strictly; each is for one kind of finding, at one place or innovation, until a day."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from inovasi_cli.checking.waivers import Waiver, read_waivers
from inovasi_cli.diagnostics import Diagnostic, Place, documents, values
from inovasi_cli.rules.loading import RulesetFaulty

AT = Place("data.xlsx", "Inovasi", 12, 31)
ENTRY = """\
  - finding: {finding}
    {about}
    reason: dokumen asli di Bagian Hukum
    name: Rina, Bapperida
    until: {until}
"""


def written(
    tmp_path: Path,
    finding: str = "L406",
    about: str = 'innovation: "SIAP ANTAR"',
    until: str = "2026-09-30",
    text: str | None = None,
) -> Path:
    """A file with one waiver, or with this text."""
    path = tmp_path / "pengecualian.yaml"
    entry = ENTRY.format(finding=finding, about=about, until=until)
    path.write_text(text if text is not None else f"schema: 1\nwaivers:\n{entry}", encoding="utf-8")
    return path


def only(path: Path) -> Waiver:
    (waiver,) = read_waivers(path)
    return waiver


def faults(path: Path) -> list[tuple[str, int | None, int | None]]:
    with pytest.raises(RulesetFaulty) as caught:
        read_waivers(path)
    return [(each.kind.code, each.place.row, each.place.column) for each in caught.value.diagnostics]


def test_a_waiver_says_what_for_whom_why_who_and_until_when(tmp_path: Path) -> None:
    waiver = only(written(tmp_path, "tanpa-bukti"))
    assert (waiver.kind, waiver.innovation, waiver.name) == (
        documents.EVIDENCE_MISSING,
        "SIAP ANTAR",
        "Rina, Bapperida",
    )
    assert (waiver.until, waiver.place.row) == (date(2026, 9, 30), 3)


def test_the_page_about_them_shows_one_that_can_be_read(tmp_path: Path) -> None:
    page = (Path(__file__).parents[1] / "docs" / "waivers.md").read_text(encoding="utf-8")
    shown = page.partition("```yaml\n")[2].partition("```")[0]
    assert [each.kind.code for each in read_waivers(written(tmp_path, text=shown))] == ["L406", "K203"]


def test_its_last_day_is_included(tmp_path: Path) -> None:
    waiver = only(written(tmp_path))
    assert [waiver.holds(date(2026, 9, day)) for day in (29, 30)] == [True, True]
    assert not waiver.holds(date(2026, 10, 1))


@pytest.mark.parametrize(
    ("about", "fits"),
    [
        ('innovation: "SIAP ANTAR"', True),
        ('innovation: "siap-antar"', True),
        ('innovation: "JEMPUT BOLA"', False),
        ('cell: "Inovasi!AE12"', True),
        ('cell: "inovasi!ae12"', True),
        ('cell: "data.xlsx!Inovasi!AE12"', True),
        ('cell: "Inovasi!AE13"', False),
        ('cell: "Inovasi"', False),  # a sheet is not each of its cells
    ],
)
def test_it_fits_one_place(tmp_path: Path, about: str, fits: bool) -> None:
    waiver = only(written(tmp_path, about=about))
    assert waiver.fits(Diagnostic(documents.EVIDENCE_MISSING, AT), "SIAP ANTAR") is fits


def test_it_fits_no_other_kind(tmp_path: Path) -> None:
    assert not only(written(tmp_path)).fits(Diagnostic(values.CELL_ERROR, AT), "SIAP ANTAR")


def test_where_both_are_given_both_must_fit(tmp_path: Path) -> None:
    waiver = only(written(tmp_path, about='innovation: "SIAP ANTAR"\n    cell: "Inovasi!AE12"'))
    found = Diagnostic(documents.EVIDENCE_MISSING, AT)
    assert waiver.fits(found, "SIAP ANTAR")
    assert not waiver.fits(found, "JEMPUT BOLA")


@pytest.mark.parametrize(
    ("place", "cell"),
    [
        (Place("kota/data.xlsx", "SPD", 5), "SPD!5"),
        (Place("kota/data.xlsx", "SPD", 5), "kota/data.xlsx!SPD!baris 5"),
        (Place("kota/data.xlsx", "SPD", 5), "SPD!row 5"),
        (Place("kota/data.xlsx", "Daftar Inovasi", 9, 21), "daftar inovasi!u9"),
        (Place("kota/data.xlsx", "Daftar Inovasi", 9, 21), "'Daftar Inovasi'!$U$9"),
        (Place("kota/data.xlsx", "Rekap '25", 9, 21), "'Rekap ''25'!U9"),
        (Place("kota/data.xlsx", "Rekap '25", 9, 21), " Rekap '25!U9 "),
        (Place("kota/data.xlsx", "SPD"), "data.xlsx!SPD"),
        (Place("kota/data.xlsx"), "kota/data.xlsx"),
    ],
)
def test_a_row_a_sheet_and_a_file_have_names_too(tmp_path: Path, place: Place, cell: str) -> None:
    waiver = only(written(tmp_path, about=f'cell: "{cell}"'))
    assert waiver.fits(Diagnostic(documents.EVIDENCE_MISSING, place), None)


class TestFaults:
    def test_a_kind_that_there_is_not_is_told_with_the_one_that_may_be_meant(self, tmp_path: Path) -> None:
        with pytest.raises(RulesetFaulty) as caught:
            read_waivers(written(tmp_path, "tanpa-buktii"))
        (fault,) = caught.value.diagnostics
        assert (fault.kind.code, fault.place.row, fault.place.column) == ("A509", 3, 14)
        assert fault.facts["near"] == "tanpa-bukti"

    def test_an_unknown_key_is_refused_at_its_line(self, tmp_path: Path) -> None:
        assert faults(written(tmp_path, about='inovasi: "SIAP ANTAR"')) == [("A502", 4, 5)]

    def test_a_waiver_for_everything_is_none(self, tmp_path: Path) -> None:
        assert faults(written(tmp_path, about='innovation: ""')) == [("I803", 3, 5)]

    def test_what_is_missing_is_told(self, tmp_path: Path) -> None:
        text = 'schema: 1\nwaivers:\n  - finding: L406\n    cell: "A1"\n    reason: " "\n    name: Rina\n'
        with pytest.raises(RulesetFaulty) as caught:
            read_waivers(written(tmp_path, text=text))
        assert [(each.kind.code, each.facts["key"]) for each in caught.value.diagnostics] == [
            ("I803", "until")
        ]
        assert faults(written(tmp_path, text=f"{text}    until: 2026-09-30\n")) == [("I803", 5, 13)]

    @pytest.mark.parametrize("until", ["30/09/2026", "besok", '"2026-09-30"'])
    def test_a_day_is_written_so_that_it_means_one(self, tmp_path: Path, until: str) -> None:
        assert faults(written(tmp_path, until=until)) == [("A509", 7, 12)]

    def test_a_missing_file_is_told(self, tmp_path: Path) -> None:
        assert faults(tmp_path / "pengecualian.yaml") == [("B105", None, None)]
