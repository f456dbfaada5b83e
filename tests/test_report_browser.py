"""The report in a browser: quiet, reaching out to nobody, usable by everybody, and deaf to what cells say."""

from __future__ import annotations

import re
import subprocess
from collections.abc import Iterator, Sequence
from importlib.util import find_spec
from pathlib import Path

import pytest
from browser import Tab, needs_chromium, tab
from runs import inovasi
from sheets import write_xlsx

from inovasi_cli.reading.files.sheets import Value

SAMPLES = Path(__file__).parent.parent / "samples"
PAGES = {
    "city": [str(SAMPLES / "kota-contoh-2026.xlsx")],
    "english": [str(SAMPLES / "banjarmasin-2023.xlsx"), "--lang", "en"],
    "untidy": [str(SAMPLES / "perlu-diperbaiki.xlsx")],
    "contest": [str(SAMPLES / "lomba-kota" / "peserta.xlsx"), "--rules", str(SAMPLES / "lomba-kota")],
}
SIZES = {"desktop": (1280, 900), "phone": (390, 844), "small phone": (320, 640)}

PAPER = (703, 1016)
"""What an A4 page holds between its margins, in CSS pixels: 186 mm by 269 mm."""

ATTACKS = [
    "<script>document.title='owned'</script>",
    "<img src=x onerror=\"document.title='owned'\">",
    "</title></style></script><script>document.title='owned'</script>",
    "'\"><svg onload=document.title='owned'>",
    "{{ 7 * 7 }}{% raw %}",
    "javascript:document.title='owned'",
    "]]><!-- <b>",
    "=cmd()|'/c calc'!A1",
    "😀👩‍👩‍👧 نص\u202eevil\u200f",
    "baris satu\nbaris dua\r\nbaris tiga",
    "A" * 500,
    "dua kata " * 60,
]

pytestmark = needs_chromium


@pytest.fixture(scope="module")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Tab]:
    with tab(tmp_path_factory.mktemp("browser")) as opened:
        yield opened


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    folder = tmp_path_factory.mktemp("pages")
    made = {name: folder / f"{name}.html" for name in PAGES}
    for name, options in PAGES.items():
        run = inovasi("report", *options, "-o", str(made[name]))
        assert run.exit_code == 0, run.output
    made["hostile"] = folder / "hostile.html"
    hostile(folder / "hostile.xlsx", made["hostile"])
    return made


def hostile(file: Path, page: Path) -> None:
    """A report on a workbook that holds every attack in every field of text, and as the name of its file."""
    heads = [
        *"Nama Inovasi,Perangkat Daerah,Tahapan Inovasi,Urusan Utama,Waktu Penerapan,Rancang Bangun".split(
            ","
        )
    ]
    heads += ["16 Regulasi Inovasi Daerah", "<b>Kolom</b> asing"]
    rows: list[list[Value]] = [
        [f"{each} {n}", each, each, each, "2025-03-01", each, each if n % 2 else 3, each]
        for n, each in enumerate(ATTACKS)
    ]
    rows += [
        [each, "Dinas", "Penerapan", "Kesehatan", "2025-03-01", "kata " * 300, 3, each] for each in ATTACKS
    ]
    sheets: dict[str, Sequence[Sequence[Value]]] = {
        "Profil": [
            ["Nama Pemda", ATTACKS[0]],
            ["Kategori", ATTACKS[1]],
            ["Edisi", "2026"],
            ["Perangkat Daerah", ATTACKS[3]],
        ],
        "SPD": [["Kode", "Indikator", "Parameter"], ["1", ATTACKS[1], 3], ["2a", ATTACKS[0], ATTACKS[2]]],
        "Inovasi": [heads, *rows],
        "Bukti": [
            ["Nama Inovasi", "Indikator", "Jenis Dokumen", "Nomor"],
            *([each, "16", each, each] for each in ATTACKS),
        ],
        "<script>": [["a"], ["b"]],
    }
    write_xlsx(file, sheets)
    named = file.rename(file.with_name("a&'b <i>x.xlsx"))
    run = inovasi("report", str(named), "-o", str(page), "--quiet")
    assert run.exit_code == 0, run.output


