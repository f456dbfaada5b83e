"""Small changes of a module's code, one at a time: what ``mutants.py`` lets the tests find.

A mutant is named by its function and by the changed piece before and after, so that its name outlives the
lines above it. What has no effect on a result is left alone: annotations, decorators, docstrings, f-strings;
so are words outside of functions, which are data.
"""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from types import CodeType
from typing import NamedTuple

import yaml

TESTS = Path(__file__).parent
ROOT = TESTS.parent / "src" / "inovasi_cli"

_COMPARED: Mapping[type[ast.cmpop], type[ast.cmpop]] = {
    ast.Lt: ast.LtE, ast.LtE: ast.Lt, ast.Gt: ast.GtE, ast.GtE: ast.Gt, ast.Eq: ast.NotEq, ast.NotEq: ast.Eq,
    ast.In: ast.NotIn, ast.NotIn: ast.In, ast.Is: ast.IsNot, ast.IsNot: ast.Is,
}  # fmt: skip
_COMPUTED: Mapping[type[ast.operator], type[ast.operator]] = {
    ast.Add: ast.Sub, ast.Sub: ast.Add, ast.Mult: ast.FloorDiv, ast.Div: ast.Mult, ast.FloorDiv: ast.Mult,
    ast.Mod: ast.Mult, ast.Pow: ast.Mult, ast.BitAnd: ast.BitOr, ast.BitOr: ast.BitAnd,
}  # fmt: skip
_CALLED = {"min": "max", "max": "min", "any": "all", "all": "any", "sorted": "list", "ceil": "floor"}
_KEYWORDS = ("key", "reverse", "default", "strict")
_SILENT = ("annotation", "returns", "decorator_list", "type_comment", "bases", "keywords_of_class")

Function = ast.FunctionDef | ast.AsyncFunctionDef


Name = tuple[str, str, str, str, str]
"""File, function, line of code, and the piece of it before and after."""


class Mutant(NamedTuple):
    """One change, on a line of ``text``: ``function`` is the outermost around it, empty outside of all."""

    module: str
    function: str
    line: int
    end: int
    text: str
    was: str
    now: str
    code: Callable[[], CodeType]

    @property
    def name(self) -> Name:
        """What says which one it is, whatever stands on the lines above."""
        return self.module, self.function, self.text, self.was, self.now

    def __str__(self) -> str:
        return f"{self.module}:{self.line} {self.function}: {self.text}\n{'':10}{self.was}  ->  {self.now}"


def mutants(root: Path, module: str) -> list[Mutant]:
    """All mutants of the file ``module`` below ``root``; ``code`` compiles the whole file with the change."""
    path = root / module
    written = path.read_text(encoding="utf-8")
    tree, lines = ast.parse(written), written.splitlines()
    found: list[Mutant] = []
    for put, old, new, function in _places(tree):

        def code(put: Callable[[ast.AST], None] = put, old: ast.AST = old, new: ast.AST = new) -> CodeType:
            put(new)
            try:
                return compile(ast.fix_missing_locations(tree), str(path), "exec", dont_inherit=True)
            finally:
                put(old)

        line: int = getattr(old, "lineno", 1)
        was, now = (" ".join(ast.unparse(one).split()) for one in (old, new))
        end: int = getattr(old, "end_lineno", line)
        found.append(Mutant(module, function, line, end, lines[line - 1].strip(), was, now, code))
    return found


def equivalents() -> Mapping[Name, str]:
    """The mutants of ``mutants.yaml`` with the reason for each."""
    said = yaml.safe_load((TESTS / "mutants.yaml").read_text(encoding="utf-8"))
    return {
        (file, one["in"], one["line"], str(one["was"]), str(one["now"])): one["why"]
        for file, same in said.items()
        for one in same
    }


_Place = tuple[Callable[[ast.AST], None], ast.AST, ast.AST, str]


