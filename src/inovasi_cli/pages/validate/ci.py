"""Findings as SARIF 2.1.0, for the viewers and platforms that show the results of any checker.

A spreadsheet has no lines, so a cell is a logical location (``Inovasi!U12``) in the artifact that its file
is; only what stands in YAML has a region. Waived findings are results with an accepted suppression.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from pathlib import Path, PurePath
from urllib.parse import quote

from inovasi_cli import __version__, exact
from inovasi_cli.checking.privacy import unnamed
from inovasi_cli.diagnostics import Diagnostic, Kind, Place
from inovasi_cli.insight.priority import Finding, Report
from inovasi_cli.pages.page.jsons import Json, facts_of, told, written
from inovasi_cli.pages.page.words import Words, unobeyed
from inovasi_cli.pages.provenance import Provenance
from inovasi_cli.text import Language

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"


def sarif(report: Report, language: Language) -> str:
    """Write one run with a rule for each kind that was found."""
    words = Words(language)
    kinds = list(dict.fromkeys(finding.diagnostic.kind for finding in report.findings))
    files = list(dict.fromkeys(finding.diagnostic.place.file or "" for finding in report.findings))
    at = {kind.code: number for number, kind in enumerate(kinds)}
    artifacts = {file: number for number, file in enumerate(filter(None, files))}
    driver = {
        "name": "inovasi",
        "version": __version__,
        "language": language,
        "rules": [_rule(kind, words) for kind in kinds],
    }
    run = {
        "tool": {"driver": driver},
        "artifacts": [{"location": {"uri": uri(file)}} for file in artifacts],
        "results": [_result(finding, at, artifacts, words) for finding in report.causes],
    }
    return written({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]})


def stamped(text: str, provenance: Provenance) -> str:
    """Return the SARIF ``text`` with ``provenance`` as a property of its run and hashes of its artifacts."""
    log = json.loads(text)
    sums = {uri(file): sum_ for file, sum_ in provenance.inputs.items() if sum_}
    for run in log["runs"]:
        for artifact in run["artifacts"]:
            if sum_ := sums.get(artifact["location"]["uri"]):
                artifact["hashes"] = {"sha-256": sum_}
        run["properties"] = {"provenance": told(provenance)}
    return written(log)


def uri(file: str) -> str:
    """The address of a file: as it was given, with forward slashes and nothing that is not allowed."""
    path = Path(file)
    return path.as_uri() if path.is_absolute() else quote(PurePath(file).as_posix(), errors="surrogateescape")


def _rule(kind: Kind, words: Words) -> Json:
    return {
        "id": kind.code,
        "name": kind.slug,
        "shortDescription": {"text": words.fill(kind.message, kind.example)},
        "fullDescription": {"text": words.fill(kind.why, kind.example)},
        "help": {"text": words.fill(kind.hint, kind.example)},
        "defaultConfiguration": {"level": kind.severity},
    }


def _result(found: Finding, rules: Mapping[str, int], artifacts: Mapping[str, int], words: Words) -> Json:
    diagnostic = found.diagnostic
    result: Json = {
        "ruleId": diagnostic.kind.code,
        "ruleIndex": rules[diagnostic.kind.code],
        "level": diagnostic.severity,
        "message": {"text": f"{words.message(diagnostic)} {words.hint(diagnostic)}".strip()},
        "partialFingerprints": {"inovasi/v1": _fingerprint(diagnostic, words)},
        "properties": {
            "facts": facts_of(diagnostic, words.language),
            "innovation": unnamed(found.innovation),
            "agency": unnamed(found.agency),
            "stake": None if found.stake is None else str(exact.rounded(found.stake)),
            "source": words.cited(found.source) or None,
        },
    }
    if diagnostic.place.file:
        cells = [one.diagnostic.place for one in found.each or (found,)]
        result["locations"] = [_location(place, artifacts) for place in cells]
    if found.waiver:
        suppression = {"kind": "external", "status": "accepted", "justification": words.waiver(found.waiver)}
        result["suppressions"] = [suppression]
    return result


def _location(place: Place, artifacts: Mapping[str, int]) -> Json:
    file = place.file or ""
    physical: Json = {"artifactLocation": {"uri": uri(file), "index": artifacts[file]}}
    if place.sheet is None:
        if place.row is not None:
            physical["region"] = {"startLine": place.row, "startColumn": place.column or 1}
        return {"physicalLocation": physical}
    spot = place.cell or str(place.row or "")
    logical = {"name": spot or place.sheet, "fullyQualifiedName": "!".join(filter(None, (place.sheet, spot)))}
    logical["kind"] = "cell" if place.cell else "row" if spot else "sheet"
    return {"physicalLocation": physical, "logicalLocations": [logical]}


def _fingerprint(diagnostic: Diagnostic, words: Words) -> str:
    """What stays the same from run to run: kind and place."""
    return hashlib.sha256(f"{diagnostic.kind.code} {words.place(diagnostic.place)}".encode()).hexdigest()[:16]


_LEVELS = {"error": "error", "warning": "warning", "note": "notice"}


def github(report: Report, language: Language) -> str:
    """Write one command a line; the cell stands in the title, since a spreadsheet has no lines."""
    words = Words(language)
    return "".join(_command(finding, words) for finding in report.causes)


def _command(found: Finding, words: Words) -> str:
    """A waived one is a notice that says so first."""
    diagnostic = found.diagnostic
    place = words.where(diagnostic)
    title = _property(f"{diagnostic.kind.code} {diagnostic.kind.slug}{': ' if place else ''}{place}")
    file = f"file={_property(PurePath(diagnostic.place.file).as_posix())}," if diagnostic.place.file else ""
    waiver = f"{words.waiver(found.waiver)} | " if found.waiver else ""
    said = _data(f"{waiver}{words.message(diagnostic)} {words.hint(diagnostic)}".strip())
    return f"::{'notice' if found.waiver else _LEVELS[diagnostic.severity]} {file}title={title}::{said}\n"


def _data(text: str) -> str:
    return unobeyed(text).replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
