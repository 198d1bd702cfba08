"""Mutate every reference with mutmut's operators and see whether the suites notice.

`make mutants` (or `python tests/mutants.py [NAME …]`) judges every mutant in this process, case by
case until one fails, and prints what survives. docs/mutants.md holds the survivors that are
equivalent, each with its reason; any other survivor is an error, and so is a kill rate below 98 %.
"""

from __future__ import annotations

import difflib
import re
import signal
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from types import FrameType
from typing import Any

import libcst
from mutmut.mutation.file_mutation import create_mutations, deep_replace

from autograder.grading.assignment import ROOT, Assignment, assignment_names, find_assignment, run_module
from autograder.tutor.session import Session
from autograder.worker.interpreter import Interpreter

PAGE = ROOT / "docs" / "mutants.md"
SEEDS = (1, 2)
SECONDS = 10
LEAST = 0.98


@dataclass(frozen=True)
class Mutant:
    """One small change of a reference: the lines that it takes away and puts there."""

    source: str
    old: str
    new: str

    @property
    def only_words(self) -> bool:
        """Whether only the text of an error or a docstring differs, which no contract fixes."""
        return bool(re.search(r"XX|raise |^f?[\"']", self.new)) and self._without_text(self.old) == self._without_text(
            self.new
        )

    @staticmethod
    def _without_text(line: str) -> str:
        return re.sub(r"f?\"[^\"]*\"|f?'[^']*'|None", "", line)


class TooLong(BaseException):
    """The mutant runs for ever; a limit would stop it."""


def mutants(assignment: Assignment) -> Iterator[Mutant]:
    """Every mutant of the reference, in the order of the source."""
    source = assignment.reference_source
    module, mutations, _, _ = create_mutations(assignment.module, source)
    for mutation in mutations:
        changed = deep_replace(module, mutation.original_node, mutation.mutated_node)
        assert isinstance(changed, libcst.Module)
        lines = [line for line in difflib.ndiff(source.split("\n"), changed.code.split("\n")) if line[0] in "-+"]
        old, new = (" ".join(line[2:].strip() for line in lines if line[0] == sign) for sign in "-+")
        yield Mutant(changed.code, old, new)


def survives(assignment: Assignment, mutant: Mutant) -> bool:
    """Whether every case passes on the mutant, on every seed."""
    signal.signal(signal.SIGALRM, _stop)
    try:
        return all(_all_pass(assignment, mutant, seed) for seed in SEEDS)
    except TooLong:
        return False


def _all_pass(assignment: Assignment, mutant: Mutant, seed: int) -> bool:
    signal.alarm(SECONDS)
    try:
        namespace = run_module(assignment.name, compile(mutant.source, assignment.module, "exec"))
        session = Session(lambda *_: Interpreter(namespace, assignment.module), seed, assignment.reference)
        return not any(session.judge(case.body) for _, case in assignment.cases)
    except Exception:  # it does not even load
        return False
    finally:
        signal.alarm(0)


def _stop(_: int, __: FrameType | None) -> Any:
    raise TooLong


def equivalent(name: str) -> set[tuple[str, str]]:
    """The survivors that docs/mutants.md explains: old and new text."""
    if not PAGE.exists():
        return set()
    rows = re.findall(rf"^\| {name} \| `(.*?)` \| `(.*?)` \| .+ \|$", PAGE.read_text(encoding="utf-8"), re.MULTILINE)
    return {(old.replace("\\|", "|"), new.replace("\\|", "|")) for old, new in rows}


def main(names: list[str]) -> int:
    """Print what survives; 1 when something does that is not explained, or too little is killed."""
    failed = False
    for name in names or assignment_names():
        assignment = find_assignment(name)
        explained = equivalent(name)
        tried = [m for m in mutants(assignment) if not m.only_words]
        alive = [m for m in tried if survives(assignment, m)]
        unknown = [m for m in alive if (m.old, m.new) not in explained]
        counted = len(tried) - (len(alive) - len(unknown))
        rate = 1 - len(unknown) / counted
        print(f"{name}: {len(tried)} mutants, {len(alive) - len(unknown)} equivalent, {rate:.1%} of the rest killed")
        for mutant in unknown:
            print(f"| {name} | `{mutant.old}` | `{mutant.new}` | ? |".replace("||", "\\|\\|"))
        failed |= bool(unknown) or rate < LEAST
    return int(failed)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
