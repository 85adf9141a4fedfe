"""The rooms of the window. A new one is a file in this folder and a place in `ROOMS`."""

from gui.rooms.room import Room
from gui.rooms.score import ScoreRoom

ROOMS: tuple[type[Room], ...] = (ScoreRoom,)

__all__ = ["ROOMS", "Room"]
