"""The pages of the room *Descent*, a package each. A new one has its place in `PAGES`."""

from gui.page.page import Page
from gui.rooms.descent.blind_walk.blind_walk_page import BlindWalkPage
from gui.rooms.descent.comparison.compare_page import ComparePage
from gui.rooms.descent.one_step.step_page import StepPage
from gui.rooms.descent.terrain.terrain_page import TerrainPage

PAGES: tuple[type[Page], ...] = (
    BlindWalkPage,
    StepPage,
    TerrainPage,
    ComparePage,
)

__all__ = ["PAGES"]
