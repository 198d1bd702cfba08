"""What a suite asks of a submission, known before: found by asking the reference, and asked in few exchanges.

For one seed the operations of a case do not depend on the answers, but for chained calls. So the cases of a question
are run on the reference once, and once more with its numbers a little changed: operations that stay the same are the
plan, the others are asked live. A submission gets each stretch of the plan in one exchange, and the cases run over its
replies (`Ahead`). Every operation is still compared with what the case asks: where one differs, the question is judged
again without a plan. So a plan changes no verdict.
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

#: How much numbers are changed, relatively, to see what depends on them: more than rounding.
NUDGE = 4e-15

#: What a check may find that compares numbers exactly; the case goes on as if they were right.
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
        frame: all of them, as they are sent; None where what is asked depends on the answers before: a live batch.
    """

    batches: tuple[Batch, ...]
    frame: Frame | None

    def size(self) -> int:
        """About how many bytes it takes."""
        sent = len(self.frame.content.header) + len(self.frame.content.payload) if self.frame else 0
        return 300 + sent + 120 * len(self.batches)


class Plan(NamedTuple):
    """What the cases of one question and one visibility ask, in order."""

    stretches: tuple[Stretch, ...]
    size: int


class PlanLeft(Exception):
    """A case asked something else than what was planned, and the worker is ahead of it."""


@dataclass
class Ahead:
    """A `Backend` that answers a question's cases from a worker that is asked ahead of them.

    Args:
        worker: with the module freshly loaded.
        plan: what the cases will ask.
        timed_out: is given the number of the case whose call ran over its time.
    """

    worker: RemoteWorker
    plan: Plan
    timed_out: Callable[[int], None]

    def __post_init__(self) -> None:
        self.case = 0
        self.left = False
        self.stretches = deque(self.plan.stretches)
        self.answered: deque[tuple[Batch, list[Reply]]] = deque()

    def begin(self, case: int) -> None:
        """Go on with another case; what an earlier one left, because it failed, is skipped."""
        self.case = case
        while self.answered and self.answered[0][0].case < case:
            self.answered.popleft()
        while not self.answered and self.stretches and self.stretches[0].batches[-1].case < case:
            self.stretches.popleft()

    @property
    def broken(self) -> bool:
        """Whether what was seen may hang on being ahead: the worker ended, or a case left the plan."""
        return self.left or self.worker.dead

    def run_all(self, ops: Sequence[Op]) -> list[Reply]:
        """The replies to `ops`.

        Raises:
            PlanLeft: when they are not what the plan has next.
        """
        if not self.answered:
            stretch = self.stretches.popleft() if self.stretches else None
            if stretch is None or stretch.frame is None:
                return self.worker.run_all(ops)
            self._ask(stretch, stretch.frame)
        batch, replies = self.answered.popleft()
        if batch.case != self.case or batch.print != fingerprint(ops):
            self.left = True
            raise PlanLeft("a case asked something else than it asks of the reference")
        return replies

    def _ask(self, stretch: Stretch, frame: Frame) -> None:
        replies = iter(self.worker.run_frame(frame))
        for batch in stretch.batches:
            answers = list(islice(replies, batch.answers))
            self.answered.append((batch, answers))
            if any(reply.failure and reply.failure.link == "timeout" for reply in answers):
                self.timed_out(batch.case)
        self.begin(self.case)


class Plans(Kept[tuple[int, tuple[str, ...]], Plan]):
    """The plans of an assignment that are kept in this process.

    Args:
        assignment: with the suite and the reference.
        most: bytes that may be kept.
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
        stretches = tuple(_stretches(asked for pair in zip(usual, nudged, strict=True) for asked in _compared(*pair)))
        return Plan(stretches, sum(stretch.size() for stretch in stretches))

    def _asked(self, seed: int, cases: Sequence[TestCase], nudged: bool) -> list[list[Asked]]:
        """For each case what it asks of the reference."""
        backend = _Noting(Interpreter(self.assignment.namespace(), self.assignment.module), nudged)
        session = Session(lambda *_: backend, seed, self.assignment.reference)
        for number, case in enumerate(cases):
            backend.case = number
            session.judge(case.body)
        return [[asked for asked in backend.noted if asked.case == number] for number in range(len(cases))]


@dataclass
class _Lenient:
    """A watcher of checks: one that compares numbers does not end the case."""

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
    """What a case asks; live, what it did not ask in the same way when the numbers were others."""
    for asked, other in zip_longest(usual, nudged[: len(usual)]):
        fixed = other is not None and asked.print == other.print and asked.print is not None
        yield asked if fixed else asked._replace(print=None)


def _stretches(asked: Iterable[Asked]) -> Iterator[Stretch]:
    """Neighbours together, as long as they are planned and not too many."""
    together: list[Asked] = []
    for one in asked:
        if together and (one.print is None or sum(t.size for t in together) + one.size > MOST_AHEAD):
            yield _stretch(together)
            together = []
        if one.print is None:
            yield Stretch((one.batch(),), None)
        else:
            together.append(one)
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
        print: their fingerprint; None where they cannot be planned.
        size: about how many bytes they and the replies take.
    """

    case: int
    ops: tuple[Op, ...]
    print: bytes | None
    size: int

    def batch(self) -> Batch:
        """What of it a plan keeps."""
        return Batch(self.case, self.print or b"", len(self.ops))


@dataclass
class _Noting:
    """A `Backend` that notes what it is asked.

    Args:
        inner: answers.
        nudged: whether numbers in the replies are changed a little.
        case: the number of the case that asks.
    """

    inner: Backend
    nudged: bool
    case: int = 0
    noted: list[Asked] = field(default_factory=list)

    def run_all(self, ops: Sequence[Op]) -> list[Reply]:
        asked = [op._replace(args=_hearing(op.args), kwargs=_hearing(op.kwargs)) for op in ops] if self.nudged else ops
        replies = self.inner.run_all(asked)
        size = cost(list(ops)) + sum(cost(reply.value) for reply in replies)
        self.noted.append(Asked(self.case, tuple(ops), fingerprint(ops), size))
        return [r._replace(value=_nudged(r.value)) for r in replies] if self.nudged else replies


def _hearing(value: Any) -> Any:
    """The arguments with functions that hear numbers a little changed: what they are told is an answer, too."""
    if type(value) in (list, tuple):
        return type(value)([_hearing(part) for part in value])
    if type(value) is dict:
        return {key: _hearing(part) for key, part in value.items()}
    if inspect.isroutine(value):
        return lambda *args, **kwargs: value(*_nudged(args), **_nudged(kwargs))
    return value


def _nudged(value: Any) -> Any:
    """The value with its numbers a little changed; whole numbers stay."""
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


def fingerprint(ops: Sequence[Op]) -> bytes | None:
    """A hash of operations as they would be sent; None where they hold a function, which asks back."""
    try:
        content = wire.content([tuple(op) for op in ops])
    except wire.WireError:
        return None
    return hashlib.blake2b(content.frame(0), digest_size=16).digest()
