"""Coded answers about the village's programme: profile, people, groups, plans, assessments."""

from kkb_desktop.domain.fields import Code, CodeList
from kkb_desktop.domain.text import Text

REGULATION = CodeList(
    key="regulation",
    version="2022",
    source="web Kampung KB, profil: regulasi",
    codes=(
        Code(1, Text("SK/Instruksi/SE Gubernur", "Governor's decree")),
        Code(2, Text("SK/Instruksi/SE Bupati/Wali Kota", "Regent's or mayor's decree")),
        Code(3, Text("SK Camat", "Subdistrict decree")),
        Code(4, Text("SK Kepala Desa/Lurah", "Village head's decree")),
    ),
)

DATA_USED = CodeList(
    key="data_used",
    version="2022",
    source="web Kampung KB, profil: penggunaan data",
    codes=(
        Code(1, Text("Pendataan Keluarga dan pemutakhiran", "Family survey and its updates")),
        Code(2, Text("Data rutin BKKBN", "Routine BKKBN data")),
        Code(3, Text("Potensi Desa", "Village potential survey")),
        Code(4, Text("Data sektoral", "Data of the sectors")),
        Code(5, Text("Lainnya", "Other")),
    ),
)

FREQUENCY = CodeList(
    key="frequency",
    version="2022",
    source="web Kampung KB, profil: mekanisme operasional",
    codes=(
        Code(1, Text("Mingguan", "Weekly")),
        Code(2, Text("Bulanan", "Monthly")),
        Code(3, Text("Triwulan", "Quarterly")),
        Code(4, Text("Semesteran", "Half-yearly")),
        Code(5, Text("Tahunan", "Yearly")),
        Code(6, Text("Lainnya", "Other")),
    ),
)

GUIDE = CodeList(
    key="guide",
    version="2022",
    source="web Kampung KB, profil: pendamping selain PKB/PLKB",
    codes=(
        Code(1, Text("Petugas lini lapangan non-PNS", "Contract field worker")),
        Code(2, Text("Kader/PPKBD", "Volunteer")),
        Code(3, Text("Perangkat desa", "Village staff")),
        Code(4, Text("Bidan desa", "Village midwife")),
        Code(5, Text("Lainnya", "Other")),
    ),
)

LOCATION_CRITERIA = CodeList(
    key="location_criteria",
    version="2016",
    source="kriteria pemilihan lokasi Kampung KB",
    codes=(
        Code(1, Text("Keluarga miskin di atas rata-rata", "Poor families above average")),
        Code(2, Text("Peserta KB di bawah rata-rata", "Family planning below average")),
        Code(3, Text("Kumuh", "Slum")),
        Code(4, Text("Pesisir/nelayan", "Coast")),
        Code(5, Text("Daerah aliran sungai", "River basin")),
        Code(6, Text("Bantaran kereta api", "Railway bank")),
        Code(7, Text("Miskin dan perkotaan", "Poor, urban")),
        Code(8, Text("Terpencil", "Remote")),
        Code(9, Text("Perbatasan", "Border")),
        Code(10, Text("Kawasan industri", "Industrial area")),
        Code(11, Text("Kawasan wisata", "Tourism area")),
        Code(12, Text("Padat penduduk", "Densely populated")),
        Code(13, Text("Ada data dan peta keluarga tiap RT", "Family data and map for each RT")),
        Code(14, Text("Partisipasi sekolah rendah", "Low school participation")),
        Code(15, Text("Peserta MKJP di bawah rata-rata", "Long-acting methods below average")),
        Code(16, Text("Partisipasi pembinaan keluarga rendah", "Low family development")),
        Code(17, Text("Program sektor lemah", "Weak sector programmes")),
    ),
)

DOCUMENT = CodeList(
    key="village_document",
    version="KKB-1",
    source="web Kampung KB, profil: dokumen",
    codes=(
        Code(1, Text("SK Kampung KB", "Decree of the Kampung KB")),
        Code(2, Text("SK Pokja", "Decree of the working group")),
        Code(3, Text("Regulasi", "Regulation")),
        Code(4, Text("Rencana Kerja Masyarakat (RKM)", "Community work plan"), ("RKM",)),
        Code(5, Text("Foto struktur", "Picture of the structure")),
        Code(6, Text("Berita acara", "Minutes")),
        Code(7, Text("Lainnya", "Other")),
    ),
)

