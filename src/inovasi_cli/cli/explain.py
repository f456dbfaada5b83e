"""``inovasi explain``: what a kind of finding means and what to do about it."""

from __future__ import annotations

from typing import Annotated

import typer

from inovasi_cli.cli import options
from inovasi_cli.cli.program import DONE


def explain(
    name: Annotated[str | None, typer.Argument()] = None,
    lang: options.Lang = "id",
) -> int:
    """Explain the kind called ``name``, or list all kinds."""
    from inovasi_cli.cli import streams
    from inovasi_cli.cli.misuse import Misuse, nearest
    from inovasi_cli.diagnostics.catalogue import KINDS, find
    from inovasi_cli.render import kinds
    from inovasi_cli.text import usage

    if name is None:
        streams.show(kinds.listing(lang))
        return DONE
    kind = find(name)
    if kind is None:
        known = [spelling for each in KINDS.values() for spelling in (each.slug, each.code)]
        raise Misuse(usage.KIND_UNKNOWN, name=name, near=nearest(name, known))
    streams.show(kinds.explanation(kind, lang))
    return DONE
