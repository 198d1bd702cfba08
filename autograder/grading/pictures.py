"""Ask the student's failed functions for the lines that the assignment's `picture.py` defines."""

from __future__ import annotations

import contextlib
import warnings
from collections.abc import Callable, Mapping
from typing import Any

import numpy as np

from ..tutor.proxies import Backend, Function, Transcript
from ..tutor.session import Outcome
from .assignment import Assignment

MAX_POINTS = 200

#: The x and y (N,) of a line, by function.
Points = tuple[np.ndarray, np.ndarray]
Lines = dict[str, Points]


def student_lines(
    assignment: Assignment,
    outcomes: Mapping[str, Outcome],
    open_worker: Callable[[tuple[str, ...], str], Backend],
) -> Lines:
    """The line of each failed function that `picture.py` knows; a function that does not answer has none.

    Args:
        outcomes: of the public cases, by name.
        open_worker: gives a worker for functions and a question.
    """
    picture = assignment.picture
    drawn = []
    if picture is not None:
        failed = _failed(outcomes)
        drawn = [name for name in picture.FUNCTIONS if name in failed]
    lines: Lines = {}
    for name in drawn:
        # whatever goes wrong with the student's values or the worker: then there is no picture
        with contextlib.suppress(Exception), warnings.catch_warnings():
            warnings.simplefilter("error")
            transcript = Transcript(open_worker((name,), f"picture of {name}"))
            lines[name] = points(picture.line(name, Function(transcript, name, name, name)))
    return lines


def _failed(outcomes: Mapping[str, Outcome]) -> set[str]:
    """The functions at which cases failed, without those that timed out: they would time out again."""
    failed = {outcome.failed_at for outcome in outcomes.values()}
    slow = {outcome.failed_at for outcome in outcomes.values() if outcome.status == "timeout"}
    return {name for name in failed - slow if name is not None}


def points(line: Any) -> Points:
    """A line as two arrays (N,) of finite numbers, 0 < N ≤ MAX_POINTS.

    Raises:
        ValueError: when it is not one. Nothing is converted before its type and size are known.
    """
    x, y = (_numbers(part) for part in line)
    if x.shape != y.shape or not np.isfinite([x, y]).all():
        raise ValueError("not a line")
    return x, y


def _numbers(part: Any) -> np.ndarray:
    if type(part) is list and len(part) <= MAX_POINTS and all(type(value) in (int, float) for value in part):
        part = np.array(part, dtype=np.float64)
    if type(part) is not np.ndarray or part.ndim != 1 or not 0 < part.size <= MAX_POINTS:
        raise ValueError("not a line")
    if part.dtype.kind not in "iuf":
        raise ValueError("not numbers")
    return part.astype(np.float64)
