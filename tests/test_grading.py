"""The grader, tried with submissions and the verdict that each must get."""

from __future__ import annotations

import time

import pytest

from autograder.collect.sources import read_source
from autograder.course.build import skeleton
from autograder.grading.assignment import Assignment
from autograder.grading.results import Result
from autograder.worker.interpreter import Failure

from .conftest import CommentingGrader, cases
from .slow import rows_but


def with_function(assignment: Assignment, source: str) -> str:
    """The reference with a function of the student's on top."""
    return f"{assignment.reference_source}\n\n{source}"


def failed_questions(result: Result) -> set[str]:
    """The questions in which a case failed, but for the one about habits, which calls every function."""
    return {c.question for c in result.cases if c.status != "passed"} - {"habits"}


def messages(result: Result, language: str = "en") -> str:
    return "\n".join(c.message[language] for c in result.cases if c.message)  # type: ignore[index]


def test_the_reference_gets_full_marks(grader: CommentingGrader, activations: Assignment) -> None:
    result = grader.grade("a", activations.reference_source)
    assert (result.score, result.max_score, result.status) == (100, 100, "graded")
    assert not result.misconceptions and not result.warnings


def test_the_skeleton_gets_nothing_and_is_told_that_it_is_unwritten(
    grader: CommentingGrader, activations: Assignment
) -> None:
    result = grader.grade("a", skeleton(activations))
    assert (result.score, result.status) == (0, "graded")
    assert "not written yet" in messages(result)
    assert "아직 작성하지 않았" in messages(result, "ko")
    assert not result.misconceptions


def test_imports_that_were_left_out_are_told_at_the_top(grader: CommentingGrader, activations: Assignment) -> None:
    imports = "import matplotlib.pyplot as plt\nimport time\n"
    result = grader.grade("a", imports + activations.reference_source)
    assert result.score == 100
    (told,) = result.warnings
    assert "`matplotlib.pyplot` (:1), `time` (:2)" in told.en and "`time`" in told.ko


def test_the_same_seed_gives_the_same_result(grader: CommentingGrader, activations: Assignment) -> None:
    source = with_function(activations, "def sigmoid(z):\n    return np.asarray(z, dtype=float) * 0.5\n")
    one, two = grader.grade("a", source), grader.grade("b", source)
    assert one.seed == two.seed
    assert [(c.id, c.status, c.message) for c in one.cases] == [(c.id, c.status, c.message) for c in two.cases]
    assert grader.grade("a", source + "\n").seed != one.seed


WHOLE_FILE = {
    "syntax error": ("def f(:\n    pass\n", "line 1", "^"),
    "not allowed import": ("import os\nhere = list(os.environ)\n", "`os` cannot be imported here (line 1)", "line 2"),
    "relative import": ("from . import secrets\n", "may not be imported here", "line 1"),
    "exception at import": ("x = 1\ny = 1 / 0\n", "ZeroDivisionError", "line 2"),
    "exit at import": ("import typing\ntyping.sys.exit(0)\n", "SystemExit", "line 2"),
    "endless import": ("while True:\n    pass\n", "Loading your file took too long", ""),
    "death at import": (
        "import typing\ntyping.sys.modules['os']._exit(0)\n",
        "ended while the file was being loaded",
        "",
    ),
}


@pytest.mark.parametrize("source, said, also", WHOLE_FILE.values(), ids=WHOLE_FILE)
def test_a_file_that_does_not_load_gets_one_clear_sentence(
    grader: CommentingGrader, source: str, said: str, also: str
) -> None:
    result = grader.grade("a", source)
    assert (result.score, result.status) == (0, "graded")
    assert len(result.warnings) == 1
    assert said in result.warnings[0].en and also in result.warnings[0].en
    assert result.warnings[0].ko != result.warnings[0].en


BYTES = {
    "empty": (b"", "empty"),
    "blank": (b" \n\n", "empty"),
    "NUL": (b"x = 1\0\n", "NUL"),
    "cp949 without a coding line": ("# 한글\n".encode("cp949"), "UTF-8"),
    "an encoding that is none": (b"# -*- coding: zip -*-\n", "zip"),
}


@pytest.mark.parametrize("data, said", BYTES.values(), ids=BYTES)
def test_bytes_that_are_no_source_are_graded_0_with_a_sentence(
    grader: CommentingGrader, data: bytes, said: str
) -> None:
    problem = read_source(data, "activations")
    assert isinstance(problem, Failure)
    result = grader.grade("a", problem)
    assert (result.score, result.status) == (0, "graded")
    assert said in result.warnings[0].en


def test_cp949_with_a_coding_line_works(grader: CommentingGrader, activations: Assignment) -> None:
    text = "# -*- coding: cp949 -*-\n" + activations.reference_source.replace("μ", "u").replace("≤", "<=")
    text = text.encode("cp949", "ignore").decode("cp949")
    source = read_source(text.encode("cp949"), "activations")
    assert not isinstance(source, Failure)
    assert grader.grade("a", source.text).score == 100


