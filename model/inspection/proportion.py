"""How far a counted share can be trusted.

A classifier that is right about 39 of 42 photos is not right about 92.9 % of all photos: with other
photos it would have been 37 or 41. Which shares fit what was counted is said by an *interval*.

The one that schoolbooks have, p ± 1.96 · √(p (1 − p) / n), fails where it is needed most: at 42 of
42 it is 100 % ± 0, and at 41 of 42 it passes 100 %. Wilson turned the question round: he asked
which true shares are so near that the count would be nothing unusual for them. Those lie between
the two roots of a quadratic equation, which never leave 0 to 1 and never fall together.
"""

import math


def wilson(right: float, of: float, z: float = 1.96) -> tuple[float, float]:
    """Find the shares that fit a count: Wilson's interval, as (low, high).

    right: how many, from 0 to `of`. `of`: of how many. Neither need be whole, so that counts which
           are not independent can be given as the smaller number of independent ones they are
           worth.
    z:     how many standard errors still count as usual: 1.96 for 95 of 100 cases.

    All shares fit where nothing was counted. It holds 0 ≤ low ≤ right / of ≤ high ≤ 1, and low is 0
    or high is 1 only where nothing or all was right.

    Source: E. B. Wilson, "Probable inference, the law of succession, and statistical inference",
    Journal of the American Statistical Association 22 (1927), 209–212,
    https://doi.org/10.1080/01621459.1927.10502953.

        >>> [round(share, 3) for share in wilson(39, of=42)]
        [0.81, 0.975]

    Raises ValueError when more than all or less than none are right.
    """
    if not 0.0 <= right <= of:
        raise ValueError(f"{right} of {of} is no share")
    if of == 0.0:
        return 0.0, 1.0
    share, square = right / of, z * z
    middle = (right + square / 2.0) / (of + square)
    width = z * math.sqrt(right * (1.0 - share) + square / 4.0) / (of + square)
    # Rounding alone could push an end beyond what it cannot pass.
    low = 0.0 if right == 0.0 else min(max(middle - width, 0.0), share)
    high = 1.0 if right == of else max(min(middle + width, 1.0), share)
    return low, high
