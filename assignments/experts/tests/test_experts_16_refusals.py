"""What is refused: numbers of experts that cannot be kept, and shapes that do not fit."""

import numpy as np

from autograder.tutor.cases import test_case
from autograder.tutor import checks

assignment = "experts"
name = "refusals"

#: Wrong shapes of gates (5, 3), outputs (5, 3, 2) and y (5, 2), by their place.
OUTPUTS += [(1, shape) for shape in ((1, 5, 3, 2), (5, 3, 2, 1), (), (1, 1, 2))]
TARGETS += [
    (2, shape) for shape in ((5,), (2,), (1, 2), (5, 1), (2, 5), (4, 2), (5, 3), (), (5, 2, 1), (1, 5, 2), (5, 1, 2))
]


@test_case(name="refusals-k", points=1, hidden=False)
def test_k_outside(top_k_gates):
    """top_k_gates raises ValueError for a k of 0 or below, and for one above the number of experts.

    top_k_gates는 k가 0 이하이거나 전문가의 수보다 크면 ValueError를 내요.
    """
    for k in (0, -1, 4):
        checks.value_error(top_k_gates, np.array([[0.5, 1.0, -1.0], [2.0, 0.0, 1.0]]), k)


@test_case(name="refusals-shapes", points=1, hidden=False)
def test_shapes(mixture, cooperative_loss, competitive_loss):
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
