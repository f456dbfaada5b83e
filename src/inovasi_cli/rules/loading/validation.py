"""Plain data held against the annotations of ``rules``, every disagreement as a diagnostic.

pydantic finds the disagreements; what is said about them comes from the annotation at the place
itself, so a value of a union gives one fault and none of pydantic's English is shown.
"""

from __future__ import annotations

import types
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import fields, is_dataclass
from datetime import date
from decimal import Decimal
from typing import Any, Literal, get_args, get_origin, get_type_hints

from pydantic_core import ErrorDetails, ValidationError

from inovasi_cli import rules
from inovasi_cli.diagnostics import Diagnostic, Fact, rulesets
from inovasi_cli.rules.loading.strict import Data, Page
from inovasi_cli.rules.soundness import Spot
from inovasi_cli.rules.validators import UNIONS, validator
from inovasi_cli.text import Text
from inovasi_cli.text import rulesets as words
from inovasi_cli.text.spelling import nearest

SHAPES: Mapping[str, type] = {
    "edition": rules.Edition,
    "spd": rules.AspectRules,
    "sid": rules.AspectRules,
    "vocabulary": rules.Vocabulary,
    "effort": rules.Effort,
}
"""The dataclass that each file fills; the last one is not part of a ruleset."""

_MISSING = {"missing"}
_UNEXPECTED = {"unexpected_keyword_argument"}
_WRONG = {
    "bool_type",
    "dataclass_type",
    "date_type",
    "dict_type",
    "int_type",
    "is_instance_of",
    "literal_error",
    "string_type",
    "tuple_type",
}
_NAMES = {str: words.TEXT, int: words.WHOLE, Decimal: words.NUMBER, bool: words.FLAG, date: words.DATE}


def validate(
    pages: Mapping[str, Page], shapes: Mapping[str, type] = SHAPES
) -> tuple[dict[str, Any], tuple[Diagnostic, ...]]:
    """Return the dataclass of each file by its role, and the faults of all files in their order."""
    parts: dict[str, Any] = {}
    faults: list[Diagnostic] = []
    for role, page in pages.items():
        found = list(page.faults)
        if page.data is not None:
            try:
                parts[role] = validator(shapes[role]).validate_python(page.data)
            except ValidationError as error:
                told = {fault.place for fault in found}
                found += [each for each in _faults(error, shapes[role], page) if each.place not in told]
        faults += found
    return parts, in_order(faults)


def in_order(faults: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    """Return faults in the order of the text; files in the order of their first fault."""
    files: dict[str | None, list[Diagnostic]] = {}
    for fault in faults:
        files.setdefault(fault.place.file, []).append(fault)
    return tuple(
        fault
        for each in files.values()
        for fault in sorted(each, key=lambda fault: (fault.place.row or 0, fault.place.column or 0))
    )


def _faults(error: ValidationError, shape: type, page: Page) -> Iterator[Diagnostic]:
    wrong: dict[Spot, None] = {}
    told: list[Spot] = []
    data = page.data or {}
    for detail in error.errors(include_url=False, include_context=False):
        spot, kind = _spot(detail, data), detail["type"]
        if kind in _MISSING:
            told.append(spot)
            yield Diagnostic(rulesets.KEY_MISSING, page.place(spot), {"key": str(spot[-1])})
        elif kind in _UNEXPECTED:
            told.append(spot)
            yield _unknown_key(spot, shape, page)
        elif kind in _WRONG:
            wrong[spot] = None
        else:
            raise error
    for spot in wrong:
        # A block that may be ``unknown`` is also said to be wrong whenever something inside it is.
        if not any(other != spot and other[: len(spot)] == spot for other in (*told, *wrong)):
            yield _wrong_value(spot, shape, page)


def _spot(detail: ErrorDetails, data: Data) -> Spot:
    """Return the keys and indices of an error, without the names of union members among them."""
    spot: list[str | int] = []
    for step in detail["loc"]:
        if isinstance(data, dict) and step in data:
            data = data[str(step)]
        elif isinstance(data, tuple) and isinstance(step, int):
            data = data[step]
        elif detail["type"] not in _MISSING or step != detail["loc"][-1]:
            continue
        spot.append(step)
    return tuple(spot)


def _unknown_key(spot: Spot, shape: type, page: Page) -> Diagnostic:
    key = str(spot[-1])
    options = tuple(each.name for each in fields(_hint(shape, spot[:-1])))
    facts: dict[str, Fact] = {"key": key, "options": options, "near": nearest(key, options)}
    return Diagnostic(rulesets.KEY_UNKNOWN, page.place_of_key(spot), facts)


def _wrong_value(spot: Spot, shape: type, page: Page) -> Diagnostic:
    value: Any = page.data
    for step in spot:
        value = value[step]
    expected = tuple(_expected(_hint(shape, spot, whole=True)))
    facts: dict[str, Fact] = {"value": _shown(value), "expected": expected}
    if isinstance(value, str):
        facts["near"] = nearest(value, [option for option in expected if isinstance(option, str)])
    return Diagnostic(rulesets.VALUE_WRONG, page.place(spot), facts)


def _hint(hint: Any, spot: Spot, whole: bool = False) -> Any:
    """Return the annotation of the value at ``spot``; without ``whole`` the block in a union."""
    for step in spot:
        hint = _block(hint)
        hint = get_type_hints(hint)[str(step)] if is_dataclass(hint) else get_args(hint)[_item(hint)]
    return hint if whole else _block(hint)


def _item(hint: Any) -> int:
    return 0 if get_origin(hint) is tuple else 1


def _block(hint: Any) -> Any:
    """Return what stands in a union beside ``unknown`` or ``None``."""
    if get_origin(hint) in UNIONS:
        return next(each for each in get_args(hint) if get_origin(each) is not Literal)
    return hint


def _expected(hint: Any) -> Iterator[Text | str]:
    """Say what an annotation asks for."""
    origin = get_origin(hint)
    if origin in UNIONS:
        for each in get_args(hint):
            yield from _expected(each)
    elif origin is Literal:
        yield from map(str, get_args(hint))
    elif origin is tuple:
        yield words.LIST
    elif origin is not None or is_dataclass(hint):
        yield words.BLOCK
    elif hint is not types.NoneType:
        yield _NAMES[hint]


def _shown(value: Data) -> str:
    if isinstance(value, dict):
        return "{...}"
    if isinstance(value, tuple):
        return "[...]"
    return str(value).lower() if isinstance(value, bool) else str(value)
