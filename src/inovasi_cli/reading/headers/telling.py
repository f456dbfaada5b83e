"""Words that tell of an indicator whatever stands beside them, where the cells below are as its own.

*Domnis*, *Lama proses layanan* or *Daftar hadir bimtek* are no names of indicators; levels below them, or
what proves one, leave no doubt.
"""

CORES = """
Regulasi: regulasi; sk inovasi; sk nama; peraturan; payung hukum; produk hukum; perda; perkada; perbup
Regulasi: perwali; legalitas
Regulasi: dasar sk; sk aturan
SDM: sdm; personel; personil; pegawai; tenaga; pengelola; orang tim; orang kelola; orang ngurus
SDM: manpower; petugas; sk tim; anggota tim; dokumen tim; lampiran tim; jml tim; jumlah tim
Dukungan anggaran: anggaran; dana; dpa; apbd; biaya; budget; financial; funding; keuangan; penganggaran
Alat Kerja: alat; sarana; peralatan; teknologi informasi; penggunaan it; pemanfaatan it; use it; ti
Alat Kerja: perangkat kerja
Bimtek: bimtek; pelatihan; diklat; workshop; transfer; peningkatan kapasitas; capacity building
Bimtek: technical guidance
RKPD: rkpd; rkpdes; rkpdesa; rkas; ruk; rpk; rka; perencanaan; integrasi program; planning
Keterlibatan aktor: aktor; pentahelix; helix; pangku kepentingan; pemangku kepentingan; stakeholder
Keterlibatan aktor: unsur terlibat; libat; pihak kerja; pihak kerjasama
Pelaksana inovasi: pelaksana; tim; penetapan tim; penugasan; implementation team; penunjukan
Jejaring: jejaring; kolaborasi; antar opd; antar perangkat; sinergi; keterlibatan opd
Jejaring: networking; kerjasama
Sosialisasi: sosialisasi; publikasi; penyebarluasan; diseminasi; promosi; medsos; media; spanduk; berita
Sosialisasi: kampanye
Pedoman teknis: pedoman; manual; petunjuk; tutorial; domnis; juklak; handbook; guideline; guidebook
Kemudahan informasi layanan: informasi layanan; kemudahan informasi; informasi; hotline; kanal layanan
Kemudahan informasi layanan: saluran layanan
Kemudahan proses: proses; sop; lama layanan; waktu layanan; durasi layanan; memperoleh hasil
Kemudahan proses: hari layanan; processing; kecepatan layanan
Layanan pengaduan: pengaduan; keluhan; komplain; keluh; umpan balik; penanganan; complaint
Layanan Terintegrasi: terintegrasi; terhubung; integrasi; online; onlen; keterpaduan; interoperabilitas
Layanan Terintegrasi: tergabung; nyambung
Replikasi: replikasi; mereplikasi; ditiru; meniru; adopsi; diadopsi; mengadopsi; replicate; tiru; niru
Replikasi: mencontoh; contoh daerah
Kecepatan inovasi: kecepatan; penciptaan; diciptakan; terciptanya; bikin; creation; create; speed
Kecepatan inovasi: membuat; cipta; development time
Kemanfaatan: kemanfaatan; penerima; pengguna; jangkauan; beneficiaries; beneficiary; merasakan; user
Kemanfaatan: users; pemanfaat; nikmat; sasaran layan; warga bantu; dapat manfaat; jiwa manfaat
Monev: monitoring; evaluasi; skm; survei; survey; kepuasan; monev; penelitian; kajian
Video inovasi: video; substansi; kualitas
agency: opd; akun; login; username; user; admin; organisasi
stage: tahap; status tahap; posisi inovasi
initiator: inisiator; inisiatif; unsur pengampu; pengampu kategori; pemrakarsa; gagasan
kind: jenis; digital; teknologi
form: bentuk; tata kelola; layanan publik; kategori inovasi; yanlik; takel
affair: urusan; bidang
other_affairs: urusan lain; urusan selain; urusan kedua; urusan ikutan; urusan bersinggungan; urusan dua
other_affairs: urusan terkait
theme: asta; astacita; tema; presiden
trial: uji; tes; test; percobaan; simulasi
applied: terap; jalan; digunakan; beroperasi; peluncuran
developed: kembang; upgrade; pembaruan; versi; diperbarui; sempurna; revisi; mutakhir; pemutakhiran
developed: redesain; enhancement
entered: input; kirim portal; dibuat; lapor; pelaporan; dilaporkan; daftar; didaftarkan
entered: pendaftaran; registered
design: rancangbangun; desain; konsep; deskripsi
goals: tujuan; bertujuan; sasaran dicapai; maksud
benefits: manfaat; bermanfaat; keuntungan; kemanfaatan
results: hasil; outcome inovasi; capaian; dihasilkan; menghasilkan
total: kematangan; skor portal; nilai portal; 111; skor sid; nilai sid; jumlah skor; jumlah nilai
total: skor iga; nilai iga
status: kirim; draf; submit; portal
coordinates: koordinat; titik; lokasi; peta; maps; gps
video: video; youtube
video_link: video; youtube
"""
"""By the name of an indicator, or by a field, what else tells of it: each word alone, or several together."""

OF_OTHERS = """
t anggota tim ketua surat desk lapangan rapat sdgs juri paparan kompetensi singkatan kepanjangan monitoring
sheet
"""
"""Words, as compared, beside which those of a field mean another thing; so do those of other subjects."""

ANY_PLACE = (
    "kecamatan kelurahan desa program kegiatan aplikasi daftar pelaksanaan sasaran operator masa kepala"
)
"""Words of other subjects, as compared, that change nothing beside those of a field."""

NO_LEVELS = """
catatan keterangan verifikasi bobot terbobot poin kesesuaian sesuai rapat cek peringkat potensi target lalu
sebelumnya kemarin previous rencana proyeksi usulan kendala rekomendasi selisih
"""
"""Words, as compared, for what is thought, planned or made of a level."""

PAPERS = """
bukti dokumen berkas tautan scan input sk surat foto dokumentasi screenshot ss tangkapan capture laporan
lampiran undangan notulen rekap kliping cover mou pks sertifikat daftar printscreen jurnal lembar sop
rkas ruk rpk halaman dpa proposal
"""
"""Words, as compared, for what proves a level."""

NO_PROOF = "kesesuaian sesuai keabsahan validasi valid cek verifikasi kelengkapan catatan status bobot"
"""Words, as compared, for what is thought of it."""
