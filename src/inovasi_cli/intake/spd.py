"""The region's own rows (SPD): one line of the sheet a scored row."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from inovasi_cli import exact
from inovasi_cli.diagnostics import Diagnostic, Place, columns, rows, values
from inovasi_cli.headers import Fields
from inovasi_cli.intake.measures import settle, too_high
from inovasi_cli.intake.profile import ProfileSheet
from inovasi_cli.intake.rows import Known, SpdRow, read
from inovasi_cli.intake.tables import FilledRow, filled_rows
from inovasi_cli.layout import Table
from inovasi_cli.rules import Ruleset
from inovasi_cli.submission import Claim

_READ = SpdRow.model_fields.keys()
_FILLED_IN = ("level", "measured", "verified")


@dataclass(frozen=True)
class SpdClaims:
    """Claims by code; ``given`` is false when no row says anything but its name."""

    claims: dict[str, Claim] = field(default_factory=dict)
    given: bool = False


def read_spd(tables: Sequence[Table], known: Known, faults: list[Diagnostic]) -> SpdClaims:
    """Read the scored rows of the region from all its sheets.

    ``faults`` gets those of cells and measured values, K205-K208, N301 and N302; a sheet in which no
    level is filled in yet is taken as not given, and nothing is said about its rows.
    """
    lines = [filled for table in tables for filled in filled_rows(table)]
    if not any(name in filled.cells for filled in lines for name in _FILLED_IN):
        return SpdClaims()
    if not known.spd.by_code:
        facts = {"edition": known.ruleset.name}
        faults += (Diagnostic(columns.SPD_ROWS_UNKNOWN, table.sheet.place(), facts) for table in tables)
        return SpdClaims()
    claims: dict[str, Claim] = {}
    seen: dict[str, FilledRow] = {}
    for filled in lines:
        said = {"code": ""} | {name: filled.cells[name] for name in filled.cells.keys() & _READ}
        row, remarks = read(SpdRow, said, known, ("code",))
        faults += filled.faults(remarks, known.ruleset)
        if row is None:
            continue
        if first := seen.get(row.code):
            facts = {"number": row.code, "first": first.place("code").cell or ""}
            faults.append(Diagnostic(columns.SPD_ROW_REPEATED, filled.place("code"), facts))
            continue
        seen[row.code] = filled
        claim = _claim(row, filled, known.ruleset, faults)
        if claim:
            claims[row.code] = claim
    faults += _missing(lines[0], seen, known.ruleset)
    return SpdClaims(claims, given=True)


def ready_made(
    given: Decimal | None,
    profile: ProfileSheet,
    spd: SpdClaims,
    ruleset: Ruleset,
    faults: list[Diagnostic],
) -> Decimal | None:
    """Return the ready-made SPD score that holds: ``given`` with the command, else that of the profile.

    Rows go before that of the profile (L407 where they differ). One above the maximum is not used (N315).
    """
    total = profile.spd_total if given is None else given
    if total is None:
        return None
    place = profile.places["spd_total"] if given is None else Place()
    if excess := too_high(total, ruleset.edition.constants.spd_max, ruleset):
        field = Fields(ruleset, "profile").official("spd_total") if given is None else "--spd"
        faults.append(excess.at(place, field=field))
        return None
    if given is not None or not spd.given:
        return total
    computed = exact.total(
        exact.times(ruleset.spd_indicators[code].weight, claim.level) for code, claim in spd.claims.items()
    )
    if computed != total:
        faults.append(Diagnostic(rows.TOTAL_CONTRADICTS, place, {"total": total, "computed": computed}))
    return None


def _claim(row: SpdRow, filled: FilledRow, ruleset: Ruleset, faults: list[Diagnostic]) -> Claim | None:
    indicator = ruleset.spd_indicators[row.code]
    level, remarks = settle(indicator, row.level, row.measured)
    faults += (remark.at(filled.place("measured")) for remark in remarks)
    by = "level" if "level" in filled.table.columns else "measured"
    if level is None:
        if "level" not in filled.cells and "measured" not in filled.cells:
            kind = values.MANDATORY_EMPTY if indicator.must_be_filled else values.EMPTY
            faults.append(Diagnostic(kind, filled.place(by), {"number": row.code, "name": indicator.name}))
        if row.verified is None:
            return None
    place = filled.place("measured" if row.level is None and row.measured is not None else by)
    return Claim(level or 0, place, "evidence" in filled.cells, row.verified)


def _missing(line: FilledRow, seen: Iterable[str], ruleset: Ruleset) -> Iterator[Diagnostic]:
    for code, indicator in ruleset.spd_indicators.items():
        if code not in seen:
            yield Diagnostic(
                columns.SPD_ROW_MISSING,
                line.table.sheet.place(line.table.header_row),
                {"number": code, "name": indicator.name},
            )
