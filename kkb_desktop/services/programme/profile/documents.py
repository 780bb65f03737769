"""Decrees, plans and minutes as files that travel with the records."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import select

from kkb_desktop import disk
from kkb_desktop.domain.clock import new_id
from kkb_desktop.domain.errors import FileRefused, RecordRefused
from kkb_desktop.domain.fields import Value, Values
from kkb_desktop.services.desk import training
from kkb_desktop.services.desk.desk import Desk
from kkb_desktop.services.desk.permits import Permission, permit
from kkb_desktop.services.writing import records, steps
from kkb_desktop.services.writing.photo_bytes import mime_of
from kkb_desktop.services.writing.records import Saved
from kkb_desktop.store.attachments import get_attachment, put_attachment
from kkb_desktop.store.schema import attachment, record_table
from kkb_desktop.store.writing import Change

LIMIT = 2 * 2**20
"""Bytes of one document: a scanned decree of a few pages. It travels in bundles on weak sticks."""


@dataclass(frozen=True, slots=True)
class DocumentRow:
    """A document as a list shows it; `size` 0 while its file has not arrived or was never attached."""

    id: str
    kind: int
    title: str
    number: str
    issued_on: str
    file_name: str
    size: int


def kind_of(data: bytes) -> str | None:
    """The MIME type of a document by its first bytes: PDF or a picture; None for anything else."""
    return "application/pdf" if data.startswith(b"%PDF-") else mime_of(data)


def add(desk: Desk, values: Values, data: bytes | None = None, file_name: str = "") -> Saved:
    """Keep a document, with its file where there is one, as one step.

    Raises RecordHasErrors, RecordRefused "document.kind" (neither PDF nor picture), "document.too_large" or
    "training.real_picture".
    """
    permit(desk, Permission.WRITE)
    record = new_id(desk.random)
    typed: dict[str, Value] = {**values, "village": str(values.get("village") or desk.region)}
    if data is not None:
        training.refuse_real_picture(desk, data)
        mime = _acceptable(data)
        typed["file_name"] = file_name[-120:]
    change, issues = records.prepared(desk, "village_document", record, typed, seen=None)
    if any(issue.level.value == "error" for issue in issues):
        raise records.RecordHasErrors(issues)
    with steps.transaction(desk) as conn:
        fields = dict(change.fields)
        if data is not None:
            fields["file"] = put_attachment(conn, data, mime)
        written = steps.write_in(
            conn,
            desk,
            [Change("village_document", record, change.village, "put", fields, None)],
            label="Dokumen",
        )
    return Saved(record, written, issues)


def attach(desk: Desk, document: str, data: bytes, file_name: str) -> Saved:
    """Give a document a file, or another one. Raises as `add`, and RecordRefused "record.unknown"."""
    permit(desk, Permission.WRITE)
    training.refuse_real_picture(desk, data)
    mime = _acceptable(data)
    view = records.read(desk, "village_document", document)
    with steps.transaction(desk) as conn:
        fields = {"file": put_attachment(conn, data, mime), "file_name": file_name[-120:]}
        change = Change("village_document", document, str(view.values["village"]), "put", fields, view.heads)
        written = steps.write_in(conn, desk, [change], label="Berkas dokumen")
    return Saved(document, written, ())


def attach_file(desk: Desk, document: str, path: Path) -> Saved:
    """The same from a file as somebody chose it; its size is looked at first. Raises FileRefused besides."""
    permit(desk, Permission.WRITE)
    try:
        data = disk.read_up_to(path, LIMIT)
    except FileRefused as error:
        if error.reason == "file.too_large":
            raise RecordRefused("document.too_large", limit=LIMIT // 2**20) from error
        raise
    return attach(desk, document, data, path.name)


def content(desk: Desk, document: str) -> bytes | None:
    """The file of a document; None while it has not arrived. Raises RecordRefused "record.unknown"."""
    file = records.read(desk, "village_document", document).values.get("file")
    if not isinstance(file, str):
        return None
    with desk.engine.connect() as conn:
        return get_attachment(conn, file)


def listed(desk: Desk, *, village: str | None = None) -> list[DocumentRow]:
    """The documents of a village, the latest first."""
    table = record_table("village_document")
    query = (
        select(table, attachment.c.size.label("size"))
        .outerjoin(attachment, attachment.c.sha256 == table.c.file)
        .where(table.c.village == (village or desk.region))
        .order_by(table.c.issued_on.desc(), table.c.title, table.c.id)
    )
    with desk.engine.connect() as conn:
        return [
            DocumentRow(
                row["id"],
                row["kind"] or 0,
                row["title"] or "",
                row["number"] or "",
                row["issued_on"] or "",
                row["file_name"] or "",
                row["size"] or 0,
            )
            for row in conn.execute(query).mappings()
        ]


def _acceptable(data: bytes) -> str:
    mime = kind_of(data)
    if mime is None:
        raise RecordRefused("document.kind")
    if len(data) > LIMIT:
        raise RecordRefused("document.too_large", limit=LIMIT // 2**20)
    return mime
