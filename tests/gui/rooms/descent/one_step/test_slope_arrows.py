"""The two arrows on the slope, and the paragraph beside them."""

from collections.abc import Callable

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from gui.rooms.descent.one_step.slope_arrows import SlopeArrows
from gui.style import theme
from gui.style.theme import LIGHT
from gui.widgets.texts.paragraph import Paragraph

Show = Callable[[Callable[[], QWidget]], QWidget]


def build() -> QWidget:
    made = SlopeArrows()
    made.resize(176, 200)
    return made


def tip(arrows: SlopeArrows) -> int:
    """How far below the feet the arrow downhill ends."""
    image = arrows.grab().toImage()
    # In the left third the arrow is the only thing in ink.
    inked = [
        y
        for x in range(image.width() // 3)
        for y in range(image.height())
        if image.pixelColor(x, y).name() == LIGHT.ink
    ]
    return (min(inked) + max(inked)) // 2 - image.height() // 2


def test_the_ground_is_the_steeper_the_longer_the_gradient(
    on_screen: Show, qapp: QApplication
) -> None:
    theme.apply(qapp, LIGHT)
    arrows = on_screen(build)
    assert isinstance(arrows, SlopeArrows)
    ends = []
    for steepness in (0.0001, 0.2, 0.5, 1e6):
        arrows.show_slope(steepness, 0.1, "", rises=False, batch=False)
        ends.append(tip(arrows))
    assert abs(ends[0]) <= 1
    assert ends == sorted(ends)
    assert ends[1] > 4
    assert ends[2] > 1.5 * ends[1]
    assert ends[3] < arrows.width() / 2


def test_the_same_number_is_written_alike_in_both_lengths(on_screen: Show) -> None:
    arrows = on_screen(build)
    assert isinstance(arrows, SlopeArrows)
    # With η = 1, a step is as long as the gradient.
    arrows.show_slope(0.00549, 0.00549, "−η · dW", rises=False, batch=False)
    said = arrows.accessibleDescription()
    assert said == "dW: uphill, steepness 0.00549 (with b), −η · dW: downhill, length 0.00549"


def test_both_lengths_are_told_to_who_does_not_see_them(on_screen: Show) -> None:
    arrows = on_screen(build)
    assert isinstance(arrows, SlopeArrows)
    arrows.show_slope(0.71, 0.0071, "−η · dW", rises=False, batch=False)
    said = arrows.accessibleDescription()
    assert said == "dW: uphill, steepness 0.71 (with b), −η · dW: downhill, length 0.0071"
    QApplication.sendEvent(arrows, QEvent(QEvent.Type.LanguageChange))
    assert arrows.accessibleDescription() == said
    arrows.show_slope(None, 0.0, "", rises=False, batch=False)
    assert arrows.accessibleDescription() == ""
    arrows.grab()


def test_another_sentence_asks_for_no_new_layout(on_screen: Show) -> None:
    asked: list[QEvent.Type] = []

    class Place(QWidget):
        def event(self, event: QEvent) -> bool:
            asked.append(event.type())
            return super().event(event)

    paragraph = Paragraph(2)

    def build() -> QWidget:
        place = Place()
        place.resize(300, 100)
        QVBoxLayout(place).addWidget(paragraph)
        return place

    on_screen(build)
    QApplication.processEvents()
    asked.clear()
    paragraph.setText("word " * 30)
    QApplication.processEvents()
    assert QEvent.Type.LayoutRequest not in asked
    assert paragraph.text() == "word " * 30


def test_a_step_that_sets_off_uphill_is_drawn_and_told_so(on_screen: Show) -> None:
    arrows = on_screen(build)
    assert isinstance(arrows, SlopeArrows)
    arrows.show_slope(0.71, 0.0071, "step", rises=False, batch=False)
    downhill = arrows.grab().toImage()
    arrows.show_slope(0.71, 0.0071, "step", rises=True, batch=False)
    said = arrows.accessibleDescription()
    assert said == "dW: uphill, steepness 0.71 (with b), step: uphill, length 0.0071"
    assert arrows.grab().toImage() != downhill
    arrows.show_slope(0.71, 0.0071, "step", rises=True, batch=True)
    assert "dW: uphill (batch)" in arrows.accessibleDescription()
    assert "step: uphill (batch)" in arrows.accessibleDescription()
