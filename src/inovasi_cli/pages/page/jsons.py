"""Pieces of JSON that several commands write the same way.

Decimals are strings with a point, rounded as on the screen; what could not be computed is null.
"""

from __future__ import annotations

import json
from datetime import date
from decimal import Decimal
from typing import Any

from inovasi_cli import exact
from inovasi_cli.checking.privacy import discreet
from inovasi_cli.diagnostics import Diagnostic, Fact, Place
from inovasi_cli.rules import Band
from inovasi_cli.text import Language, Text

Json = dict[str, Any]


def written(content: Json) -> str:
    """Write JSON as a person can read it too, the same way every time."""
    return json.dumps(content, ensure_ascii=False, indent=2) + "\n"


def figure(number: exact.Exact | None, places: int = exact.PLACES) -> str | None:
    """Return a number with a fixed number of decimals."""
    return None if number is None else str(exact.rounded(number, places))


def plain(number: Decimal | int | None) -> str | None:
    """Return a weight, a level or a maturity without needless zeros."""
    return None if number is None else exact.plain(number)


def band_of(band: Band | None, language: Language) -> Json | None:
    """Return a predicate with its code and its name."""
    return {"code": band.code, "label": band.label.in_(language)} if band else None


def place_of(place: Place) -> Json:
    """Return a place with its address."""
    return {
        "file": place.file,
        "sheet": place.sheet,
        "cell": place.cell,
        "row": place.row,
        "column": place.column,
    }


def facts_of(diagnostic: Diagnostic, language: Language) -> Json:
    """Return the facts of a diagnostic as plain values, without the numbers of persons."""
    return {name: fact_of(fact, language) for name, fact in discreet(diagnostic.facts).items()}


def fact_of(fact: Fact, language: Language) -> Any:
    """Return a value as JSON has it: a decimal as text with its digits, a date as in ISO 8601."""
    match fact:
        case Text():
            return fact.in_(language)
        case Decimal():
            return format(fact, "f")
        case date():
            return fact.isoformat()
        case tuple():
            return [fact_of(part, language) for part in fact]
        case _:
            return fact
