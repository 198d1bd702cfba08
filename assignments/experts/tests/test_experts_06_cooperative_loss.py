"""The loss of the mixture."""

import numpy as np

from autograder.tutor.cases import test_case
from autograder.tutor import checks

assignment = "experts"
name = "cooperative_loss"


@test_case(name="cooperative_loss-by-hand", points=1, hidden=False)
def test_by_hand(cooperative_loss):
    """Mixtures that are off by 2, 0, 1 and 3 have the loss 14/4.

    섞은 값이 2, 0, 1, 3만큼 벗어나면 손실은 14/4예요.
    """
    gates, y = np.array([[0.5, 0.5], [0.25, 0.75]]), np.array([[0.0, 1.0], [2.0, 0.0]])
    outputs = np.array([[[1.0, 4.0], [3.0, -2.0]], [[0.0, 6.0], [4.0, 2.0]]])
    checks.number(cooperative_loss(gates, outputs, y), 14.0 / 4.0)
