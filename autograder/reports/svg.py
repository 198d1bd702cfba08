"""Prepare a picture for the page's template, which writes it as SVG: a few numbers, small enough for a whole class."""

from __future__ import annotations

import msgspec

from ..grading.results import Language, Line, Picture
from ..messages import sentence

#: How far the student's line may extend the axes on each side, in ranges of the expected line; the rest is cut off.
WIDEST = 1.0

#: The margin around the lines, as a share of the picture.
EDGE = 0.04

#: The frame in units of the template's SVG: its left and upper edge, its width and usual height.
LEFT, TOP, WIDTH, HEIGHT = 44.0, 20.0, 272.0, 192.0
#: With equal units the frame's height depends on the lines, between these limits.
LOWEST, HIGHEST = 70.0, 272.0


class Tick(msgspec.Struct, frozen=True):
    """A number on an axis: its position in the template's SVG, and its text."""

    at: float
    text: str


class PictureSvg(msgspec.Struct, frozen=True):
    """What the template needs of a picture.

    Args:
        function: whose line it is.
        axes: the names of the axes.
        view: the SVG's viewBox around the lines.
        mine: the points of the student's line as an SVG attribute; there, y grows downwards.
        expected: the points of the expected line.
        x: the ticks of the x axis.
        y: the ticks of the y axis.
        height: of the frame.
        words: the text alternative.
    """

    function: str
    axes: tuple[str, str]
    view: str
    mine: str
    expected: str
    x: list[Tick]
    y: list[Tick]
    height: float
    words: str


def picture_svg(picture: Picture, language: Language) -> PictureSvg:
    """The picture for the template."""
    left, right = _axis(picture.mine.x, picture.expected.x)
    low, high = _axis(picture.mine.y, picture.expected.y)
    height = HEIGHT
    if picture.equal_units:
        height = WIDTH * (high - low) / (right - left)
        height = min(max(height, LOWEST), HIGHEST)
        # where the height was limited, one axis gets longer
        left, right = _at_least(left, right, (high - low) * WIDTH / height)
        low, high = _at_least(low, high, (right - left) * height / WIDTH)
    worst_x, worst_y = picture.mine.x[picture.worst], picture.mine.y[picture.worst]
    place = f"({worst_x:.2g}, {worst_y:.2g})"
    axes = f"({', '.join(picture.axes)})"
    return PictureSvg(
        function=picture.function,
        axes=picture.axes,
        view=f"{left:.6g} {-high:.6g} {right - left:.6g} {high - low:.6g}",
        mine=_points(picture.mine),
        expected=_points(picture.expected),
        x=[Tick(LEFT + WIDTH * share, text) for share, text in _ticks(left, right)],
        y=[Tick(TOP + height * (1 - share), text) for share, text in _ticks(low, high)],
        height=height,
        words=sentence("picture_words", language, function=picture.function, axes=axes, place=place),
    )


def _axis(mine: list[float], expected: list[float]) -> tuple[float, float]:
    """The ends of an axis: around the expected values and, within limits, the student's."""
    low, high = min(expected), max(expected)
    span = (high - low) or 1.0
    low_with_mine = min(low, *mine)
    high_with_mine = max(high, *mine)
    start = max(low_with_mine, low - WIDEST * span)
    end = min(high_with_mine, high + WIDEST * span)
    edge = EDGE * (end - start) or 0.5  # a constant line has no range
    return start - edge, end + edge


def _at_least(low: float, high: float, span: float) -> tuple[float, float]:
    """The ends, moved apart to a distance of at least `span`."""
    more = max(0.0, span - (high - low)) / 2
    return low - more, high + more


def _ticks(low: float, high: float) -> list[tuple[float, str]]:
    """A few round numbers on an axis, each with its position (0 to 1) and its text."""
    # imported here: it takes longer than rendering a page, and few pages have a picture
    from matplotlib.ticker import MaxNLocator

    ticks = []
    for value in MaxNLocator(nbins=5, steps=[1, 2, 5, 10]).tick_values(low, high):
        number = float(value)
        if low <= number <= high:
            position = (number - low) / (high - low)
            text = f"{number:g}".replace("-", "−")
            ticks.append((position, text))
    return ticks


def _points(line: Line) -> str:
    pairs = zip(line.x, line.y, strict=True)
    return " ".join(f"{x:g},{-y:g}" for x, y in pairs)
