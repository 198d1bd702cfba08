"""Measure throughput as ratios to stock `otter run` and to grading without a jail, alternating in one run.

Machines differ and are noisy. So the results are ratios of two measurements made one after the other, with the smallest
and the largest ratio.
"""

from __future__ import annotations

import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from types import ModuleType
from typing import Any

from ..batch.run import run_tasks
from ..batch.tasks import Task
from ..grading.assignment import Assignment, find_assignment
from ..grading.grader import VARIANTS
from ..jail.remote_worker import Limits
from ..tutor.session import Session
from ..worker.interpreter import Interpreter
from .package import autograder_zip

#: Makes a class with a number of submissions, each with its name and text.
MakeClass = Callable[[Assignment, int], Iterator[tuple[str, str]]]


@dataclass(frozen=True)
class Ratio:
    """The ratio of two measurements over the rounds, and the aim."""

    what: str
    aim: str
    median: float
    least: float
    most: float


@dataclass(frozen=True)
class Round:
    """Seconds of one round; `each` is per submission, on all processes together."""

    otter_run: float
    cold_grade: float
    each_right: float
    each_mixed: float
    each_unsafe: float


def right_class(assignment: Assignment, count: int) -> Iterator[tuple[str, str]]:
    """A class of right submissions: the wheats in turn, each with another comment, so that no two are equal."""
    right = [*assignment.wheats.values()]
    for index in range(count):
        yield f"student-{index}", f"{right[index % len(right)]}\n# {index}\n"


def mixed_class(assignment: Assignment, count: int) -> Iterator[tuple[str, str]]:
    """A class in which two of three submissions are wrong: a wheat and two chaffs in turn."""
    wrong = [f"{assignment.reference_source}\n\n{chaff.forms[0].source}" for chaff in assignment.chaffs]
    for index, (name, right) in enumerate(right_class(assignment, count)):
        chosen = wrong[(index * 7) % len(wrong)] + f"\n# {index}\n"
        yield name, right if index % 3 == 0 else chosen


def measure(assignment: Assignment, count: int, rounds: int, jobs: int, report: Callable[[str], None]) -> list[Round]:
    """Measure everything `rounds` times, one after the other."""
    made = []
    with tempfile.TemporaryDirectory() as folder:
        package, submission = Path(folder, "autograder.zip"), Path(folder, assignment.module)
        package.write_bytes(autograder_zip(assignment))
        submission.write_text(assignment.reference_source, encoding="utf-8")
        for number in range(rounds):
            report(f"{assignment.name}: round {number + 1} of {rounds}")
            output = Path(folder, str(number))
            output.mkdir()
            otter = [sys.executable, "-m", "otter", "run", "-a", str(package), str(submission), "-o", str(output)]
            cold = [sys.executable, "-m", "autograder", "grade", assignment.name, str(submission), "-o", str(output)]
            result = Round(
                otter_run=_timed(otter),
                cold_grade=_timed(cold),
                each_right=batch_seconds(assignment, right_class, count, jobs) / count,
                each_mixed=batch_seconds(assignment, mixed_class, count, jobs) / count,
                each_unsafe=unsafe_batch_seconds(assignment, count, jobs) / count,
            )
            made.append(result)
    return made


def batch_seconds(assignment: Assignment, make: MakeClass, count: int, jobs: int) -> float:
    """Wall seconds for `count` submissions in warm processes, which have graded about four of each variant before."""
    warm = 4 * VARIANTS * jobs
    started = time.perf_counter()
    for done, (_, graded) in enumerate(run_tasks(_tasks(assignment, make, count + warm), jobs), 1):
        if isinstance(graded, str):
            raise RuntimeError(graded)
        if done == warm:
            started = time.perf_counter()
    return time.perf_counter() - started


def _tasks(assignment: Assignment, make: MakeClass, count: int) -> Iterator[Task]:
    for name, source in make(assignment, count):
        yield Task(assignment.name, assignment.suite_hash, name, source, None, "en", Limits())


def unsafe_batch_seconds(assignment: Assignment, count: int, jobs: int) -> float:
    """Wall seconds for the cases on a right class in plain processes, without a jail.

    All processes are busy at the same time, as they are in a batch: cores of one machine slow each other down.
    """
    share = max(1, count // jobs)
    with ProcessPoolExecutor(jobs) as executor:
        seconds = list(executor.map(unsafe_seconds, [assignment.name] * jobs, [share] * jobs))
    return statistics.mean(seconds) / share * count / jobs


def unsafe_seconds(name: str, count: int) -> float:
    """Seconds for the cases on a right class in this process.

    Nothing is cached between submissions: each has its own inputs, and the reference is called again.
    """
    assignment = find_assignment(name)
    reference, cases = assignment.reference, assignment.cases  # loading them is not part of the limit
    submissions = list(right_class(assignment, count))
    started = time.perf_counter()
    for seed, (_, source) in enumerate(submissions):
        module = sys.modules[assignment.name] = ModuleType(assignment.name)  # dataclasses look it up
        exec(compile(source, assignment.module, "exec"), module.__dict__)
        session = Session(partial(_in_process, module.__dict__), seed, reference)
        for _, case in cases:
            session.judge(case.body)
    seconds = time.perf_counter() - started
    del sys.modules[assignment.name]
    return seconds


def _in_process(namespace: dict[str, Any], *_: object) -> Interpreter:
    return Interpreter(namespace, "submission.py")


def _timed(command: list[str]) -> float:
    started = time.perf_counter()
    subprocess.run(command, check=True, capture_output=True)
    return time.perf_counter() - started


def ratios(rounds: list[Round]) -> list[Ratio]:
    """The ratios of the rounds."""

    def ratio(what: str, aim: str, of_round: Callable[[Round], float]) -> Ratio:
        values = [of_round(one) for one in rounds]
        return Ratio(what, aim, statistics.median(values), min(values), max(values))

    return [
        ratio(
            "a right class: rate, over `otter run` one after the other",
            "at least 120",
            lambda one: one.otter_run / one.each_right,
        ),
        ratio(
            "a right class: time, over the unsafe limit on as many cores",
            "at most 2",
            lambda one: one.each_right / one.each_unsafe,
        ),
        ratio(
            "a mixed class: rate, over a right class",
            "at least 0.7",
            lambda one: one.each_right / one.each_mixed,
        ),
        ratio(
            "a mixed class: rate, over `otter run` one after the other",
            "",
            lambda one: one.otter_run / one.each_mixed,
        ),
        ratio(
            "a cold `autograder grade`: time, over a cold `otter run`",
            "at most 0.35",
            lambda one: one.cold_grade / one.otter_run,
        ),
    ]


@dataclass(frozen=True)
class Growth:
    """The cost of a submission as the class grows.

    Args:
        costs: by the size of the class, divided by the cost in the smallest class.
        peak: the largest grading process, in MiB.
    """

    costs: dict[int, float]
    peak: int


def growth(assignment: Assignment, sizes: list[int], jobs: int) -> Growth:
    """Grade mixed classes of several sizes. Call it first: `peak` is the peak of all child processes so far."""
    each = {size: batch_seconds(assignment, mixed_class, size, jobs) / size for size in sizes}
    peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss >> 10
    smallest = each[sizes[0]]
    return Growth({size: seconds / smallest for size, seconds in each.items()}, peak)
