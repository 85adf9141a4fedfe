"""Inputs of one size: a learning rate that suits one of them suits all."""

from dataclasses import dataclass

from model.params import Doubles, Params


@dataclass(frozen=True, slots=True, eq=False)
class Standardisation:
    """x' = (x − mean) / spread, input by input.

    mean, spread: (D,) float64, in the units of the inputs.
    """

    mean: Doubles
    spread: Doubles

    def apply(self, X: Doubles) -> Doubles:
        """Scale inputs (N, D)."""
        return (X - self.mean) / self.spread

    def undo(self, params: Params) -> Params:
        """Give the params that say of x what these say of x'.

        W' x' + b' = (W' / spread) x + b' − (W' / spread) · mean.
        """
        W = params.W / self.spread
        return Params(W, params.b - W @ self.mean)


def standardise(X: Doubles) -> Standardisation:
    """Find the scaling after which each input of X (N, D) has a mean of 0 and a mean square of 1.

    The spread is the root of the mean square around the mean; no input may be the same everywhere.

    Source: LeCun, Bottou, Orr and Müller, Efficient BackProp, section 4.3,
    https://doi.org/10.1007/978-3-642-35289-8_3.
    """
    return Standardisation(X.mean(axis=0), X.std(axis=0))
