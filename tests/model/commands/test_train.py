"""`train`: a folder of photos becomes a model and a report."""

import base64
import io
import json
import math
import os
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PIL import Image

from model.classifier import scores
from model.commands import train
from model.commands.classify import run as classify
from model.commands.console import Console, T
from model.commands.course import follow
from model.commands.train import run
from model.eyes import EYES, Eye, StartKind, eye_named
from model.eyes import network_file as asked_here
from model.eyes.feature_cache import FeatureCache
from model.eyes.network import Network
from model.eyes.network_file import NetworkFile, opened
from model.model_file.model_file import Model, load
from model.params import Floats, Params
from model.photos.dataset import Example, make_dataset
from model.photos.loader import read_photo
from model.photos.photo import Pixels
from model.training.problem import Settings
from model.training.setup import Setup, prepare
from tests.model.commands.world import World, draw, draw_classes, report
from tests.model.documents.pages import Page
from tests.model.networks import HERE, colours, given, network, node, written


@pytest.mark.skipif(sys.platform != "linux", reason="names are bytes on Linux only")
def test_names_that_are_no_text_do_no_harm(world: World, folder: Path, out: Path) -> None:
    strange = os.fsencode(folder / "dog") + b"/caf\xe9\x1b.jpg"
    Path(os.fsdecode(strange)).write_bytes(b"no photo")
    code = world.run(run, folder, "--out", out, "--steps", 1, "--json")

    assert code == 1
    assert world.printed.isascii()
    assert os.fsencode(report(world)["skipped"][0]["path"]) == strange

    in_words = World()
    in_words.run(run, folder, "--out", out, "--steps", 1)
    in_words.said.encode()
    assert r"caf\udce9\x1b.jpg: " in in_words.said


# How the photos are divided.


@pytest.fixture
def divided(tmp_path: Path) -> Path:
    """Photos that somebody has divided into three parts."""
    root = tmp_path / "divided"
    for part in ("train", "validation", "test"):
        draw_classes(root / part, 4)
    for number in range(4):  # not the same photos in all parts
        for seed, part in enumerate(("validation", "test"), start=1):
            draw(root / part / "dog" / f"{number}.png", (200, 120, 40), 100 * seed + number)
            draw(root / part / "cat" / f"{number}.png", (40, 90, 200), 5_000 * seed + number)
    return root


def test_a_given_division_is_kept(world: World, divided: Path, out: Path) -> None:
    code = world.run(run, divided, "--out", out, "--steps", 1, "--json")
    told = report(world)

    assert code == 0
    assert told["classes"] == ["dog", "cat"]
    assert (told["photos"], told["held_out"]) == (16, 8)
    said = "Held out, as given: the folder validation. Left out: the folder test."
    assert told["split"] == said

    for_people = World()
    assert for_people.run(run, divided, "--out", out, "--steps", 1) == 0
    assert for_people.printed.splitlines()[0] == said


def test_a_share_is_refused_where_folders_divide(world: World, divided: Path, out: Path) -> None:
    why = "Held out, as given: the folder validation. Left out: the folder test. These folders"
    for share in ("0.2", "0"):
        assert_refused(world, out, why, divided, "--out", out, "--holdout", share)
    assert "leave --holdout out." in world.said


def test_a_folder_called_test_is_an_ordinary_one(world: World, divided: Path, out: Path) -> None:
    world.run(run, divided / "test", "--out", out, "--holdout", "0.5", "--json", "--steps", 1)
    told = report(world)
    assert told["photos"] == 8
    assert told["split"] is None


def test_a_copy_of_a_training_photo_is_not_held_out(world: World, divided: Path, out: Path) -> None:
    copy = divided / "validation" / "dog" / "copy.png"
    copy.write_bytes((divided / "train" / "dog" / "0.png").read_bytes())
    assert world.run(run, divided, "--out", out, "--steps", 1) == 0
    lines = world.printed.splitlines()
    assert lines[1] == "Learnt from all the same, as copies of training photos: 1."
    assert "Held-out photos: " in world.printed
    assert " of 8 right" in world.printed


