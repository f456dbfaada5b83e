"""How far a result can be trusted: its lowest and highest value over every way to read what is doubtful.

What is at stake is computed by scoring (``weighing``).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from inovasi_cli import exact
from inovasi_cli.checking.weighing import Alike, Between, ReadingOfAll, Reread, lifted, weigh
from inovasi_cli.diagnostics import Diagnostic, Fact, Place, columns, recognition, scores
from inovasi_cli.reading.doubts import Doubt, Edit
from inovasi_cli.reading.headers import Fields
from inovasi_cli.reading.submission import Basis
from inovasi_cli.rules import Ruleset
from inovasi_cli.scoring import ScoreCard
from inovasi_cli.text import Text
from inovasi_cli.text import output as text
from inovasi_cli.text.layouts import COLUMN
from inovasi_cli.text.spelling import normalise

_UNREAD: Mapping[Basis, frozenset[str]] = {
    "claimed": frozenset({"verified", "evidence"}),
    "evidenced": frozenset({"verified"}),
    "verified": frozenset({"evidence"}),
}
"""Fields that a basis does not look at."""

_OF_A_HEADER = {
    kind.code
    for kind in (
        *(columns.UNKNOWN, columns.REPEATED),
        *(recognition.DOUBTFUL, recognition.GUESSED, recognition.OTHER_CONTENT),
    )
}
"""What is said of a column before it is known what it may decide, here or in a file that was merged."""


@dataclass(frozen=True, slots=True)
class Reservation:
    """One thing that is open, and the least and the greatest result that it allows."""

    header: Text
    finding: Diagnostic
    low: Decimal | None
    high: Decimal | None

    def named(self, seen_from: Place) -> Text:
        """Return its header with its cell."""
        cell = self.finding.place.seen_from(seen_from)
        return Text(f"{self.header.id} ({cell})", f"{self.header.en} ({cell})")

    @property
    def kind(self) -> str:
        """What it is, in a word."""
        return self.finding.kind.slug


@dataclass(frozen=True, slots=True)
class Reserved:
    """All reservations of a result, and the least and the greatest index under them."""

    low: Decimal | None = None
    high: Decimal | None = None
    reservations: tuple[Reservation, ...] = ()


def reserve(
    doubts: Sequence[Doubt], card: ScoreCard, ruleset: Ruleset, basis: Basis, reread: Reread
) -> Reserved:
    """Tell how the result of ``card`` depends on how ``doubts`` are read; what cannot move it is left out."""
    groups = _groups(doubts, basis)
    if not groups:
        return Reserved(card.shown_index, card.shown_index)
    weighed = weigh(groups, card, ruleset, reread)
    found = tuple(
        _reservation(doubt, group, card, ruleset, between)
        for group, between, moves in zip(groups, weighed.alone, weighed.moves, strict=True)
        if moves or lifted([group], card, ruleset)
        for doubt in {doubt.told: doubt for doubt in group.doubts}.values()
    )
    if not found or card.index is None:
        return Reserved(card.shown_index, card.shown_index, found)
    return Reserved(exact.rounded(weighed.low), exact.rounded(weighed.high), found)


def _groups(doubts: Sequence[Doubt], basis: Basis) -> Sequence[Alike]:
    """Put the columns of one name together; what only another basis reads is left out.

    The second of one name on a sheet goes with the second ones of the others.
    """
    unread = _UNREAD[basis]
    together: dict[object, list[Doubt]] = {}
    before: Counter[object] = Counter()
    for doubt in doubts:
        if not {*doubt.fields, *filter(None, (doubt.read,))} <= unread:
            key = (doubt.role, normalise(doubt.header), doubt.repeated)
            again = before[(doubt.table, doubt.part), key]
            before[(doubt.table, doubt.part), key] += 1
            # Without a name nothing tells that two columns are alike.
            alone = (doubt.place, doubt.part)
            together.setdefault((*key, again) if normalise(doubt.header) else alone, []).append(doubt)
    return [Alike(tuple(alike), tuple(_ways(alike, unread))) for alike in together.values()]


def _ways(alike: Sequence[Doubt], unread: Collection[str]) -> Iterator[ReadingOfAll | None]:
    """Yield ``None`` for the columns as they were read, and every other way to read all of them."""
    yield None
    for field in dict.fromkeys(reading.field for doubt in alike for reading in doubt.readings):
        if field in unread:
            continue
        found = [[reading for reading in doubt.readings if reading.field == field] for doubt in alike]
        for at in range(max(map(len, found))):
            edits: dict[Place, list[Edit]] = {}
            for doubt, ways in zip(alike, found, strict=True):
                if ways:
                    edits.setdefault(doubt.sheet, []).extend(ways[min(at, len(ways) - 1)].edits)
            both = zip(alike, found, strict=True)
            held = frozenset((doubt.table, doubt.part) for doubt, ways in both if ways)
            yield ReadingOfAll(field, edits, held)


def with_open(findings: Iterable[Diagnostic], reserved: Reserved) -> tuple[Diagnostic, ...]:
    """Add what is open; the finding about a doubtful column goes before what was said of its header."""
    open_ = [reservation.finding for reservation in reserved.reservations]
    doubtful = {finding.place for finding in open_}
    others = (
        found for found in findings if found.kind.code not in _OF_A_HEADER or found.place not in doubtful
    )
    return (*others, *open_)


def left_open(reserved: Reserved, card: ScoreCard) -> Iterator[Diagnostic]:
    """Yield P614 where the index is not one number."""
    if reserved.low == reserved.high or reserved.low is None or reserved.high is None:
        return
    first = Place(reserved.reservations[0].finding.place.file)
    found = tuple(reservation.named(first) for reservation in reserved.reservations)
    facts: dict[str, Fact] = {
        "low": reserved.low,
        "high": reserved.high,
        "index": card.shown_index or reserved.low,
        "found": found,
    }
    yield Diagnostic(scores.LEFT_OPEN, first, facts)


def _reservation(
    doubt: Doubt, group: Alike, card: ScoreCard, ruleset: Ruleset, between: Between
) -> Reservation:
    low, high = map(exact.rounded, between)
    fields = Fields(ruleset, doubt.role)
    names = tuple(map(fields.official, dict.fromkeys(field for one in group.doubts for field in one.fields)))
    header = Text(doubt.header, doubt.header) if doubt.header else text.NO_HEADER
    if doubt.asked or doubt.repeated:
        return Reservation(header, doubt.asked or _repeated(doubt), low, high)
    likely = fields.official(doubt.read) if doubt.read else names[0]
    facts: dict[str, Fact] = {
        "header": doubt.header or header,
        "fields": names,
        "advice": _advice(doubt, likely),
        "likely": likely,
        "figure": text.FIGURES[
            "index" if card.index is not None else "sid" if card.sid is not None else "maturity"
        ],
        "low": low,
        "high": high,
    }
    if doubt.part:
        facts["origin"] = doubt.kept.facts["origin"] if doubt.kept else doubt.part
    kind = recognition.GUESS_DECIDES if doubt.read else recognition.MAY_DECIDE
    return Reservation(header, Diagnostic(kind, doubt.told, facts), low, high)


def _advice(doubt: Doubt, likely: str) -> Text:
    if doubt.read:
        said = recognition.SETTLE_ROW if doubt.kept else recognition.RENAME_OR_MAP
    elif doubt.part:
        said = recognition.MOVE_OR_DELETE
    else:
        said = recognition.RENAME_OR_IGNORE if doubt.header else recognition.HEAD_OR_DELETE
    names = {"likely": likely, "file": doubt.part.partition("!")[0]}
    return Text(said.id.format(**names), said.en.format(**names))


def _repeated(doubt: Doubt) -> Diagnostic:
    """K202 of a column whose field another column of its sheet holds."""
    row, column, _ = doubt.readings[0].edits[0]
    first = doubt.sheet._replace(row=doubt.place.row if doubt.part else row, column=column)
    facts: dict[str, Fact] = {"what": COLUMN, "header": doubt.header, "first": first.cell or ""}
    return Diagnostic(columns.REPEATED, doubt.place, facts)
