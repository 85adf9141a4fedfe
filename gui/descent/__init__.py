"""The pages of the room *Descent*. A new one is a file in this folder and a place in `PAGES`."""

from gui.descent.blind_walk_page import BlindWalkPage
from gui.descent.branches_page import BranchesPage
from gui.descent.compare_page import ComparePage
from gui.descent.prediction_page import PredictionPage
from gui.descent.step_page import StepPage
from gui.descent.terrain_page import TerrainPage
from gui.page import Page

PAGES: tuple[type[Page], ...] = (
    TerrainPage,
    BlindWalkPage,
    StepPage,
    ComparePage,
    BranchesPage,
    PredictionPage,
)

__all__ = ["PAGES", "Page"]
