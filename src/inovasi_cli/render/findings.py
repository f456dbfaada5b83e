"""Diagnostics on the screen: all of them by severity and sheet, or a summary under a score."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from rich.console import RenderableType
from rich.text import Text as Styled

from inovasi_cli.assessment import Assessment
from inovasi_cli.diagnostics import SEVERITIES, Diagnostic, Kind, Severity, columns, files, rows, values
from inovasi_cli.diagnostics.files import NO_ROWS
from inovasi_cli.diagnostics.scores import EDITION_CANNOT, FILES_UNREAD, RESTS_ON_READING, SPD_MISSING
from inovasi_cli.render import tables
from inovasi_cli.render.words import Words, counts
from inovasi_cli.text import findings as text

Limits = Mapping[Severity, int | None]

LIMITS: Limits = {"error": None, "warning": 10, "note": 3}
"""How many messages of one kind on one sheet are shown in full; of the others only cells are named."""

FOREMOST = 5

_DEAREST = (
    *(kind for kind in vars(files).values() if isinstance(kind, Kind)),
    rows.COVERAGE_SHORT,
    values.OUTSIDE_WINDOW,
    values.APPLICATION_EMPTY,
    values.TEXT_SHORT,
    rows.MANDATORY_MISSING,
    values.AFFAIR_UNKNOWN,
    columns.INDICATOR_MISSING,
    columns.SPD_ROW_MISSING,
    values.MANDATORY_EMPTY,
    values.LEVEL_UNKNOWN,
)
"""What is named first of one severity: whole files, then what costs all or many innovations their points."""

CELLS = 12


def listing(
    diagnostics: Sequence[Diagnostic], named: Sequence[str], words: Words, limits: Limits
) -> Iterator[RenderableType]:
    """Draw every diagnostic: where it is, its name, what is there, what to do; the counts last."""
    for severity in SEVERITIES:
        found = [each for each in diagnostics if each.severity == severity]
        if not found:
            continue
        yield _title(severity, len(found), words)
        for group in _by_sheet_and_kind(found):
            yield from _group(group, words, limits[severity])
        yield Styled()
    yield from _closing(diagnostics, named, words)


def next_step(assessment: Assessment, words: Words) -> Iterator[RenderableType]:
    """Draw what is to be done before there is a result, where no error says it."""
    ruleset = assessment.ruleset
    submission = assessment.submission
    if any(each.kind is NO_ROWS for each in assessment.findings) and not submission.innovations:
        named = ruleset.vocabulary.sheets.items()
        sheets = tuple(names[0] for role, names in named if role in submission.sheets)
        yield Styled(words(text.NEXT_FILL, sheets=sheets))
    elif ruleset.has_index and not assessment.scored:
        lacking = [each for each in assessment.remarks if each.kind in (SPD_MISSING, EDITION_CANNOT)]
        if lacking:
            yield Styled(words(text.NEXT_INDEX, hint=" ".join(map(words.hint, lacking))))


def summary(
    diagnostics: Sequence[Diagnostic], arguments: Sequence[str], words: Words
) -> Iterator[RenderableType]:
    """Draw the counts, the foremost findings, and the command (by its ``arguments``) that shows the rest."""
    yield tables.heading(words(text.FINDINGS))
    if not diagnostics:
        yield tables.line(words(text.CLEAN))
        return
    yield tables.line(counts(diagnostics, words))
    kinds = _by_kind([each for each in sorted(diagnostics, key=_weight) if each.severity != "note"])
    for kind, alike in list(kinds.items())[:FOREMOST]:
        said = f"{words.place(alike[0].place)}  {kind.code}: {words.message(alike[0])}"
        if len(alike) > 1:
            said += f" {words(text.ELSEWHERE, n=len(alike) - 1)}"
        yield tables.bullet("-", said, tables.SEVERITY_STYLE[kind.severity])
    if len(kinds) > FOREMOST:
        yield tables.line(words(text.MORE_KINDS, n=len(kinds) - FOREMOST))
    yield tables.quiet(words(text.READ_ALL, arguments=" ".join(map(_quoted, arguments))))


def unread(remarks: Sequence[Diagnostic], words: Words) -> Iterator[RenderableType]:
    """Draw what stands before any result: the files that are not in it."""
    for each in remarks:
        if each.kind is FILES_UNREAD:
            yield _loudly(each, words)
            yield Styled()


def about_result(remarks: Sequence[Diagnostic], words: Words) -> Iterator[RenderableType]:
    """Draw the remarks that may change how the result is read."""
    for each in remarks:
        if each.severity != "note" and each.kind is not FILES_UNREAD:
            yield Styled()
            yield _loudly(each, words)


def small_print(remarks: Sequence[Diagnostic], words: Words) -> Iterator[RenderableType]:
    """Draw the other remarks as one quiet paragraph, each kind once."""
    said = []
    for kind, alike in _by_kind([each for each in remarks if each.severity == "note"]).items():
        shown = alike if kind is RESTS_ON_READING else alike[:1]
        said += [f"{kind.code}: {words.message(each)}" for each in shown]
        if len(shown) < len(alike):
            said.append(words(text.ALIKE, n=len(alike) - 1))
    if said:
        yield Styled()
        yield tables.quiet(" ".join(said))


def _loudly(each: Diagnostic, words: Words) -> RenderableType:
    said = f"{each.kind.code}: {words.message(each)} {words.hint(each)}"
    return tables.bullet("!", said, tables.SEVERITY_STYLE[each.severity])


def _weight(each: Diagnostic) -> tuple[int, int]:
    """Sort by severity, then by what a kind usually costs the index."""
    place = _DEAREST.index(each.kind) if each.kind in _DEAREST else len(_DEAREST)
    return SEVERITIES.index(each.severity), place


def _title(severity: Severity, n: int, words: Words) -> Styled:
    title = Styled(words(text.TITLES[severity], n=n), style=tables.SEVERITY_STYLE[severity])
    return title.append(f"  {words(text.MEANINGS[severity])}", style="not bold default dim")


def _group(alike: Sequence[Diagnostic], words: Words, limit: int | None) -> Iterator[RenderableType]:
    """Draw one kind on one sheet; what says the same in several cells is said once."""
    same: dict[tuple[str, str], list[Diagnostic]] = {}
    for each in alike:
        same.setdefault((words.message(each), words.hint(each)), []).append(each)
    shown = list(same.items())[:limit]
    for (message, hint), places in shown:
        title = Styled(words.place(places[0].place), style="bold")
        title.append(_others(places[1:], words, limit))
        title.append(f"  {places[0].kind.code} {places[0].kind.slug}", style=tables.QUIET)
        yield tables.line(title)
        yield tables.line(message, margin=4)
        if hint:
            yield tables.line(f"> {hint}", margin=4)
    rest = list(same.values())[len(shown) :]
    if rest:
        kind, n = alike[0].kind, sum(map(len, rest))
        cells = tuple(spot for places in rest for each in places for spot in words.spot(each.place))
        said = words(text.FOLDED, kind=f"{kind.code} {kind.slug}", n=n, cells=cells[:CELLS])
        yield tables.line(said, tables.QUIET)


def _others(places: Sequence[Diagnostic], words: Words, limit: int | None) -> str:
    """The further cells of one finding, named up to a readable number unless all are asked for."""
    cells = [spot for each in places for spot in words.spot(each.place)]
    shown = cells if limit is None else cells[:CELLS]
    more = f" {words(text.MORE_CELLS, n=len(cells) - len(shown))}" if len(shown) < len(cells) else ""
    return "".join(f", {cell}" for cell in shown) + more


def _closing(
    diagnostics: Sequence[Diagnostic], named: Sequence[str], words: Words
) -> Iterator[RenderableType]:
    names = tuple(named)
    if not diagnostics:
        yield Styled(words(text.CLEAN_FILES, files=names))
        return
    yield Styled(f"{counts(diagnostics, words)}: {words.fact(names)}", style="bold")
    if all(each.severity == "note" for each in diagnostics):
        yield Styled(words(text.NOTHING_TO_DO))


def _by_sheet_and_kind(diagnostics: Sequence[Diagnostic]) -> Iterator[Sequence[Diagnostic]]:
    """Diagnostics of one kind on one sheet, sheets in their order, kinds as they first occur."""
    sheets: dict[tuple[str | None, str | None], list[Diagnostic]] = {}
    for each in diagnostics:
        sheets.setdefault((each.place.file, each.place.sheet), []).append(each)
    for found in sheets.values():
        yield from _by_kind(found).values()


def _by_kind(diagnostics: Sequence[Diagnostic]) -> Mapping[Kind, Sequence[Diagnostic]]:
    kinds: dict[Kind, list[Diagnostic]] = {}
    for each in diagnostics:
        kinds.setdefault(each.kind, []).append(each)
    return kinds


def _quoted(argument: str) -> str:
    return f'"{argument}"' if " " in argument else argument
