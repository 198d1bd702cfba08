"""Damaged frames and odd replies: the decoder, a real `RemoteWorker` that is fed them, and the cases that get them.

`tests/fuzz_wire.py` makes the frames, and more of them by command; WIRE_FUZZ sets how many there are here.
"""

from __future__ import annotations

import contextlib
import os
import random
import resource
import socket
from collections.abc import Sequence
from typing import Any

import numpy as np
import pytest

from autograder.grading.assignment import assignment_names, find_assignment
from autograder.grading.grader import Submitted
from autograder.grading.results import to_json
from autograder.jail.launcher import Zygote
from autograder.jail.remote_worker import Limits, Program, RemoteWorker
from autograder.reports.feedback import feedback_html, feedback_markdown
from autograder.tutor.explain import explain
from autograder.tutor.proxies import Placed, Transcript
from autograder.tutor.session import Session
from autograder.worker import wire
from autograder.worker.interpreter import CheckFailed, Failure, Interpreter, Op, Ref, Reply

from .fuzz_wire import a_reply, a_value, damaged_bytes, frames, fuzz, opened
from .slow import all_but, slow

FRAMES = int(os.environ.get("WIRE_FUZZ", "100000"))
FEW = FRAMES // 10
FED = FRAMES // 40
REPLIES = 12


@pytest.mark.parametrize("count, seed", [(FEW, 6), pytest.param(FRAMES - FEW, 7, marks=slow)])
def test_damaged_frames_end_in_a_value_or_a_refusal(count: int, seed: int) -> None:
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    ended = fuzz(count, seed)
    assert sum(ended.values()) == count
    assert ended["value"] > count // 10 and ended["refused"] > count // 10, "both ways are tried"
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before < 200_000


#: What the fuzzer found once, or somebody by thinking; each ended otherwise than in a refusal.
FOUND = {
    "a part of a complex number that no float can hold": (b'["complex",1' + b"0" * 400 + b",0]", b""),
    "an empty array of a shape that NumPy refuses": (
        b'["array","<f8",[33554432,33554432,33554432,33554432,33554432,33554432,0],"C"]',
        b"",
    ),
    "the number of an object with 400 digits": (b'["ref",1' + b"0" * 400 + b',"x",true]', b""),
    "the negative number of an object": (b'["ref",-1,"x",true]', b""),
    "the number of a function with 400 digits": (b'["callback",1' + b"0" * 400 + b"]", b""),
}


@pytest.mark.parametrize("header, payload", FOUND.values(), ids=FOUND)
def test_refuses_what_was_found(header: bytes, payload: bytes) -> None:
    with pytest.raises(wire.WireError):
        wire.decode(header, payload)


class Peer:
    """Stands in for a zygote: its workers say what they are told to say, and end."""

    def __init__(self, *said: bytes) -> None:
        self.said = said

    def fork(self, layers: tuple[str, ...] | None = None) -> tuple[socket.socket, int, None]:
        """One end of a pair of sockets, in which all answers lie ready."""
        ours, theirs = socket.socketpair()
        theirs.setsockopt(socket.SOL_SOCKET, socket.SO_SNDBUF, 1 << 20)
        theirs.sendall(b"".join(self.said))
        theirs.shutdown(socket.SHUT_WR)
        self.theirs = theirs
        return ours, os.getpid(), None

    missing: frozenset[str] = frozenset()

    def alive(self) -> bool:
        """It is always there."""
        return True


class Fed(RemoteWorker):
    """A worker without a process."""

    def close(self) -> None:
        """There is nobody to kill."""
        self.dead = True
        self.connection.close()


LOADED = wire.encode(1, ("compiled", np.zeros(3, np.uint8))) + wire.encode(1, ("loaded", ("rlimits",), None, {}))
CALL = Op("call", "f", args=(np.zeros(3), lambda *args, **kwargs: 1.0))
LIMITS = Limits(cpu=2.0, wall=5.0)


