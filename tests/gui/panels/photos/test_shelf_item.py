"""What is said of a photo on its shelf."""

from PySide6.QtWidgets import QApplication

from gui.panels.photos.shelf_item import ShelfItem, item_words, nothing_words
from gui.style import language
from tests.gui.photos import a_photo

DOG, CAT = 0, 1


def item(*, held_out: bool = False) -> ShelfItem:
    return ShelfItem(a_photo(1), held_out)


def test_a_photo_has_its_label_and_its_side() -> None:
    assert item_words(item(), DOG, followed=False) == ("label: dog", "training looks at it")
    assert item_words(item(held_out=True), CAT, followed=False) == (
        "label: cat",
        "held out: training never looks at it",
    )


def test_the_followed_one_says_so_at_the_end() -> None:
    assert item_words(item(), DOG, followed=True)[-1] == "followed"


def test_an_empty_shelf_says_what_it_is_for(qapp: QApplication) -> None:
    assert [nothing_words(label) for label in (DOG, CAT)] == [
        "No dog photos yet",
        "No cat photos yet",
    ]
    language.install(qapp, "ko")
    assert nothing_words(DOG) == "아직 강아지 사진이 없습니다"
