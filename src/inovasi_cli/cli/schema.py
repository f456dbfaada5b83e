"""``inovasi schema``: the JSON Schema of what a command writes with ``--format json``."""

from __future__ import annotations

from typing import Annotated

import typer

from inovasi_cli.cli import options
from inovasi_cli.cli.program import DONE


def schema(
    output_name: Annotated[str | None, typer.Argument()] = None, *, result: options.FileOptions
) -> int:
    """Write the schema of one kind of output; without a name, list the kinds."""
    from inovasi_cli.cli import delivery
    from inovasi_cli.cli.misuse import Misuse, nearest
    from inovasi_cli.pages import schemas
    from inovasi_cli.pages.page import blocks
    from inovasi_cli.pages.page.jsons import written
    from inovasi_cli.pages.page.words import Words
    from inovasi_cli.text import usage

    forms = ("json",) if output_name else ("table",)
    to = result.target(forms)
    known = schemas.names()
    if output_name is not None and output_name not in known:
        near = nearest(output_name, known)
        raise Misuse(usage.SCHEMA_UNKNOWN, name=output_name, options=known, near=near)
    made = delivery.Output(
        lambda: blocks.drawn(schemas.kinds(known, Words(to.language))),
        {"json": lambda: written(schemas.schema(str(output_name)))},
    )
    delivery.deliver(made, to)
    return DONE