def fed(*said: bytes) -> tuple[RemoteWorker, Reply]:
    """A worker whose process said this, and its reply to one call."""
    peer = Peer(*said)
    worker = Fed(peer, Program("m", "x = 1"), None, LIMITS)  # type: ignore[arg-type]  # it stands in for a zygote
    with peer.theirs, contextlib.closing(worker):
        return worker, worker.run(CALL)


#: Messages that are values of the wire, and no replies.
NO_REPLIES = {
    "an array where the kind of the message stands": (np.zeros(3), None, False, None, ()),
    "nothing": (),
    "a list": ["reply", 1, False, None, ()],
    "an end that is an array": ("reply", 1, np.zeros(2, bool), None, ()),
    "another kind": ("loaded", ("seccomp",), None, {}),
    "too few": ("reply", 1),
}


@pytest.mark.parametrize("message", NO_REPLIES.values(), ids=NO_REPLIES)
def test_what_is_no_reply_is_a_bad_reply(message: Any) -> None:
    worker, reply = fed(LOADED, wire.encode(2, message))
    assert reply.failure == Failure("bad_reply") and worker.dead
    first = (1).to_bytes(4, "little") + wire.encode(2, message)[4:]
    if not (message and type(message[0]) is str and message[0] == "loaded"):
        worker, _ = fed(first)
        assert worker.load_failure is not None and "bad_reply" in worker.load_failure.link


def told(reply: Reply) -> None:
    """Everything that the grader does with a reply: it fails a case at most, and can be written down."""

    class Backend:
        def run_all(self, ops: Sequence[Op]) -> list[Reply]:
            return [reply for _ in ops]

    transcript = Transcript(Backend())
    try:
        transcript.run("f", "f", CALL)
    except CheckFailed as failed:
        for language in ("en", "ko"):
            explain(Failure(failed.link, failed.facts), transcript.last_call(), language).encode()


def test_a_worker_ends_well_whatever_its_process_says() -> None:
    rng = random.Random(66)
    answered = 0
    for number in range(FED):
        first = damaged_frame(rng) if number % 10 == 0 else LOADED
        worker, reply = fed(first, *[damaged_frame(rng) for _ in range(rng.randrange(1, 4))])
        assert type(reply) is Reply
        answered += reply.failure is None
        told(reply)
        assert not worker.load_failure or isinstance(worker.load_failure, Failure)
    assert FED // 50 < answered < FED - FED // 50, "both ways are tried"


def damaged_frame(rng: random.Random) -> bytes:
    """A frame with the number that is waited for; a fifth of them are whole."""
    if rng.random() < 0.2:
        return wire.encode(2, a_reply(rng))
    frame = frames(rng, a_reply)
    if rng.random() < 0.05:
        return damaged_bytes(frame, rng)
    return (2).to_bytes(4, "little") + frame[4:]


FORGED = {
    "facts with the grader's names": ("raised", {"function": "x", "types": ["ValueError"]}),
    "a link of the grader's": ("could_not_judge", {}),
    "a link of a check": ("values", {"error": "x"}),
    "types that are no list": ("raised", {"types": 5}),
    "types that are an array": ("raised", {"types": np.zeros(3)}),
    "types that are no texts": ("raised", {"types": [1, None]}),
    "a line that is no number": ("raised", {"line": "3"}),
    "a handle as text": ("raised", {"error": Ref(1, "x")}),
    "keys that are no texts": ("raised", {1: "x"}),
    "no facts": ("raised", None),
    "no failure": ("raised",),
}


@pytest.mark.parametrize("failure", FORGED.values(), ids=FORGED)
def test_a_forged_failure_is_a_bad_reply(failure: Any) -> None:
    _, reply = fed(LOADED, wire.encode(2, ("reply", None, False, failure, ())))
    assert reply.failure == Failure("bad_reply")
    told(reply)


