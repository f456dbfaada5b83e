"""What a save changed: two assessments of the same files compared."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Sequence
from dataclasses import dataclass
from fractions import Fraction

from inovasi_cli.assessment import Assessment
from inovasi_cli.insight.priority import Finding, Report, by_priority


@dataclass(frozen=True, slots=True)
class Seen:
    """The files as they were once: their assessment and the report on it."""

    assessment: Assessment
    report: Report

    @property
    def index(self) -> Fraction | None:
        """The index on the chosen basis, unrounded."""
        card = self.assessment.card
        return card.index if card else None

    @property
    def counted(self) -> int:
        """How many innovations count."""
        card = self.assessment.card
        return card.counted if card else 0


@dataclass(frozen=True, slots=True)
class Recheck:
    """``before`` and ``after`` with the findings that went and those that came, the gravest first."""

    before: Seen
    after: Seen
    gone: tuple[Finding, ...]
    new: tuple[Finding, ...]

    @property
    def nothing(self) -> bool:
        """Whether nothing that is told has changed."""
        before, after = self.before, self.after
        was, now = ((seen.index, seen.assessment.ends, seen.counted) for seen in (before, after))
        return was == now and not self.gone and not self.new


def recheck(before: Seen, after: Seen) -> Recheck:
    """Compare two assessments of the same files.

    A finding is the same where its place is; failing that, where all but its row is, so that a row inserted
    above does not make everything below go and come again.
    """
    gone, new = (
        [finding for finding in seen.report.findings if finding.waiver is None] for seen in (before, after)
    )
    for key in (_in_place, _elsewhere):
        gone, new = _unmatched(gone, new, key), _unmatched(new, gone, key)
    return Recheck(before, after, tuple(by_priority(gone)), tuple(by_priority(new)))


def _unmatched(
    these: Sequence[Finding], others: Iterable[Finding], key: Callable[[Finding], Hashable]
) -> list[Finding]:
    """What of ``these`` has no counterpart in ``others``, each of which is one counterpart only."""
    left: dict[Hashable, int] = {}
    for finding in others:
        left[key(finding)] = left.get(key(finding), 0) + 1
    found = []
    for finding in these:
        if left.get(key(finding), 0):
            left[key(finding)] -= 1
        else:
            found.append(finding)
    return found


def _in_place(finding: Finding) -> Hashable:
    return finding.diagnostic.kind.code, finding.diagnostic.place, _facts(finding)


def _elsewhere(finding: Finding) -> Hashable:
    place = finding.diagnostic.place
    return (
        finding.diagnostic.kind.code,
        place.file,
        place.sheet,
        place.column,
        finding.innovation,
        _facts(finding),
    )


def _facts(finding: Finding) -> Hashable:
    return tuple(sorted((name, repr(fact)) for name, fact in finding.diagnostic.facts.items()))
