"""What the four behaviours of a learning rate are called."""

from PySide6.QtCore import QCoreApplication

from model.descent import Behaviour


def behaviour_name(behaviour: Behaviour) -> str:
    """Name a behaviour, in the language of the moment."""
    translate = QCoreApplication.translate
    names: dict[Behaviour, str] = {
        "creeping": translate("Behaviour", "creeps"),
        "fitting": translate("Behaviour", "fits"),
        "swinging": translate("Behaviour", "swings"),
        "blowing up": translate("Behaviour", "blows up"),
    }
    return names[behaviour]
