"""Room *Gradient*: the slope by the definition of the derivative, and why nobody trains with it.

One room with several pages, for chapters 12 and 14 of the lecture.
"""

from gui.page.room import PagedRoom
from gui.rooms.gradient import PAGES


class GradientRoom(PagedRoom):
    """The pages of the numeric gradient, one on top."""

    name = "gradient"
    pages = PAGES

    def title(self) -> str:
        return self.tr("Gradient")
