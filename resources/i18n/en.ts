<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="id_ID">
<context>
    <name>AboutPage</name>
    <message>
        <source>Pendataan keluarga yang bekerja tanpa internet, terkunci di laptop ini.</source>
        <translation>Family records that work without internet, locked on this laptop.</translation>
    </message>
    <message>
        <source>Tombol cepat</source>
        <translation>Keyboard shortcuts</translation>
    </message>
    <message>
        <source>Tentang program</source>
        <translation>About the program</translation>
    </message>
    <message>
        <source>Panduan untuk halaman ini</source>
        <translation>The manual for this page</translation>
    </message>
    <message>
        <source>Pindah bagian</source>
        <translation>Change place</translation>
    </message>
    <message>
        <source>Tab berikutnya, sebelumnya</source>
        <translation>Next tab, previous tab</translation>
    </message>
    <message>
        <source>Cari orang, halaman, atau tindakan</source>
        <translation>Find people, pages or actions</translation>
    </message>
    <message>
        <source>Simpan</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Simpan dan lanjut ke berikutnya</source>
        <translation>Save and go to the next</translation>
    </message>
    <message>
        <source>Data baru</source>
        <translation>New record</translation>
    </message>
    <message>
        <source>Ke isian yang perlu diperbaiki</source>
        <translation>To the next field that needs fixing</translation>
    </message>
    <message>
        <source>Batalkan langkah terakhir</source>
        <translation>Undo the last step</translation>
    </message>
    <message>
        <source>Kunci layar</source>
        <translation>Lock the screen</translation>
    </message>
    <message>
        <source>Program dan data</source>
        <translation>Program and data</translation>
    </message>
    <message>
        <source>Lisensi</source>
        <translation>Licence</translation>
    </message>
    <message>
        <source>Folder data</source>
        <translation>Data folder</translation>
    </message>
    <message>
        <source>Buka folder data</source>
        <translation>Open the data folder</translation>
    </message>
    <message>
        <source>Karya pihak lain</source>
        <translation>Works of others</translation>
    </message>
    <message>
        <source>terima kasih kepada semua pembuatnya</source>
        <translation>with thanks to all their makers</translation>
    </message>
</context>
<context>
    <name>AccessLogCard</name>
    <message>
        <source>Siapa melihat apa</source>
        <translation>Who saw what</translation>
    </message>
    <message>
        <source>di laptop ini</source>
        <translation>on this laptop</translation>
    </message>
    <message>
        <source>Waktu</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>Siapa</source>
        <translation>Who</translation>
    </message>
    <message>
        <source>Berbuat apa</source>
        <translation>Action</translation>
    </message>
    <message>
        <source>Catatan</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Belum ada yang tercatat</source>
        <translation>Nothing recorded yet</translation>
    </message>
    <message>
        <source>Siapa membuka nomor lengkap, mencetak, atau mengekspor data tercatat di sini.</source>
        <translation>Who opened whole numbers, printed or exported data is recorded here.</translation>
    </message>
    <message>
        <source>Melihat</source>
        <translation>Looked</translation>
    </message>
    <message>
        <source>Membuka nomor</source>
        <translation>Showed numbers</translation>
    </message>
    <message>
        <source>Mencetak</source>
        <translation>Printed</translation>
    </message>
    <message>
        <source>Mengekspor</source>
        <translation>Exported</translation>
    </message>
    <message>
        <source>Kunci</source>
        <translation>Keys</translation>
    </message>
</context>
<context>
    <name>ActivitiesPage</name>
    <message>
        <source>Daftar</source>
        <translation>List</translation>
    </message>
    <message>
        <source>Kalender</source>
        <translation>Calendar</translation>
    </message>
    <message>
        <source>Galeri</source>
        <translation>Gallery</translation>
    </message>
    <message>
        <source>Ringkasan</source>
        <translation>Summary</translation>
    </message>
    <message>
        <source>Dari contoh</source>
        <translation>From a template</translation>
    </message>
    <message>
        <source>Kegiatan</source>
        <translation>Activities</translation>
    </message>
    <message>
        <source>Ulangi yang terakhir</source>
        <translation>Repeat the last</translation>
    </message>
    <message>
        <source>Kegiatan baru</source>
        <translation>New activity</translation>
    </message>
    <message>
        <source>Tampilan kegiatan</source>
        <translation>Views of the activities</translation>
    </message>
    <message>
        <source>Ulangi: %1</source>
        <translation>Repeat: %1</translation>
    </message>
    <message>
        <source>Kegiatan dihapus.</source>
        <translation>Activity deleted.</translation>
    </message>
</context>
<context>
    <name>ActivityPanel</name>
    <message>
        <source>Kembali ke daftar</source>
        <translation>Back to the list</translation>
    </message>
    <message>
        <source>Laporan …</source>
        <translation>Report …</translation>
    </message>
    <message>
        <source>Hapus</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>1 Kegiatan</source>
        <translation>1 Activity</translation>
    </message>
    <message>
        <source>2 Keluarga</source>
        <translation>2 Families</translation>
    </message>
    <message>
        <source>3 Foto</source>
        <translation>3 Photos</translation>
    </message>
    <message>
        <source>Baris rencana</source>
        <translation>Plan line</translation>
    </message>
    <message>
        <source>Rencana</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>Pilih kegiatan di daftar</source>
        <translation>Choose an activity in the list</translation>
    </message>
    <message>
        <source>Atau catat kegiatan baru, lalu tambahkan fotonya.</source>
        <translation>Or record a new one, then add its photos.</translation>
    </message>
    <message>
        <source>Kegiatan baru</source>
        <translation>New activity</translation>
    </message>
    <message>
        <source>Simpan dulu, lalu centang keluarga dan tambah foto.</source>
        <translation>Save first, then tick families and add photos.</translation>
    </message>
    <message>
        <source>2 Keluarga · %1</source>
        <translation>2 Families · %1</translation>
    </message>
    <message>
        <source>3 Foto · %1</source>
        <translation>3 Photos · %1</translation>
    </message>
    <message>
        <source>Tidak dikaitkan</source>
        <translation>Not linked</translation>
    </message>
    <message>
        <source>Kaitan rencana disimpan.</source>
        <translation>Link to the plan saved.</translation>
    </message>
    <message>
        <source>Simpan laporan kegiatan</source>
        <translation>Save the activity&apos;s report</translation>
    </message>
</context>
<context>
    <name>ActivityRecapPage</name>
    <message>
        <source>Rekap kegiatan</source>
        <translation>Activity recap</translation>
    </message>
    <message>
        <source>Kegiatan semua desa yang datanya sudah diterima.</source>
        <translation>Activities of all villages whose data have been received.</translation>
    </message>
</context>
<context>
    <name>AddMembers</name>
    <message>
        <source>Tambah anggota</source>
        <translation>Add members</translation>
    </message>
    <message>
        <source>Kembali ke daftar anggota</source>
        <translation>Back to the list of members</translation>
    </message>
    <message>
        <source>Cari nama, NIK, alamat, atau RT 3</source>
        <translation>Find by name, NIK, address, or RT 3</translation>
    </message>
    <message>
        <source>Hasil pencarian</source>
        <translation>Search results</translation>
    </message>
    <message>
        <source>Tidak ada yang cocok dengan “%1”</source>
        <translation>Nothing fits “%1”</translation>
    </message>
    <message>
        <source>Periksa ejaannya, atau tambahkan tanpa data keluarga.</source>
        <translation>Check the spelling, or add without family data.</translation>
    </message>
    <message>
        <source>Cari orangnya di sini</source>
        <translation>Look for the person here</translation>
    </message>
    <message>
        <source>Centang beberapa orang, cari lagi, lalu tambahkan semuanya sekaligus.</source>
        <translation>Tick several people, search again, then add them all at once.</translation>
    </message>
    <message>
        <source>Tidak di sini</source>
        <translation>Not here</translation>
    </message>
    <message>
        <source>Tambahkan %1 orang</source>
        <translation>Add %1 people</translation>
    </message>
    <message>
        <source>Tambahkan</source>
        <translation>Add</translation>
    </message>
    <message>
        <source>Tambah “%1” tanpa data keluarga</source>
        <translation>Add “%1” without family data</translation>
    </message>
</context>
<context>
    <name>AgeCard</name>
    <message>
        <source>Penduduk menurut umur</source>
        <translation>Residents by age</translation>
    </message>
    <message>
        <source>Kiri laki-laki %1, kanan perempuan %2</source>
        <translation>Left: %1 male, right: %2 female</translation>
    </message>
    <message>
        <source>%1 tanpa tanggal lahir</source>
        <translation>%1 without birth date</translation>
    </message>
</context>
<context>
    <name>AnswerVillage</name>
    <message>
        <source>Bantu laptop yang terkunci</source>
        <translation>Help a locked laptop</translation>
    </message>
    <message>
        <source>%1 meminta kata sandi baru untuk %2.</source>
        <translation>%1 asks for a new passphrase for %2.</translation>
    </message>
    <message>
        <source>Laptop ini belum disetujui di sini. Pastikan dulu siapa yang meminta.</source>
        <translation>This laptop is not approved here. Make sure first who is asking.</translation>
    </message>
    <message>
        <source>Telepon orangnya pada nomor yang sudah dikenal dan minta membacakan enam kata di laptopnya. Jawaban membuka semua data di laptop itu; pemberiannya tercatat.</source>
        <translation>Call the person at a number already known and ask for the six words on their laptop. The answer opens all data on that laptop; giving it is recorded.</translation>
    </message>
    <message>
        <source>Keenam kata cocok, simpan jawaban …</source>
        <translation>All six words fit, save the answer …</translation>
    </message>
    <message>
        <source>Simpan jawaban di mana?</source>
        <translation>Where shall the answer be saved?</translation>
    </message>
    <message>
        <source>Batal</source>
        <translation>Cancel</translation>
    </message>
</context>
<context>
    <name>App</name>
    <message>
        <source>Tutup</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>AskDistrict</name>
    <message>
        <source>Kata sandi baru</source>
        <translation>New passphrase</translation>
    </message>
    <message>
        <source>Yang diketik saat permintaan dibuat.</source>
        <translation>The one typed when the request was made.</translation>
    </message>
    <message>
        <source>Simpan permintaan …</source>
        <translation>Save the request …</translation>
    </message>
    <message>
        <source>Simpan permintaan di mana?</source>
        <translation>Where shall the request be saved?</translation>
    </message>
    <message>
        <source>Buka jawaban …</source>
        <translation>Open the answer …</translation>
    </message>
    <message>
        <source>Jawaban dari kabupaten</source>
        <translation>Answer of the district</translation>
    </message>
    <message>
        <source>Buat permintaan baru</source>
        <translation>Make a new request</translation>
    </message>
    <message>
        <source>Kembali</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Bawa %1 ke kabupaten dan bacakan enam kata ini lewat telepon. Kata sandi baru tadi diperlukan lagi bersama jawabannya.</source>
        <translation>Take %1 to the district and read these six words out on the phone. The new passphrase is needed again with the answer.</translation>
    </message>
    <message>
        <source>Permintaan sudah dibuat. Ketik kata sandi baru tadi, lalu buka jawaban dari kabupaten.</source>
        <translation>The request has been made. Type that new passphrase, then open the answer of the district.</translation>
    </message>
    <message>
        <source>Bila kata sandi terlupa dan kertas kode hilang, kabupaten dapat membantu. Pilih pengguna dan kata sandi baru, lalu simpan permintaan ke flashdisk.</source>
        <translation>If the passphrase is forgotten and the paper with the code is lost, the district can help. Choose the user and a new passphrase, then save the request to the stick.</translation>
    </message>
</context>
<context>
    <name>Assessment</name>
    <message>
        <source>Desa</source>
        <translation>Village</translation>
    </message>
    <message>
        <source>Kabupaten</source>
        <translation>District</translation>
    </message>
    <message>
        <source>Provinsi</source>
        <translation>Province</translation>
    </message>
</context>
<context>
    <name>AssessmentPage</name>
    <message>
        <source>Penilaian</source>
        <translation>Assessment</translation>
    </message>
    <message>
        <source>Tahun</source>
        <translation>Year</translation>
    </message>
    <message>
        <source>Tampilan penilaian</source>
        <translation>Views of the assessment</translation>
    </message>
    <message>
        <source>Verifikasi desa</source>
        <translation>Verify villages</translation>
    </message>
    <message>
        <source>Peringkat</source>
        <translation>Ranking</translation>
    </message>
</context>
<context>
    <name>Backup</name>
    <message>
        <source>Belum ada cadangan di flashdisk</source>
        <translation>No backup on a stick yet</translation>
    </message>
    <message>
        <source>Cadangan di flashdisk sudah %1 hari</source>
        <translation>The backup on a stick is %1 days old</translation>
    </message>
    <message>
        <source>Cadangan terakhir gagal diuji</source>
        <translation>The last backup failed its test</translation>
    </message>
    <message>
        <source>Cadangan terbukti dapat dipulihkan %1</source>
        <translation>Backups proved to be restorable %1</translation>
    </message>
</context>
<context>
    <name>BackupPage</name>
    <message>
        <source>Cadangan</source>
        <translation>Backups</translation>
    </message>
    <message>
        <source>Salinan terkunci dari semua data, dibuat otomatis setiap jam.</source>
        <translation>Locked copies of all data, made by themselves every hour.</translation>
    </message>
    <message>
        <source>Cadangkan sekarang</source>
        <translation>Back up now</translation>
    </message>
    <message>
        <source>Di mana cadangannya?</source>
        <translation>Where is the backup?</translation>
    </message>
    <message>
        <source>Membuat cadangan dan membacanya ulang …</source>
        <translation>Making a backup and reading it back …</translation>
    </message>
    <message>
        <source>Membuat cadangan</source>
        <translation>Making a backup</translation>
    </message>
    <message>
        <source>Menyalin ke flashdisk. Jangan dicabut.</source>
        <translation>Copying to the stick. Do not pull it out.</translation>
    </message>
    <message>
        <source>Flashdisk mana?</source>
        <translation>Which stick?</translation>
    </message>
    <message>
        <source>Sudah dicadangkan, juga ke %1. Flashdisk aman dicabut.</source>
        <translation>Backed up, to %1 too. The stick can be pulled out.</translation>
    </message>
    <message>
        <source>Sudah dicadangkan dan diperiksa.</source>
        <translation>Backed up and checked.</translation>
    </message>
    <message>
        <source>Di folder itu tidak ada cadangan yang baik.</source>
        <translation>There is no good backup in that folder.</translation>
    </message>
    <message>
        <source>Dipulihkan ke folder %1</source>
        <translation>Restored into the folder %1</translation>
    </message>
    <message>
        <source>Serah terima ke laptop lain?</source>
        <translation>Hand over to another laptop?</translation>
    </message>
    <message>
        <source>Setelah paketnya ditulis, laptop ini hanya dapat dibaca. Paket itu berisi semua data, terkunci dengan kata sandi yang sama.</source>
        <translation>Once the package is written, this laptop can only be read. The package holds all data, locked by the same passphrase.</translation>
    </message>
    <message>
        <source>Tulis paket dan tutup laptop ini</source>
        <translation>Write the package and close this laptop</translation>
    </message>
    <message>
        <source>Tidak jadi</source>
        <translation>Never mind</translation>
    </message>
    <message>
        <source>Simpan paket serah terima di mana?</source>
        <translation>Where is the handover package to go?</translation>
    </message>
    <message>
        <source>Menulis paket serah terima. Jangan cabut flashdisk.</source>
        <translation>Writing the handover package. Do not pull the stick out.</translation>
    </message>
    <message>
        <source>Paket serah terima ditulis: %1. Buka di laptop baru saat pertama kali.</source>
        <translation>Handover package written: %1. Open it on the new laptop at its first start.</translation>
    </message>
    <message>
        <source>Batalkan serah terima?</source>
        <translation>Cancel the handover?</translation>
    </message>
    <message>
        <source>Hanya bila paketnya belum dibuka di laptop lain. Laptop ini terbuka lagi.</source>
        <translation>Only where no other laptop has opened the package. This laptop is open again.</translation>
    </message>
    <message>
        <source>Buka laptop ini lagi</source>
        <translation>Open this laptop again</translation>
    </message>
    <message>
        <source>Biarkan tertutup</source>
        <translation>Leave it closed</translation>
    </message>
    <message>
        <source>Laptop ini terbuka lagi.</source>
        <translation>This laptop is open again.</translation>
    </message>
    <message>
        <source>Data kantor ini ada di server PostgreSQL; cadangannya dibuat di server itu.</source>
        <translation>The data of this office are on a PostgreSQL server, which is backed up there.</translation>
    </message>
</context>
<context>
    <name>Banner</name>
    <message>
        <source>Tutup pesan</source>
        <translation>Close message</translation>
    </message>
</context>
<context>
    <name>Beginning</name>
    <message>
        <source>Belum ada desa</source>
        <translation>No village yet</translation>
    </message>
    <message>
        <source>Desa muncul di sini setelah paketnya diimpor.</source>
        <translation>Villages appear here once their package is imported.</translation>
    </message>
    <message>
        <source>Buka kotak masuk</source>
        <translation>Open the inbox</translation>
    </message>
</context>
<context>
    <name>BehindCard</name>
    <message>
        <source>Siapa saja</source>
        <translation>Who</translation>
    </message>
    <message>
        <source>Kembali ke angka</source>
        <translation>Back to the figures</translation>
    </message>
    <message>
        <source>Yang dihitung</source>
        <translation>Counted</translation>
    </message>
    <message>
        <source>Pembanding</source>
        <translation>Compared with</translation>
    </message>
    <message>
        <source>Data kurang</source>
        <translation>Missing data</translation>
    </message>
    <message>
        <source>Belum ada angka yang dipilih</source>
        <translation>No figure chosen yet</translation>
    </message>
    <message>
        <source>Ekspor …</source>
        <translation>Export …</translation>
    </message>
    <message>
        <source>Belum ada yang dihitung</source>
        <translation>Nothing counted yet</translation>
    </message>
    <message>
        <source>%1 catatan</source>
        <translation>%1 records</translation>
    </message>
    <message>
        <source>Tidak ada yang terhitung</source>
        <translation>Nobody is counted</translation>
    </message>
    <message>
        <source>Tidak ada yang cocok pada tanggal dan di tempat ini.</source>
        <translation>Nothing fits on this day and in this place.</translation>
    </message>
    <message>
        <source>Datanya lengkap</source>
        <translation>The data is complete</translation>
    </message>
    <message>
        <source>Tidak ada catatan yang kekurangan data untuk angka ini.</source>
        <translation>No record lacks data for this figure.</translation>
    </message>
    <message>
        <source>Tidak ada pembandingnya</source>
        <translation>There is nothing it is counted against</translation>
    </message>
    <message>
        <source>Lihat pembandingnya</source>
        <translation>Show what it is counted against</translation>
    </message>
    <message>
        <source>Tidak di sini lagi</source>
        <translation>No longer here</translation>
    </message>
    <message>
        <source>Simpan daftar</source>
        <translation>Save list</translation>
    </message>
</context>
<context>
    <name>Board</name>
    <message>
        <source>Rencana baru mulai di sini.</source>
        <translation>New plans begin here.</translation>
    </message>
    <message>
        <source>Yang sudah disepakati. Pindahkan kartu ke sini dengan tombol panahnya.</source>
        <translation>What is agreed. Move cards here with their arrow buttons.</translation>
    </message>
    <message>
        <source>Yang sedang dikerjakan.</source>
        <translation>What is being done.</translation>
    </message>
    <message>
        <source>Yang sudah selesai.</source>
        <translation>What is done.</translation>
    </message>
    <message>
        <source>sampai %1</source>
        <translation>until %1</translation>
    </message>
    <message>
        <source>%1 keluarga</source>
        <translation>%1 families</translation>
    </message>
    <message>
        <source>%1 kegiatan</source>
        <translation>%1 activities</translation>
    </message>
    <message>
        <source>Terlambat</source>
        <translation>Late</translation>
    </message>
    <message>
        <source>Mundur satu keadaan</source>
        <translation>One status back</translation>
    </message>
    <message>
        <source>Maju satu keadaan</source>
        <translation>One status on</translation>
    </message>
    <message>
        <source>Buka: %1</source>
        <translation>Open: %1</translation>
    </message>
</context>
<context>
    <name>CalendarView</name>
    <message>
        <source>Bulan sebelumnya</source>
        <translation>Previous month</translation>
    </message>
    <message>
        <source>Bulan berikutnya</source>
        <translation>Next month</translation>
    </message>
    <message>
        <source>Catat di tanggal ini</source>
        <translation>Record on this day</translation>
    </message>
    <message>
        <source>Hari ini</source>
        <translation>Today</translation>
    </message>
    <message>
        <source>Sedang menghitung …</source>
        <translation>Counting …</translation>
    </message>
    <message>
        <source>%1 kegiatan</source>
        <translation>%1 activities</translation>
    </message>
    <message>
        <source>Belum ada kegiatan. Pilih tanggal, lalu catat.</source>
        <translation>No activities yet. Choose a day, then record.</translation>
    </message>
</context>
<context>
    <name>CardPart</name>
    <message>
        <source>Tidak ada perubahan</source>
        <translation>No change</translation>
    </message>
    <message>
        <source>K/0 %1 sudah diperbarui</source>
        <translation>K/0 %1 up to date</translation>
    </message>
    <message>
        <source>K/0 %1 perlu diperbarui</source>
        <translation>K/0 %1 to be updated</translation>
    </message>
    <message>
        <source>K/0 %1 terlambat</source>
        <translation>K/0 %1 late</translation>
    </message>
    <message>
        <source>terakhir %1</source>
        <translation>last on %1</translation>
    </message>
    <message>
        <source>belum diisi: %1</source>
        <translation>not filled: %1</translation>
    </message>
    <message>
        <source>Kelompok baru</source>
        <translation>New group</translation>
    </message>
    <message>
        <source>Kartu K/0 tahun ini sudah diperbarui.</source>
        <translation>This year&apos;s K/0 card is up to date.</translation>
    </message>
</context>
<context>
    <name>CellGuide</name>
    <message>
        <source>anggota baru</source>
        <translation>new member</translation>
    </message>
    <message>
        <source>Tidak ditanyakan untuk anggota ini.</source>
        <translation>Not asked of this member.</translation>
    </message>
    <message>
        <source>%1 … Enter untuk %1, atau angka kedua</source>
        <translation>%1 … Enter for %1, or the second digit</translation>
    </message>
    <message>
        <source>Belum ada perempuan lain di keluarga ini.</source>
        <translation>There is no other woman in this family yet.</translation>
    </message>
    <message>
        <source>Ketik tanggal, bulan, tahun: 031190 atau 3-11-1990.</source>
        <translation>Type day, month, year: 031190 or 3-11-1990.</translation>
    </message>
    <message>
        <source>16 angka dari KTP atau KK. Belum punya NIK: F2, lalu isi Keadaan NIK.</source>
        <translation>16 digits from the identity or family card. Has none yet: F2, then fill in NIK status.</translation>
    </message>
    <message>
        <source>Enter pada nama kosong: anggota sudah semua.</source>
        <translation>Enter on an empty name: that was everybody.</translation>
    </message>
</context>
<context>
    <name>CheckCard</name>
    <message>
        <source>Impor paket ini</source>
        <translation>Import this package</translation>
    </message>
    <message>
        <source>Keenam kata cocok, setujui</source>
        <translation>All six words match, approve</translation>
    </message>
    <message>
        <source>Katanya tidak cocok …</source>
        <translation>The words differ …</translation>
    </message>
    <message>
        <source>Beri tanda terima</source>
        <translation>Give a receipt</translation>
    </message>
    <message>
        <source>Terima keduanya</source>
        <translation>Take in both</translation>
    </message>
    <message>
        <source>Pakai lagi paket ini</source>
        <translation>Use this package again</translation>
    </message>
    <message>
        <source>Batalkan paket ini</source>
        <translation>Undo this package</translation>
    </message>
    <message>
        <source>Belum ada paket dipilih</source>
        <translation>No package chosen yet</translation>
    </message>
    <message>
        <source>Pilih satu paket di daftar.</source>
        <translation>Choose a package in the list.</translation>
    </message>
    <message>
        <source>paket %1</source>
        <translation>package %1</translation>
    </message>
    <message>
        <source>Telepon %1 dan minta membacakan enam kata di laptopnya:</source>
        <translation>Phone %1 and ask for the six words on the laptop:</translation>
    </message>
    <message>
        <source>Telepon kadernya dan minta membacakan enam kata di laptopnya:</source>
        <translation>Phone the volunteer and ask for the six words on the laptop:</translation>
    </message>
    <message>
        <source>Bagian yang belum ada</source>
        <translation>Parts that are missing</translation>
    </message>
    <message>
        <source>Belum.</source>
        <translation>Not yet.</translation>
    </message>
    <message>
        <source>Diperiksa dan diimpor %1</source>
        <translation>Checked and imported %1</translation>
    </message>
    <message>
        <source>Isinya tidak dihitung. Desa tidak mendapat tanda terima untuk isi ini.</source>
        <translation>Its content does not count. The village gets no receipt for it.</translation>
    </message>
    <message>
        <source>Paket ini dibatalkan</source>
        <translation>This package was undone</translation>
    </message>
    <message>
        <source>Tanda terima dibuat %1</source>
        <translation>Receipt written %1</translation>
    </message>
    <message>
        <source>Berlaku setelah dibuka di laptop desa.</source>
        <translation>It counts once the village&apos;s laptop has opened it.</translation>
    </message>
    <message>
        <source>Beri tanda terima lagi</source>
        <translation>Give the receipt again</translation>
    </message>
    <message>
        <source>Desa belum tahu bahwa paketnya sampai.</source>
        <translation>The village does not know yet that its package has arrived.</translation>
    </message>
    <message>
        <source>Belum ada tanda terima</source>
        <translation>No receipt yet</translation>
    </message>
</context>
<context>
    <name>ChoiceCard</name>
    <message>
        <source>dipilih</source>
        <translation>chosen</translation>
    </message>
</context>
<context>
    <name>ClassCard</name>
    <message>
        <source>Kelas menurut %1</source>
        <translation>Class by %1</translation>
    </message>
    <message>
        <source>Kelas desa</source>
        <translation>Class of the villages</translation>
    </message>
    <message>
        <source>Desa</source>
        <translation>Villages</translation>
    </message>
    <message>
        <source>Kecamatan, Kampung KB</source>
        <translation>Subdistrict, Kampung KB</translation>
    </message>
    <message>
        <source>Kelas</source>
        <translation>Class</translation>
    </message>
    <message>
        <source>Tahun lalu</source>
        <translation>Last year</translation>
    </message>
    <message>
        <source>Indeks 1 sampai 4, baik mulai 3. Butir tanpa data bernilai 1.</source>
        <translation>Indexes from 1 to 4, good from 3. An item without data scores 1.</translation>
    </message>
    <message>
        <source>Buka keluarga</source>
        <translation>Open the families</translation>
    </message>
    <message>
        <source>Naik</source>
        <translation>Up</translation>
    </message>
    <message>
        <source>Turun</source>
        <translation>Down</translation>
    </message>
    <message>
        <source>Tetap</source>
        <translation>Unchanged</translation>
    </message>
</context>
<context>
    <name>ComboEditor</name>
    <message>
        <source>Pilih …</source>
        <translation>Choose …</translation>
    </message>
</context>
<context>
    <name>Comparison</name>
    <message>
        <source>Kembali ke daftar</source>
        <translation>Back to the list</translation>
    </message>
</context>
<context>
    <name>ConfirmPage</name>
    <message>
        <source>Ya, benar</source>
        <translation>Yes, that is right</translation>
    </message>
    <message>
        <source>Semua data akan tercatat untuk wilayah ini. Bila ternyata keliru, wilayah dapat dibetulkan di Pengaturan sampai paket pertama dibuat.</source>
        <translation>All data will be recorded for this region. If it turns out to be wrong, it can be corrected in Settings until the first package is made.</translation>
    </message>
    <message>
        <source>Benar ini desanya?</source>
        <translation>Is this the right village?</translation>
    </message>
    <message>
        <source>Benar ini kabupatennya?</source>
        <translation>Is this the right district?</translation>
    </message>
    <message>
        <source>Benar ini provinsinya?</source>
        <translation>Is this the right province?</translation>
    </message>
</context>
<context>
    <name>ConflictsPage</name>
    <message>
        <source>Konflik data</source>
        <translation>Conflicts</translation>
    </message>
    <message>
        <source>Dua orang mengisi hal yang sama dengan berbeda.</source>
        <translation>Two people filled in the same thing differently.</translation>
    </message>
    <message>
        <source>Catatan yang berbenturan</source>
        <translation>Records in conflict</translation>
    </message>
    <message>
        <source>Semua pilihan tercatat dan dapat dibatalkan.</source>
        <translation>All choices are noted and can be undone.</translation>
    </message>
    <message>
        <source>Tidak ada konflik</source>
        <translation>No conflicts</translation>
    </message>
    <message>
        <source>Bila dua orang mengisi hal yang sama dengan berbeda, keduanya tampil di sini.</source>
        <translation>When two people fill in the same thing differently, both are shown here.</translation>
    </message>
    <message>
        <source>Buka kotak masuk</source>
        <translation>Open the inbox</translation>
    </message>
    <message>
        <source>%1 tersisa</source>
        <translation>%1 left</translation>
    </message>
    <message>
        <source>Dihapus atau diubah?</source>
        <translation>Deleted or changed?</translation>
    </message>
    <message>
        <source>%1 isian berbeda</source>
        <translation>%1 fields differ</translation>
    </message>
    <message>
        <source>Konflik diselesaikan.</source>
        <translation>Conflict settled.</translation>
    </message>
