"""The session as it was once: photos, choices, films, and what was looked at, as one value.

The session takes it and brings it back. Nothing in the window asks for that yet; undoing, leaving
a lesson and opening a project are to stand on it. It costs next to nothing and is never changed by
what comes after; so it can be kept for as long as somebody may want to come back.
"""

from dataclasses import dataclass

from model.eyes import Eye
from model.lab import LabSnapshot
from model.photos import Photo


@dataclass(frozen=True, slots=True, eq=False)
class Snapshot:
    """Everything that `Session.restore` brings back.

    lab:        photos, choices and films, with the step and the eye of each film.
    own_eyes, met_photos, eye_before: as of `EyeSelection`.
    followed:   the photo whose way was shown.
    asked:      the photos that had been asked about; the one at `turned_to` was on show.
    """

    lab: LabSnapshot
    own_eyes: tuple[Eye, ...]
    met_photos: bool
    eye_before: Eye | None
    followed: Photo | None
    asked: tuple[Photo, ...]
    turned_to: int

    @property
    def photos(self) -> list[Photo]:
        """What the eye in use had to see."""
        shelf = self.lab.shelves[self.lab.choices.source]
        followed = [] if self.followed is None else [self.followed]
        return [*(example.photo for example in shelf.examples), *self.asked, *followed]
