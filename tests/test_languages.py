"""What is asked for in one language is answered in it; official names and data stay as they are."""

from __future__ import annotations

import ast
import html
import re
from collections.abc import Iterator
from pathlib import Path
from zipfile import ZipFile, is_zipfile

import pytest
from languages import foreign
from runs import inovasi, workbook
from screens import GOLDEN
from sheets import write_xlsx
from test_endings import WRITES
from test_text import PACKAGE, TEXTS

from inovasi_cli.text import LANGUAGES, Language, Text

DAMAGED = """
    | Nama Inovasi | OPD             | Urusan Utama | Tahapan | Waktu Penerapan | 16  | 35    | Catatan |
    | SIAP ANTAR   | Dinas Kesehatan | Kesehatn     | Baru    | 31-02-2025      | abc | #REF! | x       |
    | SIAP ANTAR   |                 | Sosial       | Inisiatif | 1870          | 9   | -1    |         |
"""


def texts() -> Iterator[Text]:
    """All of the catalogue, and those that stand beside what they are about."""
    yield from TEXTS.values()
    for path in PACKAGE.rglob("*.py"):
        if path.relative_to(PACKAGE).parts[0] not in ("text", "diagnostics"):
            source = path.read_text(encoding="utf-8")
            for node in ast.walk(ast.parse(source)) if "Text(" in source else ():
                match node:
                    case ast.Call(
                        func=ast.Name(id="Text"), args=[ast.Constant(value=str(one)), ast.Constant()]
                    ):
                        yield Text(one, str(node.args[1].value))  # type: ignore[attr-defined]


def test_every_message_is_in_its_language_and_would_be_seen_in_the_other() -> None:
    said = [text for text in texts() if text.id != text.en]
    assert [text for text in said for language in LANGUAGES if [*foreign(text.in_(language), language)]] == []
    parts: dict[Language, float] = {"id": 0.95, "en": 0.8}
    for language, part in parts.items():
        other: Language = "en" if language == "id" else "id"
        sentences = [text.in_(other) for text in said if len(re.findall(r"\b[a-z]+\b", text.in_(other))) > 5]
        seen = [sentence for sentence in sentences if [*foreign(sentence, language)]]
        assert len(seen) > part * len(sentences) > 500


@pytest.mark.parametrize(
    "data", ["sidik digital 1be2f358", "checksum 9ada1", "SIAP!BE12", "berkas by-of.xlsx"]
)
def test_what_only_looks_like_a_small_word_is_none(data: str) -> None:
    assert [*foreign(data, "id"), *foreign(data, "en")] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_screens_of_the_samples_are_in_one_language(language: Language) -> None:
    held = [path for path in GOLDEN.glob("*.txt") if path.suffixes[-2] == f".{language}"]
    assert len(held) > 15
    assert [
        (path.name, line) for path in held for line in foreign(path.read_text(encoding="utf-8"), language)
    ] == []


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.usefixtures("plain_surroundings")
def test_every_command_answers_and_writes_in_one_language(language: Language) -> None:
    workbook()
    workbook("lain.xlsx", level="2")
    write_xlsx(Path("rusak.xlsx"), {"Inovasi": DAMAGED})
    inovasi("score", "lain.xlsx", "-o", "asal.json")
    telling = 0
    for command in (
        *WRITES,
        "validate rusak.xlsx --annotate a.xlsx",
        "score rusak.xlsx",
        "verify asal.json data.xlsx",
    ):
        endings = WRITES.get(command, ".md").split()
        ending = next((each for each in (".md", ".html", ".xlsx", ".yaml") if each in endings), None)
        if ending is None:  # for programs
            continue
        run = inovasi(*command.split(), "-o", f"hasil{ending}", "--lang", language, "--force")
        assert run.exit_code in (0, 1), run.output
        said = [
            run.output,
            *(read(path) for path in (Path(f"hasil{ending}"), Path("a.xlsx")) if path.exists()),
        ]
        assert [*foreign("\n".join(said), language)] == [], command
        telling += any(foreign("\n".join(said), "en" if language == "id" else "id"))
        Path("a.xlsx").unlink(missing_ok=True)
    assert telling > 15  # a few have hardly a sentence


def read(path: Path) -> str:
    """The texts of a file that was written."""
    if is_zipfile(path):
        with ZipFile(path) as archive:
            parts = "\n".join(archive.read(name).decode(errors="replace") for name in archive.namelist())
        shown = re.findall(r'<[tv]\b[^>]*>([^<]*)|\b(?:prompt|error)="([^"]*)"', parts)
        return html.unescape("\n".join(map("".join, shown)))
    text = path.read_text(encoding="utf-8-sig")
    return html.unescape(re.sub(r"<(script|style|svg)\b.*?</\1>|<[^>]+>", "\n", text, flags=re.DOTALL))
