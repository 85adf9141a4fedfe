"""MODEL.npz: a classifier in a file, written whole or not at all, read as if it were hostile."""

from model.model_file.destination import trouble
from model.model_file.model_file import Model, load, save
from model.model_file.named_eye import needed_beside
from model.model_file.whole_file import new_content, write_whole

__all__ = [
    "Model",
    "load",
    "needed_beside",
    "new_content",
    "save",
    "trouble",
    "write_whole",
]
