"""A world for commands in tests: streams in memory, a clock that ticks, photos on the disk."""

import io
import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from itertools import count
from pathlib import Path
from typing import Any

import numpy as np
from PIL import Image

from model.commands.console import Console
from tests.model.networks import HERE


@dataclass
class World:
    """What a command has written, and with what it ended."""

    out: io.StringIO = field(default_factory=io.StringIO)
    err: io.StringIO = field(default_factory=io.StringIO)
    seconds: float = 0.0

    def run(self, command: Callable[[Sequence[str], Console], int], *arguments: object) -> int:
        """Run a command; its clock goes on by `seconds` each time it is asked."""
        ticks = count(0.0, self.seconds)
        console = Console(self.out, self.err, lambda: next(ticks), map, HERE)
        return command([str(argument) for argument in arguments], console)

    @property
    def printed(self) -> str:
        return self.out.getvalue()

    @property
    def said(self) -> str:
        return self.err.getvalue()


def draw(path: Path, colour: tuple[int, int, int], seed: int) -> None:
    """Save a small picture of noise around a colour: no two seeds make the same file."""
    noise = np.random.default_rng(seed).integers(-20, 21, (8, 8, 3))
    pixels = np.clip(np.array(colour) + noise, 0, 255).astype(np.uint8)
    path.parent.mkdir(parents=True, exist_ok=True)
    Image.fromarray(pixels).save(path, "PNG")


COLOURS = {"dog": (200, 120, 40), "cat": (40, 90, 200), "bird": (60, 200, 60), "fish": (9, 9, 9)}


def draw_classes(folder: Path, each: int = 5, classes: Sequence[str] = ("dog", "cat")) -> Path:
    """A folder with one subfolder a class, whose photos can be told apart by their colour."""
    for place, name in enumerate(classes):
        for number in range(each):
            draw(folder / name / f"{number}.png", COLOURS[name], 1_000 * place + number)
    return folder


def report(world: World) -> dict[str, Any]:  # whatever JSON can hold
    """The object that a command has printed."""

    def refuse(name: str) -> None:
        raise AssertionError(f"{name} is no JSON")

    parsed: dict[str, Any] = json.loads(world.printed, parse_constant=refuse)
    return parsed
