"""A small city, assessed by hand-made findings, for the tests of what is shown."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable
from decimal import Decimal
from difflib import unified_diff
from functools import cache
from pathlib import Path

from situations import BASIC, INSIDE, claim, innovation, submission

from inovasi_cli.assessment import Assessment, in_order
from inovasi_cli.checking.remarks import remark
from inovasi_cli.diagnostics import Diagnostic, Place, columns, figures, rows, scores, values, worksheets
from inovasi_cli.insight.priority import Finding, Report
from inovasi_cli.reading.intake.scales import empty
from inovasi_cli.reading.submission import Basis, Innovation, Submission
from inovasi_cli.rules import Band, Constants, Ruleset, loading
from inovasi_cli.scoring import score_all
from inovasi_cli.scoring.ranking import Bounds, RankInterval
from inovasi_cli.text import Text

GOLDEN = Path(__file__).parent / "golden"

LONG = "SIAP ANTAR: Sistem Antar Jemput Dokumen Kependudukan bagi Lansia dan Penyandang Disabilitas"
UNRULY = "[bold]KELANA[/bold] \x1b[31mmerah\x07"

_NAMES = (LONG, "JEMPUT BOLA", UNRULY, "e-Retribusi Pasar", "Posyandu Digital", "Bank Sampah Kelurahan")
_AGENCIES = ("Dinas Kependudukan dan Pencatatan Sipil", "Dinas Kesehatan", "RSUD Kota Contoh")


_ORIGIN = re.compile(r"(Dihitung|Computed) (dengan|with)\s+inovasi .*\Z", re.DOTALL)


def compare(name: str, text: str) -> None:
    """Hold ``text`` against the golden file; with UPDATE_GOLDEN=1 write it instead, to be reviewed.

    But for the line on its origin, whose checksums change with every word of the rules and of the samples.
    """
    path = GOLDEN / name
    text = _ORIGIN.sub(r"\1 \2 ...\n", text)
    if os.environ.get("UPDATE_GOLDEN"):
        path.write_text(text, encoding="utf-8", newline="\n")
    held = path.read_text(encoding="utf-8")
    moved = "\n".join(unified_diff(held.splitlines(), text.splitlines(), "held", "shown", lineterm=""))
    assert text == held, f"{name} (UPDATE_GOLDEN=1 writes it anew)\n{moved}"


@cache
def rules_of_2026() -> Ruleset:
    """The rules of edition 2026, loaded once."""
    return loading.load("2026")


def rules_of_a_competition() -> Ruleset:
    """Rules that score innovations, each with a rank and a predicate of its own, and no region."""
    rules = rules_of_2026()
    constants = dict.fromkeys(Constants._fields, "none")
    constants["maturity_max"] = rules.edition.constants.maturity_max  # type: ignore[assignment]
    predicates = rules.edition.predicates
    assert predicates != "unknown"
    bands = (
        Band("unggul", Text("Unggul", "Excellent"), Decimal("50.00"), Decimal("111.00")),
        Band("baik", Text("Baik", "Good"), Decimal(0), Decimal("49.99")),
    )
    edition = rules.edition._replace(
        edition="lomba",
        constants=Constants(**constants),  # type: ignore[arg-type]
        predicates=predicates._replace(of="innovation", bands=bands),
    )
    return Ruleset(edition, rules.spd._replace(indicators=()), rules.sid, rules.vocabulary)


def small_city(*, bases: tuple[Basis, ...] = ("claimed", "evidenced", "verified")) -> Submission:
    """Fourteen innovations of three agencies; two do not count, and one basic service is not covered."""
    rules = rules_of_2026()
    reported = []
    for i in range(14):
        levels = {code: (i + place) % 4 for place, code in enumerate(rules.sid_indicators)}
        claims = {code: claim(level, level != 3, max(level - 1, 0)) for code, level in levels.items()}
        each = innovation(
            _NAMES[i % len(_NAMES)] if i < len(_NAMES) else f"{_NAMES[i % len(_NAMES)]} {i}",
            claims=claims | {code: claim(1, True, 1) for code in ("16", "17", "32", "33", "35")},
            affair=(*BASIC[:5], "pangan")[i % 6],
            words=212 if i == 4 else 300,
            applied=None if i == 9 else INSIDE["2026"],
            row=i + 3,
        )
        reported.append(_of(each, _AGENCIES[i % len(_AGENCIES)]))
    spd = {code: claim(place % 4, True, place % 3) for place, code in enumerate(rules.spd_indicators)}
    made = submission(reported, spd=spd, bases=bases)
    return made._replace(profile=made.profile._replace(region="Kota Banjarmasin", code="63.71"))


def competition() -> Assessment:
    """The innovations of the small city under the rules of a competition."""
    rules, read = rules_of_a_competition(), small_city()
    cards = score_all(read, rules)
    return Assessment(rules, read, cards, "claimed", None, (), remark(read, rules, cards, "claimed"))


def assessment(of: Submission | None = None, *, basis: Basis = "claimed") -> Assessment:
    """The assessment of ``of`` (default: the small city), ranked 19 to 34."""
    rules = rules_of_2026()
    read = of or small_city()
    cards = score_all(read, rules)
    about = (
        *remark(read, rules, cards, basis),
        Diagnostic(scores.RANK_OTHER_YEAR, Place("data.xlsx"), {"year": "2023", "edition": "2026"}),
    )
    rank = RankInterval(
        best=19,
        worst=34,
        of=93,
        year=2023,
        category="kota",
        known=57,
        additional=False,
        bounds=Bounds((), ()),
    )
    return Assessment(rules, read, cards, basis, rank, in_order(found(), read.files), about)


def found() -> list[Diagnostic]:
    """Findings of every severity, on two sheets, some alike."""
    rules = rules_of_2026()
    regulation, video = rules.sid_indicators["16"], rules.sid_indicators["35"]
    both = Text("keduanya dihitung", "both are counted")
    return [
        Diagnostic(
            columns.UNKNOWN,
            at(2, 50),
            {"what": Text("Kolom", "Column"), "header": UNRULY, "advice": columns.IGNORE},
        ),
        Diagnostic(
            values.LEVEL_UNKNOWN,
            at(12, 21),
            {
                "value": "Peraturan Bupati tentang inovasi " * 5,
                "number": regulation.code,
                "name": regulation.name,
                "options": tuple(level.text for level in regulation.levels),
                "near": "Peraturan Kepala Daerah",
            },
        ),
        Diagnostic(values.CELL_ERROR, at(13, 22), {"value": "#REF!"}),
        Diagnostic(rows.DUPLICATE, at(14, 2), {"name": "JEMPUT BOLA", "first": "B4", "effect": both}),
        *(empty(video, at(row, 40)) for row in range(3, 19)),
        Diagnostic(
            rows.COVERAGE_SHORT,
            Place("data.xlsx", "Inovasi"),
            {
                "covered": 4,
                "required": 5,
                "lost": Decimal("1.82"),
                "missing": ("Sosial", "Kesehatan"),
                "advice": rows.ONE_MORE,
            },
        ),
        Diagnostic(
            figures.NUMBER_AMBIGUOUS, at(5, 3, "SPD"), {"value": "1.500", "first": 1500, "second": "1,5"}
        ),
        Diagnostic(worksheets.SHEET_HIDDEN, Place("data.xlsx", "Lama"), {"sheet": "Lama"}),
    ]


def report(diagnostics: Iterable[Diagnostic]) -> Report:
    """A report on findings that concern nobody in particular."""
    return Report(tuple(map(Finding, diagnostics)))


def at(row: int, column: int, sheet: str = "Inovasi") -> Place:
    """A cell of the file."""
    return Place("data.xlsx", sheet, row, column)


def _of(innovation: Innovation, agency: str) -> Innovation:
    return innovation._replace(agency=agency)