def opened(browser: Tab, page: Path, size: str = "desktop") -> Tab:
    browser.size(*SIZES[size])
    browser.open(page.as_uri())
    return browser


@pytest.mark.parametrize("name", [*PAGES, "hostile"])
class TestEachPage:
    def test_it_is_quiet_and_loads_nothing(self, browser: Tab, pages: dict[str, Path], name: str) -> None:
        found = opened(browser, pages[name])
        found.run("new Promise((done) => setTimeout(done, 200))")
        assert found.told("Runtime.consoleAPICalled", "Runtime.exceptionThrown", "Log.entryAdded") == []
        requests = [each["request"]["url"] for each in found.told("Network.requestWillBeSent")]
        assert [each for each in requests if not each.startswith("data:")] == [pages[name].as_uri()]

    @pytest.mark.parametrize("size", SIZES)
    def test_only_its_tables_are_wider_than_the_screen(
        self, browser: Tab, pages: dict[str, Path], name: str, size: str
    ) -> None:
        found = opened(browser, pages[name], size)
        assert found.run("document.documentElement.scrollWidth") <= SIZES[size][0]

    def test_the_leader_has_one_page_of_paper(self, browser: Tab, pages: dict[str, Path], name: str) -> None:
        browser.size(PAPER[0], 900)
        browser.ask("Emulation.setEmulatedMedia", media="print")
        try:
            browser.open(pages[name].as_uri())
            assert browser.run("document.querySelector('.first').getBoundingClientRect().bottom") <= PAPER[1]
        finally:
            browser.ask("Emulation.setEmulatedMedia", media="")


class TestAccessibility:
    @pytest.mark.parametrize(
        ("name", "size"),
        [("city", "desktop"), ("city", "phone"), ("contest", "desktop"), ("hostile", "phone")],
    )
    def test_its_rules_find_nothing(self, browser: Tab, pages: dict[str, Path], name: str, size: str) -> None:
        assert broken_rules(opened(browser, pages[name], size)) == []

    def test_its_rules_find_what_is_wrong(self, browser: Tab, pages: dict[str, Path], tmp_path: Path) -> None:
        worse = tmp_path / "worse.html"
        html = pages["contest"].read_text(encoding="utf-8")
        worse.write_text(
            re.sub(r' role="img" aria-labelledby="[^"]*"', ' role="img"', html).replace(
                '<html lang="id">', "<html>"
            )
        )
        assert {each["rule"] for each in broken_rules(opened(browser, worse))} >= {"html-has-lang"}


def broken_rules(opened: Tab) -> list[dict[str, str]]:
    """What axe-core finds wrong with the page that is open."""
    found = find_spec("axe_core_python")
    assert found is not None and found.origin is not None
    opened.run(Path(found.origin).with_name("axe.min.js").read_text(encoding="utf-8"))
    broken: list[dict[str, str]] = opened.run(
        "axe.run().then((result) => result.violations.map((each) => "
        "({rule: each.id, impact: each.impact, at: each.nodes[0].html.slice(0, 200)})))"
    )
    return broken


class TestHostileCells:
    def test_nothing_that_stands_in_a_cell_runs(self, browser: Tab, pages: dict[str, Path]) -> None:
        found = opened(browser, pages["hostile"])
        assert "owned" in found.run("document.title")  # the title names the region, as text
        assert found.run("document.title") == found.run("document.querySelector('title').textContent")
        assert found.run("document.querySelectorAll('script').length") == 1
        assert found.run("document.querySelectorAll('img, iframe, object, embed, form, i, b').length") == 0
        assert found.run("document.body.textContent.includes('{{ 7 * 7 }}')")

    def test_the_policy_would_stop_what_the_escaping_let_through(
        self, browser: Tab, pages: dict[str, Path], tmp_path: Path
    ) -> None:
        html = pages["city"].read_text(encoding="utf-8")
        torn = tmp_path / "torn.html"
        attacks = (
            f"{ATTACKS[0]}{ATTACKS[1]}<p style='color:red' onclick='x()'></p><script src='data:,1'></script>"
        )
        torn.write_text(html.replace("<h1>", f"<h1>{attacks}"), encoding="utf-8")
        found = opened(browser, torn)
        found.run("new Promise((done) => setTimeout(done, 200))")
        assert "owned" not in found.run("document.title")
        assert found.told("Log.entryAdded")


