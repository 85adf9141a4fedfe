"""What `train` says at its end, of a folder of photos."""

import math
import re
from pathlib import Path

import pytest

from model.commands.train import run
from model.model_file.model_file import load
from tests.model.commands.world import World, draw_classes, report

KEYS = [
    "photos",
    "classes",
    "held_out",
    "steps",
    "losses",
    "held_out_loss",
    "accuracy",
    "held_out_accuracy",
    "seconds",
    "skipped",
    "split",
]


def test_the_report_has_the_promised_keys(world: World, folder: Path, out: Path) -> None:
    world.seconds = 0.5
    code = world.run(run, folder, "--out", out, "--steps", 30, "--json")
    told = report(world)

    assert code == 0
    assert list(told) == KEYS
    assert told["photos"] == 40
    assert told["classes"] == ["dog", "cat"]
    assert 0 < told["held_out"] < 20
    assert told["steps"] == 30
    assert len(told["losses"]) == 31
    assert told["losses"][0] == pytest.approx(math.log(2), rel=1e-15)
    assert told["losses"][-1] < 0.1
    assert told["held_out_loss"] < 0.2
    assert told["accuracy"] == told["held_out_accuracy"] == 1.0
    assert told["seconds"] > 0
    assert told["skipped"] == []
    assert world.printed.count("\n") == 1


@pytest.mark.parametrize("share", ["0", "1e-9"])
def test_without_held_out_photos_their_numbers_are_null(
    world: World, folder: Path, out: Path, share: str
) -> None:
    world.run(run, folder, "--out", out, "--steps", 1, "--holdout", share, "--json")
    told = report(world)

    assert told["held_out"] == 0
    assert told["held_out_loss"] is None
    assert told["held_out_accuracy"] is None


def test_dogs_and_cats_are_known_in_any_spelling(world: World, folder: Path, out: Path) -> None:
    (folder / "dog").rename(folder / "강아지")
    (folder / "cat").rename(folder / "Cats")
    draw_classes(folder, classes=["bird"])
    (folder / "bird").rename(folder / "Ara")
    world.run(run, folder, "--out", out, "--steps", 0, "--json")

    assert report(world)["classes"] == ["dog", "cat", "ara"]
    assert report(world)["losses"] == [pytest.approx(math.log(3))]
    assert load(str(out)).classes == ("dog", "cat", "ara")


def test_what_could_not_be_read_is_listed_with_its_reason(
    world: World, folder: Path, out: Path
) -> None:
    broken = folder / "dog" / "note.jpg"
    broken.write_text("no photo", encoding="utf-8")
    code = world.run(run, folder, "--out", out, "--steps", 1, "--json")
    told = report(world)

    assert code == 1
    assert told["photos"] == 40
    assert [file["path"] for file in told["skipped"]] == [str(broken)]
    assert "note.jpg is no photo" in told["skipped"][0]["reason"]
    assert str(broken) not in world.said


def test_people_get_true_counts(world: World, folder: Path, out: Path) -> None:
    code = world.run(run, folder, "--out", out, "--steps", 30)
    lines = world.printed.splitlines()

    assert code == 0
    assert lines[0] == "Photos: 40 (20 dog, 20 cat)."
    assert lines[1].startswith("Loss: 0.6931 at first, 0.0")
    right, held_out = lines[2].split()[2], lines[3].split()[2]
    assert lines[2] == f"Training photos: {right} of {right} right."
    assert lines[3].startswith(f"Held-out photos: {held_out} of {held_out} right (loss 0.")
    assert int(right) + int(held_out) == 40
    assert lines[4] == f"Saved as {out} after 0.0 s."


def test_unequal_classes_are_counted_each_by_itself(world: World, tmp_path: Path) -> None:
    draw_classes(tmp_path, each=20)
    for photo in sorted((tmp_path / "cat").iterdir())[4:]:
        photo.unlink()
    world.run(run, tmp_path, "--out", tmp_path / "m.npz", "--steps", 0, "--holdout", 0.5)
    lines = world.printed.splitlines()
    # W = 0 says dog to all.
    dogs, cats = map(int, re.findall(r"dog ([0-9]+) of .*cat 0 of ([0-9]+);", lines[2])[0])
    assert lines[2].endswith(
        f" right. By class: dog {dogs} of {dogs}, cat 0 of {cats}; "
        f"always “dog” would be {dogs} of {dogs + cats}."
    )
    assert re.fullmatch(
        rf"Held-out photos: {20 - dogs} of {24 - dogs - cats} right \(loss 0\.[0-9]+\)\. "
        rf"By class: dog {20 - dogs} of {20 - dogs}, cat 0 of {4 - cats}; "
        rf"always “dog” would be {20 - dogs} of {24 - dogs - cats}\.",
        lines[3],
    )


def test_people_are_told_that_nothing_was_held_out(world: World, folder: Path, out: Path) -> None:
    world.run(run, folder, "--out", out, "--steps", 1, "--holdout", 0)

    assert "No photos were held out, so nobody knows" in world.printed


def test_people_see_what_was_skipped(world: World, folder: Path, out: Path) -> None:
    (folder / "cat" / "empty.png").touch()
    code = world.run(run, folder, "--out", out, "--steps", 1)

    assert code == 1
    assert f"{folder / 'cat' / 'empty.png'}: The file empty.png is empty." in world.said
    assert "Photos read: 40. Skipped: 1." in world.said
