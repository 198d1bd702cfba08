"""Throw frames at the wire: `python tests/fuzz_wire.py --frames 2000000 --seed 1`.

Valid frames are taken and damaged: bytes, headers as JSON trees, sizes, payloads. Whatever arrives must
end in a value or a `WireError`, take no more memory than the caps allow, and come to an end. The test
(`test_fuzz_wire.py`) runs the same with a fixed seed.
"""

from __future__ import annotations

import argparse
import json
import random
import sys
import time
import tracemalloc
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any

if __name__ == "__main__":
    sys.path.insert(0, str(Path(__file__).parents[1]))

import numpy as np

from autograder.grading.diagnose import same_value
from autograder.messages import printable
from autograder.worker import wire
from autograder.worker.interpreter import Ref

#: More than this, beyond what a frame itself takes, is growth: a header's text as objects, and copies.
MOST_GROWTH = 64 << 20
MOST_SECONDS = 2.0

WORDS = ["list", "tuple", "dict", "array", "ref", "callback", "complex", "reply", "loaded", "value", "raised"]
DTYPES = [
    "<f8",
    "<i4",
    "|b1",
    "<U2",
    ">f8",
    "<f2",
    "<c16",
    "|u1",
    "|O",
    "|V8",
    "<M8[s]",
    "<U0",
    "<U1024",
    "x",
    "f8,i4",
    "",
]
NUMBERS = [
    0,
    1,
    -1,
    2,
    7,
    63,
    64,
    2**31,
    2**32,
    2**63,
    -(2**63) - 1,
    2**64,
    10**400,
    wire.MAX_PAYLOAD,
    0.5,
    -0.0,
]
ODD: list[Any] = [
    None,
    True,
    False,
    float("nan"),
    float("inf"),
    "",
    "\ud800",
    "\0",
    "x" * 100,
    [],
    {},
    {"a": 1},
    [[]],
]
LAYOUTS = ["C", "F", "gaps", "S", "Z"]


def a_value(rng: random.Random, depth: int = 0) -> Any:
    """A value that may be sent."""
    kind = rng.randrange(12 if depth < 4 else 8)
    if kind == 0:
        return rng.choice([None, True, False, rng.randrange(-(2**40), 2**40), rng.random(), 1 + 2j, "κ", "text"])
    if kind in (1, 2, 3):
        shape = [rng.randrange(4) for _ in range(rng.randrange(4))]
        dtype = rng.choice(["<f8", "<f4", "<i8", "|b1", "<U3", "<c16", "|u1", ">i2"])
        array = np.zeros(shape, dtype) if rng.random() < 0.5 else np.ones(shape, dtype)
        return array[()] if rng.random() < 0.1 else np.asfortranarray(array) if rng.random() < 0.3 else array
    if kind == 4:
        return Ref(rng.randrange(100), "ndarray of float64", rng.random() < 0.5)
    if kind == 5:
        return wire.Callback(rng.randrange(9))
    if kind in (6, 7):
        return rng.choice(["loss", 3, -2.5, None, float("inf")])
    parts = [a_value(rng, depth + 1) for _ in range(rng.randrange(4))]
    if kind == 8:
        return tuple(parts)
    return parts if kind in (9, 10) else {rng.choice(["W", "b", 1, 2]): p for p in parts}


def a_reply(rng: random.Random) -> Any:
    """A message as a worker sends it, or close to it."""
    failure = rng.choice([None, None, ("raised", {"types": ["ValueError"], "error": "x", "line": 3, "text": "y"})])
    return rng.choice(
        [
            ("reply", a_value(rng), False, failure, ("RuntimeWarning: x",)),
            ("loaded", ("rlimits", "seccomp"), failure, np.zeros(9, np.uint8)),
            ("callback", 1, [a_value(rng)], {"x": a_value(rng)}),
        ]
    )


def damaged_tree(tree: Any, rng: random.Random) -> Any:
    """The JSON tree with one of its places changed."""
    if type(tree) is list and tree and rng.random() < 0.85:
        at = rng.randrange(len(tree))
        changed = list(tree)
        action = rng.random()
        if action < 0.7:
            changed[at] = damaged_tree(tree[at], rng)
        elif action < 0.8:
            del changed[at]
        elif action < 0.9:
            changed.insert(at, tree[at])
        else:
            changed.append(_odd(rng))
        return changed
    if rng.random() < 0.05:
        deep = tree
        for _ in range(rng.choice([3, 17, 60, 400])):
            deep = ["list", deep]
        return deep
    return _odd(rng)