</context>
<context>
    <name>ContactCard</name>
    <message>
        <source>Siapa yang dapat dihubungi kabupaten?</source>
        <translation>Whom may the district call?</translation>
    </message>
    <message>
        <source>Nomor HP</source>
        <translation>Phone number</translation>
    </message>
    <message>
        <source>Nama</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Boleh kosong. Ikut terkunci dalam paket, dan hanya terbaca oleh kabupaten.</source>
        <translation>May stay empty. It travels locked in the package, and only the district can read it.</translation>
    </message>
    <message>
        <source>Simpan</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Tersimpan. Kabupaten melihatnya pada paket berikutnya.</source>
        <translation>Saved. The district sees it with the next package.</translation>
    </message>
</context>
<context>
    <name>Contents</name>
    <message>
        <source>Data di laptop tidak dihapus setelah dikirim.</source>
        <translation>Data on the laptop is not deleted after sending.</translation>
    </message>
    <message>
        <source>Menghitung isi paket …</source>
        <translation>Counting what goes …</translation>
    </message>
    <message>
        <source>Kunci paket untuk</source>
        <translation>Lock the package for</translation>
    </message>
    <message>
        <source>Isi paket %1</source>
        <translation>In package %1</translation>
    </message>
    <message>
        <source>Catatan lain</source>
        <translation>Other records</translation>
    </message>
    <message>
        <source>Ukuran paket</source>
        <translation>Size of the package</translation>
    </message>
    <message>
        <source>%1 data baru atau diubah</source>
        <translation>%1 records new or changed</translation>
    </message>
    <message>
        <source>Belum pernah dikirim.</source>
        <translation>Never sent before.</translation>
    </message>
    <message>
        <source>Dibawa lagi oleh paket ini, sampai kabupaten memberi tanda terima.</source>
        <translation>This package carries them again, until the district gives a receipt.</translation>
    </message>
    <message>
        <source>Tidak ada yang baru. Buat paket lagi hanya bila flashdisk %1 hilang atau rusak.</source>
        <translation>Nothing is new. Make a package again only if the stick with %1 is lost or broken.</translation>
    </message>
    <message>
        <source>Buka tanda terima</source>
        <translation>Open the receipt</translation>
    </message>
    <message>
        <source>Semua data sudah diterima kabupaten</source>
        <translation>The district has received everything</translation>
    </message>
    <message>
        <source>Yang dicatat sesudah ini dapat dikirim kapan saja.</source>
        <translation>What is recorded from now on can be sent at any time.</translation>
    </message>
    <message>
        <source>Belum ada data untuk dikirim</source>
        <translation>There is nothing to send yet</translation>
    </message>
    <message>
        <source>Keluarga dan kegiatan yang dicatat di laptop ini akan terkumpul di sini.</source>
        <translation>Families and activities recorded on this laptop will gather here.</translation>
    </message>
    <message>
        <source>Catat keluarga</source>
        <translation>Record a family</translation>
    </message>
    <message>
        <source>Sedang menghitung …</source>
        <translation>Counting …</translation>
    </message>
    <message>
        <source>Belum dapat ditampilkan</source>
        <translation>Cannot be shown yet</translation>
    </message>
    <message>
        <source>Coba lagi</source>
        <translation>Try again</translation>
    </message>
</context>
<context>
    <name>CorrectionCard</name>
    <message>
        <source>Betulkan wilayah</source>
        <translation>Correct the region</translation>
    </message>
    <message>
        <source>Hanya selama belum ada paket yang dibuat.</source>
        <translation>Only while no package has been made.</translation>
    </message>
    <message>
        <source>Cari wilayah</source>
        <translation>Find the region</translation>
    </message>
    <message>
        <source>Periksa</source>
        <translation>Check</translation>
    </message>
</context>
<context>
    <name>CriterionRow</name>
    <message>
        <source>bobot %1%</source>
        <translation>weight %1%</translation>
    </message>
    <message>
        <source>Bukti: %1</source>
        <translation>Evidence: %1</translation>
    </message>
    <message>
        <source>Dokumen bukti</source>
        <translation>Document as evidence</translation>
    </message>
    <message>
        <source>Tanpa dokumen</source>
        <translation>No document</translation>
    </message>
    <message>
        <source>Dokumen belum sampai</source>
        <translation>Document not here yet</translation>
    </message>
    <message>
        <source>Samakan</source>
        <translation>Make alike</translation>
    </message>
    <message>
        <source>Samakan: %1</source>
        <translation>Make alike: %1</translation>
    </message>
    <message>
        <source>Tulis buktinya atau pilih dokumen.</source>
        <translation>Name the evidence or choose a document.</translation>
    </message>
    <message>
        <source>%1 dari %2</source>
        <translation>%1 of %2</translation>
    </message>
    <message>
        <source>Belum dinilai</source>
        <translation>Not scored</translation>
    </message>
</context>
<context>
    <name>DataHousePage</name>
    <message>
        <source>Rumah DataKu</source>
        <translation>Data house</translation>
    </message>
    <message>
        <source>Pilih angka untuk melihat siapa saja.</source>
        <translation>Choose a figure to see who is behind it.</translation>
    </message>
    <message>
        <source>Seluruh desa</source>
        <translation>Whole village</translation>
    </message>
    <message>
        <source>Tanggal tidak dikenal. Contoh: 3-11-2026.</source>
        <translation>Unknown date. Example: 3-11-2026.</translation>
    </message>
</context>
<context>
    <name>DataTable</name>
    <message>
        <source>Daftar</source>
        <translation>List</translation>
    </message>
</context>
<context>
    <name>DateEditor</name>
    <message>
        <source>mis. 3-11-2026</source>
        <translation>e.g. 3-11-2026</translation>
    </message>
    <message>
        <source>Pilih dari kalender (Alt + panah bawah)</source>
        <translation>Pick from the calendar (Alt + arrow down)</translation>
    </message>
</context>
<context>
    <name>DayAndPlace</name>
    <message>
        <source>RT dan RW</source>
        <translation>RT and RW</translation>
    </message>
    <message>
        <source>Desa</source>
        <translation>Villages</translation>
    </message>
</context>
<context>
    <name>Delivery</name>
    <message>
        <source>Belum dikirim</source>
        <translation>Not sent</translation>
    </message>
    <message>
        <source>Menunggu</source>
        <translation>Waiting</translation>
    </message>
    <message>
        <source>Diterima</source>
        <translation>Received</translation>
    </message>
    <message>
        <source>%1 menunggu tanda terima</source>
        <translation>%1 waiting for a receipt</translation>
    </message>
    <message>
        <source>%1 sejak %2</source>
        <translation>%1 since %2</translation>
    </message>
    <message>
        <source>paket %1</source>
        <translation>package %1</translation>
    </message>
    <message>
        <source>paket %1 dan %2</source>
        <translation>packages %1 and %2</translation>
    </message>
    <message>
        <source>paket %1 sampai %2</source>
        <translation>packages %1 to %2</translation>
    </message>
</context>
<context>
    <name>DeskWindow</name>
    <message>
        <source>Data keluarga kabupaten</source>
        <translation>District family records</translation>
    </message>
    <message>
        <source>Beranda</source>
        <translation>Home</translation>
    </message>
    <message>
        <source>Pengaturan</source>
        <translation>Settings</translation>
    </message>
    <message>
        <source>Cadangan</source>
        <translation>Backups</translation>
    </message>
    <message>
        <source>Atur</source>
        <translation>Settings</translation>
    </message>
    <message>
        <source>Panduan</source>
        <translation>Manual</translation>
    </message>
    <message>
        <source>Tentang</source>
        <translation>About</translation>
    </message>
    <message>
        <source>Bantuan</source>
        <translation>Help</translation>
    </message>
    <message>
        <source>Sudah dibatalkan.</source>
        <translation>Undone.</translation>
    </message>
    <message>
        <source>Tidak ada lagi yang dapat dibatalkan.</source>
        <translation>There is nothing left to undo.</translation>
    </message>
    <message>
        <source>Kode pemulihan belum dicatat. Tanpa kode, kata sandi yang terlupa tidak dapat diganti.</source>
        <translation>The recovery code has not been written down. Without it, a forgotten passphrase cannot be replaced.</translation>
    </message>
    <message>
        <source>Buat kode baru</source>
        <translation>Make a new code</translation>
    </message>
    <message>
        <source>Halaman</source>
        <translation>Page</translation>
    </message>
    <message>
        <source>Kunci layar</source>
        <translation>Lock the screen</translation>
    </message>
    <message>
        <source>Batalkan langkah terakhir</source>
        <translation>Undo the last step</translation>
    </message>
    <message>
        <source>Ganti terang atau gelap</source>
        <translation>Change to light or dark</translation>
    </message>
    <message>
        <source>Tindakan</source>
        <translation>Action</translation>
    </message>
    <message>
        <source>Mode latihan</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>Tidak ada lagi yang dapat dibatalkan sejak program dibuka.</source>
        <translation>Nothing more to undo since the program was opened.</translation>
    </message>
    <message>
        <source>Batalkan “%1”?</source>
        <translation>Undo “%1”?</translation>
    </message>
    <message>
        <source>%1 catatan kembali seperti sebelumnya.</source>
        <translation>%1 records go back to what they were.</translation>
    </message>
    <message>
        <source>Batalkan langkah ini</source>
        <translation>Undo this step</translation>
    </message>
    <message>
        <source>Biarkan</source>
        <translation>Leave it</translation>
    </message>
    <message>
        <source>Dibatalkan: %1</source>
        <translation>Undone: %1</translation>
    </message>
    <message>
        <source>Kunci layar (Ctrl+L)</source>
        <translation>Lock the screen (Ctrl+L)</translation>
    </message>
</context>
<context>
    <name>DevicesPage</name>
    <message>
        <source>Laptop dan kunci</source>
        <translation>Laptops and keys</translation>
    </message>
    <message>
        <source>Laptop baru disetujui setelah enam katanya cocok dengan yang dibacakan dari desa.</source>
        <translation>A new laptop is approved when its six words match those read out from the village.</translation>
    </message>
    <message>
        <source>Simpan kartu kabupaten …</source>
        <translation>Save the district card …</translation>
    </message>
    <message>
        <source>Bantu laptop terkunci …</source>
        <translation>Help a locked laptop …</translation>
    </message>
    <message>
        <source>Tolak laptop ini</source>
        <translation>Refuse this laptop</translation>
    </message>
    <message>
        <source>Belum ada laptop dipilih</source>
        <translation>No laptop chosen yet</translation>
    </message>
    <message>
        <source>Bacakan enam kata ini bila desa memasang kartu kabupaten:</source>
        <translation>Read these six words out when a village installs the district card:</translation>
    </message>
    <message>
        <source>Kirimannya ditolak. Untuk menyetujuinya lagi, cocokkan dulu keenam katanya lewat telepon:</source>
        <translation>What it sends is refused. To approve it again, compare its six words by phone first:</translation>
    </message>
    <message>
        <source>Enam kata laptop ini:</source>
        <translation>This laptop&apos;s six words:</translation>
    </message>
    <message>
        <source>Kantor ini</source>
        <translation>This office</translation>
    </message>
    <message>
        <source>disetujui %1</source>
        <translation>approved %1</translation>
    </message>
    <message>
        <source>Telepon %1</source>
        <translation>Phone %1</translation>
    </message>
    <message>
        <source>Permintaan pemulihan dari desa</source>
        <translation>Request for recovery from a village</translation>
    </message>
    <message>
        <source>Jawaban tersimpan: %1. Berikan kepada desa itu.</source>
        <translation>Answer saved: %1. Give it to that village.</translation>
    </message>
    <message>
        <source>%1 disetujui.</source>
        <translation>%1 approved.</translation>
    </message>
    <message>
        <source>%1 paketnya sudah diperiksa dan siap diimpor.</source>
        <translation>%1 of its packages were checked and are ready to import.</translation>
    </message>
    <message>
        <source>Buka kotak masuk</source>
        <translation>Open the inbox</translation>
    </message>
    <message>
        <source>Tolak laptop ini?</source>
        <translation>Refuse this laptop?</translation>
    </message>
    <message>
        <source>Kirimannya ditolak. Yang sudah diterima tetap ada. Laptop ini dapat disetujui lagi kapan saja.</source>
        <translation>What it sends is refused. What was received stays. It can be approved again at any time.</translation>
    </message>
    <message>
        <source>Tolak laptop</source>
        <translation>Refuse</translation>
    </message>
    <message>
        <source>Simpan kartu di mana?</source>
        <translation>Where to save the card?</translation>
    </message>
    <message>
        <source>Laptop ini</source>
        <translation>This laptop</translation>
    </message>
    <message>
        <source>Belum disetujui</source>
        <translation>Not approved</translation>
    </message>
    <message>
        <source>Ditolak</source>
        <translation>Refused</translation>
    </message>
    <message>
        <source>Laptop</source>
        <translation>Laptop</translation>
    </message>
    <message>
        <source>Tanda terima semua desa …</source>
        <translation>Receipts of all villages …</translation>
    </message>
    <message>
        <source>Kader</source>
        <translation>Volunteer</translation>
    </message>
    <message>
        <source>Telepon</source>
        <translation>Phone</translation>
    </message>
    <message>
        <source>Wilayah</source>
        <translation>Region</translation>
    </message>
    <message>
        <source>Keadaan</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Belum ada laptop desa</source>
        <translation>No village laptop yet</translation>
    </message>
    <message>
        <source>Simpan kartu kabupaten ke flashdisk dan bawa ke desa. Laptop desa muncul di sini setelah paket pertamanya dibuka di kotak masuk.</source>
        <translation>Save the district card on a stick and take it to the village. Its laptop appears here once its first package is opened in the inbox.</translation>
    </message>
    <message>
        <source>Keenam kata cocok, setujui</source>
        <translation>All six words match, approve</translation>
    </message>
    <message>
        <source>Beri tanda terima …</source>
        <translation>Give a receipt …</translation>
    </message>
    <message>
        <source>Simpan tanda terima di mana?</source>
        <translation>Where to save the receipt?</translation>
    </message>
    <message>
        <source>Beri paket perbaikan …</source>
        <translation>Give a pack of corrections …</translation>
    </message>
    <message>
        <source>Simpan paket di mana?</source>
        <translation>Where to save the bundle?</translation>
    </message>
    <message>
        <source>Cabut izin</source>
        <translation>Revoke</translation>
    </message>
    <message>
        <source>Telepon kadernya dan minta membacakan enam kata di laptopnya:</source>
        <translation>Telephone the volunteer and ask for the six words on the laptop:</translation>
    </message>
    <message>
        <source>Cabut izin laptop ini?</source>
        <translation>Revoke this laptop?</translation>
    </message>
    <message>
        <source>Tidak jadi</source>
        <translation>Never mind</translation>
    </message>
    <message>
        <source>Menulis tanda terima</source>
        <translation>Writing receipts</translation>
    </message>
    <message>
        <source>%1 tanda terima untuk %2 desa disimpan di %3.</source>
        <translation>%1 receipts for %2 villages saved in %3.</translation>
    </message>
    <message>
        <source>Menulis berkas</source>
        <translation>Writing the file</translation>
    </message>
    <message>
        <source>Tersimpan di %1: %2</source>
        <translation>Saved in %1: %2</translation>
    </message>
    <message>
        <source>Disetujui</source>
        <translation>Approved</translation>
    </message>
</context>
<context>
    <name>DisputeCard</name>
    <message>
        <source>Tombol 1 = A, 2 = B, Tab = isian berikutnya</source>
        <translation>Keys 1 = A, 2 = B, Tab = next field</translation>
    </message>
    <message>
        <source>Lewati dulu</source>
        <translation>Skip for now</translation>
    </message>
    <message>
        <source>Simpan hasil gabungan</source>
        <translation>Save the merged record</translation>
    </message>
    <message>
        <source>%1 isian berbeda. Pilih yang benar untuk masing-masing.</source>
        <translation>%1 fields differ. Choose the right one for each.</translation>
    </message>
    <message>
        <source>Pertahankan catatan ini</source>
        <translation>Keep this record</translation>
    </message>
    <message>
        <source>Hapus catatan ini</source>
        <translation>Delete this record</translation>
    </message>
    <message>
        <source>Tetap ada?</source>
        <translation>Does it stay?</translation>
    </message>
    <message>
        <source>Hasil setelah digabung</source>
        <translation>Result after merging</translation>
    </message>
    <message>
        <source>Sama di kedua versi</source>
        <translation>Same in both versions</translation>
    </message>
    <message>
        <source>Pakai semua %1</source>
        <translation>Use all of %1</translation>
    </message>
    <message>
        <source>rahasia</source>
        <translation>confidential</translation>
    </message>
    <message>
        <source>%1 dari %2 sudah dipilih</source>
        <translation>%1 of %2 chosen</translation>
    </message>
    <message>
        <source>Catatan dihapus</source>
        <translation>Record deleted</translation>
    </message>
    <message>
        <source>belum dipilih</source>
        <translation>not chosen yet</translation>
    </message>
</context>
<context>
    <name>DistrictCard</name>
    <message>
        <source>Cari kartu di flashdisk</source>
        <translation>Look for the card on the stick</translation>
    </message>
    <message>
        <source>Pilih berkas kartu …</source>
        <translation>Choose the card&apos;s file …</translation>
    </message>
    <message>
        <source>Katanya tidak cocok, lepas kartu</source>
        <translation>The words differ, take the card off</translation>
    </message>
    <message>
        <source>Ganti kartu …</source>
        <translation>Replace the card …</translation>
    </message>
    <message>
        <source>Kartu kabupaten belum dipasang</source>
        <translation>The district card is not installed</translation>
    </message>
    <message>
        <source>Tanpa kartu ini paket tidak dapat dikunci untuk kantor kabupaten. Minta berkasnya (kartu-kabupaten-….kkb) kepada OPD KB, misalnya lewat flashdisk.</source>
        <translation>Without this card no package can be locked for the district&apos;s office. Ask the OPD KB for its file (kartu-kabupaten-….kkb), for example on a stick.</translation>
    </message>
    <message>
        <source>Kartu kabupaten. Hanya kantor ini yang dapat membuka paket. Telepon kantornya dan cocokkan enam kata ini:</source>
        <translation>District card. Only this office can open the packages. Phone the office and compare these six words:</translation>
    </message>
    <message>
        <source>Tidak ada kartu kabupaten desa ini di flashdisk. Pasang flashdisknya, lalu cari lagi.</source>
        <translation>There is no card of this village&apos;s district on a stick. Plug the stick in, then look again.</translation>
    </message>
    <message>
        <source>Ganti kartu kabupaten?</source>
        <translation>Replace the district card?</translation>
    </message>
    <message>
        <source>Kunci pada kartu ini lain dari yang terpasang. Ganti hanya bila kantor kabupaten mengatakannya lewat telepon; sesudah itu cocokkan lagi keenam katanya.</source>
        <translation>The keys on this card differ from those installed. Replace it only if the district&apos;s office says so by phone; then compare the six words again.</translation>
    </message>
    <message>
        <source>Ganti kartu</source>
        <translation>Replace the card</translation>
    </message>
    <message>
        <source>Jangan ganti</source>
        <translation>Keep the old one</translation>
    </message>
    <message>
        <source>Pilih berkas kartu kabupaten</source>
        <translation>Choose the district card&apos;s file</translation>
    </message>
    <message>
        <source>Berkas KKB (*.kkb)</source>
        <translation>KKB files (*.kkb)</translation>
    </message>
    <message>
        <source>Lepas kartu ini?</source>
        <translation>Take this card off?</translation>
    </message>
    <message>
        <source>Data tidak berubah. Sampai kartu yang benar dipasang, paket tidak dapat dibuat.</source>
        <translation>No data changes. Until the right card is installed, no package can be made.</translation>
    </message>
    <message>
        <source>Lepas kartu</source>
        <translation>Take it off</translation>
    </message>
    <message>
        <source>Biarkan</source>
        <translation>Leave it</translation>
    </message>
    <message>
        <source>Kartu dilepas. Beri tahu kabupaten bahwa katanya tidak cocok, lalu minta kartu baru.</source>
        <translation>The card was taken off. Tell the district that the words differ, then ask for a new card.</translation>
    </message>
</context>
<context>
    <name>DistrictFamiliesPage</name>
    <message>
        <source>Keluarga</source>
        <translation>Families</translation>
    </message>
    <message>
        <source>Desa</source>
        <translation>Village</translation>
    </message>
    <message>
        <source>Semua desa</source>
        <translation>All villages</translation>
    </message>
</context>
<context>
    <name>DistrictVillagesPage</name>
    <message>
        <source>Desa</source>
        <translation>Villages</translation>
    </message>
    <message>
        <source>Tabel desa</source>
        <translation>Tables of the villages</translation>
    </message>
    <message>
        <source>Kelas</source>
        <translation>Class</translation>
    </message>
    <message>
        <source>Pembentukan</source>
        <translation>Formation</translation>
    </message>
    <message>
        <source>Profil</source>
        <translation>Profile</translation>
    </message>
    <message>
        <source>%1 desa di laptop ini</source>
        <translation>%1 villages on this laptop</translation>
    </message>
    <message>
        <source>Target ditulis sebagai angka, misalnya 12.</source>
        <translation>Give the target as a number, such as 12.</translation>
    </message>
    <message>
        <source>Target tersimpan.</source>
        <translation>Target saved.</translation>
    </message>
</context>
<context>
    <name>DocumentsPart</name>
    <message>
        <source>Dokumen</source>
        <translation>Documents</translation>
    </message>
    <message>
        <source>Tambah dokumen</source>
        <translation>Add a document</translation>
    </message>
    <message>
        <source>Belum ada dokumen</source>
        <translation>No documents yet</translation>
    </message>
    <message>
        <source>SK, rencana kerja, dan notulen disimpan di sini bersama berkasnya.</source>
        <translation>Decrees, work plans and minutes are kept here with their files.</translation>
    </message>
    <message>
        <source>Lampirkan berkas …</source>
        <translation>Attach a file …</translation>
    </message>
    <message>
        <source>Simpan berkas …</source>
        <translation>Save file …</translation>
    </message>
    <message>
        <source>%1 kB</source>
        <translation>%1 kB</translation>
    </message>
    <message>
        <source>Tanpa berkas</source>
        <translation>No file</translation>
    </message>
    <message>
        <source>Dokumen (*.pdf *.jpg *.jpeg *.png *.webp)</source>
        <translation>Documents (*.pdf *.jpg *.jpeg *.png *.webp)</translation>
    </message>
    <message>
        <source>Pilih berkas</source>
        <translation>Choose a file</translation>
    </message>
    <message>
        <source>Berkas dilampirkan.</source>
        <translation>File attached.</translation>
    </message>
    <message>
        <source>Simpan berkas</source>
        <translation>Save file</translation>
    </message>
</context>
<context>
    <name>Done</name>
    <message>
        <source>Menunggu tanda terima</source>
        <translation>Waiting for the receipt</translation>
    </message>
    <message>
        <source>Langkah berikutnya</source>
        <translation>Next steps</translation>
    </message>
    <message>
        <source>1. Lepaskan flashdisk dengan aman, lalu bawa ke kabupaten.</source>
        <translation>1. Eject the stick safely, then bring it to the district.</translation>
    </message>
    <message>
        <source>2. Kabupaten mengimpor paket dan menyimpan tanda terima di flashdisk.</source>
        <translation>2. The district imports the package and saves the receipt on the stick.</translation>
    </message>
    <message>
        <source>3. Buka flashdisk itu di halaman Terima paket. Baru sesudah itu data tercatat diterima.</source>
        <translation>3. Open that stick on the page Receive. Only then the records count as received.</translation>
    </message>
    <message>
        <source>Enam kata laptop ini</source>
        <translation>This laptop&apos;s six words</translation>
    </message>
    <message>
        <source>Bacakan bila kabupaten menelepon untuk menyetujui laptop ini.</source>
        <translation>Read them out when the district phones to approve this laptop.</translation>
    </message>
    <message>
        <source>Buka folder</source>
        <translation>Open folder</translation>
    </message>
    <message>
        <source>Berkas paket</source>
        <translation>The package&apos;s file</translation>
    </message>
    <message>
        <source>Semua berkas harus sampai; kabupaten mengimpornya setelah lengkap.</source>
        <translation>All files must arrive; the district takes them in once they are complete.</translation>
    </message>
    <message>
        <source>Paket %1 siap dibawa</source>
        <translation>Package %1 is ready to take along</translation>
    </message>
    <message>
        <source>Perubahan di dalamnya</source>
        <translation>Changes in it</translation>
    </message>
    <message>
        <source>Disimpan di</source>
        <translation>Saved in</translation>
    </message>
    <message>
        <source>Berkas</source>
        <translation>File</translation>
    </message>
    <message>
        <source>%1 berkas, dari %2 sampai %3</source>
        <translation>%1 files, from %2 to %3</translation>
    </message>
</context>
<context>
    <name>DraftNotice</name>
    <message>
        <source>Lanjutkan</source>
        <translation>Continue</translation>
    </message>
    <message>
        <source>Buang draf</source>
        <translation>Discard the draft</translation>
    </message>
    <message>
        <source>Tutup pesan</source>
        <translation>Close message</translation>
    </message>
    <message>
        <source>Isian %1 yang belum disimpan dilanjutkan.</source>
        <translation>Going on with what was typed %1 and not saved.</translation>
    </message>
    <message>
        <source>%1 mengetik di sini %2 dan belum menyimpannya. Lanjutkan isiannya, atau buang dulu.</source>
        <translation>%1 typed here %2 and has not saved it. Go on with it, or discard it first.</translation>
    </message>
    <message>
        <source>Buang yang belum disimpan?</source>
        <translation>Discard what is not saved?</translation>
    </message>
    <message>
        <source>Yang diketik di sini dan belum disimpan hilang, dan tidak dapat dikembalikan.</source>
        <translation>What was typed here and not saved is lost and cannot be brought back.</translation>
    </message>
    <message>
        <source>Tidak jadi</source>
        <translation>Never mind</translation>
    </message>
</context>
<context>
    <name>DuplicatesPage</name>
    <message>
        <source>Data ganda</source>
        <translation>Duplicates</translation>
    </message>
    <message>
        <source>Tidak ada yang digabung sendiri oleh program.</source>
        <translation>The program merges nothing by itself.</translation>
    </message>
    <message>
        <source>Orang</source>
        <translation>People</translation>
    </message>
    <message>
        <source>Keluarga</source>
        <translation>Families</translation>
    </message>
    <message>
        <source>Yang dibandingkan</source>
        <translation>What is compared</translation>
    </message>
    <message>
        <source>Pasangan yang mirip</source>
        <translation>Look-alike pairs</translation>
    </message>
    <message>
        <source>Orang dan keluarga yang mirip muncul di sini untuk diperiksa.</source>
        <translation>People and families that look alike appear here to be checked.</translation>
    </message>
    <message>
        <source>Mencari data yang mirip …</source>
        <translation>Looking for look-alikes …</translation>
    </message>
    <message>
        <source>Tidak ada yang tampak ganda</source>
        <translation>Nothing looks doubled</translation>
    </message>
    <message>
        <source>Nama, tanggal lahir, NIK, dan No. KK yang mirip muncul di sini untuk diperiksa.</source>
        <translation>Look-alike names, birth dates, NIK and card numbers appear here to be checked.</translation>
    </message>
    <message>
        <source>Cari lagi</source>
        <translation>Look again</translation>
    </message>
    <message>
        <source>%1 pasangan</source>
        <translation>%1 pairs</translation>
    </message>
    <message>
        <source>Pencarian dihentikan</source>
        <translation>The search was stopped</translation>
    </message>
    <message>
        <source>%1% mirip</source>
        <translation>%1% alike</translation>
    </message>
    <message>
        <source>Mencari data yang mirip</source>
        <translation>Looking for look-alikes</translation>
    </message>
    <message>
        <source>%1 catatan masih menunjuk ke data yang sudah digabung.</source>
        <translation>%1 records still point to a merged record.</translation>
    </message>
    <message>
        <source>Rapikan</source>
        <translation>Tidy up</translation>
    </message>
    <message>
        <source>Sudah digabung.</source>
        <translation>Merged.</translation>
    </message>
    <message>
        <source>Sudah dirapikan.</source>
        <translation>Tidied already.</translation>
    </message>
    <message>
        <source>Dicatat sebagai dua yang berbeda.</source>
        <translation>Kept as two different ones.</translation>
    </message>
