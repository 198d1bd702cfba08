"""Replies with which a case has passed are not judged again; everything else is."""

from __future__ import annotations

import pytest

from autograder.grading.assignment import Assignment
from autograder.grading.grader import program_of
from autograder.grading.judging import Judge, Judged
from autograder.grading.passed import PassedReplies, Replies
from autograder.jail.launcher import Zygote
from autograder.jail.remote_worker import Limits
from autograder.tutor.session import Case, Session

SEED = 11


@pytest.fixture
def judged_cases(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The cases that a session judges, by name."""
    names: list[str] = []
    judge = Session.judge

    def recording(session: Session, case: Case) -> Exception | None:
        names.append(str(case.name))
        return judge(session, case)

    monkeypatch.setattr(Session, "judge", recording)
    return names


def judged(assignment: Assignment, zygote: Zygote, source: str, seed: int = SEED) -> Judged:
    return Judge(assignment, zygote, program_of(assignment, source, seed), Limits(), seed).judged()


def test_only_other_replies_are_judged(
    activations: Assignment, zygote: Zygote, monkeypatch: pytest.MonkeyPatch, judged_cases: list[str]
) -> None:
    monkeypatch.setitem(activations.__dict__, "passed_replies", PassedReplies())
    right = activations.reference_source
    first = judged(activations, zygote, right)
    assert len(set(judged_cases)) == len(activations.cases)

    judged_cases.clear()
    again = judged(activations, zygote, right + "\n# another file\n")
    assert judged_cases == []
    assert {name: outcome.status for name, outcome in again.outcomes.items()} == {
        name: outcome.status for name, outcome in first.outcomes.items()
    }
    for name, outcome in first.outcomes.items():
        assert outcome.status == "passed"
        assert again.outcomes[name].transcript.called == outcome.transcript.called != frozenset()

    wrong = judged(activations, zygote, f"{right}\n\ndef tanh(z):\n    return np.tanh(z) + 1e-3\n")
    assert "tanh-values" in judged_cases
    assert "relu-values" not in judged_cases
    assert wrong.outcomes["tanh-values"].status == "failed"

    judged_cases.clear()
    judged(activations, zygote, f"{right}\n\ndef tanh(z):\n    return np.tanh(z) + 1e-3\n")
    assert "tanh-values" in judged_cases, "what failed is not remembered"

    judged_cases.clear()
    judged(activations, zygote, right, SEED + 1)
    assert len(set(judged_cases)) == len(activations.cases), "other inputs"


def test_nearly_the_same_replies_are_judged(activations: Assignment, zygote: Zygote, judged_cases: list[str]) -> None:
    judged(activations, zygote, activations.reference_source)
    judged_cases.clear()
    narrow = f"{activations.reference_source}\n\ndef relu(z):\n    return np.maximum(np.asarray(z, np.float32), 0)\n"
    judged(activations, zygote, narrow)
    assert "relu-values" in judged_cases


def test_what_was_not_seen_for_longest_is_dropped() -> None:
    memory = PassedReplies(most=2)
    one, two, three = (Replies(1, "case", bytes([number])) for number in range(3))
    memory.add(one, frozenset({"f"}))
    memory.add(two, frozenset({"f"}))
    assert memory.called(one) == {"f"}
    memory.add(three, frozenset({"g"}))
    assert memory.called(two) is None
    assert memory.called(one) == {"f"}
    assert memory.called(three) == {"g"}
