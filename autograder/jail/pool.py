"""The workers of one submission and one visibility: which case gets which. At most one is alive at a time."""

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

#: After so many calls that ran over, the cases of a function are not tried any more: a class has to be graded.
MAX_TIMEOUTS = 3

#: Functions of the reference that the grader lends to a submission, by name.
Lent = Mapping[str, Callable[..., Any]]
NOTHING: Lent = {}


class Use(NamedTuple):
    """What a worker is for: a question, or "" for the one that all questions share; and what is lent to it."""

    question: str
    lent: tuple[str, ...] = ()


SHARED = Use("")


@dataclass
class WorkerPool:
    """The workers of one submission while one visibility is judged, each ended before the next is started.

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
    worker: RemoteWorker | None = None
    use: Use = SHARED
    question: str = ""
    functions: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        self.budget = Budget.of(self.limits)

    def shared(self, functions: tuple[str, ...], question: str) -> RemoteWorker | AlwaysFails:
        """The worker that questions share. It reloads the module when another question used it last.

        Once it has died, the rest of the question is refused: the question is judged again by workers of its own.
        """
        worker = self._alive(SHARED)
        if worker is None and self.question == question:
            return AlwaysFails(Failure("died"))
        self.functions = functions
        fresh, self.question = self.question != question, question
        if worker is None:
            return self._start(SHARED, NOTHING)
        failure = worker.reload() if fresh else None
        if failure:
            worker.close()
            return AlwaysFails(failure)
        return worker

    def own(self, functions: tuple[str, ...], question: str, lent: Lent = NOTHING) -> RemoteWorker | AlwaysFails:
        """The question's own worker, a fresh one when it has died.

        Args:
            functions: of the student's, which the case calls; timeouts are counted for them.
            question: whose worker it is.
            lent: the functions that the grader puts in the place of the student's.
        """
        use = Use(question, tuple(lent))
        worker = self._alive(use)
        self.functions = (*functions, *lent)
        return worker or self._start(use, lent)

    def go_on(self, earlier: WorkerPool) -> None:
        """Share the worker that the questions of another pool share, at the expense of this one's limits.

        The cases of the other pool must all be judged: whatever its worker says from now on is about this one's.
        """
        if earlier.worker is not None and not earlier.worker.dead and earlier.use == SHARED:
            self.worker, earlier.worker = earlier.worker, None
            self.worker.budget = self.budget

    def _alive(self, use: Use) -> RemoteWorker | None:
        """The present worker, if it is for `use` and answers; any other one is ended."""
        if self.worker is not None and (self.worker.dead or self.use != use):
            self.end()
        return self.worker

    def _start(self, use: Use, lent: Lent) -> RemoteWorker | AlwaysFails:
        if self.refusal:
            return self.refusal
        if self.timeouts[self.functions] >= MAX_TIMEOUTS or self.budget.spent():
            return AlwaysFails(Failure("too_many_timeouts"))
        worker = self._loaded()
        if worker.load_failure and worker.load_failure.link == "died_at_import":  # perhaps not its own doing
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
        self.worker, self.use = worker, use
        return worker

    def _loaded(self) -> RemoteWorker:
        return RemoteWorker(self.zygote, self.program, self.code, self.limits, self.budget)

    def end(self) -> None:
        """End the present worker."""
        if self.worker is not None:
            self.timeouts[self.functions] += self.worker.timed_out
            self.worker.close()
            self.worker = None
