"""Paths that select rows of a submission on the command line.

    spd           every SPD row                    spd.12           one of them
    sid           every indicator of innovations   sid.35           one indicator, everywhere
    sid[NAME]     one innovation                   sid[NAME].35     one indicator of it
    agency[NAME]  all innovations of an agency     agency[NAME].35  one indicator of them

An innovation is found by its exact name, its name regardless of case, marks and spacing, the part before
its colon, the number of its row, its whole address as our lists print it (``data.xlsx!Inovasi!B7``), or a
part of its name that no other one has. The first of these that fits counts; where it fits several
innovations, they are refused with their places.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from inovasi_cli.diagnostics import Fact, Place
from inovasi_cli.reading.submission import Innovation, Submission
from inovasi_cli.rules import Aspect, Indicator, Ruleset
from inovasi_cli.text import Text, usage
from inovasi_cli.text.spelling import head, nearest, normalise

_PATH = re.compile(r"(spd|sid|agency)(?:\[(.*)\])?(?:\.([^.\[\]]+))?", re.IGNORECASE | re.DOTALL)

MOST_NAMED = 5
"""How many candidates are listed."""


class Unselectable(Exception):
    """A path that means no row, or not one alone; ``text`` and ``facts`` say why."""

    def __init__(self, text: Text, **facts: Fact) -> None:
        super().__init__(text.en)
        self.text = text
        self.facts = facts


@dataclass(frozen=True, slots=True)
class Selection:
    """What a path means: the rows ``codes`` of SPD, or of ``innovations`` (indices into the submission).

    ``whole`` tells that the path names no indicator: all of them are meant.
    """

    path: str
    aspect: Aspect
    innovations: tuple[int, ...]
    codes: tuple[str, ...]
    whole: bool

    def holds(self, code: str, innovation: int | None = None) -> bool:
        """Whether it means the SPD row ``code``, or indicator ``code`` of an ``innovation``."""
        if innovation is None:
            return self.aspect == "spd" and code in self.codes
        return self.aspect == "sid" and innovation in self.innovations and code in self.codes


def select(path: str, submission: Submission, ruleset: Ruleset) -> Selection:
    """Return what ``path`` means in ``submission``.

    Raises:
        Unselectable: it has no known form, or names an indicator, an innovation or an agency that is not
            there, or one of several.
    """
    written = path.strip()
    found = _PATH.fullmatch(written)
    name = found[2].strip() if found and found[2] is not None else None
    if found is None or name == "" or (found[1].lower() == "spd" and name is not None):
        raise Unselectable(usage.PATH_UNKNOWN, path=path)
    what, code = found[1].lower(), found[3]
    if what == "agency" and name is None:
        raise Unselectable(usage.PATH_UNKNOWN, path=path)
    aspect: Aspect = "spd" if what == "spd" else "sid"
    codes = _codes(written, aspect, code, ruleset)
    if aspect == "spd":
        meant: tuple[int, ...] = ()
    elif name is None:
        meant = tuple(range(len(submission.innovations)))
    else:
        meant = agency(name, submission) if what == "agency" else (innovation(name, submission),)
    return Selection(written, aspect, meant, codes, whole=code is None)


def named(written: str, submission: Submission, ruleset: Ruleset) -> tuple[int, ...]:
    """Return the innovations that a path means, or the name of one alone; raises as ``select``."""
    if not written.strip().lower().startswith(("sid[", "agency[")):
        return (innovation(written, submission),)
    selection = select(written, submission, ruleset)
    if not selection.whole:
        raise Unselectable(usage.NOT_WHOLE, value=written)
    return selection.innovations


def innovation(name: str, submission: Submission) -> int:
    """Return the index of the innovation that ``name`` means; raises ``Unselectable`` as ``select``."""
    reported = submission.innovations
    for fits in _ways(name):
        found = [number for number, candidate in enumerate(reported) if fits(candidate)]
        if len(found) == 1:
            return found[0]
        if found:
            raise _ambiguous(name, [reported[number] for number in found], submission)
    known = [candidate.name for candidate in reported]
    heads = [head(known_name) for known_name in known]
    near = nearest(name, [*known, *heads, *(word for beginning in heads for word in beginning.split())])
    raise Unselectable(usage.INNOVATION_UNKNOWN, name=name, near=near)


def agency(name: str, submission: Submission) -> tuple[int, ...]:
    """Return the innovations of the agency that ``name`` means; raises ``Unselectable`` as ``select``."""
    agencies = {
        normalise(reported.agency): reported.agency for reported in submission.innovations if reported.agency
    }
    key = normalise(name)
    found = [key] if key in agencies else [other for other in agencies if key and key in other]
    if len(found) > 1:
        options: tuple[Fact, ...] = (*(agencies[one] for one in found[:MOST_NAMED]), *_rest(found))
        raise Unselectable(usage.AGENCY_AMBIGUOUS, name=name, n=len(found), options=options)
    if not found:
        near = nearest(name, agencies.values())
        raise Unselectable(usage.AGENCY_UNKNOWN, name=name, near=near)
    return tuple(
        number
        for number, reported in enumerate(submission.innovations)
        if reported.agency and normalise(reported.agency) == found[0]
    )


def address(innovation: Innovation, submission: Submission) -> str:
    """Where an innovation stands, as ``select`` takes it: its row, with its file where others have it too."""
    row = str(innovation.place.row)
    alone = sum(row in (str(reported.place.row), reported.name) for reported in submission.innovations) == 1
    return row if alone else _whole_address(innovation)


def _whole_address(innovation: Innovation) -> str:
    return innovation.at("name").seen_from(Place())


def _ways(name: str) -> Iterator[Callable[[Innovation], bool]]:
    """The ways of naming an innovation, the surest first."""
    key, row = normalise(name), name.strip()
    yield lambda reported: reported.name == name
    yield lambda reported: normalise(reported.name) == key
    yield lambda reported: normalise(head(reported.name)) == key
    yield lambda reported: row in (str(reported.place.row), _whole_address(reported))
    if key:
        yield lambda reported: key in normalise(reported.name)


def _rest(found: Sequence[object]) -> tuple[Fact, ...]:
    """That there are more than are listed."""
    more = len(found) - MOST_NAMED
    text = usage.AND_MORE
    return (Text(text.id.format(n=more), text.en.format(n=more)),) if more > 0 else ()


def _ambiguous(name: str, found: Sequence[Innovation], submission: Submission) -> Unselectable:
    def said(reported: Innovation) -> Text:
        at = address(reported, submission)
        text = usage.ONE_OF_THEM if at.isdecimal() else usage.ONE_IN_A_FILE
        return Text(
            text.id.format(name=reported.name, place=at), text.en.format(name=reported.name, place=at)
        )

    options: tuple[Fact, ...] = (*(said(reported) for reported in found[:MOST_NAMED]), *_rest(found))
    first = f"sid[{address(found[0], submission)}]"
    return Unselectable(usage.INNOVATION_AMBIGUOUS, name=name, n=len(found), options=options, first=first)


def _codes(path: str, aspect: Aspect, code: str | None, ruleset: Ruleset) -> tuple[str, ...]:
    """The indicators of an aspect, or the one that is named."""
    known = ruleset.spd_indicators if aspect == "spd" else ruleset.sid_indicators
    if not known:
        raise Unselectable(usage.ROWS_UNKNOWN, path=path, edition=ruleset.name)
    if code is None:
        return tuple(known)
    spelt = {known_code.lower(): known_code for known_code in known}
    if code.strip().lower() not in spelt:
        raise _no_indicator(code, aspect, known, ruleset)
    return (spelt[code.strip().lower()],)


def _no_indicator(
    code: str, aspect: Aspect, known: Mapping[str, Indicator], ruleset: Ruleset
) -> Unselectable:
    """Say which rows there are; a code of the other aspect is what was meant."""
    everywhere = {"spd": ruleset.spd_indicators, "sid": ruleset.sid_indicators}
    near = next(
        (
            f"{side}.{other}"
            for side in (aspect, *everywhere)
            for other in everywhere[side]
            if other.rstrip("abcdef") == code.lower()  # 5 for 5a, 35 of the other aspect
        ),
        "",
    )
    return Unselectable(
        usage.INDICATOR_UNKNOWN, name=code, edition=ruleset.name, near=near, options=tuple(known)
    )
