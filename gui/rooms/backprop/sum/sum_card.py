"""W − W₀ growing out of photos, each times its share."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from gui.page.place import Place
from gui.rooms.backprop.evidence_view import EvidenceView
from gui.rooms.backprop.sum.feature_sum import FeatureSum, FeatureSumView
from gui.rooms.backprop.sum.weighted_photos import WeightedPhotos
from gui.style import text
from gui.style.language import fill
from gui.style.theme import GAP
from gui.widgets.fields.slider import Slider
from gui.widgets.hero import Hero
from gui.widgets.texts.label import Label
from gui.widgets.texts.text_line import TextLine
from gui.widgets.words.photos import count_photos
from model.backprop import PartialSum
from model.eyes import Eye
from model.inspection import Activation

EDGE = 160
"""A picture begins with this and takes all the height that is left; the words go first."""

FEATURES = 2
"""So many features of a network show their sum."""

FAR, NEAR = 0.5, 0.9
"""Below these a sum does not look like W, or is not much the same."""

ALL_BUT = 0.9995
"""From here on two pictures are alike to three decimals."""


class SumCard(Hero):
    """The photos and how many of them are added, and below them their sum beside all of W − W₀.

    Attributes:
        photos:   the photos, with their shares.
        features: what takes the place of the pictures where x is none.
        why:      where the shares come from, for a fold.

    Signals: `count_chosen(int)`, how many photos to add; `followed(Photo)`, one was clicked.
    """

    count_chosen = Signal(int)
    followed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: tuple[PartialSum, int, int, int, Eye] | None = None
        self._centred = self._sketches = self._pulled = False
        self._part, self._whole = EvidenceView(EDGE), EvidenceView(EDGE)
        self._equals = Label("big")
        self._slider = Slider()
        self._slider.setMinimum(1)
        self._slider.valueChanged.connect(self.count_chosen)
        self._count, self._alike = TextLine("number"), TextLine("muted")
        self.photos, self.features = WeightedPhotos(), QWidget()
        self._sums = [FeatureSumView() for _ in range(FEATURES)]
        self._features, self._brief = 0, False
        rows = QVBoxLayout(self.features)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(2 * GAP)
        for view in self._sums:
            rows.addWidget(view, 1)
            view.followed.connect(self.followed)
        self.photos.followed.connect(self.followed)
        self.why = Label("muted")
        self.why.setWordWrap(True)
        self._pictures = QWidget()
        row = QHBoxLayout(self._pictures)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2 * GAP)
        row.addWidget(self._part, 1)
        row.addWidget(self._equals, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self._whole, 1)
        number = QHBoxLayout()
        number.setSpacing(GAP)
        number.addWidget(self._count, 4)
        number.addWidget(self._slider, 8)
        number.addWidget(self._alike, 2)
        self.body.addWidget(self.photos)
        self.body.addLayout(number)
        self.body.addWidget(self._pictures, 1)
        self.body.addWidget(self.features, 1)
        self.body.addWidget(self.why)
        self.retranslate()

    def places(self) -> Mapping[str, Place]:
        """Give what a lesson can mark."""
        sums = self.features if self._pictures.isHidden() else self._pictures
        return {
            "photos": Place(self.photos),
            "count": Place(self._slider),
            "pictures": Place(sums),
        }

    def retranslate(self) -> None:
        """Write the words again."""
        self._slider.setAccessibleName(self.tr("How many photos are added"))
        self._write()

    def show_sum(
        self,
        added: PartialSum,
        count: int,
        most: int,
        total: int,
        eye: Eye,
        *,
        centred: bool,
        sketches: bool = False,
        pulled: bool = False,
        features: Sequence[FeatureSum] = (),
        activation: Activation | None = None,
    ) -> None:
        """Show the sum of the first `count` photos, of `most` that can be added and `total`.

        centred:    whether x is what is seen less its mean over all photos.
        sketches:   whether the photos are the program's own drawings.
        pulled:     whether L2 has shrunk the shares, at some steps or at all.
        features:   the sums of a few features, where x is no picture.
        activation: how strongly photos excite them.
        """
        self._shown = added, count, most, total, eye
        for view, one in zip(self._sums, features, strict=False):
            view.show_sum(one, activation)
        self._features = len(features)
        self._show_features()
        self._centred = centred and eye.shape is not None
        self._sketches, self._pulled = sketches, pulled
        self._slider.setEnabled(most > 1)
        self._slider.show_range(most)
        self._slider.show_value(count)
        if eye.shape is not None:
            self._part.show_numbers(added.part, eye.shape, 0)
            self._whole.show_numbers(added.whole, eye.shape, 0)
        self._write()

    def show_brief(self, *, brief: bool) -> None:
        """Show one feature alone, where there is no room for more."""
        self._brief = brief
        self._show_features()

    def _show_features(self) -> None:
        for place, view in enumerate(self._sums):
            view.setVisible(place < (1 if self._brief else self._features))

    def show_nothing(self, why: str) -> None:
        """Say why there is no sum, or not yet."""
        self._shown = None
        self._slider.setEnabled(False)
        self.headline.setText(why)
        self._write()

    def _reasons(self, likeness: float) -> str:
        """Say where the shares come from, and why few photos do not look like the sum of all."""
        said = [
            self.tr(
                "W dog − W₀ dog = Σ α · x over the training photos: α is a photo's share. Every "
                "step adds −η · (p − y) ÷ N times each photo of its batch, and L2, where there is "
                "any, makes all shares of before a little smaller. A dog's photo is added "
                "to W dog and a cat's taken away, the more the more wrong the classifier was about "
                "it."
            )
        ]
        if self._pulled:
            said.append(
                self.tr(
                    "A step with L2 draws W back towards W₀, so every share that is there shrinks "
                    "a little, too."
                )
            )
        if self._centred:
            said.append(
                self.tr(
                    "x is the photo less the mean of the training photos, so a dog that is darker "
                    "than the mean adds blue."
                )
            )
        said.append(
            self.tr(
                "The largest shares are those of the photos it was most wrong about, each in its "
                "own way; what all share shows when many are added."
            )
        )
        alike = self.tr(
            "Now both are {alike} alike: 1 when they are the same up to their strength, 0 when "
            "they have nothing to do with each other, −1 when one is the opposite of the other."
        )
        said.append(fill(alike, alike=text.number(likeness, 3)))
        return " ".join(said)

    def _write(self) -> None:
        there = self._shown is not None
        for part in (self._slider, self._count, self._alike, self.photos):
            part.setVisible(there)
        is_picture = self._shown is not None and self._shown[-1].shape is not None
        self._pictures.setVisible(there and is_picture)
        self.features.setVisible(there and not is_picture)
        self.why.setText("" if self._shown is None else self._reasons(self._shown[0].likeness))
        if self._shown is None:
            return
        added, count, most, total, _ = self._shown
        all_of_them = count_photos(total, sketches=self._sketches)
        some = count_photos(count, sketches=self._sketches)
        whole = self.tr("all {total}: what it has learnt")
        self._whole.show_caption(fill(whole, total=all_of_them))
        words = self.tr("{count}, dogs and cats in turn, the largest share first")
        if count == 1:
            words = self.tr("the one with the largest share")
        self._part.show_caption(fill(words, count=some))
        shown = {"count": text.count(count), "total": all_of_them}
        self._count.setText(fill(self.tr("{count} of {total}"), **shown))
        alike = fill(self.tr("{alike} alike"), alike=text.number(added.likeness, 3))
        self._alike.setText(alike)
        self._equals.setText("≈" if added.likeness >= NEAR else "≠")
        words = self._headline(added.likeness, ends=count == most)
        self.headline.setText(fill(words, **shown))

    def _headline(self, likeness: float, *, ends: bool) -> str:
        """Say how much of W is there already; `ends`: no more photos can be added."""
        if likeness >= ALL_BUT:
            return self.tr(
                "What it has learnt is a sum: dogs added, cats taken away. {count} of {total} "
                "add up to all of it."
            )
        if likeness >= NEAR:
            return self.tr(
                "What it has learnt is a sum: dogs added, cats taken away. The first {count} of "
                "{total} already add up to much the same."
            )
        if ends:
            return self.tr(
                "What it has learnt is a sum: dogs added, cats taken away. {count} of {total}, as "
                "many as can be added here, do not add up to it: the others have their part in it."
            )
        if likeness >= FAR:
            return self.tr(
                "What it has learnt is a sum: dogs added, cats taken away. The first {count} of "
                "{total} begin to look like it: add more."
            )
        return self.tr(
            "What it has learnt is a sum: dogs added, cats taken away. {count} of {total} do "
            "not add up to it yet: add more."
        )
