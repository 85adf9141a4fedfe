"""What the window calls each export (`model.exports`).

They stand here in the order of the menu; whoever adds an export adds its line.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication


@dataclass(frozen=True, slots=True)
class ExportWords:
    """The words of one export.

    entry: in the menu.
    name:  what a file is called, as long as nobody says otherwise.
    kind:  what kind of files they are, several of them.
    """

    entry: str
    name: str
    kind: str


def words_of_exports() -> Mapping[str, ExportWords]:
    """Give the words by the names of the exports, in the language of the moment."""
    translate = QCoreApplication.translate
    tables = translate("ExportWords", "Tables")
    archives = translate("ExportWords", "Archives")
    return {
        "npz": ExportWords(
            translate("ExportWords", "&Model (.npz)…"),
            translate("ExportWords", "Model"),
            translate("ExportWords", "Models"),
        ),
        "onnx": ExportWords(
            translate("ExportWords", "Classifier for other programs (&ONNX)…"),
            translate("ExportWords", "Classifier"),
            translate("ExportWords", "Networks"),
        ),
        "weights": ExportWords(
            translate("ExportWords", "&Weights (CSV)…"),
            translate("ExportWords", "Weights"),
            tables,
        ),
        "csv": ExportWords(
            translate("ExportWords", "&Losses (CSV)…"),
            translate("ExportWords", "Losses"),
            tables,
        ),
        "verdicts": ExportWords(
            translate("ExportWords", "&Verdicts on all photos (CSV)…"),
            translate("ExportWords", "Verdicts"),
            tables,
        ),
        "html": ExportWords(
            translate("ExportWords", "&Report of the run…"),
            translate("ExportWords", "Report of a training run"),
            translate("ExportWords", "Pages"),
        ),
        "numpy": ExportWords(
            translate("ExportWords", "This run as a &NumPy script…"),
            translate("ExportWords", "Run in NumPy"),
            archives,
        ),
        "sklearn": ExportWords(
            translate("ExportWords", "The classifier as a &scikit-learn script…"),
            translate("ExportWords", "Classifier in scikit-learn"),
            archives,
        ),
    }
