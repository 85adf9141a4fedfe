from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from gui.widgets.texts.label import Figure, Label

Show = Callable[[Callable[[], QWidget]], QWidget]


def test_markup_in_a_text_is_shown_and_not_obeyed(on_screen: Show) -> None:
    label = on_screen(Label)
    assert isinstance(label, Label)
    label.setText("<h1>huge</h1>")
    assert label.textFormat() == Qt.TextFormat.PlainText
    assert label.sizeHint().height() < 30


def test_a_figure_makes_room_for_its_widest_text_and_keeps_it(on_screen: Show) -> None:
    row = on_screen(QWidget)
    figure = Figure("0.00")
    box = QHBoxLayout(row)
    box.addWidget(figure)
    narrow = figure.sizeHint().width()
    figure.setText("1.23")
    assert figure.sizeHint().width() == narrow
    figure.setText("18,000,000.00")
    wide = figure.sizeHint().width()
    assert wide > narrow
    figure.setText("1.23")
    assert figure.sizeHint().width() == wide


def test_a_figures_text_can_be_copied(on_screen: Show) -> None:
    figure = on_screen(lambda: Figure("0.00"))
    (label,) = figure.findChildren(Label)
    assert label.textInteractionFlags() & Qt.TextInteractionFlag.TextSelectableByMouse
