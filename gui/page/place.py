"""A place of a page: a part of it that a lesson can point at."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QWidget


@dataclass(frozen=True, slots=True)
class Place:
    """A widget, or a part of one that paints itself.

    part: the rectangle within the widget, asked for anew whenever it is drawn; None for all of it.
    """

    widget: QWidget
    part: Callable[[], QRect] | None = None

    @property
    def rect(self) -> QRect:
        """Where it is within the widget."""
        return self.widget.rect() if self.part is None else self.part()
