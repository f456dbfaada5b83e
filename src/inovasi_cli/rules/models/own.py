"""Files of the user's own that are no rules: a layout and waivers, as they are written."""

from __future__ import annotations

from datetime import date

from pydantic import Field, field_validator

from inovasi_cli.rules.indicators import Role
from inovasi_cli.rules.models.blocks import Block, Version


class SheetLayoutModel(Block):
    """What one sheet is, and what its headers mean."""

    sheet: str = Field(description="Name of the sheet.")
    role: Role = Field(description="What it holds.")
    columns: dict[str, str] = Field(
        default_factory=dict,
        description="Fields, codes of indicators or `ignore`, by the header of the column.",
    )

    @field_validator("columns", mode="before")
    @classmethod
    def _may_be_empty(cls, columns: object) -> object:
        """Where every column is still a comment there is nothing."""
        return {} if columns is None else columns


class LayoutModel(Block):
    """A layout: which sheet is what, and which header means which field."""

    schema_: Version = 1
    sheets: tuple[SheetLayoutModel, ...] = Field((), description="The sheets; others are matched as ever.")


class WaiverModel(Block):
    """A finding that someone answers for, about one innovation, one cell, or both."""

    finding: str = Field(description="Code or slug of the kind of finding.")
    reason: str = Field(description="Why it is waived.")
    name: str = Field(description="Who answers for it.")
    until: date = Field(description="The last day on which the waiver holds.")
    innovation: str = Field("", description="Name of the innovation that it is about.")
    cell: str = Field("", description="The place that it is about, as reports write it.")


class WaiversModel(Block):
    """A file of waivers."""

    waivers: tuple[WaiverModel, ...] = Field(description="The waivers.")
    schema_: Version = 1
