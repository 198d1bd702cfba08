"""The network listens to itself."""

import numpy as np

from autograder.tutor.cases import test_case
from autograder.tutor import checks

assignment = "recurrent"
name = "generate"


COUNTDOWN = {
    "Wx": np.eye(3) * 2.0,
    "Wh": np.eye(3) * -0.25,
    "b": np.zeros(3),
    "Wy": np.array([[0.0, 0.0, 1.0], [1.0, 0.0, 0.0], [0.0, 1.0, 0.0]]),
    "by": np.array([0.01, 0.02, 0.03]),
}


@test_case(name="generate-counts", points=1, hidden=False)
def test_counts(generate):
    """A network that answers 0 with 2, 2 with 1 and 1 with 0 counts down for ever; the start is not repeated.

    0에는 2, 2에는 1, 1에는 0으로 답하는 신경망은 끝없이 거꾸로 세요. 시작 기호는 다시 나오지 않아요.
    """
    checks.integers(generate(COUNTDOWN, 0, 7), [2, 1, 0, 2, 1, 0, 2])
    checks.integers(generate(COUNTDOWN, 1, 1), [0])
