"""The menus: every entry does its command, shows its keys, and speaks the chosen language."""

from collections.abc import Callable
from dataclasses import fields, replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMainWindow

from gui.style import language
from gui.window.actions import Actions
from gui.window.commands import Commands, Possible
from model.sentence import sentence

EVERYTHING = Possible(
    has_photos=True,
    can_train=True,
    before=True,
    after=True,
    can_save=True,
    named=True,
    replaced=True,
    undoable=sentence("remove {count} photos", count=12),
    redoable=sentence("remove {count} photos", count=12),
)


class Window(QMainWindow):
    """A window with the menus, which writes down what they ask for."""

    def __init__(self) -> None:
        super().__init__()
        self.done: list[tuple[object, ...]] = []
        self.actions_ = Actions(self.menuBar(), self._commands())

    def _commands(self) -> Commands:
        def write_down(name: str) -> Callable[..., None]:
            return lambda *values: self.done.append((name, *values))

        return Commands(**{field.name: write_down(field.name) for field in fields(Commands)})

    def entry(self, words: str) -> QAction:
        """Find an entry of the menus, or of a menu in them, by its words without marks and keys."""
        return next(action for action in self.entries() if plain(action) == words)

    def entries(self) -> list[QAction]:
        every = [action for menu in self.menus() for action in menu]
        return [action for action in every if action.menu() is None and not action.isSeparator()]

    def menus(self) -> list[list[QAction]]:
        """Give the entries of the menu bar, and of every menu in it."""
        found = [list(self.menuBar().actions())]
        for entries in found:
            found.extend(list(one.menu().actions()) for one in entries if one.menu() is not None)
        return found


def plain(action: QAction) -> str:
    return action.text().split("\t")[0].replace("&", "")


@pytest.fixture
def window(on_screen: Callable[[Callable[[], Window]], Window]) -> Window:
    window = on_screen(Window)
    window.actions_.show_possible(EVERYTHING)
    return window


@pytest.mark.parametrize(
    ("words", "command"),
    [
        ("Open photos…", ("open_photos",)),
        ("Add dog photos…", ("add_photos", 0)),
        ("Add cat photos…", ("add_photos", 1)),
        ("Add a folder…", ("add_folder",)),
        ("Sketches", ("use_sketches",)),
        ("Open model…", ("open_model",)),
        ("Save model…", ("save_model",)),
        ("Use an ONNX network…", ("use_network",)),
        ("New project", ("new",)),
        ("Model (.npz)…", ("save_model",)),
        ("Classifier for other programs (ONNX)…", ("export", "onnx")),
        ("Weights (CSV)…", ("export", "weights")),
        ("Losses (CSV)…", ("export", "csv")),
        ("Verdicts on all photos (CSV)…", ("export", "verdicts")),
        ("This run as a NumPy script…", ("export", "numpy")),
        ("The classifier as a scikit-learn script…", ("export", "sklearn")),
        ("Open project…", ("open_project",)),
        ("Save project", ("save",)),
        ("Save project as…", ("save_as",)),
        ("Save a copy…", ("save_copy",)),
        ("Report of the run…", ("report",)),
        ("Revert to what was saved", ("revert",)),
        ("Back to what was there", ("bring_back",)),
        ("Start empty", ("start_empty",)),
        ("Quit", ("close",)),
        ("Undo remove 12 photos", ("undo",)),
        ("Redo remove 12 photos", ("redo",)),
        ("Paste", ("paste",)),
        ("Run", ("toggle_run",)),
        ("Step", ("step",)),
        ("Step back", ("back",)),
        ("First step", ("first",)),
        ("Last step", ("last",)),
        ("Reset", ("reset",)),
        ("한국어", ("set_language", "ko")),
        ("English", ("set_language", "en")),
        ("Light", ("set_theme", "light")),
        ("Dark", ("set_theme", "dark")),
        ("Full screen", ("toggle_full_screen",)),
        ("Presentation", ("present",)),
        ("Larger", ("resize_text", 1)),
        ("Smaller", ("resize_text", -1)),
        ("Standard size", ("resize_text", 0)),
        ("Photos at the left", ("toggle_photos",)),
        ("Numbers at the right", ("toggle_numbers",)),
        ("What this page shows", ("about_page",)),
        ("Keys", ("keys",)),
        ("About Downhill", ("about",)),
    ],
)
def test_an_entry_does_what_it_says(
    window: Window, words: str, command: tuple[object, ...]
) -> None:
    window.entry(words).trigger()
    assert window.done == [command]


def test_language_and_theme_can_be_left_to_the_system(window: Window) -> None:
    window.actions_.show_choices("ko", "dark")
    for action in [entry for entry in window.entries() if plain(entry) == "As the system"]:
        action.trigger()
    assert window.done == [("set_language", None), ("set_theme", None)]


def test_the_chosen_language_and_theme_are_ticked(window: Window) -> None:
    window.actions_.show_choices("ko", None)
    ticked = [plain(action) for action in window.entries() if action.isChecked()]
    sides = ["Photos at the left", "Numbers at the right"]
    assert ticked == ["Sketches", *sides, "한국어", "As the system"]


def test_the_columns_that_are_open_are_ticked(window: Window) -> None:
    window.actions_.show_sides(photos=False, numbers=True)
    assert not window.entry("Photos at the left").isChecked()
    assert window.entry("Numbers at the right").isChecked()


