"""What an act is called."""

from dataclasses import replace

import pytest

from gui.session.act_words import adding, choosing, labelling, moving, removing
from model.eyes import eye_named
from model.lab import Choices
from model.training.optimisers import Adam
from model.training.problem import Settings
from model.training.schedules import Cosine

NOW = Choices()


def changed(**settings: object) -> Choices:
    return replace(NOW, settings=replace(NOW.settings, **settings))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("wanted", "words", "key"),
    [
        (replace(NOW, eye=eye_named("grey32")), "look with the eye grey 32 × 32", None),
        (replace(NOW, scaling="raw"), "change the scaling of x", "scaling"),
        (replace(NOW, start="known"), "change the start of W", "start"),
        (
            replace(NOW, held_out_share=0.5),
            "change the share of held-out photos",
            "held_out_share",
        ),
        (changed(rate=0.05), "set η to 0.05", "rate"),
        (changed(l2=0.1), "set L2 to 0.1", "l2"),
        (changed(batch=8), "change the batch", "batch"),
        (changed(seed=3), "change the seed", "seed"),
        (changed(optimiser=Adam()), "change the optimiser", "optimiser"),
        (changed(schedule=Cosine()), "change the schedule of η", "schedule"),
        (changed(seed=3, l2=0.1), "change the settings", None),
        (replace(NOW, scaling="raw", settings=Settings(1.0)), "change the settings", None),
    ],
)
def test_it_says_what_is_chosen_and_by_which_control(
    wanted: Choices, words: str, key: str | None
) -> None:
    said, control = choosing(NOW, wanted)
    assert (str(said), control) == (words, key)


def test_photos_are_counted() -> None:
    assert [str(adding(n)) for n in (1, 12)] == ["add 1 photo", "add 12 photos"]
    assert [str(removing(n)) for n in (1, 1200)] == ["remove 1 photo", "remove 1,200 photos"]
    assert str(moving(1, 0)) == "move 1 photo to the dogs"
    assert str(moving(2, 1)) == "move 2 photos to the cats"
    assert [str(labelling(label)) for label in (0, 1)] == ["answer “dog”", "answer “cat”"]
