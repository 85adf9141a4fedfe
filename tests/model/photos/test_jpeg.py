import pytest

from model.photos.jpeg import read_jpeg
from tests.model.pictures import encoded, exif, scene, segment, with_segments

BASELINE = encoded(scene(24, 16), "JPEG")
PROGRESSIVE = encoded(scene(24, 16), "JPEG", progressive=True)


def scans_of(data: bytes) -> list[int]:
    """Where the scans of a small JPEG begin; its tables are too short to look like one."""
    return [place for place in range(len(data)) if data[place : place + 2] == b"\xff\xda"]


def test_a_baseline_jpeg_is_decoded_in_one_pass() -> None:
    jpeg = read_jpeg(BASELINE)
    assert jpeg.size == (24, 16)
    assert jpeg.one_pass
    assert jpeg.scans == 1
    assert jpeg.exif == b""
    assert jpeg.picture == BASELINE


def test_the_scans_of_a_progressive_jpeg_are_counted() -> None:
    jpeg = read_jpeg(PROGRESSIVE)
    assert not jpeg.one_pass
    assert jpeg.scans == len(scans_of(PROGRESSIVE)) > 1


def test_a_baseline_jpeg_with_a_scan_a_colour_is_not_decoded_in_one_pass() -> None:
    start = scans_of(BASELINE)[0]
    first_only = BASELINE[:start] + segment(0xDA, b"\x01\x01\x00\x00\x3f\x00") + BASELINE[start:]
    jpeg = read_jpeg(first_only)
    assert not jpeg.one_pass
    assert jpeg.scans == 2


def test_only_scans_count_that_are_part_of_the_picture() -> None:
    video = segment(0xDA, b"") * 500
    comment = segment(0xFE, b"\xff\xda" * 500)
    assert read_jpeg(with_segments(PROGRESSIVE + video, comment)).scans == len(
        scans_of(PROGRESSIVE)
    )


def test_marks_to_start_again_from_are_no_segments() -> None:
    start = scans_of(PROGRESSIVE)[1]
    marks = b"\xff\xd0\xff\xd7" * 5_000
    assert read_jpeg(PROGRESSIVE[:start] + marks + PROGRESSIVE[start:]).scans == len(
        scans_of(PROGRESSIVE)
    )


def test_notes_are_cut_out_and_the_first_exif_block_is_kept_aside() -> None:
    notes = [
        segment(0xE1, exif(6)),
        segment(0xE1, exif(3)),
        segment(0xE1, b"http://ns.adobe.com/xap/1.0/\0<x/>"),
        segment(0xE2, b"MPF\0" + bytes(20)),
        segment(0xFE, b"a comment"),
    ]
    jpeg = read_jpeg(with_segments(BASELINE, *notes))
    assert jpeg.exif == exif(6)
    assert jpeg.picture == BASELINE


def test_what_says_how_colours_are_stored_stays() -> None:
    adobe = segment(0xEE, b"Adobe\0\x64\0\0\0\0\1")
    data = with_segments(BASELINE, adobe)
    assert read_jpeg(data).picture == data


def test_junk_between_segments_is_passed_over() -> None:
    junk = b"junk\xff\x00\xff\x01\xff"
    assert read_jpeg(with_segments(BASELINE, junk)).size == (24, 16)


@pytest.mark.parametrize(
    "data",
    [
        b"\xff\xd8\xff",
        BASELINE[:20],
        BASELINE[: scans_of(BASELINE)[0]],
        BASELINE[: scans_of(BASELINE)[0] + 3],
        BASELINE[:2] + b"\xff\xd9" + BASELINE[2:],
        with_segments(BASELINE, segment(0xC0, b"\x08\0\x10\0\x18\x01\x01\x11\0")),
        BASELINE.replace(b"\xff\xc0", b"\xff\xc3"),
        with_segments(BASELINE, segment(0xFE, b"") * 10_000),
        with_segments(BASELINE, b"\xff\xc0\0\x03\x08"),
    ],
    ids=["start", "cut", "no scan", "half a scan", "end", "two frames", "rare", "many", "short"],
)
def test_what_is_no_usual_jpeg_is_an_error(data: bytes) -> None:
    with pytest.raises((ValueError, IndexError)):
        read_jpeg(data)
