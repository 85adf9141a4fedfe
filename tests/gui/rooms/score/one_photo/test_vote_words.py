import re

import numpy as np
import pytest

from gui.rooms.score.one_photo.vote_words import feature_headline, pixel_headline, sign_words
from model.inspection.activation import Votes
from model.inspection.pixel_votes import PixelVotes

NAN = float("nan")


def numbers(said: str) -> list[float]:
    found = re.findall("[+−][0-9,]+(?:[.][0-9]+)?", said)
    return [float(number.replace("−", "-").replace(",", "")) for number in found]


@pytest.mark.parametrize("size", [0.004, 0.3, 1.0, 70.0, 4000.0])
@pytest.mark.parametrize("bias", [0.0, -0.4])
def test_votes_for_and_against_make_the_score_as_they_are_written(size: float, bias: float) -> None:
    votes = size * np.random.default_rng(1).normal(size=(4, 4))
    found = PixelVotes(0, votes, bias * size, float(votes.sum()) + bias * size)
    *parts, end = numbers(pixel_headline(found))
    assert len(parts) == (2 if bias == 0 else 3)
    assert sum(parts) == pytest.approx(end)
    assert end == pytest.approx(found.total, rel=0.1, abs=0.0)


@pytest.mark.parametrize(
    ("row", "total", "end"),
    [
        (0, 0.5, "The dog's score is +0.50."),
        (1, -0.5, "The cat's score is −0.50."),
        (None, 0.5, "Together +0.50: the dog is ahead."),
        (None, -0.5, "Together −0.50: the cat is ahead."),
        (None, 0.0, "Together 0.00: neither is ahead."),
    ],
)
def test_the_end_of_the_headline_says_whose_number_it_is(
    row: int | None, total: float, end: str
) -> None:
    said = pixel_headline(PixelVotes(row, np.array([[1.0, total - 1.0]]), 0.0, total))
    assert said.endswith(end)
    assert ("+1.00 cat" in said) == (row == 1)


def votes(strongest: list[float], rest: float, others: int) -> Votes:
    features = np.arange(len(strongest))
    total = sum(strongest) + rest
    return Votes(
        features, np.ones(len(strongest)), np.array(strongest), others, rest, rest, 0.0, total
    )


def test_the_headline_of_features_follows_the_numbers() -> None:
    cancel = feature_headline(votes([0.5, -0.5, 0.01], 2.0, 100), 2)
    assert cancel.startswith("Many small clues add up to: dog. No feature decides:")
    assert "the 3 strongest nearly cancel, 100 others" in cancel
    lead = feature_headline(votes([-0.5, -0.5], -1.0, 100), 2)
    assert lead.startswith("The clues add up to: cat.")
    assert lead.endswith("The 2 strongest bring −1.00, 100 others −1.00. With b: −2.00.")
    alone = feature_headline(votes([0.5, -0.4], 0.0, 0), 2)
    assert alone.endswith("All 2 features together bring +0.10. With b: +0.10.")
    assert "neither is ahead." in feature_headline(votes([1.0], -1.0, 5), 2)


@pytest.mark.parametrize(
    ("x", "w", "side", "said", "name"),
    [
        (-1.0, -1.0, 0, "Darker than the mean (x < 0), w negative: minus times minus", "dog"),
        (1.0, -1.0, 0, "Brighter than the mean (x > 0), w negative: plus times minus", "cat"),
        (-1.0, 1.0, 1, "Darker than the mean (x < 0), w positive: minus times plus", "dog"),
        (1.0, 1.0, 1, "Brighter than the mean (x > 0), w positive: plus times plus", "cat"),
    ],
)
def test_the_sign_of_a_vote_has_its_reason(
    x: float, w: float, side: int, said: str, name: str
) -> None:
    expected = f"{said} speaks for the {name}."
    assert sign_words(x, w, x * w, side, of_pixel=True, centred=True) == expected


def test_what_has_no_one_sign_is_not_explained_by_one() -> None:
    assert "disagree" in sign_words(NAN, 1.0, 0.2, 0, of_pixel=True, centred=True)
    assert "says nothing" in sign_words(0.0, 1.0, 0.0, 0, of_pixel=True, centred=True)
    assert sign_words(2.0, 1.0, 2.0, 0, of_pixel=True, centred=False).startswith("x > 0, ")
    assert sign_words(-2.0, 1.0, -2.0, 0, of_pixel=False, centred=False).startswith("x < 0, ")
    assert sign_words(2.0, 1.0, 2.0, 0, of_pixel=False, centred=True).startswith("Much of it")
    assert sign_words(-2.0, 1.0, -2.0, 0, of_pixel=False, centred=True).startswith("Little of it")
