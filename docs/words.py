"""Write every text of the program to one table, and take a table that was reviewed back into the source.

    make words                    writes build/words.xlsx: key, Indonesian, English, state
    make words FROM=words.xlsx    what differs there goes into the modules, and is listed

The state tells which words a row began with, so that a row which the source has changed since is refused.
"""

from __future__ import annotations

import ast
import sys
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path
from string import Formatter
from textwrap import TextWrapper
from typing import NamedTuple

from inovasi_cli.diagnostics import Kind

SOURCE = Path(__file__).parents[1] / "src" / "inovasi_cli"
HEADS = ("key", "Indonesian", "English", "state")
_WIDTHS = (44, 70, 70, 10)
_LINE = TextWrapper(
    96, break_long_words=False, drop_whitespace=False, expand_tabs=False, replace_whitespace=False
)


class Entry(NamedTuple):
    """One ``Text`` of the source: its words, and the two expressions that hold them."""

    module: Path
    words: tuple[str, str]
    nodes: tuple[ast.expr, ast.expr]

    @property
    def state(self) -> str:
        """What tells these words from others."""
        return sha256("\n".join(self.words).encode()).hexdigest()[:8]


def catalogue(source: Path = SOURCE) -> dict[str, Entry]:
    """Every text that is written out under ``source``, by its key: module, constant, place in it."""
    found: dict[str, Entry] = {}
    for module in sorted(source.rglob("*.py")):
        name = module.relative_to(source).with_suffix("").as_posix()
        for trail, call in _texts(ast.parse(module.read_text(encoding="utf-8")), ()):
            indonesian, english = call.args
            words = (ast.literal_eval(indonesian), ast.literal_eval(english))
            key = f"{name}:{'.'.join(trail)}"
            while key in found:
                key += "'"
            found[key] = Entry(module, words, (indonesian, english))
    return found


def _texts(node: ast.AST, trail: tuple[str, ...]) -> Iterator[tuple[tuple[str, ...], ast.Call]]:
    """Yield the calls of ``Text`` with two literals, each with the names on the way to it."""
    if isinstance(node, ast.Call) and ast.unparse(node.func) == "Text" and len(node.args) == 2:
        if all(isinstance(arg, ast.Constant) and isinstance(arg.value, str) for arg in node.args):
            yield trail, node
        return
    for name, child in _parts(node):
        yield from _texts(child, (*trail, name) if name else trail)


def _parts(node: ast.AST) -> Iterator[tuple[str, ast.AST]]:
    """The children of ``node``, each with what it is called there, if anything."""
    match node:
        case ast.Assign(targets=[target], value=value):
            yield ast.unparse(target), value
        case ast.AnnAssign(target=target, value=ast.expr() as value):
            yield ast.unparse(target), value
        case ast.FunctionDef(name=name, body=body) | ast.ClassDef(name=name, body=body):
            yield from ((name, statement) for statement in body)
        case ast.Dict(keys=keys, values=values):
            for key, value in zip(keys, values, strict=True):
                yield str(key.value) if isinstance(key, ast.Constant) else ast.unparse(key or value), value
        case ast.Call(func=called, args=args, keywords=keywords):
            code = f"{args[0].value!s}." if args and isinstance(args[0], ast.Constant) else ""
            names = Kind._fields if ast.unparse(called) == "Kind" else map(str, range(len(args)))
            yield from ((f"{code}{name}", arg) for name, arg in zip(names, args, strict=False))
            yield from ((f"{code}{keyword.arg}", keyword.value) for keyword in keywords)
        case ast.Tuple(elts=parts) | ast.List(elts=parts):
            yield from ((str(at), part) for at, part in enumerate(parts))
        case _:
            yield from (("", child) for child in ast.iter_child_nodes(node))


