"""``spd.yaml``, ``sid.yaml`` and ``vocabulary.yaml`` as they are written."""

from __future__ import annotations

from typing import Any

from pydantic import Field

from inovasi_cli.rules import indicators as values
from inovasi_cli.rules.indicators import Aspect, Direction, DocumentField, DocumentYear, Unknown
from inovasi_cli.rules.models.blocks import (
    LEVEL,
    NOT_NEGATIVE,
    AboveZero,
    Block,
    Note,
    Number,
    SourceModel,
    TextModel,
    Version,
)


class LevelModel(Block):
    """One level: its text, and the measured values that reach it where it is measured; bounds as printed."""

    makes = values.Level

    level: int = Field(json_schema_extra=LEVEL, description="1, 2 or 3.")
    text: TextModel = Field(description="The text of the level, as printed.")
    min: Number | None = Field(
        None, description="The least value that reaches it, in the unit of the indicator."
    )
    max: Number | None = Field(None, description="The greatest value that still is this level.")
    above: Number | None = Field(
        None, description="It is reached above this value, and not by the value itself."
    )
    means: tuple[str, ...] = Field(
        (),
        description="Codes of ours for what the text names, the same for the same thing in every edition,"
        " so that editions can be compared; no score depends on them.",
    )
    aliases: tuple[str, ...] = Field((), description="What people write for the text.")
    perhaps: tuple[str, ...] = Field(
        (), description="What may mean this level or another one: it is never read, and both are asked for."
    )


class BasisModel(Block):
    """One of several ways in which an indicator is measured (a-f of indicator 33)."""

    makes = values.Basis

    code: str = Field(description="Its letter.")
    name: TextModel = Field(description="What is measured.")
    unit: TextModel = Field(description="The unit of the measured value.")
    direction: Direction = Field(description="Whether a higher or a lower value is better.")
    levels: tuple[LevelModel, ...] = Field(description="Levels 1, 2 and 3.")
    evidence: TextModel | None = Field(None, description="What proves it.")
    note: Note = None


class DocumentRuleModel(Block):
    """What a document must be to prove an indicator; an absent part asks for nothing."""

    makes = values.DocumentRule

    source: SourceModel = Field(description="Where the rule comes from.")
    level: int | None = Field(
        None,
        json_schema_extra={**LEVEL, **NOT_NEGATIVE},
        description="The level that documents of `kinds` prove and no higher one, 0 for nothing at all; "
        "the rest of the rule is then about these documents only.",
    )
    kinds: tuple[str, ...] = Field((), description="Names of documents.")
    years: tuple[DocumentYear, ...] = Field(
        (),
        description="The years that it may bear: that of the edition (t-0), one of the two before it, any"
        " before it, or that in which the innovation was applied or developed.",
    )
    needs: tuple[DocumentField, ...] = Field((), description="What must be filled in about it.")
    alone: bool = Field(False, description="Whether it speaks of one innovation only.")
    note: Note = None


class IndicatorModel(Block):
    """One scored row: its weight, its three levels, the evidence it needs."""

    makes = values.Indicator

    code: str = Field(description="Code of the row, such as `16` or `2a`; holds a digit.")
    number: int = Field(description="Number of the indicator; rows of one indicator share it.")
    name: TextModel = Field(description="Name, as printed.")
    variable: str = Field(description="Code of the variable that it belongs to.")
    weight: AboveZero = Field(description="Points of one level, above 0; a row gives weight x level.")
    mandatory: bool | Unknown = Field(
        description="Whether it must be filled in; `unknown` where no source tells."
    )
    levels: tuple[LevelModel, ...] = Field(description="Levels 1, 2 and 3.")
    source: SourceModel = Field(description="Where weight and levels come from.")
    unit: TextModel | None = Field(
        None, description="The unit of the measured value, where the level follows from one."
    )
    direction: Direction | None = Field(None, description="Whether a higher or a lower value is better.")
    bases: tuple[BasisModel, ...] = Field((), description="The ways to measure it, where there are several.")
    evidence: TextModel | None = Field(None, description="What proves it, as printed.")
    files: tuple[str, ...] = Field((), description="Types of file that are accepted.")
    document_rules: tuple[DocumentRuleModel, ...] = Field(
        (), description="What else is known of its documents."
    )
    aliases: tuple[str, ...] = Field((), description="Other headers of its column.")
    note: Note = None


class VariableModel(Block):
    """A group of indicators (Institusi, Infrastruktur, ...)."""

    makes = values.Variable

    code: str = Field(description="Its code.")
    name: TextModel = Field(description="Its name.")


class AspectRulesModel(Block):
    """The indicators of one aspect, in the order of the annex.

    `spd.yaml` of an edition without an index has none of them.
    """

    makes = values.AspectRules

    schema_: Version
    aspect: Aspect = Field(description="Which of the two aspects this file is about.")
    name: TextModel = Field(description="Name of the aspect.")
    variables: tuple[VariableModel, ...] = Field(description="The groups of indicators.")
    indicators: tuple[IndicatorModel, ...] | Unknown = Field(description="The rows, or `unknown`.")
    note: Note = None


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
