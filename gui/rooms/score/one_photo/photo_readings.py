"""The numbers of the page *One photo* that a lesson can name."""

from collections.abc import Mapping

from model.inspection import ForwardPass


def readings_of(way: ForwardPass, truth: int | None) -> Mapping[str, float]:
    """Name the numbers of a photo's way.

    truth: what the photo shows, whatever label is being supposed; None where nobody has said it.
    """
    (dog, cat), (share_dog, share_cat) = way.scores.tolist(), way.probabilities.tolist()
    exp_dog, exp_cat = way.exponentials.tolist()
    found = {
        "dog": dog,
        "cat": cat,
        "exp_dog": exp_dog,
        "exp_cat": exp_cat,
        "share_dog": share_dog,
        "share_cat": share_cat,
    }
    if way.label is not None and way.loss is not None:
        share = float(way.probabilities[way.label])
        found |= {"label": float(way.label), "share_label": share, "loss": way.loss}
    if truth is not None:
        right, wrong = (way.with_label(label).loss for label in (truth, 1 - truth))
        found |= {"truth": float(truth), "loss_right": right, "loss_wrong": wrong}
    return found
