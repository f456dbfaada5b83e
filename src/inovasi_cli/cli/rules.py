"""``inovasi rules``: the editions, one of them, their check, two compared, and their JSON Schema.

An edition is given by its name, or by the folder of rules of one's own.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal, NamedTuple, get_args

import typer

from inovasi_cli.cli import options
from inovasi_cli.cli.program import DONE, ERRORS, Command, Group, spread
from inovasi_cli.text import quoted
from inovasi_cli.text.waterfall import KEPT

if TYPE_CHECKING:
    from inovasi_cli.cli.delivery import Target
    from inovasi_cli.pages.page.blocks import Block
    from inovasi_cli.rules import Indicator, Ruleset
    from inovasi_cli.rules.effort import Effort
    from inovasi_cli.text import Language

ROWS = 10
"""Rows of a table on a screen."""

Form = Literal["table", "md", "json", "xlsx"]
Page = Annotated[Form | None, typer.Option("--format", metavar="table|md|json|xlsx")]
File = Annotated[
    Literal["edition", "spd", "sid", "vocabulary", "effort"] | None,
    typer.Argument(metavar="edition|spd|sid|vocabulary|effort"),
]


class Brief(NamedTuple):
    """What one screen shows of a page, and the command that goes on from there."""

    page: Iterable[Block]
    command: str


rules = typer.Typer(name="rules", cls=Group, rich_markup_mode=None, add_completion=False)


@rules.callback(invoke_without_command=True)
def start(context: typer.Context, lang: options.Lang = "id") -> None:  # noqa: ARG001 - known already
    """Show the help page when no command is named."""
    if context.invoked_subcommand is None:
        print(context.get_help())


@rules.command("list", cls=Command)
@spread
def listing(*, format: Page = None, details: options.Details = False, result: options.FileOptions) -> int:
    """List the bundled editions, oldest first, the announced ones last."""
    from inovasi_cli.cli import reading
    from inovasi_cli.pages.page.words import Words
    from inovasi_cli.pages.rules import as_json
    from inovasi_cli.pages.rules import editions as rules_list
    from inovasi_cli.rules.loading import announced, editions

    to, lang = result.target(get_args(Form), format), result.lang
    rulesets = [reading.load_rules(name, None, lang) for name in (*editions(), *announced())]
    page = rules_list.editions(rulesets, Words(lang))
    few = rules_list.editions_in_brief(rulesets, Words(lang))
    brief = None if details else Brief(few, f"rules show {editions()[-1]}")
    _deliver(page, lambda: as_json.editions(rulesets), to, rulesets, brief)
    return DONE


@rules.command(cls=Command)
@spread
def show(
    ruleset: str,
    indicator: Annotated[str | None, typer.Argument()] = None,
    *,
    decisions: Annotated[bool, typer.Option("--decisions")] = False,
    everything: options.All = False,
    details: options.Details = False,
    format: Page = None,
    result: options.FileOptions,
) -> int:
    """Show an edition, one ``indicator`` of it, or the decisions of ours in it; a file is always whole."""
    from inovasi_cli.cli.misuse import Misuse
    from inovasi_cli.pages.page.words import Words
    from inovasi_cli.pages.rules import as_json
    from inovasi_cli.pages.rules import indicator as rules_indicator
    from inovasi_cli.pages.rules import show as rules_show
    from inovasi_cli.text import usage

    if indicator is not None and decisions:
        raise Misuse(usage.DECISIONS_OF_EDITION)
    to, lang = result.target(get_args(Form), format), result.lang
    found, words, again = _load(ruleset, lang), Words(lang), f"rules show {quoted(ruleset)}"
    whole = details or everything
    if indicator is not None:
        one = _indicator(found, indicator)
        page = [*rules_indicator.indicator(one, found, words)]
        few = rules_indicator.brief(page)
        brief = None if whole else Brief(few, f"{again} {_following(found, indicator)}".rstrip())
        _deliver(page, lambda: as_json.indicator(one, found), to, [found], brief)
    elif decisions:
        page = [*rules_show.decisions(found, words)]
        few = rules_show.decisions_in_brief(found, words)
        brief = None if whole else Brief(few, again)
        _deliver(page, lambda: as_json.decisions(found), to, [found], brief)
    else:
        efforts = _efforts(found, lang)
        page = [*rules_show.edition(found, efforts, words, everything=everything or to.form == "md")]
        few = rules_show.brief(found, words)
        brief = None if whole else Brief(few, f"{again} {_following(found)}".rstrip())
        _deliver(page, lambda: as_json.edition(found, efforts), to, [found], brief)
    return DONE


@rules.command(cls=Command)
@spread
def check(
    rulesets: Annotated[list[str] | None, typer.Argument()] = None,
    *,
    format: Page = None,
    details: options.Details = False,
    result: options.FileOptions,
) -> int:
    """Check all bundled editions, or those named; 1 when one of them has a fault."""
    from inovasi_cli.pages.page.words import Words
    from inovasi_cli.pages.rules import as_json
    from inovasi_cli.pages.rules import editions as rules_check
    from inovasi_cli.rules.loading import editions
    from inovasi_cli.scoring.vectors import prove

    to, lang = result.target(get_args(Form), format), result.lang
    checked = [prove(*subject) for name in rulesets or editions() for subject in _subjects(name, lang)]
    page = rules_check.proofs(checked, Words(lang))
    sound = [proof.ruleset for proof in checked if proof.ruleset]
    faulty = [proof.name for proof in checked if proof.faults]
    following = f"rules check {quoted(faulty[0])}" if faulty else f"rules show {quoted(checked[-1].name)}"
    brief = None if details else Brief(rules_check.proofs_in_brief(checked, Words(lang)), following)
    _deliver(page, lambda: as_json.proofs(checked, lang), to, sound, brief)
    return ERRORS if faulty else DONE


@rules.command(cls=Command)
@spread
def diff(
    before: str,
    after: str,
    *,
    everything: options.All = False,
    format: Page = None,
    details: options.Details = False,
    result: options.FileOptions,
) -> int:
    """Show what changed from one edition to another; Markdown quotes the changed words too."""
    from inovasi_cli.pages.page.words import Words
    from inovasi_cli.pages.rules import as_json
    from inovasi_cli.pages.rules import diff as rules_diff
    from inovasi_cli.rules.diff import compare

    to, lang = result.target(get_args(Form), format), result.lang
    compared = compare(_load(before, lang), _load(after, lang))
    page = rules_diff.diff(compared, Words(lang), everything=everything or to.form in ("md", "xlsx"))
    both = [compared.before, compared.after]
    kept = f"rules diff {quoted(before)} {quoted(after)} -o {options.unused(KEPT.in_(lang))}"
    brief = None if details or everything else Brief(rules_diff.brief(compared, Words(lang)), kept)
    _deliver(page, lambda: as_json.diff(compared), to, both, brief)
    return DONE


@rules.command(cls=Command)
@spread
def schema(file: File = None, *, result: options.FileOptions) -> int:
    """Write the JSON Schema of one file of an edition, or of all of them by name."""
    from inovasi_cli.cli import streams
    from inovasi_cli.pages.page.jsons import written
    from inovasi_cli.rules import schema as ruleschema

    to = result.target(("json",))
    wanted = {name: ruleschema.schema(name) for name in ruleschema.NAMES}
    streams.write(written(wanted[file] if file else wanted), to.file)
    to.say_written()
    return DONE


def _deliver(
    page: Iterable[Block],
    json: Callable[[], str],
    to: Target,
    rulesets: Sequence[Ruleset],
    brief: Brief | None = None,
) -> None:
    """Write a page in the form that was asked for; JSON with the checksums of ``rulesets``.

    A screen shows what is ``brief``, unless there is no such thing.
    """
    from inovasi_cli.cli import delivery
    from inovasi_cli.pages.page.blocks import Grid
    from inovasi_cli.pages.page.words import Words

    blocks = [*page]
    made = delivery.of_page(lambda: blocks, {"json": json}, to.language)
    if brief and to.file is None:
        shown, words = [*brief.page], Words(to.language)
        title = next(block.text for block in shown if not isinstance(block, Grid))
        made = delivery.in_brief(made, lambda: shown, lambda: title, brief.command, words, rows=ROWS)
    delivery.deliver(made, to, delivery.Trail(rulesets))


def _load(name: str, lang: Language) -> Ruleset:
    """Load the edition of this name, or from the folder of this name."""
    from inovasi_cli.cli import reading
    from inovasi_cli.rules.loading import announced, editions

    bundled = name in (*editions(), *announced())
    folder = None if bundled or not Path(name).is_dir() else Path(name)
    return reading.load_rules(None if folder else name, folder, lang)


def _efforts(ruleset: Ruleset, lang: Language) -> Effort | None:
    """What the edition assumes that improvements take; ``None`` where it states nothing."""
    from inovasi_cli.cli import reading
    from inovasi_cli.rules.loading import effort

    return reading.load_effort(ruleset, None, lang) if effort.is_stated(ruleset) else None


def _subjects(name: str, lang: Language) -> Iterator[tuple[str, Path | None]]:
    """What is to be checked: an edition, a folder of rules, or the editions in a folder of several.

    An edition that is only announced is checked with the one that tells of it.
    """
    from inovasi_cli.cli import reading
    from inovasi_cli.rules.loading import announced, editions

    folder = Path(name)
    if name in editions():
        yield name, None
    elif not folder.is_dir():
        yield announced().get(name) or reading.load_rules(name, None, lang).name, None
    elif inner := sorted(path.parent for path in folder.glob("*/edition.yaml")):
        yield from ((str(path), path) for path in inner)
    else:
        yield name, folder


def _following(ruleset: Ruleset, code: str | None = None) -> str:
    """The indicator to be read after the one of this ``code``, else the first one; empty if there is none."""
    codes = [*ruleset.spd_indicators, *ruleset.sid_indicators]
    after = codes.index(code) + 1 if code in codes else 0
    return next(iter(codes[after:]), "")


def _indicator(ruleset: Ruleset, code: str) -> Indicator:
    from inovasi_cli.cli.misuse import Misuse, nearest
    from inovasi_cli.text import usage

    known = {**ruleset.spd_indicators, **ruleset.sid_indicators}
    if code not in known:
        near = nearest(code, known)
        raise Misuse(
            usage.INDICATOR_UNKNOWN, name=code, edition=ruleset.name, options=tuple(known), near=near
        )
    return known[code]
