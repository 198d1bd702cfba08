"""Back through sigmoid and tanh."""

import numpy as np

from autograder.tutor.cases import test_case
from autograder.tutor import checks

assignment = "backprop"
name = "smooth_backward"


@test_case(name="sigmoid_backward-known", points=2, hidden=False)
def test_sigmoid_known(sigmoid_backward):
    """The slope of the sigmoid is 1/4 at 0 and 3/16 at log 3, times what comes from above.

    시그모이드의 기울기는 0에서 1/4, log 3에서 3/16이고, 위에서 온 기울기를 곱해요.
    """
    z = np.array([[0.0, np.log(3.0), -np.log(3.0)]])
    checks.array(sigmoid_backward(np.array([[1.0, 1.0, 1.0]]), z), [[0.25, 0.1875, 0.1875]])
    checks.array(sigmoid_backward(np.array([[8.0, -16.0, 0.0]]), z), [[2.0, -3.0, 0.0]])


@test_case(name="tanh_backward-known", points=2, hidden=False)
def test_tanh_known(tanh_backward):
    """The slope of tanh is 1 at 0 and 3/4 where tanh is ±1/2, times what comes from above.

    tanh의 기울기는 0에서 1, tanh가 ±1/2인 곳에서 3/4이고, 위에서 온 기울기를 곱해요.
    """
    z = np.array([[0.0, 0.5 * np.log(3.0), -0.5 * np.log(3.0)]])
    checks.array(tanh_backward(np.array([[1.0, 1.0, 1.0]]), z), [[1.0, 0.75, 0.75]])
    checks.array(tanh_backward(np.array([[-2.0, 8.0, 0.0]]), z), [[-2.0, 6.0, 0.0]])
