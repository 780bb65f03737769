<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="id_ID">
<context>
    <name>AboutPage</name>
    <message>
        <source>Bantuan dan tentang program</source>
        <translation>Help and about</translation>
    </message>
    <message>
        <source>Pendataan keluarga yang bekerja tanpa internet, terkunci di laptop ini.</source>
        <translation>Family records that work without internet, locked on this laptop.</translation>
    </message>
    <message>
        <source>Tombol cepat</source>
        <translation>Keyboard shortcuts</translation>
    </message>
    <message>
        <source>Pindah halaman</source>
        <translation>Change page</translation>
    </message>
    <message>
        <source>Cari keluarga atau orang</source>
        <translation>Find a family or person</translation>
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
    <name>ActivitiesPage</name>
    <message>
        <source>Daftar</source>
        <translation type="unfinished">List</translation>
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
        <source>Ulangi yang terakhir</source>
        <translation type="unfinished">Repeat the last</translation>
    </message>
    <message>
        <source>Kegiatan baru</source>
        <translation>New activity</translation>
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
        <translation type="unfinished">Back to the list</translation>
    </message>
    <message>
        <source>Laporan …</source>
        <translation>Report …</translation>
    </message>
    <message>
        <source>Hapus</source>
        <translation type="unfinished">Delete</translation>
    </message>
    <message>
        <source>1 Kegiatan</source>
        <translation type="unfinished">1 Activity</translation>
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
        <translation type="unfinished">Plan</translation>
    </message>
    <message>
        <source>Pilih kegiatan di daftar</source>
        <translation type="unfinished">Choose an activity in the list</translation>
    </message>
    <message>
        <source>Atau catat kegiatan baru, lalu tambahkan fotonya.</source>
        <translation type="unfinished">Or record a new one, then add its photos.</translation>
    </message>
    <message>
        <source>Kegiatan baru</source>
        <translation type="unfinished">New activity</translation>
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
    <message>
        <source>Tersimpan: %1</source>
        <translation type="unfinished">Saved: %1</translation>
    </message>
</context>
<context>
    <name>AddMembers</name>
    <message>
        <source>Tambah anggota</source>
        <translation>Add members</translation>
    </message>
    <message>
        <source>Cari nama, NIK, alamat, atau RT 3</source>
        <translation>Find by name, NIK, address, or RT 3</translation>
    </message>
    <message>
        <source>Hasil pencarian</source>
        <translation type="unfinished">Search results</translation>
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
    <name>App</name>
    <message>
        <source>Folder data tidak dapat ditulis. Periksa izin folder ini:</source>
        <translation>The data folder cannot be written. Check the permissions of this folder:</translation>
    </message>
    <message>
        <source>KKB Desktop sudah terbuka.</source>
        <translation>KKB Desktop is already open.</translation>
    </message>
    <message>
        <source>Pakai jendela yang sudah terbuka itu.</source>
        <translation>Use the window that is already open.</translation>
    </message>
    <message>
        <source>Tutup</source>
        <translation>Close</translation>
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
        <translation type="unfinished">Province</translation>
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
        <source>Verifikasi desa</source>
        <translation>Verify villages</translation>
    </message>
    <message>
        <source>Peringkat</source>
        <translation>Ranking</translation>
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
    <name>Board</name>
    <message>
        <source>sampai %1</source>
        <translation>until %1</translation>
    </message>
    <message>
        <source>%1 keluarga</source>
        <translation type="unfinished">%1 families</translation>
    </message>
    <message>
        <source>%1 kegiatan</source>
        <translation type="unfinished">%1 activities</translation>
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
        <source>Buka</source>
        <translation type="unfinished">Open</translation>
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
        <source>Hari ini</source>
        <translation>Today</translation>
    </message>
    <message>
        <source>%1 kegiatan</source>
        <translation type="unfinished">%1 activities</translation>
    </message>
</context>
<context>
    <name>CardPart</name>
    <message>
        <source>Tidak ada perubahan</source>
        <translation type="unfinished">No change</translation>
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
    <name>ChoiceCard</name>
    <message>
        <source>dipilih</source>
        <translation>chosen</translation>
    </message>
</context>
<context>
    <name>ClassPart</name>
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
        <translation type="unfinished">Village</translation>
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
    <name>CodePage</name>
    <message>
        <source>Mulai bekerja</source>
        <translation>Start working</translation>
    </message>
    <message>
        <source>Ketik kode itu dari kertas</source>
        <translation>Type the code from the paper</translation>
    </message>
    <message>
        <source>Cetak</source>
        <translation>Print</translation>
    </message>
    <message>
        <source>Simpan ke berkas …</source>
        <translation>Save to a file …</translation>
    </message>
    <message>
        <source>Kode pemulihan</source>
        <translation>Recovery code</translation>
    </message>
    <message>
        <source>Bila semua kata sandi terlupa, hanya kode ini yang dapat membuka data. Cetak atau tulis di kertas, dan simpan jauh dari laptop. Kode ini tidak akan tampil lagi.</source>
        <translation>If all passphrases are forgotten, only this code can open the data. Print it or write it on paper, and keep it far from the laptop. It will not be shown again.</translation>
    </message>
    <message>
        <source>Belum sama. Periksa lagi huruf demi huruf.</source>
        <translation>Not the same yet. Check letter by letter.</translation>
    </message>
    <message>
        <source>Kode sudah benar.</source>
        <translation>The code is right.</translation>
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
        <translation>Saved. Move the file somewhere else, and do not leave it on this laptop.</translation>
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
    <name>ComboEditor</name>
    <message>
        <source>Pilih …</source>
        <translation>Choose …</translation>
    </message>
