"""Expressions as programs: ours runs here, PyTorch's where it is installed."""

import ast
import importlib.util
import json
import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from model.autodiff.expression import Values, parse, record
from model.autodiff.expression.tree import FUNCTIONS
from model.autodiff.tape_code import NUMPY, PYTORCH, READABLE, TENSORFLOW, Dialect, code
from model.params import Floats
from tests.model.autodiff.expression.smooth import EXPRESSIONS, make_values

ROOT = Path(__file__).parents[3]

needs_pytorch = pytest.mark.skipif(
    importlib.util.find_spec("torch") is None, reason="PyTorch is not installed"
)

VALUES: Values = {
    "W": np.array([[0.2, -0.1, 0.3], [0.7, 0.8, -0.4]]),
    "x": np.array([1.0, -2.0, 0.5]),
    "b": np.array([0.1, 0.2]),
    "c": np.array(3.0),
    "y": 1,
}

EVERYTHING = [
    "-log(softmax(W @ x + b)[1])",
    "-log_softmax(W @ x + b)[y]",
    "c**3 - 2/c + (-c)**2 - -c**2",
    "sum((x - (1 - x)) / (2 * (x * x) / 3)) * 2**(1 + y)",
    "mean(W * log(2*3) + exp(1))",
    "max(maximum(W, 0.1), axis=1, keepdims=True)[0, 0]",
    "sum(mean(W, axis=0) * sum(reshape(x, (1, 3)), axis=0))",
    "sum(W.T[1:, :1] * W[:, 1:])",
    "max(x @ W.T) + x @ x + b @ W @ x",
    "sum(x[:2] * b[()])",
    "c * 12345678901234567890",
    "-log(softmax([2.3, -1.2])[1]) * c",
]


def run(program: str, names: list[str], value: str) -> tuple[float, list[Floats]]:
    """Run a program in a Python of its own; return its loss and its gradients."""
    dump = (
        "\nimport json\n"
        f"print(json.dumps([float({value}), [np.asarray(g).tolist() for g in gradients]]))\n"
    )
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", program + dump],
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, "PYTHONPATH": str(ROOT), "PYTHONIOENCODING": "utf-8"},
    )
    assert done.returncode == 0, done.stderr
    shown = done.stdout.splitlines()
    assert shown[0].startswith("loss = ")
    for name in names:
        assert any(line.startswith(f"slope by {name} = ") for line in shown)
    loss, gradients = json.loads(shown[-1])
    return loss, [np.array(gradient) for gradient in gradients]


def assert_same(text: str, values: Values, dialect: Dialect, value: str, share: float) -> None:
    expression = parse(text, values)
    recording = record(expression, values)
    names = [name for name, gradient in recording.gradients.items() if gradient is not None]

    loss, gradients = run(code(expression, values, dialect), names, value)

    assert loss == pytest.approx(recording.value, rel=share)
    for name, gradient in zip(names, gradients, strict=True):
        expected = recording.gradients[name]
        assert expected is not None
        assert gradient.shape == expected.shape
        assert np.abs(gradient - expected).max() <= share * max(np.abs(expected).max(), 1e-300)


@pytest.mark.parametrize("text", EVERYTHING)
def test_our_program_computes_the_same(text: str) -> None:
    assert_same(text, VALUES, NUMPY, "loss.value", 1e-15)


def test_our_program_computes_the_same_of_large_arrays_in_float32() -> None:
    random = np.random.default_rng(0)
    values: Values = {
        "W": random.normal(size=(2, READABLE)).astype(np.float32),
        "x": random.normal(size=READABLE).astype(np.float32),
        "y": 1,
    }
    text = "-log(softmax(W @ x)[y]) + exp(-1)"
    assert_same(text, values, NUMPY, "loss.value", 1e-7)

    program = code(parse(text, values), values, NUMPY)
    assert program.startswith("import base64\n")
    assert 'dtype="<f4").reshape((2, 64))' in program
    assert "x = Variable(np.array([" in program


@needs_pytorch
@pytest.mark.parametrize("text", EVERYTHING)
def test_the_program_for_pytorch_computes_the_same(text: str) -> None:
    assert_same(text, VALUES, PYTORCH, "loss.item()", 1e-12)