WORKER_ROLE = CodeList(
    key="worker_role",
    version="KKB-1",
    source="Peraturan BKKBN 20/2023; web Kampung KB, struktur",
    codes=(
        Code(1, Text("Pelindung/penanggung jawab", "Patron")),
        Code(2, Text("Ketua Pokja", "Chair of the working group")),
        Code(3, Text("Wakil ketua Pokja", "Deputy chair")),
        Code(4, Text("Sekretaris Pokja", "Secretary")),
        Code(5, Text("Bendahara Pokja", "Treasurer")),
        Code(6, Text("Koordinator seksi", "Head of a section")),
        Code(7, Text("Anggota seksi", "Member of a section")),
        Code(8, Text("PKB/PLKB", "Family planning officer")),
        Code(9, Text("PPKBD", "Village volunteer leader")),
        Code(10, Text("Sub-PPKBD", "Hamlet volunteer leader")),
        Code(11, Text("Kader RT", "Volunteer of an RT")),
        Code(12, Text("TPK: bidan", "Accompaniment team: midwife")),
        Code(13, Text("TPK: kader PKK", "Accompaniment team: PKK volunteer")),
        Code(14, Text("TPK: kader KB", "Accompaniment team: KB volunteer")),
    ),
)

GROUP_KIND = CodeList(
    key="group_kind",
    version="2022",
    source="SIGA K/0; web Kampung KB, profil: kelompok kegiatan",
    codes=(
        Code(1, Text("BKB", "BKB (families of small children)"), ("BINA KELUARGA BALITA",)),
        Code(2, Text("BKR", "BKR (families of teenagers)"), ("BINA KELUARGA REMAJA",)),
        Code(3, Text("BKL", "BKL (families of the elderly)"), ("BINA KELUARGA LANSIA",)),
        Code(4, Text("UPPKA", "UPPKA (business group)"), ("UPPKS",)),
        Code(5, Text("PIK-R", "PIK-R (youth)"), ("PIKR", "PIK R/M")),
        Code(6, Text("Posyandu", "Posyandu")),
        Code(7, Text("DASHAT", "DASHAT (healthy kitchen)")),
        Code(8, Text("Rumah DataKu", "Rumah DataKu")),
    ),
)
"""1 to 5 are the groups whose participation counts for the class; the others are facilities."""

ISSUER = CodeList(
    key="issuer",
    version="SIGA-2020",
    source="SIGA K/0: SK dikeluarkan oleh",
    codes=(
        Code(1, Text("Kepala desa/lurah", "Village head")),
        Code(2, Text("Camat", "Subdistrict head")),
        Code(3, Text("OPD KB", "Family planning office")),
        Code(4, Text("Bupati/wali kota", "Regent or mayor")),
    ),
)

PRESENTER = CodeList(
    key="presenter",
    version="SIGA-2020",
    source="SIGA R/I: penyaji",
    codes=(
        Code(1, Text("PPLKB", "PPLKB")),
        Code(2, Text("PKB/PLKB", "PKB/PLKB")),
        Code(3, Text("PPKBD", "PPKBD")),
        Code(4, Text("Sub-PPKBD", "Sub-PPKBD")),
        Code(5, Text("Kader", "Volunteer")),
        Code(6, Text("Tenaga kesehatan", "Health worker")),
        Code(7, Text("Lainnya", "Other")),
    ),
)

BASIS = CodeList(
    key="group_basis",
    version="SIGA-2020",
    source="SIGA K/0/PIK-R: basis",
    codes=(
        Code(1, Text("SMP", "Lower secondary school")),
        Code(2, Text("SMA", "Upper secondary school")),
        Code(3, Text("Perguruan tinggi", "University")),
        Code(4, Text("Organisasi keagamaan", "Religious organisation")),
        Code(5, Text("LSM/kepemudaan", "Youth organisation")),
        Code(6, Text("Masyarakat", "Community")),
    ),
)

INTEGRATION = CodeList(
    key="integration",
    version="SIGA-2020",
    source="SIGA K/0: keterpaduan",
    codes=(
        Code(1, Text("Posyandu", "Posyandu")),
        Code(2, Text("PAUD", "Preschool")),
        Code(3, Text("Posyandu lansia", "Posyandu for the elderly")),
        Code(4, Text("Ekonomi produktif", "Business")),
        Code(5, Text("Lainnya", "Other")),
    ),
)

