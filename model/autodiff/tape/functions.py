"""Functions of variables: softmax and its logarithm, and the greater of two numbers.

Softmax is the classifier's own, reckoned in float64 and written in the dtype of the scores.
"""

import numpy as np

from model import classifier
from model.autodiff.tape.arrays import joined
from model.autodiff.tape.operation import Rule
from model.autodiff.tape.recorded_array import done
from model.autodiff.tape.variable import Operand, Variable, as_variable, constant, exp
from model.params import Doubles
from model.sentence import Refusal, sentence


def softmax(s: Operand) -> Variable:
    """Compute P_k = exp(s_k) / Σ_j exp(s_j) along the last axis."""
    s = as_variable(s)
    P = done(
        "softmax",
        (s,),
        classifier.softmax(_scores(s)).astype(s.dtype),
        Rule("P × (g − Σ g × P)", lambda g: P * (g - (g * P).sum(axis=-1, keepdims=True))),
    )
    return P


def log_softmax(s: Operand) -> Variable:
    """Compute log P along the last axis: finite even where P is too small for a number."""
    s = as_variable(s)
    log_P = done(
        "log_softmax",
        (s,),
        classifier.log_softmax(_scores(s)).astype(s.dtype),
        Rule("g − P × Σ g", lambda g: g - exp(log_P) * g.sum(axis=-1, keepdims=True)),
    )
    return log_P


def maximum(a: Operand, b: Operand) -> Variable:
    """Take the greater of two numbers, place by place. Equals share the gradient evenly."""
    if isinstance(b, Variable):
        a = constant(a, b)
    a = as_variable(a)
    b = constant(b, a)
    value = joined("maximum", a.value, b.value, np.maximum)
    share = ((a.value > b.value) + 0.5 * (a.value == b.value)).astype(
        np.result_type(a.value, b.value)
    )
    return done(
        "maximum",
        (a, b),
        value,
        Rule("g where a > b", lambda g: g * share),
        Rule("g where b > a", lambda g: g * (1 - share)),
    )


def _scores(s: Variable) -> Doubles:
    if not s.value.size or not s.shape:
        raise Refusal(sentence("Softmax takes a row of scores, and this is a single number."))
    return s.value.astype(np.float64)
