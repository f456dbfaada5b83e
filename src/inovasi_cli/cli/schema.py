"""``inovasi schema``: the JSON Schema of what a command writes with ``--format json``."""

from __future__ import annotations

from typing import Annotated

import typer

from inovasi_cli.cli import options
from inovasi_cli.cli.program import DONE


def schema(
    output_name: Annotated[str | None, typer.Argument()] = None,
    *,
    output: options.Output = None,
    force: options.Force = False,
    quiet: options.Quiet = False,
    lang: options.Lang = "id",
) -> int:
    """Write the schema of one kind of output; without a name, list the kinds."""
    from inovasi_cli.cli import endings, streams
    from inovasi_cli.cli.misuse import Misuse, nearest
    from inovasi_cli.pages import schemas
    from inovasi_cli.pages.page import blocks
    from inovasi_cli.pages.page.jsons import written
    from inovasi_cli.pages.page.words import Words
    from inovasi_cli.pages.schemas import listing
    from inovasi_cli.text import usage

    endings.form_of(None, output, ("json",) if output_name else ("table",))
    streams.guard(output, (), force=force)
    known = schemas.names()
    if output_name is None:
        streams.show(blocks.drawn(listing.kinds(known, Words(lang))), output)
    elif output_name not in known:
        near = nearest(output_name, known)
        raise Misuse(usage.SCHEMA_UNKNOWN, name=output_name, options=known, near=near)
    else:
        streams.write(written(schemas.schema(output_name)), output)
    streams.said_written(output, lang, quiet=quiet)
    return DONE
