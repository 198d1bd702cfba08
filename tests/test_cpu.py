"""The CPU time of lent functions has a limit."""

from __future__ import annotations

import pytest

from autograder.tutor import lent
from autograder.tutor.cpu import OutOfTime, at_most_seconds
from autograder.tutor.lent import Allowance, Lent


def steps(number: int) -> int:
    done = 0
    for _ in range(number):
        done += 1
    return done


def test_a_lent_function_that_is_asked_for_endless_work_is_stopped(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lent, "SECONDS", 0.1)
    lending = Lent(Allowance())
    number = lending.lend(steps)
    kind, name, _ = lending.called_back(("callback", number, [10**12], {}))
    assert (kind, name) == ("error", "UsedUp")
    assert lending.called_back(("callback", number, [3], {})) == ("value", 3)


def test_a_limit_around_another_goes_on() -> None:
    with pytest.raises(OutOfTime), at_most_seconds(0.2):
        with at_most_seconds(5.0):
            steps(10)
        steps(10**12)


def test_a_limit_that_is_not_reached_leaves_nothing_behind() -> None:
    with at_most_seconds(0.05):
        assert steps(3) == 3
    assert steps(3_000_000) == 3_000_000


def test_what_is_used_within_limits_counts_for_the_limit_around_them() -> None:
    with pytest.raises(OutOfTime), at_most_seconds(0.2):
        while True:
            with at_most_seconds(5.0):
                steps(1_000)
