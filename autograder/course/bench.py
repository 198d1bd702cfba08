"""Throughput beside stock `otter run` and beside an unsafe limit, measured by turns in one run, as ratios.

Machines differ and are noisy: what is quoted is how many times one thing is faster than another that
was measured just before or after it, with the smallest and largest ratio seen.
"""

from __future__ import annotations

import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from types import ModuleType
from typing import Any

from ..batch.run import run_tasks
from ..batch.tasks import Task
from ..grading.assignment import Assignment
from ..grading.grader import VARIANTS
from ..jail.remote_worker import Limits
from ..tutor.session import Session
from ..worker.interpreter import Interpreter
from .package import autograder_zip

#: Gives a class of so many submissions, each with its name and text.
MakeClass = Callable[[Assignment, int], Iterator[tuple[str, str]]]


@dataclass(frozen=True)
class Ratio:
    """One thing over another: the median over the rounds, the smallest and the largest, and what it should be."""

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
    """A class of right submissions: the wheats by turns, no two with the same text."""
    right = [*assignment.wheats.values()]
    for index in range(count):
        yield f"student-{index}", f"{right[index % len(right)]}\n# {index}\n"


def mixed_class(assignment: Assignment, count: int) -> Iterator[tuple[str, str]]:
    """A class in which two of three are wrong somewhere: by turns a wheat and two chaffs."""
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
            made.append(
                Round(
                    _timed(otter),
                    _timed(cold),
                    batch_seconds(assignment, right_class, count, jobs) / count,
                    batch_seconds(assignment, mixed_class, count, jobs) / count,
                    unsafe_seconds(assignment, count) / count,
                )
            )
    return made


def batch_seconds(assignment: Assignment, make: MakeClass, count: int, jobs: int) -> float:
    """Wall seconds for `count` submissions, once every process is warm: about four of each variant before them."""
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


def unsafe_seconds(assignment: Assignment, count: int) -> float:
    """The limit: the cases on a right class in this process, as graders without a jail run them.

    Nothing is kept between submissions here: each has inputs of its own, and the reference answers them anew.
    """
    started = time.perf_counter()
    for seed, (_, source) in enumerate(right_class(assignment, count)):
        module = sys.modules[assignment.name] = ModuleType(assignment.name)  # dataclasses look it up
        exec(compile(source, assignment.module, "exec"), module.__dict__)
        session = Session(partial(_in_process, module.__dict__), seed, assignment.reference)
        for _, case in assignment.cases:
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


def ratios(rounds: list[Round], jobs: int) -> list[Ratio]:
    """What the rounds say, as ratios."""
    found = {
        ("a right class: rate, over `otter run` one after the other", "at least 120"): [
            r.otter_run / r.each_right for r in rounds
        ],
        ("a right class: time, over the unsafe limit on as many cores", "at most 2"): [
            r.each_right * jobs / r.each_unsafe for r in rounds
        ],
        ("a mixed class: rate, over a right class", "at least 0.7"): [r.each_right / r.each_mixed for r in rounds],
        ("a mixed class: rate, over `otter run` one after the other", ""): [r.otter_run / r.each_mixed for r in rounds],
        ("a cold `autograder grade`: time, over a cold `otter run`", "at most 0.35"): [
            r.cold_grade / r.otter_run for r in rounds
        ],
    }
    return [Ratio(what, aim, statistics.median(v), min(v), max(v)) for (what, aim), v in found.items()]


@dataclass(frozen=True)
class Growth:
    """What a submission costs as the class grows.

    Args:
        costs: by the size of the class, over the cost in the smallest.
        peak: the largest grading process, in MiB.
    """

    costs: dict[int, float]
    peak: int


def growth(assignment: Assignment, sizes: list[int], jobs: int) -> Growth:
    """Grade mixed classes of several sizes. Before anything else is measured: `peak` is of all children so far."""
    each = {size: batch_seconds(assignment, mixed_class, size, jobs) / size for size in sizes}
    peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss >> 10
    return Growth({size: seconds / each[sizes[0]] for size, seconds in each.items()}, peak)
