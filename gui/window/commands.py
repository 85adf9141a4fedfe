"""What can be asked of the window, by a menu or by a key, and when it can be done."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt

from model.lab import Source
from model.sentence import Sentence

PLAIN_KEYS: Mapping[int, tuple[str, str]] = {
    Qt.Key.Key_Space: ("toggle_run", ""),
    Qt.Key.Key_Right: ("step", "→"),
    Qt.Key.Key_Left: ("back", "←"),
    Qt.Key.Key_Home: ("first", "Home"),
    Qt.Key.Key_End: ("last", "End"),
}
"""Commands by keys that act only where the focused widget has no use for them, see the window; and
how the menus write these keys. That of Run has a word for its name."""


@dataclass(frozen=True, slots=True)
class Commands:
    """What the menus can ask for; the window says how each is done."""

    open_photos: Callable[[], None]
    add_photos: Callable[[int], None]
    add_folder: Callable[[], None]
    use_sketches: Callable[[], None]
    use_photos: Callable[[], None]
    open_model: Callable[[], None]
    save_model: Callable[[], None]
    export: Callable[[str], None]
    use_network: Callable[[], None]
    new: Callable[[], None]
    open_project: Callable[[], None]
    recent_projects: Callable[[], Sequence[str]]
    open_recent: Callable[[str], None]
    clear_recent: Callable[[], None]
    save: Callable[[], None]
    save_as: Callable[[], None]
    save_copy: Callable[[], None]
    report: Callable[[], None]
    revert: Callable[[], None]
    bring_back: Callable[[], None]
    start_empty: Callable[[], None]
    close: Callable[[], None]
    undo: Callable[[], None]
    redo: Callable[[], None]
    paste: Callable[[], None]
    toggle_run: Callable[[], None]
    step: Callable[[], None]
    run_to_the_end: Callable[[], None]
    run_steps: Callable[[], None]
    guess_steps: Callable[[bool], None]
    back: Callable[[], None]
    first: Callable[[], None]
    last: Callable[[], None]
    reset: Callable[[], None]
    set_language: Callable[[str | None], None]
    set_theme: Callable[[str | None], None]
    resize_text: Callable[[int], None]
    toggle_photos: Callable[[], None]
    toggle_numbers: Callable[[], None]
    tell_steps: Callable[[bool], None]
    toggle_full_screen: Callable[[], None]
    present: Callable[[], None]
    toggle_lesson: Callable[[], None]
    chapters: Callable[[int], Sequence[tuple[int, str, str]]]
    open_chapter: Callable[[str], None]
    next_beat: Callable[[], None]
    beat_before: Callable[[], None]
    hand_in: Callable[[], None]
    restart_lesson: Callable[[], None]
    words: Callable[[], None]
    about_page: Callable[[], None]
    real_photos: Callable[[], None]
    keys: Callable[[], None]
    about: Callable[[], None]


@dataclass(frozen=True, slots=True)
class Group:
    """Keys that belong together, each with what it does."""

    title: str
    keys: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Possible:
    """What the menus may offer: an entry that would do nothing is grey.

    running:    whether Run would pause.
    source:     which photos are in use.
    has_photos: whether there are photos of the learner's to come back to.
    can_train:  whether there is a step to be taken.
    before, after: whether the film has a step before the one on show, and one after it.
    can_save:   whether there is a classifier.
    guesses:    whether every step asks for a guess first.
    lesson:     whether a lesson is going on.
    named:      whether there is a project to go back to.
    replaced:   whether there is something that another project has taken the place of.
    tells:      whether steps are told.
    undoable, redoable: what would be taken back and done again; None for nothing.
    """

    running: bool = False
    source: Source = "sketches"
    has_photos: bool = False
    can_train: bool = False
    before: bool = False
    after: bool = False
    can_save: bool = False
    guesses: bool = False
    lesson: bool = False
    named: bool = False
    replaced: bool = False
    tells: bool = False
    undoable: Sentence | None = None
    redoable: Sentence | None = None
