"""What shows only across cells and rows: eligibility, duplicates, coverage, evidence, totals."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from decimal import Decimal
from fractions import Fraction

from inovasi_cli import exact
from inovasi_cli.checking.agencies import AgencyNames
from inovasi_cli.checking.resemblance import resembling
from inovasi_cli.diagnostics import Diagnostic, Fact, Kind, Place, figures, rows
from inovasi_cli.diagnostics.dates import LATER_DATE
from inovasi_cli.diagnostics.documents import EVIDENCE_MISSING
from inovasi_cli.reading.layout.about import missing_in
from inovasi_cli.reading.submission import Innovation, Submission
from inovasi_cli.rules import LEVELS, Affairs, Indicator, Ruleset, value_of
from inovasi_cli.scoring.eligibility import Reason, Rule, columns_of, counts, judge, untested
from inovasi_cli.text import Text, layouts
from inovasi_cli.text.spelling import normalise

RULES: Mapping[Rule, Text] = {
    "window": Text("masa penilaian", "the measured period"),
    "words": Text("panjang rancang bangun", "the length of the design text"),
    "stages": Text("tahapan", "the stage"),
}
"""What is told of the rules that a missing column leaves untested."""

_OF_TWO = (
    Text("keduanya tidak dihitung", "neither of them counts"),
    Text("hanya satu yang dihitung", "only one of them counts"),
    Text("keduanya dihitung", "both are counted"),
)
"""What becomes of two innovations of one name, by how many of them count."""

_DAYS = ("trial", "applied", "developed")
_BY_NAME, _BY_TEXT = Text("nama", "name"), Text("rancang bangun", "design text")
_ANY_DOCUMENT = Text("dokumen sesuai pedoman", "a document as the guideline asks")


def check(submission: Submission, ruleset: Ruleset, affairs: Affairs | None = None) -> tuple[Diagnostic, ...]:
    """Return the L diagnostics of a submission and those of eligibility, on the claimed basis.

    ``affairs`` tells which ones cover a basic service; by default those that the edition decided for.
    """
    judged = [
        (innovation, judge(innovation, ruleset, submission.columns, _claimed(innovation)))
        for innovation in submission.innovations
    ]
    return (
        *(fault for innovation, reasons in judged for fault in _reasons(innovation, reasons)),
        *_untested(submission, ruleset),
        *_later(judged, submission, ruleset.edition.year),
        *_trials(judged, ruleset.edition.year),
        *_duplicates(judged),
        *_resembling(submission),
        *agencies_alike(submission, ruleset),
        *_coverage(
            [innovation for innovation, reasons in judged if counts(reasons)],
            submission,
            ruleset,
            affairs or ruleset.edition.affairs_counted,
        ),
        *_claims(submission, ruleset),
        *_documents(submission, ruleset),
        *_totals(submission, ruleset),
    )


def _documents(submission: Submission, ruleset: Ruleset) -> Iterator[Diagnostic]:
    """What is said of documents, where there are any."""
    rows = (submission.spd, *(innovation.claims for innovation in submission.innovations))
    if submission.documents or any(claim.beside for claims in rows for claim in claims.values()):
        from inovasi_cli.checking import documents

        yield from documents.check(submission, ruleset)


def _claimed(innovation: Innovation) -> Mapping[str, int]:
    return {code: claim.level for code, claim in innovation.claims.items()}


def _reasons(innovation: Innovation, reasons: tuple[Reason, ...]) -> Iterator[Diagnostic]:
    for reason in reasons:
        if reason.unread:
            continue  # that the cell cannot be read is told
        # An empty mandatory cell is reported as such; the innovation only when it is left out for it.
        if reason.rule != "mandatory" or reason.effect == "excluded":
            yield Diagnostic(reason.kind, innovation.at(reason.where), reason.facts)


def _untested(submission: Submission, ruleset: Ruleset) -> Iterator[Diagnostic]:
    """L422 on each sheet that should have a column and has not, else L409 once a rule.

    Nothing is said where a column that was not understood may be the one: that is told at its header.
    """
    untold: dict[tuple[Place, str | None, Rule, str], list[Innovation]] = {}
    for innovation in submission.innovations:
        for rule, name in untested(innovation, ruleset, submission.columns):
            file = (innovation.origin or "").rsplit("!", 2)[0] if name in innovation.absent else None
            untold.setdefault((innovation.place._replace(row=None), file, rule, name), []).append(innovation)
    noted: set[Rule] = set()
    for (sheet, file, rule, name), without in untold.items():
        place = sheet if file is None else without[0].at(name)
        facts: dict[str, Fact] = {
            "rule": RULES[rule],
            "field": ruleset.vocabulary.columns["innovations"][name][0],
            **(missing_in(file) if file else {"where": layouts.ON_SHEET, "advice": rows.ADD_COLUMN}),
        }
        if _should_have(without[0], rule, name, ruleset):
            if not any(doubt.may_hold(name, without[0].place) for doubt in submission.doubts):
                yield Diagnostic(rows.RULE_OPEN, place, {**facts, "count": len(without)})
        elif rule not in noted:
            noted.add(rule)
            yield Diagnostic(rows.RULE_UNTESTED, place, facts)


def _should_have(innovation: Innovation, rule: Rule, name: str, ruleset: Ruleset) -> bool:
    """Whether a sheet as this one has a column for ``name``, and the rule decides who counts.

    One with the levels of most indicators is the whole list; a list of totals with stages has dates.
    """
    rules, found = ruleset.edition.eligibility, set(innovation.columns or ())
    block = getattr(rules, rule)
    if block is None or block.effect != "excluded":
        return False
    levels = len(found & ruleset.sid_indicators.keys())
    return levels * 2 > len(ruleset.sid_indicators) or (name == "applied" and {"total", "stage"} <= found)


def _trials(judged: Iterable[tuple[Innovation, tuple[Reason, ...]]], year: int) -> Iterator[Diagnostic]:
    """L418: tried out after it was applied, unless the trial is later than the edition's year (N341).

    What was developed further may have been tried out again before that.
    """
    for innovation, _ in judged:
        trial, applied = innovation.trial, innovation.until.get("applied", innovation.applied)
        tried_again = trial and innovation.developed and trial <= innovation.developed
        if trial and applied and applied < trial and trial.year <= year and not tried_again:
            yield Diagnostic(rows.TRIAL_LATE, innovation.at("trial"), {"value": trial, "first": applied})


def _later(
    judged: Iterable[tuple[Innovation, tuple[Reason, ...]]], submission: Submission, year: int
) -> Iterator[Diagnostic]:
    """N341: dates of innovations and of documents after the edition's year, if that is not told yet."""
    found: list[tuple[date | str, Place]] = []
    for innovation, reasons in judged:
        told = {reason.where for reason in reasons}
        days = ((name, getattr(innovation, name)) for name in _DAYS if name not in told)
        found += ((day, innovation.at(name)) for name, day in days if day and day.year > year)
    for document in submission.documents:
        if document.recorded and document.year is not None and document.year > year:
            found.append((str(document.year), document.at("document_date")))
    for day, place in found:
        yield Diagnostic(LATER_DATE, place, {"value": day, "year": str(year)})


