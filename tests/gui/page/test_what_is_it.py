from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from gui.page.what_is_it import WhatIsIt
from gui.style import language
from gui.widgets.texts.label import Label
from tests.gui.album_making import make_examples

Show = Callable[[Callable[[], WhatIsIt]], WhatIsIt]
PHOTO = make_examples(1)[0].photo


def test_each_answer_is_told_with_its_photo(
    on_screen: Show, qtbot: QtBot, qapp: QApplication
) -> None:
    asks = on_screen(WhatIsIt)
    told: list[object] = []
    asks.answered.connect(lambda photo, label: told.append(("answered", photo, label)))
    asks.supposed.connect(lambda photo, label: told.append(("supposed", photo, label)))
    buttons = asks.findChildren(QPushButton)
    asks.show_photo(PHOTO, 1)
    assert "suppose a cat" in asks.findChildren(Label)[0].text()
    for button in buttons:
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert told == [("answered", PHOTO, 0), ("answered", PHOTO, 1), ("supposed", PHOTO, 0)]
    assert asks.accessibleName() == asks.findChildren(Label)[0].text()
    language.install(qapp, "ko")
    QApplication.processEvents()
    assert buttons[0].text() != "It is a dog"
    asks.show_nothing()
    assert not asks.isVisible()
    buttons[0].click()
    assert len(told) == 3
