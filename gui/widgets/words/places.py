"""The name of one weight, in words."""

from PySide6.QtCore import QCoreApplication

from gui.style.language import fill
from gui.widgets.pixels import pixel_of
from model.gradient import WeightIndex

_CHANNELS = "RGB"


def row_words(row: int) -> str:
    """Name a row of W: "W dog"."""
    return (
        QCoreApplication.translate("Place", "W dog"),
        QCoreApplication.translate("Place", "W cat"),
    )[row]


def bias_words(row: int) -> str:
    """Name an entry of b: "b dog"."""
    return (
        QCoreApplication.translate("Place", "b dog"),
        QCoreApplication.translate("Place", "b cat"),
    )[row]


def place_words(place: WeightIndex, shape: tuple[int, int, int] | None) -> str:
    """Name a weight: "W dog · row 3, column 4, R"; shape is that of the picture that x is."""
    if place.column is None:
        return bias_words(place.row)
    return f"{row_words(place.row)} · {_column_words(place.column, shape)}"


def short_words(place: WeightIndex, shape: tuple[int, int, int] | None) -> str:
    """Name a weight in a narrow column: "dog 3, 4 R", "cat 17"."""
    if place.column is None:
        return bias_words(place.row)
    name = (
        QCoreApplication.translate("Place", "dog"),
        QCoreApplication.translate("Place", "cat"),
    )[place.row]
    return f"{name} {column_name(place.column, shape)}"


def column_name(column: int, shape: tuple[int, int, int] | None) -> str:
    """Name a number of x in a narrow column: "3, 4 R", "17"."""
    if shape is None:
        return str(column + 1)
    row, across, channel = _pixel(column, shape)
    return f"{row + 1}, {across + 1} {channel}".rstrip()


def _column_words(column: int, shape: tuple[int, int, int] | None) -> str:
    if shape is None:
        words = QCoreApplication.translate("Place", "feature {number}")
        return fill(words, number=column + 1)
    row, across, channel = _pixel(column, shape)
    words = QCoreApplication.translate("Place", "row {row}, column {column}")
    words = fill(words, row=row + 1, column=across + 1)
    return f"{words}, {channel}" if channel else words


def _pixel(column: int, shape: tuple[int, int, int]) -> tuple[int, int, str]:
    """Find row, column and colour of a number of x; a grey picture has no colours."""
    row, across, channel = pixel_of(column, shape)
    return row, across, _CHANNELS[channel] if shape[2] == len(_CHANNELS) else ""
