"""Results of comparing eyes, without any training."""

from dataclasses import replace

from model.eyes import Eye
from model.eyes.network_eye import NetworkEye
from model.eyes.network_file import NetworkFile
from model.eyes.pixels import PixelEye
from model.inspection.eye_comparison import DRAWS, EyeComparison, Trial
from model.sentence import sentence

PIXELS = PixelEye(16)
FEATURES = NetworkEye("features", sentence("a network"), "out", 40, NetworkFile("nowhere", ""))


def trial_of(per_cent: int, draws: int = DRAWS) -> Trial:
    """So many right of a hundred in each draw; eyes make their mistakes about different photos."""
    hits = tuple((number + 13 * per_cent) % 100 < per_cent for number in range(100))
    return Trial((hits,) * draws)


def make_comparison(
    *rows: tuple[int, ...],
    eyes: tuple[Eye, ...] = (PIXELS, FEATURES),
    sizes: tuple[int, ...] = (10, 25, 200),
    draws: int = DRAWS,
) -> EyeComparison:
    """Accuracies in per cent, a row an eye."""
    accuracies = rows or ((50, 52, 55), (97, 98, 99))
    trials = tuple(tuple(trial_of(value, draws) for value in row) for row in accuracies)
    made = EyeComparison(eyes, sizes, trials, classes=2, photos=500, looked=500)
    return replace(made, steps=made.all_steps * draws // DRAWS)
