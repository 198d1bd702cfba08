"""A student's picture as a few numbers from which the page's template makes an SVG; small enough for a whole class."""

from __future__ import annotations

import msgspec

from ..grading.results import Language, Line, Picture
from ..messages import sentence

#: How far the student's line may widen the picture, in expected pictures; what lies outside is cut off.
WIDEST = 1.0

#: What is left free around the lines, as a share of the picture.
EDGE = 0.04

#: The picture's frame in units of the template's SVG: its left and upper edge, its width and usual height.
LEFT, TOP, WIDTH, HEIGHT = 44.0, 20.0, 272.0, 192.0
#: With equal units the frame's height follows from the numbers, between these two.
LOWEST, HIGHEST = 70.0, 272.0


class Tick(msgspec.Struct, frozen=True):
    """A number on an axis: where it stands in the template's SVG, and what is written there."""

    at: float
    text: str


class PictureSvg(msgspec.Struct, frozen=True):
    """A picture for the template.

    Args:
        function: whose picture it is.
        axes: their names.
        view: the SVG's viewBox around the lines.
        mine: the points of the student's line, as SVG wants them; y grows downwards there.
        expected: the same of the expected line.
        x: the ticks of the x axis.
        y: the ticks of the y axis.
        height: of the frame.
        words: what the picture shows.
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
    """The picture, ready for the template."""
    left, right = _widened(*_ends(picture.mine.x, picture.expected.x))
    low, high = _widened(*_ends(picture.mine.y, picture.expected.y))
    height = HEIGHT
    if picture.equal_units:
        height = min(max(WIDTH * (high - low) / (right - left), LOWEST), HIGHEST)
        left, right = _at_least(left, right, (high - low) * WIDTH / height)
        low, high = _at_least(low, high, (right - left) * height / WIDTH)
    place = f"({picture.mine.x[picture.worst]:.2g}, {picture.mine.y[picture.worst]:.2g})"
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


def _ends(mine: list[float], expected: list[float]) -> tuple[float, float]:
    """The ends of an axis: the expected values, and the student's as far as they are near."""
    low, high = min(expected), max(expected)
    span = (high - low) or 1.0
    return max(min(low, *mine), low - WIDEST * span), min(max(high, *mine), high + WIDEST * span)


def _widened(low: float, high: float) -> tuple[float, float]:
    """The ends with some room outside; a line that stands still gets a picture, too."""
    edge = EDGE * (high - low) or 0.5
    return low - edge, high + edge


def _at_least(low: float, high: float, span: float) -> tuple[float, float]:
    """The ends, moved apart where they are nearer than `span`."""
    more = max(0.0, span - (high - low)) / 2
    return low - more, high + more


def _ticks(low: float, high: float) -> list[tuple[float, str]]:
    """A few round numbers between the ends, 0 among them if it is there: their places (0 to 1) and their texts."""
    from matplotlib.ticker import MaxNLocator  # it takes longer to import than most pages take, and few have a picture

    values = MaxNLocator(nbins=5, steps=[1, 2, 5, 10]).tick_values(low, high)
    inside = [float(v) for v in values if low <= v <= high]
    return [((v - low) / (high - low), f"{v:g}".replace("-", "−")) for v in inside]


def _points(line: Line) -> str:
    return " ".join(f"{x:g},{-y:g}" for x, y in zip(line.x, line.y, strict=True))