def test_what_was_not_found_is_not_judged(grader: CommentingGrader) -> None:
    result = grader.grade("a", Failure("not_found", {"expected": "activations.py", "found": "x.txt"}))
    assert (result.score, result.status) == (None, "error")


ONE_FUNCTION = {
    "missing": ("del tanh\n", "There is no `tanh`"),
    "not callable": ("tanh = 3\n", "not a function but a value of type int"),
    "wrong signature": ("def tanh():\n    return 0\n", "TypeError"),
    "a dict": ("def tanh(z):\n    return dict(enumerate(np.tanh(z)))\n", "expected array, got dict"),
    "None": ("def tanh(z):\n    np.tanh(z)\n", "is None"),
    "wrong shape": ("def tanh(z):\n    return np.tanh(z).reshape(-1, 1)\n", "shape"),
    "texts": ("def tanh(z):\n    return np.tanh(z).astype(str)\n", "dtype"),
    "NaN": ("def tanh(z):\n    return np.tanh(z) * np.nan\n", "inf or nan"),
    "an exception": ("def tanh(z):\n    raise KeyError('x')\n", "KeyError"),
    "an exit": ("def tanh(z):\n    raise SystemExit\n", "SystemExit"),
    "a keyboard interrupt": ("def tanh(z):\n    raise KeyboardInterrupt\n", "KeyboardInterrupt"),
    "recursion": ("def tanh(z):\n    return tanh(z)\n", "RecursionError"),
    "memory": ("def tanh(z):\n    return np.ones(10**10)\n", "MemoryError"),
    "stdin": ("def tanh(z):\n    return input()\n", "`input()` does not work here"),
    "a crash": (
        "def tanh(z):\n    import typing\n    typing.sys.modules['ctypes'].string_at(0)\n",
        "ended during the call",
    ),
    "an endless loop": ("def tanh(z):\n    while True:\n        pass\n", "took too long"),
    "an object that equals everything": (
        "class Yes(np.ndarray):\n    def __eq__(self, other):\n        return True\n"
        "def tanh(z):\n    return np.zeros(np.shape(z)).view(Yes)\n",
        "type",
    ),
    "too large": ("def tanh(z):\n    return np.zeros((5_000_000,))\n", "too large"),
}


@pytest.mark.parametrize("source, said", rows_but(ONE_FUNCTION, "missing", "None", "wrong shape"))
def test_an_error_in_one_function_costs_its_cases_only(
    grader: CommentingGrader, activations: Assignment, source: str, said: str
) -> None:
    source = with_function(activations, source).replace("1.0 - tanh(z) ** 2", "1.0 - np.tanh(z) ** 2")
    result = grader.grade("a", source)
    assert result.status == "graded"
    assert failed_questions(result) == {"tanh"}
    assert said in messages(result)
    assert not grader.trouble


def test_megabytes_printed_change_nothing(grader: CommentingGrader, activations: Assignment) -> None:
    source = with_function(activations, "for _ in range(10):\n    print('x' * 10**6, flush=True)\n")
    assert grader.grade("a", source).score == 100


def test_hidden_cases_have_no_message(grader: CommentingGrader, activations: Assignment) -> None:
    result = grader.grade("a", with_function(activations, "def tanh(z):\n    raise KeyError('x')\n"))
    hidden = [c for c in cases(result, "error") if c.visibility == "hidden"]
    assert hidden and all(c.message is None for c in hidden)


def test_what_one_question_spoils_does_not_cost_another(grader: CommentingGrader, activations: Assignment) -> None:
    spoils = "def step(z):\n    np.maximum = None\n    return np.where(np.asarray(z) > 0, 1.0, 0.0)\n"
    result = grader.grade("a", with_function(activations, spoils))
    assert failed_questions(result) == set()


def test_a_function_that_waits_is_stopped_by_the_wall_clock(grader: CommentingGrader, activations: Assignment) -> None:
    waits = "import typing\ndef step(z):\n    typing.sys.modules['time'].sleep(3600)\n"
    grader.limits = type(grader.limits)(cpu=0.5, wall=0.3)
    started = time.monotonic()
    result = grader.grade("a", with_function(activations, waits))
    assert failed_questions(result) == {"step"}
    assert {c.status for c in result.cases if c.question == "step"} == {"timeout"}
    assert time.monotonic() - started < 30


def test_a_list_that_is_changed_fails_with_its_own_sentence(grader: CommentingGrader, activations: Assignment) -> None:
    source = (
        "def step(z):\n    if type(z) is list:\n        z.reverse()\n    return np.where(np.asarray(z) > 0, 1.0, 0.0)\n"
    )
    result = grader.grade("a", with_function(activations, source))
    failed = {c.question for c in result.cases if c.status != "passed"}
    assert failed and failed <= {"step", "habits"}
    assert not grader.trouble