def test_our_program_is_written_as_the_lecture_writes_it() -> None:
    text = "-log(softmax(W @ x + b)[1])"
    assert code(parse(text, VALUES), {**VALUES, "x": np.ones(3)}, NUMPY) == (
        "import numpy as np\n"
        "from model.autodiff.tape import GradientTape, Variable, log, softmax\n"
        "\n"
        "W = Variable(np.array([[0.2, -0.1, 0.3], [0.7, 0.8, -0.4]], dtype=np.float64))\n"
        "x = Variable(np.array([1.0, 1.0, 1.0], dtype=np.float64))\n"
        "b = Variable(np.array([0.1, 0.2], dtype=np.float64))\n"
        "\n"
        "with GradientTape() as tape:\n"
        "    loss = -log(softmax(W @ x + b)[1])\n"
        "gradients = tape.gradient(loss, [W, x, b])\n"
        "\n"
        'print("loss =", loss.value)\n'
        'for name, gradient in zip(["W", "x", "b"], gradients):\n'
        '    print(f"slope by {name} =", gradient)\n'
    )


def test_the_program_for_tensorflow_uses_its_documented_names() -> None:
    values = {"x": np.array([0.1, 2.0], np.float32), "W": np.ones((1, 2)), "y": 0}
    values = {name: np.asarray(v, np.float32) if name != "y" else v for name, v in values.items()}
    text = "-log(softmax(W @ x)[y]) + sum(exp(W.T), axis=0, keepdims=True)[0, 0] * log(2)"

    assert code(parse(text, values), values, TENSORFLOW) == (
        "import numpy as np\n"
        "import tensorflow as tf\n"
        "\n"
        "x = tf.Variable(np.array([0.1, 2.0], dtype=np.float32))\n"
        "W = tf.Variable(np.array([[1.0, 1.0]], dtype=np.float32))\n"
        "y = 0\n"
        "\n"
        "with tf.GradientTape() as tape:\n"
        "    loss = -tf.math.log(tf.nn.softmax(tf.tensordot(W, x, axes=1))[y])"
        " + tf.reduce_sum(tf.exp(tf.transpose(W)), axis=0, keepdims=True)[0, 0]"
        " * tf.math.log(tf.constant(2.0, dtype=tf.float32))\n"
        "gradients = tape.gradient(loss, [x, W])\n"
        "\n"
        'print("loss =", loss.numpy())\n'
        'for name, gradient in zip(["x", "W"], gradients):\n'
        '    print(f"slope by {name} =", gradient)\n'
    )


def test_the_program_for_pytorch_uses_its_documented_names() -> None:
    text = "log_softmax(W @ x)[1] + max(W.T, axis=0, keepdims=True)[0, 0]"
    lines = code(parse(text, VALUES), VALUES, PYTORCH).splitlines()

    assert lines[:2] == ["import numpy as np", "import torch"]
    assert lines[4] == (
        "x = torch.tensor(np.array([1.0, -2.0, 0.5], dtype=np.float64), requires_grad=True)"
    )
    assert lines[6:8] == [
        "loss = torch.log_softmax(W @ x, dim=-1)[1]"
        " + torch.amax(torch.t(W), dim=0, keepdim=True)[0, 0]",
        "gradients = torch.autograd.grad(loss, [W, x])",
    ]


@given(EXPRESSIONS, st.integers(0, 99))
def test_no_bracket_is_lost_and_none_is_added_to_the_sense(text: str, seed: int) -> None:
    # Written in the language of expressions itself, it can be read again.
    values = make_values(seed)
    itself = replace(
        NUMPY,
        functions={**{name: name for name in FUNCTIONS}, "transpose": ".T"},
        constant="({number})",
        ending="\n{loss}",
    )
    written = code(parse(text, values), values, itself).splitlines()[-1]

    assert record(parse(written, values), values).value == record(parse(text, values), values).value


@pytest.mark.parametrize("dialect", [NUMPY, TENSORFLOW, PYTORCH])
def test_every_program_is_python(dialect: Dialect) -> None:
    for text in EVERYTHING:
        ast.parse(code(parse(text, VALUES), VALUES, dialect))
