"""A small chapter, as a teacher would write it into a file."""

from pathlib import Path

CHAPTER = """\
title = "A small one"
slide = "Softmax"
minutes = 3
uses = "numbers"

[[beat]]
kind = "recall"
page = "scores"
pose = "even"
[beat.question]
id = "recall"
text = "What is e to the power of 0?"
[[beat.question.choice]]
text = "0"
reveals = "That would be 0 times e."
[[beat.question.choice]]
text = "1"
right = true
reveals = "Yes, as of every number."

[[beat]]
kind = "predict"
pose = "lecture"
marks = ["scores.cat"]
[beat.question]
id = "predict"
text = "What becomes of the loss?"
[[beat.question.choice]]
text = "It rises."
reveals = "It cannot: more is left for the cat."
[[beat.question.choice]]
text = "It falls."
right = true
reveals = "So it is."

[[beat]]
kind = "do"
text = "Move the score. The loss is {scores.loss:2} now."
marks = ["scores.cat"]
hint = "To the right."
[[beat.goal]]
text = "The loss is less than 3"
check = "scores.loss < 3"

[[beat]]
kind = "why"
text = "More is left for the right answer."
[beat.question]
id = "transfer"
text = "And with 100 % for the cat?"
[[beat.question.choice]]
text = "0"
right = true
reveals = "Nothing is lost."
[[beat.question.choice]]
text = "1"
reveals = "The logarithm of 1 is 0."

[[beat]]
kind = "own"
page = "one_photo"
lab = "sketches"
eye = "pixels16"
rate = 0.1
step = 3
text = "Step {film.step}."
marks = ["film.step", "photos.dog_shelf"]
"""


def write_chapters(folder: Path, count: int = 1) -> str:
    """Write so many chapters of the same kind into a folder, and return its path."""
    folder.mkdir(parents=True, exist_ok=True)
    for number in range(1, count + 1):
        text = CHAPTER.replace("A small one", f"Chapter {number}")
        (folder / f"{number:02}-small.toml").write_text(text, encoding="utf-8")
    return str(folder)
