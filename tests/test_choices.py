"""Levels, terms of closed lists and indicators, as people write them."""

from __future__ import annotations

import re
from datetime import date
from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inovasi_cli.diagnostics import values
from inovasi_cli.reading.cells import Unreadable
from inovasi_cli.reading.choices import Choices, Indicators, Levels, Speech, basis
from inovasi_cli.reading.files.sheets import CellError, Uncomputed, Value
from inovasi_cli.rules import Ruleset, loading

HOUSING = "perumahan-rakyat-dan-kawasan-permukiman"
ORDER = "ketenteraman-ketertiban-umum-dan-pelindungan-masyarakat"
COOPERATIVES = "koperasi-usaha-kecil-dan-menengah"


@pytest.fixture(scope="module")
def rules() -> Ruleset:
    return loading.load("2026")


@pytest.fixture(scope="module")
def affairs(rules: Ruleset) -> Choices:
    return Choices(tuple(rules.affairs.values()), values.AFFAIR_UNKNOWN)


@pytest.mark.parametrize(
    ("written", "level"),
    [
        (0, 0),
        (3, 3),
        (2.0, 2),
        ("2", 2),
        (" 1 ", 1),
        ("3,0", 3),
        ("2 (dua)", 2),
        ("2(Dua)", 2),
        ("Parameter 3", 3),
        ("Peraturan Daerah", 3),
        ("PERATURAN  DAERAH.", 3),
        ("PeraturanDaerah", 3),
        ("Regional regulation (perda)", 3),
        ("2 - Peraturan Kepala Daerah", 2),
        ("3. Peraturan Daerah", 3),
        ("Perda", 3),
        ("perwali", 2),
        ("3 - Perda", 3),
        ("tiga", 3),
        ("Nol", 0),
        ("tidak ada", 0),
        ("SK Kepala Daerah", 1),
    ],
)
def test_levels(written: Value, level: int, rules: Ruleset) -> None:
    assert Levels(rules.sid_indicators["16"], Speech.of(rules)).read(written)[0] == level


@pytest.mark.parametrize(
    ("code", "written", "level"),
    [
        ("17", "11-30 SDM", 2),
        ("17", "1 - 10 SDM", 1),
        ("22", "3 aktor (termasuk pelaksana)", 1),
        ("24", "3-4 Perangkat Daerah", 2),
    ],
)
def test_a_level_text_that_begins_with_a_number(code: str, written: str, level: int, rules: Ruleset) -> None:
    assert Levels(rules.sid_indicators[code], Speech.of(rules)).read(written)[0] == level


@pytest.mark.parametrize(
    ("code", "written", "level"),
    [
        ("8", "WTP", 3),
        ("8", "wdp", 2),
        ("8", "Disclaimer", 1),
        ("9", "A", 3),
        ("9", "C", 1),
        ("13b", "Sangat Baik", 3),
    ],
)
def test_a_level_by_one_of_what_its_text_names(code: str, written: str, level: int, rules: Ruleset) -> None:
    assert Levels(rules.spd_indicators[code], Speech.of(rules)).read(written)[0] == level


@pytest.mark.parametrize(
    ("written", "near"),
    [
        ("Ketertiban Umum", ("Ketenteraman, Ketertiban Umum, dan Pelindungan Masyarakat",)),
        ("Koperasi", ("Koperasi, Usaha Kecil, dan Menengah",)),
        ("dan", ()),
        ("?", ()),
    ],
)
def test_a_part_of_an_affair_is_answered_with_it(
    written: str, near: tuple[str, ...], affairs: Choices
) -> None:
    with pytest.raises(Unreadable) as caught:
        affairs.read(written)
    assert caught.value.remark.facts["near"] == near


@pytest.mark.parametrize(("code", "written"), [("29", "tidak ada"), ("32", "lebih"), ("13a", "WTP")])
def test_what_may_mean_another_level_is_none(code: str, written: str, rules: Ruleset) -> None:
    with pytest.raises(Unreadable):
        Levels({**rules.sid_indicators, **rules.spd_indicators}[code], Speech.of(rules)).read(written)