</context>
<context>
    <name>ConflictsPage</name>
    <message>
        <source>Konflik data</source>
        <translation>Conflicts</translation>
    </message>
    <message>
        <source>Catatan yang berbenturan</source>
        <translation>Records in conflict</translation>
    </message>
    <message>
        <source>Semua pilihan tercatat dan bisa dibatalkan.</source>
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
        <source>Pakai semua %1</source>
        <translation>Use all of %1</translation>
    </message>
    <message>
        <source>Sama di kedua versi</source>
        <translation>Same in both versions</translation>
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
    <message>
        <source>Konflik diselesaikan.</source>
        <translation>Conflict settled.</translation>
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
        <translation type="unfinished">%1 of %2</translation>
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
        <source>Klik angka untuk melihat siapa saja.</source>
        <translation>Click a figure to see who is behind it.</translation>
    </message>
    <message>
        <source>RT dan RW</source>
        <translation>RT and RW</translation>
    </message>
    <message>
        <source>Seluruh desa</source>
        <translation>Whole village</translation>
    </message>
    <message>
        <source>Poster</source>
        <translation>Poster</translation>
    </message>
    <message>
        <source>Buku profil</source>
        <translation>Profile book</translation>
    </message>
    <message>
        <source>Penduduk</source>
        <translation>People</translation>
    </message>
    <message>
        <source>Keluarga</source>
        <translation>Families</translation>
    </message>
    <message>
        <source>Pasangan usia subur</source>
        <translation>Couples of reproductive age</translation>
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
        <source>Penduduk menurut umur</source>
        <translation>People by age</translation>
    </message>
    <message>
        <source>Lihat daftar</source>
        <translation>Show the list</translation>
    </message>
    <message>
        <source>Tahap keluarga</source>
        <translation>Stages of families</translation>
    </message>
    <message>
        <source>Satu keluarga dapat terhitung berulang.</source>
        <translation>A family may be counted in several rows.</translation>
    </message>
    <message>
        <source>Sebab risiko stunting</source>
        <translation>Causes of stunting risk</translation>
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
        <source>Berisiko stunting menurut RT</source>
        <translation>At risk of stunting by RT</translation>
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
        <translation>Work</translation>
    </message>
    <message>
        <source>Dokumen dan jaminan</source>
        <translation>Papers and insurance</translation>
    </message>
    <message>
        <source>Gizi</source>
        <translation>Nutrition</translation>
    </message>
    <message>
        <source>Berat dan tinggi anak belum dicatat di program ini, jadi belum ditampilkan.</source>
        <translation>Weights and heights of children are not recorded in this program yet, so they are not shown.</translation>
    </message>
    <message>
        <source>Perkembangan</source>
        <translation>Course over the years</translation>
    </message>
    <message>
        <source>akhir tiga tahun terakhir, dan sekarang</source>
        <translation>the ends of the last three years, and now</translation>
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
        <source>Tanggal tidak dikenal. Contoh: 3-11-2026.</source>
        <translation>Unknown date. Example: 3-11-2026.</translation>
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
    <message>
        <source>Kiri laki-laki %1, kanan perempuan %2</source>
        <translation>Men %1 at the left, women %2 at the right</translation>
    </message>
    <message>
        <source>%1 tanpa tanggal lahir</source>
        <translation>%1 without a birth date</translation>
    </message>
    <message>
        <source>RT belum diisi</source>
        <translation>RT not given</translation>
    </message>
    <message>
        <source>Register dan kelas berlaku untuk seluruh desa.</source>
        <translation>Registers and class are of the whole village.</translation>
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
        <source>Simpan poster</source>
        <translation>Save the poster</translation>
    </message>
    <message>
        <source>Simpan buku profil</source>
        <translation>Save the profile book</translation>
    </message>
    <message>
        <source>Tersimpan: %1</source>
        <translation>Saved: %1</translation>
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
        <source>Atur</source>
        <translation>Settings</translation>
    </message>
    <message>
        <source>Bantuan</source>
        <translation>Help</translation>
    </message>
    <message>
        <source>Kader desa</source>
        <translation>Village volunteer</translation>
    </message>
    <message>
        <source>Operator kabupaten</source>
        <translation>District operator</translation>
    </message>
    <message>
        <source>Operator provinsi</source>
        <translation>Province operator</translation>
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
        <source>Simpan kartu di mana?</source>
        <translation>Where to save the card?</translation>
    </message>
    <message>
        <source>Laptop</source>
        <translation>Laptop</translation>
    </message>
    <message>
        <source>Wilayah</source>
        <translation type="unfinished">Region</translation>
    </message>
    <message>
        <source>Keadaan</source>
        <translation type="unfinished">State</translation>
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
        <source>Belum ada laptop</source>
        <translation>No laptops yet</translation>
    </message>
    <message>
        <source>Laptop muncul di sini setelah paket pertamanya dibuka di kotak masuk.</source>
        <translation>A laptop appears here after its first bundle was opened in the inbox.</translation>
    </message>
    <message>
        <source>Kata sidik kabupaten. Bacakan bila desa memasang kartu kabupaten.</source>
        <translation>The district&apos;s fingerprint words. Read them out when a village installs the district card.</translation>
    </message>
    <message>
        <source>Telepon kadernya dan minta membacakan enam kata di laptopnya:</source>
        <translation>Telephone the volunteer and ask for the six words on the laptop:</translation>
    </message>
    <message>
        <source>%1 disetujui. Paketnya sekarang bisa diimpor dari kotak masuk.</source>
        <translation>%1 approved. Its bundles can now be imported from the inbox.</translation>
    </message>
    <message>
        <source>Cabut izin laptop ini?</source>
        <translation>Revoke this laptop?</translation>
    </message>
    <message>
        <source>Kiriman berikutnya ditolak. Yang sudah diterima tetap ada.</source>
        <translation>Its next bundles are refused. What was received stays.</translation>
    </message>
    <message>
        <source>Tidak jadi</source>
        <translation type="unfinished">Never mind</translation>
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
        <source>Komputer ini</source>
        <translation>This computer</translation>
    </message>
    <message>
        <source>Menunggu persetujuan</source>
        <translation>Waiting for approval</translation>
    </message>
    <message>
        <source>Disetujui</source>
        <translation>Approved</translation>
    </message>
    <message>
        <source>Izin dicabut</source>
        <translation>Revoked</translation>
    </message>
</context>
<context>
    <name>DistrictFamiliesPage</name>
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
        <source>Menghitung …</source>
        <translation>Counting …</translation>
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
    <message>
        <source>Tersimpan: %1</source>
        <translation type="unfinished">Saved: %1</translation>
    </message>
</context>
<context>
    <name>DuplicatesPage</name>
    <message>
        <source>Mungkin ganda</source>
        <translation>Possible duplicates</translation>
    </message>
    <message>
        <source>Orang</source>
        <translation>People</translation>
    </message>
    <message>
        <source>Keluarga</source>
        <translation type="unfinished">Families</translation>
    </message>
    <message>
        <source>Pasangan yang mirip</source>
        <translation>Look-alike pairs</translation>
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
        <source>Digabung dalam satu langkah yang bisa dibatalkan.</source>
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
        <source>%1 pasangan. Tidak ada yang digabung sendiri oleh program.</source>
        <translation>%1 pairs. The program never merges by itself.</translation>
    </message>
    <message>
        <source>%1 % mirip</source>
        <translation>%1 % alike</translation>
    </message>
    <message>
        <source>Catatan yang dipertahankan</source>
        <translation>Record to keep</translation>
    </message>
    <message>
        <source>Sama di keduanya</source>
        <translation>The same in both</translation>
    </message>
    <message>
        <source>Sudah digabung.</source>
        <translation>Merged.</translation>
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
        <source>Kelahiran, kematian, pindah, perkawinan, dan lainnya</source>
        <translation>Birth, death, moves, marriage and more</translation>
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
        <translation type="unfinished">Never mind</translation>
    </message>
    <message>
        <source>Catat peristiwa</source>
        <translation>Record the event</translation>
    </message>
    <message>
        <source>Bisa dibatalkan sesudahnya.</source>
        <translation>Can be undone afterwards.</translation>
    </message>
    <message>
        <source>Tercatat: %1.</source>
        <translation>Recorded: %1.</translation>
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
        <translation type="unfinished">RT</translation>
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
        <translation type="unfinished">Save</translation>
    </message>
    <message>
        <source>Semua RT</source>
        <translation>All RT</translation>
    </message>
    <message>
        <source>Pindah</source>
        <translation type="unfinished">Moved</translation>
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
    <name>FamilyGlance</name>
    <message>
        <source>Catat kunjungan</source>
        <translation>Record a visit</translation>
    </message>
    <message>
        <source>Kertas</source>
        <translation>Paper</translation>
    </message>
    <message>
        <source>Cetak kartu …</source>
        <translation>Print card …</translation>
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
        <translation type="unfinished">Family %1</translation>
    </message>
    <message>
        <source>tanpa No. KK</source>
        <translation type="unfinished">no family card</translation>
    </message>
    <message>
        <source>Berisiko stunting</source>
        <translation>At risk of stunting</translation>
    </message>
    <message>
        <source>Belum dikirim</source>
        <translation type="unfinished">Not sent</translation>
    </message>
    <message>
        <source>Belum lengkap</source>
        <translation type="unfinished">Incomplete</translation>
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
        <source>belum bisa dihitung</source>
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
        <source>Simpan kartu keluarga binaan</source>
        <translation>Save the family&apos;s card</translation>
    </message>
    <message>
        <source>Kartu tersimpan: %1</source>
        <translation>Card saved: %1</translation>
    </message>