def _odd(rng: random.Random) -> Any:
    if rng.random() < 0.1:
        return [rng.choice(NUMBERS) for _ in range(rng.randrange(5))]
    return rng.choice(rng.choice([WORDS, DTYPES, NUMBERS, ODD, LAYOUTS]))


def damaged_bytes(data: bytes, rng: random.Random) -> bytes:
    """The bytes with a few of them changed, cut out, doubled or put in."""
    changed = bytearray(data)
    for _ in range(rng.randrange(1, 4)):
        at = rng.randrange(len(changed) + 1)
        action = rng.randrange(5)
        if action == 0 and at < len(changed):
            changed[at] = rng.randrange(256)
        elif action == 1:
            del changed[at : at + rng.randrange(1, 9)]
        elif action == 2:
            changed[at:at] = rng.choice(
                [b"[", b"]", b"9" * 30, b'"', b",", b"\\u", b"\0", b"\xff", b"NaN", b"1e999", b"-"]
            )
        elif action == 3:
            changed[at:at] = changed[at : at + rng.randrange(1, 17)]
        else:
            changed = changed[:at]
    return bytes(changed)


def frames(rng: random.Random, message: Callable[[random.Random], Any] = a_value) -> bytes:
    """One damaged frame: prefix, header and payload."""
    frame = wire.encode(rng.randrange(3), message(rng))
    prefix, body = frame[: wire.PREFIX.size], frame[wire.PREFIX.size :]
    number, size, _ = wire.PREFIX.unpack(prefix)
    header, payload = body[:size], body[size:]
    how = rng.random()
    if how < 0.55:
        tree = damaged_tree(json.loads(header), rng)
        for _ in range(rng.randrange(2)):
            tree = damaged_tree(tree, rng)
        header = json.dumps(tree).encode()
    elif how < 0.75:
        header = damaged_bytes(header, rng)
    elif how < 0.85:
        payload = damaged_bytes(payload, rng)
    elif how < 0.95:
        return damaged_bytes(frame, rng)
    else:
        sizes = [rng.choice([len(header), len(payload), 0, 1, 2**31, 2**32 - 1, wire.MAX_HEADER + 1]) for _ in range(2)]
        return wire.PREFIX.pack(number, *sizes) + header + payload
    return wire.PREFIX.pack(number, len(header), len(payload)) + header + payload


def opened(frame: bytes) -> str:
    """What becomes of a frame: `value` or `refused`; anything else is raised."""
    if len(frame) < wire.PREFIX.size:
        return "short"
    try:
        _, header, payload = wire.sizes(frame[: wire.PREFIX.size])
        body = frame[wire.PREFIX.size :]
        value = wire.decode(body[:header], body[header : header + payload])
    except wire.WireError:
        return "refused"
    printable(value)
    same_value(value, value)
    return "value"


def fuzz(count: int, seed: int, tell: Callable[[str], None] = lambda text: None) -> Counter[str]:
    """Open `count` damaged frames; returns how many ended how.

    Raises:
        AssertionError: with the frame in hex, when one ends in another way, grows or takes long.
    """
    rng = random.Random(seed)
    ended: Counter[str] = Counter()
    for number in range(count):
        frame = frames(rng, a_reply if number % 3 == 0 else a_value)
        if number % 50 == 0:  # it costs a factor of five
            tracemalloc.start()
        started = time.thread_time()
        try:
            ended[opened(frame)] += 1
            most = tracemalloc.get_traced_memory()[1]
        except Exception as error:
            raise AssertionError(f"{type(error).__name__}: {error} from {frame.hex()}") from error
        finally:
            tracemalloc.stop()
        assert time.thread_time() - started < MOST_SECONDS, frame.hex()
        assert most < MOST_GROWTH, frame.hex()
        if number % 100_000 == 99_999:
            tell(f"{number + 1} frames: {dict(ended)}")
    return ended


def main() -> None:
    """Run the fuzzer from the command line."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--frames", type=int, default=1_000_000)
    parser.add_argument("--seed", type=int, default=int(time.time()))
    options = parser.parse_args()
    started = time.monotonic()
    print(f"seed {options.seed}", flush=True)
    ended = fuzz(options.frames, options.seed, lambda text: print(text, flush=True))
    print(f"{options.frames} frames in {time.monotonic() - started:.0f} s: {dict(ended)}")


if __name__ == "__main__":
    main()
