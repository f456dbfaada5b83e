"""In which language to answer, known before anything of the command line is parsed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise

from inovasi_cli.text import LANGUAGES, Language

OPTION = "--lang"
VARIABLE = "INOVASI_LANG"


def chosen(args: Sequence[str], environment: Mapping[str, str]) -> Language:
    """Return the language of the option, else of the variable, else Indonesian.

    Help and complaints about the command line need it too, so it cannot wait for the parser. A
    value that is no language is left for the parser to refuse.
    """
    given = environment.get(VARIABLE, "")
    for arg, following in pairwise([*args, ""]):
        if arg == "--":
            break
        if arg == OPTION:
            given = following
        elif arg.startswith(f"{OPTION}="):
            given = arg.removeprefix(f"{OPTION}=")
    return next((language for language in LANGUAGES if language == given), "id")