</context>
<context>
    <name>FamilyHead</name>
    <message>
        <source>Kembali ke daftar</source>
        <translation type="unfinished">Back to the list</translation>
    </message>
    <message>
        <source>Lebarkan isian, sembunyikan daftar (F11)</source>
        <translation>Widen the form, hide the list (F11)</translation>
    </message>
    <message>
        <source>Hapus keluarga</source>
        <translation type="unfinished">Delete family</translation>
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
        <source>Keluarga</source>
        <translation>Families</translation>
    </message>
    <message>
        <source>Belum lengkap</source>
        <translation>Incomplete</translation>
    </message>
    <message>
        <source>Belum dikirim</source>
        <translation>Not sent</translation>
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
        <source>%1 KK</source>
        <translation>%1 families</translation>
    </message>
    <message>
        <source>%1 keluarga · panah untuk pindah, Enter untuk membuka</source>
        <translation>%1 families · arrows to move, Enter to open</translation>
    </message>
    <message>
        <source>Tidak ada keluarga yang cocok.</source>
        <translation>No family matches.</translation>
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
        <source>(tanpa nama)</source>
        <translation>(no name)</translation>
    </message>
</context>
<context>
    <name>FamilyPanel</name>
    <message>
        <source>Pilih keluarga di daftar</source>
        <translation>Choose a family in the list</translation>
    </message>
    <message>
        <source>Isian dan anggotanya tampil di sini.</source>
        <translation>Its fields and members are shown here.</translation>
    </message>
    <message>
        <source>Isian %1 yang belum disimpan dilanjutkan.</source>
        <translation>Going on with what was typed %1 and not saved.</translation>
    </message>
    <message>
        <source>Buang draf</source>
        <translation>Discard the draft</translation>
    </message>
    <message>
        <source>Keluarga baru</source>
        <translation>New family</translation>
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
        <source>Sekilas</source>
        <translation>At a glance</translation>
    </message>
    <message>
        <source>Keluarga dalam satu halaman; cetak kartu</source>
        <translation>The family on one page; print its card</translation>
    </message>
    <message>
        <source>Simpan &amp; berikutnya</source>
        <translation>Save &amp; next</translation>
    </message>
    <message>
        <source>Lanjut: %1 %2</source>
        <translation>On to %1 %2</translation>
    </message>
    <message>
        <source>Draf tersimpan otomatis %1</source>
        <translation type="unfinished">Draft kept automatically %1</translation>
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
        <translation type="unfinished">Saved on this laptop.</translation>
    </message>
    <message>
        <source>Hapus keluarga ini?</source>
        <translation>Delete this family?</translation>
    </message>
    <message>
        <source>Semua anggotanya ikut terhapus. Bisa dibatalkan lewat tombol Batalkan sesudahnya.</source>
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
    <message>
        <source>Keluarga dihapus.</source>
        <translation>Family deleted.</translation>
    </message>
    <message>
        <source>Anggota dihapus.</source>
        <translation type="unfinished">Member deleted.</translation>
    </message>
    <message>
        <source>Enter ke isian berikutnya, angka memilih jawaban, Ctrl+Enter menyimpan.</source>
        <translation>Enter goes on, a number chooses an answer, Ctrl+Enter saves.</translation>
    </message>
    <message>
        <source>%1 dari %2 bagian lengkap</source>
        <translation>%1 of %2 parts complete</translation>
    </message>
    <message>
        <source>%1 isian perlu diperbaiki</source>
        <translation type="unfinished">%1 fields need fixing</translation>
    </message>
    <message>
        <source>Belum disimpan</source>
        <translation type="unfinished">Not saved yet</translation>
    </message>
    <message>
        <source>%1 isian perlu dilihat lagi</source>
        <translation type="unfinished">%1 fields need another look</translation>
    </message>
    <message>
        <source>Tersimpan di laptop ini</source>
        <translation type="unfinished">Saved on this laptop</translation>
    </message>
    <message>
        <source>Catatan baru</source>
        <translation type="unfinished">New record</translation>
    </message>
    <message>
        <source>Keluarga</source>
        <translation>Family</translation>
    </message>
    <message>
        <source>Anggota</source>
        <translation type="unfinished">Members</translation>
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
    <name>FamilyPicker</name>
    <message>
        <source>Cari nama, No. KK, atau RT 3</source>
        <translation>Name, card number, or RT 3</translation>
    </message>
    <message>
        <source>Keluarga</source>
        <translation type="unfinished">Families</translation>
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
        <source>Empat langkah singkat, lalu Anda dapat mulai mendata.</source>
        <translation>Four short steps, then you can start.</translation>
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
        <source>Kode pemulihan</source>
        <translation>Recovery code</translation>
    </message>
</context>
<context>
    <name>FormationPart</name>
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
        <source>Catat selesai</source>
        <translation>Mark as done</translation>
    </message>
    <message>
        <source>Ubah tanggal</source>
        <translation>Change date</translation>
    </message>
    <message>
        <source>Tanggal tidak dikenal. Contoh: 3-11-2026.</source>
        <translation type="unfinished">Unknown date. Example: 3-11-2026.</translation>
    </message>
    <message>
        <source>Langkah dicatat.</source>
        <translation>Step recorded.</translation>
    </message>
    <message>
        <source>Langkah pembentukan</source>
        <translation>Steps of formation</translation>
    </message>
    <message>
        <source>Desa</source>
        <translation type="unfinished">Village</translation>
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
        <source>Target</source>
        <translation>Target</translation>
    </message>
    <message>
        <source>Langkah</source>
        <translation>Steps</translation>
    </message>
    <message>
        <source>Simpan</source>
        <translation type="unfinished">Save</translation>
    </message>
    <message>
        <source>Target desa terbentuk</source>
        <translation>Target of villages formed</translation>
    </message>
    <message>
        <source>Desa yang menyelesaikan tiap langkah</source>
        <translation>Villages that finished each step</translation>
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
        <source>dari %1 desa</source>
        <translation>of %1 villages</translation>
    </message>
    <message>
        <source>belum ada target</source>
        <translation>no target yet</translation>
    </message>
    <message>
        <source>Belum</source>
        <translation>Not yet</translation>
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
        <source>%1 foto terbaru</source>
        <translation>%1 latest photos</translation>
    </message>
    <message>
        <source>%1 foto</source>
        <translation>%1 photos</translation>
    </message>
    <message>
        <source>Belum ada foto.</source>
        <translation>No photos yet.</translation>
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
        <source>Kartu K/0</source>
        <translation>Card K/0</translation>
    </message>
    <message>
        <source>Anggota</source>
        <translation type="unfinished">Members</translation>
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
        <translation type="unfinished">Cancel</translation>
    </message>
    <message>
        <source>Hapus dari daftar</source>
        <translation>Take off the list</translation>
    </message>
</context>
<context>
    <name>GuestPart</name>
    <message>
        <source>Tamu: cari penduduk, atau ketik nama dari luar</source>
        <translation>Guest: find a resident, or type a name from elsewhere</translation>
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
        <source>Huruf %1 %</source>
        <translation>Text %1 %</translation>
    </message>
