"""Gates for the few best experts only."""

import numpy as np

from autograder.tutor.cases import test_case
from autograder.tutor import checks

assignment = "experts"
name = "top_k_gates"


@test_case(name="top_k_gates-by-hand", points=2, hidden=False)
def test_by_hand(top_k_gates, place):
    """Of four logits the two largest are kept, and their gates sum to 1: ln 3 and 0 give 0.75 and 0.25.

    로짓 넷 가운데 가장 큰 둘이 남고, 남은 게이트의 합은 1이에요. ln 3과 0은 0.75와 0.25가 돼요.
    """
    logits = place([[0.0, -1.0, np.log(3.0), -2.0], [-4.0, -3.0, -3.5, -3.0 + np.log(4.0)]])
    checks.array(top_k_gates(logits, 2), [[0.25, 0.0, 0.75, 0.0], [0.0, 0.2, 0.0, 0.8]])


@test_case(name="top_k_gates-one-and-all", points=1, hidden=False)
def test_one_and_all(top_k_gates, place):
    """With k = 1 the best expert has the gate 1; with k = E it is the softmax of all.

    k = 1이면 가장 좋은 전문가의 게이트가 1이고, k = E이면 전체의 소프트맥스예요.
    """
    logits = [[np.log(2.0), np.log(5.0), 0.0]]
    checks.array(top_k_gates(place(logits), 1), [[0.0, 1.0, 0.0]])
    checks.array(top_k_gates(place(logits), 3), [[0.25, 0.625, 0.125]])
