"""The closed lists: which places, poses and numbers a chapter may name, page by page.

A page of the window says what each of its words means; here it stands that there is such a word, so
that a chapter can be held to it without a window. A test holds both to each other.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType


@dataclass(frozen=True, slots=True)
class PageWords:
    """What can be named of one page, or of what stands around every page.

    places:   parts that can be marked.
    poses:    what can be set up; the first shows the lecture's own numbers, where there are any.
    readings: numbers that can be read, and are never written.
    """

    places: tuple[str, ...] = ()
    poses: tuple[str, ...] = ()
    readings: tuple[str, ...] = ()


AROUND: Mapping[str, PageWords] = MappingProxyType(
    {
        "film": PageWords(
            places=("run", "step", "rate", "scrubber", "eye", "loss_curve", "accuracy"),
            readings=(
                "step",
                "length",
                "running",
                "stopped",
                "rate",
                "loss",
                "steepness",
                "training_right",
                "training_count",
                "held_out_loss",
                "held_out_right",
                "held_out_count",
                "weights",
            ),
        ),
        "photos": PageWords(
            places=("drop_zone", "dog_shelf", "cat_shelf", "verdict"),
            readings=("own_dogs", "own_cats", "asked"),
        ),
        "guess": PageWords(readings=("asked", "right", "share")),
    }
)
"""What stands around every page: the film with its controls and curves, photos, and guesses.

`guess` is what was said before steps; `guess.share` says how many of it were right.
`film.running` and `film.stopped` are 1 while it is so, else 0; `film.weights` counts all of W and
b. `photos.asked` is 1 while there is a verdict.
"""

WORDS: Mapping[str, PageWords] = MappingProxyType(
    {
        "one_photo": PageWords(
            places=("votes", "scores", "label", "way"),
            poses=("cat", "dog"),
            readings=(
                "dog",
                "cat",
                "exp_dog",
                "exp_cat",
                "share_dog",
                "share_cat",
                "truth",
                "label",
                "share_label",
                "loss",
                "loss_right",
                "loss_wrong",
            ),
        ),
        "scores": PageWords(
            places=("bench", "dog", "cat", "label", "share", "cost", "buttons"),
            poses=("lecture", "curves", "alone", "even", "zero"),
            readings=(
                "dog",
                "cat",
                "gap",
                "exp_dog",
                "exp_cat",
                "exp_label",
                "sum",
                "share_dog",
                "share_cat",
                "share_label",
                "share_most",
                "label",
                "loss",
                "added",
                "huge",
            ),
        ),
        "matrix": PageWords(
            places=("weights", "pixels", "edges", "biases", "scores", "sum"),
            poses=("slide", "printed", "photo"),
            readings=(
                "lead",
                "row",
                "column",
                "dog",
                "rest_dog",
                "bias_dog",
                "weight_dog_1",
                "weight_dog_2",
                "weight_dog_3",
                "weight_dog_4",
                "cat",
                "rest_cat",
                "bias_cat",
                "weight_cat_1",
                "weight_cat_2",
                "weight_cat_3",
                "weight_cat_4",
                "x_1",
                "x_2",
                "x_3",
                "x_4",
                "changed",
                "needed_dog",
                "needed_cat",
                "others",
                "products",
            ),
        ),
        "houses": PageWords(
            places=("line", "table", "film", "raw"),
            poses=("start", "pulled"),
            readings=("slope", "bias", "loss", "raw", "step", "film_loss"),
        ),
        "blind_walk": PageWords(
            places=("ground", "walkers", "lift"),
            poses=("start", "lifted"),
            readings=(
                "steps",
                "start",
                "loss",
                "least",
                "beside",
                "rate",
                "size",
                "lifted",
            ),
        ),
        "step": PageWords(
            places=("valley", "rate", "tiles"),
            poses=("film",),
            readings=(
                "rate",
                "start",
                "next",
                "creeping",
                "fitting",
                "swinging",
                "blowing_up",
                "steps",
                "end",
                "peak",
                "limit",
            ),
        ),
        "terrain": PageWords(places=("map",), poses=("path",)),
        "compare": PageWords(places=("tiles",), poses=("scaling",)),
        "definition": PageWords(
            places=("curve", "weights"),
            poses=("lecture", "update", "known", "photo", "turned"),
            readings=(
                "h",
                "loss",
                "ahead",
                "change",
                "slope",
                "solved",
                "updated",
                "tries",
                "weights",
            ),
        ),
        "race": PageWords(
            places=("lanes", "button"),
            poses=("ready", "raced"),
            readings=("total", "left", "looks", "times"),
        ),
        "h": PageWords(
            places=("plot",),
            poses=("asked", "lecture"),
            readings=("h", "error", "error_lecture", "gain"),
        ),
        "bugs": PageWords(
            places=("pictures", "question"),
            poses=("sign",),
            readings=("place", "spotted"),
        ),
        "power": PageWords(
            places=("curve", "powers", "rule"),
            poses=("cube",),
            readings=("exponent", "x", "value", "slope"),
        ),
        "chain": PageWords(
            places=("chain", "x"),
            poses=("one", "asked"),
            readings=(
                "x",
                "u",
                "v",
                "loss",
                "slope_u",
                "slope_v",
                "slope_loss",
                "by_x",
                "by_u",
                "by_v",
            ),
        ),
        "photo": PageWords(
            places=("chain", "operation"),
            poses=("first", "last"),
            readings=(
                "dog",
                "cat",
                "share_dog",
                "share_cat",
                "loss",
                "error_dog",
                "error_cat",
                "x",
                "slope_dog",
                "slope_cat",
                "weights",
                "operations",
                "done",
                "errors",
                "rows",
            ),
        ),
        "sum": PageWords(
            places=("photos", "count", "pictures"),
            poses=("one", "added"),
            readings=("step", "count", "total", "alike"),
        ),
        "tape": PageWords(
            places=("expression", "copy", "lanes"),
            poses=("slide", "share", "number", "photo"),
            readings=(
                "x",
                "copied",
                "value",
                "operations",
                "slopes",
                "slope",
                "slope_dog",
                "slope_cat",
            ),
        ),
    }
)
"""What can be named of a page, by the page's name."""

PAGES: tuple[str, ...] = (
    "one_photo",
    "scores",
    "matrix",
    "houses",
    "blind_walk",
    "step",
    "terrain",
    "compare",
    "definition",
    "race",
    "h",
    "bugs",
    "power",
    "chain",
    "photo",
    "sum",
    "tape",
    "results",
)
"""The pages of the window, room by room; also those of which nothing is to be named."""


def words_of(page: str) -> PageWords:
    """Give the words of a page, or none."""
    return WORDS.get(page, PageWords())


def readings_on(page: str | None) -> tuple[str, ...]:
    """Name all numbers that can be read while a page is seen: `page.number`, and what is around."""
    seen = {**AROUND, **({} if page is None else {page: words_of(page)})}
    return tuple(f"{name}.{one}" for name, words in seen.items() for one in words.readings)


def places_on(page: str | None) -> tuple[str, ...]:
    """Name all places that can be marked while a page is seen."""
    seen = {**AROUND, **({} if page is None else {page: words_of(page)})}
    return tuple(f"{name}.{one}" for name, words in seen.items() for one in words.places)
