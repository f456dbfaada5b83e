"""What a result says about its origin can be checked by other programs."""

from __future__ import annotations

import hashlib
from datetime import UTC, datetime
from pathlib import Path

import pytest

from inovasi_cli import __version__
from inovasi_cli.pages.provenance import TIME_VARIABLE, TimeFaulty, edition_checksum, scoring_time, trace
from inovasi_cli.rules import FILES, loading


def rules_in(folder: Path, **files: bytes) -> Path:
    folder.mkdir()
    for name in FILES:
        (folder / f"{name}.yaml").write_bytes(files.get(name, b"a: 1\n"))
    return folder


def test_the_checksum_of_rules_is_that_of_their_files_one_after_the_other(tmp_path: Path) -> None:
    folder = rules_in(tmp_path / "a", edition=b"one\n", spd=b"two\n", sid=b"three\n", vocabulary=b"four\n")
    assert edition_checksum(folder) == hashlib.sha256(b"one\ntwo\nthree\nfour\n").hexdigest()


def test_line_ends_of_windows_do_not_change_it(tmp_path: Path) -> None:
    unix = rules_in(tmp_path / "a", sid=b"a: 1\nb: 2\n")
    windows = rules_in(tmp_path / "b", sid=b"a: 1\r\nb: 2\r\n")
    other = rules_in(tmp_path / "c", sid=b"a: 1\nb: 3\n")
    assert edition_checksum(unix) == edition_checksum(windows) != edition_checksum(other)


@pytest.mark.parametrize("edition", [*loading.editions(), "2027"])
def test_every_edition_has_one(edition: str, tmp_path: Path) -> None:
    data = tmp_path / "data.csv"
    data.write_bytes(b"Nama Inovasi\n")
    found = trace(loading.load(edition), [data, tmp_path / "nope.xlsx"], {"basis": "claimed", "rules": None})
    assert (found.version, found.edition, len(found.rules_sha256)) == (__version__, edition, 64)
    assert found.inputs == {
        str(data): hashlib.sha256(b"Nama Inovasi\n").hexdigest(),
        str(tmp_path / "nope.xlsx"): None,
    }
    assert found.options == {"basis": "claimed"}


class TestTime:
    def test_it_can_be_fixed(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setenv(TIME_VARIABLE, "1777420800")
        assert scoring_time() == datetime(2026, 4, 29, tzinfo=UTC)

    def test_else_it_is_now_with_its_offset(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.delenv(TIME_VARIABLE, raising=False)
        before = datetime.now(UTC).replace(microsecond=0)
        found = scoring_time()
        assert before <= found <= datetime.now(UTC)
        assert found.utcoffset() is not None

    @pytest.mark.parametrize("written", ["besok", "1.5", "9" * 30])
    def test_what_is_no_time_is_refused(self, written: str, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setenv(TIME_VARIABLE, written)
        with pytest.raises(TimeFaulty):
            scoring_time()
