"""Nothing public is told after anything hidden was seen."""

from __future__ import annotations

import re
import time
from collections.abc import Iterator
from typing import Any

import pytest

from autograder.course import gradescope
from autograder.grading.assignment import PACKAGE, Assignment, find_assignment
from autograder.grading.grader import Grader
from autograder.grading.judging import Judge, Judged
from autograder.grading.results import Result
from autograder.jail import pool
from autograder.jail.launcher import Zygote
from autograder.jail.remote_worker import Limits, Program, RemoteWorker
from autograder.messages import LANGUAGES
from autograder.reports.feedback import feedback_html
from autograder.tutor.session import Session
from autograder.worker.interpreter import Interpreter

from .conftest import CommentingGrader
from .slow import rows_but


def below(assignment: Assignment, code: str) -> str:
    return f"{assignment.reference_source}\n\n{code}"


def told(result: Result) -> str:
    """All that a student reads."""
    messages = [c.message[language] for c in result.cases if c.message for language in LANGUAGES]
    return "\n".join([feedback_html(result, "en"), *messages, *[w.en for w in result.warnings]])


# ---- the order itself


class Watched(RemoteWorker):
    """Counts the workers that are alive."""

    alive: set[int] = set()
    most = 0

    def __init__(self, *args: Any) -> None:
        super().__init__(*args)
        Watched.alive.add(self.pid)
        Watched.most = max(Watched.most, len(Watched.alive))

    def close(self) -> None:
        Watched.alive.discard(self.pid)
        super().close()


@pytest.fixture
def watched(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[tuple[bool, frozenset[int]]]]:
    """For each judged case, in order: whether it is hidden, and the workers that were alive before it."""
    seen: list[tuple[bool, frozenset[int]]] = []
    judge = Session.judge

    def noting(self: Session, case: Any) -> Exception | None:
        seen.append((bool(case.hidden), frozenset(Watched.alive)))
        return judge(self, case)

    Watched.alive, Watched.most = set(), 0
    monkeypatch.setattr(pool, "RemoteWorker", Watched)
    monkeypatch.setattr(Session, "judge", noting)
    yield seen
    assert not Watched.alive, "all have ended"


SAYS_WHAT_IT_SAW = """
seen = np.__dict__.setdefault("seen", [])
right = sigmoid


def sigmoid(z):
    if np.size(z) > 30:  # a hidden case
        seen.append(z)
    if seen:
        raise ValueError("saw a hidden input")
    return right(z)


def tanh(z):
    if seen:
        raise ValueError("saw a hidden input")
    return np.tanh(z)
"""

CODES = {
    "right": "",
    "wrong here and there": "def tanh(z):\n    return sigmoid(z)\n\n\ndef relu(z):\n    raise ValueError\n",
    "running over": "def step(z):\n    while True:\n        pass\n",
    "dying": "import typing\n\n\ndef step(z):\n    typing.sys.modules['os']._exit(1)\n",
}


@pytest.mark.parametrize("code", rows_but(CODES, "wrong here and there"))
def test_public_cases_come_first_and_what_they_said_is_fixed(
    grader: CommentingGrader, activations: Assignment, watched: list[tuple[bool, frozenset[int]]], code: str
) -> None:
    one = Grader(activations, grader.zygote, grader.level, grader.limits)
    one.grade("kim", below(activations, code), seed=7)
    visibilities = [hidden for hidden, _ in watched]
    assert visibilities == sorted(visibilities) and set(visibilities) == {False, True}
    assert Watched.most <= 2


def test_the_worker_of_the_hidden_cases_says_nothing_public(
    grader: CommentingGrader, activations: Assignment, monkeypatch: pytest.MonkeyPatch
) -> None:
    """One worker serves both: what is public must be the same whatever it says once it has seen hidden inputs."""
    outcomes: list[dict[str, Any]] = []
    visibility = Judge._visibility

    def noting(self: Judge, workers: pool.WorkerPool, judged: Judged, hidden: bool) -> None:
        if hidden:
            outcomes.append({name: (o.status, o.failure) for name, o in judged.outcomes.items()})
        visibility(self, workers, judged, hidden)

    monkeypatch.setattr(Judge, "_visibility", noting)
    one = Grader(activations, grader.zygote, grader.level, grader.limits)
    verdict = one.grade("kim", below(activations, SAYS_WHAT_IT_SAW), seed=7)
    public = {c.id: verdict.outcomes[c.id] for c in verdict.result.cases if c.visibility == "public"}
    hidden = {c.id: verdict.outcomes[c.id] for c in verdict.result.cases if c.visibility == "hidden"}
    assert any("saw a hidden input" in str(o.failure) for o in hidden.values()), "the worker has seen them"
    assert outcomes == [{name: (o.status, o.failure) for name, o in public.items()}]
    assert "saw a hidden input" not in told(verdict.result)


