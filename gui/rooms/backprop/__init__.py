"""The pages of the room *Backprop*, a package each. A new one has its place in `PAGES`."""

from gui.page.page import Page
from gui.rooms.backprop.chain.chain_page import ChainPage
from gui.rooms.backprop.photo.photo_page import PhotoPage
from gui.rooms.backprop.power.power_page import PowerPage
from gui.rooms.backprop.sum.sum_page import SumPage

PAGES: tuple[type[Page], ...] = (PowerPage, ChainPage, PhotoPage, SumPage)

__all__ = ["PAGES"]
