"""A suggestion that is followed becomes a claim: it never says more than what is written, in any order."""

from __future__ import annotations

import random
import re
from collections import Counter
from collections.abc import Iterator
from functools import cache

import pytest
from books import book

from inovasi_cli.diagnostics.values import OF_ANOTHER
from inovasi_cli.reading.cells import Unreadable
from inovasi_cli.reading.choices import Levels, Speech
from inovasi_cli.reading.choices.level_texts import level_key
from inovasi_cli.reading.files.sheets import Value
from inovasi_cli.reading.intake import take
from inovasi_cli.reading.intake.cell_types import known_of
from inovasi_cli.rules import Indicator, Level
from inovasi_cli.rules.loading import editions, load
from inovasi_cli.text import Text

SEED = 13


@cache
def speech(edition: str) -> Speech:
    return Speech.of(load(edition))


def near(indicator: Indicator, written: str, edition: str = "2026") -> str:
    """The one level that is suggested for a text; empty where it is read, or where none or several are."""
    try:
        Levels(indicator, speech(edition)).read(written)
    except Unreadable as unreadable:
        suggested = unreadable.remark.facts.get("near", "")
        return suggested if isinstance(suggested, str) else ""
    return ""


def words(text: str) -> list[str]:
    return re.findall(r"\S+", text)


def bare(text: str) -> Counter[str]:
    little = {"dan", "atau", "yang", "di", "ke", "dari", "pada", "untuk", "dengan", "oleh", "dalam"}
    return Counter(word for word in re.findall(r"\w+", text.casefold()) if word not in little)


def indicators() -> Iterator[tuple[str, Indicator]]:
    for edition in editions():
        ruleset = load(edition)
        for each in (*ruleset.spd_indicators.values(), *ruleset.sid_indicators.values()):
            yield edition, each


def level_of(indicator: Indicator, text: str) -> Level:
    return next(each for each in indicator.levels if text in (each.text.id, *each.aliases))


@pytest.mark.parametrize("written", ["T-1 dan T-0", "T-0 serta T-1", "T-1, T-0"])
def test_two_years_are_never_asked_to_be_three(written: str) -> None:
    indicator = load("2026").sid_indicators["18"]
    assert near(indicator, written) != "T-0, T-1, dan T-2"
    assert "T-2" not in near(indicator, written)


def test_words_in_another_order_mean_the_same_and_words_less_never_mean_more() -> None:
    chance = random.Random(SEED)
    tried = 0
    for edition, indicator in indicators():
        for level in indicator.levels:
            said = words(level.text.id)
            for _ in range(10):
                kept = [word for word in said if chance.random() > chance.choice((0.0, 0.2, 0.5))]
                order = chance.sample(kept, len(kept))
                suggestion = near(indicator, " ".join(order), edition)
                tried += 1
                listed = {level_key(each) for one in indicator.levels for each in one.perhaps}
                if not suggestion or level_key(" ".join(order)) in listed:
                    continue
                asked = bare(" ".join(order))
                fitting = [each.level for each in indicator.levels if not asked - bare(each.text.id)]
                exact = [
                    each.level
                    for each in indicator.levels
                    if asked in map(bare, (each.text.id, *each.aliases))
                ]
                told = level_of(indicator, suggestion).level
                case = (edition, indicator.code, order, suggestion)
                assert exact == [told] or fitting in ([], [told]) or min(fitting) >= told, case
                again = near(indicator, " ".join(chance.sample(order, len(order))), edition)
                assert again in (suggestion, ""), case
    assert tried > 2000


def test_a_slip_of_the_pen_means_its_own_level_or_none() -> None:
    chance = random.Random(SEED)
    suggestions = 0
    for edition, indicator in indicators():
        for level in indicator.levels:
            said = words(level.text.id)
            long = [at for at, word in enumerate(said) if word.isalpha() and len(word) > 4]
            for at in long:
                word = said[at]
                cut = chance.randrange(1, len(word) - 1)
                slip = word[:cut] + word[cut + 1] + word[cut] + word[cut + 2 :]
                suggestion = near(indicator, " ".join([*said[:at], slip, *said[at + 1 :]]), edition)
                suggestions += bool(suggestion)
                case = (edition, indicator.code, level.text.id, slip, suggestion)
                assert suggestion in ("", level.text.id), case
    assert suggestions > 300


