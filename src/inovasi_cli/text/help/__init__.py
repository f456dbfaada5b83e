"""The help pages: what each command, argument and option is for."""

from __future__ import annotations

from inovasi_cli.text import Text
from inovasi_cli.text.help.entries import ENTRIES
from inovasi_cli.text.help.pages import PAGES, PROGRAM
from inovasi_cli.text.help.shapes import Entry, Page

__all__ = ["ENTRIES", "PAGES", "PROGRAM", "Entry", "Page"]

USAGE = Text("Pemakaian: ", "Usage: ")
ARGUMENTS = Text("Argumen", "Arguments")
OPTIONS = Text("Opsi", "Options")
COMMANDS = Text("Perintah", "Commands")
EXAMPLES = Text("Contoh", "Examples")
COMMAND_PLACE = Text("PERINTAH", "COMMAND")
OPTIONS_PLACE = Text("[OPSI]", "[OPTIONS]")
DEFAULT = Text("[bawaan: {value}]", "[default: {value}]")
VARIABLE = Text("[variabel: {name}]", "[variable: {name}]")
