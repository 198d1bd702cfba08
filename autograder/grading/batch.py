"""Grade many submissions on all cores; what is done stays done, whatever happens.

Tasks run in processes that each hold a `Grader` with a zygote of its own. The executor has the
standard interface, so that a cluster's can take its place. Results come back as bytes and are
written by one process: a submission's files first, then its row in the gradebook, which alone says
that it is done.
"""

from __future__ import annotations

import itertools
import multiprocessing
import os
import signal
import threading
from collections.abc import Callable, Generator, Iterable, Iterator
from concurrent.futures import FIRST_COMPLETED, Executor, Future, ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from multiprocessing.sharedctypes import Synchronized
from typing import Any

from .. import __version__
from ..collect.sources import Problem
from ..jail.launcher import Zygote
from ..jail.levels import Level, find_level
from ..jail.remote_worker import Limits
from ..reports.feedback import feedback_html, feedback_markdown
from ..tutor.session import CouldNotJudge
from ..worker.confine import die_with
from .assignment import Assignment, find_assignment
from .grader import Grader
from .results import Language, Result, to_json

#: A task whose process died under it is tried again; what kills three processes is not judged.
MAX_TRIES = 3
TASKS_PER_JOB = 3


@dataclass(frozen=True)
class Task:
    """What a grading process needs to know to grade one submission."""

    assignment: str
    suite_hash: str
    submission: str
    source: str | Problem
    seed: int | None
    language: Language
    limits: Limits
    allow_weak_jail: bool = False
    version: str = __version__


@dataclass(frozen=True)
class Graded:
    """What comes back: the three files of a submission, and trouble for the instructor alone."""

    result: bytes
    markdown: str
    html: str
    trouble: tuple[str, ...]


_graders: dict[str, Grader] = {}
_one_at_a_time = threading.Lock()  # a cluster's process may have several threads, but has one zygote


def grade_task(task: Task) -> Graded:
    """Grade one submission in this process, which keeps its zygote warm between tasks.

    Raises:
        CouldNotJudge: when this process has another suite, a jail below C, or no zygote.
    """
    with _one_at_a_time:
        return _graded(task)


def _graded(task: Task) -> Graded:
    grader = _grader(task)
    result = grader.grade(task.submission, task.source, task.seed)
    if result.status == "error" and not grader.zygote.alive():
        grader = _grader(task)  # the zygote died under this submission: once more with a fresh one
        result = grader.grade(task.submission, task.source, task.seed)
    trouble, grader.trouble = tuple(grader.trouble), []
    return rendered(result, task.language, trouble)


def rendered(result: Result, language: Language, trouble: tuple[str, ...] = ()) -> Graded:
    """A result with the feedback that is made from it."""
    return Graded(to_json(result), feedback_markdown(result, language), feedback_html(result, language), trouble)


def _grader(task: Task) -> Grader:
    if task.version != __version__:
        raise CouldNotJudge(
            f"this machine has version {__version__} of the course, the class is graded with {task.version}: "
            "install the same version here"
        )
    grader = _graders.get(task.assignment)
    if grader is None or not grader.zygote.alive():
        assignment = grader.assignment if grader else find_assignment(task.assignment)
        grader = _graders[task.assignment] = open_grader(assignment, task.limits, task.allow_weak_jail)
    if grader.assignment.suite_hash != task.suite_hash:
        raise CouldNotJudge(
            f"this machine has suite {grader.assignment.suite_hash} of {task.assignment}, the class is graded "
            f"with {task.suite_hash}: install the same version of the course here"
        )
    return grader


def open_grader(assignment: Assignment, limits: Limits, allow_weak_jail: bool) -> Grader:
    """A grader in the best jail of this machine.

    Raises:
        CouldNotJudge: when the jail is below C and that is not allowed explicitly.
    """
    zygote = Zygote()
    try:
        level = checked_level(find_level(zygote), allow_weak_jail)
    except CouldNotJudge:
        zygote.close()
        raise
    return Grader(assignment, zygote, level, limits)


def checked_level(level: Level, allow_weak_jail: bool) -> Level:
    """The level, if hidden suites may run at it.

    Raises:
        CouldNotJudge: when they may not.
    """
    if level.hidden_suites_allowed or allow_weak_jail:
        return level
    raise CouldNotJudge(
        f"The jail of this machine is at level {level.letter}, below C: a submission could read the hidden suite, "
        "so nothing was run. `autograder doctor` tells what is missing; --allow-weak-jail grades anyway."
    )


@contextmanager
def level_here(assignment: Assignment, limits: Limits, allow_weak_jail: bool) -> Iterator[Level]:
    """The jail level of this machine; the grader that found it stays warm for a class of one.

    Raises:
        CouldNotJudge: when hidden suites may not run here.
    """
    grader = _graders[assignment.name] = open_grader(assignment, limits, allow_weak_jail)
    try:
        yield grader.level
    finally:
        _graders.pop(assignment.name).zygote.close()


class SerialExecutor(Executor):
    """Runs each task at once in this process: for one submission, processes cost more than they give."""

    def submit(self, fn: Callable[..., Any], /, *args: Any, **kwargs: Any) -> Future[Any]:
        """The result of the call, as a future that is done."""
        future: Future[Any] = Future()
        try:
            future.set_result(fn(*args, **kwargs))
        except Exception as error:  # it belongs to whoever asks for the result
            future.set_exception(error)
        return future


def local_executor(jobs: int) -> Executor:
    """Processes on this machine; forked where that is safe, for Otter takes two seconds to import."""
    if jobs == 1:
        return SerialExecutor()
    method = "fork" if "fork" in multiprocessing.get_all_start_methods() else "spawn"
    context = multiprocessing.get_context(method)
    return ProcessPoolExecutor(jobs, context, initializer=_start_process, initargs=(os.getpid(), context.Value("i")))


def _start_process(parent: int, started: Synchronized[int]) -> None:
    """Leave Ctrl-C to the parent, do not outlive it, and share a core with nobody but the own workers.

    Grader and worker take turns, and to wake the other on a core that sleeps takes longer than most calls.
    """
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    die_with(parent)
    with started.get_lock():
        number, started.value = started.value, started.value + 1
    with suppress(AttributeError, OSError):  # not Linux, or not allowed: then it is only slower
        cores = sorted(os.sched_getaffinity(0))
        os.sched_setaffinity(0, {cores[(parent + number) % len(cores)]})
    for grader in _graders.values():  # of the parent, which alone may speak with its zygote
        grader.zygote.control.close()
    _graders.clear()


def run_tasks(
    tasks: Iterable[Task], jobs: int, make_executor: Callable[[int], Executor] = local_executor
) -> Generator[tuple[Task, Graded | str], None, None]:
    """Grade every task, a bounded number at a time; yields each as it is ready, with why if it was not judged.

    When a grading process dies, the tasks that were under way are repeated one by one, so that the
    one that kills processes is found and takes no other with it.
    """
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
