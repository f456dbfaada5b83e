"""Names are compared without case, marks and spacing."""

from __future__ import annotations

import pytest

from inovasi_cli.text.spelling import nearest, normalise


@pytest.mark.parametrize(
    "written",
    ["Nama Inovasi", " nama  inovasi ", "NAMA INOVASI*", "Nama\nInovasi", "Nama\N{NO-BREAK SPACE}Inovasi:"],
)
def test_spellings_of_one_name(written: str) -> None:
    assert normalise(written) == "nama inovasi"


def test_ampersand_is_dan() -> None:
    assert normalise("Energi & Air") == normalise("energi dan air")


@pytest.mark.parametrize(
    ("written", "meant"),
    [("Kesehtan", "Kesehatan"), ("kesehatan!", "Kesehatan"), ("Sosail", "Sosial"), ("Olahraga", "")],
)
def test_nearest(written: str, meant: str) -> None:
    assert nearest(written, ["Pendidikan", "Kesehatan", "Sosial"]) == meant


def test_nothing_is_near_to_nothing() -> None:
    assert nearest("Kesehatan", []) == ""


def test_of_two_names_that_are_as_near_none_is_meant() -> None:
    assert nearest("Dinas Pangan C", ["Dinas Pangan A", "Dinas Pangan B"]) == ""
    assert nearest("Dinas Pangan A.", ["Dinas Pangan A", "Dinas Pangan B"]) == "Dinas Pangan A"
