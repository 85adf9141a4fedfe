"""What is painted around a photo's way, whatever the eye: names, arrows, the bracket of W x + b."""

from PySide6.QtCore import QCoreApplication, QPointF, QRectF

from gui.rooms.score.one_photo.way_layout import SMALL, WayLayout
from gui.rooms.score.pen import CENTRE, Pen
from gui.style.scale import px


def row_name(row: int | None) -> str:
    """Name a row of W in words."""
    translate = QCoreApplication.translate
    return (
        translate("Way", "dog's row"),
        translate("Way", "cat's row"),
        translate("Way", "dog − cat"),
    )[2 if row is None else row]


def paint_left(
    pen: Pen,
    layout: WayLayout,
    operation: str,
    x: tuple[str, str],
    w: tuple[str, str],
) -> None:
    """Name the three small pictures, and draw how x and W lead to the votes."""
    photo, seen, weights = layout.pictures
    above = QRectF(0, photo.top() - px(18), px(SMALL), px(16))
    pen.write(above, QCoreApplication.translate("Way", "photo"))
    for picture, (name, words) in ((seen, x), (weights, w)):
        caption = QRectF(0, picture.top() - px(18), px(20), px(16))
        pen.write(caption, name, colour="ink", strong=True)
        caption.translate(pen.width(name, strong=True) + px(6), 0)
        pen.write(caption, words, 11)
    pen.line("muted", 1.4)
    middle = px(8)
    pen.arrow(QPointF(middle, photo.bottom() + px(2)), QPointF(middle, seen.top() - px(19)))
    place = QRectF(middle + px(8), photo.bottom(), px(90), seen.top() - px(17) - photo.bottom())
    pen.write(place, operation, 12, "ink")
    main = layout.main
    left, bend = seen.right() + px(4), main.left() - px(36)
    upper, lower = seen.center().y(), weights.center().y()
    level = (upper + lower) / 2
    pen.line("muted", 1.4)
    corners = ((left, upper), (bend, upper), (bend, lower), (left, lower))
    pen.painter.drawPolyline([QPointF(*corner) for corner in corners])
    pen.arrow(QPointF(bend, level), QPointF(main.left() - px(5), level))
    pen.write(QRectF(bend, level - px(20), px(32), px(16)), "x · w", 12, "ink", CENTRE)


def paint_bracket(
    pen: Pen, layout: WayLayout, score_level: float, start: QPointF, last: str = ""
) -> None:
    """Hold together what W x + b is, and lead from the end of the sum to the score.

    last: what is added on the way there.
    """
    left, right, top = layout.main.left(), layout.end, px(10)
    words = "W x + b"
    half = pen.width(words, strong=True) / 2 + px(8)
    middle = (left + right) / 2
    pen.line("edge", 1.2)
    for near, far in ((middle - half, left), (middle + half, right)):
        points = (QPointF(near, top), QPointF(far, top), QPointF(far, top + px(6)))
        pen.painter.drawPolyline(list(points))
    pen.write(
        QRectF(middle - half, 0, 2 * half, 2 * top), words, colour="ink", align=CENTRE, strong=True
    )
    pen.line("muted", 1.4)
    pen.arrow(
        start,
        QPointF(right, start.y()),
        QPointF(right, score_level),
        QPointF(layout.width, score_level),
    )
    if last:
        label = QRectF(right - px(15), (start.y() + score_level) / 2 - px(10), px(30), px(20))
        pen.fill(label, "card")
        pen.write(label, last, 12, "ink", CENTRE)