</context>
<context>
    <name>Errors</name>
    <message>
        <source>Ada kesalahan di dalam program.</source>
        <translation>Something is wrong inside the program.</translation>
    </message>
    <message>
        <source>Data yang sudah tersimpan tetap aman. Coba sekali lagi, atau buka ulang program.</source>
        <translation>What was saved is safe. Try once more, or restart the program.</translation>
    </message>
</context>
<context>
    <name>EventButton</name>
    <message>
        <source>Peristiwa</source>
        <translation>Event</translation>
    </message>
    <message>
        <source>Kematian, pindah, kelahiran, dan lainnya</source>
        <translation>Death, move, birth and others</translation>
    </message>
</context>
<context>
    <name>EventDialog</name>
    <message>
        <source>Kepala keluarga yang baru</source>
        <translation>The new head</translation>
    </message>
    <message>
        <source>Tidak jadi</source>
        <translation>Never mind</translation>
    </message>
    <message>
        <source>Catat peristiwa</source>
        <translation>Record the event</translation>
    </message>
    <message>
        <source>Dapat dibatalkan sesudahnya.</source>
        <translation>Can be undone afterwards.</translation>
    </message>
    <message>
        <source>Tercatat: %1.</source>
        <translation>Recorded: %1.</translation>
    </message>
    <message>
        <source>Ibu kandung</source>
        <translation>Mother</translation>
    </message>
    <message>
        <source>Menurut susunan keluarga</source>
        <translation>As the family is composed</translation>
    </message>
    <message>
        <source>Yang pindah</source>
        <translation>Who moves</translation>
    </message>
    <message>
        <source>Yang tidak ditemukan</source>
        <translation>Who was not found</translation>
    </message>
    <message>
        <source>Yang ditemukan kembali</source>
        <translation>Found again</translation>
    </message>
    <message>
        <source>Yang kembali</source>
        <translation>Who comes back</translation>
    </message>
    <message>
        <source>Ke alamat baru</source>
        <translation>To a new address</translation>
    </message>
    <message>
        <source>Ke keluarga lain di desa ini</source>
        <translation>To another family in this village</translation>
    </message>
    <message>
        <source>Pasangan di desa ini</source>
        <translation>Spouse in this village</translation>
    </message>
    <message>
        <source>Pendatang</source>
        <translation>Newcomer</translation>
    </message>
    <message>
        <source>Tidak dicatat</source>
        <translation>Not recorded</translation>
    </message>
    <message>
        <source>Nama pasangan</source>
        <translation>Name of the spouse</translation>
    </message>
    <message>
        <source>Tinggal</source>
        <translation>Lives</translation>
    </message>
    <message>
        <source>Keluarga baru (KK sendiri)</source>
        <translation>A new family (own card)</translation>
    </message>
    <message>
        <source>Tetap di keluarga masing-masing</source>
        <translation>Each stays in their family</translation>
    </message>
    <message>
        <source>Yang keluar dari keluarga ini</source>
        <translation>Who leaves this family</translation>
    </message>
    <message>
        <source>Tidak ada, tetap serumah</source>
        <translation>Nobody, both stay</translation>
    </message>
    <message>
        <source>Anak yang ikut keluar</source>
        <translation>Children who go along</translation>
    </message>
    <message>
        <source>Yang pisah KK</source>
        <translation>Who gets an own card</translation>
    </message>
    <message>
        <source>Kepala keluarga di KK baru</source>
        <translation>Head on the new card</translation>
    </message>
    <message>
        <source>Keluarga yang masuk ke keluarga ini</source>
        <translation>The family that joins this one</translation>
    </message>
    <message>
        <source>Hubungan kepala keluarganya dengan kepala keluarga ini</source>
        <translation>What their head is to the head of this family</translation>
    </message>
</context>
<context>
    <name>FactorsCard</name>
    <message>
        <source>Faktor risiko stunting</source>
        <translation>Stunting risk factors</translation>
    </message>
    <message>
        <source>dari %1 sasaran</source>
        <translation>of %1 targets</translation>
    </message>
</context>
<context>
    <name>FamiliesPage</name>
    <message>
        <source>Keluarga</source>
        <translation>Families</translation>
    </message>
</context>
<context>
    <name>FamiliesPart</name>
    <message>
        <source>Cari nama kepala keluarga atau alamat</source>
        <translation>Search head of family or address</translation>
    </message>
    <message>
        <source>RT</source>
        <translation>RT</translation>
    </message>
    <message>
        <source>Keluarga yang dijangkau</source>
        <translation>Families reached</translation>
    </message>
    <message>
        <source>Isi jumlah peserta</source>
        <translation>Fill in participants</translation>
    </message>
    <message>
        <source>Menghitung anggota keluarga yang dicentang menurut jenis kelamin dan umur</source>
        <translation>Counts the members of the families ticked by sex and age</translation>
    </message>
    <message>
        <source>Simpan</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Semua RT</source>
        <translation>All RT</translation>
    </message>
    <message>
        <source>Tidak ada keluarga yang cocok</source>
        <translation>No family fits</translation>
    </message>
    <message>
        <source>Tampilkan semua keluarga</source>
        <translation>Show all families</translation>
    </message>
    <message>
        <source>Belum ada keluarga di laptop ini</source>
        <translation>No families on this laptop yet</translation>
    </message>
    <message>
        <source>Keluarga yang sudah didata muncul di sini dan tinggal dicentang.</source>
        <translation>Families that are recorded appear here, ready to be ticked.</translation>
    </message>
    <message>
        <source>Buka Keluarga</source>
        <translation>Open Families</translation>
    </message>
    <message>
        <source>Pindah</source>
        <translation>Moved</translation>
    </message>
    <message>
        <source>%1 keluarga dijangkau</source>
        <translation>%1 families reached</translation>
    </message>
    <message>
        <source>Keluarga yang dijangkau disimpan.</source>
        <translation>Families reached saved.</translation>
    </message>
</context>
<context>
    <name>FamilyHead</name>
    <message>
        <source>Kembali ke daftar</source>
        <translation>Back to the list</translation>
    </message>
    <message>
        <source>Lebarkan isian, sembunyikan daftar (F11)</source>
        <translation>Widen the form, hide the list (F11)</translation>
    </message>
    <message>
        <source>Hapus keluarga</source>
        <translation>Delete family</translation>
    </message>
    <message>
        <source>Keluarga baru: %1</source>
        <translation>New family: %1</translation>
    </message>
    <message>
        <source>Keluarga baru</source>
        <translation>New family</translation>
    </message>
    <message>
        <source>Enter ke isian berikutnya, angka memilih jawaban, Ctrl+Enter menyimpan.</source>
        <translation>Enter goes on, a number chooses an answer, Ctrl+Enter saves.</translation>
    </message>
    <message>
        <source>Buang draf</source>
        <translation>Discard the draft</translation>
    </message>
    <message>
        <source>Keluarga %1</source>
        <translation>Family %1</translation>
    </message>
    <message>
        <source>No. KK %1</source>
        <translation>Family card %1</translation>
    </message>
    <message>
        <source>diperbarui %1 oleh %2</source>
        <translation>updated %1 by %2</translation>
    </message>
    <message>
        <source>%1 dari %2 bagian lengkap</source>
        <translation>%1 of %2 parts complete</translation>
    </message>
</context>
<context>
    <name>FamilyList</name>
    <message>
        <source>PUS</source>
        <translation>Couple</translation>
    </message>
    <message>
        <source>Baduta</source>
        <translation>Under 2</translation>
    </message>
    <message>
        <source>Balita</source>
        <translation>Under 5</translation>
    </message>
    <message>
        <source>Remaja</source>
        <translation>Teenager</translation>
    </message>
    <message>
        <source>Lansia</source>
        <translation>Elderly</translation>
    </message>
    <message>
        <source>Konflik</source>
        <translation>Conflict</translation>
    </message>
    <message>
        <source>Belum lengkap</source>
        <translation>Incomplete</translation>
    </message>
    <message>
        <source>Keluarga baru</source>
        <translation>New family</translation>
    </message>
    <message>
        <source>Cari nama, No. KK, NIK, atau RT 3</source>
        <translation>Find name, family card, NIK, or RT 3</translation>
    </message>
    <message>
        <source>Saringan lain</source>
        <translation>More filters</translation>
    </message>
    <message>
        <source>Daftar keluarga</source>
        <translation>List of families</translation>
    </message>
    <message>
        <source>%1 keluarga · panah untuk pindah, Enter untuk membuka</source>
        <translation>%1 families · arrows to move, Enter to open</translation>
    </message>
    <message>
        <source>RT %1</source>
        <translation>RT %1</translation>
    </message>
    <message>
        <source>%1 jiwa</source>
        <translation>%1 people</translation>
    </message>
    <message>
        <source>tanpa No. KK</source>
        <translation>no family card</translation>
    </message>
    <message>
        <source>KK •••• %1</source>
        <translation>Card •••• %1</translation>
    </message>
    <message>
        <source>Draf</source>
        <translation>Draft</translation>
    </message>
    <message>
        <source>Mencari …</source>
        <translation>Searching …</translation>
    </message>
    <message>
        <source>Membaca daftar …</source>
        <translation>Reading the list …</translation>
    </message>
    <message>
        <source>Baru</source>
        <translation>New</translation>
    </message>
    <message>
        <source>Draf %1</source>
        <translation>Draft of %1</translation>
    </message>
    <message>
        <source>(tanpa nama)</source>
        <translation>(no name)</translation>
    </message>
</context>
<context>
    <name>FamilyPage</name>
    <message>
        <source>%1 keluarga</source>
        <translation>%1 families</translation>
    </message>
</context>
<context>
    <name>FamilyPanel</name>
    <message>
        <source>Keluarga dalam satu halaman; cetak kartu</source>
        <translation>The family on one page; print its card</translation>
    </message>
    <message>
        <source>Ringkasan</source>
        <translation>Summary</translation>
    </message>
    <message>
        <source>Draf tersimpan otomatis %1</source>
        <translation>Draft kept automatically %1</translation>
    </message>
    <message>
        <source>Belum disimpan</source>
        <translation>Not saved yet</translation>
    </message>
    <message>
        <source>Mirip dengan yang sudah ada: %1</source>
        <translation>Like somebody already here: %1</translation>
    </message>
    <message>
        <source>Buka yang ada</source>
        <translation>Open the one here</translation>
    </message>
    <message>
        <source>Tersimpan di laptop ini.</source>
        <translation>Saved on this laptop.</translation>
    </message>
    <message>
        <source>Keluarga dihapus.</source>
        <translation>Family deleted.</translation>
    </message>
    <message>
        <source>Anggota dihapus.</source>
        <translation>Member deleted.</translation>
    </message>
    <message>
        <source>Keluarga</source>
        <translation>Family</translation>
    </message>
    <message>
        <source>Anggota</source>
        <translation>Members</translation>
    </message>
    <message>
        <source>KB</source>
        <translation>Planning</translation>
    </message>
    <message>
        <source>Kehidupan</source>
        <translation>Family life</translation>
    </message>
    <message>
        <source>Ikut serta</source>
        <translation>Taking part</translation>
    </message>
    <message>
        <source>Rumah</source>
        <translation>House</translation>
    </message>
    <message>
        <source>Informasi</source>
        <translation>Messages</translation>
    </message>
    <message>
        <source>Verifikasi</source>
        <translation>Verification</translation>
    </message>
</context>
<context>
    <name>FamilyParts</name>
    <message>
        <source>Simpan &amp; berikutnya</source>
        <translation>Save &amp; next</translation>
    </message>
    <message>
        <source>Lanjut: %1 %2</source>
        <translation>On to %1 %2</translation>
    </message>
</context>
<context>
    <name>FamilyPicker</name>
    <message>
        <source>Cari nama, No. KK, atau RT 3</source>
        <translation>Name, card number, or RT 3</translation>
    </message>
    <message>
        <source>Keluarga</source>
        <translation>Families</translation>
    </message>
    <message>
        <source>Tidak ada keluarga yang cocok. Periksa ejaannya, atau cari lebih pendek.</source>
        <translation>No family fits. Check the spelling, or search for less.</translation>
    </message>
    <message>
        <source>Pilih keluarganya dulu</source>
        <translation>Choose the family first</translation>
    </message>
</context>
<context>
    <name>FamilyView</name>
    <message>
        <source>Catat kunjungan</source>
        <translation>Record a visit</translation>
    </message>
    <message>
        <source>Cetak kartu …</source>
        <translation>Print card …</translation>
    </message>
    <message>
        <source>Kartu keluarga binaan di kertas A4 atau F4</source>
        <translation>Family card on A4 or F4 paper</translation>
    </message>
    <message>
        <source>Buka isian</source>
        <translation>Open the form</translation>
    </message>
    <message>
        <source>Tutup (Esc)</source>
        <translation>Close (Esc)</translation>
    </message>
    <message>
        <source>Keluarga %1</source>
        <translation>Family %1</translation>
    </message>
    <message>
        <source>tanpa No. KK</source>
        <translation>no family card</translation>
    </message>
    <message>
        <source>Berisiko stunting</source>
        <translation>At risk of stunting</translation>
    </message>
    <message>
        <source>Belum lengkap</source>
        <translation>Incomplete</translation>
    </message>
    <message>
        <source>Anggota (%1)</source>
        <translation>Members (%1)</translation>
    </message>
    <message>
        <source>tidak di sini lagi</source>
        <translation>not here any more</translation>
    </message>
    <message>
        <source>%1 th</source>
        <translation>%1 y</translation>
    </message>
    <message>
        <source>%1 bln</source>
        <translation>%1 mo</translation>
    </message>
    <message>
        <source>Risiko stunting (KRS)</source>
        <translation>Stunting risk</translation>
    </message>
    <message>
        <source>Tidak ada anggota di sini.</source>
        <translation>Nobody of it is here.</translation>
    </message>
    <message>
        <source>KB: %1</source>
        <translation>Family planning: %1</translation>
    </message>
    <message>
        <source>iBangga %1</source>
        <translation>iBangga %1</translation>
    </message>
    <message>
        <source>belum dapat dihitung</source>
        <translation>cannot be counted yet</translation>
    </message>
    <message>
        <source>Riwayat</source>
        <translation>History</translation>
    </message>
    <message>
        <source>Belum ada riwayat.</source>
        <translation>No history yet.</translation>
    </message>
    <message>
        <source>Kertas %1 …</source>
        <translation>%1 paper …</translation>
    </message>
    <message>
        <source>Simpan kartu keluarga binaan</source>
        <translation>Save the family&apos;s card</translation>
    </message>
</context>
<context>
    <name>Faults</name>
    <message>
        <source>Tutup pesan</source>
        <translation>Close message</translation>
    </message>
</context>
<context>
    <name>FieldBox</name>
    <message>
        <source>Wajib diisi</source>
        <translation>Required</translation>
    </message>
    <message>
        <source>Boleh menyusul, tetapi dihitung belum lengkap</source>
        <translation>May follow later, but counts as incomplete</translation>
    </message>
    <message>
        <source>wajib</source>
        <translation>required</translation>
    </message>
    <message>
        <source>* wajib diisi</source>
        <translation>* required</translation>
    </message>
    <message>
        <source>• boleh menyusul</source>
        <translation>• may follow later</translation>
    </message>
</context>
<context>
    <name>FigureCards</name>
    <message>
        <source>Satu keluarga dapat terhitung berulang.</source>
        <translation>A family may be counted in several rows.</translation>
    </message>
    <message>
        <source>Berat dan tinggi anak belum dicatat di program ini, jadi belum ditampilkan.</source>
        <translation>Weights and heights of children are not recorded in this program yet, so they are not shown.</translation>
    </message>
    <message>
        <source>Tahap keluarga</source>
        <translation>Stages of families</translation>
    </message>
    <message>
        <source>Sebab risiko stunting</source>
        <translation>Causes of stunting risk</translation>
    </message>
    <message>
        <source>Berisiko stunting menurut RT</source>
        <translation>At risk of stunting by RT</translation>
    </message>
    <message>
        <source>Cara KB yang dipakai</source>
        <translation>Methods in use</translation>
    </message>
    <message>
        <source>Peserta dan bukan peserta KB</source>
        <translation>Users and non-users</translation>
    </message>
    <message>
        <source>iBangga</source>
        <translation>iBangga</translation>
    </message>
    <message>
        <source>Gizi</source>
        <translation>Nutrition</translation>
    </message>
    <message>
        <source>Ikut kelompok kegiatan</source>
        <translation>Taking part in groups</translation>
    </message>
    <message>
        <source>Register kelompok dan kelas</source>
        <translation>Registers of groups, and class</translation>
    </message>
    <message>
        <source>Sekolah</source>
        <translation>School</translation>
    </message>
    <message>
        <source>Pendidikan</source>
        <translation>Education</translation>
    </message>
    <message>
        <source>Pekerjaan</source>
        <translation>Occupation</translation>
    </message>
    <message>
        <source>Dokumen dan jaminan</source>
        <translation>Papers and insurance</translation>
    </message>
    <message>
        <source>Belum ada kelompok</source>
        <translation>No group yet</translation>
    </message>
    <message>
        <source>BKB, BKR, BKL, UPPKA, dan PIK-R desa ini tampil di sini setelah dicatat.</source>
        <translation>The village&apos;s BKB, BKR, BKL, UPPKA and PIK-R appear here once recorded.</translation>
    </message>
    <message>
        <source>Buka kelompok</source>
        <translation>Open groups</translation>
    </message>
    <message>
        <source>Register dan kelas berlaku untuk seluruh desa.</source>
        <translation>Registers and class are of the whole village.</translation>
    </message>
    <message>
        <source>Lihat seluruh desa</source>
        <translation>Show the whole village</translation>
    </message>
    <message>
        <source>%1 kelompok</source>
        <translation>%1 groups</translation>
    </message>
    <message>
        <source>Kelas Kampung KB</source>
        <translation>Class of the Kampung KB</translation>
    </message>
    <message>
        <source>RT belum diisi</source>
        <translation>RT not given</translation>
    </message>
</context>
<context>
    <name>FigureList</name>
    <message>
        <source>Belum ada yang dapat dihitung</source>
        <translation>Nothing to count yet</translation>
    </message>
</context>
<context>
    <name>FigureTiles</name>
    <message>
        <source>Penduduk</source>
        <translation>Residents</translation>
    </message>
    <message>
        <source>Keluarga</source>
        <translation>Families</translation>
    </message>
    <message>
        <source>Pasangan usia subur</source>
        <translation>Reproductive couple</translation>
    </message>
    <message>
        <source>Berisiko stunting</source>
        <translation>At risk of stunting</translation>
    </message>
    <message>
        <source>iBangga</source>
        <translation>iBangga</translation>
    </message>
    <message>
        <source>%1 L · %2 P</source>
        <translation>%1 men · %2 women</translation>
    </message>
    <message>
        <source>dari %1</source>
        <translation>of %1</translation>
    </message>
    <message>
        <source>%1 KB modern</source>
        <translation>%1 modern method</translation>
    </message>
    <message>
        <source>%1 dari %2</source>
        <translation>%1 of %2</translation>
    </message>
    <message>
        <source>%1 rentan</source>
        <translation>%1 vulnerable</translation>
    </message>
</context>
<context>
    <name>FiguresCard</name>
    <message>
        <source>Statistik desa</source>
        <translation>Village statistics</translation>
    </message>
    <message>
        <source>Bagian</source>
        <translation>Section</translation>
    </message>
    <message>
        <source>Butir</source>
        <translation>Item</translation>
    </message>
    <message>
        <source>Dihitung</source>
        <translation>Counted</translation>
    </message>
    <message>
        <source>Diketik</source>
        <translation>Typed</translation>
    </message>
    <message>
        <source>Formulir ini tidak punya butir</source>
        <translation>This form has no items</translation>
    </message>
    <message>
        <source>Mulai dari awal</source>
        <translation>Start again</translation>
    </message>
    <message>
        <source>Salin &amp;&amp; lanjut (F7)</source>
        <translation>Copy &amp;&amp; next (F7)</translation>
    </message>
    <message>
        <source>Berikutnya %1 dari %2: %3</source>
        <translation>Next %1 of %2: %3</translation>
    </message>
    <message>
        <source>Semua sudah disalin.</source>
        <translation>Everything has been copied.</translation>
    </message>
    <message>
        <source>Berbeda</source>
        <translation>Differs</translation>
    </message>
</context>
<context>
    <name>FindingLine</name>
    <message>
        <source>Biarkan, alasan …</source>
        <translation>Leave it, reason …</translation>
    </message>
    <message>
        <source>%1 Dibiarkan: %2</source>
        <translation>%1 Left standing: %2</translation>
    </message>
    <message>
        <source>Tarik alasan</source>
        <translation>Withdraw the reason</translation>
    </message>
</context>
<context>
    <name>FirstRun</name>
    <message>
        <source>Selamat datang</source>
        <translation>Welcome</translation>
    </message>
    <message>
        <source>Tempat</source>
        <translation>Place</translation>
    </message>
    <message>
        <source>Wilayah</source>
        <translation>Region</translation>
    </message>
    <message>
        <source>Pengguna</source>
        <translation>User</translation>
    </message>
    <message>
        <source>Beberapa langkah singkat, lalu pendataan dapat dimulai.</source>
        <translation>A few short steps, then recording can begin.</translation>
    </message>
    <message>
        <source>Kode pemulihan</source>
        <translation>Recovery code</translation>
    </message>
    <message>
        <source>Kabupaten</source>
        <translation>District</translation>
    </message>
    <message>
        <source>Kode pemulihan belum dicatat</source>
        <translation>The recovery code is not written down yet</translation>
    </message>
    <message>
        <source>Bila kata sandi terlupa, data tidak dapat dibuka tanpa kode itu, dan kode ini tidak akan tampil lagi. Kode baru dapat dibuat di Pengaturan.</source>
        <translation>If the passphrase is forgotten, the data cannot be opened without that code, and this code will not be shown again. A new code can be made in Settings.</translation>
    </message>
    <message>
        <source>Tutup saja</source>
        <translation>Close anyway</translation>
    </message>
    <message>
        <source>Kembali mencatat</source>
        <translation>Back to writing it down</translation>
    </message>
</context>
<context>
    <name>FormsCard</name>
    <message>
        <source>Formulir pendataan</source>
        <translation>Survey forms</translation>
    </message>
    <message>
        <source>Desa</source>
        <translation>Village</translation>
    </message>
    <message>
        <source>Putaran</source>
        <translation>Round</translation>
    </message>
    <message>
        <source>RT</source>
        <translation>RT</translation>
    </message>
    <message>
        <source>Cetak NIK dan No. KK lengkap (penggunaannya dicatat)</source>
        <translation>Print NIK and No. KK in full (its use is recorded)</translation>
    </message>
    <message>
        <source>Formulir terisi untuk RT ini …</source>
        <translation>Prefilled forms of this RT …</translation>
    </message>
    <message>
        <source>Jumlah formulir kosong</source>
        <translation>Number of empty forms</translation>
    </message>
    <message>
        <source>Formulir kosong …</source>
        <translation>Empty forms …</translation>
    </message>
    <message>
        <source>Sedang menghitung …</source>
        <translation>Counting …</translation>
    </message>
    <message>
        <source>Keluarga baru</source>
        <translation>New family</translation>
    </message>
    <message>
        <source>Belum ada keluarga dengan RT. Formulir terisi dibuat dari keluarga yang sudah dicatat.</source>
        <translation>No families with an RT yet. Prefilled forms are made from families that are recorded.</translation>
    </message>
</context>
<context>
    <name>FromBackup</name>
    <message>
        <source>Pilih folder lain …</source>
        <translation>Choose another folder …</translation>
    </message>
    <message>
        <source>Di mana cadangannya?</source>
        <translation>Where is the backup?</translation>
    </message>
    <message>
        <source>Cari flashdisk lagi</source>
        <translation>Look for the stick again</translation>
    </message>
    <message>
        <source>Pulihkan</source>
        <translation>Restore</translation>
    </message>
    <message>
        <source>Kembali</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Lanjutkan dari cadangan</source>
        <translation>Go on from a backup</translation>
    </message>
    <message>
        <source>Pasang flashdisk berisi cadangan atau paket serah terima.</source>
        <translation>Put in the stick with a backup or a handover package.</translation>
    </message>
    <message>
        <source>Cadangan</source>
        <translation>Backups</translation>
    </message>
    <message>
        <source>Pengguna</source>
        <translation>User</translation>
    </message>
    <message>
        <source>Kata sandi</source>
        <translation>Passphrase</translation>
    </message>
    <message>
        <source>Atau kode pemulihan</source>
        <translation>Or the recovery code</translation>
    </message>
    <message>
        <source>Bila kata sandi terlupa: dari kertas yang dicetak saat pertama kali.</source>
        <translation>Where the passphrase is forgotten: from the paper printed at the first start.</translation>
    </message>
    <message>
        <source>Memulihkan. Jangan cabut flashdisk.</source>
        <translation>Restoring. Do not pull the stick out.</translation>
    </message>
    <message>
        <source>Belum ada cadangan yang ditemukan.</source>
        <translation>No backup has been found yet.</translation>
    </message>
    <message>
        <source>Ada cadangan yang rusak; yang rusak tidak ditampilkan.</source>
        <translation>Some backups are spoiled; these are not shown.</translation>
    </message>
</context>
<context>
    <name>GalleryView</name>
    <message>
        <source>Cari judul atau tempat kegiatan</source>
        <translation>Search title or place</translation>
    </message>
    <message>
        <source>Tampilkan lebih banyak</source>
        <translation>Show more</translation>
    </message>
    <message>
        <source>Tidak ada foto yang cocok</source>
        <translation>No photo fits</translation>
    </message>
    <message>
        <source>Hapus pencarian</source>
        <translation>Clear the search</translation>
    </message>
    <message>
        <source>Belum ada foto kegiatan</source>
        <translation>No photos of activities yet</translation>
    </message>
    <message>
        <source>Foto ditambahkan pada kegiatannya, di bagian Foto.</source>
        <translation>Photos are added to their activity, in its Photos part.</translation>
    </message>
    <message>
        <source>Buka daftar kegiatan</source>
        <translation>Open the list of activities</translation>
    </message>
    <message>
        <source>%1 foto terbaru</source>
        <translation>%1 latest photos</translation>
    </message>
    <message>
        <source>%1 foto</source>
        <translation>%1 photos</translation>
    </message>
</context>
<context>
    <name>Groups</name>
    <message>
        <source>Meninggal</source>
        <translation>Died</translation>
    </message>
    <message>
        <source>Pindah</source>
        <translation>Moved</translation>
    </message>
    <message>
        <source>Tidak di sini</source>
        <translation>Not here</translation>
    </message>
</context>
<context>
    <name>GroupsPage</name>
    <message>
        <source>Kelompok kegiatan</source>
        <translation>Groups</translation>
    </message>
    <message>
        <source>Kelompok baru</source>
        <translation>New group</translation>
    </message>
    <message>
        <source>Bagian kelompok</source>
        <translation>Parts of the group</translation>
    </message>
    <message>
        <source>Kartu K/0</source>
        <translation>Card K/0</translation>
    </message>
    <message>
        <source>Anggota</source>
        <translation>Members</translation>
    </message>
    <message>
        <source>Pertemuan</source>
        <translation>Meetings</translation>
    </message>
    <message>
        <source>Keikutsertaan</source>
        <translation>Participation</translation>
    </message>
    <message>
        <source>Kembali ke daftar kelompok</source>
        <translation>Back to the list of groups</translation>
    </message>
    <message>
        <source>Belum ada kelompok</source>
        <translation>No group yet</translation>
    </message>
    <message>
        <source>Catat BKB, BKR, BKL, PIK-R, UPPKA, atau Posyandu desa ini.</source>
        <translation>Enter the BKB, BKR, BKL, PIK-R, UPPKA or Posyandu of this village.</translation>
    </message>
    <message>
        <source>%1 kelompok, %2 anggota, %3 kartu K/0 perlu diperbarui</source>
        <translation>%1 groups, %2 members, %3 K/0 cards to be updated</translation>
    </message>
    <message>
        <source>Anggota %1</source>
        <translation>Members %1</translation>
    </message>
    <message>
        <source>Pertemuan %1</source>
        <translation>Meetings %1</translation>
    </message>
    <message>
        <source>%1 anggota</source>
        <translation>%1 members</translation>
    </message>
    <message>
        <source>belum bertemu</source>
        <translation>not met yet</translation>
    </message>
    <message>
        <source>Tidak aktif</source>
        <translation>Closed</translation>
    </message>
    <message>
        <source>%1 pergi</source>
        <translation>%1 gone</translation>
    </message>
    <message>
        <source>%1 hadir</source>
        <translation>%1 present</translation>
    </message>
</context>
<context>
    <name>GuestForm</name>
    <message>
        <source>Catat tamu</source>
        <translation>Enter guest</translation>
    </message>
    <message>
        <source>Batal</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Hapus dari daftar</source>
        <translation>Take off the list</translation>
    </message>
