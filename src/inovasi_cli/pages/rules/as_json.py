"""Rulesets for machines: ``inovasi.rules/1``, ``inovasi.rulecheck/1`` and ``inovasi.rulediff/1``.

Blocks of rules keep the keys that they have in YAML; numbers are strings, dates ISO, texts in both
languages. Keys may be added within a version, never renamed or removed.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Any

from inovasi_cli import exact
from inovasi_cli.pages.page.jsons import Json, records, written
from inovasi_cli.pages.page.table import records_of
from inovasi_cli.pages.page.words import Words
from inovasi_cli.pages.rules.editions import table
from inovasi_cli.rules import AspectRules, Indicator, Ruleset, value_of
from inovasi_cli.rules.diff import ASPECTS, IndicatorDiff, RulesDiff
from inovasi_cli.rules.effort import Effort
from inovasi_cli.rules.soundness.edition import sums
from inovasi_cli.scoring.vectors import EditionProof
from inovasi_cli.text import Language

_SCHEMA = "inovasi.rules/1"


def editions(rulesets: Sequence[Ruleset]) -> str:
    """Write the list of editions."""
    return written({"schema": _SCHEMA, "editions": records_of(table(rulesets), "en")})


def edition(ruleset: Ruleset, efforts: Effort | None = None) -> str:
    """Write one edition whole, each indicator with its maximum and its share of the index."""
    return written(
        {
            "schema": _SCHEMA,
            **records_of(table([ruleset]), "en")[0],
            "rules": plain(ruleset.edition),
            **{aspect: _aspect(getattr(ruleset, aspect), ruleset) for aspect in ASPECTS},
            "vocabulary": plain(ruleset.vocabulary),
            "effort": plain(efforts),
        }
    )


def indicator(row: Indicator, ruleset: Ruleset) -> str:
    """Write one indicator."""
    return written({"schema": _SCHEMA, "edition": ruleset.name, "indicator": _indicator(row, ruleset)})


def decisions(ruleset: Ruleset) -> str:
    """Write the decisions of ours."""
    return written(
        {"schema": _SCHEMA, "edition": ruleset.name, "decisions": plain(ruleset.edition.decisions)}
    )


def proofs(checked: Sequence[EditionProof], language: Language) -> str:
    """Write what ``rules check`` found, as ``inovasi.rulecheck/1``."""
    words = Words(language)
    return written({"schema": "inovasi.rulecheck/1", "editions": [_proof(proof, words) for proof in checked]})


def diff(compared: RulesDiff) -> str:
    """Write a comparison as ``inovasi.rulediff/1``."""
    return written(
        {
            "schema": "inovasi.rulediff/1",
            "before": compared.before.name,
            "after": compared.after.name,
            "constants": plain(compared.constants),
            "predicates": plain(compared.bands),
            "eligibility": plain(compared.eligibility),
            "decisions": plain(compared.decisions),
            "indicators": [_compared(difference) for difference in compared.indicators],
            "uncompared": list(compared.uncompared),
            "effect": {
                aspect: {
                    "loss": exact.plain(compared.loss(aspect)),
                    "gain": exact.plain(compared.gain(aspect)),
                    "outside": {
                        "loss": exact.plain(compared.loss(aspect, comparable=False)),
                        "gain": exact.plain(compared.gain(aspect, comparable=False)),
                    },
                }
                for aspect in ASPECTS
            },
        }
    )


def plain(value: object) -> Any:
    """Return a block of rules as what JSON can hold."""
    if isinstance(value, Decimal):
        return exact.plain(value)
    if isinstance(value, date):
        return value.isoformat()
    names = getattr(value, "_fields", None) or getattr(value, "__dataclass_fields__", None)
    if names is not None:
        return {name: plain(getattr(value, name)) for name in names}
    if isinstance(value, Mapping):
        return {key: plain(part) for key, part in value.items()}
    return [plain(part) for part in value] if isinstance(value, tuple) else value


def _aspect(aspect: AspectRules, ruleset: Ruleset) -> Json:
    rows: Any = "unknown"
    if aspect.indicators != "unknown":
        rows = [_indicator(row, ruleset) for row in aspect.indicators]
    return {**plain(aspect), "indicators": rows}


def _indicator(row: Indicator, ruleset: Ruleset) -> Json:
    total = value_of(ruleset.edition.constants.total_max)
    share = None if total is None else str(exact.rounded(Fraction(row.maximum) / Fraction(total) * 100))
    return {**plain(row), "maximum": exact.plain(row.maximum), "share": share}


def _proof(proof: EditionProof, words: Words) -> Json:
    return {
        "edition": proof.name,
        "sums": plain(sums(proof.ruleset)) if proof.ruleset else None,
        "numbers": dict(proof.readings),
        "vectors": proof.vectors,
        "efforts": proof.efforts,
        "faults": records(proof.faults, words),
    }


def _compared(difference: IndicatorDiff) -> Json:
    return {
        "code": difference.indicator.code,
        "aspect": difference.aspect,
        "name": plain(difference.indicator.name),
        "moved": difference.moved,
        "comparable": difference.comparable,
        "loss": exact.plain(difference.loss),
        "gain": exact.plain(difference.gain),
        "changes": plain(difference.changes),
        "moves": plain(difference.moves),
        "wording": plain(difference.wording),
        "documents": {"before": plain(difference.documents_gone), "after": plain(difference.documents_new)},
    }
