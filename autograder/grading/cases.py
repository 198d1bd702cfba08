"""Test files, their cases, and what Otter makes of them.

A suite is a folder of Otter's exception-based test files. They decorate their cases with this
module's `test_case`, a subclass of Otter's. Instead of taking arguments from the environment, it passes itself to the
`Session` that it finds there.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol

from ..tutor.session import PROVIDED, CouldNotJudge, Outcome, parameters
from .otter_engine import ExceptionTestFile, GradingResults, TestCase, load_question, otter_test_case

__all__ = [
    "SESSION",
    "GradingResults",
    "Remembered",
    "asked_functions",
    "load_suite",
    "own_questions",
    "passed_cases",
    "run_suite",
    "test_case",
]

#: The key of the session in the environment that Otter passes to the cases.
SESSION = "__autograder_session__"


class test_case(otter_test_case):  # type: ignore[misc]
    """Otter's `@test_case(name=…, points=…, hidden=…)`, judged through the session."""

    def call_func(self, global_environment: dict[str, Any]) -> None:
        """Called by Otter's `TestFile.run`; raises what makes the case fail."""
        failed = global_environment[SESSION].judge(self)
        if isinstance(failed, CouldNotJudge):
            raise_from_below(failed)
        if failed:
            raise failed


def raise_from_below(error: Exception) -> None:
    """Raise from one frame further down: Otter looks for the failed line two frames below its own."""
    raise error


def load_suite(sources: Mapping[Path, str]) -> list[ExceptionTestFile]:
    """The questions of a suite.

    Args:
        sources: their texts by file.
    """
    return [load_question(path, source) for path, source in sources.items()]


def asked_functions(case: TestCase) -> tuple[str, ...]:
    """The student's functions that a case calls: its parameters, without what the session provides."""
    return tuple(name for name in parameters(case.body.test_func) if name not in PROVIDED)


def own_questions(cases: Iterable[tuple[str, TestCase]]) -> dict[str, set[str]]:
    """The questions that are about each function: those that call it most.

    A case that calls several functions counts as a share for each, so a question about the habits of a whole file is
    about none of them.

    Args:
        cases: each with its question.
    """
    weights: dict[str, Counter[str]] = {}
    for question, case in cases:
        asked = asked_functions(case)
        for function in asked:
            # 60 can be divided by the usual numbers of functions, so the sums stay exact
            weights.setdefault(function, Counter())[question] += 60 // len(asked)
    own = {}
    for function, by_question in weights.items():
        most = max(by_question.values())
        own[function] = {question for question, weight in by_question.items() if weight == most}
    return own


class Judges(Protocol):
    """What a case passes itself to: a live `Session`, or recorded outcomes."""

    def judge(self, case: Any) -> Exception | None:
        """What makes the case fail."""


@dataclass(frozen=True)
class Remembered:
    """Recorded outcomes by case, for Otter's engine, which runs last."""

    outcomes: Mapping[str, Outcome]

    def judge(self, case: Any) -> Exception | None:
        """What made the case fail."""
        outcome = self.outcomes.get(str(case.name))
        return outcome.error if outcome else CouldNotJudge(f"{case.name} was not judged")


def run_suite(questions: list[ExceptionTestFile], session: Judges) -> GradingResults:
    """Let Otter's engine run every question against the session."""
    for question in questions:
        question.run({SESSION: session})
    return GradingResults(questions)


def passed_cases(graded: GradingResults) -> set[str]:
    """The names of the cases that passed according to Otter."""
    passed = set()
    for question in graded.results.values():
        for result in question.test_case_results:
            if result.passed:
                passed.add(result.test_case.name)
    return passed
