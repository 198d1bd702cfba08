"""Compare a case's tolerance with the worst error of a wheat and the smallest error of a chaff.

Errors are in units of the tolerance: a wheat must stay below 1, and a chaff that fails by its values is above 1. The
cases run in this process, because all code is trusted.
"""

from __future__ import annotations

import inspect
import math
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

import numpy as np

from ..grading.assignment import Assignment, run_module
from ..tutor import checks
from ..tutor.session import Session
from ..worker.interpreter import Interpreter

#: For the inputs of hidden cases; any seed would do.
SEED = 2025

#: The tolerance and the error of every comparison in a run, by case.
Measured = dict[str, list[tuple[float, float]]]

#: The checks that compare numbers within a tolerance.
COMPARING = ("array", "number", "numbers")


@dataclass(frozen=True)
class Margin:
    """The largest error of a wheat in a case, and the smallest of a chaff that fails, in units of the tolerance."""

    case: str
    tolerances: tuple[float, ...]
    worst_wheat: float
    nearest_chaff: float


def margins(assignment: Assignment) -> list[Margin]:
    """The margins of every case that compares numbers."""
    reference = _measured(assignment, assignment.reference_source)
    wheats = [reference]
    for source in assignment.wheats.values():
        wheats.append(_measured(assignment, source))
    chaffs = []
    for chaff in assignment.chaffs:
        for form in chaff.forms:
            chaffs.append(_measured(assignment, f"{assignment.reference_source}\n\n{form.source}"))
    found = []
    for case, comparisons in reference.items():
        if not comparisons:  # it compares no numbers
            continue
        tolerances = {tolerance for tolerance, _ in comparisons}
        right = _errors_in(case, wheats)
        # Most chaffs are right in most cases; of these errors only those of chaffs that fail are of interest.
        wrong = [error for error in _errors_in(case, chaffs) if error > 1.0]
        margin = Margin(
            case,
            tuple(sorted(tolerances)),
            worst_wheat=max(right),
            nearest_chaff=min(wrong, default=math.inf),
        )
        found.append(margin)
    return found


def _errors_in(case: str, runs: list[Measured]) -> list[float]:
    """The errors of all comparisons that the runs made in a case."""
    errors = []
    for run in runs:
        for _, error in run.get(case, []):
            errors.append(error)
    return errors


def _measured(assignment: Assignment, source: str) -> Measured:
    """Every comparison that the suite makes on a module."""
    namespace = run_module(assignment.name, compile(source, assignment.module, "exec"))
    session = Session(lambda *_: Interpreter(namespace, assignment.module), SEED, assignment.reference)
    found: Measured = {}
    for _, case in assignment.cases:
        comparisons = _Comparisons()
        with checks.watched_by(comparisons):
            session.judge(case.body)
        found[str(case.name)] = comparisons.seen
    return found


class _Comparisons:
    """Records every comparison of numbers, with its tolerance and its error."""

    def __init__(self) -> None:
        self.parts: list[str] = []
        self.seen: list[tuple[float, float]] = []

    def __call__(self, check: Callable[..., Any], *args: Any, **kwargs: Any) -> Any:
        """Run the check, and record it if it compared numbers."""
        compared = check.__name__ in COMPARING
        try:
            result = check(*args, **kwargs)
        except checks.CheckFailed as error:
            # If it failed for another reason, such as the shape, there is no error to measure.
            if compared and error.link in ("values", "finite"):
                self._note(check, *args, **kwargs)
            raise
        if compared:
            self._note(check, *args, **kwargs)
        return result

    def _note(self, check: Callable[..., Any], *args: Any, **kwargs: Any) -> None:
        given = inspect.signature(check).bind(*args, **kwargs)
        given.apply_defaults()
        wanted = np.asarray(given.arguments["expected"], dtype=np.float64)
        actual = np.asarray(given.arguments["actual"], dtype=np.float64).reshape(wanted.shape)
        tol = float(given.arguments["tol"])
        errors = _errors(actual, wanted, tol, bool(given.arguments.get("relative", False)))
        self.seen.append((tol, max(errors, default=0.0)))


def _errors(actual: np.ndarray, wanted: np.ndarray, tol: float, relative: bool) -> Iterator[float]:
    """The errors of finite entries, in units of what the check allows."""
    finite = np.isfinite(wanted) & np.isfinite(actual)
    with np.errstate(all="ignore"):  # inf - inf, among the entries that are left out below
        size = np.abs(wanted)
        allowed = np.maximum(tol * size, checks.TINY) if relative else tol * np.maximum(1.0, size)
        errors = np.abs(actual - wanted) / allowed
    for error in np.ravel(errors[finite]):
        yield float(error)
