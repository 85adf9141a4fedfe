"""The menus: everything that can be done, with its words and its keys."""

import re
from collections.abc import Callable
from functools import partial

from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar, QWidget

from gui.style.language import fill, say
from gui.style.styled import Styled
from gui.window.commands import PLAIN_KEYS, Commands, Group, Possible
from gui.window.export_menu import ExportMenu
from gui.window.recent_menu import RecentMenu

Keys = QKeySequence.StandardKey

_MARK = re.compile(r"\(&.\)")
"""The key of an entry behind its words, as Korean has it."""

USUAL_KEYS = {Keys.FullScreen: "F11", Keys.Quit: "Ctrl+Q", Keys.SaveAs: "Ctrl+Shift+S"}


class Actions(Styled, QWidget):
    """Fills the menu bar. It is no widget to look at, but has words to translate."""

    def __init__(self, bar: QMenuBar, commands: Commands) -> None:
        super().__init__(bar)
        self.hide()
        self._bar = bar
        self._commands = commands
        self._language: str | None = None
        self._theme: str | None = None
        self._possible = Possible()
        self._sides = {"photos_open": True, "numbers_open": True}
        self._entries: dict[str, QAction] = {}
        self._menus: tuple[QMenu, ...] = ()
        self.retranslate()

    def show_choices(self, language: str | None, theme: str | None) -> None:
        """Tick the language and the theme; None is the system's."""
        if (language, theme) != (self._language, self._theme):
            self._language, self._theme = language, theme
            self.retranslate()

    def show_sides(self, *, photos: bool, numbers: bool) -> None:
        """Tick the columns at the sides that are open."""
        self._sides = {"photos_open": photos, "numbers_open": numbers}
        self._offer()

    def show_possible(self, possible: Possible) -> None:
        """Offer what is possible."""
        if possible != self._possible:
            self._possible = possible
            self._offer()

    def groups(self) -> list[Group]:
        """Name the keys of each menu, as they stand in it."""
        found = []
        for menu in self._menus:
            keys = tuple((keys, words) for keys, words in map(_named, menu.actions()) if keys)
            if keys:
                found.append(Group(_MARK.sub("", menu.title()).replace("&", ""), keys))
        return found

    def retranslate(self) -> None:
        """Make all menus in the language of the moment."""
        self._bar.clear()
        for menu in self._menus:
            for action in menu.actions():
                self._bar.window().removeAction(action)
            # Not at once: this may be called by one of its own entries.
            menu.deleteLater()
        self._entries = {}
        self._menus = (
            self._file_menu(),
            self._edit_menu(),
            self._train_menu(),
            self._view_menu(),
            self._lesson_menu(),
            self._help_menu(),
        )
        # macOS moves these two into the menu of the program. It would guess which they are by
        # their words: Korean ones it does not know, and a chapter called "About …" it would take.
        for action in (action for menu in self._menus for action in menu.actions()):
            action.setMenuRole(QAction.MenuRole.NoRole)
        self._entries["quit"].setMenuRole(QAction.MenuRole.QuitRole)
        self._entries["about"].setMenuRole(QAction.MenuRole.AboutRole)
        self._offer()

    def _file_menu(self) -> QMenu:
        commands, add = self._commands, self._add
        file = self._bar.addMenu(self.tr("&File"))
        add(file, self.tr("&Open photos…"), commands.open_photos, Keys.Open)
        add(file, self.tr("Add &dog photos…"), lambda: commands.add_photos(0))
        add(file, self.tr("Add &cat photos…"), lambda: commands.add_photos(1))
        add(file, self.tr("Add a &folder…"), commands.add_folder)
        file.addSeparator()
        sketches = add(file, self.tr("S&ketches"), commands.use_sketches, name="sketches")
        photos = add(file, self.tr("&My photos"), commands.use_photos, name="photos")
        sources = QActionGroup(file)
        for action in (sketches, photos):
            action.setCheckable(True)
            sources.addAction(action)
        file.addSeparator()
        add(file, self.tr("Open mode&l…"), commands.open_model)
        add(file, self.tr("Sa&ve model…"), commands.save_model, name="save")
        add(file, self.tr("&Use an ONNX network…"), commands.use_network)
        self._entries["export"] = file.addMenu(ExportMenu(file, commands))
        file.addSeparator()
        add(file, self.tr("Ne&w project"), commands.new, Keys.New, name="new")
        keys = "Ctrl+Shift+O"
        add(file, self.tr("Open &project…"), commands.open_project, keys, name="project")
        recent = RecentMenu(
            self.tr("Open rece&nt"),
            commands.recent_projects,
            commands.open_recent,
            commands.clear_recent,
            file,
        )
        file.addMenu(recent)
        self._entries["recent"] = recent.menuAction()
        add(file, self.tr("&Save project"), commands.save, Keys.Save, name="keep")
        add(file, self.tr("Save project &as…"), commands.save_as, Keys.SaveAs, name="keep as")
        add(file, self.tr("Save a cop&y…"), commands.save_copy, name="copy")
        add(file, self.tr("&Revert to what was saved"), commands.revert, name="revert")
        add(file, self.tr("Back to what was &there"), commands.bring_back, name="again")
        add(file, self.tr("Start &empty"), commands.start_empty, name="empty")
        add(file, self.tr("&Quit"), commands.close, Keys.Quit, name="quit")
        return file

    def _edit_menu(self) -> QMenu:
        edit = self._bar.addMenu(self.tr("&Edit"))
        undo = self._add(edit, "", self._commands.undo, Keys.Undo, name="undo")
        redo = self._add(edit, "", self._commands.redo, Keys.Redo, name="redo")
        # In the list of keys they are called the same, whatever would be taken back.
        undo.setData(self.tr("Undo"))
        redo.setData(self.tr("Redo"))
        edit.addSeparator()
        self._add(edit, self.tr("&Paste"), self._commands.paste, Keys.Paste)
        return edit

    def _train_menu(self) -> QMenu:
        commands, add = self._commands, self._add
        train = self._bar.addMenu(self.tr("&Train"))
        add(train, "", commands.toggle_run, name="run")
        plain = dict(PLAIN_KEYS.values())  # keys that are shown here and not bound
        for words, name in (
            (self.tr("&Step"), "step"),
            (self.tr("Step &back"), "back"),
            (self.tr("&First step"), "first"),
            (self.tr("&Last step"), "last"),
        ):
            add(train, f"{words}\t{plain[name]}", getattr(commands, name), name=name)
        train.addSeparator()
        add(train, self.tr("Run to the &end"), commands.run_to_the_end, name="to the end")
        add(train, self.tr("Run a &number of steps…"), commands.run_steps, name="some")
        self._switch(train, self.tr("&Guess before each step"), commands.guess_steps, "guess")
        train.addSeparator()
        add(train, self.tr("Rese&t"), commands.reset, name="reset")
        return train

    def _view_menu(self) -> QMenu:
        commands, add = self._commands, self._add
        view = self._bar.addMenu(self.tr("&View"))
        languages = ((None, self.tr("As the system")), ("ko", "한국어"), ("en", "English"))
        themes = (
            (None, self.tr("As the system")),
            ("light", self.tr("Light")),
            ("dark", self.tr("Dark")),
        )
        self._choice(view, self.tr("&Language"), languages, self._language, commands.set_language)
        self._choice(view, self.tr("&Theme"), themes, self._theme, commands.set_theme)
        view.addSeparator()
        for words, steps, keys in (
            (self.tr("La&rger"), 1, ("Ctrl++", "Ctrl+=")),
            (self.tr("&Smaller"), -1, ("Ctrl+-",)),
            (self.tr("St&andard size"), 0, ("Ctrl+0",)),
        ):
            add(view, words, partial(commands.resize_text, steps), *keys)
        view.addSeparator()
        for words, command, key, name in (
            (self.tr("&Photos at the left"), commands.toggle_photos, "Ctrl+[", "photos_open"),
            (self.tr("&Numbers at the right"), commands.toggle_numbers, "Ctrl+]", "numbers_open"),
        ):
            add(view, words, command, key, name=name).setCheckable(True)
        self._switch(view, self.tr("Tell ea&ch step"), commands.tell_steps, "tells")
        view.addSeparator()
        add(view, self.tr("F&ull screen"), commands.toggle_full_screen, Keys.FullScreen)
        add(view, self.tr("Pr&esentation"), commands.present, "F5")
        return view

    def _lesson_menu(self) -> QMenu:
        commands, add = self._commands, self._add
        lesson = self._bar.addMenu(self.tr("&Lesson"))
        add(lesson, "", commands.toggle_lesson, "Ctrl+L", name="lesson")
        add(lesson, self.tr("&On"), commands.next_beat, "Ctrl+PgDown", name="on")
        add(lesson, self.tr("&Back"), commands.beat_before, "Ctrl+PgUp", name="before")
        lesson.addSeparator()
        self._chapters_of(lesson)
        lesson.addSeparator()
        add(lesson, self.tr("&Hand in…"), commands.hand_in)
        add(lesson, self.tr("&Words…"), commands.words)
        add(lesson, self.tr("&From the beginning…"), commands.restart_lesson)
        return lesson

    def _help_menu(self) -> QMenu:
        commands, add = self._commands, self._add
        about = self._bar.addMenu(self.tr("&Help"))
        add(about, self.tr("What this &page shows"), commands.about_page, "F1")
        add(about, self.tr("&Keys"), commands.keys, "Ctrl+F1")
        self._chapters_of(about.addMenu(self.tr("&Chapters of the lesson")))
        add(about, self.tr("&Words of the lesson…"), commands.words)
        add(about, self.tr("Where to find &real photos…"), commands.real_photos)
        add(about, self.tr("&About Downhill"), commands.about, name="about")
        return about

    def _offer(self) -> None:
        """Enable and tick the entries by what is possible."""
        now, entries = self._possible, self._entries
        words = self.tr("&Pause") if now.running else self.tr("&Run")
        entries["run"].setText(f"{words}\t{self.tr('Space')}")
        for name, what, empty, named in (
            ("undo", now.undoable, self.tr("&Undo"), self.tr("&Undo {what}")),
            ("redo", now.redoable, self.tr("&Redo"), self.tr("&Redo {what}")),
        ):
            told = empty if what is None else fill(named, what=say(what).replace("&", "&&"))
            entries[name].setText(told)
            entries[name].setEnabled(what is not None)
        leave, start = self.tr("&Leave the lesson"), self.tr("&Start the lesson")
        entries["lesson"].setText(leave if now.lesson else start)
        for name, possible in (
            ("on", now.lesson),
            ("before", now.lesson),
            ("photos", now.has_photos),
            ("save", now.can_save),
            ("new", now.can_save and not now.lesson),
            ("export", now.can_save),
            ("project", not now.lesson),
            ("recent", not now.lesson),
            ("keep", now.can_save),
            ("keep as", now.can_save),
            ("copy", now.can_save),
            ("revert", now.named and not now.lesson),
            ("again", now.replaced and not now.lesson),
            ("empty", now.can_save and not now.lesson),
            ("run", now.can_train or now.running),
            ("step", now.can_train),
            ("to the end", now.can_train),
            ("some", now.can_train),
            ("back", now.before),
            ("first", now.before),
            ("last", now.after),
            ("reset", now.before or now.after),
        ):
            entries[name].setEnabled(possible)
        entries[now.source].setChecked(True)
        for name, is_open in self._sides.items():
            entries[name].setChecked(is_open)
        entries["guess"].setChecked(now.guesses)
        entries["tells"].setChecked(now.tells)

    def _add(
        self,
        menu: QMenu,
        words: str,
        command: Callable[[], None],
        *keys: Keys | str,
        name: str = "",
    ) -> QAction:
        """Add an entry with its keys; one that has a name is offered when it is possible."""
        action = menu.addAction(words)
        if name:
            self._entries[name] = action
        bound: list[QKeySequence] = []
        for key in keys:
            if isinstance(key, str):
                bound.append(QKeySequence(key))
            else:
                # Not every desktop has a key of its own for everything.
                bound += QKeySequence.keyBindings(key) or [QKeySequence(USUAL_KEYS[key])]
        action.setShortcuts(bound)
        if bound:
            # Also where the menu bar is not shown.
            self._bar.window().addAction(action)
        action.triggered.connect(lambda: command())
        return action

    def _switch(self, menu: QMenu, words: str, command: Callable[[bool], None], name: str) -> None:
        """Add an entry that is ticked or not."""
        action = menu.addAction(words)
        action.setCheckable(True)
        action.triggered.connect(lambda on: command(on))
        self._entries[name] = action

    def _chapters_of(self, menu: QMenu) -> None:
        """Add a submenu for each lesson; what is in it is read when somebody opens it."""
        for place, words in enumerate(
            (
                self.tr("Lesson &1: scores and loss"),
                self.tr("Lesson &2: going down"),
                self.tr("Lesson &3: back through the chain"),
            )
        ):
            submenu = menu.addMenu(words)
            submenu.aboutToShow.connect(partial(self._list_chapters, submenu, place))

    def _list_chapters(self, menu: QMenu, lesson: int) -> None:
        menu.clear()
        for number, name, title in self._commands.chapters(lesson):
            words = title.replace("&", "&&")
            entry = menu.addAction(f"{number}. {words}")
            entry.triggered.connect(partial(self._commands.open_chapter, name))

    def _choice(
        self,
        menu: QMenu,
        words: str,
        entries: tuple[tuple[str | None, str], ...],
        chosen: str | None,
        command: Callable[[str | None], None],
    ) -> None:
        """Add a submenu of which one entry is ticked."""
        submenu = menu.addMenu(words)
        group = QActionGroup(submenu)
        for key, name in entries:
            action = submenu.addAction(name)
            action.setCheckable(True)
            action.setChecked(key == chosen)
            action.triggered.connect(lambda _checked, key=key: command(key))
            group.addAction(action)


def _named(action: QAction) -> tuple[str, str]:
    """Give the keys of an entry, and what it is called."""
    words, _, shown = _MARK.sub("", action.data() or action.text()).replace("&", "").partition("\t")
    native = QKeySequence.SequenceFormat.NativeText
    # The first of several: others are keys that few keyboards have.
    return action.shortcut().toString(native) or shown, words.rstrip("…")
