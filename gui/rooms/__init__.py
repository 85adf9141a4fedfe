"""The rooms of the window. A new one is a file in this folder and a place in `ROOMS`."""

from gui.rooms.backprop import BackpropRoom
from gui.rooms.descent import DescentRoom
from gui.rooms.gradient import GradientRoom
from gui.rooms.results import ResultsRoom
from gui.rooms.room import Room
from gui.rooms.score import ScoreRoom
from gui.rooms.tape import TapeRoom

ROOMS: tuple[type[Room], ...] = (
    ScoreRoom,
    GradientRoom,
    DescentRoom,
    BackpropRoom,
    TapeRoom,
    ResultsRoom,
)

__all__ = ["ROOMS", "Room"]