def test_run_is_called_pause_while_it_runs(window: Window) -> None:
    window.actions_.show_possible(replace(EVERYTHING, running=True))
    window.entry("Pause").trigger()
    window.actions_.show_possible(EVERYTHING)
    window.entry("Run").trigger()
    assert window.done == [("toggle_run",)] * 2


@pytest.mark.parametrize(
    ("needed", "entries"),
    [
        ({"has_photos": True}, ["My photos"]),
        (
            {"can_save": True},
            [
                "Save model…",
                "New project",
                "Save project",
                "Save project as…",
                "Save a copy…",
                "Start empty",
            ],
        ),
        ({"named": True}, ["Revert to what was saved"]),
        ({"replaced": True}, ["Back to what was there"]),
        ({"can_train": True}, ["Run", "Step", "Run to the end", "Run a number of steps…"]),
        ({"running": True}, ["Pause"]),
        ({"before": True}, ["Step back", "First step", "Reset"]),
        ({"after": True}, ["Last step", "Reset"]),
    ],
)
def test_what_would_do_nothing_is_grey(
    window: Window, needed: dict[str, bool], entries: list[str]
) -> None:
    window.actions_.show_possible(Possible())
    always = {plain(action) for action in window.entries() if action.isEnabled()}
    window.actions_.show_possible(Possible(**needed))
    now = {plain(action) for action in window.entries() if action.isEnabled()}
    assert now - always == set(entries)
    assert always.isdisjoint({"Pause", "Run", "Step", "Step back", "Reset", "Save model…"})


def test_undo_and_redo_say_what_they_would_do(window: Window) -> None:
    named = sentence("look with the eye {eye}", eye="cats & dogs.onnx")
    window.actions_.show_possible(replace(EVERYTHING, undoable=named, redoable=None))
    texts = {entry.text(): entry.isEnabled() for entry in window.entries()}
    assert texts["&Undo look with the eye cats && dogs.onnx"]
    assert not texts["&Redo"]
    keys = {words for group in window.actions_.groups() for _, words in group.keys}
    assert {"Undo", "Redo"} <= keys


def test_the_photos_in_use_are_ticked(window: Window) -> None:
    assert window.entry("Sketches").isChecked()
    window.actions_.show_possible(replace(EVERYTHING, source="photos"))
    assert window.entry("My photos").isChecked()
    assert not window.entry("Sketches").isChecked()


@pytest.mark.parametrize(
    ("key", "command"),
    [
        (QKeySequence.StandardKey.Open, "open_photos"),
        (QKeySequence.StandardKey.New, "new"),
        (QKeySequence.StandardKey.Save, "save"),
        (QKeySequence.StandardKey.Undo, "undo"),
        (QKeySequence.StandardKey.Redo, "redo"),
        (QKeySequence.StandardKey.Paste, "paste"),
    ],
)
def test_the_usual_keys_work(window: Window, key: QKeySequence.StandardKey, command: str) -> None:
    window.activateWindow()
    QTest.keySequence(window, QKeySequence(key))
    assert window.done == [(command,)]


def test_keys_that_fields_need_are_shown_but_not_bound(window: Window) -> None:
    window.activateWindow()
    for key in (Qt.Key.Key_Space, Qt.Key.Key_Right, Qt.Key.Key_Home):
        QTest.keyClick(window, key)
    assert window.done == []
    assert window.entry("Step").text().endswith("\t→")


@pytest.mark.parametrize("spoken", ["en", "ko"])
def test_the_entries_of_a_menu_have_marks_that_differ(
    window: Window, qapp: QApplication, spoken: language.Language
) -> None:
    language.install(qapp, spoken)
    QApplication.processEvents()
    for menu in window.menus():
        texts = [action.text().replace("&&", "") for action in menu if not action.isSeparator()]
        marks = [text.split("&")[1][0].lower() for text in texts if "&" in text]
        assert len(marks) == len(set(marks)), texts
        # A choice of one of several has none, nor has a list of what there is.
        assert len(marks) in (0, len(texts)), texts


def test_a_new_language_keeps_what_the_menus_show(window: Window, qapp: QApplication) -> None:
    window.actions_.show_choices("ko", "dark")
    window.actions_.show_possible(replace(EVERYTHING, running=True))
    before = [action.isEnabled() for action in window.entries()]
    language.install(qapp, "ko")
    QApplication.processEvents()
    entries = window.entries()
    assert [action.isEnabled() for action in entries] == before
    assert "Pause" not in [plain(action) for action in entries]
    assert [plain(action) for action in entries if action.isChecked()][3:] == ["한국어", "어둡게"]


def test_asking_before_each_step_is_ticked_where_it_is_on(window: Window) -> None:
    window.entry("Guess before each step").trigger()
    assert window.done == [("guess_steps", True)]
    window.actions_.show_possible(replace(EVERYTHING, guesses=True))
    assert window.entry("Guess before each step").isChecked()


@pytest.mark.parametrize("spoken", ["en", "ko"])
def test_a_mac_moves_about_and_quit_and_nothing_else_in_either_language(
    window: Window, qapp: QApplication, spoken: language.Language
) -> None:
    language.install(qapp, spoken)
    moved = {
        action.menuRole()
        for menu in window.menuBar().actions()
        for action in menu.menu().actions()
        if action.menuRole() != QAction.MenuRole.NoRole
    }
    assert moved == {QAction.MenuRole.AboutRole, QAction.MenuRole.QuitRole}
