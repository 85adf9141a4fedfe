"""The language that the window speaks: Korean or English, changed while it is open.

The English texts stand in the source; `resources/translations/downhill_ko.ts` holds their
Korean, and `downhill_ko.qm` beside it is the same in the form that Qt reads. Qt tells every
widget of a change by a LanguageChange event. What the model has to say arrives as a
`Sentence` and is translated here, at the last moment.
"""

from typing import Literal, TypeAlias

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator
from PySide6.QtWidgets import QApplication

from gui.style.resources import resource
from model.filling import filled
from model.sentence import Sentence

Language: TypeAlias = Literal["ko", "en"]

_TRANSLATOR = "downhill-translator"
_LANGUAGE = "downhill-language"


def system_language() -> Language:
    """The first of the two languages among those that the desktop asks for; else English."""
    for tag in QLocale.system().uiLanguages():
        match tag.replace("_", "-").split("-")[0]:
            case "ko":
                return "ko"
            case "en":
                return "en"
    return "en"


def spoken() -> Language:
    """The language of the moment; English before any was installed."""
    application = QApplication.instance()
    return "ko" if application and application.property(_LANGUAGE) == "ko" else "en"


def install(application: QApplication, language: Language) -> bool:
    """Let the whole program speak a language from now on, Qt's own dialogs included.

    False when its texts could not be loaded; the program then speaks English.
    Numbers keep a dot in either language, as in every other text.
    """
    if application.property(_LANGUAGE) == language:
        return True
    application.setProperty(_LANGUAGE, language)
    for translator in application.findChildren(QTranslator, _TRANSLATOR):
        application.removeTranslator(translator)
        translator.setParent(None)
        translator.deleteLater()
    QLocale.setDefault(QLocale("ko_KR" if language == "ko" else "en_US"))
    if language == "en":
        return True
    qt_texts = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    _add(application, f"qtbase_{language}", qt_texts)  # a system's own Qt may come without
    return _add(application, f"downhill_{language}", str(resource("translations")))


def say(sentence: Sentence) -> str:
    """A sentence of the model in the language of the window, its gaps filled."""
    text = QCoreApplication.translate("Sentence", sentence.text)
    return fill(text, **dict(sentence.values))


def fill(text: str, /, **values: object) -> str:
    """Fill the gaps of a translated text.

    A gap of the Korean may name the particle after it, `{rate:은}`; see `model.particle`.

    Raises KeyError where a value is missing.
    """
    return filled(text, values, say)


def _add(application: QApplication, name: str, folder: str) -> bool:
    translator = QTranslator(application)
    translator.setObjectName(_TRANSLATOR)
    if not translator.load(name, folder):
        translator.setParent(None)
        translator.deleteLater()
        return False
    return application.installTranslator(translator)
