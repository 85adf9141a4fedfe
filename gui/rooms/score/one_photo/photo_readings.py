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
    if truth is not None:
        found["truth"] = float(truth)
    if way.label is not None and way.loss is not None:
        other = way.with_label(1 - way.label).loss
        found |= {
            "label": float(way.label),
            "share_label": float(way.probabilities[way.label]),
            "loss": way.loss,
            "loss_other": way.loss if other is None else other,
        }
    return found
