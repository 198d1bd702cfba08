"""A student's plot as a few numbers from which the page's template makes an SVG; small enough for a whole class."""

from __future__ import annotations

import msgspec

from ..grading.results import Language, Line, Plot
from ..messages import sentence

#: How far the student's line may widen the picture, in expected pictures; what lies outside is cut off.
WIDEST = 1.0

#: What is left free around the lines, as a share of the picture; the template's labels know it.
EDGE = 0.04


class Curve(msgspec.Struct, frozen=True):
    """A plot for the template.

    Args:
        function: whose plot it is.
        axes: their names.
        view: the SVG's viewBox around the lines.
        mine: the points of the student's line, as SVG wants them; y grows downwards there.
        expected: the same of the expected line.
        x: the ends of the x axis.
        y: the ends of the y axis.
        words: what the picture shows.
    """

    function: str
    axes: tuple[str, str]
    view: str
    mine: str
    expected: str
    x: tuple[str, str]
    y: tuple[str, str]
    words: str


def curve(plot: Plot, language: Language) -> Curve:
    """The plot, ready for the template."""
    left, right = _ends(plot.mine.x, plot.expected.x)
    low, high = _ends(plot.mine.y, plot.expected.y)
    wide, tall = EDGE * (right - left), EDGE * (high - low)
    place = f"({plot.mine.x[plot.worst]:.2g}, {plot.mine.y[plot.worst]:.2g})"
    axes = f"({', '.join(plot.axes)})"
    return Curve(
        function=plot.function,
        axes=plot.axes,
        view=f"{left - wide:.4g} {-high - tall:.4g} {right - left + 2 * wide:.4g} {high - low + 2 * tall:.4g}",
        mine=_points(plot.mine),
        expected=_points(plot.expected),
        x=(f"{left:.2g}", f"{right:.2g}"),
        y=(f"{low:.2g}", f"{high:.2g}"),
        words=sentence("plot_words", language, function=plot.function, axes=axes, place=place),
    )


def _ends(mine: list[float], expected: list[float]) -> tuple[float, float]:
    """The ends of an axis: the expected values, and the student's as far as they are near."""
    low, high = min(expected), max(expected)
    span = (high - low) or 1.0
    return max(min(low, *mine), low - WIDEST * span), min(max(high, *mine), high + WIDEST * span)


def _points(line: Line) -> str:
    return " ".join(f"{x:g},{-y:g}" for x, y in zip(line.x, line.y, strict=True))
