"""Numbers of x and the pixels they belong to, against a picture laid out by hand."""

from gui.widgets.pixels import number_of, pixel_of

SHAPE = (2, 3, 3)
PICTURE = [
    [(0, 1, 2), (3, 4, 5), (6, 7, 8)],
    [(9, 10, 11), (12, 13, 14), (15, 16, 17)],
]
"""Each channel of each pixel has its number in x."""


def test_a_number_of_x_is_a_channel_of_a_pixel_and_back() -> None:
    for row, line in enumerate(PICTURE):
        for column, channels in enumerate(line):
            for channel, number in enumerate(channels):
                assert pixel_of(number, SHAPE) == (row, column, channel)
                assert number_of((row, column), channel, SHAPE) == number
