"""What a region submits: its profile, SPD rows, innovations and evidence, as read from cells."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from datetime import date
from decimal import Decimal
from functools import cache
from typing import TYPE_CHECKING, Literal, NamedTuple

from inovasi_cli.diagnostics import Diagnostic, Place
from inovasi_cli.rules import Affairs

if TYPE_CHECKING:
    from inovasi_cli.reading.doubts import Doubt

Basis = Literal["claimed", "evidenced", "verified"]
BASES: tuple[Basis, ...] = ("claimed", "evidenced", "verified")
"""Three readings of one submission: levels as written; only those with a piece of evidence; only
those that a verifier wrote."""

Only = Literal["all", "sent"]
"""Whether all that is reported is meant, or only what is marked as sent."""

Category = Literal["provinsi", "kabupaten", "kota"]
CATEGORIES: tuple[Category, ...] = ("provinsi", "kabupaten", "kota")


class Profile(NamedTuple):
    """Who submits; every field may be missing."""

    region: str | None = None
    code: str | None = None
    category: Category | None = None
    cluster: str | None = None
    edition: str | None = None
    agency: str | None = None
    template_version: str | None = None

    @property
    def unnamed(self) -> bool:
        """Whether nothing says which region it is."""
        return self.region is None and self.code is None


class Beside(NamedTuple):
    """The text of a cell of evidence, and the cell."""

    text: str
    place: Place


HERE = Place()
"""Of a claim: where its indicator has its cell."""


class Claim(NamedTuple):
    """What stands for one indicator of one row.

    ``level`` is the claimed level 0-3; ``evidenced`` whether a piece of evidence is recorded;
    ``verified`` the verifier's level, ``None`` where there is none; ``place`` the claiming cell, ``HERE``
    where that is the cell of its indicator in the row of an innovation (``Innovation.claiming``).
    ``beside`` is what a cell of evidence in the same row says. ``claimed`` is false where only a verifier
    wrote a level, because the claiming cell is empty or cannot be read. ``measured`` is whether the level of
    a row of the region was derived from what was measured, in ``place``, because none is written.
    """

    level: int
    place: Place
    evidenced: bool = False
    verified: int | None = None
    beside: Beside | None = None
    claimed: bool = True
    measured: bool = False

    def on(self, basis: Basis) -> int:
        """The level under ``basis``."""
        if basis == "claimed":
            return self.level
        if basis == "evidenced":
            return self.level if self.evidenced else 0
        return self.verified or 0


@cache
def plain_claim(level: int, evidenced: bool, verified: int | None = None) -> Claim:
    """The claim in the cell of its indicator and with nothing beside it; those that are equal are one."""
    return Claim(level, HERE, evidenced, verified)


_PROVING = frozenset({"document_kind", "document_number", "subject", "link"})


class Document(NamedTuple):
    """A row of evidence, or the cell of evidence beside a level: what is recorded about one document.

    ``innovation`` is the position of the innovation that it is about, ``None`` for a row of the region's
    own. ``kind`` and ``link`` are as written, ``year`` that of its date; each is ``None`` where the cell is
    empty or cannot be read. ``filled`` names the fields that hold something, ``columns`` those that there
    are, with their columns from 1.
    """

    indicator: str
    place: Place
    innovation: int | None = None
    kind: str | None = None
    year: int | None = None
    link: str | None = None
    filled: Collection[str] = ()
    columns: Mapping[str, int] = {}

    @property
    def recorded(self) -> bool:
        """Whether there is a document; a row with no field of one filled records none."""
        return not _PROVING.isdisjoint(self.filled)

    def at(self, name: str) -> Place:
        """The cell of a field; the row where its sheet has no such column."""
        return self.place._replace(column=self.columns.get(name, self.place.column))


SENT = ("terkirim", "kirim")
"""The statuses of what was sent, or is chosen to be."""


class Innovation(NamedTuple):
    """One reported innovation.

    Closed lists (stage, kind, affair ...) hold codes of the edition's vocabulary. A field is
    ``None`` when its cell is empty or unreadable; whether its column exists at all is told by
    ``Submission.columns``. ``account`` is that of the portal, which stood behind the agency. ``words``
    counts the text of ``design``. ``claims`` holds filled indicators only; ``total`` is a ready-made
    maturity from a portal list, and ``total_holds`` where the levels beside it are too few to tell the
    maturity. ``unread`` are indicators and fields of the eligibility rules whose cells cannot be read.
    ``columns`` are those of its own sheet (field to column from 1), ``None`` where it came from no sheet;
    ``rows`` those of a form, which has each field on a row of its own. ``absent`` are the columns of its
    sheet for which the file that it was merged from had none, and ``origin`` is where it stood there.
    ``supposed`` is the maturity on each basis of one that is in no file: what if there were one more.
    ``sheets`` are those of the fields that stand on another sheet than ``place``.
    ``until`` is the last day of a date that was written without its day, and of which the field holds the
    first.
    """

    name: str
    place: Place
    agency: str | None = None
    account: str | None = None
    stage: str | None = None
    initiator: str | None = None
    kind: str | None = None
    form: str | None = None
    classification: str | None = None
    theme: str | None = None
    affair: str | None = None
    other_affairs: tuple[str, ...] = ()
    trial: date | None = None
    applied: date | None = None
    developed: date | None = None
    entered: date | None = None
    status: str | None = None
    words: int | None = None
    design: str | None = None
    claims: Mapping[str, Claim] = {}
    total: Decimal | None = None
    total_holds: bool = False
    unread: frozenset[str] = frozenset()
    columns: Mapping[str, int] | None = None
    rows: Mapping[str, int] | None = None
    absent: Mapping[str, int] = {}
    origin: str | None = None
    supposed: Mapping[Basis, Decimal] | None = None
    until: Mapping[str, date] = {}
    sheets: Mapping[str, str] = {}

    def at(self, name: str) -> Place:
        """The cell of a field or an indicator; the row where its sheet has no such column."""
        row = (self.rows or {}).get(name, self.place.row)
        column = (self.columns or {}).get(name, self.absent.get(name))
        return self.place._replace(sheet=self.sheets.get(name, self.place.sheet), row=row, column=column)

    def field_at(self, place: Place) -> str:
        """The field or indicator that a place is the cell of; empty where it is none."""
        rows = self.rows or {}  # several fields may share a row, and several rows a column
        named = (name for name, column in (self.columns or {}).items() if column == place.column)
        return next((name for name in named if rows.get(name, place.row) == place.row), "")

    def claiming(self, code: str) -> Place:
        """The cell that claims a level of an indicator; that of the indicator where none does."""
        claim = self.claims.get(code)
        return self.at(code) if claim is None or claim.place == HERE else claim.place

    def holds(self, place: Place) -> bool:
        """Whether a place is its own: its row or rows, or of a row that others share its part of it."""
        if place.sheet in self.sheets.values() and place.file == self.place.file:
            rows = self.rows or {}
            return place.row in {rows.get(name) for name, at in self.sheets.items() if at == place.sheet}
        if place._replace(row=None, column=None) != self.place._replace(row=None, column=None):
            return False
        own = (self.columns or {}).values() if self.place.column and place.column else ()
        if own and not min(own) <= (place.column or 0) <= max(own):
            return False
        return place.row in (self.place.row, *(self.rows or {}).values())

    @property
    def sent(self) -> bool:
        """Whether it is marked as sent or to be sent; what is only reported counts where all of it does."""
        return self.status in SENT

    def covers(self, affairs: Affairs) -> tuple[str, ...]:
        """The affairs (codes) that it covers under a reading."""
        main = (self.affair,) if self.affair else ()
        return main if affairs == "main" else (*main, *self.other_affairs)

    @property
    def by_total(self) -> bool:
        """Whether a ready-made total is its maturity: no level is known, or too few of them."""
        alone = not self.claims and (self.total is not None or self.supposed is not None)
        return alone or self.total_holds


class Whereabouts:
    """Which of several innovations stands at a place."""

    def __init__(self, innovations: Sequence[Innovation]) -> None:
        self.innovations = innovations
        self._by_row: dict[Place, list[int]] = {}
        for at, innovation in enumerate(innovations):
            for place in {innovation.place, *map(innovation.at, innovation.rows or ())}:
                self._by_row.setdefault(place._replace(column=None), []).append(at)

    def at(self, place: Place) -> int | None:
        """The position of the innovation that a place is about, if any."""
        found = self._by_row.get(place._replace(column=None), ())
        return next((at for at in found if self.innovations[at].holds(place)), None)


class StatusCounts(NamedTuple):
    """How many of the reported innovations are marked as sent, as drafts or held back, and as neither."""

    sent: int
    drafts: int
    unstated: int


class Submission(NamedTuple):
    """Everything that was read for one region (or one agency), with the faults found on the way.

    ``spd`` holds the filled SPD rows by code, ``spd_total`` a ready-made SPD score instead of them;
    ``spd_given`` is true when either was there at all; ``spd_rows`` tells the code of each of its rows
    (places without a column). ``columns`` names the innovation fields
    that some sheet has a column for. ``documents`` are all that are recorded, in the order of the files;
    ``evidence_agencies`` what rows of evidence name as their agency (places without a column).
    ``bases`` are those for which the files hold something.
    ``overruled`` tells what the files say and the command went before. ``sheets`` are the kinds of sheet
    that there are, by role. ``doubts`` are columns that may hold what their table lacks; ``unread`` tells
    what was named, or holds innovations or SPD, and could not be read, so that the rest is a part.
    ``only`` tells which of the reported ``innovations`` are meant; ``held`` are the others.
    """

    files: tuple[str, ...]
    profile: Profile
    innovations: tuple[Innovation, ...]
    spd: Mapping[str, Claim] = {}
    spd_total: Decimal | None = None
    spd_given: bool = False
    spd_rows: Mapping[Place, str] = {}
    columns: frozenset[str] = frozenset()
    documents: tuple[Document, ...] = ()
    evidence_agencies: Mapping[Place, str] = {}
    bases: frozenset[Basis] = frozenset({"claimed"})
    faults: tuple[Diagnostic, ...] = ()
    overruled: tuple[Diagnostic, ...] = ()
    sheets: frozenset[str] = frozenset()
    doubts: tuple[Doubt, ...] = ()
    unread: tuple[Diagnostic, ...] = ()
    only: Only = "all"
    held: tuple[Innovation, ...] = ()

    @property
    def reported(self) -> int:
        """How many innovations were reported, whether they are meant or not."""
        return len(self.innovations) + len(self.held)

    @property
    def sending(self) -> StatusCounts:
        """How many of the reported ones were sent."""
        reported = (*self.innovations, *self.held)
        sent = sum(innovation.sent for innovation in reported)
        unstated = sum(innovation.status is None for innovation in reported)
        return StatusCounts(sent, len(reported) - sent - unstated, unstated)
