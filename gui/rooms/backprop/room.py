"""Room *Backprop*: the chain rule, on a power, on one photo, and on all of them.

One room with several pages, for chapters 14 to 17 of the lecture.
"""

from gui.page.room import PagedRoom
from gui.rooms.backprop import PAGES
from gui.session.session import Session


class BackpropRoom(PagedRoom):
    """The pages of backpropagation, one on top."""

    name = "backprop"
    pages = PAGES

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self.show_page("photo")

    def title(self) -> str:
        return self.tr("Backprop")
