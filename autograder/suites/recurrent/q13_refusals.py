"""What is refused: names that nobody knows, and shapes that do not fit."""

import numpy as np

from autograder.grading.cases import test_case
from autograder.suites.recurrent.shared import misfits, parameters
from autograder.tutor import checks

OK_FORMAT = False
name = "refusals"
points = None

#: Wrong shapes of Wx (3, 4), Wh (4, 4) and b (4,), by their place after the arrays before them.
WEIGHTS = (
    (0, (3, 1)),
    (0, (3, 5)),
    (0, (4, 4)),
    (0, (1, 3, 4)),
    (1, (4, 1)),
    (1, (4,)),
    (1, (4, 3)),
    (1, (1, 4, 4)),
    (2, (1,)),
    (2, (1, 4)),
    (2, ()),
    (2, (5, 4)),
    (2, (5, 1)),
    (2, (3,)),
)

#: Wrong shapes of x (5, 3) and h (5, 4).
STEP = (
    *((0, shape) for shape in ((3,), (1, 3), (6, 3), (5, 4), (1, 5, 3))),
    *((1, shape) for shape in ((4,), (1, 4), (5, 1), (6, 4), (1, 5, 4))),
    *((2 + place, shape) for place, shape in WEIGHTS),
)


def refused(function, fitting, changes, **same):
    """Each change of one of the fitting shapes raises ValueError; the shapes themselves do not."""
    function(*[np.ones(shape) for shape in fitting], **same)
    checks.value_errors(function, *misfits(fitting, changes), **same)


@test_case(name="refusals-shapes-forward", points=1, hidden=True)
def shapes_forward(rnn_step, rnn_gradients, rng):
    """rnn_step refuses arrays of other sizes or numbers of axes, rnn_gradients such a y: ValueError, no broadcasting.

    크기나 축의 수가 다른 배열이면 rnn_step이, 그런 y이면 rnn_gradients가 ValueError를 내요. 브로드캐스트하지 않아요.
    """
    refused(rnn_step, ((5, 3), (5, 4), (3, 4), (4, 4), (4,)), STEP)
    X, params = rng.uniform(-1.0, 1.0, size=(5, 6, 3)), parameters(rng, 3, 4, 2)
    labels = [np.ones(shape, dtype=int) for shape in ((5, 1), (1, 5), (1,), (4,), (6,), (), (5, 2), (2,))]
    checks.value_errors(rnn_gradients, [X] * 8, labels, [params] * 8, loss="cross_entropy")
    targets = [np.ones(shape) for shape in ((5,), (2,), (1, 2), (5, 1), (), (6, 2), (5, 2, 1), (1, 5, 2))]
    checks.value_errors(rnn_gradients, [X] * 8, targets, [params] * 8, loss="mse")
    single = parameters(rng, 3, 4, 1)
    checks.value_errors(rnn_gradients, [X] * 2, [np.ones(5), np.ones((1, 5))], [single] * 2, loss="mse")


@test_case(name="refusals-shapes-backward", points=1, hidden=True)
def shapes_backward(rnn_step_backward, rnn_backward, rng):
    """rnn_step_backward and rnn_backward raise ValueError for every array of another size or number of axes.

    rnn_step_backward와 rnn_backward는 크기나 축의 수가 다른 배열마다 ValueError를 내요.
    """
    # The same for everybody: every call is refused for its shapes, and no value is looked at.
    changes = [(0, shape) for shape in ((4,), (1, 4), (5, 1), (), (6, 4), (1, 5, 4))]
    changes += [(1 + position, shape) for position, shape in STEP]
    refused(rnn_step_backward, ((5, 4), (5, 3), (5, 4), (3, 4), (4, 4), (4,)), changes)
    changes = [(0, shape) for shape in ((5, 1, 4), (1, 6, 4), (5, 6, 1), (6, 4), (5, 4), (5, 7, 4), (5, 5, 4), ())]
    changes += [(1, shape) for shape in ((5, 3), (1, 6, 3), (5, 1, 3), (5, 6, 4), (5, 7, 3), (1, 5, 6, 3))]
    changes += [(2, shape) for shape in ((4,), (1, 4), (5, 1), (6, 4), (1, 5, 4))]
    changes += [(3 + place, shape) for place, shape in WEIGHTS]
    refused(rnn_backward, ((5, 6, 4), (5, 6, 3), (5, 4), (3, 4), (4, 4), (4,)), changes)


@test_case(name="refusals-names", points=1, hidden=False)
def names(feedback, rnn_step, rnn_forward, rnn_gradients):
    """feedback, rnn_step and rnn_forward raise ValueError for an unknown activation, rnn_gradients for an unknown loss.

    모르는 활성화이면 feedback, rnn_step, rnn_forward가, 모르는 손실이면 rnn_gradients가 ValueError를 내요.
    """
    x, X, h = np.array([[0.5, -1.0]]), np.array([[[0.5, -1.0], [1.0, 0.25]]]), np.array([[0.3]])
    weights = {"Wx": np.array([[1.0], [0.5]]), "Wh": np.array([[0.5]]), "b": np.array([0.1])}
    params = weights | {"Wy": np.array([[1.0, -1.0]]), "by": np.array([0.0, 0.5])}
    for unknown in ("no such name", "sigmoid"):
        checks.value_error(feedback, 0.5, 0.75, 3, activation=unknown)
        checks.value_error(rnn_step, x, h, **weights, activation=unknown)
        checks.value_error(rnn_forward, X, h, **weights, activation=unknown)
    for y in (np.array([1]), np.array([[0.5, 1.5]])):  # each fits one loss, so that the name is what is wrong
        for unknown in ("no such name", "bce"):
            checks.value_error(rnn_gradients, X, y, params, loss=unknown)
