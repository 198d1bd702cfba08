"""What is refused: numbers of experts that cannot be kept, and shapes that do not fit."""

import numpy as np

from autograder.tutor.cases import test_case
from autograder.tutor import checks

assignment = "experts"
name = "refusals"

#: Wrong shapes of gates (5, 3), outputs (5, 3, 2) and y (5, 2), by their place.
GATES = (
    *((3,), (1, 3), (5, 1), (5, 4), (4, 3), (3, 5), (5,)),
    *((), (5, 3, 1), (1, 5, 3), (5, 3, 2)),
)
OUTPUTS = (
    *((5, 3), (3, 2), (5, 1, 2), (1, 3, 2), (5, 2, 3), (3, 5, 2), (5, 4, 2)),
    *((4, 3, 2), (1, 5, 3, 2), (5, 3, 2, 1), (), (1, 1, 2)),
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


@test_case(name="refusals-k", points=1, hidden=False)
def test_k_outside(top_k_gates):
    """top_k_gates raises ValueError for a k of 0 or below, and for one above the number of experts.

    top_k_gates는 k가 0 이하이거나 전문가의 수보다 크면 ValueError를 내요.
    """
    for k in (0, -1, 4):
        checks.value_error(top_k_gates, np.array([[0.5, 1.0, -1.0], [2.0, 0.0, 1.0]]), k)


@test_case(name="refusals-shapes", points=1, hidden=False)
def test_shapes(mixture):
    """mixture raises ValueError for gates and outputs that do not fit, also where NumPy would broadcast.

    mixture는 gates와 outputs의 모양이 맞지 않으면 ValueError를 내요. NumPy가 브로드캐스트해 줄 모양이어도 그래요.
    """
    refused(mixture, (np.full((5, 3), 1.0 / 3.0), np.ones((5, 3, 2))), GATES, OUTPUTS)
