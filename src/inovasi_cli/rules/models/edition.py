"""``edition.yaml`` as it is written."""

from __future__ import annotations

from datetime import date

from pydantic import Field

from inovasi_cli.rules import edition as values
from inovasi_cli.rules.edition import Effect, Scored, Status
from inovasi_cli.rules.indicators import Absent, Unknown
from inovasi_cli.rules.models.blocks import (
    Block,
    Note,
    Number,
    SourceDocumentModel,
    SourceModel,
    TextModel,
    Version,
)


class ConstantModel(Block):
    """One number of the formula with its source, or `unknown` and none."""

    makes = values.Constant

    name: TextModel = Field(description="What the number is called.")
    value: Number | Unknown = Field(description="The number, or `unknown` where no source tells it.")
    source: SourceModel | None = Field(None, description="Where it comes from; needed unless it is unknown.")
    note: Note = None


class ConstantsModel(Block):
    """The numbers of the formula.

    An edition without an index, such as a competition of innovations, has `none` of them but `maturity_max`.
    """

    makes = values.Constants

    divisor_min: ConstantModel | Absent = Field(
        description="The least number of innovations by which the sum of maturities is divided; whole."
    )
    quantity_per_innovation: ConstantModel | Absent = Field(
        description="Points of the quantity score for each innovation that counts."
    )
    quantity_cap: ConstantModel | Absent = Field(
        description="The most innovations that the quantity score counts; whole."
    )
    affairs_required: ConstantModel | Absent = Field(
        description="Basic-service affairs that must be covered for a quantity score; whole, 0 asks for none."
    )
    spd_max: ConstantModel | Absent = Field(description="The most points of the region's own rows (SPD).")
    maturity_max: ConstantModel = Field(description="The most points of one innovation (maturity).")
    quantity_max: ConstantModel | Absent = Field(description="The highest quantity score.")
    total_max: ConstantModel | Absent = Field(
        description="The most points of all; the index is a share of it."
    )


class BandModel(Block):
    """One predicate: from `low` to `high`, both inclusive."""

    makes = values.Band

    code: str = Field(description="Code of the predicate, such as `sangat-inovatif`.")
    label: TextModel = Field(description="The predicate as it is printed.")
    low: Number | Unknown = Field(
        description="Its lowest value; where two bands meet at an unknown bound, both say so."
    )
    high: Number | Unknown = Field(description="Its highest value, 0.01 below the next better band.")
    source: SourceModel | None = Field(
        None, description="Given where it is another one than that of all predicates."
    )


class PredicatesModel(Block):
    """The bands of the index of a region, or of the points of an innovation."""

    makes = values.Predicates

    bands: tuple[BandModel, ...] = Field(description="The bands, best first, without a hole down to 0.")
    source: SourceModel = Field(description="Where the bounds come from.")
    of: Scored = Field(
        "region", description="Whose rounded points are banded: a region's index, an innovation's maturity."
    )


class WindowModel(Block):
    """The dates of application that count; a development inside it counts too."""

    makes = values.Window

    start: date = Field(description="The first day.")
    end: date = Field(description="The last day.")
    effect: Effect = Field(description="What follows for an innovation outside it.")
    source: SourceModel = Field(description="Where the rule comes from.")
    note: Note = None


class WordCountModel(Block):
    """The fewest words of the design text (rancang bangun)."""

    makes = values.WordCount

    minimum: int = Field(description="Words; as many are enough.")
    effect: Effect = Field(description="What follows for an innovation with fewer.")
    source: SourceModel = Field(description="Where the rule comes from.")


class StagesModel(Block):
    """The stages at which an innovation counts without doubt."""

    makes = values.Stages

    expected: tuple[str, ...] = Field(
        description="Codes of the stages, from `lists.stage` of vocabulary.yaml."
    )
    effect: Effect = Field(description="What follows for an innovation at another stage.")
    source: SourceModel = Field(description="Where the rule comes from.")
    note: Note = None


class MandatoryFilledModel(Block):
    """What follows when a mandatory indicator of an innovation is empty."""

    makes = values.MandatoryFilled

    effect: Effect = Field(description="What follows for such an innovation.")
    source: SourceModel = Field(description="Where the rule comes from.")
    note: Note = None


class EligibilityModel(Block):
    """The rules that decide whether an innovation counts; an absent one is not applied."""

    makes = values.Eligibility

    window: WindowModel | None = Field(None, description="When it must have been applied or developed.")
    words: WordCountModel | None = Field(None, description="How long its design text must be.")
    stages: StagesModel | None = Field(None, description="Which stage it must have reached.")
    mandatory: MandatoryFilledModel | None = Field(
        None, description="What an empty mandatory indicator does."
    )


class DecisionModel(Block):
    """A choice of ours where the official text is silent or contradicts itself."""

    makes = values.Decision

    code: str = Field(description="Which question is decided; only what the engine can do is known.")
    choice: str = Field(description="The reading that is taken.")
    alternatives: tuple[str, ...] = Field(description="The other readings.")
    reason: TextModel = Field(description="Why this one.")
    source: SourceModel | None = Field(None, description="What it rests on, if there is anything.")


class AnnouncementModel(Block):
    """A constant that a later year was announced to change."""

    makes = values.Announcement

    year: int = Field(description="The year from which it holds, later than that of the edition.")
    constant: str = Field(description="Its key in `constants`.")
    value: Number = Field(description="The new number.")
    source: SourceModel = Field(description="Where it was announced.")
    note: Note = None


class EditionModel(Block):
    """What holds for the whole year."""

    makes = values.Edition

    schema_: Version
    edition: str = Field(description="Name of the edition, such as `2026`.")
    title: TextModel = Field(description="Title of the edition.")
    status: Status = Field(
        description="How complete it is: compared with the text row by row (transcribed), in part "
        "(partial), only told of (announced), or laid down in this folder and nowhere else "
        "(own)."
    )
    year: int = Field(description="The year of the assessment (T-0 of documents).")
    documents: dict[str, SourceDocumentModel] = Field(
        description="The sources, by the keys under which they are named."
    )
    constants: ConstantsModel = Field(description="The numbers of the formula.")
    predicates: PredicatesModel | Unknown = Field(description="The predicates, or `unknown`.")
    eligibility: EligibilityModel = Field(description="Which innovations count.")
    decisions: tuple[DecisionModel, ...] = Field((), description="Choices of ours.")
    announced: tuple[AnnouncementModel, ...] = Field((), description="What later years change.")
    note: Note = None
