"""What is committed can be published: no registry hosts, no paths of one machine, nothing huge."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

ROOT = Path(__file__).parent.parent
LIMIT = 1024 * 1024

# Put together from parts, so that this file does not hold what it looks for.
HOSTS = [
    ".".join(parts)
    for parts in [
        ("pypi", "org"),
        ("python" + "hosted", "org"),
        ("npm" + "js", "org"),
        ("npm" + "js", "com"),
        ("crates", "io"),
        ("deb", "debian"),
        ("archive", "ubuntu"),
    ]
]
FOLDERS = ["work", "farm", "root", "home", "Users", "opt"]
OUTSIDE = rf"(?<![\w.*$~-])/(?:{'|'.join(FOLDERS)})/"
FORBIDDEN = re.compile("|".join([*map(re.escape, HOSTS), OUTSIDE, r"\.\./" + "shared"]).encode())


def committed() -> list[Path]:
    """All files that git tracks and that still exist."""
    listing = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, check=True).stdout
    return [path for name in listing.decode().split("\0") if name and (path := ROOT / name).is_file()]


def test_no_file_names_a_registry_or_a_path_of_one_machine() -> None:
    found = [
        f"{path.relative_to(ROOT)}: {match.group().decode()}"
        for path in committed()
        for match in FORBIDDEN.finditer(path.read_bytes())
    ]
    assert found == []


def test_no_file_is_huge() -> None:
    assert [str(path) for path in committed() if path.stat().st_size > LIMIT] == []


def test_the_search_finds_what_it_looks_for() -> None:
    samples = [f"https://{HOSTS[0]}/simple", f"see /{FOLDERS[0]}/main", "../" + "shared/notes"]
    assert all(FORBIDDEN.search(sample.encode()) for sample in samples)
    assert not FORBIDDEN.search(b"docs/work/plan.md and https://example.org/home/page")
