"""What was recognised, and what was not, as a layout of the user's own to start from."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from inovasi_cli.reading.headers import Fields, OwnSheet
from inovasi_cli.reading.headers.form import labels_in
from inovasi_cli.reading.headers.rows import LONGEST, WITHIN
from inovasi_cli.reading.layout import Layout
from inovasi_cli.reading.layout.about import FEW, worth_naming
from inovasi_cli.rules import Role, Ruleset
from inovasi_cli.text.spelling import normalise


def as_mapping(layouts: Iterable[Layout], *, profiles: bool = False) -> Iterator[OwnSheet]:
    """Yield what was recognised as a layout of the user's own; what was not is left open.

    ``profiles`` adds those of the region, whose lines need no mapping.
    """
    said: dict[tuple[str, Role], OwnSheet] = {}
    for found in (match for layout in layouts for match in layout.matches):
        # *Nilai* below the title of each indicator says nothing without that title.
        cells = [cell for cell in found.cells if cell.how not in ("form", "group") and cell.text]
        if found.role and found.table and cells and not found.table.rows:
            sheet = said.setdefault(
                (found.sheet.name, found.role), OwnSheet(found.sheet.name, found.role, {}, {})
            )
            columns = {cell.text: cell.field for cell in reversed(cells) if cell.field and not cell.again}
            open_ = {
                cell.text: [each.field for each in worth_naming(cell)[:FEW]]
                for cell in cells
                if cell.text not in columns
            }
            said[found.sheet.name, found.role] = sheet._replace(
                columns={**dict(reversed(columns.items())), **sheet.columns}, open={**open_, **sheet.open}
            )
        elif profiles and found.role == "profile" and cells:
            said.setdefault((found.sheet.name, found.role), OwnSheet(found.sheet.name, found.role))
    yield from said.values()


def not_recognised(layouts: Iterable[Layout], ruleset: Ruleset) -> Iterator[OwnSheet]:
    """Yield the sheets that were not read, with what seems to be their header, as lists of innovations.

    Names with a value beside each of them seem to be a profile.
    """
    profile = Fields(ruleset, "profile")
    for sheet in (found.sheet for layout in layouts for found in layout.matches if found.table is None):
        if labels := labels_in(sheet):
            columns = {label: name for label in labels if (name := profile.by_key.get(normalise(label)))}
            yield OwnSheet(
                sheet.name, "profile", columns, {label: () for label in labels if label not in columns}
            )
            continue
        texts = ([value for value in row if isinstance(value, str)] for row in sheet.rows[:WITHIN])
        header = max(texts, key=len, default=[])
        short = dict.fromkeys(" ".join(text.split()) for text in header if len(text) <= LONGEST)
        listed = Fields(ruleset, "innovations")
        columns = {text: name for text in short if (name := listed.find(text))}
        open_ = {
            text: tuple(guess.field for guess in listed.guesses(text)[:FEW])
            for text in short
            if text not in columns
        }
        if short:
            yield OwnSheet(sheet.name, "innovations", columns, open_)
