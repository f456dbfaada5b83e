"""``--target`` as people write it: a predicate, an index, a rank, or a nomination."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from inovasi_cli.cli import options
from inovasi_cli.cli.misuse import Misuse, nearest
from inovasi_cli.text import Text, output
from inovasi_cli.text import planning as text

if TYPE_CHECKING:
    from inovasi_cli.assessment import Assessment
    from inovasi_cli.insight.plan import Goal
    from inovasi_cli.rules import Band
    from inovasi_cli.rules.results import Nominees
    from inovasi_cli.scoring.ranking.published import Reaching
    from inovasi_cli.scoring.ranking.table import Records

_RANK = re.compile(r"(?:rank|peringkat)\s*[: ]\s*([1-9][0-9]{0,3})", re.IGNORECASE)
_NOMINEE = ("nominee", "nominasi", "nomine")


def goals_of(written: str, assessment: Assessment, reference: Records | None) -> list[Goal]:
    """Return what ``written`` asks for; of a rank what makes it certain, then what makes it possible.

    Raises:
        Misuse: it is nothing that can be planned for.
    """
    if found := _RANK.fullmatch(written.strip()):
        return list(_ranks(written, int(found[1]), assessment, reference, None))
    if written.strip().lower() in _NOMINEE:
        nominees = _nominees(assessment)
        return list(_ranks(written, nominees.most, assessment, reference, nominees))
    for band in assessment.ruleset.bands("region"):
        if written.strip().lower() in (band.code, band.label.id.lower(), band.label.en.lower()):
            return [_of_band(written, band, assessment)]
    return [_index(written, assessment)]


def next_goal(assessment: Assessment) -> list[Goal]:
    """Return the next better predicate.

    Raises:
        Misuse: there is none.
    """
    card = assessment.card
    bands = assessment.ruleset.bands("region")
    band = card.predicate if card else None
    if band is None or not bands.index(band):
        raise Misuse(text.TARGET_MISSING)
    better = bands[bands.index(band) - 1]
    return [_of_band(better.code, better, assessment)]


def _of_band(written: str, band: Band, assessment: Assessment) -> Goal:
    from inovasi_cli.insight.plan.options import of_band

    by_rounded = assessment.ruleset.edition.choice("predicate-rounding") == "rounded"
    goal = of_band(written, band, by_rounded=by_rounded)
    if goal is None:
        raise Misuse(text.BOUND_UNKNOWN, predicate=band.label, edition=assessment.ruleset.name)
    return goal


def _index(written: str, assessment: Assessment) -> Goal:
    from inovasi_cli import exact
    from inovasi_cli.insight.plan import Goal
    from inovasi_cli.scoring.ranking import HIGHEST

    try:
        index = options.number(written)
    except ValueError as error:
        raise _unknown(written, assessment) from error
    if index > HIGHEST:
        raise _unknown(written, assessment)
    return Goal(written, index, rounded=index == exact.rounded(index))


def _unknown(written: str, assessment: Assessment) -> Misuse:
    labels = tuple(band.label for band in assessment.ruleset.bands("region"))
    near = nearest(written, [*(label.id for label in labels), *(label.en for label in labels), "nominee"])
    return Misuse(text.TARGET_UNKNOWN, value=written, options=labels, near=near)


def _ranks(
    written: str, place: int, assessment: Assessment, reference: Records | None, nominees: Nominees | None
) -> Iterator[Goal]:
    from inovasi_cli.insight.plan import Goal

    reaching = _reaching(written, place, assessment, reference)
    if reaching.certain is not None:
        yield Goal(written, reaching.certain, reaching=reaching, nominees=nominees)
    if reaching.possible is not None and reaching.possible != reaching.certain:
        yield Goal(written, reaching.possible, reaching=reaching, nominees=nominees, certain=False)


def _reaching(written: str, place: int, assessment: Assessment, reference: Records | None) -> Reaching:
    from inovasi_cli.scoring.ranking.published import reaching

    found = reaching(place, assessment.submission.profile, assessment.ruleset, reference)
    if isinstance(found, Text):
        raise Misuse(text.RANK_IMPOSSIBLE, value=written, reason=found)
    if place > found.of:
        category = output.CATEGORY_NAMES[found.category]
        raise Misuse(text.RANK_TOO_LOW, value=written, of=found.of, category=category)
    return found


def _nominees(assessment: Assessment) -> Nominees:
    from inovasi_cli.rules.results import nominees_for

    category, year = assessment.submission.profile.category, assessment.ruleset.edition.year
    found = nominees_for(category, year) if category else None
    if found is None:
        named = output.CATEGORY_NAMES[category] if category else ""
        raise Misuse(text.NOMINEES_UNKNOWN, category=named, year=str(year))
    return found
