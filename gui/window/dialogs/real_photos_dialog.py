"""Where real photos are to be found, by their names, and in which shapes they are read.

Names and nothing to press: Downhill opens no connection, and does not have one opened either.
"""

from collections.abc import Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from gui.style.theme import GAP, INSIDE
from gui.widgets.reading_dialog import ReadingDialog
from gui.widgets.texts.label import Label

SIZE = (640, 480)
BETWEEN = 2  # a name and what is said of it


class RealPhotosDialog(ReadingDialog):
    """Public collections of photos of dogs and cats, and how files have to lie to be read."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(SIZE, parent)
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, INSIDE, 0)
        column.setSpacing(GAP)
        column.addWidget(_wrapped(self._about()))
        for name, words in self._sets():
            column.addLayout(_laid_out(name, words))
        column.addSpacing(GAP)
        column.addWidget(_wrapped(self.tr("What is read as it is"), "title"))
        for words in self._shapes():
            column.addWidget(_wrapped(f"• {words}"))
        column.addStretch(1)
        self.setWindowTitle(self.tr("Where to find real photos"))
        self.show_scrolled(inside)
        self.retranslate()

    def _about(self) -> str:
        return self.tr(
            "Downhill opens no connection. Look for these names in a browser, download what you "
            "choose there, and drop it here; where it has to be unpacked first, that is said. "
            "Sizes and terms are those that we know of: what the page of a collection says about "
            "them is what holds."
        )

    def _sets(self) -> Sequence[tuple[str, str]]:
        """Name public collections, and say what is known of each."""
        return (
            (
                "Dogs vs. Cats (Kaggle)",
                self.tr(
                    "25,000 photos of both, called dog.0.jpg, cat.0.jpg and so on. The archive "
                    "holds others: unpack it, and drop the train.zip inside it, 543 MB. "
                    "Terms: the rules of that competition."
                ),
            ),
            (
                "Kaggle Cats and Dogs Dataset, PetImages (Microsoft)",
                self.tr(
                    "The same photos in the folders Cat and Dog, about 800 MB. A few files are "
                    "broken; they are named and left out. Terms: on its page."
                ),
            ),
            (
                "cats_and_dogs_filtered",
                self.tr(
                    "3,000 of these photos, about 70 MB, divided into train and validation. Small "
                    "enough for a lesson. Terms: as for Dogs vs. Cats."
                ),
            ),
            (
                "Oxford-IIIT Pet Dataset",
                self.tr(
                    "7,349 photos of 37 breeds, about 800 MB, as .tar.gz: unpack that first. "
                    "Terms: CC BY-SA 4.0."
                ),
            ),
            (
                "Stanford Dogs Dataset",
                self.tr(
                    "20,580 photos of 120 breeds, about 750 MB, dogs only, as .tar: unpack that "
                    "first, and drop the folder of images on the dogs. Terms: on its page."
                ),
            ),
        )

    def _shapes(self) -> Sequence[str]:
        """Say how files may lie."""
        return (
            self.tr("A folder of dogs and one of cats: dogs and cats, 강아지 and 고양이."),
            self.tr("Files in one folder that are called dog.1.jpg, cat.1.jpg."),
            self.tr(
                "Folders called train and validation (or val, test) with a folder of dogs and one "
                "of cats in each: the division is kept."
            ),
            self.tr("The names of the Oxford pets: Persian_1.jpg is a cat, beagle_1.jpg a dog."),
            self.tr(
                "A table, .csv in UTF-8, with a line a photo: path from the table on, dog or cat, "
                "and if you like train, validation or test."
            ),
            self.tr("A .zip of any of these, without unpacking it."),
            self.tr(
                "Anything else: you are asked what it shows, and the network can sort it for you."
            ),
        )


def _wrapped(words: str, role: str = "") -> Label:
    label = Label(role)
    label.setWordWrap(True)
    label.setText(words)
    return label


def _laid_out(name: str, words: str) -> QVBoxLayout:
    column = QVBoxLayout()
    column.setSpacing(BETWEEN)
    column.addWidget(_wrapped(name, "title"))
    column.addWidget(_wrapped(words))
    return column
