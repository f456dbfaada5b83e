"""Plain data held against the models of ``rules``, every disagreement as a diagnostic.

pydantic finds the disagreements; what is said about them comes from the annotation at the place
itself, so a value of a union gives one fault and none of pydantic's English is shown.
"""

from __future__ import annotations

import types
from collections.abc import Iterable, Iterator
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Annotated, Any, Literal, TypeVar, Union, get_args, get_origin

from pydantic import ValidationError

from inovasi_cli.diagnostics import Diagnostic, Fact, Place, rulesets
from inovasi_cli.rules import FILES, Ruleset, soundness
from inovasi_cli.rules.loading import strict
from inovasi_cli.rules.loading.strict import Data, YamlFile
from inovasi_cli.rules.models import MODELS, Block
from inovasi_cli.rules.soundness import RuleFault, Spot, edition, indicators
from inovasi_cli.text import Text
from inovasi_cli.text import rulesets as words
from inovasi_cli.text.spelling import nearest

Model = TypeVar("Model", bound=Block)

_MISSING = {"missing"}
_UNEXPECTED = {"extra_forbidden"}
_WRONG = {
    "bool_type",
    "date_type",
    "dict_type",
    "int_type",
    "is_instance_of",
    "literal_error",
    "model_type",
    "string_type",
    "tuple_type",
}
_UNIONS = {Union, types.UnionType}
_NAMES = {str: words.TEXT, int: words.WHOLE, Decimal: words.NUMBER, bool: words.FLAG, date: words.DATE}


def validated(page: YamlFile, model: type[Model]) -> tuple[Model | None, tuple[Diagnostic, ...]]:
    """Return what a file says, if it can be made out, and everything that is wrong with it, in its order."""
    if page.data is None:
        return None, in_order(page.faults)
    try:
        return model.model_validate(page.data), in_order(page.faults)
    except ValidationError as error:
        told = {fault.place for fault in page.faults}
        found = [fault for fault in _faults(error, model, page) if fault.place not in told]
    return None, in_order((*page.faults, *found))


