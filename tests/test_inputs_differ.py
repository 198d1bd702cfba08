"""Hidden inputs are made for each submission: no hidden case asks two seeds for the same."""

from __future__ import annotations

import inspect
from typing import Any

import numpy as np
import pytest

from autograder.grading.assignment import Assignment, assignment_names, find_assignment
from tests.slow import all_but
from tests.test_suites import judged

#: What a case whose inputs are the same for everybody says, with the reason.
EXCEPTION = "# The same for everybody: "

#: Assignments whose hidden cases still have to be gone through.
NOT_YET = ("playground",)


def asked(value: Any) -> Any:
    """A value of an operation as something that can be compared."""
    if isinstance(value, np.ndarray):
        return value.dtype.str, value.shape, value.tobytes()
    if isinstance(value, (list, tuple)):
        return [asked(part) for part in value]
    if isinstance(value, dict):
        return {key: asked(part) for key, part in value.items()}
    return "function" if callable(value) else value


def operations(assignment: Assignment, seed: int) -> dict[str, list[Any]]:
    """What each hidden case asks of the reference."""
    session = judged(assignment, assignment.namespace(), seed)
    return {
        str(case.name): [
            (e.op.kind, asked(e.op.args), asked(e.op.kwargs))
            for e in session.outcomes[str(case.name)].transcript.exchanges
        ]
        for _, case in assignment.cases
        if case.hidden
    }


ASSIGNMENTS = [name for name in assignment_names() if name not in NOT_YET]


@pytest.mark.parametrize("name", all_but(ASSIGNMENTS, "activations", "backprop"))
def test_a_hidden_case_asks_other_inputs_of_another_submission(name: str) -> None:
    assignment = find_assignment(name)
    first, second = operations(assignment, 1), operations(assignment, 2)
    same = {case for case in first if first[case] == second[case]}
    told = {str(case.name) for _, case in assignment.cases if EXCEPTION in inspect.getsource(case.body.test_func)}
    assert same == told
