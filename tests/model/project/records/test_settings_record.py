"""Settings come back, and none comes that could not be chosen."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from model.project.fields import Fields
from model.project.records.settings_record import read_settings, write_settings
from model.sentence import Refusal
from model.training.hyperparameter import hyperparameters
from model.training.optimisers import OPTIMISERS
from model.training.problem import Settings
from model.training.schedules import SCHEDULES


@st.composite
def all_settings(draw: st.DrawFn) -> Settings:
    chosen = []
    for kinds in (OPTIMISERS, SCHEDULES):
        kind = draw(st.sampled_from(kinds))
        numbers = {
            name: draw(
                st.integers(int(one.least), int(one.most))
                if one.whole
                else st.floats(one.least, one.most)
            )
            for name, one in hyperparameters(kind).items()
        }
        chosen.append(kind(**numbers))
    return Settings(
        draw(st.floats(1e-9, 1_000)),
        draw(st.integers(0, 1_000_000)),
        draw(st.floats(0, 1_000)),
        draw(st.integers(0, 2**31 - 1)),
        *chosen,
    )


@given(all_settings())
def test_they_come_back(settings: Settings) -> None:
    text = json.dumps(write_settings(settings), allow_nan=False)

    assert read_settings(Fields(json.loads(text))) == settings


@pytest.mark.parametrize(
    "changed",
    [
        {"rate": -0.1},
        {"rate": 1_001},
        {"batch": -1},
        {"batch": 0.5},
        {"l2": -1},
        {"seed": 2**31},
        {"optimiser": {"name": "magic"}},
        {"optimiser": {"name": "momentum", "momentum": 1.5}},
        {"schedule": {"name": "step", "every": 0, "factor": 0.5}},
        {"schedule": {"name": "step", "every": 2.5, "factor": 0.5}},
    ],
)
def test_what_cannot_be_chosen_is_damage(changed: dict[str, object]) -> None:
    with pytest.raises(Refusal, match="damaged"):
        read_settings(Fields(write_settings(Settings()) | changed))
