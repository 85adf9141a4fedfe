"""What the network knows beforehand: where W begins when it does not begin at 0.

The network was trained to tell a thousand things apart, among them 118 kinds of dog and 5 of cat.
Its last layer is a softmax classifier like ours, with a row of weights for each of them. The mean
of its dog rows less the mean of its cat rows is a direction that tells the two apart before the
first step. How far to go in that direction, and where the middle is, the training photos tell.
"""

import numpy as np

from model.classifier import Labels
from model.eyes.scaling import Scaling
from model.params import Floats, Params

KNOWN_CLASSES = ("dog", "cat")
"""What the network can say of a photo beforehand, in this order."""

SURENESS = 2.0
"""The mean |score difference| over the training photos at the start."""


def known_start(rows: Params, scaling: Scaling, X: Floats, labels: Labels) -> Params:
    """Make the first params from rows (2, D) for what the eye sees, and photos X (N, D) as x.

    The score difference at the start is  z(x) = k · (w · x − m)  with w = (row 0 − row 1) taken
    over to x, m the midpoint of the two classes' mean w · x, and k such that the mean |z| is
    `SURENESS`. One class gets half of it, the other the opposite half, as softmax would have it.

    labels: (N,), 0 for dog and 1 for cat, with at least one photo of each.

    Gives float32 params (2, D).
    """
    w = (rows.W[0].astype(np.float64) - rows.W[1]) / scaling.scale
    z = X @ w
    middle = (z[labels == 0].mean() + z[labels == 1].mean()) / 2
    far = float(np.abs(z - middle).mean())
    half = SURENESS / (2 * far) if far else 0.0
    return Params(
        np.array([half * w, -half * w], np.float32),
        np.array([-half * middle, half * middle], np.float32),
    )
