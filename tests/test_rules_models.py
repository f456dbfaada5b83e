"""Models of rules and the values that they become cannot drift apart, and say what each field holds."""

from __future__ import annotations

import inspect
from dataclasses import MISSING, fields
from decimal import Decimal
from typing import Any

import pytest
from pydantic import ValidationError

from inovasi_cli.rules.models import Block, blocks, edition, effort, indicators, named, own

MODELS = sorted(
    {
        model
        for module in (blocks, edition, effort, indicators, own)
        for model in vars(module).values()
        if inspect.isclass(model) and issubclass(model, Block) and model is not Block
    },
    key=lambda model: model.__name__,
)
OF_VALUES = [model for model in MODELS if model.__module__ != own.__name__]


def shape_of(value: Any) -> tuple[list[str], dict[str, Any]]:
    """The fields of a value in their order, and what they are where nothing is said."""
    if hasattr(value, "_field_defaults"):
        return [*value._fields], value._field_defaults
    defaults = ((each.name, each.default, each.default_factory) for each in fields(value))
    stated = {name: plain if made is MISSING else made() for name, plain, made in defaults}
    return [*stated], {name: default for name, default in stated.items() if default is not MISSING}


@pytest.mark.parametrize("model", OF_VALUES)
def test_a_model_has_the_name_the_fields_and_the_defaults_of_its_value(model: type[Block]) -> None:
    assert model.__name__ == f"{model.makes.__name__}Model"
    optional = {key: field for key, field in model.keys().items() if not field.is_required()}
    stated = {
        key: field.get_default(call_default_factory=True, validated_data={})
        for key, field in optional.items()
    }
    as_values = {key: each.as_value() if isinstance(each, Block) else each for key, each in stated.items()}
    assert ([*model.keys()], as_values) == shape_of(model.makes)


@pytest.mark.parametrize("model", MODELS)
def test_every_block_and_every_key_is_described(model: type[Block]) -> None:
    assert inspect.getdoc(model)
    assert [key for key, field in model.keys().items() if not field.description] == []


def test_a_block_takes_no_other_key_and_no_other_type_and_never_changes() -> None:
    term = indicators.TermModel.model_validate({"code": "a", "name": {"id": "x", "en": "y"}})
    with pytest.raises(ValidationError, match="frozen"):
        term.__setattr__("code", "b")
    for wrong in ({"code": 1}, {"unheard": "of"}, {"name": "x"}, {"aliases": ["a list, not a tuple"]}):
        with pytest.raises(ValidationError):
            indicators.TermModel.model_validate({"code": "a", "name": {"id": "x", "en": "y"}, **wrong})


def test_a_whole_number_is_read_where_decimals_are_meant_but_true_is_no_version() -> None:
    constant = edition.ConstantModel.model_validate({"name": {"id": "x", "en": "y"}, "value": 12})
    assert constant.as_value().value == Decimal(12)
    for version in (True, Decimal("1.0"), 2, "1"):
        with pytest.raises(ValidationError):
            effort.EffortModel.model_validate({"schema": version})


def test_names_of_models_are_those_of_blocks() -> None:
    assert named("LevelModel") == "Level"
