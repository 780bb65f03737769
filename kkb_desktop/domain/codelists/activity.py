"""Coded answers about activities of the village (programme paper section 3 and 4)."""

from kkb_desktop.domain.fields import Code, CodeList
from kkb_desktop.domain.text import Text

SECTION = CodeList(
    key="section",
    version="2022+",
    source="delapan fungsi keluarga",
    codes=(
        Code(1, Text("Keagamaan", "Religion")),
        Code(2, Text("Sosial budaya", "Social and culture")),
        Code(3, Text("Cinta kasih", "Affection")),
        Code(4, Text("Perlindungan", "Protection")),
        Code(5, Text("Reproduksi", "Reproduction")),
        Code(6, Text("Sosialisasi dan pendidikan", "Socialisation and education")),
        Code(7, Text("Ekonomi", "Economy")),
        Code(8, Text("Pembinaan lingkungan", "Environment")),
    ),
)
"""The eight family functions; each section (seksi) of the working group looks after one."""

AGENCY = CodeList(
    key="agency",
    version="2022+",
    source="web Kampung KB, daftar instansi",
    codes=(
        Code(1, Text("Perhubungan", "Transport")),
        Code(2, Text("Kelautan dan Perikanan", "Marine affairs and fisheries")),
        Code(3, Text("Pariwisata", "Tourism")),
        Code(4, Text("ESDM", "Energy and minerals")),
        Code(5, Text("Dukcapil", "Civil registry")),
        Code(6, Text("TNI-POLRI", "Armed forces and police")),
        Code(7, Text("Kanwil Kemenkumham", "Law and human rights office")),
        Code(8, Text("Kominfo", "Communication")),
        Code(9, Text("BUMN/BUMD", "State or regional company")),
        Code(10, Text("Koperasi", "Cooperatives")),
        Code(11, Text("Perindustrian", "Industry")),
        Code(12, Text("Perdagangan", "Trade")),
        Code(13, Text("Pertanian", "Agriculture")),
        Code(14, Text("Ketenagakerjaan", "Manpower")),
        Code(15, Text("PUPR", "Public works and housing")),
        Code(16, Text("Kehutanan dan LH", "Forestry and environment")),
        Code(17, Text("Bina Marga dan Penataan Ruang", "Roads and spatial planning")),
        Code(18, Text("Kanwil Kemenag", "Religious affairs office")),
        Code(19, Text("Kesehatan", "Health")),
        Code(20, Text("Sosial", "Social affairs")),
        Code(21, Text("PP dan PA", "Women and child protection")),
        Code(22, Text("Pendidikan", "Education")),
        Code(23, Text("Pemuda dan Olahraga", "Youth and sports")),
        Code(24, Text("Pemberdayaan Masyarakat Desa", "Village empowerment")),
        Code(25, Text("Pemerintah Daerah", "Local government")),
        Code(26, Text("OPD Pengendalian Penduduk dan KB", "Population and family planning office")),
        Code(27, Text("Pemerintah Desa/Kelurahan", "Village government")),
        Code(28, Text("Lembaga Pendidikan", "Educational institution")),
        Code(29, Text("Swasta/Perusahaan", "Private company")),
        Code(30, Text("Puskesmas", "Health centre")),
        Code(31, Text("RS/Klinik", "Hospital or clinic")),
        Code(32, Text("Komponen Masyarakat Kampung KB", "Kampung KB community")),
        Code(33, Text("BPS", "Statistics")),
        Code(34, Text("Perwakilan BKKBN", "BKKBN representative")),
        Code(35, Text("Ketahanan Pangan", "Food security")),
        Code(36, Text("Peternakan dan Kesehatan Hewan", "Livestock and animal health")),
        Code(37, Text("Lainnya", "Other")),
    ),
)
"""Agencies (sektor) that take part in an activity."""

TARGET_GROUP = CodeList(
    key="target_group",
    version="2022+",
    source="web Kampung KB, sasaran",
    codes=(
        Code(1, Text("Seluruh penduduk", "All residents")),
        Code(2, Text("PUS", "Couples of reproductive age")),
        Code(3, Text("Remaja", "Adolescents")),
        Code(4, Text("Lansia", "Elderly")),
        Code(5, Text("Balita", "Children under five")),
        Code(6, Text("Keluarga yang memiliki balita", "Families with children under five")),
        Code(7, Text("Keluarga yang memiliki remaja", "Families with adolescents")),
        Code(8, Text("Keluarga yang memiliki lansia", "Families with elderly")),
        Code(9, Text("Lainnya", "Other")),
    ),
)
"""Whom an activity is for."""

FUNDING = CodeList(
    key="funding",
    version="2022+",
    source="web Kampung KB, sumber dana",
    codes=(
        Code(1, Text("APBN", "State budget")),
        Code(2, Text("APBD", "Regional budget")),
        Code(3, Text("Dana Desa", "Village fund")),
        Code(4, Text("Donasi/hibah masyarakat", "Donation")),
        Code(5, Text("Perusahaan (CSR)", "Company (CSR)")),
        Code(6, Text("Swadaya masyarakat", "Community's own means")),
    ),
)
"""Where the money comes from."""

PROGRAMME = CodeList(
    key="programme",
    version="Inpres 3/2022",
    source="Inpres 3/2022",
    codes=(
        Code(1, Text("Data dan dokumen kependudukan", "Civil registration documents")),
        Code(2, Text("Advokasi dan KIE perubahan perilaku", "Behaviour change communication")),
        Code(
            3,
            Text(
                "Akses layanan kesehatan, KB dan kesehatan reproduksi",
                "Health, family planning and reproductive health services",
            ),
        ),
        Code(
            4,
            Text("Pendampingan keluarga berisiko stunting", "Accompaniment of families at risk of stunting"),
        ),
        Code(5, Text("Akses pendidikan", "Access to education")),
        Code(6, Text("Jaminan dan perlindungan sosial", "Social security and protection")),
        Code(7, Text("Pemberdayaan ekonomi keluarga", "Family economic empowerment")),
        Code(8, Text("Air bersih, sanitasi dan lingkungan", "Water, sanitation and surroundings")),
    ),
)
"""The eight programmes of Inpres 3/2022."""

PHOTO_KIND = CodeList(
    key="photo_kind",
    version="2022+",
    source="web Kampung KB",
    codes=(
        Code(1, Text("Kegiatan", "Activity")),
        Code(2, Text("Sebelum", "Before")),
        Code(3, Text("Sesudah", "After")),
    ),
)
"""What a photo shows."""
