"""How far a case's tolerance is from the worst wheat and from the nearest chaff.

Errors are measured in units of the tolerance: a wheat must stay below 1, a chaff that fails by its
values is above. The cases are run in this process; only trusted code takes part.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any
from unittest import mock

import numpy as np

from ..grading.assignment import Assignment, run_module
from ..tutor import checks
from ..tutor.session import Session
from ..worker.interpreter import Interpreter

SEED = 2025


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
        with _watched() as seen:
            session.judge(case.body)
        found[str(case.name)] = list(seen)
    return found


class _watched:
    """Notes every comparison of numbers while it is entered."""

    def __enter__(self) -> list[tuple[float, float]]:
        seen: list[tuple[float, float]] = []
        compare = checks._close

        def noting(actual: Any, wanted: Any, tol: float, relative: bool) -> None:
            seen.append((tol, max(_errors(actual, wanted, tol, relative), default=0.0)))
            compare(actual, wanted, tol, relative)

        self.patch = mock.patch.object(checks, "_close", noting)
        self.patch.start()
        return seen

    def __exit__(self, *_: object) -> None:
        self.patch.stop()


def _errors(actual: np.ndarray, wanted: np.ndarray, tol: float, relative: bool) -> Iterator[float]:
    usual = np.isfinite(wanted) & np.isfinite(actual)
    with np.errstate(all="ignore"):
        size = np.abs(wanted)
        allowed = np.maximum(tol * size, checks.TINY) if relative else tol * np.maximum(1.0, size)
        yield from (float(e) for e in np.ravel((np.abs(actual - wanted) / allowed)[usual]))