</context>
<context>
    <name>GuestPart</name>
    <message>
        <source>Tamu: cari atau ketik nama</source>
        <translation>Guest: search or type a name</translation>
    </message>
    <message>
        <source>Tamu yang ditemukan</source>
        <translation>Guests found</translation>
    </message>
    <message>
        <source>Tamu</source>
        <translation>Guests</translation>
    </message>
    <message>
        <source>“%1” dari luar desa</source>
        <translation>“%1” from elsewhere</translation>
    </message>
    <message>
        <source>Isi asal dan tanggal lahir bila diketahui</source>
        <translation>Give origin and date of birth where known</translation>
    </message>
    <message>
        <source>lahir %1</source>
        <translation>born %1</translation>
    </message>
    <message>
        <source>penduduk desa</source>
        <translation>resident of the village</translation>
    </message>
    <message>
        <source>asal belum diisi</source>
        <translation>origin not given</translation>
    </message>
</context>
<context>
    <name>HalfTyped</name>
    <message>
        <source>(belum bernama)</source>
        <translation>(no name yet)</translation>
    </message>
    <message>
        <source>%1 isian</source>
        <translation>%1 answers</translation>
    </message>
    <message>
        <source>%1 orang</source>
        <translation>%1 people</translation>
    </message>
</context>
<context>
    <name>HandoverCard</name>
    <message>
        <source>Pindah ke laptop lain</source>
        <translation>Moving to another laptop</translation>
    </message>
    <message>
        <source>Serah terima …</source>
        <translation>Hand over …</translation>
    </message>
    <message>
        <source>Batalkan serah terima …</source>
        <translation>Cancel the handover …</translation>
    </message>
    <message>
        <source>Serah terima menulis paket berisi semua data dan menutup laptop ini. Laptop baru membuka paket itu dengan kata sandi atau kode pemulihan, lalu melanjutkan.</source>
        <translation>A handover writes a package with all data and closes this laptop. The new laptop opens it by the passphrase or the recovery code, and goes on.</translation>
    </message>
    <message>
        <source>Laptop ini sudah diserahterimakan %1. Datanya hanya dapat dibaca.</source>
        <translation>This laptop was handed over on %1. Its data can only be read.</translation>
    </message>
    <message>
        <source>Serah terima terhenti sebelum paketnya selesai. Batalkan, lalu ulangi.</source>
        <translation>The handover stopped before its package was finished. Cancel it, then repeat.</translation>
    </message>
</context>
<context>
    <name>Header</name>
    <message>
        <source>Cari</source>
        <translation>Search</translation>
    </message>
    <message>
        <source>Cari nama, No. KK …</source>
        <translation>Find name, family card …</translation>
    </message>
    <message>
        <source>Ganti tampilan terang atau gelap</source>
        <translation>Switch between light and dark</translation>
    </message>
    <message>
        <source>Ukuran huruf</source>
        <translation>Text size</translation>
    </message>
    <message>
        <source>Cari …</source>
        <translation>Search …</translation>
    </message>
    <message>
        <source>Huruf %1%</source>
        <translation>Text %1%</translation>
    </message>
</context>
<context>
    <name>HomePage</name>
    <message>
        <source>Lanjutkan pendataan</source>
        <translation>Continue recording</translation>
    </message>
    <message>
        <source>Buka kotak masuk</source>
        <translation>Open the inbox</translation>
    </message>
    <message>
        <source>Coba lagi</source>
        <translation>Try again</translation>
    </message>
    <message>
        <source>Menghitung …</source>
        <translation>Counting …</translation>
    </message>
    <message>
        <source>tinggal %1 keluarga belum didata tahun ini</source>
        <translation>%1 families left to survey this year</translation>
    </message>
    <message>
        <source>Selamat pagi, %1</source>
        <translation>Good morning, %1</translation>
    </message>
    <message>
        <source>Selamat siang, %1</source>
        <translation>Good day, %1</translation>
    </message>
    <message>
        <source>Selamat sore, %1</source>
        <translation>Good afternoon, %1</translation>
    </message>
    <message>
        <source>Selamat malam, %1</source>
        <translation>Good evening, %1</translation>
    </message>
</context>
<context>
    <name>IdentityPart</name>
    <message>
        <source>Lanjut: 2 Anggota</source>
        <translation>On to 2 Members</translation>
    </message>
    <message>
        <source>Usulan. Enter menerima.</source>
        <translation>A proposal. Enter accepts it.</translation>
    </message>
</context>
<context>
    <name>ImportResidentsPage</name>
    <message>
        <source>Pilih berkas …</source>
        <translation>Choose a file …</translation>
    </message>
    <message>
        <source>Impor data</source>
        <translation>Import data</translation>
    </message>
    <message>
        <source>Dari OpenSID, ekspor SIAK, buku induk, templat kami, atau CSV.</source>
        <translation>From OpenSID, SIAK exports, registers, our templates, or CSV.</translation>
    </message>
    <message>
        <source>Pilih berkas</source>
        <translation>Choose a file</translation>
    </message>
    <message>
        <source>Tabel (*.xlsx *.xls *.csv)</source>
        <translation>Tables (*.xlsx *.xls *.csv)</translation>
    </message>
    <message>
        <source>Mode latihan hanya menerima daftar yang dibuat dalam mode latihan, supaya tidak ada data orang sungguhan di sini.</source>
        <translation>Training only takes lists that were made in training, so that no real person&apos;s data are here.</translation>
    </message>
    <message>
        <source>Buka daftar latihan</source>
        <translation>Open the practice list</translation>
    </message>
    <message>
        <source>baris</source>
        <translation>rows</translation>
    </message>
    <message>
        <source>Menulis data</source>
        <translation>Writing</translation>
    </message>
    <message>
        <source>Selesai ditulis: %1.</source>
        <translation>Written: %1.</translation>
    </message>
    <message>
        <source>Membandingkan berkas dengan data di sini</source>
        <translation>Comparing the file with the data here</translation>
    </message>
    <message>
        <source>Belum ada berkas yang dibuka</source>
        <translation>No file opened yet</translation>
    </message>
    <message>
        <source>Isinya dibandingkan dulu dengan data di sini. Tidak ada yang ditulis sebelum disetujui.</source>
        <translation>What it holds is compared with the data here first. Nothing is written before it is approved.</translation>
    </message>
    <message>
        <source>Buat templat kosong …</source>
        <translation>Make an empty template …</translation>
    </message>
    <message>
        <source>Membandingkan berkas dengan data di sini …</source>
        <translation>Comparing the file with the data here …</translation>
    </message>
    <message>
        <source>catatan</source>
        <translation>records</translation>
    </message>
</context>
<context>
    <name>Inbox</name>
    <message>
        <source>KK</source>
        <translation>families</translation>
    </message>
    <message>
        <source>jiwa</source>
        <translation>people</translation>
    </message>
    <message>
        <source>catatan lain</source>
        <translation>other records</translation>
    </message>
    <message>
        <source>Siap diimpor</source>
        <translation>Ready to import</translation>
    </message>
    <message>
        <source>Laptop kembar</source>
        <translation>Twin laptop</translation>
    </message>
    <message>
        <source>Sudah diimpor</source>
        <translation>Imported</translation>
    </message>
    <message>
        <source>Dibatalkan</source>
        <translation>Undone</translation>
    </message>
    <message>
        <source>Belum disetujui</source>
        <translation>Not approved</translation>
    </message>
    <message>
        <source>Belum lengkap</source>
        <translation>Incomplete</translation>
    </message>
    <message>
        <source>Ditolak</source>
        <translation>Refused</translation>
    </message>
    <message>
        <source>Tanda terima dibuat</source>
        <translation>Receipt written</translation>
    </message>
    <message>
        <source>Perlu tanda terima</source>
        <translation>Needs a receipt</translation>
    </message>
    <message>
        <source>Kartu kabupaten</source>
        <translation>District card</translation>
    </message>
    <message>
        <source>Tanda terima</source>
        <translation>Receipt</translation>
    </message>
    <message>
        <source>Paket untuk desa</source>
        <translation>Package for a village</translation>
    </message>
    <message>
        <source>Bukan paket desa</source>
        <translation>No village&apos;s package</translation>
    </message>
</context>
<context>
    <name>InboxPage</name>
    <message>
        <source>Kotak masuk paket</source>
        <translation>Inbox of bundles</translation>
    </message>
    <message>
        <source>Perlu tindakan</source>
        <translation>To be handled</translation>
    </message>
    <message>
        <source>Siap</source>
        <translation>Ready</translation>
    </message>
    <message>
        <source>Semua</source>
        <translation>All</translation>
    </message>
    <message>
        <source>Memeriksa paket</source>
        <translation>Checking bundles</translation>
    </message>
    <message>
        <source>paket</source>
        <translation>bundles</translation>
    </message>
    <message>
        <source>Setiap paket diperiksa dulu. Tidak ada data yang berubah sebelum ditekan Impor.</source>
        <translation>Every package is checked first. No data changes before Import is pressed.</translation>
    </message>
    <message>
        <source>Memeriksa paket …</source>
        <translation>Checking packages …</translation>
    </message>
    <message>
        <source>Tidak ada paket dari desa di sana.</source>
        <translation>There is no village&apos;s package there.</translation>
    </message>
    <message>
        <source>%1 paket sudah pernah diimpor; tidak ada yang berubah.</source>
        <translation>%1 packages were imported before; nothing has changed.</translation>
    </message>
    <message>
        <source>%1 berkas lain dibiarkan; apa isinya ada di “Semua”.</source>
        <translation>%1 other files are left alone; “All” says what they are.</translation>
    </message>
    <message>
        <source>Mengimpor paket …</source>
        <translation>Importing packages …</translation>
    </message>
    <message>
        <source>Mengimpor paket</source>
        <translation>Importing bundles</translation>
    </message>
    <message>
        <source>%1 paket diimpor, %2 perubahan baru.</source>
        <translation>%1 bundles imported, %2 new changes.</translation>
    </message>
    <message>
        <source>%1 catatan berbenturan menunggu keputusan.</source>
        <translation>%1 records in conflict wait for a decision.</translation>
    </message>
    <message>
        <source>Titipan dari laptop yang tidak berizin tidak diterima.</source>
        <translation>What it brought for laptops without permission was not taken in.</translation>
    </message>
    <message>
        <source>%1 paket tidak dapat diimpor: %2</source>
        <translation>%1 packages cannot be imported: %2</translation>
    </message>
    <message>
        <source>Laptop disetujui. Paketnya sudah diperiksa lagi: %1 siap diimpor.</source>
        <translation>Laptop approved. Its packages were checked again: %1 ready to import.</translation>
    </message>
    <message>
        <source>Simpan tanda terima di mana?</source>
        <translation>Where to save the receipt?</translation>
    </message>
    <message>
        <source>Menulis tanda terima</source>
        <translation>Writing receipts</translation>
    </message>
    <message>
        <source>%1 tanda terima disimpan di %2. Kembalikan flashdisk ke desa.</source>
        <translation>%1 receipts saved in %2. Give the stick back to the village.</translation>
    </message>
    <message>
        <source>Paket dibatalkan: isinya tidak dihitung lagi. Dapat dipakai lagi kapan saja.</source>
        <translation>Package undone: its content counts no more. It can be used again at any time.</translation>
    </message>
    <message>
        <source>Paket dipakai lagi.</source>
        <translation>The package is used again.</translation>
    </message>
    <message>
        <source>%1 paket lain meneruskan isinya dan ikut dibatalkan: %2. Semua dapat dipakai lagi.</source>
        <translation>%1 other packages go on from its content and are taken out with it: %2. All can be used again.</translation>
    </message>
    <message>
        <source>Batalkan paket ini?</source>
        <translation>Take this package out?</translation>
    </message>
    <message>
        <source>Batalkan semua</source>
        <translation>Take out all</translation>
    </message>
    <message>
        <source>Biarkan</source>
        <translation>Leave it</translation>
    </message>
    <message>
        <source>Menghitung ulang data</source>
        <translation>Computing the data again</translation>
    </message>
    <message>
        <source>Beri tanda terima (%1)</source>
        <translation>Give receipts (%1)</translation>
    </message>
    <message>
        <source>Untuk semua laptop yang paketnya sudah diimpor, ke satu flashdisk</source>
        <translation>For all laptops whose package was imported, to one stick</translation>
    </message>
    <message>
        <source>Pilih paket dari desa</source>
        <translation>Choose bundles from villages</translation>
    </message>
    <message>
        <source>Berkas KKB (*.kkb)</source>
        <translation>KKB files (*.kkb)</translation>
    </message>
    <message>
        <source>Pilih flashdisk atau folder</source>
        <translation>Choose a stick or folder</translation>
    </message>
</context>
<context>
    <name>IndicatorsPage</name>
    <message>
        <source>Indikator</source>
        <translation>Indicators</translation>
    </message>
    <message>
        <source>Dihitung dari data keluarga di laptop ini.</source>
        <translation>Counted from the family book on this laptop.</translation>
    </message>
    <message>
        <source>Seluruh desa</source>
        <translation>Whole village</translation>
    </message>
    <message>
        <source>Semua desa</source>
        <translation>All villages</translation>
    </message>
    <message>
        <source>Tanggal tidak dikenal. Contoh: 3-11-2026.</source>
        <translation>Unknown date. Example: 3-11-2026.</translation>
    </message>
</context>
<context>
    <name>IssuedCard</name>
    <message>
        <source>Laporan terbit</source>
        <translation>Issued reports</translation>
    </message>
    <message>
        <source>Laporan</source>
        <translation>Reports</translation>
    </message>
    <message>
        <source>Masa</source>
        <translation>Period</translation>
    </message>
    <message>
        <source>Diterbitkan</source>
        <translation>Issued</translation>
    </message>
    <message>
        <source>Belum ada laporan yang diterbitkan</source>
        <translation>No reports issued yet</translation>
    </message>
    <message>
        <source>Laporan yang diterbitkan disimpan di sini dan dapat dicetak ulang sama persis.</source>
        <translation>Issued reports are kept here and can be printed again exactly as they were.</translation>
    </message>
    <message>
        <source>Buka laporan bulanan</source>
        <translation>Open the monthly report</translation>
    </message>
    <message>
        <source>Cetak ulang …</source>
        <translation>Print again …</translation>
    </message>
    <message>
        <source>Sama persis seperti saat diterbitkan.</source>
        <translation>Exactly as when it was issued.</translation>
    </message>
</context>
<context>
    <name>ItemsCard</name>
    <message>
        <source>Butir profil</source>
        <translation>Profile item</translation>
    </message>
    <message>
        <source>Bagian</source>
        <translation>Section</translation>
    </message>
    <message>
        <source>Semua bagian</source>
        <translation>All sections</translation>
    </message>
    <message>
        <source>Butir</source>
        <translation>Item</translation>
    </message>
    <message>
        <source>Ada</source>
        <translation>Yes</translation>
    </message>
    <message>
        <source>Tidak</source>
        <translation>No</translation>
    </message>
    <message>
        <source>Belum diisi</source>
        <translation>Not filled in</translation>
    </message>
    <message>
        <source>Desa ditanya</source>
        <translation>Villages asked</translation>
    </message>
    <message>
        <source>Dari profil terakhir tiap desa. Persen dari desa yang ditanya butir itu.</source>
        <translation>From each village&apos;s latest profile. Per cent of the villages asked.</translation>
    </message>
    <message>
        <source>%1 desa, %2 belum punya profil</source>
        <translation>%1 villages, %2 without a profile</translation>
    </message>
    <message>
        <source>Nilai setiap butir</source>
        <translation>Score of each item</translation>
    </message>
    <message>
        <source>Keadaan</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Nilai</source>
        <translation>Score</translation>
    </message>
    <message>
        <source>Dari</source>
        <translation>Of</translation>
    </message>
    <message>
        <source>baik</source>
        <translation>good</translation>
    </message>
    <message>
        <source>belum baik</source>
        <translation>not good yet</translation>
    </message>
    <message>
        <source>Catatan</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Profil</source>
        <translation>Profile</translation>
    </message>
    <message>
        <source>Data keluarga</source>
        <translation>Family book</translation>
    </message>
    <message>
        <source>Diketik</source>
        <translation>Typed</translation>
    </message>
</context>
<context>
    <name>JobStrip</name>
    <message>
        <source>Kemajuan</source>
        <translation>Progress</translation>
    </message>
    <message>
        <source>Batalkan</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>%1 dari %2</source>
        <translation>%1 of %2</translation>
    </message>
    <message>
        <source>Menghentikan …</source>
        <translation>Stopping …</translation>
    </message>
</context>
<context>
    <name>Keeping</name>
    <message>
        <source>Data di laptop ini</source>
        <translation>Data on this laptop</translation>
    </message>
    <message>
        <source>%1 dari %2 keluarga lengkap (%3)</source>
        <translation>%1 of %2 families complete (%3)</translation>
    </message>
    <message>
        <source>Belum pernah dikirim ke kabupaten</source>
        <translation>Never sent to the district</translation>
    </message>
    <message>
        <source>Kirim</source>
        <translation>Send</translation>
    </message>
    <message>
        <source>Terakhir dikirim %1</source>
        <translation>Last sent %1</translation>
    </message>
    <message>
        <source>Terima</source>
        <translation>Receive</translation>
    </message>
    <message>
        <source>Semua sudah diterima kabupaten</source>
        <translation>The district has received everything</translation>
    </message>
    <message>
        <source>Cadangan</source>
        <translation>Backups</translation>
    </message>
    <message>
        <source>Terakhir dicadangkan %1</source>
        <translation>Last backup %1</translation>
    </message>
    <message>
        <source>Belum pernah dicadangkan</source>
        <translation>Never backed up</translation>
    </message>
</context>
<context>
    <name>KeyCard</name>
    <message>
        <source>Kata sandi sekarang</source>
        <translation>Present passphrase</translation>
    </message>
    <message>
        <source>Nama pengguna baru</source>
        <translation>Name of the new user</translation>
    </message>
    <message>
        <source>Tugas</source>
        <translation>Task</translation>
    </message>
    <message>
        <source>Batal</source>
        <translation>Cancel</translation>
    </message>
</context>
<context>
    <name>KindPage</name>
    <message>
        <source>Desa atau kelurahan</source>
        <translation>Village</translation>
    </message>
    <message>
        <source>Kader mendata keluarga dan kegiatan, lalu mengirim data ke kabupaten.</source>
        <translation>Volunteers record families and activities, then send the data to the district.</translation>
    </message>
    <message>
        <source>Kabupaten atau kota</source>
        <translation>District or city</translation>
    </message>
    <message>
        <source>Dinas menerima paket dari desa, memeriksa, dan menyelesaikan konflik.</source>
        <translation>The office takes in bundles from villages, checks them, and settles conflicts.</translation>
    </message>
    <message>
        <source>Provinsi</source>
        <translation>Province</translation>
    </message>
    <message>
        <source>Memantau beberapa kabupaten dan kota.</source>
        <translation>Watches several districts and cities.</translation>
    </message>
    <message>
        <source>Mode latihan</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>Berlatih dengan desa rekaan, terpisah dari data sungguhan.</source>
        <translation>Practise with an invented village, apart from real data.</translation>
    </message>
    <message>
        <source>Mulai berlatih</source>
        <translation>Start training</translation>
    </message>
    <message>
        <source>Laptop ini dipakai di mana?</source>
        <translation>Where is this laptop used?</translation>
    </message>
    <message>
        <source>Lanjutkan dari cadangan atau laptop lain</source>
        <translation>Go on from a backup or another laptop</translation>
    </message>
    <message>
        <source>Menyiapkan desa latihan …</source>
        <translation>Preparing the training village …</translation>
    </message>
    <message>
        <source>Tidak perlu internet.</source>
        <translation>No internet needed.</translation>
    </message>
</context>
<context>
    <name>LiftsCard</name>
    <message>
        <source>Apa yang menaikkan kelas?</source>
        <translation>What lifts the class?</translation>
    </message>
    <message>
        <source>Kelas tertinggi sudah tercapai.</source>
        <translation>The highest class is reached.</translation>
    </message>
    <message>
        <source>Perkembangan</source>
        <translation>Course over the years</translation>
    </message>
    <message>
        <source>Sekarang</source>
        <translation>Now</translation>
    </message>
    <message>
        <source>%1 perubahan menuju %2</source>
        <translation>%1 changes to reach %2</translation>
    </message>
    <message>
        <source>nilai %1 ke %2</source>
        <translation>score %1 to %2</translation>
    </message>
    <message>
        <source>Masukkan ke rencana</source>
        <translation>Take into the plan</translation>
    </message>
</context>
<context>
    <name>ListCard</name>
    <message>
        <source>Daftar cadangan</source>
        <translation>Backups there are</translation>
    </message>
    <message>
        <source>Dibuat</source>
        <translation>Made</translation>
    </message>
    <message>
        <source>Sebab</source>
        <translation>Why</translation>
    </message>
    <message>
        <source>Tempat</source>
        <translation>Place</translation>
    </message>
    <message>
        <source>Ukuran</source>
        <translation>Size</translation>
    </message>
    <message>
        <source>Belum ada cadangan</source>
        <translation>No backup yet</translation>
    </message>
    <message>
        <source>Cadangan dibuat otomatis selama program terbuka.</source>
        <translation>Backups are made by themselves while the program is open.</translation>
    </message>
    <message>
        <source>Cadangkan sekarang</source>
        <translation>Back up now</translation>
    </message>
    <message>
        <source>Cadangan dari tempat lain …</source>
        <translation>A backup from elsewhere …</translation>
    </message>
    <message>
        <source>Pulihkan …</source>
        <translation>Restore …</translation>
    </message>
    <message>
        <source>Laptop ini</source>
        <translation>This laptop</translation>
    </message>
    <message>
        <source>Flashdisk</source>
        <translation>Stick</translation>
    </message>
    <message>
        <source>Rusak</source>
        <translation>Spoiled</translation>
    </message>
</context>
<context>
    <name>ListStates</name>
    <message>
        <source>Membaca daftar keluarga …</source>
        <translation>Reading the list of families …</translation>
    </message>
    <message>
        <source>Tidak ada keluarga yang cocok</source>
        <translation>No family fits</translation>
    </message>
    <message>
        <source>Periksa ejaannya, atau cari lebih pendek.</source>
        <translation>Check the spelling, or search for less.</translation>
    </message>
    <message>
        <source>Hapus saringan</source>
        <translation>Clear the filter</translation>
    </message>
    <message>
        <source>Belum ada keluarga</source>
        <translation>No families yet</translation>
    </message>
    <message>
        <source>Keluarga datang dengan paket dari desa, lewat Kotak masuk.</source>
        <translation>Families come with packages from the villages, through the Inbox.</translation>
    </message>
    <message>
        <source>Keluarga tampil di sini setelah kader mencatatnya.</source>
        <translation>Families appear here once a volunteer has recorded them.</translation>
    </message>
    <message>
        <source>Di sini daftar semua keluarga desa. Ketik satu per satu, atau impor daftar yang sudah ada.</source>
        <translation>Here all families of the village are listed. Type them one by one, or import a list you have.</translation>
    </message>
    <message>
        <source>Keluarga baru</source>
        <translation>New family</translation>
    </message>
    <message>
        <source>Impor</source>
        <translation>Import</translation>
    </message>
</context>
<context>
    <name>ListingCard</name>
    <message>
        <source>Cari judul, tempat, atau uraian</source>
        <translation>Find title, place or description</translation>
    </message>
    <message>
        <source>Daftar kegiatan</source>
        <translation>List of activities</translation>
    </message>
    <message>
        <source>Kegiatan baru</source>
        <translation>New activity</translation>
    </message>
    <message>
        <source>Dari contoh</source>
        <translation>From a template</translation>
    </message>
    <message>
        <source>Tidak ada kegiatan yang cocok</source>
        <translation>No activity fits</translation>
    </message>
    <message>
        <source>Hapus pencarian</source>
        <translation>Clear the search</translation>
    </message>
    <message>
        <source>Belum ada kegiatan</source>
        <translation>No activities yet</translation>
    </message>
    <message>
        <source>Catat kegiatan dengan keluarga yang dijangkau dan fotonya.</source>
        <translation>Record activities with the families they reached and their photos.</translation>
    </message>
    <message>
        <source>%1 kegiatan</source>
        <translation>%1 activities</translation>
    </message>
    <message>
        <source>Belum lengkap</source>
        <translation>Incomplete</translation>
    </message>
</context>
<context>
    <name>LockCard</name>
    <message>
        <source>Kunci layar</source>
        <translation>Lock the screen</translation>
    </message>
    <message>
        <source>Bila laptop tidak disentuh selama ini, atau tertidur, layar terkunci sendiri. Yang sedang diketik tetap ada.</source>
        <translation>If nobody touches the laptop for this long, or it sleeps, the screen locks by itself. What is being typed stays.</translation>
    </message>
    <message>
        <source>%1 menit</source>
        <translation>%1 minutes</translation>
    </message>
    <message>
        <source>Kunci setelah</source>
        <translation>Lock after</translation>
    </message>
    <message>
        <source>Kunci layar sekarang</source>
        <translation>Lock the screen now</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>PIN</translation>
    </message>
    <message>
        <source>Hapus PIN</source>
        <translation>Remove the PIN</translation>
    </message>
    <message>
        <source>PIN berlaku mulai sekarang.</source>
        <translation>The PIN counts from now on.</translation>
    </message>
    <message>
        <source>Di basis data bersama tidak ada PIN; layar dibuka dengan kata sandi.</source>
        <translation>There is no PIN with a shared database; the screen is opened with the passphrase.</translation>
    </message>
    <message>
        <source>6 angka membuka layar yang terkunci, paling banyak lima kali salah. Saat program dibuka, kata sandi tetap perlu.</source>
        <translation>6 digits open a locked screen, wrong at most five times. When the program is opened, the passphrase is still needed.</translation>
    </message>
    <message>
        <source>Ganti PIN …</source>
        <translation>Change the PIN …</translation>
    </message>
    <message>
        <source>Buat PIN …</source>
        <translation>Make a PIN …</translation>
    </message>
</context>
<context>
    <name>Manual</name>
    <message>
        <source>Perhatian</source>
        <translation>Careful</translation>
    </message>
    <message>
        <source>Tips</source>
        <translation>Tip</translation>
    </message>
    <message>
        <source>Bab berikutnya: %1</source>
        <translation>Next chapter: %1</translation>
    </message>
</context>
<context>
    <name>ManualBrowser</name>
    <message>
        <source>Isi panduan</source>
        <translation>Text of the manual</translation>
    </message>
</context>
<context>
    <name>ManualContents</name>
    <message>
        <source>Cari di panduan</source>
        <translation>Search the manual</translation>
    </message>
    <message>
        <source>Daftar isi panduan</source>
        <translation>Contents of the manual</translation>
    </message>
    <message>
        <source>Yang ditemukan di panduan</source>
        <translation>Found in the manual</translation>
    </message>
    <message>
        <source>Tidak ditemukan</source>
        <translation>Not found</translation>
    </message>
    <message>
        <source>Coba satu kata saja, atau awal katanya.</source>
        <translation>Try one word only, or the beginning of one.</translation>
    </message>
</context>
<context>
    <name>ManualPage</name>
    <message>
        <source>Panduan</source>
        <translation>Manual</translation>
    </message>
    <message>
        <source>Cara memakai program ini, tanpa internet. Tombol F1 membukanya.</source>
        <translation>How to use this program, without internet. F1 opens it.</translation>
    </message>
    <message>
        <source>Kembali (Esc)</source>
        <translation>Back (Esc)</translation>
    </message>
    <message>
        <source>Cetak panduan …</source>
        <translation>Print the manual …</translation>
    </message>
    <message>
        <source>panduan-kkb-desktop.pdf</source>
        <translation>guide-kkb-desktop.pdf</translation>
    </message>
    <message>
        <source>Simpan panduan untuk dicetak</source>
        <translation>Save the manual for printing</translation>
    </message>
    <message>
        <source>Menyiapkan panduan</source>
        <translation>Preparing the manual</translation>
    </message>
</context>
<context>
    <name>ManualWindow</name>
    <message>
        <source>Panduan KKB Desktop</source>
        <translation>KKB Desktop manual</translation>
    </message>
</context>
<context>
    <name>MatrixView</name>
    <message>
        <source>Menurut instansi</source>
        <translation>By agency</translation>
    </message>
    <message>
        <source>Menurut desa</source>
        <translation>By village</translation>
    </message>
    <message>
        <source>Belum ada desa</source>
        <translation>No village yet</translation>
    </message>
    <message>
        <source>Desa muncul di sini setelah profil, rencana, atau kegiatannya diterima.</source>
        <translation>Villages appear here once their profile, plans or activities have come in.</translation>
    </message>
    <message>
        <source>Rencana · kegiatan · keluarga. Merah: pengampu program belum berbuat apa pun.</source>
        <translation>Plans · activities · families. Red: who carries the programme has done nothing.</translation>
    </message>
    <message>
        <source>%1 kekosongan</source>
        <translation>%1 gaps</translation>
    </message>
    <message>
        <source>%1 rencana, %2 kegiatan, %3 keluarga</source>
        <translation>%1 plans, %2 activities, %3 families</translation>
    </message>
    <message>
        <source>kosong, padahal pengampu</source>
        <translation>empty, though in charge</translation>
    </message>
    <message>
        <source>tidak ada</source>
        <translation>none</translation>
    </message>
