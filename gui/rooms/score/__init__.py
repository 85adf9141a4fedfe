"""The pages of the room *Score & loss*, a package each. A new one has its place in `PAGES`."""

from gui.page.page import Page
from gui.rooms.score.matrix.matrix_page import MatrixPage
from gui.rooms.score.one_photo.one_photo_page import OnePhotoPage
from gui.rooms.score.regression.houses_page import HousesPage
from gui.rooms.score.scores.scores_page import ScoresPage

PAGES: tuple[type[Page], ...] = (OnePhotoPage, ScoresPage, MatrixPage, HousesPage)

__all__ = ["PAGES"]
