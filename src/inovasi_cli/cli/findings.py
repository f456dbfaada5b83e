"""Which findings count: what was selected, what is waived, and against which day."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from inovasi_cli.cli.misuse import Misuse, nearest
from inovasi_cli.text import Language, usage

if TYPE_CHECKING:
    from inovasi_cli.assessment import Assessment
    from inovasi_cli.checking.waivers import Waiver
    from inovasi_cli.insight.priority import Report


@dataclass(frozen=True, slots=True)
class Asked:
    """What the command line says about findings."""

    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    waivers: Path | None = None
    today: date | None = None

    def codes(self, names: Iterable[str]) -> frozenset[str]:
        """The codes that ``names`` (each perhaps several, parted by commas) mean.

        Raises:
            Misuse: one means none.
        """
        from inovasi_cli.diagnostics.catalogue import KINDS
        from inovasi_cli.insight.priority import codes_named

        codes: set[str] = set()
        for name in (part.strip() for each in names for part in each.split(",")):
            if not name:
                continue
            found = codes_named(name)
            if not found:
                known = [spelling for kind in KINDS.values() for spelling in (kind.slug, kind.code)]
                raise Misuse(usage.KIND_UNKNOWN, name=name, near=nearest(name, known))
            codes |= found
        return frozenset(codes)


def read_permits(asked: Asked, language: Language) -> tuple[Waiver, ...]:
    """Read the waivers that were asked for.

    Raises:
        typer.Exit: they cannot be used; why was told on stderr.
    """
    if asked.waivers is None:
        return ()
    from inovasi_cli.checking.waivers import read_waivers
    from inovasi_cli.cli.reading import told
    from inovasi_cli.rules.loading import RulesetFaulty

    try:
        return read_waivers(asked.waivers)
    except RulesetFaulty as fault:
        raise told(fault, None, language) from fault


def report(assessment: Assessment, asked: Asked, waivers: tuple[Waiver, ...]) -> Report:
    """Report on an assessment; raises ``Misuse`` as ``Asked.codes`` and ``day``."""
    from inovasi_cli.insight.priority import prioritised

    select, ignore = asked.codes(asked.select), asked.codes(asked.ignore)
    held_against = day(asked.today) if waivers else None
    return prioritised(assessment, waivers, held_against, select, ignore)


def day(given: date | None) -> date:
    """The day that waivers are held against: as given, else of ``SOURCE_DATE_EPOCH``, else of the clock.

    Raises:
        Misuse: the variable is no number of seconds.
    """
    from inovasi_cli.pages.provenance import TimeFaulty, scoring_time

    if given is not None:
        return given
    try:
        return scoring_time().date()
    except TimeFaulty as fault:
        raise Misuse(usage.TIME_FAULTY, value=fault.written) from fault
