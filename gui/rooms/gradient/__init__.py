"""The pages of the room *Gradient*, a package each. A new one has its place in `PAGES`."""

from gui.page.page import Page
from gui.rooms.gradient.bugs.bugs_page import BugsPage
from gui.rooms.gradient.definition.definition_page import DefinitionPage
from gui.rooms.gradient.h.h_page import HPage
from gui.rooms.gradient.race.race_page import RacePage

PAGES: tuple[type[Page], ...] = (DefinitionPage, RacePage, HPage, BugsPage)

__all__ = ["PAGES"]
