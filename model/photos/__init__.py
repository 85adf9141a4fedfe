"""Photos: files read with care, folders and labels, copies, and who is held out.

Read `photo` first, what a photo is; then `loader`, which makes one of the bytes of a file,
`gather`, which finds the files of a folder with their labels, and `dataset`, which holds some
photos out. `split_key`, `look`, `kinship` and `groups` say which photos show the same picture.
"""

from model.photos.conflict import without_conflicts
from model.photos.dataset import Dataset, Example
from model.photos.file_name import shown_name
from model.photos.groups import groups_of
from model.photos.kinship import Kinship
from model.photos.learnt import Learnt
from model.photos.loader import decode_photo, read_found
from model.photos.photo import SHOWN, Photo, Pixels, Squares
from model.photos.photo_file import MOST_BYTES
from model.photos.search.gather import gather_photos
from model.photos.search.gathered import Gathered, Skipped

__all__ = [
    "MOST_BYTES",
    "SHOWN",
    "Dataset",
    "Example",
    "Gathered",
    "Kinship",
    "Learnt",
    "Photo",
    "Pixels",
    "Skipped",
    "Squares",
    "decode_photo",
    "gather_photos",
    "groups_of",
    "read_found",
    "shown_name",
    "without_conflicts",
]
