"""The glossary: its words in both languages, and what is said of a bad one."""

from pathlib import Path

import pytest

from model.lesson.glossary import FILE, open_glossary, read_glossary
from model.lesson.mistakes import Mistakes
from model.lesson.tex import parse_tex

FOLDER = Path(__file__).parents[3] / "resources" / "lesson"

TERM = """[[term]]
key = "loss"
word = "손실"
sentence = "답이 얼마나 틀렸는지 나타내는 수입니다."
formula = 'L = -\\log P_y'
page = "scores"
"""

IN_THE_LECTURE = (
    *("score", "weight", "bias", "loss", "cross_entropy", "softmax", "one_hot", "label"),
    *("probability", "gradient", "derivative", "gradient_descent", "learning_rate"),
    *("numerical_gradient", "analytic_gradient", "backpropagation", "chain_rule", "autodiff"),
    *("step", "epoch", "batch", "training_photos", "held_out", "accuracy", "overfitting"),
    *("dog", "cat"),
)


def test_both_languages_have_the_same_words_and_all_of_the_lecture() -> None:
    korean, english = (open_glossary(str(FOLDER / one / FILE)) for one in ("ko", "en"))

    assert list(korean) == list(english)
    assert set(IN_THE_LECTURE) <= set(korean)
    for key, term in korean.items():
        assert term.key == key
        assert (term.formula, term.page) == (english[key].formula, english[key].page)
        assert parse_tex(term.formula)
        assert any("가" <= letter <= "힣" for letter in term.sentence)
    assert not any("가" <= letter <= "힣" for term in english.values() for letter in term.sentence)
    for terms in (korean, english):
        assert len({term.word for term in terms.values()}) == len(terms)


@pytest.mark.parametrize(
    ("written", "instead", "line", "word"),
    [
        ('key = "loss"', 'key = "Loss"', 2, "small Latin letters"),
        ('key = "loss"', "", 1, "“key” is missing"),
        ('key = "loss"', 'key = "loss"\nlink = "x"', 3, "“link” is not known here"),
        ("P_y", "P_y}", 5, "wrong place"),
        ('page = "scores"', 'page = "moon"', 6, "“moon” is not known"),
        ('[[term]]\nkey = "loss"', f'{TERM}[[term]]\nkey = "loss"', 1, "is there twice"),
        (TERM, "", 1, "“term” is missing"),
        (TERM, "x = 1", 1, "“x” is not known here"),
    ],
)
def test_a_mistake_has_its_line_and_its_reason(
    written: str, instead: str, line: int, word: str
) -> None:
    with pytest.raises(Mistakes) as refused:
        read_glossary(TERM.replace(written, instead).encode())

    found = [(one.line, str(one.sentence)) for one in refused.value.mistakes]
    assert any(at == line and word in why for at, why in found), found
