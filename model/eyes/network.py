"""A neural network in a file, as something that turns a photo into numbers.

Such a network has learnt from a million photos which patterns are worth looking for: first edges
and colours, later fur and eyes, at the end whole animals. What it finds is a column of numbers,
and those can be x as well as pixels can. Downhill never trains the network; it only asks it.

The file is in the ONNX format: a list of arithmetic operations from a fixed catalogue, with the
numbers they need. ONNX Runtime carries them out, and can do nothing else. docs/decisions/0013
says why.
"""

import math
import os
from collections.abc import Mapping
from types import MappingProxyType, ModuleType

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from model.eyes.eye import LARGEST_NUMBER
from model.params import Floats
from model.photos.photo import SHOWN, Pixels
from model.sentence import Refusal, Sentence, sentence

LARGEST_EDGE = 1_024
MOST_NUMBERS = 100_000
"""That a network may make of one photo."""

# Without it the runtime would give this computer a name for good, and tell its maker of every
# session (docs/decisions/0016). Not beside the import, which happens in a thread: another one may
# be reading the environment at that moment.
os.environ["ORT_DISABLE_TELEMETRY"] = "1"

_SILENT = 4  # what goes wrong is raised as well, and said in a sentence
_NOWHERE = os.path.join(os.devnull, "nowhere")
_GREY, _SPREAD = 127.0, 128.0
"""Pixels become numbers around 0: (pixel − 127) / 128."""

_LONGEST_OUTPUT = 100  # letters of a name

_DTYPES: Mapping[str, type[np.generic]] = {
    "tensor(uint8)": np.uint8,
    "tensor(float)": np.float32,
    "tensor(float16)": np.float16,
}


def _runtime() -> ModuleType:
    """Load ONNX Runtime at first use: the program starts sooner, and pixel eyes need none of it.

    Raises Refusal where there is none, as on Macs with an Intel processor.
    """
    try:
        import onnxruntime
    except ImportError as error:
        raise Refusal(
            sentence(
                "No network can be asked on this computer, because ONNX Runtime is missing. "
                "Photos are seen as pixels; all else works."
            )
        ) from error
    runtime: ModuleType = onnxruntime
    return runtime