def write(path: Path, source: Path = SOURCE) -> None:
    """Write the table of all texts under ``source`` to ``path``."""
    from openpyxl import Workbook
    from openpyxl.styles import Alignment, Font
    from openpyxl.utils import get_column_letter
    from openpyxl.worksheet.properties import PageSetupProperties

    workbook = Workbook()
    sheet = workbook.create_sheet("Words", 0)
    del workbook["Sheet"]
    rows = [HEADS, *((key, *entry.words, entry.state) for key, entry in catalogue(source).items())]
    for row, values in enumerate(rows, 1):
        for column, value in enumerate(values, 1):
            cell = sheet.cell(row, column)
            cell.value, cell.data_type = value, "s"  # a text that begins with "=" is no formula
            cell.alignment = Alignment(wrap_text=True, vertical="top")
            cell.font = Font(bold=row == 1)
    for column, width in enumerate(_WIDTHS, 1):
        sheet.column_dimensions[get_column_letter(column)].width = width
    sheet.freeze_panes, sheet.auto_filter.ref = "B2", f"A1:D{len(rows)}"
    sheet.print_title_rows, sheet.page_setup.paperSize, sheet.page_setup.orientation = "1:1", 9, "landscape"
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    sheet.page_setup.fitToHeight = 0
    path.parent.mkdir(exist_ok=True)
    workbook.save(path)


def read(path: Path, source: Path = SOURCE) -> Iterator[str]:
    """Take what differs in the table at ``path`` into the modules; tell what is taken and what is refused."""
    known = catalogue(source)
    taken: dict[Path, list[tuple[ast.expr, str]]] = {}
    for row, key, words, state in _rows(path):
        entry = known.get(key)
        if entry and words == entry.words:
            continue
        if fault := _fault(entry, words, state):
            yield f"row {row}: {key}: {fault}"
            continue
        assert entry is not None
        for node, old, new in zip(entry.nodes, entry.words, words, strict=True):
            if new != old:
                taken.setdefault(entry.module, []).append((node, new))
                yield f"{key}: {old} -> {new}"
    for module, changes in taken.items():
        module.write_bytes(_rewritten(module.read_bytes(), changes))


def _rows(path: Path) -> Iterator[tuple[int, str, tuple[str, str], str]]:
    from openpyxl import load_workbook

    for row, cells in enumerate(load_workbook(path).worksheets[0].iter_rows(min_row=2, max_col=4), 2):
        key, indonesian, english, state = ("" if cell.value is None else str(cell.value) for cell in cells)
        if key:
            words = (indonesian.replace("\r\n", "\n"), english.replace("\r\n", "\n"))
            yield row, key, words, state


def _fault(entry: Entry | None, words: tuple[str, str], state: str) -> str | None:
    """Why ``words`` cannot stand for those of ``entry``; nothing where they can."""
    if entry is None:
        return "the source has no such key"
    if state != entry.state:
        return "the source has changed since the table was written; write it anew"
    for old, new in zip(entry.words, words, strict=True):
        if not new.strip():
            return "the text is empty"
        try:
            said = sorted(_placeholders(new))
        except ValueError as error:
            return f"{error}: {new}"
        if said != (wanted := sorted(_placeholders(old))):
            return f"it must hold the placeholders {wanted}, and holds {said}: {new}"
    return None


def _placeholders(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name is not None}


def _rewritten(module: bytes, changes: list[tuple[ast.expr, str]]) -> bytes:
    """Put new literals in the place of old ones, from the end, so that what comes before keeps its place."""
    lines = module.splitlines(keepends=True)
    starts = [sum(map(len, lines[:at])) for at in range(len(lines))]
    for node, text in sorted(changes, key=lambda change: -(change[0].lineno * 10_000 + change[0].col_offset)):
        assert node.end_lineno is not None and node.end_col_offset is not None
        first = starts[node.lineno - 1] + node.col_offset
        last = starts[node.end_lineno - 1] + node.end_col_offset
        module = module[:first] + _literal(text).encode() + module[last:]
    return module


def _literal(text: str) -> str:
    """Write ``text`` as literals of at most a line, one below the other."""
    return "\n".join(map(_quoted, _LINE.wrap(text))) if len(text) > _LINE.width else _quoted(text)


def _quoted(text: str) -> str:
    said = repr(text)
    if said[0] == "'" and '"' not in text:
        said = f'"{said[1:-1]}"'
    return said


if __name__ == "__main__":
    if sys.argv[1:2] == ["--read"]:
        sys.stdout.writelines(f"{told}\n" for told in read(Path(sys.argv[2])))
    else:
        write(Path(sys.argv[1]))
