"""What is refused: numbers of experts that cannot be kept, and shapes that do not fit."""

import numpy as np

from autograder.grading.cases import test_case
from autograder.suites.experts.shared import answers
from autograder.tutor import checks

OK_FORMAT = False
name = "refusals"
points = None

#: Wrong shapes of gates (5, 3), outputs (5, 3, 2) and y (5, 2), by their place.
GATES = (
    *((3,), (1, 3), (5, 1), (5, 4), (4, 3), (3, 5), (5,)),
    *((), (5, 3, 1), (1, 5, 3), (5, 3, 2)),
)
OUTPUTS = (
    *((5, 3), (3, 2), (5, 1, 2), (1, 3, 2), (5, 2, 3), (3, 5, 2), (5, 4, 2)),
    *((4, 3, 2), (1, 5, 3, 2), (5, 3, 2, 1), (), (1, 1, 2)),
)
TARGETS = (
    *((5,), (2,), (1, 2), (5, 1), (2, 5), (4, 2), (5, 3)),
    *((), (5, 2, 1), (1, 5, 2), (5, 1, 2)),
)


def refused(function, fitting, *changes):
    """Each wrong shape of one of the fitting arguments raises ValueError; the arguments themselves do not."""
    function(*fitting)
    calls = []
    for position, shapes in enumerate(changes):
        for shape in shapes:
            call = [*fitting]
            call[position] = np.full(shape, 1.0 / shape[-1] if position == 0 and shape else 1.0)
            calls.append(call)
    checks.value_errors(function, *zip(*calls, strict=True))


def refuses_targets(function, rng):
    """The same for a loss, also with one output, and with one sample."""
    gates, outputs, y = answers(rng, 5, 3, 2)
    refused(function, (gates, outputs, y), GATES, (*OUTPUTS, (5, 3, 1), (5, 3, 4)), TARGETS)
    refused(function, (gates, outputs[:, :, :1], y[:, :1]), (), ((5, 3),), ((5,), (1, 5), (5, 2)))
    refused(function, (gates[:1], outputs[:1], y[:1]), ((3,),), ((3, 2),), ((2,),))


@test_case(name="refusals-k", points=1, hidden=False)
def k_outside(top_k_gates):
    """top_k_gates raises ValueError for a k of 0 or below, and for one above the number of experts.

    top_k_gates는 k가 0 이하이거나 전문가의 수보다 크면 ValueError를 내요.
    """
    for k in (0, -1, 4):
        checks.value_error(top_k_gates, np.array([[0.5, 1.0, -1.0], [2.0, 0.0, 1.0]]), k)


@test_case(name="refusals-shapes", points=1, hidden=False)
def shapes(mixture):
    """mixture raises ValueError for gates and outputs that do not fit, also where NumPy would broadcast.

    mixture는 gates와 outputs의 모양이 맞지 않으면 ValueError를 내요. NumPy가 브로드캐스트해 줄 모양이어도 그래요.
    """
    refused(mixture, (np.full((5, 3), 1.0 / 3.0), np.ones((5, 3, 2))), GATES, OUTPUTS)


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


@test_case(name="refusals-of-cooperation", points=1, hidden=True)
def of_cooperation(cooperative_loss, rng):
    """cooperative_loss refuses gates, outputs and y of any other size or number of axes.

    cooperative_loss는 크기나 축의 수가 다른 gates, outputs, y를 모두 거부해요.
    """
    refuses_targets(cooperative_loss, rng)


@test_case(name="refusals-of-competition", points=1, hidden=True)
def of_competition(competitive_loss, rng):
    """competitive_loss refuses gates, outputs and y of any other size or number of axes.

    competitive_loss는 크기나 축의 수가 다른 gates, outputs, y를 모두 거부해요.
    """
    refuses_targets(competitive_loss, rng)
