"""A student's own picture: there where the eye sees what is wrong, and nowhere else."""

from __future__ import annotations

import numpy as np
import pytest

from autograder.commentary.pictures import expected_line
from autograder.grading.assignment import Assignment, assignment_names, find_assignment
from autograder.grading.pictures import student_lines
from autograder.grading.results import Picture, Result
from autograder.tutor.session import CouldNotJudge, Session
from autograder.worker.interpreter import Interpreter

from .conftest import CommentingGrader
from .slow import all_but


def graded(grader: CommentingGrader, code: str) -> Result:
    """The reference with `code` below it, graded."""
    return grader.grade("kim", f"{grader.assignment.reference_source}\n\n{code}", seed=7)


def pictures(grader: CommentingGrader, code: str) -> dict[str, Picture]:
    """Its pictures by function."""
    return {picture.function: picture for picture in graded(grader, code).pictures}


@pytest.mark.parametrize("name", [name for name in assignment_names() if find_assignment(name).picture])
def test_whatever_is_to_be_drawn_can_be_drawn_from_the_reference(name: str) -> None:
    assignment = find_assignment(name)
    for function in assignment.picture.FUNCTIONS:
        x, y = expected_line(assignment, function)
        assert x.shape == y.shape and x.size > 10


def test_a_wrong_line_is_shown_beside_the_expected_one(grader: CommentingGrader) -> None:
    picture = pictures(grader, "def tanh(z):\n    return sigmoid(z)\n")["tanh"]
    assert picture.axes == ("z", "f(z)")
    assert len(picture.mine.x) == len(picture.expected.x) == 65
    assert min(picture.mine.y) > 0 > min(picture.expected.y)
    assert -4.0 <= picture.mine.x[picture.worst] < 0.0


def test_a_right_answer_has_no_picture(grader: CommentingGrader) -> None:
    assert graded(grader, "").pictures == []


def test_a_mistake_that_cannot_be_seen_has_no_picture(grader: CommentingGrader) -> None:
    result = graded(grader, "def tanh(z):\n    return np.float32(np.tanh(np.asarray(z)))\n")
    assert result.score != result.max_score
    assert result.pictures == []


NO_LINE = [
    "def tanh(z):\n    raise ValueError(z)\n",
    "def tanh(z):\n    return None\n",
    "def tanh(z):\n    return 'x' * 10\n",
    "def tanh(z):\n    return np.full(np.shape(z), np.nan)\n",
    "def tanh(z):\n    return np.zeros((np.size(z), 2))\n",
    "def tanh(z):\n    return [np.zeros(3), 1]\n",
    "def tanh(z):\n    return 1j * np.asarray(z)\n",
    "def tanh(z):\n    while True:\n        pass\n",
    "def tanh(z):\n    import typing\n    typing.sys.modules['os']._exit(1)\n",
]


@pytest.mark.parametrize("code", all_but(NO_LINE, *NO_LINE[:3]))
def test_what_is_no_line_is_not_drawn_and_costs_nothing_else(grader: CommentingGrader, code: str) -> None:
    result = graded(grader, code)
    assert result.status == "graded"
    assert result.pictures == [] and grader.trouble == []


def test_a_line_that_leaves_the_picture_is_cut_not_kept(grader: CommentingGrader) -> None:
    picture = pictures(grader, "def tanh(z):\n    return 1e300 * np.asarray(z, dtype=float)\n")["tanh"]
    assert max(picture.mine.y) < 10 and picture.mine.y[32] == 0.0


def test_without_a_worker_there_is_no_line_and_the_verdict_stays(activations: Assignment) -> None:
    def nobody(*_: object) -> Interpreter:
        raise CouldNotJudge("the zygote is gone")

    wrong = Interpreter(activations.namespace() | {"tanh": lambda z: 0.0 * np.asarray(z)}, activations.module)
    session = Session(lambda *_: wrong, 7, activations.reference)
    for _, case in activations.cases:
        session.judge(case.body)
    assert "tanh" in student_lines(activations, session.outcomes, lambda *_: wrong)
    assert student_lines(activations, session.outcomes, nobody) == {}


def test_an_optimizers_path_is_drawn(grader: CommentingGrader) -> None:
    assignment = find_assignment("optimizers")
    own = CommentingGrader(assignment, grader.zygote, grader.level, grader.limits)
    uphill = """
class SGD(SGD):
    def update(self, params, grads):
        return super().update(params, {k: -np.asarray(g) for k, g in grads.items()})
"""
    shown = pictures(own, uphill)
    assert set(shown) == {"SGD"}
    assert (shown["SGD"].mine.x[0], shown["SGD"].mine.y[0]) == (-3.0, 1.5)
    assert abs(shown["SGD"].expected.x[-1]) < 0.1 < abs(shown["SGD"].mine.x[-1])
