"""One error is charged once: a function that fails because of another one is judged with that one lent."""

from __future__ import annotations

import pytest

from autograder.grading.assignment import Assignment, find_assignment
from autograder.grading.follow import reached, used_names
from autograder.grading.grader import Grader, Verdict
from autograder.jail.remote_worker import Limits

from .conftest import CommentingGrader
from .slow import rows_but, slow


def judged(grader: CommentingGrader, assignment: Assignment, code: str) -> Verdict:
    """The reference with `code` below it."""
    one = Grader(assignment, grader.zygote, grader.level, Limits(cpu=0.5, wall=10.0))
    return one.grade("kim", f"{assignment.reference_source}\n\n{code}", seed=7)


def charged(verdict: Verdict) -> set[str]:
    """Questions with a failed case."""
    return {c.question for c in verdict.result.cases if c.status != "passed"}


def failed(verdict: Verdict) -> set[str]:
    """The same, but for the question about habits, whose cases call many functions."""
    return charged(verdict) - {"habits"}


def alone(verdict: Verdict) -> set[str]:
    """The same by the student's code alone."""
    cases = verdict.assignment.cases
    return {question for question, case in cases if verdict.outcomes[case.name].status != "passed"} - {"habits"}


#: assignment, code, the questions that fail alone, those that count, what is said
ONCE = {
    "a transposed product": (
        "forward",
        "def dense(X, W, b):\n    return np.asarray(X) @ np.asarray(W).T + b\n",
        ({"dense", "forward"}, {"dense"}),
        "`forward`, `habits`: graded with a correct `dense`; yours counts only in its own question.",
    ),
    "a gradient that is twice as large": (
        "backprop",
        "right = dense_backward\n\n\ndef dense_backward(dout, X, W):\n"
        "    a, b, c = right(dout, X, W)\n    return a, 2.0 * b, c\n",
        ({"dense_backward", "mlp_gradients"}, {"dense_backward"}),
        "`mlp_gradients`, `habits`: graded with a correct `dense_backward`",
    ),
    "a slope that is twice as large": (
        "backprop",
        "right = numerical_gradient\n\n\ndef numerical_gradient(f, x, h=1e-5):\n    return 2.0 * right(f, x, h)\n",
        ({"numerical_gradient", "gradient_check"}, {"numerical_gradient"}),
        "graded with a correct `numerical_gradient`; yours counts only in its own question.",
    ),
    "a generator": (
        "optimizers",
        "right = minibatches\n\n\ndef minibatches(X, y, batch_size, seed):\n"
        "    for a, b in right(X, y, batch_size, seed):\n        yield a[:1], b[:1]\n",
        ({"minibatches", "train"}, {"minibatches"}),
        "`train`, `habits`: graded with a correct `minibatches`",
    ),
    "a transposed matrix": (
        "metrics",
        "right = confusion_matrix\n\n\ndef confusion_matrix(y_true, y_pred, labels=None):\n"
        "    return right(y_true, y_pred, labels).T\n",
        ({"confusion_matrix", "layouts"}, {"confusion_matrix"}),
        "`layout_of`, `habits`: graded with a correct `confusion_matrix`",
    ),
}


@pytest.mark.parametrize(
    "name, code, questions, said",
    rows_but(ONCE, "a transposed product", "a slope that is twice as large", "a generator"),
)
def test_an_error_is_charged_once(
    grader: CommentingGrader, name: str, code: str, questions: tuple[set[str], set[str]], said: str
) -> None:
    verdict = judged(grader, find_assignment(name), code)
    assert (alone(verdict), failed(verdict)) == questions
    assert any(said in warning.en for warning in verdict.result.warnings)
    assert all(w.ko != w.en for w in verdict.result.warnings)
    assert not verdict.trouble


def test_what_is_right_but_for_another_is_not_said_to_be_wrong(
    grader: CommentingGrader, activations: Assignment
) -> None:
    """`silu` fails because of `sigmoid` alone; so it is not lent to `silu_grad`, which uses both."""
    code = (
        "right = sigmoid\n\n\ndef sigmoid(z):\n    return right(np.clip(z, -20.0, 20.0))\n\n\n"
        "def silu(z):\n    return np.asarray(z, dtype=np.float64) * sigmoid(z)\n\n\n"
        "def silu_grad(z):\n    return sigmoid(z) + silu(z) * (1.0 - sigmoid(z))\n"
    )
    verdict = judged(grader, activations, code)
    notes = [warning.en for warning in verdict.result.warnings]
    borrowers = "`sigmoid_grad`, `softplus_grad`, `silu`, `silu_grad`, `habits`"
    assert notes == [f"{borrowers}: graded with a correct `sigmoid`; yours counts only in its own question."]