class Network:
    """A network that has been loaded, ready to be asked.

    sizes: how many numbers each of its outputs makes of one photo.
    """

    def __init__(self, content: bytes, name: str, outputs: int | None = None) -> None:
        """Load a network from the content of a file, to ask for its first outputs, or for all.

        Raises Refusal when it is no network with one picture as its input.
        """
        onnxruntime = _runtime()
        # The builds that Windows brings along ask this instead of the environment.
        onnxruntime.disable_telemetry_events()
        options = onnxruntime.SessionOptions()
        # Photos are looked at side by side; threads inside one of them would only wait for
        # each other, and keep the window's thread from its core.
        options.intra_op_num_threads = 1
        options.inter_op_num_threads = 1
        options.log_severity_level = _SILENT
        # A network can name other files to take its numbers from: any file of this computer, and
        # none that the digest knows. There are none where it is told to look for them.
        options.add_session_config_entry(
            "session.model_external_initializers_file_folder_path", _NOWHERE
        )
        try:
            self._session = onnxruntime.InferenceSession(
                content, options, providers=["CPUExecutionProvider"]
            )
        except Exception as error:
            raise Refusal(
                sentence(
                    "{name} is no network that can be used: it is damaged, cut off, keeps its "
                    "numbers in a second file, or is made of operations that are not in the ONNX "
                    "standard. Export it again as one ONNX file.",
                    name=name,
                )
            ) from error
        self._name = name
        self._input, self._dtype, self._edge, self._last = self._understand()
        self._outputs = self._session.get_outputs()[:outputs]
        for output in self._outputs:
            # Where the network says beforehand how many there will be, it need not make them.
            lengths = [length for length in output.shape if isinstance(length, int)]
            if len(lengths) == len(output.shape):
                self._check_size(output.name, math.prod(lengths))
        self.sizes: Mapping[str, int] = MappingProxyType(self._try())

    def look(self, square: Pixels) -> Mapping[str, Floats]:
        """Ask for everything the network has to say of a photo's square (SHOWN, SHOWN, 3) uint8.

        Returns each output as (numbers,) float32, read-only. Raises Refusal when what a network
        that the user has brought makes of it cannot be x.
        """
        looks = self._ask(square)
        for output, numbers in looks.items():
            if len(numbers) != self.sizes[output]:
                raise self._unfitting(
                    sentence("it makes more numbers of one photo than of another.")
                )
        return MappingProxyType(looks)

    def _ask(self, square: Pixels) -> dict[str, Floats]:
        if len(square) != self._edge:
            shrunk = Image.fromarray(square).resize((self._edge, self._edge))
            square = np.asarray(shrunk, np.uint8)
        picture: NDArray[np.generic] = square
        if self._dtype is not np.uint8:
            picture = ((square.astype(np.float32) - _GREY) / _SPREAD).astype(self._dtype)
        if not self._last:
            picture = np.moveaxis(picture, 2, 0)
        given = {self._input: np.ascontiguousarray(picture)[np.newaxis]}
        names = [output.name for output in self._outputs]
        looks: dict[str, Floats] = {}
        try:
            found = self._session.run(names, given)
        except Exception as error:
            raise self._unfitting(
                sentence("it fails on a picture, or needs too much memory.")
            ) from error
        for output, numbers in zip(names, found, strict=True):
            if not isinstance(numbers, np.ndarray) or numbers.dtype.kind != "f":
                raise self._unfitting(
                    sentence("its output {output} is no decimal numbers.", output=_quoted(output))
                )
            self._check_size(output, numbers.size)
            exact = numbers.astype(np.float64).reshape(-1)
            if not (np.abs(exact) <= LARGEST_NUMBER).all():
                raise self._unfitting(
                    sentence(
                        "it makes a number of a picture that is undefined or beyond ±{largest}.",
                        largest=f"{LARGEST_NUMBER:,.0f}",
                    )
                )
            flat = exact.astype(np.float32)
            flat.setflags(write=False)
            looks[output] = flat
        return looks

    def _understand(self) -> tuple[str, type[np.generic], int, bool]:
        """Find out how the network wants a picture: name, type, edge, and whether colours last."""
        inputs = self._session.get_inputs()
        if len(inputs) != 1:
            raise self._unfitting(
                sentence("it wants {count} things instead of one picture.", count=len(inputs))
            )
        wanted = inputs[0]
        if wanted.type not in _DTYPES:
            raise self._unfitting(
                sentence("it wants text instead of a picture.")
                if wanted.type == "tensor(string)"
                else sentence("it wants {kind} instead of a picture.", kind=_kind(wanted.type))
            )
        shape = list(wanted.shape)
        if len(shape) != 4 or 3 not in (shape[1], shape[3]):
            raise self._unfitting(
                sentence(
                    "it wants numbers of the shape {shape} instead of a picture in colour "
                    "(1 × 3 × height × width, or 1 × height × width × 3).",
                    shape=" × ".join(map(_size, shape)) or "?",
                )
            )
        if isinstance(shape[0], int) and shape[0] != 1:
            raise self._unfitting(
                sentence("it wants {count} pictures at once instead of one.", count=shape[0])
            )
        last = shape[1] != 3
        height, width = shape[1:3] if last else shape[2:4]
        edges = {size for size in (height, width) if isinstance(size, int)} or {SHOWN}
        edge = edges.pop()
        if edges or not 1 <= edge <= LARGEST_EDGE:
            raise self._unfitting(
                sentence(
                    "it wants pictures of {height} × {width} pixels. "
                    "They have to be square, with at most {most} pixels an edge.",
                    height=_size(height),
                    width=_size(width),
                    most=LARGEST_EDGE,
                )
            )
        return str(wanted.name), _DTYPES[wanted.type], edge, bool(last)

    def _try(self) -> dict[str, int]:
        """Ask once, about a grey square, to see how many numbers come out."""
        looks = self._ask(np.full((SHOWN, SHOWN, 3), 128, np.uint8))
        for output, numbers in looks.items():
            self._check_size(output, len(numbers), least=1)
        return {output: len(numbers) for output, numbers in looks.items()}

    def _check_size(self, output: str, size: int, least: int = 0) -> None:
        """Refuse an output before anything is computed with its numbers."""
        if not least <= size <= MOST_NUMBERS:
            raise self._unfitting(
                sentence(
                    "its output {output} makes {count} numbers of a photo. "
                    "At most {most} can be used.",
                    output=_quoted(output),
                    count=f"{size:,}",
                    most=f"{MOST_NUMBERS:,}",
                )
            )

    def _unfitting(self, why: Sentence) -> Refusal:
        return unfitting(self._name, why)


def unfitting(name: str, why: Sentence) -> Refusal:
    """Refuse a network of this name."""
    return Refusal(sentence("The network {name} cannot be an eye: {why}", name=name, why=why))


def _quoted(output: str) -> str:
    """Give the name of an output, which may be of any length, in a length that can be read."""
    return repr(output[:_LONGEST_OUTPUT])


def _size(size: object) -> str:
    """Say how long a side is; one that may have any length has a name or nothing instead."""
    return str(size) if isinstance(size, int) else "?"


def _kind(type_name: str) -> str:
    """Say what an input is, such as "int64"."""
    return type_name.removeprefix("tensor(").removesuffix(")")
