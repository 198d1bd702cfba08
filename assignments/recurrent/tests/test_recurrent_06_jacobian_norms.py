"""How far the last state still feels an earlier one."""

import numpy as np

from autograder.tutor.cases import test_case
from autograder.tutor import checks

assignment = "recurrent"
name = "jacobian_norms"


@test_case(name="jacobian_norms-powers", points=1, hidden=False)
def test_powers(jacobian_norms):
    """Where all states are 0 every slope is 1: the norms are the largest stretch of I, Wh, Wh·Wh, ….

    상태가 모두 0이면 기울기가 모두 1이에요. 노름은 I, Wh, Wh·Wh, …가 가장 크게 늘이는 배수예요.
    """
    checks.array(jacobian_norms(np.zeros((4, 2)), np.array([[2.0, 0.0], [0.0, 0.5]])), [1.0, 2.0, 4.0, 8.0])
    checks.array(jacobian_norms(np.zeros((3, 2)), np.array([[0.0, 3.0], [0.5, 0.0]])), [1.0, 3.0, 1.5])


@test_case(name="jacobian_norms-one-neuron", points=2, hidden=False)
def test_one_neuron(jacobian_norms):
    """For one neuron each step back costs one weight and one slope, that of the later state.

    뉴런이 하나면 한 단계 뒤로 갈 때마다 가중치 하나와 나중 상태의 기울기 하나가 곱해져요.
    """
    H = np.array([[0.9], [0.6], [0.8], [0.0], [0.5]])
    checks.array(jacobian_norms(H, np.array([[2.0]])), [1.0, 1.5, 3.0, 2.16, 2.7648])
