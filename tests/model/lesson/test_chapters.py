"""The lecture's chapters: all there, in both languages, without a mistake, of one structure."""

import math
import re
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path

import pytest

from model.lesson.chapter import Chapter
from model.lesson.glossary import FILE, open_glossary
from model.lesson.lecture import lecture_numbers
from model.lesson.library import CHAPTERS, read_heads, read_one
from model.lesson.reference import fill, references
from model.lesson.spoken_formula import spoken
from model.lesson.vocabulary import AROUND, PAGES
from tests.model.lesson.chapters import CHAPTER, make_chapter
from tests.model.lesson.structure import differences

FOLDER = Path(__file__).parents[3] / "resources" / "lesson"
LANGUAGES = ("ko", "en")
THERE = sorted({path.stem for path in FOLDER.glob("*/*.toml")} - {Path(FILE).stem})

SLIDES = (
    "Parametric approach",
    "선형분류기의 뉴럴 네트워크 표현",
    "Softmax Loss",
    "Supervised Learning",
    "고양이 ?",
    "One-hot Vector",
    "강아지와 고양이 분류해보기",
    "최저점을 향해 가시오",
    "내리막을 찾는 방법",
    "Gradient Descent",
    "Loss를 W로 미분하기",
    "미분의 정의를 이용해 봅시다",
    "Update",
    "구현은 쉽지만 시간이 오래걸립니다",
    "오차역전파법 (Backpropagation)",
    "오차역전파 법으로 Loss를 W로 미분하기",
    "Optimization",
    "TensorFlow로 미분을 계산해 봅시다",
    "Gradient Tape",
    "정리",
)
"""The titles of the lecture's slides, as they are printed; where one has none, its first words."""

MISCONCEPTIONS = {
    ("05", "transfer"): "0.97 is certainty",
    ("03", "predict"): "a loss has a bound",
    ("03", "own"): "a loss begins anywhere but at ln K",
    ("20", "transfer"): "loss and accuracy go together",
    ("08", "own"): "the softmax is the loss",
    ("11", "transfer"): "the gradient points downhill",
    ("20", "gradient"): "the gradient says how far",
    ("14", "predict-h"): "the smaller h, the better",
    ("14", "own"): "the numeric gradient is for training",
    ("11", "convex"): "what is convex cannot diverge",
    ("11", "own"): "zero is no good start",
    ("17", "template"): "W has a template for each pose",
    ("17", "predict"): "an orange slope grows",
    ("19", "transfer"): "100 % on training photos works",
}
"""Questions in which a misconception can be chosen, and is answered."""

NUMBER = r"-?\d+(?:,\d{3})*(?:\.\d+)?"
TERM = rf"(?:\({NUMBER}\)|{NUMBER}²?)"
LOGARITHM = r"-?l(?:og|n) [\d.]+"
REASONING = re.compile(
    rf"(?<![\w.,*/+(-])(?<![*/+-] )(?:({TERM}(?: [-+*/] {TERM})+)|({LOGARITHM})) = ({NUMBER})"
)
"""A sum or a logarithm, "=" and a number."""


@cache
def chapters(language: str) -> Mapping[str, Chapter]:
    folder = str(FOLDER / language)
    words = open_glossary(f"{folder}/{FILE}").keys()
    return {head.name: read_one(folder, head.name, words) for head in read_heads(folder)}


def test_every_chapter_is_there() -> None:
    assert tuple(THERE) == CHAPTERS


@pytest.mark.parametrize("name", THERE)
def test_both_languages_are_one_chapter(name: str) -> None:
    korean, english = (chapters(language)[name] for language in LANGUAGES)

    assert differences(korean, english) == []
    for beat in korean.beats:
        if beat.formula is not None:
            assert str(spoken(beat.formula.tex))


def test_korean_is_korean_and_english_is_english() -> None:
    def hangul(chapter: Chapter) -> bool:
        return any("가" <= letter <= "힣" for beat in chapter.beats for letter in beat.text)

    assert all(hangul(chapter) for chapter in chapters("ko").values())
    assert not any(hangul(chapter) for chapter in chapters("en").values())


@pytest.mark.parametrize("name", THERE)
def test_a_guess_about_numbers_of_a_page_has_set_them_up(name: str) -> None:
    """Somebody may have moved what is there in the beat before."""
    for beat in chapters("ko")[name].beats:
        if beat.kind == "predict" and beat.question is not None:
            choices = (choice.text for choice in beat.question.choices)
            texts = (beat.text, beat.question.text, *choices)
            named = {one.name.split(".")[0] for text in texts for one in references(text)}
            assert beat.scenery.pose is not None or named <= {"lecture", *AROUND}, named


def test_every_slide_belongs_to_a_chapter_in_the_order_of_the_lecture() -> None:
    """Whoever has the slides beside them finds the title that a chapter names."""
    named = [(title, chapter) for chapter in CHAPTERS for title in titles("ko", chapter)]
    first = {title: place for place, (title, _) in reversed(list(enumerate(named)))}

    assert set(first) == set(SLIDES)
    assert sorted(SLIDES, key=first.__getitem__) == list(SLIDES)
    for chapter in CHAPTERS:
        pairs = zip(titles("ko", chapter), titles("en", chapter), strict=True)
        assert all(
            english == printed or english.startswith(f"{printed} (") for printed, english in pairs
        )


