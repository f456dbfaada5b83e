"""The words of the sample innovations: ideas, and design texts put together from paragraphs.

Nothing is drawn at random: which wording a text takes follows from its place in the list.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

DATA = Path(__file__).parent / "data"


@dataclass(frozen=True, slots=True)
class Idea:
    """One invented innovation, free of place and year; the phrases are parts of sentences."""

    title: str
    brand: str
    office: str
    affair: str
    kind: str
    people: str
    problem: str
    idea: str
    steps: tuple[str, str, str]
    result: str


def read(name: str) -> Any:
    """Return the content of ``data/<name>.yaml``."""
    return yaml.safe_load((DATA / f"{name}.yaml").read_text(encoding="utf-8"))


def ideas() -> dict[str, Idea]:
    """Return all ideas by title."""
    found = (
        _idea(name, office["affair"], facts)
        for name, office in read("ideas").items()
        for facts in office["ideas"]
    )
    return {idea.title: idea for idea in found}


def _idea(office: str, affair: str, facts: dict[str, str]) -> Idea:
    first, second, third = facts["steps"].split("; ")
    return Idea(
        title=facts["title"],
        brand=facts["brand"],
        office=office,
        affair=facts.get("affair", affair),
        kind=facts["kind"],
        people=facts["people"],
        problem=facts["problem"],
        idea=facts["idea"],
        steps=(first, second, third),
        result=facts["result"],
    )


class Writer:
    """Writes the texts of one city's innovations."""

    def __init__(self, region: str, local: str) -> None:
        self._sentences = read("text")
        self._place = {"region": region, "local": local}

    def design(self, idea: Idea, serial: int, agency: str) -> str:
        """Return the design text (rancang bangun) of the ``serial``-th innovation."""
        paragraphs: dict[str, list[str]] = self._sentences["paragraphs"]
        facts = self._facts(idea, agency)
        chosen = (
            # Digits of the serial number to base 3, the last two wordings taking turns.
            wordings[(serial // 3 ** (turn % 4) + turn // 4) % 3]
            for turn, wordings in enumerate(paragraphs.values())
        )
        return "\n\n".join(wording.strip().format(**facts) for wording in chosen)

    def goal(self, idea: Idea, serial: int, agency: str) -> str:
        """Return the aim (tujuan)."""
        return self._line("goals", idea, serial, agency)

    def benefit(self, idea: Idea, serial: int, agency: str) -> str:
        """Return the benefit (manfaat)."""
        return self._line("benefits", idea, serial, agency)

    def _line(self, kind: str, idea: Idea, serial: int, agency: str) -> str:
        lines: list[str] = self._sentences[kind]
        return lines[serial % len(lines)].format(**self._facts(idea, agency))

    def _facts(self, idea: Idea, agency: str) -> dict[str, str]:
        first, second, third = idea.steps
        law = self._sentences["laws"][idea.affair]
        return {
            **self._place,
            "local_first": sentence(self._place["local"]),
            "agency": agency,
            "title": idea.title,
            "people": idea.people,
            "people_first": sentence(idea.people),
            "problem": idea.problem,
            "idea": idea.idea,
            "step1": first,
            "step2": second,
            "step3": third,
            "result": idea.result,
            "law": law["law"],
            "goal": str(law["goal"]),
        }


def sentence(text: str) -> str:
    """Return ``text`` with a capital at its beginning."""
    return text[:1].upper() + text[1:]
