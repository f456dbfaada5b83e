"""Rules without an index: what is refused when they contradict themselves."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

from inovasi_cli.rules import loading
from inovasi_cli.rules.loading import RulesetFaulty

ROOT = Path(__file__).parent.parent
RULES = ROOT / "samples" / "lomba-kota"

SPD_SHEET = 'sheets:\n  spd: ["SPD"]\n'
CONSTANT = """  divisor_min:
    name: {id: "pembagi", en: "divisor"}
    value: 12
    source: {doc: juknis, at: "Bab III", read: primary, confidence: high}
"""


@pytest.mark.parametrize(
    ("file", "old", "new", "codes"),
    [
        ("edition", "  divisor_min: none\n", CONSTANT, ["A509"]),
        ("edition", "  of: innovation\n", "  of: region\n", ["A507", "A509"]),
        ("edition", "  of: innovation\n", "", ["A507", "A509"]),
        ("edition", "  of: innovation\n", "  of: entry\n", ["A509"]),
        ("edition", "low: 78.00", "low: 78.50", ["A507"]),
        ("edition", "high: 120.00", "high: 119.00", ["A507"]),
        ("edition", "value: 120\n", "value: 121\n", ["A506"]),
        ("edition", "value: 120\n", "value: none\n", ["A509"]),
        ("edition", "total_max: none", "total_max: nnone", ["A509"]),
        ("edition", "  total_max: none\n", "", ["A508"]),
        ("spd", "indicators: []", "indicators: unknown", ["A509"]),
        ("sid", "weight: 4.5", "weight: 5", ["A506", "A507"]),
        ("sid", 'code: "K8"', 'code: "K.8"', ["A509"]),
        ("sid", 'code: "K8"', 'code: "name"', ["A509"]),
        ("sid", 'code: "K8"', 'code: "K7"', ["A509", "A513"]),
        ("vocabulary", "sheets:\n", SPD_SHEET, ["A502"]),
        ("vocabulary", '    edition: ["Edisi"]', '    spd_total: ["Skor SPD"]', ["A502"]),
        ("vocabulary", '    benefits: ["Ringkasan", "Manfaat"]', '    affair: ["Urusan"]', ["A509"]),
        ("vocabulary", '    benefits: ["Ringkasan", "Manfaat"]', '    stage: ["Tahapan"]', ["A508"]),
        ("vocabulary", '    applied: ["Mulai Diterapkan", "Waktu Penerapan"]\n', "", ["A514"]),
    ],
)
def test_rules_that_contradict_themselves_are_refused(
    file: str, old: str, new: str, codes: list[str], tmp_path: Path
) -> None:
    folder = Path(shutil.copytree(RULES, tmp_path / "lomba"))
    path = folder / f"{file}.yaml"
    text = path.read_text(encoding="utf-8")
    assert text.count(old) == 1
    path.write_text(text.replace(old, new), encoding="utf-8", newline="\n")
    with pytest.raises(RulesetFaulty) as caught:
        loading.load(folder=folder)
    faults = caught.value.diagnostics
    assert sorted(each.kind.code for each in faults) == codes
    assert all(each.place.row and each.place.column for each in faults)


def test_an_index_needs_all_it_is_made_of(tmp_path: Path) -> None:
    folder = Path(shutil.copytree(ROOT / "indicators" / "2023", tmp_path / "2023"))
    path = folder / "edition.yaml"
    text = path.read_text(encoding="utf-8")
    cut = re.sub(r"  quantity_cap:\n(    .*\n)+", "  quantity_cap: none\n", text)
    path.write_text(cut, encoding="utf-8", newline="\n")
    spd = folder / "spd.yaml"
    spd.write_text(spd.read_text(encoding="utf-8").replace(": unknown", ": []"), encoding="utf-8")
    with pytest.raises(RulesetFaulty) as caught:
        loading.load(folder=folder)
    assert [(each.kind.code, Path(each.place.file or "").name) for each in caught.value.diagnostics] == [
        ("A509", "edition.yaml"),  # the cap
        ("A506", "edition.yaml"),  # 63 points of SPD without a row
        ("A509", "spd.yaml"),
    ]
