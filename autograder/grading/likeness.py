"""Comparisons of two values from workers.

Nothing is converted to another type: a list of lists is not an array. Arrays are compared only if their shapes are
equal. A comparison visits at most `MAX_PARTS` parts; values with more count as different.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator
from typing import Any, TypeGuard

import numpy as np

from ..worker.interpreter import Ref

CLOSE = 1e-9
#: The tolerance for two float32 results; float32 holds seven digits.
CLOSE_IN_FLOAT32 = 1e-6
MAX_PARTS = 20_000
NUMERIC = "biufc"
#: Of a larger array, about this many evenly spaced entries are kept and compared.
MOST_ENTRIES = 20_000

#: Says whether two values are alike, given a tolerance and whether it is relative.
Likeness = Callable[[Any, Any, float, bool], bool]


def same_value(a: Any, b: Any, tol: float = CLOSE, relative: bool = False) -> bool:
    """Whether two values have the same structure and shapes, and numbers that agree within `tol`, of whatever dtype.

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
            return type(y) is dict and x.keys() == y.keys() and all(same(x[key], y[key]) for key in x)
        if is_number(x) or is_number(y):
            return is_number(x) and is_number(y) and _close(np.asarray(x), np.asarray(y), tol, relative)
        if type(x) is np.ndarray or type(y) is np.ndarray:
            return _same_array(x, y, tol, relative)
        if isinstance(x, Ref) or isinstance(y, Ref):
            return type(x) is type(y) and x.type_name == y.type_name
        return _same_text(x, y)

    return same(a, b)


def _same_text(x: Any, y: Any) -> bool:
    """Whether both are None, or the same text; values of any other type count as different."""
    if type(x) is not type(y):
        return False
    if x is None:
        return True
    return isinstance(x, (str, np.str_)) and bool(x == y)


def is_number(value: Any) -> TypeGuard[Any]:
    """Whether it is a single number of Python or NumPy, or a bool."""
    return type(value) in (bool, int, float, complex) or isinstance(value, (np.number, np.bool_))


def arrays_in(value: Any) -> Iterator[np.ndarray]:
    """The arrays of numbers in a value, in order; a dict is sorted by its keys."""
    if type(value) in (list, tuple):
        for part in value[:MAX_PARTS]:
            yield from arrays_in(part)
    elif type(value) is dict:
        for key in sorted(value, key=str):
            yield from arrays_in(value[key])
    elif type(value) is np.ndarray and value.dtype.kind in NUMERIC:
        yield value


def thinned(value: Any) -> Any:
    """The value with each large array replaced by its shape, as text, and some of its entries."""
    if type(value) in (list, tuple):
        return type(value)([thinned(part) for part in value])
    if type(value) is dict:
        return {key: thinned(part) for key, part in value.items()}
    if type(value) is not np.ndarray or value.size <= MOST_ENTRIES:
        return value
    step = -(-value.size // MOST_ENTRIES)
    return [str(value.shape), value.ravel()[::step].copy()]


def same_distribution(a: Any, b: Any, tol: float = CLOSE, relative: bool = False) -> bool:
    """Whether two random results have the same keys and shapes, and arrays that may have the same distribution.

    Means, standard deviations, and the shares of values within 0.5, 1.8 and 2.05 standard deviations are compared,
    with a tolerance of about seven standard errors.
    """
    if type(a) is dict and type(b) is dict and a.keys() != b.keys():
        return False
    ours, theirs = list(arrays_in(a)), list(arrays_in(b))
    return len(ours) == len(theirs) and all(map(_drawn_alike, ours, theirs))


def _drawn_alike(x: np.ndarray, y: np.ndarray) -> bool:
    """Whether two arrays may be samples of the same distribution."""
    if x.shape != y.shape:
        return False
    if not (np.isfinite(x).all() and np.isfinite(y).all()):
        return False
    if _is_constant(x) != _is_constant(y):
        return False
    if x.size < 2:
        return True
    if _is_constant(x):
        return bool(x.flat[0] == y.flat[0])
    if x.size < 50:
        # too few for statistics: only the sign is compared, and of very few not even that
        return x.size < 10 or bool((x >= 0).all()) == bool((y >= 0).all())
    error = 7.0 * math.sqrt(2.0 / x.size)
    x_deviation, y_deviation = float(x.std()), float(y.std())
    if abs(x_deviation - y_deviation) > error * y_deviation:
        return False
    if abs(float(x.mean()) - float(y.mean())) > error * y_deviation:
        return False
    # the shares tell a normal distribution from a uniform or a truncated one
    return all(abs(_share(x, k) - _share(y, k)) <= 0.5 * error for k in (0.5, 1.8, 2.05))


def _is_constant(values: np.ndarray) -> bool:
    return values.size == 0 or bool((values == values.flat[0]).all())


def _share(values: np.ndarray, deviations: float) -> float:
    """The share of values that lie within some standard deviations of the mean."""
    away = np.abs(values - values.mean()) / values.std()
    return float(np.mean(away < deviations))


def same_up_to_order(a: Any, b: Any, tol: float = CLOSE, relative: bool = False) -> bool:
    """Whether batches have the same shapes and hold the same numbers in another order; both are shuffled, or neither.

    A single array is one random batch of many: only its shape and dtype kind can be compared.
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
    return same_value(_sorted_numbers(ours), _sorted_numbers(theirs))


def _sorted_numbers(arrays: list[np.ndarray]) -> np.ndarray:
    return np.sort(np.concatenate([np.ravel(array) for array in arrays]))


def _order(values: np.ndarray) -> tuple[bool, bool]:
    """Whether a batch of labels is ascending, and whether its range has no gaps; (False, False) for small ones."""
    # a small batch may be in order by chance
    if values.ndim != 1 or values.size < 7:
        return False, False
    ascending = bool((np.diff(values) > 0).all())
    return ascending, bool(np.ptp(values) == values.size - 1)


#: The values of `essential("…")` in chaff files.
LIKENESSES: dict[str, Likeness] = {"distribution": same_distribution, "up_to_order": same_up_to_order}


def _same_array(x: Any, y: Any, tol: float, relative: bool) -> bool:
    if type(x) is not type(y) or x.shape != y.shape:
        return False
    if x.dtype.kind in NUMERIC and y.dtype.kind in NUMERIC:
        return _close(x, y, tol, relative)
    return bool(x.dtype.kind == y.dtype.kind == "U" and (x == y).all())


def _close(x: np.ndarray, y: np.ndarray, tol: float, relative: bool) -> bool:
    if x.dtype == y.dtype == np.float32:
        tol = max(tol, CLOSE_IN_FLOAT32)
    with np.errstate(all="ignore"):
        x, y = (a if a.dtype.kind == "c" else a.astype(np.float64) for a in (x, y))
        scale = np.abs(y) if relative else np.maximum(1.0, np.abs(y))
        close = np.abs(x - y) <= tol * scale
        finite = np.isfinite(x) & np.isfinite(y)
        identical = (x == y) | (np.isnan(x) & np.isnan(y))
    return bool(np.all(np.where(finite, close, identical)))
