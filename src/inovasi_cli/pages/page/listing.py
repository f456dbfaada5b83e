"""All findings on the screen, by severity and sheet, so that even thousands stay readable."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from fractions import Fraction

from rich.console import Group, RenderableType
from rich.text import Text as Styled

from inovasi_cli.diagnostics import SEVERITIES, Diagnostic, Kind, Severity, files, kinds_in, scores
from inovasi_cli.insight.priority import Finding, Report, by_priority
from inovasi_cli.pages.page import blocks
from inovasi_cli.pages.page.findings import by_kind
from inovasi_cli.pages.page.screen import Piece
from inovasi_cli.pages.page.table import Column, Table, screen_of
from inovasi_cli.pages.page.words import Words, tally
from inovasi_cli.text import findings as text

Limits = Mapping[Severity, int | None]

LIMITS: Limits = {"error": 10, "warning": 10, "note": 3}
"""How many messages of one kind on one sheet are shown in full; of the others only cells are named."""

MOST = 60
"""How many messages of one severity are shown in full unless a number or all are asked for."""

_UNREAD = tuple(kind for kind in kinds_in(files) if kind.severity == "error")
"""Why nothing of a file could be read, so that nothing is said of what stands in it."""

CELLS = 12


def listing(report: Report, named: Sequence[str], words: Words, limits: Limits) -> Iterator[RenderableType]:
    """Draw every finding: where it is, its name, what is there, what to do; the counts last.

    The gravest come first, of one severity the dearest; by default only so many in full as fit a few screens.
    """
    folded = False
    for severity in SEVERITIES:
        found = [finding for finding in report.open if finding.severity == severity]
        if not found:
            continue
        yield _title(severity, found, words)
        room = MOST if limits is LIMITS else len(found)
        for group in _by_stake(_by_sheet_and_kind(found)):
            most = limits[severity]
            drawn = _Group(group, named, words, room if most is None else min(room, most))
            folded |= drawn.folded
            room -= drawn.shown
            yield from drawn.lines()
        yield Styled()
    yield from _waived(report, named, words)
    if folded:
        yield from _kinds(report.open, words)
    yield from _closing(report, named, words)


def in_brief(
    report: Report, named: Sequence[str], words: Words, arguments: str = "", *, notes: bool
) -> Iterator[Piece]:
    """Yield the causes, the gravest and dearest first, as far as there is room, the counts, the next step.

    Without ``arguments`` there is no next step.
    """
    rank = 0
    for severity in SEVERITIES if notes else SEVERITIES[:-1]:
        found = [one for one in report.open if one.severity == severity]
        for at, alike in enumerate(_by_stake(_by_sheet_and_kind(found))):
            rank += 1
            drawn = _Group(alike, named, words, 1).lines()
            yield Piece(Group(*([] if at else [_title(severity, found, words)]), *drawn), rank)
    if rank:
        yield Piece(Styled())
    yield from map(Piece, _closing(report, named, words))
    next_step = text.NEXT_ANNOTATE if rank else text.NEXT_SCORE
    if arguments:
        yield Piece(Styled(Words(words.language)(next_step, arguments=arguments)))


def _title(severity: Severity, found: Sequence[Finding], words: Words) -> Styled:
    places = sum(finding.diagnostic.places for finding in found)
    said = words(text.TITLES[severity], n=len(found))
    said += f" {words(text.IN_PLACES, n=places)}" if places > len(found) else ""
    title = Styled(said, style=blocks.SEVERITY_STYLE[severity])
    unread = all(finding.diagnostic.kind in _UNREAD for finding in found)
    meaning = text.UNREADABLE if unread else text.MEANINGS[severity]
    return title.append(f"  {words(meaning)}", style="not bold default dim")


class _Group:
    """One kind on one sheet; what says the same in several cells is said once, ``most`` of them in full."""

    def __init__(self, alike: Sequence[Finding], files: Sequence[str], words: Words, most: int) -> None:
        self.files = files
        self.words = words
        self.alike = alike
        self.most = most
        same: dict[tuple[str, str], list[Finding]] = {}
        for finding in alike:
            said = words.message(finding.diagnostic), words.hint(finding.diagnostic)
            same.setdefault(said, []).append(finding)
        self.same = same
        self.shown = min(most, len(same))
        self.folded = self.shown < len(same)

    def lines(self) -> Iterator[RenderableType]:
        """Draw the examples, then the cells of the rest."""
        kind = self.alike[0].diagnostic.kind
        name = f"{kind.code} {kind.slug}"
        for (message, hint), alike in list(self.same.items())[: self.shown]:
            title = Styled(self.words.where(alike[0].diagnostic, self.files), style="bold")
            title.append(_others(alike[1:], self.words, self.most))
            title.append(f"  {name}", style=blocks.QUIET)
            title.append(f"  {cost}" if (cost := self._cost(alike)) else "")
            yield blocks.line(title)
            yield blocks.line(message, margin=4)
            if hint:
                yield blocks.line(f"> {hint}", margin=4)
        if self.folded:
            yield self._rest(name)

    def _cost(self, found: Sequence[Finding]) -> str:
        """What is at stake in all of ``found``, with how many they are where they are several."""
        stake = sum((finding.stake or Fraction(0) for finding in found), Fraction(0))
        if not stake:
            return ""
        told = text.STAKE if len(found) == 1 else text.STAKE_OF_ALL
        return self.words(told, points=self.words.figure(stake), n=len(found))

    def _where(self) -> str:
        """The file and sheet of the findings."""
        place = self.alike[0].diagnostic.place
        return self.words.place_in(place._replace(row=None, column=None), self.files)

    def _rest(self, name: str) -> RenderableType:
        rest = [finding.diagnostic for alike in list(self.same.values())[self.shown :] for finding in alike]
        cells = tuple(spot for diagnostic in rest for spot in self.words.spots(diagnostic))[:CELLS]
        if cost := self._cost(self.alike):
            name += f" ({cost})"
        if self.shown:
            return blocks.line(self.words(text.FOLDED, kind=name, n=len(rest), cells=cells), blocks.QUIET)
        said = self.words(text.FOLDED_WHOLE, place=self._where(), kind=name, n=len(rest), cells=cells)
        return blocks.line(said, blocks.QUIET)


def _others(found: Sequence[Finding], words: Words, limit: int) -> str:
    """The further cells of one finding, named up to a readable number unless all are asked for."""
    cells = [spot for finding in found for spot in words.spots(finding.diagnostic)]
    shown = cells if limit >= len(cells) else cells[:CELLS]
    more = f" {words(text.MORE_CELLS, n=len(cells) - len(shown))}" if len(shown) < len(cells) else ""
    return "".join(f", {cell}" for cell in shown) + more


def _waived(report: Report, files: Sequence[str], words: Words) -> Iterator[RenderableType]:
    """Draw what someone answers for, and the day that this was held against."""
    if not report.waived or report.day is None:
        return
    title = Styled(words(text.WAIVED_TITLE, n=len(report.waived)), style="bold")
    yield title.append(f"  {words(text.WAIVED_MEANS)}", style="not bold default dim")
    for finding in report.waived:
        if finding.waiver is not None:
            kind = finding.diagnostic.kind
            place = Styled(words.where(finding.diagnostic, files), style="bold")
            yield blocks.line(place.append(f"  {kind.code} {kind.slug}", style=blocks.QUIET))
            yield blocks.line(words.waiver(finding.waiver), margin=4)
    yield blocks.quiet(words(text.WAIVED_ON, day=report.day))
    yield Styled()


def _kinds(found: Sequence[Finding], words: Words) -> Iterator[RenderableType]:
    """Draw how many there are of each kind, and on how many sheets."""
    yield Styled(words(text.ALL_KINDS), style="bold")
    kinds = by_kind([finding.diagnostic for finding in by_priority(found)])
    yield screen_of(Table("kinds", _KINDS, list(kinds.items())), words)
    yield Styled()


_OfKind = tuple[Kind, Sequence[Diagnostic]]


def _name(row: _OfKind, _: Words) -> Styled:
    return Styled(f"{row[0].code} {row[0].slug}", style=blocks.SEVERITY_STYLE[row[0].severity])


def _sheets(row: _OfKind) -> int:
    return len({(diagnostic.place.file, diagnostic.place.sheet) for diagnostic in row[1]})


_KINDS: Sequence[Column[_OfKind]] = (
    Column("kind", text.HEAD_KIND, "text", lambda row: row[0].code, _name),
    Column("number", text.HEAD_NUMBER, "whole", lambda row: len(row[1])),
    Column("sheets", text.HEAD_PLACES, "whole", _sheets),
)


def _closing(report: Report, named: Sequence[str], words: Words) -> Iterator[RenderableType]:
    names = tuple(named)
    if not report.findings:
        yield Styled(words(text.CLEAN_OF_ASKED if report.left_out else text.CLEAN_FILES, files=names))
    else:
        yield Styled(f"{tally(report.findings, words)}: {words.fact(names)}", style="bold")
        nothing = all(finding.severity == "note" for finding in report.open)
        if nothing and not any(finding.diagnostic.kind is scores.NO_EVIDENCE for finding in report.open):
            yield Styled(words(text.NOTHING_TO_DO))
    if report.left_out:
        yield blocks.quiet(words(text.LEFT_OUT, n=report.left_out))


def _by_stake(groups: Iterable[Sequence[Finding]]) -> list[Sequence[Finding]]:
    """Sort groups by what is at stake in all of each, the dearest first; otherwise the order stays."""
    return sorted(
        groups, key=lambda group: -sum((finding.stake or Fraction(0) for finding in group), Fraction(0))
    )


def _by_sheet_and_kind(found: Iterable[Finding]) -> Iterator[Sequence[Finding]]:
    """Findings of one kind on one sheet, sheets in their order, kinds as they first occur."""
    sheets: dict[tuple[str | None, str | None], dict[Kind, list[Finding]]] = {}
    for finding in found:
        place, kind = finding.diagnostic.place, finding.diagnostic.kind
        sheets.setdefault((place.file, place.sheet), {}).setdefault(kind, []).append(finding)
    for kinds in sheets.values():
        yield from kinds.values()
