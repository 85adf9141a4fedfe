"""The numbers of the page *One photo* that a lesson can name."""

from collections.abc import Mapping

from model.backprop import Chain


def readings_of(chain: Chain, at: int, example: int) -> Mapping[str, float]:
    """Name what is shown of a chain that has come to operation `at`.

    example: the number of x whose weights are shown.
    """
    done = [made.kind for made in chain.operations[: at + 1]]
    dog, cat = chain.scores.tolist()
    share_dog, share_cat = chain.probabilities.tolist()
    error_dog, error_cat = chain.by_scores.tolist()
    slope_dog, slope_cat = chain.gradient.W[:, example].tolist()
    return {
        "dog": dog,
        "cat": cat,
        "share_dog": share_dog,
        "share_cat": share_cat,
        "loss": chain.loss,
        "error_dog": error_dog,
        "error_cat": error_cat,
        "x": float(chain.x[example]),
        "slope_dog": slope_dog,
        "slope_cat": slope_cat,
        "weights": float(chain.params.size),
        "operations": float(len(chain.operations)),
        "done": float(len(done)),
        "errors": float(done.count("by_score")),
        "rows": float(done.count("by_weights")),
    }
