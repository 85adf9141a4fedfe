"""One of every dialog there is, made above the window of a program."""

from pathlib import Path

from PySide6.QtWidgets import QDialog

from gui.app import Program
from gui.panels.numbers.alike_dialog import AlikeDialog
from gui.panels.numbers.group_list import Group
from gui.panels.photos.large_photo import LargePhoto
from gui.panels.photos.shelf_item import ShelfItem
from gui.photo_import.import_result import LabelQuestion
from gui.rooms.results.verdicts_dialog import VerdictsDialog
from gui.window.commands import Group as KeyGroup
from gui.window.dialogs.about_dialog import AboutDialog
from gui.window.dialogs.came_dialog import CameDialog
from gui.window.dialogs.keys_dialog import KeysDialog
from gui.window.dialogs.mistakes_dialog import MistakesDialog
from gui.window.dialogs.name_dialog import NameDialog
from gui.window.dialogs.page_dialog import PageDialog
from gui.window.dialogs.question_dialog import QuestionDialog
from gui.window.dialogs.real_photos_dialog import RealPhotosDialog
from gui.window.dialogs.restart_dialog import RestartDialog
from gui.window.dialogs.skipped_dialog import SkippedDialog
from gui.window.dialogs.sort_dialog import SortDialog
from gui.window.dialogs.steps_dialog import StepsDialog
from gui.window.dialogs.words_dialog import WordsDialog
from gui.window.errors.error_dialog import ErrorDialog
from gui.window.room_tabs import RoomTabs
from model.lesson.mistakes import Mistake, Mistakes
from model.photos.search.gathered import Skipped
from model.pretrained import Presorted
from model.sentence import sentence
from tests.gui.album_making import make_examples

DIALOGS = 17
"""How many there are; a test can be made for each."""


def dialogs(program: Program) -> list[QDialog]:
    reason = sentence("There is nothing to undo.")
    parent, session = program.window, program.session
    (tabs,) = parent.findChildren(RoomTabs)
    photos = tuple(example.photo for example in make_examples(8))
    shelf = [ShelfItem(example.photo, held_out=False) for example in session.lab.examples[:2]]
    groups = [KeyGroup("Film", (("Space", "run"), ("Home", "first step")))]
    return [
        QuestionDialog(LabelQuestion(photos), lambda _: None, *2 * [lambda: None], parent),
        SortDialog(
            [Presorted(photo, 0, 0.9) for photo in photos], lambda _: None, lambda _: None, parent
        ),
        RealPhotosDialog(parent),
        SkippedDialog([Skipped("a.txt", reason)], parent),
        AboutDialog(parent),
        ErrorDialog(Path("nowhere"), parent),
        AlikeDialog((Group(tuple(make_examples(2)), held_out=True),), parent),
        StepsDialog(lambda _: None, parent),
        KeysDialog(groups, parent),
        PageDialog(tabs.tab, tabs.page, parent),
        LargePhoto(session, shelf, 0, 0, parent),
        CameDialog(2, decided, parent),
        RestartDialog(lambda: None, parent),
        MistakesDialog(Mistakes("own.toml", (Mistake(3, sentence("a text")),)), parent),
        WordsDialog(program.content.guide.reader.terms(), parent),
        NameDialog(lambda _: None, parent),
        VerdictsDialog(session.scene, parent),
    ]


def decided(*, keep: bool) -> None:
    del keep
