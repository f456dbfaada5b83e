"""Published schemas are those of what is really written: it fits them, and they know every key of it."""

from __future__ import annotations

import copy
import json
from functools import cache
from pathlib import Path
from typing import Any

import contracts
import jsonschema
import pytest
from runs import inovasi

from inovasi_cli.pages import schemas
from inovasi_cli.text import rulesets as text

SAMPLES = Path(__file__).parent.parent / "samples"
CITY, UNTIDY = str(SAMPLES / "kota-contoh-2026.xlsx"), str(SAMPLES / "perlu-diperbaiki.xlsx")
BANJARMASIN = str(SAMPLES / "banjarmasin-2023.xlsx")
CONTEST = str(SAMPLES / "lomba-kota")
ENTRIES = str(SAMPLES / "lomba-kota" / "peserta.xlsx")
AGENCY = str(SAMPLES / "opd" / "01-pendidikan.xlsx")

COMMANDS = {
    "score": [
        [CITY],
        [UNTIDY, "--lang", "en"],
        [BANJARMASIN],
        [AGENCY],
        ["nope.xlsx"],
        [CITY, "--basis", "verified"],
        [CITY, "--edition", "2022"],
        [CITY, "--set", "spd.12=3", "--set", "sid.16=3", "--count", "70"],
        [CITY, "--without", "KELANA: Kelas Pindah bagi Anak Pekerja Musiman"],
        [ENTRIES, "--rules", CONTEST],
    ],
    "diagnostics": [
        ["validate", CITY],
        ["validate", UNTIDY],
        ["validate", UNTIDY, "--fix", "-o", "salinan.xlsx"],
        ["validate", "nope.xlsx"],
    ],
    "rank": [
        [CITY, BANJARMASIN],
        [CITY, "--previous", BANJARMASIN],
        [CITY, "--by", "agency"],
        [CITY, "--by", "innovation"],
        [ENTRIES, "--rules", CONTEST],
    ],
    "compare": [[CITY, UNTIDY], [CITY, UNTIDY, "--as", "list"], [CITY, CITY]],
    "layout": [[CITY], [UNTIDY], [BANJARMASIN]],
    "select": [
        [CITY, "--cautious"],
        [UNTIDY, "--cautious", "--target", "50"],
        [CITY],
        [UNTIDY, "--max", "3"],
        [BANJARMASIN, "--drop", "2"],
    ],
    "leverage": [[CITY], [UNTIDY], [BANJARMASIN]],
    "risk": [[CITY], [UNTIDY]],
    "plan": [[CITY], [CITY, "--target", "sangat-inovatif"], [UNTIDY, "--budget", "100"]],
    "page": [
        ["explain", "N305"],
        ["explain", "index", "--in", CITY],
        ["explain", "sid[KELANA: Kelas Pindah bagi Anak Pekerja Musiman]", "--in", CITY],
    ],
    "rules": [
        ["rules", "list"],
        ["rules", "show", "2026"],
        ["rules", "show", "2022"],
        ["rules", "show", CONTEST],
        ["rules", "show", "2026", "33"],
        ["rules", "show", "2026", "--decisions"],
    ],
    "rulecheck": [["rules", "check"], ["rules", "check", str(Path(__file__).parent / "broken")]],
    "rulediff": [["rules", "diff", "2024", "2026"], ["rules", "diff", "2021", "2026"]],
}
"""Commands whose output is of each schema, without a name where it is that of the schema."""
CASES = [(name, command) for name, commands in COMMANDS.items() for command in commands]

pytestmark = pytest.mark.usefixtures("plain_surroundings", "samples_once")


def written(name: str, command: list[str]) -> Any:
    named = command if command[0] in ("validate", "rules", "explain") else [name, *command]
    run = inovasi(*named, "--format", "json")
    assert run.exit_code in (0, 1), run.output
    return json.loads(run.stdout)


@pytest.mark.parametrize(("name", "command"), CASES, ids=str)
def test_what_is_written_fits_its_schema_and_has_no_other_key(name: str, command: list[str]) -> None:
    content = written(name, command)
    assert content["schema"] == f"inovasi.{name}/1"
    assert "provenance" in content
    assert contracts.faults(name, content) == [], f"as pages/schemas/{name}.schema.json says"


def test_a_verification_fits_its_schema() -> None:
    inovasi("score", CITY, "--format", "json", "-o", "hasil.json")
    for files in ([], [BANJARMASIN]):
        found = json.loads(inovasi("verify", "hasil.json", *files, "--format", "json").stdout)
        assert contracts.faults("verify", found) == []


@pytest.mark.parametrize("name", schemas.names())
def test_every_schema_is_one_of_its_draft_and_whole(name: str) -> None:
    schema = schemas.schema(name)
    jsonschema.Draft202012Validator.check_schema(schema)
    assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    assert schema["properties"]["schema"] == {"const": f"inovasi.{name}/1"}
    assert "provenance" in schema["properties"]


def test_every_kind_of_output_has_a_schema_and_is_tried() -> None:
    source = Path(schemas.__file__).parents[1]
    kinds = {
        part.partition("/1")[0]
        for path in source.rglob("*.py")
        for part in path.read_text(encoding="utf-8").split('"inovasi.')[1:]
        if "/1" in part[:20]
    }
    assert kinds == set(schemas.names()) == {*COMMANDS, "verify"}


@pytest.mark.parametrize(
    ("path", "value"),
    [
        (("index",), 59.11),
        (("index",), "59.1"),
        (("index",), "59,11"),
        (("basis",), "guessed"),
        (("innovations", 0, "levels", "16"), "3"),
        (("rank", "best"), None),
        (("provenance", "inputs", 0, "sha256"), "abc"),
        (("schema",), "inovasi.score/2"),
    ],
)
def test_a_result_that_was_bent_does_not_fit(path: tuple[str | int, ...], value: object) -> None:
    content = copy.deepcopy(a_score())
    inside = content
    for step in path[:-1]:
        inside = inside[step]
    inside[path[-1]] = value
    assert not jsonschema.Draft202012Validator(schemas.schema("score")).is_valid(content)


@pytest.mark.parametrize("key", ["index", "bases", "innovations", "sid", "rank"])
def test_a_result_that_lacks_a_part_of_the_contract_does_not_fit(key: str) -> None:
    content = {name: value for name, value in a_score().items() if name != key}
    assert not jsonschema.Draft202012Validator(schemas.schema("score")).is_valid(content)


def test_a_key_that_is_added_later_does_no_harm() -> None:
    assert jsonschema.Draft202012Validator(schemas.schema("score")).is_valid(a_score() | {"later": 1})


@cache
def a_score() -> Any:
    return written("score", [CITY])


class TestCommand:
    def test_it_lists_the_kinds(self) -> None:
        lines = inovasi("schema").stdout.splitlines()
        told = [line.split()[0] for line in lines[2:-1]]
        assert told == list(schemas.names())
        assert [*text.KINDS] == [*text.COMMANDS] == told

    def test_it_writes_a_schema(self) -> None:
        assert json.loads(inovasi("schema", "score").stdout) == schemas.schema("score")

    def test_another_name_is_wrong_use_with_the_nearest_one(self) -> None:
        run = inovasi("schema", "skor")
        assert (run.exit_code, run.stdout) == (2, "")
        assert '"score"' in run.stderr
