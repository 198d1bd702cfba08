"""Grade many submissions on all cores; what is done stays done, whatever happens.

Tasks run in processes that each keep graders with a zygote of their own. The executor has the standard
interface, so that a cluster's can take its place. Results come back as bytes and are written by one process: a
submission's files first, then its row in the gradebook, which alone says that it is done.
"""

from __future__ import annotations

import itertools
from collections import Counter
from collections.abc import Callable, Generator, Iterable, Iterator
from concurrent.futures import FIRST_COMPLETED, Executor, Future, wait
from concurrent.futures.process import BrokenProcessPool

from ..tutor.session import CouldNotJudge
from .aside import SetAside
from .executors import LocalExecutors
from .tasks import Graded, Task, grade_task

#: A task whose process died under it is tried again; what kills three processes is not judged.
MAX_TRIES = 3
TASKS_PER_JOB = 3


def run_tasks(
    tasks: Iterable[Task],
    jobs: int,
    make_executor: Callable[[int], Executor] | None = None,
    aside: SetAside | None = None,
) -> Generator[tuple[Task, Graded | str], None, None]:
    """Grade every task, a bounded number at a time; yields each as it is ready, with why if it was not judged.

    When a grading process dies, the tasks that were under way are repeated one by one, so that the
    one that kills processes is found and takes no other with it.

    Args:
        tasks: what is to be graded.
        jobs: how many processes.
        make_executor: makes them; on this machine if not given.
        aside: remembers the submissions that kill their process.
    """
    batch = _Batch(iter(tasks), jobs, make_executor or LocalExecutors(), aside or SetAside())
    try:
        yield from batch.results()
    finally:
        batch.executor.shutdown(wait=True, cancel_futures=True)


class _Batch:
    """The state of one run: what is under way, and what is suspected to kill its process."""

    def __init__(
        self, remaining: Iterator[Task], jobs: int, make_executor: Callable[[int], Executor], aside: SetAside
    ) -> None:
        self.remaining, self.jobs, self.make_executor, self.aside = remaining, jobs, make_executor, aside
        self.executor = make_executor(jobs)
        self.flying: dict[Future[Graded], Task] = {}
        self.suspects: list[Task] = []
        self.tries: Counter[str] = Counter()

    def results(self) -> Generator[tuple[Task, Graded | str], None, None]:
        """Each task with what came of it."""
        while True:
            started = list(self._next_tasks())
            for task in started:
                if self.aside.holds(task):
                    yield task, self.aside.reason()
                else:
                    self.flying[self.executor.submit(grade_task, task)] = task
            if self.flying:
                yield from self._finished()
            elif not started:
                return

    def _next_tasks(self) -> Iterator[Task]:
        """The tasks to start now: a suspect only when nothing else is under way."""
        if not self.suspects:
            yield from itertools.islice(self.remaining, TASKS_PER_JOB * self.jobs - len(self.flying))
        elif not self.flying:
            yield self.suspects.pop()

    def _finished(self) -> Generator[tuple[Task, Graded | str], None, None]:
        """What is ready, once something is."""
        alone = len(self.flying) == 1
        for future in wait(self.flying, return_when=FIRST_COMPLETED).done:
            task = self.flying.pop(future)
            try:
                yield task, future.result()
            except BrokenProcessPool:
                self.tries[task.submission] += alone
                if self.tries[task.submission] < MAX_TRIES:
                    self.suspects.append(task)
                else:
                    self.aside.add(task)
                    yield task, self.aside.reason()
                self._start_again()
                return
            except CouldNotJudge as error:
                yield task, str(error)
            except Exception as error:  # a bug of ours costs this submission, not the class
                yield task, f"{type(error).__name__}: {error}"

    def _start_again(self) -> None:
        """The executor is broken: all that was under way is suspected."""
        self.suspects += self.flying.values()
        self.flying.clear()
        self.executor.shutdown(wait=False, cancel_futures=True)
        self.executor = self.make_executor(self.jobs)
