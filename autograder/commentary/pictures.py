"""Pictures of failed functions: the student's line and the expected one, where the eye sees a difference."""

from __future__ import annotations

from functools import cache

import numpy as np

from ..grading.assignment import Assignment
from ..grading.pictures import Lines, Points, points
from ..grading.results import Line, Picture

#: Two lines look the same if they are never further apart than this share of the picture.
VISIBLE = 0.01

#: Points further outside than this many pictures are moved to that distance.
FAR = 3.0


def pictures(assignment: Assignment, lines: Lines) -> list[Picture]:
    """One picture for each line that visibly differs from the expected one.

    Args:
        assignment: with its `picture.py`.
        lines: of the student's failed functions, by function.
    """
    made = []
    for name, line in lines.items():
        expected = expected_line(assignment, name)
        mine = _near(line, expected)
        gap, worst = _gap(mine, expected)
        if gap <= VISIBLE:
            continue
        equal = name in assignment.picture.EQUAL_UNITS
        made.append(Picture(name, assignment.picture.AXES, _line(mine), _line(expected), worst, equal))
    return made


@cache
def expected_line(assignment: Assignment, name: str) -> Points:
    """The reference's line."""
    return points(assignment.picture.line(name, assignment.reference[name]))


def _gap(mine: Points, expected: Points) -> tuple[float, int]:
    """The Hausdorff distance of two lines in shares of the picture, and the point of `mine` where they differ most."""
    horizontal = _distances(mine[0], expected[0])
    vertical = _distances(mine[1], expected[1])
    apart = np.maximum(horizontal, vertical)  # (points of mine, points of the expected line)
    from_mine = apart.min(axis=1)
    from_expected = apart.min(axis=0)
    return float(max(from_mine.max(), from_expected.max())), int(from_mine.argmax())


def _distances(mine: np.ndarray, expected: np.ndarray) -> np.ndarray:
    """The distances of all pairs of points along one axis, in shares of the expected line's range."""
    span = np.ptp(expected) or 1.0
    distances: np.ndarray = np.abs(mine[:, None] - expected[None, :]) / span
    return distances


def _near(mine: Points, expected: Points) -> Points:
    """The line with its far points moved closer: 1e300 would spoil the picture's numbers."""
    return _clipped(mine[0], expected[0]), _clipped(mine[1], expected[1])


def _clipped(mine: np.ndarray, expected: np.ndarray) -> np.ndarray:
    reach = FAR * (np.ptp(expected) or 1.0)
    clipped: np.ndarray = np.clip(mine, expected.min() - reach, expected.max() + reach)
    return clipped


def _line(points: Points) -> Line:
    """The points with four digits, which is all that a picture shows."""
    x, y = ([float(f"{value:.4g}") for value in part] for part in points)
    return Line(x, y)
