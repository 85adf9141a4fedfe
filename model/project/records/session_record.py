"""What is looked at in a project besides its lab, as JSON."""

from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import TypedDict

from model.eyes import Eye
from model.photos.photo import Photo
from model.project.fields import LONGEST_TEXT, Fields
from model.project.inventory import Inventory
from model.project.project import MOST_PLACES, Project
from model.project.records.eye_table import Eyes


class Session(TypedDict):
    """The fields of a project besides its lab and its looks."""

    own_eyes: tuple[Eye, ...]
    met_photos: bool
    eye_before: Eye | None
    followed: Photo | None
    asked: tuple[Photo, ...]
    turned_to: int
    place: Mapping[str, str]


def write_session(project: Project, inventory: Inventory) -> dict[str, object]:
    """Number what is looked at."""
    texts = [text for pair in project.place.items() for text in pair]
    if len(project.place) > MOST_PLACES or any(len(text) > LONGEST_TEXT for text in texts):
        raise ValueError("a place is a few short texts")
    followed, before = project.followed, project.eye_before
    return {
        "own_eyes": [{"eye": eye.name} for eye in project.own_eyes],
        "met_photos": project.met_photos,
        "eye_before": [] if before is None else [{"eye": before.name}],
        "followed": None if followed is None else inventory.photos.place(followed),
        "asked": [inventory.photos.place(photo) for photo in project.asked],
        "turned_to": project.turned_to,
        "place": dict(project.place),
    }


def read_session(record: Fields, eyes: Eyes, photos: Sequence[Photo]) -> Session:
    """Read what is looked at."""
    own = tuple(eyes.named(fields, "eye") for fields in record.each("own_eyes"))
    before = [eyes.named(fields, "eye") for fields in record.each("eye_before")]
    asked = record.all_at("asked", photos)
    return {
        "own_eyes": own,
        "met_photos": record.flag("met_photos"),
        "eye_before": before[0] if before else None,
        "followed": record.at_or_none("followed", photos),
        "asked": asked,
        "turned_to": record.whole("turned_to", 0, max(0, len(asked) - 1)),
        "place": MappingProxyType(record.fields("place").all_texts(MOST_PLACES)),
    }
