"""The chapters in the language of the moment, and how far the learner is: read, and kept.

Twenty chapters take longer to read than anybody likes to wait. So at first only their heads are
read, and a chapter when somebody opens it; the others come while nobody waits.
"""

from collections.abc import Mapping
from pathlib import Path

from gui.style.language import spoken
from gui.style.resources import resource
from gui.window.lesson import progress_file
from model.lesson import (
    Course,
    Progress,
    Term,
    open_glossary,
    read_heads,
    read_one,
    read_own,
    write_progress,
)
from model.sentence import Sentence


class Book:
    """Reads chapters and keeps progress.

    kept: where progress is kept; None where it is not.
    """

    def __init__(self, kept: Path | None) -> None:
        self._kept = kept
        self._own = False
        self._terms: tuple[str, Mapping[str, Term]] | None = None

    def open(self) -> tuple[Course | None, Sentence | None]:
        """Read the heads of the lecture's chapters, and how far the learner is in them.

        Returns the course, None where there are no chapters, and what there is to say, if anything.
        Raises Refusal where the heads cannot be read.
        """
        chapters = read_heads(_folder())
        progress, complaint = Progress(), None
        if self._kept is not None:
            progress, complaint = progress_file.load(self._kept)
        self._own = False
        return Course(chapters, progress) if chapters else None, complaint

    def open_own(self, path: str) -> Course:
        """Read a file or a folder of somebody's own. Raises Refusal where that is not possible."""
        course = Course(read_own(path, self.terms))
        self._own = True
        return course

    def translated(self, course: Course) -> Course:
        """Go on in the language of the moment; somebody's own chapters are in the one they have.

        The open chapter is read. Raises Refusal where that cannot be done.
        """
        return course if self._own else self.read(course.in_other_words(read_heads(_folder())))

    def read(self, course: Course, place: int | None = None) -> Course:
        """Read a chapter whole, the open one or that at a place, if only its head is known.

        Raises Refusal where it cannot be read.
        """
        place = course.number if place is None else place
        chapters = course.chapters
        if chapters[place].beats:
            return course
        whole = read_one(_folder(), chapters[place].name, self.terms)
        return course.in_other_words((*chapters[:place], whole, *chapters[place + 1 :]))

    def keep(self, course: Course) -> Sentence | None:
        """Keep how far the learner is in the lecture's chapters; says so where that fails."""
        if self._kept is None or self._own:
            return None
        return progress_file.save(self._kept, course.progress)

    def content(self, course: Course) -> bytes | None:
        """Write how far the learner is in the lecture's chapters, for a project to take along.

        Nothing for who has not begun; None where these are chapters of somebody's own.
        """
        if self._own:
            return None
        return b"" if course.progress == Progress() else write_progress(course.progress)

    @property
    def terms(self) -> Mapping[str, Term]:
        """The words that are explained, by their keys, in the language of the moment.

        Raises Refusal where they cannot be read.
        """
        if self._terms is None or self._terms[0] != spoken():
            path = resource("lesson", spoken(), "glossary.toml")
            self._terms = spoken(), open_glossary(str(path))
        return self._terms[1]


def _folder() -> str:
    return str(resource("lesson", spoken()))
