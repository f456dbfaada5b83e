"""Names that probably mean one agency, and names that do not."""

from __future__ import annotations

from dataclasses import replace

import pytest
from books import book

from inovasi_cli.checking.across_rows import check
from inovasi_cli.checking.agencies import AgencyNames
from inovasi_cli.reading.intake import take
from inovasi_cli.rules import Ruleset, loading


@pytest.fixture(scope="module")
def rules() -> Ruleset:
    return loading.load("2026")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Dinkes", "Dinas Kesehatan"),
        ("Satpol PP", "Satuan Polisi Pamong Praja"),
        ("DPUPR", "Dinas Pekerjaan Umum dan Penataan Ruang"),
        ("Dinas PUPR", "DPUPR"),
        ("DISDUKCAPIL", "Dinas Kependudukan dan Pencatatan Sipil"),
        ("Dishub", "Dinas Perhubungan"),
        ("Diskominfo", "Dinas Komunikasi dan Informatika"),
        ("DPMPTSP", "Dinas Penanaman Modal dan Pelayanan Terpadu Satu Pintu"),
        ("BKAD", "Badan Keuangan dan Aset Daerah"),
        ("Dinas Sosial Kota Tegal", "Dinas Sosial"),
        ("Dinsos Kota Tegal", "Dinas Sosial"),
        ("Dinas Pendidikan", "Dinas Pendidikan dan Kebudayaan"),
        ("Dinas Perumahan dan Kawasan Pemukiman", "Dinas Perumahan dan Kawasan Permukiman"),
    ],
)
def test_one_agency_by_two_names(one: str, other: str, rules: Ruleset) -> None:
    names = AgencyNames(rules)
    assert names.alike(one, other)
    assert names.alike(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Dinas Kesehatan", "dinas  kesehatan"),  # one name
        ("Dinas Kesehatan", "Dinas Kelautan"),
        ("Dinas Perdagangan", "Dinas Perhubungan"),
        ("Kecamatan Tegal Barat", "Kecamatan Tegal Timur"),
        ("Kecamatan Tegal", "Kecamatan Tegal Barat"),
        ("Puskesmas Debong 1", "Puskesmas Debong 2"),
        ("SMP Negeri 1", "SMP Negeri 11"),
        ("SMA Negeri 1 Rejoso", "SMK Negeri 1 Rejoso"),
        ("Bappeda", "Badan Kepegawaian Daerah"),
        ("DKP", "Dinas Ketahanan Pangan"),  # too short to tell from Dinas Kelautan dan Perikanan
        ("Dinas", "Dinas Sosial"),
        ("-", "Dinas Sosial"),
    ],
)
def test_two_agencies(one: str, other: str, rules: Ruleset) -> None:
    assert not AgencyNames(rules).alike(one, other)


LIST = """
| Nama Inovasi | Perangkat Daerah |
| SIAP         | Dinas Kesehatan  |
| LAPOR        | Dinkes           |
| JEMPUT       | dinas kesehatan  |
| RONDA        | Dinas Sosial     |
| ANTAR        | Dinkes           |
"""


def test_the_second_name_is_told_once_and_nobody_is_merged(rules: Ruleset) -> None:
    submission = take([book(Inovasi=LIST)], rules)
    told = [each for each in check(submission, rules) if each.kind.code == "L419"]
    assert [(each.place.cell, each.facts["first"]) for each in told] == [("B3", "B2")]
    assert len({each.agency for each in submission.innovations}) == 4


def test_a_contest_without_such_a_list_knows_beginnings_of_words(rules: Ruleset) -> None:
    names = AgencyNames(replace(rules, vocabulary=rules.vocabulary._replace(agencies={})))
    assert names.alike("Dinkes", "Dinas Kesehatan")
    assert not names.alike("Dishub", "Dinas Perhubungan")
