"""The protocol between the grader and a worker: a JSON header, then raw array buffers.

There is no pickle in either direction. For any bytes, the decoder either returns a tree of exact built-in types, plain
arrays and `Ref`s within the limits, or raises `WireError`.
"""

from __future__ import annotations

import json
import math
import struct
import sys
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from types import NoneType
from typing import Any, NamedTuple

import numpy as np

from .interpreter import ARRAY_KINDS, Ref

msgspec: Any
try:
    import msgspec
except ImportError:  # a student's own machine has only NumPy, and no attacker
    msgspec = None

MAX_HEADER = 2 << 20
MAX_PAYLOAD = 16 << 20
MAX_DEPTH = 16
MAX_DIMS = 16
MAX_ITEM_BYTES = 4096
MAX_INT_BITS = 64
MAX_ID = 1 << 31

#: Number of the exchange, bytes of the header, bytes of the payload.
PREFIX = struct.Struct("<III")

#: Types that JSON has, too. JSON has no floats that are not finite.
SCALARS = frozenset({NoneType, bool, int, str})
NOT_FINITE = {"nan": math.nan, "inf": math.inf, "-inf": -math.inf}


class WireError(Exception):
    """The bytes are not a frame of this protocol."""


@dataclass(frozen=True)
class Callback:
    """The number of one of the grader's functions, which the student's code may call."""

    id: int


class Content(NamedTuple):
    """An encoded message, for a frame with any number."""

    header: bytes
    payload: bytes

    def frame(self, number: int) -> bytes:
        """The frame with this content.

        Args:
            number: of the exchange.
        """
        return PREFIX.pack(number, len(self.header), len(self.payload)) + self.header + self.payload


def encode(number: int, message: Any, lend: Callable[[Any], int] | None = None) -> bytes:
    """The frame of `message`; see `content`."""
    return content(message, lend).frame(number)


def content(message: Any, lend: Callable[[Any], int] | None = None) -> Content:
    """The content of a frame for `message`, a tree of the types that `decode` returns.

    Args:
        message: the tree.
        lend: returns the number to send in place of a function.

    Raises:
        WireError: the message contains another type, or exceeds a limit.
    """
    buffers: list[bytes] = []
    try:
        header = _to_json(_packed(message, buffers, lend))
    except (TypeError, ValueError, OverflowError, RecursionError) as error:
        raise WireError(f"cannot be sent: {error}") from None
    payload = b"".join(buffers)
    if len(header) > MAX_HEADER or len(payload) > MAX_PAYLOAD:
        raise WireError("too large to be sent")
    return Content(header, payload)


def _to_json(tree: Any) -> bytes:
    if msgspec:
        found: bytes = msgspec.json.encode(tree)
        return found
    return json.dumps(tree, separators=(",", ":"), allow_nan=False).encode()


def sizes(prefix: bytes) -> tuple[int, int, int]:
    """Number, header size and payload size from the first bytes of a frame, checked against the limits."""
    number, header, payload = PREFIX.unpack(prefix)
    if header > MAX_HEADER or payload > MAX_PAYLOAD:
        raise WireError("frame too large")
    return number, header, payload


def decode(header: bytes, payload: bytes) -> Any:
    """The message of a frame.

    Raises:
        WireError: `encode` cannot have made these bytes.
    """
    try:
        tree = msgspec.json.decode(header) if msgspec else json.loads(header)
    except (ValueError, RecursionError) as error:
        raise WireError(f"header: {error}") from None
    reader = _Reader(payload)
    message = reader.value(tree, 0)
    if reader.offset != len(payload):
        raise WireError("payload longer than its arrays")
    return message


def _packed(value: Any, buffers: list[bytes], lend: Callable[[Any], int] | None) -> Any:
    kind = type(value)
    if kind in SCALARS:
        return value
    if kind is float:
        return value if math.isfinite(value) else ["float", repr(value)]
    if kind is np.ndarray or isinstance(value, np.generic):
        if value.dtype.kind not in ARRAY_KINDS:
            raise TypeError(f"array of {value.dtype}")
        layout = "S" if kind is not np.ndarray else _layout(value)
        buffers.append(value.tobytes(order="F" if layout == "F" else "C"))
        return ["array", value.dtype.str, value.shape, layout]
    if kind is list or kind is tuple or kind is dict:
        return _packed_container(value, buffers, lend)
    if kind is complex:
        return ["complex", _packed(value.real, buffers, lend), _packed(value.imag, buffers, lend)]
    return _packed_name(value, lend)


