"""Back through ReLU."""

import numpy as np

from autograder.tutor.cases import test_case
from autograder.tutor import checks

assignment = "backprop"
name = "relu_backward"


@test_case(name="relu_backward-known", points=1, hidden=False)
def test_known(relu_backward):
    """dout passes where z > 0 and is stopped where z < 0 and at z = 0.

    z > 0이면 dout이 지나가고, z < 0이거나 z = 0이면 막혀요.
    """
    z = np.array([[2.0, -1.0, 0.0], [0.5, -3.0, 7.0]])
    dout = np.array([[5.0, 5.0, 5.0], [-4.0, -4.0, 0.0]])
    checks.array(relu_backward(dout, z), [[5.0, 0.0, 0.0], [-4.0, 0.0, 0.0]])
