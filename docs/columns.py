"""Write ``columns.md``, the guide to the columns of a workbook, from the models that read its rows."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from inovasi_cli.diagnostics.catalogue import KINDS
from inovasi_cli.reading.headers import BASIS, MEASURED, Fields, part
from inovasi_cli.reading.intake import rows
from inovasi_cli.rules import Role, Ruleset, loading
from inovasi_cli.text import LANGUAGES, Language, Text

PAGE = Path(__file__).with_name("columns.md")

TITLE = Text("Kolom yang dibaca", "Columns that are read")
ABOUT = Text(
    "Ditulis oleh `make docs` dari model yang membaca barisnya. Judul kolom adalah judul pada templat edisi"
    " {edition}; judul lain yang dikenali ada di `indicators/{edition}/vocabulary.yaml`.\n`inovasi layout"
    " BERKAS` menunjukkan kolom mana yang dikenali di berkas Anda.",
    "Written by `make docs` from the models that read the rows. Headers are those of the template of edition"
    " {edition}; others that are recognised stand in `indicators/{edition}/vocabulary.yaml`.\n`inovasi layout"
    " FILE` shows which columns of your file are recognised.",
)
HEADS = (
    Text("Bidang", "Field"),
    Text("Judul kolom", "Header"),
    Text("Arti", "Meaning"),
    Text("Satuan dan batas", "Unit and bounds"),
    Text("Contoh", "Example"),
    Text("Kesalahan umum", "Common mistakes"),
)
COMMON: dict[Role, dict[str, str]] = {
    "profile": {
        "region": "N319 N322 L412",
        "code": "N325",
        "category": "N320",
        "spd_total": "N315 N306",
    },
    "spd": {
        "code": "K206 K207",
        "measured": "N304 N306 N316 N324",
        "level": "N305 N302 N347",
        "verified": "L403 L436",
    },
    "innovations": {
        "name": "L401 L414 N314",
        "agency": "L419 L420 L416",
        "stage": "N311 L408",
        "kind": "N311",
        "form": "N311",
        "affair": "N312 L402",
        "applied": "N307 N310 N321 N326 L418",
        "developed": "N327 N310 N341",
        "design": "N308",
        "status": "L437",
        "total": "N315 N329 L407",
        "levels": "N305 N301 N302 N347 L406",
        "measured": "N306 N316 N323 N331",
        "bases": "N318",
    },
    "evidence": {
        "innovation": "L404 L410 L421",
        "indicator": "L405",
        "document_kind": "L431",
        "document_number": "L433",
        "document_date": "L432 L433 N341",
        "subject": "N346",
        "link": "N342 N343 L434 L435",
        "verified": "L403 L436",
    },
}
"""What `inovasi validate` says of the mistakes that are made in a column, by kinds of findings."""
SHEET = Text("Lembar {name}", "Sheet {name}")
MODELS: dict[Role, type[rows.Row]] = {
    "profile": rows.ProfileRow,
    "spd": rows.SpdRow,
    "innovations": rows.InnovationRow,
    "evidence": rows.EvidenceRow,
}


def guide(ruleset: Ruleset) -> str:
    """Return the guide in both languages, Indonesian first."""
    return "\n".join(line for language in LANGUAGES for line in _in(language, ruleset))


def _in(language: Language, ruleset: Ruleset) -> Iterator[str]:
    yield from (f"# {TITLE.in_(language)}", "", ABOUT.in_(language).format(edition=ruleset.name), "")
    for role, model in MODELS.items():
        yield from (f"## {SHEET.in_(language).format(name=ruleset.vocabulary.sheets[role][0])}", "")
        yield _line(head.in_(language) for head in HEADS)
        yield _line("---" for _ in HEADS)
        assert COMMON[role].keys() <= model.model_fields.keys()
        for name, field in model.model_fields.items():
            what, bounds, example = rows.meaning(field)
            header = _header(name, role, ruleset)
            common = _linked(COMMON[role].get(name, "").split(), language)
            yield _line(
                (f"`{name}`", header, what.in_(language), bounds.in_(language), f"`{example}`", common)
            )
        yield ""


def _linked(codes: Sequence[str], language: Language) -> str:
    """Kinds of findings, each with what it is called, and led to what it means."""
    kinds = [KINDS[code] for code in codes]
    names = [f"{kind.code} {kind.slug}" if language == "id" else kind.code for kind in kinds]
    pages = [f"temuan/{kind.code[0]}.md#{kind.code.lower()}-{kind.slug}" for kind in kinds]
    return ", ".join(f"[{name}]({page})" for name, page in zip(names, pages, strict=True))


def _header(name: str, role: Role, ruleset: Ruleset) -> str:
    """The header of a field; of fields that each indicator has, those of the first that has such a column."""
    fields = Fields(ruleset, role)
    indicators = ruleset.sid_indicators.values()
    if role == "innovations" and name == "levels":
        codes = [*ruleset.sid_indicators]
        return f"{fields.official(codes[0])} ... {fields.official(codes[-1])}"
    if role == "innovations" and name == "measured":
        return fields.official(part(next(each.code for each in indicators if each.unit), MEASURED))
    if name == "bases":
        return fields.official(part(next(each.code for each in indicators if each.bases), BASIS))
    return fields.official(name)


def _line(cells: Iterator[str] | tuple[str, ...]) -> str:
    return f"| {' | '.join(cells)} |"


if __name__ == "__main__":
    PAGE.write_text(guide(loading.load()), encoding="utf-8", newline="\n")
