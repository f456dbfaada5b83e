"""What must be said beside a result: readings it rests on, boundaries it sits on, what is missing."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import Decimal
from fractions import Fraction

from inovasi_cli import exact
from inovasi_cli.diagnostics import Diagnostic, Fact, Place, scores
from inovasi_cli.diagnostics.worksheets import SHEET_MISSING
from inovasi_cli.reading.submission import Basis, Submission
from inovasi_cli.rules import Absent, Constant, Indicator, Ruleset, Source, Window, value_of
from inovasi_cli.rules.edition import Capability, Subject, capabilities
from inovasi_cli.rules.loading import in_force_for
from inovasi_cli.scoring import ScoreCard, proven_index, with_affairs
from inovasi_cli.text import Text, output

_ALL_ZERO = Text("semua parameter bernilai 0", "all levels are 0")
_READING = {
    "inferred": Text("disimpulkan, bukan kutipan", "inferred, not quoted"),
    "assumed": Text("asumsi kami", "our assumption"),
}


def remark(
    submission: Submission, ruleset: Ruleset, cards: Mapping[Basis, ScoreCard | None], basis: Basis
) -> tuple[Diagnostic, ...]:
    """Return the P diagnostics of the chosen ``basis``; placed at the file, not at a cell."""
    card = cards[basis]
    place = Place(file=submission.files[0] if submission.files else None)
    kinds = (
        *_unread(submission),
        *submission.overruled,
        *_sent(submission),
        *(_about(card, submission, ruleset, cards) if card else _unavailable(basis, cards)),
    )
    return tuple(Diagnostic(diagnostic.kind, place, diagnostic.facts) for diagnostic in kinds)


def _about(
    card: ScoreCard, submission: Submission, ruleset: Ruleset, cards: Mapping[Basis, ScoreCard | None]
) -> Iterator[Diagnostic]:
    if said := announced(ruleset):
        yield said
    yield from _missing(ruleset, card, submission)
    yield from _boundary(card)
    yield from _two_readings(ruleset, card)
    yield from _totals(submission, cards)
    if ruleset.has_index:
        yield from _without_evidence(card, submission, ruleset)
        yield from _without_agencies(submission)
    yield from _readings(ruleset, card)


def _unread(submission: Submission) -> Iterator[Diagnostic]:
    """P611: what could not be read, so that the rest is a part."""
    if submission.unread:
        facts: dict[str, Fact] = {"part": part_unread(submission), "found": _places(submission)}
        yield Diagnostic(scores.FILES_UNREAD, facts=facts)


def _sent(submission: Submission) -> Iterator[Diagnostic]:
    """P620: of which innovations the result is, where any says whether it was sent."""
    told = submission.sending
    if submission.only == "all" and not told.sent and not told.drafts:
        return
    text, counts = output.SCOPES[submission.only], {"n": told.sent, "reported": submission.reported}
    scope = Text(text.id.format(**counts), text.en.format(**counts))
    yield Diagnostic(scores.REPORTED_AND_SENT, facts={"scope": scope, **told._asdict()})


def files_unread(submission: Submission) -> tuple[str, ...]:
    """The files of which nothing, or nothing that counts, was read."""
    whole = {fault.place.file for fault in submission.unread if fault.place.sheet is None}
    if submission.spd_given:
        whole -= {fault.place.file for fault in submission.unread if fault.kind is SHEET_MISSING}
    return tuple(file for file in submission.files if file in whole)


def part_unread(submission: Submission) -> Text:
    """Say how many files, or how many sheets of those that were read, are missing in the result."""
    files = files_unread(submission)
    others = [fault for fault in submission.unread if fault.place.file not in files]
    told = (fault for fault in others if "origin" in fault.facts and fault.kind.code != SHEET_MISSING.code)
    merged = {spot for spot in map(_spot, told) if not spot[1]}
    spots = {*map(_spot, others)} - merged
    sheets = {spot for spot in spots if spot[1]}
    counted = [
        (output.OF_FILES, len(files)),
        (output.FILES_MERGED, len(merged)),
        (output.SHEETS, len(sheets)),
    ]
    of = len(submission.files)
    said = [(text.id.format(n=n, of=of), text.en.format(n=n, of=of)) for text, n in counted if n]
    if sheets < spots:
        said.append((output.INNOVATION_LIST.id, output.INNOVATION_LIST.en))
    return Text(" + ".join(id_ for id_, _ in said), " + ".join(en for _, en in said))


def _places(submission: Submission) -> tuple[str, ...]:
    return tuple(dict.fromkeys("!".join(filter(None, _spot(fault))) for fault in submission.unread))


def _spot(fault: Diagnostic) -> tuple[str, str]:
    """The file and the sheet that were not read; of what a merged workbook tells, those that were merged."""
    if origin := fault.facts.get("origin"):
        file, _, sheet = str(origin).partition("!")
        return file, sheet.partition("!")[0]
    return fault.place.file or "", fault.place.sheet or ""


def _unavailable(basis: Basis, cards: Mapping[Basis, ScoreCard | None]) -> Iterator[Diagnostic]:
    """Why the chosen basis has no result where another one has; without any the findings tell."""
    if any(cards.values()):
        facts = {"name": output.BASIS_NAMES[basis], "reason": output.BASIS_ABSENT[basis]}
        yield Diagnostic(scores.BASIS_UNAVAILABLE, facts=facts)


def _missing(ruleset: Ruleset, card: ScoreCard, submission: Submission) -> Iterator[Diagnostic]:
    """What the edition was asked for and cannot give, or not without the SPD score."""
    able, constants = capabilities(ruleset), ruleset.edition.constants
    if not card.complete:
        yield _cannot("maturity", able, ruleset)
    if not ruleset.has_index:
        return
    if able["index"].missing:
        yield _cannot("index", able, ruleset)
    elif card.spd is None and able["spd"].missing:
        yield _cannot("spd", able, ruleset)
    elif card.spd is None:
        facts = {"maximum": _shown(constants.spd_max), "total": _shown(constants.total_max)}
        yield Diagnostic(scores.SPD_MISSING, facts={**facts, **_why_no_spd(ruleset, submission)})
    if card.index is not None and card.predicate is None:
        yield _cannot("predicate", able, ruleset)


def _why_no_spd(ruleset: Ruleset, submission: Submission) -> Mapping[str, Fact]:
    """Name the cell or the option whose score cannot be used, where there is one."""
    field = ruleset.vocabulary.columns["profile"]["spd_total"][0]
    for fault in submission.faults:
        if fault.severity == "error" and fault.facts.get("field") in (field, "--spd"):
            where = f"{fault.place.sheet}!{fault.place.cell}" if fault.place.cell else "--spd"
            reason = scores.SPD_UNREADABLE.filled(where=where, code=fault.kind.code)
            return {"reason": reason, "advice": scores.CORRECT_SPD.filled(where=where)}
    return {"reason": scores.NO_SPD, "advice": scores.GIVE_SPD}


def _cannot(subject: Subject, able: Mapping[Subject, Capability], ruleset: Ruleset) -> Diagnostic:
    what, instead = output.CANNOT[subject]
    others = ", ".join(name for name in in_force_for(subject) if name != ruleset.name)
    total = ruleset.vocabulary.columns["innovations"].get("total", ("-",))[0]
    facts: dict[str, Fact] = {
        "edition": ruleset.name,
        "what": what,
        "missing": able[subject].missing,
        "instead": Text(
            instead.id.format(others=others, total=total), instead.en.format(others=others, total=total)
        ),
    }
    return Diagnostic(scores.EDITION_CANNOT, facts=facts)


def announced(ruleset: Ruleset) -> Diagnostic | None:
    """What to know of an edition that is only announced: what changes in it and what is carried over."""
    edition = ruleset.edition
    if edition.status != "announced":
        return None
    changed = [getattr(edition.constants, announcement.constant) for announcement in edition.announced]
    changes = tuple(Text(f"{c.name.id} {_shown(c)}", f"{c.name.en} {_shown(c)}") for c in changed)
    window = edition.eligibility.window
    facts: dict[str, Fact] = {
        "edition": ruleset.name,
        "base": ruleset.base or "-",
        "changes": changes,
        "period": _old_period(window) if window else "",
    }
    return Diagnostic(scores.ONLY_ANNOUNCED, facts=facts)


def _old_period(window: Window) -> Text:
    period = f"{window.start:%d/%m/%Y}-{window.end:%d/%m/%Y}"
    return Text(
        f"Masa penilaiannya masih {period}, sehingga inovasi sesudahnya belum dihitung.",
        f"The measured period is still {period}, so later innovations are not counted yet.",
    )


def _boundary(card: ScoreCard) -> Iterator[Diagnostic]:
    rounded, unrounded = card.rounded_predicate, card.unrounded_predicate
    if rounded == unrounded or card.shown_index is None:
        return
    facts: dict[str, Fact] = {
        "shown": card.shown_index,
        "rounded": rounded.label if rounded else output.UNKNOWN,
        "unrounded": unrounded.label if unrounded else output.UNKNOWN,
    }
    yield Diagnostic(scores.ON_THE_BOUNDARY, facts=facts)


def _two_readings(ruleset: Ruleset, card: ScoreCard) -> Iterator[Diagnostic]:
    other = with_affairs(card, ruleset, "all" if card.affairs == "main" else "main")
    if card.shown_index is None or other.shown_index is None or card.index == other.index:
        return
    readings = {card.affairs: card.shown_index, other.affairs: other.shown_index}
    yield Diagnostic(scores.COVERAGE_TWO_READINGS, facts={"main": readings["main"], "all": readings["all"]})


def _totals(submission: Submission, cards: Mapping[Basis, ScoreCard | None]) -> Iterator[Diagnostic]:
    if all(card is None for basis, card in cards.items() if basis != "claimed"):
        return
    if submission.spd_total is not None:
        yield Diagnostic(scores.TOTAL_UNPROVEN, facts={"what": "Skor SPD"})
    for innovation in submission.innovations:
        if innovation.by_total and innovation.supposed is None:
            yield Diagnostic(scores.TOTAL_UNPROVEN, facts={"what": innovation.name})


def _without_evidence(card: ScoreCard, submission: Submission, ruleset: Ruleset) -> Iterator[Diagnostic]:
    """P616 where something is claimed and nothing proven at all, with the index that this comes to."""
    claimed = card.total is not None and card.total > 0
    if "evidenced" in submission.bases or not claimed:
        return
    proven = proven_index(card, submission, ruleset)
    value = _ALL_ZERO
    if card.shown_index is not None and proven is not None:
        left = format(proven, "f")
        value = Text(f"indeksnya {left.replace('.', ',')}", f"the index is {left}")
    yield Diagnostic(scores.NO_EVIDENCE, facts={"value": value})


def _without_agencies(submission: Submission) -> Iterator[Diagnostic]:
    """P617 where no innovation of several names its agency."""
    if len(submission.innovations) > 1 and not any(found.agency for found in submission.innovations):
        yield Diagnostic(scores.NO_AGENCIES)


def _readings(ruleset: Ruleset, card: ScoreCard) -> Iterator[Diagnostic]:
    edition = ruleset.edition
    if edition.status != "own":
        yield Diagnostic(scores.TRANSCRIBED, facts={"edition": ruleset.base or edition.edition})
    for constant in ruleset.edition.constants.of_formula:
        source = constant.source
        if source and source.read in _READING and _matters(constant, ruleset, card):
            yield _rests_on(constant.name, _shown(constant), source, ruleset)
    for indicator in _scoring_with(ruleset, card):
        if indicator.source.read in _READING:
            weight = Text(f"bobot indikator {indicator.code}", f"the weight of indicator {indicator.code}")
            yield _rests_on(weight, Decimal(exact.plain(indicator.weight)), indicator.source, ruleset)
    window = edition.eligibility.window
    if window and window.source.read in _READING and _excluded_by(card, "window"):
        label = Text("masa penilaian", "the measured period")
        yield _rests_on(label, f"{window.start:%d/%m/%Y}-{window.end:%d/%m/%Y}", window.source, ruleset)


def _rests_on(what: Text, value: str | Decimal, source: Source, ruleset: Ruleset) -> Diagnostic:
    document = ruleset.edition.documents[source.doc].title
    return Diagnostic(
        scores.RESTS_ON_READING,
        facts={
            "what": what,
            "value": value,
            "reading": _READING[source.read],
            "source": f"{document}, {source.at}" if source.at else document,
        },
    )


def _matters(constant: Constant, ruleset: Ruleset, card: ScoreCard) -> bool:
    """Whether this result would, or could, be another one without ``constant``."""
    constants, formula = ruleset.edition.constants, card.formula
    if formula is None or card.index is None:
        return False
    covered = len(card.coverage.covered)
    if constant is constants.divisor_min:
        return card.counted < formula.divisor_min
    if constant is constants.quantity_cap:
        return card.counted > formula.cap
    if constant is constants.affairs_required:
        # With every affair covered any gate would be passed, so the number cannot matter.
        return card.counted > 0 and covered < len(ruleset.basic_affairs)
    if constant is constants.quantity_per_innovation:
        return bool(card.quantity)
    return card.index != Fraction(0)


def _scoring_with(ruleset: Ruleset, card: ScoreCard) -> Iterator[Indicator]:
    """The indicators that give points to this result."""
    yield from (row.indicator for row in card.spd_rows if row.level)
    for code, indicator in ruleset.sid_indicators.items():
        if any(scored.levels.get(code) for scored in card.innovations if scored.counted):
            yield indicator


def _excluded_by(card: ScoreCard, rule: str) -> bool:
    return any(reason.rule == rule for scored in card.innovations for reason in scored.reasons)


def _shown(constant: Constant | Absent) -> str | Decimal:
    value = value_of(constant)
    return "unknown" if value is None else Decimal(exact.plain(value))
