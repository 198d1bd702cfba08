"""The workers of one submission for one visibility.

At most two are alive at a time: one that all questions share, and one for a question with a failed case.
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

#: After this many timeouts, the other cases of a function are not run, so that grading a class takes limited time.
MAX_TIMEOUTS = 3

#: Functions of the reference that the grader lends to a submission, by name.
Lent = Mapping[str, Callable[..., Any]]
NOTHING: Lent = {}


@dataclass
class WorkerPool:
    """The workers of one submission for one visibility.

    Args:
        zygote: where they come from.
        program: the submission.
        limits: what one call may take, and all of these workers together.
        code: the program's compiled form, where another pool has it already.
        loads: whether the program has been loaded before, in another pool.
        refusal: why the submission is not tried at all; found when it was loaded for the first time.
        refused_imports: the imports that were left out, with their lines.
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
        """The worker that questions share; it reloads the module for another question.

        If it dies, the remaining calls of the question fail, and the question is judged again by its own worker.
        """
        self._let_dead_ones_go()
        if self.shared_worker is None and self.shared_by == question:
            return AlwaysFails(Failure("died"))
        self.functions = functions
        other_question, self.shared_by = self.shared_by != question, question
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
        """The question's own worker; a new one if the last one has died. It reloads the module to lend others.

        Args:
            functions: the student's functions that the case calls; timeouts are counted for them.
            question: of the worker.
            lent: functions of the grader that replace the student's.
        """
        self._let_dead_ones_go()
        if self.own_question != question:
            self.end_own()
        self.functions = (*functions, *lent)
        if self.own_worker is None:
            started = self._started(lent)
            if isinstance(started, RemoteWorker):
                self.own_worker, self.own_question, self.own_is_used = started, question, bool(lent)
            return started
        failure = None
        if lent or self.own_is_used:
            failure = self.own_worker.reload() or (self.own_worker.lend(lent) if lent else None)
            self.own_is_used = bool(lent)
        if failure:
            self.own_worker.close()
            return AlwaysFails(failure)
        return self.own_worker

    def go_on(self, earlier: WorkerPool) -> None:
        """Take over the living workers of another pool; from now on, this pool's limits apply.

        All cases of the other pool must be judged by then.
        """
        earlier._let_dead_ones_go()
        self.shared_worker, earlier.shared_worker = earlier.shared_worker, None
        self.own_worker, earlier.own_worker = earlier.own_worker, None
        self.own_question, self.own_is_used = earlier.own_question, True
        for worker in (self.shared_worker, self.own_worker):
            if worker is not None:
                worker.budget = self.budget

    def _started(self, lent: Lent) -> RemoteWorker | AlwaysFails:
        """A new worker, or the reason for none."""
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
        failure = worker.load_failure or (worker.lend(lent) if lent else None)
        if failure:
            worker.close()
            self.timeouts[self.functions] += worker.timed_out
            refusal = AlwaysFails(failure)
            self.refusal = None if self.loads else refusal
            return refusal
        self.code, self.loads = worker.code, True
        return worker

    def _loaded(self) -> RemoteWorker:
        return RemoteWorker(self.zygote, self.program, self.code, self.limits, self.budget)

    def _let_dead_ones_go(self) -> None:
        if self.shared_worker is not None and self.shared_worker.dead:
            self._end_shared()
        if self.own_worker is not None and self.own_worker.dead:
            self.end_own()

    def end_own(self) -> None:
        """Kill the question's own worker."""
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
