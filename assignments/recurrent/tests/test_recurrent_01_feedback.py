"""One neuron that is fed its own output."""

import numpy as np

from autograder.tutor.cases import test_case
from autograder.tutor import checks

assignment = "recurrent"
name = "feedback"


@test_case(name="feedback-known-values", points=2, hidden=False)
def test_known_values(feedback):
    """feedback gives the start, then tanh of w times the value before, again and again.

    feedback은 시작값을 먼저 주고, 그다음부터 앞의 값에 w를 곱해 tanh를 씌운 값을 차례로 줘요.
    """
    checks.array(feedback(0.5 * np.log(3.0), 2.0, 2), [0.5493061443340549, 0.8, 0.921668554406471])
    checks.array(feedback(3.0, -0.5, 3, activation="linear"), [3.0, -1.5, 0.75, -0.375])


@test_case(name="feedback-relu-grows", points=1, hidden=False)
def test_relu_grows(feedback):
    """With w = 2, ten steps through a ReLU make 1024 times the start: nothing stops it.

    w = 2이면 ReLU를 열 번 지난 값은 시작값의 1024배예요. 아무것도 막지 않아요.
    """
    checks.array(feedback(0.75, 2.0, 10, "relu"), 0.75 * 2.0 ** np.arange(11))