def _duplicates(judged: Iterable[tuple[Innovation, tuple[Reason, ...]]]) -> Iterator[Diagnostic]:
    """L401: the same name again, whichever agency reports it."""
    seen: dict[str, tuple[Innovation, bool]] = {}
    for innovation, reasons in judged:
        counted = counts(reasons)
        first, first_counted = seen.setdefault(normalise(innovation.name), (innovation, counted))
        if first is not innovation:
            place = innovation.at("name")
            facts: dict[str, Fact] = {
                "name": innovation.name,
                "first": first.at("name").seen_from(place),
                "effect": _OF_TWO[first_counted + counted],
            }
            yield Diagnostic(rows.DUPLICATE, place, facts)


def _resembling(submission: Submission) -> Iterator[Diagnostic]:
    """L414: another name, and still the same innovation by all appearance."""
    for pair in resembling(submission.innovations):
        place = pair.second.at("name")
        facts: dict[str, Fact] = {
            "name": pair.second.name,
            "value": pair.first.name,
            "first": pair.first.at("name").seen_from(place),
            "what": _BY_TEXT if pair.by_text else _BY_NAME,
            "likeness": pair.likeness,
        }
        yield Diagnostic(rows.RESEMBLING, place, facts)


def agencies_alike(submission: Submission, ruleset: Ruleset) -> Iterator[Diagnostic]:
    """L419: an agency by another name, and still the same by all appearance; once a name."""
    names = ruleset.once(AgencyNames)
    seen: dict[str, tuple[str, Place]] = {}
    for innovation in submission.innovations:
        if not innovation.agency or normalise(innovation.agency) in seen:
            continue
        place = innovation.at("agency")
        first = next((known for known in seen.values() if names.alike(innovation.agency, known[0])), None)
        if first:
            facts: dict[str, Fact] = {
                "value": innovation.agency,
                "name": first[0],
                "first": first[1].seen_from(place),
            }
            yield Diagnostic(rows.AGENCY_TWO_NAMES, place, facts)
        seen[normalise(innovation.agency)] = innovation.agency, place


def _coverage(
    counted: list[Innovation], submission: Submission, ruleset: Ruleset, affairs: Affairs
) -> Iterator[Diagnostic]:
    """L402: too few basic-service affairs among the innovations that count."""
    c = ruleset.edition.constants
    required, points = value_of(c.affairs_required), value_of(c.quantity_per_innovation)
    cap, maximum = value_of(c.quantity_cap), value_of(c.total_max)
    if required is None or points is None or cap is None or maximum is None or not counted:
        return
    reached = {code for innovation in counted for code in innovation.covers(affairs)}
    missing = tuple(term.name for code, term in ruleset.basic_affairs.items() if code not in reached)
    covered = len(ruleset.basic_affairs) - len(missing)
    if covered < int(required):
        quantity = Fraction(points) * min(len(counted), int(cap))
        facts: dict[str, Fact] = {
            "covered": covered,
            "required": int(required),
            "lost": exact.rounded(quantity / Fraction(maximum) * 100),
            "missing": missing,
            "advice": _to_cover_more(counted, submission, ruleset),
        }
        yield Diagnostic(rows.COVERAGE_SHORT, of_region(submission), facts)


