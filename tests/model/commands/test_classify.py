"""`classify`: a saved model is asked about photos."""

import csv
import io
import json
import re
import zipfile
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PIL import Image
from PIL.PngImagePlugin import PngInfo

from model.commands.classify import run
from model.exports.material import material_of
from model.eyes import FINAL
from model.eyes import network_file as asked_here
from model.eyes.feature_cache import FeatureCache, extract_now
from model.eyes.network import Network
from model.eyes.network_file import NetworkFile, opened
from model.eyes.pixels import PixelEye
from model.eyes.scaling import Scaling
from model.model_file.model_file import Model, load, save
from model.params import Params
from model.photos.learnt import NOTHING
from model.photos.loader import read_photo
from model.pretrained import second_opinion as opinions
from model.pretrained.second_opinion import calibration, give_opinion, second_opinion
from model.project.project_file import save_project
from tests.model.commands.world import COLOURS, World, draw
from tests.model.networks import colours, eye_of
from tests.model.project.projects import small_project

EYE = PixelEye(16)


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


def test_what_the_model_was_trained_on_is_said(
    world: World, model: Path, dog: Path, cat: Path
) -> None:
    learnt = NOTHING.and_from([read_photo(str(dog), (EYE.edge,))])
    save(str(model), replace(load(str(model)), learnt=learnt))
    note = dog.parent / "note.png"
    info = PngInfo()
    info.add_text("Comment", "the same picture")
    with Image.open(dog) as image:
        image.save(note, pnginfo=info)

    world.run(run, model, dog, cat, note, "--json")

    assert [entry["learnt"] for entry in entries(world)] == [True, False, True]
    in_words = World()
    in_words.run(run, model, dog, cat)
    first, second = in_words.printed.splitlines()
    assert first.endswith("; the model has learnt this photo, or a copy of it")
    assert "learnt" not in second


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


def test_what_is_no_photo_gets_an_error_in_its_place(world: World, model: Path, dog: Path) -> None:
    code = world.run(run, model, model, dog, "missing.jpg", "--json")
    told = entries(world)

    assert code == 1
    assert told[0].keys() == {"path", "error"}
    assert "model.npz is no photo" in told[0]["error"]
    assert told[1]["label"] == "dog"
    assert told[2] == {
        "path": "missing.jpg",
        "error": "There is no file missing.jpg. Was it moved or renamed?",
    }


def test_a_folder_stands_for_what_is_in_it_and_so_does_an_archive_or_a_table(
    world: World, model: Path, dog: Path, cat: Path, tmp_path: Path
) -> None:
    folder = tmp_path / "new"
    folder.mkdir()
    for number, photo in enumerate((dog, cat)):
        (folder / f"{number}.png").write_bytes(photo.read_bytes())
    (folder / "notes.txt").write_text("no photo")
    (tmp_path / "some.csv").write_text("new/1.png,cat\ngone.png,cat\n")
    with zipfile.ZipFile(tmp_path / "some.zip", "w") as archive:
        archive.write(dog, "in/a.png")
    given = [folder, tmp_path / "some.csv", dog, tmp_path / "some.zip"]
    code = world.run(run, model, *given, "--json")

    assert code == 1
    assert [(entry["path"], entry.get("label")) for entry in entries(world)] == [
        (str(folder / "0.png"), "dog"),
        (str(folder / "1.png"), "cat"),
        (str(folder / "notes.txt"), None),
        (str(folder / "1.png"), "cat"),
        (str(tmp_path / "some.csv"), None),
        (str(dog), "dog"),
        (str(tmp_path / "some.zip" / "in" / "a.png"), "dog"),
    ]


def test_options_may_stand_anywhere(model: Path, dog: Path, cat: Path) -> None:
    for arguments in (
        ["--json", model, dog, cat],
        [model, "--json", dog, cat],
        [model, dog, cat, "--json"],
        ["--json", "--", model, dog, cat],
    ):
        asked = World()
        assert asked.run(run, *arguments) == 0
        assert [entry["path"] for entry in entries(asked)] == [str(dog), str(cat)]


def test_people_get_a_line_a_photo(world: World, model: Path, dog: Path, cat: Path) -> None:
    code = world.run(run, model, dog, cat, "missing\n.jpg")
    lines = world.printed.splitlines()

    assert code == 1
    assert len(lines) == 2
    assert lines[0].startswith(f"{dog}: dog (dog > 0.99999, cat < 0.00001)")
    assert lines[1].startswith(f"{cat}: cat (cat > 0.99999, dog < 0.00001)")
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


# The network that comes with Downhill.


@pytest.fixture
def network_model(tmp_path: Path) -> Path:
    """A model that sees with the network, and always says dog."""
    return saved_of_network(tmp_path / "network.npz", ("dog", "cat"))


def saved_of_network(path: Path, classes: tuple[str, ...]) -> Path:
    params = Params.zeros(len(classes), FINAL.size)
    b = np.linspace(1, 0, len(classes), dtype=np.float32)
    save(str(path), Model(Params(params.W, b), classes, FINAL, second_opinion().scaling))
    return path


