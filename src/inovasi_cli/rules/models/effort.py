"""``effort.yaml`` as it is written."""

from __future__ import annotations

from decimal import Decimal
from typing import Annotated

from pydantic import Field

from inovasi_cli.rules import effort as values
from inovasi_cli.rules.effort import When
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

_Effort = Annotated[
    AboveZero | None,
    Field(description="In the unit of the file, above 0; left out only where it is `never` done."),
]
_When = Annotated[
    When,
    Field(
        description="Until when it can be done: before the submission closes (now), within the year if "
        "begun early (year), or not any more (never)."
    ),
]
_Reason = Annotated[TextModel | None, Field(description="Why this much, or why never.")]


class WorkModel(Block):
    """One piece of work."""

    makes = values.Work

    when: _When
    effort: _Effort = None
    reason: _Reason = None


class LevelEffortModel(Block):
    """What it takes to reach `level` from nothing; from a lower level it is the difference."""

    makes = values.LevelEffort

    level: int = Field(json_schema_extra=LEVEL, description="1, 2 or 3.")
    when: _When
    effort: _Effort = None


class IndicatorEffortModel(Block):
    """The efforts of one indicator."""

    makes = values.IndicatorEffort

    code: str = Field(description="Code of the indicator.")
    levels: tuple[LevelEffortModel, ...] = Field(
        description="All three levels, each more than the one below."
    )
    reason: _Reason = None


class NewInnovationModel(Block):
    """One more innovation that counts."""

    makes = values.NewInnovation

    effort: AboveZero = Field(description="What it takes, in the unit of the file; above 0.")
    when: _When
    most: int = Field(json_schema_extra=NOT_NEGATIVE, description="How many there may be; 0 or more.")
    levels: dict[str, int] = Field(description="The levels that it begins with, by code of the indicator.")
    affair: Number = Field(
        Decimal(0),
        json_schema_extra=NOT_NEGATIVE,
        description="What it takes beyond that to find one of a given affair; 0 or more.",
    )
    reason: _Reason = None


class RepairsModel(Block):
    """What it takes to make an innovation meet a rule of eligibility."""

    makes = values.Repairs

    date: WorkModel | None = Field(
        None, description="Its application date is not written, or cannot be read."
    )
    window: WorkModel | None = Field(
        None, description="Its date can be read, and neither it nor a development lies inside the window."
    )
    words: WorkModel | None = Field(None, description="Its design text is too short.")
    stages: WorkModel | None = Field(None, description="It has not reached the stage.")


class EffortModel(Block):
    """All efforts of an edition; a file of one's own may hold a part of them."""

    makes = values.Effort

    schema_: Version
    unit: TextModel | None = Field(
        None, description="The unit of all efforts, such as person-days; a file with one replaces all others."
    )
    source: SourceModel | None = Field(None, description="Where the assumptions come from.")
    new: NewInnovationModel | None = Field(None, description="One more innovation that counts.")
    repairs: RepairsModel = Field(
        default_factory=lambda: RepairsModel.model_validate({}), description="What makes an innovation count."
    )
    indicators: tuple[IndicatorEffortModel, ...] = Field((), description="The efforts of raising levels.")
    note: Note = None
