"""The page of the program, and those of the commands that take files of data."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from inovasi_cli.text import Text


class Page(NamedTuple):
    """One command: a line for the list of commands, what to know beside it, commands to try.

    ``own`` explains options that mean something else here than everywhere.
    """

    summary: Text
    detail: Text | None = None
    examples: tuple[str, ...] = ()
    own: Mapping[str, Text] = {}


PROGRAM = Page(
    Text(
        "Hitung dan periksa Indeks Inovasi Daerah (IID) dari buku kerja (spreadsheet) sebelum dikirim ke "
        "kementerian.",
        "Score and check the Regional Innovation Index (IID) from spreadsheets before they are sent to "
        "the ministry.",
    ),
    Text(
        "Hasil ditulis ke keluaran baku (stdout), selebihnya ke stderr. Kode keluar: 0 selesai, 1 ada "
        "kesalahan dalam data, 2 perintah keliru, 3 kesalahan program.",
        "Results go to stdout, everything else to stderr. Exit codes: 0 done, 1 errors in the data, 2 "
        "usage error, 3 internal error of the program.",
    ),
    ("inovasi data.xlsx", "inovasi score data.xlsx", "inovasi validate data.xlsx", "inovasi help score"),
)

OF_DATA: Mapping[str, Page] = {
    "round": Page(
        Text(
            "Periksa, hitung, dan tulis semua hasilnya: inovasi BERKAS, tanpa nama perintah.",
            "Check, score and write everything: inovasi FILE, without the name of a command.",
        ),
        Text(
            "Di samping BERKAS dibuat folder BERKAS-inovasi: perbaikan.xlsx (salinan dengan sel yang "
            "ditandai), laporan.html, dan hasil.json. Berkas di situ yang Anda ubah tidak pernah ditimpa.",
            "A folder FILE-inovasi is made beside FILE: perbaikan.xlsx (a copy with marked cells), "
            "laporan.html, and hasil.json. Files in it that you have changed are never overwritten.",
        ),
        ("inovasi data.xlsx", "inovasi dinkes.xlsx dinsos.xlsx --spd 46,5 -o hasil --no-open"),
        {
            "output": Text("Folder untuk semua hasil.", "The folder for everything that is written."),
            "force": Text(
                "Timpa berkas di folder itu, juga yang Anda ubah.",
                "Overwrite files in that folder, including those that you have changed.",
            ),
        },
    ),
    "score": Page(
        Text("Hitung indeks, predikat, dan peringkat.", "Compute index, predicate and rank."),
        Text(
            "Setiap basis yang tersedia ditampilkan berdampingan. Berkas tidak pernah diubah. Dengan -o "
            "hasil.xlsx hasilnya menjadi buku kerja berisi rumus, yang ikut berubah bila parameter diubah.",
            "All available bases are shown side by side. Files are never changed. With -o result.xlsx the "
            "result is a workbook of formulas, which recalculates when a level is changed.",
        ),
        (
            "inovasi score data.xlsx",
            "inovasi score dinkes.xlsx dinsos.xlsx --spd 46,5 --category kota",
            "inovasi score data.xlsx -o hasil.json",
            "inovasi score data.xlsx -o hasil.xlsx",
            'inovasi score data.xlsx --set "spd.12=3" --set "sid[KELANA].35=3" --count 200',
        ),
    ),
    "report": Page(
        Text("Tulis laporan untuk dibaca dan dicetak.", "Write a report to be read and printed."),
        Text(
            "Satu berkas HTML tanpa tautan ke luar. Halaman pertama untuk pimpinan: indeks, yang diklaim dan "
            "yang terbukti, peringkat, dan tiga keputusan yang paling bernilai. Selebihnya lampiran: poin per"
            " variabel, urusan wajib, parameter setiap inovasi, inovasi yang tidak dihitung, temuan, aturan, "
            "dan asal-usulnya.",
            "One self-contained HTML file. Its first page is for the leader: index, what is claimed and what "
            "is proven, rank, and the three decisions worth most. The rest is an annex: points by variable, "
            "basic services, levels of every innovation, innovations that do not count, findings, the rules "
            "and where the result comes from.",
        ),
        (
            "inovasi report data.xlsx -o laporan.html --pdf",
            "inovasi report data.xlsx --agencies unit.xlsx --closing 2026-08-31",
        ),
        {
            "output": Text(
                "Nama laporan (.html atau .pdf); bila tidak diberi: laporan.html.",
                "Name of the report (.html or .pdf); by default laporan.html.",
            )
        },
    ),
    "verify": Page(
        Text("Hitung ulang hasil yang disimpan.", "Recompute a saved result."),
        Text(
            "Semua isi hasil dibandingkan: angka, label, temuan, daftar inovasi, sidik digital berkas dan "
            "aturan, dan versi alat. Kode keluar 0 bila semuanya sama, 1 bila ada yang berbeda, hilang, atau "
            "ditambah, atau datanya tidak terbaca. Perbedaan ditampilkan, yang terpenting lebih dahulu.",
            "Everything in the result is compared: figures, labels, findings, the list of innovations, "
            "checksums of files and rules, and the version of the tool. Exit code 0 when all are equal, 1 "
            "when something differs, was removed or added, or the data cannot be read. Differences are "
            "listed, the most important first.",
        ),
        ("inovasi score data.xlsx -o hasil.json", "inovasi verify hasil.json data.xlsx"),
    ),
    "validate": Page(
        Text("Tampilkan semua temuan beserta alamat selnya.", "List every finding with its cell."),
        Text(
            "Semua temuan dari semua berkas dilaporkan dalam satu kali jalan. Di layar, yang paling berat "
            "lebih dahulu, lalu yang taruhannya terbesar: poin indeks yang paling banyak didapat bila selnya "
            "diperbaiki, atau hilang bila verifikator mencoretnya. Dengan --details bagian akhirnya "
            "menunjukkan sifat inovasi: melembaga atau ad hoc. csv (dipisah koma), md, json, github, dan "
            "sarif mengikuti urutan sel.",
            "All findings of all files are reported in one run. The screen shows the most serious first, then"
            " those with most at stake: the most index points that a correction may bring, or that are lost "
            "if a verifier strikes the entry out. With --details it ends with the nature of the innovations: "
            "institutionalised or ad hoc. csv (comma-separated), md, json, github and sarif follow the order "
            "of cells.",
        ),
        (
            "inovasi validate data.xlsx",
            "inovasi validate data.xlsx --annotate perbaikan.xlsx",
            "inovasi validate data.xlsx --fix -o salinan.xlsx",
            "inovasi validate data.xlsx --per-agency meja/",
            "inovasi validate data.xlsx -o temuan.xlsx",
            "inovasi validate data.xlsx --ignore L4,kolom-asing --fail-on warning",
            "inovasi validate data.xlsx --waivers pengecualian.yaml -o temuan.sarif",
        ),
    ),
    "plan": Page(
        Text("Rencanakan jalan yang paling ringan ke sasaran.", "Plan the least effort to a target."),
        Text(
            "Rencana ini terbukti paling ringan, lalu dihitung ulang dengan semua langkahnya. Besar upaya "
            "adalah perkiraan (inovasi rules show --all). Dengan -o rencana.xlsx: daftar tugas per perangkat "
            "daerah. Kode keluar 1 bila sasaran tidak dapat dicapai.",
            "The plan is proven to take the least effort, then scored again with all its steps. Efforts are "
            "estimates (inovasi rules show --all). With -o plan.xlsx: a task list for each agency. Exits with"
            " 1 when the target is out of reach.",
        ),
        (
            'inovasi plan data.xlsx --target "Sangat Inovatif"',
            "inovasi plan data.xlsx --target rank:10 --deadline now -o rencana.xlsx",
            "inovasi plan data.xlsx --budget 100 --freeze sid.31 --max-per-agency 20",
        ),
    ),
    "template": Page(
        Text("Buat buku kerja kosong suatu edisi.", "Write a blank workbook of an edition."),
        Text("Setiap daftar tertutup menjadi pilihan tarik-turun.", "Every closed list becomes a drop-down."),
        (
            "inovasi template",
            "inovasi template --edition 2026 --kind agency -o dinkes.xlsx",
            "inovasi template --example",
        ),
        {
            "edition": Text(
                "Edisi aturan; bila tidak diberi: yang terbaru.",
                "Edition of the rules; by default the newest.",
            ),
            "output": Text(
                "Nama buku kerja (.xlsx); bila tidak diberi: inovasi-TAHUN.xlsx, contohnya data.xlsx.",
                "Name of the workbook (.xlsx); by default inovasi-YEAR.xlsx, of the sample data.xlsx.",
            ),
            "quiet": Text(
                "Jangan tampilkan nama berkas yang ditulis.",
                "Do not show the name of the file that is written.",
            ),
            "lang": Text(
                "Bahasa petunjuk di dalam buku kerja dan bantuan ini; judul kolom tetap Indonesia.",
                "Language of the guide in the workbook and of this help; headers stay Indonesian.",
            ),
        },
    ),
    "rank": Page(
        Text("Peringkatkan pemda, perangkat daerah, atau inovasi.", "Rank regions, agencies or innovations."),
        Text(
            "Berkas boleh campuran: buku kerja (satu pemda satu berkas, atau dengan kolom Nama Pemda), hasil "
            "score --format json, dan tabel hasil. Berkas perangkat daerah dari satu pemda dihitung bersama; "
            "berkas yang bertentangan tidak diperingkat. Berkas rusak dilaporkan dan tidak menghentikan yang "
            "lain.",
            "Files may be mixed: workbooks (one per region, or with a column Nama Pemda), results of score "
            "--format json, and tables of results. Files of the agencies of one region are scored together; "
            "files that contradict each other are not ranked. A broken file is reported and does not stop the"
            " others.",
        ),
        (
            "inovasi rank kota-*.xlsx",
            "inovasi rank *.xlsx --reference lampiran.xlsx --previous 2024.xlsx",
            "inovasi rank data.xlsx --by agency --sort points --agencies unit.xlsx",
            "inovasi rank peserta.xlsx --rules lomba-kota --top 10",
        ),
        {
            "files": Text(
                "Berkas .xlsx, .xlsm, .xls, .xlsb, .ods, .csv, atau hasil .json; tiap pemda satu baris.",
                "Files .xlsx, .xlsm, .xls, .xlsb, .ods or .csv, or results .json; each region is a row.",
            ),
            "sort": Text(
                "Urutan perangkat daerah: rata-rata kematangan (mean, bawaan), jumlah inovasi yang dihitung "
                "(counted), atau kontribusi pada indeks (points).",
                "Order of agencies: mean maturity (mean, the default), innovations that count (counted), or "
                "contribution to the index (points).",
            ),
            "affairs": Text(
                "Urusan yang dihitung untuk cakupan pelayanan dasar: utama saja, atau urusan lain juga.",
                "Affairs that count for basic-service coverage: the main one only, or the others too.",
            ),
        },
    ),
    "leverage": Page(
        Text(
            "Hitung nilai setiap langkah dalam poin indeks.",
            "Compute what each step is worth in index points.",
        ),
        Text(
            "Untuk data ini: satu parameter di setiap baris SPD dan indikator inovasi, satu inovasi lagi dan "
            "titik impasnya, urusan wajib yang belum tercakup, inovasi yang belum dihitung, dan inovasi yang "
            "sebaiknya dipertahankan atau tidak dikirim. Setiap langkah dihitung sendiri.",
            "For these data: one more level in each SPD row and each indicator, one more innovation and its "
            "break-even, basic services not covered, innovations that do not count, and which are better kept"
            " or left out. Each step is valued alone.",
        ),
        (
            "inovasi leverage data.xlsx",
            "inovasi leverage data.xlsx --sort effort --limit 20",
            "inovasi leverage data.xlsx --maturity 60 --basis evidenced",
            "inovasi leverage data.xlsx -o langkah.xlsx",
        ),
    ),
    "select": Page(
        Text("Pilih inovasi yang dikirim.", "Choose which innovations to send."),
        Text(
            "Pilihan dengan indeks tertinggi, terbukti: yang dikirim, yang ditahan, yang diperbaiki dahulu "
            "beserta kekurangannya, dan indeks menurut jumlah yang dikirim. Semua aturan edisi ikut dihitung:"
            " rata-rata, pembagi minimum, batas jumlah, dan syarat urusan wajib. Dengan -o pilihan.xlsx: "
            "daftar per perangkat daerah.",
            "The choice with the highest index, proven: what to send, what to hold back, what to improve "
            "first and what it lacks, and the index by the number that is sent. All rules of the edition are "
            "applied: mean, minimum divisor, cap and required basic services. With -o selection.xlsx: a list "
            "per agency.",
        ),
        (
            "inovasi select data.xlsx",
            'inovasi select data.xlsx --keep "RAPOR PEKAN" --drop 41 --max 200',
            "inovasi select data.xlsx --min-per-agency 1 -o pilihan.xlsx",
        ),
        {
            "output": Text(
                "Tulis ke berkas (.xlsx: daftar per perangkat daerah; .csv, .json, .md, .txt).",
                "Write to a file (.xlsx: a list per agency; .csv, .json, .md, .txt).",
            )
        },
    ),
    "risk": Page(
        Text("Tampilkan poin yang berisiko hilang saat verifikasi.", "Show what verification may cost."),
        Text(
            "Pasti: inovasi, baris SPD, indikator, atau urusan yang, bila hilang sendirian, menurunkan "
            "predikat atau peringkat, dan jumlah inovasi paling sedikit yang bersama-sama menurunkannya. "
            "Mungkin: peluang setiap predikat dan sebaran indeks bila parameter bertahan menurut peluang yang"
            " ditetapkan. Lalu bukti yang paling menurunkan risiko.",
            "Exact: the innovations, SPD rows, indicators or affairs that alone, if lost, lower the predicate"
            " or the rank, and the fewest innovations that together do. Possible: the probability of each "
            "predicate and the spread of the index if levels survive with the stated odds. Then the evidence "
            "that lowers the risk most.",
        ),
        (
            "inovasi risk data.xlsx",
            "inovasi risk data.xlsx --fit tahun-lalu.xlsx",
            "inovasi risk data.xlsx --proven 0,9/0,07 --unproven 0,2 --seed 7",
        ),
    ),
    "merge": Page(
        Text("Gabungkan berkas perangkat daerah menjadi satu.", "Merge the files of agencies into one."),
        Text(
            "Setiap baris menyebut asalnya, dan isi sel dibawa sebagaimana tertulis. Yang bertentangan, "
            "ganda, atau mirip dilaporkan dengan kedua tempatnya.",
            "Each row says where it came from, and cells are carried over as written. Contradictions, "
            "repetitions and similar entries are reported with both places.",
        ),
        (
            "inovasi merge opd/*.xlsx bappeda-spd.xlsx -o kota.xlsx",
            "inovasi merge opd/*.xlsx -o kota.xlsx --agencies daftar-opd.txt",
        ),
        {"output": Text("Nama buku kerja gabungan (.xlsx).", "Name of the merged workbook (.xlsx).")},
    ),
    "compare": Page(
        Text("Bandingkan dua keadaan, atau dengan portal.", "Compare two states, or with the portal."),
        Text(
            "Bila keduanya punya indeks: dari mana selisihnya, bagian demi bagian, yang jumlahnya tepat. Bila"
            " yang satu hanya daftar portal: yang belum dikirim, yang hanya ada di portal, dan yang tahapan, "
            "tanggal, atau skornya berbeda; nama yang mirip diusulkan sebagai inovasi yang sama.",
            "Where both have an index: what the difference comes from, in parts that add up exactly. Where "
            "one is only a list of the portal: what was not sent, what is only there, and what has a "
            "different stage, date or score; similar names are suggested as the same innovation.",
        ),
        (
            "inovasi compare maret.xlsx juni.xlsx",
            "inovasi compare data.xlsx --edition 2026 --edition 2027",
            "inovasi compare kota.xlsx portal.xls",
            "inovasi compare maret.xlsx juni.xlsx --as list -o selisih.xlsx",
        ),
    ),
    "layout": Page(
        Text("Tunjukkan kolom mana dibaca sebagai apa.", "Show which column is read as what."),
        Text(
            "Dengan -o pemetaannya ditulis sebagai YAML; sunting, lalu berikan dengan --layout.",
            "With -o the mapping is written as YAML; edit it and give it back with --layout.",
        ),
        (
            "inovasi layout data.xlsx",
            "inovasi layout data.xlsx -o pemetaan.yaml",
            "inovasi score data.xlsx --layout pemetaan.yaml",
        ),
        {
            "output": Text(
                "Tulis pemetaannya ke berkas YAML (.yaml).", "Write the mapping to a YAML file (.yaml)."
            )
        },
    ),
    "watch": Page(
        Text("Tampilkan perubahan setiap kali berkas disimpan.", "Show what changed after each save."),
        Text(
            "Berkas dinilai ulang setiap kali disimpan di Excel atau LibreOffice; yang ditampilkan hanya "
            "temuan yang selesai, temuan baru, dan indeks sebelum dan sesudahnya. Tekan Ctrl-C untuk "
            "berhenti.",
            "Files are assessed again after each save in Excel or LibreOffice; shown are only resolved "
            "findings, new ones, and the index before and after. Press Ctrl-C to stop.",
        ),
        (
            "inovasi watch data.xlsx",
            "inovasi watch dinkes.xlsx bappeda.xlsx --ignore L406",
            "inovasi watch data.xlsx --waivers pengecualian.yaml",
        ),
    ),
}
