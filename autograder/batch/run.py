"""Grade many submissions on all cores; what is done stays done, whatever happens.

Tasks run in processes that each keep graders with a zygote of their own. The executor has the standard
interface, so that a cluster's can take its place. Results come back as bytes and are written by one process: a
submission's files first, then its row in the gradebook, which alone says that it is done.
"""

from __future__ import annotations

import itertools
from collections.abc import Callable, Generator, Iterable, Iterator
from concurrent.futures import FIRST_COMPLETED, Executor, Future, wait
from concurrent.futures.process import BrokenProcessPool

from ..tutor.session import CouldNotJudge
from .executors import LocalExecutors
from .tasks import Graded, Task, grade_task

#: A task whose process died under it is tried again; what kills three processes is not judged.
MAX_TRIES = 3
TASKS_PER_JOB = 3


def run_tasks(
    tasks: Iterable[Task], jobs: int, make_executor: Callable[[int], Executor] | None = None
) -> Generator[tuple[Task, Graded | str], None, None]:
    """Grade every task, a bounded number at a time; yields each as it is ready, with why if it was not judged.

    When a grading process dies, the tasks that were under way are repeated one by one, so that the
    one that kills processes is found and takes no other with it.
    """
    make_executor = make_executor or LocalExecutors()
    remaining = iter(tasks)
    suspects: list[Task] = []
    tries: dict[str, int] = {}
    executor = make_executor(jobs)
    flying: dict[Future[Graded], Task] = {}
    try:
        while True:
            for task in _next_tasks(suspects, remaining, len(flying), TASKS_PER_JOB * jobs):
                flying[executor.submit(grade_task, task)] = task
            if not flying:
                return
            alone = len(flying) == 1
            for future in wait(flying, return_when=FIRST_COMPLETED).done:
                task = flying.pop(future)
                try:
                    yield task, future.result()
                except BrokenProcessPool:
                    tries[task.submission] = tries.get(task.submission, 0) + alone
                    if tries[task.submission] < MAX_TRIES:
                        suspects.append(task)
                    else:
                        yield task, "the grading process died each time with this submission"
                    suspects += flying.values()
                    flying.clear()
                    executor.shutdown(wait=False, cancel_futures=True)
                    executor = make_executor(jobs)
                    break
                except CouldNotJudge as error:
                    yield task, str(error)
                except Exception as error:  # a bug of ours costs this submission, not the class
                    yield task, f"{type(error).__name__}: {error}"
    finally:
        executor.shutdown(wait=True, cancel_futures=True)


def _next_tasks(suspects: list[Task], remaining: Iterator[Task], flying: int, room: int) -> Iterator[Task]:
    """The tasks to start now: a suspect only when nothing else is under way."""
    if suspects:
        if not flying:
            yield suspects.pop()
        return
    yield from itertools.islice(remaining, room - flying)
