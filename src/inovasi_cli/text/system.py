"""Why the operating system refuses a file, in our words; its own are English or in any language."""

from __future__ import annotations

import errno
from collections.abc import Mapping

from inovasi_cli.text import Text

_DENIED = Text("izin ditolak", "permission denied")

_REASONS: Mapping[int | None, Text] = {
    errno.ENOENT: Text("foldernya tidak ada", "its folder does not exist"),
    errno.ENOTDIR: Text("sebagian namanya bukan folder", "part of its name is no folder"),
    errno.EISDIR: Text("nama itu nama folder", "the name is that of a folder"),
    errno.EACCES: _DENIED,
    errno.EPERM: _DENIED,
    errno.EROFS: Text("penyimpanannya hanya dapat dibaca", "the disk is read-only"),
    errno.ENOSPC: Text("penyimpanannya penuh", "the disk is full"),
    errno.ENAMETOOLONG: Text("namanya terlalu panjang", "its name is too long"),
    errno.EINVAL: Text("namanya tidak sah", "its name is not valid"),
}


def reason(error: OSError) -> Text:
    """Return why ``error`` arose; one that is not known keeps its number, by which it can be looked up."""
    return _REASONS.get(error.errno) or Text(f"galat sistem {error.errno}", f"system error {error.errno}")
