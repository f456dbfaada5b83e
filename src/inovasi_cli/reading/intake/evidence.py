"""Documents joined to what they prove, and the levels that a verifier wrote."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from inovasi_cli.diagnostics import Diagnostic, Fact, Place, columns, documents
from inovasi_cli.diagnostics.dates import NO_SUCH_DAY
from inovasi_cli.reading.cells import Remark, show
from inovasi_cli.reading.days import no_such_day
from inovasi_cli.reading.intake.cell_types import Known
from inovasi_cli.reading.intake.rows import EvidenceRow
from inovasi_cli.reading.intake.tables import FilledRow, file_of, other_rows
from inovasi_cli.reading.layout import FoundTable
from inovasi_cli.reading.submission import Claim, Document, Innovation, plain_claim
from inovasi_cli.text.spelling import head, nearest, normalise

_PROOF = ("document_kind", "document_number", "subject", "link")
"""A row of evidence with any of these filled is a document."""


_READ = tuple(EvidenceRow.model_fields)


class Proof(NamedTuple):
    """What all documents of one indicator say together: they count once, the best verified level wins."""

    place: Place
    evidenced: bool = False
    verified: int | None = None

    def and_(self, other: Proof) -> Proof:
        """Both proofs as one, at the place of the better verified level."""
        better = max(self, other, key=lambda proof: -1 if proof.verified is None else proof.verified)
        return better._replace(evidenced=self.evidenced or other.evidenced)


class Proofs:
    """Proofs by code: those of each innovation (by its position), and those of the region's own rows.

    ``documents`` are the rows that they come from, ``agencies`` what rows name as theirs, of use or not.
    """

    def __init__(self) -> None:
        self.of_innovations: dict[int, dict[str, Proof]] = {}
        self.of_region: dict[str, Proof] = {}
        self.documents: list[Document] = []
        self.agencies: dict[Place, str] = {}
        self._filled: dict[frozenset[str], frozenset[str]] = {}

    def record(
        self, filled: FilledRow, row: EvidenceRow, place: Place, innovation: int | None = None
    ) -> None:
        """Keep what a row says of its document; which fields are filled is kept once for all rows alike."""
        fields = frozenset(filled.cells)
        document = Document(
            row.indicator,
            place,
            innovation,
            row.document_kind,
            row.document_date,
            None if row.link is None else row.link.strip(),
            self._filled.setdefault(fields, fields),
            filled.columns,
        )
        self.documents.append(document)


def read_evidence(
    tables: Iterable[tuple[FoundTable, str | None]],
    innovations: Sequence[Innovation],
    known: Known,
    faults: list[Diagnostic],
) -> Proofs:
    """Read all documents; each table comes with the agency of its file.

    ``faults`` gets those of cells, L404 (no such innovation), L405 (no such indicator), L410 (several
    innovations of that name), and K214 once for a sheet about indicators that the edition does not know.
    """
    proofs = Proofs()
    mixed: dict[tuple[str, int], list[tuple[Remark, FilledRow]]] = {}
    names = _Names(innovations)
    for table, agency in tables:
        for filled in _about_known(table, known, faults):
            place = table.sheet.place(filled.row)
            if isinstance(named := filled.cells.get("agency"), str):
                proofs.agencies[place] = named
            row, remarks = row_of(filled, known)
            faults += filled.faults(remarks, known.ruleset)
            if row is None:
                continue
            if no_such_day(filled.cells.get("document_date")):
                facts = {"value": show(filled.cells["document_date"])}
                faults.append(Diagnostic(NO_SUCH_DAY, filled.place("document_date"), facts))
            proof = Proof(filled.place("verified"), not filled.cells.keys().isdisjoint(_PROOF), row.verified)
            if row.innovation is None:
                _add(proofs.of_region, row.indicator, proof)
                proofs.record(filled, row, place)
                continue
            at, remark = names.find(row.innovation, row.agency or agency, filled)
            if remark and remark.kind is documents.EVIDENCE_AMBIGUOUS:
                mixed.setdefault((table.sheet.name, id(remark)), []).append((remark, filled))
            elif remark:
                faults.append(remark.at(filled.place("innovation")))
            if at is not None:
                _add(proofs.of_innovations.setdefault(at, {}), row.indicator, proof)
                proofs.record(filled, row, place, at)
    faults += (_mixed_up(alike) for alike in mixed.values())
    return proofs


def _mixed_up(alike: Sequence[tuple[Remark, FilledRow]]) -> Diagnostic:
    """L410 once for all rows of a sheet that name the same innovations, at the first of them."""
    remark, first = alike[0]
    return Diagnostic(remark.kind, first.place("innovation"), {**remark.facts, "rows": len(alike)})


def _about_known(table: FoundTable, known: Known, faults: list[Diagnostic]) -> Iterator[FilledRow]:
    """Yield the rows about an aspect whose indicators the edition knows; K214 once for each other one."""
    ruleset = known.ruleset
    told: set[str] = set()
    for filled in other_rows(table):
        rules = ruleset.sid if "innovation" in filled.cells else ruleset.spd
        if rules.indicators != "unknown":
            yield filled
        elif rules.aspect not in told:
            told.add(rules.aspect)
            facts: dict[str, Fact] = {"aspect": rules.aspect.upper(), "edition": ruleset.name}
            faults.append(Diagnostic(columns.EVIDENCE_UNKNOWN, table.sheet.place(), facts))


def row_of(filled: FilledRow, known: Known) -> tuple[EvidenceRow | None, list[tuple[str, Remark]]]:
    """Read one row; what is returned is as of ``Row.read``."""
    return EvidenceRow.read({"indicator": "", **filled.having(_READ)}, known)


def _add(proofs: dict[str, Proof], code: str, proof: Proof) -> None:
    proofs[code] = proofs[code].and_(proof) if code in proofs else proof


class _Names:
    """Innovations found by name, then by file, then by agency."""

    def __init__(self, innovations: Sequence[Innovation]) -> None:
        self.innovations = innovations
        self.by_key: dict[str, list[int]] = {}
        self.by_head: dict[str, list[int]] = {}
        self.found: dict[tuple[str, str | None, str, str], tuple[int | None, Remark | None]] = {}
        for at, innovation in enumerate(innovations):
            self.by_key.setdefault(normalise(innovation.name), []).append(at)
            self.by_head.setdefault(normalise(head(innovation.name)), []).append(at)

    def find(self, name: str, agency: str | None, row: FilledRow) -> tuple[int | None, Remark | None]:
        """Return the position of the one innovation that ``row`` means, if any, and what to say of it."""
        asked = name, agency, row.source, row.table.sheet.file
        if asked not in self.found:
            self.found[asked] = self._find(*asked)
        return self.found[asked]

    def _find(
        self, name: str, agency: str | None, source: str, file: str
    ) -> tuple[int | None, Remark | None]:
        found = self.by_key.get(normalise(name), [])
        if not found:
            return self._by_short_name(name)
        found = [at for at in found if _source(self.innovations[at]) == source] or found
        if len(found) > 1 and agency:
            key = normalise(agency)
            found = [at for at in found if normalise(self.innovations[at].agency or "") == key] or found
        if len(found) > 1:
            return None, self._ambiguous(name, [self.innovations[at] for at in found], file)
        return found[0], None

    def _ambiguous(self, name: str, found: Sequence[Innovation], file: str) -> Remark:
        """Say what may be meant, and that an agency tells it only where they do not have the same."""
        agencies = {normalise(innovation.agency or ""): innovation.agency or "-" for innovation in found}
        facts: dict[str, Fact] = {
            "value": name,
            "options": tuple(agencies.values()),
            "where": tuple(innovation.at("name").seen_from(Place(file)) for innovation in found),
            "advice": documents.NAME_THE_AGENCY if len(agencies) > 1 else documents.PART_THE_TWINS,
        }
        return Remark(documents.EVIDENCE_AMBIGUOUS, facts)

    def _by_short_name(self, name: str) -> tuple[int | None, Remark | None]:
        """Read *GEMAS* as the one innovation *GEMAS (Gerakan ...)*, or the other way round (L421)."""
        short = normalise(head(name))
        found = self.by_head.get(short, []) if short == normalise(name) else self.by_key.get(short, [])
        if len(found) == 1:
            facts: dict[str, Fact] = {"value": name, "name": self.innovations[found[0]].name}
            return found[0], Remark(documents.EVIDENCE_SHORT_NAME, facts)
        near = nearest(name, [innovation.name for innovation in self.innovations])
        return None, Remark(documents.EVIDENCE_ORPHAN, {"value": name, "near": near})


def _source(innovation: Innovation) -> str | None:
    """The file that an innovation is from, before it was merged."""
    return file_of(innovation.origin) or innovation.place.file


def proven(claims: Mapping[str, Claim], proofs: Mapping[str, Proof]) -> dict[str, Claim]:
    """Give claims what was proven; a verified level stands even where nothing was claimed."""
    result = dict(claims)
    for code, proof in proofs.items():
        claim = claims.get(code)
        if claim is None and proof.verified is None:
            continue
        claim = claim or Claim(0, proof.place, claimed=False)
        verified = [level for level in (claim.verified, proof.verified) if level is not None]
        evidenced = claim.evidenced or proof.evidenced
        best = max(verified, default=None)
        if claim is plain_claim(claim.level, claim.evidenced, claim.verified):
            result[code] = plain_claim(claim.level, evidenced, best)
        else:
            result[code] = claim._replace(evidenced=evidenced, verified=best)
    return result
