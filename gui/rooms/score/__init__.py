"""The pages of the room *Score & loss*, a package each. A new one has its place in `PAGES`."""

from gui.page.tab import Tab
from model.sentence import Sentence, sentence

PAGES: tuple[Tab, ...] = (
    Tab(
        "one_photo", sentence("One photo"), "gui.rooms.score.one_photo.one_photo_page.OnePhotoPage"
    ),
    Tab("scores", sentence("Scores"), "gui.rooms.score.scores.scores_page.ScoresPage"),
    Tab("matrix", Sentence("W x + b"), "gui.rooms.score.matrix.matrix_page.MatrixPage"),
    Tab("houses", Sentence("A → B"), "gui.rooms.score.regression.houses_page.HousesPage"),
)

__all__ = ["PAGES"]
