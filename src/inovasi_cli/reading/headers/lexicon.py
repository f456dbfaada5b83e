"""The words of headers: how officials shorten and vary them, and which of them speak of other things.

It adds to the names of columns and indicators in the vocabulary of an edition, whose words are known
anyhow.
"""

SAME = """
nama: nm name judul title jdl sebutan tajuk brand
inovasi: inov innovation innovations inovasinya
daerah: regional region local drh
pemerintahan: pemerintah government governmental pem
pemda: kabupaten kota provinsi kab prov pemprov pemkab pemkot
waktu: at tanggal tgl tggl tg wkt date dates tahun thn th time year bulan bln kapan
terap: penerapan diterapkan terapkan menerapkan penerapannya implementasi implementation implemented
terap: diimplementasikan mengimplementasikan implementasinya applied application peluncuran diluncurkan
terap: launching launch deployment deployed
kembang: pengembangan dikembangkan mengembangkan berkembang perkembangan kembangkan pengembangannya
kembang: improved improvement development developed pembaruan pembaharuan upgrade upgraded upgrading
uji: ujicoba pengujian diuji diujicobakan coba trial pilot piloting piloted trialled dicoba mencoba percobaan
mulai: dimulai dimulainya awal start started starting begin began sejak since pertama first
jalan: berjalan dijalankan jalankan operasi operasional beroperasi dioperasikan
akhir: terakhir terbaru latest last terkini final
tahap: tahapan thp stage stages phase fase tahapannya
status: statusnya sts stat
inisiator: initiator inisiatornya penggagas pemrakarsa diinisiasi inovator innovator pencetus penemu
inisiator: initiated digagas diprakarsai dicetuskan
kantor: ktr
jenis: jns tipe type kind macam
bentuk: btk form wujud
klasifikasi: classification klas
kategori: category kat ktgr
urusan: urs ur affair affairs
bidang: bid sektor sector field
utama: main primary pokok
lain: lainnya irisan beririsan tambahan other others intersecting terkait penunjang sekunder secondary
lain: crosscutting lintas
tema: tematik theme thematic themes topik topic
rancangbangun: rancang rancangan design desain
deskripsi: uraian description gambaran penjelasan narasi rumusan rincian paparan
tujuan: tujuannya goal goals objective objectives aim aims purpose maksud
bagi: bg
manfaat: manfaatnya benefit benefits kegunaan
kemanfaatan: usefulness
hasil: hasilnya result results
anggaran: budget anggarannya dianggarkan
biaya: cost costs pembiayaan
skor: score scores
poin: point points
nilai: value nil angka
orang: org people persons
jumlah: akumulasi jml jmlh total totals sum banyaknya besar besaran besarnya tot
estimasi: est estimate estimated perkiraan taksiran
kematangan: maturity maturitas matang kematangannya
opd: skpd pd dinas badan instansi agency office department lembaga satker ukpd uptd upt puskesmas opds
opd: bagian biro seksi subbagian subbag subbid
pengampu: pengusul pengelola pemilik penanggungjawab pembuat pembina pengaju penginput pengirim
pengampu: penyelenggara asal pelapor pendaftar pengunggah responsible owner membidangi
akun: account login
pelaksana: melaksanakan executor implementer implementers implementing
kecamatan: kec
kelurahan: kel
pengadaan: procurement
nomor: no num number nomer
urut: urutan
indikator: ind indicator indicators
parameter: param par prm prmtr parm parameternya
level: lvl tingkat
capaian: realisasi achievement achieved measured realization pencapaian
kode: kd code
verifikasi: terverifikasi diverifikasi verified verification verif
verifikasi: verifikator verifier evaluator penilai reviewer
bukti: evidence proof eviden evidens evid evd ev pembuktian buktinya
draf: draft
kirim: terkirim dikirim pengiriman sent send submit submitted submission
input: perekaman rekam perekamannya entry entri penginputan diinput
input: upload diupload unggah pengunggahan entered uploaded
video: vid videonya
youtube: yt yutub utube
dokumen: dok document documents doc
dukung: mendukung pendukung dukungan didukung supporting support dkg dukgn
tautan: link url hyperlink links
berkas: file files
catatan: note notes remark remarks ctt cttn
keterangan: ket keterangannya
tentang: perihal hal subject about
informasi: info information
layanan: pelayanan service services
kemudahan: mudah ease kemudahannya
kecepatan: speed cepat
akses: access
penciptaan: creation
regulasi: regulation regulations aturan
pengaduan: aduan complaint complaints
penyelesaian: resolved resolution selesai terselesaikan diselesaikan handling handled
persen: persentase prosentase percent percentage
online: daring
terintegrasi: integrated terpadu
replikasi: replication direplikasi
jejaring: network networking jejaringnya jaringan
sosialisasi: dissemination publicity socialization socialisation
pedoman: guide guideline panduan
teknis: technical tek tekn
pelatihan: training
aktor: actor actors
keterlibatan: involvement involved terlibat
proses: process
sdm: hr
tim: team
kini: current
ketersediaan: availability kesediaan tersedianya
monitoring: pemantauan
evaluasi: evaluation
kualitas: quality mutu
dasar: basis
ukur: pengukuran ukuran measurement
koordinat: coordinates coordinate gps geotag geotagging latlong latlng
diperoleh: didapat didapatkan obtained gained
diharapkan: expected
digunakan: dipakai dipake digunain gunakan pakai terpakai
dibuat: pembuatan dibuatnya
"""
"""Each line a word as compared, and others that mean the same."""

