"""What was published about the outputs for programs: their schemas with every other key forbidden."""

from __future__ import annotations

from functools import cache
from typing import Any

import jsonschema

from inovasi_cli.pages import schemas


@cache
def strict(name: str) -> Any:
    """The schema with every key that it does not name forbidden."""
    return jsonschema.Draft202012Validator(
        closed(schemas.schema(name)), format_checker=jsonschema.Draft202012Validator.FORMAT_CHECKER
    )


def closed(part: Any) -> Any:
    if isinstance(part, list):
        return [closed(item) for item in part]
    if not isinstance(part, dict):
        return part
    made = {key: closed(value) for key, value in part.items()}
    if isinstance(made.get("properties"), dict) and "additionalProperties" not in made:
        made["additionalProperties"] = False
    return made


def faults(name: str, content: Any) -> list[tuple[str, str]]:
    """Where ``content`` does not fit the schema ``name``, and why; the innermost reasons of an either-or."""
    found = [leaf for fault in strict(name).iter_errors(content) for leaf in _leaves(fault)]
    return [(fault.json_path, fault.message[:200]) for fault in found]


def _leaves(fault: Any) -> list[Any]:
    told = [leaf for part in fault.context for leaf in _leaves(part)]
    return [leaf for leaf in told if leaf.validator_value != "null"] or [fault]
