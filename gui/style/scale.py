"""How large everything is drawn, beside what the screen itself asks for: 1.0 is the usual size.

Sizes in the source are those of the usual size. What has a fixed size asks `px` for it whenever it
is measured or painted, so that another scale needs nothing but a new style (`theme.apply`).
"""

from PySide6.QtWidgets import QApplication

PROPERTY = "downhill-scale"
"""The property of the QApplication that holds the scale."""


def factor() -> float:
    """Say how many times the usual size everything is drawn."""
    application = QApplication.instance()
    scale = None if application is None else application.property(PROPERTY)
    return float(scale) if isinstance(scale, float) else 1.0


def px(size: float) -> int:
    """Give so many pixels of the usual size in those of the moment, whole ones."""
    return round(size * factor())
