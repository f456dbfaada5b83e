"""The name of an output and the form of what is in it, for every command that writes a file."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from zipfile import is_zipfile

import pytest
import yaml
from paper import misprinted
from runs import inovasi, workbook

from inovasi_cli.books.writing.whole import _here, put
from inovasi_cli.cli.delivery import form_of
from inovasi_cli.cli.misuse import Misuse
from inovasi_cli.cli.program import Commands

pytestmark = pytest.mark.usefixtures("plain_surroundings")

PAGES = ".txt .json .md .xlsx"
TABLES = f"{PAGES} .csv .jsonl"
WRITES = {
    "score data.xlsx": TABLES,
    "report data.xlsx": ".html .pdf",
    "verify asal.json lain.xlsx": PAGES,
    "validate data.xlsx": f"{TABLES} .sarif",
    "rank data.xlsx": TABLES,
    "select data.xlsx": TABLES,
    "leverage data.xlsx": TABLES,
    "plan data.xlsx --target 17": TABLES,
    "risk data.xlsx --draws 100": TABLES,
    "template": ".xlsx",
    "doctor": ".md .txt",
    "merge data.xlsx": ".xlsx",
    "compare data.xlsx lain.xlsx": TABLES,
    "explain index --in data.xlsx": PAGES,
    "layout data.xlsx": ".yaml .json .xlsx",
    "schema": ".txt",
    "schema score": ".json",
    "rules list": PAGES,
    "rules show 2026": PAGES,
    "rules check 2023": PAGES,
    "rules diff 2024 2026": PAGES,
    "rules schema spd": ".json",
}
"""A use of each command, and the endings that it writes."""

REFUSED = [
    (command, ending)
    for command, endings in WRITES.items()
    for ending in (
        ".json",
        ".jsonl",
        ".csv",
        ".md",
        ".xlsx",
        ".sarif",
        ".html",
        ".pdf",
        ".docx",
        ".txt",
        ".v2",
    )
    if ending not in endings.split()
]
TEXTS = [
    (command, ending)
    for command, endings in WRITES.items()
    for ending in endings.split()
    if ".txt" in endings and command != "schema" and ending not in (".json", ".jsonl", ".sarif", ".xlsx")
]
OTHERS = [
    (command, ending)
    for command, endings in WRITES.items()
    for ending in endings.split()
    if (command, ending) not in TEXTS and ending != ".pdf"
]
FORMATS = {".txt": "table", ".csv": "csv", ".md": "md"}


@pytest.fixture
def data(plain_surroundings: None) -> None:  # noqa: ARG001 - where it writes
    workbook()
    workbook("lain.xlsx", level="2")
    inovasi("score", "data.xlsx", "-o", "asal.json")


def test_every_command_that_writes_a_file_is_here() -> None:
    def of(command: Any, path: str) -> set[str]:
        inner = getattr(command, "commands", {})
        if inner:
            return {name for each in inner for name in of(inner[each], f"{path} {each}")}
        return {path} if any("--output" in param.opts for param in command.params) else set()

    found = {name for each in Commands() for name in of(Commands()[each], each)}
    assert found == {" ".join(use.split()[: 2 if use.startswith("rules") else 1]) for use in WRITES}


def test_help_promises_no_form_that_a_command_does_not_write() -> None:
    def pages(command: Any, path: str) -> Iterator[tuple[str, Any]]:
        inner = getattr(command, "commands", {})
        for name, each in inner.items():
            yield from pages(each, f"{path} {name}")
        if not inner:
            yield path, command

    written = {" ".join(use.split()[: 2 if use.startswith("rules") else 1]): WRITES[use] for use in WRITES}
    written["schema"] = ".txt .json"
    seen = {path: command for each in Commands() for path, command in pages(Commands()[each], each)}
    for path, command in seen.items():
        options = {option for param in command.params for option in param.opts}
        told = " ".join(inovasi(*path.split(), "--help").stdout.split())
        assert "--output" in options or "--output" not in told, path
        if "--output" in options:
            assert (".txt" in told.replace("daftar-opd.txt", "").replace("(.txt satu", "")) is (
                ".txt" in written[path].split()
            ), path


@pytest.mark.usefixtures("data")
@pytest.mark.parametrize(("command", "ending"), TEXTS)
def test_the_ending_of_a_text_is_its_format(command: str, ending: str) -> None:
    run = inovasi(*command.split(), "-o", f"hasil{ending}")
    assert run.exit_code in (0, 1), run.stderr
    named = command.split()[: 2 if command.startswith("rules ") else 1]
    details = ["--details"] if "--details" in inovasi(*named, "--help").stdout else []
    said = inovasi(*command.split(), "--format", FORMATS[ending], *details).stdout
    assert Path(f"hasil{ending}").read_text(encoding="utf-8-sig") == said


@pytest.mark.usefixtures("data")
@pytest.mark.parametrize(("command", "ending"), OTHERS)
def test_the_ending_decides_the_form(command: str, ending: str) -> None:
    run = inovasi(*command.split(), "-o", f"hasil{ending}")
    assert run.exit_code in (0, 1), run.stderr
    written = Path(f"hasil{ending}")
    assert (".xlsx" if is_zipfile(written) else look_of(written.read_text(encoding="utf-8"))) == ending
    assert ending != ".xlsx" or misprinted(written) == []


def look_of(text: str) -> str:
    """The ending that a text asks for, by its own looks."""
    if not text or text.startswith('{"'):
        return ".jsonl"  # of no row it is empty
    if text.startswith("{"):
        return ".sarif" if "sarif" in json.loads(text).get("$schema", "") else ".json"
    if text.lower().startswith("<!doctype html"):
        return ".html"
    return ".yaml" if text.startswith("#") and "sheets" in yaml.safe_load(text) else ".txt"


@pytest.mark.parametrize(("command", "ending"), REFUSED)
def test_what_a_command_does_not_write_is_refused_with_what_it_does(command: str, ending: str) -> None:
    run = inovasi(*command.split(), "-o", f"hasil{ending}")
    assert (run.exit_code, run.stdout, Path(f"hasil{ending}").exists()) == (2, "", False)
    assert all(each in run.stderr for each in WRITES[command].split())
    prints = ending in (".html", ".pdf", ".docx") and ".txt" in WRITES[command]
    assert ("-o laporan.pdf" in run.stderr) is prints


@pytest.mark.parametrize(
    ("given", "name", "form"),
    [
        (None, None, "table"),
        ("csv", None, "csv"),
        (None, "hasil", "table"),
        (None, "HASIL.JSON", "json"),
        (None, "folder.csv/hasil", "table"),
        (None, "hasil.markdown", "md"),
        ("table", "hasil.txt", "table"),
        ("json", "hasil", "json"),
        ("github", "hasil.txt", "github"),
        ("sarif", "hasil.json", "sarif"),
        (None, "hasil.json", "json"),
        ("json", "hasil.txt", None),
        ("table", "hasil.json", None),
        ("csv", "hasil.md", None),
        ("xlsx", "hasil", None),
        ("json", "hasil.xlsx", None),
        ("json", "hasil.sarif", None),
        ("json", "hasil.docx", None),
    ],
)
def test_a_format_has_to_agree_with_the_ending(given: str | None, name: str | None, form: str | None) -> None:
    forms = ("table", "json", "csv", "md", "github", "sarif", "xlsx")
    output = Path(name) if name else None
    if form is None:
        with pytest.raises(Misuse):
            form_of(given, output, forms)
    else:
        assert form_of(given, output, forms) == form


def test_a_copy_is_a_workbook_too() -> None:
    workbook()
    run = inovasi("validate", "data.xlsx", "--annotate", "salinan.pdf")
    assert (run.exit_code, ".xlsx" in run.stderr, Path("salinan.pdf").exists()) == (2, True, False)


def test_the_workbook_of_a_rank_needs_no_format() -> None:
    workbook()
    assert inovasi("rank", "data.xlsx", "-o", "r.xlsx").exit_code == 0
    assert is_zipfile("r.xlsx")


@pytest.mark.usefixtures("data")
@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")  # drafts of openpyxl
@pytest.mark.parametrize("command", WRITES)
def test_a_disk_that_is_full_leaves_what_was_there(command: str, monkeypatch: pytest.MonkeyPatch) -> None:
    resource = pytest.importorskip(
        "resource", reason="Windows has no limit of a file's size to play a full disk"
    )
    old = Path(f"hasil{WRITES[command].split()[0]}")
    old.write_text("lama", encoding="utf-8")
    before = {path.name: path.read_bytes() for path in Path().iterdir() if path.is_file()}
    monkeypatch.setattr(sys, "dont_write_bytecode", True)  # Python keeps the half of a module that fits
    _, hard = limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (100, hard))
    try:
        run = inovasi(*command.split(), "-o", str(old), "--force")
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limits)
    assert run.exit_code == 2
    assert str(old) in run.stderr
    assert {path.name: path.read_bytes() for path in Path().iterdir() if path.is_file()} == before


@pytest.mark.usefixtures("data")
@pytest.mark.parametrize("name", [".", "", "folder", f"{'x' * 300}.json"])
def test_what_is_no_name_of_a_file_is_refused(name: str) -> None:
    Path("folder").mkdir()
    run = inovasi("score", "data.xlsx", "--format", "json", "-o", name, "--force")
    assert (run.exit_code, run.stdout) == (2, "")
    assert "tidak dapat ditulis" in run.stderr


def _dead() -> int:
    """The number of a process that has ended."""
    with subprocess.Popen([sys.executable, "-c", ""]) as process:
        process.wait()
    return process.pid


def test_a_file_is_put_whole(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    kept = tmp_path / "hasil.json"
    kept.write_bytes(b"lama")
    kept.chmod(0o640)
    mode = kept.stat().st_mode
    link = tmp_path / "tautan.json"
    try:
        link.symlink_to(kept)
    except OSError:  # Windows allows links to administrators only
        link = kept
    left = tmp_path / ".inovasi-0123.tmp"
    left.write_bytes(b"terputus")
    os.utime(left, (0, 0))
    put(link, b"baru")
    assert (kept.read_bytes(), kept.stat().st_mode, link.is_symlink() or link == kept) == (
        b"baru",
        mode,
        True,
    )
    assert not left.exists()
    with pytest.raises(FileExistsError):
        put(kept, b"lain", force=False)

    dead = tmp_path / f".inovasi-{_here()}-{_dead()}-0123abcd.tmp"  # of a run that was killed just now
    alive = tmp_path / f".inovasi-{_here()}-{os.getpid()}-0123abcd.tmp"
    for draft in (dead, alive):
        draft.write_bytes(b"separuh")
    put(link, b"baru")
    assert (dead.exists(), alive.exists()) == (os.name == "nt", True)
    for draft in (dead, alive):
        draft.unlink(missing_ok=True)

    def cut(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(os, "fsync", cut)
    with pytest.raises(KeyboardInterrupt):
        put(kept, b"separuh")
    assert kept.read_bytes() == b"baru"
    assert sorted(path.name for path in tmp_path.iterdir()) == sorted({kept.name, link.name})
