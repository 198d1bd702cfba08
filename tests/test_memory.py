"""Whatever a submission returns or passes, its grader stays small, and what is said about a verdict never costs it."""

from __future__ import annotations

import json
import resource
import subprocess
import sys
import time
from typing import Any

import msgspec
import numpy as np
import pytest

from autograder.commentary import commentary, guard
from autograder.commentary.commentary import pages
from autograder.grading.assignment import ROOT, Assignment
from autograder.grading.diagnose import Diagnosis
from autograder.grading.results import Text
from autograder.messages import sentence
from autograder.tutor.lent import Allowance, Lent
from autograder.tutor.proxies import MAX_COST, Function, Transcript
from autograder.worker.interpreter import CheckFailed, Interpreter, Ref
from autograder.worker.values import cost
from autograder.worker.wire import Callback

from .conftest import CommentingGrader
from .factories import make_result
from .slow import all_but, rows_but

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="memory is measured where /proc is")

#: Megabytes that a grading process may have at most, whatever it grades.
MOST = 250

#: Grades argv[1]'s text in this process; prints the score, trouble, and the most memory that was used, in megabytes.
GRADES = """
import json, resource, sys
from pathlib import Path
from autograder.batch.tasks import Task, WarmGraders
from autograder.grading.assignment import find_assignment
from autograder.grading.results import from_json
from autograder.jail.remote_worker import Limits

assignment = find_assignment(sys.argv[1])
source = assignment.reference_source + "\\n\\n" + sys.stdin.read()
graders = WarmGraders()
graded = graders.grade(Task(assignment.name, assignment.suite_hash, "a", source, 7, "en", Limits(cpu=2.0, wall=10.0)))
lines = Path("/proc/self/status").read_text().split("\\n")
most = next(int(line.split()[1]) for line in lines if line.startswith("VmHWM")) >> 10
result = from_json(graded.result)
print(json.dumps({"status": result.status, "score": result.score, "trouble": graded.trouble, "most": most}))
for grader in graders.graders.values():
    grader.zygote.close()
"""

#: Enough functions to see what is kept from one case to the next.
EVERYWHERE = "sigmoid = tanh = relu = softmax = step\n"

#: What a submission returns or passes: the assignment, and the text below the reference.
HEAVY = {
    "many small dicts": ("activations", "BIG = [{1: 1}] * 100_000\ndef step(*a, **k):\n    return BIG\n" + EVERYWHERE),
    "as many small dicts as pass": (
        "activations",
        "BIG = [{1: 1}] * 12_000\ndef step(*a, **k):\n    return BIG\n" + EVERYWHERE,
    ),
    "many short texts": ("activations", "def step(*a, **k):\n    return ['a'] * 40_000\n" + EVERYWHERE),
    "one long text in a list": (
        "activations",
        "def step(*a, **k):\n    return ['x' * 10_000] + [''] * 9_999\n" + EVERYWHERE,
    ),
    "large arrays": ("activations", "def step(*a, **k):\n    return np.zeros(1_900_000)\n" + EVERYWHERE),
    "arrays of texts": (
        "activations",
        "A = [np.array(['x' * 1000] * 1000)] + [np.zeros(1000, bool)] * 1000\n"
        "def step(*a, **k):\n    return A\n" + EVERYWHERE,
    ),
    "long errors": ("activations", "def step(*a, **k):\n    raise ValueError('x,' * 10**6)\n" + EVERYWHERE),
    "a list with a long text, passed to a lent function": (
        "optimizers",
        """
LONG = ["x" * 10_000] + [""] * 9_999

def train(loss_and_grads, params, X, y, optimizer, epochs, batch_size, seed):
    for _ in range(5):
        try:
            loss_and_grads({"w": LONG, "b": LONG}, LONG, LONG)
        except Exception as error:
            pass
    return params, []
""",
    ),
    "large arrays, passed to a lent function": (
        "optimizers",
        """
def train(loss_and_grads, params, X, y, optimizer, epochs, batch_size, seed):
    for n in range(200):
        try:
            loss_and_grads({"w": np.zeros(1_900_000), "b": 1}, 1, 1)
        except Exception as error:
            pass
    return params, []
""",
    ),
}


@pytest.mark.parametrize("name, source", rows_but(HEAVY, "long errors"))
def test_the_grader_stays_small_and_gives_a_score(name: str, source: str) -> None:
    done = subprocess.run(
        [sys.executable, "-c", GRADES, name], input=source, capture_output=True, text=True, cwd=ROOT, timeout=280
    )
    assert done.returncode == 0, done.stderr[-2000:]
    told = json.loads(done.stdout)
    assert told["status"] == "graded" and told["score"] < 100
    assert told["most"] < MOST


# ---- what is passed to a lent function

SHAPE_OF = """
import resource
import numpy as np
np.shape(["x" * 10_000] + [""] * 9_999)
print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss >> 10)
"""


def test_the_shape_of_a_list_of_texts_takes_hundreds_of_megabytes() -> None:
    done = subprocess.run([sys.executable, "-c", SHAPE_OF], capture_output=True, text=True, check=True)
    assert int(done.stdout) > 300


def called(lent: Lent, function: Any, *args: Any) -> Any:
    return lent.called_back(("callback", lent.lend(function), list(args), {}))


NOT_PASSED = {
    "a list of texts": ["x" * 10_000, "", ""],
    "texts further down": [[1.0], ["x"]],
    "a long text": "x" * 1000,
    "an array of texts": np.array(["x"]),
    "an object": Ref(1, "thing"),
    "too many numbers": [0.0] * 20_000,
    "too large an array": np.zeros(1_100_000),
    "too deep": [[[[[[1.0]]]]]],
}


