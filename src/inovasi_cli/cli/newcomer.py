"""``inovasi`` alone in a terminal: a new workbook, a file to check, or the help page."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import typer

from inovasi_cli.cli.program import NAME
from inovasi_cli.text import Language, usage

TEMPLATE = "inovasi.xlsx"
"""The workbook that a newcomer gets."""


def lead(context: Any) -> None:
    """Ask what is wanted and run it; what is neither of the answers is taken for a file (dragged here)."""
    lang: Language = context.obj
    print(usage.WELCOME.in_(lang))
    answer = typer.prompt(usage.CHOICE.in_(lang), default="3", show_default=False).strip().strip("'\"& ")
    if answer == "3":
        print(context.get_help())
        return
    if answer == "2":
        answer = typer.prompt(usage.WHICH_FILE.in_(lang)).strip().strip("'\"& ")
    args = ["template", "-o", TEMPLATE] if answer == "1" else ["round", str(Path(answer))]
    print(f"\n> {NAME} {' '.join(args).removeprefix('round ')}\n")
    context.command.main(args=[*args, "--lang", lang])
