"""A widget that takes drops lights up for what it would take, and says what became of it."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QEvent, QMimeData, Qt
from PySide6.QtWidgets import QApplication, QDialog, QVBoxLayout, QWidget

from gui.panels.photos.drop_target import DropTarget
from gui.photo_import.drop_data import DroppedData
from model.sentence import Sentence
from tests.gui.drags import COPY, LINK, MOVE, NOTHING, Drag, move_mouse
from tests.gui.foreign import Foreign, file_list, foreign

OnScreen = Callable[[Callable[[], QWidget]], QWidget]


def photos() -> Foreign:
    return file_list(b"file:///photos/dog.jpg")


def a_link() -> Foreign:
    return foreign(text__uri_list=b"https://a.example/dog.jpg", text__html=b"<a>")


class Sheet(QWidget):
    """A widget on which photos can be dropped, and what it has been told."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.taken: list[DroppedData] = []
        self.declined: list[Sentence] = []
        self.lit: list[bool] = []
        self.target = DropTarget(self, self.taken.append, self.declined.append, self._relight)

    def _relight(self) -> None:
        self.lit.append(self.target.is_lit)


class Nest(Sheet):
    """A target in a target in a target, and a widget that takes nothing in the innermost."""

    def __init__(self) -> None:
        super().__init__()
        self.middle = Sheet(self)
        self.inner = Sheet(self.middle)
        self.deaf = QWidget(self.inner)
        self.resize(400, 400)
        self.middle.setGeometry(100, 100, 200, 200)
        self.inner.setGeometry(50, 50, 100, 100)
        self.deaf.setGeometry(25, 25, 50, 50)

    def which_are_lit(self) -> str:
        sheets = {"outer": self, "middle": self.middle, "inner": self.inner}
        return " ".join(name for name, sheet in sheets.items() if sheet.target.is_lit)


@pytest.fixture
def sheet(on_screen: OnScreen) -> Iterator[Sheet]:
    sheet = on_screen(Sheet)
    assert isinstance(sheet, Sheet)
    sheet.resize(200, 200)
    yield sheet
    QApplication.processEvents()


@pytest.fixture
def nest(on_screen: OnScreen) -> Nest:
    nest = on_screen(Nest)
    assert isinstance(nest, Nest)
    return nest


def test_a_drag_that_would_be_taken_lights_it_up(sheet: Sheet) -> None:
    drag = Drag(sheet, photos())
    assert drag.over(sheet)
    assert sheet.target.is_lit
    assert sheet.lit == [True]


def test_moving_on_it_changes_nothing(sheet: Sheet) -> None:
    drag = Drag(sheet, photos())
    for x in (20, 50, 90):
        assert drag.over(sheet, x)
    assert sheet.lit == [True]


def test_it_goes_dark_when_the_drag_leaves(sheet: Sheet) -> None:
    drag = Drag(sheet, photos())
    drag.over(sheet)
    drag.leave()
    assert sheet.lit == [True, False]


def test_what_is_dropped_is_taken_and_it_goes_dark(sheet: Sheet) -> None:
    assert Drag(sheet, photos()).drop(sheet)
    QApplication.processEvents()
    assert sheet.taken == [DroppedData(("/photos/dog.jpg",), ())]
    assert sheet.declined == []
    assert sheet.lit == [True, False]


def test_the_source_has_its_answer_before_anything_is_done_with_the_photos(sheet: Sheet) -> None:
    Drag(sheet, photos()).drop(sheet)
    assert sheet.taken == []
    QApplication.processEvents()
    assert len(sheet.taken) == 1


def test_a_widget_that_is_gone_is_handed_nothing(sheet: Sheet) -> None:
    taken = sheet.taken
    Drag(sheet, photos()).drop(sheet)
    sheet.target.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    QApplication.processEvents()
    assert taken == []


# However a drag ends, the light goes out.


