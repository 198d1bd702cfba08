"""Plans: the calls that a suite will make, computed with the reference, so that they can be sent together.

For one seed the operations of a case do not depend on the replies, except for chained calls. So the cases of a
question run on the reference once, and a second time with the numbers in its replies changed a little. Operations that
stay the same are the plan; the others are asked live. A submission gets each stretch of the plan in one exchange, and
the cases run over its replies (`Ahead`). Every operation is still compared with what the case asks: if one differs,
the question is judged again without a plan. So a plan changes no verdict.
"""

from __future__ import annotations

import hashlib
import inspect
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import islice, zip_longest
from typing import TYPE_CHECKING, Any, NamedTuple

import numpy as np

from ..jail.remote_worker import Frame, RemoteWorker
from ..tutor import checks
from ..tutor.proxies import Backend
from ..tutor.session import Session
from ..worker import wire
from ..worker.interpreter import CheckFailed, Interpreter, Op, Reply
from ..worker.values import cost
from .kept import Kept
from .otter_engine import TestCase

if TYPE_CHECKING:
    from .assignment import Assignment

#: Bytes of arguments and expected replies in one exchange, and of all plans of an assignment that are kept.
MOST_AHEAD = 1 << 20
MOST_BYTES = 24 << 20

#: The relative change of numbers that shows what depends on them: more than rounding.
NUDGE = 4e-15

#: Links of checks that a changed number may fail; the case goes on as if they had passed.
OF_NUMBERS = ("values", "finite", "changed", "statement")


class Batch(NamedTuple):
    """What a case asks at once.

    Args:
        case: its number.
        print: a fingerprint of the operations.
        answers: how many operations there are.
    """

    case: int
    print: bytes
    answers: int


class Stretch(NamedTuple):
    """Batches that are asked in one exchange.

    Args:
        batches: in order.
        frame: all of them, as they are sent; None for a single live batch, which depends on earlier replies.
    """

    batches: tuple[Batch, ...]
    frame: Frame | None

    def size(self) -> int:
        """About how many bytes it takes."""
        size = 300 + 120 * len(self.batches)
        if self.frame:
            size += len(self.frame.content.header) + len(self.frame.content.payload)
        return size


class Plan(NamedTuple):
    """What the cases of one question and one visibility ask, in order."""

    stretches: tuple[Stretch, ...]
    size: int


class Answered(NamedTuple):
    """A batch and its replies.

    Args:
        batch: what was asked.
        replies: of the worker.
        print: a fingerprint of the replies as they arrived; b"" if some did not.
    """

    batch: Batch
    replies: list[Reply]
    print: bytes


class PlanLeft(Exception):
    """A case asked something that was not planned, after the worker had answered the plan."""


