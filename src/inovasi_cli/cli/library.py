"""The tool for Python programs: what the commands compute, as values and as rows of plain values.

What a command would refuse as misuse is a ``ValueError`` here, and nothing is printed.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from decimal import Decimal
from os import PathLike
from pathlib import Path
from typing import TYPE_CHECKING, Any, get_args

from inovasi_cli import exact
from inovasi_cli.assessment import Assessment, Request
from inovasi_cli.cli.misuse import Misuse, NotInstalled
from inovasi_cli.diagnostics import Diagnostic
from inovasi_cli.pages.page.table import Scalar, Table, rows_of
from inovasi_cli.pages.page.words import Words
from inovasi_cli.reading.files.sheets import Workbook
from inovasi_cli.reading.submission import BASES, Basis, Category
from inovasi_cli.rules.loading import RulesetFaulty
from inovasi_cli.scoring.ranking import RankInterval
from inovasi_cli.text import LANGUAGES, Language

if TYPE_CHECKING:
    from inovasi_cli.insight.plan import Plan
    from inovasi_cli.insight.selection import Sending

Source = str | PathLike[str] | Workbook
Rows = list[dict[str, Scalar]]
_FINDINGS = "findings"


@dataclass(frozen=True)
class Assessed:
    """What files come to: the index with how far it can be trusted, findings, and tables.

    ``value`` is everything the commands know of them.
    """

    value: Assessment

    @property
    def index(self) -> Decimal | None:
        """The index (0-100, two decimals); ``None`` where there is none, which ``findings`` explain."""
        return self.value.card.shown_index if self.value.card else None

    @property
    def low(self) -> Decimal | None:
        """The lowest index under any reading of what is in doubt."""
        return self.value.low

    @property
    def high(self) -> Decimal | None:
        """The highest index under any reading of what is in doubt."""
        return self.value.high

    @property
    def predicate(self) -> str | None:
        """The predicate by its code; ``None`` without one, or where both ends differ."""
        bands = self.value.bands
        return bands[0].code if len(bands) == 1 else None

    @property
    def rank(self) -> RankInterval | None:
        """Between which ranks of the category the index lies."""
        return self.value.rank

    @property
    def findings(self) -> tuple[Diagnostic, ...]:
        """What was found in the files, in their order, and what is to be said of the result."""
        return self.value.diagnostics

    @property
    def errors(self) -> tuple[Diagnostic, ...]:
        """The errors, one a cause: what they are about is left out of the result."""
        return self.value.errors

    @property
    def tables(self) -> tuple[str, ...]:
        """The names of tables for ``rows``."""
        return (*_tables(), _FINDINGS)

    def rows(self, table: str = "innovations", lang: Language = "id") -> Rows:
        """Return a table as rows of plain values: its keys are those of ``inovasi score --format csv``.

        Numbers are ``int`` or ``Decimal``; names are in ``lang``.

        Raises:
            ValueError: there is no such table, or no such language.
        """
        words = _words(lang)
        if table == _FINDINGS:
            from inovasi_cli.insight.priority import prioritised
            from inovasi_cli.pages.validate import findings

            return rows_of(findings.table(prioritised(self.value).causes, words), words.language)
        if table not in self.tables:
            raise ValueError(f"no table {table!r}; there are {', '.join(self.tables)}")
        return rows_of(_tables()[table](self.value), words.language)


@dataclass(frozen=True)
class Selected:
    """Which innovations to send: ``value`` as the commands know it, ``index`` what that gives."""

    value: Sending
    assessed: Assessed

    @property
    def index(self) -> Decimal:
        """The index (0-100, two decimals) when only these are sent."""
        return exact.rounded(self.value.after.index)

    def rows(self, lang: Language = "id") -> Rows:
        """Return every innovation with what becomes of it, as ``inovasi select --format csv``.

        Raises:
            ValueError: there is no such language.
        """
        from inovasi_cli.checking.belonging import Belonging
        from inovasi_cli.pages.select.tables import SelectView, innovations

        assessment, words = self.assessed.value, _words(lang)
        view = SelectView(self.value, assessment, words, Belonging(assessment.submission.innovations))
        return rows_of(innovations(view, view.judged), words.language)


@dataclass(frozen=True)
class Planned:
    """The lightest way to a target, or the most for an effort: ``value`` as the commands know it."""

    value: Plan
    assessed: Assessed

    @property
    def reached(self) -> bool:
        """Whether the target is reached; ``False`` where it is out of reach and ``index`` is the most."""
        return self.value.reached

    @property
    def index(self) -> Decimal | None:
        """The index (0-100, two decimals) with all steps done."""
        return self.value.after.shown_index

    @property
    def effort(self) -> Decimal:
        """What the steps take, in the unit of the edition's efforts."""
        return self.value.effort

    def rows(self, lang: Language = "id") -> Rows:
        """Return the steps in their order, as ``inovasi plan --format csv``.

        Raises:
            ValueError: there is no such language.
        """
        from inovasi_cli.pages.plan import tables
        from inovasi_cli.pages.plan.steps import PlanView

        words = _words(lang)
        view = PlanView(self.value, self.assessed.value, words)
        return rows_of(tables.steps(view, tables.numbered(view)), words.language)


def read(file: str | PathLike[str]) -> Workbook:
    """Read the sheets of a workbook or CSV file; what stands in the way of reading it is among its faults.

    Raises:
        TypeError: ``file`` is no path.
    """
    from inovasi_cli.reading.files import opening

    return opening.read(Path(_of_type(file, str, PathLike)))


