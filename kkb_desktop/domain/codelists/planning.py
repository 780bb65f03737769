"""Coded answers of the family planning block (KB 01 to 09)."""

from kkb_desktop.domain.fields import Code, CodeList
from kkb_desktop.domain.text import Text

PREGNANCY_WISH = CodeList(
    key="pregnancy_wish",
    version="PK-21",
    source="F/I/PK/21 KB.03a",
    codes=(
        Code(1, Text("Ya, saat itu", "Yes, at that time")),
        Code(2, Text("Ingin nanti/kemudian", "Wanted later")),
        Code(3, Text("Tidak ingin anak lagi", "Wanted no more")),
    ),
)

CHILD_WISH = CodeList(
    key="child_wish",
    version="PK-21",
    source="F/I/PK/21 KB.03b",
    codes=(
        Code(1, Text("Ya, segera (IAS)", "Yes, soon"), ("IAS", "INGIN ANAK SEGERA")),
        Code(2, Text("Ya, nanti/kemudian (IAT)", "Yes, later"), ("IAT", "INGIN ANAK TUNDA")),
        Code(3, Text("Tidak ingin lagi (TIAL)", "No more"), ("TIAL", "TIDAK INGIN ANAK LAGI")),
    ),
)

METHOD = CodeList(
    key="contraceptive_method",
    version="PK-21",
    source="F/I/PK/21 KB.07; SIGA",
    codes=(
        Code(1, Text("MOW (steril wanita)", "Female sterilisation"), ("MOW", "TUBEKTOMI")),
        Code(2, Text("MOP (steril pria)", "Male sterilisation"), ("MOP", "VASEKTOMI")),
        Code(3, Text("IUD/AKDR/spiral", "IUD"), ("IUD", "AKDR", "SPIRAL")),
        Code(4, Text("Implan/susuk", "Implant"), ("IMPLAN", "SUSUK", "IMPLANT")),
        Code(5, Text("Suntik", "Injection"), ("SUNTIKAN",)),
        Code(6, Text("Pil", "Pill")),
        Code(7, Text("Kondom", "Condom")),
        Code(8, Text("MAL (menyusui)", "Lactational amenorrhoea"), ("MAL",)),
        Code(9, Text("Tradisional", "Traditional")),
    ),
)
"""1 to 8 are modern, 1 to 4 long-acting or permanent (MKJP)."""

NON_USE_REASON = CodeList(
    key="non_use_reason",
    version="PK-21",
    source="F/I/PK/21 KB.06; SIGA",
    codes=(
        Code(1, Text("Ingin hamil/anak", "Wants a child")),
        Code(2, Text("Tidak tahu tentang KB", "Does not know of methods")),
        Code(3, Text("Alasan kesehatan", "Health")),
        Code(4, Text("Efek samping", "Side effects")),
        Code(5, Text("Tempat pelayanan jauh", "Service too far")),
        Code(6, Text("Alat/obat tidak tersedia", "Not available")),
        Code(7, Text("Biaya mahal", "Too expensive")),
        Code(8, Text("Tidak ada yang cocok", "No method suits")),
        Code(9, Text("Suami/keluarga menolak", "Husband or family objects")),
        Code(10, Text("Alasan agama", "Religion")),
        Code(11, Text("Suami jauh/jarang berhubungan", "Husband away")),
        Code(12, Text("Tidak ada pelayanan KB", "No service")),
        Code(13, Text("Infertilitas/menopause", "Infertile or menopause"), ("MENOPAUSE", "MANDUL")),
    ),
)

SERVICE_SOURCE = CodeList(
    key="service_source",
    version="SIGA-faskes",
    source="F/I/PK/21 KB.08; daftar faskes SIGA, kode tercetak PK-21 belum ditemukan",
    codes=(
        Code(1, Text("Rumah sakit umum", "General hospital"), ("RSUD", "RS UMUM")),
        Code(2, Text("Rumah sakit khusus", "Special hospital"), ("RS KHUSUS",)),
        Code(3, Text("Klinik utama", "Main clinic")),
        Code(4, Text("Puskesmas", "Health centre")),
        Code(5, Text("Praktik dokter", "Doctor's practice")),
        Code(6, Text("Klinik pratama", "Primary clinic")),
        Code(7, Text("RS tipe D pratama", "Primary hospital")),
        Code(8, Text("Praktik bidan (PMB)", "Midwife's practice"), ("PMB", "BIDAN")),
        Code(9, Text("Pustu/pusling", "Auxiliary or mobile centre"), ("PUSTU", "PUSLING")),
        Code(10, Text("Poskesdes/polindes", "Village health post"), ("POSKESDES", "POLINDES")),
        Code(11, Text("Pelayanan bergerak", "Mobile service")),
        Code(12, Text("Apotek/toko obat", "Pharmacy"), ("APOTEK",)),
        Code(13, Text("Lainnya", "Other")),
    ),
)
"""SIGA's kinds of facility; the list printed on F/I/PK/21 was not to be had."""
