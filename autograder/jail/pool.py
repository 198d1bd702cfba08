"""The workers of one submission: which question and visibility gets which."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np

from ..worker.interpreter import Failure, Op, Reply
from .launcher import Zygote
from .remote_worker import Budget, Limits, Program, RemoteWorker

#: Stands in place of a question for the workers that questions share while nothing fails.
SHARED = ""


#: After so many calls that ran over, the rest of a question is not tried: a class has to be graded.
MAX_TIMEOUTS = 3


@dataclass(frozen=True)
class Refusal:
    """The backend of a submission that is not tried any more: everything fails for one reason."""

    failure: Failure

    def run_all(self, ops: Sequence[Op]) -> list[Reply]:
        """The reason."""
        return [Reply(failure=self.failure)] * len(ops)


@dataclass
class WorkerPool:
    """The workers of one submission: one for each question and visibility, never shared.

    Args:
        zygote: where they come from.
        program: the submission.
        limits: what one call may take.
    """

    zygote: Zygote
    program: Program
    limits: Limits = field(default_factory=Limits)
    code: np.ndarray | None = None
    refusal: Refusal | None = None
    timeouts: Counter[str] = field(default_factory=Counter)
    current: dict[tuple[str, bool], RemoteWorker] = field(default_factory=dict)
    shared_by: dict[bool, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.budget = Budget.of(self.limits)

    def open(self, question: str, hidden: bool, isolated: bool) -> RemoteWorker | Refusal:
        """The worker of this visibility and, if isolated, of this question; a fresh one when it has died."""
        for other in [k for k in self.current if k[0] not in (SHARED, question)]:
            self._end(other)
        key = (question if isolated else SHARED), hidden
        worker = self.current.get(key)
        if worker is not None and not worker.dead:
            return worker if isolated else self._reloaded(worker, question, hidden)
        if worker is not None:
            self._end(key)
            self.timeouts[question] += worker.timed_out
        if not isolated and self.shared_by.get(hidden) == question:
            return Refusal(Failure("died"))  # the question is judged again in workers of its own
        if self.timeouts[question] >= MAX_TIMEOUTS or self.budget.spent():
            return Refusal(Failure("too_many_timeouts"))
        return self.refusal or self._start(key, question)

    def _start(self, key: tuple[str, bool], question: str) -> RemoteWorker | Refusal:
        worker = RemoteWorker(self.zygote, self.program, self.code, self.limits, self.budget)
        if worker.load_failure and worker.load_failure.link == "died_at_import":  # perhaps not its own doing
            worker = RemoteWorker(self.zygote, self.program, self.code, self.limits, self.budget)
        if worker.load_failure:
            worker.close()
            self.refusal = Refusal(worker.load_failure)
            return self.refusal
        self.code = worker.code
        self.current[key] = worker
        if key[0] == SHARED:
            self.shared_by[key[1]] = question
        return worker

    def _reloaded(self, worker: RemoteWorker, question: str, hidden: bool) -> RemoteWorker | Refusal:
        """The shared worker, with the module loaded anew when another question used it last."""
        if self.shared_by[hidden] != question:
            self.shared_by[hidden] = question
            failure = worker.reload()
            if failure:
                worker.close()
                return Refusal(failure)
        return worker

    def _end(self, key: tuple[str, bool]) -> None:
        self.current.pop(key).close()

    def close(self) -> None:
        """End them all."""
        for key in list(self.current):
            self._end(key)
