"""Write what an installation consists of, as CycloneDX: `python .ci/sbom.py build/sbom.json` (`make sbom`).

The components are those of what `.[all]` needs that this Python has installed, as their metadata describe
them. No network is asked, and neither a time nor a random number stands in it: the same installation gives
the same bytes.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator, Mapping
from importlib.metadata import Distribution, PackageNotFoundError, distribution
from pathlib import Path

from hashes import needed, normal, wanted

Json = Mapping[str, object]


def bom() -> Json:
    """What is installed, and what of it needs what."""
    found = sorted(installed(), key=address)
    ours = next(one for one in found if normal(one.name) == "inovasi")
    names = {normal(one.name): address(one) for one in found}
    return {
        "$schema": "http://cyclonedx.org/schema/bom-1.6.schema.json",
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "version": 1,
        "metadata": {"component": {**component(ours), "type": "application"}},
        "components": [component(one) for one in found if one is not ours],
        "dependencies": [{"ref": address(one), "dependsOn": sorted(below(one, names))} for one in found],
    }


def installed() -> Iterator[Distribution]:
    """Those of what is needed that are there; others belong to other systems."""
    for name in {*needed("all")}:
        try:
            yield distribution(name)
        except PackageNotFoundError:
            continue


def below(one: Distribution, names: Mapping[str, str]) -> Iterator[str]:
    """The addresses of what it needs."""
    extras = ("", "all", "plan", "report", "watch") if normal(one.name) == "inovasi" else ("",)
    for name, _ in {pair for extra in extras for pair in wanted(one.name, extra)}:
        if normal(name) in names and normal(name) != normal(one.name):
            yield names[normal(name)]


def component(one: Distribution) -> Json:
    """A library with its version, address and licence."""
    about = {"name": one.name, "version": one.version, "purl": address(one)}
    return {"type": "library", "bom-ref": address(one), **about, **licence(one)}


def address(one: Distribution) -> str:
    """The package URL of a release."""
    return f"pkg:pypi/{normal(one.name)}@{one.version}"


def licence(one: Distribution) -> Json:
    """What it says of its licence: an expression, otherwise its classifiers, otherwise the first line."""
    if expression := one.metadata.get("License-Expression"):
        return {"licenses": [{"expression": expression}]}
    classifiers = [line for line in one.metadata.get_all("Classifier", []) if line.startswith("License ::")]
    named = [line.rpartition(" :: ")[2] for line in classifiers] or (one.metadata.get("License") or "").split(
        "\n"
    )[:1]
    return (
        {"licenses": [{"license": {"name": name}} for name in sorted({*named}) if name]} if any(named) else {}
    )


if __name__ == "__main__":
    target = Path(sys.argv[1])
    target.parent.mkdir(exist_ok=True)
    target.write_text(json.dumps(bom(), indent=1, ensure_ascii=False) + "\n", encoding="utf-8", newline="\n")
