"""Runs the public cases under pytest: the student's stand-in for the grader's `test_case`."""

from __future__ import annotations

import inspect
from pathlib import Path

import pytest

from . import loader
from .explain import explain
from .interpreter import Failure, Interpreter, Reply
from .messages import sentence
from .session import Session

NAME = "playground"
MODULE = Path(__file__).parents[1] / f"{NAME}.py"
POINTS = pytest.StashKey[int]()


class Refusal:
    """Answers for a file that could not be loaded: everything fails for that reason."""

    def __init__(self, failure):
        self.failure = failure

    def run_all(self, ops):
        return [Reply(failure=self.failure)] * len(ops)


def test_case(name, points, hidden=False):
    """Make a pytest test of a public case; a failure is told in the chosen language."""

    def decorate(function):
        function.__globals__.setdefault("name", "")

        def run(request):
            language = request.config.getoption("lang")
            request.node.stash[POINTS] = points
            session = Session(lambda *_: load(), seed=0, reference={})
            session.judge(Case(name, function))
            outcome = session.outcomes[name]
            if outcome.failure:
                message = explain(outcome.failure, outcome.transcript.last_call(), language, known_source())
                pytest.fail(f"{title(function, language)}\n{message}", pytrace=False)
            assert outcome.status == "passed", outcome.trouble

        run.__name__, run.__doc__, run.__module__ = function.__name__, function.__doc__, function.__module__
        run.points = points
        return run

    return decorate


test_case.__test__ = False


class Case:
    """What the session needs to know of a case."""

    hidden = False

    def __init__(self, name, test_func):
        self.name, self.test_func = name, test_func


def load():
    """The student's module, freshly loaded by the rules of grading, as something that carries out operations."""
    try:
        text = source()
    except OSError:
        return Refusal(Failure("not_found", {"expected": MODULE.name, "found": "-"}))
    interpreter = Interpreter({}, str(MODULE), text)
    failure, _ = loader.load(interpreter, NAME, text, filename=str(MODULE))
    return Refusal(failure) if failure else interpreter


def source():
    """The student's text, to tell where a function begins."""
    return MODULE.read_text(encoding="utf-8", errors="replace")


def known_source():
    """The same, or nothing where there is no file."""
    return source() if MODULE.is_file() else ""


def title(function, language):
    """The statement of what a case checks."""
    english, _, korean = inspect.getdoc(function).partition("\n\n")
    return korean if language == "ko" else english


def summary(passed, possible, language):
    """The last lines of a run."""
    lines = [f"{passed} / {possible}", sentence("practice", language)]
    if passed == possible:
        lines[1] = sentence("public_passed", language)
    return lines
