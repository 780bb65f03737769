"""The steps before there is a desk: what this laptop is, where it works, who works at it, and the passphrase."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from kkb_desktop.domain import regions
from kkb_desktop.domain.regions import Region
from kkb_desktop.domain.roles import FIRST_ROLES, ROLES
from kkb_desktop.gui.dialogs.passphrase import NewPassphrase
from kkb_desktop.gui.errors import explain_error
from kkb_desktop.gui.firststart.regionpicker import RegionPicker, region_facts
from kkb_desktop.gui.i18n import spoken
from kkb_desktop.gui.jobs import JobRunner
from kkb_desktop.gui.theme import px
from kkb_desktop.gui.widgets.banner import Banner
from kkb_desktop.gui.widgets.buttons import Button
from kkb_desktop.gui.widgets.card import Inset
from kkb_desktop.gui.widgets.choice import ChoiceCard, ChoiceGroup
from kkb_desktop.gui.widgets.facts import Facts
from kkb_desktop.gui.widgets.labelled import Labelled
from kkb_desktop.gui.widgets.labels import Label
from kkb_desktop.gui.widgets.wizard import WizardPage
from kkb_desktop.services.desk import users
from kkb_desktop.services.desk.desk import Desk, DeskKind, create_desk


def page_column(page: QWidget) -> QVBoxLayout:
    """The column in which the parts of a step stand."""
    column = QVBoxLayout(page)
    column.setContentsMargins(px(22), px(14), px(22), px(14))
    column.setSpacing(px(10))
    return column


class KindPage(WizardPage):
    """Village, district or province; or training with an invented village."""

    enter_goes_on = True
    training_wanted = Signal()
    backup_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.from_backup = Button(self.tr("Lanjutkan dari cadangan atau laptop lain"), "link", "refresh-cw")
        self.from_backup.clicked.connect(self.backup_wanted)
        self.group = ChoiceGroup(
            [
                (
                    "village",
                    ChoiceCard(
                        self.tr("Desa atau kelurahan"),
                        self.tr("Kader mendata keluarga dan kegiatan, lalu mengirim data ke kabupaten."),
                        "house",
                    ),
                ),
                (
                    "district",
                    ChoiceCard(
                        self.tr("Kabupaten atau kota"),
                        self.tr("Dinas menerima paket dari desa, memeriksa, dan menyelesaikan konflik."),
                        "building-2",
                    ),
                ),
                (
                    "province",
                    ChoiceCard(
                        self.tr("Provinsi"),
                        self.tr("Memantau beberapa kabupaten dan kota."),
                        "landmark",
                    ),
                ),
                (
                    "training",
                    ChoiceCard(
                        self.tr("Mode latihan"),
                        self.tr("Berlatih dengan desa rekaan, terpisah dari data sungguhan."),
                        "graduation-cap",
                    ),
                ),
            ],
            columns=2,
        )
        self.group.set_current("village")
        self.group.chosen.connect(self._chosen)
        self.problem = Banner("", "err")
        self.problem.hide()
        column = page_column(self)
        column.addWidget(Label(self.tr("Laptop ini dipakai di mana?"), "h3"))
        column.addWidget(self.group)
        column.addWidget(self.problem)
        row = QHBoxLayout()
        row.addWidget(self.from_backup)
        row.addStretch(1)
        column.addLayout(row)
        column.addStretch(1)
        self._calm()

    @property
    def kind(self) -> DeskKind:
        """The kind of desk chosen; "village" while nothing else is."""
        chosen = self.group.current
        return chosen if chosen in ("district", "province") else "village"  # type: ignore[return-value]

    def entered(self) -> None:
        self.group.card(self.group.current).setFocus()

    def leave(self) -> bool:
        if self.group.current != "training":
            return True
        self.busy, self.note = True, self.tr("Menyiapkan desa latihan …")
        self.problem.hide()
        self.changed.emit()
        self.training_wanted.emit()
        return False

    def refuse(self, error: Exception) -> None:
        """Training could not be opened: say why, and go on."""
        self._calm()
        self.problem.set_text(explain_error(error).text)
        self.problem.show()
        self.changed.emit()

    def _calm(self) -> None:
        self.busy, self.note = False, self.tr("Tidak perlu internet.")

    def _chosen(self, key: str) -> None:
        self.next_text = self.tr("Mulai berlatih") if key == "training" else ""
        self.changed.emit()


class RegionPage(WizardPage):
    """The region, found by typing its name or code."""

    enter_goes_on = True

    def __init__(self, jobs: JobRunner, kind: Callable[[], DeskKind]) -> None:
        super().__init__()
        self._kind = kind
        self.title = Label("", "h3")
        self.picker = RegionPicker(jobs)
        self.picker.changed.connect(self.changed)
        self.picker.found.connect(self.go_on)
        column = page_column(self)
        column.addWidget(self.title)
        column.addWidget(self.picker, 1)

    @property
    def region(self) -> Region | None:
        """The region chosen."""
        return self.picker.region

    def entered(self) -> None:
        kind = self._kind()
        self.title.setText(
            {
                "village": self.tr("Desa atau kelurahan mana?"),
                "district": self.tr("Kabupaten atau kota mana?"),
                "province": self.tr("Provinsi mana?"),
            }[kind]
        )
        self.picker.set_level(kind)
        self.picker.field.setFocus()

    def ready(self) -> bool:
        return self.region is not None

    def complete(self) -> None:
        self.picker.complete()


class ConfirmPage(WizardPage):
    """The region once more, in full, before anything is made for it."""

    enter_goes_on = True

    def __init__(self, kind: Callable[[], DeskKind], region: Callable[[], Region | None]) -> None:
        super().__init__()
        self._kind, self._region = kind, region
        self.next_text = self.tr("Ya, benar")
        self.title = Label("", "h3")
        self.facts = Facts()
        box = Inset()
        box.add(self.facts)
        column = page_column(self)
        column.addWidget(self.title)
        column.addWidget(box)
        column.addWidget(
            Label(
                self.tr(
                    "Semua data akan tercatat untuk wilayah ini. Bila ternyata keliru, "
                    "wilayah dapat dibetulkan di Pengaturan sampai paket pertama dibuat."
                ),
                "mut",
                wrap=True,
            )
        )
        column.addStretch(1)

    def entered(self) -> None:
        self.title.setText(
            {
                "village": self.tr("Benar ini desanya?"),
                "district": self.tr("Benar ini kabupatennya?"),
                "province": self.tr("Benar ini provinsinya?"),
            }[self._kind()]
        )
        region = self._region()
        self.facts.set_rows(region_facts(region) if region is not None else [])

    def ready(self) -> bool:
        return self._region() is not None


class UserPage(WizardPage):
    """The first user: a name and, in a village, what she is there."""

    enter_goes_on = True

    def __init__(self, kind: Callable[[], DeskKind]) -> None:
        super().__init__()
        self._kind = kind
        self.name = QLineEdit()
        self.name.setMaxLength(80)
        self.roles = ChoiceGroup(
            [
                (
                    "kader",
                    ChoiceCard(
                        spoken(ROLES["kader"]),
                        self.tr("Mendata keluarga dari rumah ke rumah dan mengelola kegiatan."),
                        "user",
                    ),
                ),
                (
                    "operator",
                    ChoiceCard(
                        spoken(ROLES["operator"]),
                        self.tr("Mengetik dan mengirim data dari kantor desa untuk para kader."),
                        "users",
                    ),
                ),
            ],
            columns=2,
        )
        self.role_name = Label("", "strong")
        self._role_part = QWidget()
        roles = QVBoxLayout(self._role_part)
        roles.setContentsMargins(0, 0, 0, 0)
        roles.setSpacing(px(5))
        roles.addWidget(Label(self.tr("Tugas"), "label"))
        roles.addWidget(self.roles)
        roles.addWidget(self.role_name)
        column = page_column(self)
        column.addWidget(Label(self.tr("Siapa yang memakai laptop ini?"), "h3"))
        column.addWidget(
            Labelled(
                self.tr("Nama"),
                self.name,
                self.tr("Tercatat di setiap perubahan, misalnya: Bu Sari Lestari."),
            )
        )
        column.addWidget(self._role_part)
        column.addStretch(1)
        self.note = self.tr("Pengguna lain dapat ditambahkan nanti.")
        self.name.textChanged.connect(self.changed)
        self.roles.chosen.connect(lambda _key: self.changed.emit())

    @property
    def user(self) -> str:
        """The name, in one line."""
        return " ".join(self.name.text().split())

    @property
    def role(self) -> str:
        """The role chosen; that of the office where there is only one; "" while none is."""
        offered = FIRST_ROLES[self._kind()]
        return offered[0] if len(offered) == 1 else self.roles.current

    def entered(self) -> None:
        offered = FIRST_ROLES[self._kind()]
        self.roles.setVisible(len(offered) > 1)
        self.role_name.setVisible(len(offered) == 1)
        self.role_name.setText(spoken(ROLES[offered[0]]))
        self.name.setFocus()

    def ready(self) -> bool:
        return bool(self.user) and bool(self.role)

    def complete(self) -> None:
        if not self.user:
            self.name.setFocus()
        else:
            self.roles.card("kader").setFocus()


class PassphrasePage(WizardPage):
    """The first user's passphrase. Going on makes the desk."""

    enter_goes_on = True

    def __init__(
        self,
        folder: Path,
        jobs: JobRunner,
        kind: Callable[[], DeskKind],
        region: Callable[[], Region | None],
        user: UserPage,
    ) -> None:
        super().__init__()
        self._folder, self._jobs, self._kind, self._region, self._user = folder, jobs, kind, region, user
        self.desk: Desk | None = None
        self.code = ""
        self.title = Label("", "h3", wrap=True)
        self.passphrase = NewPassphrase(wide=True, known=self._known)
        self.passphrase.changed.connect(self.changed)
        self.problem = Banner("", "err")
        self.problem.hide()
        column = page_column(self)
        column.addWidget(self.title)
        column.addWidget(self.problem)
        column.addWidget(self.passphrase)
        column.addStretch(1)
        self._calm()

    def entered(self) -> None:
        self.title.setText(self.tr("Kata sandi untuk %1").replace("%1", self._user.user))
        self.passphrase.look_again()
        self.passphrase.first.setFocus()

    def ready(self) -> bool:
        return self.passphrase.ready()

    def complete(self) -> None:
        self.passphrase.complete()

    def leave(self) -> bool:
        region = self._region()
        if region is None:
            return False
        self.busy, self.note = True, self.tr("Menyiapkan data terkunci …")
        self.problem.hide()
        self.changed.emit()
        folder, kind, code = self._folder, self._kind(), region.code
        name, role, passphrase = self._user.user, self._user.role, self.passphrase.text

        def make(_job: object) -> tuple[Desk, str]:
            cost = users.fitting_cost()
            desk, recovery = create_desk(folder, kind, code, name, passphrase, role, cost=cost)
            users.note_recovery_code(desk, noted=False)
            return desk, recovery

        job = self._jobs.write(make)
        job.done.connect(self._made)
        job.failed.connect(self._refused)
        return False

    def _known(self) -> list[str]:
        region = self._region()
        return [self._user.user, *(regions.names(region.code) if region is not None else ())]

    def _made(self, made: tuple[Desk, str]) -> None:
        self.desk, self.code = made
        self.passphrase.clear()
        self._calm()
        self.go_on.emit()

    def _refused(self, error: Exception) -> None:
        self._calm()
        self.problem.set_text(explain_error(error).text)
        self.problem.show()
        self.changed.emit()

    def _calm(self) -> None:
        self.busy, self.note = False, self.tr("Tanpa kata sandi ini, data tidak dapat dibuka siapa pun.")
