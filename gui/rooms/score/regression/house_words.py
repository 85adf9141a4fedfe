"""What the page says of lines and their squares, in plain words."""

from PySide6.QtCore import QCoreApplication

from gui.rooms.score.regression.house_picture import HousePicture
from gui.style import text
from gui.style.language import fill
from gui.widgets.words.numbers import rate_words
from model.numeral import MINUS, brief
from model.params import Params
from model.regression import PRICES, SIZES

FOUND = 1.02
"""A loss up to so many times the least counts as found by hand."""

_PLAIN = 1e6


def square_words(square: float) -> str:
    """Write a square, or a mean of squares, without decimals; a huge one as a power of ten."""
    return text.number(square, 0) if square < _PLAIN else brief(square, 2)


def line_words(line: Params) -> str:
    """Write a line: "0.132 · size + 87.5"."""
    w, b = float(line.W[0, 0]), float(line.b[0])
    huge = max(abs(w), abs(b)) >= _PLAIN
    weight = brief(w, 2) if huge else text.number(w, 3)
    level = brief(abs(b), 2) if huge else text.number(abs(b), 1)
    size = QCoreApplication.translate("Houses", "size")
    return f"{weight} · {size} {'+' if b >= 0 else MINUS} {level}"


def headline(picture: HousePicture, least: float, *, raw: bool) -> str:
    """Say what there is to see, and what to do next."""
    translate, step = QCoreApplication.translate, picture.step
    mine, theirs = square_words(picture.loss), square_words(float(picture.film.losses[step]))
    if raw and step:
        words = translate(
            "Houses",
            "On raw square feet the same η = {rate} blows up: step {step} has a mean square of "
            "{loss}. Scale the size, and it finds the line.",
        )
        return fill(words, rate=rate_words(picture.film.rate), step=step, loss=theirs)
    if raw:
        words = translate(
            "Houses",
            "Now the size is not scaled. Press Step and see what the same η = {rate} does.",
        )
        return fill(words, rate=rate_words(picture.film.rate))
    if step:
        return _race_words(picture, mine, theirs)
    if picture.loss <= FOUND * least:
        words = translate(
            "Houses",
            "Well pulled: {loss}, and no line has less than {least}. Press Run: gradient descent "
            "finds the same line without looking.",
        )
        return fill(words, loss=mine, least=square_words(least))
    return translate(
        "Houses", "Pull the line until the squares are small. Then press Run: it does the same."
    )


def _race_words(picture: HousePicture, mine: str, theirs: str) -> str:
    translate, step = QCoreApplication.translate, picture.step
    passed = picture.film.first_below(picture.loss)
    if passed is not None and passed <= step:
        words = translate(
            "Houses",
            "Gradient descent passed your line at step {passed}: its squares have a mean of "
            "{theirs} now, yours {mine}.",
        )
        return fill(words, passed=passed, theirs=theirs, mine=mine)
    words = translate(
        "Houses",
        "At step {step} the line of gradient descent has a mean of {theirs}. Yours is still "
        "better: {mine}.",
    )
    return fill(words, step=step, theirs=theirs, mine=mine)


def spoken_words(picture: HousePicture) -> str:
    """Say the picture, for who does not see it."""
    translate = QCoreApplication.translate
    row = translate("Houses", "{size} square feet: price {price}, the line is off by {error}")
    rows = [
        fill(
            row,
            size=text.count(int(size)),
            price=text.count(int(price)),
            error=text.signed(float(error), 0),
        )
        for size, price, error in zip(SIZES, PRICES, picture.errors, strict=True)
    ]
    mean = translate("Houses", "Your line {line} has a mean square of {loss}.")
    whole = fill(mean, line=line_words(picture.line), loss=square_words(picture.loss))
    return ". ".join((*rows, whole))
