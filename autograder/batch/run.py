"""Grade many submissions on all cores. Finished results are kept, whatever happens later.

Tasks run in processes, and each process keeps graders with their own zygotes. The executor has the standard interface,
so a cluster's executor can replace it. Results come back as bytes, and one process stores them in the gradebook.
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

#: A task is retried if its process died; if three processes died, it is not judged.
MAX_TRIES = 3
TASKS_PER_JOB = 3


def run_tasks(
    tasks: Iterable[Task],
    jobs: int,
    make_executor: Callable[[int], Executor] | None = None,
    aside: SetAside | None = None,
) -> Generator[tuple[Task, Graded | str], None, None]:
    """Grade all tasks, a limited number at a time; yields each with its result, or the reason for none.

    When a grading process dies, all running tasks are repeated one by one. This finds the task that kills processes,
    and the others get their results.

    Args:
        tasks: the submissions.
        jobs: the number of processes.
        make_executor: creates the executor; processes of this machine by default.
        aside: remembers the submissions that killed their process.
    """
    batch = _Batch(iter(tasks), jobs, make_executor or LocalExecutors(), aside or SetAside())
    try:
        yield from batch.results()
    finally:
        batch.executor.shutdown(wait=True, cancel_futures=True)


class _Batch:
    """The state of one run.

    Attributes:
        running: the submitted tasks.
        suspects: tasks that ran when a process died; one of them may have killed it.
        tries: how often a submission alone was running when its process died.
    """

    def __init__(
        self, remaining: Iterator[Task], jobs: int, make_executor: Callable[[int], Executor], aside: SetAside
    ) -> None:
        self.remaining = remaining
        self.jobs = jobs
        self.make_executor = make_executor
        self.aside = aside
        self.executor = make_executor(jobs)
        self.running: dict[Future[Graded], Task] = {}
        self.suspects: list[Task] = []
        self.tries: Counter[str] = Counter()

    def results(self) -> Generator[tuple[Task, Graded | str], None, None]:
        """Each task with its result, or the reason for none."""
        while True:
            started = list(self._next_tasks())
            for task in started:
                if self.aside.holds(task):
                    yield task, self.aside.reason()
                else:
                    self.running[self.executor.submit(grade_task, task)] = task
            if self.running:
                yield from self._finished()
            elif not started:
                return

    def _next_tasks(self) -> Iterator[Task]:
        """The tasks to start now; a suspect runs only alone."""
        if not self.suspects:
            free = TASKS_PER_JOB * self.jobs - len(self.running)
            yield from itertools.islice(self.remaining, free)
        elif not self.running:
            yield self.suspects.pop()

    def _finished(self) -> Generator[tuple[Task, Graded | str], None, None]:
        """Wait for a task, and yield all that are ready."""
        alone = len(self.running) == 1
        ready = wait(self.running, return_when=FIRST_COMPLETED).done
        for future in ready:
            task = self.running.pop(future)
            try:
                yield task, future.result()
            except BrokenProcessPool:
                if alone:  # no other task can have killed the process
                    self.tries[task.submission] += 1
                if self.tries[task.submission] < MAX_TRIES:
                    self.suspects.append(task)
                else:
                    self.aside.add(task)
                    yield task, self.aside.reason()
                self._restart()
                return
            except CouldNotJudge as error:
                yield task, str(error)
            except Exception as error:  # a bug of the grader should cost one submission, not the whole class
                yield task, f"{type(error).__name__}: {error}"

    def _restart(self) -> None:
        """Replace the broken executor; all running tasks become suspects."""
        self.suspects += self.running.values()
        self.running.clear()
        self.executor.shutdown(wait=False, cancel_futures=True)
        self.executor = self.make_executor(self.jobs)
