"""The files of an edition as they are written: pydantic models that refuse what is not asked for.

A model is what a file says, checked value by value; ``as_value`` makes of it the plain value of ``rules``
that the engine works with. Descriptions are those of the JSON Schemas, so editors show them while one
types. What holds across blocks is left to ``soundness``. Rules that are kept compiled need none of this.
"""

from __future__ import annotations

from collections.abc import Mapping

from inovasi_cli.rules.models.blocks import Block, named
from inovasi_cli.rules.models.edition import EditionModel
from inovasi_cli.rules.models.effort import EffortModel
from inovasi_cli.rules.models.indicators import AspectRulesModel, VocabularyModel

MODELS: Mapping[str, type[Block]] = {
    "edition": EditionModel,
    "spd": AspectRulesModel,
    "sid": AspectRulesModel,
    "vocabulary": VocabularyModel,
    "effort": EffortModel,
}
"""The model of each file, without ``.yaml``; the last one is not part of a ruleset."""
