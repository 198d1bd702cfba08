"""Public cases as students run them, with pytest and in `practice.py`.

A public test file imports `test_case` from here. The decorated function is a pytest test; its attribute `case` is the
`PublicCase`.
"""

from __future__ import annotations

import inspect
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ..worker.interpreter import Failure
from ..worker.links import LINKS
from .explain import explain
from .session import Outcome, Session
from .student import Student
from .titles import docstring


@dataclass(frozen=True)
class PublicCase:
    """A public case, as the session needs it, and its points.

    Args:
        name: unique in the assignment.
        points: of the case.
        test_func: the case itself.
    """

    name: str
    points: int
    test_func: Callable[..., None]
    hidden: bool = False

    @property
    def assignment(self) -> str:
        """The name of its assignment, from the test file."""
        return str(self.test_func.__globals__["assignment"])

    @property
    def folder(self) -> Path:
        """The folder of the student's file, which contains the folder of tests."""
        return Path(self.test_func.__code__.co_filename).resolve().parents[1]

    @property
    def functions(self) -> tuple[str, ...]:
        """The functions of the assignment that it calls."""
        parameters = inspect.signature(self.test_func).parameters
        return tuple(name for name in parameters if name not in ("place", "rng"))

    def title(self, language: str) -> str:
        """What it checks, as a sentence in "en" or "ko"."""
        english, _, korean = (docstring(self.test_func) or self.name).partition("\n\n")
        title = korean if language == "ko" and korean else english
        return " ".join(title.split())


@dataclass(frozen=True)
class CaseOutcome:
    """A public case with its outcome.

    Args:
        case: which one.
        outcome: of the session.
        source: the student's text at that time.
    """

    case: PublicCase
    outcome: Outcome
    source: str

    @property
    def passed(self) -> bool:
        """Whether the case passed."""
        return self.outcome.status == "passed"

    @property
    def failure(self) -> Failure | None:
        """Why it failed, if it did."""
        return self.outcome.failure

    @property
    def is_of_the_whole_file(self) -> bool:
        """Whether the whole file is at fault, so that every case fails for the same reason."""
        return self.failure is not None and LINKS[self.failure.link].whole_file == "always"

    @property
    def blamed(self) -> str:
        """The function that failed; the first one of the case if none was called."""
        found = self.outcome.failed_at
        return found if found in self.case.functions else self.case.functions[0]

    def message(self, language: str) -> str:
        """The message for the student, in "en" or "ko"; empty if the case passed."""
        if self.failure is None:
            return self.outcome.trouble
        if self.is_of_the_whole_file:
            # no call is at fault, and the Python version is the student's own
            facts = {name: fact for name, fact in self.failure.facts.items() if name != "python"}
            return explain(Failure(self.failure.link, facts), None, language)
        return explain(self.failure, self.outcome.transcript.last_call(), language, self.source)


def judged(case: PublicCase, student: Student) -> CaseOutcome:
    """Run one public case on the student's file."""
    session = Session(lambda *_: student.open(), seed=0, reference={})
    session.judge(case)
    return CaseOutcome(case, session.outcomes[case.name], student.text())


def test_case(name: str, points: int, hidden: bool = False) -> Callable[[Callable[..., None]], Any]:
    """Make a pytest test from a public case; the fixture `judge` is in `plugin`."""

    def decorate(function: Callable[..., None]) -> Any:
        case = PublicCase(name, points, function)

        def run(judge: Callable[[PublicCase], None]) -> None:
            judge(case)

        run.__name__, run.__doc__, run.__module__ = function.__name__, function.__doc__, function.__module__
        run.case = case  # type: ignore[attr-defined]  # read by practice and by the plugin
        return run

    return decorate


test_case.__test__ = False  # type: ignore[attr-defined]  # pytest must not collect it
