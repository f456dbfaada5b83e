"""A region's own list of innovations held against the one that the portal shows."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Literal

from inovasi_cli.checking.resemblance import near_names
from inovasi_cli.diagnostics import Place
from inovasi_cli.reading.submission import Innovation, Submission
from inovasi_cli.rules import Ruleset
from inovasi_cli.scoring import ScoreCard, ScoredInnovation, score_all
from inovasi_cli.text.spelling import normalise

Field = Literal["stage", "trial", "applied", "developed", "score"]
FIELDS: tuple[Field, ...] = ("stage", "trial", "applied", "developed", "score")
"""What is compared of an innovation that both lists have."""


@dataclass(frozen=True, slots=True)
class Side:
    """What one list says of a field, ``None`` where it says nothing, and in which cell."""

    value: str | date | Decimal | None
    place: Place


@dataclass(frozen=True, slots=True)
class FieldDifference:
    """A field of which the two lists say different things."""

    field: Field
    local: Side
    portal: Side


@dataclass(frozen=True, slots=True)
class ListedPair:
    """One innovation in both lists; below a ``likeness`` of 100 per cent the names differ."""

    local: Innovation
    portal: Innovation
    differences: tuple[FieldDifference, ...]
    likeness: int = 100


@dataclass(frozen=True, slots=True)
class Reconciliation:
    """Both lists held against each other.

    ``same`` pairs agree in everything that both lists say, ``different`` do not; ``near`` have other
    names and may be the same. The rest is ``unsent`` (local only) or ``only_portal``. ``skipped`` are the
    fields that could not be compared. ``held`` are what each list marks as reported and not sent.
    """

    same: tuple[ListedPair, ...]
    different: tuple[ListedPair, ...]
    near: tuple[ListedPair, ...]
    unsent: tuple[Innovation, ...]
    only_portal: tuple[Innovation, ...]
    skipped: tuple[Field, ...] = ()
    held: tuple[tuple[Innovation, ...], tuple[Innovation, ...]] = ((), ())

    @property
    def agrees(self) -> bool:
        """Whether the lists say the same."""
        return not (self.different or self.near or self.unsent or self.only_portal)


def reconcile(local: Submission, portal: Submission, ruleset: Ruleset) -> Reconciliation:
    """Pair the innovations of two lists by name, those of one name by agency, the others by likeness.

    A field is compared where both files have its column; the score where both sides give one: the
    portal's estimate against the levels as claimed.
    """
    mine, theirs = _scored(local, ruleset), _scored(portal, ruleset)
    named = dict(by_name(mine, theirs))
    left = [at for at in range(len(mine)) if at not in named]
    right = sorted(set(range(len(theirs))) - set(named.values()))
    likely = by_likeness(mine, theirs, left, right)
    in_both = local.columns & portal.columns
    fields = [field for field in FIELDS if field in in_both or field == "score"]
    pairs = [_pair(mine[at], theirs[other], fields) for at, other in sorted(named.items())]
    return Reconciliation(
        same=tuple(pair for pair in pairs if not pair.differences),
        different=tuple(pair for pair in pairs if pair.differences),
        near=tuple(
            _pair(mine[at], theirs[other], fields, likeness)
            for at, (other, likeness) in sorted(likely.items())
        ),
        unsent=tuple(mine[at].innovation for at in left if at not in likely),
        only_portal=tuple(
            theirs[at].innovation for at in right if at not in {other for other, _ in likely.values()}
        ),
        skipped=tuple(field for field in FIELDS if field not in fields),
        held=(_held(local), _held(portal)),
    )


def _held(submission: Submission) -> tuple[Innovation, ...]:
    """What a list that tells of some of its innovations whether they were sent does not tell so of."""
    reported = (*submission.innovations, *submission.held)
    told = any(innovation.status for innovation in reported)
    return tuple(innovation for innovation in reported if told and not innovation.sent)


def _scored(submission: Submission, ruleset: Ruleset) -> Sequence[ScoredInnovation]:
    card: ScoreCard | None = score_all(submission, ruleset)["claimed"]
    return card.innovations if card else ()


def by_name(
    mine: Sequence[ScoredInnovation], theirs: Sequence[ScoredInnovation]
) -> Iterator[tuple[int, int]]:
    """Yield the positions in both lists of what has one name, of one agency first, then in their order."""
    free: dict[str, list[int]] = defaultdict(list)
    for at, scored in enumerate(theirs):
        free[normalise(scored.innovation.name)].append(at)
    waiting = []
    for at, scored in enumerate(mine):
        others = free[normalise(scored.innovation.name)]
        agency = normalise(scored.innovation.agency or "")
        found = next((o for o in others if normalise(theirs[o].innovation.agency or "") == agency), None)
        if found is None:
            waiting.append(at)
        else:
            others.remove(found)
            yield at, found
    for at in waiting:
        if others := free[normalise(mine[at].innovation.name)]:
            yield at, others.pop(0)


def by_likeness(
    mine: Sequence[ScoredInnovation],
    theirs: Sequence[ScoredInnovation],
    left: Sequence[int],
    right: Sequence[int],
) -> dict[int, tuple[int, int]]:
    """Pair what is ``left`` (by position) by the likeness of names, the most alike first; each one once."""
    ours, others = [mine[at].innovation for at in left], [theirs[at].innovation for at in right]
    rated = sorted((-likeness, left[at], right[other]) for at, other, likeness in near_names(ours, others))
    found: dict[int, tuple[int, int]] = {}
    taken: set[int] = set()
    for rating, at, other in rated:
        if at not in found and other not in taken:
            found[at] = other, -rating
            taken.add(other)
    return found


def _pair(
    mine: ScoredInnovation, theirs: ScoredInnovation, fields: Sequence[Field], likeness: int = 100
) -> ListedPair:
    differences = []
    for field in fields:
        local, portal = _side(mine, field), _side(theirs, field)
        known = field != "score" or None not in (local.value, portal.value)
        if known and local.value != portal.value:
            differences.append(FieldDifference(field, local, portal))
    return ListedPair(mine.innovation, theirs.innovation, tuple(differences), likeness)


def _side(scored: ScoredInnovation, field: Field) -> Side:
    innovation = scored.innovation
    place = innovation.at("total" if field == "score" else field)
    if field == "score":
        told = innovation.claims or innovation.total is not None
        return Side(scored.points if told else None, place)
    return Side(getattr(innovation, field), place)
