"""The student's own line beside the expected one, for failed functions where the eye sees a difference."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from typing import Any

import numpy as np

from ..tutor.proxies import Function, Transcript
from ..tutor.session import Outcome, Session
from .assignment import Assignment
from .results import Line, Plot

#: Two lines look the same when they are never further apart than this share of the picture.
VISIBLE = 0.01

#: Points of the whole plane that a picture cannot show are moved to this many pictures from its middle.
FAR = 3.0
MAX_POINTS = 200

Points = tuple[np.ndarray, np.ndarray]


def plots(assignment: Assignment, session: Session) -> list[Plot]:
    """One plot for each failed function that the assignment's `picture.py` can draw and that looks wrong.

    The calls go to the worker of the public cases; a function that does not answer has no picture.
    """
    picture = assignment.picture
    failed = _failed(session.outcomes)
    if picture is None or not failed.intersection(picture.FUNCTIONS):
        return []
    transcript = Transcript(session.open_backend("picture", False, False))
    made = []
    for name in filter(failed.__contains__, picture.FUNCTIONS):
        mine = _points(lambda n: picture.line(n, Function(transcript, n, n, n)), name)
        expected = _expected(assignment, name)
        if mine and _gap(mine, expected)[0] > VISIBLE:
            made.append(_plot(name, picture.AXES, mine, expected))
    return made


def _failed(outcomes: dict[str, Outcome]) -> set[str]:
    called: dict[str, set[str]] = {}
    for outcome in outcomes.values():
        for exchange in outcome.transcript.exchanges:
            called.setdefault(exchange.function, set()).add(outcome.status)
    return {name for name, seen in called.items() if seen & {"failed", "error"} and "timeout" not in seen}


@cache
def _expected(assignment: Assignment, name: str) -> Points:
    points = _points(lambda n: assignment.picture.line(n, assignment.reference[n]), name)
    if points is None:
        raise ValueError(f"the reference's {name} cannot be drawn: see picture.py of {assignment.name}")
    return points


def _points(line: Callable[[str], Any], name: str) -> Points | None:
    """A line's x and y; None if what came back is no line."""
    try:
        x, y = (np.asarray(part, dtype=np.float64) for part in line(name))
    except Exception:  # whatever a student's values do to the drawing: then there is no picture
        return None
    good = x.shape == y.shape and x.ndim == 1 and 0 < x.size <= MAX_POINTS
    return (x, y) if good and np.isfinite(x).all() and np.isfinite(y).all() else None


def _gap(mine: Points, expected: Points) -> tuple[float, int]:
    """How far the lines are apart, in shares of the picture, and at which point of mine most."""
    spans = [np.ptp(part) or 1.0 for part in expected]
    apart = [np.abs(a[:, None] - b[None, :]) / span for a, b, span in zip(mine, expected, spans, strict=True)]
    if mine[0].shape == expected[0].shape:
        distance = np.maximum(*[part.diagonal() for part in apart])
    else:
        distance = np.maximum(*apart).min(axis=1)
    return float(distance.max()), int(distance.argmax())


def _plot(name: str, axes: tuple[str, str], mine: Points, expected: Points) -> Plot:
    worst = _gap(mine, expected)[1]
    middle = [(np.max(part) + np.min(part)) / 2 for part in expected]
    reach = [FAR * (np.ptp(part) or 1.0) for part in expected]
    shown = [np.clip(a, m - r, m + r) for a, m, r in zip(mine, middle, reach, strict=True)]
    return Plot(name, axes, _line(shown), _line(expected), worst)


def _line(points: Any) -> Line:
    return Line(*[[float(f"{v:.4g}") for v in part] for part in points])