@pytest.mark.parametrize("value", NOT_PASSED.values(), ids=NOT_PASSED)
def test_what_is_no_argument_never_comes_to_the_function(value: Any) -> None:
    seen: list[Any] = []
    answer = called(Lent(Allowance()), seen.append, value)
    assert answer[:2] == ("error", "NotPassed") and not seen


def test_arguments_as_students_pass_them_come_through() -> None:
    seen: list[Any] = []
    lent = Lent(Allowance())
    for value in (1, 2.0, "relu", None, [1, 2], [[1.0, 2.0], (3, 4)], {"W1": np.eye(2)}, np.float32(1), np.zeros(9)):
        assert called(lent, seen.append, value)[0] == "value"
    assert len(seen) == 9


def test_calls_numbers_and_seconds_come_to_an_end() -> None:
    few = Lent(Allowance(calls=3))
    assert [called(few, abs, -1)[0] for _ in range(4)] == ["value", "value", "value", "error"]
    narrow = Lent(Allowance(numbers=100))
    assert [called(narrow, np.sum, np.zeros(40))[0] for _ in range(3)] == ["value", "value", "error"]
    assert called(Lent(Allowance(seconds=60.0)), time.sleep, 0.01)[0] == "value"
    assert called(Lent(Allowance(seconds=0.005)), time.sleep, 0.01)[0] == "error"


def test_a_function_that_was_given_may_be_an_argument_of_another() -> None:
    """As in `numerical_gradient(f, x)`: `f` is the case's, and `numerical_gradient` is lent."""
    lent = Lent(Allowance())
    double = Callback(lent.lend(lambda x: 2 * x))
    assert called(lent, lambda f, x: f(x) + 1, double, 3) == ("value", 7)
    assert called(lent, lambda f, x: f(x), Callback(99), 3)[:2] == ("error", "NotPassed")
    assert called(lent, lambda f, x: f(x), [double], 3)[:2] == ("error", "NotPassed")


def test_what_a_lent_function_calls_is_counted_too() -> None:
    """The student says how often `f` is called, by the size of `x`; so that must come to an end."""
    lent = Lent(Allowance(calls=100))
    seen: list[int] = []
    each = Callback(lent.lend(seen.append))
    kind, name, _ = called(lent, lambda f, x: [f(i) for i in range(len(x))], each, np.zeros(1_000_000))
    assert (kind, name) == ("error", "UsedUp") and len(seen) < 100


def test_a_product_that_would_fill_memory_is_an_error() -> None:
    long = np.ones((10_000, 1))
    kind, name, _ = called(Lent(Allowance()), np.matmul, long, long.T)
    assert kind == "error" and name.endswith("MemoryError")


# ---- what a judged case keeps


def test_replies_of_a_case_have_a_limit() -> None:
    backend = Interpreter({"big": lambda: np.zeros(500_000)}, "a.py")
    transcript = Transcript(backend)
    with pytest.raises(CheckFailed, match="too_large"):
        for _ in range(MAX_COST // 4_000_000 + 1):
            Function(transcript, "big", "big", "big")()


def test_small_dicts_are_counted_as_what_they_take() -> None:
    small = [{1: 1}] * 1000
    assert cost(small) > 15 * len("[1,1],") * 1000 / 2
    assert cost(np.zeros(1000)) < 9000


# ---- commentary costs no verdict


def never_ends(*_: object) -> None:
    while True:
        try:
            while True:
                pass
        except Exception:
            continue


def fills_memory(*_: object) -> None:
    held = [bytearray(10 << 20) for _ in range(100)]
    raise AssertionError(len(held))


def breaks(*_: object) -> None:
    raise ValueError("the truth value of an array is ambiguous")


def goes_deep(*args: object) -> None:
    goes_deep(*args)


@pytest.mark.parametrize("does", all_but([never_ends, fills_memory, breaks, goes_deep], breaks))
def test_whatever_diagnosis_does_the_score_stands(
    grader: CommentingGrader, activations: Assignment, monkeypatch: pytest.MonkeyPatch, does: Any
) -> None:
    monkeypatch.setattr(Diagnosis, "misconceptions", does)
    monkeypatch.setattr(guard, "SECONDS", 0.5)
    source = f"{activations.reference_source}\n\ndef tanh(z):\n    return sigmoid(z)\n"
    limits = resource.getrlimit(resource.RLIMIT_AS)
    result = grader.grade("kim", source, seed=7)
    assert result.status == "graded" and result.score is not None and 80 < result.score < 100
    assert result.misconceptions == [] and [p.function for p in result.pictures] == ["tanh"]
    assert len(grader.trouble) == 1 and grader.trouble[0].startswith("kim: misconceptions left out: ")
    assert resource.getrlimit(resource.RLIMIT_AS) == limits, "nothing stays limited"
    assert grader.grade("lee", activations.reference_source).score == 100


def test_a_page_that_cannot_be_made_has_its_points_all_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    made = commentary.feedback_html

    def fails_with_messages(result: Any, *more: Any) -> str:
        if any(case.message for case in result.cases):
            raise MemoryError
        return made(result, *more)

    monkeypatch.setattr(commentary, "feedback_html", fails_with_messages)
    result = make_result()
    case = msgspec.structs.replace(result.cases[0], status="failed", points=0, message=Text("wrong", "틀려요"))
    page = pages(msgspec.structs.replace(result, cases=[case, *result.cases[1:]]), "en")
    assert sentence("page_score", "en") in page.html and "wrong" not in page.html
    assert page.trouble == ("kim: messages and pictures on the page left out: MemoryError",)