def hide(sheet: Sheet) -> None:
    sheet.hide()


def disable(sheet: Sheet) -> None:
    sheet.setEnabled(False)


def switch_to_another_window(sheet: Sheet) -> None:
    QApplication.sendEvent(sheet.window(), QEvent(QEvent.Type.WindowDeactivate))


@pytest.mark.parametrize("ending", [hide, disable, switch_to_another_window, move_mouse])
def test_it_goes_dark_when_a_drag_ends_without_a_word(
    sheet: Sheet, ending: Callable[[Sheet], None]
) -> None:
    Drag(sheet, photos()).over(sheet)
    ending(sheet)
    assert sheet.lit == [True, False]


def test_a_drag_that_goes_on_after_a_switch_of_windows_lights_it_up_again(sheet: Sheet) -> None:
    drag = Drag(sheet, photos())
    drag.over(sheet)
    switch_to_another_window(sheet)
    assert drag.over(sheet)
    assert sheet.lit == [True, False, True]


def test_the_mouse_is_nothing_special_once_it_is_dark(sheet: Sheet) -> None:
    drag = Drag(sheet, photos())
    drag.over(sheet)
    drag.leave()
    move_mouse(sheet)
    assert sheet.lit == [True, False]


def test_it_is_dark_by_the_time_the_photos_are_read(sheet: Sheet) -> None:
    seen: list[bool] = []
    mime = foreign(image__png=b"")
    mime.when_asked = lambda: seen.append(sheet.target.is_lit)
    drag = Drag(sheet, mime)
    drag.over(sheet)
    assert sheet.target.is_lit
    drag.drop(sheet)
    assert seen == [False]


# What is not taken is said in words.


@pytest.mark.parametrize("mime", [a_link, lambda: foreign(text__plain=b"a text")])
def test_a_link_or_a_text_is_let_in_unlit_and_declined_in_words(
    sheet: Sheet, mime: Callable[[], QMimeData]
) -> None:
    drag = Drag(sheet, mime())
    assert drag.over(sheet)
    assert not drag.drop(sheet)
    QApplication.processEvents()
    assert sheet.lit == []
    assert sheet.taken == []
    assert len(sheet.declined) == 1


def test_bytes_that_turn_out_to_be_no_picture_are_declined_in_words(sheet: Sheet) -> None:
    assert not Drag(sheet, foreign(application__octet_stream=b"MZ")).drop(sheet)
    QApplication.processEvents()
    assert sheet.lit == [True, False]
    assert len(sheet.declined) == 1


def test_nothing_is_taken_behind_the_back_of_a_dialog(sheet: Sheet) -> None:
    dialog = QDialog(sheet)
    dialog.setModal(True)
    dialog.show()
    drag = Drag(sheet, photos())
    assert not drag.drop(sheet)
    dialog.close()
    assert drag.drop(sheet)
    QApplication.processEvents()
    assert len(sheet.taken) == 1
    assert sheet.declined == []


def test_a_dialog_that_opens_below_a_drag_stops_it(sheet: Sheet) -> None:
    drag = Drag(sheet, photos())
    drag.over(sheet)
    dialog = QDialog(sheet)
    dialog.setModal(True)
    dialog.show()
    assert not drag.drop(sheet)
    assert not sheet.target.is_lit
    dialog.close()
    assert sheet.taken == []


def test_a_dialog_takes_what_is_dropped_on_itself(on_screen: OnScreen) -> None:
    class Question(QDialog):
        def __init__(self) -> None:
            super().__init__()
            self.setModal(True)
            self.sheet = Sheet(self)
            self.sheet.setFixedSize(100, 100)
            QVBoxLayout(self).addWidget(self.sheet)

    dialog = on_screen(Question)
    assert isinstance(dialog, Question)
    assert Drag(dialog, photos()).over(dialog.sheet)
    dialog.sheet.hide()


# Always a copy.


