"""What cases call: several calls in one exchange mean what the same calls one by one would."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np
import pytest

from autograder.jail.remote_worker import Limits, RemoteWorker
from autograder.tutor import checks
from autograder.tutor.checks import CheckFailed
from autograder.tutor.proxies import Function, Placed, Transcript, held
from autograder.worker.interpreter import MAX_ITERATIONS, Interpreter, Op, Reply

CODE = """
import numpy as np

calls = []

def double(x, scale=1.0):
    calls.append(x)
    if np.any(np.asarray(x) < 0):
        raise ValueError("negative")
    return 2.0 * scale * np.asarray(x)

def count():
    return len(calls)

def wrong_error(x):
    raise TypeError(x)

def warns(x):
    return np.log(x)

def batches(n):
    if n < 0:
        raise ValueError("n")
    buffer = np.zeros(2)
    for i in range(n):
        buffer[:] = i
        yield buffer

def forever():
    while True:
        yield 1

def add_one(x):
    x += 1
    return x

class Counter:
    def __init__(self):
        self.total = 0

    def add(self, n):
        self.total += n
        return self.total

def spins(seconds):
    import typing
    clock = typing.sys.modules["time"].process_time
    end = clock() + seconds
    while clock() < end:
        pass
    return seconds
"""


class Counted(Interpreter):
    """An interpreter that counts exchanges."""

    exchanges = 0

    def run_all(self, ops: Sequence[Op]) -> list[Reply]:
        """One more."""
        self.exchanges += 1
        return super().run_all(ops)


@pytest.fixture
def backend() -> Counted:
    namespace: dict[str, object] = {}
    exec(CODE, namespace)
    return Counted(namespace, "submission.py", CODE)


@pytest.fixture
def transcript(backend: Counted) -> Transcript:
    return Transcript(backend)


def function(transcript: Transcript, name: str) -> Function:
    return Function(transcript, name, name, name)


def test_map_gives_each_result_in_order_in_one_exchange(backend: Counted, transcript: Transcript) -> None:
    inputs = [np.arange(3.0), [1, 2], 4.0]
    results = list(function(transcript, "double").map(inputs, scale=0.5))
    assert backend.exchanges == 1
    assert [np.asarray(r).tolist() for r in results] == [[0.0, 1.0, 2.0], [1.0, 2.0], 4.0]
    assert [e.op.args[0] is not None for e in transcript.exchanges] == [True] * 3


def test_a_failed_call_of_a_map_raises_in_its_turn_and_costs_no_other(transcript: Transcript) -> None:
    results = function(transcript, "double").map([1.0, -1.0, 3.0])
    assert next(results) == 2.0
    with pytest.raises(CheckFailed) as failed:
        next(results)
    assert failed.value.link == "raised" and failed.value.facts["function"] == "double"
    assert next(results) == 6.0
    assert function(transcript, "count")() == 3, "all of them were called"


def test_columns_of_different_lengths_are_a_mistake_of_the_suite(transcript: Transcript) -> None:
    with pytest.raises(ValueError):
        function(transcript, "double").map([1.0, 2.0], [1.0])


def test_warnings_of_a_map_are_those_of_all_its_calls(transcript: Transcript) -> None:
    warns = function(transcript, "warns")
    list(warns.map([1.0, 0.0, 1.0]))
    with pytest.raises(CheckFailed, match="warned"):
        checks.quiet(warns)
    list(warns.map([1.0, 2.0]))
    checks.quiet(warns)


def test_placing_and_writing_cost_no_exchange_of_their_own(backend: Counted, transcript: Transcript) -> None:
    x, y = Placed(transcript, [1.0, 2.0]), Placed(transcript, [5.0])
    x.set([3.0, 4.0])
    assert backend.exchanges == 0
    assert function(transcript, "double")(x).tolist() == [6.0, 8.0]
    assert backend.exchanges == 1
    assert [now.tolist() for now in held([x, y])] == [[3.0, 4.0], [5.0]]
    assert backend.exchanges == 2


def test_a_changed_array_is_noticed_among_others(transcript: Transcript) -> None:
    x, y = Placed(transcript, [1.0]), Placed(transcript, [1.0])
    function(transcript, "add_one")(y)
    with pytest.raises(CheckFailed, match="changed"):
        checks.unchanged(x, y)
    checks.unchanged(x)


def test_methods_of_one_object_are_called_in_order(transcript: Transcript) -> None:
    counter = checks.an_object(function(transcript, "Counter")())
    assert list(counter.add.map([1, 2, 3])) == [1, 3, 6]


def test_value_errors_asks_for_one_from_every_call(transcript: Transcript) -> None:
    double, batches = function(transcript, "double"), function(transcript, "batches")
    checks.value_errors(double, [-1.0, [-2.0]])
    checks.value_errors(batches, [-1, -2])  # a generator may raise at its first item
    with pytest.raises(CheckFailed, match="no_error"):
        checks.value_errors(double, [-1.0, 1.0])
    with pytest.raises(CheckFailed, match="wrong_error"):
        checks.value_errors(function(transcript, "wrong_error"), [1.0])
    with pytest.raises(CheckFailed, match="missing"):
        checks.value_errors(function(transcript, "nowhere"), [1.0])
    with pytest.raises(CheckFailed, match="no_error"):
        checks.value_error(function(transcript, "count"))


def test_the_rest_of_an_iterator_is_copied_as_it_is_made(backend: Counted, transcript: Transcript) -> None:
    items = checks.collected(function(transcript, "batches")(3))
    assert backend.exchanges == 2
    assert [i.tolist() for i in items] == [[0.0, 0.0], [1.0, 1.0], [2.0, 2.0]]


def test_an_iterator_without_an_end_is_told(transcript: Transcript) -> None:
    with pytest.raises(CheckFailed, match="endless"):
        checks.collected(function(transcript, "forever")())
    assert len(checks.collected(function(transcript, "batches")(MAX_ITERATIONS))) == MAX_ITERATIONS


# ---- over the wire


def test_a_worker_answers_several_calls_as_the_interpreter_does(
    worker_of: Callable[..., RemoteWorker], backend: Counted
) -> None:
    ops = [
        Op("place", 1 << 30, args=(np.arange(2.0),)),
        Op("call", "double", args=(np.ones(3),)),
        Op("call", "double", args=(-1.0,)),
        Op("call", "nowhere"),
        Op("fetch", 1 << 30),
        Op("call", "count"),
    ]
    jailed, here = worker_of(CODE).run_all(ops), backend.run_all(ops)
    assert [r.failure and r.failure.link for r in jailed] == [None, None, "raised", "missing", None, None]
    for a, b in zip(jailed, here, strict=True):
        assert np.array_equal(a.value, b.value) if isinstance(b.value, np.ndarray) else a.value == b.value


def test_the_limit_is_each_calls_own(worker_of: Callable[..., RemoteWorker]) -> None:
    worker = worker_of(CODE, limits=Limits(cpu=0.6, wall=20.0))
    assert [r.value for r in worker.run_all([Op("call", "spins", args=(0.3,))] * 4)] == [0.3] * 4
    before, over, after = worker.run_all([Op("call", "spins", args=(s,)) for s in (0.1, 60.0, 0.1)])
    assert before.value == 0.1
    assert over.failure and over.failure.link == "timeout"
    assert after.failure and after.failure.link == "died"


def test_replies_too_large_for_a_frame_cost_only_their_own_call(worker_of: Callable[..., RemoteWorker]) -> None:
    code = "import numpy as np\ndef f(n):\n    return np.zeros(n, np.uint8)\n"
    replies = worker_of(code).run_all([Op("call", "f", args=(n,)) for n in (3, 40 << 20, 6 << 20, 6 << 20)])
    assert [r.failure and r.failure.link for r in replies] == [None, "too_large", None, None]


def test_replies_of_one_exchange_have_a_limit_together(worker_of: Callable[..., RemoteWorker]) -> None:
    code = "import numpy as np\ndef f(n):\n    return np.zeros(n, np.uint8)\n"
    replies = worker_of(code).run_all([Op("call", "f", args=(6 << 20,)) for _ in range(4)])
    assert [r.failure and r.failure.link for r in replies] == [None, None, "too_large", "died"]


def test_small_dicts_are_too_large_before_anything_is_made_of_them(worker_of: Callable[..., RemoteWorker]) -> None:
    # More than the usual 0.5 s of CPU time, which looking through them exceeded on a busy machine.
    worker = worker_of("def f(n):\n    return [{1: 1}] * n\n", limits=Limits(cpu=5.0, wall=20.0))
    assert worker.run(Op("call", "f", args=(1000,))).value == [{1: 1}] * 1000
    reply = worker.run(Op("call", "f", args=(80_000,)))
    assert reply.failure and reply.failure.link == "too_large"
