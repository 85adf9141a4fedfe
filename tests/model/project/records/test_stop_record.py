"""Why a film ended comes back in the same words."""

import json
import math

import pytest

from model.project.fields import Fields
from model.project.records.stop_record import read_stop, write_stop
from model.sentence import Refusal
from model.training.divergence import CAUSES, Cause, Diverged


@pytest.mark.parametrize("loss", [1e300, 12.5, math.inf, -math.inf, math.nan])
@pytest.mark.parametrize("cause", CAUSES)
def test_it_comes_back(loss: float, cause: Cause) -> None:
    stopped = Diverged(7, loss, 0.5, 0.25, cause)
    text = json.dumps({"stopped": write_stop(stopped)}, allow_nan=False)
    back = read_stop(Fields(json.loads(text)), "stopped")

    assert back is not None
    assert str(back) == str(stopped)
    assert (back.step, repr(back.loss)) == (7, repr(loss))
    assert (back.rate, back.l2, back.cause) == (0.5, 0.25, cause)


def test_a_film_that_just_ended_has_none() -> None:
    assert write_stop(None) is None
    assert read_stop(Fields({"stopped": None}), "stopped") is None


@pytest.mark.parametrize(
    "changed", [{"step": -1}, {"loss": "NaN"}, {"rate": -1}, {"l2": 1e9}, {"cause": "fate"}]
)
def test_anything_else_is_damage(changed: dict[str, object]) -> None:
    stop = (write_stop(Diverged(7, 1.0, 0.5, 0.25, "rate")) or {}) | changed
    with pytest.raises(Refusal, match="damaged"):
        read_stop(Fields({"stopped": stop}), "stopped")
