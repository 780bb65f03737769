"""The tokens as a QPalette, for what Fusion paints itself."""

from __future__ import annotations

from PySide6.QtGui import QColor, QPalette

from kkb_desktop.gui.theme.tokens import Tokens

_Role = QPalette.ColorRole


def palette(tokens: Tokens) -> QPalette:
    """The application palette for `tokens`."""
    made = QPalette()
    for role, colour in (
        (_Role.Window, tokens.bg),
        (_Role.WindowText, tokens.fg),
        (_Role.Base, tokens.surface),
        (_Role.AlternateBase, tokens.surface2),
        (_Role.Text, tokens.fg),
        (_Role.Button, tokens.surface),
        (_Role.ButtonText, tokens.fg),
        (_Role.BrightText, tokens.err),
        (_Role.ToolTipBase, tokens.fg),
        (_Role.ToolTipText, tokens.bg),
        (_Role.PlaceholderText, tokens.mut),
        (_Role.Highlight, tokens.primary),
        (_Role.HighlightedText, tokens.on_primary),
        (_Role.Accent, tokens.primary),
        (_Role.Link, tokens.primary_text),
        (_Role.LinkVisited, tokens.primary_text),
        (_Role.Light, tokens.surface2),
        (_Role.Midlight, tokens.line),
        (_Role.Mid, tokens.line),
        (_Role.Dark, tokens.inp),
        (_Role.Shadow, tokens.inp),
    ):
        made.setColor(role, QColor(colour))
    for role in (_Role.WindowText, _Role.Text, _Role.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, role, QColor(tokens.mut))
    return made