def _packed_container(value: Any, buffers: list[bytes], lend: Callable[[Any], int] | None) -> Any:
    if type(value) is dict:
        pairs = [[_packed(key, buffers, lend), _packed(part, buffers, lend)] for key, part in value.items()]
        return ["dict", *pairs]
    return [type(value).__name__, *[_packed(part, buffers, lend) for part in value]]


def _packed_name(value: Any, lend: Callable[[Any], int] | None) -> Any:
    """The reference to an object in the worker or to a function of the grader."""
    kind = type(value)
    if kind is Ref:
        return ["ref", value.id, value.type_name, value.is_array]
    if kind is Callback:
        return ["callback", value.id]
    if lend is not None and callable(value) and not isinstance(value, type):
        return ["callback", lend(value)]
    raise TypeError(kind.__name__)


def _layout(array: np.ndarray) -> str:
    if array.flags.c_contiguous:
        return "C"
    return "F" if array.flags.f_contiguous else "gaps"


class _Reader:
    """Turns a parsed header and its payload into values, and checks each step."""

    def __init__(self, payload: bytes) -> None:
        self.payload = payload
        self.offset = 0

    def value(self, tree: Any, depth: int) -> Any:
        if tree is None or type(tree) in (bool, float, str):
            return tree
        if type(tree) is int and tree.bit_length() <= MAX_INT_BITS:
            return tree
        if type(tree) is not list or not tree or depth > MAX_DEPTH:
            raise WireError("not a value, or too deep")
        kind, *rest = tree
        if kind == "array" and len(rest) == 3:
            return self.array(*rest)
        if kind == "list":
            return [self.value(v, depth + 1) for v in rest]
        if kind == "tuple":
            return tuple([self.value(v, depth + 1) for v in rest])
        if kind == "dict":
            return dict([self.pair(p, depth + 1) for p in rest])
        return self.name(tree)

    def name(self, tree: list[Any]) -> Any:
        """A number that JSON does not have, or a reference."""
        match tree:
            case ["float", "nan" | "inf" | "-inf"]:
                return NOT_FINITE[tree[1]]
            case ["complex", real, imaginary]:
                return complex(self.part(real), self.part(imaginary))
            case ["ref", int(), str(), bool()] if 0 <= tree[1] < MAX_ID:
                return Ref(int(tree[1]), tree[2][:80], tree[3])
            case ["callback", int()] if 0 <= tree[1] < MAX_ID:
                return Callback(int(tree[1]))
        raise WireError("unknown kind of value")

    def pair(self, tree: Any, depth: int) -> tuple[Any, Any]:
        if type(tree) is not list or len(tree) != 2 or type(tree[0]) not in (str, int):
            raise WireError("not an entry of a dict")
        return tree[0], self.value(tree[1], depth)

    def part(self, tree: Any) -> float:
        found = self.value(tree, MAX_DEPTH)
        if type(found) is not float:
            raise WireError("not a part of a complex number")
        return found

    def array(self, dtype_text: Any, shape: Any, layout: Any) -> Any:
        if type(dtype_text) is not str or type(shape) is not list or layout not in ("C", "F", "gaps", "S"):
            raise WireError("not an array")
        dtype = _dtype(dtype_text)
        size = _size(shape)
        end = self.offset + size * dtype.itemsize
        if end > len(self.payload):
            raise WireError("array longer than its payload")
        flat: np.ndarray = np.frombuffer(self.payload, dtype, size, self.offset) if size else np.empty(0, dtype)
        self.offset = end
        if dtype.kind == "b" and (flat.view(np.uint8) > 1).any():
            raise WireError("neither true nor false")
        if dtype.kind == "U" and (flat.view(dtype.str[0] + "u4") > sys.maxunicode).any():
            raise WireError("not a character")
        array = flat.reshape(shape, order="F" if layout == "F" else "C")
        if layout == "gaps":
            spaced = np.empty((*shape, 2), dtype)[..., 0]
            spaced[...] = array
            array = spaced
        return array[()] if layout == "S" else array


def _size(shape: list[Any]) -> int:
    size = room = 1
    for n in shape:
        if type(n) is not int or not 0 <= n <= MAX_PAYLOAD:
            raise WireError("bad shape")
        size *= n
        room *= n or 1
    if len(shape) > MAX_DIMS or room > MAX_PAYLOAD:  # NumPy refuses such a shape even for an empty array
        raise WireError("shape too large")
    return size


@lru_cache(256)
def _dtype(text: str) -> np.dtype[Any]:
    try:
        dtype = np.dtype(text)
    except (TypeError, ValueError, SyntaxError) as error:
        raise WireError(f"dtype: {error}") from None
    if dtype.kind not in ARRAY_KINDS or not 0 < dtype.itemsize <= MAX_ITEM_BYTES or dtype.str != text:
        raise WireError("dtype not allowed")
    return dtype
