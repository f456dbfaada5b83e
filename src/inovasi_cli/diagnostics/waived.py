"""Kinds I: waivers (izin), at a line of their file (``checking``, ``insight``)."""

from inovasi_cli.diagnostics import Kind
from inovasi_cli.text import Text

_WHY = Text(
    "Izin yang tidak berlaku tidak menutupi apa pun; temuannya dihitung seperti biasa.",
    "A waiver that does not hold covers nothing; its findings count as usual.",
)

UNUSED = Kind(
    "I801",
    "izin-tak-terpakai",
    "warning",
    Text(
        "Izin untuk {value} pada {where} tidak cocok dengan temuan mana pun.",
        "The waiver of {value} for {where} matches no finding.",
    ),
    Text(
        "Hapus bila temuannya sudah diperbaiki; bila belum, periksa kode, sel, atau nama inovasinya. {near}",
        "Remove it if the finding has been corrected; if not, check code, cell or name. {near}",
    ),
    Text(
        "Izin yang tertinggal kelak menutupi temuan lain di tempat yang sama.",
        "A waiver left behind will one day cover another finding at the same place.",
    ),
    example={"value": "L406", "where": "SIAP ANTR", "near": "SIAP ANTAR"},
)

EXPIRED = Kind(
    "I802",
    "izin-kedaluwarsa",
    "warning",
    Text(
        "Izin untuk {value} pada {where} berlaku sampai {end}; temuannya dihitung lagi.",
        "The waiver of {value} for {where} held until {end}; its findings count again.",
    ),
    Text(
        "Perbaiki temuannya, atau perbarui izinnya dengan alasan yang masih berlaku.",
        "Correct the finding, or renew the waiver for a reason that still holds.",
    ),
    _WHY,
    example={"value": "L406", "where": "Inovasi!AE12", "end": "30/06/2026"},
)

INCOMPLETE = Kind(
    "I803",
    "izin-tak-lengkap",
    "error",
    Text("Izin ini tidak menyebut {key}.", "This waiver does not say {key}."),
    Text(
        "Setiap izin menyebut finding, innovation atau cell, reason, name, dan until (tttt-bb-hh).",
        "Each waiver says finding, innovation or cell, reason, name and until (yyyy-mm-dd).",
    ),
    Text(
        "Izin tanpa alasan, nama, dan batas waktu tidak dapat dipertanggungjawabkan.",
        "Nobody can answer for a waiver without a reason, a name and an end.",
    ),
    example={"key": "until"},
    right=Text("until: 2026-09-30", "until: 2026-09-30"),
)
