"""A class: what its file says is so in the window, and what is hidden is seen when led to."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from gui.app import Program
from gui.rooms import ROOMS
from gui.screenshot import settle
from gui.window.dialogs.mistakes_dialog import MistakesDialog
from gui.window.room_tabs import RoomTabs
from model.lesson.class_state import ROOMS as KNOWN
from tests.gui.lasting import lasting_program, left_alone
from tests.gui.page_making import make_photos


@pytest.fixture(scope="module")
def program(qapp: QApplication) -> Iterator[Program]:
    with lasting_program(qapp, "en") as program:
        program.session.set_sketches(make_photos(20))
        settle(program)
        yield program


nothing_left_over = unchanged_application = left_alone


def seen(tabs: RoomTabs) -> list[str]:
    names = [room.name for room in ROOMS]
    return [name for index, name in enumerate(names) if tabs.isTabVisible(index)]


def test_what_can_be_hidden_are_the_rooms_of_the_window() -> None:
    assert tuple(room.name for room in ROOMS) == KNOWN


def test_a_class_begins_as_its_file_says(program: Program, tmp_path: Path, qtbot: QtBot) -> None:
    for kind in ("dogs", "cats"):
        (tmp_path / "pets" / kind).mkdir(parents=True)
        for number in range(5):
            grey = 40 * number + (20 if kind == "dogs" else 0)
            name = tmp_path / "pets" / kind / f"{number}.png"
            Image.linear_gradient("L").rotate(grey).convert("RGB").save(name)
    file = tmp_path / "class.toml"
    file.write_text(
        'chapter = 8\nphotos = "pets"\neye = "grey32"\nseed = 7\nhidden = ["score", "tape"]\n'
    )

    program.content.open_class(str(file))
    guide = program.content.guide
    qtbot.waitUntil(lambda: guide.running, timeout=60_000)
    settle(program)

    choices = program.session.lab.choices
    (tabs,) = program.window.findChildren(RoomTabs)
    assert guide.course is not None
    assert guide.course.chapter.name == "08-loss-of-the-cat"
    # The lesson leads to a hidden room, which is seen for as long as it is there.
    assert seen(tabs) == [name for name in KNOWN if name != "tape"]
    assert len(program.session.lab.own_photos) > 0
    assert (choices.source, choices.eye.name, choices.settings.seed) == ("photos", "grey32", 7)

    guide.leave()
    program.content.show_page("step")
    assert seen(tabs) == [name for name in KNOWN if name not in ("score", "tape")]
    program.content.show_room("tape")
    assert seen(tabs) == [name for name in KNOWN if name != "score"]
    program.content.show_room("results")
    tabs.hide_rooms(())
    assert seen(tabs) == list(KNOWN)


def test_mistakes_in_the_file_are_told_and_nothing_begins(
    program: Program, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "class.toml").write_text('seed = 1\neye = "left"\n')

    program.content.open_class(str(tmp_path / "class.toml"))

    assert "class.toml, line 2: “left” is not known" in capsys.readouterr().err
    (dialog,) = program.window.findChildren(MistakesDialog)
    dialog.close()
    program.content.open_class(str(tmp_path / "nothing.toml"))
    assert "nothing.toml cannot be read" in capsys.readouterr().err
