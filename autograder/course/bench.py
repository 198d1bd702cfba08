"""Throughput beside stock `otter run`, measured in turn in one run, as ratios.

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
from typing import Any

from ..batch.run import run_tasks
from ..batch.tasks import Task
from ..grading.assignment import Assignment
from ..jail.remote_worker import Limits
from ..tutor.session import Session
from ..worker.interpreter import Interpreter
from .package import autograder_zip


@dataclass(frozen=True)
class Ratio:
    """How many times faster: the median over the rounds, and the smallest and largest."""

    what: str
    median: float
    least: float
    most: float


@dataclass(frozen=True)
class Round:
    """Seconds of one round; `each` is per submission."""

    otter_run: float
    cold_grade: float
    each_graded: float
    each_unsafe: float


def sources(assignment: Assignment, count: int) -> Iterator[tuple[str, str]]:
    """A class of `count`: wheats and chaffs by turns, as a class is right in part."""
    kinds = [*assignment.wheats.values()]
    kinds += [f"{assignment.reference_source}\n\n{c.forms[0].source}" for c in assignment.chaffs]
    for index in range(count):
        yield f"student-{index}", kinds[(index * 7) % len(kinds)] + f"\n# {index}\n"


def measure(assignment: Assignment, count: int, rounds: int, jobs: int, report: Callable[[str], None]) -> list[Round]:
    """Measure everything `rounds` times, one after the other."""
    made = []
    with tempfile.TemporaryDirectory() as folder:
        package, submission = Path(folder, "autograder.zip"), Path(folder, assignment.module)
        package.write_bytes(autograder_zip(assignment))
        submission.write_text(assignment.reference_source, encoding="utf-8")
        for number in range(rounds):
            report(f"round {number + 1} of {rounds}")
            output = Path(folder, str(number))
            output.mkdir()
            otter = [sys.executable, "-m", "otter", "run", "-a", str(package), str(submission), "-o", str(output)]
            cold = [sys.executable, "-m", "autograder", "grade", assignment.name, str(submission), "-o", str(output)]
            made.append(
                Round(
                    _timed(otter),
                    _timed(cold),
                    batch_seconds(assignment, count, jobs) / count,
                    _unsafe_seconds(assignment, count) / count,
                )
            )
    return made


def batch_seconds(assignment: Assignment, count: int, jobs: int) -> float:
    """Wall seconds for `count` submissions, once every process is warm."""
    warm = 4 * jobs
    started = time.perf_counter()
    for done, (_, graded) in enumerate(run_tasks(_tasks(assignment, count + warm), jobs), 1):
        if isinstance(graded, str):
            raise RuntimeError(graded)
        if done == warm:
            started = time.perf_counter()
    return time.perf_counter() - started


def _tasks(assignment: Assignment, count: int) -> Iterator[Task]:
    for name, source in sources(assignment, count):
        yield Task(assignment.name, assignment.suite_hash, name, source, None, "en", Limits())


def _unsafe_seconds(assignment: Assignment, count: int) -> float:
    """The limit: the same cases in this process, as graders without a jail run them."""
    started = time.perf_counter()
    for name, source in sources(assignment, count):
        namespace: dict[str, Any] = {"__name__": assignment.name}
        sys.modules[assignment.name] = type(sys)(assignment.name)
        exec(compile(source, name, "exec"), namespace)
        session = Session(partial(_in_process, namespace), 1, assignment.reference)
        for _, case in assignment.cases:
            session.judge(case.body)
    return time.perf_counter() - started


def _in_process(namespace: dict[str, Any], *_: object) -> Interpreter:
    return Interpreter(namespace, "submission.py")


def _timed(command: list[str]) -> float:
    started = time.perf_counter()
    subprocess.run(command, check=True, capture_output=True)
    return time.perf_counter() - started


def ratios(rounds: list[Round], jobs: int) -> list[Ratio]:
    """What the rounds say, as ratios."""
    pairs = {
        "throughput, over otter run one after the other": [r.otter_run / r.each_graded for r in rounds],
        "time, over the unsafe limit on as many cores": [r.each_graded * jobs / r.each_unsafe for r in rounds],
        "a cold grade, over a cold otter run": [r.cold_grade / r.otter_run for r in rounds],
    }
    return [Ratio(what, statistics.median(v), min(v), max(v)) for what, v in pairs.items()]


def peak_memory() -> int:
    """The largest resident size of a child process so far, in MiB."""
    return resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss >> 10
