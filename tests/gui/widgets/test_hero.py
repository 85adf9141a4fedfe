"""A page's card: headline above, picture in the middle, folds at the end."""

from collections.abc import Callable

from PySide6.QtWidgets import QLabel

from gui.memory import Memory
from gui.widgets.fold import Fold
from gui.widgets.guess import Guess
from gui.widgets.hero import Hero

Show = Callable[[Callable[[], Hero]], Hero]


def test_the_picture_has_the_room_between_headline_and_folds(on_screen: Show) -> None:
    memory, picture, body = Memory(), QLabel("picture"), QLabel("numbers")

    def whole() -> Hero:
        hero = Hero()
        hero.headline.setText("Only 0.03 is left for the right answer.")
        hero.body.addWidget(picture)
        guess = Guess("page.guess", memory)
        guess.ask("How much is left?", (("a", "0.03"),))
        hero.add_guess(guess)
        fold = Fold("page.numbers", memory, body)
        fold.setText("Numbers")
        hero.add_fold(fold)
        hero.resize(600, 400)
        return hero

    hero = on_screen(whole)
    guess, fold = hero.findChild(Guess), hero.findChild(Fold)
    assert guess is not None
    assert fold is not None
    tops = [widget.mapTo(hero, widget.rect().topLeft()).y() for widget in (hero.headline, guess)]
    tops += [widget.mapTo(hero, widget.rect().topLeft()).y() for widget in (picture, fold)]
    assert tops == sorted(tops)
    assert picture.height() > 250
    body.deleteLater()


def test_a_refusal_stands_above_the_folds_until_it_is_over(on_screen: Show) -> None:
    hero = on_screen(Hero)
    hero.show_refusal("The network is missing.")
    (said,) = (label for label in hero.findChildren(QLabel) if label.text())
    assert said.isVisible()
    hero.show_refusal("")
    assert not said.isVisible()
