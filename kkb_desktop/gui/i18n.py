"""The program's language: source texts are Indonesian, English comes from a catalogue.

Qt has no Indonesian of its own, so the texts of its dialogs come from our `qtbase_id`.
In code, write `self.tr("...")` or `QCoreApplication.translate("Context", "...")` with literals:
the tools find no others.
"""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLocale, QTranslator

from kkb_desktop.domain.text import Language, Text
from kkb_desktop.shipped import resources

_CATALOGUES: dict[Language, tuple[str, ...]] = {"id": ("qtbase_id", "id"), "en": ("en",)}
_LOCALES: dict[Language, str] = {"id": "id_ID", "en": "en_GB"}


class _Installed:
    translators: tuple[QTranslator, ...] = ()
    language: Language = "id"


def use_language(app: QCoreApplication, language: Language) -> None:
    """Speak `language` in everything built from now on, and write numbers and dates its way."""
    for old in _Installed.translators:
        app.removeTranslator(old)
    loaded = []
    for name in _CATALOGUES[language]:
        translator = QTranslator(app)
        if translator.load(str(resources() / "i18n" / f"{name}.qm")):
            app.installTranslator(translator)
            loaded.append(translator)
    _Installed.translators = tuple(loaded)
    _Installed.language = language
    QLocale.setDefault(QLocale(_LOCALES[language]))


def language() -> Language:
    """The language in use."""
    return _Installed.language


def spoken(text: Text) -> str:
    """A text of the domain in the language in use."""
    return text.in_language(_Installed.language)


def number(value: int) -> str:
    """`value` with the language's grouping: `312.480` in Indonesian."""
    return QLocale().toString(value)


def percent(part: int, whole: int, digits: int = 1) -> str:
    """`part` of `whole` as `78,5%`; a dash where the whole is 0."""
    if whole == 0:
        return "\N{EN DASH}"
    return f"{QLocale().toString(100 * part / whole, 'f', digits)}%"


def decimal(value: float, digits: int = 1) -> str:
    """A number with that many digits after the comma, as the language writes it."""
    return QLocale().toString(value, "f", digits)