</context>
<context>
    <name>Home</name>
    <message>
        <source>%1 data berbenturan</source>
        <translation>%1 records in conflict</translation>
    </message>
    <message>
        <source>dua tempat mengubah isian yang sama</source>
        <translation>two places changed the same field</translation>
    </message>
    <message>
        <source>Selesaikan</source>
        <translation>Settle</translation>
    </message>
    <message>
        <source>%1 draf belum selesai</source>
        <translation>%1 unfinished drafts</translation>
    </message>
    <message>
        <source>isian tersimpan, tinggal dilanjutkan</source>
        <translation>kept, and can be continued</translation>
    </message>
    <message>
        <source>Lanjutkan</source>
        <translation>Continue</translation>
    </message>
    <message>
        <source>%1 keluarga belum lengkap</source>
        <translation>%1 families incomplete</translation>
    </message>
    <message>
        <source>masih ada isian yang kosong</source>
        <translation>some fields are still empty</translation>
    </message>
    <message>
        <source>Lengkapi</source>
        <translation>Complete</translation>
    </message>
    <message>
        <source>%1 orang tanpa NIK</source>
        <translation>%1 people without NIK</translation>
    </message>
    <message>
        <source>boleh disimpan, lengkapi bila ada</source>
        <translation>may be saved, complete it when known</translation>
    </message>
    <message>
        <source>Buka</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>Belum ada keluarga</source>
        <translation>No families yet</translation>
    </message>
    <message>
        <source>ambil dari berkas yang sudah ada</source>
        <translation>take them from a file you have</translation>
    </message>
    <message>
        <source>Impor</source>
        <translation type="unfinished">Import</translation>
    </message>
    <message>
        <source>Belum ada data dari desa</source>
        <translation>No data from villages yet</translation>
    </message>
    <message>
        <source>buka flashdisk di kotak masuk</source>
        <translation>open a stick in the inbox</translation>
    </message>
    <message>
        <source>kiriman terakhir %1</source>
        <translation>last sent %1</translation>
    </message>
    <message>
        <source>belum pernah dikirim</source>
        <translation>never sent yet</translation>
    </message>
    <message>
        <source>%1 data belum dikirim</source>
        <translation>%1 records not sent</translation>
    </message>
    <message>
        <source>Kirim</source>
        <translation>Send</translation>
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
        <source>Keluarga terdata</source>
        <translation>Families recorded</translation>
    </message>
    <message>
        <source>Penduduk</source>
        <translation>Residents</translation>
    </message>
    <message>
        <source>Data lengkap</source>
        <translation>Complete records</translation>
    </message>
    <message>
        <source>Kegiatan bulan ini</source>
        <translation>Activities this month</translation>
    </message>
    <message>
        <source>Coba lagi</source>
        <translation>Try again</translation>
    </message>
    <message>
        <source>Penduduk menurut umur</source>
        <translation>Residents by age</translation>
    </message>
    <message>
        <source>Keluarga dengan</source>
        <translation>Families with</translation>
    </message>
    <message>
        <source>Satu keluarga dapat terhitung di beberapa baris.</source>
        <translation>A family may be counted on several lines.</translation>
    </message>
    <message>
        <source>Perlu ditindak</source>
        <translation>To do next</translation>
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
    <message>
        <source>%1 dari perkiraan</source>
        <translation>%1 of the estimate</translation>
    </message>
    <message>
        <source>kepala keluarga</source>
        <translation>heads of family</translation>
    </message>
    <message>
        <source>%1 laki-laki · %2 perempuan</source>
        <translation>%1 male · %2 female</translation>
    </message>
    <message>
        <source>%1 belum lengkap</source>
        <translation>%1 incomplete</translation>
    </message>
    <message>
        <source>%1 peserta</source>
        <translation>%1 participants</translation>
    </message>
    <message>
        <source>%1 jiwa</source>
        <translation>%1 people</translation>
    </message>
    <message>
        <source>Kiri laki-laki %1, kanan perempuan %2</source>
        <translation>Left: %1 male, right: %2 female</translation>
    </message>
    <message>
        <source>%1 tanpa tanggal lahir</source>
        <translation>%1 without birth date</translation>
    </message>
    <message>
        <source>Pasangan usia subur</source>
        <translation>Reproductive couple</translation>
    </message>
    <message>
        <source>Baduta, di bawah 2 th</source>
        <translation>Child under 2</translation>
    </message>
    <message>
        <source>Balita, 2-4 th</source>
        <translation>Child of 2-4</translation>
    </message>
    <message>
        <source>Remaja, 10-24 th</source>
        <translation>Youth of 10-24</translation>
    </message>
    <message>
        <source>Lansia, 60 th lebih</source>
        <translation>Elderly, 60 and over</translation>
    </message>
    <message>
        <source>%1 keluarga</source>
        <translation>%1 families</translation>
    </message>
    <message>
        <source>Semua sudah beres</source>
        <translation>Everything is done</translation>
    </message>
</context>
<context>
    <name>IdentityPart</name>
    <message>
        <source>Lanjut: 2 Anggota</source>
        <translation>On to 2 Members</translation>
    </message>
