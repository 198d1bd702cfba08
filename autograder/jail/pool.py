"""The workers of one submission and one visibility, and which case gets which worker.

At most two are alive at a time: one that all questions share, and the own worker of a question with a failed case.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

import numpy as np

from ..tutor.proxies import AlwaysFails
from ..worker.interpreter import Failure
from .launcher import Zygote
from .remote_worker import Budget, Limits, Program, RemoteWorker

#: After this many timeouts the cases of a function are not tried again, so that a class is graded in time.
MAX_TIMEOUTS = 3

#: Functions of the reference that the grader lends to a submission, by name.
Lent = Mapping[str, Callable[..., Any]]
NOTHING: Lent = {}


@dataclass
class WorkerPool:
    """The workers of one submission for one visibility.

    Args:
        zygote: forks the workers.
        program: the submission.
        limits: of one call, and of all workers of the pool together.
        code: the compiled program, if another pool has compiled it.
        loads: whether the program has been loaded before, here or in another pool.
        refusal: why the submission is not tried at all; found when it was loaded for the first time.
        refused_imports: the imports that were left out, with their lines.
        timeouts: the timeouts so far, by the functions that a case calls.
        shared_worker: the worker that questions share, while it lives.
        shared_by: the question that used it last.
        own_worker: the own worker of a question, while it lives.
        own_question: the question whose worker it is.
        own_is_used: whether the own worker must reload its module before the next case.
        functions: the functions of the current case, for which timeouts are counted.
    """

    zygote: Zygote
    program: Program
    limits: Limits = field(default_factory=Limits)
    code: np.ndarray | None = None
    loads: bool = False
    refusal: AlwaysFails | None = None
    refused_imports: dict[str, int] = field(default_factory=dict)
    timeouts: Counter[tuple[str, ...]] = field(default_factory=Counter)
    shared_worker: RemoteWorker | None = None
    shared_by: str = ""
    own_worker: RemoteWorker | None = None
    own_question: str = ""
    own_is_used: bool = False
    functions: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        self.budget = Budget.of(self.limits)

    def shared(self, functions: tuple[str, ...], question: str) -> RemoteWorker | AlwaysFails:
        """The worker that questions share. It reloads the module if another question used it last.

        If it has died, the rest of the question fails: the question is judged again by its own worker.
        """
        self._remove_dead_workers()
        if self.shared_worker is None and self.shared_by == question:
            return AlwaysFails(Failure("died"))
        self.functions = functions
        other_question = self.shared_by != question
        self.shared_by = question
        if self.shared_worker is None:
            started = self._started(NOTHING)
            if isinstance(started, RemoteWorker):
                self.shared_worker = started
            return started
        failure = self.shared_worker.reload() if other_question else None
        if failure:
            self.shared_worker.close()
            return AlwaysFails(failure)
        return self.shared_worker

    def own(self, functions: tuple[str, ...], question: str, lent: Lent = NOTHING) -> RemoteWorker | AlwaysFails:
        """The question's own worker, or a new one if it has died. It reloads the module if other functions are lent.

        Args:
            functions: the student's functions that the case calls; timeouts are counted for them.
            question: the question whose worker it is.
            lent: the functions that replace the student's.
        """
        self._remove_dead_workers()
        if self.own_question != question:
            self.end_own()
        self.functions = (*functions, *lent)
        if self.own_worker is None:
            started = self._started(lent)
            if isinstance(started, RemoteWorker):
                self.own_worker = started
                self.own_question = question
                self.own_is_used = bool(lent)
            return started
        if not lent and not self.own_is_used:
            return self.own_worker
        failure = self.own_worker.reload()
        if not failure and lent:
            failure = self.own_worker.lend(lent)
        self.own_is_used = bool(lent)
        if failure:
            self.own_worker.close()
            return AlwaysFails(failure)
        return self.own_worker

    def go_on(self, earlier: WorkerPool) -> None:
        """Take over the live workers of another pool; from now on they use up this pool's limits.

        All cases of the other pool must be judged before.
        """
        earlier._remove_dead_workers()
        self.shared_worker, earlier.shared_worker = earlier.shared_worker, None
        self.own_worker, earlier.own_worker = earlier.own_worker, None
        self.own_question, self.own_is_used = earlier.own_question, True
        for worker in (self.shared_worker, self.own_worker):
            if worker is not None:
                worker.budget = self.budget

    def _started(self, lent: Lent) -> RemoteWorker | AlwaysFails:
        """A new worker that has loaded the program, or why there is none."""
        if self.refusal:
            return self.refusal
        if self.timeouts[self.functions] >= MAX_TIMEOUTS or self.budget.spent():
            return AlwaysFails(Failure("too_many_timeouts"))
        worker = self._loaded()
        if worker.load_failure and worker.load_failure.link == "died_at_import":
            # something else may have killed it: try once more
            worker.close()
            worker = self._loaded()
        self.refused_imports = self.refused_imports or worker.refused
        failure = worker.load_failure
        if not failure and lent:
            failure = worker.lend(lent)
        if failure:
            worker.close()
            self.timeouts[self.functions] += worker.timed_out
            refusal = AlwaysFails(failure)
            # a program that has loaded before is tried again for the next case
            self.refusal = None if self.loads else refusal
            return refusal
        self.code = worker.code
        self.loads = True
        return worker

    def _loaded(self) -> RemoteWorker:
        return RemoteWorker(self.zygote, self.program, self.code, self.limits, self.budget)

    def _remove_dead_workers(self) -> None:
        if self.shared_worker is not None and self.shared_worker.dead:
            self._end_shared()
        if self.own_worker is not None and self.own_worker.dead:
            self.end_own()

    def end_own(self) -> None:
        """End the own worker of a question."""
        if self.own_worker is not None:
            self._end(self.own_worker)
            self.own_worker = None

    def _end_shared(self) -> None:
        if self.shared_worker is not None:
            self._end(self.shared_worker)
            self.shared_worker = None

    def _end(self, worker: RemoteWorker) -> None:
        self.timeouts[self.functions] += worker.timed_out
        worker.close()

    def end(self) -> None:
        """Kill both workers."""
        self.end_own()
        self._end_shared()
