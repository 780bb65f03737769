"""What is offered once a paper or workbook is written, and what is said where the system cannot do it."""

from __future__ import annotations

import os
import sys

import pytest

from kkb_desktop.gui import handing
from kkb_desktop.gui.forms.messages import Messages
from kkb_desktop.gui.widgets.written import WrittenCard


@pytest.fixture
def paper(tmp_path):
    path = tmp_path / "laporan.pdf"
    path.write_bytes(b"%PDF-1.7")
    return path


@pytest.fixture
def written(qtbot, paper):
    made = WrittenCard(paper)
    qtbot.addWidget(made)
    made.show()
    return made


def test_a_message_names_the_file_and_its_folder_and_can_be_put_away(qtbot, paper):
    messages = Messages()
    qtbot.addWidget(messages)
    card = messages.wrote(paper)
    assert "laporan.pdf" in messages.text and paper.parent.name in messages.text
    card.closed.emit()
    assert not messages.isVisibleTo(messages.parentWidget())


def test_where_nothing_prints_by_itself_the_file_is_opened_and_the_way_on_is_told(written, monkeypatch):
    opened = []
    monkeypatch.setattr(handing, "print_file", lambda _path: False)
    monkeypatch.setattr(handing, "open_file", lambda path: opened.append(path) or True)
    written.print_button.click()
    assert opened == [written.path] and "Ctrl+P" in written.hint.text()


def test_a_file_that_is_gone_is_said_to_be_gone(written):
    written.path.unlink()
    written.open_button.click()
    assert "tidak ada lagi" in written.hint.text()
    written.print_button.click()
    assert "tidak ada lagi" in written.hint.text()


def test_what_no_program_can_put_on_paper_is_not_offered_to_be_printed(qtbot, tmp_path):
    made = WrittenCard(tmp_path / "foto.zip")
    qtbot.addWidget(made)
    made.show()
    assert not made.print_button.isVisible() and made.open_button.isVisible()


def test_windows_prints_with_the_files_own_program_or_says_that_it_has_none(paper, monkeypatch):
    asked = []
    monkeypatch.setattr(sys, "platform", "win32")
    monkeypatch.setattr(os, "startfile", lambda path, verb: asked.append((path, verb)), raising=False)
    assert handing.print_file(paper) and asked == [(paper, "print")]

    def nothing(_path, _verb):
        raise OSError(1155, "no application is associated")

    monkeypatch.setattr(os, "startfile", nothing, raising=False)
    assert not handing.print_file(paper)


def test_windows_marks_the_file_in_its_folder(paper, monkeypatch):
    started = []
    monkeypatch.setattr(sys, "platform", "win32")
    monkeypatch.setattr(
        handing.QProcess, "startDetached", lambda program, arguments: (started.append(arguments) or True, 1)
    )
    assert handing.show_in_folder(paper)
    assert started[0][0] == "/select," and started[0][1].endswith("laporan.pdf")


def test_elsewhere_the_spooler_prints_and_the_folder_is_opened(paper, monkeypatch):
    started, opened = [], []
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setattr(handing.QStandardPaths, "findExecutable", lambda _name: "/usr/bin/lp")
    monkeypatch.setattr(
        handing.QProcess, "startDetached", lambda program, arguments: (started.append(arguments) or True, 1)
    )
    monkeypatch.setattr(handing.QDesktopServices, "openUrl", lambda url: opened.append(url) or True)
    assert handing.print_file(paper) and started == [[str(paper)]]
    assert handing.show_in_folder(paper) and opened[0].toLocalFile() == str(paper.parent)
    monkeypatch.setattr(handing.QStandardPaths, "findExecutable", lambda _name: "")
    assert not handing.print_file(paper)
