"""The pages of the room *Backprop*. A new one is a file in this folder and a place in `PAGES`."""

from gui.backprop.photo_page import PhotoPage
from gui.backprop.power_page import PowerPage
from gui.backprop.sum_page import SumPage
from gui.page import Page

PAGES: tuple[type[Page], ...] = (PowerPage, PhotoPage, SumPage)

__all__ = ["PAGES", "Page"]
