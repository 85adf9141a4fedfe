from itertools import islice
from pathlib import Path

import numpy as np
import pytest

from model.classifier import scores
from model.eyes import eye_named
from model.eyes.scaling import Scaling
from model.inspection.occlusion import GREY, PARTS, Occlusion, greyed, occlude
from model.params import Params
from model.photos.photo import SHOWN
from model.sentence import Refusal
from tests.model.making import make_photo
from tests.model.networks import colours, eye_of, forgotten

PHOTO = make_photo(5, edges=(SHOWN,))
SCALING = Scaling(np.array([0.1, 0.0, -0.1], np.float32), np.asarray(2.0, np.float32))
PARAMS = Params(
    np.array([[1.0, -2.0, 0.5], [0.0, 1.0, -3.0]], np.float32), np.array([0.3, -0.2], np.float32)
)


def difference(x: np.ndarray) -> float:
    s = scores(PARAMS, x)
    return float(s[0] - s[1])


def test_the_map_grows_by_one_part_at_a_time_and_never_changes_what_is_there(
    tmp_path: Path,
) -> None:
    eye = eye_of(tmp_path / "colours.onnx", colours())
    maps = list(occlude(PHOTO, eye))
    assert [len(one.without) for one in maps] == list(range(PARTS**2 + 1))
    assert [one.complete for one in maps] == [False] * PARTS**2 + [True]
    last = maps[-1].votes(SCALING, PARAMS)
    for count, one in enumerate(maps):
        votes = one.votes(SCALING, PARAMS).reshape(-1)
        assert np.array_equal(votes[:count], last.reshape(-1)[:count])
        assert np.isnan(votes[count:]).all()


def test_a_vote_is_what_the_score_difference_loses_without_the_part(tmp_path: Path) -> None:
    eye = eye_of(tmp_path / "colours.onnx", colours())
    *_, whole = occlude(PHOTO, eye)
    votes = whole.votes(SCALING, PARAMS)
    before = difference(SCALING.apply(eye.see(PHOTO.squares[SHOWN])))
    for row, column in ((0, 0), (2, 5), (6, 6)):
        without = eye.see(greyed(PHOTO.squares[SHOWN], row, column))
        after = difference(SCALING.apply(without))
        assert votes[row, column] == pytest.approx(before - after, abs=1e-5)


def test_another_step_only_multiplies_again(tmp_path: Path) -> None:
    eye = eye_of(tmp_path / "colours.onnx", colours())
    *_, whole = occlude(PHOTO, eye)
    twice = Params(2 * PARAMS.W, PARAMS.b.copy())
    assert np.allclose(whole.votes(SCALING, twice), 2 * whole.votes(SCALING, PARAMS), atol=1e-5)


@pytest.mark.parametrize("edge", [SHOWN, 32])
def test_the_parts_cover_the_whole_square_once(edge: int) -> None:
    square = np.zeros((edge, edge, 3), np.uint8)
    covered = np.zeros((edge, edge), np.int64)
    for row in range(PARTS):
        for column in range(PARTS):
            covered += greyed(square, row, column)[:, :, 0] == GREY
    assert (covered == 1).all()
    assert not square.any()


def test_what_the_map_holds_cannot_be_changed(tmp_path: Path) -> None:
    eye = eye_of(tmp_path / "colours.onnx", colours())
    made = list(islice(occlude(PHOTO, eye), 3))[-1]
    assert not made.whole.flags.writeable
    assert not any(numbers.flags.writeable for numbers in made.without)


def test_an_eye_whose_network_is_gone_refuses(tmp_path: Path) -> None:
    eye = forgotten(eye_of(tmp_path / "gone.onnx", colours(shape=("N", 3, 20, 20))))
    (tmp_path / "gone.onnx").unlink()
    with pytest.raises(Refusal, match="missing"):
        next(occlude(PHOTO, eye))


def test_pixels_can_be_greyed_out_as_well() -> None:
    eye = eye_named("grey32")
    photo = make_photo(6, edges=(eye.edge,))
    *_, whole = occlude(photo, eye)
    assert isinstance(whole, Occlusion)
    assert whole.complete
