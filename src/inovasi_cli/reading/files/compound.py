"""The streams of a compound file, in which Excel up to 2003 keeps its workbook ([MS-CFB])."""

from __future__ import annotations

import struct
from collections.abc import Iterator, Sequence

_LAST = 0xFFFFFFFA
"""Numbers from here on end a chain of sectors."""

_HEADER = 512
_ENTRY = 128
_STREAM = 2


class BrokenChainError(ValueError):
    """The sectors of a stream lead nowhere, or round in a circle."""


def stream(data: bytes, names: Sequence[str]) -> bytes:
    """Return the bytes of the first stream that has one of ``names``; empty where there is none.

    Raises:
        BrokenChainError: the file is damaged.
        struct.error: it is cut short.
    """
    size = 1 << struct.unpack_from("<H", data, 30)[0]
    directory, cutoff, small = (struct.unpack_from("<I", data, at)[0] for at in (48, 56, 60))
    table = _numbers(_sector(data, each, size) for each in _allocating(data, size))
    entries = _joined(data, directory, table, size)
    found = {_name(entries, at): at for at in range(0, len(entries) - _ENTRY + 1, _ENTRY)}
    at = next((found[name] for name in names if name in found and entries[found[name] + 66] == _STREAM), None)
    if at is None:
        return b""
    start, length = struct.unpack_from("<II", entries, at + 116)
    if length >= cutoff:
        return _joined(data, start, table, size)[:length]
    root = _joined(data, struct.unpack_from("<I", entries, 116)[0], table, size)
    small_table = _numbers([_joined(data, small, table, size)])
    small_size = 1 << struct.unpack_from("<H", data, 32)[0]
    chain = _chain(start, small_table)
    return b"".join(root[each * small_size : (each + 1) * small_size] for each in chain)[:length]


def _allocating(data: bytes, size: int) -> Iterator[int]:
    """Yield the sectors of the allocation table: the first 109 stand in the header, others in a chain."""
    yield from (each for each in struct.unpack_from("<109I", data, 76) if each < _LAST)
    following, count = struct.unpack_from("<II", data, 68)
    for _ in range(count):
        *sectors, following = struct.unpack(f"<{size // 4}I", _sector(data, following, size))
        yield from (each for each in sectors if each < _LAST)


def _sector(data: bytes, number: int, size: int) -> bytes:
    at = max(_HEADER, size) + number * size
    return data[at : at + size].ljust(size, b"\0")


def _numbers(sectors: Iterator[bytes] | list[bytes]) -> list[int]:
    joined = b"".join(sectors)
    return [*struct.unpack(f"<{len(joined) // 4}I", joined)]


def _chain(start: int, table: Sequence[int]) -> Iterator[int]:
    seen = 0
    while start < _LAST:
        if start >= len(table) or seen > len(table):
            raise BrokenChainError(start)
        yield start
        start = table[start]
        seen += 1


def _joined(data: bytes, start: int, table: Sequence[int], size: int) -> bytes:
    return b"".join(_sector(data, each, size) for each in _chain(start, table))


def _name(entries: bytes, at: int) -> str:
    length = struct.unpack_from("<H", entries, at + 64)[0]
    return entries[at : at + max(length - 2, 0)].decode("utf-16-le", errors="replace")
