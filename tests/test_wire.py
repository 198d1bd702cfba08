"""The wire: what is sent arrives, and whatever arrives ends in values or a WireError."""

from __future__ import annotations

import json
import os
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra import numpy as hnp

from autograder.grading.diagnose import same_value
from autograder.worker import wire
from autograder.worker.interpreter import Ref

from .slow import slow

FRAMES = int(os.environ.get("WIRE_FRAMES", "2000"))  # docs/security.md tells how to run more
fuzz = settings(max_examples=FRAMES, deadline=None, derandomize=True)
few = settings(fuzz, max_examples=FRAMES // 20)

dtypes = hnp.boolean_dtypes() | hnp.integer_dtypes(endianness="<") | hnp.floating_dtypes(endianness="<")
arrays = hnp.arrays(dtypes, hnp.array_shapes(min_dims=0, max_dims=4, min_side=0, max_side=4))
leaves = (
    st.none()
    | st.booleans()
    | st.integers(-(2**63), 2**63)
    | st.floats(allow_nan=False)
    | st.text(max_size=20)
    | st.complex_numbers(allow_nan=False, allow_infinity=False)
    | arrays
    | st.builds(Ref, st.integers(0, 99), st.text(max_size=10), st.booleans())
    | st.builds(wire.Callback, st.integers(0, 9))
)
trees = st.recursive(
    leaves,
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.lists(inner, max_size=4).map(tuple)
        | st.dictionaries(st.text(max_size=5) | st.integers(0, 9), inner, max_size=4)
    ),
    max_leaves=12,
)


def opened(frame: bytes) -> Any:
    """Decode a whole frame."""
    number, header, payload = wire.sizes(frame[: wire.PREFIX.size])
    assert number == 7
    body = frame[wire.PREFIX.size :]
    assert len(body) == header + payload
    return wire.decode(body[:header], body[header:])


@few
@given(trees)
def test_what_is_sent_arrives(tree: Any) -> None:
    assert _same(opened(wire.encode(7, tree)), tree)


@slow
@fuzz
@given(trees)
def test_however_much_is_sent_arrives(tree: Any) -> None:
    assert _same(opened(wire.encode(7, tree)), tree)


def _same(a: Any, b: Any) -> bool:
    if isinstance(b, np.ndarray):
        return type(a) is np.ndarray and a.dtype == b.dtype and a.shape == b.shape and a.tobytes() == b.tobytes()
    if isinstance(b, (list, tuple)):
        return type(a) is type(b) and len(a) == len(b) and all(map(_same, a, b))
    if isinstance(b, dict):
        return type(a) is dict and a.keys() == b.keys() and all(_same(a[k], b[k]) for k in b)
    return type(a) is type(b) and a == b


@fuzz
@given(st.binary(max_size=200), st.binary(max_size=64))
def test_any_bytes_end_in_a_value_or_an_error(header: bytes, payload: bytes) -> None:
    _ends_well(header, payload)


json_trees = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats()
    | st.sampled_from(["list", "tuple", "dict", "array", "ref", "callback", "complex", "<f8", "|b1", "<U3", "O", "C"])
    | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=5) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=15,
)


@slow
@fuzz
@given(json_trees, st.binary(max_size=64))
def test_any_header_ends_in_a_value_or_an_error(tree: Any, payload: bytes) -> None:
    _ends_well(json.dumps(tree).encode(), payload)


@slow
@fuzz
@given(
    st.sampled_from(["<f8", "<i4", "|b1", "<U2", ">f8", "<f2", "|O", "V8", "M8[s]", "<U0", "x"]),
    st.lists(st.integers(-2, 2**40) | st.floats(), max_size=4),
    st.sampled_from(["C", "F", "gaps", "S", "Z"]),
    st.binary(max_size=64),
)
def test_any_array_ends_in_an_array_or_an_error(dtype: str, shape: list[Any], layout: str, data: bytes) -> None:
    _ends_well(json.dumps(["array", dtype, shape, layout]).encode(), data)


def _ends_well(header: bytes, payload: bytes) -> None:
    try:
        value = wire.decode(header, payload)
    except wire.WireError:
        return
    repr(value)  # what was decoded can be looked at
    same_value(value, value)


@pytest.mark.parametrize(
    "header",
    [
        b"[" * 100_000,
        b'["list"' + b',["list"' * 50 + b"]" * 51,
        b"9" * 5000,
        b'["array","<U1",[1],"C"]',
        b'["array","|b1",[4],"C"]',
    ],
)
def test_refuses_what_encode_would_not_make(header: bytes) -> None:
    with pytest.raises(wire.WireError):
        wire.decode(header, b"\xff\xff\xff\xff")


def test_refuses_a_frame_above_the_caps_before_reading_it() -> None:
    with pytest.raises(wire.WireError, match="too large"):
        wire.sizes(wire.PREFIX.pack(1, wire.MAX_HEADER + 1, 0))
    with pytest.raises(wire.WireError, match="too large"):
        wire.sizes(wire.PREFIX.pack(1, 0, wire.MAX_PAYLOAD + 1))


def test_refuses_to_send_an_object() -> None:
    with pytest.raises(wire.WireError):
        wire.encode(1, object())


def test_keeps_how_an_array_lies_in_memory() -> None:
    fortran, gaps = np.ones((3, 2), order="F"), np.arange(10.0)[::2]
    a, b = opened(wire.encode(7, (fortran, gaps)))
    assert a.flags.f_contiguous and not a.flags.c_contiguous
    assert not b.flags.c_contiguous and b.tolist() == gaps.tolist()
