"""The pages of the room *Descent*, a package each. A new one has its place in `PAGES`."""

from gui.page.tab import Tab
from model.sentence import sentence

PAGES: tuple[Tab, ...] = (
    Tab(
        "blind_walk",
        sentence("Blind walk"),
        "gui.rooms.descent.blind_walk.blind_walk_page.BlindWalkPage",
    ),
    Tab("step", sentence("One step"), "gui.rooms.descent.one_step.step_page.StepPage"),
    Tab("terrain", sentence("Terrain"), "gui.rooms.descent.terrain.terrain_page.TerrainPage"),
    Tab("compare", sentence("Compare"), "gui.rooms.descent.comparison.compare_page.ComparePage"),
)

__all__ = ["PAGES"]
