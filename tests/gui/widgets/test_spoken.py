"""What a screen reader learns of widgets that paint themselves."""

import gc

from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QVBoxLayout, QWidget

from gui.widgets.spoken import give_role, read_out, speak

Text, Role = QAccessible.Text, QAccessible.Role


def test_a_widget_that_paints_itself_is_what_it_says_it_is(qapp: QApplication) -> None:
    del qapp
    plain, picture, chart = QWidget(), QWidget(), QWidget()
    give_role(picture)
    give_role(chart, Role.Chart)
    roles = [QAccessible.queryAccessibleInterface(one).role() for one in (plain, picture, chart)]
    assert roles == [Role.Client, Role.Graphic, Role.Chart]


def test_it_has_the_widget_s_name_and_description_and_what_was_read_out_last(
    qapp: QApplication,
) -> None:
    del qapp
    widget = QWidget()
    give_role(widget)
    widget.setAccessibleName("The weights")
    speak(widget, "row 3")
    interface = QAccessible.queryAccessibleInterface(widget)
    assert [interface.text(one) for one in (Text.Name, Text.Description, Text.Value)] == [
        "The weights",
        "row 3",
        "",
    ]
    read_out(widget, "row 4")
    assert interface.text(Text.Value) == "row 4"


def test_what_it_is_made_of_is_nobody_s_business(qapp: QApplication) -> None:
    del qapp
    widget = QWidget()
    QVBoxLayout(widget).addWidget(QLabel("inside"))
    assert QAccessible.queryAccessibleInterface(widget).childCount() == 1
    other = QWidget()
    give_role(other)
    QVBoxLayout(other).addWidget(QLabel("inside"))
    assert QAccessible.queryAccessibleInterface(other).childCount() == 0


def test_what_qt_knows_stays_as_it_is(qapp: QApplication) -> None:
    del qapp
    give_role(QWidget())
    assert QAccessible.queryAccessibleInterface(QPushButton("Run")).role() == Role.Button


class Told(QWidget):
    """Remembers what it was told to say."""

    def __init__(self) -> None:
        super().__init__()
        self.words: list[str] = []

    def setAccessibleDescription(self, words: str) -> None:
        self.words.append(words)
        super().setAccessibleDescription(words)


def test_the_same_words_are_told_once(qapp: QApplication) -> None:
    del qapp
    widget = Told()
    speak(widget, "one")
    speak(widget, "one")
    assert widget.words == ["one"]
    speak(widget, "two")
    assert widget.words == ["one", "two"]


def test_widgets_that_have_been_asked_about_can_go(qapp: QApplication) -> None:
    for _ in range(200):
        widget = QWidget()
        give_role(widget)
        assert QAccessible.queryAccessibleInterface(widget).role() == Role.Graphic
        read_out(widget, "here")
        widget.deleteLater()
        del widget
        gc.collect(0)
    qapp.processEvents()
