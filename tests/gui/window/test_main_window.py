"""The window from its start to its end, what it keeps, and what a snapshot would not put back."""

from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtWidgets import (
    QApplication,
    QLineEdit,
    QMenu,
    QToolButton,
)
from pytestqt.qtbot import QtBot

from gui.app import Program, build
from gui.panels.photos.column import PhotosColumn
from gui.panels.photos.drop_zone import DropZone
from gui.panels.photos.shelf import ShelfView
from gui.panels.photos.verdict_card import VerdictCard
from gui.preferences import Preferences
from gui.session.classification import Verdict
from gui.style.scale import factor
from gui.window.lesson.progress_file import default_path
from gui.window.main_window import SMALLEST, USUAL, MainWindow
from model.inspection.tally import Tally
from model.inspection.track_record import TrackRecord
from model.lesson import MOST_PROGRESS, Progress, write_progress
from model.pretrained.second_opinion import Opinion
from model.project import Project, save_project
from tests.gui.album_making import make_examples, write_album, write_sketch
from tests.gui.window.window_hands import (
    ENGLISH,
    card_of,
    drop,
    eye_box,
    named,
    settle,
    texts,
)

LOW = USUAL[0], SMALLEST[1]


@pytest.fixture
def program(unchanged_application: None, qapp: QApplication, qtbot: QtBot) -> Iterator[Program]:
    del unchanged_application
    program = build(qapp, ENGLISH)
    with qtbot.waitExposed(program.window):
        program.window.show()
    program.session.set_sketches(make_examples(20))
    settle(program, qtbot)
    yield program
    program.window.close()
    program.window.deleteLater()
    program.session.deleteLater()


def test_a_photo_dropped_into_the_window_that_was_just_opened_gets_its_answer(
    program: Program, qtbot: QtBot, tmp_path: Path
) -> None:
    window = program.window
    drop(window, [write_sketch(tmp_path / "who.png", 1, 75)], QPointF(window.rect().center()))
    qtbot.waitUntil(lambda: "a cat" in texts(window))
    assert "says the network" in texts(window)
    assert "has learnt nothing yet: press Run" in texts(window)


def test_the_first_own_photos_come_with_a_hint_and_pixels_are_a_click_away(
    program: Program, qtbot: QtBot, tmp_path: Path
) -> None:
    window, hint = program.window, card_of(program.window)
    assert not hint.isVisible()
    drop(window, [write_album(tmp_path / "album", 3)], QPointF(window.rect().center()))
    qtbot.waitUntil(hint.isVisible)
    settle(program, qtbot)
    box = eye_box(window)
    assert box.currentText() == "network, final"
    rate = named(window, QLineEdit, "Learning rate")
    assert rate.text() == "1"
    qtbot.mouseClick(hint.findChildren(QToolButton)[0], Qt.MouseButton.LeftButton)
    settle(program, qtbot)
    assert not hint.isVisible()
    assert (box.currentText(), rate.text()) == ("pixels 32 × 32", "0.01")


def test_a_hint_that_was_closed_is_gone_and_the_network_stays(
    program: Program, qtbot: QtBot, tmp_path: Path
) -> None:
    window, hint = program.window, card_of(program.window)
    drop(window, [write_album(tmp_path / "album", 2)], QPointF(window.rect().center()))
    qtbot.waitUntil(hint.isVisible)
    qtbot.mouseClick(hint.findChildren(QToolButton)[-1], Qt.MouseButton.LeftButton)
    assert not hint.isVisible()
    photo_import = write_album(tmp_path / "more", 2, first=20)
    drop(window, [photo_import], QPointF(window.rect().center()))
    qtbot.waitUntil(lambda: len(program.session.lab.own_photos) == 8)
    settle(program, qtbot)
    assert not hint.isVisible()
    assert eye_box(window).currentText() == "network, final"


def test_a_choice_in_the_view_menu_is_remembered(program: Program) -> None:
    window = program.window
    chosen: list[Preferences] = []
    window.preferred.connect(chosen.append)
    menus = window.menuBar().findChildren(QMenu)
    dark = next(a for menu in menus for a in menu.actions() if a.text() == "Dark")
    dark.trigger()
    assert chosen[-1].theme == "dark"
    assert window.preferences.theme == "dark"


def test_text_follows_the_menu_and_else_the_window(program: Program, qtbot: QtBot) -> None:
    window = program.window

    def trigger(words: str) -> None:
        menus = window.menuBar().findChildren(QMenu)
        entries = [a for menu in menus for a in menu.actions()]
        next(a for a in entries if a.text().replace("&", "") == words).trigger()

    trigger("Larger")
    trigger("Larger")
    assert (factor(), window.preferences.text) == (1.25, 1.25)
    trigger("Smaller")
    assert factor() == 1.1
    trigger("Standard size")
    assert (factor(), window.preferences.text) == (1.0, None)
    window.resize(3840, 2160)
    qtbot.waitUntil(lambda: factor() == 2.0)
    assert window.preferences.text is None
    window.resize(*USUAL)
    qtbot.waitUntil(lambda: factor() == 1.0)


