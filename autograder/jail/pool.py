"""The workers of one submission for one visibility. At most one is alive at a time."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, NamedTuple

import numpy as np

from ..tutor.proxies import AlwaysFails
from ..worker.interpreter import Failure
from .launcher import Zygote
from .remote_worker import Budget, Limits, Program, RemoteWorker

#: After this many timeouts, the other cases of a function are not run, so that grading a class takes limited time.
MAX_TIMEOUTS = 3

#: Functions of the reference that the grader lends to a submission, by name.
Lent = Mapping[str, Callable[..., Any]]
NOTHING: Lent = {}


class Use(NamedTuple):
    """The use of a worker: its question, or "" if questions share it; and the functions that are lent to it."""

    question: str
    lent: tuple[str, ...] = ()


SHARED = Use("")


@dataclass
class WorkerPool:
    """The workers of one submission for one visibility; each is killed before the next is started.

    Args:
        zygote: forks the workers.
        program: the submission.
        limits: of a call, and of all of these workers together.
        code: the compiled program, if another pool has it already.
        loads: whether the program has been loaded before.
        refusal: why the submission cannot be loaded; found at the first attempt.
        refused_imports: the forbidden imports, with their lines.
    """

    zygote: Zygote
    program: Program
    limits: Limits = field(default_factory=Limits)
    code: np.ndarray | None = None
    loads: bool = False
    refusal: AlwaysFails | None = None
    refused_imports: dict[str, int] = field(default_factory=dict)
    timeouts: Counter[tuple[str, ...]] = field(default_factory=Counter)
    worker: RemoteWorker | None = None
    use: Use = SHARED
    question: str = ""
    functions: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        self.budget = Budget.of(self.limits)

    def shared(self, functions: tuple[str, ...], question: str) -> RemoteWorker | AlwaysFails:
        """The worker that questions share; it reloads the module for another question.

        If it dies, the remaining calls of the question fail, and the question is judged again by its own worker.
        """
        worker = self._alive(SHARED)
        if worker is None and self.question == question:
            return AlwaysFails(Failure("died"))
        self.functions = functions
        is_new = self.question != question
        self.question = question
        if worker is None:
            return self._start(SHARED, NOTHING)
        failure = worker.reload() if is_new else None
        if failure:
            worker.close()
            return AlwaysFails(failure)
        return worker

    def own(self, functions: tuple[str, ...], question: str, lent: Lent = NOTHING) -> RemoteWorker | AlwaysFails:
        """The question's own worker; a new one if the last one has died.

        Args:
            functions: the student's functions that the case calls; timeouts are counted for them.
            question: of the worker.
            lent: functions of the grader that replace the student's.
        """
        use = Use(question, tuple(lent))
        worker = self._alive(use)
        self.functions = (*functions, *lent)
        return worker or self._start(use, lent)

    def go_on(self, earlier: WorkerPool) -> None:
        """Take over the shared worker of another pool; from now on, this pool's limits apply.

        All cases of the other pool must be judged by then.
        """
        if earlier.worker is not None and not earlier.worker.dead and earlier.use == SHARED:
            self.worker, earlier.worker = earlier.worker, None
            self.worker.budget = self.budget

    def _alive(self, use: Use) -> RemoteWorker | None:
        """The current worker, if it is alive and for this use; any other one is killed."""
        if self.worker is not None and (self.worker.dead or self.use != use):
            self.end()
        return self.worker

    def _start(self, use: Use, lent: Lent) -> RemoteWorker | AlwaysFails:
        if self.refusal:
            return self.refusal
        if self.timeouts[self.functions] >= MAX_TIMEOUTS or self.budget.spent():
            return AlwaysFails(Failure("too_many_timeouts"))
        worker = self._loaded()
        if (
            worker.load_failure and worker.load_failure.link == "died_at_import"
        ):  # retried once: something else may have killed it
            worker.close()
            worker = self._loaded()
        self.refused_imports = self.refused_imports or worker.refused
        failure = worker.load_failure
        if failure is None and lent:
            failure = worker.lend(lent)
        if failure:
            worker.close()
            self.timeouts[self.functions] += worker.timed_out
            refusal = AlwaysFails(failure)
            if not self.loads:  # if it has been loaded before, it may load again
                self.refusal = refusal
            return refusal
        self.code, self.loads = worker.code, True
        self.worker, self.use = worker, use
        return worker

    def _loaded(self) -> RemoteWorker:
        return RemoteWorker(self.zygote, self.program, self.code, self.limits, self.budget)

    def end(self) -> None:
        """Kill the current worker."""
        if self.worker is not None:
            self.timeouts[self.functions] += self.worker.timed_out
            self.worker.close()
            self.worker = None
