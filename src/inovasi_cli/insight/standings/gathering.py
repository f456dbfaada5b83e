"""One entry a region: files that are parts of it are scored together, files that contradict are told.

A file is a *part* where its profile names an agency, or where it lacks the innovations or SPD.

1. Whole submissions, score cards and rows of tables of one region must agree in year, index and
   predicate. Where they do not, nobody knows which of them holds, and the region has no rank.
2. Parts beside a whole are not used, which is told.
3. Parts alone are scored together, unless two of them hold the same part; then there is no rank. Of a file
   that holds several regions only the rows of this one are its part.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from inovasi_cli.assessment import Request
from inovasi_cli.diagnostics import Diagnostic, Fact, Kind, Place, standings
from inovasi_cli.insight.standings.entries import HeldPart, RegionEntry
from inovasi_cli.insight.standings.files import Together, rereading
from inovasi_cli.reading.files.content import bytes_of
from inovasi_cli.text import Text
from inovasi_cli.text.spelling import normalise

MOST_NAMED = 6
"""Names in one remark; of further ones the number is said."""

_AND_MORE = Text("dan {n} lagi", "and {n} more")
_NO_INNOVATIONS = Text("SPD tanpa inovasi", "SPD without innovations")
_NO_SPD = Text("inovasi tanpa SPD", "innovations without SPD")
_ONE_AGENCY = Text("data satu perangkat daerah", "data of one agency only")


def gather(
    entries: Sequence[RegionEntry], request: Request, together: Together | None = None
) -> tuple[list[RegionEntry], list[Diagnostic]]:
    """Return one entry a region, in the order of the files, and what is to be said about it (R732-R746).

    ``together`` reads several parts as one submission; they are read again if it is not given.
    """
    groups: dict[tuple[str, str], list[RegionEntry]] = defaultdict(list)
    for entry in entries:
        groups[entry.category, entry.key].append(entry)
    gathering = _Gathering(request, together or rereading())
    gathered = [gathering.one(group) for group in groups.values()]
    return gathered, [*gathering.remarks(), *_about_all(gathered)]


def some(names: Sequence[str]) -> tuple[str | Text, ...]:
    """The first of many names, and how many more there are."""
    more = len(names) - MOST_NAMED
    if more < 1:
        return tuple(names)
    return (*names[:MOST_NAMED], Text(_AND_MORE.id.format(n=more), _AND_MORE.en.format(n=more)))


@dataclass(slots=True)
class _Gathering:
    """The entries of one region after the other, and what was said about them."""

    request: Request
    together: Together
    said: list[Diagnostic] = field(default_factory=list)
    pairs: dict[tuple[Kind, str, str], list[str]] = field(default_factory=lambda: defaultdict(list))

    def one(self, group: Sequence[RegionEntry]) -> RegionEntry:
        """The entry of a region out of all that speak of it."""
        wholes = [entry for entry in group if entry.part is None]
        parts = _distinct([entry for entry in group if entry.part is not None])
        if wholes:
            self._unused(wholes[0], parts)
            return self._agreed(wholes)
        if len(parts) > 1 and not _clash(parts):
            return self._united(parts)
        return self._agreed(parts)

    def remarks(self) -> Iterator[Diagnostic]:
        """What was said, the same about many regions of two files once."""
        for (kind, first, second), names in self.pairs.items():
            facts: dict[str, Fact] = {"first": first, "second": second, "region": some(names)}
            yield Diagnostic(kind, Place(second), facts)
        yield from self.said

    def _agreed(self, same: Sequence[RegionEntry]) -> RegionEntry:
        """One of them where they agree, else the region without a result."""
        first, *others = sorted(same, key=_told, reverse=True)
        kinds = {other.file: _between(first, other) for other in others}
        agree = {*kinds.values()} <= {standings.SAME_RESULT}
        for file, kind in kinds.items():
            if agree or kind is not standings.SAME_RESULT:
                self.pairs[kind, first.file, file].append(first.region)
        if agree:
            self._lacking(first)
            return first
        known = first.file, first.region, first.code, first.category, first.year, first.clusters
        return RegionEntry(*known, others=first.others, part=first.part)

    def _united(self, parts: Sequence[RegionEntry]) -> RegionEntry:
        files = [part.file for part in parts]
        source = self.together(parts, self.request)
        facts: dict[str, Fact] = {"region": parts[0].region, "number": len(files), "found": some(files)}
        self.said.append(Diagnostic(standings.PARTS_UNITED, Place(files[0]), facts))
        self.said += [
            diagnostic for diagnostic in source.faults if diagnostic.kind is standings.WITHOUT_INDEX
        ]
        united = source.entries[0]
        self._lacking(united)
        return united

    def _unused(self, whole: RegionEntry, parts: Sequence[RegionEntry]) -> None:
        if parts:
            names = some([entry.file for entry in parts])
            facts: dict[str, Fact] = {"region": whole.region, "first": whole.file, "second": names}
            self.said.append(Diagnostic(standings.PARTS_UNUSED, Place(parts[0].file), facts))

    def _lacking(self, entry: RegionEntry) -> None:
        """Say what an entry that is only a part of its region lacks."""
        if entry.part is not None and entry.index is None:
            self.said.append(entry.without_index())
        elif entry.part is not None:
            facts: dict[str, Fact] = {"region": entry.region, "first": entry.file, "what": _held(entry.part)}
            self.said.append(Diagnostic(standings.ONLY_PART, Place(entry.file), facts))


def _distinct(parts: Sequence[RegionEntry]) -> list[RegionEntry]:
    """Leave out copies of a file, byte by byte."""
    if len(parts) < 2:
        return list(parts)
    return list({bytes_of(part.file): part for part in reversed(parts)}.values())[::-1]


def _clash(parts: Sequence[RegionEntry]) -> bool:
    """Whether two of them claim to be the same part; a list of no agency may hold what the others hold."""
    held = [entry.part for entry in parts if entry.part is not None]
    lists = [normalise(part.agency or "") for part in held if part.innovations]
    totals = [part for part in held if part.spd and not part.agency]
    return len(totals) > 1 or len(set(lists)) < len(lists) or ("" in lists and len(lists) > 1)


def _between(one: RegionEntry, other: RegionEntry) -> Kind:
    """What two entries of one region are to each other."""
    if one.part is not None and _clash([one, other]):
        return standings.PARTS_CLASH
    if one.part is not None:
        return standings.SOURCE_TWICE
    return standings.SAME_RESULT if _result(one) == _result(other) else standings.SOURCE_TWICE


def _result(entry: RegionEntry) -> tuple[object, ...]:
    return entry.year, entry.index, entry.low, entry.high, entry.predicate and entry.predicate.code


def _told(entry: RegionEntry) -> bool:
    """Whether the number of innovations is known: a workbook tells more than a row of a table."""
    return entry.counted is not None


def _about_all(entries: Sequence[RegionEntry]) -> Iterator[Diagnostic]:
    """Say whose data have errors in them, and who is not ranked officially."""
    indexed = [entry for entry in entries if entry.index is not None]
    for kind, found in (
        (standings.OPEN_RANK, [entry for entry in indexed if entry.open]),
        (standings.WITH_ERRORS, [entry for entry in indexed if entry.errors]),
        (standings.WITH_WARNINGS, [entry for entry in indexed if entry.warnings]),
        (standings.WITH_ABSENT, [entry for entry in indexed if entry.absent and any(entry.absent[:2])]),
    ):
        if found:
            names = some([entry.region for entry in found])
            facts: dict[str, Fact] = {"number": len(found), "region": names, "name": found[0].arguments}
            yield Diagnostic(kind, facts=facts)
    if extra := [entry.region for entry in entries if not entry.official]:
        yield Diagnostic(standings.ADDITIONAL, facts={"region": some(extra)})


def _held(part: HeldPart) -> Text:
    if part.agency:
        return _ONE_AGENCY
    return _NO_SPD if part.innovations else _NO_INNOVATIONS