def test_bounds_that_differ_by_their_sign_alone(rules: Ruleset) -> None:
    levels = Levels(rules.spd_indicators["3"], Speech.of(rules))
    texts = {level.level: level.text.id for level in rules.spd_indicators["3"].levels}
    assert {level: levels.read(text)[0] for level, text in texts.items()} == {1: 1, 2: 2, 3: 3}


@pytest.mark.parametrize(
    "written",
    [
        4,
        -1,
        2.5,
        "4",
        "1,5",
        "501",
        "5,23%",
        "Keputusan Presiden",
        "lebih",
        "2 - Peraturan Daerah",
        True,
        date(2024, 2, 1),
        "17 SDM",
    ],
)
def test_not_a_level(written: Value, rules: Ruleset) -> None:
    with pytest.raises(Unreadable) as caught:
        Levels(rules.sid_indicators["16"], Speech.of(rules)).read(written)
    assert caught.value.remark.kind.code == "N305"


def test_a_misspelt_level_text_is_answered_with_the_right_one(rules: Ruleset) -> None:
    with pytest.raises(Unreadable) as caught:
        Levels(rules.sid_indicators["16"], Speech.of(rules)).read("Peraturan Dearah")
    assert caught.value.remark.facts["near"] == "Peraturan Daerah"


@pytest.mark.parametrize(("value", "code"), [(CellError("#N/A"), "N303"), (Uncomputed("=A1"), "N309")])
def test_a_failed_formula_is_not_a_level(value: Value, code: str, rules: Ruleset) -> None:
    with pytest.raises(Unreadable) as caught:
        Levels(rules.sid_indicators["16"], Speech.of(rules)).read(value)
    assert caught.value.remark.kind.code == code


@pytest.mark.parametrize(
    "written", ["a", "A.", "a. Jumlah penerima manfaat", "Jumlah penerima manfaat (orang)", "a) orang"]
)
def test_bases(written: str, rules: Ruleset) -> None:
    assert basis(written, rules.sid_indicators["33"]) == "a"


def test_an_unknown_basis(rules: Ruleset) -> None:
    with pytest.raises(Unreadable) as caught:
        basis("orang", rules.sid_indicators["33"])
    assert caught.value.remark.kind.code == "N311"


@pytest.mark.parametrize(
    ("written", "code", "note"),
    [
        ("Kesehatan", "kesehatan", None),
        ("KESEHATAN ", "kesehatan", None),
        ("Health", "kesehatan", None),
        ("PUPR", "pekerjaan-umum-dan-penataan-ruang", None),
        ("Ketenteraman, Ketertiban Umum & Pelindungan Masyarakat", ORDER, None),
        ("Ketentraman, Ketertiban Umum, dan Perlindungan Masyarakat", ORDER, "N313"),
        ("Ketentraman", ORDER, "N313"),
        ("Ketenteraman", ORDER, None),
        ("PEMUKIMAN", HOUSING, "N313"),
        ("Pertahanan", "pertanahan", "N313"),
    ],
)
def test_affairs(written: str, code: str, note: str | None, affairs: Choices) -> None:
    found, remark = affairs.read(written)
    assert (found, remark and remark.kind.code) == (code, note)


@pytest.mark.parametrize(
    ("written", "near"),
    [
        ("Kesehtan", "Kesehatan"),
        ("Astronomi", ()),
        ("Perumahan", ("Perumahan Rakyat dan Kawasan Permukiman",)),
    ],
)
def test_an_unknown_affair(written: str, near: object, affairs: Choices) -> None:
    with pytest.raises(Unreadable) as caught:
        affairs.read(written)
    assert (caught.value.remark.kind.code, caught.value.remark.facts["near"]) == ("N312", near)


