"""Where the bundled data (rulesets, results, regions) lie."""

from __future__ import annotations

from pathlib import Path

_HERE = Path(__file__).resolve().parents[1]


def indicators_folder() -> Path:
    """Return the folder ``indicators``: in the package when installed, at the top of a checkout otherwise.

    Raises:
        FileNotFoundError: neither place has one; the message names both.
    """
    places = (_HERE / "indicators", _HERE.parents[1] / "indicators")
    for place in places:
        if place.is_dir():
            return place
    raise FileNotFoundError("no folder 'indicators' at " + " or ".join(str(place) for place in places))
