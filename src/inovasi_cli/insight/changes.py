"""What may change in a submission: the submission that each change leaves, and the work that it takes.

Innovations are meant by their index in ``Submission.innovations``, because names may repeat. A level
is set on one basis: as claimed, as proven by a document, or as a verifier would write it. The work is
that of the efforts of an edition; ``None`` where they do not say.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from typing import get_args

from inovasi_cli import exact
from inovasi_cli.diagnostics import Place, dates
from inovasi_cli.reading.submission import Basis, Claim, Innovation, Submission
from inovasi_cli.rules import LEVELS, Ruleset
from inovasi_cli.rules.effort import WHENS, Effort, Work
from inovasi_cli.scoring import ScoredInnovation
from inovasi_cli.scoring.eligibility import Rule
from inovasi_cli.text import what_if


@dataclass(frozen=True, slots=True)
class LevelChange:
    """One indicator with another level, or other points for the same one; of SPD or of an ``innovation``."""

    code: str
    old: int
    new: int
    innovation: Innovation | None = None


def set_spd(submission: Submission, code: str, level: int, basis: Basis) -> Submission:
    """Set the SPD row ``code`` to ``level`` (0-3).

    Raises:
        ValueError: SPD is known only as a total.
    """
    if submission.spd_total is not None:
        raise ValueError(code)
    claim = claim_at(submission.spd.get(code), level, basis)
    return submission._replace(spd={**submission.spd, code: claim}, spd_given=True)


def set_level(submission: Submission, number: int, code: str, level: int, basis: Basis) -> Submission:
    """Set indicator ``code`` of one innovation to ``level`` (0-3); raises as ``with_level``."""
    return exchanged(submission, number, with_level(submission.innovations[number], code, level, basis))


def with_level(innovation: Innovation, code: str, level: int, basis: Basis) -> Innovation:
    """Return ``innovation`` with indicator ``code`` at ``level`` (0-3).

    Raises:
        ValueError: it is known only by its total.
    """
    if innovation.by_total:
        raise ValueError(innovation.name)
    claim = claim_at(innovation.claims.get(code), level, basis)
    return innovation._replace(claims={**innovation.claims, code: claim})


def claim_at(claim: Claim | None, level: int, basis: Basis) -> Claim:
    """Return ``claim`` worth ``level`` on ``basis`` and, where that can be, unchanged on the others.

    A level above the claimed one cannot be proven, so on the basis *evidenced* the claim goes with it;
    level 0 is then a claim without a document.
    """
    old = claim or Claim(0, Place())
    if basis == "verified":
        return old._replace(verified=level)
    if basis == "claimed":
        return old._replace(level=level)
    return old._replace(level=level, evidenced=True) if level else old._replace(evidenced=False)


def exchanged(submission: Submission, number: int, innovation: Innovation) -> Submission:
    """Put ``innovation`` in the place of another one."""
    reported = list(submission.innovations)
    reported[number] = innovation
    return submission._replace(innovations=tuple(reported))


def without(submission: Submission, numbers: Collection[int]) -> Submission:
    """Leave innovations out."""
    kept = (innovation for number, innovation in enumerate(submission.innovations) if number not in numbers)
    return submission._replace(innovations=tuple(kept))


def added(submission: Submission, *innovations: Innovation) -> Submission:
    """Report more innovations."""
    return submission._replace(innovations=(*submission.innovations, *innovations))


def new_innovation(
    name: str,
    levels: Mapping[str, int],
    ruleset: Ruleset,
    *,
    affair: str | None = None,
    agency: str | None = None,
) -> Innovation:
    """An innovation that counts under ``ruleset``, proven and verified as claimed at ``levels``."""
    claims = {
        code: Claim(level, Place(), evidenced=level > 0, verified=level) for code, level in levels.items()
    }
    made = Innovation(name=name, place=Place(), agency=agency, affair=affair, claims=claims)
    return repaired(made, ruleset)


def supposed(number: int, maturity: Mapping[Basis, Decimal], *, affair: str | None = None) -> Innovation:
    """An innovation that is in no file and counts, of a given ``maturity`` on each basis."""
    name = what_if.SUPPOSED_NAME.id.format(n=number)
    # Without columns of its own no rule of eligibility can be tested on it.
    return Innovation(name=name, place=Place(), affair=affair, columns={}, supposed=maturity)


def mean_maturity(counted: Sequence[ScoredInnovation]) -> Decimal:
    """The mean of their maturities (not of an empty list), rounded as shown, so that anyone can check it."""
    total = exact.total(scored.maturity for scored in counted)
    return exact.rounded(Fraction(total) / len(counted))


def repaired(innovation: Innovation, ruleset: Ruleset, of: Collection[Rule] = get_args(Rule)) -> Innovation:
    """Return ``innovation`` changed to meet the rules ``of`` eligibility, by default all of them.

    It is developed on the last day of the window unless it lies inside, its design text has the fewest words
    that are enough, its stage is the first that is expected; mandatory indicators whose lack excludes get
    level 1.
    """
    rules = ruleset.edition.eligibility
    made = innovation._replace(unread=frozenset())
    dated = "window" in of or ("stages" in of and innovation.applied is None)
    if dated and (window := rules.window):
        days = (innovation.applied, innovation.developed)
        if not any(day is not None and window.start <= day <= window.end for day in days):
            made = made._replace(applied=innovation.applied or window.end, developed=window.end)
    if "words" in of and rules.words and (innovation.words or 0) < rules.words.minimum:
        made = made._replace(words=rules.words.minimum)
    if "stages" in of and rules.stages and innovation.stage not in rules.stages.expected:
        made = made._replace(stage=rules.stages.expected[0])
    mandatory = rules.mandatory if "mandatory" in of else None
    if mandatory and mandatory.effect == "excluded" and not innovation.by_total:
        made = _filled(made, ruleset)
    return made


def _filled(innovation: Innovation, ruleset: Ruleset) -> Innovation:
    lowest = LEVELS[0]
    claims = dict(innovation.claims)
    for code, indicator in ruleset.sid_indicators.items():
        if not indicator.must_be_filled:
            continue
        old = claims.get(code) or Claim(0, Place())
        claims[code] = old._replace(
            level=old.level or lowest, evidenced=True, verified=old.verified or lowest
        )
    return innovation._replace(claims=claims)


def level_work(effort: Effort | None, code: str, level: int) -> Work | None:
    """One level more than ``level`` of indicator ``code``."""
    return effort.between(code, level, level + 1) if effort and code in effort.by_code else None


def new_work(effort: Effort | None, number: int, affairs: int) -> Work | None:
    """``number`` new innovations, ``affairs`` of them with a given affair."""
    new = effort.new if effort else None
    if new is None:
        return None
    spent = exact.total((exact.times(new.effort, number), exact.times(new.affair, affairs)))
    return Work(new.when, spent, new.reason)


def repair_work(effort: Effort | None, scored: ScoredInnovation) -> Work | None:
    """What it takes to meet the rules by which an innovation does not count."""
    if effort is None:
        return None
    works: list[Work | None] = []
    for reason in scored.reasons:
        if reason.effect != "excluded":
            continue
        if reason.rule == "mandatory":
            empty = reason.facts["number"]
            codes = empty if isinstance(empty, tuple) else (empty,)
            works += [level_work(effort, str(code), 0) for code in codes]
        elif reason.rule == "window":
            unwritten = reason.unread or reason.kind is dates.APPLICATION_EMPTY
            works.append(effort.repairs.date if unwritten else effort.repairs.window)
        else:
            works.append(getattr(effort.repairs, reason.rule))
    return together(works)


def together(works: Sequence[Work | None]) -> Work | None:
    """All of ``works`` as one, done when the last of them is; ``None`` where one is not known."""
    known = [work for work in works if work is not None]
    if not known or len(known) < len(works):
        return None
    when = max((work.when for work in known), key=WHENS.index)
    spent = [work.effort for work in known if work.effort is not None]
    reason = known[0].reason if len(known) == 1 else None
    return Work(when, exact.total(spent) if when != "never" and len(spent) == len(known) else None, reason)


def amount(work: Work | None) -> Decimal | None:
    """The effort of ``work`` where it is known and can still be spent."""
    return None if work is None or work.when == "never" else work.effort