def test_the_window_comes_back_where_it_was(
    unchanged_application: None, qtbot: QtBot, on_screen: Callable[..., MainWindow]
) -> None:
    del unchanged_application, qtbot
    window = on_screen(lambda: MainWindow(ENGLISH))
    window.resize(1200, 700)
    remembered = window.preferences
    window.close()
    again = on_screen(lambda: MainWindow(remembered))
    # The screen of the tests is narrower than the window, so only the height is free.
    assert again.height() == 700


def test_closing_while_photos_are_looked_at_ends_the_threads(
    program: Program, qtbot: QtBot, tmp_path: Path
) -> None:
    window = program.window
    drop(window, [write_album(tmp_path / "album", 20)], QPointF(window.rect().center()))
    qtbot.waitUntil(lambda: "Looking at photos" in texts(window))
    window.close()
    assert not program.session.reading


def test_closing_while_training_ends_the_thread(program: Program, qtbot: QtBot) -> None:
    program.session.toggle_run()
    qtbot.waitUntil(lambda: program.session.state.length > 10)
    program.window.close()


def test_start_empty_takes_everything_away_and_says_so(program: Program, qtbot: QtBot) -> None:
    session = program.session
    session.add(make_examples(6, first=100))
    session.step(3)
    settle(program, qtbot)
    before = program.content.work()
    assert before.place["page"] == program.content.page.name
    assert before.snapshot.same_as(session.snapshot())
    with qtbot.waitSignal(program.content.emptied):
        menus = program.window.menuBar().findChildren(QMenu)
        entries = [action for menu in menus for action in menu.actions()]
        next(one for one in entries if one.text() == "Start &empty").trigger()
    settle(program, qtbot)
    assert session.lab.own_photos == ()
    assert session.state.length == 0
    assert session.state.choices.source == "sketches"
    assert len(session.lab.examples) == 20


def test_the_last_projects_are_remembered_and_each_of_them_once(program: Program) -> None:
    window = program.window
    for number in (*range(12), 5):
        window.remember_project(f"/{number}.downhill")
    window.remember_project("/\0.downhill")
    assert window.preferences.recent == tuple(
        f"/{number}.downhill" for number in (5, 11, 10, 9, 8, 7, 6, 4, 3, 2)
    )
    window.forget_projects("/11.downhill")
    assert len(window.preferences.recent) == 9
    window.forget_projects()
    assert window.preferences.recent == ()


