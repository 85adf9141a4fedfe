"""`classify`: a saved model is asked about photos."""

import json
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from model.classifier import Params
from model.commands.classify import run
from model.eyes import PixelEye
from model.loader import read_photo
from model.scaling import Scaling
from model.storage import Model, save
from tests.model.commands.world import COLOURS, World, draw

EYE = PixelEye(16)


@pytest.fixture
def world() -> World:
    return World()


@pytest.fixture
def dog(tmp_path: Path) -> Path:
    draw(tmp_path / "a.png", COLOURS["dog"], 1)
    return tmp_path / "a.png"


@pytest.fixture
def cat(tmp_path: Path) -> Path:
    draw(tmp_path / "b.png", COLOURS["cat"], 2)
    return tmp_path / "b.png"


@pytest.fixture
def model(tmp_path: Path) -> Path:
    """Red speaks for dogs, blue for cats."""
    return saved(tmp_path / "model.npz", {"dog": (1, 0, 0), "cat": (0, 0, 1)})


def saved(path: Path, votes: dict[str, tuple[float, float, float]]) -> Path:
    """A model in which a class wants so much red, green and blue everywhere."""
    size = EYE.edge * EYE.edge
    W = np.tile(np.array(list(votes.values()), np.float32), size) / size
    b = np.linspace(0, 0.1, len(votes), dtype=np.float32)
    scaling = Scaling(np.full(EYE.size, 100, np.float32), np.array(0.1, np.float32))
    save(str(path), Model(Params(W, b), tuple(votes), EYE, scaling))
    return path


def entries(world: World) -> list[dict[str, Any]]:  # whatever JSON can hold
    parsed: list[dict[str, Any]] = json.loads(world.printed)
    return parsed


def test_each_photo_gets_an_entry_in_the_order_given(
    world: World, model: Path, dog: Path, cat: Path
) -> None:
    code = world.run(run, model, cat, dog, cat, "--json")
    told = entries(world)

    assert code == 0
    assert [entry["path"] for entry in told] == [str(cat), str(dog), str(cat)]
    assert [entry["label"] for entry in told] == ["cat", "dog", "cat"]
    assert [list(entry) for entry in told] == [["path", "label", "probabilities", "scores"]] * 3
    for entry in told:
        assert list(entry["probabilities"]) == list(entry["scores"]) == ["dog", "cat"]
        assert sum(entry["probabilities"].values()) == pytest.approx(1)
        assert max(entry["probabilities"], key=entry["probabilities"].get) == entry["label"]
    assert world.said == ""


def test_the_scores_are_those_of_the_formula(world: World, model: Path, dog: Path) -> None:
    world.run(run, model, dog, "--json")
    told = entries(world)[0]

    x = read_photo(str(dog), (EYE.edge,)).squares[EYE.edge].reshape(-1).astype(float)
    with np.load(model) as file:
        by_hand = file["W"] @ ((x - file["mean"]) * file["scale"]) + file["b"]
    exp = np.exp(by_hand)

    assert list(told["scores"].values()) == pytest.approx(by_hand.tolist(), rel=1e-4)
    assert list(told["probabilities"].values()) == pytest.approx((exp / exp.sum()).tolist(), 1e-4)


def test_a_path_stays_as_it_was_given(
    world: World, model: Path, dog: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(dog.parent)
    world.run(run, model, "./a.png", f"../{dog.parent.name}/a.png", "--json")

    assert [entry["path"] for entry in entries(world)] == [
        "./a.png",
        f"../{dog.parent.name}/a.png",
    ]


def test_what_is_no_photo_gets_an_error_in_its_place(
    world: World, model: Path, dog: Path, tmp_path: Path
) -> None:
    code = world.run(run, model, model, dog, tmp_path, "missing.jpg", "--json")
    told = entries(world)

    assert code == 1
    assert told[0].keys() == {"path", "error"}
    assert "model.npz is no photo" in told[0]["error"]
    assert told[1]["label"] == "dog"
    assert "is a folder" in told[2]["error"]
    assert told[3] == {
        "path": "missing.jpg",
        "error": "There is no file missing.jpg. Was it moved or renamed?",
    }


def test_people_get_a_line_a_photo(world: World, model: Path, dog: Path, cat: Path) -> None:
    code = world.run(run, model, dog, cat, "missing\n.jpg")
    lines = world.printed.splitlines()

    assert code == 1
    assert len(lines) == 2
    assert lines[0].startswith(f"{dog}: dog (dog 1.000, cat 0.000)")
    assert lines[1].startswith(f"{cat}: cat (cat 1.000, dog 0.000)")
    assert world.said.startswith(r"missing\n.jpg: There is no file missing")


def test_of_many_classes_people_see_the_most_probable(
    world: World, tmp_path: Path, dog: Path
) -> None:
    votes = dict.fromkeys("abcdefg", (0.0, 0.0, 0.0))
    world.run(run, saved(tmp_path / "many.npz", votes), dog)

    shown = world.printed.split(": g (")[1]
    assert [share.split()[0] for share in shown.split(", ")] == ["g", "f", "e", "d", "c"]


def test_without_a_model_nothing_is_done(world: World, dog: Path) -> None:
    code = world.run(run, dog, dog, "--json")

    assert code == 2
    assert world.printed == ""
    assert world.said == (
        "main.py classify: a.png cannot be opened as a model: "
        "it is not an .npz file. Choose a model that Downhill has saved.\n"
    )


def test_without_a_photo_the_usage_is_wrong(world: World, model: Path) -> None:
    with pytest.raises(SystemExit) as end:
        world.run(run, model)
    assert end.value.code == 2


@pytest.mark.parametrize(
    ("names", "which"),
    [(("m.npz", ""), "PHOTO"), (("m.npz", "a", ""), "PHOTO"), (("", "a"), "MODEL")],
)
def test_an_empty_name_is_wrong_usage(
    world: World, names: tuple[str, ...], which: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as end:
        world.run(run, *names)

    assert end.value.code == 2
    said = capsys.readouterr().err
    assert f"argument {which}" in said
    assert "a name is needed here, and this one is empty" in said
