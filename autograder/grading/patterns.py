"""Patterns: a simple relation between all results of a function and the expected ones, such as a factor or rounding.

A pattern is named only if it is certain: it explains every result that could contradict it, at least two of the wrong
results differ, and nothing else is wrong. A function that raises, or whose results have another form, gets none.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

import numpy as np

from ..messages import sentence
from .evidence import Seen, Sighting
from .likeness import NUMERIC, same_value
from .results import Misconception, Text

OF_NUMBERS = ("array", "number", "integers", "integer", "numbers")

#: Whether a value, the first argument, is related to the expected one.
Relation = Callable[[np.ndarray, np.ndarray], bool]


def pattern(function: str, seen: Iterable[Seen]) -> Misconception | None:
    """The relation between all wrong values of `function` and the right ones, if there is exactly one."""
    sightings: list[Sighting] = []
    for one in seen:
        sightings += [sighting for sighting in one.sightings if sighting.check != "unchanged"]
    wrong = [sighting for sighting in sightings if sighting.link]
    if not wrong or not all(_is_of_numbers(sighting) for sighting in wrong):
        return None
    evidence = [sighting for sighting in sightings if _is_of_numbers(sighting) and _is_evidence(sighting)]
    holding = []
    for key, relations in RELATIONS.items():
        if any(_holds(relation, evidence) for relation in relations):
            holding.append(key)
    if len(holding) != 1 or _different_wrong_values(evidence) < 2:
        return None
    return _misconception(holding[0], function)


def _holds(relation: Relation, evidence: list[Sighting]) -> bool:
    return all(relation(*_pair(sighting)) for sighting in evidence)


def _is_of_numbers(sighting: Sighting) -> bool:
    """Whether numbers of the right shape, all finite, were compared."""
    if sighting.check not in OF_NUMBERS or sighting.link not in ("", "values"):
        return False
    mine, right = sighting.value, np.asarray(sighting.expected)
    if type(mine) not in (np.ndarray, int, float) and not isinstance(mine, np.number):
        return False
    if right.dtype.kind not in NUMERIC or np.shape(mine) != right.shape:
        return False
    return bool(np.isfinite(mine).all())


def _pair(sighting: Sighting) -> tuple[np.ndarray, np.ndarray]:
    """The value and the expected one."""
    return np.asarray(sighting.value, dtype=np.float64), np.asarray(sighting.expected, dtype=np.float64)


def _is_evidence(sighting: Sighting) -> bool:
    """Whether the expected value is finite and not close to 0: 0 stays 0 with any sign or factor."""
    _, right = _pair(sighting)
    return bool(np.isfinite(right).all() and np.abs(right).max(initial=0.0) > 1e-6)


def _different_wrong_values(sightings: list[Sighting]) -> int:
    """How many different wrong values there are."""
    return len({np.asarray(sighting.value).tobytes() for sighting in sightings if sighting.link})


def _times(*factors: float) -> Relation:
    """The relation of being one of `factors` times the expected value."""
    return lambda mine, right: any(mine.shape == right.shape and same_value(mine, k * right, 1e-7) for k in factors)


def _transposed(mine: np.ndarray, right: np.ndarray) -> bool:
    return right.ndim == 2 and mine.shape == right.T.shape and same_value(mine, right.T, 1e-7)


def _rounded(places: int) -> Relation:
    return lambda mine, right: (
        mine.shape == right.shape and same_value(mine, np.asarray(np.round(right, places)), 1e-12)
    )


#: One of these must hold for all values.
RELATIONS: dict[str, list[Relation]] = {
    "sign": [_times(-1.0)],
    "double": [_times(2.0)],
    "half": [_times(0.5)],
    "transposed": [_transposed],
    "rounded": [_rounded(places) for places in range(1, 9)],
}


def _misconception(key: str, function: str) -> Misconception:
    facts: dict[str, Any] = {"function": function}
    title, hint = (
        Text(sentence(message, "en", **facts), sentence(message, "ko", **facts))
        for message in (f"pattern_{key}", f"pattern_{key}_hint")
    )
    return Misconception(f"pattern-{key}", function, "pattern", title, hint)