def assess(
    *files: Source,
    edition: str | int | None = None,
    basis: Basis = "claimed",
    spd: int | str | Decimal | None = None,
    category: Category | None = None,
    reference: str | PathLike[str] | None = None,
    layout: str | PathLike[str] | None = None,
) -> Assessed:
    """Read, check, score and rank one submission, which may stand in several files.

    The options are those of ``inovasi score``; what is not given is taken from the files, or is the newest.

    Raises:
        TypeError: something is of another type than it should be.
        ValueError: no files, or an option has a value that it cannot have, such as an unknown edition.
    """
    from inovasi_cli import assessment
    from inovasi_cli.cli import reading

    if not files:
        raise ValueError("no files to assess")
    books = [file if isinstance(file, Workbook) else read(file) for file in files]
    _one_of("basis", basis, BASES)
    _one_of("category", category, (None, *get_args(Category)))
    with _as_value_error():
        request = Request(
            edition=None if edition is None else str(_of_type(edition, str, int)),
            basis=basis,
            spd=_number(spd),
            category=category,
            reference=reading.records(None if reference is None else Path(reference)),
            layout=None if layout is None else Path(layout),
        )
        found = assessment.assess(books, request)
        reading.refuse_above_maximum(request.spd, found.ruleset)
    return Assessed(found)


def select(
    assessed: Assessed, *, keep: Iterable[str] = (), drop: Iterable[str] = (), most: int | None = None
) -> Selected:
    """Choose which innovations to send, so that the index is highest; the options of ``inovasi select``.

    Raises:
        TypeError: ``assessed`` is not what ``assess`` returns, or a name is none.
        ValueError: there is no index, or what is asked for cannot be met.
    """
    from inovasi_cli.cli import select as command

    found = _with_index(assessed)
    with _as_value_error():
        demands = command.demands_of(found, _names(keep), _names(drop), _count(most), 0)
        return Selected(command.chosen(found, demands), assessed)


def plan(
    assessed: Assessed,
    *,
    target: str | int | Decimal | None = None,
    budget: int | str | Decimal | None = None,
    max_new: int | None = None,
) -> Planned:
    """Find the lightest way to a target, or the most for a ``budget`` of effort, as ``inovasi plan`` does.

    Raises:
        TypeError: ``assessed`` is not what ``assess`` returns.
        ValueError: there is no index, or nothing that can be planned for.
        ModuleNotFoundError: the extra ``inovasi[plan]`` is not installed.
    """
    from inovasi_cli.cli import misuse
    from inovasi_cli.cli import plan as command
    from inovasi_cli.insight.plan import Limits, PlanInput
    from inovasi_cli.rules.loading import effort

    found = _with_index(assessed)
    card, submission, ruleset = found.card, found.submission, found.ruleset
    assert card is not None  # since there is an index
    with _as_value_error():
        misuse.needed("plan")
        most = _number(budget)
        goals = command.goals_of(_written(target), most, found, None)
        start = PlanInput(
            card, submission, ruleset, effort.load(ruleset, None), Limits(most_new=_count(max_new))
        )
        return Planned(command.planned(start, goals, most), assessed)


def _tables() -> Mapping[str, Callable[[Assessment], Table[Any]]]:
    from inovasi_cli.pages.score.tables import TABLES

    return TABLES


def _with_index(assessed: Assessed) -> Assessment:
    found: Assessment = _of_type(assessed, Assessed).value
    if found.card is None or found.card.index is None:
        raise ValueError("there is no index; the findings tell why")
    return found


def _words(lang: Language) -> Words:
    _one_of("lang", lang, LANGUAGES)
    return Words(lang)


def _number(given: int | str | Decimal | None) -> Decimal | None:
    from inovasi_cli.cli import options

    written = _written(given)
    try:
        return None if written is None else options.number(written)
    except ValueError as error:
        raise ValueError(f"{given!r} is no number, or may be read as two") from error


def _written(given: int | str | Decimal | None) -> str | None:
    """A number as a person writes it, with a comma, which no thousands have."""
    if given is None or isinstance(given, str):
        return given
    return str(_of_type(given, int, str, Decimal)).replace(".", ",")


def _count(given: int | None) -> int | None:
    if given is not None and _of_type(given, int) < 0:
        raise ValueError(f"{given} is less than none")
    return given


def _names(names: Iterable[str]) -> Sequence[str]:
    return [names] if isinstance(names, str) else [_of_type(name, str) for name in names]


def _one_of(name: str, given: object, known: Sequence[object]) -> None:
    if given not in known:
        raise ValueError(f"{name}={given!r} is none of {', '.join(map(str, filter(None, known)))}")


def _of_type(given: Any, *types: type) -> Any:
    if not isinstance(given, types) or isinstance(given, bool):
        raise TypeError(f"{given!r} is no {' or '.join(one.__name__ for one in types)}")
    return given


@contextmanager
def _as_value_error() -> Iterator[None]:
    try:
        yield
    except Misuse as misuse:
        wrong = ModuleNotFoundError if isinstance(misuse, NotInstalled) else ValueError
        raise wrong(Words("en").fill(misuse.text, misuse.facts)) from misuse
    except RulesetFaulty as fault:
        words = Words("en")
        told = (f"{words.place(one.place)} {words.message(one)}".strip() for one in fault.diagnostics)
        raise ValueError("\n".join(told)) from fault