</context>
<context>
    <name>ImportResidentsPage</name>
    <message>
        <source>Pilih berkas …</source>
        <translation>Choose a file …</translation>
    </message>
    <message>
        <source>Isinya dibandingkan dulu dengan data di sini. Tidak ada yang ditulis sebelum Anda setuju.</source>
        <translation>It is compared with the data here first. Nothing is written before you agree.</translation>
    </message>
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
        <source>Impor data</source>
        <translation>Import data</translation>
    </message>
    <message>
        <source>Dari OpenSID, ekspor SIAK, buku induk, templat kami, atau CSV.</source>
        <translation>From OpenSID, SIAK exports, registers, our templates, or CSV.</translation>
    </message>
    <message>
        <source>Isi berkas</source>
        <translation>Content of the file</translation>
    </message>
    <message>
        <source>Penduduk per KK</source>
        <translation>Residents by family card</translation>
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
        <source>Pilih berkas</source>
        <translation>Choose a file</translation>
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
        <translation type="unfinished">Name</translation>
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
        <translation type="unfinished">State</translation>
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
        <source>Tabel (*.xlsx *.xls *.csv)</source>
        <translation>Tables (*.xlsx *.xls *.csv)</translation>
    </message>
    <message>
        <source>Simpan templat kosong</source>
        <translation>Save an empty template</translation>
    </message>
    <message>
        <source>Templat tersimpan: %1</source>
        <translation>Template saved: %1</translation>
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
        <source>%1 catatan tersimpan: %2</source>
        <translation>%1 records saved: %2</translation>
    </message>
    <message>
        <source>baris</source>
        <translation>rows</translation>
    </message>
    <message>
        <source>%1 catatan akan ditulis dalam satu langkah yang bisa dibatalkan.</source>
        <translation>%1 records will be written in one step that can be undone.</translation>
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
        <source>catatan</source>
        <translation>records</translation>
    </message>
    <message>
        <source>Tidak ada perubahan</source>
        <translation>No change</translation>
    </message>
    <message>
        <source>Catatan baru</source>
        <translation type="unfinished">New record</translation>
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
    <name>InboxPage</name>
    <message>
        <source>Kotak masuk paket</source>
        <translation>Inbox of bundles</translation>
    </message>
    <message>
        <source>Setiap paket diperiksa dulu. Tidak ada data yang berubah sebelum Anda menekan Impor.</source>
        <translation>Every bundle is checked first. No data changes before you press Import.</translation>
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
        <translation type="unfinished">All</translation>
    </message>
    <message>
        <source>Desa</source>
        <translation type="unfinished">Village</translation>
    </message>
    <message>
        <source>Laptop</source>
        <translation>Laptop</translation>
    </message>
    <message>
        <source>Paket</source>
        <translation>Bundle</translation>
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
        <source>Status pemeriksaan</source>
        <translation>Result of the checks</translation>
    </message>
    <message>
        <source>Buka flashdisk …</source>
        <translation>Open a stick …</translation>
    </message>
    <message>
        <source>Tambah berkas …</source>
        <translation>Add files …</translation>
    </message>
    <message>
        <source>Impor semua yang siap</source>
        <translation>Import all that are ready</translation>
    </message>
    <message>
        <source>Impor paket ini</source>
        <translation>Import this bundle</translation>
    </message>
    <message>
        <source>Cocokkan kata sidik</source>
        <translation>Compare fingerprint words</translation>
    </message>
    <message>
        <source>Keluarkan isinya</source>
        <translation>Take its contents out</translation>
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
        <source>Tidak ada paket KKB di sana.</source>
        <translation>There are no KKB bundles there.</translation>
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
        <source>Menghitung ulang data</source>
        <translation>Computing the data again</translation>
    </message>
    <message>
        <source>%1 paket · tarik berkas .kkb ke sini untuk menambah</source>
        <translation>%1 bundles · drag .kkb files here to add</translation>
    </message>
    <message>
        <source>Belum ada paket dipilih</source>
        <translation>No bundle chosen yet</translation>
    </message>
    <message>
        <source>Buka flashdisk atau tambah berkas.</source>
        <translation>Open a stick or add files.</translation>
    </message>
    <message>
        <source>Masukkan kembali isinya</source>
        <translation>Put its contents back</translation>
    </message>
    <message>
        <source>paket #%1</source>
        <translation>bundle #%1</translation>
    </message>
    <message>
        <source>Kata sidik laptop</source>
        <translation>Fingerprint words of the laptop</translation>
    </message>
    <message>
        <source>Bagian yang belum ada</source>
        <translation>Parts that are missing</translation>
    </message>
    <message>
        <source>%1 KK · %2 jiwa</source>
        <translation>%1 families · %2 people</translation>
    </message>
    <message>
        <source>Siap diimpor</source>
        <translation>Ready to import</translation>
    </message>
    <message>
        <source>Sudah diimpor</source>
        <translation>Imported</translation>
    </message>
    <message>
        <source>Dikeluarkan</source>
        <translation>Taken out</translation>
    </message>
    <message>
        <source>Laptop belum disetujui</source>
        <translation>Laptop not approved</translation>
    </message>
    <message>
        <source>Bagian belum lengkap</source>
        <translation>Parts missing</translation>
    </message>
    <message>
        <source>Ditolak</source>
        <translation>Refused</translation>
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
        <source>RT dan RW</source>
        <translation type="unfinished">RT and RW</translation>
    </message>
    <message>
        <source>Seluruh desa</source>
        <translation type="unfinished">Whole village</translation>
    </message>
    <message>
        <source>Semua desa</source>
        <translation type="unfinished">All villages</translation>
    </message>
    <message>
        <source>Kelompok indikator</source>
        <translation>Group of indicators</translation>
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
        <source>Siapa saja</source>
        <translation>Who</translation>
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
        <source>Ekspor …</source>
        <translation>Export …</translation>
    </message>
    <message>
        <source>Tanggal tidak dikenal. Contoh: 3-11-2026.</source>
        <translation type="unfinished">Unknown date. Example: 3-11-2026.</translation>
    </message>
    <message>
        <source>terlalu sedikit</source>
        <translation>too few</translation>
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
        <source>%1 catatan</source>
        <translation>%1 records</translation>
    </message>
    <message>
        <source>Tidak di sini lagi</source>
        <translation type="unfinished">No longer here</translation>
    </message>
    <message>
        <source>Simpan daftar</source>
        <translation>Save list</translation>
    </message>
    <message>
        <source>Daftar tersimpan: %1</source>
        <translation>List saved: %1</translation>
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
    <name>KeyCard</name>
    <message>
        <source>Kata sandi Anda sekarang</source>
        <translation>Your present passphrase</translation>
    </message>
    <message>
        <source>Nama pengguna baru</source>
        <translation>Name of the new user</translation>
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
        <source>Coba dengan data contoh</source>
        <translation>Try with sample data</translation>
    </message>
    <message>
        <source>Desa rekaan dengan 214 keluarga. Data Anda sendiri tidak tersentuh.</source>
        <translation>An invented village of 214 families. Your own data is not touched.</translation>
    </message>
    <message>
        <source>Laptop ini dipakai di mana?</source>
        <translation>Where is this laptop used?</translation>
    </message>
    <message>
        <source>Tidak perlu internet.</source>
        <translation>No internet needed.</translation>
    </message>
    <message>
        <source>Menyiapkan desa contoh …</source>
        <translation>Preparing the sample village …</translation>
    </message>
    <message>
        <source>Buka data contoh</source>
        <translation>Open sample data</translation>
    </message>
