"""The result of a command as JSON, with what it was computed with."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from inovasi_cli.cli import reading, streams
from inovasi_cli.render.stamp import stamped
from inovasi_cli.rules import Ruleset


def write_json(
    text: str,
    output: Path | None,
    rulesets: Sequence[Ruleset],
    inputs: Sequence[Path] = (),
    options: Mapping[str, object] | None = None,
) -> None:
    """Write the JSON ``text`` of a result that ``rulesets``, ``inputs`` and ``options`` decide.

    Raises:
        Misuse: the file cannot be written, or the environment fixes a time that is none.
    """
    first = rulesets[0] if rulesets else None
    others = [each for each in rulesets[1:] if first and each.folder != first.folder]
    streams.write(stamped(text, reading.traced(first, inputs, options or {}, *others)), output)
