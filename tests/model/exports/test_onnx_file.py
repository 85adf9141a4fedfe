"""An ONNX file says of equal squares what the classifier says of them."""

import json
from collections.abc import Sequence
from dataclasses import replace
from hashlib import sha256
from pathlib import Path

import numpy as np
import onnx
import pytest
from onnx.reference import ReferenceEvaluator

from model.classifier import scores, softmax
from model.exports import onnx_file
from model.exports.onnx_file import SQUARE, Onnx, onnx_of
from model.eyes import EYES, Eye, NetworkEye, eye_named
from model.eyes.network import Network
from model.eyes.scaling import SCALINGS, Scaling, ScalingKind, fit
from model.model_file.model_file import Model
from model.params import Doubles, Params
from model.photos.photo import Pixels
from model.sentence import Refusal
from tests.model.exports.materials import without_film
from tests.model.lab.labs import model_of
from tests.model.networks import colours, eye_of

NEAR = 1e-5


def squares(eye: Eye, count: int = 4) -> Pixels:
    random = np.random.default_rng(eye.edge)
    return random.integers(0, 256, (count, eye.edge, eye.edge, 3), np.uint8)


def classifier(eye: Eye, scaling: Scaling, classes: Sequence[str] = ("dog", "cat")) -> Model:
    """One whose scores of such squares are neither all equal nor all beyond doubt."""
    random = np.random.default_rng(len(classes))
    x = scaling.apply(np.stack([eye.see(square) for square in squares(eye)]))
    W = random.normal(size=(len(classes), eye.size))
    W /= np.abs(x @ W.T).max()
    b = random.normal(size=len(classes))
    return Model(Params(W.astype("f4"), b.astype("f4")), tuple(classes), eye, scaling)


def answer(model: Model, square: Pixels) -> Doubles:
    return softmax(scores(model.params, model.scaling.apply(model.eye.see(square))))


@pytest.mark.parametrize(
    ("eye", "kind"),
    [
        pytest.param(eye, kind, id=f"{eye.name}-{kind}")
        for eye in EYES
        for kind in SCALINGS
        if eye.shape is not None or kind == "centred"
    ],
)
def test_onnx_runtime_gives_the_probabilities_of_equal_squares(eye: Eye, kind: ScalingKind) -> None:
    seen = np.stack([eye.see(square) for square in squares(eye)])
    model = classifier(eye, fit(kind, seen, eye.size, eye.largest))
    content = onnx_of(model)
    onnx.checker.check_model(onnx.load_from_string(content), full_check=True)
    network = Network(content, "exported")

    assert dict(network.sizes) == {"probabilities": 2}
    for square in squares(eye):
        found = network.look(square)["probabilities"]
        np.testing.assert_allclose(found, answer(model, square), atol=NEAR, rtol=0)


@pytest.mark.parametrize("eye", [eye_named("pixels16"), eye_named("grey32")])
def test_many_photos_can_be_asked_about_at_once(eye: Eye) -> None:
    model = classifier(eye, Scaling(np.zeros(eye.size, "f4"), np.asarray(1, "f4")))
    asked = ReferenceEvaluator(onnx.load_from_string(onnx_of(model)))

    (found,) = asked.run(None, {"photo": squares(eye)})
    wanted = [answer(model, square) for square in squares(eye)]
    np.testing.assert_allclose(found, wanted, atol=NEAR, rtol=0)


def test_a_scale_for_each_number_and_many_classes_are_written_as_well() -> None:
    eye = eye_named("pixels16")
    random = np.random.default_rng(1)
    scaling = Scaling(random.normal(size=eye.size).astype("f4"), random.random(eye.size, "f4"))
    model = classifier(eye, scaling, ("dog", "cat", "bird", "물고기"))
    network = Network(onnx_of(model), "exported")

    for square in squares(eye):
        found = network.look(square)["probabilities"]
        np.testing.assert_allclose(found, answer(model, square), atol=NEAR, rtol=0)


def test_large_weights_of_both_signs_leave_enough_digits() -> None:
    # Of raw pixels: the score is a small difference of two large sums.
    eye = eye_named("pixels64")
    x = squares(eye)[0].reshape(-1).astype(np.float64)
    w = np.where(np.arange(eye.size) % 2, 1.0, -1.0) * 0.5
    w[0] += (0.3 - w @ x) / x[0]
    params = Params(np.array([w, -w], "f4"), np.zeros(2, "f4"))
    model = Model(params, ("a", "b"), eye, Scaling(np.zeros(eye.size, "f4"), np.asarray(1, "f4")))

    found = Network(onnx_of(model), "exported").look(squares(eye)[0])["probabilities"]
    np.testing.assert_allclose(found, answer(model, squares(eye)[0]), atol=NEAR, rtol=0)


def test_the_file_says_what_it_is(tmp_path: Path) -> None:
    model = model_of(eye_named("pixels16"), ("dog", "고양이"))
    Onnx().save(str(tmp_path / "a.onnx"), without_film(model), "en", str)
    read = onnx.load(tmp_path / "a.onnx")
    said = {entry.key: entry.value for entry in read.metadata_props}

    assert json.loads(said["classes"]) == ["dog", "고양이"]
    assert said["eye"] == "pixels16"
    assert SQUARE.read_text("utf-8") in read.doc_string
    assert [one.name for one in read.graph.input] == ["photo"]
    assert [one.name for one in read.graph.output] == ["probabilities"]


def test_a_network_that_somebody_has_brought_cannot_be_in_it(tmp_path: Path) -> None:
    eye = eye_of(tmp_path / "mine.onnx", colours())
    with pytest.raises(Refusal, match=r"network mine\.onnx cannot be written as ONNX"):
        onnx_of(model_of(eye))


def test_the_network_has_to_be_what_it_was(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "other.onnx"
    path.write_bytes(colours())
    other = replace(onnx_file.SHIPPED, path=str(path))
    assert other.digest != sha256(colours()).hexdigest()
    eye = eye_named("network")
    assert isinstance(eye, NetworkEye)
    monkeypatch.setattr(onnx_file, "SHIPPED", other)

    with pytest.raises(Refusal, match=r"other\.onnx is not the one it was"):
        onnx_of(model_of(replace(eye, file=other)))
