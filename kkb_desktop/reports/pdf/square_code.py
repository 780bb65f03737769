"""QR codes as rows of dark and light modules."""

from __future__ import annotations

from functools import lru_cache


@lru_cache(maxsize=64)
def square_code(content: str) -> tuple[tuple[bool, ...], ...]:
    """The modules of the smallest code that holds `content` and stands 15 % of it being soiled; without margin."""
    from reportlab.graphics.barcode.qrencoder import QR8bitByte, QRCode, QRErrorCorrectLevel

    code = QRCode(None, QRErrorCorrectLevel.M)
    code.addData(QR8bitByte(content))
    code.make()
    return tuple(tuple(bool(dark) for dark in row) for row in code.modules)