</context>
<context>
    <name>MeetingSheetView</name>
    <message>
        <source>Semua pertemuan</source>
        <translation>All meetings</translation>
    </message>
    <message>
        <source>Hapus</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>Kehadiran anggota</source>
        <translation>Attendance of members</translation>
    </message>
    <message>
        <source>Semua hadir</source>
        <translation>All present</translation>
    </message>
    <message>
        <source>Kehadiran</source>
        <translation>Attendance</translation>
    </message>
    <message>
        <source>Centang dengan mouse, spasi, atau ketik nomornya.</source>
        <translation>Tick with the mouse, the space bar, or by typing the number.</translation>
    </message>
    <message>
        <source>Belum ada anggota pada tanggal ini</source>
        <translation>No members on this day yet</translation>
    </message>
    <message>
        <source>Tambahkan anggota kelompok, atau catat yang hadir sebagai tamu.</source>
        <translation>Add members to the group, or record who came as guests.</translation>
    </message>
    <message>
        <source>Buka Anggota</source>
        <translation>Open Members</translation>
    </message>
    <message>
        <source>Diisi seperti pertemuan %1. Periksa tanggal dan kehadiran.</source>
        <translation>Filled in like the meeting of %1. Check date and attendance.</translation>
    </message>
    <message>
        <source>Kehadiran belum disimpan</source>
        <translation>Attendance is not saved</translation>
    </message>
    <message>
        <source>Centang dan tamu yang baru diisi akan hilang.</source>
        <translation>New ticks and guests will be lost.</translation>
    </message>
    <message>
        <source>Buang</source>
        <translation>Discard</translation>
    </message>
    <message>
        <source>Lanjut mengisi</source>
        <translation>Go on</translation>
    </message>
    <message>
        <source>RT %1</source>
        <translation>RT %1</translation>
    </message>
    <message>
        <source>%1 dari %2 anggota, %3 tamu</source>
        <translation>%1 of %2 members, %3 guests</translation>
    </message>
    <message>
        <source>Hapus pertemuan ini?</source>
        <translation>Delete this meeting?</translation>
    </message>
    <message>
        <source>Daftar hadirnya ikut terhapus. Dapat dibatalkan sesudahnya.</source>
        <translation>Its attendance goes too. It can be undone afterwards.</translation>
    </message>
    <message>
        <source>Tidak</source>
        <translation>No</translation>
    </message>
    <message>
        <source>Pertemuan dihapus.</source>
        <translation>Meeting deleted.</translation>
    </message>
</context>
<context>
    <name>MeetingsPart</name>
    <message>
        <source>Pertemuan</source>
        <translation>Meetings</translation>
    </message>
    <message>
        <source>Ulangi yang terakhir</source>
        <translation>Repeat the last</translation>
    </message>
    <message>
        <source>Pertemuan baru</source>
        <translation>New meeting</translation>
    </message>
    <message>
        <source>Tanggal</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Materi</source>
        <translation>Topics</translation>
    </message>
    <message>
        <source>Penyaji</source>
        <translation>Presenter</translation>
    </message>
    <message>
        <source>Tempat</source>
        <translation>Place</translation>
    </message>
    <message>
        <source>Anggota</source>
        <translation>Members</translation>
    </message>
    <message>
        <source>Tamu</source>
        <translation>Guests</translation>
    </message>
    <message>
        <source>Belum ada pertemuan yang dicatat</source>
        <translation>No meetings recorded yet</translation>
    </message>
    <message>
        <source>Setiap pertemuan dicatat dengan materi dan daftar hadirnya.</source>
        <translation>Each meeting is recorded with its topic and attendance.</translation>
    </message>
    <message>
        <source>Bulan register</source>
        <translation>Month of the register</translation>
    </message>
    <message>
        <source>Cetak …</source>
        <translation>Print …</translation>
    </message>
    <message>
        <source>Buka</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>Register R/I</source>
        <translation>Register R/I</translation>
    </message>
    <message>
        <source>Simpan register</source>
        <translation>Save register</translation>
    </message>
</context>
<context>
    <name>MemberGrid</name>
    <message>
        <source>Anggota keluarga, butir K.01 sampai K.16</source>
        <translation>Family members, items K.01 to K.16</translation>
    </message>
    <message>
        <source>No</source>
        <translation>No</translation>
    </message>
    <message>
        <source>Nama</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>NIK</source>
        <translation>NIK</translation>
    </message>
    <message>
        <source>L/P</source>
        <translation>Sex</translation>
    </message>
    <message>
        <source>Lahir</source>
        <translation>Born</translation>
    </message>
    <message>
        <source>Perkawinan</source>
        <translation>Marital</translation>
    </message>
    <message>
        <source>Usia kawin</source>
        <translation>Married at</translation>
    </message>
    <message>
        <source>Akta lahir</source>
        <translation>Certificate</translation>
    </message>
    <message>
        <source>Hubungan</source>
        <translation>Relation</translation>
    </message>
    <message>
        <source>Ibu kandung</source>
        <translation>Mother</translation>
    </message>
    <message>
        <source>Agama</source>
        <translation>Religion</translation>
    </message>
    <message>
        <source>Pekerjaan</source>
        <translation>Occupation</translation>
    </message>
    <message>
        <source>Pendidikan</source>
        <translation>Education</translation>
    </message>
    <message>
        <source>Jaminan</source>
        <translation>Insurance</translation>
    </message>
    <message>
        <source>Keberadaan</source>
        <translation>Whereabouts</translation>
    </message>
</context>
<context>
    <name>MemberModel</name>
    <message>
        <source>di luar</source>
        <translation>elsewhere</translation>
    </message>
    <message>
        <source>kosong</source>
        <translation>empty</translation>
    </message>
    <message>
        <source>tidak ditanyakan</source>
        <translation>not asked</translation>
    </message>
    <message>
        <source>usulan</source>
        <translation>proposal</translation>
    </message>
</context>
<context>
    <name>Members</name>
    <message>
        <source>Usulan. Enter menerima.</source>
        <translation>A proposal. Enter accepts it.</translation>
    </message>
    <message>
        <source>Dari NIK: tahun %1 atau %2? Enter menerima, atau ketik tanggalnya.</source>
        <translation>From the NIK: year %1 or %2? Enter accepts, or type the date.</translation>
    </message>
    <message>
        <source>Dari NIK. Enter menerima.</source>
        <translation>From the NIK. Enter accepts.</translation>
    </message>
</context>
<context>
    <name>MembersPage</name>
    <message>
        <source>Orang</source>
        <translation>People</translation>
    </message>
</context>
<context>
    <name>MembersPart</name>
    <message>
        <source>Tampilkan NIK (F9)</source>
        <translation>Show the NIK (F9)</translation>
    </message>
    <message>
        <source>Formulir (F2)</source>
        <translation>Form (F2)</translation>
    </message>
    <message>
        <source>Daftar anggota (Esc)</source>
        <translation>List of members (Esc)</translation>
    </message>
    <message>
        <source>Hapus anggota</source>
        <translation>Delete member</translation>
    </message>
    <message>
        <source>Tambah</source>
        <translation>Add</translation>
    </message>
    <message>
        <source>• belum diisi · miring: usulan, Enter menerima · – tidak ditanyakan</source>
        <translation>• not filled in · italic: proposed, Enter accepts · – not asked</translation>
    </message>
    <message>
        <source>Anggota baru</source>
        <translation>New member</translation>
    </message>
    <message>
        <source>Tutupi NIK (F9)</source>
        <translation>Cover the NIK (F9)</translation>
    </message>
    <message>
        <source>Anggota</source>
        <translation>Members</translation>
    </message>
    <message>
        <source>Ubah</source>
        <translation>Change</translation>
    </message>
    <message>
        <source>Keluar</source>
        <translation>Leave</translation>
    </message>
    <message>
        <source>Belum ada anggota</source>
        <translation>No members yet</translation>
    </message>
    <message>
        <source>Cari orang di data keluarga, centang, lalu tambahkan sekaligus.</source>
        <translation>Find people in the family data, tick them, then add them together.</translation>
    </message>
    <message>
        <source>Tambah anggota</source>
        <translation>Add members</translation>
    </message>
    <message>
        <source>%1 anggota meninggal atau pindah.</source>
        <translation>%1 members died or moved.</translation>
    </message>
    <message>
        <source>Keluarkan dari kelompok</source>
        <translation>Take off the group</translation>
    </message>
    <message>
        <source>%1 anggota ditambahkan.</source>
        <translation>%1 members added.</translation>
    </message>
    <message>
        <source>%1 anggota keluar.</source>
        <translation>%1 members left.</translation>
    </message>
    <message>
        <source>RT %1</source>
        <translation>RT %1</translation>
    </message>
    <message>
        <source>sejak %1</source>
        <translation>since %1</translation>
    </message>
    <message>
        <source>tidak terhubung ke data keluarga</source>
        <translation>not linked to family data</translation>
    </message>
</context>
<context>
    <name>MethodsCard</name>
    <message>
        <source>Cara KB yang dipakai</source>
        <translation>Methods in use</translation>
    </message>
    <message>
        <source>Belum diketahui</source>
        <translation>Not known yet</translation>
    </message>
    <message>
        <source>Isi bagian KB</source>
        <translation>Fill in family planning</translation>
    </message>
    <message>
        <source>%1 peserta dari %2 PUS</source>
        <translation>%1 users of %2 couples</translation>
    </message>
    <message>
        <source>Jangka panjang (MKJP): %1 peserta, %2</source>
        <translation>Long-acting (MKJP): %1 users, %2</translation>
    </message>
    <message>
        <source>Bukan MKJP: %1 peserta</source>
        <translation>Others: %1 users</translation>
    </message>
    <message>
        <source>%1 PUS belum menjawab</source>
        <translation>%1 couples have not answered</translation>
    </message>
    <message>
        <source>Bagian KB belum diisi untuk %1 dari %2 PUS.</source>
        <translation>Family planning is not filled in for %1 of %2 couples.</translation>
    </message>
    <message>
        <source>Tidak satu pun dari %1 PUS memakai KB.</source>
        <translation>None of %1 couples uses a method.</translation>
    </message>
    <message>
        <source>Belum ada peserta KB</source>
        <translation>No users yet</translation>
    </message>
</context>
<context>
    <name>Mishap</name>
    <message>
        <source>Data kabupaten di laptop ini pernah dikembalikan ke salinan lama. Tidak ada yang hilang: beri semua desa paket, dan minta mereka mengirim lagi.</source>
        <translation>The office&apos;s data on this computer were set back to an older copy. Nothing is lost: give every village a pack, and ask them to send again.</translation>
    </message>
    <message>
        <source>Ke kotak masuk</source>
        <translation>To the inbox</translation>
    </message>
    <message>
        <source>Laptop ini memakai salinan lama. Tidak ada yang hilang: %1 perubahan akan dikirim lagi, dan %2 yang hanya ada di kabupaten kembali bersama paket berikutnya.</source>
        <translation>This laptop uses an older copy. Nothing is lost: %1 changes will be sent again, and %2 that only the district has come back with the next pack.</translation>
    </message>
    <message>
        <source>Kirim sekarang</source>
        <translation>Send now</translation>
    </message>
    <message>
        <source>Folder data laptop ini pernah disalin ke laptop lain. Tidak ada yang hilang: %1 perubahan akan dikirim lagi. Pakailah satu laptop saja, atau daftarkan laptop kedua tersendiri.</source>
        <translation>This laptop&apos;s data folder was copied to another laptop. Nothing is lost: %1 changes will be sent again. Use one laptop only, or enrol the second one of its own.</translation>
    </message>
</context>
<context>
    <name>MonthGrid</name>
    <message>
        <source>+%1 lagi</source>
        <translation>+%1 more</translation>
    </message>
</context>
<context>
    <name>MonthPart</name>
    <message>
        <source>Bulan</source>
        <translation>Month</translation>
    </message>
    <message>
        <source>Sama seperti bulan lalu</source>
        <translation>Same as last month</translation>
    </message>
    <message>
        <source>%1 (kosong)</source>
        <translation>%1 (empty)</translation>
    </message>
    <message>
        <source>%1 belum diisi</source>
        <translation>%1 not filled in</translation>
    </message>
    <message>
        <source>Semua terisi</source>
        <translation>All filled in</translation>
    </message>
</context>
<context>
    <name>MonthlyCard</name>
    <message>
        <source>Laporan ini masih kosong</source>
        <translation>This report is still empty</translation>
    </message>
    <message>
        <source>Terbitkan</source>
        <translation>Issue</translation>
    </message>
    <message>
        <source>Isinya disimpan seperti sekarang dan dapat dicetak ulang sama persis</source>
        <translation>Kept as it is now and can be printed again exactly alike</translation>
    </message>
    <message>
        <source>Simpan PDF …</source>
        <translation>Save PDF …</translation>
    </message>
    <message>
        <source>Hanya angka gabungan.</source>
        <translation>Aggregates only.</translation>
    </message>
    <message>
        <source>Tidak ada</source>
        <translation>None</translation>
    </message>
</context>
<context>
    <name>NewFamilyQuestion</name>
    <message>
        <source>Ada keluarga baru yang belum selesai</source>
        <translation>A new family is not finished yet</translation>
    </message>
    <message>
        <source>%1 lagi ada di saringan Draf.</source>
        <translation>%1 more are under the Drafts filter.</translation>
    </message>
    <message>
        <source>Mulai yang baru</source>
        <translation>Start a new one</translation>
    </message>
    <message>
        <source>Semua draf tetap tersimpan.</source>
        <translation>All drafts stay kept.</translation>
    </message>
    <message>
        <source>Lanjutkan</source>
        <translation>Continue</translation>
    </message>
</context>
<context>
    <name>NewPassphrase</name>
    <message>
        <source>Empat kata, atau paling sedikit 10 huruf dan angka</source>
        <translation>Four words, or at least 10 letters and digits</translation>
    </message>
    <message>
        <source>Tidak mudah ditebak: bukan nama pengguna atau desa, bukan yang lazim</source>
        <translation>Not easy to guess: not the name of the user or village, nothing common</translation>
    </message>
    <message>
        <source>Diketik dua kali dengan sama</source>
        <translation>Typed twice alike</translation>
    </message>
    <message>
        <source>Kata sandi baru</source>
        <translation>New passphrase</translation>
    </message>
    <message>
        <source>Ketik kata sandi itu sekali lagi</source>
        <translation>Type that passphrase once more</translation>
    </message>
    <message>
        <source>Kata sandi harus</source>
        <translation>The passphrase must be</translation>
    </message>
    <message>
        <source>Cukup. Lebih panjang lebih aman.</source>
        <translation>Enough. Longer is safer.</translation>
    </message>
    <message>
        <source>Kekuatan: baik</source>
        <translation>Strength: good</translation>
    </message>
    <message>
        <source>Kekuatan: kuat</source>
        <translation>Strength: strong</translation>
    </message>
</context>
<context>
    <name>NextSteps</name>
    <message>
        <source>%1 data berbenturan</source>
        <translation>%1 records in conflict</translation>
    </message>
    <message>
        <source>%1 keluarga berbenturan</source>
        <translation>%1 families in conflict</translation>
    </message>
    <message>
        <source>dua laptop mengubah isian yang sama</source>
        <translation>two laptops changed the same item</translation>
    </message>
    <message>
        <source>Selesaikan</source>
        <translation>Settle</translation>
    </message>
    <message>
        <source>isian tersimpan, tinggal dilanjutkan</source>
        <translation>what was typed is kept, just go on</translation>
    </message>
    <message>
        <source>yang terakhir diketik dibuka lebih dulu</source>
        <translation>the one typed last opens first</translation>
    </message>
    <message>
        <source>%1 draf belum selesai</source>
        <translation>%1 unfinished drafts</translation>
    </message>
    <message>
        <source>Lanjutkan</source>
        <translation>Go on</translation>
    </message>
    <message>
        <source>kiriman terakhir %1</source>
        <translation>last sent %1</translation>
    </message>
    <message>
        <source>belum pernah dikirim</source>
        <translation>never sent</translation>
    </message>
    <message>
        <source>%1 data belum dikirim</source>
        <translation>%1 records not sent</translation>
    </message>
    <message>
        <source>Kirim</source>
        <translation>Send</translation>
    </message>
    <message>
        <source>%1 data menunggu tanda terima</source>
        <translation>%1 records wait for a receipt</translation>
    </message>
    <message>
        <source>sejak %1</source>
        <translation>since %1</translation>
    </message>
    <message>
        <source>Terima</source>
        <translation>Receive</translation>
    </message>
    <message>
        <source>%1 keluarga belum didata tahun ini</source>
        <translation>%1 families not surveyed this year</translation>
    </message>
    <message>
        <source>belum diwawancarai dan belum dikunjungi</source>
        <translation>neither interviewed nor visited</translation>
    </message>
    <message>
        <source>Buka</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>%1 keluarga belum lengkap</source>
        <translation>%1 families incomplete</translation>
    </message>
    <message>
        <source>masih ada isian yang kosong</source>
        <translation>some items are still empty</translation>
    </message>
    <message>
        <source>Lengkapi</source>
        <translation>Complete</translation>
    </message>
    <message>
        <source>%1 pasang orang ber-NIK sama</source>
        <translation>%1 pairs of people with one NIK</translation>
    </message>
    <message>
        <source>orang yang sama, atau salah ketik</source>
        <translation>the same person, or mistyped</translation>
    </message>
    <message>
        <source>Periksa</source>
        <translation>Check</translation>
    </message>
    <message>
        <source>%1 keluarga ada yang tanpa NIK</source>
        <translation>%1 families with a member without NIK</translation>
    </message>
    <message>
        <source>boleh disimpan, lengkapi bila ada</source>
        <translation>may be saved; complete it when known</translation>
    </message>
    <message>
        <source>Profil %2 belum diisi</source>
        <translation>Profile of %2 not filled in</translation>
    </message>
    <message>
        <source>jawaban bulan sebelumnya menjadi usulan</source>
        <translation>last month&apos;s answers are proposed</translation>
    </message>
    <message>
        <source>Isi</source>
        <translation>Fill in</translation>
    </message>
    <message>
        <source>%1 rencana lewat waktunya</source>
        <translation>%1 plan lines overdue</translation>
    </message>
    <message>
        <source>yang pertama sejak %1</source>
        <translation>the first since %1</translation>
    </message>
    <message>
        <source>%1 laptop menunggu persetujuan</source>
        <translation>%1 laptops wait for approval</translation>
    </message>
    <message>
        <source>cocokkan enam katanya lewat telepon</source>
        <translation>compare the six words by telephone</translation>
    </message>
    <message>
        <source>Setujui</source>
        <translation>Approve</translation>
    </message>
    <message>
        <source>%1 paket siap diimpor</source>
        <translation>%1 packages ready to import</translation>
    </message>
    <message>
        <source>dari laptop yang sudah disetujui</source>
        <translation>from approved laptops</translation>
    </message>
    <message>
        <source>%1 paket belum utuh</source>
        <translation>%1 packages not whole</translation>
    </message>
    <message>
        <source>sebagian berkasnya belum datang</source>
        <translation>some of the files have not come</translation>
    </message>
    <message>
        <source>Lihat</source>
        <translation>Look</translation>
    </message>
    <message>
        <source>%1 laptop belum diberi tanda terima</source>
        <translation>%1 laptops not given a receipt</translation>
    </message>
    <message>
        <source>kirimannya sudah diimpor di sini</source>
        <translation>their packages are imported here</translation>
    </message>
    <message>
        <source>Beri</source>
        <translation>Give</translation>
    </message>
    <message>
        <source>Perlu ditindak</source>
        <translation>To do</translation>
    </message>
    <message>
        <source>Semua sudah beres</source>
        <translation>All is done</translation>
    </message>
</context>
<context>
    <name>NoFamilies</name>
    <message>
        <source>Angka di sini dihitung dari data keluarga.</source>
        <translation>The figures here are counted from the family data.</translation>
    </message>
    <message>
        <source>Tidak ada keluarga pada tanggal dan di tempat ini</source>
        <translation>No families on this day and in this place</translation>
    </message>
    <message>
        <source>Pilih tanggal atau tempat lain.</source>
        <translation>Choose another day or place.</translation>
    </message>
    <message>
        <source>Lihat semua hari ini</source>
        <translation>Show all of today</translation>
    </message>
    <message>
        <source>Belum ada keluarga</source>
        <translation>No families yet</translation>
    </message>
    <message>
        <source>Keluarga baru</source>
        <translation>New family</translation>
    </message>
    <message>
        <source>Ketik satu keluarga, atau impor daftar warga.</source>
        <translation>Type a family, or import a list of residents.</translation>
    </message>
    <message>
        <source>Belum ada data dari desa</source>
        <translation>No data from villages yet</translation>
    </message>
    <message>
        <source>Buka kotak masuk</source>
        <translation>Open the inbox</translation>
    </message>
    <message>
        <source>Datanya datang dengan paket dari desa.</source>
        <translation>The data comes with packages from the villages.</translation>
    </message>
    <message>
        <source>Impor daftar</source>
        <translation>Import the list</translation>
    </message>
</context>
<context>
    <name>NumbersCard</name>
    <message>
        <source>Indikator</source>
        <translation>Indicators</translation>
    </message>
    <message>
        <source>Kelompok indikator</source>
        <translation>Group of indicators</translation>
    </message>
    <message>
        <source>Siapa saja</source>
        <translation>Who</translation>
    </message>
    <message>
        <source>Nilai</source>
        <translation>Score</translation>
    </message>
    <message>
        <source>Dari</source>
        <translation>Of</translation>
    </message>
    <message>
        <source>Data kurang</source>
        <translation>Missing data</translation>
    </message>
    <message>
        <source>perkiraan</source>
        <translation>estimate</translation>
    </message>
    <message>
        <source>Sumber: %1</source>
        <translation>Source: %1</translation>
    </message>
    <message>
        <source>terlalu sedikit</source>
        <translation>too few</translation>
    </message>
</context>
<context>
    <name>OfficeBoard</name>
    <message>
        <source>Begitu ada kiriman, di sini tampak desa mana mengirim kapan dan apa yang menunggu.</source>
        <translation>Once something has come in, you see here which village sent when and what waits.</translation>
    </message>
    <message>
        <source>perkiraan belum diketahui</source>
        <translation>estimate not known</translation>
    </message>
    <message>
        <source>dari perkiraan</source>
        <translation>of the estimate</translation>
    </message>
    <message>
        <source>perkiraan %1 desa</source>
        <translation>estimate of %1 villages</translation>
    </message>
    <message>
        <source>dari semua desa di laptop ini</source>
        <translation>of all villages on this laptop</translation>
    </message>
    <message>
        <source>%1 dari %2</source>
        <translation>%1 of %2</translation>
    </message>
    <message>
        <source>dalam 30 hari terakhir</source>
        <translation>in the last 30 days</translation>
    </message>
    <message>
        <source>Keluarga terdata</source>
        <translation>Families recorded</translation>
    </message>
    <message>
        <source>Penduduk terdata</source>
        <translation>People recorded</translation>
    </message>
    <message>
        <source>Desa yang mengirim</source>
        <translation>Villages that sent</translation>
    </message>
    <message>
        <source>Paling lama tidak mengirim</source>
        <translation>Longest without sending</translation>
    </message>
</context>
<context>
    <name>OfficePage</name>
    <message>
        <source>Mulai bekerja</source>
        <translation>Start working</translation>
    </message>
    <message>
        <source>Buka berkas kartu …</source>
        <translation>Open the card file …</translation>
    </message>
    <message>
        <source>Kartu kabupaten</source>
        <translation>District card</translation>
    </message>
    <message>
        <source>Nomor HP</source>
        <translation>Phone number</translation>
    </message>
    <message>
        <source>Siapa yang dapat dihubungi kabupaten?</source>
        <translation>Whom may the district call?</translation>
    </message>
    <message>
        <source>Nama</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Boleh kosong. Ikut terkunci dalam paket, dan hanya terbaca oleh kabupaten.</source>
        <translation>May stay empty. It travels locked in the package, and only the district can read it.</translation>
    </message>
    <message>
        <source>Pilih berkas kartu kabupaten</source>
        <translation>Choose the district card&apos;s file</translation>
    </message>
    <message>
        <source>Berkas KKB (*.kkb)</source>
        <translation>KKB files (*.kkb)</translation>
    </message>
    <message>
        <source>Belum dipasang</source>
        <translation>Not installed yet</translation>
    </message>
    <message>
        <source>Belum punya berkasnya? Lanjut saja; kartu dapat dipasang nanti di Kirim &amp; terima.</source>
        <translation>No file yet? Just go on; the card can be installed later in Send &amp; receive.</translation>
    </message>
    <message>
        <source>Cocokkan enam kata ini lewat telepon dengan kabupaten: %1</source>
        <translation>Compare these six words with the district by phone: %1</translation>
    </message>
</context>
<context>
    <name>PackageTable</name>
    <message>
        <source>Desa</source>
        <translation>Village</translation>
    </message>
    <message>
        <source>Pengirim</source>
        <translation>Sender</translation>
    </message>
    <message>
        <source>Paket</source>
        <translation>Package</translation>
    </message>
    <message>
        <source>Dibuat</source>
        <translation>Made</translation>
    </message>
    <message>
        <source>Isi</source>
        <translation>Contents</translation>
    </message>
    <message>
        <source>Keadaan</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Buka flashdisk …</source>
        <translation>Open a stick …</translation>
    </message>
    <message>
        <source>Buka berkas …</source>
        <translation>Open files …</translation>
    </message>
    <message>
        <source>Impor semua</source>
        <translation>Import all</translation>
    </message>
    <message>
        <source>Membaca kotak masuk …</source>
        <translation>Reading the inbox …</translation>
    </message>
    <message>
        <source>Tidak ada paket yang perlu ditindak</source>
        <translation>No package needs anything done</translation>
    </message>
    <message>
        <source>Yang sudah diimpor ada di bawah “Semua”.</source>
        <translation>Those imported are under “All”.</translation>
    </message>
    <message>
        <source>Belum ada paket dari desa</source>
        <translation>No package from a village yet</translation>
    </message>
    <message>
        <source>Pasang flashdisk dari desa, lalu buka. Paket diperiksa dulu sebelum diimpor.</source>
        <translation>Plug in the village&apos;s stick and open it. A package is checked before it is imported.</translation>
    </message>
    <message>
        <source>%1 di daftar · berkas dapat ditarik ke sini</source>
        <translation>%1 listed · files can be dropped here</translation>
    </message>
    <message>
        <source>Impor semua (%1)</source>
        <translation>Import all (%1)</translation>
    </message>
</context>
<context>
    <name>PagedModel</name>
    <message>
        <source>(sudah dihapus)</source>
        <translation>(deleted)</translation>
    </message>
</context>
<context>
    <name>Pages</name>
    <message>
        <source>Keluarga</source>
        <translation>Families</translation>
    </message>
    <message>
        <source>Data ganda</source>
        <translation>Duplicates</translation>
    </message>
    <message>
        <source>Indikator</source>
        <translation>Indicators</translation>
    </message>
    <message>
        <source>Impor</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>Profil</source>
        <translation>Profile</translation>
    </message>
    <message>
        <source>Rumah DataKu</source>
        <translation>Data house</translation>
    </message>
    <message>
        <source>Kelas</source>
        <translation>Class</translation>
    </message>
    <message>
        <source>Kelompok</source>
        <translation>Groups</translation>
    </message>
    <message>
        <source>Penilaian</source>
        <translation>Assessment</translation>
    </message>
    <message>
        <source>Kegiatan</source>
        <translation>Activities</translation>
    </message>
    <message>
        <source>Orang</source>
        <translation>People</translation>
    </message>
    <message>
        <source>Kampung KB</source>
        <translation>Kampung KB</translation>
    </message>
    <message>
        <source>Rencana</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>Kampung</source>
        <translation>Kampung</translation>
    </message>
    <message>
        <source>Data &amp; laporan</source>
        <translation>Data &amp; reports</translation>
    </message>
    <message>
        <source>Laporan</source>
        <translation>Reports</translation>
    </message>
    <message>
        <source>Cetak &amp; privasi</source>
        <translation>Print &amp; privacy</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Data</translation>
    </message>
    <message>
        <source>Kirim &amp; terima</source>
        <translation>Send &amp; receive</translation>
    </message>
    <message>
        <source>Kirim data</source>
        <translation>Send data</translation>
    </message>
    <message>
        <source>Kirim</source>
        <translation>Send</translation>
    </message>
    <message>
        <source>Rekap kegiatan</source>
        <translation>Activity recap</translation>
    </message>
    <message>
        <source>Laptop &amp; kunci</source>
        <translation>Laptops &amp; keys</translation>
    </message>
    <message>
        <source>Tindakan</source>
        <translation>Action</translation>
    </message>
    <message>
        <source>Buka paket dari desa</source>
        <translation>Open packages from villages</translation>
    </message>
    <message>
        <source>Setujui laptop baru</source>
        <translation>Approve a new laptop</translation>
    </message>
    <message>
        <source>Beri tanda terima</source>
        <translation>Give a receipt</translation>
    </message>
    <message>
        <source>Simpan kartu kabupaten</source>
        <translation>Save the district card</translation>
    </message>
    <message>
        <source>Keluarga baru</source>
        <translation>New family</translation>
    </message>
    <message>
        <source>Impor daftar penduduk</source>
        <translation>Import a list of residents</translation>
    </message>
    <message>
        <source>Catat kegiatan</source>
        <translation>Record an activity</translation>
    </message>
    <message>
        <source>Cetak formulir kosong</source>
        <translation>Print empty forms</translation>
    </message>
    <message>
        <source>Kirim ke kabupaten</source>
        <translation>Send to the district</translation>
    </message>
    <message>
        <source>Buka tanda terima</source>
        <translation>Open a receipt</translation>
    </message>
    <message>
        <source>Terima paket</source>
        <translation>Receive</translation>
    </message>
    <message>
        <source>Kotak masuk</source>
        <translation>Inbox</translation>
    </message>
    <message>
        <source>Masuk</source>
        <translation>Inbox</translation>
    </message>
    <message>
        <source>Konflik data</source>
        <translation>Conflicts</translation>
    </message>
    <message>
        <source>Desa</source>
        <translation>Villages</translation>
    </message>
    <message>
        <source>Daftar desa</source>
        <translation>Villages</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>Programme</translation>
    </message>
    <message>
        <source>Rencana aksi</source>
        <translation>Action plan</translation>
    </message>
    <message>
        <source>Laptop</source>
        <translation>Laptop</translation>
    </message>
