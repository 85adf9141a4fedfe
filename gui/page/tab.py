"""Tabs: what rooms and pages are called, and where they are, before anything of them is there.

To load and to build all pages takes longer than anybody likes to wait for a window. So the window
knows them by their tabs, and a page is built when somebody opens it (`page_scroll`).
"""

from dataclasses import dataclass
from importlib import import_module
from typing import TYPE_CHECKING

from model.sentence import Sentence

if TYPE_CHECKING:
    from gui.page.page import Page
    from gui.session.session import Session


@dataclass(frozen=True, slots=True)
class Tab:
    """A room or a page by its name.

    name:  what the command line and other parts of the program call it.
    title: what stands on the tab.
    page:  the class of the page, with its module; empty for a room that has several pages.
    pages: the tabs of these.
    first: the name of the one that is on top at first; empty for the first of them.
    """

    name: str
    title: Sentence
    page: str = ""
    pages: tuple["Tab", ...] = ()
    first: str = ""

    def load(self) -> type["Page"]:
        """Import the class of the page."""
        module, _, name = self.page.rpartition(".")
        page: type[Page] = getattr(import_module(module), name)
        return page

    def build(self, session: "Session") -> "Page":
        """Build the page."""
        page = self.load()(session)
        page.name = self.name
        return page