</context>
<context>
    <name>ListingCard</name>
    <message>
        <source>Cari judul, tempat, atau uraian</source>
        <translation type="unfinished">Find title, place or description</translation>
    </message>
    <message>
        <source>Daftar kegiatan</source>
        <translation type="unfinished">List of activities</translation>
    </message>
    <message>
        <source>%1 kegiatan</source>
        <translation type="unfinished">%1 activities</translation>
    </message>
    <message>
        <source>Belum ada kegiatan di daftar ini.</source>
        <translation type="unfinished">No activities in this list yet.</translation>
    </message>
    <message>
        <source>Belum lengkap</source>
        <translation type="unfinished">Incomplete</translation>
    </message>
    <message>
        <source>Belum dikirim</source>
        <translation type="unfinished">Not sent</translation>
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
        <source>Rencana · kegiatan · keluarga. Merah: pengampu program belum berbuat apa pun.</source>
        <translation>Plans · activities · families. Red: who carries the programme has done nothing.</translation>
    </message>
    <message>
        <source>%1 kekosongan</source>
        <translation>%1 gaps</translation>
    </message>
    <message>
        <source>Kosong</source>
        <translation>Empty</translation>
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
        <translation type="unfinished">Delete</translation>
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
        <translation type="unfinished">RT %1</translation>
    </message>
    <message>
        <source>%1 dari %2 anggota, %3 tamu</source>
        <translation>%1 of %2 members, %3 guests</translation>
    </message>
    <message>
        <source>Belum ada anggota pada tanggal ini. Tambahkan di Anggota, atau catat sebagai tamu.</source>
        <translation>No member on this day yet. Add some under Members, or enter guests.</translation>
    </message>
    <message>
        <source>Hapus pertemuan ini?</source>
        <translation>Delete this meeting?</translation>
    </message>
    <message>
        <source>Daftar hadirnya ikut terhapus. Bisa dibatalkan sesudahnya.</source>
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
        <translation type="unfinished">Place</translation>
    </message>
    <message>
        <source>Anggota</source>
        <translation type="unfinished">Members</translation>
    </message>
    <message>
        <source>Tamu</source>
        <translation>Guests</translation>
    </message>
    <message>
        <source>Belum ada pertemuan yang dicatat.</source>
        <translation>No meeting entered yet.</translation>
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
        <translation type="unfinished">Open</translation>
    </message>
    <message>
        <source>Register R/I</source>
        <translation>Register R/I</translation>
    </message>
    <message>
        <source>Simpan register</source>
        <translation>Save register</translation>
    </message>
    <message>
        <source>Tersimpan: %1</source>
        <translation>Saved: %1</translation>
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
        <translation type="unfinished">Name</translation>
    </message>
    <message>
        <source>NIK</source>
        <translation type="unfinished">NIK</translation>
    </message>
    <message>
        <source>L/P</source>
        <translation type="unfinished">Sex</translation>
    </message>
    <message>
        <source>Lahir</source>
        <translation type="unfinished">Born</translation>
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
        <translation type="unfinished">Relation</translation>
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
        <translation type="unfinished">Add</translation>
    </message>
    <message>
        <source>Anggota baru</source>
        <translation type="unfinished">New member</translation>
    </message>
    <message>
        <source>Tutupi NIK (F9)</source>
        <translation>Cover the NIK (F9)</translation>
    </message>
    <message>
        <source>Anggota</source>
        <translation type="unfinished">Members</translation>
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
        <source>Belum ada anggota. Cari di sebelah kanan.</source>
        <translation>No members yet. Search on the right.</translation>
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
        <translation type="unfinished">RT %1</translation>
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
    <name>NewPassphrase</name>
    <message>
        <source>Minimal 4 kata, atau 10 huruf dan angka. Contoh cara: empat kata yang tidak berkaitan.</source>
        <translation>At least 4 words, or 10 letters and digits. A good way: four words that have nothing to do with each other.</translation>
    </message>
    <message>
        <source>Kata sandi</source>
        <translation>Passphrase</translation>
    </message>
    <message>
        <source>Ketik kata sandi sekali lagi</source>
        <translation>Type the passphrase once more</translation>
    </message>
    <message>
        <source>Cukup. Lebih panjang lebih aman.</source>
        <translation>Enough. Longer is safer.</translation>
    </message>
    <message>
        <source>Baik.</source>
        <translation>Good.</translation>
    </message>
    <message>
        <source>Kuat.</source>
        <translation>Strong.</translation>
    </message>
    <message>
        <source>Belum sama dengan yang di atas.</source>
        <translation>Not the same as above yet.</translation>
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
        <source>PENDATAAN</source>
        <translation>RECORDS</translation>
    </message>
    <message>
        <source>DESA</source>
        <translation>VILLAGE</translation>
    </message>
    <message>
        <source>Keluarga</source>
        <translation>Families</translation>
    </message>
    <message>
        <source>Anggota</source>
        <translation>Members</translation>
    </message>
    <message>
        <source>Data ganda</source>
        <translation>Duplicates</translation>
    </message>
    <message>
        <source>Ganda</source>
        <translation>Doubles</translation>
    </message>
    <message>
        <source>Indikator</source>
        <translation>Indicators</translation>
    </message>
    <message>
        <source>Cetak dan privasi</source>
        <translation>Printing and privacy</translation>
    </message>
    <message>
        <source>Cetak</source>
        <translation type="unfinished">Print</translation>
    </message>
    <message>
        <source>Impor data</source>
        <translation>Import data</translation>
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
        <source>DataKu</source>
        <translation>Data house</translation>
    </message>
    <message>
        <source>Kelas</source>
        <translation>Class</translation>
    </message>
    <message>
        <source>Kelompok kegiatan</source>
        <translation>Groups</translation>
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
        <source>Rencana</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>Laporan</source>
        <translation>Reports</translation>
    </message>
    <message>
        <source>Kirim data</source>
        <translation>Send data</translation>
    </message>
    <message>
        <source>Kirim</source>
        <translation type="unfinished">Send</translation>
    </message>
    <message>
        <source>Terima paket</source>
        <translation>Receive</translation>
    </message>
    <message>
        <source>Terima</source>
        <translation>Receive</translation>
    </message>
    <message>
        <source>DATA MASUK</source>
        <translation>INCOMING</translation>
    </message>
    <message>
        <source>KELOLA</source>
        <translation>MANAGE</translation>
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
        <source>Konflik</source>
        <translation type="unfinished">Conflict</translation>
    </message>
    <message>
        <source>Keluarga desa</source>
        <translation>Village families</translation>
    </message>
    <message>
        <source>Desa</source>
        <translation>Villages</translation>
    </message>
    <message>
        <source>Rencana aksi</source>
        <translation>Action plan</translation>
    </message>
    <message>
        <source>Laptop dan kunci</source>
        <translation>Laptops and keys</translation>
    </message>
    <message>
        <source>Laptop</source>
        <translation>Laptop</translation>
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
        <source>Formulir pendataan</source>
        <translation>Survey forms</translation>
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
        <source>Cetak NIK dan No. KK lengkap (tercatat di log)</source>
        <translation>Print NIK and card number in full (logged)</translation>
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
        <translation type="unfinished">Note</translation>
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
        <translation type="unfinished">families</translation>
    </message>
    <message>
        <source>Tersimpan: %1</source>
        <translation type="unfinished">Saved: %1</translation>
    </message>
    <message>
        <source> (%1 keluarga)</source>
        <translation> (%1 families)</translation>
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
        <source>keluarga</source>
        <translation>families</translation>
    </message>
    <message>
        <source>orang</source>
        <translation>people</translation>
    </message>
    <message>
        <source>%1 pertemuan, %2</source>
        <translation>%1 meetings, %2</translation>
    </message>
    <message>
        <source>Belum ada pertemuan</source>
        <translation>No meeting yet</translation>
    </message>
    <message>
        <source>dibanding %1</source>
        <translation>against %1</translation>
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
    <name>PhotoBox</name>
    <message>
        <source>Pilih foto …</source>
        <translation>Choose a photo …</translation>
    </message>
    <message>
        <source>Hapus</source>
        <translation type="unfinished">Delete</translation>
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
        <translation type="unfinished">not here yet</translation>
    </message>
    <message>
        <source>Foto kegiatan</source>
        <translation type="unfinished">Photo of the activity</translation>
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
        <translation type="unfinished">Add photos</translation>
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
        <source>Foto (*.jpg *.jpeg *.png *.webp *.bmp)</source>
        <translation type="unfinished">Photos (*.jpg *.jpeg *.png *.webp *.bmp)</translation>
    </message>
    <message>
        <source>Pilih foto kegiatan</source>
        <translation type="unfinished">Choose photos of the activity</translation>
    </message>
    <message>
        <source>Menyimpan foto</source>
        <translation type="unfinished">Saving photos</translation>
    </message>
    <message>
        <source>foto</source>
        <translation type="unfinished">photos</translation>
    </message>
    <message>
        <source>Bukan foto yang bisa dibaca: %1</source>
        <translation>No readable pictures: %1</translation>
    </message>
    <message>
        <source>%1 foto disimpan.</source>
        <translation type="unfinished">%1 photos saved.</translation>
    </message>
    <message>
        <source>Foto dihapus.</source>
        <translation type="unfinished">Photo deleted.</translation>
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
        <translation type="unfinished">Delete photo</translation>
    </message>
</context>
<context>
    <name>PickedEditor</name>
    <message>
        <source>Tambah …</source>
        <translation>Add …</translation>
    </message>
    <message>
        <source>Klik untuk menghapus pilihan ini</source>
        <translation>Click to remove this choice</translation>
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
        <translation type="unfinished">Activities</translation>
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
        <translation type="unfinished">Families</translation>
    </message>
    <message>
        <source>Keadaan</source>
        <translation type="unfinished">State</translation>
    </message>
    <message>
        <source>Gabung dengan baris lain …</source>
        <translation>Merge with another line …</translation>
    </message>
    <message>
        <source>Enter membuka baris.</source>
        <translation>Enter opens a line.</translation>
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
    <name>PlansPage</name>
    <message>
        <source>Rencana kerja masyarakat (RKM)</source>
        <translation>Community work plan</translation>
    </message>
    <message>
        <source>Rencana aksi kabupaten/kota</source>
        <translation>District action plan</translation>
    </message>
    <message>
        <source>Tahun</source>
        <translation>Year</translation>
    </message>
    <message>
        <source>Cetak …</source>
        <translation type="unfinished">Print …</translation>
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
        <source>%1 baris, %2 selesai, %3 terlambat</source>
        <translation>%1 lines, %2 done, %3 late</translation>
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
    <message>
        <source>Tersimpan: %1</source>
        <translation type="unfinished">Saved: %1</translation>
    </message>
