"""A script repeats its run elsewhere, with the same losses, and needs no Downhill for it.

Sums of products are added in an order of the processor's own, the same in both programs here; so
most losses are the same to the last bit. What the tests ask for is what the theory of rounding
promises of any computer.
"""

import ast
import json
import re
import subprocess
import sys
import zipfile
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PIL import Image

from model.exports import BY_NAME
from model.exports.material import Material
from model.exports.script import FOLDER
from model.eyes import EDGES, FeatureCache, eye_named
from model.eyes.scaling import SCALINGS
from model.lab.lab import Lab
from model.model_file.model_file import Model
from model.photos.dataset import Example
from model.photos.loader import read_photo
from model.sentence import Refusal
from model.training.optimisers import OPTIMISERS, AdaGrad, Adam
from model.training.schedules import SCHEDULES, Cosine
from tests.model.exports.materials import film_in, film_lab, material, without_film
from tests.model.lab.labs import choose, examples_of, model_of
from tests.model.project.projects import go_on
from tests.model.rounding import unit

STEPS = 12

NEAR = 1_000 * unit(np.float32)
"""How far a loss may be off, relatively, after a dozen steps of a few roundings each."""


def unpacked(folder: Path, one: Material, name: str = "numpy") -> Path:
    """Write a script and take it out of its archive, as somebody would."""
    BY_NAME[name].save(str(folder / "run.zip"), one, "en", str)
    with zipfile.ZipFile(folder / "run.zip") as archive:
        assert archive.testzip() is None
        archive.extractall(folder / "run")
    return folder / "run"


def ran(folder: Path, *arguments: object, code: int = 0) -> str:
    """Run the script without anything of this project; gives what it says."""
    done = subprocess.run(
        # Not -I: a file beside the script is imported.
        [sys.executable, "-E", "-s", "-W", "error", "repeat_run.py", *map(str, arguments)],
        cwd=folder,
        capture_output=True,
        text=True,
        timeout=100,
        check=False,
    )
    assert done.returncode == code, done.stderr
    return done.stdout + done.stderr


def check(said: str, one: Material) -> None:
    """See to it that each loss is there, as it was."""
    losses = film_in(one).whole.history.losses
    lines = re.findall(r"^ *(\d+)  ([\d.e-]+) +([\d.e-]+)$", said, re.MULTILINE)
    assert [int(step) for step, *_ in lines] == list(range(len(losses)))
    assert [float(known) for *_, known in lines] == losses.tolist()
    np.testing.assert_allclose([float(loss) for _, loss, _ in lines], losses, rtol=NEAR)


def repeated(folder: Path, lab: Lab, cache: FeatureCache | None = None) -> None:
    one = material(lab, cache)
    check(ran(unpacked(folder, one), "--all"), one)


@pytest.mark.parametrize("optimiser", OPTIMISERS, ids=lambda kind: kind.name)
def test_each_optimiser_makes_the_same_losses(tmp_path: Path, optimiser: Any) -> None:
    repeated(tmp_path, film_lab(steps=STEPS, optimiser=optimiser(), batch=3, l2=0.1, seed=5))


@pytest.mark.parametrize("schedule", SCHEDULES, ids=lambda kind: kind.name)
def test_each_schedule_makes_the_same_losses(tmp_path: Path, schedule: Any) -> None:
    chosen = schedule() if schedule.name == "constant" else None
    for field in ("length", "every"):
        if field in getattr(schedule, "__dataclass_fields__", {}):
            chosen = schedule(**{field: 4})
    repeated(tmp_path, film_lab(steps=STEPS, schedule=chosen))


@pytest.mark.parametrize("scaling", SCALINGS)
@pytest.mark.parametrize("eye", ["pixels64", "grey32", "network-middle", "network"])
def test_each_eye_and_scaling_makes_the_same_losses(tmp_path: Path, eye: str, scaling: Any) -> None:
    cache, lab = FeatureCache(), film_lab(steps=0)
    lab.see_with(eye_named(eye), scaling)
    if scaling == "raw":
        choose(lab, settings=replace(lab.choices.settings, rate=1e-6))
    go_on(lab, STEPS, cache)
    repeated(tmp_path, lab, cache)


def test_more_photos_than_are_looked_at_at_once_make_the_same_losses(tmp_path: Path) -> None:
    lab = Lab(examples_of(range(200)))
    lab.see_with(eye_named("pixels64"))
    go_on(lab, 3)
    repeated(tmp_path, lab)


def test_a_film_of_many_stretches_is_repeated_whole(tmp_path: Path) -> None:
    lab = film_lab(steps=3, optimiser=Adam(), batch=4)
    lab.look_at(2)
    choose(lab, settings=replace(lab.choices.settings, optimiser=AdaGrad(0.1), l2=0.5))
    go_on(lab, 3, start=2)
    choose(lab, settings=replace(lab.choices.settings, optimiser=Adam(0.5), schedule=Cosine(9)))
    go_on(lab, 3)
    lab.look_at(1)
    assert len(film_in(material(lab)).whole.schedule) == 3
    repeated(tmp_path, lab)


def test_photos_that_come_and_go_are_part_of_it(tmp_path: Path) -> None:
    lab = Lab()
    lab.add(examples_of(range(10)))
    lab.see_with(eye_named("pixels16"))
    go_on(lab, 3)
    lab.add(examples_of(range(10, 14)))
    go_on(lab, 3)
    lab.remove([lab.examples[0].photo.digest])
    go_on(lab, 3)
    repeated(tmp_path, lab)


def test_a_film_that_began_at_a_model_is_repeated(tmp_path: Path) -> None:
    lab = film_lab()
    model = model_of(eye_named("pixels16"))
    lab.open(Model(0.001 * model.params, model.classes, model.eye, model.scaling))
    choose(lab, settings=replace(lab.choices.settings, rate=1e-6, l2=0.1))
    go_on(lab, STEPS)
    repeated(tmp_path, lab)


