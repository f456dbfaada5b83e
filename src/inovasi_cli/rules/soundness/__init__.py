"""Checks across the blocks of a ruleset: what is said in one place and must hold in another.

Each check yields a ``RuleFault`` per fault; where it stands in the text is told by ``loading``.
"""

from __future__ import annotations

from collections.abc import Iterator

from inovasi_cli.rules import FILES, Ruleset
from inovasi_cli.rules.soundness import edition, findings, indicators, vocabulary
from inovasi_cli.rules.soundness.findings import RuleFault, Spot


def check(ruleset: Ruleset) -> Iterator[RuleFault]:
    """Yield everything in ``ruleset`` that does not fit together."""
    for topic in (findings, edition, indicators, vocabulary):
        yield from topic.check(ruleset)