def test_a_comment_between_functions_is_no_use_of_what_it_names() -> None:
    source = "def first(z):\n    return z\n\n\n# now sigmoid\ndef sigmoid(z):\n    # like first\n    return first(z)\n"
    used = used_names(source)
    assert "sigmoid" not in used["first"] and "first" in used["sigmoid"]


def test_a_wrong_value_costs_nothing_in_the_question_about_habits(
    grader: CommentingGrader, activations: Assignment
) -> None:
    """`relu` is wrong in its own question; in cases about habits it is lent, for the sake of their other functions."""
    verdict = judged(grader, activations, "def relu(z):\n    return np.abs(np.asarray(z, dtype=np.float64))\n")
    habits = [c for c in verdict.result.cases if c.question == "habits"]
    assert all(c.status == "passed" for c in habits)
    assert any(verdict.outcomes[c.id].status != "passed" for c in habits)
    assert [w.en for w in verdict.result.warnings] == [
        "`habits`: graded with a correct `relu`; yours counts only in its own question."
    ]


def test_a_lent_function_is_given_the_functions_of_the_case(grader: CommentingGrader) -> None:
    """`svm_decision` takes the case's kernel: lent to the cases about habits, the reference's gets it back."""
    code = (
        "right = svm_decision\n\n\ndef svm_decision(alphas, b, X_train, y_train, X, kernel):\n"
        "    return right(alphas, 0.0, X_train, y_train, X, kernel)\n"
    )
    verdict = judged(grader, find_assignment("classic"), code)
    assert {c.question for c in verdict.result.cases if c.status != "passed"} == {"svm_decision"}


#: A wrong value in one function, and the question in which alone it may cost points.
VALUES_ALONE = {
    "forward": ("def mse(pred, target):\n    return np.mean((np.array(pred) - np.array(target)) ** 2) / 2\n", "mse"),
    "backprop": (
        "right = mlp_gradients\n\n\ndef mlp_gradients(*args, **named):\n    loss, grads = right(*args, **named)\n"
        "    return 2 * loss, grads\n",
        "mlp_gradients",
    ),
    "optimizers": (
        "right = SGD\n\n\nclass SGD:\n    def __init__(self, lr=0.01):\n        self.right = right(-lr)\n\n"
        "    def update(self, params, grads):\n        return self.right.update(params, grads)\n",
        "sgd",
    ),
}


@pytest.mark.parametrize("name", VALUES_ALONE)
def test_a_wrong_value_is_not_charged_to_the_habits_too(grader: CommentingGrader, name: str) -> None:
    code, question = VALUES_ALONE[name]
    verdict = judged(grader, find_assignment(name), code)
    assert charged(verdict) == {question}


#: Habits that are charged although the formula is wrong, too.
HABITS_OF_CLIMBERS = {
    "ints are kept": "{k: p + (self.lr * np.asarray(grads[k])).astype(np.asarray(p).dtype) for k, p in params.items()}",
    "inputs are changed": "params if [p.__iadd__(self.lr * grads[k]) for k, p in params.items()] else params",
}


@pytest.mark.parametrize("update", HABITS_OF_CLIMBERS.values(), ids=HABITS_OF_CLIMBERS)
def test_a_habit_is_charged_to_a_wrong_optimizer(grader: CommentingGrader, update: str) -> None:
    code = (
        "class SGD:\n    def __init__(self, lr=0.01):\n        self.lr = lr\n\n"
        f"    def update(self, params, grads):\n        return {update}\n"
    )
    verdict = judged(grader, find_assignment("optimizers"), code)
    assert {"sgd", "habits"} <= charged(verdict)


def test_a_habit_is_not_forgiven_for_a_wrong_value_elsewhere(grader: CommentingGrader, activations: Assignment) -> None:
    code = (
        "def relu(z):\n    return np.abs(np.asarray(z, dtype=np.float64))\n\n\n"
        "def step(z):\n    return np.where(np.asarray(z) > 0, 1, 0)\n"
    )
    verdict = judged(grader, activations, code)
    lost = {c.id for c in verdict.result.cases if c.question == "habits" and c.status != "passed"}
    assert "habits-kinds-of-steps" in lost