@pytest.mark.parametrize(
    ("code", "written", "levels"),
    [("34", "monev", (1, 3)), ("25", "berita", (2, 3)), ("30", "Terpadu", (2, 3)), ("26", "Buku", ())],
)
def test_of_several_that_have_all_its_words_each_is_offered(
    code: str, written: str, levels: tuple[int, ...]
) -> None:
    indicator = load("2026").sid_indicators[code]
    with pytest.raises(Unreadable) as raised:
        Levels(indicator, speech("2026")).read(written)
    texts = tuple(each.text.id for each in indicator.levels if each.level in levels)
    assert raised.value.remark.facts["near"] == (texts or "")


@pytest.mark.parametrize(
    ("code", "written", "ways"),
    [
        ("22", 4.0, ("4 unsur aktor",)),
        ("17", "12", ("12 orang",)),
        ("29", 0.75, ("75 %",)),
        ("33", 350.0, ("350 orang", "350 barang", "350 periode pengukuran")),
        ("16", 9.0, ""),
        ("17", 12.5, ""),
        ("17", -4.0, ""),
    ],
)
def test_a_bare_number_is_asked_with_each_unit_in_which_it_is_one(
    code: str, written: Value, ways: object
) -> None:
    with pytest.raises(Unreadable) as raised:
        Levels(load("2026").sid_indicators[code], speech("2026")).read(written)
    assert raised.value.remark.facts["near"] == ways


@pytest.mark.parametrize("written", ["Belum ada Peraturan Daerahh", "Rancangan Peraturan Daerahh"])
def test_what_is_not_there_yet_suggests_nothing(written: str) -> None:
    assert near(load("2026").sid_indicators["16"], written) == ""


@pytest.mark.parametrize(
    ("name", "written", "code", "asked"),
    [
        ("kind", "Elektronik", "N311", ("Digital", "Teknologi")),
        ("stage", "Pilot Project", "N311", ("Uji Coba",)),
        ("stage", "Sudah berjalan", "N311", ("Uji Coba", "Penerapan")),
        ("affair", "Naker", "N312", ("Tenaga Kerja",)),
        ("affair", "Pendidikan & Kebudayaan", "N312", ("Pendidikan", "Kebudayaan")),
        ("affair", "Dinas Kesehatan", "N312", ("Kesehatan",)),
        ("affair", "Bukan Kesehatan", "N312", ()),
        ("affair", "Kelurahan", "N312", ()),
        ("stage", "Uji coba/Penerapan", "N311", ("Uji Coba", "Penerapan")),
    ],
)
def test_a_word_that_may_mean_a_term_is_asked_about(
    name: str, written: str, code: str, asked: tuple[str, ...]
) -> None:
    with pytest.raises(Unreadable) as caught:
        known_of(load("2026")).lists[name].read(written)
    assert (caught.value.remark.kind.code, caught.value.remark.facts["near"]) == (code, asked)


@pytest.mark.parametrize(("written", "asked"), [("T-1, T-2", 2), ("T-2 dan T-0", None)])
def test_a_suggestion_of_two_years_is_read_as_them(written: str, asked: int | None) -> None:
    indicator = load("2026").sid_indicators["18"]
    suggestion = near(indicator, written)
    assert (Levels(indicator, speech("2026")).read(suggestion)[0] if suggestion else None) == asked


def test_a_term_of_another_list_is_told_to_be_one() -> None:
    table = "| Nama Inovasi | Urusan Utama | Bentuk |\n| SIAP | Yanlik | Yan. Publik |"
    read = take([book(Inovasi=table)], load("2026"))
    (fault,) = [one for one in read.faults if one.place.cell in ("B2", "C2")]
    first = OF_ANOTHER.filled(field="Bentuk")
    assert (fault.kind.code, fault.place.cell) == ("N312", "B2")
    assert isinstance(fault.facts["advice"], Text)
    assert fault.facts["advice"].id.startswith(first.id)
