"""Inputs damaged at random: bytes, values, elements, lines, parts of archives and values of records."""

from __future__ import annotations

import io
import json
import re
import zipfile
from random import Random
from typing import Any

from inovasi_cli.reading.files.content import ZIP_ERRORS

# fmt: off
ODD = ["", "<", ">", '"', "&#0;", "\x00", "-1", "0", "9" * 20, "1e999", "-1e-999999", "NaN", "inf",
    "XFD1048576", "A0"]
ODD += ["A1:XFD1048576", "#REF!", "2025-13-45", "s", "str", "e", "d", "inlineStr", "true", "null", "~",
    "[]", "{}", "'"]
ODD += ["\ufffe", "_x001B_", "=1+1|calc", "\u202e", "x" * 40000, "[" * 500, "&a;", "*x", "&x x",
    "!!python/object:x", "٣"]
ODD += ["1:30", "010", "1_000", "2024-05-01", "0.1", "1/3", "Ω", "\n", ";", ",", "\t", "\r", "- ",
    ": ", "#", "..", "%", "½"]
ODD_BYTES = [b"\x00", b"\xff", b"\xff\xfe", b"\x1a", b"\x81", b"PK\x03\x04", b"\xd0\xcf\x11\xe0",
    b"\x00" * 64, b"\xff" * 8]
ODD_VALUES: tuple[Any, ...] = (None, True, -1, 0, 10**30, 1.5, float("nan"), float("inf"), 1e-320, "",
    "NaN", "1e-999999")
ODD_VALUES += ("9" * 30, "\udc80", "\x1b[31m", [], {}, [[]], {"": None}, "x" * 5000, "2025-13-45",
    "../../a", "a\x00b")
# fmt: on


def damaged(whole: bytes, suffix: str, draw: Random) -> bytes:
    """The same input damaged in one to three places."""
    for _ in range(draw.choice((1, 1, 2, 3))):
        if suffix in (".xlsx", ".ods", ".xlsb") and draw.random() < 0.9:
            whole = _damaged_archive(whole, draw)
        elif suffix in (".xls", ".xlsb", ".xlsx", ".ods"):
            whole = _damaged_bytes(whole, draw)
        elif suffix == ".json" and draw.random() < 0.7:
            whole = _damaged_json(whole, draw)
        else:
            whole = draw.choice((_damaged_text, _damaged_text, _damaged_lines, _damaged_bytes))(whole, draw)
    return whole


def _damaged_archive(whole: bytes, draw: Random) -> bytes:
    try:
        with zipfile.ZipFile(io.BytesIO(whole)) as old:
            parts = [(name, old.read(name)) for name in old.namelist()]
    except ZIP_ERRORS:  # it was damaged before
        return _damaged_bytes(whole, draw)
    at = draw.randrange(len(parts))
    name, content = parts[at]
    match draw.randrange(12):
        case 0:
            parts.pop(at)
        case 1:
            parts[at] = name, draw.choice(parts)[1]
        case _ if name.endswith(".bin"):
            parts[at] = name, _damaged_bytes(content, draw)
        case _:
            ways = (_damaged_text, _damaged_text, _damaged_elements, _damaged_bytes)
            parts[at] = name, draw.choice(ways)(content, draw)
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for name, content in parts:
            new.writestr(name, content)
    return out.getvalue()


def _damaged_bytes(whole: bytes, draw: Random) -> bytes:
    """Bytes changed, cut out, put in or cut off."""
    found = bytearray(whole)
    at = draw.randrange(len(found) + 1)
    match draw.randrange(5):
        case 0:
            found[at : at + 1] = bytes([draw.randrange(256)])
        case 1:
            del found[at : at + draw.randrange(1, 60)]
        case 2:
            found[at:at] = draw.choice(ODD_BYTES)
        case 3:
            del found[at:]
        case _:
            found[at : at + 4] = draw.randrange(2**32).to_bytes(4, "little")
    return bytes(found)


_TOKEN = re.compile(rb'"[^"<>\n]*"|>[^<>]+<|(?<=[:;,] )[^\n,;]+|[^\s<>";,:]+')


def _damaged_text(whole: bytes, draw: Random) -> bytes:
    """A value, a name or a text changed for something odd."""
    found = [*_TOKEN.finditer(whole)]
    if not found:
        return _damaged_bytes(whole, draw)
    one = draw.choice(found)
    held = one[0][:1] in (b'"', b">")
    other = draw.choice(found)[0].decode("utf-8", "ignore").strip('"<>')
    odd = draw.choice((draw.choice(ODD), other)).encode("utf-8", "ignore")
    return whole[: one.start() + held] + odd + whole[one.end() - held :]


def _damaged_elements(whole: bytes, draw: Random) -> bytes:
    """An element left out, repeated or nested in itself."""
    found = [*re.finditer(rb"<(\w+:)?(\w+)\b[^<>]*(?:/>|>(?:[^<>]*</\1?\2>)?)", whole)]
    if not found:
        return _damaged_bytes(whole, draw)
    one = draw.choice(found)
    times = draw.choice((0, 2, 3, 500))
    return whole[: one.start()] + one[0] * times + whole[one.end() :]


def _damaged_lines(whole: bytes, draw: Random) -> bytes:
    """Lines left out, repeated, exchanged or moved in."""
    lines = whole.splitlines(keepends=True) or [b""]
    at, other = draw.randrange(len(lines)), draw.randrange(len(lines))
    match draw.randrange(4):
        case 0:
            lines.pop(at)
        case 1:
            lines[at] *= draw.choice((2, 3, 400))
        case 2:
            lines[at], lines[other] = lines[other], lines[at]
        case _:
            lines[at] = b"  " + lines[at]
    return b"".join(lines)


def _damaged_json(whole: bytes, draw: Random) -> bytes:
    """A value somewhere in a record changed for something odd, or a key left out."""
    try:
        found = json.loads(whole)
    except (ValueError, RecursionError):
        return _damaged_bytes(whole, draw)
    at: Any = found
    while isinstance(at, (dict, list)) and at:
        keys = [*at] if isinstance(at, dict) else [*range(len(at))]
        key = draw.choice(keys)
        if not isinstance(at[key], (dict, list)) or not at[key] or draw.random() < 0.15:
            if draw.random() < 0.15:
                del at[key]
            else:
                at[key] = draw.choice(ODD_VALUES)
            break
        at = at[key]
    return json.dumps(found).encode()
