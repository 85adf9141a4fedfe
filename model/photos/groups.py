"""Which photos belong together: the same picture in other bytes, and pictures that look the same.

Photos of a group stay on one side. If a copy of a training photo were held out, a classifier that
has learnt the one by heart would be praised for the other.
"""

from collections.abc import Sequence

from model.photos.photo import Photo


def group_photos(photos: Sequence[Photo]) -> list[int]:
    """Give each photo the number of its group, 0, 1, …, in the order of their first photos.

    Whatever is alike with something that is alike with a third is one group with it, so the groups
    do not depend on the order of the photos.
    """
    parents: dict[bytes, bytes] = {}

    def root(key: bytes) -> bytes:
        while (above := parents.setdefault(key, key)) != key:
            parents[key] = parents[above]  # shortens the way for those who come later
            key = above
        return key

    for photo in photos:
        for key in photo.alike:
            parents[root(key)] = root(photo.split_key)
    numbers: dict[bytes, int] = {}
    keys = [photo.split_key for photo in photos]
    # Most photos are like no other, and have no way to go to their root.
    roots = [root(key) if key in parents else key for key in keys] if parents else keys
    return [numbers.setdefault(key, len(numbers)) for key in roots]


def groups_of(photos: Sequence[Photo]) -> tuple[tuple[int, ...], ...]:
    """Give the places of the photos of each group that has more than one, in order."""
    numbers = group_photos(photos)
    if len(set(numbers)) == len(numbers):
        return ()
    members: dict[int, list[int]] = {}
    for place, number in enumerate(numbers):
        members.setdefault(number, []).append(place)
    return tuple(tuple(places) for places in members.values() if len(places) > 1)