def _to_cover_more(counted: Sequence[Innovation], submission: Submission, ruleset: Ruleset) -> Text:
    """What to do about missing affairs: tell those of the innovations that count, before reporting others."""
    unknown = [innovation for innovation in counted if innovation.affair is None]
    without = [one for one in unknown if "affair" not in columns_of(one, submission.columns)]
    field = ruleset.vocabulary.columns["innovations"]["affair"][0]
    if not unknown:
        return rows.ONE_MORE
    if without and "affair" not in without[0].absent:
        sheet = without[0].place.sheet or without[0].place.file or "-"
        return rows.NO_AFFAIRS.filled(field=field, count=len(without), first=sheet)
    place = unknown[0].at("affair")
    first = f"{place.sheet}!{place.cell}" if place.sheet else place.cell or "-"
    return rows.AFFAIRS_UNKNOWN.filled(field=field, count=len(unknown), first=first)


def of_region(submission: Submission) -> Place:
    """Where what is said of the region as a whole belongs: its only file, or that of its own rows.

    Nowhere where there are only files of agencies, none of which could mend it alone.
    """
    own = {place.file for place in submission.spd_rows}
    if len(submission.files) == 1:
        own = {*submission.files}
    return Place(own.pop()) if len(own) == 1 else Place()


def _claims(submission: Submission, ruleset: Ruleset) -> Iterator[Diagnostic]:
    """L403, L436 and L406: what a verifier took away or added, and what nothing proves."""
    own = Innovation("", Place(), claims=submission.spd)
    groups = [(own, ruleset.spd_indicators)]
    groups += [(innovation, ruleset.sid_indicators) for innovation in submission.innovations]
    # Where no document is recorded at all the empty sheet is the fault, not each of its claims.
    proven = "evidenced" in submission.bases
    for innovation, indicators in groups:
        for code, claim in innovation.claims.items():
            if claim.verified is not None and claim.level != claim.verified:
                above = claim.level > claim.verified
                kind = rows.CLAIM_ABOVE_VERIFIED if above else rows.VERIFIED_ABOVE
                facts = {"claimed": claim.level, "verified": claim.verified}
                yield _about(kind, innovation.claiming(code), indicators[code], facts)
            if proven and claim.level and not claim.evidenced:
                facts = {"level": claim.level}
                yield _about(EVIDENCE_MISSING, innovation.claiming(code), indicators[code], facts)


def _about(kind: Kind, place: Place, indicator: Indicator, facts: Mapping[str, Fact]) -> Diagnostic:
    about: dict[str, Fact] = {
        "number": indicator.code,
        "name": indicator.name,
        "evidence": indicator.evidence or _ANY_DOCUMENT,
    }
    return Diagnostic(kind, place, {**about, **facts})


def _sheet_of(innovation: Innovation) -> str:
    return f"{innovation.place.file}/{innovation.place.sheet}"


def _adding_levels(innovations: Sequence[Innovation]) -> frozenset[str]:
    """The sheets of several innovations in which every total is the sum of the levels without weights."""
    sums: dict[str, list[bool]] = defaultdict(list)
    for innovation in innovations:
        levels = sum(claim.level for claim in innovation.claims.values())
        sums[_sheet_of(innovation)].append(innovation.total == levels and not innovation.total_holds)
    return frozenset(sheet for sheet, alike in sums.items() if len(alike) > 1 and all(alike))


def _totals(submission: Submission, ruleset: Ruleset) -> Iterator[Diagnostic]:
    """L407: a ready-made total beside levels that give another; L424: beside few, which do not replace it."""
    weights = ruleset.sid_indicators
    held: dict[str | None, list[Innovation]] = defaultdict(list)
    both = [told for told in submission.innovations if told.total is not None and told.claims]
    plain = _adding_levels(both)
    for innovation in both:
        if innovation.total is None or _sheet_of(innovation) in plain:
            continue
        least = exact.total(
            exact.times(weights[code].weight, claim.level) for code, claim in innovation.claims.items()
        )
        rest = [indicator.weight for code, indicator in weights.items() if code not in innovation.claims]
        most = least + (exact.times(exact.total(rest), LEVELS[-1]) if innovation.total_holds else 0)
        if not least <= innovation.total <= most:
            used = innovation.total if innovation.total_holds else least
            facts: dict[str, Fact] = {"total": innovation.total, "computed": least, "used": used}
            yield Diagnostic(figures.TOTAL_CONTRADICTS, innovation.at("total"), facts)
        elif innovation.total != least:
            held[_sheet_of(innovation)].append(innovation)
    for first, *others in held.values():
        numbers = tuple(dict.fromkeys(code for told in (first, *others) for code in told.claims))
        facts = {"count": 1 + len(others), "number": numbers, "total": first.total or Decimal(0)}
        yield Diagnostic(figures.TOTAL_HOLDS, first.at("total"), facts)