def think(monkeypatch: pytest.MonkeyPatch, *, neither: bool) -> None:
    """Have the network think so of every photo."""
    monkeypatch.setattr(opinions, "is_neither", lambda _: neither)


@pytest.mark.parametrize("neither", [True, False])
def test_a_model_of_the_network_says_whether_it_is_neither(
    world: World,
    network_model: Path,
    dog: Path,
    monkeypatch: pytest.MonkeyPatch,
    neither: bool,
) -> None:
    think(monkeypatch, neither=neither)
    code = world.run(run, network_model, dog, "--json")
    (told,) = entries(world)

    assert code == 0
    assert list(told) == ["path", "label", "probabilities", "scores", "neither"]
    assert told["label"] == "dog"
    assert told["neither"] is neither
    assert sum(told["probabilities"].values()) == pytest.approx(1)

    in_words = World()
    assert in_words.run(run, network_model, dog) == 0
    said = f"{dog}: dog (dog 0.731, cat 0.269)"
    assert in_words.printed == said + ("; but it looks like neither\n" if neither else "\n")


def test_noise_is_neither(world: World, network_model: Path, dog: Path) -> None:
    world.run(run, network_model, dog, "--json")

    assert entries(world)[0]["neither"] is True


def test_other_models_do_not_speak_of_neither(model: Path, tmp_path: Path, dog: Path) -> None:
    three = saved_of_network(tmp_path / "three.npz", ("dog", "cat", "bird"))
    for path in (model, three):
        asked = World()
        assert asked.run(run, path, dog, "--json") == 0
        assert list(entries(asked)[0]) == ["path", "label", "probabilities", "scores"]


def test_a_file_that_is_no_photo_has_no_neither(world: World, network_model: Path) -> None:
    assert world.run(run, network_model, network_model, "--json") == 1
    assert list(entries(world)[0]) == ["path", "error"]


@pytest.mark.parametrize("place", [0, 2])
def test_the_second_opinion_needs_no_model(world: World, dog: Path, cat: Path, place: int) -> None:
    arguments: list[object] = [dog, cat]
    arguments.insert(place, "--second-opinion")
    code = world.run(run, *arguments, "--json")
    told = entries(world)

    assert code == 0
    assert [entry["path"] for entry in told] == [str(dog), str(cat)]
    for entry in told:
        opinion = give_opinion(read_photo(entry["path"], (FINAL.edge,)), FeatureCache())
        assert list(entry) == ["path", "label", "probabilities", "scores", "neither"]
        assert list(entry["probabilities"]) == list(entry["scores"]) == ["dog", "cat"]
        assert list(entry["probabilities"].values()) == opinion.probabilities.tolist()
        assert list(entry["scores"].values()) == opinion.scores.tolist()
        assert entry["label"] == ("dog" if opinion.scores[0] > opinion.scores[1] else "cat")


@pytest.mark.parametrize("field", ["CALIBRATION", "PATH"])
def test_a_damaged_second_opinion_does_nothing(
    world: World, dog: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, field: str
) -> None:
    monkeypatch.setattr(opinions, field, tmp_path / "lost")
    second_opinion.cache_clear()
    calibration.cache_clear()
    try:
        assert world.run(run, "--second-opinion", dog, "--json") == 2
    finally:
        second_opinion.cache_clear()
        calibration.cache_clear()
    assert world.printed == ""
    assert "install it again" in world.said


def test_a_model_that_has_learnt_nothing_has_no_idea(
    world: World, tmp_path: Path, dog: Path
) -> None:
    scaling = Scaling(np.zeros(EYE.size, np.float32), np.array(1, np.float32))
    blank = Model(Params.zeros(2, EYE.size), ("dog", "cat"), EYE, scaling)
    save(str(tmp_path / "blank.npz"), blank)
    assert world.run(run, tmp_path / "blank.npz", dog) == 0
    assert world.printed == f"{dog}: no idea yet (dog 0.500, cat 0.500)\n"