# From the photos themselves.


@pytest.fixture
def photos(tmp_path: Path) -> Path:
    """Files of a few kinds, in folders of a folder."""
    folder = tmp_path / "photos"
    for number in range(8):
        random = np.random.default_rng(number)
        pixels = random.integers(0, 256, (300, 200 + 40 * number, 3), np.uint8)
        place = folder / ("dog", "cat")[number % 2]
        place.mkdir(parents=True, exist_ok=True)
        suffix = ("jpg", "png")[number // 4]
        Image.fromarray(pixels).resize((400, 500)).save(place / f"{number}.{suffix}")
    return folder


def lab_of(photos: Path, eye: str) -> Lab:
    lab = Lab()
    paths = sorted(path for path in photos.rglob("*") if path.is_file())
    lab.add([Example(read_photo(str(p), EDGES), int(p.parent.name == "cat")) for p in paths])
    lab.see_with(eye_named(eye))
    go_on(lab, STEPS)
    return lab


@pytest.mark.parametrize("eye", ["pixels32", "grey32"])
def test_it_can_begin_with_the_photos(tmp_path: Path, photos: Path, eye: str) -> None:
    one = material(lab_of(photos, eye))
    folder = unpacked(tmp_path, one)
    with np.load(folder / "numbers.npz") as numbers:
        without = {**numbers, "seen": np.zeros_like(numbers["seen"])}
    np.savez(folder / "numbers.npz", **without)
    (photos / "dog").rename(photos / "renamed")
    (photos / "a copy.jpg").write_bytes((photos / "cat" / "1.jpg").read_bytes())

    said = ran(folder, "--all", "--photos", photos)
    assert "8 of 8 photos were found" in said
    check(said, one)


def test_a_photo_that_is_gone_is_named_and_its_numbers_are_there(
    tmp_path: Path, photos: Path
) -> None:
    one = material(lab_of(photos, "pixels32"))
    folder = unpacked(tmp_path, one)
    (photos / "cat" / "3.jpg").unlink()

    said = ran(folder, "--all", "--photos", photos)
    assert "7 of 8 photos were found" in said
    assert "3.jpg was not; its numbers are those of numbers.npz." in said
    check(said, one)


def test_photos_do_not_make_what_a_network_saw(tmp_path: Path) -> None:
    cache, lab = FeatureCache(), film_lab(steps=0)
    lab.see_with(eye_named("network-early"))
    go_on(lab, 1, cache)
    folder = unpacked(tmp_path, material(lab, cache))

    assert "x of this run is what a network saw" in ran(folder, "--photos", folder, code=1)


# What it says.


def test_some_losses_are_shown_and_the_last_word_is_about_all(tmp_path: Path) -> None:
    folder = unpacked(tmp_path, material(film_lab(steps=25)))
    said = ran(folder)

    shown = [int(line.split()[0]) for line in said.splitlines()[1:-1]]
    assert shown == [*range(11), 20, 25]
    assert "of 26 losses" in said or "All 26 losses are the same, to the last bit." in said


def test_a_change_makes_other_losses_and_that_is_said(tmp_path: Path) -> None:
    folder = unpacked(tmp_path, material(film_lab()))
    run = json.loads((folder / "run.json").read_text("utf-8"))
    run["legs"][0]["rate"] = 0.02
    (folder / "run.json").write_text(json.dumps(run), "utf-8")

    said = ran(folder, code=1)
    assert "1 of 6 losses are the same to the last bit" in said
    assert said.endswith("These are not the losses of then.\n")


def test_a_model_has_no_run_to_be_repeated(tmp_path: Path) -> None:
    for name in ("numpy", "sklearn"):
        with pytest.raises(Refusal, match="Nobody knows"):
            BY_NAME[name].save(str(tmp_path / "a.zip"), without_film(model_of()), "en", str)


# scikit-learn is no package of the tests: its script is tried by hand (docs/decisions/0040).


def test_the_scikit_learn_script_has_the_data_that_it_asks_for(tmp_path: Path) -> None:
    folder = unpacked(tmp_path, material(film_lab()), "sklearn")
    tree = ast.parse((folder / "in_scikit_learn.py").read_text("utf-8"))
    with np.load(folder / "numbers.npz") as numbers:
        assert {"seen", "mean", "scale", "W", "b", "probabilities"} <= set(numbers)
        names = {
            node.slice.value
            for node in ast.walk(tree)
            if isinstance(node, ast.Subscript)
            and isinstance(node.slice, ast.Constant)
            and ast.unparse(node.value) == "numbers"
        }
        assert names <= set(numbers)
        x = (numbers["seen"][numbers["training_now"]] - numbers["mean"]) * numbers["scale"]
        d = x @ (numbers["W"][1] - numbers["W"][0]) + numbers["b"][1] - numbers["b"][0]
        chances = 1 / (1 + np.exp(-d.astype(np.float64)))
        np.testing.assert_allclose(chances, numbers["probabilities"][:, 1], atol=1e-4)


@pytest.mark.parametrize("path", sorted(FOLDER.glob("*.py")), ids=lambda path: path.name)
def test_a_script_imports_what_its_reader_has(path: Path) -> None:
    tree = ast.parse(path.read_text("utf-8"))
    imported = {
        (node.module if isinstance(node, ast.ImportFrom) else node.names[0].name).split(".")[0]  # type: ignore[union-attr]
        for node in ast.walk(tree)
        if isinstance(node, ast.Import | ast.ImportFrom)
    }
    assert imported - sys.stdlib_module_names <= {"numpy", "PIL", "sklearn", "square"}
