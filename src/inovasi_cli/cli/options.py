"""The options that recur, each spelt once. What they are for stands in ``text.help`` by their names."""

from __future__ import annotations

from decimal import Decimal, InvalidOperation
from pathlib import Path
from typing import Annotated, Literal

import typer

from inovasi_cli.cli import language


def number(text: str) -> Decimal:
    """Read a number that a person typed, with decimal comma or point.

    Raises:
        ValueError: it is none, or negative.
    """
    try:
        value = Decimal(text.strip().replace(",", "."))
    except InvalidOperation as error:
        raise ValueError(text) from error
    if not value.is_finite() or value < 0:
        raise ValueError(text)
    return value


Files = Annotated[list[Path], typer.Argument()]
Edition = Annotated[str | None, typer.Option("--edition")]
Rules = Annotated[Path | None, typer.Option("--rules")]
Basis = Annotated[
    Literal["claimed", "evidenced", "verified"],
    typer.Option("--basis", metavar="claimed|evidenced|verified"),
]
Affairs = Annotated[Literal["main", "all"] | None, typer.Option("--affairs", metavar="main|all")]
Category = Annotated[
    Literal["provinsi", "kabupaten", "kota"] | None,
    typer.Option("--category", metavar="provinsi|kabupaten|kota"),
]
Spd = Annotated[Decimal | None, typer.Option("--spd", parser=number)]
Reference = Annotated[Path | None, typer.Option("--reference")]
Layout = Annotated[Path | None, typer.Option("--layout")]
Output = Annotated[Path | None, typer.Option("--output", "-o")]
Force = Annotated[bool, typer.Option("--force")]
Lang = Annotated[
    Literal["id", "en"],
    typer.Option(language.OPTION, metavar="id|en", envvar=language.VARIABLE),
]
Limit = Annotated[int | None, typer.Option("--limit", min=0)]
All = Annotated[bool, typer.Option("--all")]
Strict = Annotated[bool, typer.Option("--strict")]
Quiet = Annotated[bool, typer.Option("--quiet", "-q")]
