"""Who submits: the profiles of all files, held against the list of regions, each other and the command."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from decimal import Decimal
from itertools import islice, pairwise
from typing import NamedTuple

from inovasi_cli.diagnostics import Diagnostic, Fact, Place, profiles, scores, values
from inovasi_cli.reading import cells
from inovasi_cli.reading.cells import Remark, Unreadable
from inovasi_cli.reading.files.sheets import Value
from inovasi_cli.reading.headers import REGION, Fields
from inovasi_cli.reading.headers.form import answer
from inovasi_cli.reading.intake.cell_types import CATEGORY_WORDS, Known
from inovasi_cli.reading.intake.rows import ProfileRow
from inovasi_cli.reading.intake.tables import innovation_rows, is_blank
from inovasi_cli.reading.layout import FoundTable
from inovasi_cli.reading.submission import Category, Claim, Profile
from inovasi_cli.rules import Ruleset
from inovasi_cli.rules.regions import Region, find_region, named_in
from inovasi_cli.text.spelling import normalise

_NOTHING_READ = (values.CELL_ERROR, values.UNCOMPUTED)
"""What is said of a cell that holds no text at all."""

TOTAL = "spd_total"
_LONGEST_TITLE = 200
"""Characters of a title; longer text is a note."""

_COMMON = ("category", "cluster", "edition", "spd_total", "template_version")
"""What all files of one submission must say alike; the region itself is held against its list."""


class ProfileSheet(NamedTuple):
    """What the profile of one file says: readable cells by field, and where each field stands."""

    texts: Mapping[str, str] = {}
    category: Category | None = None
    spd_total: Decimal | None = None
    places: Mapping[str, Place] = {}


def read_profile(table: FoundTable, known: Known, faults: list[Diagnostic]) -> ProfileSheet:
    """Read the filled cells beside the labels of a profile sheet; ``faults`` gets those of cells."""
    fields = Fields(known.ruleset, "profile")
    said, places = filled_in(table)
    row, remarks = ProfileRow.read(said, known)
    faults += (remark.at(places[name], field=fields.official(name)) for name, remark in remarks)
    lost = {name for name, remark in remarks if remark.kind in _NOTHING_READ}
    texts = {name: cells.text(value) for name, value in said.items() if name not in lost}
    row = row or ProfileRow()
    return ProfileSheet(texts, row.category, row.spd_total, places)


def filled_in(table: FoundTable) -> tuple[Mapping[str, Value], Mapping[str, Place]]:
    """Return what stands beside the labels of a profile sheet, and where; blank answers are left out."""
    spots = {name: (row, table.columns[name]) for name, row in table.rows.items()}
    answers = ((name, answer(table.sheet.value(*spot))) for name, spot in spots.items())
    filled = ((name, value) for name, value in answers if value is not None)
    said = {name: value for name, value in filled if not (isinstance(value, str) and is_blank(value))}
    return said, {name: table.sheet.place(*spots[name]) for name in said}


def listed(tables: Iterable[FoundTable], said: ProfileSheet, faults: list[Diagnostic]) -> ProfileSheet:
    """Return the region that the rows of a list name; ``faults`` gets L412 where they name several.

    What the profile says (``said``) goes before the rows, and is held against them.
    """
    rows = (filled for table in tables if REGION in table.columns for filled in innovation_rows(table, []))
    found = dict([(said.texts[REGION], said.places[REGION])] if REGION in said.texts else [])
    known: set[str] = set()
    for filled in rows:
        try:
            name = cells.text(filled.cells.get(REGION, ""))
        except Unreadable as unreadable:
            faults.append(unreadable.remark.at(filled.place(REGION)))
            continue
        if not name or name in known:
            continue
        known.add(name)
        if all(_are_two(name, other) for other in found):
            if found:
                faults.append(_other_region(name, filled.place(REGION), *next(iter(found.items()))))
            found[name] = filled.place(REGION)
    if REGION in said.texts or not found:
        return ProfileSheet()
    name, place = next(iter(found.items()))
    return ProfileSheet({REGION: name}, places={REGION: place})


def entitled(tables: Iterable[FoundTable], said: ProfileSheet, faults: list[Diagnostic]) -> ProfileSheet:
    """Return the region that the title of a table names, where nothing else does; ``faults`` gets L428.

    The province above the name of a city is not meant, and a title that names two regions tells nothing.
    """
    if said.texts.keys() & {REGION, "code"}:
        return ProfileSheet()
    for table in tables:
        named = [(place, region) for place, region in _named_above(table) if not _is_of_many(table, place)]
        own = {region.code: (place, region) for place, region in reversed(named)}
        inner = [code for code in own if not any(other != code and other.startswith(code) for other in own)]
        if len(inner) == 1:
            place, region = own[inner[0]]
            faults.append(Diagnostic(profiles.REGION_OF_TITLE, place, {"region": region.name}))
            return ProfileSheet({REGION: region.name}, places={REGION: place})
    return ProfileSheet()


def totalled(
    tables: Iterable[FoundTable], said: ProfileSheet, known: Known, faults: list[Diagnostic]
) -> ProfileSheet:
    """Return the SPD score that stands in one cell above a table (*Nilai SPD: 41,25*), if no profile has one.

    ``faults`` gets those of the cell.
    """
    if TOTAL in said.texts:
        return ProfileSheet()
    fields = Fields(known.ruleset, "profile")
    for place, value in (cell for table in tables for cell in _texts_above(table)):
        label, _, answered = (part.strip() for part in value.replace("=", ":", 1).partition(":"))
        if answered and fields.find(label) == TOTAL:
            row, remarks = ProfileRow.read({TOTAL: answered}, known)
            faults += (remark.at(place, field=fields.official(TOTAL)) for _, remark in remarks)
            return ProfileSheet({TOTAL: answered}, None, row.spd_total if row else None, {TOTAL: place})
    return ProfileSheet()


def _is_of_many(table: FoundTable, place: Place) -> bool:
    """Whether a title speaks of all regions of a province: *KABUPATEN/KOTA SE-JAWA TIMUR*."""
    title = normalise(str(table.sheet.value(place.row or 0, place.column or 0))).split()
    return "se" in title or ("kabupaten", "kota") in pairwise(title)


def titled(tables: Iterable[FoundTable], said: ProfileSheet) -> Iterator[Diagnostic]:
    """Yield L423 of each table that names another region than the profile does.

    In its title, unless that names this one too, in a row between its rows, or in the name of an agency.
    """
    own = find_region(said.texts[REGION]) if REGION in said.texts else None
    if not isinstance(own, Region):
        return
    for table in tables:
        titles = [*_named_above(table)]
        named = [] if own in (region for _, region in titles) else titles
        others = (
            (place, region)
            for place, region in (*named, *_named_within(table))
            if not (own.code.startswith(region.code) or region.code.startswith(own.code))
        )  # the province of a city may stand above its name, and a province has offices in its cities
        for place, region in islice(others, 1):
            facts: dict[str, Fact] = {
                "value": region.name,
                "region": said.texts[REGION],
                "first": said.places[REGION].seen_from(place),
            }
            yield Diagnostic(profiles.TITLE_CONTRADICTS, place, facts)


def _named_above(table: FoundTable) -> Iterator[tuple[Place, Region]]:
    for place, value in _texts_above(table):
        yield from ((place, region) for region in named_in(value))


def _texts_above(table: FoundTable) -> Iterator[tuple[Place, str]]:
    for row, line in enumerate(table.sheet.rows[: max(0, table.header_row - 1)], start=1):
        for column, value in enumerate(line, start=1):
            if isinstance(value, str) and len(value) <= _LONGEST_TITLE:
                yield table.sheet.place(row, column), value


def _named_within(table: FoundTable) -> Iterator[tuple[Place, Region]]:
    """Yield regions that stand alone in a row, and those that a cell of the column of agencies names."""
    agency = table.columns.get("agency")
    for row, line in enumerate(table.sheet.rows[table.header_row :], start=table.header_row + 1):
        texts = ((at, value) for at, value in enumerate(line, start=1) if isinstance(value, str))
        first = [*islice(texts, 2)]
        alone = len(first) == 1
        if not alone and agency and agency <= len(line):
            first = [(agency, str(line[agency - 1] or ""))]
        for column, value in first if alone or agency else ():
            if len(value) <= _LONGEST_TITLE and (column == agency or isinstance(find_region(value), Region)):
                yield from ((table.sheet.place(row, column), region) for region in named_in(value))


def _other_region(said: str, place: Place, region: str, first: Place) -> Diagnostic:
    facts: dict[str, Fact] = {"value": said, "region": region, "first": first.seen_from(place)}
    return Diagnostic(profiles.OTHER_REGION, place, facts)


def merged(sheets: Iterable[ProfileSheet]) -> ProfileSheet:
    """Return what several files say together; the first that says something about a field holds."""
    result = ProfileSheet()
    for sheet in sheets:
        result = ProfileSheet(
            {**sheet.texts, **result.texts},
            result.category or sheet.category,
            sheet.spd_total if result.spd_total is None else result.spd_total,
            {**sheet.places, **result.places},
        )
    return result


def identify(
    sheets: Sequence[ProfileSheet],
    region: str | None,
    category: Category | None,
    faults: list[Diagnostic],
) -> Profile:
    """Return who submits; ``region`` and ``category`` go before what the files say.

    Code and category are filled in from the list of regions. ``faults`` gets N319 (unknown region), N322
    (the same, but nothing like an official name), N320 (category of another region), N325 (code of another
    one) and L412 (files of several regions). Files of several agencies belong to no single one.
    """
    said = merged(sheets)
    name = region or said.texts.get("region")
    category = category or said.category
    code = None if region else said.texts.get("code")
    found, remark = _found(name, code, category)
    agencies = {sheet.texts.get("agency") for sheet in sheets}
    if remark:
        on = "category" if remark.kind is profiles.CATEGORY_CONTRADICTS else "region" if name else "code"
        given = region is not None or on not in said.places
        faults.append(remark.at(Place() if given else said.places[on]))
    if region is None:
        faults += _disagreeing(sheets)
    return Profile(
        region=name or (found.name if found else None),
        code=found.code if found else code,
        category=category or (CATEGORY_WORDS[found.category] if found else None),
        cluster=said.texts.get("cluster"),
        edition=said.texts.get("edition"),
        agency=agencies.pop() if len(agencies) == 1 else None,
        template_version=said.texts.get("template_version"),
    )


def _disagreeing(sheets: Iterable[ProfileSheet]) -> Iterator[Diagnostic]:
    """N325 of a code that is not that of the name beside it, L412 of a file of another region."""
    first: tuple[str, Place] | None = None
    for sheet in sheets:
        name, code = sheet.texts.get(REGION), sheet.texts.get("code")
        if name and code and isinstance(owner := find_region(code), Region) and _are_two(name, code):
            facts: dict[str, Fact] = {"value": code, "found": owner.name, "region": name}
            yield Diagnostic(profiles.CODE_CONTRADICTS, sheet.places["code"], facts)
        said = name or code
        if said is None:
            continue
        place = sheet.places[REGION if name else "code"]
        first = first or (said, place)
        if _are_two(first[0], said):
            yield _other_region(said, place, *first)


def _are_two(one: str, other: str) -> bool:
    """Whether two names or codes can by no reading be those of the same region."""
    return _meant(one).isdisjoint(_meant(other))


def _meant(name: str) -> set[str]:
    found = find_region(name)
    regions = (found,) if isinstance(found, Region) else found
    return {region.code for region in regions} or {normalise(name)}


def _found(
    name: str | None, code: str | None, category: Category | None
) -> tuple[Region | None, Remark | None]:
    """Look a region up by name, then by code; a name that several share is told apart by category."""
    if name is None and code is None:
        return None, None
    candidates: tuple[Region, ...] = ()
    for written, narrowed in ((name, None), (name, category), (code, None)):
        result = find_region(written, narrowed) if written else ()
        if isinstance(result, Region):
            return result, _contradiction(result, category)
        candidates = candidates or result
    if name and category and not code and not candidates:
        return None, Remark(profiles.REGION_ADDITIONAL, {"value": name})
    near = tuple(region.name for region in candidates)
    return None, Remark(profiles.REGION_UNKNOWN, {"value": name or code or "", "near": near})


def _contradiction(region: Region, category: Category | None) -> Remark | None:
    if category is None or category == region.category:
        return None
    facts: dict[str, Fact] = {"value": category, "region": region.name, "expected": region.category}
    return Remark(profiles.CATEGORY_CONTRADICTS, facts)


def contradictions(sheets: Iterable[ProfileSheet], ruleset: Ruleset) -> Iterator[Diagnostic]:
    """Yield L413 for each cell of a profile that says something else than the first that has it."""
    fields = Fields(ruleset, "profile")
    first: dict[str, tuple[ProfileSheet, Place]] = {}
    for sheet in sheets:
        for name in _COMMON:
            if name in sheet.texts:
                place = sheet.places[name]
                before, there = first.setdefault(name, (sheet, place))
                if _said(before, name) != _said(sheet, name):
                    facts: dict[str, Fact] = {
                        "field": fields.official(name),
                        "value": sheet.texts[name],
                        "expected": before.texts[name],
                        "first": there.seen_from(place),
                    }
                    yield Diagnostic(profiles.PROFILES_CONTRADICT, place, facts)


def _said(sheet: ProfileSheet, name: str) -> object:
    """What a line of a profile means, where it can be read."""
    read = {"category": sheet.category, "spd_total": sheet.spd_total}.get(name)
    return normalise(sheet.texts[name]) if read is None else read


def overruled(
    said: ProfileSheet, spd: Mapping[str, Claim], spd_total: Decimal | None, category: Category | None
) -> Iterator[Diagnostic]:
    """Name the rows or the cell that ``spd_total`` and ``category`` replace by something else (P613)."""
    if spd_total is not None and spd:
        yield _prevails("--spd", spd_total, next(iter(spd.values())).place.sheet or "SPD")
    elif spd_total is not None and said.spd_total not in (None, spd_total):
        yield _prevails("--spd", spd_total, _spot(said.places["spd_total"]))
    if category and said.category not in (None, category):
        yield _prevails("--category", category, _spot(said.places["category"]))


def _prevails(option: str, used: Fact, where: str) -> Diagnostic:
    return Diagnostic(scores.OPTION_PREVAILS, facts={"field": option, "used": used, "where": where})


def _spot(place: Place) -> str:
    return f"{place.sheet}!{place.cell}"
