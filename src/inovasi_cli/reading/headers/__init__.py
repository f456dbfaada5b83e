"""The header of a table: on which rows it stands, and which field each of its columns holds."""

from inovasi_cli.reading.headers.beside import Label, answer, labelled, labels_in
from inovasi_cli.reading.headers.content import answered, by_content, codes_by_content
from inovasi_cli.reading.headers.form import Form, find_form
from inovasi_cli.reading.headers.names import (
    BASIS,
    EVIDENCE,
    IGNORED,
    MEASURED,
    ORIGIN,
    REGION,
    Fields,
    Names,
    part,
)
from inovasi_cli.reading.headers.rows import (
    LONGEST,
    WITHIN,
    Header,
    HeaderCell,
    How,
    find_header,
    find_spelled,
    headers_below,
)

__all__ = [
    "BASIS",
    "EVIDENCE",
    "IGNORED",
    "LONGEST",
    "MEASURED",
    "ORIGIN",
    "REGION",
    "WITHIN",
    "Fields",
    "Form",
    "Header",
    "HeaderCell",
    "How",
    "Label",
    "Names",
    "answer",
    "answered",
    "by_content",
    "codes_by_content",
    "find_form",
    "find_header",
    "find_spelled",
    "headers_below",
    "labelled",
    "labels_in",
    "part",
]
