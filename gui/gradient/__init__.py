"""The pages of the room *Gradient*. A new one is a file in this folder and a place in `PAGES`."""

from gui.gradient.bugs_page import BugsPage
from gui.gradient.definition_page import DefinitionPage
from gui.gradient.h_page import HPage
from gui.gradient.race_page import RacePage
from gui.page import Page

PAGES: tuple[type[Page], ...] = (DefinitionPage, RacePage, HPage, BugsPage)

__all__ = ["PAGES", "Page"]
