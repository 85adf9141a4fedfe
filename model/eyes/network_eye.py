"""Eyes that see with a neural network: x is what one of its layers has found in the photo.

An early layer knows edges and colours, a late one fur and ears, the last one whole animals. W x + b
and everything after it stay as they are. That the answers become so much better is due to x alone.
"""

from dataclasses import dataclass, replace
from pathlib import Path

from model.eyes.eye import Defaults, StartKind
from model.eyes.network_file import NetworkFile
from model.params import Floats
from model.photos.photo import SHOWN, Pixels
from model.sentence import Sentence, sentence

FOLDER = Path(__file__).resolve().parents[2] / "resources" / "network"

SHIPPED = NetworkFile(
    str(FOLDER / "efficientnet-lite0.onnx"),
    "bb57bf641d7ceaa013f9a5462ea118c762e1c939e93fba2539fd3ea3326aa941",
)
"""EfficientNet-Lite0, trained on ImageNet; `build.py` in its folder makes it.

Sources: Tan and Le, EfficientNet: Rethinking Model Scaling for Convolutional Neural Networks, ICML
2019, https://arxiv.org/abs/1905.11946; Russakovsky et al., ImageNet Large Scale Visual Recognition
Challenge, https://arxiv.org/abs/1409.0575.
"""

OPINION = "opinion"
"""The output of the shipped network that scores the 1,000 classes of ImageNet."""

OWN = "onnx:"
"""How the name of an eye begins whose network the user has brought; its digest follows."""

USUAL = Defaults(rate=1.0)
"""Suits x of the mean square length 1."""


@dataclass(frozen=True, slots=True)
class NetworkEye:
    """One output of a network, averaged over the picture.

    layer: the name of the output.
    file:  the network; it is loaded when it is first asked.
    """

    name: str
    label: Sentence
    layer: str
    size: int
    file: NetworkFile
    starts: tuple[StartKind, ...] = ("zero",)
    defaults: Defaults = USUAL

    @property
    def edge(self) -> int:
        """Look at the square that networks are given."""
        return SHOWN

    @property
    def shape(self) -> None:
        """The numbers are no picture."""
        return

    @property
    def largest(self) -> None:
        """There is no bound."""
        return

    def see(self, square: Pixels) -> Floats:
        """Ask the network for (size,) float32. Raises Refusal when it cannot be loaded."""
        return self.file.look(square)[self.layer]


EARLY = NetworkEye("network-early", sentence("network, early"), "early", 80, SHIPPED)
MIDDLE = NetworkEye("network-middle", sentence("network, middle"), "middle", 112, SHIPPED)
LATE = NetworkEye("network-late", sentence("network, late"), "late", 192, SHIPPED)
FINAL = NetworkEye(
    "network",
    sentence("network, final"),
    "final",
    1280,
    SHIPPED,
    # The rows of the network's own classes fit this layer: it is the one they were learnt on.
    starts=("known", "zero"),
    defaults=Defaults(rate=1.0, l2=0.01, start="known"),
)

FROM_ZERO = replace(
    FINAL,
    name="network-from-zero",
    label=sentence("network, from 0"),
    starts=("zero",),
    defaults=replace(FINAL.defaults, start="zero"),
)
"""The same x without what is known beforehand, to compare the two starts."""
