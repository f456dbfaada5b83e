"""``effort.yaml`` of an edition, and a file of one's own that goes before it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from inovasi_cli.diagnostics import Diagnostic, Place, files
from inovasi_cli.rules import Ruleset
from inovasi_cli.rules.effort import Effort, uniform
from inovasi_cli.rules.loading import RulesetFaulty, strict, validation
from inovasi_cli.rules.models.effort import EffortModel
from inovasi_cli.rules.soundness import effort as checks

NAME = "effort.yaml"


def load(ruleset: Ruleset, own: Path | None = None) -> Effort:
    """Return the efforts of ``ruleset``, those in the file ``own`` before them, indicator by indicator.

    An edition without any has uniform ones. A file with a ``unit`` of its own replaces them all.

    Raises:
        RulesetFaulty: the file ``own`` is missing; or all faults of the first file that has some.
    """
    path = Path(ruleset.folder) / NAME
    codes = (*ruleset.spd_indicators, *ruleset.sid_indicators)
    base = _read(path, ruleset, whole=True) if path.is_file() else uniform(codes)
    if own is None:
        return base
    given = _read(own, ruleset, whole=False)
    return given if given.unit is not None else _merged(base, given)


def is_stated(ruleset: Ruleset) -> bool:
    """Whether the edition states efforts of its own."""
    return (Path(ruleset.folder) / NAME).is_file()


def _read(path: Path, ruleset: Ruleset, *, whole: bool) -> Effort:
    if not path.is_file():
        raise RulesetFaulty((Diagnostic(files.MISSING, Place(str(path)), {"near": ()}),))
    page = strict.read(path)
    read, wrong = validation.validated(page, EffortModel)
    if read is None or wrong:
        raise RulesetFaulty(wrong)
    effort: Effort = read.as_value()
    complete = whole or effort.unit is not None
    found = [validation.told(fault, page) for fault in checks.check(effort, ruleset, whole=complete)]
    if found:
        raise RulesetFaulty(validation.in_order(found))
    return effort


def _merged(base: Effort, own: Effort) -> Effort:
    given = {name: work for name, work in own.repairs._asdict().items() if work is not None}
    return replace(
        base,
        new=own.new or base.new,
        repairs=base.repairs._replace(**given),
        indicators=tuple({**base.by_code, **own.by_code}.values()),
    )
