"""The student's own line beside the expected one, for failed functions where the eye sees a difference."""

from __future__ import annotations

from functools import cache

import numpy as np

from ..grading.assignment import Assignment
from ..grading.pictures import Lines, Points, points
from ..grading.results import Line, Picture

#: Two lines look the same when they are never further apart than this share of the picture.
VISIBLE = 0.01

#: Points further away than so many pictures are moved there.
FAR = 3.0


def pictures(assignment: Assignment, lines: Lines) -> list[Picture]:
    """One picture for each line of the student's that visibly is not the expected one.

    Args:
        lines: what the student's failed functions draw, by function.
    """
    made = []
    for name, line in lines.items():
        expected = expected_line(assignment, name)
        mine = _near(line, expected)
        gap, worst = _gap(mine, expected)
        if gap > VISIBLE:
            equal = name in assignment.picture.EQUAL_UNITS
            made.append(Picture(name, assignment.picture.AXES, _line(mine), _line(expected), worst, equal))
    return made


@cache
def expected_line(assignment: Assignment, name: str) -> Points:
    """The line that the reference draws."""
    return points(assignment.picture.line(name, assignment.reference[name]))


def _gap(mine: Points, expected: Points) -> tuple[float, int]:
    """How far the lines are apart (Hausdorff's distance, in shares of the picture), and at which point of mine most."""
    apart = np.maximum(
        *[np.abs(a[:, None] - b[None, :]) / (np.ptp(b) or 1.0) for a, b in zip(mine, expected, strict=True)]
    )
    return float(max(apart.min(axis=1).max(), apart.min(axis=0).max())), int(apart.min(axis=1).argmax())


def _near(mine: Points, expected: Points) -> Points:
    reach = [FAR * (np.ptp(part) or 1.0) for part in expected]
    x, y = (np.clip(a, b.min() - r, b.max() + r) for a, b, r in zip(mine, expected, reach, strict=True))
    return x, y


def _line(points: Points) -> Line:
    return Line(*[[float(f"{v:.4g}") for v in part] for part in points])