class TestUse:
    def test_a_click_on_a_head_sorts_and_another_one_turns_it_round(
        self, browser: Tab, pages: dict[str, Path]
    ) -> None:
        found = opened(browser, pages["city"])
        click = "document.querySelectorAll('#heat thead button')[2].click()"
        column = "[...document.querySelectorAll('#heat tbody tr')].map((row) => +row.cells[2].textContent)"
        found.run(click)
        first = found.run(column)
        found.run(click)
        second = found.run(column)
        assert first == sorted(first, reverse=True)
        assert second == sorted(second)
        state = "document.querySelectorAll('#heat thead th')[2].getAttribute('aria-sort')"
        assert found.run(state) == "ascending"

    def test_decimal_commas_are_numbers_and_what_is_none_stands_last(
        self, browser: Tab, pages: dict[str, Path]
    ) -> None:
        found = opened(browser, pages["untidy"])
        found.run("document.querySelectorAll('#gaps thead button')[3].click()")
        found.run("document.querySelectorAll('#gaps thead button')[3].click()")
        shown = found.run(
            "[...document.querySelectorAll('#gaps tbody tr')].map((row) => row.cells[3].textContent)"
        )
        numbers = [float(each.replace(",", ".")) for each in shown]
        assert numbers == sorted(numbers) != []

    def test_the_map_can_be_searched(self, browser: Tab, pages: dict[str, Path]) -> None:
        found = opened(browser, pages["city"])
        count = found.run(
            "(() => { const input = document.querySelector('#heat input'); input.value = 'dinas SOSIAL';"
            "input.dispatchEvent(new Event('input'));"
            "const rows = [...document.querySelectorAll('#heat tbody tr')];"
            "return rows.filter((row) => !row.hidden).length; })()"
        )
        assert count == 4
        assert found.run("document.querySelector('#heat output').textContent") == "4 dari 60 baris"

    def test_without_its_script_it_is_all_there(self, browser: Tab, pages: dict[str, Path]) -> None:
        browser.ask("Emulation.setScriptExecutionDisabled", value=True)
        try:
            opened(browser, pages["city"])
        finally:
            browser.ask("Emulation.setScriptExecutionDisabled", value=False)
        assert browser.run("document.querySelectorAll('#heat tbody tr').length") == 60
        assert browser.run("document.querySelectorAll('button, input').length") == 0


class TestPaper:
    def test_the_pdf_is_a4_and_the_same_every_time(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setenv("SOURCE_DATE_EPOCH", "1777420800")
        first, second = tmp_path / "a.pdf", tmp_path / "b.pdf"
        for each in (first, second):
            assert inovasi("report", *PAGES["city"], "-o", str(each)).exit_code == 0
        assert first.read_bytes() == second.read_bytes()
        assert first.read_bytes().startswith(b"%PDF-")
        assert b"/MediaBox [0 0 594.95996 841.91998]" in first.read_bytes()
        assert b"CreationDate" not in first.read_bytes()
        assert not first.with_suffix(".html").exists()

    def test_a_browser_that_fails_is_told(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        def refuse(*_: object, **__: object) -> None:
            raise subprocess.CalledProcessError(1, "chromium")

        monkeypatch.setattr(subprocess, "run", refuse)
        run = inovasi("report", *PAGES["city"], "-o", str(tmp_path / "a.pdf"))
        assert (run.exit_code, (tmp_path / "a.pdf").exists()) == (2, False)
