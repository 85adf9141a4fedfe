"""What is to be done once an eye has looked at photos: networks take their time."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from gui.photo_import.feature_extraction import ExtractionResult
from gui.photo_import.photo_import import PhotoImport
from model.eyes import Eye, FeatureCache
from model.photos import Photo
from model.sentence import Sentence

Lost: TypeAlias = Callable[[Sentence | None], None]
"""Hears that nothing will come of a wish, and why."""


@dataclass(frozen=True, slots=True, eq=False)
class _Wish:
    eye: Eye
    photos: Callable[[], Sequence[Photo]]
    command: Callable[[], None]
    lost: Lost
    words: Sentence | None


class AfterLooking:
    """Does one thing at a time; one that still waits gives way to the next.

    give_up: is called when an eye has not looked, with the reason if there is one.
    """

    def __init__(
        self,
        feature_cache: FeatureCache,
        photo_import: PhotoImport,
        give_up: Callable[[Sentence | None], None],
    ) -> None:
        self._feature_cache, self._import, self._give_up = feature_cache, photo_import, give_up
        self._wish: _Wish | None = None

    @property
    def waits(self) -> bool:
        """Whether something is to be done once an eye has looked."""
        return self._wish is not None

    @property
    def words(self) -> Sentence | None:
        """What the menus call that which waits."""
        return None if self._wish is None else self._wish.words

    def give_up(self) -> None:
        """Do not do it. Where nobody else wants the eye to look, it stops."""
        wish, self._wish = self._wish, None
        if not self._import.takes:
            self._import.cancel()
        if wish is not None:
            wish.lost(None)

    def do(
        self,
        eye: Eye,
        photos: Callable[[], Sequence[Photo]],
        command: Callable[[], None],
        lost: Lost = lambda _: None,
        words: Sentence | None = None,
    ) -> None:
        """Do something for which an eye must have looked at photos: at once where it has.

        photos: gives them; when the eye has looked there may be more.
        words:  what the menus call it while it waits.
        lost:   is called when nothing comes of it: with what `give_up` was called with, None where
                something else has overtaken it.
        """
        wish = _Wish(eye, photos, command, lost, words)
        overtaken, self._wish = self._wish, wish
        if overtaken is not None:
            overtaken.lost(None)
        if self._wish is wish:
            self._go_on(wish)

    def _go_on(self, wish: _Wish) -> None:
        wanted = wish.photos()
        if all(self._feature_cache.knows(wish.eye, photo) for photo in wanted):
            self._wish = None
            wish.command()
            return

        def then(looked: ExtractionResult) -> None:
            if self._wish is not wish:
                return
            if looked.refusal is None and looked.whole:
                self._go_on(wish)
                return
            self._wish = None
            self._give_up(looked.refusal)
            wish.lost(looked.refusal)

        self._import.look(wish.eye, wanted, then)
