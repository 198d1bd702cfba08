"""Whether verdicts depend on Python, NumPy or how busy the machine is: prints a digest to compare.

`python tests/steady.py` under each interpreter; the lines must be the same but for the versions.
Every reference and wheat and every tenth chaff is judged in this process on ten seeds.
"""

from __future__ import annotations

import hashlib
import platform
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

import numpy as np

from autograder.grading.assignment import Assignment, assignment_names, find_assignment, run_module
from autograder.tutor.session import Session
from autograder.worker.interpreter import Interpreter

SEEDS = range(10)
EVERY = 10


def verdicts(assignment: Assignment, source: str, seed: int) -> str:
    """The statuses of all cases, as one letter each."""
    namespace = run_module(assignment.name, compile(source, assignment.module, "exec"))
    session = Session(lambda *_: Interpreter(namespace, assignment.module), seed, assignment.reference)
    for _, case in assignment.cases:
        session.judge(case.body)
    return "".join(outcome.status[0] for outcome in session.outcomes.values())


def main() -> None:
    """Print a digest for each assignment."""
    print(f"Python {platform.python_version()}, NumPy {np.__version__}")
    for name in assignment_names():
        assignment = find_assignment(name)
        right = [assignment.reference_source, *assignment.wheats.values()]
        wrong = [f"{right[0]}\n\n{chaff.forms[0].source}" for chaff in assignment.chaffs[::EVERY]]
        digest = hashlib.sha256()
        for seed in SEEDS:
            for source in right:
                told = verdicts(assignment, source, seed)
                assert set(told) == {"p"}, (name, seed)
                digest.update(told.encode())
            for source in wrong:
                told = verdicts(assignment, source, seed)
                assert set(told) != {"p"}, (name, seed)
                digest.update(told.encode())
        print(name, len(right), len(wrong), digest.hexdigest()[:16], flush=True)


if __name__ == "__main__":
    main()
