"""What may be installed, what it is for, and what an installation says it consists of."""

from __future__ import annotations

import re
import runpy
import sys
from importlib.metadata import distribution
from pathlib import Path
from typing import Any

import pytest

CI = Path(__file__).parents[1] / ".ci"
PIN = re.compile(r"^(\S+?)==(\S+)", re.MULTILINE)


@pytest.fixture(scope="module")
def hashes() -> Any:
    return runpy.run_path(str(CI / "hashes.py"))


def test_each_pin_has_the_checksums_of_its_files(hashes: Any) -> None:
    pinned = PIN.findall((CI.parent / "constraints.txt").read_text(encoding="utf-8"))
    listed = hashes["RELEASE"].findall((CI / "hashes.txt").read_text(encoding="utf-8"))
    normal = hashes["normal"]
    assert {(normal(name), version) for name, version in pinned} == {
        (normal(name), version) for name, version, *_ in listed
    }
    assert len(listed) == len(pinned) > 100
    for name, _, sums, parts in listed:
        assert re.fullmatch(r"(?: +--hash=sha256:[0-9a-f]{64}(?: \\)?\n)+", sums), name
        assert {*parts.split(", ")} <= {*hashes["PARTS"]}, f"{name} belongs to nothing that is installed"


@pytest.mark.parametrize("part", ["all", "build", "dev"])
def test_a_part_is_what_its_packages_need(part: str, hashes: Any) -> None:
    """``make constraints`` writes it; the packages installed here say what they need."""
    shown = {hashes["normal"](name) for name, _ in PIN.findall(hashes["shown"](part))}
    assert shown == {*hashes["needed"](part)} - {"inovasi"}


def test_an_installation_says_what_it_consists_of(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(CI)
    made = runpy.run_path(str(CI / "sbom.py"))
    monkeypatch.delitem(sys.modules, "hashes")
    bom = made["bom"]()
    assert {"serialNumber", "timestamp"}.isdisjoint({*bom, *bom["metadata"]})
    addresses = [each["purl"] for each in bom["components"]]
    assert addresses == sorted(addresses)
    versions = {each["name"]: each["version"] for each in bom["components"]}
    assert versions["openpyxl"] == distribution("openpyxl").version
    assert {"pydantic", "typer", "rich", "highspy", "matplotlib", "watchfiles"} <= {*versions}
    assert "pytest" not in versions
    assert all(each["purl"] == each["bom-ref"] and each["licenses"] for each in bom["components"])
    below = {each["ref"].partition("@")[0]: each["dependsOn"] for each in bom["dependencies"]}
    known = {each["bom-ref"] for each in bom["components"]}
    assert all({*needed} <= known for needed in below.values())
    assert any(ref.startswith("pkg:pypi/numpy@") for ref in below["pkg:pypi/inovasi"])
    assert known == {ref for needed in below.values() for ref in needed}
