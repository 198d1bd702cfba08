"""The checks of cases: a chain from coarse to fine, of which the first broken link is reported.

A value exists, has the type, the exact shape and the kind of dtype, is finite where it should be, and agrees. Shapes
are compared before values: a (200000, 1) result and (200000,) would otherwise broadcast to 320 GB. `np.allclose` is not
used, because to it an empty array is close to anything.

This module is copied into every starter, so it needs only NumPy.
"""

from __future__ import annotations

import functools
import inspect
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Any, Protocol, TypeGuard

import numpy as np

from ..worker.interpreter import CheckFailed as CheckFailed
from ..worker.links import Link
from .proxies import Function, Handle, Kept, Placed
from .proxies import held as _held

#: The watcher of the checks in this context; set by `watched_by`.
_watcher: ContextVar[Watcher | None] = ContextVar("watcher", default=None)

TINY = 1e-300

#: The default tolerance, which a computation in float32 still meets, and the one for precise results.
VALUES, PRECISE = 1e-5, 1e-9

#: The tolerance of a float32 result: a few hundred rounding errors, and its smallest normal numbers.
SINGLE, SINGLE_TINY = 1e-4, 1e-37


def array(actual: Any, expected: Any, tol: float = VALUES, relative: bool = False) -> None:
    """`actual` has the shape and the values of `expected`, in any numeric type.

    Lists, ints, float32 and a single row (1, N) for (N,) pass here. Only `form` checks the form, so that a habit in a
    whole file is charged once. A float32 result must agree to float32's precision. If `expected` is a single number, an
    array with one entry passes.

    Args:
        actual: the result of the student's function.
        expected: array-like, any shape (...); inf and nan in it must be matched exactly.
        tol: |error| ≤ tol · max(1, |expected|), elementwise.
        relative: |error| ≤ tol · |expected| instead (and 1e-300 is always allowed).
    """
    wanted = np.asarray(expected, dtype=np.float64)
    if wanted.ndim == 0:
        number(actual, float(wanted), tol, relative)
        return
    _close(_as_array(actual, wanted.shape, "float64", "biuf"), wanted, tol, relative)


def number(actual: Any, expected: float, tol: float = VALUES, relative: bool = False) -> None:
    """`actual` is a single real number (or an array of one entry) that agrees with `expected`."""
    if type(actual) is np.ndarray and actual.size == 1:
        actual = actual.reshape(())
    _is_single(actual)
    _close(np.asarray(actual), np.asarray(expected, dtype=np.float64), tol, relative)


def integers(actual: Any, expected: Any) -> None:
    """`actual` has the shape and the whole numbers of `expected`; only `form` checks whether they are ints."""
    wanted = np.asarray(expected)
    found = _as_array(actual, wanted.shape, "int", "iuf")
    if not np.array_equal(found, wanted):
        _fail_values(found, wanted, found != wanted)


def integer(actual: Any, expected: int) -> None:
    """`actual` is one integer (Python or NumPy, not bool, not float) equal to `expected`."""
    if type(actual) is bool or not isinstance(actual, (int, np.integer)):
        raise _wrong_type(actual, "int")
    if int(actual) != expected:
        raise CheckFailed("values", expected=str(expected), found=str(actual))


def form(actual: Any, expected: Any) -> None:
    """`actual` has the form of `expected`, which `array`, `number` and `integers` do not check.

    For an array (or list) of floats, a float64 array of its shape; for one of ints, an array of ints; for a number, a
    number or a 0-d array; for a dict or a tuple, the same for every part.
    """
    if type(expected) is dict:
        _has_names(actual, expected)
        for key, wanted in expected.items():
            with naming(f'["{key}"]'):
                form(actual[key], wanted)
    elif type(expected) is tuple:
        parts = items(actual, len(expected))
        for i, (part, wanted) in enumerate(zip(parts, expected, strict=True)):
            with naming(f"[{i}]"):
                form(part, wanted)
    elif np.ndim(expected) == 0:
        _is_single(actual)
    else:
        _has_dtype_of(actual, np.asarray(expected))


def same(actual: Any, expected: str | bool) -> None:
    """`actual` is this text, or this truth value (Python's or NumPy's)."""
    if isinstance(expected, bool):
        if not isinstance(actual, (bool, np.bool_)):
            raise _wrong_type(actual, "bool")
    elif not isinstance(actual, str):
        raise _wrong_type(actual, "str")
    if actual != expected:
        raise CheckFailed("values", expected=repr(expected), found=repr(actual)[:80])


