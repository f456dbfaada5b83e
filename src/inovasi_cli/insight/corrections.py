"""What it would bring to write files as the edition writes them: the result before and after.

What was read keeps its meaning, so only what could not be read before can move the index.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from decimal import Decimal
from typing import NamedTuple

from inovasi_cli.assessment import Assessment, Request, assess
from inovasi_cli.diagnostics import Place
from inovasi_cli.reading.files.sheets import Workbook
from inovasi_cli.reading.headers import OwnLayout
from inovasi_cli.reading.intake import take
from inovasi_cli.reading.rewriting import Rewriting, carried_out, open_days, rewritings
from inovasi_cli.scoring import score

MOST_WEIGHED = 40
"""Different wordings of which each is weighed alone; a score of a large file takes a tenth of a second."""

Held = Callable[[Place], bool]
"""Whether a cell has to stay as it is."""

Alike = tuple[str, object, object]
"""Changes of the same words under the same header."""


class Corrections(NamedTuple):
    """What is written otherwise, and the assessment of the files ``before`` and ``after``.

    ``held`` would be written otherwise and cannot be. ``gains`` is by how many points the index moves if only
    those alike are learnt to be read; with all others it does not move. ``recalculated`` are formulas that
    use changed cells.
    """

    changes: Sequence[Rewriting]
    held: Sequence[Rewriting]
    before: Assessment
    after: Assessment
    gains: Mapping[Alike, Decimal]
    recalculated: Sequence[Place] = ()

    def gain(self, change: Rewriting) -> Decimal | None:
        """By how much the index moves with all changes like ``change``; ``None`` where it cannot."""
        return self.gains.get(alike(change))


def alike(change: Rewriting) -> Alike:
    """What changes have in common that say the same."""
    return change.field, change.before, change.after


def corrected(
    before: Assessment, workbooks: Sequence[Workbook], request: Request, own: OwnLayout | None, is_held: Held
) -> Corrections:
    """Write ``workbooks``, assessed as ``before``, as the edition would, but for cells that are held."""
    found = rewritings(workbooks, before.ruleset, own, before.submission)
    changes = [change for change in found if not is_held(change.place)]
    held = [change for change in found if is_held(change.place)]
    written = carried_out(workbooks, changes)
    after = assess(written, request) if changes else before
    unordered = open_days(written, before.ruleset, own)
    after = after._replace(findings=(*after.findings, *unordered))
    gains = _gains(before, workbooks, request, own, changes)
    return Corrections(changes, held, before, after, gains)


def _gains(
    before: Assessment,
    workbooks: Sequence[Workbook],
    request: Request,
    own: OwnLayout | None,
    changes: Iterable[Rewriting],
) -> Mapping[Alike, Decimal]:
    """Score the files with what was learnt of each wording alone."""
    learnt: dict[Alike, list[Rewriting]] = {}
    for change in changes:
        if change.learnt:
            learnt.setdefault(alike(change), []).append(change)
    rules = before.ruleset
    index = before.card.shown_index if before.card else None
    gains = {}
    for key, same in [*learnt.items()][:MOST_WEIGHED]:
        written = carried_out(workbooks, same)
        read = take(written, rules, spd_total=request.spd, category=request.category, own=own)
        card = score(read, rules, request.basis, request.affairs)
        if index is not None and card.shown_index is not None:
            gains[key] = card.shown_index - index
    return gains
