"""Reasons about indicators and the lists behind them."""

from __future__ import annotations

from collections.abc import Mapping

from kkb_desktop.domain.reasons.reason import Reason, reason

REASONS: Mapping[str, Reason] = {
    "indicator.unknown": reason("Indikator ini tidak dikenal.", "This indicator is not known."),
    "indicator.confidential": reason(
        "Daftar ini memuat jawaban rahasia keluarga dan tidak dibuka untuk peran ini.",
        "This list tells confidential answers of families and is not open to your role.",
        "Gunakan angkanya, atau minta kader yang mendata.",
        "Use the number, or ask the volunteer who took the interview.",
    ),
}