def _places(node: ast.AST, scope: str = "", function: str = "") -> Iterator[_Place]:
    """Each node that can be changed, with what puts another one in its place."""
    for field, value in ast.iter_fields(node):
        if field in _SILENT or _no_effect(node, field):
            continue
        many = isinstance(value, list)
        # Defaults are no code of their function: they are made where it is.
        default = field in {"defaults", "kw_defaults"} and scope == function
        outer = "" if default else function
        for at, child in enumerate(value if many else [value]):
            if not isinstance(child, ast.AST) or _says_only(child):
                continue

            def put(new: ast.AST, at: int = at, field: str = field, value: object = value) -> None:
                if isinstance(value, list):
                    value[at] = new
                else:
                    setattr(node, field, new)

            inner, own = scope, outer
            if isinstance(child, Function | ast.ClassDef):
                inner = f"{scope}.{child.name}".lstrip(".")
                own = outer or (inner if isinstance(child, Function) else "")
            word = isinstance(child, ast.Constant) and isinstance(child.value, str)
            for new in () if word and not outer else _changed(child, node, field):
                yield put, child, ast.copy_location(new, child), outer
            yield from _places(child, inner, own)


def _no_effect(node: ast.AST, field: str) -> bool:
    if isinstance(node, ast.If) and isinstance(node.test, ast.Name) and node.test.id == "TYPE_CHECKING":
        return True
    return isinstance(node, ast.Subscript) and field == "slice" and ast.unparse(node.value) == "Literal"


def _says_only(node: ast.AST) -> bool:
    """Docstrings, imports, parts of f-strings, and what only types read."""
    if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
        return True
    if isinstance(node, ast.Call) and ast.unparse(node.func) in {"cast", "TypeVar"}:
        return True
    return isinstance(node, ast.Import | ast.ImportFrom | ast.JoinedStr)


def _changed(node: ast.AST, parent: ast.AST, field: str) -> Iterator[ast.AST]:
    """What may stand in place of ``node``."""
    yield from _compared(node)
    yield from _computed(node)
    yield from _written(node)
    if isinstance(node, ast.Call):
        yield from _called(node)
    if field in {"test", "ifs"} and not isinstance(parent, ast.Assert):
        yield from (ast.Constant(True), ast.Constant(False))


def _compared(node: ast.AST) -> Iterator[ast.AST]:
    match node:
        case ast.Compare(left, ops, rights):
            for at, op in enumerate(ops):
                if type(op) in _COMPARED:
                    yield ast.Compare(left, [*ops[:at], _COMPARED[type(op)](), *ops[at + 1 :]], rights)
        case ast.BoolOp(op, operands):
            yield ast.BoolOp(ast.Or() if isinstance(op, ast.And) else ast.And(), operands)
        case ast.UnaryOp(ast.Not(), operand):
            yield operand


def _computed(node: ast.AST) -> Iterator[ast.AST]:
    match node:
        case ast.UnaryOp(ast.USub(), operand):
            yield operand
        case ast.BinOp(left, op, right) if type(op) in _COMPUTED:
            yield ast.BinOp(left, _COMPUTED[type(op)](), right)
        case ast.AugAssign(target, op, value) if type(op) in _COMPUTED:
            yield ast.AugAssign(target, _COMPUTED[type(op)](), value)
            yield ast.Pass()


def _written(node: ast.AST) -> Iterator[ast.AST]:
    match node:
        case ast.Constant(bool() as value):
            yield ast.Constant(not value)
        case ast.Constant(int() | float() as value):
            yield ast.Constant(value + 1)
        case ast.Constant(str() as value):
            yield ast.Constant(value + "x")
        case ast.Expr(ast.Call()) | ast.Raise():
            yield ast.Pass()
        case ast.Break():
            yield ast.Continue()
        case ast.Continue():
            yield ast.Break()


def _called(node: ast.Call) -> Iterator[ast.AST]:
    if isinstance(node.func, ast.Name) and (other := _CALLED.get(node.func.id)):
        yield ast.Call(ast.Name(other, ast.Load()), node.args, [] if other == "list" else node.keywords)
    for at, keyword in enumerate(node.keywords):
        if keyword.arg in _KEYWORDS:
            yield ast.Call(node.func, node.args, [*node.keywords[:at], *node.keywords[at + 1 :]])
