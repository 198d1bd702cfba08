"""A simple relation between all values of a function and the expected ones: sign, factor, rounding, rows for columns.

A relation is named only where it is certain: it explains every value that says anything, at least two of them from
different calls, and nothing else is wrong. A function that raises, or whose results have another form, gets none.
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

#: Relations of one wrong value to the expected one.
Relation = Callable[[np.ndarray, np.ndarray], bool]


def pattern(function: str, seen: Iterable[Seen]) -> Misconception | None:
    """The relation between all wrong values of `function` and the right ones, if there is exactly one."""
    sightings = [s for one in seen for s in one.sightings if s.check != "unchanged"]
    wrong = [s for s in sightings if s.link]
    if not wrong or any(not _is_of_numbers(s) for s in wrong):
        return None
    telling = [s for s in sightings if _is_of_numbers(s) and _tells(s)]
    held = [key for key, relation in RELATIONS.items() if all(relation(*_pair(s)) for s in telling)]
    if len(held) != 1 or _kinds(telling) < 2:
        return None
    return _misconception(held[0], function)


def _is_of_numbers(sighting: Sighting) -> bool:
    """Whether numbers of the right shape, all finite, were compared."""
    if sighting.check not in ("array", "number", "integers", "integer", "numbers") or sighting.link not in (
        "",
        "values",
    ):
        return False
    mine, right = np.asarray(sighting.expected), sighting.value
    if type(right) not in (np.ndarray, int, float) and not isinstance(right, np.number):
        return False
    return mine.dtype.kind in NUMERIC and np.shape(right) == mine.shape and bool(np.isfinite(right).all())


def _pair(sighting: Sighting) -> tuple[np.ndarray, np.ndarray]:
    return np.asarray(sighting.value, dtype=np.float64), np.asarray(sighting.expected, dtype=np.float64)


def _tells(sighting: Sighting) -> bool:
    """Whether the expected value would be another one with a sign, a factor, or turned."""
    _, right = _pair(sighting)
    return bool(np.isfinite(right).all() and np.abs(right).max(initial=0.0) > 1e-6)


def _kinds(telling: list[Sighting]) -> int:
    """How many different wrong values there are."""
    return len({np.asarray(s.value).tobytes() for s in telling if s.link})


def _times(*factors: float) -> Relation:
    return lambda mine, right: any(mine.shape == right.shape and same_value(mine, k * right, 1e-7) for k in factors)


def _rounded(mine: np.ndarray, right: np.ndarray) -> bool:
    """Whether it is the right result rounded to some decimals, so few that it cannot pass for right."""
    if mine.shape != right.shape:
        return False
    return any(same_value(mine, np.round(right, decimals), 1e-12) for decimals in range(1, 6))


def _transposed(mine: np.ndarray, right: np.ndarray) -> bool:
    return right.ndim == 2 and mine.shape == right.T.shape and same_value(mine, right.T, 1e-7)


RELATIONS: dict[str, Relation] = {
    "sign": _times(-1.0),
    "double": _times(2.0),
    "half": _times(0.5),
    "rounded": _rounded,
    "transposed": _transposed,
}


def _misconception(key: str, function: str) -> Misconception:
    named: dict[str, Any] = {"function": function}
    title, hint = (
        Text(sentence(k, "en", **named), sentence(k, "ko", **named)) for k in (f"pattern_{key}", f"pattern_{key}_hint")
    )
    return Misconception(f"pattern-{key}", function, "pattern", title, hint)
