"""A wish to save goes up until somebody takes it on."""

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QWidget

from gui.widgets.giving.saving import SaveWanted, ask_to_save


class Around(QWidget):
    def __init__(self, inside: QWidget, *, takes: bool) -> None:
        super().__init__()
        inside.setParent(self)
        self.takes = takes
        self.heard: list[SaveWanted] = []

    def customEvent(self, event: QEvent) -> None:
        assert isinstance(event, SaveWanted)
        self.heard.append(event)
        event.setAccepted(self.takes)


def test_who_takes_it_on_is_the_last_to_hear(qapp: QApplication) -> None:
    del qapp
    plot = QWidget()
    near = Around(QWidget(), takes=False)
    plot.setParent(near)
    middle = Around(near, takes=True)
    far = Around(middle, takes=True)
    ask_to_save(plot, "Loss curve", "svg", b"<svg/>")
    assert [len(one.heard) for one in (near, middle, far)] == [1, 1, 0]
    (wanted,) = middle.heard
    assert (wanted.name, wanted.suffix, wanted.content) == ("Loss curve", "svg", b"<svg/>")
    far.deleteLater()


def test_where_nobody_takes_it_on_nothing_happens(qapp: QApplication) -> None:
    del qapp
    ask_to_save(QWidget(), "Loss curve", "svg", b"")
