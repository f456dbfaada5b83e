"""The header of a table: on which rows it stands, and which field each of its columns holds."""

from inovasi_cli.headers.content import by_content
from inovasi_cli.headers.names import BASIS, MEASURED, REGION, Fields, Names, part
from inovasi_cli.headers.rows import Header, HeaderCell, How, find_header, spelled

__all__ = [
    "BASIS",
    "MEASURED",
    "REGION",
    "Fields",
    "Header",
    "HeaderCell",
    "How",
    "Names",
    "by_content",
    "find_header",
    "part",
    "spelled",
]
