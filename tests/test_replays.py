"""What cases see of chaffs is kept, and a kept one says what a fresh one would."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from autograder.grading.assignment import Assignment, find_assignment
from autograder.grading.otter_engine import TestCase as Case
from autograder.grading.replays import Replay, Replays, groups
from autograder.tutor.session import Session

SEED = 7


def cases_of(assignment: Assignment, function: str) -> list[Case]:
    """The hidden cases of the question about `function`."""
    return next(g for g in groups((q, c) for q, c in assignment.cases if q == function and c.hidden))


def facts_of(replay: Replay) -> tuple[object, ...]:
    """What is compared of a replay."""
    values = [(s.check, s.link, s.part, s.kind, repr(s.value)) for s in replay.seen.sightings]
    return values, replay.seen.refusals, replay.link, replay.lines


def all_of(kept: Replays, function: str) -> list[tuple[object, ...]]:
    cases = cases_of(kept.assignment, function)
    forms = [(form,) for chaff in kept.assignment.chaffs if chaff.function == function for form in chaff.forms]
    return [facts_of(replay) for form in [(), *forms] for _, replay in kept.of(SEED, form, cases)]


@pytest.fixture
def counted(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The names of the cases that are run, as they are run."""
    ran: list[str] = []
    judge = Session.judge

    def noting(session: Session, case: Any) -> Exception | None:
        ran.append(str(case.name))
        return judge(session, case)

    monkeypatch.setattr(Session, "judge", noting)
    return ran


def test_what_is_kept_is_not_run_again(activations: Assignment, counted: list[str]) -> None:
    kept = Replays(activations)
    first = all_of(kept, "sigmoid")
    ran = len(counted)
    assert ran == len(first) > 0
    assert all_of(kept, "sigmoid") == first
    assert len(counted) == ran
    assert any(link for _, _, link, _ in first), "chaffs fail cases"


def test_only_as_many_cases_run_as_are_looked_at(activations: Assignment, counted: list[str]) -> None:
    kept = Replays(activations)
    cases = cases_of(activations, "sigmoid")
    next(kept.of(SEED, (), cases))
    assert counted == [cases[0].name]
    counted.clear()
    looking = kept.of(SEED, (), cases)
    next(looking)
    assert not counted
    next(looking)
    assert counted == [case.name for case in cases[:2]], "those before it ran once more: a chaff may remember them"
    list(looking)
    assert counted == [case.name for case in cases]


def test_little_memory_gives_the_same_answers(activations: Assignment) -> None:
    tight = Replays(activations, most=60_000)
    assert all_of(tight, "sigmoid") == all_of(Replays(activations), "sigmoid")
    assert tight.size <= 60_000
    assert tight.size == sum(kept.size for kept in tight.kept.values())


def test_checks_that_passed_are_kept_once(activations: Assignment) -> None:
    form = next(form for chaff in activations.chaffs if chaff.function == "sigmoid" for form in chaff.forms)
    kept = Replays(activations)
    passed = [
        s for _, r in kept.of(SEED, (form,), cases_of(activations, "sigmoid")) for s in r.seen.sightings if not s.link
    ]
    assert passed
    assert all(s.value is None and s.expected is None for s in passed)
    assert len({id(s) for s in passed}) == len(set(passed))


def test_a_case_that_calls_back_sees_what_it_saw() -> None:
    """It is not run again with recorded replies, which call nothing back."""
    optimizers = find_assignment("optimizers")
    cases = [case for q, case in optimizers.cases if q == "train" and not case.hidden]
    assert not any(replay.seen.wrong for _, replay in Replays(optimizers).of(SEED, (), cases))


class GivenUp(BaseException):
    """As whoever guards commentary gives up what runs on."""


@pytest.mark.parametrize("number", [0, 1])
def test_what_was_given_up_is_not_kept(activations: Assignment, monkeypatch: pytest.MonkeyPatch, number: int) -> None:
    kept = Replays(activations)
    cases = cases_of(activations, "sigmoid")
    judge = Session.judge
    wanted = cases[number].body

    def give_up(session: Session, case: Any) -> Exception | None:
        if case is wanted:
            raise GivenUp
        return judge(session, case)

    with monkeypatch.context() as patched:
        patched.setattr(Session, "judge", give_up)
        with pytest.raises(GivenUp):
            list(kept.of(SEED, (), cases))
    assert [facts_of(r) for _, r in kept.of(SEED, (), cases)] == [
        facts_of(r) for _, r in Replays(activations).of(SEED, (), cases)
    ]


def test_memory_that_ended_says_nothing_of_a_chaff(activations: Assignment, monkeypatch: pytest.MonkeyPatch) -> None:
    kept = Replays(activations)
    cases = cases_of(activations, "sigmoid")

    def full(*_: object) -> Callable[..., object]:
        raise MemoryError

    with monkeypatch.context() as patched:
        patched.setattr(Session, "arguments", full)
        with pytest.raises(MemoryError):
            next(kept.of(SEED, (), cases))
    assert not kept.kept
    assert all(not replay.link for _, replay in kept.of(SEED, (), cases))
