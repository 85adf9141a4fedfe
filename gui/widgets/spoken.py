"""What a screen reader is told of something that is drawn.

Qt knows what a button is and what a list is. Of a widget that paints itself it knows nothing, and
calls it a filler; so here such a widget is given a role: a picture, a chart. Its name and its
description are those of the widget, and its value is what has been read out of it last.
"""

from functools import cache

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QAccessibleInterface
from PySide6.QtWidgets import QAccessibleWidget, QWidget

ROLE = "downhill-spoken-role"
"""The property of a widget that holds its role."""

VALUE = "downhill-spoken-value"
"""The property that holds what has been read out last."""


def give_role(widget: QWidget, role: QAccessible.Role = QAccessible.Role.Graphic) -> None:
    """Say what a widget is that paints itself; what it is made of is nobody's business then."""
    _install()
    widget.setProperty(ROLE, role)


def speak(widget: QWidget, words: str) -> None:
    """Describe what is drawn in a widget; the same words are not read out twice."""
    if words != widget.accessibleDescription():
        widget.setAccessibleDescription(words)


def read_out(widget: QWidget, words: str) -> None:
    """Say at once what somebody has gone to inside a widget, and keep it as its value."""
    widget.setProperty(VALUE, words)
    QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, words))


class _Drawn(QAccessibleWidget):
    """What Qt asks about a widget that has been given a role."""

    def text(self, kind: QAccessible.Text) -> str:
        if kind == QAccessible.Text.Value:
            return str(self.object().property(VALUE) or "")
        return super().text(kind)

    def childCount(self) -> int:
        return 0


@cache
def _install() -> None:
    """Answer Qt's question what a widget is; once in a process, for all widgets."""
    QAccessible.installFactory(_interface)


def _interface(class_name: str, thing: QObject) -> QAccessibleInterface | None:
    del class_name
    if not isinstance(thing, QWidget):
        return None
    role = thing.property(ROLE)
    return _Drawn(thing, role) if isinstance(role, QAccessible.Role) else None
