"""The pages of the room *Backprop*. A new one is a file in this folder and a place in `PAGES`."""

from gui.page.page import Page
from gui.rooms.backprop.chain_page import ChainPage
from gui.rooms.backprop.photo_page import PhotoPage
from gui.rooms.backprop.power_page import PowerPage
from gui.rooms.backprop.sum_page import SumPage

PAGES: tuple[type[Page], ...] = (PowerPage, ChainPage, PhotoPage, SumPage)

__all__ = ["PAGES"]
