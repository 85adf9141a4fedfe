"""Going through a chapter on the real pages: what the dock and its stage make of a beat, by hand.

A test opens a beat, does with real keys what the beat asks for, and hears whether its goals come
true. What is printed is compared with what the test computes by itself.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import chain
from pathlib import Path

from pytestqt.qtbot import QtBot

from gui.page.page import Page
from gui.page.tab import Tab
from gui.rooms import ROOMS
from gui.session.session import Session
from gui.window.lesson.around import film_readings
from model.eyes import eye_named
from model.lesson.chapter import Beat, Chapter, Scenery
from model.lesson.glossary import FILE, open_glossary
from model.lesson.lecture import lecture_numbers
from model.lesson.reading import open_chapter
from model.lesson.reference import references
from model.lesson.vocabulary import AROUND
from tests.gui.page_making import Show, calm, settle, show_page

FOLDER = Path(__file__).parents[3] / "resources" / "lesson"
LANGUAGES = ("ko", "en")
PAGES: Mapping[str, Tab] = {
    page.name: page for page in chain.from_iterable(room.pages or (room,) for room in ROOMS)
}


def read(name: str, language: str) -> Chapter:
    """Read a chapter of the program's own."""
    folder = FOLDER / language
    return open_chapter(str(folder / f"{name}.toml"), open_glossary(str(folder / FILE)))


@dataclass
class Driver:
    """A chapter, with the pages that its beats open.

    beat:    the beat that has been opened last, in Korean, whose structure is that of the other.
    page:    its page.
    """

    chapters: Mapping[str, Chapter]
    session: Session
    on_screen: Show
    qtbot: QtBot

    def __post_init__(self) -> None:
        self.beat: Beat = self.chapter.beats[0]
        self._pages: dict[str, Page] = {}
        self._film: Scenery | None = None  # what the film of now was begun for

    @property
    def chapter(self) -> Chapter:
        """The chapter in Korean."""
        return self.chapters["ko"]

    @property
    def page(self) -> Page:
        """The page of the opened beat."""
        return self._pages[self._scenery(self.beat).page or ""]

    def open(self, kind: str, turn: int = 0) -> Page:
        """Open a beat of a kind, the first one or another, as somebody who has come so far."""
        self.beat = [beat for beat in self.chapter.beats if beat.kind == kind][turn]
        scenery = self._scenery(self.beat)
        if scenery.lab == "sketches":
            self._begin_film(scenery)
        page = self._page(scenery.page or "")
        if scenery.pose is not None:
            page.pose(scenery.pose)
        calm(page, self.qtbot)
        for mark in scenery.marks:
            name, place = mark.split(".")
            if name in AROUND:
                continue  # there is no window around it
            assert name == page.name, f"{mark} is not on the page {page.name}"
            assert page.places()[place].widget.isVisible(), f"{mark} is not to be seen"
            assert not page.places()[place].rect.isEmpty(), f"{mark} is nowhere"
        return page

    def numbers(self) -> dict[str, float]:
        """Every number that can be read now, by its full name."""
        live = {f"{self.page.name}.{name}": value for name, value in self.page.readings().items()}
        film = {f"film.{name}": value for name, value in film_readings(self.session).items()}
        return {**lecture_numbers(), **film, **live}

    def printed(self) -> dict[str, float]:
        """The numbers that the opened beat prints: the same ones in every language."""
        number = self.chapter.beats.index(self.beat)
        names = {
            language: set(named(chapter.beats[number]))
            for language, chapter in self.chapters.items()
        }
        first = names[LANGUAGES[0]]
        assert all(other == first for other in names.values()), names
        numbers = self.numbers()
        assert first <= set(numbers), f"not there: {first - set(numbers)}"
        return {name: numbers[name] for name in first}

    def reached(self) -> list[bool]:
        """Say of each goal of the opened beat whether its check holds now."""
        calm(self.page, self.qtbot)
        numbers = self.numbers()
        return [goal.check.holds(numbers) for goal in self.beat.goals]

    def reach(self, goal: int, hands: Callable[[], object]) -> None:
        """Reach a goal by hand: it is not reached before, and is afterwards."""
        assert not self.reached()[goal], self.beat.goals[goal].text
        hands()
        assert self.reached()[goal], (self.beat.goals[goal].text, self.numbers())

    def right(self, kind: str, turn: int = 0) -> str:
        """Give the text of the right answer to a beat's question, as it stands in Korean."""
        question = [beat for beat in self.chapter.beats if beat.kind == kind][turn].question
        assert question is not None
        (right,) = [choice.text for choice in question.choices if choice.right]
        return right

    def _scenery(self, beat: Beat) -> Scenery:
        """Add up what has been set up on the way to a beat."""
        found = Scenery()
        for one in self.chapter.beats[: self.chapter.beats.index(beat) + 1]:
            new = one.scenery
            turned = new.page is not None and new.page != found.page
            found = Scenery(
                page=new.page or found.page,
                pose=new.pose or (None if turned else found.pose),
                marks=new.marks,
                lab=new.lab or found.lab,
                eye=new.eye or found.eye,
                start=new.start or found.start,
                rate=found.rate if new.rate is None else new.rate,
                step=found.step if new.step is None else new.step,
            )
        return found

    def _page(self, name: str) -> Page:
        if name not in self._pages:
            self._pages[name] = show_page(
                PAGES[name].build, self.session, self.on_screen, self.qtbot
            )
        return self._pages[name]

    def _begin_film(self, scenery: Scenery) -> None:
        """Begin a film of the drawn photos, of which the session has been given some."""
        wanted = replace(scenery, page=None, pose=None, marks=())
        session = self.session
        if wanted == self._film and session.state.length == (scenery.step or 0):
            return  # nobody has gone on with it
        self._film = wanted
        now = session.lab.choices
        settings = (
            now.settings if scenery.rate is None else replace(now.settings, rate=scenery.rate)
        )
        session.choose(
            replace(
                now,
                source="sketches",
                eye=now.eye if scenery.eye is None else eye_named(scenery.eye),
                start=scenery.start or now.start,
                settings=settings,
            )
        )
        session.refresh()
        settle(session, self.qtbot)
        session.go_to(0)
        settle(session, self.qtbot)
        session.step(scenery.step or 0)
        settle(session, self.qtbot)


def named(beat: Beat) -> Iterator[str]:
    """Name the numbers in a beat's texts."""
    for text in texts(beat):
        yield from (reference.name for reference in references(text))


def texts(beat: Beat) -> Iterator[str]:
    """Give every text of a beat."""
    yield from (beat.text, beat.hint)
    yield from (goal.text for goal in beat.goals)
    if beat.question is not None:
        yield beat.question.text
        for choice in beat.question.choices:
            yield from (choice.text, choice.reveals)
    if beat.formula is not None:
        yield beat.formula.note
        yield from (shown for _, shown in beat.formula.numbers)
