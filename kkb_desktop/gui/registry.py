"""Which places and pages a desk has, and what can be begun from anywhere: its kind decides, nobody else knows."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from importlib import import_module

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from kkb_desktop.gui.bus import Bus
from kkb_desktop.gui.commands import Command
from kkb_desktop.gui.jobs import JobRunner
from kkb_desktop.gui.permitting import BY_PAGE
from kkb_desktop.gui.shell.pages import PageSpec
from kkb_desktop.gui.shell.places import PlaceSpec
from kkb_desktop.services.desk.desk import Desk
from kkb_desktop.services.desk.permits import Permission, permitted


def places_for(desk: Desk, bus: Bus, jobs: JobRunner) -> list[PlaceSpec]:
    """The places of work of a desk in the order of the sidebar; home, settings and help are put around them."""

    def page(
        key: str, title: str, module: str, name: str, words: str = "", *, scroll: bool = True
    ) -> PageSpec:
        def make() -> QWidget:
            # Imported at the first visit, so that the window does not wait for pages nobody opens.
            built: QWidget = getattr(import_module(f"kkb_desktop.gui.pages.{module}"), name)(desk, bus, jobs)
            return built

        return PageSpec(key, title, make, words, scroll)

    places = (_of_a_village if desk.kind == "village" else _of_an_office)(page)
    offered = [
        replace(place, pages=tuple(filter(lambda each: _of_use(desk, each), place.pages))) for place in places
    ]
    return [place for place in offered if place.pages]


def _of_use(desk: Desk, page: PageSpec) -> bool:
    return page.key not in BY_PAGE or permitted(desk, BY_PAGE[page.key])


_MakePage = Callable[..., PageSpec]


def _of_a_village(page: _MakePage) -> list[PlaceSpec]:
    translate = QCoreApplication.translate
    return [
        PlaceSpec(
            "book",
            translate("Pages", "Keluarga"),
            "house",
            (
                page(
                    "families",
                    translate("Pages", "Keluarga"),
                    "families",
                    "FamiliesPage",
                    "kk pendataan",
                    scroll=False,
                ),
                page(
                    "residents",
                    translate("Pages", "Orang"),
                    "members",
                    "MembersPage",
                    "anggota penduduk",
                    scroll=False,
                ),
                page(
                    "duplicates",
                    translate("Pages", "Data ganda"),
                    "duplicates",
                    "DuplicatesPage",
                    "mirip dobel",
                ),
                page(
                    "import",
                    translate("Pages", "Impor"),
                    "import_residents",
                    "ImportResidentsPage",
                    "excel daftar siak opensid buku induk",
                ),
            ),
        ),
        PlaceSpec(
            "kampung",
            translate("Pages", "Kampung KB"),
            "house-heart",
            (
                page(
                    "profile",
                    translate("Pages", "Profil"),
                    "village_profile",
                    "VillageProfilePage",
                    "pokja sk",
                ),
                page(
                    "groups",
                    translate("Pages", "Kelompok"),
                    "groups",
                    "GroupsPage",
                    "poktan bkb bkr bkl uppka",
                ),
                page(
                    "activities",
                    translate("Pages", "Kegiatan"),
                    "activities",
                    "ActivitiesPage",
                    "foto kalender",
                ),
                page("plans", translate("Pages", "Rencana"), "plans", "PlansPage", "rkm mitra konvergensi"),
                page(
                    "class", translate("Pages", "Kelas"), "village_class", "VillageClassPage", "klasifikasi"
                ),
                page(
                    "assessment",
                    translate("Pages", "Penilaian"),
                    "assessment",
                    "AssessmentPage",
                    "skor nilai",
                ),
            ),
            short_title=translate("Pages", "Kampung"),
        ),
        PlaceSpec(
            "figures",
            translate("Pages", "Data & laporan"),
            "chart-column",
            (
                page(
                    "datahouse",
                    translate("Pages", "Rumah DataKu"),
                    "data_house",
                    "DataHousePage",
                    "grafik poster buku",
                ),
                page(
                    "indicators",
                    translate("Pages", "Indikator"),
                    "indicators",
                    "IndicatorsPage",
                    "krs pus angka",
                ),
                page("reports", translate("Pages", "Laporan"), "reports", "ReportsPage", "bulanan statistik"),
                page(
                    "papers",
                    translate("Pages", "Cetak & privasi"),
                    "papers",
                    "PapersPage",
                    "formulir kartu uu pdp kertas",
                ),
            ),
            short_title=translate("Pages", "Data"),
        ),
        PlaceSpec(
            "road",
            translate("Pages", "Kirim & terima"),
            "send",
            (
                page(
                    "send",
                    translate("Pages", "Kirim data"),
                    "send",
                    "SendPage",
                    "flashdisk paket kabupaten",
                    scroll=False,
                ),
                page(
                    "receive",
                    translate("Pages", "Terima paket"),
                    "receive",
                    "ReceivePage",
                    "tanda terima kartu kabupaten flashdisk",
                ),
            ),
            short_title=translate("Pages", "Kirim"),
        ),
    ]


def _of_an_office(page: _MakePage) -> list[PlaceSpec]:
    translate = QCoreApplication.translate
    return [
        PlaceSpec(
            "incoming",
            translate("Pages", "Masuk"),
            "inbox",
            (
                page(
                    "inbox",
                    translate("Pages", "Kotak masuk"),
                    "inbox",
                    "InboxPage",
                    "paket flashdisk terima",
                    scroll=False,
                ),
                page(
                    "conflicts",
                    translate("Pages", "Konflik data"),
                    "conflicts",
                    "ConflictsPage",
                    "benturan beda",
                ),
                page(
                    "duplicates",
                    translate("Pages", "Data ganda"),
                    "duplicates",
                    "DuplicatesPage",
                    "mirip dobel",
                ),
            ),
        ),
        PlaceSpec(
            "villages",
            translate("Pages", "Desa"),
            "building-2",
            (
                page(
                    "villages",
                    translate("Pages", "Daftar desa"),
                    "district_villages",
                    "DistrictVillagesPage",
                    "kelas pembentukan profil cakupan",
                ),
                page(
                    "families",
                    translate("Pages", "Keluarga"),
                    "district_families",
                    "DistrictFamiliesPage",
                    "kk",
                    scroll=False,
                ),
            ),
        ),
        PlaceSpec(
            "program",
            translate("Pages", "Program"),
            "clipboard-list",
            (
                page("plans", translate("Pages", "Rencana aksi"), "plans", "PlansPage", "konvergensi mitra"),
                page(
                    "assessment",
                    translate("Pages", "Penilaian"),
                    "assessment",
                    "AssessmentPage",
                    "verifikasi",
                ),
            ),
        ),
        PlaceSpec(
            "figures",
            translate("Pages", "Data & laporan"),
            "chart-column",
            (
                page(
                    "indicators",
                    translate("Pages", "Indikator"),
                    "indicators",
                    "IndicatorsPage",
                    "krs pus angka",
                ),
                page(
                    "recap",
                    translate("Pages", "Rekap kegiatan"),
                    "activity_recap",
                    "ActivityRecapPage",
                    "laporan kegiatan bulanan tahunan",
                ),
                page(
                    "papers",
                    translate("Pages", "Cetak & privasi"),
                    "papers",
                    "PapersPage",
                    "formulir uu pdp kertas",
                ),
            ),
            short_title=translate("Pages", "Data"),
        ),
        PlaceSpec(
            "keys",
            translate("Pages", "Laptop & kunci"),
            "key-round",
            (
                page(
                    "devices",
                    translate("Pages", "Laptop & kunci"),
                    "devices",
                    "DevicesPage",
                    "setujui kartu kabupaten tanda terima",
                    scroll=False,
                ),
            ),
            short_title=translate("Pages", "Laptop"),
        ),
    ]


def actions_for(desk: Desk, bus: Bus) -> list[Command]:
    """What can be begun from anywhere by its name; each opens the page where it is done, ready to go on."""
    translate = QCoreApplication.translate

    def at(title: str, icon_name: str, words: str, page: str, argument: object = None) -> Command:
        return Command(
            f"do:{title}",
            title,
            translate("Pages", "Tindakan"),
            icon_name,
            words,
            lambda: bus.go(page, argument),
        )

    if desk.kind != "village":
        found = [
            (
                Permission.RECEIVE,
                at(
                    translate("Pages", "Buka paket dari desa"),
                    "package-open",
                    "impor flashdisk masuk",
                    "inbox",
                ),
            ),
            (
                Permission.DEVICES,
                at(
                    translate("Pages", "Setujui laptop baru"),
                    "shield-check",
                    "daftar kunci enam kata",
                    "devices",
                ),
            ),
            (
                Permission.SEND,
                at(translate("Pages", "Beri tanda terima"), "package-check", "kuitansi bukti", "devices"),
            ),
            (
                Permission.DEVICES,
                at(translate("Pages", "Simpan kartu kabupaten"), "key-round", "kunci", "devices"),
            ),
        ]
    else:
        found = [
            (
                Permission.WRITE,
                at(translate("Pages", "Keluarga baru"), "plus", "tambah kk catat", "families", {"new": True}),
            ),
            (
                Permission.IMPORT,
                at(
                    translate("Pages", "Impor daftar penduduk"),
                    "file-spreadsheet",
                    "excel ambil berkas",
                    "import",
                ),
            ),
            (
                Permission.WRITE,
                at(
                    translate("Pages", "Catat kegiatan"),
                    "calendar-days",
                    "baru tambah",
                    "activities",
                    {"new": True},
                ),
            ),
            (
                Permission.PRINT,
                at(translate("Pages", "Cetak formulir kosong"), "printer", "kertas pendataan", "papers"),
            ),
            (
                Permission.SEND,
                at(translate("Pages", "Kirim ke kabupaten"), "send", "paket flashdisk", "send"),
            ),
            (
                Permission.RECEIVE,
                at(translate("Pages", "Buka tanda terima"), "package-open", "paket flashdisk", "receive"),
            ),
        ]
    return [command for needed, command in found if permitted(desk, needed)]
