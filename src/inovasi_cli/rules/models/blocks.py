"""What every block of YAML has in common: strictness, and the value that the engine gets instead of it."""

from __future__ import annotations

from decimal import Decimal
from typing import Annotated, Any, ClassVar, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field
from pydantic.fields import FieldInfo

from inovasi_cli.rules.indicators import LEVELS, Confidence, Reading, Source, SourceDocument
from inovasi_cli.text import Text


def named(model: str) -> str:
    """Return the name of the block that a model is for: ``Level`` of ``LevelModel``."""
    return model.removesuffix("Model")


class Block(BaseModel):
    """One block of YAML: no key but its own, no value of another type.

    ``makes`` is the class of the value that the engine has for it.
    """

    model_config = ConfigDict(
        frozen=True,
        extra="forbid",
        strict=True,
        defer_build=True,
        model_title_generator=lambda model: named(model.__name__),
    )

    makes: ClassVar[type[Any]]

    @classmethod
    def keys(cls) -> dict[str, FieldInfo]:
        """Return the fields by the keys that are written for them."""
        return {field.alias or name: field for name, field in cls.model_fields.items()}

    def as_value(self) -> Any:
        """Return the value of the engine that holds the same, field by field."""
        held = (_value(getattr(self, name)) for name in type(self).model_fields)
        return self.makes(**dict(zip(self.keys(), held, strict=True)))


def _value(held: Any) -> Any:
    if isinstance(held, Block):
        return held.as_value()
    if isinstance(held, tuple):
        return tuple(map(_value, held))
    return {key: _value(value) for key, value in held.items()} if isinstance(held, dict) else held


def _with_decimals(value: object) -> object:
    """A decimal may be written without a point."""
    return Decimal(value) if type(value) is int else value


def _whole(value: object) -> object:
    """``true`` and ``1.0`` equal 1, but are no version."""
    return value if type(value) is int else None


Number = Annotated[Decimal, BeforeValidator(_with_decimals)]
# Bounds are for editors; ``soundness`` checks them, so that a broken one hides no other fault of the file.
ABOVE_ZERO: Any = {"exclusiveMinimum": 0}
NOT_NEGATIVE: Any = {"minimum": 0}
LEVEL: Any = {"minimum": LEVELS[0], "maximum": LEVELS[-1]}
AboveZero = Annotated[Number, Field(json_schema_extra=ABOVE_ZERO)]
Version = Annotated[
    Literal[1],
    BeforeValidator(_whole),
    Field(alias="schema", description="Version of this format; files of another version are refused."),
]


class TextModel(Block):
    """A text in both languages."""

    makes = Text

    id: str = Field(description="In Indonesian.")
    en: str = Field(description="In English.")


Note = Annotated[TextModel | None, Field(description="What a reader of the rules should know beside this.")]


class SourceModel(Block):
    """Where a number comes from and how it was read."""

    makes = Source

    doc: str = Field(description="A document by its key in `documents` of edition.yaml.")
    at: str = Field(description="The place in it, such as `Lampiran II no. 16`.")
    read: Reading = Field(
        description="How it was read: in the document itself (primary), in a copy of it (secondary), by "
        "reasoning (inferred), or by our choice (assumed)."
    )
    confidence: Confidence = Field(
        description="High: two independent sources or a near-verbatim copy; medium: one good source or a "
        "firm inference; low: weak, local, or inferred from a pattern."
    )
    via: tuple[str, ...] = Field(
        (), description="The declared copies in which it was read, where it was not the document itself."
    )


class SourceDocumentModel(Block):
    """A declared source: the letter, a copy of its annex, a press page."""

    makes = SourceDocument

    title: str = Field(description="Title of the document, with its number and date.")
    kind: Literal["official", "copy", "press", "own"] = Field(
        description="The official text, a copy of it, a report of the press, or a text of the editors' own."
    )
    note: Note = None
