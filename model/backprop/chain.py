"""The chain rule, taken apart: one photo's way to its loss and back, an operation at a time.

Forward, each operation makes a number of the numbers before it:

    s_k = W_k · x + b_k      e_k = exp(s_k)      Z = Σ_k e_k      p_k = e_k / Z      L = −log p_y

Backward, each one gets the gradient from above, how fast the loss rises with what it made, and
passes on how fast the loss rises with what it was made of: the gradient from above times its own
*local derivative*. Where a number has been used twice, what comes back on both ways is added.
e_k is such a number, and that is where the famous p − y comes from: Z sends back the p_k, and
for the label's own class the division sends back the −1.

    ∂L/∂s_k = p_k − [k = y]      ∂L/∂W_k = ∂L/∂s_k · x      ∂L/∂b_k = ∂L/∂s_k

So the gradient of one photo is the photo itself, times how wrong the classifier was about it.

Source: Rumelhart, Hinton and Williams, Learning representations by back-propagating errors, Nature
323 (1986), https://doi.org/10.1038/323533a0.
"""

from dataclasses import dataclass
from typing import Literal, TypeAlias

import numpy as np

from model.classifier import log_softmax, log_sum_exp, scores
from model.params import Doubles, Floats, Params

OperationKind: TypeAlias = Literal[
    "score",
    "exponential",
    "sum",
    "probability",
    "loss",
    "by_probability",
    "by_sum",
    "by_exponential",
    "by_score",
    "by_bias",
    "by_weights",
]
"""What an operation makes: a number on the way forward, or the loss's slope by such a number."""

FORWARD: tuple[OperationKind, ...] = ("score", "exponential", "sum", "probability", "loss")


@dataclass(frozen=True, slots=True, eq=False)
class GradientPath:
    """One way on which a gradient comes back.

    above: (), the gradient from above.
    local: () or (D,), the local derivative that it is multiplied by.
    """

    above: Doubles
    local: Doubles


@dataclass(frozen=True, slots=True, eq=False)
class ChainOperation:
    """One operation and what it makes.

    side:  the class that it belongs to; None for what all classes share.
    value: (), what it computes forward, or the gradient that it passes on backward;
           (D,) for "by_weights".
    ways:  of a backward operation: its value is Σ above · local over them.
    """

    kind: OperationKind
    side: int | None
    value: Doubles
    ways: tuple[GradientPath, ...] = ()

    @property
    def is_forward(self) -> bool:
        """Whether it belongs to the way to the loss."""
        return self.kind in FORWARD


@dataclass(frozen=True, slots=True, eq=False)
class Chain:
    """All operations of one photo x with one label, in the order in which they are done.

    x:             (D,), in the dtype it was given in.
    label:         the index of its class.
    scores:        (K,) float64
    log_sum:       log Z; Z itself may be larger than a float can be.
    probabilities: (K,) float64
    loss:          −log p_label
    by_scores:     (K,) float64, ∂L/∂s = p − y.
    operations:    forward, then backward.

    The exponentials of very large scores are infinite and of very small ones 0. What is computed
    from them by the rules of logarithms is right all the same: everything but the ways and
    values of the operations on e_k and Z themselves.
    """

    params: Params
    x: Floats
    label: int
    scores: Doubles
    log_sum: float
    probabilities: Doubles
    loss: float
    by_scores: Doubles
    operations: tuple[ChainOperation, ...]

    def find(self, kind: OperationKind, side: int | None = None) -> int:
        """Give the place of an operation; where there is none of that side, of the kind."""
        of_kind = [n for n, made in enumerate(self.operations) if made.kind == kind]
        of_side = [n for n in of_kind if self.operations[n].side == side]
        return (of_side or of_kind)[0]

    @property
    def gradient(self) -> Params:
        """Compute ∂L/∂W (K, D), the outer product of p − y and x, and ∂L/∂b (K,); float64."""
        return Params(np.multiply.outer(self.by_scores, self.x), self.by_scores)


def take_apart(params: Params, x: Floats, label: int) -> Chain:
    """Follow x (D,) to its loss and back. The params may be float32; the chain is float64.

    >>> chain = take_apart(Params.zeros(2, 3), np.ones(3, np.float32), label=1)
    >>> chain.by_scores
    array([ 0.5, -0.5])
    >>> chain.gradient.W
    array([[ 0.5,  0.5,  0.5],
           [-0.5, -0.5, -0.5]])
    """
    s = scores(params, x)
    log_p = log_softmax(s)
    log_sum = float(log_sum_exp(s))
    p = np.exp(log_p)
    by_scores = p.copy()
    # P − 1, with all its digits when P is nearly 1.
    by_scores[label] = np.expm1(log_p[label])
    for array in (s, p, by_scores):
        array.setflags(write=False)
    loss = float(0.0 - log_p[label])
    with np.errstate(over="ignore", divide="ignore", invalid="ignore"):
        forward = _forward(s, log_sum, p, loss)
        backward = _backward(s, log_sum, p, label, x, by_scores)
    return Chain(params, x, label, s, log_sum, p, loss, by_scores, (*forward, *backward))


def _forward(s: Doubles, log_sum: float, p: Doubles, loss: float) -> tuple[ChainOperation, ...]:
    return (
        *(ChainOperation("score", k, _number(s_k)) for k, s_k in enumerate(s)),
        *(ChainOperation("exponential", k, _number(np.exp(s_k))) for k, s_k in enumerate(s)),
        ChainOperation("sum", None, _number(np.exp(log_sum))),
        *(ChainOperation("probability", k, _number(p_k)) for k, p_k in enumerate(p)),
        ChainOperation("loss", None, _number(loss)),
    )


def _backward(
    s: Doubles, log_sum: float, p: Doubles, label: int, x: Floats, by_scores: Doubles
) -> tuple[ChainOperation, ...]:
    classes = range(len(s))
    one, e, per_sum = _number(1.0), np.exp(s), _number(np.exp(-log_sum))
    # L looks at the label's probability alone.
    by_p = [_number(-1.0 / p[k] if k == label else 0.0) for k in classes]
    # Z divides every e_k: ∂p_k/∂Z = −p_k / Z. Only that of the label reaches the loss, and its
    # p is divided by itself.
    ways_to_sum = tuple(GradientPath(by_p[k], _number(-p[k] * per_sum)) for k in classes)
    by_e = [_number(per_sum - (np.exp(-s[k]) if k == label else 0.0)) for k in classes]
    column = np.asarray(x, np.float64)
    return (
        ChainOperation("by_probability", label, by_p[label], (GradientPath(one, by_p[label]),)),
        ChainOperation("by_sum", None, per_sum, ways_to_sum),
        *(
            ChainOperation(
                "by_exponential",
                k,
                by_e[k],
                (GradientPath(by_p[k], per_sum), GradientPath(per_sum, one)),
            )
            for k in classes
        ),
        *(
            ChainOperation(
                "by_score", k, _number(by_scores[k]), (GradientPath(by_e[k], _number(e[k])),)
            )
            for k in classes
        ),
        *(
            ChainOperation(
                "by_bias", k, _number(by_scores[k]), (GradientPath(_number(by_scores[k]), one),)
            )
            for k in classes
        ),
        *(
            ChainOperation(
                "by_weights",
                k,
                _number(by_scores[k] * column),
                (GradientPath(_number(by_scores[k]), _number(column)),),
            )
            for k in classes
        ),
    )


def _number(value: object) -> Doubles:
    """Make a read-only float64 of it, of its own shape."""
    made = np.array(value, np.float64)
    made.setflags(write=False)
    return made
