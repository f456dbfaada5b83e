"""The help pages: what each command, argument and option is for."""

from __future__ import annotations

from collections.abc import Mapping

from inovasi_cli.text import Text
from inovasi_cli.text.help.entries import RECURRING, Entry
from inovasi_cli.text.help.own_entries import OWN
from inovasi_cli.text.help.pages import OF_DATA, PROGRAM, Page

OF_RULES: Mapping[str, Page] = {
    "explain": Page(
        Text(
            "Jelaskan temuan, indikator, inovasi, atau angka.",
            "Explain a finding, an indicator, an innovation or a figure.",
        ),
        Text(
            "Tanpa nama: daftar semua temuan. Dengan --in: dari sel sampai poin indeks, beserta sumber setiap"
            " tetapan dan langkah yang dapat menaikkannya.",
            "Without a name: all kinds of findings. With --in: from the cell to index points, with the source"
            " of each constant and what would raise the figure.",
        ),
        (
            "inovasi explain N305",
            "inovasi explain 35",
            'inovasi explain --in data.xlsx "KELANA"',
            "inovasi explain indeks --in data.xlsx",
        ),
        {"format": Text("Format keluaran di layar.", "Output format on the screen.")},
    ),
    "schema": Page(
        Text("Tulis skema JSON suatu keluaran.", "Write the JSON Schema of an output."),
        Text(
            "Untuk program yang membaca hasil --format json. Skema berkas aturan: inovasi rules schema.",
            "For programs that read results of --format json. Schemas of rule files: inovasi rules schema.",
        ),
        ("inovasi schema", "inovasi schema score -o score.schema.json"),
        {
            "output": Text(
                "Tulis ke berkas, bukan ke layar: skema ke .json, daftarnya (tanpa nama) ke .txt.",
                "Write to a file, not the screen: a schema to .json, the list (without a name) to .txt.",
            )
        },
    ),
    "doctor": Page(
        Text("Periksa pemasangan di komputer ini.", "Check the installation on this computer."),
        Text(
            "Versi, komponen tambahan, pencetak PDF, terminal, dan izin menulis, masing-masing dengan "
            "perbaikannya. Tidak memuat data Anda, jadi aman disertakan dalam laporan masalah.",
            "Versions, extra components, PDF printer, terminal and right to write, each with what mends it. "
            "It holds none of your data, so it can be sent with the report of a problem.",
        ),
        ("inovasi doctor", "inovasi doctor -o pemasangan.md"),
    ),
    "rules": Page(
        Text("Baca, periksa, dan bandingkan aturan.", "Read, check and compare the rules."),
        Text(
            "Edisi ditulis dengan tahunnya, atau dengan folder aturan sendiri.",
            "An edition is given by its year, or by a folder of your own rules.",
        ),
        ("inovasi rules list", "inovasi rules show 2026 33", "inovasi rules diff 2024 2026"),
    ),
    "rules list": Page(
        Text(
            "Tampilkan daftar edisi dan apa yang dapat dihitung dengan tiap edisi.",
            "List the editions and what can be computed under each.",
        ),
        None,
        ("inovasi rules list", "inovasi rules list --format json"),
    ),
    "rules show": Page(
        Text("Tampilkan satu edisi atau satu indikator.", "Show an edition or one of its indicators."),
        Text(
            "Urutannya seperti lampiran surat, dengan sumber setiap angka dan cara membacanya.",
            "In the order of the annex of the letter, with the source of each number and how it was read.",
        ),
        (
            "inovasi rules show 2026",
            "inovasi rules show 2026 5a",
            "inovasi rules show 2026 --decisions",
            "inovasi rules show 2026 -o aturan-2026.md",
        ),
    ),
    "rules check": Page(
        Text("Periksa aturan dan jalankan vektor ujinya.", "Check the rules and run their test vectors."),
        Text(
            "Jumlah dan porsi dihitung ulang, dan setiap kesalahan ditampilkan dengan berkas, baris, dan "
            "kolomnya. Tanpa EDISI: semua edisi bawaan.",
            "Sums and shares are recomputed, and every fault is listed with its file, line and column. "
            "Without EDITION: all bundled editions.",
        ),
        ("inovasi rules check", "inovasi rules check lomba-kota"),
    ),
    "rules diff": Page(
        Text("Bandingkan dua edisi.", "Compare two editions."),
        Text(
            "Per indikator: yang berpindah parameter, dan rugi atau untung terbesar bila tidak ada yang "
            "diperbarui.",
            "By indicator: what moved to another level, and the most that can be lost or gained if nothing "
            "is updated.",
        ),
        ("inovasi rules diff 2024 2026", "inovasi rules diff 2026 2027"),
    ),
    "rules schema": Page(
        Text("Tulis JSON Schema berkas aturan.", "Write the JSON Schema of rules files."),
        Text(
            "Untuk penyunting teks: pelengkapan dan pemeriksaan sambil mengetik. Tanpa nama: semuanya.",
            "For text editors: completion and checks while typing. Without a name: all of them.",
        ),
        ("inovasi rules schema sid", "inovasi rules schema sid -o sid.schema.json"),
        {
            "output": Text(
                "Tulis ke berkas (.json), bukan ke layar.", "Write to a file (.json) instead of the screen."
            )
        },
    ),
}


ENTRIES = {**RECURRING, **OWN}
"""What each argument and option is for, by the name of the parameter: one that recurs is explained once."""
PAGES = {**OF_DATA, **OF_RULES}
"""The page of each command, by its name as it is typed."""

USAGE = Text("Pemakaian: ", "Usage: ")
ARGUMENTS = Text("Argumen", "Arguments")
OPTIONS = Text("Opsi", "Options")
COMMANDS = Text("Perintah", "Commands")
EXAMPLES = Text("Contoh", "Examples")
COMMAND_PLACE = Text("PERINTAH", "COMMAND")
OPTIONS_PLACE = Text("[OPSI]", "[OPTIONS]")
DEFAULT = Text("[bawaan: {value}]", "[default: {value}]")
VARIABLE = Text("[variabel: {name}]", "[variable: {name}]")