def exactly(actual: Any, expected: Any) -> None:
    """`actual` is an array identical to `expected`: shape, kind of dtype and every value (nan too)."""
    wanted = np.asarray(expected)
    _is_array(actual, wanted.shape)
    if actual.dtype.kind != wanted.dtype.kind:
        raise CheckFailed("dtype", expected=str(wanted.dtype), found=str(actual.dtype))
    numeric = wanted.dtype.kind in "fc"
    if np.array_equal(actual, wanted, equal_nan=numeric):
        return
    different = actual != wanted
    if numeric:
        different &= ~(_nan(actual) & _nan(wanted))
    _fail_values(actual, wanted, different)


def arrays(actual: Any, expected: dict[str, Any], tol: float = VALUES) -> None:
    """`actual` is a dict with the keys of `expected`, in any order, and arrays that agree."""
    _has_names(actual, expected)
    for key, wanted in expected.items():
        with naming(f'["{key}"]'):
            array(actual[key], wanted, tol)


def items(actual: Any, count: int) -> tuple[Any, ...]:
    """`actual` is a tuple (or list) with `count` items; returns them."""
    if type(actual) not in (tuple, list):
        raise _wrong_type(actual, f"tuple of {count}")
    if len(actual) != count:
        raise CheckFailed("length", expected=str(count), found=str(len(actual)))
    return tuple(actual)


def names(actual: Any, expected: Iterable[str]) -> dict[str, Any]:
    """`actual` is a dict with these keys, in any order; returns it."""
    _has_names(actual, expected)
    return dict(actual)


def whole_numbers(actual: Any, count: int) -> list[int]:
    """`actual` is an array (or list) of `count` whole numbers, of any dtype; returns them."""
    found = _as_array(actual, (count,), "int", "iuf")
    if not np.array_equal(found, np.trunc(found)):
        raise CheckFailed("values", expected="whole numbers", found=_show(found))
    return [int(value) for value in found]


def numbers(actual: Any, expected: Any, tol: float = VALUES) -> None:
    """`actual` is a list, tuple or (N,) array of numbers that agree with `expected` (N,)."""
    wanted = np.asarray(expected, dtype=np.float64)
    _close(_as_array(actual, wanted.shape, "float64", "iuf"), wanted, tol, relative=False)


def collected(actual: Any) -> list[Any]:
    """The items of an iterator (a generator, say) or of a list or tuple, as a list."""
    if type(actual) in (list, tuple):
        return list(actual)
    if type(actual) is Handle:
        return actual.rest()
    raise _wrong_type(actual, "generator")


def an_object(actual: Any) -> Any:
    """`actual` is an object of a student's class; returns it."""
    if type(actual) is not Handle:
        raise _wrong_type(actual, "object")
    return actual


def kept(actual: Any) -> Any:
    """`actual` is an array that stayed with the student's code; returns it, with `get` and `set`."""
    if not isinstance(actual, Kept):
        raise _wrong_type(actual, "array")
    return actual


def now(result: Any) -> Any:
    """The current values of a kept result; parts that are not arrays are unchanged."""
    if isinstance(result, Kept):
        return result.get()
    if type(result) in (list, tuple):
        return type(result)([now(part) for part in result])
    if type(result) is dict:
        return {key: now(part) for key, part in result.items()}
    return result


def scribble(result: Any) -> None:
    """Write nonsense into every writable array of a kept result."""
    if isinstance(result, Kept):
        try:
            result.set(777.0)
        except CheckFailed as failure:
            if failure.link != "raised":  # a read-only array raises
                raise
    if type(result) is dict:
        result = tuple(result.values())
    if type(result) in (list, tuple):
        for part in result:
            scribble(part)


def value_error(function: Function, *args: Any, **kwargs: Any) -> None:
    """Calling `function` raises `ValueError` (or a subclass); a generator may raise it at its first item."""
    _are_value_errors(function.tried([args], **kwargs))


def value_errors(function: Function, *columns: Iterable[Any], **kwargs: Any) -> None:
    """Each call with arguments from `zip(*columns)` raises `ValueError`, as for `value_error`."""
    _are_value_errors(function.tried(zip(*columns, strict=True), **kwargs))


