"""The numbers of the page *A → B* that a lesson can name."""

from collections.abc import Mapping

from gui.rooms.score.regression.house_picture import HousePicture


def readings_of(picture: HousePicture, *, raw: bool) -> Mapping[str, float]:
    """Name the learner's line, and that of gradient descent; `raw`: on sizes as they are."""
    return {
        "slope": float(picture.line.W[0, 0]),
        "bias": float(picture.line.b[0]),
        "loss": picture.loss,
        "raw": float(raw),
        "step": float(picture.step),
        "film_loss": float(picture.film.losses[picture.step]),
    }
