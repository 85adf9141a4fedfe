"""The classifier as plain arrays that NumPy reads: MODEL.npz, as Save model writes it."""

from dataclasses import dataclass

from model.documents.translation import Language
from model.exports.material import Material
from model.filling import Say
from model.model_file.model_file import save


@dataclass(frozen=True, slots=True)
class Arrays:
    """W, b and the scaling; see `model.model_file`."""

    name: str = "npz"
    suffix: str = "npz"

    def save(self, path: str, material: Material, language: Language, say: Say) -> None:
        """Write the classifier of the shown step, or of a model."""
        del language, say
        save(path, material.model)