GROUP_FUNDING = CodeList(
    key="group_funding",
    version="SIGA-2020",
    source="SIGA K/0: sumber dana",
    codes=(
        Code(1, Text("APBN", "State budget")),
        Code(2, Text("APBD", "Regional budget")),
        Code(3, Text("ADD", "Village fund")),
        Code(4, Text("Swadaya", "Own means")),
        Code(5, Text("Mitra", "Partner")),
    ),
)

GROUP_ASSETS = CodeList(
    key="group_assets",
    version="SIGA-2020",
    source="SIGA K/0: sarana",
    codes=(
        Code(1, Text("BKB kit", "BKB kit")),
        Code(2, Text("Kartu Kembang Anak (KKA)", "Child development cards"), ("KKA",)),
        Code(3, Text("Modul/materi", "Modules")),
        Code(4, Text("Alat permainan edukatif (APE)", "Educational toys"), ("APE",)),
        Code(5, Text("Lembar balik", "Flip chart")),
        Code(6, Text("GenRe kit", "GenRe kit")),
        Code(7, Text("BKL kit", "BKL kit")),
        Code(8, Text("Buku register", "Register")),
        Code(9, Text("Lainnya", "Other")),
    ),
)

BKB_TOPICS = CodeList(
    key="bkb_topics",
    version="SIGA-2020",
    source="SIGA R/I/BKB: materi",
    codes=(
        Code(1, Text("Bersiap menjadi orang tua", "Getting ready to be parents")),
        Code(2, Text("Peran ayah", "The father's part")),
        Code(3, Text("Menjaga anak dari pengaruh media", "Children and media")),
        Code(4, Text("Peran orang tua", "The parents' part")),
        Code(5, Text("Tumbuh kembang anak", "Growth and development of children")),
        Code(6, Text("Kesehatan reproduksi balita", "Reproductive health of small children")),
        Code(7, Text("Konsep diri orang tua", "The parents' self-image")),
        Code(8, Text("Tumbuh kembang balita", "Growth of small children")),
        Code(9, Text("Karakter anak", "The child's character")),
        Code(10, Text("Kesehatan reproduksi", "Reproductive health")),
        Code(11, Text("Lainnya", "Other")),
    ),
)

BKR_TOPICS = CodeList(
    key="bkr_topics",
    version="SIGA-2020",
    source="SIGA R/I/BKR dan R/I/PIK-R: materi",
    codes=(
        Code(1, Text("Pendewasaan usia perkawinan", "Marrying later"), ("PUP",)),
        Code(2, Text("Delapan fungsi keluarga", "Eight functions of the family")),
        Code(3, Text("NKKBS", "Small happy family")),
        Code(4, Text("Gender", "Gender")),
        Code(5, Text("Seksualitas", "Sexuality")),
        Code(6, Text("Napza", "Drugs")),
        Code(7, Text("HIV/AIDS", "HIV and AIDS")),
        Code(8, Text("Komunikasi orang tua dan remaja", "Parents and teenagers")),
        Code(9, Text("Peran orang tua", "The parents' part")),
        Code(10, Text("Kebersihan diri", "Hygiene")),
        Code(11, Text("Gizi remaja", "Nutrition")),
        Code(12, Text("Kesehatan reproduksi", "Reproductive health")),
        Code(13, Text("Lainnya", "Other")),
    ),
)

BKL_TOPICS = CodeList(
    key="bkl_topics",
    version="SIGA-2020",
    source="SIGA R/I/BKL: materi",
    codes=(
        Code(1, Text("Kebijakan", "Policy")),
        Code(2, Text("Konsep lansia tangguh", "Resilient old age")),
        Code(3, Text("Dimensi spiritual", "Spiritual")),
        Code(4, Text("Dimensi intelektual", "Intellectual")),
        Code(5, Text("Dimensi fisik", "Physical")),
        Code(6, Text("Dimensi emosional", "Emotional")),
        Code(7, Text("Dimensi sosial", "Social")),
        Code(8, Text("Dimensi profesional/vokasional", "Vocational")),
        Code(9, Text("Dimensi lingkungan", "Surroundings")),
        Code(10, Text("Kesehatan reproduksi", "Reproductive health")),
        Code(11, Text("Perawatan jangka panjang", "Long-term care")),
        Code(12, Text("Pra-lansia", "Before old age")),
        Code(13, Text("Lainnya", "Other")),
    ),
)

