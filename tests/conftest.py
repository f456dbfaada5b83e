"""Settings of every test: repeatable examples in CI, and no float that slips into exact arithmetic."""

from __future__ import annotations

import decimal
import gc
import os
import shutil
from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path

import hypothesis
import pytest

from inovasi_cli.assessment import Assessment, Request
from inovasi_cli.cli import reading, streams
from inovasi_cli.text import Language

SAMPLES = Path(__file__).parents[1] / "samples"

hypothesis.settings.register_profile("here", deadline=None)
hypothesis.settings.register_profile("ci", deadline=None, derandomize=True, database=None, print_blob=True)
hypothesis.settings.load_profile("ci" if "CI" in os.environ else "here")

# Thousands of tests and modules stay until the end: looking through them for garbage at every turn takes
# a quarter of the collecting and a thirtieth of the rest.
gc.set_threshold(50_000, 20, 100)


def pytest_collection_finish() -> None:
    """Leave what stays until the end out of every further search for garbage."""
    gc.collect()
    gc.freeze()


@pytest.fixture(autouse=True)
def trap_floats() -> Iterator[None]:
    """Make ``Decimal(0.1)`` and ``Decimal("1") < 0.1`` fail."""
    with decimal.localcontext() as context:
        context.traps[decimal.FloatOperation] = True
        yield


@pytest.fixture(autouse=True, scope="session")
def messages_on_one_line() -> Iterator[None]:
    """Let tests look for a message wherever its lines would end (``test_next_commands`` does not)."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(streams, "message_width", lambda: 10_000)
        yield


@pytest.fixture
def plain_surroundings(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Work in an empty folder, at 80 columns, in the usual language."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", "80")
    for name in ("INOVASI_LANG", "FORCE_COLOR", "NO_COLOR"):
        monkeypatch.delenv(name, raising=False)


@pytest.fixture
def samples_here(plain_surroundings: None) -> None:  # noqa: ARG001 - where it is
    """Have the samples, and the sample city as data.xlsx: what ``inovasi template --example`` writes."""
    shutil.copytree(SAMPLES, "samples")
    shutil.copy(SAMPLES / "kota-contoh-2026.xlsx", "data.xlsx")


@pytest.fixture
def samples_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let commands assess samples and copies of them once for each way of asking: for what is made of it."""
    monkeypatch.setattr(reading, "assess_files", _remembering)


def _remembering(files: Sequence[Path], request: Request, language: Language, *, quiet: bool) -> Assessment:
    contents = tuple(file.read_bytes() if file.is_file() else b"" for file in files)
    if request.reference or not _samples().issuperset(contents):
        return _assess_files(files, request, language, quiet=quiet)
    return _remembered(tuple(files), contents, request, language, quiet)


_assess_files = reading.assess_files


@cache
def _samples() -> frozenset[bytes]:
    return frozenset(path.read_bytes() for path in SAMPLES.rglob("*.*"))


@cache
def _remembered(
    files: tuple[Path, ...], _contents: tuple[bytes, ...], request: Request, language: Language, quiet: bool
) -> Assessment:
    return _assess_files(files, request, language, quiet=quiet)
