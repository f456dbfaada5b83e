"""Kinds L: what shows only when the files of several offices come together."""

from inovasi_cli.diagnostics import Kind
from inovasi_cli.text import Text

RESEMBLING = Kind(
    "L414",
    "inovasi-mirip",
    "warning",
    Text(
        '"{name}" mirip "{value}" di {first} ({what}: {likeness} %); mungkin inovasi yang sama.',
        '"{name}" resembles "{value}" at {first} ({what}: {likeness} %); it may be the same innovation.',
    ),
    Text(
        "Bila sama, gabungkan barisnya; bila berbeda, bedakan nama dan rancang bangunnya.",
        "If it is the same, merge the rows; if not, tell their names and design texts apart.",
    ),
    Text(
        "Inovasi yang sama di bawah dua nama dapat dibatalkan saat verifikasi.",
        "The same innovation under two names may be struck out at verification.",
    ),
)
