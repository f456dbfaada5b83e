"""Every kind of diagnostic, found by code or slug."""

from __future__ import annotations

from inovasi_cli.diagnostics import (
    Kind,
    columns,
    dates,
    documents,
    figures,
    files,
    kinds_in,
    profiles,
    recognition,
    results,
    rows,
    rulesets,
    scores,
    standings,
    units,
    values,
    worksheets,
)

TOPICS = (
    *(files, worksheets, columns, recognition, values, figures, dates, profiles, rows, documents, units),
    *(rulesets, scores, results, standings),
)
"""The modules that kinds stand in."""

KINDS: dict[str, Kind] = {
    kind.code: kind
    for kind in sorted((kind for topic in TOPICS for kind in kinds_in(topic)), key=lambda kind: kind.code[1:])
}
"""All kinds by code, in the order of the catalogue: each letter has a hundred of its own."""


def find(name: str) -> Kind | None:
    """Return the kind with this code (any case) or slug, ``None`` when there is none."""
    if kind := KINDS.get(name.upper()):
        return kind
    return next((kind for kind in KINDS.values() if kind.slug == name.lower()), None)
