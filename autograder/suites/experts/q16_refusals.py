"""What is refused: numbers of experts that cannot be kept, and shapes that do not fit."""

import numpy as np

from autograder.grading.cases import test_case
from autograder.suites.experts.shared import answers
from autograder.tutor import checks

OK_FORMAT = False
name = "refusals"
points = None

#: Wrong shapes of gates (5, 3), outputs (5, 3, 2) and y (5, 2), by their place.
GATES = [
    (0, shape) for shape in ((3,), (1, 3), (5, 1), (5, 4), (4, 3), (3, 5), (5,), (), (5, 3, 1), (1, 5, 3), (5, 3, 2))
]
OUTPUTS = [(1, shape) for shape in ((5, 3), (3, 2), (5, 1, 2), (1, 3, 2), (5, 2, 3), (3, 5, 2), (5, 4, 2), (4, 3, 2))]
OUTPUTS += [(1, shape) for shape in ((1, 5, 3, 2), (5, 3, 2, 1), (), (1, 1, 2))]
TARGETS = [(1, (5, 3, 1)), (1, (5, 3, 4))]
TARGETS += [
    (2, shape) for shape in ((5,), (2,), (1, 2), (5, 1), (2, 5), (4, 2), (5, 3), (), (5, 2, 1), (1, 5, 2), (5, 1, 2))
]


def refused(function, fitting, changes):
    """Each change of one of the fitting arguments raises ValueError; the arguments themselves do not."""
    function(*fitting)
    calls = []
    for position, shape in changes:
        call = [*fitting]
        call[position] = np.full(shape, 1.0 / shape[-1] if position == 0 and shape else 1.0)
        calls.append(call)
    checks.value_errors(function, *zip(*calls, strict=True))


@test_case(name="refusals-k", points=1, hidden=False)
def k_outside(top_k_gates):
    """top_k_gates raises ValueError for a k of 0 or below, and for one above the number of experts.

    top_k_gates는 k가 0 이하이거나 전문가의 수보다 크면 ValueError를 내요.
    """
    for k in (0, -1, 4):
        checks.value_error(top_k_gates, np.array([[0.5, 1.0, -1.0], [2.0, 0.0, 1.0]]), k)


@test_case(name="refusals-shapes", points=1, hidden=False)
def shapes(mixture, cooperative_loss, competitive_loss):
    """mixture and the losses raise ValueError for shapes that do not fit, also where NumPy would broadcast.

    mixture와 두 손실은 모양이 맞지 않으면 ValueError를 내요. NumPy가 브로드캐스트해 줄 모양이어도 그래요.
    """
    gates, outputs, y = np.full((2, 3), 1.0 / 3.0), np.ones((2, 3, 1)), np.ones((2, 1))
    for wrong in (gates[:1], gates[0], np.ones((2, 1))):
        checks.value_error(mixture, wrong, outputs)
        checks.value_error(cooperative_loss, wrong, outputs, y)
        checks.value_error(competitive_loss, wrong, outputs, y)
    for wrong in (y[:1], y[:, 0]):
        checks.value_error(cooperative_loss, gates, outputs, wrong)
        checks.value_error(competitive_loss, gates, outputs, wrong)


@test_case(name="refusals-every-k", points=1, hidden=True)
def every_k(top_k_gates, rng):
    """top_k_gates refuses every k outside 1 … E, whatever E is, and no k inside.

    top_k_gates는 E가 얼마든 1 … E를 벗어난 k를 모두 거부하고, 그 안의 k는 거부하지 않아요.
    """
    for E in (1, 2, 5):
        logits = rng.normal(size=(4, E))
        for _ in top_k_gates.map([logits] * E, range(1, E + 1)):
            pass  # whatever it gives: that it gives something is what is asked
        outside = (0, -1, -E, E + 1, E + 3, 100)
        checks.value_errors(top_k_gates, [logits] * len(outside), outside)


@test_case(name="refusals-every-shape", points=2, hidden=True)
def every_shape(mixture, cooperative_loss, competitive_loss, rng):
    """mixture and the losses refuse gates, outputs and y of any other size or number of axes.

    mixture와 두 손실은 크기나 축의 수가 다른 gates, outputs, y를 모두 거부해요.
    """
    gates, outputs, y = answers(rng, 5, 3, 2)
    refused(mixture, (gates, outputs), GATES + OUTPUTS)
    for function in (cooperative_loss, competitive_loss):
        refused(function, (gates, outputs, y), GATES + OUTPUTS + TARGETS)
        refused(function, (gates, outputs[:, :, :1], y[:, :1]), [(2, (5,)), (2, (1, 5)), (2, (5, 2)), (1, (5, 3))])
        refused(function, (gates[:1], outputs[:1], y[:1]), [(2, (2,)), (0, (3,)), (1, (3, 2))])
