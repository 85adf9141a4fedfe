"""Room *Descent*: walking to the lowest point, and what a step is.

One room with several pages, each a side of chapters 9 to 13 of the lecture.
"""

from gui.descent import PAGES
from gui.rooms.room import PagedRoom
from gui.session import Session


class DescentRoom(PagedRoom):
    """The pages of descent, one on top."""

    name = "descent"

    def __init__(self, session: Session) -> None:
        super().__init__(session, PAGES)

    def title(self) -> str:
        return self.tr("Descent")