@pytest.mark.parametrize(
    ("written", "codes"),
    [
        ("Sosial", ("sosial",)),
        ("Sosial; Kesehatan", ("sosial", "kesehatan")),
        ("Sosial\nKesehatan\n", ("sosial", "kesehatan")),
        ("Sosial, Kesehatan", ("sosial", "kesehatan")),
        ("Sosial, Sosial", ("sosial",)),
        ("Ketenteraman, Ketertiban Umum, dan Pelindungan Masyarakat", (ORDER,)),
        (
            "Sosial, Ketenteraman, Ketertiban Umum, dan Pelindungan Masyarakat, Pangan",
            ("sosial", ORDER, "pangan"),
        ),
        ("Koperasi, Usaha Kecil, dan Menengah; Pangan", (COOPERATIVES, "pangan")),
    ],
)
def test_several_affairs_in_one_cell(written: str, codes: tuple[str, ...], affairs: Choices) -> None:
    assert affairs.read_several(written) == (codes, ())


def test_an_unknown_affair_among_several_takes_none_of_the_others(affairs: Choices) -> None:
    codes, remarks = affairs.read_several("Sosial, Astronomi, Pertahanan")
    assert codes == ("sosial", "pertanahan")
    assert [remark.kind.code for remark in remarks] == ["N312", "N313"]


@pytest.mark.parametrize(
    "written",
    [
        "16",
        "16.",
        "Indikator 16",
        "No. 16",
        "16 Regulasi",
        "16. Regulasi Inovasi Daerah",
        "Regulasi inovasi daerah",
        "regulasi",
    ],
)
def test_indicators(written: str, rules: Ruleset) -> None:
    found = Indicators(rules.sid_indicators).find(written)
    assert found is not None and found.code == "16"


@pytest.mark.parametrize(
    "written", ["2024", "3 Nama", "116", "16 Agustus", "16 Video inovasi daerah", "16 Bukti", ""]
)
def test_what_names_no_indicator(written: str, rules: Ruleset) -> None:
    assert Indicators(rules.sid_indicators).find(written) is None


@pytest.mark.parametrize(
    ("written", "code"),
    [
        ("1", "1"),
        ("2a", "2a"),
        ("2A", "2a"),
        ("2 b", "2b"),
        ("05a", "5a"),
        ("2a Penetapan APBD tepat waktu", "2a"),
        ("8. Opini BPK", "8"),
    ],
)
def test_codes_of_the_regions_own_rows(written: str, code: str, rules: Ruleset) -> None:
    found = Indicators(rules.spd_indicators).find(written)
    assert found is not None and found.code == code


@pytest.mark.parametrize(
    ("code", "written", "level", "told"),
    [
        # the text without its aside, or its beginning
        ("20", "1 kali dalam 3 tahun", 1, "N332"),
        ("18", "Satu tahun anggaran", 1, "N332"),
        ("18", "dua tahun berturut-turut", 2, None),
        ("23", "Surat penugasan/perintah Kepala PD", 2, "N332"),
        ("22", "3 aktor", 1, "N332"),
        # a document with its number
        ("16", "Perda No. 5 Tahun 2023", 3, "N332"),
        ("16", "Perwali Nomor 12 Tahun 2024 tentang Inovasi", 2, "N332"),
        ("16", "Perda Kota Tegal No. 5 Tahun 2023", 3, "N332"),
        ("16", "SK Walikota Tegal No. 3", 1, "N332"),
        # what people call it
        ("16", "SK Walikota", 1, None),
        ("16", "SK Wali Kota", 1, None),
        ("16", "SK Bupati", 1, None),
        ("23", "SK Kepala Daerah", 3, None),
        ("23", "SK Walikota", 3, None),
        ("23", "SK Kepala Dinas", 2, None),
        ("18", "3 tahun berturut-turut", 3, None),
        # a number with what the levels count is measured
        ("17", "15 SDM", 2, "N331"),
        ("17", "12 orang", 2, "N331"),
        ("24", "7 perangkat daerah", 3, "N331"),
        ("35", "4 unsur", 2, "N331"),
        ("28", "3 hari", 2, "N331"),
        # a level explained by its text
        ("35", "3 (5 unsur)", 3, "N332"),
        ("35", "2 (5 unsur)", None, "N305"),
        # no longer accepted in 2026
        ("16", "SK Kepala Dinas", None, "N333"),
        ("16", "SK Kepala OPD Nomor 4 Tahun 2024", None, "N333"),
        # a document that is not there yet is no claim
        ("16", "Tidak ada Perda tentang inovasi", None, "N305"),
        ("16", "Perda Nomor 5 Tahun 2026 (rancangan)", None, "N305"),
        ("16", "Perda tahun 2026 belum ditetapkan", None, "N305"),
        ("16", "Perda tentang inovasi", None, "N305"),
    ],
)
def test_what_people_write_for_a_level(
    code: str, written: str, level: int | None, told: str | None, rules: Ruleset
) -> None:
    levels = Levels(rules.sid_indicators[code], Speech.of(rules))
    if level is None:
        with pytest.raises(Unreadable) as caught:
            levels.read(written)
        assert caught.value.remark.kind.code == told
        return
    found, remark = levels.read(written)
    assert (found, remark.kind.code if remark else None) == (level, told)


