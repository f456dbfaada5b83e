"""What stands in the place of a fault when it is right, by the code of the finding (``inovasi explain``)."""

from collections.abc import Mapping

from inovasi_cli.text import Text

RIGHT: Mapping[str, Text] = {
    "B101": Text(
        "data.xlsx yang disimpan dari Excel atau LibreOffice", "data.xlsx saved by Excel or LibreOffice"
    ),
    "B102": Text("lembar Inovasi dengan kolom Nama Inovasi", "a sheet Inovasi with the column Nama Inovasi"),
    "K201": Text("judul kolom: Nama Inovasi", "a header: Nama Inovasi"),
    "K202": Text("satu kolom Urusan Utama", "one column Urusan Utama"),
    "K204": Text("kolom 16 Regulasi Inovasi Daerah sampai 35", "columns 16 Regulasi Inovasi Daerah up to 35"),
    "K206": Text("kode 2b", "the code 2b"),
    "N301": Text("parameter 2, dengan SK di lembar Bukti", "level 2, with the decree on sheet Bukti"),
    "N303": Text("3, atau rumus yang hasilnya 3", "3, or a formula that gives 3"),
    "N304": Text("1234 sebagai angka, bukan teks", "1234 as a number, not as text"),
    "N305": Text("2, atau Peraturan Kepala Daerah", "2, or Peraturan Kepala Daerah"),
    "N306": Text("40", "40"),
    "N307": Text("Waktu Penerapan 05/03/2024", "Waktu Penerapan 05/03/2024"),
    "N308": Text("rancang bangun 312 kata", "a design text of 312 words"),
    "N309": Text("rumus dari berkas yang disimpan Excel", "a formula in a file that Excel has saved"),
    "N310": Text("05/03/2024", "05/03/2024"),
    "N311": Text("Penerapan", "Penerapan"),
    "N312": Text(
        "Ketenteraman, Ketertiban Umum, dan Pelindungan Masyarakat",
        "Ketenteraman, Ketertiban Umum, dan Pelindungan Masyarakat",
    ),
    "N314": Text("nama inovasi di setiap baris yang terisi", "a name in each row that holds anything"),
    "N315": Text("Skor SPD 46,5", "Skor SPD 46.5"),
    "N316": Text("capaian 12 orang dan parameter 2", "12 people measured and level 2"),
    "N318": Text("33 Dasar Ukur a, 33 Capaian 120", "33 Dasar Ukur a, 33 Capaian 120"),
    "N319": Text("Kota Banjarmasin", "Kota Banjarmasin"),
    "N320": Text("Kategori Kota untuk Kota Banjarmasin", "Kategori Kota for Kota Banjarmasin"),
    "N321": Text("Waktu Penerapan 05/03/2024", "Waktu Penerapan 05/03/2024"),
    "N323": Text("3,00 tanpa format persen", "3.00 without a percent format"),
    "N324": Text("Skor SPD 5", "Skor SPD 5"),
    "N325": Text("63.71 untuk Kota Banjarmasin", "63.71 for Kota Banjarmasin"),
    "N326": Text("5 Maret 2024", "5 March 2024"),
    "N327": Text("Waktu Pengembangan 20/06/2025", "Waktu Pengembangan 20/06/2025"),
    "N341": Text("tanggal yang sudah lewat", "a date that has passed"),
    "N342": Text("https://drive.google.com/file/d/...", "https://drive.google.com/file/d/..."),
    "N343": Text("perda-12-2024.pdf", "perda-12-2024.pdf"),
    "N344": Text("Kepala Bidang Pelayanan, tanpa NIP", "the office that is held, without a NIP"),
    "L401": Text("satu baris SIAP ANTAR", "one row SIAP ANTAR"),
    "L402": Text("satu inovasi lagi pada urusan Sosial", "one more innovation for the affair Sosial"),
    "L404": Text("SIAP ANTAR, persis seperti di lembar Inovasi", "SIAP ANTAR, exactly as on sheet Inovasi"),
    "L405": Text("16", "16"),
    "L406": Text("satu baris di lembar Bukti untuk indikator 16", "a row on sheet Bukti for indicator 16"),
    "L407": Text("jumlah 87, atau tanpa jumlah", "a total of 87, or no total"),
    "L408": Text("tahapan Penerapan", "the stage Penerapan"),
    "L410": Text("Perangkat Daerah diisi: Dinas Kesehatan", "Perangkat Daerah filled in: Dinas Kesehatan"),
    "L418": Text("uji coba 05/01/2024, penerapan 05/03/2024", "trial 05/01/2024, application 05/03/2024"),
    "A502": Text("weight: 3", "weight: 3"),
    "A504": Text('3, atau "03" bila teks', '3, or "03" if it is text'),
    "I803": Text("until: 2026-09-30", "until: 2026-09-30"),
}
