"""A habit of a whole file costs something, and at most ten points: each is written as a variant of the reference."""

from __future__ import annotations

import functools
import re
from collections.abc import Callable, Iterator
from typing import Any

import numpy as np
import pytest

from autograder.grading.assignment import Assignment, find_assignment, run_module
from autograder.tutor.session import parameters
from tests.slow import all_but
from tests.test_suites import judged, score

LEAST = 90

#: Those whose suites ask for habits apart from values.
ASSIGNMENTS = ("activations", "backprop", "classic", "forward", "metrics", "optimizers")
Namespace = dict[str, Any]


def edited(assignment: Assignment, pattern: str, replacement: str) -> Namespace:
    """The reference with a text replaced wherever it stands."""
    source, count = re.subn(pattern, replacement, assignment.reference_source)
    assert count
    return run_module(assignment.name, compile(source, assignment.module, "exec"))


def no_conversion(assignment: Assignment) -> Namespace:
    """What comes in is used as it comes."""
    return edited(assignment, r"np\.asarray\((\w+(?:\[name\])?)(, dtype=[\w.]+)?\)", r"\1")


def float32_inside(assignment: Assignment) -> Namespace:
    """Every input is turned into float32."""
    return edited(
        assignment, r"((?:np\.asarray\(\w+(?:\[name\])?, dtype=|_pair\(\w+, \w+, )np\.float)64\)", r"\g<1>32)"
    )


def wrapped(assignment: Assignment, wrap: Callable[[Callable[..., Any]], Callable[..., Any]]) -> Namespace:
    """The reference with every function and public method wrapped; among one another functions are as they were."""
    namespace = dict(assignment.namespace())
    asked_for = {name for _, case in assignment.cases for name in parameters(case.body.test_func)}
    for name in asked_for & namespace.keys():
        value = namespace[name]
        if isinstance(value, type):
            methods = {k: wrap(v) for k, v in vars(value).items() if callable(v) and not k.startswith("_")}
            namespace[name] = type(name, (value,), methods)
        else:
            namespace[name] = wrap(value)
    return namespace


def mapped(change: Callable[[Any], Any]) -> Callable[[Callable[..., Any]], Callable[..., Any]]:
    """Wraps a function so that `change` is made to every array and number that it returns."""

    def changed(value: Any) -> Any:
        if isinstance(value, tuple):
            return tuple(map(changed, value))
        if isinstance(value, dict):
            return {key: changed(part) for key, part in value.items()}
        return change(value) if isinstance(value, (np.ndarray, np.generic, float)) else value

    def wrap(function: Callable[..., Any]) -> Callable[..., Any]:
        return functools.wraps(function)(lambda *args, **kwargs: changed(function(*args, **kwargs)))

    return wrap


def float32_results(assignment: Assignment) -> Namespace:
    """Every array of floats is returned as float32."""
    return wrapped(
        assignment, mapped(lambda v: v.astype(np.float32) if isinstance(v, np.ndarray) and v.dtype == np.float64 else v)
    )


def lists_for_arrays(assignment: Assignment) -> Namespace:
    """Every array is returned as a list."""
    return wrapped(assignment, mapped(lambda v: v.tolist() if isinstance(v, np.ndarray) and v.ndim else v))


def one_entry_for_a_number(assignment: Assignment) -> Namespace:
    """Every number is returned in an array (1,)."""
    return wrapped(assignment, mapped(np.atleast_1d))


def inputs_written_to(assignment: Assignment) -> Namespace:
    """Every array that is passed in is written to in the end."""

    def write(value: Any) -> None:
        if isinstance(value, dict):
            for part in value.values():
                write(part)
        if isinstance(value, np.ndarray):
            value[...] = 1

    def wrap(function: Callable[..., Any]) -> Callable[..., Any]:
        def call(*args: Any, **kwargs: Any) -> Any:
            result = function(*args, **kwargs)
            if isinstance(result, Iterator):
                result = list(result)
            for value in (*args, *kwargs.values()):
                write(value)
            return result

        return functools.wraps(function)(call)

    return wrapped(assignment, wrap)


HABITS = [no_conversion, float32_inside, float32_results, lists_for_arrays, one_entry_for_a_number, inputs_written_to]


@pytest.fixture(scope="module", params=all_but(ASSIGNMENTS, "activations", "forward"))
def assignment(request: pytest.FixtureRequest) -> Assignment:
    return find_assignment(request.param)


@pytest.mark.filterwarnings("ignore")
@pytest.mark.parametrize("habit", HABITS, ids=lambda habit: habit.__name__)
def test_a_habit_costs_at_most_ten_points_and_practice_shows_it(
    assignment: Assignment, habit: Callable[[Assignment], Namespace]
) -> None:
    for seed in (1, 2):
        session = judged(assignment, habit(assignment), seed)
        lost = {
            str(case.name): int(case.points)
            for _, case in assignment.cases
            if session.outcomes[str(case.name)].status != "passed"
        }
        assert LEAST <= score(assignment, session) < 100, lost
        assert any(not case.hidden for _, case in assignment.cases if str(case.name) in lost), "no public case shows it"
