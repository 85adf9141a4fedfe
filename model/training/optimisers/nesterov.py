"""Nesterov's momentum: a heavy ball that looks where it is about to be."""

from dataclasses import dataclass
from typing import ClassVar

from model.params import Params
from model.sentence import Sentence, sentence
from model.training.optimisers.momentum import Momentum


@dataclass(frozen=True, slots=True)
class Nesterov(Momentum):
    """v ← μ · v + ∂L/∂w,  w ← w − η · (∂L/∂w + μ · v).

    Nesterov asks for the slope not where the ball is but where its speed will have taken it.
    Written with the place one step ahead as w, as here and in PyTorch, this is momentum that
    counts the newest slope once more. Memory: the velocity v.

    On a parabola with curvature λ the steps obey  z² − (1 + μ)(1 − η λ) z + μ (1 − η λ) = 0, whose
    roots stay below 1 in size as long as η · λ < 2 (1 + μ) / (1 + 2 μ): there z = −1 is a root.

    Sources: Sutskever, Martens, Dahl and Hinton, On the importance of initialization and momentum
    in deep learning, ICML 2013, https://proceedings.mlr.press/v28/sutskever13.html; with w one step
    ahead: Bengio, Boulanger-Lewandowski and Pascanu, Advances in Optimizing Recurrent Networks
    (2012), https://arxiv.org/abs/1212.0901.
    """

    name: ClassVar[str] = "nesterov"
    label: ClassVar[Sentence] = sentence("Nesterov momentum")

    @property
    def steady(self) -> float:
        """The newest slope counts once more, and so it bears less than momentum."""
        return 2.0 * (1.0 + self.momentum) / (1.0 + 2.0 * self.momentum)

    def direction(self, velocity: Params, gradient: Params) -> Params:
        """Roll on as the ball will with the same push again."""
        return gradient + self.momentum * velocity