@pytest.mark.parametrize("value", [None, [], Ref(1, "list"), "x"], ids=repr)
def test_what_was_placed_comes_back_as_an_array(value: Any) -> None:
    replies = [wire.encode(2, ("reply", v, False, None, ())) for v in (None, value)]
    peer = Peer(LOADED, *replies)
    worker = Fed(peer, Program("m", "x = 1"), None, LIMITS)  # type: ignore[arg-type]  # it stands in for a zygote
    with peer.theirs, contextlib.closing(worker), pytest.raises(CheckFailed, match="array"):
        Placed(Transcript(worker), np.zeros(3)).get()


def test_fewer_replies_than_calls_fail_the_rest() -> None:
    peer = Peer(LOADED, wire.encode(2, ("reply", 1.5, False, None, ())), wire.encode(2, ("nonsense",)))
    worker = Fed(peer, Program("m", "x = 1"), None, LIMITS)  # type: ignore[arg-type]  # it stands in for a zygote
    with peer.theirs, contextlib.closing(worker):
        first, second, third = worker.run_all([CALL, CALL, CALL])
    assert first.value == 1.5
    assert second.failure == Failure("bad_reply") and third.failure == Failure("died")


def test_replies_have_a_limit_together() -> None:
    """Each is within the caps; the grader keeps them all until the submission is judged."""
    large = wire.encode(2, ("reply", np.zeros(50_000, np.uint8), False, None, ()))
    _, reply = fed(LOADED, large)
    assert reply.failure is None
    peer = Peer(LOADED, large, (3).to_bytes(4, "little") + large[4:], (4).to_bytes(4, "little") + large[4:])
    limits = Limits(cpu=2.0, wall=5.0, replies=120_000)
    worker = Fed(peer, Program("m", "x = 1"), None, limits)  # type: ignore[arg-type]  # it stands in for a zygote
    with peer.theirs, contextlib.closing(worker):
        links = [reply.failure and reply.failure.link for reply in (worker.run(CALL) for _ in range(4))]
    assert links == [None, None, "too_large", "died"]


def test_a_submission_has_a_limit_of_time_together(zygote: Zygote) -> None:
    """Calls that each stay just below the limit of a call, without an end."""
    code = "import typing\ndef f():\n    typing.sys.modules['time'].sleep(0.2)\n    return 1\n"
    worker = RemoteWorker(zygote, Program("m", code), None, Limits(cpu=2.0, wall=5.0, submission=1.0))
    replies = [worker.run(Op("call", "f")) for _ in range(30)]
    worker.close()
    assert replies[0].value == 1
    assert "timeout" in [r.failure.link for r in replies if r.failure]


def test_a_source_of_a_mebibyte_arrives_whatever_is_in_it(zygote: Zygote) -> None:
    for text in ("가" * 349_000, "\x01" * 1_000_000, "\U0001f600" * 260_000):
        worker = RemoteWorker(
            zygote, Program("m", f"x = 3  # {text}\ndef f():\n    return x\n"), None, Limits(10.0, 30.0)
        )
        assert worker.run(Op("call", "f")).value == 3
        worker.close()


def test_a_worker_has_no_descriptor_but_its_wire_in_a_grader_with_many(zygote: Zygote) -> None:
    """The zygote's own socket lies above 256 there; a worker that had it could answer for the zygote."""
    code = (
        "import typing\nos = typing.sys.modules['os']\n"
        "def f():\n    return [int(n) for n in os.listdir('/proc/self/fd')]\n"
    )
    many = [os.open(os.devnull, os.O_RDONLY) for _ in range(300)]
    try:
        with Zygote(()) as free:
            worker = RemoteWorker(free, Program("m", code), None, Limits(cpu=10.0, wall=30.0))
            found = worker.run(Op("call", "f")).value
            worker.close()
    finally:
        for descriptor in many:
            os.close(descriptor)
    assert len(found) == 5 and max(found) < 10, "0 to 3, and the one that lists"


# ---- the cases


