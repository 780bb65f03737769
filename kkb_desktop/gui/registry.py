"""Which places and pages a desk has, and what can be begun from anywhere: its kind decides, nobody else knows."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from kkb_desktop.gui.bus import Bus
from kkb_desktop.gui.commands import Command
from kkb_desktop.gui.jobs import JobRunner
from kkb_desktop.gui.shell.pages import PageSpec
from kkb_desktop.gui.shell.places import PlaceSpec
from kkb_desktop.services.desk.desk import Desk


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

    return (_of_a_village if desk.kind == "village" else _of_an_office)(page)


_MakePage = Callable[..., PageSpec]


def _of_a_village(page: _MakePage) -> list[PlaceSpec]:
    say = QCoreApplication.translate
    return [
        PlaceSpec(
            "book",
            say("Pages", "Keluarga"),
            "house",
            (
                page(
                    "families",
                    say("Pages", "Keluarga"),
                    "families",
                    "FamiliesPage",
                    "kk pendataan",
                    scroll=False,
                ),
                page(
                    "residents",
                    say("Pages", "Orang"),
                    "members",
                    "MembersPage",
                    "anggota penduduk",
                    scroll=False,
                ),
                page("duplicates", say("Pages", "Data ganda"), "duplicates", "DuplicatesPage", "mirip dobel"),
                page(
                    "import",
                    say("Pages", "Impor"),
                    "import_residents",
                    "ImportResidentsPage",
                    "excel daftar siak opensid buku induk",
                ),
            ),
        ),
        PlaceSpec(
            "kampung",
            say("Pages", "Kampung KB"),
            "house-heart",
            (
                page("profile", say("Pages", "Profil"), "village_profile", "VillageProfilePage", "pokja sk"),
                page("groups", say("Pages", "Kelompok"), "groups", "GroupsPage", "poktan bkb bkr bkl uppka"),
                page("activities", say("Pages", "Kegiatan"), "activities", "ActivitiesPage", "foto kalender"),
                page("plans", say("Pages", "Rencana"), "plans", "PlansPage", "rkm mitra konvergensi"),
                page("class", say("Pages", "Kelas"), "village_class", "VillageClassPage", "klasifikasi"),
                page("assessment", say("Pages", "Penilaian"), "assessment", "AssessmentPage", "skor nilai"),
            ),
            short_title=say("Pages", "Kampung"),
        ),
        PlaceSpec(
            "figures",
            say("Pages", "Data & laporan"),
            "chart-column",
            (
                page(
                    "datahouse",
                    say("Pages", "Rumah DataKu"),
                    "data_house",
                    "DataHousePage",
                    "grafik poster buku",
                ),
                page(
                    "indicators", say("Pages", "Indikator"), "indicators", "IndicatorsPage", "krs pus angka"
                ),
                page("reports", say("Pages", "Laporan"), "reports", "ReportsPage", "bulanan statistik"),
                page(
                    "papers",
                    say("Pages", "Cetak & privasi"),
                    "papers",
                    "PapersPage",
                    "formulir kartu uu pdp kertas",
                ),
            ),
            short_title=say("Pages", "Data"),
        ),
        PlaceSpec(
            "road",
            say("Pages", "Kirim & terima"),
            "send",
            (
                page(
                    "send",
                    say("Pages", "Kirim data"),
                    "send",
                    "SendPage",
                    "flashdisk paket kabupaten",
                    scroll=False,
                ),
                page(
                    "receive",
                    say("Pages", "Terima paket"),
                    "receive",
                    "ReceivePage",
                    "tanda terima kartu kabupaten flashdisk",
                ),
            ),
            short_title=say("Pages", "Kirim"),
        ),
    ]


def _of_an_office(page: _MakePage) -> list[PlaceSpec]:
    say = QCoreApplication.translate
    return [
        PlaceSpec(
            "incoming",
            say("Pages", "Masuk"),
            "inbox",
            (
                page(
                    "inbox",
                    say("Pages", "Kotak masuk"),
                    "inbox",
                    "InboxPage",
                    "paket flashdisk terima",
                    scroll=False,
                ),
                page(
                    "conflicts", say("Pages", "Konflik data"), "conflicts", "ConflictsPage", "benturan beda"
                ),
                page("duplicates", say("Pages", "Data ganda"), "duplicates", "DuplicatesPage", "mirip dobel"),
            ),
        ),
        PlaceSpec(
            "villages",
            say("Pages", "Desa"),
            "building-2",
            (
                page(
                    "villages",
                    say("Pages", "Daftar desa"),
                    "district_villages",
                    "DistrictVillagesPage",
                    "kelas pembentukan profil cakupan",
                ),
                page(
                    "families",
                    say("Pages", "Keluarga"),
                    "district_families",
                    "DistrictFamiliesPage",
                    "kk",
                    scroll=False,
                ),
            ),
        ),
        PlaceSpec(
            "program",
            say("Pages", "Program"),
            "clipboard-list",
            (
                page("plans", say("Pages", "Rencana aksi"), "plans", "PlansPage", "konvergensi mitra"),
                page("assessment", say("Pages", "Penilaian"), "assessment", "AssessmentPage", "verifikasi"),
            ),
        ),
        PlaceSpec(
            "figures",
            say("Pages", "Data & laporan"),
            "chart-column",
            (page("indicators", say("Pages", "Indikator"), "indicators", "IndicatorsPage", "krs pus angka"),),
            short_title=say("Pages", "Data"),
        ),
        PlaceSpec(
            "keys",
            say("Pages", "Laptop & kunci"),
            "key-round",
            (
                page(
                    "devices",
                    say("Pages", "Laptop & kunci"),
                    "devices",
                    "DevicesPage",
                    "setujui kartu kabupaten tanda terima",
                    scroll=False,
                ),
            ),
            short_title=say("Pages", "Laptop"),
        ),
    ]


def actions_for(desk: Desk, bus: Bus) -> list[Command]:
    """What can be begun from anywhere by its name; each opens the page where it is done, ready to go on."""
    say = QCoreApplication.translate

    def at(title: str, icon_name: str, words: str, page: str, argument: object = None) -> Command:
        return Command(
            f"do:{title}", title, say("Pages", "Tindakan"), icon_name, words, lambda: bus.go(page, argument)
        )

    if desk.kind != "village":
        return [
            at(say("Pages", "Buka paket dari desa"), "package-open", "impor flashdisk masuk", "inbox"),
            at(say("Pages", "Setujui laptop baru"), "shield-check", "daftar kunci enam kata", "devices"),
            at(say("Pages", "Beri tanda terima"), "package-check", "kuitansi bukti", "devices"),
            at(say("Pages", "Simpan kartu kabupaten"), "key-round", "kunci", "devices"),
        ]
    return [
        at(say("Pages", "Keluarga baru"), "plus", "tambah kk catat", "families", {"new": True}),
        at(say("Pages", "Impor daftar penduduk"), "file-spreadsheet", "excel ambil berkas", "import"),
        at(say("Pages", "Catat kegiatan"), "calendar-days", "baru tambah", "activities", {"new": True}),
        at(say("Pages", "Cetak formulir kosong"), "printer", "kertas pendataan", "papers"),
        at(say("Pages", "Kirim ke kabupaten"), "send", "paket flashdisk", "send"),
        at(say("Pages", "Buka tanda terima"), "package-open", "paket flashdisk", "receive"),
    ]
