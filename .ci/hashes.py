"""The exact files that may be installed: constraints.txt with a checksum for each file of each release.

    python .ci/hashes.py write               writes .ci/hashes.txt anew, of constraints.txt
    python .ci/hashes.py show all            prints the part that `.[all]` needs
    python .ci/hashes.py install dev build   installs parts with this Python, then the checkout, editable

A part is an extra of pyproject.toml, or `build`: what making a wheel needs. What is not listed is refused.
`write` runs where everything of constraints.txt is installed, and pip-tools (`make constraints`).
"""

from __future__ import annotations

import re
import subprocess
import sys
import tempfile
import tomllib
from collections.abc import Iterator
from importlib.metadata import PackageNotFoundError, requires
from itertools import product
from pathlib import Path

ROOT = Path(__file__).parents[1]
PINS, LISTED = ROOT / "constraints.txt", Path(__file__).with_name("hashes.txt")
PARTS = ("all", "build", "dev", "docs", "bench")
HEAD = (
    "# The files that may be installed, by their checksums; behind each release, the parts that need it.\n"
    '# Written by "make constraints".\n'
)
MAKING_WHEELS = ("hatchling", "editables", "pydantic", "PyYAML")
RELEASE = re.compile(r"^(\S+)==(\S+) \\\n((?: +--hash=.*\n)+)(?: +# (.*)\n)?", re.MULTILINE)
ELSEWHERE = [
    {"sys_platform": system, "platform_system": name, "os_name": kind, "python_version": version}
    for (system, name, kind), version in product(
        [("linux", "Linux", "posix"), ("win32", "Windows", "nt"), ("darwin", "Darwin", "posix")],
        ["3.11", "3.12", "3.13", "3.14"],
    )
]
"""What markers are asked for, so that one list suits every system and Python."""


def shown(*parts: str) -> str:
    """The part of the list that any of ``parts`` needs."""
    found = RELEASE.finditer(LISTED.read_text(encoding="utf-8"))
    return "".join(one[0] for one in found if {*parts} & {*one[4].split(", ")})


def install(*parts: str) -> None:
    """Install what ``parts`` need, each file held against its checksum, and the checkout as it is."""
    pip = [sys.executable, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--no-deps"]
    with tempfile.TemporaryDirectory() as folder:
        needed = Path(folder) / "needed.txt"
        needed.write_text(shown(*parts), encoding="utf-8")
        subprocess.run([*pip, "--require-hashes", "--requirement", needed], check=True)
    subprocess.run([*pip, "--no-build-isolation", "--editable", ROOT], check=True)


def write() -> None:
    """Write the list anew; the package index is asked for the checksums of releases that are not in it."""
    known = {(name, version): sums for name, version, sums, _ in _listed(LISTED)}
    pins = [tuple(line.split("==")) for line in PINS.read_text(encoding="utf-8").split() if "==" in line]
    pinned = sorted((normal(name), version) for name, version in pins)
    if unknown := [f"{name}=={version}" for name, version in pinned if (name, version) not in known]:
        known |= {(name, version): sums for name, version, sums, _ in _asked(unknown)}
    needing = {part: {*needed(part)} for part in PARTS}
    with LISTED.open("w", encoding="utf-8", newline="\n") as file:
        file.write(HEAD)
        for name, version in pinned:
            parts = ", ".join(part for part in PARTS if name in needing[part])
            file.write(f"{name}=={version} \\\n{known[name, version]}    # {parts or 'none'}\n")


def _listed(file: Path) -> list[tuple[str, str, str, str]]:
    found = RELEASE.findall(file.read_text(encoding="utf-8")) if file.exists() else []
    return [(normal(name), version, sums, parts) for name, version, sums, parts in found]


def _asked(pins: list[str]) -> list[tuple[str, str, str, str]]:
    hide = [f"--no-emit-{what}" for what in ("index-url", "find-links", "trusted-host")]
    with tempfile.TemporaryDirectory() as folder:
        asked, answer = Path(folder) / "asked.in", Path(folder) / "answer.txt"
        asked.write_text("\n".join([*pins, f"-c {PINS.as_uri()}"]), encoding="utf-8")
        command = [sys.executable, "-m", "piptools", "compile", "--quiet", "--generate-hashes", *hide]
        command += ["--allow-unsafe", "--no-annotate", "--no-header", "--strip-extras"]
        subprocess.run([*command, "--output-file", answer, asked], check=True)
        return _listed(answer)


def needed(part: str) -> Iterator[str]:
    """The names of what a part needs, and of what that needs, on any system."""
    waiting = [(name, "") for name in MAKING_WHEELS] if part == "build" else [("inovasi", part)]
    seen = set()
    while waiting:
        name, extra = waiting.pop()
        if (name, extra) not in seen:
            seen.add((name, extra))
            yield normal(name)
            waiting += wanted(name, extra)


def wanted(name: str, extra: str) -> Iterator[tuple[str, str]]:
    """What a release asks for itself or for an extra, on any system: names, each with the extra meant."""
    from packaging.requirements import Requirement

    for line in _lines(name):
        asked = Requirement(line)
        if not asked.marker or any(asked.marker.evaluate({**there, "extra": extra}) for there in ELSEWHERE):
            yield from ((asked.name, each) for each in {"", *asked.extras})


def _lines(name: str) -> list[str]:
    """The requirements of a release; those of the checkout as pyproject.toml has them now."""
    if normal(name) != "inovasi":
        try:
            return requires(name) or []
        except PackageNotFoundError:  # of another system, and needs nothing
            return []
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    extras = project["optional-dependencies"].items()
    return [
        *project["dependencies"],
        *(f"{line}; extra == '{extra}'" for extra, lines in extras for line in lines),
    ]


def normal(name: str) -> str:
    """A name as the index spells it."""
    return re.sub(r"[-_.]+", "-", name).lower()


if __name__ == "__main__":
    match sys.argv[1:]:
        case ["write"]:
            write()
        case ["show", *parts]:
            sys.stdout.write(shown(*parts))
        case ["install", *parts]:
            install(*parts)
        case _:
            sys.exit(__doc__)
