"""Which pages a desk has: the role decides, nobody else knows the list."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from kkb_desktop.gui.bus import Bus
from kkb_desktop.gui.jobs import JobRunner
from kkb_desktop.gui.shell.pages import PageSpec
from kkb_desktop.services.desk.desk import Desk


def pages_for(desk: Desk, bus: Bus, jobs: JobRunner) -> list[PageSpec]:
    """The work pages of a desk in the order of the sidebar; home, settings and help are added around them."""

    def page(module: str, name: str) -> Callable[[], QWidget]:
        def make() -> QWidget:
            # Imported at the first visit, so that the window does not wait for pages nobody opens.
            built: QWidget = getattr(import_module(f"kkb_desktop.gui.pages.{module}"), name)(desk, bus, jobs)
            return built

        return make

    translate = QCoreApplication.translate
    if desk.kind == "village":
        survey, village = translate("Pages", "PENDATAAN"), translate("Pages", "DESA")
        return [
            PageSpec(
                "families",
                translate("Pages", "Keluarga"),
                "house",
                survey,
                page("families", "FamiliesPage"),
                scroll=False,
            ),
            PageSpec(
                "residents",
                translate("Pages", "Anggota"),
                "users",
                survey,
                page("members", "MembersPage"),
                scroll=False,
            ),
            PageSpec(
                "duplicates",
                translate("Pages", "Data ganda"),
                "git-merge",
                survey,
                page("duplicates", "DuplicatesPage"),
                short_title=translate("Pages", "Ganda"),
                scroll=False,
            ),
            PageSpec(
                "indicators",
                translate("Pages", "Indikator"),
                "chart-column",
                survey,
                page("indicators", "IndicatorsPage"),
                scroll=False,
            ),
            PageSpec(
                "papers",
                translate("Pages", "Cetak dan privasi"),
                "printer",
                survey,
                page("papers", "PapersPage"),
                short_title=translate("Pages", "Cetak"),
            ),
            PageSpec(
                "import",
                translate("Pages", "Impor data"),
                "file-spreadsheet",
                survey,
                page("import_residents", "ImportResidentsPage"),
                short_title=translate("Pages", "Impor"),
                scroll=False,
            ),
            PageSpec(
                "profile",
                translate("Pages", "Profil"),
                "house-heart",
                village,
                page("village_profile", "VillageProfilePage"),
                scroll=False,
            ),
            PageSpec(
                "datahouse",
                translate("Pages", "Rumah DataKu"),
                "chart-bar",
                village,
                page("data_house", "DataHousePage"),
                short_title=translate("Pages", "DataKu"),
            ),
            PageSpec(
                "class",
                translate("Pages", "Kelas"),
                "award",
                village,
                page("village_class", "VillageClassPage"),
                scroll=False,
            ),
            PageSpec(
                "groups",
                translate("Pages", "Kelompok kegiatan"),
                "users",
                village,
                page("groups", "GroupsPage"),
                short_title=translate("Pages", "Kelompok"),
                scroll=False,
            ),
            PageSpec(
                "assessment",
                translate("Pages", "Penilaian"),
                "award",
                village,
                page("assessment", "AssessmentPage"),
                scroll=False,
            ),
            PageSpec(
                "activities",
                translate("Pages", "Kegiatan"),
                "calendar-days",
                village,
                page("activities", "ActivitiesPage"),
                scroll=False,
            ),
            PageSpec(
                "plans",
                translate("Pages", "Rencana"),
                "clipboard-list",
                village,
                page("plans", "PlansPage"),
                scroll=False,
            ),
            PageSpec(
                "reports",
                translate("Pages", "Laporan"),
                "notebook-pen",
                village,
                page("reports", "ReportsPage"),
                scroll=False,
            ),
            PageSpec(
                "send",
                translate("Pages", "Kirim data"),
                "send",
                village,
                page("send", "SendPage"),
                short_title=translate("Pages", "Kirim"),
                scroll=False,
            ),
            PageSpec(
                "receive",
                translate("Pages", "Terima paket"),
                "package-open",
                village,
                page("receive", "ReceivePage"),
                short_title=translate("Pages", "Terima"),
            ),
        ]
    incoming, manage = translate("Pages", "DATA MASUK"), translate("Pages", "KELOLA")
    return [
        PageSpec(
            "inbox",
            translate("Pages", "Kotak masuk"),
            "inbox",
            incoming,
            page("inbox", "InboxPage"),
            short_title=translate("Pages", "Masuk"),
            scroll=False,
        ),
        PageSpec(
            "conflicts",
            translate("Pages", "Konflik data"),
            "git-compare",
            incoming,
            page("conflicts", "ConflictsPage"),
            short_title=translate("Pages", "Konflik"),
            scroll=False,
        ),
        PageSpec(
            "families",
            translate("Pages", "Keluarga desa"),
            "house",
            incoming,
            page("district_families", "DistrictFamiliesPage"),
            short_title=translate("Pages", "Keluarga"),
            scroll=False,
        ),
        PageSpec(
            "duplicates",
            translate("Pages", "Data ganda"),
            "git-merge",
            incoming,
            page("duplicates", "DuplicatesPage"),
            short_title=translate("Pages", "Ganda"),
            scroll=False,
        ),
        PageSpec(
            "indicators",
            translate("Pages", "Indikator"),
            "chart-column",
            incoming,
            page("indicators", "IndicatorsPage"),
            scroll=False,
        ),
        PageSpec(
            "villages",
            translate("Pages", "Desa"),
            "building-2",
            manage,
            page("district_villages", "DistrictVillagesPage"),
            scroll=False,
        ),
        PageSpec(
            "assessment",
            translate("Pages", "Penilaian"),
            "award",
            manage,
            page("assessment", "AssessmentPage"),
            scroll=False,
        ),
        PageSpec(
            "plans",
            translate("Pages", "Rencana aksi"),
            "clipboard-list",
            manage,
            page("plans", "PlansPage"),
            short_title=translate("Pages", "Rencana"),
            scroll=False,
        ),
        PageSpec(
            "devices",
            translate("Pages", "Laptop dan kunci"),
            "key-round",
            manage,
            page("devices", "DevicesPage"),
            short_title=translate("Pages", "Laptop"),
            scroll=False,
        ),
    ]
