"""The window and `classify --json` say the same of the same file and model."""

import json
from itertools import pairwise
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PIL import Image
from pytestqt.qtbot import QtBot

from gui.photo_import.drop_data import DroppedData
from gui.photo_import.import_result import LabelAnswer
from gui.session.classification import Verdict
from gui.session.session import Session
from model.classifier import most_probable
from model.commands.classify import run
from model.eyes import EYES, FINAL, Eye, NetworkEye
from model.eyes.pixels import PixelEye
from model.eyes.scaling import Scaling
from model.lab.choices import CLASSES
from model.model_file.model_file import Model, save
from model.params import Params
from model.sketches.sketches import sketch
from tests.gui.album_making import make_examples, write_sketch
from tests.gui.page_making import Begin
from tests.model.commands.world import World

ORIENTATION = 0x0112


@pytest.fixture
def session(begin: Begin) -> Session:
    return begin(make_examples(20))


@pytest.fixture
def photos(tmp_path: Path) -> tuple[str, ...]:
    """Files that are read in different ways: upright, turned, tiny, long, of other formats."""
    folder = tmp_path / "photos"
    paths = [write_sketch(folder / "first.png", 0, 125), write_sketch(folder / "second.png", 1, 75)]
    drawing = Image.fromarray(sketch(0, 0, 3, 600))
    wide = Image.new("RGB", (900, 600), (40, 90, 30))
    wide.paste(drawing, (200, 0))
    noise = np.random.default_rng(1).integers(0, 256, (70, 90, 3), np.uint8)
    for orientation in (1, 3, 6, 8):
        exif = Image.Exif()
        exif[ORIENTATION] = orientation
        wide.save(folder / f"turned {orientation}.jpg", quality=90, exif=exif)
        paths.append(str(folder / f"turned {orientation}.jpg"))
    for name, image in {
        "noise.png": Image.fromarray(noise),
        "long.webp": wide.resize((900, 20)),
        "high.bmp": wide.resize((7, 300)),
        "one.png": Image.new("RGB", (1, 1), (200, 120, 40)),
        "three.gif": Image.fromarray(noise[:3, :3]),
        "grey.jpg": drawing.convert("L"),
        "clear.png": drawing.convert("RGBA").rotate(30),
    }.items():
        image.save(folder / name)
        paths.append(str(folder / name))
    return tuple(paths)


def model_of(path: Path, eye: Eye, *, trained: bool = True) -> str:
    """A model whose answers lie on both sides, and near the middle; or one that knows nothing."""
    chance = np.random.default_rng(len(eye.name))
    W = chance.normal(size=(2, eye.size)) / eye.size**0.5 if trained else np.zeros((2, eye.size))
    mean = chance.normal(100 if eye.shape is not None else 0.5, 0.2, eye.size)
    spread = 1 / 60 if eye.shape is not None else 2.0
    scaling = Scaling(mean.astype(np.float32), np.array(spread, np.float32))
    params = Params(W.astype(np.float32), np.array([0.1, 0], np.float32) * trained)
    save(str(path), Model(params, CLASSES, eye, scaling))
    return str(path)


def told(*arguments: object) -> list[dict[str, Any]]:  # whatever JSON can hold
    world = World()
    assert world.run(run, *arguments, "--json") == 0
    entries: list[dict[str, Any]] = json.loads(world.printed)
    return entries


def verdicts(session: Session, paths: tuple[str, ...], qtbot: QtBot) -> list[Verdict]:
    """Drop files to be classified, and leaf through the answers."""
    given: list[Verdict] = []
    session.verdict_changed.connect(given.append)
    session.questioned.connect(lambda _: session.answer(LabelAnswer(None)))
    with qtbot.waitSignal(session.arrived):
        session.take(DroppedData(paths, ()), to_classify=True)
    qtbot.waitUntil(lambda: bool(given) and not session.busy)
    found = []
    for index in range(len(paths)):
        session.turn_to(index)
        qtbot.waitUntil(lambda index=index: given[-1].index == index)
        found.append(given[-1])
    session.verdict_changed.disconnect(given.append)
    return found


def open_model(session: Session, path: str, eye: Eye, qtbot: QtBot) -> None:
    session.open_model(path)

    def shown() -> bool:
        scene = session.scene
        return scene is not None and scene.setup.eye == eye and session.state.opened

    qtbot.waitUntil(shown)
    qtbot.waitUntil(lambda: not session.busy)


@pytest.mark.parametrize("eye", [PixelEye(32), EYES[4], FINAL], ids=lambda eye: eye.name)
def test_a_model_gets_the_same_answers_in_both(
    session: Session, photos: tuple[str, ...], tmp_path: Path, eye: Eye, qtbot: QtBot
) -> None:
    path = model_of(tmp_path / "model.npz", eye)
    open_model(session, path, eye, qtbot)
    entries = told(path, *photos)
    answers = verdicts(session, photos, qtbot)

    assert len({entry["label"] for entry in entries}) == 2
    for entry, verdict in zip(entries, answers, strict=True):
        assert verdict.trained
        assert list(entry["probabilities"].values()) == verdict.probabilities.tolist()
        assert entry["label"] == CLASSES[int(most_probable(verdict.scores))]
        assert verdict.opinion is not None
        if isinstance(eye, NetworkEye):
            assert entry["neither"] == verdict.opinion.neither
        else:
            assert "neither" not in entry


def test_the_network_by_itself_says_the_same_in_both(
    session: Session, photos: tuple[str, ...], qtbot: QtBot
) -> None:
    session.refresh()
    qtbot.waitUntil(lambda: session.scene is not None)
    entries = told("--second-opinion", *photos)
    opinions = [verdict.opinion for verdict in verdicts(session, photos, qtbot)]

    assert {entry["neither"] for entry in entries} == {True, False}
    assert {entry["label"] for entry in entries[:2]} == {"dog", "cat"}
    for entry, opinion in zip(entries, opinions, strict=True):
        assert opinion is not None
        assert list(entry["probabilities"].values()) == opinion.probabilities.tolist()
        assert list(entry["scores"].values()) == opinion.scores.tolist()
        assert entry["label"] == CLASSES[int(most_probable(opinion.scores))]
        assert entry["neither"] == opinion.neither


def test_a_turned_photo_is_seen_upright_in_both(
    session: Session, photos: tuple[str, ...], tmp_path: Path, qtbot: QtBot
) -> None:
    path = model_of(tmp_path / "model.npz", FINAL)
    open_model(session, path, FINAL, qtbot)
    turned = tuple(photo for photo in photos if "turned" in photo)
    answers = [verdict.probabilities[0] for verdict in verdicts(session, turned, qtbot)]
    assert all(one != other for one, other in pairwise(answers))


def test_a_model_that_knows_nothing_is_unsure_in_both(
    session: Session, photos: tuple[str, ...], tmp_path: Path, qtbot: QtBot
) -> None:
    path = model_of(tmp_path / "model.npz", EYES[0], trained=False)
    open_model(session, path, EYES[0], qtbot)
    for entry, verdict in zip(told(path, *photos), verdicts(session, photos, qtbot), strict=True):
        assert not verdict.trained
        assert entry["probabilities"] == {"dog": 0.5, "cat": 0.5}
        assert verdict.probabilities.tolist() == [0.5, 0.5]
    world = World()
    world.run(run, path, photos[0])
    assert world.printed == f"{photos[0]}: no idea yet (dog 0.500, cat 0.500)\n"
