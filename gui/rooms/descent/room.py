"""Room *Descent*: walking to the lowest point, and what a step is.

One room with several pages, each a side of chapters 9 to 13 of the lecture.
"""

from gui.page.room import PagedRoom
from gui.rooms.descent import PAGES


class DescentRoom(PagedRoom):
    """The pages of descent, one on top."""

    name = "descent"
    pages = PAGES

    def title(self) -> str:
        return self.tr("Descent")