</context>
<context>
    <name>PairCard</name>
    <message>
        <source>Digabung dalam satu langkah yang dapat dibatalkan.</source>
        <translation>Merged in one step that can be undone.</translation>
    </message>
    <message>
        <source>Bukan ganda</source>
        <translation>Not a duplicate</translation>
    </message>
    <message>
        <source>Gabung jadi satu</source>
        <translation>Merge into one</translation>
    </message>
    <message>
        <source>Catatan yang dipertahankan</source>
        <translation>Record to keep</translation>
    </message>
    <message>
        <source>Sama di keduanya</source>
        <translation>The same in both</translation>
    </message>
</context>
<context>
    <name>PapersPage</name>
    <message>
        <source>Cetak dan privasi</source>
        <translation>Printing and privacy</translation>
    </message>
    <message>
        <source>Formulir untuk diisi di lapangan, dan hak pemilik data.</source>
        <translation>Forms for the field, and the rights of the people recorded.</translation>
    </message>
    <message>
        <source>Kertas</source>
        <translation>Paper</translation>
    </message>
    <message>
        <source>Isinya %1 keluarga.</source>
        <translation>It holds %1 families.</translation>
    </message>
    <message>
        <source>Simpan formulir</source>
        <translation>Save forms</translation>
    </message>
    <message>
        <source>Menyiapkan formulir</source>
        <translation>Preparing forms</translation>
    </message>
    <message>
        <source>Pilih dulu keluarganya, lalu orangnya.</source>
        <translation>Choose the family first, then the person.</translation>
    </message>
    <message>
        <source>Simpan laporan</source>
        <translation>Save report</translation>
    </message>
    <message>
        <source>Simpan pemberitahuan</source>
        <translation>Save notice</translation>
    </message>
    <message>
        <source>keluarga</source>
        <translation>families</translation>
    </message>
</context>
<context>
    <name>ParticipationPart</name>
    <message>
        <source>Peserta dari sasaran</source>
        <translation>Taking part of target</translation>
    </message>
    <message>
        <source>Hadir terakhir</source>
        <translation>Last present</translation>
    </message>
    <message>
        <source>Pertumbuhan</source>
        <translation>Growth</translation>
    </message>
    <message>
        <source>Belum ada pertemuan dalam dua belas bulan</source>
        <translation>No meetings in twelve months</translation>
    </message>
    <message>
        <source>Catat pertemuan dengan kehadirannya; angkanya terhitung sendiri.</source>
        <translation>Record meetings with their attendance; the figures follow.</translation>
    </message>
    <message>
        <source>Pertemuan baru</source>
        <translation>New meeting</translation>
    </message>
    <message>
        <source>keluarga</source>
        <translation>families</translation>
    </message>
    <message>
        <source>orang</source>
        <translation>people</translation>
    </message>
    <message>
        <source>Belum ada pertemuan</source>
        <translation>No meeting yet</translation>
    </message>
    <message>
        <source>%1 dalam %2 pertemuan, %3</source>
        <translation>%1 in %2 meetings, %3</translation>
    </message>
    <message>
        <source>orang dibanding %1</source>
        <translation>people compared with %1</translation>
    </message>
    <message>
        <source>Perlu dua bulan dengan pertemuan</source>
        <translation>Needs two months with meetings</translation>
    </message>
    <message>
        <source>Keluarga yang hadir per bulan</source>
        <translation>Families present per month</translation>
    </message>
    <message>
        <source>Orang yang hadir per bulan</source>
        <translation>People present per month</translation>
    </message>
    <message>
        <source>Persen dari sasaran di desa. Yang hadir dua kali dalam sebulan dihitung sekali; peserta dihitung dari semua kelompok sejenis.</source>
        <translation>Per cent of the target in the village. Who came twice in a month counts once; those taking part are counted over all groups of the kind.</translation>
    </message>
    <message>
        <source>Persen dari semua kehadiran dua belas bulan ini.</source>
        <translation>Per cent of all attendance of these twelve months.</translation>
    </message>
    <message>
        <source>%1 tidak dihitung untuk kelas</source>
        <translation>%1 does not count for the class</translation>
    </message>
    <message>
        <source>Sasaran belum ada di data keluarga</source>
        <translation>No target in the family data yet</translation>
    </message>
    <message>
        <source>%1 dari %2 keluarga</source>
        <translation>%1 of %2 families</translation>
    </message>
    <message>
        <source>%1 dari %2 remaja</source>
        <translation>%1 of %2 young people</translation>
    </message>
</context>
<context>
    <name>Partners</name>
    <message>
        <source>Komitmen mitra</source>
        <translation>Partners&apos; commitments</translation>
    </message>
    <message>
        <source>Tambah komitmen</source>
        <translation>Add a commitment</translation>
    </message>
    <message>
        <source>Belum ada komitmen mitra</source>
        <translation>No partners&apos; commitments yet</translation>
    </message>
    <message>
        <source>Catat janji dinas, perusahaan, atau lembaga: apa, berapa, sampai kapan.</source>
        <translation>Record what agencies, companies or institutions promise: what, how much, by when.</translation>
    </message>
    <message>
        <source>Semua komitmen</source>
        <translation>All commitments</translation>
    </message>
    <message>
        <source>Terlambat</source>
        <translation>Late</translation>
    </message>
</context>
<context>
    <name>PassphraseEdit</name>
    <message>
        <source>Perlihatkan kata sandi</source>
        <translation>Show the passphrase</translation>
    </message>
</context>
<context>
    <name>PassphrasePage</name>
    <message>
        <source>Kata sandi untuk %1</source>
        <translation>Passphrase for %1</translation>
    </message>
    <message>
        <source>Menyiapkan data terkunci …</source>
        <translation>Preparing the locked data …</translation>
    </message>
    <message>
        <source>Tanpa kata sandi ini, data tidak dapat dibuka siapa pun.</source>
        <translation>Without this passphrase nobody can open the data.</translation>
    </message>
</context>
<context>
    <name>PeopleCard</name>
    <message>
        <source>Pengguna laptop ini</source>
        <translation>Users of this laptop</translation>
    </message>
    <message>
        <source>Tambah pengguna</source>
        <translation>Add a user</translation>
    </message>
    <message>
        <source>Ganti kata sandi saya</source>
        <translation>Change my passphrase</translation>
    </message>
    <message>
        <source>Kode pemulihan</source>
        <translation>Recovery code</translation>
    </message>
    <message>
        <source>Buat kode baru …</source>
        <translation>Make a new code …</translation>
    </message>
    <message>
        <source>Kode pemulihan baru berlaku. Kode lama tidak dapat dipakai lagi.</source>
        <translation>The new recovery code holds. The old one cannot be used any more.</translation>
    </message>
    <message>
        <source>Kode di kertas membuka data satu kali bila kata sandi terlupa. Kertas hilang? Buat kode baru.</source>
        <translation>The code on paper opens the data once if the passphrase is forgotten. Paper lost? Make a new code.</translation>
    </message>
    <message>
        <source>Belum dicatat. Tanpa kode, data tidak dapat dibuka bila kata sandi terlupa.</source>
        <translation>Not written down yet. Without it, the data cannot be opened when the passphrase is forgotten.</translation>
    </message>
    <message>
        <source>Kode yang berlaku dibuat %1 oleh %2.</source>
        <translation>The present code was made on %1 by %2.</translation>
    </message>
    <message>
        <source>%1 (sedang masuk)</source>
        <translation>%1 (signed in)</translation>
    </message>
    <message>
        <source>Keluarkan</source>
        <translation>Remove</translation>
    </message>
    <message>
        <source>Keluarkan %1</source>
        <translation>Remove %1</translation>
    </message>
    <message>
        <source>Tambah</source>
        <translation>Add</translation>
    </message>
    <message>
        <source>Pengguna ditambahkan.</source>
        <translation>User added.</translation>
    </message>
    <message>
        <source>Ganti</source>
        <translation>Change</translation>
    </message>
    <message>
        <source>Kata sandi sudah diganti.</source>
        <translation>The passphrase has been changed.</translation>
    </message>
    <message>
        <source>Keluarkan %1?</source>
        <translation>Remove %1?</translation>
    </message>
    <message>
        <source>Pengguna dikeluarkan. Kunci data diganti; berkas kunci lama tidak berlaku.</source>
        <translation>User removed. The data has a new key; old key files count no more.</translation>
    </message>
</context>
<context>
    <name>Permitting</name>
    <message>
        <source>Tidak termasuk tugas pengguna ini: %1</source>
        <translation>Not among the tasks of this user: %1</translation>
    </message>
</context>
<context>
    <name>PhotoBox</name>
    <message>
        <source>Pilih foto …</source>
        <translation>Choose a photo …</translation>
    </message>
    <message>
        <source>Hapus</source>
        <translation>Delete</translation>
    </message>
</context>
<context>
    <name>PhotoBoxes</name>
    <message>
        <source>Simpan dulu keluarga ini, lalu tambah foto.</source>
        <translation>Save this family first, then add photos.</translation>
    </message>
    <message>
        <source>Foto diperkecil dan lokasinya dihapus, lalu langsung tersimpan.</source>
        <translation>The photo is made smaller, its location removed, and saved at once.</translation>
    </message>
    <message>
        <source>Simpan dulu</source>
        <translation>Save first</translation>
    </message>
    <message>
        <source>Belum ada foto</source>
        <translation>No photo yet</translation>
    </message>
    <message>
        <source>Foto belum tiba</source>
        <translation>Photo not here yet</translation>
    </message>
    <message>
        <source>Foto (*.jpg *.jpeg *.png *.webp)</source>
        <translation>Photos (*.jpg *.jpeg *.png *.webp)</translation>
    </message>
    <message>
        <source>%1 disimpan.</source>
        <translation>%1 saved.</translation>
    </message>
    <message>
        <source>%1 dihapus.</source>
        <translation>%1 deleted.</translation>
    </message>
</context>
<context>
    <name>Photos</name>
    <message>
        <source>belum tiba</source>
        <translation>not here yet</translation>
    </message>
    <message>
        <source>Foto kegiatan</source>
        <translation>Photo of the activity</translation>
    </message>
</context>
<context>
    <name>PhotosPart</name>
    <message>
        <source>Jenis foto</source>
        <translation>Kind of photo</translation>
    </message>
    <message>
        <source>Tambah foto</source>
        <translation>Add photos</translation>
    </message>
    <message>
        <source>Simpan lokasi foto</source>
        <translation>Keep the photo&apos;s location</translation>
    </message>
    <message>
        <source>Jenis</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>Paling banyak %1 foto; diperkecil otomatis sebelum disimpan.</source>
        <translation>At most %1 photos; made smaller before they are kept.</translation>
    </message>
    <message>
        <source>Belum ada foto</source>
        <translation>No photo yet</translation>
    </message>
    <message>
        <source>Tambahkan foto sebelum, saat, dan sesudah kegiatan.</source>
        <translation>Add photos from before, during and after the activity.</translation>
    </message>
    <message>
        <source>Foto (*.jpg *.jpeg *.png *.webp *.bmp)</source>
        <translation>Photos (*.jpg *.jpeg *.png *.webp *.bmp)</translation>
    </message>
    <message>
        <source>Pilih foto kegiatan</source>
        <translation>Choose photos of the activity</translation>
    </message>
    <message>
        <source>Menyimpan foto</source>
        <translation>Saving photos</translation>
    </message>
    <message>
        <source>foto</source>
        <translation>photos</translation>
    </message>
    <message>
        <source>Bukan foto yang dapat dibaca: %1</source>
        <translation>No readable pictures: %1</translation>
    </message>
    <message>
        <source>%1 foto disimpan.</source>
        <translation>%1 photos saved.</translation>
    </message>
    <message>
        <source>Foto dihapus.</source>
        <translation>Photo deleted.</translation>
    </message>
    <message>
        <source>Foto sesudah belum ada</source>
        <translation>No photo after yet</translation>
    </message>
    <message>
        <source>Foto sebelum belum ada</source>
        <translation>No photo before yet</translation>
    </message>
    <message>
        <source>Keterangan</source>
        <translation>Caption</translation>
    </message>
    <message>
        <source>Keterangan foto</source>
        <translation>Photo caption</translation>
    </message>
    <message>
        <source>Hapus foto</source>
        <translation>Delete photo</translation>
    </message>
</context>
<context>
    <name>PickedEditor</name>
    <message>
        <source>Tambah …</source>
        <translation>Add …</translation>
    </message>
    <message>
        <source>Tekan untuk menghapus pilihan ini</source>
        <translation>Press to remove this choice</translation>
    </message>
</context>
<context>
    <name>PinCard</name>
    <message>
        <source>PIN untuk layar terkunci</source>
        <translation>PIN for the locked screen</translation>
    </message>
    <message>
        <source>PIN, 6 angka</source>
        <translation>PIN, 6 digits</translation>
    </message>
    <message>
        <source>Bukan angka berurutan, bukan tanggal lahir.</source>
        <translation>No digits in order, no birthday.</translation>
    </message>
    <message>
        <source>Ketik PIN itu sekali lagi</source>
        <translation>Type that PIN once more</translation>
    </message>
    <message>
        <source>Kata sandi sekarang</source>
        <translation>Present passphrase</translation>
    </message>
    <message>
        <source>Pakai PIN ini</source>
        <translation>Use this PIN</translation>
    </message>
    <message>
        <source>Batal</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Belum sama.</source>
        <translation>Not the same yet.</translation>
    </message>
</context>
<context>
    <name>Place</name>
    <message>
        <source>Buat paket &amp;&amp; simpan</source>
        <translation>Make &amp;&amp; save package</translation>
    </message>
    <message>
        <source>Pilih folder lain …</source>
        <translation>Choose another folder …</translation>
    </message>
    <message>
        <source>Simpan paket di mana?</source>
        <translation>Where to save the package?</translation>
    </message>
    <message>
        <source>Cari flashdisk lagi</source>
        <translation>Look for the stick again</translation>
    </message>
    <message>
        <source>Bagi menjadi berkas kecil</source>
        <translation>Split into small files</translation>
    </message>
    <message>
        <source>Tidak dibagi</source>
        <translation>Not split</translation>
    </message>
    <message>
        <source>Paling besar %1 MB</source>
        <translation>%1 MB at most</translation>
    </message>
    <message>
        <source>Kunci paket untuk</source>
        <translation>Lock the package for</translation>
    </message>
    <message>
        <source>Isi paket %1</source>
        <translation>In package %1</translation>
    </message>
    <message>
        <source>Catatan lain</source>
        <translation>Other records</translation>
    </message>
    <message>
        <source>Ukuran paket</source>
        <translation>Size of the package</translation>
    </message>
    <message>
        <source>%1 kosong</source>
        <translation>%1 free</translation>
    </message>
    <message>
        <source>Terpasang</source>
        <translation>Plugged in</translation>
    </message>
    <message>
        <source>Folder di laptop ini</source>
        <translation>Folder on this laptop</translation>
    </message>
    <message>
        <source>Tidak dapat ditulisi: geser kunci di sisinya, atau pakai flashdisk lain.</source>
        <translation>It cannot be written to: slide the lock on its side, or use another stick.</translation>
    </message>
    <message>
        <source>Menulis dan membaca ulang paket. Jangan cabut flashdisk.</source>
        <translation>Writing the package and reading it back. Do not pull the stick out.</translation>
    </message>
    <message>
        <source>Membuat paket kiriman</source>
        <translation>Making the package</translation>
    </message>
    <message>
        <source>Dihentikan. Tidak ada berkas yang tertinggal.</source>
        <translation>Stopped. No file was left behind.</translation>
    </message>
</context>
<context>
    <name>PlaceCard</name>
    <message>
        <source>Wilayah laptop ini</source>
        <translation>Region of this laptop</translation>
    </message>
    <message>
        <source>Tempat</source>
        <translation>Place</translation>
    </message>
    <message>
        <source>Kode wilayah</source>
        <translation>Region code</translation>
    </message>
    <message>
        <source>Betulkan desa …</source>
        <translation>Correct the village …</translation>
    </message>
    <message>
        <source>Betulkan kabupaten …</source>
        <translation>Correct the district …</translation>
    </message>
    <message>
        <source>Betulkan provinsi …</source>
        <translation>Correct the province …</translation>
    </message>
    <message>
        <source>Keliru memilih? Dapat dibetulkan sampai paket pertama dibuat. Data yang diketik ikut pindah.</source>
        <translation>Chosen wrongly? It can be corrected until the first package is made. What was typed moves with it.</translation>
    </message>
</context>
<context>
    <name>PlanTable</name>
    <message>
        <source>Rencana</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>Kegiatan</source>
        <translation>Activities</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>Programme</translation>
    </message>
    <message>
        <source>Instansi</source>
        <translation>Agency</translation>
    </message>
    <message>
        <source>Sampai</source>
        <translation>Until</translation>
    </message>
    <message>
        <source>Anggaran</source>
        <translation>Budget</translation>
    </message>
    <message>
        <source>Keluarga</source>
        <translation>Families</translation>
    </message>
    <message>
        <source>Keadaan</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Gabung dengan baris lain …</source>
        <translation>Merge with another line …</translation>
    </message>
    <message>
        <source>Buka</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>Tidak ada baris lain</source>
        <translation>No other line</translation>
    </message>
    <message>
        <source>Terlambat</source>
        <translation>Late</translation>
    </message>
</context>
<context>
    <name>PlanningPart</name>
    <message>
        <source>Keluarga berencana</source>
        <translation>Family planning</translation>
    </message>
    <message>
        <source>Blok KB tidak ditanyakan</source>
        <translation>The planning block is not asked</translation>
    </message>
    <message>
        <source>Tidak ada perempuan kawin berumur 10-49 tahun di keluarga ini.</source>
        <translation>There is no married woman of 10 to 49 years in this family.</translation>
    </message>
    <message>
        <source>%1, %2 tahun</source>
        <translation>%1, %2 years</translation>
    </message>
</context>
<context>
    <name>Plans</name>
    <message>
        <source>Lihat usulan dari data</source>
        <translation>Show proposals from the data</translation>
    </message>
    <message>
        <source>Tambah rencana</source>
        <translation>Add a plan line</translation>
    </message>
    <message>
        <source>Belum ada rencana tahun %1</source>
        <translation>No plans for %1 yet</translation>
    </message>
    <message>
        <source>Tulis apa yang akan dikerjakan, siapa pengampunya, dan sampai kapan.</source>
        <translation>Write what will be done, who is in charge, and by when.</translation>
    </message>
</context>
<context>
    <name>PlansPage</name>
    <message>
        <source>Rencana kerja</source>
        <translation>Work plan</translation>
    </message>
    <message>
        <source>Rencana aksi</source>
        <translation>Action plan</translation>
    </message>
    <message>
        <source>Tahun</source>
        <translation>Year</translation>
    </message>
    <message>
        <source>Cetak …</source>
        <translation>Print …</translation>
    </message>
    <message>
        <source>Tambah rencana</source>
        <translation>Add a plan line</translation>
    </message>
    <message>
        <source>Papan</source>
        <translation>Board</translation>
    </message>
    <message>
        <source>Tabel</source>
        <translation>Table</translation>
    </message>
    <message>
        <source>Usulan dari data</source>
        <translation>Proposed by the data</translation>
    </message>
    <message>
        <source>Mitra</source>
        <translation>Partners</translation>
    </message>
    <message>
        <source>Konvergensi</source>
        <translation>Convergence</translation>
    </message>
    <message>
        <source>Tampilan rencana</source>
        <translation>Views of the plan</translation>
    </message>
    <message>
        <source>%1 baris, %2 selesai, %3 terlambat</source>
        <translation>%1 lines, %2 done, %3 late</translation>
    </message>
    <message>
        <source>RKM: %1</source>
        <translation>Work plan: %1</translation>
    </message>
    <message>
        <source>Usulan dari data %1</source>
        <translation>Proposed by the data %1</translation>
    </message>
    <message>
        <source>Keadaan rencana diubah.</source>
        <translation>Status of the plan changed.</translation>
    </message>
    <message>
        <source>Dua baris digabung.</source>
        <translation>Two lines merged.</translation>
    </message>
    <message>
        <source>Masuk ke rencana.</source>
        <translation>Taken into the plan.</translation>
    </message>
    <message>
        <source>Kegiatan: %1</source>
        <translation>Activity: %1</translation>
    </message>
    <message>
        <source>Komitmen: %1</source>
        <translation>Commitment: %1</translation>
    </message>
    <message>
        <source>Belum ada apa pun</source>
        <translation>Nothing yet</translation>
    </message>
    <message>
        <source>Simpan rencana</source>
        <translation>Save plan</translation>
    </message>
</context>
<context>
    <name>PracticeCard</name>
    <message>
        <source>Mode latihan</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>Semua yang diketik di sini rekaan dan tidak terkirim ke kabupaten sungguhan. Latihan dapat diulang dari awal kapan saja.</source>
        <translation>Everything typed here is invented and is not sent to a real district. Training can be begun anew at any time.</translation>
    </message>
    <message>
        <source>Ulangi dari awal …</source>
        <translation>Begin anew …</translation>
    </message>
    <message>
        <source>Berlatih dengan desa rekaan dan kabupatennya, dari mendata sampai tanda terima. Data di laptop ini tidak tersentuh; layar ini dikunci dulu.</source>
        <translation>Practise with an invented village and its district, from recording to the receipt. The data on this laptop are not touched; this screen is locked first.</translation>
    </message>
    <message>
        <source>Mulai berlatih</source>
        <translation>Start training</translation>
    </message>
    <message>
        <source>Ulangi latihan dari awal?</source>
        <translation>Begin training anew?</translation>
    </message>
    <message>
        <source>Yang diketik selama latihan dihapus. Data sungguhan tidak tersentuh.</source>
        <translation>What was typed during training is deleted. Real data are not touched.</translation>
    </message>
    <message>
        <source>Ulangi dari awal</source>
        <translation>Begin anew</translation>
    </message>
    <message>
        <source>Lanjutkan latihan</source>
        <translation>Go on training</translation>
    </message>
</context>
<context>
    <name>PrintButton</name>
    <message>
        <source>Cetak</source>
        <translation>Print</translation>
    </message>
    <message>
        <source>Poster %1</source>
        <translation>Poster %1</translation>
    </message>
    <message>
        <source>Buku profil %1</source>
        <translation>Profile book %1</translation>
    </message>
    <message>
        <source>Simpan poster</source>
        <translation>Save the poster</translation>
    </message>
    <message>
        <source>Simpan buku profil</source>
        <translation>Save the profile book</translation>
    </message>
</context>
<context>
    <name>Program</name>
    <message>
        <source>Ruang di laptop ini hampir habis. Kosongkan tempat dulu.</source>
        <translation>This laptop is almost full. Make room first.</translation>
    </message>
    <message>
        <source>MODE LATIHAN: semua data di sini rekaan</source>
        <translation>TRAINING: all data here are invented</translation>
    </message>
    <message>
        <source>Ke kabupaten latihan</source>
        <translation>To the training district</translation>
    </message>
    <message>
        <source>Ke desa latihan</source>
        <translation>To the training village</translation>
    </message>
    <message>
        <source>Keluar dari latihan</source>
        <translation>Leave training</translation>
    </message>
    <message>
        <source>Menyiapkan desa latihan …</source>
        <translation>Preparing the training village …</translation>
    </message>
    <message>
        <source>Menyiapkan desa latihan</source>
        <translation>Preparing the training village</translation>
    </message>
    <message>
        <source>Memulihkan. Jangan matikan laptop …</source>
        <translation>Restoring. Do not switch the laptop off …</translation>
    </message>
</context>
<context>
    <name>ProposalList</name>
    <message>
        <source>Tidak ada temuan baru dari data keluarga</source>
        <translation>No new findings from the family data</translation>
    </message>
    <message>
        <source>Usulan muncul di sini bila data keluarga menunjukkan kebutuhan yang belum masuk rencana.</source>
        <translation>Proposals appear here when the family data shows a need that is not planned for.</translation>
    </message>
    <message>
        <source>Buka data keluarga</source>
        <translation>Open the family data</translation>
    </message>
    <message>
        <source>Siapa saja</source>
        <translation>Who</translation>
    </message>
    <message>
        <source>Masukkan ke rencana</source>
        <translation>Take into the plan</translation>
    </message>
</context>
<context>
    <name>Pyramid</name>
    <message>
        <source>Penduduk menurut umur</source>
        <translation>Residents by age</translation>
    </message>
    <message>
        <source>%1: laki-laki %2, perempuan %3</source>
        <translation>%1: male %2, female %3</translation>
    </message>
    <message>
        <source>perempuan %1: %2</source>
        <translation>female %1: %2</translation>
    </message>
    <message>
        <source>laki-laki %1: %2</source>
        <translation>male %1: %2</translation>
    </message>
</context>
<context>
    <name>QuestionRow</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 … Enter untuk %1, atau angka kedua</source>
        <translation>%1 … Enter for %1, or the second digit</translation>
    </message>
</context>
<context>
    <name>RankingCard</name>
    <message>
        <source>Peringkat</source>
        <translation>Ranking</translation>
    </message>
    <message>
        <source>Menurut penilaian</source>
        <translation>By assessment</translation>
    </message>
    <message>
        <source>Desa</source>
        <translation>Village</translation>
    </message>
    <message>
        <source>Kecamatan, Kampung KB</source>
        <translation>Subdistrict, Kampung KB</translation>
    </message>
    <message>
        <source>Nilai</source>
        <translation>Score</translation>
    </message>
    <message>
        <source>Mandiri</source>
        <translation>Own</translation>
    </message>
    <message>
        <source>Selisih</source>
        <translation>Difference</translation>
    </message>
    <message>
        <source>Catatan</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Belum ada desa yang dinilai pada jenjang ini</source>
        <translation>No village assessed at this level yet</translation>
    </message>
    <message>
        <source>Peringkat tersusun sendiri begitu nilai pertama disimpan.</source>
        <translation>The ranking forms itself once the first score is saved.</translation>
    </message>
    <message>
        <source>Mulai verifikasi</source>
        <translation>Begin verification</translation>
    </message>
    <message>
        <source>Cetak ulang …</source>
        <translation>Print again …</translation>
    </message>
    <message>
        <source>Terbitkan</source>
        <translation>Issue</translation>
    </message>
    <message>
        <source>Isinya disimpan seperti sekarang dan dapat dicetak ulang sama persis</source>
        <translation>Kept as it is now and can be printed again exactly alike</translation>
    </message>
    <message>
        <source>Berita acara …</source>
        <translation>Minutes …</translation>
    </message>
    <message>
        <source>Desa yang lengkap dinilai berada di atas yang belum. Bila nilai sama, didahulukan yang lebih tinggi pada: %1; lalu nilai mandiri. Bila tetap sama, peringkat dibagi dan berikutnya dilewati.</source>
        <translation>Completely scored villages stand above the others. Between equal totals the higher in %1 goes first, then the own total. Who is still equal shares the place and the next one is left out.</translation>
    </message>
    <message>
        <source>Diterbitkan %1</source>
        <translation>Issued %1</translation>
    </message>
    <message>
        <source>Belum diterbitkan.</source>
        <translation>Not issued yet.</translation>
    </message>
    <message>
        <source>%1 terbuka</source>
        <translation>%1 open</translation>
    </message>
    <message>
        <source>Bersama</source>
        <translation>Shared</translation>
    </message>
    <message>
        <source>Simpan berita acara</source>
        <translation>Save minutes</translation>
    </message>
    <message>
        <source>Berita acara diterbitkan.</source>
        <translation>Minutes issued.</translation>
    </message>