def _are_value_errors(results: list[Any]) -> None:
    for result in results:
        error = _error_of(result) if type(result) is Handle else result
        if not isinstance(error, CheckFailed):
            raise CheckFailed("no_error", expected="ValueError")
        if error.link != "raised":
            raise error
        if "ValueError" not in error.facts.get("types", ()):
            raise CheckFailed("wrong_error", **error.facts | {"expected": "ValueError"})


def _error_of(generator: Handle) -> CheckFailed | None:
    try:
        next(iter(generator), None)
    except CheckFailed as failure:
        return failure
    return None


def quiet(function: Any) -> None:
    """The last call of `function`, or each of the last `map`, gave no warning."""
    if function.warnings:
        raise CheckFailed("warned", warning=function.warnings[0])


def unchanged(*placed: Placed) -> None:
    """The placed arrays have the same values as when the case placed them."""
    for one, now in zip(placed, _held(placed), strict=True):
        if now.shape != one.original.shape or now.tobytes() != one.original.tobytes():
            raise CheckFailed("changed", expected=_show(one.original), found=_show(now))


def that(condition: Any, expected: Any, found: Any) -> None:
    """The statement in the case's title is true; `expected` and `found` are for the message if it is not."""
    if not bool(condition):
        raise CheckFailed("statement", expected=str(expected)[:200], found=str(found)[:200])


class naming:
    """Names the part of a result that the checks inside are about, e.g. `naming("dW")`."""

    def __init__(self, part: str) -> None:
        self.part = part

    def __enter__(self) -> None:
        """Tell the watcher the part."""
        watcher = _watcher.get()
        if watcher:
            watcher.parts.append(self.part)

    def __exit__(self, kind: Any, error: Any, trace: Any) -> None:
        """Add the part's name to a failure."""
        watcher = _watcher.get()
        if watcher:
            watcher.parts.pop()
        if isinstance(error, CheckFailed):
            error.facts["part"] = self.part + error.facts.get("part", "")


def _has_names(actual: Any, expected: Iterable[str]) -> None:
    if type(actual) is not dict:
        raise _wrong_type(actual, "dict")
    if set(actual) != set(expected):
        raise CheckFailed("keys", expected=_names(expected), found=_names(actual))


def _is_single(actual: Any) -> None:
    if type(actual) is np.ndarray and actual.ndim > 0:
        raise CheckFailed("shape", expected="()", found=str(actual.shape))
    if not _is_number(actual):
        raise _wrong_type(actual, "number")


def _is_array(actual: Any, shape: tuple[int, ...]) -> None:
    if type(actual) is not np.ndarray:
        raise _wrong_type(actual, "array")
    if actual.shape != shape:
        raise CheckFailed("shape", expected=str(shape), found=str(actual.shape))


def _has_dtype_of(actual: Any, wanted: np.ndarray) -> None:
    _is_array(actual, wanted.shape)
    fits = actual.dtype.kind in "iu" if wanted.dtype.kind in "iu" else actual.dtype == np.float64
    if not fits:
        expected = "int" if wanted.dtype.kind in "iu" else "float64"
        raise CheckFailed("dtype", expected=expected, found=str(actual.dtype))


def _as_array(actual: Any, shape: tuple[int, ...], dtype: str, kinds: str) -> np.ndarray:
    """`actual` as an array of the shape. A list is converted only when all entries are known to be numbers."""
    if type(actual) in (list, tuple):
        found = _shape_of_lists(actual)
        if found is None:
            raise _wrong_type(actual, "array")
        if found != shape:
            raise CheckFailed("shape", expected=str(shape), found=str(found))
        actual = np.array(actual)
    if type(actual) is np.ndarray and len(shape) == 1 and actual.shape == (1, *shape):
        actual = actual[0]
    _is_array(actual, shape)
    if actual.dtype.kind not in kinds:
        raise CheckFailed("dtype", expected=dtype, found=str(actual.dtype))
    return np.asarray(actual)


def _shape_of_lists(value: Any) -> tuple[int, ...] | None:
    """The shape of nested lists of numbers; None if they do not form an array."""
    if _is_number(value):
        return ()
    if type(value) is np.ndarray and value.dtype.kind in "iuf":
        shape: tuple[int, ...] = value.shape
        return shape
    if type(value) not in (list, tuple):
        return None
    shapes = {_shape_of_lists(part) for part in value}
    if len(shapes) > 1 or None in shapes:
        return None
    if not shapes:
        return (0,)
    inner = shapes.pop() or ()
    return (len(value), *inner)