def damaged(value: Any, rng: random.Random) -> Any:
    """A right value with one thing wrong: another kind, shape, dtype, or part."""
    if type(value) in (list, tuple) and value and rng.random() < 0.7:
        at = rng.randrange(len(value))
        return type(value)([damaged(v, rng) if i == at else v for i, v in enumerate(value)])
    if type(value) is dict and value and rng.random() < 0.7:
        chosen = rng.choice(list(value))
        return {k: damaged(v, rng) if k == chosen else v for k, v in value.items()}
    if type(value) is np.ndarray and rng.random() < 0.8:
        return rng.choice(
            [
                lambda: value.astype(rng.choice(["f4", "i8", "c16", "U3", "?", "f2", ">f8"])),
                lambda: value[None],
                lambda: value.ravel(),
                lambda: value * np.nan,
                lambda: value[:0] if value.ndim else value.reshape(1),
                lambda: np.full(value.shape, "\ud800"),
                lambda: np.concatenate([value, value]) if value.ndim else np.zeros((2, 0)),
            ]
        )()
    odd = [
        None,
        True,
        -1,
        2**63,
        -(2**63),
        1.5,
        float("inf"),
        1j,
        "",
        "\ud800",
        "\x1b[2J",
        [],
        (),
        {},
        {1: 2},
    ]
    odd += [Ref(1, "\x1b[2J<b>", True), Ref(2, "generator"), wire.Callback(1), np.float32(1), np.str_("x")]
    return rng.choice([*odd, a_value(rng)])


class Liar:
    """Answers as the reference would, but for some replies, which are damaged as a hostile worker may."""

    def __init__(self, backend: Interpreter, rng: random.Random, share: float) -> None:
        self.backend, self.rng, self.share = backend, rng, share

    def run_all(self, ops: Sequence[Op]) -> list[Reply]:
        """Replies that may arrive on the wire."""
        return [self.run(op) for op in ops]

    def run(self, op: Op) -> Reply:
        """A reply that may arrive on the wire."""
        (reply,) = self.backend.run_all([op])
        for function in op.args:
            if callable(function) and self.rng.random() < self.share:
                with contextlib.suppress(Exception):  # as the worker's side does: its error goes back as text
                    function(*[damaged(np.zeros((2, 3)), self.rng) for _ in range(self.rng.randrange(1, 3))])
        if self.rng.random() > self.share:
            return reply
        failure = self.rng.choice(
            [None] * 6 + [Failure("raised", {"types": [], "error": "\ud800"}), Failure("missing")]
        )
        end = self.rng.random() < 0.1
        return Reply(damaged(reply.value, self.rng), end, failure, ("RuntimeWarning: \ud800",) * self.rng.randrange(2))


@pytest.mark.filterwarnings("ignore::RuntimeWarning")  # replies of nan and inf are compared
@pytest.mark.filterwarnings("ignore::numpy.exceptions.ComplexWarning")
@pytest.mark.parametrize("name", all_but(assignment_names(), "activations", "backprop"))
def test_no_reply_keeps_a_case_from_being_judged(name: str) -> None:
    assignment = find_assignment(name)
    rng = random.Random(name)
    trouble = []
    for share in np.linspace(0.05, 1.0, REPLIES):
        backend = Liar(Interpreter(assignment.namespace(), assignment.module), rng, float(share))
        session = Session(lambda *_, backend=backend: backend, 7, assignment.reference)
        for _, case in assignment.cases:
            session.judge(case.body)
        trouble += [f"{case}: {o.trouble}" for case, o in session.outcomes.items() if o.trouble]
        if share > 0.9:
            result = Submitted(assignment, "a", "A").result(7, session.outcomes, None, set())
            to_json(result)
            feedback_markdown(result, "en").encode()
            feedback_html(result, "ko").encode()
    assert not trouble, "\n".join(sorted(set(trouble)))


def test_the_fuzzer_notices_a_decoder_that_breaks(monkeypatch: pytest.MonkeyPatch) -> None:
    def breaks(header: bytes, payload: bytes) -> Any:
        raise OverflowError

    monkeypatch.setattr(wire, "decode", breaks)
    with pytest.raises(AssertionError, match="OverflowError"):
        fuzz(100, seed=1)
    with pytest.raises(OverflowError):
        opened(LOADED)