@pytest.mark.parametrize("actions", [COPY, COPY | MOVE, COPY | LINK, COPY | MOVE | LINK])
def test_the_source_is_told_that_its_files_were_copied(
    sheet: Sheet, actions: Qt.DropAction
) -> None:
    drag = Drag(sheet, photos(), actions)
    drag.over(sheet)
    assert drag.action == COPY
    assert drag.drop(sheet)
    assert drag.action == COPY


@pytest.mark.parametrize("actions", [LINK, MOVE | LINK])
def test_a_source_that_only_links_keeps_its_files_too(sheet: Sheet, actions: Qt.DropAction) -> None:
    drag = Drag(sheet, photos(), actions)
    assert drag.drop(sheet)
    assert drag.action == LINK
    QApplication.processEvents()
    assert len(sheet.taken) == 1


def test_a_source_that_only_moves_never_hears_yes(sheet: Sheet) -> None:
    drag = Drag(sheet, photos(), MOVE)
    for x in (10, 20, 30):
        drag.over(sheet, x)
        assert drag.action == NOTHING
    assert not drag.accepted
    assert sheet.lit == []


def test_a_move_that_is_dropped_all_the_same_is_declined_in_words(sheet: Sheet) -> None:
    drag = Drag(sheet, photos(), MOVE)
    drag.over(sheet)
    drag.let_go(sheet)
    assert not drag.accepted
    assert drag.action == NOTHING
    QApplication.processEvents()
    assert sheet.taken == []
    assert str(sheet.declined[0]).startswith("Photos are only ever copied here")


def test_letting_go_of_the_shift_key_makes_it_a_copy(sheet: Sheet) -> None:
    drag = Drag(sheet, photos(), MOVE)
    drag.over(sheet)
    drag.actions = COPY
    assert drag.over(sheet)
    assert sheet.target.is_lit
    drag.actions = MOVE
    assert not drag.over(sheet)
    assert not sheet.target.is_lit
    drag.leave()


@pytest.mark.parametrize("actions", [MOVE, COPY | MOVE])
def test_what_is_declined_was_neither_moved_nor_copied(
    sheet: Sheet, actions: Qt.DropAction
) -> None:
    drag = Drag(sheet, a_link(), actions)
    assert not drag.drop(sheet)
    assert drag.action == NOTHING


# Targets in targets.


def test_only_the_innermost_is_lit(nest: Nest) -> None:
    drag = Drag(nest, photos())
    seen = []
    for sheet in (nest.deaf, nest.inner, nest.middle, nest, nest.middle, nest.inner, nest.deaf):
        drag.over(sheet, 5, 5)
        seen.append(nest.which_are_lit())
    assert seen == ["inner", "inner", "middle", "outer", "middle", "inner", "inner"]
    drag.leave()
    assert nest.which_are_lit() == ""


def test_only_the_innermost_takes_the_drop(nest: Nest) -> None:
    Drag(nest, photos()).drop(nest.deaf)
    QApplication.processEvents()
    assert [len(sheet.taken) for sheet in (nest, nest.middle, nest.inner)] == [0, 0, 1]


def test_what_the_innermost_does_not_want_goes_to_the_one_around_it(nest: Nest) -> None:
    nest.inner.setEnabled(False)
    drag = Drag(nest, photos())
    drag.over(nest.deaf)
    assert nest.which_are_lit() == "middle"
    drag.over(nest.deaf, 1, 1)
    assert nest.which_are_lit() == "middle"
    drag.drop(nest.deaf)
    QApplication.processEvents()
    assert len(nest.middle.taken) == 1
    assert nest.which_are_lit() == ""


def test_a_link_is_declined_once(nest: Nest) -> None:
    Drag(nest, a_link()).drop(nest.deaf)
    QApplication.processEvents()
    assert [len(sheet.declined) for sheet in (nest, nest.middle, nest.inner)] == [0, 0, 1]
