"""What can be taken out of Downhill: classifiers and films as files that other programs read.

Read `material` first, what there is to be taken, and `export`, what a kind of file is. Each other
module writes one kind; a new one is a file here and a place in `EXPORTS`.
"""

from collections.abc import Mapping
from types import MappingProxyType

from model.exports.export import Export
from model.exports.losses import Losses
from model.exports.material import material_of
from model.exports.npz import Arrays
from model.exports.onnx_file import Onnx
from model.exports.report import Report
from model.exports.script import Script
from model.exports.verdicts import Verdicts
from model.exports.weights import Weights

EXPORTS: tuple[Export, ...] = (
    Arrays(),
    Onnx(),
    Weights(),
    Losses(),
    Verdicts(),
    Script("numpy", ("repeat_run.py", "square.py")),
    Script("sklearn", ("in_scikit_learn.py",)),
    Report(),
)

BY_NAME: Mapping[str, Export] = MappingProxyType({export.name: export for export in EXPORTS})

__all__ = ["BY_NAME", "material_of"]
