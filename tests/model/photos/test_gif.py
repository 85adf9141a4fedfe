import pytest
from PIL import Image

from model.photos.gif import plain_gif
from tests.model.pictures import encoded, scene

GIF = encoded(scene(8, 8).convert("P"), "GIF")
FIRST = GIF.index(b"\x2c\0\0\0\0\x08\0\x08\0")


def with_blocks(blocks: bytes) -> bytes:
    return GIF[:FIRST] + blocks + GIF[FIRST:]


def test_comments_and_notes_before_the_picture_are_cut_out() -> None:
    notes = b"\x21\xfe\x03abc\x01d\0" + b"\x21\xff\x0bNETSCAPE2.0\x03\x01\0\0\0"
    assert plain_gif(with_blocks(notes)) == GIF


def test_the_block_that_names_the_transparent_colour_stays() -> None:
    data = with_blocks(b"\x21\xf9\x04\x01\0\0\x05\0")
    assert plain_gif(data) == data


def test_a_gif_without_a_table_of_colours_is_looked_through_too() -> None:
    data = b"GIF89a\x08\0\x08\0\0\0\0" + b"\x21\xfe\x01a\0" + GIF[FIRST:]
    assert plain_gif(data) == b"GIF89a\x08\0\x08\0\0\0\0" + GIF[FIRST:]


def test_what_comes_after_the_first_picture_stays() -> None:
    colours = [Image.new("P", (8, 8), colour) for colour in (1, 2)]
    data = encoded(colours[0], "GIF", save_all=True, append_images=colours[1:], loop=0)
    assert plain_gif(data).endswith(data[data.index(b"\x2c") :])


@pytest.mark.parametrize(
    "data",
    [
        b"GIF89a",
        GIF[:FIRST],
        with_blocks(b"junk"),
        with_blocks(b"\x21\xfe\x01a\0" * 300_000),
        with_blocks(b"\x21\xfe" + b"\x01a" * 600_000 + b"\0"),
        GIF[:FIRST] + b"\x21\xfe\xff",
    ],
    ids=["start", "no picture", "junk", "many comments", "long comment", "half a comment"],
)
def test_a_gif_in_which_no_picture_begins_is_an_error(data: bytes) -> None:
    with pytest.raises((ValueError, IndexError)):
        plain_gif(data)
