"""What a result was computed with, put into it: the same key in the JSON of every command.

Renderers know a result; the command alone knows of which files and options it is one.
"""

from __future__ import annotations

import json

from inovasi_cli.pages.page.jsons import Json, written
from inovasi_cli.pages.provenance import Provenance


def stamped(text: str, provenance: Provenance) -> str:
    """Return the JSON ``text`` of a result with the key ``provenance`` at its end."""
    return written({**json.loads(text), "provenance": told(provenance)})


def told(provenance: Provenance) -> Json:
    """Return a provenance as JSON; it has a time only where one was given."""
    return {
        "tool": {"name": "inovasi", "version": provenance.version},
        "editions": [_edition(name, sum_, provenance) for name, sum_ in provenance.editions.items()],
        "inputs": [{"file": file, "sha256": sum_} for file, sum_ in provenance.inputs.items()],
        "options": dict(provenance.options),
    } | ({"at": provenance.at.isoformat()} if provenance.fixed else {})


def _edition(name: str, checksum: str, provenance: Provenance) -> Json:
    effort = provenance.effort_sha256 if name == provenance.edition else None
    return {"edition": name, "sha256": checksum} | ({"effort_sha256": effort} if effort else {})