</context>
<context>
    <name>ProfilePart</name>
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
        <translation type="unfinished">No</translation>
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
</context>
<context>
    <name>ProposalList</name>
    <message>
        <source>Tidak ada temuan baru dari data keluarga.</source>
        <translation>Nothing new from the family book.</translation>
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
        <source>%1: laki-laki %2, perempuan %3</source>
        <translation>%1: male %2, female %3</translation>
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
        <translation type="unfinished">Village</translation>
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
        <source>Belum ada desa yang dinilai pada jenjang ini.</source>
        <translation>No village has been scored at this level.</translation>
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
    <message>
        <source>Tersimpan: %1</source>
        <translation type="unfinished">Saved: %1</translation>
    </message>
</context>
<context>
    <name>ReceivePage</name>
    <message>
        <source>Buka paket atau tanda terima</source>
        <translation>Open a pack or receipt</translation>
    </message>
    <message>
        <source>Pilih berkas .kkb dari kabupaten, atau pilih flashdisknya. Berkas lain dilewati.</source>
        <translation>Choose .kkb files from the district, or the stick. Other files are passed over.</translation>
    </message>
    <message>
        <source>Pilih berkas …</source>
        <translation>Choose a file …</translation>
    </message>
    <message>
        <source>Pilih flashdisk atau folder …</source>
        <translation>Choose a stick or folder …</translation>
    </message>
    <message>
        <source>Bisa juga dengan menarik berkas ke halaman ini.</source>
        <translation>Dragging files onto this page works too.</translation>
    </message>
    <message>
        <source>Hasil</source>
        <translation>Result</translation>
    </message>
    <message>
        <source>Kartu kabupaten</source>
        <translation>District card</translation>
    </message>
    <message>
        <source>Pasang kartu kabupaten …</source>
        <translation>Install the district card …</translation>
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
        <source>Tanpa kartu ini paket tidak dapat dikunci untuk kabupaten.</source>
        <translation>Without this card bundles cannot be locked for the district.</translation>
    </message>
    <message>
        <source>Belum dipasang</source>
        <translation>Not installed yet</translation>
    </message>
    <message>
        <source>Kata sidik laptop ini</source>
        <translation>Fingerprint words of this laptop</translation>
    </message>
    <message>
        <source>Memeriksa berkas dari kabupaten</source>
        <translation>Checking files from the district</translation>
    </message>
    <message>
        <source>Kiriman Anda sudah sampai; jumlah belum dikirim ikut berkurang.</source>
        <translation>Your bundle has arrived; the number not sent goes down with it.</translation>
    </message>
    <message>
        <source>Tanda terima sah</source>
        <translation>The receipt is genuine</translation>
    </message>
    <message>
        <source>%1 perubahan baru diterima.</source>
        <translation>%1 new changes received.</translation>
    </message>
    <message>
        <source>Paket dari kabupaten sah</source>
        <translation>The district&apos;s pack is genuine</translation>
    </message>
    <message>
        <source>Tidak ada yang berubah karenanya.</source>
        <translation>It changed nothing.</translation>
    </message>
    <message>
        <source>Sudah pernah diterima</source>
        <translation>Received before</translation>
    </message>
    <message>
        <source>%1 catatan berbeda dengan isian Anda; kabupaten akan memutuskan.</source>
        <translation>%1 records differ from yours; the district will decide.</translation>
    </message>
    <message>
        <source>Ada yang berbenturan</source>
        <translation>There are conflicts</translation>
    </message>
    <message>
        <source>Berkas lain dilewati; tidak ada yang berubah.</source>
        <translation>Other files were passed over; nothing changed.</translation>
    </message>
    <message>
        <source>Tidak ada paket untuk laptop ini</source>
        <translation>No pack for this laptop</translation>
    </message>
    <message>
        <source>Kartu dipasang. Cocokkan kata sidiknya lewat telepon dengan kabupaten.</source>
        <translation>Card installed. Compare its fingerprint words with the district by telephone.</translation>
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
    <message>
        <source>Pilih berkas kartu kabupaten</source>
        <translation>Choose the district card&apos;s file</translation>
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
        <source>Ada isian %1 yang belum disimpan.</source>
        <translation>There is an unsaved draft of %1.</translation>
    </message>
    <message>
        <source>Lanjutkan draf</source>
        <translation>Continue the draft</translation>
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
    <name>RegionPage</name>
    <message>
        <source>Ketik nama atau kode wilayah</source>
        <translation>Type the name or code of the region</translation>
    </message>
    <message>
        <source>Wilayah yang ditemukan</source>
        <translation>Regions found</translation>
    </message>
    <message>
        <source>Ketik paling sedikit tiga huruf</source>
        <translation>Type at least three letters</translation>
    </message>
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
        <source>Mulai dari awal</source>
        <translation>Start again</translation>
    </message>
    <message>
        <source>Salin &amp;&amp; lanjut (F7)</source>
        <translation>Copy &amp;&amp; next (F7)</translation>
    </message>
    <message>
        <source>Laporan terbit</source>
        <translation>Issued reports</translation>
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
        <source>Cetak ulang …</source>
        <translation>Print again …</translation>
    </message>
    <message>
        <source>Sama persis seperti saat diterbitkan.</source>
        <translation>Exactly as when it was issued.</translation>
    </message>
    <message>
        <source>Tidak ada</source>
        <translation>None</translation>
    </message>
    <message>
        <source>Berbeda</source>
        <translation>Differs</translation>
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
        <source>Laporan diterbitkan.</source>
        <translation>Report issued.</translation>
    </message>
    <message>
        <source>Simpan laporan</source>
        <translation>Save report</translation>
    </message>
    <message>
        <source>Tersimpan: %1</source>
        <translation type="unfinished">Saved: %1</translation>
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
    <name>ScoringCard</name>
    <message>
        <source>Tim penilai</source>
        <translation>Assessors</translation>
    </message>
    <message>
        <source>Nama tim penilai, dipisah koma</source>
        <translation>Names of the assessors, parted by commas</translation>
    </message>
    <message>
        <source>Simpan</source>
        <translation type="unfinished">Save</translation>
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
        <source>Penilaian mandiri</source>
        <translation>Own assessment</translation>
    </message>
    <message>
        <source>Ada nilai yang belum disimpan.</source>
        <translation>There are scores not saved yet.</translation>
    </message>
    <message>
        <source>Lanjutkan draf</source>
        <translation type="unfinished">Continue the draft</translation>
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
        <source>Nama, NIK, No. KK, nomor HP, alamat, atau RT 3</source>
        <translation>Name, NIK, card number, phone, address, or RT 3</translation>
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
        <source>buka keluarga</source>
        <translation>open the family</translation>
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
        <translation type="unfinished">%1 empty</translation>
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
        <source>Periksa isi</source>
        <translation>Check contents</translation>
    </message>
    <message>
        <source>Simpan &amp;&amp; kunci</source>
        <translation>Save &amp;&amp; lock</translation>
    </message>
    <message>
        <source>Selesai</source>
        <translation type="unfinished">Finish</translation>
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
        <source>Kunci layar sekarang</source>
        <translation>Lock the screen now</translation>
    </message>
    <message>
        <source>%1 (Anda)</source>
        <translation>%1 (you)</translation>
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
        <source>Pengguna dikeluarkan.</source>
        <translation>User removed.</translation>
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
        <translation type="unfinished">Undo</translation>
    </message>
    <message>
        <source>Urungkan yang terakhir diketik (Ctrl+Z)</source>
        <translation>Take back what was typed last (Ctrl+Z)</translation>
    </message>
    <message>
        <source>Simpan</source>
        <translation type="unfinished">Save</translation>
    </message>
    <message>
        <source>Simpan &amp;&amp; berikutnya</source>
        <translation type="unfinished">Save &amp;&amp; next</translation>
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
        <source>Impor paket</source>
        <translation>Import bundle</translation>
    </message>
    <message>
        <source>Masih menulis data. Tunggu sebentar, lalu tutup lagi.</source>
        <translation>Still writing. Wait a moment, then close again.</translation>
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
        <translation type="unfinished">Year</translation>
    </message>
    <message>
        <source>Bulan</source>
        <translation type="unfinished">Month</translation>
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
        <translation type="unfinished">Activities</translation>
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
        <translation type="unfinished">By agency</translation>
    </message>
    <message>
        <source>Menurut bulan</source>
        <translation>By month</translation>
    </message>
    <message>
        <source>kegiatan</source>
        <translation>activities</translation>
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
    <message>
        <source>Tersimpan: %1</source>
        <translation type="unfinished">Saved: %1</translation>
    </message>
