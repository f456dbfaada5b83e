"""``vocabulary.yaml`` as it is written."""

from __future__ import annotations

from typing import Any

from pydantic import Field

from inovasi_cli.rules import indicators as values
from inovasi_cli.rules.models.blocks import Block, SourceModel, TextModel, Version

_LISTS: Any = {"propertyNames": {"enum": [*values.LISTS]}}
_SHEETS: Any = {"propertyNames": {"enum": [*values.FIELDS]}}


class TermModel(Block):
    """One value of a closed list: its official spelling and the others that mean the same."""

    makes = values.Term

    code: str = Field(description="Its code, the same in every edition.")
    name: TextModel = Field(description="Its official spelling, and what it is called in English.")
    aliases: tuple[str, ...] = Field((), description="Other correct ways of writing it.")
    misspellings: tuple[str, ...] = Field((), description="What is accepted and reported.")
    perhaps: tuple[str, ...] = Field(
        (), description="What may mean this value or another one: it is never read, and it is asked for."
    )


class AffairGroupModel(Block):
    """A group of government affairs."""

    makes = values.AffairGroup

    code: str = Field(description="Its code.")
    name: TextModel = Field(description="Its name.")
    basic: bool = Field(description="Whether these are the basic-service affairs.")
    source: SourceModel = Field(description="Where the list comes from.")
    affairs: tuple[TermModel, ...] = Field(description="The affairs, in the order of the list.")


class PlainWordsModel(Block):
    """What people write around the names of terms and levels."""

    makes = values.PlainWords

    short: dict[str, tuple[str, ...]] = Field(
        default_factory=dict, description="Words and signs, with other ways to write them."
    )
    there: tuple[str, ...] = Field((), description="Words that say that a thing is there, and no more.")
    denied: tuple[str, ...] = Field(
        values.PlainWords().denied, description="Words that say that it is not there."
    )
    planned: tuple[str, ...] = Field(
        values.PlainWords().planned, description="Words that say that it is not there yet."
    )


class VocabularyModel(Block):
    """Closed lists, and the headers under which fields are found."""

    makes = values.Vocabulary

    schema_: Version
    source: SourceModel = Field(description="Where the lists come from.")
    affairs: tuple[AffairGroupModel, ...] = Field(description="The government affairs.")
    lists: dict[str, tuple[TermModel, ...]] = Field(
        description="Closed lists, by the field of an innovation that they are for.", json_schema_extra=_LISTS
    )
    sheets: dict[str, tuple[str, ...]] = Field(
        description="Names of sheets by what they hold, the template's own first.", json_schema_extra=_SHEETS
    )
    columns: dict[str, dict[str, tuple[str, ...]]] = Field(
        description="Headers by what a sheet holds and by field, the template's own first."
    )
    agencies: dict[str, tuple[str, ...]] = Field(
        default_factory=dict,
        description="What agencies are called beside their name: it is asked about, and never taken for one.",
    )
    words: PlainWordsModel = Field(
        default_factory=lambda: PlainWordsModel.model_validate({}),
        description="What people write around the names of terms and levels.",
    )