</context>
<context>
    <name>ReceivePage</name>
    <message>
        <source>Pilih berkas …</source>
        <translation>Choose a file …</translation>
    </message>
    <message>
        <source>Pilih flashdisk atau folder …</source>
        <translation>Choose a stick or folder …</translation>
    </message>
    <message>
        <source>Enam kata laptop ini</source>
        <translation>This laptop&apos;s six words</translation>
    </message>
    <message>
        <source>Bacakan bila kabupaten menelepon untuk menyetujui laptop ini.</source>
        <translation>Read them out when the district phones to approve this laptop.</translation>
    </message>
    <message>
        <source>Buka dari kabupaten</source>
        <translation>Open what came from the district</translation>
    </message>
    <message>
        <source>Pasang flashdisk yang dibawa dari kabupaten. Berkas lain di dalamnya dibiarkan.</source>
        <translation>Plug in the stick that came from the district. Other files on it are left alone.</translation>
    </message>
    <message>
        <source>Buka %1</source>
        <translation>Open %1</translation>
    </message>
    <message>
        <source>Cari flashdisk lagi</source>
        <translation>Look for the stick again</translation>
    </message>
    <message>
        <source>Di flashdisk ini ada kartu %1. Pasang, lalu cocokkan keenam katanya lewat telepon.</source>
        <translation>This stick holds the card of %1. Install it, then compare its six words by phone.</translation>
    </message>
    <message>
        <source>Pasang kartu ini</source>
        <translation>Install this card</translation>
    </message>
    <message>
        <source>Terima paket</source>
        <translation>Receive</translation>
    </message>
    <message>
        <source>Tanda terima, perbaikan, dan data yang kembali dari kabupaten.</source>
        <translation>Receipts, corrections, and data that comes back from the district.</translation>
    </message>
    <message>
        <source>Dapat juga dengan menarik berkas ke halaman ini.</source>
        <translation>Dragging files onto this page works too.</translation>
    </message>
    <message>
        <source>Memeriksa berkas dari kabupaten</source>
        <translation>Checking files from the district</translation>
    </message>
    <message>
        <source>Pilih paket atau tanda terima</source>
        <translation>Choose a pack or receipt</translation>
    </message>
    <message>
        <source>Berkas KKB (*.kkb)</source>
        <translation>KKB files (*.kkb)</translation>
    </message>
    <message>
        <source>Pilih flashdisk atau folder</source>
        <translation>Choose a stick or folder</translation>
    </message>
</context>
<context>
    <name>RecipientLine</name>
    <message>
        <source>Hanya kantor ini yang dapat membuka isinya. Bila flashdisk hilang, data warga aman.</source>
        <translation>Only this office can open it. If the stick is lost, people&apos;s data is safe.</translation>
    </message>
</context>
<context>
    <name>RecordEditor</name>
    <message>
        <source>Ke isian pertama (F8)</source>
        <translation>To the first field (F8)</translation>
    </message>
    <message>
        <source>Urungkan</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>Simpan</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Draf tersimpan otomatis %1</source>
        <translation>Draft kept automatically %1</translation>
    </message>
    <message>
        <source>Tersimpan di laptop ini.</source>
        <translation>Saved on this laptop.</translation>
    </message>
    <message>
        <source>%1 isian perlu diperbaiki</source>
        <translation>%1 fields need fixing</translation>
    </message>
    <message>
        <source>%1 isian perlu dilihat lagi</source>
        <translation>%1 fields need another look</translation>
    </message>
    <message>
        <source>Belum disimpan</source>
        <translation>Not saved yet</translation>
    </message>
    <message>
        <source>Tersimpan di laptop ini</source>
        <translation>Saved on this laptop</translation>
    </message>
    <message>
        <source>Catatan baru</source>
        <translation>New record</translation>
    </message>
</context>
<context>
    <name>RecoveryCard</name>
    <message>
        <source>Kode pemulihan baru</source>
        <translation>New recovery code</translation>
    </message>
    <message>
        <source>Kode yang lama tidak berlaku lagi setelah kode baru dicatat.</source>
        <translation>The old code no longer holds once the new one is written down.</translation>
    </message>
    <message>
        <source>Kata sandi</source>
        <translation>Passphrase</translation>
    </message>
    <message>
        <source>Kode baru</source>
        <translation>New code</translation>
    </message>
</context>
<context>
    <name>RecoveryCode</name>
    <message>
        <source>Cetak</source>
        <translation>Print</translation>
    </message>
    <message>
        <source>Simpan ke berkas …</source>
        <translation>Save to a file …</translation>
    </message>
    <message>
        <source>Huruf besar atau kecil, spasi, dan tanda hubung tidak berpengaruh.</source>
        <translation>Capitals, spaces and dashes do not matter.</translation>
    </message>
    <message>
        <source>Ketik kode itu dari kertas</source>
        <translation>Type the code from the paper</translation>
    </message>
    <message>
        <source>Bila semua kata sandi terlupa, hanya kode ini yang dapat membuka data. Cetak atau tulis di kertas, dan simpan jauh dari laptop. Kode ini tidak akan tampil lagi.</source>
        <translation>If all passphrases are forgotten, only this code can open the data. Print it or write it on paper, and keep it far from the laptop. It will not be shown again.</translation>
    </message>
    <message>
        <source>Kode sudah benar.</source>
        <translation>The code is right.</translation>
    </message>
    <message>
        <source>%1 dari %2 huruf dan angka</source>
        <translation>%1 of %2 characters</translation>
    </message>
    <message>
        <source>Belum sama. Periksa lagi huruf demi huruf.</source>
        <translation>Not the same yet. Check letter by letter.</translation>
    </message>
    <message>
        <source>Kode pemulihan KKB Desktop: %1</source>
        <translation>KKB Desktop recovery code: %1</translation>
    </message>
    <message>
        <source>Berkas tidak dapat ditulis. Pilih tempat lain, atau cetak kodenya.</source>
        <translation>The file cannot be written. Choose another place, or print the code.</translation>
    </message>
    <message>
        <source>Tersimpan. Pindahkan berkas itu ke tempat lain, dan jangan tinggalkan di laptop ini.</source>
        <translation>Saved. Move that file elsewhere, and do not leave it on this laptop.</translation>
    </message>
    <message>
        <source>Kode pemulihan KKB Desktop</source>
        <translation>KKB Desktop recovery code</translation>
    </message>
    <message>
        <source>Simpan kertas ini di tempat aman. Siapa pun yang memegangnya dapat membuka data.</source>
        <translation>Keep this paper in a safe place. Whoever holds it can open the data.</translation>
    </message>
</context>
<context>
    <name>RegionFacts</name>
    <message>
        <source>Desa atau kelurahan</source>
        <translation>Village</translation>
    </message>
    <message>
        <source>Kecamatan</source>
        <translation>Subdistrict</translation>
    </message>
    <message>
        <source>Kabupaten atau kota</source>
        <translation>District</translation>
    </message>
    <message>
        <source>Provinsi</source>
        <translation>Province</translation>
    </message>
    <message>
        <source>Kode wilayah</source>
        <translation>Region code</translation>
    </message>
</context>
<context>
    <name>RegionPage</name>
    <message>
        <source>Desa atau kelurahan mana?</source>
        <translation>Which village?</translation>
    </message>
    <message>
        <source>Kabupaten atau kota mana?</source>
        <translation>Which district or city?</translation>
    </message>
    <message>
        <source>Provinsi mana?</source>
        <translation>Which province?</translation>
    </message>
</context>
<context>
    <name>RegionPicker</name>
    <message>
        <source>Ketik nama atau kode wilayah</source>
        <translation>Type the name or code of the region</translation>
    </message>
    <message>
        <source>Wilayah yang ditemukan</source>
        <translation>Regions found</translation>
    </message>
    <message>
        <source>Nama kecamatan atau kabupaten boleh ditambahkan, misalnya: air dingin pekanbaru.</source>
        <translation>The name of the subdistrict or district may be added, as: air dingin pekanbaru.</translation>
    </message>
    <message>
        <source>Nama provinsi boleh ditambahkan.</source>
        <translation>The name of the province may be added.</translation>
    </message>
    <message>
        <source>Ketik sebagian namanya.</source>
        <translation>Type a part of its name.</translation>
    </message>
    <message>
        <source>Membaca daftar wilayah …</source>
        <translation>Reading the list of regions …</translation>
    </message>
    <message>
        <source>Ketik paling sedikit tiga huruf</source>
        <translation>Type at least three letters</translation>
    </message>
    <message>
        <source>Tidak ditemukan</source>
        <translation>Nothing found</translation>
    </message>
    <message>
        <source>Periksa ejaannya, atau ketik kode wilayah dari Kemendagri.</source>
        <translation>Check the spelling, or type the region&apos;s code.</translation>
    </message>
</context>
<context>
    <name>RehearsedCard</name>
    <message>
        <source>Baru</source>
        <translation>New</translation>
    </message>
    <message>
        <source>Berubah</source>
        <translation>Changed</translation>
    </message>
    <message>
        <source>Sama</source>
        <translation>Same</translation>
    </message>
    <message>
        <source>Meragukan</source>
        <translation>Doubtful</translation>
    </message>
    <message>
        <source>Masalah</source>
        <translation>Problems</translation>
    </message>
    <message>
        <source>Tidak ada catatan baru di berkas ini</source>
        <translation>No new records in this file</translation>
    </message>
    <message>
        <source>Tidak ada catatan yang berubah</source>
        <translation>No records changed</translation>
    </message>
    <message>
        <source>Tidak ada catatan yang sama dengan yang di sini</source>
        <translation>No records the same as here</translation>
    </message>
    <message>
        <source>Tidak ada baris yang meragukan</source>
        <translation>No doubtful rows</translation>
    </message>
    <message>
        <source>Tidak ada masalah</source>
        <translation>No problems</translation>
    </message>
    <message>
        <source>Baris menurut yang terjadi</source>
        <translation>Rows by what happens to them</translation>
    </message>
    <message>
        <source>Baris berkas</source>
        <translation>Rows of the file</translation>
    </message>
    <message>
        <source>Baris</source>
        <translation>Row</translation>
    </message>
    <message>
        <source>Nama</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>No. KK</source>
        <translation>Family card</translation>
    </message>
    <message>
        <source>Yang terjadi</source>
        <translation>What happens</translation>
    </message>
    <message>
        <source>Keadaan</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Masalah per sel</source>
        <translation>Problems by cell</translation>
    </message>
    <message>
        <source>Sel</source>
        <translation>Cell</translation>
    </message>
    <message>
        <source>Kolom</source>
        <translation>Column</translation>
    </message>
    <message>
        <source>Akibat</source>
        <translation>Effect</translation>
    </message>
    <message>
        <source>Ikutkan yang meragukan</source>
        <translation>Include the doubtful ones</translation>
    </message>
    <message>
        <source>Setujui</source>
        <translation>Approve</translation>
    </message>
    <message>
        <source>%1 catatan akan ditulis dalam satu langkah yang dapat dibatalkan.</source>
        <translation>%1 records will be written in one step that can be undone.</translation>
    </message>
    <message>
        <source>Catatan baru</source>
        <translation>New record</translation>
    </message>
    <message>
        <source>Tidak ada perubahan</source>
        <translation>No change</translation>
    </message>
    <message>
        <source>Baris tidak diambil</source>
        <translation>Row not taken</translation>
    </message>
    <message>
        <source>Isian tidak diambil</source>
        <translation>Field not taken</translation>
    </message>
    <message>
        <source>Lihat lagi</source>
        <translation>Look again</translation>
    </message>
    <message>
        <source>Catatan</source>
        <translation>Note</translation>
    </message>
</context>
<context>
    <name>Remover</name>
    <message>
        <source>Hapus keluarga ini?</source>
        <translation>Delete this family?</translation>
    </message>
    <message>
        <source>Semua anggotanya ikut terhapus. Dapat dibatalkan lewat tombol Batalkan sesudahnya.</source>
        <translation>All its members are deleted too. It can be undone with the Undo button afterwards.</translation>
    </message>
    <message>
        <source>Hapus keluarga</source>
        <translation>Delete family</translation>
    </message>
    <message>
        <source>Tidak jadi</source>
        <translation>Never mind</translation>
    </message>
</context>
<context>
    <name>ReportsPage</name>
    <message>
        <source>Laporan</source>
        <translation>Reports</translation>
    </message>
    <message>
        <source>Disusun dari catatan di laptop ini.</source>
        <translation>Made from the records on this laptop.</translation>
    </message>
    <message>
        <source>Bulan</source>
        <translation>Month</translation>
    </message>
    <message>
        <source>Bagian laporan</source>
        <translation>Parts of the reports</translation>
    </message>
    <message>
        <source>Laporan bulanan</source>
        <translation>Monthly report</translation>
    </message>
    <message>
        <source>Statistik: salin urut</source>
        <translation>Statistics: copy in order</translation>
    </message>
    <message>
        <source>Sudah diterbitkan</source>
        <translation>Issued</translation>
    </message>
    <message>
        <source>Laporan diterbitkan.</source>
        <translation>Report issued.</translation>
    </message>
    <message>
        <source>Simpan laporan</source>
        <translation>Save report</translation>
    </message>
</context>
<context>
    <name>ResidentsCard</name>
    <message>
        <source>Penduduk menurut umur</source>
        <translation>People by age</translation>
    </message>
    <message>
        <source>%1 jiwa</source>
        <translation>%1 people</translation>
    </message>
    <message>
        <source>Kiri laki-laki %1, kanan perempuan %2</source>
        <translation>Men %1 on the left, women %2 on the right</translation>
    </message>
    <message>
        <source>%1 tanpa tanggal lahir</source>
        <translation>%1 without birth date</translation>
    </message>
</context>
<context>
    <name>RestoreCard</name>
    <message>
        <source>Pulihkan dari cadangan</source>
        <translation>Restore from a backup</translation>
    </message>
    <message>
        <source>Buka cadangan</source>
        <translation>Open the backup</translation>
    </message>
    <message>
        <source>Cadangan ini terkunci dengan kata sandi yang dipakai saat itu.</source>
        <translation>This backup is locked by the passphrase of that time.</translation>
    </message>
    <message>
        <source>Pengguna</source>
        <translation>User</translation>
    </message>
    <message>
        <source>Kata sandi saat itu</source>
        <translation>Passphrase of that time</translation>
    </message>
    <message>
        <source>Tidak ada yang hilang</source>
        <translation>Nothing would be lost</translation>
    </message>
    <message>
        <source>Isinya sama dengan data sekarang.</source>
        <translation>It holds the same as the data of now.</translation>
    </message>
    <message>
        <source>Yang hilang bila kembali ke cadangan ini</source>
        <translation>What going back to this backup would lose</translation>
    </message>
    <message>
        <source>Ke folder baru</source>
        <translation>Into a new folder</translation>
    </message>
    <message>
        <source>Untuk dilihat. Data di laptop ini tetap seperti sekarang.</source>
        <translation>To look at. The data on this laptop stay as they are.</translation>
    </message>
    <message>
        <source>Menggantikan data di laptop ini</source>
        <translation>In place of the data on this laptop</translation>
    </message>
    <message>
        <source>Data sekarang disimpan 30 hari di folder data.</source>
        <translation>The data of now are kept for 30 days in the data folder.</translation>
    </message>
    <message>
        <source>Pulihkan</source>
        <translation>Restore</translation>
    </message>
    <message>
        <source>Tidak jadi</source>
        <translation>Never mind</translation>
    </message>
    <message>
        <source>Memeriksa cadangan …</source>
        <translation>Checking the backup …</translation>
    </message>
    <message>
        <source>%1 catatan di antaranya belum diterima kabupaten. Kirim dahulu, atau pulihkan ke folder baru.</source>
        <translation>%1 of these records have not been received by the district. Send first, or restore into a new folder.</translation>
    </message>
    <message>
        <source>Folder baru untuk cadangan ini</source>
        <translation>A new folder for this backup</translation>
    </message>
    <message>
        <source>Memulihkan …</source>
        <translation>Restoring …</translation>
    </message>
</context>
<context>
    <name>Result</name>
    <message>
        <source>Yang datang dari %1</source>
        <translation>What came from %1</translation>
    </message>
    <message>
        <source>Tidak ada yang baru untuk laptop ini</source>
        <translation>Nothing new for this laptop</translation>
    </message>
    <message>
        <source>Periksa apakah flashdisk atau folder yang dipilih sudah benar.</source>
        <translation>Check that it is the right stick or folder.</translation>
    </message>
    <message>
        <source>Tidak ada berkas KKB di sana</source>
        <translation>There are no KKB files there</translation>
    </message>
    <message>
        <source>Tanda terima %1, tanda tangan sah.</source>
        <translation>Receipt of %1, its signature is valid.</translation>
    </message>
    <message>
        <source>%1 data diterima kabupaten</source>
        <translation>%1 records received by the district</translation>
    </message>
    <message>
        <source>Tanda terima ini tidak menambah yang sudah diterima</source>
        <translation>This receipt adds nothing to what was received</translation>
    </message>
    <message>
        <source>Kabupaten membatalkan %1</source>
        <translation>The district has taken out %1</translation>
    </message>
    <message>
        <source>Telepon kabupaten untuk menanyakan sebabnya. Data di laptop ini tetap utuh.</source>
        <translation>Phone the district and ask why. The data on this laptop is whole.</translation>
    </message>
    <message>
        <source>%1 catatan diperbarui dari kabupaten</source>
        <translation>%1 records updated from the district</translation>
    </message>
    <message>
        <source>%1 perubahan, dari kabupaten atau laptop lain di desa ini.</source>
        <translation>%1 changes, by the district or another laptop of this village.</translation>
    </message>
    <message>
        <source>Paket kabupaten tidak membawa perubahan data</source>
        <translation>The district&apos;s package brings no changes</translation>
    </message>
    <message>
        <source>Surat izinnya tersimpan; laptop ini tidak perlu disetujui lagi.</source>
        <translation>Its certificate is kept; this laptop need not be approved again.</translation>
    </message>
    <message>
        <source>Laptop ini disetujui kabupaten</source>
        <translation>The district has approved this laptop</translation>
    </message>
    <message>
        <source>%1 paket sudah pernah dibuka di sini</source>
        <translation>%1 packages were opened here before</translation>
    </message>
    <message>
        <source>Tidak ada yang berubah karenanya.</source>
        <translation>It changed nothing.</translation>
    </message>
    <message>
        <source>%1 catatan berbenturan</source>
        <translation>%1 records in conflict</translation>
    </message>
    <message>
        <source>Isian di laptop ini berbeda dengan yang datang; kabupaten akan memutuskan.</source>
        <translation>What is on this laptop differs from what came; the district will decide.</translation>
    </message>
    <message>
        <source>Tidak ada paket yang masih menunggu</source>
        <translation>No package is waiting</translation>
    </message>
    <message>
        <source>Semua data di laptop ini sudah diterima kabupaten</source>
        <translation>The district has received everything on this laptop</translation>
    </message>
    <message>
        <source>%1 data belum dikirim.</source>
        <translation>%1 records not sent.</translation>
    </message>
    <message>
        <source>Bagian yang belum ada: %1.</source>
        <translation>Parts that are missing: %1.</translation>
    </message>
</context>
<context>
    <name>RoundBar</name>
    <message>
        <source>Sama seperti tahun lalu (F6)</source>
        <translation>The same as last year (F6)</translation>
    </message>
    <message>
        <source>Putaran pendataan</source>
        <translation>Survey round</translation>
    </message>
    <message>
        <source>Sama seperti %1: %2 isian (F6)</source>
        <translation>As in %1: %2 items (F6)</translation>
    </message>
</context>
<context>
    <name>RowList</name>
    <message>
        <source>Daftar</source>
        <translation>List</translation>
    </message>
</context>
<context>
    <name>SafetyNotes</name>
    <message>
        <source>Laptop ini sudah diserahterimakan %1. Datanya hanya dapat dibaca.</source>
        <translation>This laptop was handed over on %1. Its data can only be read.</translation>
    </message>
    <message>
        <source>Buka Cadangan</source>
        <translation>Open Backups</translation>
    </message>
    <message>
        <source>Laptop ini melanjutkan pekerjaan laptop lain, dari cadangan %1.</source>
        <translation>This laptop goes on with the work of another one, from the backup of %1.</translation>
    </message>
    <message>
        <source>Folder ini berisi cadangan %1, untuk dilihat.</source>
        <translation>This folder holds the backup of %1, to look at.</translation>
    </message>
    <message>
        <source>Data laptop ini dikembalikan ke cadangan %1.</source>
        <translation>The data of this laptop were taken back to the backup of %1.</translation>
    </message>
    <message>
        <source>Berikutnya: baca tanda terima atau paket dari kabupaten.</source>
        <translation>Next: read a receipt or a package from the district.</translation>
    </message>
    <message>
        <source>Baca tanda terima</source>
        <translation>Read a receipt</translation>
    </message>
    <message>
        <source>Berikutnya: buka lagi paket desa sejak saat itu, lalu beri tanda terima.</source>
        <translation>Next: open the villages&apos; packages since then again, and give receipts.</translation>
    </message>
    <message>
        <source>Buka kotak masuk</source>
        <translation>Open the inbox</translation>
    </message>
</context>
<context>
    <name>ScoringCard</name>
    <message>
        <source>Kembali ke daftar desa</source>
        <translation>Back to the list of villages</translation>
    </message>
    <message>
        <source>Tim penilai</source>
        <translation>Assessors</translation>
    </message>
    <message>
        <source>Nama tim penilai, dipisah koma</source>
        <translation>Names of the assessors, parted by commas</translation>
    </message>
    <message>
        <source>Belum ada desa untuk dinilai</source>
        <translation>No villages to assess yet</translation>
    </message>
    <message>
        <source>Simpan</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Desa muncul di sini setelah profil atau penilaian mandirinya diterima.</source>
        <translation>A village appears here once its profile or own assessment has been received.</translation>
    </message>
    <message>
        <source>Penilaian mandiri</source>
        <translation>Own assessment</translation>
    </message>
    <message>
        <source>%1 kriteria belum dinilai</source>
        <translation>%1 criteria not scored</translation>
    </message>
    <message>
        <source>Semua kriteria dinilai</source>
        <translation>All criteria scored</translation>
    </message>
    <message>
        <source>Nilai tersimpan di laptop ini.</source>
        <translation>Scores saved on this laptop.</translation>
    </message>
</context>
<context>
    <name>SearchPalette</name>
    <message>
        <source>Cari</source>
        <translation>Search</translation>
    </message>
    <message>
        <source>Hasil pencarian</source>
        <translation>Search results</translation>
    </message>
    <message>
        <source>pilih</source>
        <translation>choose</translation>
    </message>
    <message>
        <source>Nama, NIK, No. KK, nomor HP, alamat, RT 3, atau nama halaman</source>
        <translation>Name, NIK, card no., phone, address, RT 3, or the name of a page</translation>
    </message>
    <message>
        <source>buka</source>
        <translation>open</translation>
    </message>
    <message>
        <source>ke daftar</source>
        <translation>to the list</translation>
    </message>
    <message>
        <source>tutup</source>
        <translation>close</translation>
    </message>
    <message>
        <source>Menyiapkan pencarian …</source>
        <translation>Preparing the search …</translation>
    </message>
    <message>
        <source>Menyiapkan pencarian</source>
        <translation>Preparing the search</translation>
    </message>
    <message>
        <source>Tidak ditemukan</source>
        <translation>Not found</translation>
    </message>
    <message>
        <source>Coba satu kata saja, sebagian nama, atau empat angka terakhir NIK.</source>
        <translation>Try one word, part of a name, or the last four digits of the NIK.</translation>
    </message>
    <message>
        <source>Cari siapa saja di desa ini</source>
        <translation>Look for anybody in this village</translation>
    </message>
    <message>
        <source>Cari siapa saja di semua desa</source>
        <translation>Look for anybody in all villages</translation>
    </message>
    <message>
        <source>Beberapa kata mempersempit: siti rt 3. Salah ketik sedikit tidak apa-apa.</source>
        <translation>Several words narrow it down: siti rt 3. Small slips do not matter.</translation>
    </message>
    <message>
        <source>Tidak di sini lagi</source>
        <translation>No longer here</translation>
    </message>
    <message>
        <source>Mirip</source>
        <translation>Similar</translation>
    </message>
    <message>
        <source>(tanpa nama)</source>
        <translation>(no name)</translation>
    </message>
</context>
<context>
    <name>SectionTab</name>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 perlu diperbaiki</source>
        <translation>%1 to be fixed</translation>
    </message>
    <message>
        <source>tidak ditanyakan</source>
        <translation>not asked</translation>
    </message>
    <message>
        <source>%1 kosong</source>
        <translation>%1 empty</translation>
    </message>
    <message>
        <source>lengkap</source>
        <translation>complete</translation>
    </message>
    <message>
        <source>boleh dilewati</source>
        <translation>may be skipped</translation>
    </message>
</context>
<context>
    <name>Segments</name>
    <message>
        <source>kode %1</source>
        <translation>code %1</translation>
    </message>
    <message>
        <source>Terpilih: %1</source>
        <translation>Chosen: %1</translation>
    </message>
    <message>
        <source>Belum dijawab</source>
        <translation>Not answered yet</translation>
    </message>
</context>
<context>
    <name>SendPage</name>
    <message>
        <source>Kirim data ke kabupaten</source>
        <translation>Send data to the district</translation>
    </message>
    <message>
        <source>Paket disimpan terkunci di flashdisk atau folder. Tidak perlu internet.</source>
        <translation>The bundle is kept locked on a stick or in a folder. No internet needed.</translation>
    </message>
    <message>
        <source>Katanya cocok, lanjut</source>
        <translation>The words match, go on</translation>
    </message>
    <message>
        <source>Periksa isi</source>
        <translation>Check contents</translation>
    </message>
    <message>
        <source>Simpan &amp;&amp; kunci</source>
        <translation>Save &amp;&amp; lock</translation>
    </message>
    <message>
        <source>Selesai</source>
        <translation>Finish</translation>
    </message>
</context>
<context>
    <name>SessionLock</name>
    <message>
        <source>Pakai kata sandi</source>
        <translation>Use the passphrase</translation>
    </message>
    <message>
        <source>Pengguna lain</source>
        <translation>Another user</translation>
    </message>
    <message>
        <source>Buka</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>PIN</translation>
    </message>
    <message>
        <source>Kata sandi</source>
        <translation>Passphrase</translation>
    </message>
    <message>
        <source>Layar terkunci</source>
        <translation>Screen locked</translation>
    </message>
    <message>
        <source>Yang sedang diketik tetap ada dan tampil lagi setelah dibuka.</source>
        <translation>What is being typed stays and is shown again once it is opened.</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Pengaturan</source>
        <translation>Settings</translation>
    </message>
    <message>
        <source>Setiap perubahan langsung berlaku.</source>
        <translation>Every change takes effect at once.</translation>
    </message>
    <message>
        <source>Tampilan</source>
        <translation>Look</translation>
    </message>
    <message>
        <source>Ikut sistem</source>
        <translation>Like the system</translation>
    </message>
    <message>
        <source>Terang</source>
        <translation>Light</translation>
    </message>
    <message>
        <source>Gelap</source>
        <translation>Dark</translation>
    </message>
    <message>
        <source>Warna</source>
        <translation>Colours</translation>
    </message>
    <message>
        <source>Ukuran huruf</source>
        <translation>Text size</translation>
    </message>
    <message>
        <source>Bahasa</source>
        <translation>Language</translation>
    </message>
</context>
<context>
    <name>SheetFoot</name>
    <message>
        <source>Lihat (F8)</source>
        <translation>Show (F8)</translation>
    </message>
    <message>
        <source>Urungkan</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>Urungkan yang terakhir diketik (Ctrl+Z)</source>
        <translation>Take back what was typed last (Ctrl+Z)</translation>
    </message>
    <message>
        <source>Simpan</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Simpan &amp;&amp; berikutnya</source>
        <translation>Save &amp;&amp; next</translation>
    </message>
    <message>
        <source>%1 isian perlu diperbaiki</source>
        <translation>%1 fields need fixing</translation>
    </message>
    <message>
        <source>Belum disimpan</source>
        <translation>Not saved yet</translation>
    </message>
    <message>
        <source>%1 isian perlu dilihat lagi</source>
        <translation>%1 fields need another look</translation>
    </message>
    <message>
        <source>Tersimpan di laptop ini</source>
        <translation>Saved on this laptop</translation>
    </message>
    <message>
        <source>Catatan baru</source>
        <translation>New record</translation>
    </message>
</context>
<context>
    <name>SheetForm</name>
    <message>
        <source>Pilih keluarga di daftar</source>
        <translation>Choose a family in the list</translation>
    </message>
    <message>
        <source>Isian dan anggotanya tampil di sini.</source>
        <translation>Its fields and members are shown here.</translation>
    </message>