@pytest.mark.parametrize("e", ["2021", "2023", "2024"])
def test_decrees_in_the_editions_that_accept_them(e: str) -> None:
    levels = Indicators(loading.load(e).sid_indicators, Speech.of(loading.load(e))).levels
    regulation, executor = levels["16"], levels["23"]
    assert regulation.read("SK Kepala Dinas")[0] == 1
    assert regulation.read("SK Walikota")[0] == 2
    assert executor.read("SK Kepala OPD")[0] == 2
    assert executor.read("SK Bupati")[0] == 3


@given(
    st.sampled_from("16 17 18 20 22 24 27 28 31 32 35".split()),
    st.integers(0, 400),
    st.sampled_from(
        ["aktor", "SDM", "unsur", "kali", "bulan", "hari", "dokumen", "tahun", "(5 unsur)", "buah", "aktr"]
    ),
)
def test_no_suggestion_contradicts_the_number_that_is_written(code: str, number: int, thing: str) -> None:
    """An official who follows a suggestion must never claim what the cell does not say."""
    rules = loading.load("2026")
    indicator = rules.sid_indicators[code]
    try:
        Levels(indicator, Speech.of(rules)).read(f"{number} {thing}")
    except Unreadable as unreadable:
        near = unreadable.remark.facts["near"]
        for each in indicator.levels:
            if each.text.id == near and (each.min is not None or each.max is not None):
                assert (each.min or 0) <= number <= (each.max or number)
            elif each.text.id == near:
                assert re.search(rf"\b{number}\b", each.text.id)


@pytest.mark.parametrize(
    ("grade", "asked"),
    [
        ("BB", ""),
        ("nilai CC", ""),
        ("AA", "Nilai A"),
    ],
)
def test_a_grade_that_the_edition_does_not_print_is_suggested_only_where_it_can_be_one(
    grade: str, asked: str, rules: Ruleset
) -> None:
    with pytest.raises(Unreadable) as caught:
        Levels(rules.spd_indicators["9"], Speech.of(rules)).read(grade)
    assert caught.value.remark.facts["near"] == asked


@pytest.mark.parametrize("word", ["layanan ", "layanan, ", "Perda ", "1, "])
def test_a_long_text_is_told_from_a_level_or_a_term_at_once(word: str, rules: Ruleset) -> None:
    """Design texts stand in wrong columns: reading one must not take longer than its words justify."""
    written = word * 2000
    levels, stages = Indicators(rules.sid_indicators).levels["16"], Choices(rules.vocabulary.lists["stage"])
    begun = process_time()
    with pytest.raises(Unreadable):
        levels.read(written)
    with pytest.raises(Unreadable):
        levels.read(written[:290])
    assert not stages.knows(written)
    assert not stages.before(written, ())
    Choices(tuple(rules.affairs.values())).read_several(written)
    assert process_time() - begun < 1
