"""What is listed as a mutant that no result can show is one, and gives its reason."""

from __future__ import annotations

from mutating import ROOT, equivalents, mutants


def test_every_equivalent_is_a_mutant_and_says_why() -> None:
    known = equivalents()
    assert all(len(why) > 20 for why in known.values())
    names = {mutant.name for file in {name[0] for name in known} for mutant in mutants(ROOT, file)}
    assert [name for name in known if name not in names] == []
