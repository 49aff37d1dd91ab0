"""The mark of an article's state: a shape and a name, so that colour never speaks alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPen, QPixmap, QPolygonF

from newsdesk.news.status import Status

if TYPE_CHECKING:
    from newsdesk.gui.colours import Colours
    from newsdesk.language.words import Words


def status_name(words: Words, status: Status) -> str:
    """Return a state as an editor calls it."""
    return {
        Status.DRAFT: words("Draft"),
        Status.PHOTOS: words("With the photo desk"),
        Status.REVIEW: words("For review"),
        Status.APPROVED: words("Approved"),
        Status.EXPORTED: words("Exported"),
        Status.PUBLISHED: words("Published"),
        Status.WITHDRAWN: words("Withdrawn"),
        Status.TRASHED: words("In the trash"),
    }[status]


def paint_status(painter: QPainter, rect: QRectF, status: Status, colours: Colours) -> None:
    """Paint the shape of a state, each its own: colour never speaks alone."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    side = min(rect.width(), rect.height()) - 1.5
    inner = QRectF(0, 0, side, side)
    inner.moveCenter(rect.center())
    colour = QColor(
        {
            Status.DRAFT: colours.quiet,
            Status.PHOTOS: colours.accent,
            Status.REVIEW: colours.warning,
            Status.APPROVED: colours.accent,
            Status.EXPORTED: colours.warning,
            Status.PUBLISHED: colours.good,
            Status.WITHDRAWN: colours.danger,
            Status.TRASHED: colours.quiet,
        }[status]
    )
    painter.setPen(QPen(colour, 1.5))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    if status is Status.DRAFT:
        painter.drawEllipse(inner)
    elif status is Status.PHOTOS:
        painter.drawRect(inner.adjusted(0.5, 0.5, -0.5, -0.5))
    elif status is Status.REVIEW:
        painter.drawEllipse(inner)
        painter.setBrush(colour)
        painter.drawEllipse(inner.center(), side / 5, side / 5)
    elif status in (Status.WITHDRAWN, Status.TRASHED):
        painter.drawLine(inner.topLeft(), inner.bottomRight())
        painter.drawLine(inner.topRight(), inner.bottomLeft())
    elif status is Status.APPROVED:
        painter.drawEllipse(inner)
        painter.setBrush(colour)
        painter.drawPie(inner, 90 * 16, 180 * 16)
    elif status is Status.EXPORTED:
        painter.setBrush(colour)
        c, r = inner.center(), side / 2 + 0.5
        diamond = [(0.0, -r), (r, 0.0), (0.0, r), (-r, 0.0)]
        painter.drawPolygon(QPolygonF([QPointF(c.x() + x, c.y() + y) for x, y in diamond]))
    else:
        painter.setBrush(colour)
        painter.drawEllipse(inner)
    painter.restore()


def status_icon(status: Status, colours: Colours, side: int = 12) -> QIcon:
    """Return the shape of a state as an icon, sharp on every screen."""
    made = QIcon()
    for ratio in (1, 2):
        picture = QPixmap(QSize(side, side) * ratio)
        picture.setDevicePixelRatio(ratio)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        paint_status(painter, QRectF(0, 0, side, side), status, colours)
        painter.end()
        made.addPixmap(picture)
    return made
