"""How parts of a ruleset are said: bounds, shares, sources."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

from inovasi_cli.pages.page.words import NONE, Words
from inovasi_cli.rules import Absent, Constant, DocumentRule, Level, Ruleset, Source, Unknown, value_of
from inovasi_cli.text import editions as text
from inovasi_cli.text import output


def number(value: Decimal | Unknown | Absent, words: Words) -> str:
    """Say a number of the rules, or that it is not known or not there."""
    if value == "unknown":
        return words(output.UNKNOWN)
    return words(text.ABSENT) if isinstance(value, str) else words.plain(value)


def constant(constant: Constant | Absent, words: Words) -> str:
    """Say the value of a constant."""
    return number(constant if isinstance(constant, str) else constant.value, words)


def bounds(level: Level, words: Words) -> str:
    """Say which measured values reach a level, as printed."""
    if level.above is not None:
        return f"> {words.number(level.above)}"
    if level.min is None or level.max is None:
        low = "" if level.min is None else f">= {words.number(level.min)}"
        return low if level.max is None else f"<= {words.number(level.max)}"
    if level.min == level.max:
        return words.number(level.min)
    return words(text.BETWEEN, low=level.min, high=level.max)


def document_rule(rule: DocumentRule, words: Words, most: int | None = None) -> str:
    """Say what a document must be; of its kinds ``most`` are named where there are more."""
    parts = []
    if rule.level is not None:
        proves = text.PROVES if rule.level else text.PROVES_NOTHING
        parts.append(words(proves, kinds=_kinds(rule.kinds, most, words), level=rule.level))
    if rule.years:
        parts.append(words(text.DOCUMENT_YEARS, years=tuple(text.YEARS[year] for year in rule.years)))
    if rule.needs:
        parts.append(words(text.DOCUMENT_NEEDS))
    if rule.alone:
        parts.append(words(text.DOCUMENT_ALONE))
    return "; ".join(parts)


def _kinds(kinds: tuple[str, ...], most: int | None, words: Words) -> str:
    if most is None or len(kinds) <= most:
        return words.fact(kinds)
    return words(text.KINDS_AND_MORE, kinds=kinds[:most], n=len(kinds) - most)


def share(points: Decimal | Fraction | None, ruleset: Ruleset, words: Words) -> str:
    """Say which part of the index ``points`` are, with two decimals; ``-`` where that is not known."""
    total = value_of(ruleset.edition.constants.total_max)
    return words.figure(Fraction(points) / Fraction(total) * 100) if total and points is not None else NONE


def reading(source: Source | None, words: Words) -> str:
    """Say in two words how a number was read; ``-`` where there is none."""
    if source is None:
        return NONE
    return f"{words(text.READINGS[source.read])}, {words(text.CONFIDENCES[source.confidence])}"


def place(source: Source | None) -> str:
    """Name the document and the place in it; ``-`` where there is none."""
    return NONE if source is None else f"{source.doc}: {source.at}"


def yes_or_no(value: bool | Unknown, words: Words) -> str:
    """Say a flag."""
    if value == "unknown":
        return words(output.UNKNOWN)
    return words(text.YES if value else text.NO)


def rule_and_effect(name: str, ruleset: Ruleset, words: Words) -> str:
    """Say a rule of eligibility and what follows where it is not met."""
    asked = getattr(ruleset.edition.eligibility, name)
    said = rule(name, ruleset, words)
    return said if asked is None else f"{said} ({words(text.IF_NOT, effect=text.EFFECTS[asked.effect])})"


def rule(name: str, ruleset: Ruleset, words: Words) -> str:
    """Say a rule of eligibility, stages by their names; that there is none where there is none."""
    asked = getattr(ruleset.edition.eligibility, name)
    if asked is None:
        return words(text.ABSENT)
    facts = asked._asdict()
    names = {term.code: term.name for term in ruleset.vocabulary.lists.get("stage", ())}
    facts["expected"] = tuple(names[code] for code in facts.get("expected", ()))
    return words.fill(text.RULES[name], facts)
