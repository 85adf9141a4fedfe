"""Which of two ways to see is better, asked about the same photos, and what was luck.

Where both are right or both are wrong, nothing is said about which of them is better. What counts
are the photos that one of them has right and the other wrong. If the two were equally good, each of
these would be a toss of a coin, and how seldom coins fall as one-sidedly as this is McNemar's test
(the *sign test*), exact however few the photos are.

To compare nine ways with each other takes 36 such tests, and of 36 tests at 1 in 20 one or two are
won by luck alone. Holm's rule keeps the promise for all of them at once: where nothing
differs, a difference is claimed in at most one comparison of twenty.
"""

import math
from collections.abc import Sequence

import numpy as np

LUCK = 0.05
"""How often something may be claimed of equals: in one comparison of twenty."""

INDEPENDENT = 1 / (1 + 2 / math.pi)
"""How many independent photos a photo is worth that was asked about in a cross-validation: 0.61.

There each photo is asked about once and learnt from in the other draws. Photo i helps to decide
about photo j just as j helps to decide about i, so their answers agree more often than those about
independent photos. Where a classifier knows nothing, the sign of w · x is that of a sum of about n
shares, one of which the two have in common. The signs of two sums that have one share of n in
common are correlated by 2 / π / n, so the variance of the count is 1 + 2/π times that of n coins.
The more a classifier knows, the less its answers hang on single photos: this is the worst case.
"""


def sign_test(wins: int, losses: int) -> float:
    """Say how probable it is that coins fall at least as one-sidedly: 1 for a tie, towards 0.

        p = min(1, 2 · Σ_{k ≥ max(wins, losses)} C(n, k) / 2ⁿ)   with n = wins + losses

    Source: Q. McNemar, "Note on the sampling error of the difference between correlated proportions
    or percentages", Psychometrika 12 (1947), 153–157, https://doi.org/10.1007/BF02295996, in its
    exact form.

        >>> sign_test(wins=5, losses=0), sign_test(wins=3, losses=3)
        (0.0625, 1.0)
    """
    count, most = wins + losses, max(wins, losses)
    first = math.lgamma(count + 1) - math.lgamma(most + 1) - math.lgamma(count - most + 1)
    # Each binomial coefficient is the one before times (n − k) / (k + 1); the first one is so
    # large that only its logarithm can be written down.
    places = np.arange(most, count, dtype=np.float64)
    sums = 1.0 + float(np.cumprod((count - places) / (places + 1)).sum())
    return min(1.0, 2.0 * math.exp(first - count * math.log(2.0)) * sums)


def holm(probabilities: Sequence[float], luck: float = LUCK) -> tuple[bool, ...]:
    """Say which of many tests show something: as a whole they claim too much in `luck` of cases.

    The smallest of m probabilities has to be at most luck / m, the next one at most luck / (m − 1),
    and so on to the first that is not.

    Source: S. Holm, "A simple sequentially rejective multiple test procedure", Scandinavian Journal
    of Statistics 6 (1979), 65–70, https://www.jstor.org/stable/4615733.

        >>> holm([0.04, 0.01, 0.03])  # 0.01 is at most 0.05 / 3, but 0.03 is above 0.05 / 2
        (False, True, False)
    """
    clear = [False] * len(probabilities)
    order = sorted(range(len(probabilities)), key=probabilities.__getitem__)
    for left, place in zip(range(len(order), 0, -1), order, strict=True):
        if probabilities[place] > luck / left:
            break
        clear[place] = True
    return tuple(clear)


def clear_differences(
    hits: Sequence[Sequence[bool]], worth: float = INDEPENDENT
) -> frozenset[tuple[int, int]]:
    """Find the pairs (better, worse) of which it is clear that one is better than the other.

    hits:  whether each way was right about each photo; all about the same photos, in one order.
    worth: how many independent photos each of them is worth.
    """
    right = np.array(hits, np.int64)
    pairs: list[tuple[int, int]] = []
    probabilities: list[float] = []
    for one in range(len(right)):
        for other in range(one):
            wins = int((right[one] > right[other]).sum())
            losses = int((right[other] > right[one]).sum())
            pairs.append((one, other) if wins > losses else (other, one))
            # Rounded so that it never claims more.
            won, lost = math.floor(max(wins, losses) * worth), math.ceil(min(wins, losses) * worth)
            probabilities.append(sign_test(won, lost))
    return frozenset(pair for pair, clear in zip(pairs, holm(probabilities), strict=True) if clear)
