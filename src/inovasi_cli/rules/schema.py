"""JSON Schema of the files of an edition, for editors: completion, hover and a first check while typing.

Made from the models that the loader reads with, so it cannot ask for anything else; what holds across
blocks (sums, bands, sources) is beyond a schema and stands in ``soundness``.
"""

from __future__ import annotations

from typing import Any

from pydantic.json_schema import GenerateJsonSchema

from inovasi_cli.rules.indicators import FIELDS
from inovasi_cli.rules.models import MODELS, named

Json = dict[str, Any]

NAMES = tuple(MODELS)
"""The files that have a schema, without ``.yaml``."""

DRAFT = "http://json-schema.org/draft-07/schema#"
"""The version that YAML editors know best."""

_REFERENCE = "#/definitions/{model}"


class _Schema(GenerateJsonSchema):
    """As editors of YAML need it: a decimal is a number, and an absent key stands for nothing."""

    def decimal_schema(self, _schema: Any) -> Json:
        return {"type": "number"}

    def nullable_schema(self, schema: Any) -> Json:
        return self.generate_inner(schema["schema"])

    def default_schema(self, schema: Any) -> Json:
        return self.generate_inner(schema["schema"])

    def field_title_should_be_set(self, _schema: Any) -> bool:
        return False

    def normalize_name(self, name: str) -> str:
        return named(super().normalize_name(name))


def schema(name: str) -> Json:
    """Return the schema of ``name.yaml``; ``name`` is one of ``NAMES``."""
    made = MODELS[name].model_json_schema(ref_template=_REFERENCE, schema_generator=_Schema)
    definitions = made.pop("$defs")
    if name in ("spd", "sid"):
        made["properties"]["aspect"] = {**made["properties"]["aspect"], "const": name}
    if name == "vocabulary":
        _close(made["properties"]["columns"])
    return {"$schema": DRAFT, **made, "title": f"{name}.yaml", "definitions": definitions}


def _close(columns: Json) -> None:
    """Name the fields that each kind of sheet has."""
    headers = columns.pop("additionalProperties")
    columns["properties"] = {
        role: {**headers, "propertyNames": {"enum": list(names)}} for role, names in FIELDS.items()
    }
    columns["additionalProperties"] = False
