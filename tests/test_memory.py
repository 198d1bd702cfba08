"""Whatever a submission returns or passes, its grader stays small, and what is said about a verdict never costs it."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from autograder.commentary import commentary, guard
from autograder.commentary.commentary import commented, pages
from autograder.grading.assignment import ROOT, Assignment
from autograder.grading.diagnose import Diagnosis
from autograder.grading.grader import Grader
from autograder.jail.callbacks import Allowance, Lent
from autograder.tutor.proxies import MAX_COST, Function, Transcript
from autograder.worker.interpreter import CheckFailed, Interpreter
from autograder.worker.values import cost

from .conftest import CommentingGrader

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

EVERYWHERE = """
sigmoid = tanh = relu = leaky_relu = elu = selu = softplus = silu = logit = step
sigmoid_grad = tanh_grad = relu_grad = leaky_relu_grad = elu_grad = softplus_grad = silu_grad = step
softmax = log_softmax = softmax_jacobian = step
"""

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


@pytest.mark.parametrize("name, source", HEAVY.values(), ids=HEAVY)
def test_the_grader_stays_small_and_gives_a_score(name: str, source: str) -> None:
    done = subprocess.run(
        [sys.executable, "-c", GRADES, name], input=source, capture_output=True, text=True, cwd=ROOT, timeout=280
    )
    assert done.returncode == 0, done.stderr[-2000:]
    told = json.loads(done.stdout)
    assert told["status"] == "graded" and told["score"] < 100
    assert told["most"] < MOST
