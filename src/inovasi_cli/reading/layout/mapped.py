"""What was recognised, and what was not, as a layout of the user's own to start from."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from inovasi_cli.reading.headers import IGNORED, Fields, OwnSheet
from inovasi_cli.reading.headers.form import labels_in
from inovasi_cli.reading.headers.rows import LONGEST, WITHIN
from inovasi_cli.reading.layout import Layout
from inovasi_cli.rules import Role, Ruleset
from inovasi_cli.text.spelling import normalise


def as_mapping(layouts: Iterable[Layout], *, profiles: bool = False) -> Iterator[OwnSheet]:
    """Yield what was recognised as a layout of the user's own; unknown columns are to be ignored.

    ``profiles`` adds those of the region, whose lines need no mapping.
    """
    said: dict[tuple[str, Role], dict[str, str]] = {}
    for found in (match for layout in layouts for match in layout.matches):
        cells = [cell for cell in found.cells if cell.how != "form"]
        if found.role and found.table and cells and not found.table.rows:
            columns = said.setdefault((found.sheet.name, found.role), {})
            for cell in cells:
                columns.setdefault(cell.text, cell.field or IGNORED)
        elif profiles and found.role == "profile" and cells:
            said.setdefault((found.sheet.name, found.role), {})
    yield from (OwnSheet(name, role, columns) for (name, role), columns in said.items())


def not_recognised(layouts: Iterable[Layout], ruleset: Ruleset) -> Iterator[OwnSheet]:
    """Yield the sheets that were not read, with what seems to be their header, as lists of innovations.

    Names with a value beside each of them seem to be a profile.
    """
    profile = Fields(ruleset, "profile")
    for sheet in (found.sheet for layout in layouts for found in layout.matches if found.table is None):
        if labels := labels_in(sheet):
            columns = {label: profile.by_key.get(normalise(label), IGNORED) for label in labels}
            yield OwnSheet(sheet.name, "profile", columns)
            continue
        texts = ([value for value in row if isinstance(value, str)] for row in sheet.rows[:WITHIN])
        header = max(texts, key=len, default=[])
        short = (" ".join(text.split()) for text in header if len(text) <= LONGEST)
        if columns := dict.fromkeys(short, IGNORED):
            yield OwnSheet(sheet.name, "innovations", columns)
