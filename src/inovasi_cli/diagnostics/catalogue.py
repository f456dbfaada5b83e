"""Every kind of diagnostic, found by code or slug."""

from __future__ import annotations

from inovasi_cli.diagnostics import (
    Kind,
    columns,
    documents,
    figures,
    files,
    profiles,
    readings,
    results,
    rows,
    rulesets,
    scores,
    several,
    standings,
    values,
    waived,
    worksheets,
)

KINDS: dict[str, Kind] = {
    kind.code: kind
    for module in (
        *(files, worksheets, columns, values, figures, profiles, readings, rows, several, documents),
        *(rulesets, scores, results, standings, waived),
    )
    for kind in vars(module).values()
    if isinstance(kind, Kind)
}
"""All kinds by code, in the order of the catalogue."""


def find(name: str) -> Kind | None:
    """Return the kind with this code (any case) or slug, ``None`` when there is none."""
    if kind := KINDS.get(name.upper()):
        return kind
    return next((kind for kind in KINDS.values() if kind.slug == name.lower()), None)