@dataclass
class Ahead:
    """A `Backend` that answers a question's cases from a worker that is asked ahead of them.

    Args:
        worker: has loaded the module freshly.
        plan: what the cases will ask.
        timed_out: is called with the number of a case whose call timed out.
    """

    worker: RemoteWorker
    plan: Plan
    timed_out: Callable[[int], None]

    def __post_init__(self) -> None:
        self.case = 0
        self.left = False
        self.stretches = deque(self.plan.stretches)
        self.answered: deque[Answered] = deque()

    def begin(self, case: int) -> None:
        """Go on with another case; skip what an earlier one, which failed, did not ask any more."""
        self.case = case
        while self.answered:
            if self.answered[0].batch.case >= case:
                return
            self.answered.popleft()
        while self.stretches:
            last = self.stretches[0].batches[-1]
            if last.case >= case:
                return
            self.stretches.popleft()

    @property
    def broken(self) -> bool:
        """Whether asking ahead may have changed an outcome: the worker ended, or a case left the plan."""
        return self.left or self.worker.dead

    def run_all(self, ops: Sequence[Op]) -> list[Reply]:
        """The replies to `ops`.

        Raises:
            PlanLeft: when they are not what the plan has next.
        """
        if not self.answered:
            stretch = self.stretches.popleft() if self.stretches else None
            if stretch is None or stretch.frame is None:  # the plan is over, or the batch is live
                return self.worker.run_all(ops)
            self._ask(stretch, stretch.frame)
        batch, replies, _ = self.answered.popleft()
        if batch.case != self.case or batch.print != fingerprint(ops):
            self.left = True
            raise PlanLeft("a case asked something else than it asks of the reference")
        return replies

    def print_of_replies(self) -> bytes | None:
        """A fingerprint of all replies to the current case; None if some are missing, or depend on others."""
        if not self.answered and self.stretches:
            stretch = self.stretches[0]
            if stretch.frame is not None:
                self.stretches.popleft()
                self._ask(stretch, stretch.frame)
        there_are_more = self.stretches and self.stretches[0].batches[0].case == self.case
        prints = [answered.print for answered in self.answered if answered.batch.case == self.case]
        if there_are_more or not prints or not all(prints):
            return None
        return b"".join(prints)

    def _ask(self, stretch: Stretch, frame: Frame) -> None:
        arrived = iter(self.worker.run_frame(frame))
        for batch in stretch.batches:
            answers = list(islice(arrived, batch.answers))
            replies = [reply for reply, _ in answers]
            self.answered.append(Answered(batch, replies, _print([body for _, body in answers])))
            if any(reply.failure and reply.failure.link == "timeout" for reply in replies):
                self.timed_out(batch.case)
        self.begin(self.case)  # the stretch may begin with batches of an earlier case


class Plans(Kept[tuple[int, tuple[str, ...]], Plan]):
    """The cache of an assignment's plans.

    Args:
        assignment: has the suite and the reference.
        most: the bytes that the cache may take.
    """

    def __init__(self, assignment: Assignment, most: int = MOST_BYTES) -> None:
        super().__init__(most)
        self.assignment = assignment

    def of(self, seed: int, cases: Sequence[TestCase]) -> Plan:
        """The plan for the cases of one question and one visibility."""
        key = seed, tuple(str(case.name) for case in cases)
        plan = self.take(key) or self._made(seed, cases)
        self.keep(key, plan)
        return plan

    def _made(self, seed: int, cases: Sequence[TestCase]) -> Plan:
        usual = self._asked(seed, cases, nudged=False)
        with checks.watched_by(_Lenient()):
            nudged = self._asked(seed, cases, nudged=True)
        asked: list[Asked] = []
        for usual_case, nudged_case in zip(usual, nudged, strict=True):
            asked.extend(_compared(usual_case, nudged_case))
        stretches = tuple(_stretches(asked))
        return Plan(stretches, sum(stretch.size() for stretch in stretches))

    def _asked(self, seed: int, cases: Sequence[TestCase], nudged: bool) -> list[list[Asked]]:
        """For each case what it asks of the reference."""
        backend = _Recording(Interpreter(self.assignment.namespace(), self.assignment.module), nudged)
        session = Session(lambda *_: backend, seed, self.assignment.reference)
        for number, case in enumerate(cases):
            backend.case = number
            session.judge(case.body)
        by_case: list[list[Asked]] = [[] for _ in cases]
        for asked in backend.recorded:
            by_case[asked.case].append(asked)
        return by_case


@dataclass
class _Lenient:
    """A watcher of checks that lets a case go on if only the numbers are wrong."""

    parts: list[str] = field(default_factory=list)

    def __call__(self, check: Callable[..., Any], *args: Any, **kwargs: Any) -> Any:
        """Make a check."""
        try:
            return check(*args, **kwargs)
        except CheckFailed as error:
            if error.link not in OF_NUMBERS:
                raise
            return None


def _compared(usual: list[Asked], nudged: list[Asked]) -> Iterator[Asked]:
    """What a case asks; without a fingerprint (live) if it depends on the numbers in earlier replies."""
    for asked, other in zip_longest(usual, nudged[: len(usual)]):
        if other is not None and asked.print == other.print:
            yield asked
        else:
            yield asked._replace(print=None)


