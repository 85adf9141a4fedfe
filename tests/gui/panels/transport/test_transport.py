"""The transport bar: what it shows, what it asks for, and the room it needs."""

import math
from collections.abc import Callable
from dataclasses import replace
from itertools import combinations
from typing import Any

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QRect, Qt, SignalInstance
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QLabel,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from gui.panels.transport.run_settings import RunSettings
from gui.panels.transport.transport import SPEEDS, TransportBar
from gui.session.run_state import RunState
from gui.style import language, theme
from gui.style.theme import LIGHT
from gui.widgets.fields.number_field import NumberField
from gui.widgets.fields.slider import Slider
from model.eyes import EYES, FINAL, Eye
from model.lab import CLASSES, Choices
from model.photos.dataset import make_dataset
from model.sentence import sentence
from model.training import Marks, Settings
from model.training.optimisers import Momentum
from model.training.schedules import Cosine

NONE = np.zeros(0)
CHOICES = Choices()
STATE = RunState(
    running=False,
    step=400,
    length=1000,
    ahead="new",
    seeking=None,
    refusal=None,
    stopped=None,
    choices=CHOICES,
    pace=math.inf,
    opened=False,
    introduced=False,
    own_eyes=(),
    losses=NONE,
    marks=Marks(),
    since=0,
    branches=(),
)
REFUSED = make_dataset(CLASSES, (), 0.0).refusal()
GREY: Eye = next(eye for eye in EYES if eye.name == "grey32")
SIGNALS = (
    "reset_requested",
    "back_requested",
    "step_requested",
    "run_toggled",
    "cancel_requested",
    "step_chosen",
    "speed_chosen",
    "choices_changed",
)


def choosing(**changes: Any) -> RunState:
    """The state with other choices."""
    return replace(STATE, choices=replace(CHOICES, **changes))


def with_settings(**changes: Any) -> Choices:
    return replace(CHOICES, settings=replace(CHOICES.settings, **changes))


class Window(QWidget):
    """A window with the bar, which counts the keys that the bar leaves to it."""

    def __init__(self) -> None:
        super().__init__()
        self.keys: list[int] = []
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.bar = TransportBar()
        self.bar.show_state(STATE)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addStretch(1)
        column.addWidget(self.bar)
        self.resize(1380, 200)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self.keys.append(event.key())


@pytest.fixture
def window(on_screen: Callable[[Callable[[], Window]], Window], qapp: QApplication) -> Window:
    theme.apply(qapp, LIGHT)
    shown = on_screen(Window)
    QApplication.processEvents()
    return shown


@pytest.fixture
def bar(window: Window) -> TransportBar:
    return window.bar


def heard(bar: TransportBar) -> list[tuple[object, ...]]:
    told: list[tuple[object, ...]] = []

    def listen(name: str) -> None:
        signal: SignalInstance = getattr(bar, name)
        signal.connect(lambda *values: told.append((name, *values)))

    for name in SIGNALS:
        listen(name)
    return told


def named(bar: TransportBar, name: str) -> QWidget:
    """The control of that name."""
    widgets = bar.findChildren(QWidget)
    return next(w for w in widgets if w.accessibleName() == name and not w.isWindow())


def click(bar: TransportBar, name: str) -> None:
    QTest.mouseClick(named(bar, name), Qt.MouseButton.LeftButton)


def run_button(bar: TransportBar) -> QPushButton:
    return next(b for b in bar.findChildren(QPushButton) if b.property("role") == "primary")


def test_the_buttons_ask_for_what_they_say(bar: TransportBar) -> None:
    told = heard(bar)
    for name in ("Reset", "Step back", "Take one step"):
        click(bar, name)
    QTest.mouseClick(run_button(bar), Qt.MouseButton.LeftButton)
    assert told == [
        ("reset_requested",),
        ("back_requested",),
        ("step_requested",),
        ("run_toggled",),
    ]


def test_the_primary_button_says_what_it_will_do_and_does_not_jump(bar: TransportBar) -> None:
    button = run_button(bar)
    assert button.text() == "Run"
    width = button.width()
    bar.show_state(replace(STATE, running=True))
    QApplication.processEvents()
    assert (button.text(), button.width()) == ("Pause", width)


