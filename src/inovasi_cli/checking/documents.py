"""Documents against what the edition asks of them: their type, year, number, kind, and whose they are.

Several documents of one indicator count once, so one that is as it should be is enough; what cannot be
told (an unknown kind, an empty date, an ending that is none) never speaks against a document.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain

from inovasi_cli.checking.asked import NOT_YET, DocumentsAsked, expected, fault_of, is_web, refusing, suffixes
from inovasi_cli.diagnostics import Diagnostic, Fact, Place
from inovasi_cli.diagnostics import documents as kinds
from inovasi_cli.reading.submission import Claim, Document, Innovation, Submission
from inovasi_cli.rules import Ruleset
from inovasi_cli.text.spelling import normalise

MOST_INDICATORS = 5
"""For how many indicators of one innovation a single file may stand (ours): a decree that names the
innovation, its team, executor, actors and network proves that many."""

_MARKS_OF_LINK = re.compile(r"[:/\\]|\.\w{2,4}$|^www\.")
"""What a file or a link has, and a description of a document has not."""

Group = Sequence[Document]
"""All documents of one indicator of one innovation."""


def check(submission: Submission, ruleset: Ruleset) -> Iterator[Diagnostic]:
    """Yield N342, N343 and L431-L435 of everything that is recorded as evidence."""
    asked = {
        code: DocumentsAsked(indicator, ruleset)
        for code, indicator in (*ruleset.spd_indicators.items(), *ruleset.sid_indicators.items())
    }
    rows = (document for document in submission.documents if document.recorded)
    recorded = [*rows, *_beside_levels(submission)]
    yield from _links(recorded)
    groups: dict[tuple[int | None, str], list[Document]] = {}
    for document in recorded:
        groups.setdefault((document.innovation, document.indicator), []).append(document)
    for (at, code), group in groups.items():
        innovation = None if at is None else submission.innovations[at]
        claim = (submission.spd if innovation is None else innovation.claims).get(code)
        yield from _group(group, asked[code], innovation, claim)
    yield from _one_for_many(recorded)
    yield from _one_for_several(recorded, submission.innovations, asked)


def _beside_levels(submission: Submission) -> Iterator[Document]:
    """The evidence in the rows of levels: a text that may name a kind of document, a file or a link."""
    rows: list[tuple[int | None, Mapping[str, Claim]]] = [(None, submission.spd)]
    rows += ((at, innovation.claims) for at, innovation in enumerate(submission.innovations))
    for at, claims in rows:
        for code, claim in claims.items():
            if claim.beside:
                text, place = claim.beside
                told = _MARKS_OF_LINK.search(text) or text.strip().casefold().rstrip(".") in NOT_YET
                link = text.strip() if told else None
                yield Document(code, place, at, kind=text, link=link, filled=("subject",))


def _links(recorded: Iterable[Document]) -> Iterator[Diagnostic]:
    """N342: links that lead nowhere."""
    for document in recorded:
        if document.link and (reason := fault_of(document.link)):
            facts: dict[str, Fact] = {"value": document.link, "reason": reason}
            yield Diagnostic(kinds.LINK_BROKEN, document.at("link"), facts)


def _group(
    group: Group, asked: DocumentsAsked, innovation: Innovation | None, claim: Claim | None
) -> Iterator[Diagnostic]:
    yield from _types(group, asked)
    if asked.indicator.document_rules:
        yield from _years(group, asked, innovation)
        yield from _needs(group, asked)
        if claim is not None:
            place = claim.place if innovation is None else innovation.claiming(asked.indicator.code)
            yield from _proven(group, asked, claim.level, place)


def _types(group: Group, asked: DocumentsAsked) -> Iterator[Diagnostic]:
    """N343 where every file is of a type that is not asked for."""
    if not asked.types or any(document.link and document.link.endswith(asked.endings) for document in group):
        return
    found = [suffixes(document.link or "") for document in group]
    if all(found) and asked.types.isdisjoint(frozenset[str]().union(*found)):
        for document, types in zip(group, found, strict=True):
            facts: dict[str, Fact] = {
                **asked.about(),
                "value": document.link or "",
                "suffix": tuple(sorted(types)),
                "options": asked.indicator.files,
            }
            yield Diagnostic(kinds.FILE_TYPE, document.at("link"), facts)


def _years(group: Group, asked: DocumentsAsked, innovation: Innovation | None) -> Iterator[Diagnostic]:
    """L432 where no document is of a year that is asked for."""
    if not asked.asks_years or any(document.year is None for document in group):
        return
    refused = [(document, refusing(document, asked, innovation)) for document in group]
    if not all(rule for _, rule in refused):
        return
    year = asked.ruleset.edition.year
    for document, rule in refused:
        if rule and document.year is not None and document.year <= year:
            facts: dict[str, Fact] = {
                **asked.about(rule.source),
                "year": str(document.year),
                "expected": tuple(expected(rule.years, year, innovation)),
            }
            yield Diagnostic(kinds.DOCUMENT_YEAR, document.at("document_date"), facts)


def _needs(group: Group, asked: DocumentsAsked) -> Iterator[Diagnostic]:
    """L433 where no document has all that it needs, for each field that has a column."""
    if not asked.asks_fields:
        return
    lacking = [
        [
            (rule, name)
            for rule in asked.of(document)
            for name in rule.needs
            if name not in document.filled and name in document.columns
        ]
        for document in group
    ]
    if not all(lacking):
        return
    headers = asked.ruleset.vocabulary.columns["evidence"]
    for document, missing in zip(group, lacking, strict=True):
        for rule, name in missing:
            facts: dict[str, Fact] = {**asked.about(rule.source), "field": headers[name][0]}
            yield Diagnostic(kinds.DOCUMENT_UNNUMBERED, document.at(name), facts)


def _proven(group: Group, asked: DocumentsAsked, level: int, place: Place) -> Iterator[Diagnostic]:
    """L431 where the kinds of all documents are known and none of them proves the claim."""
    ruled = [(rule.level or 0, proof, rule) for proof in group if (rule := asked.rule_of_kind(proof))]
    if len(ruled) < len(group):
        return
    best, document, rule = max(ruled, key=lambda entry: entry[0])
    if best < level:
        facts: dict[str, Fact] = {
            **asked.about(rule.source),
            "name": asked.indicator.name,
            "level": level,
            "proven": best,
            "value": document.kind or "",
            "first": document.at("document_kind").seen_from(place),
        }
        yield Diagnostic(kinds.PROOF_WEAKER, place, facts)


def _one_for_many(recorded: Group) -> Iterator[Diagnostic]:
    """L434, at the first document of each such file."""
    linked: dict[int, list[Document]] = {}
    for document in recorded:
        if document.link and document.innovation is not None:
            linked.setdefault(document.innovation, []).append(document)
    groups = chain.from_iterable(map(_by_link, linked.values()))
    first_of = {id(group[0]): group for group in groups if len(group) > MOST_INDICATORS}
    for group in (first_of[id(document)] for document in recorded if id(document) in first_of):
        codes = tuple(dict.fromkeys(document.indicator for document in group))
        if len(codes) > MOST_INDICATORS and not fault_of(group[0].link or ""):
            facts: dict[str, Fact] = {"value": group[0].link or "", "number": codes, "count": len(codes)}
            yield Diagnostic(kinds.ONE_FOR_MANY, group[0].at("link"), facts)


def _by_link(documents: Group) -> Iterable[Group]:
    """The documents of one innovation by the file or link in which they are."""
    found: dict[str, list[Document]] = {}
    for document in documents:
        found.setdefault((document.link or "").casefold(), []).append(document)
    return found.values()


def _one_for_several(
    recorded: Iterable[Document], innovations: Sequence[Innovation], asked: Mapping[str, DocumentsAsked]
) -> Iterator[Diagnostic]:
    """L435, at each further innovation; only addresses on the web are the same file for sure."""
    seen: dict[tuple[str, str], Document] = {}
    for document in recorded:
        if (
            not (document.link and asked[document.indicator].alone and is_web(document.link))
            or "/folders/" in document.link
        ):
            continue
        first = seen.setdefault((document.indicator, document.link), document)
        if first.innovation is None or document.innovation is None or fault_of(document.link):
            continue
        names = innovations[first.innovation].name, innovations[document.innovation].name
        if normalise(names[0]) != normalise(names[1]):
            place = document.at("link")
            facts: dict[str, Fact] = {
                "value": document.link,
                "number": document.indicator,
                "name": names[0],
                "first": first.at("link").seen_from(place),
            }
            yield Diagnostic(kinds.ONE_FOR_SEVERAL, place, facts)
