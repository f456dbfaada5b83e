"""Plain dataclasses held by pydantic: outside data enters here and nowhere else.

The schemas are written out for the core of pydantic. Its models and ``TypeAdapter`` would do it
too, but to load and build them takes longer than to read a workbook and score it; and they would
turn text into numbers, or refuse a mapping in place of a dataclass.
"""

from __future__ import annotations

import types
from dataclasses import MISSING, fields, is_dataclass
from decimal import Decimal
from functools import cache
from typing import Annotated, Any, Literal, Union, get_args, get_origin, get_type_hints

from pydantic_core import SchemaValidator

UNIONS = {Union, types.UnionType}


@cache
def validator(shape: Any) -> SchemaValidator:
    """Return what makes a ``shape`` of a mapping, or tells all that is wrong with it."""
    return SchemaValidator(_schema(shape))


@cache
def _schema(hint: Any) -> Any:
    """Return the schema of an annotation: nothing is converted, no key may be unknown.

    An ``Annotated`` hint names the function that reads the value: it is given the value and the
    ``ValidationInfo``, and what it returns is taken.
    """
    if is_dataclass(hint):
        return _dataclass_schema(hint)
    if get_origin(hint):
        return _schema_of(get_origin(hint), get_args(hint))
    plain = {"type": hint.__name__.lower(), "strict": True}
    return _whole_too(plain) if hint is Decimal else plain


def _schema_of(origin: Any, items: tuple[Any, ...]) -> Any:
    if origin is Annotated:
        return {"type": "function-plain", "function": {"type": "with-info", "function": items[1]}}
    if origin is Literal:
        exact = {"type": type(items[0]).__name__, "strict": True}  # for True is equal to 1
        return {"type": "chain", "steps": [exact, {"type": "literal", "expected": list(items)}]}
    if origin in UNIONS:
        return {"type": "union", "choices": [_schema(each) for each in items if each is not types.NoneType]}
    if origin is tuple:
        return {"type": "tuple", "items_schema": [_schema(items[0])], "variadic_item_index": 0}
    return {"type": "dict", "keys_schema": {"type": "str"}, "values_schema": _schema(items[1])}


def _dataclass_schema(shape: Any) -> Any:
    hints = get_type_hints(shape, include_extras=True)
    listed = []
    for each in fields(shape):
        schema = _schema(hints[each.name])
        if each.default is not MISSING:
            schema = {"type": "default", "schema": schema, "default": each.default}
        elif each.default_factory is not MISSING:
            schema = {"type": "default", "schema": schema, "default_factory": each.default_factory}
        listed.append({"type": "dataclass-field", "name": each.name, "schema": schema, "kw_only": True})
    return {
        "type": "dataclass",
        "cls": shape,
        "fields": [each.name for each in fields(shape)],
        "slots": True,
        "schema": {
            "type": "dataclass-args",
            "dataclass_name": shape.__name__,
            "fields": listed,
            "extra_behavior": "forbid",
        },
    }


def _whole_too(schema: Any) -> Any:
    """Let a decimal be written without a point."""

    def widened(value: object) -> object:
        return Decimal(value) if type(value) is int else value

    return {"type": "function-before", "function": {"type": "no-info", "function": widened}, "schema": schema}