def test_a_new_project_is_empty_and_what_was_there_comes_back(
    program: Program, qtbot: QtBot
) -> None:
    session, window = program.session, program.window
    session.add(make_examples(6, first=100))
    session.step(3)
    settle(program, qtbot)
    qtbot.keyClick(window, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    settle(program, qtbot)
    assert session.lab.own_photos == ()
    assert session.state.length == 0
    program.content.document.bring_back()
    settle(program, qtbot)
    assert len(session.lab.own_photos) == 6
    assert session.state.length == 3


def write_project(program: Program, path: str, lesson: bytes) -> None:
    """Save what there is, with another place in the lesson."""
    session = program.session
    looks = session.feature_cache.known
    save_project(path, Project(session.lab.snapshot(), looks, lesson=lesson))


def test_a_project_brings_along_how_far_the_lesson_is_where_nobody_has_begun(
    program: Program, tmp_path: Path, qtbot: QtBot
) -> None:
    default_path().unlink(missing_ok=True)
    content, guide = program.content, program.content.guide
    assert content.work().lesson == b""
    guide.start(guide.reader.chapters()[1].name)
    qtbot.waitUntil(lambda: not guide.stage.busy)
    guide.leave()
    settle(program, qtbot)
    begun = content.work().lesson
    assert begun
    path = str(tmp_path / "a.downhill")
    save_project(
        path,
        Project(program.session.lab.snapshot(), program.session.feature_cache.known, lesson=begun),
    )

    guide.begin_again()
    assert content.work().lesson == b""
    content.document.open(path)
    qtbot.waitUntil(lambda: content.document.path == path)
    settle(program, qtbot)
    assert content.work().lesson == begun

    other = str(tmp_path / "b.downhill")
    write_project(program, other, write_progress(Progress(chapter="guess", beat=1)))
    content.document.open(other)
    qtbot.waitUntil(lambda: content.document.path == other)
    settle(program, qtbot)
    assert content.work().lesson == begun  # somebody's own place stays


def test_progress_that_cannot_be_read_is_put_aside_before_another_s_is_taken_over(
    program: Program, tmp_path: Path, qtbot: QtBot
) -> None:
    theirs, kept = b" " * (MOST_PROGRESS + 1), default_path()
    kept.parent.mkdir(parents=True, exist_ok=True)
    kept.write_bytes(theirs)
    lesson = write_progress(Progress(chapter="guess", beat=2))
    path = str(tmp_path / "a.downhill")
    write_project(program, path, lesson)
    program.content.document.open(path)
    qtbot.waitUntil(lambda: program.content.document.path == path)
    settle(program, qtbot)
    aside = list(kept.parent.glob("lesson.json.broken-*"))
    assert [file.read_bytes() for file in aside] == [theirs]
    assert kept.read_bytes() == lesson
    for file in aside:
        file.unlink()


def test_before_the_lesson_is_loaded_its_progress_is_taken_along_and_over(
    program: Program, tmp_path: Path, qtbot: QtBot
) -> None:
    default_path().unlink(missing_ok=True)
    content = program.content
    lesson = write_progress(Progress(chapter="guess", beat=2))
    for number, brought in enumerate((b"damaged", lesson)):
        path = str(tmp_path / f"{number}.downhill")
        write_project(program, path, brought)
        content.document.open(path)
        qtbot.waitUntil(lambda path=path: content.document.path == path)
        settle(program, qtbot)
    assert content.work().lesson == lesson
    assert default_path().read_bytes() == lesson
    content.guide.reader.chapters()
    assert content.work().lesson == lesson


def test_in_a_low_window_the_verdict_is_whole_and_takes_the_place_of_the_drop_zone(
    program: Program, qtbot: QtBot, tmp_path: Path
) -> None:
    window = program.window
    window.resize(*LOW)
    card, zone = window.findChildren(VerdictCard)[0], window.findChildren(DropZone)[0]
    assert zone.isVisible()
    drop(window, [write_sketch(tmp_path / "who.png", 1, 75)], QPointF(window.rect().center()))
    qtbot.waitUntil(card.isVisible)
    qtbot.waitUntil(lambda: card.height() >= card.minimumSizeHint().height())
    assert not zone.isVisible()
    program.session.forget_verdict()
    assert zone.isVisible()


def test_in_a_low_window_a_long_track_record_takes_the_place_of_the_shelves_zones(
    program: Program, qtbot: QtBot
) -> None:
    window = program.window
    window.resize(*LOW)
    card, *_ = window.findChildren(VerdictCard)
    (column,) = window.findChildren(PhotosColumn)
    zones, shelves = column.findChildren(DropZone), window.findChildren(ShelfView)
    photo = program.session.lab.examples[0].photo
    record = TrackRecord("photos", Tally((300, 1), (300, 10)))
    scores = np.log([0.7, 0.3])
    opinion = Opinion(scores, neither=False, right=98, tested=100)
    verdict = Verdict(
        asked=(photo,),
        index=0,
        scores=scores,
        record=record,
        trained=True,
        step=9,
        learnt=False,
        opinion=opinion,
    )
    program.session.verdict_changed.emit(verdict)
    qtbot.waitUntil(lambda: not any(zone.isVisible() for zone in zones))
    qtbot.waitUntil(lambda: card.height() >= card.minimumSizeHint().height())
    assert all(shelf.height() >= shelf.minimumSizeHint().height() for shelf in shelves)
    program.session.forget_verdict()
    qtbot.waitUntil(lambda: all(zone.isVisible() for zone in zones))


def test_during_a_lesson_what_was_there_before_it_is_kept(program: Program, qtbot: QtBot) -> None:
    session, content = program.session, program.content
    session.step(3)
    settle(program, qtbot)
    content.show_page("matrix")
    content.guide.start()
    qtbot.waitUntil(lambda: not content.guide.stage.busy)
    work = content.work()
    assert work.place["page"] == "matrix"
    (film,) = work.snapshot.lab.films.values()
    assert film.history.length == 3


def test_a_project_that_is_dropped_into_a_lesson_is_not_opened(
    program: Program, tmp_path: Path, qtbot: QtBot
) -> None:
    path = tmp_path / "a.downhill"
    path.write_bytes(b"no project")
    guide = program.content.guide
    guide.start()
    qtbot.waitUntil(lambda: not guide.stage.busy)
    drop(program.window, [str(path)], QPointF(700, 400))
    qtbot.waitUntil(lambda: any("during a lesson" in text for text in texts(program.window)))
    qtbot.waitUntil(lambda: not program.session.tasks.busy)
    assert not any("cannot be opened" in text for text in texts(program.window))
    guide.leave()
    settle(program, qtbot)


def test_a_wrong_drop_during_training_is_taken_back_by_the_usual_keys(
    program: Program, qtbot: QtBot, tmp_path: Path
) -> None:
    session, window = program.session, program.window
    both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    session.add(make_examples(8, first=100))
    settle(program, qtbot)
    session.toggle_run()
    qtbot.waitUntil(lambda: session.state.length > 20)
    (shelf, *_) = window.findChildren(ShelfView)
    place = QPointF(shelf.mapTo(window, shelf.rect().center()))
    drop(window, [write_album(tmp_path / "cats", 3, first=300)], place)
    qtbot.waitUntil(lambda: len(session.lab.examples) == 14)
    page = program.content.page

    qtbot.keyClick(window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert len(session.lab.examples) == 8
    qtbot.keyClick(window, Qt.Key.Key_Z, both)
    # Its eye has yet to look at some of them.
    qtbot.waitUntil(lambda: len(session.lab.examples) == 14)
    qtbot.keyClick(window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert len(session.lab.examples) == 8
    assert program.content.page is page
    assert "Undone: add 6 photos" in " ".join(texts(window))
    session.pause()
