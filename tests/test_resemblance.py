"""The same innovation under another name: found by names and texts, and nothing else is."""

from __future__ import annotations

import time

import pytest
from books import book

from inovasi_cli.checking.across_rows import check
from inovasi_cli.checking.resemblance import name_likeness, resembling
from inovasi_cli.diagnostics import Place
from inovasi_cli.reading.intake import take
from inovasi_cli.reading.submission import Innovation
from inovasi_cli.rules.loading import load

TEXT = """Kader kesehatan kelurahan mengantarkan obat hipertensi kepada lansia yang tinggal sendirian setiap
minggu, mencatat tekanan darahnya melalui aplikasi sederhana, lalu melaporkan keterlambatan pengobatan kepada
puskesmas pembantu supaya petugas mendatangi keluarganya sebelum kondisinya memburuk. Pendampingan berlangsung
sepanjang tahun bersama perangkat kelurahan, kelompok masyarakat, perguruan tinggi kesehatan, apotek jejaring,
sukarelawan remaja, pengurus lingkungan setempat, serta pendamping keluarga harapan."""


def named(*names: str, texts: tuple[str, ...] = ()) -> list[Innovation]:
    designs = [*texts, *[None] * (len(names) - len(texts))]
    return [
        Innovation(name, Place("data.xlsx", "Inovasi", row), design=design)
        for row, (name, design) in enumerate(zip(names, designs, strict=True), start=2)
    ]


def pairs(innovations: list[Innovation]) -> list[tuple[str, str]]:
    return [(each.first.name, each.second.name) for each in resembling(innovations)]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("SIAP ANTAR", "SIAPANTAR"),
        ("Jemput Bola Adminduk", "JemputBola Adminduk"),
        ("Pasar Kerja Keliling Kelurahan", "Pasar Kerja Kelilng Kelurahan"),
        ("SIAP ANTAR", "SIAP ANTAR (Sistem Antar Obat)"),
        ("SIAP ANTAR: obat sampai di rumah", "Siap Antar"),
        ("SIAP ANTAR - obat sampai di rumah", "Siap Antar"),
        ("Perpustakaan Digital SMAN 1 Banjarmasin", "Perpustakan Digital SMA N 1 Banjarmasin"),
    ],
)
def test_names_that_mean_the_same(first: str, second: str) -> None:
    assert pairs(named(first, second)) == [(first, second)]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("SIAP ANTAR", "Siap  antar"),  # the same name is a finding of its own
        ("SIGAP", "SIGAB"),
        ("Satu Data Kelurahan", "Apotek Hidup Kelurahan"),
        ("Posyandu Remaja Tahap 1", "Posyandu Remaja Tahap 2"),
        ("Puskesmas Melati: Jemput Obat", "Puskesmas Melati: Kelas Ibu"),
        ("Obat", "Obat (rumah ke rumah)"),
        ("Perpustakaan Digital SMKN 1 Banjarmasin", "Perpustakaan Digital SMAN 1 Banjarmasin"),
        ("Kantin Sehat SDN 3 Kota", "Kantin Sehat SDN 5 Kota"),
    ],
)
def test_names_that_do_not(first: str, second: str) -> None:
    assert pairs(named(first, second)) == []


def test_one_text_under_two_names() -> None:
    found = [*resembling(named("SIAP ANTAR", "OBATKU", texts=(TEXT, TEXT.replace("minggu", "bulan"))))]
    assert [(each.first.name, each.second.name, each.by_text) for each in found] == [
        ("SIAP ANTAR", "OBATKU", True)
    ]
    assert 80 <= found[0].likeness < 100


def test_a_text_too_short_to_tell_tells_nothing() -> None:
    assert pairs(named("SIAP ANTAR", "OBATKU", texts=("Belum ditulis.", "Belum ditulis."))) == []


def test_of_several_alike_each_is_named_once() -> None:
    names = ("SIAP ANTAR", "SIAPANTAR", "SIAP-ANTAR OBAT", "SIAP ANTAR (obat)")
    assert [second for _, second in pairs(named(*names))] == ["SIAPANTAR", "SIAP ANTAR (obat)"]


def test_likeness_of_names_is_the_same_both_ways() -> None:
    names = ("SIAP ANTAR", "SIAP ANTAR (Sistem Antar Obat)")
    assert name_likeness(*names) == name_likeness(*reversed(names)) == 100


def test_both_places_and_the_likeness_are_told() -> None:
    dinkes = book("dinkes.xlsx", Inovasi="| Nama Inovasi | Tahapan |\n| SIAP ANTAR | Penerapan |")
    dinsos = book("dinsos.xlsx", Inovasi="| Nama Inovasi | Tahapan |\n| SIAPANTAR | Penerapan |")
    rules = load("2026")
    (found,) = [each for each in check(take([dinkes, dinsos], rules), rules) if each.kind.code == "L414"]
    assert (found.place.file, found.place.cell) == ("dinsos.xlsx", "A2")
    assert (found.facts["first"], found.facts["likeness"]) == ("dinkes.xlsx!Inovasi!A2", 100)


def test_three_hundred_innovations_take_well_under_a_second() -> None:
    words = TEXT.split()
    many = [
        Innovation(
            f"Inovasi {'abcdefghij'[at % 10] * 3} {at}", Place(), design=" ".join(words[at % 40 :] * 6)
        )
        for at in range(300)
    ]
    start = time.process_time()
    assert [*resembling(many)]
    assert time.process_time() - start < 1
