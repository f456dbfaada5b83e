"""The report as a file: what is in it, that it is whole, and that nothing in a cell is more than text."""

from __future__ import annotations

import re
import shutil
from decimal import Decimal
from functools import cache
from html.parser import HTMLParser
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from runs import INNOVATIONS, inovasi, workbook
from screens import assessment, competition, small_city
from situations import innovation, submission

from inovasi_cli.assessment import Assessment
from inovasi_cli.checking.belonging import Belonging
from inovasi_cli.checking.reservations import Reserved
from inovasi_cli.cli import misuse
from inovasi_cli.cli import report as command
from inovasi_cli.pages.page.words import Words
from inovasi_cli.pages.provenance import Provenance, scoring_time
from inovasi_cli.pages.report import report
from inovasi_cli.pages.report.drawing import LEVELS
from inovasi_cli.pages.report.innovations import bins_of
from inovasi_cli.pages.report.leader import first_page, unproven
from inovasi_cli.pages.report.result import losses
from inovasi_cli.pages.score.breakdown import breakdown
from inovasi_cli.text import LANGUAGES, Language
from inovasi_cli.text import report as text

SAMPLES = Path(__file__).parent.parent / "samples"

pytestmark = pytest.mark.usefixtures("plain_surroundings")


class Page(HTMLParser):
    """A page as its elements, and as the text that a reader sees."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.text = ""
        self._inside = ""
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))
        self._inside = tag

    def handle_endtag(self, tag: str) -> None:  # noqa: ARG002 - whichever it is, its text is over
        self._inside = ""

    def handle_data(self, data: str) -> None:
        if self._inside not in ("style", "script"):
            self.text += f" {data.strip()}" if data.strip() else ""

    def named(self, *tags: str) -> list[dict[str, Any]]:
        return [attributes for tag, attributes in self.elements if tag in tags]


def origin() -> Provenance:
    return Provenance(
        "0.1.0", "2026", "a" * 64, {"data.xlsx": "b" * 64}, {"basis": "claimed"}, scoring_time()
    )


def page(of: Assessment | None = None, language: Language = "id") -> Page:
    return Page(report(of, origin(), language)) if of else usual_page(language)


@cache
def usual_page(language: Language) -> Page:
    return Page(report(assessment(), origin(), language))


def html(*options: str, force: bool = False) -> str:
    run = inovasi("report", "data.xlsx", "-o", "r.html", *options, *(["--force"] if force else []))
    assert run.exit_code == 0, run.output
    return Path("r.html").read_text(encoding="utf-8")


class TestContent:
    @pytest.mark.parametrize("language", LANGUAGES)
    def test_every_section_has_its_title_and_is_linked_to(self, language: Language) -> None:
        found = page(language=language)
        anchors = [each["id"] for each in found.named("section") if "id" in each]
        assert anchors == [code for code in text.SECTIONS if code not in ("ranking", "plan", "progress")]
        assert [each["href"][1:] for each in found.named("a")][1:] == anchors
        assert all(text.SECTIONS[code].in_(language) in found.text for code in anchors)

    def test_a_competition_is_a_ranking_without_an_index(self) -> None:
        anchors = [each.get("id") for each in page(competition()).named("section")]
        assert "ranking" in anchors
        assert not {"rank", "points", "gaps"} & set(anchors)

    def test_the_figures_at_the_top_are_those_of_the_score(self) -> None:
        workbook(level="3")
        card = assessment().card
        assert card is not None and card.shown_index is not None
        said = page().text
        assert Words("id").number(card.shown_index) in said
        assert "dari 93 kota (2023)" in said

    def test_what_does_not_count_is_named_with_its_cost(self) -> None:
        card = assessment().card
        assert card is not None
        [first, *_] = [each for each in card.innovations if not each.counted]
        assert first.gain is not None
        assert f"{Words('id').signed(first.gain)}" in page().text

    def test_every_innovation_that_counts_is_on_the_map_with_its_levels(self) -> None:
        found = page()
        card = assessment().card
        assert card is not None
        cells = [each["class"] for each in found.named("td") if (each.get("class") or "").startswith("c l")]
        assert len(cells) == card.counted * 20
        assert cells.count("c l0") == sum(
            not each.levels.get(str(code))
            for each in card.innovations
            if each.counted
            for code in range(16, 36)
        )

    def test_a_total_alone_has_no_levels_and_no_bars(self) -> None:
        only = submission([innovation(total="80")], spd_total="40", bases=["claimed"])
        found = page(assessment(only))
        assert [each for each in found.named("td") if each.get("class") == "c"] == []
        assert "levels" not in [each.get("id") for each in found.named("section")]

    def test_without_an_index_the_rest_is_shown_and_its_lack_is_said(self) -> None:
        found = page(assessment(submission([innovation(levels={"16": 2})], bases=["claimed"])))
        assert "belum dapat dihitung" in found.text
        assert "P604" in found.text

    def test_nothing_is_left_of_a_submission_without_innovations_but_it_is_a_page(self) -> None:
        found = page(assessment(submission([], spd_total="40")))
        assert "0 dari 6 tercakup" in found.text


class TestFirstPage:
    def test_it_has_the_three_decisions_with_what_each_is_worth(self) -> None:
        first = report(assessment(), origin(), "id").split("<nav")[0]
        assert re.findall(r"<h3>(.*?)</h3>", first) == [
            each.id for each in (text.SEND, text.MEND, text.PROVE)
        ]
        assert first.count('class="worth"') == 3
        assert "dihitung " in first and "Edisi 2026" in first

    def test_the_unproven_points_of_all_indicators_are_the_gap_of_the_two_bases(self) -> None:
        made = assessment()
        claimed, proven = made.cards["claimed"], made.cards["evidenced"]
        assert claimed and proven and claimed.index is not None and proven.index is not None
        found = unproven(made)
        assert sum(each.points for each in found) == claimed.index - proven.index > 0
        assert [each.points for each in found] == sorted((each.points for each in found), reverse=True)

    def test_an_index_that_may_be_two_is_shown_as_both_and_nothing_is_chosen_by_it(self) -> None:
        made = assessment()
        assert made.card is not None
        shown = made.card.shown_index
        assert shown is not None
        open_ = made._replace(reserved=Reserved(shown - 9, shown))
        first = first_page(open_, Words("id"), Belonging(made.submission.innovations))
        assert first.figures[0].value == Words("id").span(open_.ends) and "-" in first.figures[0].value
        assert (first.decisions[0].said, first.decisions[0].points) == (text.SEND_OPEN.id, "")
        assert not first.distance


class TestSteps:
    def test_the_steps_that_are_worth_most_stand_first(self) -> None:
        workbook()
        made = html()
        table = re.findall(r"<tr>.*?</tr>", made.split('id="steps"')[1].split("</table>")[0])
        gains = [Decimal(re.findall(r'class="n">([+0-9,]+)', row)[0].replace(",", ".")) for row in table[1:]]
        assert gains == sorted(gains, reverse=True)
        assert gains

    def test_a_plan_is_there_when_it_is_asked_for(self) -> None:
        workbook()
        assert 'id="plan"' not in html()
        made = html("--target", "20", force=True)
        assert 'id="plan"' in made
        assert "--target 20" in made
        assert "-o rencana.xlsx" not in made

    def test_a_target_that_is_none_is_wrong_use(self) -> None:
        workbook()
        run = inovasi("report", "data.xlsx", "--target", "juara")
        assert (run.exit_code, Path("laporan.html").exists()) == (2, False)

    def test_findings_are_told_by_agency_and_by_what_is_at_stake(self) -> None:
        inovasi("report", str(SAMPLES / "perlu-diperbaiki.xlsx"), "-o", "r.html")
        section = Path("r.html").read_text(encoding="utf-8").split('id="findings"')[1].split("</section>")[0]
        assert "Dinas Kesehatan" in section
        assert (
            section.index("kesalahan</td>") < section.index("peringatan</td>") < section.index("catatan</td>")
        )

    @pytest.mark.parametrize(("lang", "told"), [("id", "PERHATIAN: "), ("en", "ATTENTION: ")])
    def test_errors_are_told_under_the_headline_before_anything_else(self, lang: str, told: str) -> None:
        file = str(SAMPLES / "perlu-diperbaiki.xlsx")
        inovasi("report", file, "-o", "r.html", "--lang", lang)
        head = Path("r.html").read_text(encoding="utf-8").split("<nav")[0]
        assert told in head and f"inovasi validate {file}" in head
        workbook()
        assert told not in html("--lang", lang, force=True)

    def test_what_a_kind_puts_at_stake_is_the_sum_that_validate_tells(self) -> None:
        rows = "\n".join(f"| {n} | INOVASI {n} | Dinas Sosial | Sosial | 2025-04-01 | |" for n in range(1, 4))
        head = INNOVATIONS.strip().splitlines()[0]
        workbook(innovations=f"{head}\n{rows}")
        section = html().split('id="findings"')[1].split("</section>")[0]
        said = " ".join(inovasi("validate", "data.xlsx").stdout.split())
        (told,) = re.findall(r"N301 \S+ sampai (\S+) poin indeks", said)
        assert f">{told}<" in section


class TestDrawings:
    def test_each_is_told_in_words(self) -> None:
        found = page()
        drawings = found.named("svg")
        ids = [each["id"] for _, each in found.elements if each.get("id")]
        assert len(drawings) == 6
        assert all(each["role"] == "img" for each in drawings)
        assert all(set(each["aria-labelledby"].split()) <= set(ids) for each in drawings)
        assert len(ids) == len(set(ids))

    def test_the_fall_goes_from_100_to_the_index(self) -> None:
        made = assessment()
        card = made.card
        assert card is not None and card.shown_index is not None
        lost = losses(breakdown(card, made.ruleset), card, Words("id"))
        assert len(lost) == 3 + 5 + 1
        assert 100 - sum(each for _, each in lost) == card.shown_index

    def test_an_spd_score_without_rows_falls_as_one(self) -> None:
        made = assessment(submission([innovation(levels={"16": 3})] * 12, spd_total="40.25"))
        assert made.card is not None and made.card.shown_index is not None
        lost = losses(breakdown(made.card, made.ruleset), made.card, Words("id"))
        assert len(lost) == 1 + 5 + 1
        assert 100 - sum(each for _, each in lost) == made.card.shown_index

    @given(st.lists(st.integers(0, 444).map(lambda n: Decimal(n) / 4), min_size=1, max_size=40))
    def test_the_ranges_of_maturity_hold_every_innovation_once(self, found: list[Decimal]) -> None:
        bins = bins_of(found, Decimal(111))
        assert sum(n for *_, n in bins) == len(found)
        assert bins[0][0] == 0 and bins[-1][1] == 111
        assert all(first[1] + 1 == second[0] for first, second in pairwise(bins))

    def test_the_levels_get_darker_one_by_one(self) -> None:
        # Grey paper and colour-blind eyes see only this; the contrast between neighbours is at least 1.4.
        lights = [luminance(each) for each in LEVELS]
        assert lights == sorted(lights, reverse=True)
        assert all((a + 0.05) / (b + 0.05) > 1.4 for a, b in pairwise(lights))


def luminance(colour: str) -> float:
    """Relative luminance (WCAG 2)."""
    channels = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return sum(w * c for w, c in zip((0.2126, 0.7152, 0.0722), linear, strict=True))


class TestWhole:
    def test_it_asks_nobody_for_anything(self) -> None:
        found = page()
        addresses = [
            value or ""
            for _, attributes in found.elements
            for name, value in attributes.items()
            if name in ("src", "href", "srcset", "data", "action", "xlink:href")
        ]
        assert [each for each in addresses if not each.startswith("#") and each != "data:,"] == []
        assert not re.search(r"@import|url\((?!#)", report(assessment(), origin(), "id"))

    def test_the_policy_allows_its_own_style_and_script_alone(self) -> None:
        found = page()
        [policy] = [each["content"] for each in found.named("meta") if "http-equiv" in each]
        assert policy.startswith("default-src 'none'; style-src 'sha256-")
        assert "unsafe" not in policy
        assert not [
            name for _, each in found.elements for name in each if name == "style" or name[:2] == "on"
        ]

    def test_the_same_files_give_the_same_bytes(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setenv("SOURCE_DATE_EPOCH", "1777420800")
        workbook()
        first, second = html(), html(force=True)
        assert first == second
        assert "2026-04-29 00:00:00+00:00" in first

    def test_it_says_from_what_it_was_computed(self) -> None:
        workbook()
        said = html("--spd", "41")
        for each in ("data.xlsx", "SHA-256: ", "--basis claimed; --spd 41", "inovasi 0.1.0"):
            assert each in said


HOSTILE = st.lists(
    st.sampled_from(
        [*"<>&\"'`=(){}[]/\\!-; \n😀a", "\u202e", "{{ 1 }}", "{% x %}", "]]>", "</script>", "<!--", "<b x=1>"]
    ),
    max_size=8,
).map("".join)


class TestHostile:
    @settings(max_examples=12)
    @given(HOSTILE, HOSTILE)
    def test_no_name_makes_an_element_or_an_attribute(self, name: str, agency: str) -> None:
        assert shape(f"x{name}", f"y{agency}") == shape("x", "y")


@cache
def shape(name: str, agency: str) -> list[tuple[str, tuple[str, ...]]]:
    """The elements of a report on a city with an innovation called so, with the names of their attributes."""
    city = small_city()
    first, *others = city.innovations
    named = city._replace(innovations=(first._replace(name=name, agency=agency), *others))
    return [(tag, tuple(attributes)) for tag, attributes in page(assessment(named)).elements]


class TestCommand:
    def test_it_writes_a_page_and_says_where(self) -> None:
        workbook()
        run = inovasi("report", "data.xlsx")
        assert (run.exit_code, run.stdout) == (0, "")
        assert "laporan.html" in run.stderr
        assert Path("laporan.html").read_text(encoding="utf-8").startswith("<!DOCTYPE html>")

    def test_what_exists_is_kept(self) -> None:
        workbook()
        Path("laporan.html").write_text("mine", encoding="utf-8")
        assert inovasi("report", "data.xlsx").exit_code == 2
        assert Path("laporan.html").read_text(encoding="utf-8") == "mine"

    def test_the_page_is_kept_too_where_only_its_pdf_is_new(self) -> None:
        workbook()
        Path("r.pdf").write_bytes(b"mine")
        assert inovasi("report", "data.xlsx", "-o", "r.html", "--pdf").exit_code == 2
        assert not Path("r.html").exists()

    @pytest.mark.parametrize("name", ["r.docx", "r.xlsx", "r"])
    def test_another_ending_is_refused(self, name: str) -> None:
        workbook()
        run = inovasi("report", "data.xlsx", "-o", name)
        assert (run.exit_code, Path(name).exists()) == (2, False)
        assert ".html" in run.stderr

    def test_where_no_levels_are_known_nothing_is_said_of_their_shades(self) -> None:
        said = {}
        for edition in ("2025", "2026"):
            inovasi("report", str(SAMPLES / "kota-contoh-2026.xlsx"), "--edition", edition, "--force")
            said[edition] = "makin gelap makin tinggi" in Path("laporan.html").read_text(encoding="utf-8")
        assert said == {"2025": False, "2026": True}

    def test_without_an_index_it_is_1_and_there_is_a_page_all_the_same(self) -> None:
        workbook(spd="")
        assert inovasi("report", "data.xlsx").exit_code == 1
        assert Path("laporan.html").exists()

    def test_what_cannot_be_read_makes_no_page(self) -> None:
        run = inovasi("report", "nope.xlsx")
        assert (run.exit_code, Path("laporan.html").exists()) == (1, False)
        assert "B105" in run.stderr

    def test_strict_fails_where_something_stands(self) -> None:
        workbook(level="SK Camat")
        assert inovasi("report", "data.xlsx", "--strict").exit_code == 1

    def test_a_missing_library_is_answered_with_its_command(self, monkeypatch: pytest.MonkeyPatch) -> None:
        workbook()
        monkeypatch.setattr(misuse, "find_spec", lambda name: None if name == "matplotlib" else True)
        run = inovasi("report", "data.xlsx")
        assert (run.exit_code, Path("laporan.html").exists()) == (2, False)
        assert "matplotlib" in run.stderr
        assert "-m pip install matplotlib" in " ".join(run.stderr.split())

    def test_without_a_browser_a_pdf_is_refused_before_anything_is_read(
        self, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        workbook()
        monkeypatch.setattr(shutil, "which", lambda _: None)
        monkeypatch.setattr(command, "find_spec", lambda _: None)
        run = inovasi("report", "data.xlsx", "--pdf")
        assert (run.exit_code, Path("laporan.html").exists()) == (2, False)
        assert "WeasyPrint" in run.stderr