# ---- by the clock

WAITS = """
import typing

clock = typing.sys.modules["time"]
seen = np.__dict__.setdefault("seen", [])
right = sigmoid


def sigmoid(z):
    if np.size(z) > 30 and not seen:  # a hidden case
        clock.sleep(1.5)
        seen.append(clock.monotonic())
    np.__dict__["last"] = clock.monotonic() if not seen else np.__dict__.get("last", clock.monotonic())
    return right(z)


def sigmoid_grad(z):
    waited = clock.monotonic() - np.__dict__.get("last", clock.monotonic())
    raise ValueError(f"{'a hidden' if waited > 1.4 else 'no hidden'} case was here")
"""


def test_the_time_that_a_hidden_case_took_is_in_no_public_message(
    grader: CommentingGrader, activations: Assignment
) -> None:
    namespace: dict[str, Any] = {}
    exec(compile(below(activations, WAITS), "activations.py", "exec"), namespace)
    backend = Interpreter(namespace, "activations.py")
    session = Session(lambda *_: backend, 7, activations.reference)
    for _, case in activations.cases:
        session.judge(case.body)
    errors = [str(session.outcomes[case.name].error) for question, case in activations.cases if question == "sigmoid"]
    assert any("a hidden case was here" in error for error in errors), "question by question it is told"
    result = grader.grade("kim", below(activations, WAITS), seed=7)
    assert "no hidden case was here" in told(result)
    assert "a hidden case was here" not in told(result)


# ---- by a load that fails

FAILS_LATE = """
import typing

clock = typing.sys.modules["time"]
if clock.time() > {until}:
    raise ImportError("it is later than it was: LOOT")


def step(z):
    while clock.time() < {until}:
        clock.sleep(0.05)
    return np.zeros(np.shape(z))
"""


def test_what_a_later_load_says_is_not_told(grader: CommentingGrader, activations: Assignment, zygote: Zygote) -> None:
    code = below(activations, FAILS_LATE.format(until=time.time() + 3.0))
    result = grader.grade("kim", code, seed=7)
    worker = RemoteWorker(zygote, Program("activations", code))
    failure = worker.load_failure
    worker.close()
    assert failure is not None and "LOOT" in failure.facts["error"], "a later load says it"
    assert result.status == "graded"
    assert not result.warnings
    hidden = [c for c in result.cases if c.visibility == "hidden"]
    assert all(c.status != "passed" and c.message is None for c in hidden), "which fails"


# ---- limits


SLEEPS = """
import typing


def step(z):
    typing.sys.modules["time"].sleep(0.4)
    return np.zeros(np.shape(z))


sigmoid = tanh = relu = leaky_relu = elu = selu = softplus = silu = logit = step
"""


def test_a_submission_that_sleeps_in_each_call_gets_its_low_score_in_time(
    grader: CommentingGrader, activations: Assignment
) -> None:
    grader.limits = Limits(cpu=0.5, wall=5.0, submission=3.0)
    started = time.monotonic()
    result = grader.grade("kim", below(activations, SLEEPS), seed=7)
    assert time.monotonic() - started < 30
    assert result.status == "graded" and result.score is not None and result.score < 50


def test_on_gradescope_a_submission_ends_long_before_the_runner() -> None:
    runner = (PACKAGE / "templates" / "gradescope" / "run_autograder").read_text(encoding="utf-8")
    found = re.search(r"AUTOGRADER_SECONDS:-(\d+)", runner)
    assert found and gradescope.LIMITS.submission + 2 * gradescope.LIMITS.wall + 60 < int(found[1])


def test_a_list_for_a_tuple_has_a_score(grader: CommentingGrader) -> None:
    code = """
right = mlp_gradients


def mlp_gradients(*args, **kwargs):
    loss, grads = right(*args, **kwargs)
    return [loss, {name: 2.0 * g if name == "b1" else g for name, g in grads.items()}]
"""
    grader.assignment = find_assignment("backprop")
    result = grader.grade("kim", below(grader.assignment, code), seed=7)
    assert result.status == "graded" and 70 <= (result.score or 0) < 100
    assert not grader.trouble
