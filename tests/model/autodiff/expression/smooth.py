"""Random expressions over x (3,), W (2, 3), b (2,) and c (), all of which have a value."""

import numpy as np
from hypothesis import strategies as st

from model.params import Doubles

_LEAVES = st.sampled_from(
    [
        "x", "W", "c", "2", "0.3", "(W @ x)[0]", "x @ x", "max(W, axis=0)", "(x @ W.T)[1:]",
        "sum(W, axis=1, keepdims=True)", "reshape(b, (2, 1))", "mean(W)", "b @ W", "W[1]",
        "softmax(W @ x + b)[1]", "log_softmax(x)", "reshape(W @ W.T, 4)[3]", "-x[-1]",
    ]
)  # fmt: skip

_ONE = [
    "-{}",
    "exp(-{}**2)",
    "log(1 + {}**2)",
    "(1 + {}*{})**0.5",
    "softmax(x + {})",
    "2**exp(-{}**2)",
]
_TWO = [
    "({} + {})", "({} - {})", "{} * {}", "{} / (1 + {}**2)", "maximum({}, {})",
    "(1 + {}**2)**-{}", "log_softmax({} + x * {})",
]  # fmt: skip


def _grown(smaller: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    one = st.builds(lambda form, a: form.replace("{}", f"({a})"), st.sampled_from(_ONE), smaller)
    two = st.builds(
        lambda form, a, b: form.format(f"({a})", f"({b})"), st.sampled_from(_TWO), smaller, smaller
    )
    return one | two


EXPRESSIONS = st.builds(
    lambda form, inner: form.format(inner),
    st.sampled_from(["sum({} + c)", "mean({} * x)", "max({} - c)", "mean(sum({} + W, axis=0))"]),
    st.recursive(_LEAVES, _grown, max_leaves=5),
).filter(lambda text: len(text) <= 300)


def make_values(seed: int) -> dict[str, Doubles]:
    random = np.random.default_rng(seed)
    shapes: dict[str, tuple[int, ...]] = {"x": (3,), "W": (2, 3), "b": (2,), "c": ()}
    return {name: np.array(random.normal(size=shape)) for name, shape in shapes.items()}