def test_the_second_opinion_in_words(
    world: World, dog: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    think(monkeypatch, neither=True)
    code = world.run(run, "--second-opinion", dog, "missing.jpg")

    assert code == 1
    assert re.fullmatch(
        re.escape(str(dog))
        + r": (dog|cat) \((dog|cat) [01]\.\d{3}, (dog|cat) [01]\.\d{3}\); "
        + "but it looks like neither\n",
        world.printed,
    )
    assert "There is no file missing.jpg" in world.said


def test_a_photo_may_be_called_like_the_option(
    world: World, model: Path, dog: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(dog.parent)
    dog.rename(dog.parent / "--second-opinion")
    code = world.run(run, "--json", "--", model, "--second-opinion")

    assert code == 0
    assert [entry["path"] for entry in entries(world)] == ["--second-opinion"]


def test_a_second_opinion_of_nothing_is_wrong_usage(
    world: World, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as end:
        world.run(run, "--second-opinion")

    assert end.value.code == 2
    assert "required: PHOTO" in capsys.readouterr().err


@pytest.fixture
def without_network(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """As if the network's file had been lost."""

    def opened_from_nowhere(file: NetworkFile) -> Network:
        return opened(replace(file, path=str(tmp_path / "nowhere" / "lost.onnx")))

    monkeypatch.setattr(asked_here, "opened", opened_from_nowhere)


@pytest.mark.usefixtures("without_network")
@pytest.mark.parametrize("json_wanted", [True, False])
def test_without_the_network_nothing_is_done_and_pixels_work(
    world: World, network_model: Path, model: Path, dog: Path, json_wanted: bool
) -> None:
    how = ["--json"] if json_wanted else []
    for arguments in ([network_model, dog], ["--second-opinion", dog]):
        asked = World()
        assert asked.run(run, *arguments, *how) == 2
        assert asked.printed == ""
        assert asked.said == (
            "main.py classify: The network lost.onnx is missing. Put its file back, or install "
            "Downhill again if it came with it. The pixel eyes work without.\n"
        )
    assert world.run(run, model, dog, *how) == 0


# A network that somebody has brought.


def test_a_model_of_a_network_that_somebody_brought_looks_with_it(
    world: World, tmp_path: Path, dog: Path, cat: Path
) -> None:
    eye = eye_of(tmp_path / "mine.onnx", colours())
    W = np.array([[1, 0, 0], [0, 0, 1]], np.float32)
    scaling = Scaling(np.zeros(3, np.float32), np.array(1, np.float32))
    params = Params(W, np.zeros(2, np.float32))
    save(str(tmp_path / "mine.npz"), Model(params, ("dog", "cat"), eye, scaling))

    code = world.run(run, tmp_path / "mine.npz", dog, cat, "--json")

    assert code == 0
    assert [entry["label"] for entry in entries(world)] == ["dog", "cat"]
    assert "neither" not in entries(world)[0]
    (tmp_path / "mine.onnx").unlink()
    assert world.run(run, tmp_path / "mine.npz", dog) == 2
    assert "it sees with the network mine.onnx, which is not beside" in world.said


def test_a_project_is_asked_as_a_model_is(world: World, tmp_path: Path, dog: Path) -> None:
    project = small_project()
    save_project(str(tmp_path / "a.Downhill"), project)
    save(str(tmp_path / "a.npz"), material_of(project.lab, extract_now).model)

    assert world.run(run, tmp_path / "a.Downhill", dog, "--json") == 0
    (answer,) = entries(world)
    other = World()
    assert other.run(run, tmp_path / "a.npz", dog, "--json") == 0
    assert entries(other) == [answer]


def test_what_is_no_project_is_refused(world: World, tmp_path: Path, dog: Path) -> None:
    (tmp_path / "a.downhill").write_bytes(b"GIF89a")

    assert world.run(run, tmp_path / "a.downhill", dog) == 2
    assert "a.downhill cannot be opened as a project: it is no project." in world.said


# As a table.


def test_a_table_is_written_as_well(world: World, model: Path, dog: Path, tmp_path: Path) -> None:
    out = tmp_path / "out.csv"
    assert world.run(run, model, dog, "missing.jpg", "--json", "--table", out) == 1

    answered, missing = csv.DictReader(io.StringIO(out.read_text("utf-8-sig")))
    told, error = entries(world)
    assert (answered["Photo"], answered["Answer"]) == (str(dog), "dog")
    for name, chance in told["probabilities"].items():
        assert float(answered[f"P({name})"]) == chance
    assert [answered[name] for name in ("Neither", "Learnt", "Error")] == ["", "", ""]
    assert (missing["Answer"], missing["P(dog)"]) == ("", "")
    assert missing["Error"] == error["error"]


def test_a_table_says_of_a_network_whether_it_is_neither(
    world: World, network_model: Path, dog: Path, tmp_path: Path
) -> None:
    out = tmp_path / "out.csv"
    assert world.run(run, network_model, dog, "--table", out) == 0
    (row,) = csv.DictReader(io.StringIO(out.read_text("utf-8-sig")))
    assert (row["Neither"], row["Learnt"]) == ("1", "")


def test_a_table_is_written_over_neither_the_model_nor_a_photo(
    world: World, model: Path, dog: Path
) -> None:
    for taken in (model, dog):
        before = taken.read_bytes()
        assert world.run(run, model, dog, "--table", taken) == 2
        assert taken.read_bytes() == before
    assert world.said.count("that is another file of this command") == 2
    assert world.printed == ""


def test_where_no_table_can_be_written_nothing_is_asked(
    world: World, model: Path, dog: Path, tmp_path: Path
) -> None:
    assert world.run(run, model, dog, "--table", tmp_path / "none" / "out.csv") == 2
    assert world.printed == ""
    assert "out.csv cannot be saved: there is no folder" in world.said