</context>
<context>
    <name>SheetTools</name>
    <message>
        <source>Isi berkas</source>
        <translation>Content of the file</translation>
    </message>
    <message>
        <source>Penduduk per KK</source>
        <translation>Residents by family card</translation>
    </message>
    <message>
        <source>Templat &amp;&amp; ekspor</source>
        <translation>Template &amp;&amp; export</translation>
    </message>
    <message>
        <source>Pilih berkas …</source>
        <translation>Choose a file …</translation>
    </message>
    <message>
        <source>Templat kosong …</source>
        <translation>Empty template …</translation>
    </message>
    <message>
        <source>Ekspor isi …</source>
        <translation>Export data …</translation>
    </message>
    <message>
        <source>Simpan templat kosong</source>
        <translation>Save an empty template</translation>
    </message>
    <message>
        <source>Ikutkan NIK dan No. KK?</source>
        <translation>Include NIK and card numbers?</translation>
    </message>
    <message>
        <source>Tanpa keduanya berkas lebih aman dibawa. Dengan keduanya, orang tanpa NIK diberi 16 angka sembilan seperti pada pendataan nasional, dan ekspor ini tercatat.</source>
        <translation>Without them the file is safer to carry. With them, people without a NIK get sixteen nines as in the national survey, and the export is logged.</translation>
    </message>
    <message>
        <source>Ikutkan</source>
        <translation>Include</translation>
    </message>
    <message>
        <source>Tanpa NIK</source>
        <translation>Without NIK</translation>
    </message>
    <message>
        <source>Simpan data</source>
        <translation>Save data</translation>
    </message>
    <message>
        <source>Mengekspor</source>
        <translation>Exported</translation>
    </message>
    <message>
        <source>Isinya %1 catatan.</source>
        <translation>It holds %1 records.</translation>
    </message>
</context>
<context>
    <name>ShellWindow</name>
    <message>
        <source>Pendataan keluarga desa</source>
        <translation>Village family records</translation>
    </message>
    <message>
        <source>Tersimpan di laptop ini · %1</source>
        <translation>Saved on this laptop · %1</translation>
    </message>
    <message>
        <source>Tersimpan %1</source>
        <translation>Saved %1</translation>
    </message>
    <message>
        <source>%1 belum dikirim</source>
        <translation>%1 not sent</translation>
    </message>
    <message>
        <source>%1 menunggu</source>
        <translation>%1 waiting</translation>
    </message>
    <message>
        <source>Impor paket</source>
        <translation>Import bundle</translation>
    </message>
    <message>
        <source>Masih menulis data. Tunggu sebentar, lalu tutup lagi.</source>
        <translation>Still writing. Wait a moment, then close again.</translation>
    </message>
</context>
<context>
    <name>Sidebar</name>
    <message>
        <source>Bagian utama</source>
        <translation>Main places</translation>
    </message>
</context>
<context>
    <name>Standing</name>
    <message>
        <source>Keadaan kiriman</source>
        <translation>How sending stands</translation>
    </message>
    <message>
        <source>Menghitung …</source>
        <translation>Counting …</translation>
    </message>
    <message>
        <source>Kirim data</source>
        <translation>Send data</translation>
    </message>
    <message>
        <source>Tercatat diterima baru sesudah tanda terimanya dibuka di sini.</source>
        <translation>They count as received once the receipt is opened here.</translation>
    </message>
    <message>
        <source>%1 data belum dikirim</source>
        <translation>%1 records not sent</translation>
    </message>
    <message>
        <source>Hanya ada di laptop ini.</source>
        <translation>Only on this laptop.</translation>
    </message>
    <message>
        <source>Belum ada data yang dicatat</source>
        <translation>Nothing is recorded yet</translation>
    </message>
    <message>
        <source>Semua data di laptop ini sudah diterima kabupaten</source>
        <translation>The district has received everything on this laptop</translation>
    </message>
    <message>
        <source>Kiriman terakhir %1.</source>
        <translation>Last sent %1.</translation>
    </message>
</context>
<context>
    <name>StartSteps</name>
    <message>
        <source>Impor daftar warga</source>
        <translation>Import a list of residents</translation>
    </message>
    <message>
        <source>Bila ada daftar dari Excel, SIAK, atau OpenSID, semua keluarga masuk sekaligus.</source>
        <translation>Where there is a list from Excel, SIAK or OpenSID, all families come in at once.</translation>
    </message>
    <message>
        <source>Impor daftar</source>
        <translation>Import the list</translation>
    </message>
    <message>
        <source>Ketik satu keluarga</source>
        <translation>Type one family</translation>
    </message>
    <message>
        <source>Coba dengan satu keluarga dulu. Isian tersimpan sendiri sambil mengetik.</source>
        <translation>Try one family first. What is typed is kept by itself.</translation>
    </message>
    <message>
        <source>Keluarga baru</source>
        <translation>New family</translation>
    </message>
    <message>
        <source>Pasang kartu kabupaten</source>
        <translation>Install the district card</translation>
    </message>
    <message>
        <source>Berkas kecil dari kantor kabupaten. Tanpa kartu ini data belum dapat dikirim.</source>
        <translation>A small file from the district office. Without it nothing can be sent yet.</translation>
    </message>
    <message>
        <source>Pasang kartu</source>
        <translation>Install the card</translation>
    </message>
    <message>
        <source>Bagikan kartu kabupaten</source>
        <translation>Hand out the district card</translation>
    </message>
    <message>
        <source>Simpan kartunya ke flashdisk, lalu pasang di laptop setiap desa.</source>
        <translation>Save the card to a stick and install it on the laptop of every village.</translation>
    </message>
    <message>
        <source>Simpan kartu</source>
        <translation>Save the card</translation>
    </message>
    <message>
        <source>Setujui laptop desa</source>
        <translation>Approve the villages&apos; laptops</translation>
    </message>
    <message>
        <source>Kiriman pertama membawa permintaan. Cocokkan enam katanya lewat telepon.</source>
        <translation>The first package brings the request. Compare its six words by telephone.</translation>
    </message>
    <message>
        <source>Buka daftar laptop</source>
        <translation>Open the list of laptops</translation>
    </message>
    <message>
        <source>Terima kiriman pertama</source>
        <translation>Receive the first package</translation>
    </message>
    <message>
        <source>Colokkan flashdisk dari desa, lalu buka di kotak masuk.</source>
        <translation>Plug in the stick from the village and open it in the inbox.</translation>
    </message>
    <message>
        <source>Buka kotak masuk</source>
        <translation>Open the inbox</translation>
    </message>
    <message>
        <source>Mulai di sini</source>
        <translation>Begin here</translation>
    </message>
    <message>
        <source>urutannya bebas</source>
        <translation>in any order</translation>
    </message>
    <message>
        <source>Selesai</source>
        <translation>Done</translation>
    </message>
</context>
<context>
    <name>StartWindow</name>
    <message>
        <source>Panduan (F1)</source>
        <translation>Manual (F1)</translation>
    </message>
</context>
<context>
    <name>StateCard</name>
    <message>
        <source>Keadaan cadangan</source>
        <translation>How backups stand</translation>
    </message>
    <message>
        <source>Pilih flashdisk cadangan …</source>
        <translation>Choose a stick for backups …</translation>
    </message>
    <message>
        <source>Belum pernah dicadangkan</source>
        <translation>Never backed up</translation>
    </message>
    <message>
        <source>Terakhir dicadangkan %1</source>
        <translation>Last backup %1</translation>
    </message>
    <message>
        <source>belum pernah</source>
        <translation>never</translation>
    </message>
    <message>
        <source>Lepaskan</source>
        <translation>Let go</translation>
    </message>
    <message>
        <source>Lepaskan %1</source>
        <translation>Let go of %1</translation>
    </message>
</context>
<context>
    <name>Steps</name>
    <message>
        <source>Langkah %1 dari %2: %3</source>
        <translation>Step %1 of %2: %3</translation>
    </message>
</context>
<context>
    <name>StepsCard</name>
    <message>
        <source>Langkah pembentukan</source>
        <translation>Steps of formation</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Target</translation>
    </message>
    <message>
        <source>Desa</source>
        <translation>Villages</translation>
    </message>
    <message>
        <source>Langkah</source>
        <translation>Steps</translation>
    </message>
    <message>
        <source>Berikutnya</source>
        <translation>Next</translation>
    </message>
    <message>
        <source>Dicanangkan</source>
        <translation>Launched</translation>
    </message>
    <message>
        <source>Semua selesai</source>
        <translation>All done</translation>
    </message>
    <message>
        <source>Terbentuk</source>
        <translation>Formed</translation>
    </message>
    <message>
        <source>Belum</source>
        <translation>Not yet</translation>
    </message>
</context>
<context>
    <name>Sticks</name>
    <message>
        <source>Flashdisk latihan</source>
        <translation>Training stick</translation>
    </message>
    <message>
        <source>Flashdisk %1</source>
        <translation>Stick %1</translation>
    </message>
</context>
<context>
    <name>SubjectCard</name>
    <message>
        <source>Hak pemilik data</source>
        <translation>Rights of the people recorded</translation>
    </message>
    <message>
        <source>Atas nama</source>
        <translation>In the name of</translation>
    </message>
    <message>
        <source>Laporan data pribadi …</source>
        <translation>Report on personal data …</translation>
    </message>
    <message>
        <source>Pemberitahuan privasi …</source>
        <translation>Privacy notice …</translation>
    </message>
</context>
<context>
    <name>SummaryCard</name>
    <message>
        <source>Jumlah nilai</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>%1 dari 100</source>
        <translation>%1 of 100</translation>
    </message>
    <message>
        <source>Hasil verifikasi</source>
        <translation>Verified result</translation>
    </message>
    <message>
        <source>Belum ada</source>
        <translation>None yet</translation>
    </message>
    <message>
        <source>Belum dinilai</source>
        <translation>Not scored</translation>
    </message>
    <message>
        <source>Semua kriteria sudah dinilai.</source>
        <translation>All criteria are scored.</translation>
    </message>
    <message>
        <source>Nilai = bobot × nilai kriteria ÷ skala. Kriteria yang belum dinilai dihitung 0.</source>
        <translation>Score = weight × points ÷ scale. A criterion without points counts 0.</translation>
    </message>
</context>
<context>
    <name>SummaryView</name>
    <message>
        <source>Tahun</source>
        <translation>Year</translation>
    </message>
    <message>
        <source>Bulan</source>
        <translation>Month</translation>
    </message>
    <message>
        <source>Setahun</source>
        <translation>Whole year</translation>
    </message>
    <message>
        <source>Cetak rekap …</source>
        <translation>Print recap …</translation>
    </message>
    <message>
        <source>Kegiatan</source>
        <translation>Activities</translation>
    </message>
    <message>
        <source>Peserta</source>
        <translation>Participants</translation>
    </message>
    <message>
        <source>Keluarga dijangkau</source>
        <translation>Families reached</translation>
    </message>
    <message>
        <source>Menurut seksi</source>
        <translation>By section</translation>
    </message>
    <message>
        <source>Menurut program Inpres</source>
        <translation>By programme</translation>
    </message>
    <message>
        <source>Menurut instansi</source>
        <translation>By agency</translation>
    </message>
    <message>
        <source>Menurut bulan</source>
        <translation>By month</translation>
    </message>
    <message>
        <source>Kegiatan yang dicatat dijumlahkan di sini menurut seksi, program, dan instansi.</source>
        <translation>Recorded activities are added up here by section, programme and agency.</translation>
    </message>
    <message>
        <source>Kegiatan baru</source>
        <translation>New activity</translation>
    </message>
    <message>
        <source>kegiatan</source>
        <translation>activities</translation>
    </message>
    <message>
        <source>Belum ada kegiatan pada %1</source>
        <translation>No activities in %1 yet</translation>
    </message>
    <message>
        <source>%1 tanpa jumlah peserta</source>
        <translation>%1 without participants counted</translation>
    </message>
    <message>
        <source>%1 laki-laki, %2 perempuan</source>
        <translation>%1 male, %2 female</translation>
    </message>
    <message>
        <source>tiap keluarga dihitung sekali</source>
        <translation>each family counted once</translation>
    </message>
    <message>
        <source>Simpan rekap kegiatan</source>
        <translation>Save the recap</translation>
    </message>
</context>
<context>
    <name>SurveyPart</name>
    <message>
        <source>Lanjut</source>
        <translation>Next</translation>
    </message>
    <message>
        <source>Menurut anggota: %1.</source>
        <translation>By the members: %1.</translation>
    </message>
</context>
<context>
    <name>TabRow</name>
    <message>
        <source>Bagian halaman</source>
        <translation>Pages of this place</translation>
    </message>
</context>
<context>
    <name>TargetCard</name>
    <message>
        <source>Target</source>
        <translation>Target</translation>
    </message>
    <message>
        <source>Kembali ke tabel</source>
        <translation>Back to the table</translation>
    </message>
    <message>
        <source>Terbentuk</source>
        <translation>Formed</translation>
    </message>
    <message>
        <source>Target desa terbentuk</source>
        <translation>Target of villages formed</translation>
    </message>
    <message>
        <source>Simpan</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Desa yang menyelesaikan tiap langkah</source>
        <translation>Villages that finished each step</translation>
    </message>
    <message>
        <source>dari %1 desa</source>
        <translation>of %1 villages</translation>
    </message>
    <message>
        <source>belum ada target</source>
        <translation>no target yet</translation>
    </message>
</context>
<context>
    <name>Toast</name>
    <message>
        <source>Batalkan</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>Kembalikan</source>
        <translation>Bring back</translation>
    </message>
</context>
<context>
    <name>TrendCard</name>
    <message>
        <source>Perkembangan</source>
        <translation>Course over the years</translation>
    </message>
    <message>
        <source>akhir tiga tahun terakhir, dan sekarang</source>
        <translation>the ends of the last three years, and now</translation>
    </message>
    <message>
        <source>Penduduk</source>
        <translation>Residents</translation>
    </message>
    <message>
        <source>Peserta KB modern (%)</source>
        <translation>Modern method users (%)</translation>
    </message>
    <message>
        <source>Unmet need (%)</source>
        <translation>Unmet need (%)</translation>
    </message>
    <message>
        <source>Berisiko stunting (%)</source>
        <translation>At risk of stunting (%)</translation>
    </message>
    <message>
        <source>iBangga</source>
        <translation>iBangga</translation>
    </message>
    <message>
        <source>Belum ada tahun sebelumnya</source>
        <translation>No earlier years yet</translation>
    </message>
</context>
<context>
    <name>Unlock</name>
    <message>
        <source>Buka</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>Lupa kata sandi?</source>
        <translation>Forgot the passphrase?</translation>
    </message>
    <message>
        <source>Mode latihan</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>Pulihkan dari cadangan</source>
        <translation>Restore from a backup</translation>
    </message>
    <message>
        <source>Pasang kata sandi baru</source>
        <translation>Set a new passphrase</translation>
    </message>
    <message>
        <source>Kembali</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Kode sudah dicatat, masuk</source>
        <translation>The code is written down, go in</translation>
    </message>
    <message>
        <source>Catat nanti</source>
        <translation>Write it down later</translation>
    </message>
    <message>
        <source>Kertas juga hilang, minta bantuan kabupaten</source>
        <translation>The paper is lost too, ask the district for help</translation>
    </message>
    <message>
        <source>Pengguna</source>
        <translation>User</translation>
    </message>
    <message>
        <source>Kata sandi</source>
        <translation>Passphrase</translation>
    </message>
    <message>
        <source>Kode pemulihan</source>
        <translation>Recovery code</translation>
    </message>
    <message>
        <source>Dari kertas yang dicetak saat pertama kali.</source>
        <translation>From the paper printed at the first start.</translation>
    </message>
    <message>
        <source>Data terbuka dengan kata sandi baru. Kode yang dipakai tidak berlaku lagi; ini penggantinya.</source>
        <translation>The data is open with the new passphrase. The code used counts no more; this one takes its place.</translation>
    </message>
    <message>
        <source>Kode pemulihan baru</source>
        <translation>New recovery code</translation>
    </message>
    <message>
        <source>Kode lengkap.</source>
        <translation>The code is complete.</translation>
    </message>
    <message>
        <source>%1 dari %2 huruf dan angka</source>
        <translation>%1 of %2 characters</translation>
    </message>
    <message>
        <source>Menyiapkan desa latihan …</source>
        <translation>Preparing the training village …</translation>
    </message>
    <message>
        <source>Pulihkan dengan kode</source>
        <translation>Recover with the code</translation>
    </message>
    <message>
        <source>Bantuan kabupaten</source>
        <translation>Help of the district</translation>
    </message>
    <message>
        <source>Buka data</source>
        <translation>Open the data</translation>
    </message>
</context>
<context>
    <name>UserCard</name>
    <message>
        <source>Pengguna</source>
        <translation>User</translation>
    </message>
</context>
<context>
    <name>UserPage</name>
    <message>
        <source>Mendata keluarga dari rumah ke rumah dan mengelola kegiatan.</source>
        <translation>Records families from house to house and runs activities.</translation>
    </message>
    <message>
        <source>Mengetik dan mengirim data dari kantor desa untuk para kader.</source>
        <translation>Types and sends data from the village office for the kader.</translation>
    </message>
    <message>
        <source>Tugas</source>
        <translation>Task</translation>
    </message>
    <message>
        <source>Siapa yang memakai laptop ini?</source>
        <translation>Who uses this laptop?</translation>
    </message>
    <message>
        <source>Nama</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Pengguna lain dapat ditambahkan nanti.</source>
        <translation>Other users can be added later.</translation>
    </message>
    <message>
        <source>Tercatat di setiap perubahan, misalnya: Bu Sari Lestari.</source>
        <translation>Noted at every change, for example: Bu Sari Lestari.</translation>
    </message>
</context>
<context>
    <name>VillageBoard</name>
    <message>
        <source>Begitu ada keluarga, di sini tampak apa yang perlu dikerjakan dan keadaan kampung.</source>
        <translation>Once there are families, you see here what is to be done and how the village stands.</translation>
    </message>
    <message>
        <source>%1 keluarga</source>
        <translation>%1 families</translation>
    </message>
    <message>
        <source>sasaran</source>
        <translation>targets</translation>
    </message>
    <message>
        <source>%1 PUS</source>
        <translation>%1 couples</translation>
    </message>
    <message>
        <source>PUS</source>
        <translation>couples</translation>
    </message>
    <message>
        <source>%1 dari perkiraan</source>
        <translation>%1 of the estimate</translation>
    </message>
    <message>
        <source>perkiraan belum diisi di profil</source>
        <translation>no estimate in the profile yet</translation>
    </message>
    <message>
        <source>Belum diketahui</source>
        <translation>Not known yet</translation>
    </message>
    <message>
        <source>belum ada %1 terdata</source>
        <translation>no %1 recorded yet</translation>
    </message>
    <message>
        <source>data %1 dari %2 %3 belum diisi</source>
        <translation>not filled in for %1 of %2 %3</translation>
    </message>
    <message>
        <source>%1 dari %2 %3</source>
        <translation>%1 of %2 %3</translation>
    </message>
    <message>
        <source>%1 belum pasti</source>
        <translation>%1 uncertain</translation>
    </message>
    <message>
        <source>%1 dari %2 butir belum diisi</source>
        <translation>%1 of %2 items not filled in</translation>
    </message>
    <message>
        <source>perkiraan, %1</source>
        <translation>estimate, %1</translation>
    </message>
    <message>
        <source>indeks %1</source>
        <translation>indexes %1</translation>
    </message>
    <message>
        <source>Keluarga terdata</source>
        <translation>Families recorded</translation>
    </message>
    <message>
        <source>Berisiko stunting (KRS)</source>
        <translation>At risk of stunting (KRS)</translation>
    </message>
    <message>
        <source>Kebutuhan KB tak terpenuhi</source>
        <translation>Unmet need</translation>
    </message>
    <message>
        <source>Kelas Kampung KB</source>
        <translation>Class of the Kampung KB</translation>
    </message>
    <message>
        <source>sedang dihitung</source>
        <translation>being counted</translation>
    </message>
</context>
<context>
    <name>VillageClassPage</name>
    <message>
        <source>Kelas Kampung KB</source>
        <translation>Class of the Kampung KB</translation>
    </message>
    <message>
        <source>Menurut %1</source>
        <translation>After the %1</translation>
    </message>
    <message>
        <source>%1 dari %2 butir belum diisi dan dinilai 1.</source>
        <translation>%1 of %2 items are not filled in and count as 1.</translation>
    </message>
    <message>
        <source>Isi keadaan bulan ini</source>
        <translation>Fill in this month&apos;s state</translation>
    </message>
    <message>
        <source>Sebagian angka diketik, bukan dihitung dari data keluarga; butirnya diberi tanda.</source>
        <translation>Some figures were typed and not counted from the family book; those items are marked.</translation>
    </message>
    <message>
        <source>Semua sudah ada dalam rencana tahun ini.</source>
        <translation>All of it is in this year&apos;s plan already.</translation>
    </message>
    <message>
        <source>%1 baris masuk ke rencana.</source>
        <translation>%1 lines taken into the plan.</translation>
    </message>
</context>
<context>
    <name>VillageList</name>
    <message>
        <source>Desa</source>
        <translation>Villages</translation>
    </message>
    <message>
        <source>Belum ada desa</source>
        <translation>No village yet</translation>
    </message>
    <message>
        <source>Desa muncul di sini setelah profil atau penilaian mandirinya diterima.</source>
        <translation>A village appears here once its profile or own assessment has been received.</translation>
    </message>
    <message>
        <source>Buka kotak masuk</source>
        <translation>Open the inbox</translation>
    </message>
    <message>
        <source>%1 dari %2 sudah diverifikasi</source>
        <translation>%1 of %2 verified</translation>
    </message>
    <message>
        <source>mandiri %1</source>
        <translation>own %1</translation>
    </message>
    <message>
        <source>belum menilai diri</source>
        <translation>no own assessment yet</translation>
    </message>
    <message>
        <source>Belum</source>
        <translation>Not yet</translation>
    </message>
    <message>
        <source>%1 terbuka</source>
        <translation>%1 open</translation>
    </message>
    <message>
        <source>Lengkap</source>
        <translation>Complete</translation>
    </message>
</context>
<context>
    <name>VillageProfilePage</name>
    <message>
        <source>Profil Kampung KB</source>
        <translation>Kampung KB profile</translation>
    </message>
    <message>
        <source>Bagian profil</source>
        <translation>Parts of the profile</translation>
    </message>
    <message>
        <source>Identitas</source>
        <translation>Identity</translation>
    </message>
    <message>
        <source>Keadaan per bulan</source>
        <translation>State by month</translation>
    </message>
    <message>
        <source>Pengelola</source>
        <translation>Working group</translation>
    </message>
    <message>
        <source>Dokumen</source>
        <translation>Documents</translation>
    </message>
    <message>
        <source>Pembentukan</source>
        <translation>Formation</translation>
    </message>
    <message>
        <source>Belum diisi</source>
        <translation>Not filled in</translation>
    </message>
</context>
<context>
    <name>VillageSteps</name>
    <message>
        <source>Selesai %1</source>
        <translation>Done %1</translation>
    </message>
    <message>
        <source>Dokumen belum ada: %1</source>
        <translation>Documents lacking: %1</translation>
    </message>
    <message>
        <source>Belum selesai</source>
        <translation>Not done</translation>
    </message>
    <message>
        <source>Tanggal langkah %1</source>
        <translation>Day of step %1</translation>
    </message>
    <message>
        <source>Catat selesai</source>
        <translation>Mark as done</translation>
    </message>
    <message>
        <source>Ubah tanggal</source>
        <translation>Change date</translation>
    </message>
    <message>
        <source>Tanggal tidak dikenal. Contoh: 3-11-2026.</source>
        <translation>Unknown date. Example: 3-11-2026.</translation>
    </message>
    <message>
        <source>Langkah dicatat.</source>
        <translation>Step recorded.</translation>
    </message>
</context>
<context>
    <name>VillagesCard</name>
    <message>
        <source>Kiriman dan cakupan desa</source>
        <translation>What villages sent and cover</translation>
    </message>
    <message>
        <source>Desa</source>
        <translation>Village</translation>
    </message>
    <message>
        <source>Keluarga</source>
        <translation>Families</translation>
    </message>
    <message>
        <source>Cakupan</source>
        <translation>Coverage</translation>
    </message>
    <message>
        <source>Terakhir masuk</source>
        <translation>Last came in</translation>
    </message>
    <message>
        <source>Buka keluarga</source>
        <translation>Open families</translation>
    </message>
    <message>
        <source>yang paling lama tidak mengirim di atas</source>
        <translation>the longest silent first</translation>
    </message>
    <message>
        <source>%1 desa sudah bergabung</source>
        <translation>%1 villages have joined</translation>
    </message>
    <message>
        <source>%1 dari %2 desa sudah bergabung</source>
        <translation>%1 of %2 villages have joined</translation>
    </message>
    <message>
        <source>belum diketahui</source>
        <translation>not known yet</translation>
    </message>
    <message>
        <source>belum pernah</source>
        <translation>never</translation>
    </message>
    <message>
        <source>Belum disetujui</source>
        <translation>Not approved</translation>
    </message>
    <message>
        <source>Belum pernah</source>
        <translation>Never</translation>
    </message>
    <message>
        <source>Hari ini</source>
        <translation>Today</translation>
    </message>
    <message>
        <source>%1 hari</source>
        <translation>%1 days</translation>
    </message>
</context>
<context>
    <name>Wizard</name>
    <message>
        <source>Tutup</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Kembali</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Selesai</source>
        <translation>Finish</translation>
    </message>
    <message>
        <source>Lanjut</source>
        <translation>Next</translation>
    </message>
</context>
<context>
    <name>WorkersPart</name>
    <message>
        <source>Tambah orang</source>
        <translation>Add somebody</translation>
    </message>
    <message>
        <source>Cetak struktur …</source>
        <translation>Print structure …</translation>
    </message>
    <message>
        <source>Pengelola</source>
        <translation>Working group</translation>
    </message>
    <message>
        <source>Belum ada pengelola</source>
        <translation>Nobody in charge yet</translation>
    </message>
    <message>
        <source>Ketua Pokja, pengurus seksi, kader, dan PKB Kampung KB ini dicatat di sini.</source>
        <translation>The head of the Pokja, section leaders, volunteers and PKB of this Kampung KB are recorded here.</translation>
    </message>
    <message>
        <source>Terlatih</source>
        <translation>Trained</translation>
    </message>
    <message>
        <source>Tidak aktif</source>
        <translation>Closed</translation>
    </message>
    <message>
        <source>Simpan struktur</source>
        <translation>Save structure</translation>
    </message>
</context>
<context>
    <name>WrittenCard</name>
    <message>
        <source>%1 tersimpan di %2.</source>
        <translation>%1 is saved in %2.</translation>
    </message>
    <message>
        <source>Buka</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>Cetak</source>
        <translation>Print</translation>
    </message>
    <message>
        <source>Tampilkan di folder</source>
        <translation>Show in folder</translation>
    </message>
    <message>
        <source>Tutup pesan</source>
        <translation>Close message</translation>
    </message>
    <message>
        <source>Tidak ada program untuk membuka berkas ini. Buka dari foldernya.</source>
        <translation>No program opens this file. Open it from its folder.</translation>
    </message>
    <message>
        <source>Dikirim ke pencetak.</source>
        <translation>Sent to the printer.</translation>
    </message>
    <message>
        <source>Berkasnya dibuka. Cetak dari sana dengan Ctrl+P.</source>
        <translation>The file is open. Print from there with Ctrl+P.</translation>
    </message>
    <message>
        <source>Tidak ada program untuk mencetak berkas ini. Buka dari foldernya.</source>
        <translation>No program prints this file. Open it from its folder.</translation>
    </message>
    <message>
        <source>Foldernya tidak dapat dibuka dari sini.</source>
        <translation>The folder cannot be opened from here.</translation>
    </message>
    <message>
        <source>Berkasnya tidak ada lagi di tempat itu: flashdisk dicabut, atau berkas dipindah.</source>
        <translation>The file is no longer there: the stick was pulled out, or the file moved.</translation>
    </message>
</context>
<context>
    <name>_OwnPage</name>
    <message>
        <source>Kata sandi sekarang</source>
        <translation>Present passphrase</translation>
    </message>
    <message>
        <source>Kode lama tetap berlaku sampai kode baru selesai dicatat.</source>
        <translation>The old code holds until the new one has been written down.</translation>
    </message>
</context>
<context>
    <name>_PaperPage</name>
    <message>
        <source>Pakai kode ini</source>
        <translation>Use this code</translation>
    </message>
</context>
<context>
    <name>_RepeatPage</name>
    <message>
        <source>Pindahkan ke sini</source>
        <translation>Move here</translation>
    </message>
    <message>
        <source>Menjadi</source>
        <translation>Becomes</translation>
    </message>
    <message>
        <source>Semua catatan di laptop ini pindah ke wilayah itu. Kartu kabupaten lain dilepas; pasang kartu yang sesuai sebelum mengirim.</source>
        <translation>All records on this laptop move to that region. Another district&apos;s card is taken off; install the right card before sending.</translation>
    </message>
    <message>
        <source>Sekarang: %1 (%2)</source>
        <translation>Now: %1 (%2)</translation>
    </message>
    <message>
        <source>Memindahkan …</source>
        <translation>Moving …</translation>
    </message>
</context>
</TS>