def test_a_picture_with_two_labels_is_named_and_left_out(
    world: World, folder: Path, out: Path
) -> None:
    data = (folder / "dog" / "1.png").read_bytes()
    (folder / "cat" / "copy.png").write_bytes(data)
    code = world.run(run, folder, "--out", out, "--steps", 1, "--json")
    told = report(world)

    assert code == 1
    assert told["photos"] == 39
    assert [file["path"] for file in told["skipped"]] == [
        str(folder / "cat" / "copy.png"),
        str(folder / "dog" / "1.png"),
    ]
    why = "cat/copy.png and dog/1.png are the same picture with two labels."
    assert told["skipped"][0]["reason"].startswith(why)


COPIES: dict[str, Callable[[Image.Image], Image.Image]] = {
    "saved anew": lambda image: image,
    "smaller": lambda image: image.resize((150, 150)),
    "brighter": lambda image: image.point(lambda value: round(40 + 0.8 * value)),
}


@pytest.mark.parametrize("copy", COPIES.values(), ids=COPIES)
def test_a_near_copy_with_another_label_is_named_and_left_out(
    world: World, folder: Path, out: Path, copy: Callable[[Image.Image], Image.Image]
) -> None:
    blots = np.random.default_rng(0).integers(0, 256, (9, 9, 3), np.uint8)
    photo = Image.fromarray(blots).resize((320, 320), Image.Resampling.BICUBIC)
    photo.save(folder / "dog" / "photo.jpg", quality=90)
    copy(photo).save(folder / "cat" / "copy.jpg", quality=40)

    assert world.run(run, folder, "--out", out, "--steps", 1) == 1

    assert world.printed.startswith("Photos: 40 (20 dog, 20 cat).")
    said = "cat/copy.jpg and dog/photo.jpg are nearly the same picture with two labels."
    for place in (("cat", "copy.jpg"), ("dog", "photo.jpg")):
        assert f"{folder.joinpath(*place)}: {said}" in world.said


def test_progress_goes_to_standard_error(world: World, folder: Path, out: Path) -> None:
    world.seconds = 10.0
    world.run(run, folder, "--out", out, "--steps", 3, "--json")

    assert "Read 40 of 40 photos\n" in world.said
    assert "Step 3 of 3: loss 0." in world.said
    assert "Steps taken: 3 of 3.\n" in world.said


# The model.


@pytest.mark.parametrize("eye", [eye.name for eye in EYES if eye.shape is not None])
@pytest.mark.parametrize("scaling", ["raw", "unit", "centred"])
def test_the_model_is_saved_with_its_eye_and_scaling(
    world: World, folder: Path, out: Path, eye: str, scaling: str
) -> None:
    code = world.run(
        run, folder, "--out", out, "--eye", eye, "--scaling", scaling, "--steps", 2, "--rate", 1e-9
    )
    model = load(str(out))

    assert code == 0
    assert model.eye == eye_named(eye)
    assert model.scaling.scale == np.float32(1 if scaling == "raw" else 1 / 255)
    assert model.scaling.mean.any() == (scaling == "centred")
    dog, cat = (margin(model, folder / name / "0.png") for name in ("dog", "cat"))
    assert dog > cat


def margin(model: Model, path: Path) -> float:
    """How far the dog's score is above the cat's."""
    edge = model.eye.edge
    seen = model.eye.see(read_photo(str(path), (edge,)).squares[edge])
    dog, cat = scores(model.params, model.scaling.apply(seen))
    return float(dog - cat)


# Eyes that see with a network.


@pytest.fixture
def few(tmp_path: Path) -> Path:
    """Photos enough for a network; it takes its time with each."""
    return draw_classes(tmp_path / "few", 6)


@pytest.mark.parametrize("eye", [eye.name for eye in EYES if eye.shape is None])
@pytest.mark.parametrize("scaling", ["raw", "unit", "centred"])
def test_a_model_of_every_layer_is_trained_and_saved(
    world: World, few: Path, out: Path, eye: str, scaling: str
) -> None:
    arguments = [few, "--out", out, "--eye", eye, "--start", "zero", "--json"]
    code = world.run(run, *arguments, "--scaling", scaling, "--steps", 40, "--rate", 0.1)
    told = report(world)
    model = load(str(out))

    assert code == 0
    assert told["losses"][0] == pytest.approx(math.log(2))
    assert told["losses"][-1] < 0.65
    assert model.eye == eye_named(eye)
    assert (model.scaling.scale == 1) == (scaling == "raw")
    assert model.scaling.mean.any() == (scaling == "centred")
    dog, cat = (margin(model, few / name / "0.png") for name in ("dog", "cat"))
    assert dog > cat


