"""Regions and the names by which people write them."""

from __future__ import annotations

from collections import Counter

import pytest

from inovasi_cli.rules.regions import CATEGORIES, Region, every_region, find_region, read_name


def names(found: Region | tuple[Region, ...]) -> str | list[str]:
    """The name of the one region, or of the candidates."""
    return found.name if isinstance(found, Region) else [region.name for region in found]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Kota Banjarmasin", "Kota Banjarmasin"),
        ("  KOTA  BANJARMASIN ", "Kota Banjarmasin"),
        ("banjarmasin", "Kota Banjarmasin"),
        ("Pemerintah Kota Banjarmasin", "Kota Banjarmasin"),
        ("Pemkot Banjarmasin", "Kota Banjarmasin"),
        ("63.71", "Kota Banjarmasin"),
        ("6371", "Kota Banjarmasin"),
        ("11.1", "Kabupaten Aceh Singkil"),  # a spreadsheet's 11.10
        ("Kab. Tangerang", "Kabupaten Tangerang"),
        ("Kab.Tangerang", "Kabupaten Tangerang"),
        ("Pemda Kabupaten Tangerang", "Kabupaten Tangerang"),
        ("Kab. Tojo Una-Una", "Kabupaten Tojo Una Una"),
        ("Kab. Pangkajene & Kepulauan", "Kabupaten Pangkajene dan Kepulauan"),
        ("Fakfak", "Kabupaten Fak Fak"),
        ("Kab. Kota Baru", "Kabupaten Kotabaru"),
        ("50 Kota", "Kabupaten Lima Puluh Kota"),
        ("Kab. Toba Samosir", "Kabupaten Toba"),
        ("Kota Adm. Jakarta Pusat", "Kota Administrasi Jakarta Pusat"),
        ("Kabupaten Kepulauan Seribu", "Kabupaten Administrasi Kepulauan Seribu"),
        ("Provinsi Jawa Timur", "Jawa Timur"),
        ("Prov. Kep. Riau", "Kepulauan Riau"),
        ("Pemprov DKI Jakarta", "Daerah Khusus Ibukota Jakarta"),
        ("Daerah Khusus Ibukota Jakarta", "Daerah Khusus Ibukota Jakarta"),
        ("D.I. Yogyakarta", "Daerah Istimewa Yogyakarta"),
        ("Kota Solo", "Kota Surakarta"),
        ("Kota Jogja", "Kota Yogyakarta"),
        ("Kab. OKU", "Kabupaten Ogan Komering Ulu"),
    ],
)
def test_a_region_is_found_however_it_is_written(text: str, name: str) -> None:
    assert names(find_region(text)) == name


@pytest.mark.parametrize(
    ("text", "category", "found"),
    [
        ("Bogor", None, ["Kabupaten Bogor", "Kota Bogor"]),
        ("Bogor", "kota", "Kota Bogor"),
        ("Jogja", None, ["Daerah Istimewa Yogyakarta", "Kota Yogyakarta"]),
        ("Yogyakarta", "provinsi", "Daerah Istimewa Yogyakarta"),
        ("Kota Bogor", "kabupaten", ["Kota Bogor"]),
        ("63.71", "kabupaten", ["Kota Banjarmasin"]),
    ],
)
def test_a_category_decides_between_namesakes_and_must_fit(
    text: str, category: str | None, found: str | list[str]
) -> None:
    assert names(find_region(text, category)) == found


@pytest.mark.parametrize(
    ("text", "suggested"),
    [("Kota Bajarmasin", ["Kota Banjarmasin"]), ("Kota Contoh", []), ("63.99", []), ("", []), ("Kota", [])],
)
def test_a_misspelt_name_is_only_answered_with_suggestions(text: str, suggested: list[str]) -> None:
    assert names(find_region(text, "kota")) == suggested


def test_every_region_is_found_by_code_name_and_alias() -> None:
    for region in every_region():
        found = [find_region(name, region.category) for name in (region.code, region.name, *region.aliases)]
        assert found == [region] * len(found)
        assert read_name(region.name).category in {None, region.category}


def test_552_regions_of_which_546_are_autonomous() -> None:
    every = Counter(region.category for region in every_region())
    assert every == {"provinsi": 38, "kabupaten": 416, "kota": 98}
    autonomous = Counter(region.category for region in every_region() if region.autonomous)
    assert autonomous == {"provinsi": 38, "kabupaten": 415, "kota": 93}
    assert set(autonomous) == set(CATEGORIES)
    assert [region.code for region in every_region()] == sorted(region.code for region in every_region())