@pytest.mark.parametrize(
    ("state", "enabled"),
    [
        (STATE, (True, True, True, True)),
        (replace(STATE, step=0), (True, False, True, True)),
        (replace(STATE, step=0, length=0), (False, False, True, True)),
        (replace(STATE, refusal=REFUSED), (True, True, False, False)),
        (replace(STATE, refusal=REFUSED, running=True), (True, True, False, True)),
    ],
)
def test_what_cannot_be_done_cannot_be_pressed(
    bar: TransportBar, state: RunState, enabled: tuple[bool, ...]
) -> None:
    bar.show_state(state)
    names = ("Reset", "Step back", "Take one step")
    buttons = (*(named(bar, name) for name in names), run_button(bar))
    assert tuple(button.isEnabled() for button in buttons) == enabled


def test_showing_any_state_tells_nobody(bar: TransportBar) -> None:
    told = heard(bar)
    for state in (
        replace(STATE, running=True, step=5, length=9_999_999, pace=2.0, seeking=0.5),
        choosing(eye=GREY, scaling="raw", held_out_share=0.5),
        choosing(settings=Settings(rate=3.0, batch=50, l2=1.0, seed=9, optimiser=Momentum())),
        replace(choosing(scaling="opened"), opened=True),
        STATE,
    ):
        bar.show_state(state)
    assert told == []