def in_order(faults: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    """Return faults in the order of the text; files in the order of their first fault."""
    files: dict[str | None, list[Diagnostic]] = {}
    for fault in faults:
        files.setdefault(fault.place.file, []).append(fault)
    return tuple(
        fault
        for content in files.values()
        for fault in sorted(content, key=lambda fault: (fault.place.row or 0, fault.place.column or 0))
    )


def _faults(error: ValidationError, model: type[Block], page: YamlFile) -> Iterator[Diagnostic]:
    wrong: dict[Spot, None] = {}
    told: list[Spot] = []
    data = page.data or {}
    for detail in error.errors(include_url=False, include_context=False):
        kind = detail["type"]
        spot = _spot(detail["loc"], data, missing=kind in _MISSING)
        if kind in _MISSING:
            told.append(spot)
            yield Diagnostic(rulesets.KEY_MISSING, page.place(spot), {"key": str(spot[-1])})
        elif kind in _UNEXPECTED:
            told.append(spot)
            yield _unknown_key(spot, model, page)
        elif kind in _WRONG:
            wrong[spot] = None
        else:
            raise error
    for spot in wrong:
        # A block that may be ``unknown`` is also said to be wrong whenever something inside it is.
        if not any(other != spot and other[: len(spot)] == spot for other in (*told, *wrong)):
            yield _wrong_value(spot, model, page)


def _spot(loc: Spot, data: Data, *, missing: bool) -> Spot:
    """Return the keys and indices of an error, without the names of union members among them."""
    spot: list[str | int] = []
    for at, step in enumerate(loc, start=1):
        if isinstance(data, dict) and step in data:
            data = data[str(step)]
        elif isinstance(data, tuple) and isinstance(step, int):
            data = data[step]
        elif not missing or at < len(loc):
            continue
        spot.append(step)
    return tuple(spot)


def _unknown_key(spot: Spot, model: type[Block], page: YamlFile) -> Diagnostic:
    key = str(spot[-1])
    options = tuple(_hint(model, spot[:-1]).keys())
    facts: dict[str, Fact] = {"key": key, "options": options, "near": nearest(key, options)}
    return Diagnostic(rulesets.KEY_UNKNOWN, page.place_of_key(spot), facts)


def _wrong_value(spot: Spot, model: type[Block], page: YamlFile) -> Diagnostic:
    value: Any = page.data
    for step in spot:
        value = value[step]
    expected = tuple(_expected(_hint(model, spot, whole=True)))
    facts: dict[str, Fact] = {"value": _shown(value), "expected": expected}
    if isinstance(value, str):
        facts["near"] = nearest(value, [option for option in expected if isinstance(option, str)])
    return Diagnostic(rulesets.VALUE_WRONG, page.place(spot), facts)


def _hint(hint: Any, spot: Spot, whole: bool = False) -> Any:
    """Return the annotation of the value at ``spot``; without ``whole`` the block in a union."""
    for step in spot:
        hint = _block(hint)
        hint = hint.keys()[str(step)].annotation if _is_model(hint) else get_args(hint)[_item(hint)]
    return hint if whole else _block(hint)


def _is_model(hint: Any) -> bool:
    return isinstance(hint, type) and issubclass(hint, Block)


def _item(hint: Any) -> int:
    return 0 if get_origin(hint) is tuple else 1


def _block(hint: Any) -> Any:
    """Return what stands in a union beside ``unknown`` or ``None``."""
    if get_origin(hint) in _UNIONS:
        return next(member for member in get_args(hint) if get_origin(member) is not Literal)
    return hint


def _expected(hint: Any) -> Iterator[Text | str]:
    """Say what an annotation asks for."""
    origin = get_origin(hint)
    if origin in _UNIONS:
        for member in get_args(hint):
            yield from _expected(member)
    elif origin is Annotated:
        yield from _expected(get_args(hint)[0])
    elif origin is Literal:
        yield from map(str, get_args(hint))
    elif origin is tuple:
        yield words.LIST
    elif origin is not None or _is_model(hint):
        yield words.BLOCK
    elif hint is not types.NoneType:
        yield _NAMES[hint]


def _shown(value: Data) -> str:
    if isinstance(value, dict):
        return "{...}"
    if isinstance(value, tuple):
        return "[...]"
    return str(value).lower() if isinstance(value, bool) else str(value)


def read(folder: Path) -> Ruleset | tuple[Diagnostic, ...]:
    """Return the rules in ``folder``, or every fault found in its files.

    The checks across files wait until each file is sound in itself.
    """
    if not folder.is_dir():
        return (Diagnostic(rulesets.FOLDER_MISSING, Place(str(folder))),)
    expected = tuple(f"{file}.yaml" for file in FILES)
    if missing := tuple(name for name in expected if not (folder / name).is_file()):
        facts = {"name": missing, "expected": expected}
        return (Diagnostic(rulesets.FILE_MISSING, Place(str(folder)), facts),)
    pages = {file: strict.read(folder / f"{file}.yaml") for file in FILES}
    read = {file: validated(page, MODELS[file]) for file, page in pages.items()}
    if faults := tuple(fault for _, found in read.values() for fault in found):
        return faults
    parts = {file: model.as_value() for file, (model, _) in read.items() if model}
    ruleset = Ruleset(**parts, folder=str(folder))
    found = [told(fault, pages[fault.file]) for fault in disagreements(ruleset)]
    return in_order(found) if found else ruleset


def disagreements(ruleset: Ruleset) -> Iterator[RuleFault]:
    """Yield everything in ``ruleset`` that does not fit together."""
    for topic in (soundness, edition, indicators):
        yield from topic.check(ruleset)


def told(finding: RuleFault, page: strict.YamlFile) -> Diagnostic:
    """Return ``finding`` as a fault with its line and column in ``page``."""
    at_key = finding.kind is rulesets.KEY_UNKNOWN
    place = page.place_of_key(finding.spot) if at_key else page.place(finding.spot)
    return Diagnostic(finding.kind, place, finding.facts)