PHRASES = """
perangkat daerah: opd
unit kerja: opd
satuan kerja: opd
unit organisasi: opd
satuan pemerintahan daerah: spd
indikator satuan inovasi daerah: sid
satuan inovasi daerah: sid
organisasi opd: opd
unit opd: opd
uji coba: uji
rancangbangun perubahan utama: rancangbangun
utama perubahan: rancangbangun
rb rancangbangun: rancangbangun
pokok pikiran: rancangbangun
asta cita: astacita
nama akronim: nama
nama singkatan: nama
nama kepanjangan: nama
pengampu inisiatif: inisiator
pengampu gagasan: inisiator
s n: nomor
dasar hukum regulasi: regulasi
asta cipta: astacita
karya inovasi: inovasi
program inovasi: inovasi
inovasi aplikasi: inovasi
inovasi program: inovasi
inovasi karya: inovasi
inovasi produk: inovasi
produk inovasi: inovasi
kegiatan inovasi: inovasi
proposal inovasi: inovasi
usulan inovasi: inovasi
unit pelaksana: opd
pelaksana unit: opd
seksi pelaksana: opd
unit inovasi: opd
penanggung jawab: pengampu
penanggungjawab: pengampu
dibuat oleh: pengampu
data dukung: bukti
bukti dukung: bukti
dokumen dukung: bukti
dukung dokumen: bukti
dokumen bukti: bukti
berkas dukung: tautan bukti
google drive: tautan
link drive: tautan
tautan drive: tautan
g drive: tautan
gdrive: tautan
bimbingan teknis: bimtek
petunjuk teknis: pedoman teknis
juknis: pedoman teknis
monev: monitoring evaluasi
m dan e: monitoring evaluasi
sumber daya manusia: sdm
human resources: sdm
kecamatan penciptaan: kecepatan penciptaan
rancangbangun bangun: rancangbangun
deskripsi rancangbangun: rancangbangun
contact person: kontak
kerja sama: kerjasama
waktu brp: jumlah
brp waktu: jumlah
waktu berapa: jumlah
berapa waktu: jumlah
share lok: koordinat
share lokasi: koordinat
sherlok: koordinat
shareloc: koordinat
waktu anggaran: tahunanggaran
nomor urut: nomor
sampai dengan: s
saat ini: kini
work tools: alat kerja
tools: alat kerja
masuk portal: input
masuk sistem: input
masuk aplikasi: input
go live: terap
roll out: terap
update inovasi: kembang inovasi
cross cutting: lain
lat long: koordinat
latitude longitude: koordinat
lintang bujur: koordinat
titik lokasi: koordinat
lokasi koordinat: koordinat
koordinat lokasi: koordinat
indeks inovasi daerah: iid
"""
"""Words that follow each other, as compared, and what they mean together."""

JOINING = """
yang di ke dari is has dan atau untuk pada oleh dalam dengan serta ini itu the of a an by and or for to in
nya s d yg dg dgn utk dlm thd thdp terhadap atas menjadi sebagai secara kepada para setiap tiap adalah maupun
jika bila apa siapa mana kah sih aja saja nih gak ga nggak gimana dmn brp skrg sampe
sama kita kami saya pernah dong deh
"""
"""Words that say nothing at all beside others."""

