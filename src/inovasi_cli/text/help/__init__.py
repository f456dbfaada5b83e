"""The help pages: what each command, argument and option is for."""

from __future__ import annotations

from inovasi_cli.text import Text
from inovasi_cli.text.help.entries import RECURRING, Entry
from inovasi_cli.text.help.own_entries import OWN
from inovasi_cli.text.help.pages import OF_DATA, PROGRAM, Page
from inovasi_cli.text.help.pages_of_rules import OF_RULES

__all__ = ["ENTRIES", "PAGES", "PROGRAM", "Entry", "Page"]

ENTRIES = {**RECURRING, **OWN}
"""What each argument and option is for, by the name of the parameter: one that recurs is explained once."""
PAGES = {**OF_DATA, **OF_RULES}
"""The page of each command, by its name as it is typed."""

USAGE = Text("Pemakaian: ", "Usage: ")
ARGUMENTS = Text("Argumen", "Arguments")
OPTIONS = Text("Opsi", "Options")
COMMANDS = Text("Perintah", "Commands")
EXAMPLES = Text("Contoh", "Examples")
COMMAND_PLACE = Text("PERINTAH", "COMMAND")
OPTIONS_PLACE = Text("[OPSI]", "[OPTIONS]")
DEFAULT = Text("[bawaan: {value}]", "[default: {value}]")
VARIABLE = Text("[variabel: {name}]", "[variable: {name}]")
