"""The JSON Schemas are current, accept every shipped ruleset, and refuse what the loader refuses."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from functools import cache
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from jsonschema import Draft7Validator

from inovasi_cli.pages.page.jsons import written
from inovasi_cli.rules import indicators_folder
from inovasi_cli.rules.loading import strict, validation
from inovasi_cli.rules.models import MODELS
from inovasi_cli.rules.schema import NAMES, schema
from inovasi_cli.rules.soundness import Spot

ROOT = Path(__file__).parent.parent
FOLDER = indicators_folder() / "schema"
RULES = sorted(
    path
    for folder in (*indicators_folder().glob("2*"), ROOT / "samples" / "lomba-kota")
    for path in folder.glob("*.yaml")
    if path.stem in NAMES
)
OTHERS = [True, 3, Decimal("1.5"), "text", (), {"id": "x", "en": "y"}]


def identity(path: Path) -> str:
    return f"{path.parent.name}/{path.stem}"


@cache
def validator(name: str) -> Draft7Validator:
    return Draft7Validator(schema(name))


def as_json(data: Any) -> Any:
    """What an editor sees of a value that the loader reads."""
    if isinstance(data, dict):
        return {key: as_json(each) for key, each in data.items()}
    if isinstance(data, tuple):
        return [as_json(each) for each in data]
    return data.isoformat() if isinstance(data, date) else data


@pytest.mark.parametrize("name", NAMES)
def test_a_shipped_schema_is_current(name: str) -> None:
    Draft7Validator.check_schema(schema(name))
    shipped = (FOLDER / f"{name}.schema.json").read_text(encoding="utf-8")
    assert shipped == written(schema(name)), "run: make schema"


def test_only_schemas_are_shipped_beside_them() -> None:
    assert {path.name for path in FOLDER.iterdir()} == {f"{name}.schema.json" for name in NAMES}


@pytest.mark.parametrize("path", RULES, ids=identity)
def test_rules_name_their_schema_and_meet_it(path: Path) -> None:
    first = path.read_text(encoding="utf-8").partition("\n")[0]
    named = first.removeprefix("# yaml-language-server: $schema=")
    assert (path.parent / named).resolve() == (FOLDER / f"{path.stem}.schema.json").resolve()
    assert list(validator(path.stem).iter_errors(as_json(strict.read(path).data))) == []


def spots(data: Any, spot: Spot = ()) -> Iterator[tuple[Spot, Any]]:
    """Every value inside ``data`` with its place."""
    if isinstance(data, dict | tuple):
        for step, each in data.items() if isinstance(data, dict) else enumerate(data):
            yield (*spot, step), each
            yield from spots(each, (*spot, step))


def shortened(data: Any) -> Any:
    """The same with the richest item of each list only."""
    if isinstance(data, dict):
        return {key: shortened(each) for key, each in data.items()}
    if isinstance(data, tuple):
        return tuple(shortened(each) for each in sorted(data, key=lambda each: len(str(each)))[-1:])
    return data


def one_of_a_kind(data: Any) -> Iterator[tuple[Spot, Any]]:
    """Of all values under the same key in blocks of the same keys only the first."""
    met = set()
    for spot, value in spots(data):
        block = at(data, spot[:-1])
        kind = (spot[-1], tuple(block)) if isinstance(block, dict) else (len(spot), type(value))
        if kind not in met:
            met.add(kind)
            yield spot, value


def at(data: Any, spot: Spot) -> Any:
    for step in spot:
        data = data[step]
    return data


def changed(data: Any, spot: Spot, value: Any) -> Any:
    """``data`` with ``value`` at ``spot``."""
    if not spot:
        return value
    step, *rest = spot
    if isinstance(data, dict):
        return {**data, step: changed(data[step], tuple(rest), value)}
    return tuple(changed(each, tuple(rest), value) if i == step else each for i, each in enumerate(data))


def loader_accepts(name: str, data: Any) -> bool:
    page = strict.YamlFile(name, data, keys=defaultdict(lambda: SimpleNamespace(line=0, column=0)))
    return not validation.validated(page, MODELS[name])[1]


def editor_accepts(name: str, data: Any) -> bool:
    return not any(validator(name).iter_errors(as_json(data)))


def known_apart(spot: Spot, value: Any, there: Any) -> bool:
    """JSON has no dates; the names of aspects and the fields that there are, ``rules.soundness`` checks."""
    fields = spot[0] in ("lists", "sheets", "columns") and isinstance(value, dict)
    return isinstance(there, date) or spot == ("aspect",) or fields


@pytest.mark.parametrize("name", NAMES)
def test_an_editor_and_the_loader_take_the_same_values(name: str) -> None:
    data = shortened(strict.read(indicators_folder() / "2026" / f"{name}.yaml").data)
    assert loader_accepts(name, data)
    told = []
    for spot, there in one_of_a_kind(data):
        for value in OTHERS:
            other = changed(data, spot, value)
            alike = editor_accepts(name, other) == loader_accepts(name, other)
            if not alike and not known_apart(spot, value, there):
                told.append((spot, value))
    assert told == []


@pytest.mark.parametrize(
    ("name", "spot", "key"),
    [
        ("edition", (), "statsu"),
        ("sid", ("indicators", 0), "wieght"),
        ("sid", ("indicators", 0, "levels", 0), "maks"),
        ("vocabulary", ("lists",), "thema"),
        ("vocabulary", ("sheets",), "score"),
        ("vocabulary", ("columns", "innovations"), "trail"),
    ],
)
def test_a_misspelt_key_is_refused_while_typing(name: str, spot: Spot, key: str) -> None:
    data = strict.read(indicators_folder() / "2026" / f"{name}.yaml").data
    assert not editor_accepts(name, changed(data, spot, {**at(data, spot), key: ()}))


@pytest.mark.parametrize(
    ("name", "spot", "beyond"),
    [
        ("sid", ("indicators", 0, "weight"), 0),
        ("sid", ("indicators", 0, "levels", 0, "level"), 4),
        ("effort", ("new", "effort"), Decimal(0)),
        ("effort", ("new", "most"), -1),
        ("effort", ("repairs", "words", "effort"), Decimal("-0.5")),
    ],
)
def test_a_number_beyond_its_bounds_is_refused_while_typing(name: str, spot: Spot, beyond: Any) -> None:
    data = strict.read(indicators_folder() / "2026" / f"{name}.yaml").data
    assert editor_accepts(name, data)
    assert not editor_accepts(name, changed(data, spot, beyond))