</context>
<context>
    <name>SurveyPart</name>
    <message>
        <source>Lanjut</source>
        <translation type="unfinished">Next</translation>
    </message>
</context>
<context>
    <name>Toast</name>
    <message>
        <source>Batalkan</source>
        <translation>Undo</translation>
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
        <source>Pasang kata sandi baru</source>
        <translation>Set a new passphrase</translation>
    </message>
    <message>
        <source>Kembali</source>
        <translation>Back</translation>
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
        <source>Pulihkan dengan kode</source>
        <translation>Recover with the code</translation>
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
        <source>Siapa yang memakai laptop ini?</source>
        <translation>Who uses this laptop?</translation>
    </message>
    <message>
        <source>Nama Anda</source>
        <translation>Your name</translation>
    </message>
    <message>
        <source>Tercatat di setiap perubahan, misalnya: Bu Sari Lestari.</source>
        <translation>Noted at every change, for example: Bu Sari Lestari.</translation>
    </message>
    <message>
        <source>Tanpa kata sandi ini, data tidak dapat dibuka siapa pun.</source>
        <translation>Without this passphrase nobody can open the data.</translation>
    </message>
    <message>
        <source>Menyiapkan data terkunci …</source>
        <translation>Preparing the locked data …</translation>
    </message>
</context>
<context>
    <name>VillageClassPage</name>
    <message>
        <source>Kelas Kampung KB</source>
        <translation type="unfinished">Class of the Kampung KB</translation>
    </message>
    <message>
        <source>Menurut aturan %1</source>
        <translation>By rule %1</translation>
    </message>
    <message>
        <source>Nilai setiap butir</source>
        <translation>Score of each item</translation>
    </message>
    <message>
        <source>Butir</source>
        <translation>Item</translation>
    </message>
    <message>
        <source>Keadaan</source>
        <translation type="unfinished">State</translation>
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
        <source>Apa yang menaikkan kelas?</source>
        <translation>What lifts the class?</translation>
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
        <source>Sebagian angka diketik, bukan dihitung dari data keluarga; butirnya diberi tanda.</source>
        <translation>Some figures were typed and not counted from the family book; those items are marked.</translation>
    </message>
    <message>
        <source>Perkembangan</source>
        <translation type="unfinished">Course over the years</translation>
    </message>
    <message>
        <source>Sekarang</source>
        <translation>Now</translation>
    </message>
    <message>
        <source>Kelas tertinggi sudah tercapai.</source>
        <translation>The highest class is reached.</translation>
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
    <message>
        <source>Catatan</source>
        <translation type="unfinished">Note</translation>
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
    <message>
        <source>Belum diisi</source>
        <translation>Not filled in</translation>
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
        <source>Terlatih</source>
        <translation>Trained</translation>
    </message>
    <message>
        <source>Tidak aktif</source>
        <translation type="unfinished">Closed</translation>
    </message>
    <message>
        <source>Simpan struktur</source>
        <translation>Save structure</translation>
    </message>
    <message>
        <source>Struktur tersimpan: %1</source>
        <translation>Structure saved: %1</translation>
    </message>
</context>
<context>
    <name>_Contents</name>
    <message>
        <source>Data di laptop tidak dihapus setelah dikirim.</source>
        <translation>Data on the laptop is not deleted after sending.</translation>
    </message>
    <message>
        <source>Isi paket</source>
        <translation>Contents of the bundle</translation>
    </message>
    <message>
        <source>Pasang kartu kabupaten …</source>
        <translation>Install the district card …</translation>
    </message>
    <message>
        <source>Perubahan</source>
        <translation>Changes</translation>
    </message>
    <message>
        <source>Ukuran paket</source>
        <translation>Size of the bundle</translation>
    </message>
    <message>
        <source>Kunci paket untuk</source>
        <translation>Lock the bundle for</translation>
    </message>
    <message>
        <source>Hanya kantor ini yang dapat membuka isinya. Bila flashdisk hilang, data warga aman.</source>
        <translation>Only this office can open it. If the stick is lost, people&apos;s data is safe.</translation>
    </message>
    <message>
        <source>Semua data sudah dikirim dan diterima kabupaten.</source>
        <translation>All data has been sent, and the district has it.</translation>
    </message>
    <message>
        <source>Tidak ada yang perlu dikirim</source>
        <translation>Nothing to send</translation>
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
        <source>Kartu dipasang. Cocokkan enam kata ini lewat telepon dengan kabupaten: %1</source>
        <translation>Card installed. Compare these six words with the district by telephone: %1</translation>
    </message>
</context>
<context>
    <name>_Done</name>
    <message>
        <source>Paket siap dibawa</source>
        <translation>The bundle is ready to carry</translation>
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
        <source>2. Kabupaten mengimpor paket dan memberi tanda terima.</source>
        <translation>2. The district imports the bundle and gives a receipt.</translation>
    </message>
    <message>
        <source>3. Buka tanda terima itu di halaman Terima paket.</source>
        <translation>3. Open that receipt on the Receive page.</translation>
    </message>
    <message>
        <source>Buka folder</source>
        <translation>Open folder</translation>
    </message>
    <message>
        <source>Paket ke</source>
        <translation>Bundle number</translation>
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
        <source>Kata sidik laptop ini, bila kabupaten menanyakannya: %1</source>
        <translation>This laptop&apos;s fingerprint words, if the district asks: %1</translation>
    </message>
</context>
<context>
    <name>_Place</name>
    <message>
        <source>Buat paket &amp;&amp; simpan</source>
        <translation>Make &amp;&amp; save bundle</translation>
    </message>
    <message>
        <source>Pilih folder lain …</source>
        <translation>Choose another folder …</translation>
    </message>
    <message>
        <source>Simpan paket di mana?</source>
        <translation>Where to save the bundle?</translation>
    </message>
    <message>
        <source>Cari flashdisk lagi</source>
        <translation>Look for the stick again</translation>
    </message>
    <message>
        <source>Flashdisk %1</source>
        <translation>Stick %1</translation>
    </message>
    <message>
        <source>%1 kosong</source>
        <translation type="unfinished">%1 empty</translation>
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
        <source>Menulis dan membaca ulang paket. Jangan cabut flashdisk.</source>
        <translation>Writing the bundle and reading it back. Do not pull the stick out.</translation>
    </message>
    <message>
        <source>Membuat paket kiriman</source>
        <translation>Making the bundle</translation>
    </message>
    <message>
        <source>Dihentikan. Tidak ada berkas yang tertinggal.</source>
        <translation>Stopped. No file was left behind.</translation>
    </message>
</context>
<context>
    <name>dialog</name>
    <message>
        <source>Ibu kandung</source>
        <translation type="unfinished">Mother</translation>
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
</TS>
