"""How a class begins: what a good file says, and what is said of a bad one."""

from pathlib import Path

import pytest

from model.lesson.class_state import ClassState, read_class
from model.lesson.mistakes import Mistakes
from model.sentence import Refusal


def write(folder: Path, text: str) -> str:
    (folder / "class.toml").write_text(text, "utf-8")
    return str(folder / "class.toml")


def test_what_is_left_out_is_as_the_program_has_it(tmp_path: Path) -> None:
    assert read_class(write(tmp_path, "")) == ClassState()


def test_a_class_is_what_its_file_says(tmp_path: Path) -> None:
    (tmp_path / "pets").mkdir()
    path = write(
        tmp_path,
        'chapter = 12\nphotos = "pets"\neye = "grey32"\nseed = 7\nhidden = ["tape", "results"]\n',
    )

    found = read_class(path)

    assert found == ClassState(12, None, str(tmp_path / "pets"), "grey32", 7, ("tape", "results"))


def test_chapters_of_ones_own_lie_beside_the_file(tmp_path: Path) -> None:
    assert read_class(write(tmp_path, 'chapters = "mine"')).chapters == str(tmp_path / "mine")


@pytest.mark.parametrize(
    ("text", "line", "word"),
    [
        ("chapter = 21", 1, "from 1 to 20"),
        ("chapter = 4.0", 1, "should be a whole number"),
        ("seed = -1", 1, "from 0 to"),
        ('\neye = "left"', 2, "“left” is not known for “eye”. Known: pixels32"),
        ('hidden = ["kitchen"]', 1, "Known: score, descent, gradient, backprop, tape, results"),
        (
            'hidden = ["score", "descent", "gradient", "backprop", "tape", "results"]',
            1,
            "names more than 5",
        ),
        ('chapter = 3\nchapters = "mine"', 1, "“chapters” too"),
        ('seed = 1\nphotos = "nowhere"', 2, "no such folder"),
        ('seed = 1\nlanguage = "ko"', 2, "“language” is not known here"),
        ("seed = 1\nseed =", 2, "no TOML"),
    ],
)
def test_a_mistake_has_its_line_and_its_reason(
    text: str, line: int, word: str, tmp_path: Path
) -> None:
    with pytest.raises(Mistakes) as refused:
        read_class(write(tmp_path, text))

    (mistake,) = refused.value.mistakes
    assert mistake.line == line
    assert word in str(mistake.sentence)


def test_a_file_that_is_not_there_gets_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(Refusal, match=r"class\.toml cannot be read"):
        read_class(str(tmp_path / "class.toml"))
