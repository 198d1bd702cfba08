"""One step with an L1 penalty."""

import numpy as np

from autograder.tutor.cases import test_case
from autograder.tutor import checks

assignment = "playground"
name = "l1_step"


def stepped(result, expected):
    """`(w, alive)` agree; alive may be 0 and 1 here."""
    w, alive = checks.items(result, 2)
    with checks.naming("w"):
        checks.array(w, expected[0])
    with checks.naming("alive"):
        checks.array(alive, np.asarray(expected[1], dtype=np.float64))


@test_case(name="l1_step-shrinks", points=1, hidden=False)
def test_shrinks(l1_step, place):
    """l1_step goes against the gradient and then towards 0, and leaves what it is given as it is.

    l1_step은 기울기 반대쪽으로 간 다음 0 쪽으로 가고, 받은 것은 그대로 둬요.
    """
    w, grad = place(np.array([1.0, -2.0, 0.0])), place(np.array([0.5, 1.0, -4.0]))
    alive = place(np.array([True, True, True]))
    stepped(l1_step(w, grad, alive, 0.1, 0.5), ([0.9, -2.05, 0.4], [True, True, True]))
    checks.unchanged(w, grad, alive)


@test_case(name="l1_step-dies", points=1, hidden=False)
def test_dies(l1_step, place):
    """A weight that the penalty carries across 0 becomes 0 and is dead, and stays dead.

    규제 때문에 0을 건너는 가중치는 0이 되어 죽고, 죽은 채로 있어요.
    """
    w, grad = np.array([-0.02, 0.02, 0.0]), np.array([0.0, 0.0, 5.0])
    result = l1_step(place(w), place(grad), place(np.array([True, True, False])), lr=0.1, rate=0.3)
    stepped(result, ([0.0, 0.0, 0.0], [False, False, False]))
