"""Whether the data look as if they were meant for another edition than the one that was used."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from inovasi_cli.diagnostics import Diagnostic, Fact, Place, scores
from inovasi_cli.reading.submission import Innovation, Submission
from inovasi_cli.rules import Ruleset, Window
from inovasi_cli.rules.loading import editions, load
from inovasi_cli.text import output as text

FEWEST = 5
"""Innovations with a date that say something about the edition."""

_ACCOUNT = re.compile(r"\biga(20\d\d)\b", re.IGNORECASE)
"""Accounts of the portal bear the year: *Dinas Kesehatan (iga2025.dinkes)*."""


def fits_another(submission: Submission, ruleset: Ruleset) -> Iterator[Diagnostic]:
    """P615 where the dates, or the accounts of the portal, fit another edition clearly better.

    Clearly is four of five innovations inside its period, where of this edition it is at most half.
    """
    own = ruleset.edition.eligibility.window
    dated = [innovation for innovation in submission.innovations if innovation.applied]
    if own is None or len(dated) < FEWEST:
        return
    here = _inside(dated, own)
    if 2 * here > len(dated):
        return
    accounts = Counter(year for innovation in dated for year in _ACCOUNT.findall(innovation.agency or ""))
    for name in _others(ruleset, accounts):
        window = load(name, None).edition.eligibility.window
        if window is not None and 5 * _inside(dated, window) >= 4 * len(dated):
            facts: dict[str, Fact] = {
                "name": name,
                "edition": ruleset.name,
                "count": _inside(dated, window),
                "covered": here,
                "total": len(dated),
                "what": text.DATES if not accounts[name] else text.DATES_AND_ACCOUNTS,
            }
            yield Diagnostic(scores.OTHER_EDITION, Place(submission.files[0]), facts)
            return


def _others(ruleset: Ruleset, accounts: Counter[str]) -> Sequence[str]:
    """The other editions, those that accounts speak of first, then the newest."""
    names = [name for name in editions() if name != ruleset.name]
    return sorted(names, key=lambda name: (accounts[name], name), reverse=True)


def _inside(innovations: Sequence[Innovation], window: Window) -> int:
    days = ([day for day in (innovation.applied, innovation.developed) if day] for innovation in innovations)
    return sum(any(window.start <= day <= window.end for day in of_one) for of_one in days)
