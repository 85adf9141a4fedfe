"""Room *Score & loss*: from numbers to scores, and from scores to the loss.

One room with several pages, for chapters 1 to 8 of the lecture.
"""

from gui.page.room import PagedRoom
from gui.rooms.score import PAGES


class ScoreRoom(PagedRoom):
    """The pages of the way to the loss, one on top."""

    name = "score"
    pages = PAGES

    def title(self) -> str:
        return self.tr("Score && loss")
