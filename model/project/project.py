"""A project: the photos, the films and what was looked at, as one value that can be kept."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from model.eyes import Eye
from model.eyes.feature_cache import KnownLooks
from model.lab.snapshot import LabSnapshot
from model.photos.photo import Photo

SUFFIX = ".downhill"
"""How the name of a project's file ends."""

MOST_LESSON = 1_000_000
"""Bytes of `Project.lesson`."""

MOST_PLACES = 100
"""Names in `Project.place`."""


@dataclass(frozen=True, slots=True, eq=False)
class Project:
    """All that there is to bring back.

    lab:        photos, choices and films.
    looks:      what networks have seen of the photos.
    own_eyes:   the eyes of networks that somebody has brought.
    met_photos: whether photos of the learner's have come.
    eye_before: the eye from before the network's was taken; None when that needs no word.
    followed:   the photo whose way was shown.
    asked:      the photos that had been asked about; the one at `turned_to` was on show.
    place:      what else is to be remembered, such as the room and the page: short texts by short
                names, of which a project knows no more.
    lesson:     how far the learner is in the lesson, of which a project knows no more, either.
    missing:    the files of networks that somebody has brought and that were not beside it.
    """

    lab: LabSnapshot
    looks: KnownLooks
    own_eyes: tuple[Eye, ...] = ()
    met_photos: bool = False
    eye_before: Eye | None = None
    followed: Photo | None = None
    asked: tuple[Photo, ...] = ()
    turned_to: int = 0
    place: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    lesson: bytes = b""
    missing: tuple[str, ...] = ()
