"""What a step takes, by the efforts of an edition; ``None`` where they do not say."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from inovasi_cli import exact
from inovasi_cli.diagnostics import dates
from inovasi_cli.rules import WHENS, Effort, Work
from inovasi_cli.scoring import ScoredInnovation


def level_work(effort: Effort | None, code: str, level: int) -> Work | None:
    """One level more than ``level`` of indicator ``code``."""
    return effort.between(code, level, level + 1) if effort and code in effort.by_code else None


def new_work(effort: Effort | None, number: int, affairs: int) -> Work | None:
    """So many new innovations, ``affairs`` of them of an affair that is given."""
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
    known = [each for each in works if each is not None]
    if not known or len(known) < len(works):
        return None
    when = max((each.when for each in known), key=WHENS.index)
    spent = [each.effort for each in known if each.effort is not None]
    reason = known[0].reason if len(known) == 1 else None
    return Work(when, exact.total(spent) if when != "never" and len(spent) == len(known) else None, reason)


def amount(work: Work | None) -> Decimal | None:
    """The effort of ``work`` where it is known and can still be spent."""
    return None if work is None or work.when == "never" else work.effort