FILLERS = """
inovasi daerah pemerintahan dilakukan diunggah kemendagri dilampirkan dilaksanakan dijalankan telah sudah kini
mm dd yyyy yy hh bb tttt rp isian isi isinya udah udh lagi lg buat bikin punya
data min maks ta iid iga portal
"""
"""Words that say next to nothing in any header."""

NOT_THIS = "target lalu sebelumnya kemarin previous rencana proyeksi usulan"
"""Words that make a figure, or a level, that of another time or of nobody yet."""

A_YEAR = "<tahun>"
"""What the number of a year is compared as; no header has such a word."""

GENERIC = "nama jenis nomor waktu skor nilai status level"
"""Words that say little unless they are all there is."""

NEUTRAL = {
    "name": f"penilaian lengkap resmi diusulkan diajukan dilaporkan didaftarkan kirim terap {A_YEAR}",
    "agency": "pelaksanaan nama pengampu pelaksana inisiator organisasi unit pengusul kecamatan kelurahan "
    "desa",
    "stage": "status posisi proses pelaksanaan capaian jenis sampai saat pelaporan kini",
    "initiator": "jenis kategori unsur pihak",
    "initiator_name": "lengkap",
    "kind": "digital non nondigital",
    "form": "kategori jenis",
    "classification": "kategori jenis inisiator",
    "affair": "bidang jenis wajib pilihan nama kewenangan utama konkuren pemda ditangani dilayani",
    "other_affairs": "bidang jenis",
    "theme": "nomor astacita isu dukung kategori klaster presiden",
    "entered": "aplikasi sistem",
    "coordinates": "titik lokasi terap pelaksanaan geografis lintang bujur",
    "trial": "waktu mulai pelaksanaan akhir",
    "applied": "penetapan waktu mulai jadwal tmt kali",
    "developed": "pemutakhiran waktu mulai akhir further",
    "design": "bangun singkat umum kata lengkap minimal",
    "goals": "deskripsi pelaksanaan sasaran dibuat ingin hendak dicapai",
    "benefits": "diharapkan deskripsi pelaksanaan diperoleh bagi masyarakat warga dirasakan",
    "results": "deskripsi pelaksanaan dicapai diperoleh diharapkan capaian",
    "budget": f"{A_YEAR} jumlah nilai alokasi",
    "total": "indikator skor nilai estimasi jumlah akhir sid mandiri aplikasi sistem",
    "status": "keterangan posisi sudah belum",
    "video": "profil",
    "video_link": "profil alamat",
    "19": "digunakan",
    "21": "masuk",
    "23": "tim penetapan",
    "25": "penyebaran penyebarluasan publikasi",
    "29": "layanan",
    "31": "lain",
    "35": "kualitas",
    "verified": "hasil",
    "spd_total": "jumlah daerah estimasi akhir sementara mandiri klaim maks",
    "level": "mandiri nilai pilihan input dipilih klaim skala",
    "innovation": "lain bersangkutan",
    "document_date": "penetapan terbit ditetapkan surat",
    "measured": "nilai hasil indikator",
    "remark": "hasil",
    "note": "lain",
    "link": "bukti dokumen alamat",
}
"""Words that change nothing in the header of a field, by field; so do they all where they are missing."""

GRADES = """
keberadaan kekuatan kecukupan intensitas ragam legalitas luas frekuensi tingkat kuantitas cakupan durasi lama
kelengkapan kecanggihan keterpaduan pemanfaatan landasan berapa upaya bentuk jumlah banyaknya
"""
"""Nouns that grade a thing, before the name of an indicator: *Intensitas bimtek*, *Ragam aktor*."""

OF_LEVELS = "parameter level pemenuhan"
"""Words of which one tells that a column holds the level of an indicator, not what was measured."""

BESIDE_INDICATORS = f"indikator terpilih capaian {OF_LEVELS}"
"""Words that change nothing in the header of any indicator."""

BEFORE_NUMBERS = "kode nomor nilai skor penilaian butir komponen pilihan jawaban i p q sid ke"
"""Words that stand before the number of an indicator and change nothing there."""