def titles(language: str, chapter: str) -> list[str]:
    return chapters(language)[chapter].slide.split(" · ")


def test_every_page_of_the_window_is_led_to() -> None:
    led = {beat.scenery.page for chapter in chapters("ko").values() for beat in chapter.beats}

    assert set(PAGES) - led == set()


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", THERE)
def test_every_choice_has_an_answer_of_its_own(name: str, language: str) -> None:
    for beat in chapters(language)[name].beats:
        if beat.question is not None:
            revealed = [choice.reveals for choice in beat.question.choices]
            assert len(set(revealed)) == len(revealed), beat.question.id


def test_help_fades() -> None:
    """The first chapters help wherever something is to be done, the last four nowhere."""
    helped = {
        name: {bool(beat.hint) for beat in chapter.beats if beat.kind == "do"}
        for name, chapter in chapters("ko").items()
    }

    assert all(helped[name] == {True} for name in CHAPTERS[:6] if helped[name])
    assert all(True not in helped[name] for name in CHAPTERS[16:])


def test_every_misconception_is_met_in_its_chapter() -> None:
    asked = {
        (name.split("-")[0], beat.question.id)
        for name, chapter in chapters("ko").items()
        for beat in chapter.beats
        if beat.question is not None
    }

    assert MISCONCEPTIONS.keys() - asked == set()


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", THERE)
def test_what_is_reckoned_in_a_text_is_right(name: str, language: str) -> None:
    for text in texts(chapters(language)[name]):
        for left, right in reckoned(fill(text, lecture_numbers(), lambda word, _: word)):
            places = len(right.partition(".")[2])
            assert abs(left - float(right)) <= 0.5001 * 10**-places, text


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", THERE)
def test_a_number_of_the_lecture_is_written_as_a_reference(name: str, language: str) -> None:
    """So it cannot disagree. Of one digit alone nobody knows which number is meant."""
    for text in texts(chapters(language)[name]):
        for written in re.findall(r"(?<![\d.,{])\d+\.\d+", re.sub(r"\{[^}]*\}", "", text)):
            places = len(written.partition(".")[2])
            same = [
                known
                for known, value in lecture_numbers().items()
                if f"{abs(value):.{places}f}" == written
            ]
            assert not same or len(written.replace(".", "").strip("0")) < 2, f"{same}: {text}"


def texts(chapter: Chapter) -> Iterator[str]:
    """Every text of a chapter."""
    for beat in chapter.beats:
        yield from (beat.text, beat.hint, *(goal.text for goal in beat.goals))
        if beat.formula is not None:
            yield beat.formula.note
        if beat.question is not None:
            yield beat.question.text
            for choice in beat.question.choices:
                yield from (choice.text, choice.reveals)


def reckoned(text: str) -> Iterator[tuple[float, str]]:
    """Give what stands on the left of each "=", worked out anew, and the number on its right."""
    plain = text.translate(str.maketrans("−×·÷", "-**/"))
    for sum_, logarithm, right in re.findall(REASONING, plain):
        yield worked_out(sum_ or logarithm), right


def worked_out(written: str) -> float:
    """Work out a sum of products of numbers, or a logarithm."""
    if "l" in written:
        sign, number = written.split("l")[0], written.split()[1]
        return float(f"{sign}1") * math.log(float(number))
    first, *rest = written.split()
    terms = [value(first)]
    for operation, term in zip(rest[::2], rest[1::2], strict=True):
        if operation in "+-":
            terms.append(float(f"{operation}1") * value(term))
        else:
            terms[-1] *= value(term) if operation == "*" else 1 / value(term)
    return sum(terms)


def value(term: str) -> float:
    number = float(term.strip("()²").replace(",", ""))
    return number**2 if term.endswith("²") else number


@pytest.mark.parametrize(
    ("written", "instead", "where"),
    [
        ("minutes = 4", "minutes = 5", "chapter minutes: 4 and 5"),
        ("words = 2", "words = 1", "chapter beats 5 words: 2 and 1"),
        ("rate = 0.01", "", "chapter beats 3 scenery rate: 0.01 and None"),
        ('marks = ["scores.cat"]', "", "chapter beats 1 scenery marks: 1 and 0"),
        ("lecture.even:2", "lecture.even:3", "chapter beats 0 question choices 1 text 1 0"),
        ("[손실](word:loss)", "손실", "chapter beats 1 text 2: 1 and 0"),
        ('hint = "두 점수의 차이를 보세요."', "", "chapter beats 3 hint 0: True and False"),
    ],
)
def test_another_structure_is_noticed(written: str, instead: str, where: str) -> None:
    other = make_chapter(text=CHAPTER.replace(written, instead, 1))

    assert any(where in one for one in differences(make_chapter(), other))
    assert differences(other, other) == []