def trained_by_hand(folder: Path, eye: Eye, settings: Settings, start: StartKind) -> Params:
    """Train for five steps on all photos of a folder, without the command."""
    examples = [
        Example(read_photo(str(path), (eye.edge,)), label)
        for label, name in enumerate(("dog", "cat"))
        for path in sorted((folder / name).iterdir())
    ]
    setup = Setup(make_dataset(("dog", "cat"), examples, 0.0), eye, "centred", settings, start)
    return follow(prepare(setup), 5, lambda *_: None).last.state.params


@pytest.mark.parametrize(
    ("arguments", "settings", "start"),
    [
        (["--eye", "network"], Settings(rate=1.0, l2=0.01), "known"),
        (["--eye", "network", "--start", "known"], Settings(rate=1.0, l2=0.01), "known"),
        (["--eye", "network", "--start", "zero"], Settings(rate=1.0, l2=0.01), "zero"),
        (["--eye", "network", "--rate", 0.5, "--l2", 0], Settings(rate=0.5, l2=0.0), "known"),
        (["--eye", "network-late"], Settings(rate=1.0), "zero"),
        (["--eye", "pixels16"], Settings(rate=0.01), "zero"),
        ([], Settings(rate=0.01), "zero"),
    ],
)
def test_each_eye_has_settings_that_suit_it(
    world: World,
    few: Path,
    out: Path,
    arguments: list[object],
    settings: Settings,
    start: StartKind,
) -> None:
    world.run(run, few, "--out", out, "--steps", 5, "--holdout", 0, *arguments, "--json")
    model = load(str(out))
    by_hand = trained_by_hand(few, model.eye, settings, start)

    np.testing.assert_allclose(model.params.W, by_hand.W, rtol=1e-3, atol=1e-6)
    np.testing.assert_allclose(model.params.b, by_hand.b, rtol=1e-3, atol=1e-6)
    assert model.eye.name == (arguments[1] if arguments else "pixels32")


def test_what_is_known_beforehand_shows_in_the_first_loss(
    world: World, few: Path, out: Path
) -> None:
    arguments = [few, "--out", out, "--eye", "network", "--steps", 0, "--json"]
    world.run(run, *arguments)
    other = World()
    other.run(run, *arguments, "--start", "zero")

    assert report(world)["losses"] != [pytest.approx(math.log(2))]
    assert report(other)["losses"] == [pytest.approx(math.log(2))]
    assert not load(str(out)).params.W.any()


def test_of_other_classes_nothing_is_known_beforehand(
    world: World, tmp_path: Path, out: Path
) -> None:
    folder = draw_classes(tmp_path / "three", 3, ["dog", "cat", "bird"])
    arguments = [folder, "--out", out, "--eye", "network", "--steps", 0, "--json"]
    assert world.run(run, *arguments) == 0

    assert report(world)["classes"] == ["dog", "cat", "bird"]
    assert report(world)["losses"] == [pytest.approx(math.log(3))]
    out.unlink()
    assert_refused(
        World(),
        out,
        "What is known beforehand is about dog and cat only: --start zero.",
        *arguments[:-1],
        "--start",
        "known",
    )