NEAR = """
status tahap 0.75
bidang urusan 0.75
nilai skor 0.8
poin skor 0.9
deskripsi rancangbangun 0.8
biaya anggaran 0.85
kategori klasifikasi 0.6
kategori bentuk 0.5
kategori jenis 0.5
pelaksanaan terap 0.6
jalan terap 0.5
digunakan terap 0.7
tes uji 0.5
maps koordinat 0.8
kemanfaatan manfaat 0.5
keterangan catatan 0.9
level parameter 0.9
pengampu opd 0.5
akses kemudahan 0.7
dana anggaran 0.8
kerjasama jejaring 0.7
kolaborasi jejaring 0.7
tema astacita 0.9
integrasi terintegrasi 0.8
dukung lain 0.6
rb rancangbangun 0.6
reg regulasi 0.7
uc uji 0.7
mtg kematangan 0.6
pemutakhiran kembang 0.6
"""
"""Words that nearly mean another, and how nearly (0-1)."""

NAMES = {
    "innovations": {
        "name": ("inovasi", "nama inovasi perangkat daerah"),
        "kind": ("digital non digital", "digital nondigital", "d nd"),
        "status": ("kirim", "kirim draf", "status portal", "status kirim portal"),
        "entered": ("waktu input data",),
        "coordinates": ("koordinat",),
        "video_link": ("tautan youtube", "youtube"),
        "affair": ("bidang urusan",),
        "other_affairs": ("urusan lain",),
        "theme": ("asta cita",),
        "design": ("deskripsi inovasi", "uraian inovasi", "rancang bangun dan pokok perubahan"),
        "budget": ("biaya inovasi",),
        "total": ("kematangan sid", "estimasi skor", "estimasi kematangan", "skor portal", "skor iid"),
        "agency": ("pengampu opd",),
    },
    "spd": {
        "code": ("nomor indikator", "nomor indikator spd"),
        "verified": ("hasil verifikasi",),
        "note": ("catatan verifikator",),
        "name": ("indikator spd", "uraian indikator"),
        "level": ("parameter mandiri",),
        "evidence": ("bukti", "dokumen dukung"),
    },
    "evidence": {
        "indicator": ("nomor indikator",),
        "document_kind": ("jenis bukti", "jenis berkas", "bentuk dokumen"),
        "document_number": ("nomor sk",),
        "subject": ("hal", "tentang dokumen", "judul dokumen"),
        "verified": ("hasil verifikasi",),
        "link": ("berkas bukti", "tautan bukti", "tautan"),
        "remark": ("catatan verifikator", "keterangan verifikator"),
    },
}
"""Names of fields that no vocabulary lists."""

FOREIGN = """
kekuatan kelemahan batas deadline tenggat output abstrak ringkasan
lahir kontrak pagu serapan rekening belanja dpa spm sp2d hps ppn pajak sumber harga satuan volume
pengadaan pencairan bantuan sisa persentase persen modal
tahunanggaran nip nik nuptk pangkat golongan jabatan pegawai eselon kelamin tmt pensiun gaji masa kepala
terakhir hp handphone telepon telp wa whatsapp
kantor email surel alamat kontak pos pic operator username password instagram website situs person phone
address salary birth kegiatan program subkegiatan
sub target sasaran kinerja renstra misi visi prioritas lokasi qc aksi progres kendala lanjut rekomendasi
kelulusan sidang berita acara
registrasi verifikasi verifikator rapat meeting peringkat ranking predikat kelengkapan cek paraf ditinjau
update updated created diperbarui
kecamatan kelurahan desa dusun rt rw lintang bujur penduduk surat sk scan ktp tanda tangan sertifikat
hki haki penghargaan foto dokumentasi lampiran
proposal hukum masalah isu strategis metode keunggulan spesifikasi klaster latar belakang juara mitra
pengguna penerima aplikasi usia umur kata kunci logo
tagline akronim kelompok hari jam berdiri spd sakip lakip ikm bobot rata id daftar peserta wilayah jawab
koordinator perda perkada perwali perbup pergub raperda pembayaran
tanggung arsip kuota undangan narasumber hadir internet admin
attendees reviewer kunjungan semester triwulan target kabid kasi sekretaris ttd cap lembar halaman urut
inspektorat audit temuan tamu perjalanan tender
lalu sebelumnya kemarin previous kemudian disetujui persetujuan approved approval spbe skm spip mri
kesesuaian sesuai terbobot keyakinan kebaruan efektivitas signifikansi potensi
rencana pelaksanaan ditandatangani berlaku berakhir peraturan tarif retribusi
"""
"""Words of other subjects; those that a vocabulary uses for its fields count as its own."""
