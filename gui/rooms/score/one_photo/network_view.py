"""The way of a photo for a network's eye: the votes of its strongest features, and all others."""

import numpy as np
from PySide6.QtCore import QCoreApplication, QPointF, QRectF
from PySide6.QtWidgets import QWidget

from gui.rooms.score.classes import text_of
from gui.rooms.score.one_photo.vote_words import sign_words, vote_decimals
from gui.rooms.score.one_photo.waterfall import FEATURES, Waterfall
from gui.rooms.score.one_photo.way_drawing import paint_bracket, paint_left
from gui.rooms.score.one_photo.way_layout import WayLayout
from gui.rooms.score.one_photo.way_view import WayView
from gui.rooms.score.pen import CENTRE, Pen
from gui.style import text
from gui.style.language import fill
from gui.style.scale import px
from gui.widgets.photos.thumbnail import Marks, ThumbnailPainter
from gui.widgets.spoken import speak
from gui.widgets.words.significant import factor
from model.inspection import Activation, ForwardPass, Votes, strongest_votes
from model.params import Params
from model.typed_number import read

X_DECIMALS, W_DIGITS = 3, 4


class NetworkView(WayView):
    """Photo, x and W on the left, the waterfall large, below one feature's arithmetic.

    Signals: `pinned(feature or None)`.
    """

    square = False

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: tuple[ForwardPass, Votes, int, bool] | None = None
        self._activation: Activation | None = None
        self._w = 0.0
        self._kept: int | None = None
        self._thumbnails = ThumbnailPainter()
        self._waterfall = Waterfall(self)
        self._waterfall.pinned.connect(self.pinned)
        self.retranslate()

    def show_photo(
        self,
        forward_pass: ForwardPass,
        params: Params,
        activation: Activation | None,
        *,
        centred: bool,
    ) -> tuple[Votes, int]:
        """Show a photo's votes; gives them, and with how many decimals they are written.

        activation: the training photos that show what a feature stands for.
        centred:    whether x is 0 at the mean.
        """
        votes = strongest_votes(forward_pass, params, FEATURES)
        largest = float(np.abs(votes.so_far).max(initial=abs(votes.total)))
        decimals = vote_decimals(largest)
        if activation is not self._activation:
            self._activation = activation
            self._waterfall.forget()
        self._shown = forward_pass, votes, decimals, centred
        self._waterfall.show_votes(votes, decimals, activation, centred=centred)
        feature = self._feature(votes)
        self._w = float(params.W[0, feature]) - float(params.W[1, feature])
        self._waterfall.show_cursor(feature, pinned=self._kept == feature)
        speak(self, self._words())
        self.update()
        return votes, decimals

    def show_nothing(self, why: str) -> None:
        """Say why there is no photo."""
        self._shown = None
        self._waterfall.forget()
        speak(self, why)
        self.update()

    def keep(self, feature: int | None) -> None:
        """Pin a feature; None for the one with the largest vote."""
        self._kept = feature

    @property
    def feature(self) -> int | None:
        """The pinned feature; None without a photo."""
        return None if self._shown is None else self._feature(self._shown[1])

    def retranslate(self) -> None:
        """Write the words again."""
        self.setAccessibleName(self.tr("The votes of the features and their sum"))

    def arrange(self, layout: WayLayout) -> None:
        self._waterfall.setGeometry(layout.whole.toRect())

    def paint_way(self, pen: Pen, layout: WayLayout) -> None:
        if self._shown is None:
            return
        self._paint_left(pen, layout, self._shown[0])
        self._paint_heads(pen, layout)
        end = self._waterfall.end + QPointF(self._waterfall.pos()) + QPointF(px(2), 0)
        paint_bracket(pen, layout, self.score_level, end)
        self._paint_pinned(pen, layout)

    def _feature(self, votes: Votes) -> int:
        """Choose the pinned feature."""
        features: list[int] = votes.features.tolist()
        return self._kept if self._kept in features else features[0]

    def _paint_left(self, pen: Pen, layout: WayLayout, forward_pass: ForwardPass) -> None:
        translate = QCoreApplication.translate
        paint_left(pen, layout, translate("Way", "network"), ("", ""), ("", ""))
        photo = layout.pictures[0].toRect()
        self._thumbnails.paint(pen.painter, photo, forward_pass.photo, Marks())
        size = text.count(len(forward_pass.x))
        words = (translate("Way", "features"), translate("Way", "weights"))
        for place, (name, below) in enumerate(zip(("x", "W"), words, strict=True), start=1):
            box = layout.pictures[place]
            pen.fill(box, "wash", 4)
            pen.line("line", 1.0)
            pen.painter.drawRoundedRect(box, 4, 4)
            lines = ((name, 15, "ink"), (size, 12, "ink"), (below, 11, "muted"))
            high = min(box.height() / 3, px(19))
            top = box.center().y() - 1.5 * high
            for line, (part, points, colour) in enumerate(lines):
                line_box = QRectF(box.left(), top + line * high, box.width(), high)
                pen.write(line_box, part, points, colour, CENTRE, strong=line == 0)

    def _paint_heads(self, pen: Pen, layout: WayLayout) -> None:
        translate, left = QCoreApplication.translate, layout.whole.left()
        heads = self._waterfall.heads
        for start, words in zip(self._waterfall.columns, heads, strict=False):
            place = QRectF(left + start, layout.main.top() - px(19), px(120), px(16))
            pen.write(place, words, 12)
        start = left + self._waterfall.columns[2]
        level = layout.main.top() - px(11)
        pen.line("muted", 1.4)
        pen.arrow(QPointF(start, level), QPointF(start + px(18), level))
        place = QRectF(start + px(24), level - px(8), px(100), px(16))
        pen.write(place, translate("Way", "sum"), colour="ink")

    def _paint_pinned(self, pen: Pen, layout: WayLayout) -> None:
        """Write out the pinned feature: how much there is of it times its weight is its vote."""
        if self._shown is None:
            return
        translate, place = QCoreApplication.translate, layout.pinned
        forward_pass, votes, decimals, _ = self._shown
        feature = self._feature(votes)
        words = fill(
            translate("Way", "number {number} of {count}"),
            number=text.count(feature + 1),
            count=text.count(len(forward_pass.x)),
        )
        line = QRectF(0, place.top(), layout.main.left() - px(10), px(15))
        pen.write(line, translate("Way", "pinned feature"), colour="ink", strong=True)
        pen.write(line.translated(0, px(16)), words, 12)
        pen.write(line.translated(0, px(31)), translate("Way", "click; arrow keys move it"), 11)
        x, w, vote = self._numbers()
        left = layout.main.left() + px(6)
        value = round(float(votes.votes[self._place(votes)]), decimals)
        colour = text_of(pen.colours, 0 if value > 0 else 1) if value else "ink"
        parts = (("x", 12, "muted"), (x, 16, "ink"), ("×", 14, "muted"), ("w", 12, "muted"))
        more = ((w, 16, "ink"), ("=", 14, "muted"), (vote, 18, colour))
        for part, size, shade in (*parts, *more):
            width = pen.width(part, size, strong=size > 14)
            spot = QRectF(left, place.top() + px(4), width, px(30))
            pen.write(spot, part, size, shade, strong=size > 14)
            left += width + px(8)
        below = QRectF(layout.main.left() + px(6), place.top() + px(44), 0, 0)
        below.setBottomRight(QPointF(layout.width, place.bottom()))
        pen.wrap(below, self._words(), 12, "ink")

    def _place(self, votes: Votes) -> int:
        features: list[int] = votes.features.tolist()
        return features.index(self._feature(votes))

    def _numbers(self) -> tuple[str, str, str]:
        """Write x, w and their product so that the product is right as it is written."""
        if self._shown is None:
            return "", "", ""
        _, votes, decimals, _ = self._shown
        place = self._place(votes)
        x = text.signed(float(votes.x[place]), X_DECIMALS)
        vote = text.signed(float(votes.votes[place]), decimals)
        written = read(x)
        fits = f"{abs(float(votes.votes[place])):.{decimals}f}"
        w = factor(self._w, W_DIGITS, lambda w: f"{abs(w * written):.{decimals}f}" == fits)
        return x, w, vote

    def _words(self) -> str:
        """Say why the vote of the pinned feature has its sign."""
        if self._shown is None:
            return ""
        _, votes, decimals, centred = self._shown
        place = self._place(votes)
        vote = round(float(votes.votes[place]), decimals)
        x = float(votes.x[place])
        return sign_words(x, self._w, vote, 0, of_pixel=False, centred=centred)