@pytest.mark.parametrize("eye", ["pixels32", "grey32", "network-late", "mine.onnx"])
def test_only_the_last_layer_knows_something_beforehand(
    world: World, few: Path, out: Path, tmp_path: Path, eye: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    written(tmp_path / "mine.onnx", colours())
    monkeypatch.chdir(tmp_path)

    assert_refused(
        world,
        out,
        "Only the eye network knows something beforehand: --eye network.",
        few,
        "--out",
        out,
        "--eye",
        eye,
        "--start",
        "known",
    )
    assert "Photos read" not in world.said


@pytest.mark.parametrize("name", ["mine.onnx", "MINE.ONNX"])
def test_a_network_that_somebody_brings_becomes_an_eye(
    world: World, folder: Path, out: Path, tmp_path: Path, name: str
) -> None:
    file = written(tmp_path / name, colours())
    code = world.run(run, folder, "--out", out, "--eye", file, "--json")
    told = report(world)

    assert code == 0
    assert told["held_out_accuracy"] == told["accuracy"] == 1.0
    asked = World()
    photos = [folder / name / "0.png" for name in ("cat", "dog")]
    assert asked.run(classify, out, *photos, "--json") == 0
    assert [entry["label"] for entry in json.loads(asked.printed)] == ["cat", "dog"]


def test_a_network_that_makes_too_many_numbers_of_so_many_photos_is_refused(
    world: World, few: Path, out: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(train, "FeatureCache", partial(FeatureCache, room=12))
    file = written(tmp_path / "mine.onnx", colours())

    assert_refused(
        world, out, "The network mine.onnx makes 3 numbers", few, "--out", out, "--eye", file
    )


def test_it_says_which_network_has_to_stay_beside_the_model(
    world: World, few: Path, out: Path, tmp_path: Path
) -> None:
    world.run(run, few, "--out", out, "--eye", written(tmp_path / "mine.onnx", colours()))
    assert world.printed.endswith("Keep the network mine.onnx beside it.\n")
    world.run(run, few, "--out", out)
    assert not world.printed.endswith("beside it.\n")


def test_a_model_of_the_network_can_be_asked(world: World, few: Path, out: Path) -> None:
    world.run(run, few, "--out", out, "--eye", "network", "--json")
    assert report(world)["accuracy"] == 1.0
    asked = World()
    photos = [few / name / "0.png" for name in ("cat", "dog")]

    assert asked.run(classify, out, *photos, "--json") == 0
    assert [entry["label"] for entry in json.loads(asked.printed)] == ["cat", "dog"]
    assert all("neither" in entry for entry in json.loads(asked.printed))


def test_looking_is_told_where_it_takes_its_time(world: World, few: Path, out: Path) -> None:
    world.seconds = 10.0
    world.run(run, few, "--out", out, "--eye", "network", "--steps", 0, "--json")
    assert "Looked at 12 of 12 photos\n" in world.said
    assert "Photos looked at: 12.\n" in world.said

    pixels = World(seconds=10.0)
    pixels.run(run, few, "--out", out, "--steps", 0, "--json")
    assert "ooked at" not in pixels.said


def test_the_network_looks_at_each_photo_once(
    world: World, few: Path, out: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = []
    look = Network.look

    def look_and_count(network: Network, square: Pixels) -> Mapping[str, Floats]:
        asked.append(square.tobytes())
        return look(network, square)

    monkeypatch.setattr(Network, "look", look_and_count)
    world.run(run, few, "--out", out, "--eye", "network", "--steps", 3)

    assert len(asked) == len(set(asked)) == 12


@pytest.mark.parametrize(
    ("eye", "why"),
    [
        ("third", "There is no eye third. There are pixels32, pixels16, "),
        ("onnx:0000", "There is no eye onnx:0000."),
        ("missing.onnx", "The network missing.onnx is missing."),
        ("folder.onnx", "The network folder.onnx cannot be read: "),
        ("empty.onnx", "empty.onnx is no network that can be used"),
        ("grey.onnx", "The network grey.onnx cannot be an eye: it wants numbers of the shape"),
        ("\x1b[2J.onnx", "The network \ufffd[2J.onnx is missing."),
        ("\x1b[2J", "There is no eye \ufffd[2J."),
    ],
)
def test_what_is_no_eye_is_refused_before_a_photo_is_read(
    world: World,
    few: Path,
    out: Path,
    tmp_path: Path,
    eye: str,
    why: str,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "folder.onnx").mkdir()
    written(tmp_path / "empty.onnx", b"")
    written(tmp_path / "grey.onnx", colours((1, 1, 8, 8)))

    assert_refused(world, out, why, few, "--out", out, "--eye", eye)
    assert world.said.count("\n") == 1


def test_a_network_that_fails_on_a_photo_is_refused_with_what_was_skipped(
    world: World, folder: Path, out: Path, tmp_path: Path
) -> None:
    (folder / "dog" / "note.jpg").write_text("no photo", encoding="utf-8")
    # It takes the root of how much redder than grey a picture is: cats are not.
    picky = network(
        [node("Slice", "x from to axis", "red"), node("Sqrt", "red")],
        inputs=[given((1, 3, 8, 8))],
        constants={"from": np.array([0]), "to": np.array([1]), "axis": np.array([1])},
    )
    file = written(tmp_path / "picky.onnx", picky)

    why = "The network picky.onnx cannot be an eye: it makes a number of a picture that is undef"
    assert_refused(world, out, why, folder, "--out", out, "--eye", file)
    assert "note.jpg is no photo" in world.said


def test_without_the_networks_file_pixels_still_work(
    world: World, few: Path, out: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def opened_from_nowhere(file: NetworkFile) -> Network:
        return opened(replace(file, path=str(tmp_path / "lost.onnx")))

    monkeypatch.setattr(asked_here, "opened", opened_from_nowhere)

    why = "The network lost.onnx is missing. Put its file back, or install Downhill again"
    assert_refused(world, out, why, few, "--out", out, "--eye", "network")
    assert world.run(run, few, "--out", out, "--steps", 1) == 0


def test_the_same_command_makes_the_same_file(world: World, folder: Path, tmp_path: Path) -> None:
    for name in ("a.npz", "b.npz"):
        world.run(run, folder, "--out", tmp_path / name, "--batch", 7, "--seed", 5, "--steps", 9)
    world.run(run, folder, "--out", tmp_path / "c.npz", "--batch", 7, "--seed", 6, "--steps", 9)

    first, again, other = ((tmp_path / name).read_bytes() for name in ("a.npz", "b.npz", "c.npz"))
    assert first == again != other


def test_a_blown_up_training_keeps_the_last_good_step(
    world: World, tmp_path: Path, out: Path
) -> None:
    folder = tmp_path / "alike"
    for number in range(20):
        draw(folder / ("dog" if number % 2 else "cat") / f"{number}.png", (99, 99, 99), number)
    code = world.run(
        run, folder, "--out", out, "--scaling", "raw", "--rate", 100, "--steps", 9, "--json"
    )
    told = report(world)

    assert code == 1
    assert told["steps"] == 0
    assert told["losses"] == [pytest.approx(math.log(2))]
    assert "Training stopped at step 0: one step further the loss rose to" in world.said
    assert "Steps taken: 0 of 9." in world.said
    assert not load(str(out)).params.W.any()


# The report.


def test_a_report_tells_of_the_same_run(
    world: World, folder: Path, out: Path, tmp_path: Path
) -> None:
    page = tmp_path / "report.html"
    code = world.run(
        run, folder, "--out", out, "--steps", 30, "--holdout", 0.4, "--report", page, "--json"
    )
    told, found = report(world), Page(page.read_text("utf-8"))

    assert code == 0
    rows = found.table("Asked about")
    assert rows[1][1] == f"{told['losses'][-1]:.4f}"
    assert rows[2][1] == f"{told['held_out_loss']:.4f}"
    assert found.facts("Share to hold out")["Share to hold out"] == "40 %"
    assert f"{folder.name} – Report of a training run" in found.words
    assert len(found.pictures) == 1 + told["held_out"]
    # Read again, as large as they are: the eye looks at 32 × 32.
    assert sizes_of(found.pictures[1:]) == {(112, 112)}


def sizes_of(addresses: Iterable[str]) -> set[tuple[int, int]]:
    return {Image.open(io.BytesIO(base64.b64decode(one.split(",")[1]))).size for one in addresses}


def test_a_report_speaks_korean_where_that_is_asked_for(
    world: World, folder: Path, out: Path, tmp_path: Path
) -> None:
    page = tmp_path / "report.html"
    world.run(run, folder, "--out", out, "--steps", 3, "--report", page, "--language", "ko")

    assert "학습 보고서" in page.read_text("utf-8")


def test_photos_that_are_gone_or_changed_meanwhile_are_shown_as_they_were_learnt_from(
    world: World, folder: Path, out: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def change(*arguments: Any) -> object:
        photos = sorted(folder.rglob("*.png"))
        photos[0].unlink()
        for number, photo in enumerate(photos[1:]):
            draw(photo, (9, 9, 9), 500 + number)
        return follow(*arguments)

    monkeypatch.setattr(train, "follow", change)
    page = tmp_path / "report.html"
    world.run(run, folder, "--out", out, "--steps", 3, "--holdout", 0, "--report", page)

    assert sizes_of(Page(page.read_text("utf-8")).pictures) == {(32, 32)}


def test_a_report_of_a_training_that_blew_up_says_so(
    world: World, tmp_path: Path, out: Path
) -> None:
    folder, page = tmp_path / "alike", tmp_path / "report.html"
    for number in range(20):
        draw(folder / ("dog" if number % 2 else "cat") / f"{number}.png", (99, 99, 99), number)
    code = world.run(
        run, folder, "--out", out, "--scaling", "raw", "--rate", 100, "--steps", 9, "--report", page
    )

    assert code == 1
    assert "Training stopped at step 0" in Page(page.read_text("utf-8")).words


def test_a_report_that_cannot_be_written_is_refused_before_anything_is_read(
    world: World, folder: Path, out: Path, tmp_path: Path
) -> None:
    page = tmp_path / "nowhere" / "report.html"
    why = "The page cannot be saved as report.html"

    assert_refused(world, out, why, folder, "--out", out, "--report", page)


def test_a_report_that_would_take_the_place_of_the_model_is_refused(
    world: World, folder: Path, out: Path
) -> None:
    page = out.with_name(out.name.upper())
    why = f"The page cannot be saved as {page.name}: that is another file of this command."
    assert_refused(world, out, why, folder, "--out", out, "--report", page)


# What is refused.


def assert_refused(world: World, out: Path, why: str, *arguments: object) -> None:
    assert world.run(run, *arguments, "--json") == 2
    assert f"main.py train: {why}" in world.said
    assert world.printed == ""
    assert not out.exists()


def test_a_missing_folder_is_named(world: World, tmp_path: Path, out: Path) -> None:
    missing = tmp_path / "missing"
    assert_refused(world, out, f"There is no folder {missing}.", missing, "--out", out)


def test_a_folder_without_photos_is_refused_with_what_belongs_in_it(
    world: World, tmp_path: Path, out: Path
) -> None:
    (tmp_path / "photos" / "dog").mkdir(parents=True)
    (tmp_path / "photos" / "dog" / "note.txt").write_text("no photo", encoding="utf-8")
    assert_refused(
        world,
        out,
        f"There is no photo in {tmp_path / 'photos'} that could be learnt from. "
        "It has to hold one folder of photos a class",
        tmp_path / "photos",
        "--out",
        out,
    )
    assert "note.txt is no photo" in world.said


def test_one_class_is_refused(world: World, tmp_path: Path, out: Path) -> None:
    draw_classes(tmp_path / "photos", classes=["bird"])
    assert_refused(world, out, "All photos are of one class.", tmp_path / "photos", "--out", out)


def test_a_refusal_comes_with_what_was_skipped(world: World, tmp_path: Path, out: Path) -> None:
    folder = draw_classes(tmp_path / "photos", 1, ["dog"])
    links = [folder / "cat" / "a.jpg", folder / "cat" / "b.jpg"]
    links[0].parent.mkdir()
    for link in links:
        link.symlink_to("nowhere")
    assert_refused(world, out, "There is only one photo.", folder, "--out", out)

    for link in links:
        assert f"{link}: The link {link.name} leads to nothing." in world.said


def test_a_refusal_after_training_comes_with_what_was_skipped(
    world: World, folder: Path, out: Path
) -> None:
    (folder / "dog" / "note.jpg").write_text("no photo", encoding="utf-8")
    beyond = ["--rate", 1e12, "--batch", 1, "--steps", 1, "--holdout", 0]
    assert_refused(world, out, "W holds a number", folder, "--out", out, *beyond)

    assert world.said.count("note.jpg is no photo") == 1

    in_words = World()
    assert in_words.run(run, folder, "--out", out, *beyond) == 2
    assert in_words.said.count("note.jpg is no photo") == 1


def test_a_name_that_no_class_can_have_is_refused(world: World, folder: Path, out: Path) -> None:
    draw(folder / "\u00a0" / "1.png", (1, 2, 3), 1)
    assert_refused(world, out, r"'\xa0' cannot be the name of a class", folder, "--out", out)


def test_a_place_that_cannot_be_written_is_refused_before_anything_is_read(
    world: World, folder: Path, tmp_path: Path
) -> None:
    def never(_: Callable[[str], T], paths: Iterable[str], /) -> Iterator[T]:
        raise AssertionError(f"{len(list(paths))} photos were read")

    console = Console(world.out, world.err, lambda: 0.0, never, HERE)
    code = run([str(folder), "--out", str(tmp_path / "missing" / "model.npz")], console)

    assert code == 2
    assert "model.npz: there is no folder" in world.said


def test_a_model_without_bounds_is_not_saved(world: World, folder: Path, out: Path) -> None:
    assert_refused(
        world,
        out,
        "W holds a number that is undefined or beyond",
        folder,
        "--out",
        out,
        "--rate",
        1e12,
        "--batch",
        1,
        "--steps",
        1,
        "--holdout",
        0,
    )
