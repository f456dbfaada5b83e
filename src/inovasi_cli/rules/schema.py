"""JSON Schema of the files of an edition, for editors: completion, hover and a first check while typing.

Made from the same dataclasses that the loader fills, so it cannot ask for anything else; what
holds across blocks (sums, bands, sources) is beyond a schema and stands in ``rulecheck``.
"""

from __future__ import annotations

import inspect
import types
from collections.abc import Mapping
from dataclasses import MISSING, fields, is_dataclass
from datetime import date
from decimal import Decimal
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

from inovasi_cli.rules import FIELDS, LISTS
from inovasi_cli.rules.loading.validation import SHAPES

Json = dict[str, Any]

NAMES = tuple(SHAPES)
"""The files that have a schema, without ``.yaml``."""

DRAFT = "http://json-schema.org/draft-07/schema#"
"""The version that YAML editors know best."""

_PLAIN: Mapping[Any, Json] = {
    str: {"type": "string"},
    int: {"type": "integer"},
    Decimal: {"type": "number"},
    bool: {"type": "boolean"},
    date: {"type": "string", "format": "date"},
}
_UNIONS = {Union, types.UnionType}


def file_name(name: str) -> str:
    """Return the name of the file in ``indicators/schema`` for ``name.yaml``."""
    return f"{name}.schema.json"


def schema(name: str) -> Json:
    """Return the schema of ``name.yaml``; ``name`` is one of ``NAMES``."""
    definitions: dict[str, Json] = {}
    top = _of(SHAPES[name], definitions)
    if name in ("spd", "sid"):
        definitions["AspectRules"]["properties"]["aspect"] = {"const": name}
    if name == "vocabulary":
        _close(definitions["Vocabulary"]["properties"])
    return {
        "$schema": DRAFT,
        "title": f"{name}.yaml",
        **top,
        "definitions": dict(sorted(definitions.items())),
    }


def _of(hint: Any, definitions: dict[str, Json]) -> Json:
    """Return the schema of an annotation; dataclasses are defined once and referred to."""
    origin, items = get_origin(hint), get_args(hint)
    if is_dataclass(hint):
        return _block(hint, definitions)
    if origin is Literal:
        return {"const": items[0]} if len(items) == 1 else {"enum": list(items)}
    if origin in _UNIONS:
        choices = [_of(each, definitions) for each in items if each is not types.NoneType]
        return choices[0] if len(choices) == 1 else {"anyOf": choices}
    if origin is tuple:
        return {"type": "array", "items": _of(items[0], definitions)}
    if origin is Mapping:
        return {"type": "object", "additionalProperties": _of(items[1], definitions)}
    return dict(_PLAIN[hint])


def _block(shape: Any, definitions: dict[str, Json]) -> Json:
    name = shape.__name__
    if name not in definitions:
        hints = get_type_hints(shape)
        block = definitions[name] = {
            "type": "object",
            "description": (inspect.getdoc(shape) or "").replace("``", "`"),
        }
        block["properties"] = {each.name: _of(hints[each.name], definitions) for each in fields(shape)}
        block["required"] = [
            each.name for each in fields(shape) if each.default is MISSING and each.default_factory is MISSING
        ]
        block["additionalProperties"] = False
    return {"$ref": f"#/definitions/{name}"}


def _close(vocabulary: Json) -> None:
    """Name the keys that the free mappings of the vocabulary may have."""
    vocabulary["lists"]["propertyNames"] = {"enum": list(LISTS)}
    vocabulary["sheets"]["propertyNames"] = {"enum": list(FIELDS)}
    headers = vocabulary["columns"].pop("additionalProperties")
    vocabulary["columns"]["properties"] = {
        role: {**headers, "propertyNames": {"enum": list(names)}} for role, names in FIELDS.items()
    }
    vocabulary["columns"]["additionalProperties"] = False
