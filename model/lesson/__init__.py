"""The lesson: the lecture in twenty chapters, each a file of text in either language.

A chapter is data. It says what is to be read, asked and done, and names places, poses and numbers
of the window by words of a closed list; nothing in it can execute.

Read `chapter` first (what a chapter is), then `reading` and `beat_reading` (how a file becomes one,
or its `mistakes`), `library` (which there are), and `course` with `progress` (how somebody goes
through them).
"""

from model.lesson.chapter import Beat, BeatKind, Chapter, Formula, Scenery, Uses
from model.lesson.class_state import ClassState, read_class
from model.lesson.course import Course
from model.lesson.glossary import Term, open_glossary
from model.lesson.lecture import lecture_numbers
from model.lesson.library import CHAPTERS, LESSONS, read_heads, read_one, read_own
from model.lesson.mistakes import Mistakes
from model.lesson.progress import MOST_PROGRESS, Progress, read_progress, write_progress
from model.lesson.reference import fill, references
from model.lesson.spoken_formula import spoken
from model.lesson.tex import FUNCTIONS, GREEK, LARGE, WORDS, opens, parse_tex, tokens
from model.lesson.tex_numbers import with_numbers

__all__ = [
    "CHAPTERS",
    "FUNCTIONS",
    "GREEK",
    "LARGE",
    "LESSONS",
    "MOST_PROGRESS",
    "WORDS",
    "Beat",
    "BeatKind",
    "Chapter",
    "ClassState",
    "Course",
    "Formula",
    "Mistakes",
    "Progress",
    "Scenery",
    "Term",
    "Uses",
    "fill",
    "lecture_numbers",
    "open_glossary",
    "opens",
    "parse_tex",
    "read_class",
    "read_heads",
    "read_one",
    "read_own",
    "read_progress",
    "references",
    "spoken",
    "tokens",
    "with_numbers",
    "write_progress",
]
