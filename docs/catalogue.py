"""Write ``temuan/``, what each finding means: a page for each letter of codes, Indonesian first."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import groupby
from pathlib import Path

from inovasi_cli.diagnostics.catalogue import KINDS
from inovasi_cli.pages.explain.kinds import entry
from inovasi_cli.pages.page.blocks import Block, Heading, markdown
from inovasi_cli.pages.page.words import Words
from inovasi_cli.text import LANGUAGES
from inovasi_cli.text.findings import CATALOGUE, CATALOGUE_MEANS, LETTERS

FOLDER = Path(__file__).with_name("temuan")
INDEX = "index.md"


def pages() -> Mapping[str, str]:
    """Return the text of each page by the name of its file."""
    by_letter = {letter: [*kinds] for letter, kinds in groupby(KINDS.values(), key=lambda kind: kind.code[0])}
    made: dict[str, str] = {}
    for letter, title in LETTERS.items():
        blocks: list[Block] = []
        for words in map(Words, LANGUAGES):
            blocks += [Heading(f"{letter}: {words(title)}", level=1 + bool(blocks))]
            blocks += (block for kind in by_letter[letter] for block in entry(kind, words))
        made[f"{letter}.md"] = markdown(blocks)
    lines = [f"# {CATALOGUE.id} · {CATALOGUE.en}", "", CATALOGUE_MEANS.id, "", f"*{CATALOGUE_MEANS.en}*", ""]
    lines += ["| | temuan · findings | kode · codes |", "| --- | --- | --- |"]
    for letter, title in LETTERS.items():
        links = (f"[{kind.code}]({letter}.md#{kind.code.lower()}-{kind.slug})" for kind in by_letter[letter])
        codes = ", ".join(links)
        lines.append(f"| {letter} | [{title.id} · *{title.en}*]({letter}.md) | {codes} |")
    made[INDEX] = "\n".join(lines) + "\n"
    return made


if __name__ == "__main__":
    FOLDER.mkdir(exist_ok=True)
    for name, page in pages().items():
        (FOLDER / name).write_text(page, encoding="utf-8", newline="\n")