def _stretches(asked: Iterable[Asked]) -> Iterator[Stretch]:
    """Join neighbours that are planned into stretches of a limited size; a live batch is a stretch by itself."""
    together: list[Asked] = []
    size = 0
    for one in asked:
        live = one.print is None
        if together and (live or size + one.size > MOST_AHEAD):
            yield _stretch(together)
            together, size = [], 0
        if live:
            yield Stretch((one.batch(),), None)
        else:
            together.append(one)
            size += one.size
    if together:
        yield _stretch(together)


def _stretch(together: Sequence[Asked]) -> Stretch:
    frame = Frame.of([op for asked in together for op in asked.ops])
    return Stretch(tuple(asked.batch() for asked in together), frame)


class Asked(NamedTuple):
    """What a case asks at once.

    Args:
        case: its number.
        ops: the operations.
        print: their fingerprint; None if they cannot be planned.
        size: about how many bytes they and the replies take.
    """

    case: int
    ops: tuple[Op, ...]
    print: bytes | None
    size: int

    def batch(self) -> Batch:
        """The part that a plan keeps."""
        return Batch(self.case, self.print or b"", len(self.ops))


@dataclass
class _Recording:
    """A `Backend` that records what it is asked.

    Args:
        inner: the backend that answers.
        nudged: whether numbers in the replies are changed a little.
        case: the number of the case that asks.
    """

    inner: Backend
    nudged: bool
    case: int = 0
    recorded: list[Asked] = field(default_factory=list)

    def run_all(self, ops: Sequence[Op]) -> list[Reply]:
        replies = self._answered(ops)
        size = cost(list(ops)) + sum(cost(reply.value) for reply in replies)
        self.recorded.append(Asked(self.case, tuple(ops), fingerprint(ops), size))
        if not self.nudged:
            return replies
        return [reply._replace(value=_nudged(reply.value)) for reply in replies]

    def _answered(self, ops: Sequence[Op]) -> list[Reply]:
        if not self.nudged:
            return self.inner.run_all(ops)
        with_callbacks = []
        for op in ops:
            args, kwargs = _nudge_callbacks(op.args), _nudge_callbacks(op.kwargs)
            with_callbacks.append(op._replace(args=args, kwargs=kwargs))
        return self.inner.run_all(with_callbacks)


def _nudge_callbacks(value: Any) -> Any:
    """The arguments, with callbacks that get slightly changed numbers: what a callback gets depends on replies, too."""
    if type(value) in (list, tuple):
        return type(value)([_nudge_callbacks(part) for part in value])
    if type(value) is dict:
        return {key: _nudge_callbacks(part) for key, part in value.items()}
    if inspect.isroutine(value):
        return lambda *args, **kwargs: value(*_nudged(args), **_nudged(kwargs))
    return value


def _nudged(value: Any) -> Any:
    """The value with its floats changed a little; whole numbers stay."""
    if type(value) in (list, tuple):
        return type(value)([_nudged(part) for part in value])
    if type(value) is dict:
        return {key: _nudged(part) for key, part in value.items()}
    with np.errstate(over="ignore"):
        if type(value) is float or isinstance(value, np.floating):
            return type(value)(value * (1 + NUDGE))
        if type(value) is np.ndarray and value.dtype.kind == "f":
            return value * (1 + NUDGE)
    return value


def _print(bodies: Sequence[bytes]) -> bytes:
    """A fingerprint of replies as they arrived; b"" if one is missing."""
    if not all(bodies):
        return b""
    found = hashlib.blake2b(digest_size=16)
    for body in bodies:
        found.update(len(body).to_bytes(8, "big"))
        found.update(body)
    return found.digest()


def fingerprint(ops: Sequence[Op]) -> bytes | None:
    """A hash of operations as they would be sent; None if they hold a function, which cannot be sent."""
    try:
        content = wire.content([tuple(op) for op in ops])
    except wire.WireError:
        return None
    return hashlib.blake2b(content.frame(0), digest_size=16).digest()
