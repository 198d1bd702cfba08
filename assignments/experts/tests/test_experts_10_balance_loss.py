"""Is everybody asked?"""

import numpy as np

from autograder.tutor.cases import test_case
from autograder.tutor import checks

assignment = "experts"
name = "balance_loss"


@test_case(name="balance_loss-by-hand", points=1, hidden=False)
def test_by_hand(balance_loss):
    """Mean gates 0.6 and 0.4, of three samples two routed to the first expert: 2·(2/3·0.6 + 1/3·0.4).

    게이트의 평균이 0.6, 0.4이고 세 샘플 가운데 둘이 첫 전문가에게 가면 2·(2/3·0.6 + 1/3·0.4)예요.
    """
    checks.number(balance_loss(np.array([[0.9, 0.1], [0.6, 0.4], [0.3, 0.7]])), 2.0 * (0.4 + 0.4 / 3.0))


@test_case(name="balance_loss-ends", points=1, hidden=False)
def test_ends(balance_loss):
    """It is 1 where the mean gates are even, and E = 3 where one expert has every gate 1.

    게이트의 평균이 고르면 1이고, 한 전문가의 게이트가 언제나 1이면 E = 3이에요.
    """
    checks.number(balance_loss(np.array([[0.6, 0.1, 0.3], [0.2, 0.7, 0.1], [0.2, 0.2, 0.6]])), 1.0)
    checks.number(balance_loss(np.array([[0.0, 1.0, 0.0]] * 4)), 3.0)
