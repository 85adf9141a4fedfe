"""The rooms of the window. A new one is a package in this folder and a place in `ROOMS`."""

from gui.page.room import Room
from gui.rooms.backprop.room import BackpropRoom
from gui.rooms.descent.room import DescentRoom
from gui.rooms.gradient.room import GradientRoom
from gui.rooms.results.room import ResultsRoom
from gui.rooms.score.room import ScoreRoom
from gui.rooms.tape.room import TapeRoom

ROOMS: tuple[type[Room], ...] = (
    ScoreRoom,
    DescentRoom,
    GradientRoom,
    BackpropRoom,
    TapeRoom,
    ResultsRoom,
)

__all__ = ["ROOMS"]