CHILD_AGES = CodeList(
    key="child_ages",
    version="SIGA-2020",
    source="SIGA R/I/BKB: kelompok umur",
    codes=(
        Code(1, Text("0 sampai kurang dari 1 tahun", "Under 1")),
        Code(2, Text("1 sampai kurang dari 2 tahun", "1 year")),
        Code(3, Text("2 sampai kurang dari 3 tahun", "2 years")),
        Code(4, Text("3 sampai kurang dari 4 tahun", "3 years")),
        Code(5, Text("4 sampai kurang dari 5 tahun", "4 years")),
        Code(6, Text("5 sampai kurang dari 6 tahun", "5 years")),
    ),
)

MEMBER_ROLE = CodeList(
    key="member_role",
    version="SIGA-2020",
    source="SIGA K/0: pengelola dan anggota",
    codes=(
        Code(1, Text("Ketua", "Chair")),
        Code(2, Text("Sekretaris", "Secretary")),
        Code(3, Text("Bendahara", "Treasurer")),
        Code(4, Text("Kader", "Volunteer")),
        Code(5, Text("Pendidik/konselor sebaya", "Peer educator")),
        Code(6, Text("Anggota", "Member")),
    ),
)

PLAN_LEVEL = CodeList(
    key="plan_level",
    version="KKB-1",
    source="aturan KKB: rencana",
    codes=(
        Code(1, Text("Rencana kerja masyarakat (RKM) desa", "Village work plan"), ("RKM",)),
        Code(2, Text("Rencana aksi kabupaten/kota", "District action plan")),
    ),
)

PLAN_STATUS = CodeList(
    key="plan_status",
    version="KKB-1",
    source="aturan KKB: rencana",
    codes=(
        Code(1, Text("Usulan", "Proposed")),
        Code(2, Text("Direncanakan", "Planned")),
        Code(3, Text("Berjalan", "Under way")),
        Code(4, Text("Selesai", "Done")),
        Code(5, Text("Batal", "Dropped")),
    ),
)

KEPT = CodeList(
    key="kept",
    version="KKB-1",
    source="aturan KKB: komitmen",
    codes=(
        Code(1, Text("Ditepati", "Kept")),
        Code(2, Text("Sebagian", "In part")),
        Code(3, Text("Tidak ditepati", "Not kept")),
    ),
)

FORMATION_STEP = CodeList(
    key="formation_step",
    version="2020",
    source="pedoman pembentukan Kampung KB",
    codes=(
        Code(1, Text("Kesiapan dan data", "Readiness and data")),
        Code(2, Text("Rapat/musyawarah", "Meeting")),
        Code(3, Text("SK dan Pokja", "Decree and working group")),
        Code(4, Text("Pencanangan", "Launch")),
        Code(5, Text("Rencana kerja", "Work plan")),
        Code(6, Text("Pelaksanaan", "Running")),
        Code(7, Text("Evaluasi", "Evaluation")),
    ),
)

ASSESSOR = CodeList(
    key="assessor",
    version="KKB-1",
    source="aturan KKB: penilaian",
    codes=(
        Code(1, Text("Penilaian mandiri desa", "Own assessment")),
        Code(2, Text("Verifikasi kabupaten/kota", "Verified by the district")),
        Code(3, Text("Verifikasi provinsi", "Verified by the province")),
    ),
)

REPORT = CodeList(
    key="report",
    version="KKB-1",
    source="aturan KKB: laporan",
    codes=(
        Code(1, Text("Laporan bulanan Kampung KB", "Monthly report")),
        Code(2, Text("Register kelompok", "Group register")),
        Code(3, Text("Rekap kegiatan", "Activity recap")),
        Code(4, Text("Statistik desa", "Village statistics")),
        Code(5, Text("Profil tahunan", "Yearly profile book")),
        Code(6, Text("Poster Rumah DataKu", "Rumah DataKu poster")),
        Code(7, Text("Rencana kerja masyarakat", "Community work plan")),
        Code(8, Text("Rencana aksi kabupaten/kota", "District action plan")),
        Code(9, Text("Berita acara penilaian", "Minutes of an assessment")),
    ),
)
