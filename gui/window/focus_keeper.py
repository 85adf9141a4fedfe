"""Keeps the keyboard where it was when the widget that had it can have it no longer.

A button that is pressed with the keyboard and then cannot be pressed for a while, or is hidden,
gives the keyboard away: Qt hands it to the next widget in the window, which may be at the other end
of it, and the next Space presses that one. So the keyboard waits beside the button, and the button
has it again as soon as it can be pressed.
"""

from functools import partial

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import Shiboken

from gui.page.page import Page


class FocusKeeper(QObject):
    """Looks after the keyboard in one window."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._owner: QWidget | None = None
        self._place: QWidget | None = None
        self._named: QWidget | None = None  # a place that is called as its widget, for now
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._note)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Give the keyboard back to the widget that can have it again."""
        if event.type() in (QEvent.Type.EnabledChange, QEvent.Type.Show):
            QTimer.singleShot(0, self, self._give_back)
        return super().eventFilter(watched, event)

    def _note(self, old: QWidget | None, new: QWidget | None) -> None:
        if old is not None and new is not None and old.window() is self._window:
            # Only afterwards does Qt disable or hide the widget that has given it away.
            QTimer.singleShot(0, self, partial(self._look, old, new))

    def _look(self, old: QWidget, new: QWidget) -> None:
        """Find out whether a widget could not keep the keyboard, and keep its place then."""
        if not Shiboken.isValid(old) or _usable(old) or QApplication.focusWidget() is not new:
            return
        page = _page_of(old)
        if page is not None and not page.isVisible():
            return  # another page has been opened
        place = old.parentWidget()
        while place is not None and not _keeps(place):
            place = place.parentWidget()
        if place is None:
            return
        if self._owner is not None and Shiboken.isValid(self._owner):
            self._owner.removeEventFilter(self)
        self._take_name_back()
        self._owner, self._place = old, place
        old.installEventFilter(self)
        if not place.accessibleName():
            # Who hears the window hears where the keyboard is.
            self._named = place
            place.setAccessibleName(_name(old))
        place.setFocus()

    def _give_back(self) -> None:
        owner, place = self._owner, self._place
        if owner is None or not Shiboken.isValid(owner) or not _usable(owner):
            return
        owner.removeEventFilter(self)
        self._take_name_back()
        self._owner = self._place = None
        if QApplication.focusWidget() is place:
            owner.setFocus()

    def _take_name_back(self) -> None:
        if self._named is not None and Shiboken.isValid(self._named):
            self._named.setAccessibleName("")
        self._named = None


def _name(widget: QWidget) -> str:
    """What a screen reader calls a widget: by its name, or else by what is written on it."""
    return QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)


def _usable(widget: QWidget) -> bool:
    return widget.isEnabled() and widget.isVisible()


def _keeps(widget: QWidget) -> bool:
    """Whether it can have the keyboard itself: tabs with corners hand it on to their bar."""
    return _usable(widget) and widget.focusProxy() is None


def _page_of(widget: QWidget) -> Page | None:
    """Find the page that a widget is on."""
    above: QWidget | None = widget
    while above is not None and not isinstance(above, Page):
        above = above.parentWidget()
    return above
