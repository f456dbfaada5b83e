"""The header of a table: on which rows it stands, and which field each of its columns holds."""

from inovasi_cli.headers.names import BASIS, MEASURED, Fields, Names, part
from inovasi_cli.headers.rows import Header, HeaderCell, How, find_header, spelled

__all__ = [
    "BASIS",
    "MEASURED",
    "Fields",
    "Header",
    "HeaderCell",
    "How",
    "Names",
    "find_header",
    "part",
    "spelled",
]
