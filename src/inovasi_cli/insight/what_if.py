"""What if: the submission after changes that a person names, scored as if the files held it.

Levels are set on the chosen basis; on the others they are what the files would then say. Paths are read
against what the files hold, changes are made in this order: levels as they are given, innovations left
out, then their number.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from inovasi_cli.assessment import Assessment, Request, reassess
from inovasi_cli.insight import changes, selectors
from inovasi_cli.insight.changes import LevelChange
from inovasi_cli.insight.selectors import Selection, Unselectable
from inovasi_cli.reading.submission import Basis, Innovation, Submission
from inovasi_cli.rules import LEVELS, Ruleset
from inovasi_cli.scoring import ScoreCard, score
from inovasi_cli.text import what_if as text


@dataclass(frozen=True, slots=True)
class LevelsSet:
    """``--set``: all rows that the path means, moved or not; ``skipped`` are known only by a total."""

    path: str
    level: int
    moves: tuple[LevelChange, ...]
    skipped: int = 0


@dataclass(frozen=True, slots=True)
class LeftOut:
    """``--without``: innovations that are not reported."""

    path: str
    innovations: tuple[Innovation, ...]


@dataclass(frozen=True, slots=True)
class CountSet:
    """``--count``: ``count`` innovations count instead of ``counted``.

    Either the weakest are left out, or ``added`` ones are supposed, each with the mean maturity of those that
    count, rounded as shown.
    """

    count: int
    counted: int
    added: int = 0
    maturity: Decimal | None = None
    left_out: tuple[Innovation, ...] = ()


Change = LevelsSet | LeftOut | CountSet


@dataclass(frozen=True, slots=True)
class WhatIfStep:
    """One change with the index after it and those before it."""

    change: Change
    index: Fraction | None


@dataclass(frozen=True, slots=True)
class WhatIf:
    """The same files before and after the changes."""

    before: Assessment
    after: Assessment
    steps: tuple[WhatIfStep, ...]


def suppose(
    before: Assessment,
    request: Request,
    settings: Sequence[str] = (),
    without: Sequence[str] = (),
    count: int | None = None,
) -> WhatIf:
    """Return what ``before`` would become by ``settings`` (``PATH=LEVEL``) and the other changes.

    Raises:
        Unselectable: a path means no row, or what is asked for cannot be supposed of this submission.
    """
    submission, ruleset, basis = before.submission, before.ruleset, before.basis
    set_ = [_setting(setting, submission, ruleset) for setting in settings]
    gone = [(written, selectors.named(written, submission, ruleset)) for written in without]
    made: list[tuple[Change, Submission]] = []
    now = submission
    for selection, level in set_:
        change, now = _levels(selection, level, now, basis)
        made.append((change, now))
    left: set[int] = set()
    for path, numbers in gone:
        left.update(numbers)
        names = tuple(submission.innovations[number] for number in numbers)
        made.append((LeftOut(path, names), changes.without(now, left)))
    now = changes.without(now, left)
    if count is not None:
        made.append(_count(count, now, before, request))
        now = made[-1][1]
    steps = tuple(WhatIfStep(change, _index(after, before, request)) for change, after in made)
    return WhatIf(before, reassess(before, now, request), steps)


def _index(submission: Submission, before: Assessment, request: Request) -> Fraction | None:
    if before.basis not in submission.bases:
        return None
    return score(submission, before.ruleset, before.basis, request.affairs).index


def _setting(written: str, submission: Submission, ruleset: Ruleset) -> tuple[Selection, int]:
    """Read ``PATH=LEVEL`` and refuse what has no levels to set."""
    path, mark, level = written.rpartition("=")
    if not mark or level.strip() not in map(str, (0, *LEVELS)):
        raise Unselectable(text.SET_FORM, value=written)
    if submission.spd_total is not None and path.strip().lower().startswith("spd"):
        raise Unselectable(text.SPD_TOTAL, value=written)
    selection = selectors.select(path, submission, ruleset)
    if selection.aspect == "spd" and not submission.spd_given:
        raise Unselectable(text.SPD_ABSENT, value=written)
    meant = [submission.innovations[number] for number in selection.innovations]
    if meant and all(innovation.by_total for innovation in meant):
        raise Unselectable(text.BY_TOTAL, value=written, name=meant[0].name)
    return selection, int(level)


def _levels(
    selection: Selection, level: int, submission: Submission, basis: Basis
) -> tuple[LevelsSet, Submission]:
    if selection.aspect == "spd":
        return _spd(selection, level, submission, basis)
    moves: list[LevelChange] = []
    reported = list(submission.innovations)
    skipped = 0
    for number in selection.innovations:
        innovation = reported[number]
        if innovation.by_total:
            skipped += 1
            continue
        for code in selection.codes:
            claim = innovation.claims.get(code)
            moves.append(LevelChange(code, claim.on(basis) if claim else 0, level, innovation))
            innovation = changes.with_level(innovation, code, level, basis)
        reported[number] = innovation
    after = submission._replace(innovations=tuple(reported))
    return LevelsSet(selection.path, level, tuple(moves), skipped), after


def _spd(
    selection: Selection, level: int, submission: Submission, basis: Basis
) -> tuple[LevelsSet, Submission]:
    moves = []
    for code in selection.codes:
        claim = submission.spd.get(code)
        moves.append(LevelChange(code, claim.on(basis) if claim else 0, level))
        submission = changes.set_spd(submission, code, level, basis)
    return LevelsSet(selection.path, level, tuple(moves)), submission


def _count(
    count: int, submission: Submission, before: Assessment, request: Request
) -> tuple[CountSet, Submission]:
    ruleset = before.ruleset
    card = score(submission, ruleset, before.basis, request.affairs)
    if card.formula is None or not card.complete:
        raise Unselectable(text.COUNT_WITHOUT_INDEX, value=count, edition=ruleset.name)
    if count <= card.counted:
        weakest = _weakest(card, card.counted - count)
        left_out = tuple(card.innovations[number].innovation for number in sorted(weakest))
        return CountSet(count, card.counted, left_out=left_out), changes.without(submission, weakest)
    if not card.counted:
        raise Unselectable(text.COUNT_OF_NONE, value=count)
    means = dict(_means(submission, ruleset))
    added = count - card.counted
    more = [changes.supposed(number, means) for number in range(1, added + 1)]
    made = CountSet(count, card.counted, added, means.get(before.basis, Decimal(0)))
    return made, changes.added(submission, *more)


def _weakest(card: ScoreCard, number: int) -> frozenset[int]:
    """The indices of the ``number`` counted innovations of lowest maturity, of equal ones the later first."""
    counted = [at for at, scored in enumerate(card.innovations) if scored.counted]
    return frozenset(sorted(counted, key=lambda at: (card.innovations[at].maturity, -at))[:number])


def _means(submission: Submission, ruleset: Ruleset) -> Iterator[tuple[Basis, Decimal]]:
    """The mean maturity of what counts, on each basis for which the files hold something, as shown."""
    for basis in submission.bases:
        card = score(submission, ruleset, basis)
        if card.counted:
            yield basis, changes.mean_maturity([scored for scored in card.innovations if scored.counted])
