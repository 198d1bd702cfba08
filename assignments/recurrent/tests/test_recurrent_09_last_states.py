"""The last real step of sequences of unlike length."""

import numpy as np

from autograder.tutor.cases import test_case
from autograder.tutor import checks

assignment = "recurrent"
name = "last_states"


@test_case(name="last_states-known", points=1, hidden=False)
def test_known(last_states, place):
    """Of three sequences with 2, 4 and 1 real steps, the states number 2, 4 and 1 are given.

    진짜 단계가 2, 4, 1개인 시퀀스 셋에서 2번째, 4번째, 1번째 상태가 나와요.
    """
    H = np.arange(24.0).reshape(3, 4, 2) / 2.0
    checks.array(last_states(H, place(np.array([2, 4, 1]))), [[1.0, 1.5], [7.0, 7.5], [8.0, 8.5]])
