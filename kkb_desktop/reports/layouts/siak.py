"""Exports of the civil registry's system (SIAK) and lists made after them: one row a person, words for codes."""

from __future__ import annotations

from kkb_desktop.domain.text import Text
from kkb_desktop.reports.layouts.layout import Column, Layout
from kkb_desktop.reports.layouts.titles import COMMON

SIAK = Layout(
    key="siak",
    label=Text("Ekspor SIAK atau daftar dengan judul kolom", "Civil registry export, or a list with titles"),
    columns=(*COMMON, Column("extra.base_status", ("Status", "Status Penduduk", "Status Dasar"))),
    required=(
        ("family.card_number",),
        ("person.name",),
        ("person.sex", "extra.male_mark"),
        ("person.relation",),
    ),
)
