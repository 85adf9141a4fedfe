"""The session as it was once: photos, choices, films, and what was looked at, as one value.

The session takes it and brings it back: a lesson that is left, a project, and the next start. It
costs next to nothing and is never changed by what comes after; so it can be kept for as long as
somebody may want to come back.
"""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from model.eyes import Eye
from model.lab import LabSnapshot
from model.photos import Photo

if TYPE_CHECKING:
    from model.project import Project


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

    @classmethod
    def of(cls, project: "Project") -> "Snapshot":
        """Take from a project what the session brings back."""
        return cls(
            project.lab,
            project.own_eyes,
            project.met_photos,
            project.eye_before,
            project.followed,
            project.asked,
            project.turned_to,
        )

    @classmethod
    def of_lab(cls, lab: LabSnapshot) -> "Snapshot":
        """Look at a lab in which nobody has looked at anything yet."""
        return cls(
            lab,
            own_eyes=(),
            met_photos=False,
            eye_before=None,
            followed=None,
            asked=(),
            turned_to=0,
        )

    @property
    def photos(self) -> list[Photo]:
        """What the eye in use had to see."""
        examples = self.lab.shelves[self.lab.choices.source]
        followed = [] if self.followed is None else [self.followed]
        return [*(example.photo for example in examples), *self.asked, *followed]

    def same_as(self, other: "Snapshot") -> bool:
        """Say whether nothing was done between the two, and the same was looked at."""
        return (
            self.followed is other.followed
            and (self.asked, self.turned_to) == (other.asked, other.turned_to)
            and (self.own_eyes, self.eye_before) == (other.own_eyes, other.eye_before)
            and self.met_photos == other.met_photos
            and self.lab.same_as(other.lab)
        )
