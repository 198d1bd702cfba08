"""The student's own line beside the expected one, for failed functions where the eye sees a difference."""

from __future__ import annotations

import contextlib
import warnings
from functools import cache
from typing import Any

import numpy as np

from ..grading.assignment import Assignment
from ..grading.results import Line, Plot
from ..tutor.proxies import Function, Transcript
from ..tutor.session import Outcome, Session

#: Two lines look the same when they are never further apart than this share of the picture.
VISIBLE = 0.01

#: Points further away than so many pictures are moved there.
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
    made = []
    for name in filter(failed.__contains__, picture.FUNCTIONS):
        expected = _expected(assignment, name)
        # whatever a student's values do to the drawing, or whatever happens to the worker: then there is no picture
        with contextlib.suppress(Exception), warnings.catch_warnings():
            warnings.simplefilter("error")
            transcript = Transcript(session.open_backend("picture", False, False))
            mine = _near(_points(picture.line(name, Function(transcript, name, name, name))), expected)
            gap, worst = _gap(mine, expected)
            if gap > VISIBLE:
                made.append(Plot(name, picture.AXES, _line(mine), _line(expected), worst))
    return made


def _failed(outcomes: dict[str, Outcome]) -> set[str]:
    called: dict[str, set[str]] = {}
    for outcome in outcomes.values():
        for exchange in outcome.transcript.exchanges:
            called.setdefault(exchange.function, set()).add(outcome.status)
    return {name for name, seen in called.items() if seen & {"failed", "error"} and "timeout" not in seen}


@cache
def _expected(assignment: Assignment, name: str) -> Points:
    return _points(assignment.picture.line(name, assignment.reference[name]))


def _points(line: Any) -> Points:
    x, y = (np.asarray(part, dtype=np.float64) for part in line)
    if x.shape != y.shape or x.ndim != 1 or not 0 < x.size <= MAX_POINTS or not np.isfinite([x, y]).all():
        raise ValueError("not a line")
    return x, y


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
