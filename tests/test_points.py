"""Points from weights: 100 in all, 30 of them public, whatever the weights are."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from autograder.errors import ContentError
from autograder.grading.assignment import Assignment
from autograder.grading.points import PUBLIC, shared_out, with_points

CASE = """
@test_case(name="{name}", points={points}, hidden={hidden})  # 한국어
def {name}(f):
    pass
"""


@given(st.lists(st.integers(1, 50), min_size=1, max_size=70))
def test_all_points_are_given_and_none_is_worth_nothing(weights: list[int]) -> None:
    given_points = shared_out(70, {str(i): weight for i, weight in enumerate(weights)})
    assert sum(given_points.values()) == 70 and min(given_points.values()) >= 1
    for i, heavy in enumerate(weights):
        assert all(given_points[str(i)] + 1 >= given_points[str(j)] for j, w in enumerate(weights) if w <= heavy)


@given(st.lists(st.integers(1, 9), min_size=1, max_size=30))
def test_weights_that_add_up_are_the_points(weights: list[int]) -> None:
    by_name = {str(i): weight for i, weight in enumerate(weights)}
    assert shared_out(sum(weights), by_name) == by_name


def test_the_suites_weights_are_their_points(activations: Assignment) -> None:
    assert all(path.read_text(encoding="utf-8") == text for path, text in activations.question_sources.items())
    public = [case.points for _, case in activations.cases if not case.hidden]
    assert sum(public) == PUBLIC and sum(case.points for _, case in activations.cases) == 100


def test_a_new_case_edits_no_other() -> None:
    old = "".join(CASE.format(name=f"c{i}", points=10, hidden=True) for i in range(7))
    new = CASE.format(name="new", points=10, hidden=True) + CASE.format(name="seen", points=3, hidden=False)
    sources = {Path("q01.py"): old, Path("q02.py"): new}
    weighed = with_points(sources)
    assert weighed[Path("q01.py")].count("points=9") == 6 and weighed[Path("q01.py")].count("points=8") == 1
    assert "points=8, hidden=True)  # 한국어" in weighed[Path("q02.py")] and "points=30" in weighed[Path("q02.py")]
    assert [text.count("\n") for text in weighed.values()] == [text.count("\n") for text in sources.values()]


def test_more_cases_than_points_is_a_sentence() -> None:
    with pytest.raises(ContentError, match="71 cases cannot share 70 points"):
        shared_out(70, dict.fromkeys(map(str, range(71)), 1))


def test_a_question_that_is_not_python_is_named_with_its_line() -> None:
    with pytest.raises(ContentError, match=r"q01\.py:2: "):
        with_points({Path("q01.py"): "x = 1\ndef f(:\n"})
