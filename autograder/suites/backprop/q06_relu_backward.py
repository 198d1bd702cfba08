"""Back through ReLU."""

import numpy as np

from autograder.grading.cases import test_case
from autograder.suites.backprop.shared import all_agree
from autograder.tutor import checks

OK_FORMAT = False
name = "relu_backward"
points = None


@test_case(name="relu_backward-known", points=1, hidden=False)
def known(relu_backward):
    """dout passes where z > 0 and is stopped where z < 0 and at z = 0.

    z > 0이면 dout이 지나가고, z < 0이거나 z = 0이면 막혀요.
    """
    z = np.array([[2.0, -1.0, 0.0], [0.5, -3.0, 7.0]])
    dout = np.array([[5.0, 5.0, 5.0], [-4.0, -4.0, 0.0]])
    checks.array(relu_backward(dout, z), [[5.0, 0.0, 0.0], [-4.0, 0.0, 0.0]])


@test_case(name="relu_backward-gate", points=2, hidden=True)
def gate(relu_backward, reference, rng):
    """z alone opens the gate: negative and zero slopes pass, too, in the shape of z.

    문은 z만 보고 열려요. 음수인 기울기도 0인 기울기도 지나가고, 결과는 z의 모양이에요.
    """
    shapes = ((1,), (9,), (7, 1), (4, 4), (5, 3))
    given = [(rng.uniform(-9.0, 9.0, size=shape), rng.uniform(-4.0, 4.0, size=shape)) for shape in shapes]
    known = np.array([-2.0, -2.0, 0.0]), np.array([3.0, -3.0, 3.0])
    shut = np.array([5.0, -4.0]), np.array([-1.0, -2.0])  # tells one decision for all from no decision
    all_agree(relu_backward, reference.relu_backward, [known, shut, *given])
    dout, z = given[-1]
    checks.array(relu_backward(z=z, dout=dout), reference.relu_backward(dout, z))


@test_case(name="relu_backward-corner", points=1, hidden=True)
def corner(relu_backward, rng):
    """At 0 (and at -0) the slope is 0, and at the smallest numbers beside it is that of their side.

    0에서는 (-0에서도) 기울기가 0이고, 바로 옆의 아주 작은 수에서는 그쪽의 기울기예요.
    """
    dout = rng.uniform(1.0, 9.0, size=6) * [1, -1, 1, -1, 1, -1]
    z = np.array([0.0, -0.0, 1e-30, -1e-30, 1e-9, 9000.0])
    checks.array(relu_backward(dout, z), dout * [0, 0, 1, 0, 1, 1])
