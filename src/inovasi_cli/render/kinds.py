"""The catalogue of diagnostics: one kind explained, or all of them listed."""

from __future__ import annotations

from rich.console import Group, RenderableType
from rich.rule import Rule
from rich.table import Table
from rich.text import Text as Styled

from inovasi_cli.diagnostics import Kind
from inovasi_cli.diagnostics.catalogue import KINDS
from inovasi_cli.render import tables
from inovasi_cli.render.words import NEAR, Words
from inovasi_cli.text import Language, Text, examples, facts
from inovasi_cli.text import findings as text


def explanation(kind: Kind, language: Language) -> RenderableType:
    """Draw what a kind says, a case of it, what to do, why it matters, and what its severity means."""
    words = Words(language)
    title = Styled(f"{kind.code} {kind.slug}", style=tables.SEVERITY_STYLE[kind.severity])
    severity = f"{words(text.SEVERITIES[kind.severity])}: {words(text.MEANINGS[kind.severity])}"
    grid = Table.grid(padding=(0, 2))
    grid.add_column(style=tables.QUIET, no_wrap=True)
    grid.add_column(overflow="fold")
    case = examples.EXAMPLES.get(kind.code)
    for head, said in (
        (text.MEANS, general(kind.message, words)),
        *([(text.EXAMPLE, _case(kind, case, words))] if case else []),
        (text.WHAT_TO_DO, general(kind.hint, words)),
        (text.WHY, general(kind.why, words)),
        (text.HEAD_SEVERITY, severity),
    ):
        grid.add_row(words(head), Styled(said))
    return Group(title, Rule(style=tables.QUIET), grid)


def _case(kind: Kind, facts: examples.Example, words: Words) -> str:
    """Say the message of one case, and what to do where that names something of the case."""
    said = [words.fill(kind.message, facts)]
    if "{" in kind.hint.id:
        said.append(words.fill(kind.hint, facts))
    return " ".join(said)


def listing(language: Language) -> RenderableType:
    """Draw code, slug and message of every kind."""
    words = Words(language)
    drawn = tables.table((words(text.HEAD_CODE), "left"), (words(text.HEAD_MESSAGE), "left"))
    for kind in KINDS.values():
        name = Styled(kind.slug, style=tables.SEVERITY_STYLE[kind.severity])
        drawn.add_row(kind.code, name.append(f"\n{general(kind.message, words)}", style="not bold default"))
    return tables.Inset(drawn)


def general(said: Text, words: Words) -> str:
    """Say a text of a kind without a case: ``<isi>`` where a fact would stand."""
    named = {name: f"<{words(fact)}>" for name, fact in facts.NAMES.items()}
    return words.fill(said, {name: told for name, told in named.items() if name != NEAR})
