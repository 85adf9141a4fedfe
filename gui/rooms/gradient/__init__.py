"""The pages of the room *Gradient*, a package each. A new one has its place in `PAGES`."""

from gui.page.tab import Tab
from model.sentence import sentence

PAGES: tuple[Tab, ...] = (
    Tab(
        "definition",
        sentence("Definition"),
        "gui.rooms.gradient.definition.definition_page.DefinitionPage",
    ),
    Tab("race", sentence("Race"), "gui.rooms.gradient.race.race_page.RacePage"),
    Tab("h", sentence("How small is h?"), "gui.rooms.gradient.h.h_page.HPage"),
    Tab("bugs", sentence("Bugs"), "gui.rooms.gradient.bugs.bugs_page.BugsPage"),
)

__all__ = ["PAGES"]
