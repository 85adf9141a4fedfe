"""The classifier as plain arrays that NumPy reads: MODEL.npz, as Save model writes it."""

from dataclasses import dataclass

from model.documents.translation import Language
from model.exports.material import Material
from model.filling import Say
from model.lab.snapshot import LabSnapshot
from model.model_file.model_file import save
from model.sentence import Sentence


@dataclass(frozen=True, slots=True)
class Arrays:
    """W, b and the scaling; see `model.model_file`."""

    name: str = "npz"
    suffix: str = "npz"

    def refusal(self, shown: LabSnapshot) -> Sentence | None:
        del shown  # there is a classifier always
        return None

    def save(self, path: str, material: Material, language: Language, say: Say) -> None:
        """Write the classifier of the shown step, or of a model."""
        del language, say
        save(path, material.model)
