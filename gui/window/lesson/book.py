"""The chapters in the language of the moment, and how far the learner is: read, and kept."""

from collections.abc import Mapping
from pathlib import Path

from gui.style.language import spoken
from gui.style.resources import resource
from gui.window.lesson import progress_file
from model.lesson import (
    Chapter,
    Course,
    Progress,
    Term,
    open_glossary,
    read_library,
    read_own,
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
        """Read the lecture's chapters, and how far the learner is in them.

        Returns the course, None where there are no chapters, and what there is to say, if anything.
        Raises Refusal where the chapters cannot be read.
        """
        chapters = self._read()
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

        Raises Refusal where the chapters cannot be read.
        """
        return course if self._own else course.in_other_words(self._read())

    def keep(self, course: Course) -> Sentence | None:
        """Keep how far the learner is in the lecture's chapters; says so where that fails."""
        if self._kept is None or self._own:
            return None
        return progress_file.save(self._kept, course.progress)

    @property
    def terms(self) -> Mapping[str, Term]:
        """The words that are explained, by their keys, in the language of the moment.

        Raises Refusal where they cannot be read.
        """
        if self._terms is None or self._terms[0] != spoken():
            path = resource("lesson", spoken(), "glossary.toml")
            self._terms = spoken(), open_glossary(str(path))
        return self._terms[1]

    def _read(self) -> tuple[Chapter, ...]:
        return read_library(str(resource("lesson", spoken())), self.terms)
