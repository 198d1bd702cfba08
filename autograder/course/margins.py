"""How far a case's tolerance is from the worst wheat and from the nearest chaff.

Errors are measured in units of the tolerance: a wheat must stay below 1, a chaff that fails by its
values is above. The cases are run in this process; only trusted code takes part.
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

SEED = 2025

#: The checks that compare numbers within a tolerance.
COMPARING = ("array", "number", "numbers")


@dataclass(frozen=True)
class Margin:
    """One case: the largest error of a wheat and the smallest of a chaff that fails, over the tolerance."""

    case: str
    tolerances: tuple[float, ...]
    worst_wheat: float
    nearest_chaff: float


def margins(assignment: Assignment) -> list[Margin]:
    """The margins of every case that compares numbers."""
    wheats = [_measured(assignment, source) for source in [assignment.reference_source, *assignment.wheats.values()]]
    forms = [form for chaff in assignment.chaffs for form in chaff.forms]
    chaffs = [_measured(assignment, f"{assignment.reference_source}\n\n{form.source}") for form in forms]
    return [
        Margin(
            case,
            tuple(sorted({t for t, _ in errors})),
            max(e for run in wheats for _, e in run.get(case, [(0.0, 0.0)])),
            min((e for run in chaffs for _, e in run.get(case, []) if e > 1.0), default=math.inf),
        )
        for case, errors in wheats[0].items()
        if errors
    ]


def _measured(assignment: Assignment, source: str) -> dict[str, list[tuple[float, float]]]:
    """For each case the tolerance and the error, in units of it, of every comparison that it made."""
    namespace = run_module(assignment.name, compile(source, assignment.module, "exec"))
    session = Session(lambda *_: Interpreter(namespace, assignment.module), SEED, assignment.reference)
    found: dict[str, list[tuple[float, float]]] = {}
    for _, case in assignment.cases:
        comparisons = _Comparisons()
        with checks.watched_by(comparisons):
            session.judge(case.body)
        found[str(case.name)] = comparisons.seen
    return found


class _Comparisons:
    """Notes every comparison of numbers, with its tolerance and its error."""

    def __init__(self) -> None:
        self.parts: list[str] = []
        self.seen: list[tuple[float, float]] = []

    def __call__(self, check: Callable[..., Any], *args: Any, **kwargs: Any) -> Any:
        """Make the check, and note it if it compared numbers."""
        compared = check.__name__ in COMPARING
        try:
            result = check(*args, **kwargs)
        except checks.CheckFailed as error:
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
    usual = np.isfinite(wanted) & np.isfinite(actual)
    with np.errstate(all="ignore"):
        size = np.abs(wanted)
        allowed = np.maximum(tol * size, checks.TINY) if relative else tol * np.maximum(1.0, size)
        yield from (float(e) for e in np.ravel((np.abs(actual - wanted) / allowed)[usual]))
