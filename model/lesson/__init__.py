"""The lesson: the lecture in twenty chapters, each a file of text in either language.

A chapter is data. It says what is to be read, asked and done, and names places, poses and numbers
of the window by words of a closed list; nothing in it can execute.

Read `chapter` first (what a chapter is), then `reading` and `beat_reading` (how a file becomes one,
or its `mistakes`), `library` (which there are), and `course` with `progress` (how somebody goes
through them).
"""

from model.lesson.tex import FUNCTIONS, GREEK, LARGE, WORDS, opens, parse_tex, tokens

__all__ = ["FUNCTIONS", "GREEK", "LARGE", "WORDS", "opens", "parse_tex", "tokens"]
