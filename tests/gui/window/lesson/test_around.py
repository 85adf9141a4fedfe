"""What a lesson may name beside the page, and what the window makes of it, are one list."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from gui.app import Program
from gui.page.place import Place
from gui.screenshot import settle
from gui.window.lesson.around import film_readings, guess_readings, photo_readings
from gui.window.main_window import SMALLEST
from model.descent import Score
from model.lesson import Scenery
from model.lesson.vocabulary import AROUND
from tests.gui.album_making import make_examples
from tests.gui.lasting import lasting_program, left_alone
from tests.gui.page_making import make_photos


@pytest.fixture(scope="module")
def program(qapp: QApplication) -> Iterator[Program]:
    with lasting_program(qapp, "en", (1440, 900)) as program:
        program.session.set_sketches(make_photos(20))
        program.session.step(3)
        settle(program)
        yield program


nothing_left_over = unchanged_application = left_alone


def places(program: Program) -> dict[str, dict[str, Place]]:
    return {name: dict(found) for name, found in program.content.places().items()}


def test_every_word_means_something(program: Program) -> None:
    assert places(program).keys() == AROUND.keys()
    for name, found in places(program).items():
        assert set(found) == set(AROUND[name].places)
        for part, place in found.items():
            assert place.widget.isVisible() or part == "verdict"
    assert set(film_readings(program.session)) == set(AROUND["film"].readings)
    assert set(photo_readings(program.session)) == set(AROUND["photos"].readings)
    assert set(guess_readings(program.session, Score())) == set(AROUND["guess"].readings)


def test_in_a_narrow_window_the_strips_stand_for_the_columns(program: Program) -> None:
    program.window.resize(*SMALLEST)
    settle(program)
    found = places(program)
    for name in ("loss_curve", "accuracy"):
        assert found["film"][name].widget.isVisible()
    for name in ("drop_zone", "dog_shelf", "cat_shelf"):
        assert found["photos"][name].widget.isVisible()
    program.window.resize(1440, 900)
    settle(program)


def test_the_numbers_are_those_of_the_step_that_is_shown(program: Program) -> None:
    scene = program.session.scene
    assert scene is not None
    assert scene.training is not None
    found = film_readings(program.session)
    assert found["step"] == 3
    assert found["loss"] == scene.training.loss
    assert found["training_right"] == int(scene.training.hits.sum())
    assert found["training_count"] + found["held_out_count"] == 20
    assert found["weights"] == scene.params.W.size + scene.params.b.size
    assert photo_readings(program.session) == {"own_dogs": 0, "own_cats": 0, "asked": False}


def test_guesses_of_before_the_chapter_do_not_count(program: Program) -> None:
    session = program.session
    before = session.guesses = Score(right=1, asked=4)
    assert guess_readings(session, before) == {"asked": 0, "right": 0, "share": 0.0}
    session.guesses = before.count(right=True).count(right=False)
    assert guess_readings(session, before) == {"asked": 2, "right": 1, "share": 0.5}
    stage = program.content.guide.stage
    stage.set(Scenery(page="scores"), held=False)
    assert stage.readings()["guess.asked"] == 0
    session.guesses = session.guesses.count(right=True)
    assert stage.readings()["guess.asked"] == 1
    stage.leave(lambda: None)
    settle(program)
    session.guesses = Score()


def test_own_photos_are_counted(program: Program) -> None:
    program.session.add(make_examples(5, first=300))
    settle(program)
    found = photo_readings(program.session)
    assert found["own_dogs"] + found["own_cats"] == 5
    program.session.ask((program.session.lab.own_photos[0].photo,))
    settle(program)
    assert photo_readings(program.session)["asked"]


def test_guesses_are_counted_and_their_share_is_that_of_the_right_ones(program: Program) -> None:
    assert guess_readings(program.session, Score()) == {"asked": 0, "right": 0, "share": 0.0}
    program.session.guesses = Score(right=3, asked=4)
    assert guess_readings(program.session, Score()) == {"asked": 4, "right": 3, "share": 0.75}
