"""Whether two values from workers say the same, looked at type by type.

Nothing here converts what a submission returned: a list of lists stays one, and arrays meet only when their shapes are
equal. A comparison visits at most `MAX_PARTS` parts; more are held for unlike.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator
from typing import Any, TypeGuard

import numpy as np

from ..worker.interpreter import Ref

CLOSE = 1e-9
#: Between two results that are both float32, which holds seven digits.
CLOSE_IN_FLOAT32 = 1e-6
MAX_PARTS = 20_000
NUMERIC = "biufc"

#: Says whether two values are alike, given a tolerance and whether it is relative.
Likeness = Callable[[Any, Any, float, bool], bool]


def same_value(a: Any, b: Any, tol: float = CLOSE, relative: bool = False) -> bool:
    """Whether two values agree: the same structure and shapes, and numbers to `tol`, whatever kind of number they are.

    Args:
        a: a value as the interpreter exports it.
        b: another one.
        tol: |a − b| ≤ tol · max(1, |b|).
        relative: |a − b| ≤ tol · |b| instead.
    """
    left = [MAX_PARTS]

    def same(x: Any, y: Any) -> bool:
        left[0] -= 1
        if left[0] < 0:
            return False
        if type(x) in (list, tuple):
            return type(x) is type(y) and len(x) == len(y) and all(map(same, x, y))
        if type(x) is dict:
            return type(y) is dict and x.keys() == y.keys() and all(same(x[k], y[k]) for k in x)
        if is_number(x) or is_number(y):
            return is_number(x) and is_number(y) and _close(np.asarray(x), np.asarray(y), tol, relative)
        if type(x) is np.ndarray or type(y) is np.ndarray:
            return _same_array(x, y, tol, relative)
        if isinstance(x, Ref) or isinstance(y, Ref):
            return type(x) is type(y) and x.type_name == y.type_name
        return type(x) is type(y) and (x is None or (isinstance(x, (str, np.str_)) and bool(x == y)))

    return same(a, b)


def is_number(value: Any) -> TypeGuard[Any]:
    """Whether it is a single number: of Python, of NumPy, or a truth value."""
    return type(value) in (bool, int, float, complex) or isinstance(value, (np.number, np.bool_))


def arrays_in(value: Any) -> Iterator[np.ndarray]:
    """The arrays of numbers in a value, in order, dicts by the order of their names."""
    if type(value) in (list, tuple):
        for part in value[:MAX_PARTS]:
            yield from arrays_in(part)
    elif type(value) is dict:
        for key in sorted(value, key=str):
            yield from arrays_in(value[key])
    elif type(value) is np.ndarray and value.dtype.kind in NUMERIC:
        yield value


def same_distribution(a: Any, b: Any, tol: float = CLOSE, relative: bool = False) -> bool:
    """Whether two results of random draws have the same names and shapes, and arrays that may come from one source.

    Means, deviations, and shares within half and two deviations may differ by seven standard errors.
    """
    if type(a) is dict and type(b) is dict and a.keys() != b.keys():
        return False
    ours, theirs = list(arrays_in(a)), list(arrays_in(b))
    return len(ours) == len(theirs) and all(map(_drawn_alike, ours, theirs))


def _drawn_alike(x: np.ndarray, y: np.ndarray) -> bool:
    if x.shape != y.shape:
        return False
    if not (np.isfinite(x).all() and np.isfinite(y).all()):
        return False
    x_constant, y_constant = (a.size == 0 or bool((a == a.flat[0]).all()) for a in (x, y))
    if x.size < 2 or x_constant or y_constant:
        return x_constant == y_constant and (x.size < 2 or not x_constant or bool(x.flat[0] == y.flat[0]))
    if x.size < 50:
        return bool((x >= 0).all()) == bool((y >= 0).all()) or x.size < 10
    error = 7.0 * math.sqrt(2.0 / x.size)
    one, two = float(x.std()), float(y.std())
    if abs(one - two) > error * two or abs(float(x.mean()) - float(y.mean())) > error * two:
        return False
    return all(abs(_share(x, k) - _share(y, k)) <= 0.5 * error for k in (0.5, 1.8, 2.05))


def _share(values: np.ndarray, deviations: float) -> float:
    away = np.abs(values - values.mean()) / values.std()
    return float(np.mean(away < deviations))


def same_up_to_order(a: Any, b: Any, tol: float = CLOSE, relative: bool = False) -> bool:
    """Whether batches have the same shapes, together the same numbers, and are as much in order.

    A single array is one of many random portions: only its shape and kind can be compared.
    """
    ours, theirs = list(arrays_in(a)), list(arrays_in(b))
    if [x.shape for x in ours] != [y.shape for y in theirs]:
        return False
    if [x.dtype.kind for x in ours] != [y.dtype.kind for y in theirs]:
        return False
    if type(a) is np.ndarray:
        return type(b) is np.ndarray
    if not ours:
        return same_value(a, b)
    if any(_order(x) != _order(y) for x, y in zip(ours, theirs, strict=True)):
        return False
    one, other = (np.sort(np.concatenate([np.ravel(x) for x in arrays])) for arrays in (ours, theirs))
    return same_value(one, other)


def _order(values: np.ndarray) -> tuple[bool, bool]:
    """Whether a portion of labels is ascending, and whether it is a run without gaps; small ones may be by chance."""
    if values.ndim != 1 or values.size < 7:
        return False, False
    ascending = bool((np.diff(values) > 0).all())
    return ascending, bool(np.ptp(values) == values.size - 1)


#: What chaff files name by `essential("…")`.
LIKENESSES: dict[str, Likeness] = {"distribution": same_distribution, "up_to_order": same_up_to_order}


def _same_array(x: Any, y: Any, tol: float, relative: bool) -> bool:
    if type(x) is not type(y) or x.shape != y.shape:
        return False
    if x.dtype.kind in NUMERIC and y.dtype.kind in NUMERIC:
        return _close(x, y, tol, relative)
    return bool(x.dtype.kind == y.dtype.kind == "U" and (x == y).all())


def _close(x: np.ndarray, y: np.ndarray, tol: float, relative: bool) -> bool:
    tol = max(tol, CLOSE_IN_FLOAT32) if x.dtype == y.dtype == np.float32 else tol
    with np.errstate(all="ignore"):
        x, y = (a if a.dtype.kind == "c" else a.astype(np.float64) for a in (x, y))
        size = np.abs(y)
        off = np.abs(x - y) > tol * (size if relative else np.maximum(1.0, size))
        strange = ~(np.isfinite(x) & np.isfinite(y))
        alike = (x == y) | (np.isnan(x) & np.isnan(y))
    return not bool(np.any(np.where(strange, ~alike, off)))