def _wrong_type(actual: Any, expected: str) -> CheckFailed:
    return CheckFailed("nothing" if actual is None else "type", expected=expected, found=_type_name(actual))


def _is_number(value: Any) -> TypeGuard[Any]:
    if type(value) is np.ndarray:
        return value.ndim == 0 and value.dtype.kind in "iuf"
    return isinstance(value, (int, float, np.integer, np.floating)) and type(value) is not bool


def _type_name(value: Any) -> str:
    return value.type_name if type(value) is Handle else type(value).__name__


def _names(keys: Iterable[Any]) -> str:
    return ", ".join(sorted(str(k)[:40] for k in keys))[:200]


def _nan(values: Any) -> Any:
    return np.isnan(values)


def _close(actual: np.ndarray, wanted: np.ndarray, tol: float, relative: bool) -> None:
    """Both arrays agree within the tolerance; inf and nan are matched exactly."""
    tiny = TINY
    if actual.dtype == np.float32:
        tol, tiny = max(tol, SINGLE), SINGLE_TINY
    actual = actual.astype(np.float64)
    finite = np.isfinite(wanted)
    with np.errstate(all="ignore"):
        size = np.abs(wanted)
        allowed = np.maximum(tol * size, tiny) if relative else tol * np.maximum(1.0, size)
        wrong = ~(np.abs(actual - wanted) <= allowed) | ~finite
    if not wrong.any():  # the usual case
        return
    matched = (actual == wanted) | (np.isnan(actual) & np.isnan(wanted))
    not_finite = np.where(finite, ~np.isfinite(actual), ~matched)
    if not_finite.any():
        _fail_values(actual, wanted, not_finite, "finite")
    wrong &= finite
    if wrong.any():
        _fail_values(actual, wanted, wrong)


def _fail_values(actual: Any, wanted: Any, wrong: Any, link: Link = "values") -> None:
    """Fail with both arrays and the first entry that is `wrong`."""
    # a watcher looks at the values itself, and these texts take a quarter of a run's time
    facts = {} if _watcher.get() else _facts_of_values(actual, wanted, wrong)
    raise CheckFailed(link, **facts)


def _facts_of_values(actual: Any, wanted: Any, wrong: Any) -> dict[str, Any]:
    if wanted.ndim == 0:
        return {"expected": repr(wanted.item()), "found": repr(actual.item())}
    first = tuple(int(i) for i in np.argwhere(wrong)[0])
    return {
        "expected": _show(wanted),
        "found": _show(actual),
        "index": str(list(first)),
        "one_expected": repr(wanted[first].item()),
        "one_found": repr(actual[first].item()),
        "count": int(np.count_nonzero(wrong)),
        "size": int(wanted.size),
    }


def _show(values: Any) -> str:
    if values.size > 24:
        return f"array {values.shape}"
    return np.array2string(values, separator=", ", precision=8, max_line_width=100)


class Watcher(Protocol):
    """Receives every check of a case, by `watched_by`.

    Attributes:
        parts: the parts of the result that the current check is about, e.g. `["dW"]`; set by `naming`.
    """

    parts: list[str]

    def __call__(self, check: Callable[..., Any], *args: Any, **kwargs: Any) -> Any:
        """Run the check, if wanted, and return its result."""


@contextmanager
def watched_by(watcher: Watcher) -> Iterator[None]:
    """In this context, pass every check to `watcher` instead of running it."""
    token = _watcher.set(watcher)
    try:
        yield
    finally:
        _watcher.reset(token)


def _watched(check: Callable[..., Any]) -> Callable[..., Any]:
    @functools.wraps(check)
    def checked(*args: Any, **kwargs: Any) -> Any:
        watcher = _watcher.get()
        if watcher:
            return watcher(check, *args, **kwargs)
        return check(*args, **kwargs)

    return checked


# every public function of this module is a check, except `watched_by`
for _name, _check in [*globals().items()]:
    is_check = inspect.isfunction(_check) and _check.__module__ == __name__ and not _name.startswith("_")
    if is_check and _check is not watched_by:
        globals()[_name] = _watched(_check)
