"""What is handed in is what the course and the film say."""

import base64
import io
from dataclasses import replace

import numpy as np
import pytest
from PIL import Image

from model.documents.gathering import LONGEST_NAME, MOST_SHOWN, make_handin
from model.documents.handin import Run
from model.documents.picture import EDGE
from model.lesson.course import Course
from model.lesson.progress import Progress
from model.photos import SHOWN
from model.photos.dataset import Dataset, Example, make_dataset
from model.training.history import Marks
from model.training.scene import Scene, make_scene, make_scene_without_training
from model.training.setup import prepare
from model.training.training import advance, evaluate_step, first_state
from tests.model.lesson.chapters import CHAPTER, make_chapter
from tests.model.making import CLASSES, EYE, make_photo, make_setup, make_small_dataset

TWO = (make_chapter(), make_chapter("09-more"))
NAME = TWO[0].name


def photos(count: int) -> Dataset:
    examples = [Example(make_photo(n, edges=(EYE.edge, SHOWN)), n % 2) for n in range(count)]
    return make_dataset(CLASSES, examples, 0.5)


def scene_at(step: int, dataset: Dataset) -> Scene:
    setup = make_setup(dataset)
    problem = prepare(setup)
    state = first_state(problem)
    for _ in range(step):
        state = advance(state, evaluate_step(state, problem).slope, problem)
    return make_scene(evaluate_step(state, problem), setup, problem)


SCENE = scene_at(3, photos(80))
MARKS = Marks(
    steps=np.array([0.0, 1.0, 3.0, 8.0]),
    training=np.array([0.7, 0.6, 0.5, 0.4]),
    held_out=np.array([0.7, 0.65, 0.6, 0.6]),
)


def run_of(scene: Scene, marks: Marks = MARKS) -> Run | None:
    return make_handin("", "en", Course(TWO), (scene, marks), str).run


def test_first_answers_are_taken_with_their_texts_as_they_are_read() -> None:
    progress = Progress(
        chapter=NAME,
        answers={f"{NAME}/recall": (1, 0), f"{NAME}/transfer": (7,)},
        done=frozenset({NAME}),
        sentences={"09-more/5": ("둘째", ""), f"{NAME}/5": ("첫째",)},
    )

    handin = make_handin("  Bora\n ", "ko", Course(TWO, progress), None, str)

    assert (handin.name, handin.language, handin.run) == ("Bora", "ko", None)
    assert handin.sentences == ("첫째", "둘째", "")
    assert [(one.name, one.title, one.done) for one in handin.chapters] == [
        (NAME, TWO[0].title, True),
        ("09-more", TWO[1].title, False),
    ]
    recall, predict, transfer = handin.chapters[0].answers
    assert [one.key for one in (recall, predict, transfer)] == [
        f"{NAME}/recall",
        f"{NAME}/guess",
        f"{NAME}/transfer",
    ]
    assert (recall.chosen, predict.chosen, transfer.chosen) == (1, -1, -1)
    assert (recall.right, recall.choices[1]) == (1, "0.69")


def test_a_text_is_without_marks_and_a_number_of_the_window_is_left_open() -> None:
    text = CHAPTER.replace(
        'text = "손실이 3.5라면?"', 'text = "**[손실](word:loss)** {scores.loss:2}?"'
    )
    assert text != CHAPTER

    handin = make_handin("", "ko", Course((make_chapter(text=text),)), None, str)

    assert handin.chapters[0].answers[-1].question == "손실 …?"


def test_a_number_of_the_window_is_the_one_that_was_read_then() -> None:
    text = CHAPTER.replace('text = "손실이 3.5라면?"', 'text = "손실이 {scores.loss:2}라면?"')
    progress = Progress(
        answers={f"{NAME}/transfer": (0,)}, numbers={f"{NAME}/transfer": {"scores.loss": 3.529}}
    )

    handin = make_handin("", "ko", Course((make_chapter(text=text),), progress), None, str)

    assert handin.chapters[0].answers[-1].question == "손실이 3.53라면?"


def test_a_name_has_an_end() -> None:
    assert make_handin("a" * 900, "en", Course(TWO), None, str).name == "a" * LONGEST_NAME


def test_a_film_ends_at_the_step_that_is_shown() -> None:
    run = run_of(SCENE)

    assert run is not None
    assert SCENE.training is not None
    assert SCENE.held_out is not None
    assert run.steps.tolist() == [0.0, 1.0, 3.0]
    assert run.training.tolist() == [0.7, 0.6, SCENE.training.loss]
    assert run.held_out.tolist() == [0.7, 0.65, SCENE.held_out.loss]
    assert run.photos == (len(SCENE.training.labels), len(SCENE.held_out.labels))
    assert run.right == (SCENE.training.right, SCENE.held_out.right)
    assert run.eye == str(EYE.label)
    assert run.chance == pytest.approx(np.log(2))
    assert run.weights is not None


def test_wrong_photos_go_first_and_no_more_than_there_is_room_for() -> None:
    run = run_of(SCENE)
    assert run is not None
    right = [one.is_right for one in run.seen]

    assert len(right) == MOST_SHOWN < run.photos[1]
    assert right == sorted(right)
    assert right.count(False) == min(MOST_SHOWN, run.photos[1] - run.right[1])
    content = base64.b64decode(run.seen[0].picture.split(",")[1])
    assert Image.open(io.BytesIO(content)).size == (EDGE, EDGE)


def test_an_eye_without_a_picture_has_none_of_w() -> None:
    class Blind:
        """Sees the same numbers, which are no picture."""

        shape = None

        def __getattr__(self, name: str) -> object:
            return getattr(EYE, name)

    blind = replace(SCENE, setup=replace(SCENE.setup, eye=Blind()))
    run = run_of(blind)

    assert run is not None
    assert run.weights is None


def test_where_no_step_was_taken_there_is_no_film() -> None:
    setup = make_setup(make_small_dataset(0))
    nothing = make_scene_without_training(first_state(prepare(setup)), setup, prepare(setup))

    assert run_of(scene_at(0, photos(8))) is None
    assert run_of(nothing) is None