def test_the_scrubber_spans_the_film_and_goes_where_it_is_clicked(bar: TransportBar) -> None:
    told = heard(bar)
    bar.show_state(replace(STATE, length=10_000_000, step=10_000_000))
    scrubber = named(bar, "Step of the film")
    QTest.mouseClick(scrubber, Qt.MouseButton.LeftButton, pos=QPoint(0, scrubber.height() // 2))
    assert told == [("step_chosen", 0)]


def test_a_film_of_one_step_has_nothing_to_scrub(bar: TransportBar) -> None:
    bar.show_state(replace(STATE, step=0, length=0))
    assert not named(bar, "Step of the film").isEnabled()


def choose(box: QComboBox, text: str) -> None:
    box.setCurrentIndex(box.findText(text))
    box.activated.emit(box.currentIndex())


@pytest.mark.parametrize(
    ("name", "text", "told"),
    [
        ("Speed", "1,000 / s", ("speed_chosen", 1000.0)),
        (
            "Eye: what the classifier sees of a photo",
            str(GREY.label),
            ("choices_changed", replace(CHOICES, eye=GREY)),
        ),
        ("Scaling of x", "raw 0–255", ("choices_changed", replace(CHOICES, scaling="raw"))),
        ("Batch", "32", ("choices_changed", with_settings(batch=32))),
    ],
)
def test_each_list_changes_its_own_and_leaves_the_rest(
    bar: TransportBar, name: str, text: str, told: tuple[object, ...]
) -> None:
    heard_of = heard(bar)
    box = named(bar, name)
    assert isinstance(box, QComboBox)
    choose(box, text)
    assert heard_of == [told]


def test_the_speeds_go_from_one_a_second_to_as_fast_as_it_goes(bar: TransportBar) -> None:
    box = named(bar, "Speed")
    assert isinstance(box, QComboBox)
    assert [box.itemData(index) for index in range(box.count())] == list(SPEEDS)
    assert (box.itemText(0), box.currentText()) == ("1 / s", "full speed")


def test_eyes_that_come_later_can_be_chosen_and_the_one_in_use_stays(bar: TransportBar) -> None:
    told = heard(bar)
    box = named(bar, "Eye: what the classifier sees of a photo")
    assert isinstance(box, QComboBox)
    bar.show_state(choosing(eye=GREY))
    own = replace(FINAL, name="onnx:1", label=sentence("{name}", name="own.onnx"))
    bar.show_state(replace(choosing(eye=GREY), own_eyes=(own,)))
    assert box.currentData() == "grey32"
    assert told == []
    choose(box, "own.onnx")
    assert told == [("choices_changed", replace(CHOICES, eye=own))]


def test_an_eye_that_was_not_taken_is_not_shown(bar: TransportBar) -> None:
    box = named(bar, "Eye: what the classifier sees of a photo")
    assert isinstance(box, QComboBox)
    choose(box, str(GREY.label))
    bar.show_state(STATE)
    assert box.currentData() == "pixels32"


def test_the_rate_is_told_from_its_field(bar: TransportBar) -> None:
    told = heard(bar)
    field = named(bar, "Learning rate")
    assert isinstance(field, NumberField)
    field.selectAll()
    QTest.keyClicks(field, "0,5")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert told == [("choices_changed", with_settings(rate=0.5))]


def test_the_run_settings_come_up_and_pass_on_what_is_chosen(bar: TransportBar) -> None:
    told = heard(bar)
    settings = Settings(rate=2.0, l2=0.5, seed=3)
    shown = Choices(eye=FINAL, start="known", held_out_share=0.4, settings=settings)
    bar.show_state(replace(STATE, choices=shown))
    click(bar, "Run settings")
    sheet = bar.findChildren(RunSettings)[0]
    assert sheet.isVisible()
    names = ("L2", "Seed", "Held-out photos, percent")
    fields = [named(bar, name) for name in names]
    for field, words in zip(fields, ("0.5", "3", "40"), strict=True):
        assert isinstance(field, NumberField)
        assert field.text() == words
        field.choose(1.0)
    boxes = {box.accessibleName(): box for box in sheet.findChildren(QComboBox)}
    start = boxes["Start of W"]
    assert start.currentData() == "known"
    choose(start, "zero")
    choose(boxes["Optimiser"], "momentum")
    choose(boxes["Schedule of η"], "cosine")
    assert told == [
        ("choices_changed", choices)
        for choices in (
            replace(shown, settings=replace(settings, l2=1.0)),
            replace(shown, settings=replace(settings, seed=1)),
            replace(shown, held_out_share=0.01),
            replace(shown, start="zero"),
            replace(shown, settings=replace(settings, optimiser=Momentum())),
            replace(shown, settings=replace(settings, schedule=Cosine())),
        )
    ]
    sheet.close()


def test_a_long_way_shows_progress_and_can_be_cancelled_without_moving_the_scrubber(
    bar: TransportBar,
) -> None:
    told = heard(bar)
    before = named(bar, "Step of the film").geometry()
    bar.show_state(replace(STATE, seeking=0.5))
    QApplication.processEvents()
    assert bar.findChildren(QProgressBar)[0].isVisible()
    assert named(bar, "Step of the film").geometry() == before
    click(bar, "Cancel")
    assert told == [("cancel_requested",)]


def test_a_click_leaves_space_and_arrows_to_the_window(window: Window) -> None:
    told = heard(window.bar)
    window.setFocus()
    QTest.mouseClick(run_button(window.bar), Qt.MouseButton.LeftButton)
    scrubber = named(window.bar, "Step of the film")
    QTest.mouseClick(scrubber, Qt.MouseButton.LeftButton)
    told.clear()
    focused = QApplication.focusWidget()
    for key in (Qt.Key.Key_Space, Qt.Key.Key_Right):
        QTest.keyClick(focused, key)
    assert window.keys == [Qt.Key.Key_Space, Qt.Key.Key_Right]
    assert told == []


def test_a_button_reached_by_tab_takes_space_for_itself_alone(window: Window) -> None:
    told = heard(window.bar)
    button = named(window.bar, "Reset")
    button.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(button, Qt.Key.Key_Space)
    assert told == [("reset_requested",)]
    assert window.keys == []


def test_space_in_the_batch_is_typed(window: Window) -> None:
    box = named(window.bar, "Batch")
    assert isinstance(box, QComboBox)
    line = box.lineEdit()
    line.setFocus()
    line.selectAll()
    QTest.keyClicks(line, "1 000")
    assert window.keys == []
    QTest.keyClick(line, Qt.Key.Key_Return)
    assert line.text() == "1,000"


def test_every_control_has_a_name_for_who_does_not_see_it(bar: TransportBar) -> None:
    kinds = (QAbstractButton, QComboBox, Slider, NumberField)
    controls = [w for kind in kinds for w in bar.findChildren(kind)]
    nameless = [w for w in controls if not w.accessibleName() and w is not run_button(bar)]
    assert nameless == []


def cut_off(bar: TransportBar) -> list[str]:
    """The controls that have less width than they need."""
    controls = [
        widget
        for kind in (QAbstractButton, QComboBox, QLabel, Slider)
        for widget in bar.findChildren(kind)
        if widget.isVisible() and widget.window() is bar.window()
    ]
    inside = bar.rect()
    return [
        widget.accessibleName() or type(widget).__name__
        for widget in controls
        if widget.width() < widget.minimumSizeHint().width()
        or not inside.contains(widget.mapTo(bar, widget.rect().center()))
    ]


def fitted(window: Window, width: int) -> TransportBar:
    window.resize(width, 200)
    for _ in range(3):
        QApplication.processEvents()
    assert window.width() == width
    return window.bar


@pytest.mark.parametrize("code", ["en", "ko"])
@pytest.mark.parametrize("width", [900, 974, 1380])
def test_nothing_is_cut_off_from_a_small_window_on(
    window: Window, qapp: QApplication, code: str, width: int
) -> None:
    language.install(qapp, code)
    for length in (400, 10_000_000):
        window.bar.show_state(replace(STATE, length=length, step=length))
        assert cut_off(fitted(window, width)) == []


@pytest.mark.parametrize("code", ["en", "ko"])
def test_with_large_text_in_a_small_window_what_matters_stays(
    window: Window, qapp: QApplication, code: str
) -> None:
    language.install(qapp, code)
    theme.apply(qapp, LIGHT, 1.5)
    window.bar.show_state(replace(STATE, length=400, step=400))
    bar = fitted(window, 974)
    assert cut_off(bar) == []
    shown = [place.widget for place in bar.places().values()]
    assert all(widget.isVisible() for widget in shown)
    boxes = [widget.geometry() for widget in shown if widget.parent() is bar]
    assert not any(one.intersects(other) for one, other in combinations(boxes, 2))


def test_no_button_moves_whatever_the_film_does(window: Window) -> None:
    def places(length: int, *, running: bool = False) -> list[QRect]:
        bar = window.bar
        bar.show_state(replace(STATE, length=length, step=length, running=running))
        QApplication.processEvents()
        names = ("Reset", "Step back", "Take one step")
        return [named(bar, name).geometry() for name in names] + [run_button(bar).geometry()]

    for width in (974, 1090):
        fitted(window, width)
        assert places(0) == places(10_000_000) == places(50, running=True)


def test_words_give_way_to_pictures_where_the_bar_is_narrow_and_come_back(window: Window) -> None:
    reset = named(window.bar, "Reset")
    assert isinstance(reset, QPushButton)
    texts = [(fitted(window, width), reset.text())[1] for width in (1300, 1000, 1300)]
    assert texts == ["Reset", "", "Reset"]


def test_step_and_run_say_whether_they_play_the_film_or_leave_it(bar: TransportBar) -> None:
    def hints() -> list[str]:
        return [named(bar, "Take one step").toolTip(), run_button(bar).toolTip()]

    bar.show_state(replace(STATE, step=1000))
    assert hints() == ["Take one step (→)", "Run on by itself (Space)"]
    bar.show_state(replace(STATE, ahead="recorded"))
    assert hints() == [
        "Show the next step of the film (→)",
        "Play the film from here, and train on at its end (Space)",
    ]
    bar.show_state(replace(STATE, ahead="other way", length=1234))
    assert all(
        "The film up to step 1,234 stays among the ways not taken." in hint for hint in hints()
    )
    bar.show_state(replace(STATE, ahead="other way", running=True))
    assert hints()[1] == "Pause (Space)"
    bar.retranslate()
    assert hints()[1] == "Pause (Space)"