def test_where_every_function_is_wrong_nothing_is_lent_to_the_habits(
    grader: CommentingGrader, activations: Assignment
) -> None:
    names = [name for name in activations.reference if callable(activations.reference[name]) and name[0].islower()]
    code = "".join(f"def {name}(z, *more, **named):\n    return np.zeros(np.shape(z))\n\n\n" for name in names)
    verdict = judged(grader, activations, code)
    assert not any(c.status == "passed" for c in verdict.result.cases if c.question == "habits")


@slow
def test_an_endless_loop_costs_its_own_function_alone(grader: CommentingGrader, activations: Assignment) -> None:
    code = (
        "def relu(z):\n    while True:\n        pass\n\n\n"
        "def relu_grad(z):\n    relu(z)\n    return np.where(np.asarray(z, dtype=float) > 0, 1.0, 0.0)\n"
    )
    verdict = judged(grader, activations, code)
    lost = {c.id for c in verdict.result.cases if c.status != "passed" and c.question == "relu"}
    assert lost and not [case for case in lost if "grad" in case]
    assert "timeout" in {verdict.outcomes[c.id].status for c in verdict.result.cases if "relu-grad" in c.id}


def test_a_wrong_function_that_nobody_calls_is_lent_to_nobody(
    grader: CommentingGrader, activations: Assignment
) -> None:
    verdict = judged(grader, activations, "def step(z):\n    return np.zeros(np.shape(z))\n")
    assert failed(verdict) == alone(verdict) == {"step"}
    assert all(warning.en.startswith("`habits`") for warning in verdict.result.warnings)


def test_two_errors_are_charged_twice(grader: CommentingGrader) -> None:
    code = (
        "def dense(X, W, b):\n    return np.asarray(X) @ np.asarray(W).T + b\n\n\n"
        "def forward(X, params, hidden='relu', output='linear'):\n    return dense(X, params['W1'], params['b1']), {}\n"
    )
    verdict = judged(grader, find_assignment("forward"), code)
    assert {"dense", "forward"} <= failed(verdict)


ORACLE = """
def dense(X, W, b):
    return None


def forward(X, *args, **kwargs):
    raise ValueError(f"the right answer is {dense(X, np.eye(np.shape(X)[1]), np.zeros(np.shape(X)[1]))}")
"""


def test_what_is_lent_is_no_oracle(grader: CommentingGrader) -> None:
    """A student reads what the own code said, which has nothing of the lent function in it."""
    verdict = judged(grader, find_assignment("forward"), ORACLE)
    said = [c.message.en for c in verdict.result.cases if c.message and c.question == "forward"]
    assert any("the right answer is None" in text for text in said)
    assert not [text for text in said if "the right answer is [" in text]


SOURCE = '''
import numpy as np

def dense(X):
    """About `forward`."""
    return X


class Net:
    def run(self, X):
        return helper(X)

helper = lambda X: dense(X)

def alone(x):
    return {
"dense_": 1
}
'''


def test_who_uses_what_is_read_from_the_words_of_the_text() -> None:
    used = used_names(SOURCE)
    assert "dense" in reached(["Net"], used) and "helper" in reached(["Net"], used)
    assert "dense" not in reached(["alone"], used)
    assert "dense" not in reached(["nothing of the kind"], used)


@pytest.mark.parametrize(
    "text", ["", "(" * 100_000, "def f(" * 10_000, "x = " * 100_000, "def 가(z):\n  return 나(z)\n"]
)
def test_any_text_can_be_read(text: str) -> None:
    reached(["f"], used_names(text))


def test_names_in_korean_are_names() -> None:
    assert reached(["가"], used_names("def 가(z):\n    return 나(z)\n")) >= {"나"}


def test_a_habit_of_a_function_that_others_use_costs_what_asks_for_it_alone(
    grader: CommentingGrader, activations: Assignment
) -> None:
    """`sigmoid` changes its input, which spoils `silu`; only the cases about habits that ask `sigmoid` are lost."""
    code = (
        "right = sigmoid\n\n\ndef sigmoid(z):\n    z = np.asarray(z, dtype=np.float64)\n    s = right(z)\n"
        "    if z.flags.writeable:\n        z[...] = s\n    return s\n"
    )
    verdict = judged(grader, activations, code)
    lost = {case.id for case in verdict.result.cases if case.status != "passed"}
    assert lost == {"habits-inputs-stay", "habits-sigmoids-leave-inputs"}
