"""The rooms of the window. A new one is a package in this folder and a place in `ROOMS`."""

from gui.page.tab import Tab
from gui.rooms.backprop import PAGES as BACKPROP
from gui.rooms.descent import PAGES as DESCENT
from gui.rooms.gradient import PAGES as GRADIENT
from gui.rooms.score import PAGES as SCORE
from model.sentence import sentence

ROOMS: tuple[Tab, ...] = (
    Tab("score", sentence("Score && loss"), pages=SCORE),
    Tab("descent", sentence("Descent"), pages=DESCENT),
    Tab("gradient", sentence("Gradient"), pages=GRADIENT),
    Tab("backprop", sentence("Backprop"), pages=BACKPROP, first="photo"),
    Tab("tape", sentence("Tape"), "gui.rooms.tape.room.TapeRoom"),
    Tab("results", sentence("Results"), "gui.rooms.results.room.ResultsRoom"),
)

__all__ = ["ROOMS"]
