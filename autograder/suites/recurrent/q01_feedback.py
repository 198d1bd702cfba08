"""One neuron that is fed its own output."""

import numpy as np

from autograder.grading.cases import test_case
from autograder.suites.recurrent.shared import agrees
from autograder.tutor import checks

OK_FORMAT = False
name = "feedback"
points = None


@test_case(name="feedback-known-values", points=2, hidden=False)
def known_values(feedback):
    """feedback gives the start, then tanh of w times the value before, again and again.

    feedback은 시작값을 먼저 주고, 그다음부터 앞의 값에 w를 곱해 tanh를 씌운 값을 차례로 줘요.
    """
    checks.array(feedback(0.5 * np.log(3.0), 2.0, 2), [0.5493061443340549, 0.8, 0.921668554406471])
    checks.array(feedback(3.0, -0.5, 3, activation="linear"), [3.0, -1.5, 0.75, -0.375])


@test_case(name="feedback-relu-grows", points=1, hidden=False)
def relu_grows(feedback):
    """With w = 2, ten steps through a ReLU make 1024 times the start: nothing stops it.

    w = 2이면 ReLU를 열 번 지난 값은 시작값의 1024배예요. 아무것도 막지 않아요.
    """
    checks.array(feedback(0.75, 2.0, 10, "relu"), 0.75 * 2.0 ** np.arange(11))


@test_case(name="feedback-values", points=2, hidden=True)
def values(feedback, rng):
    """feedback is right with each activation, for starts and weights of either sign and many sizes, narrow ints, too.

    feedback은 시작값과 가중치의 부호와 크기가 여러 가지여도, 좁은 정수여도 활성화마다 맞아요.
    """
    functions = {"tanh": np.tanh, "relu": lambda z: max(z, 0.0), "linear": lambda z: z}
    for activation, f in functions.items():
        starts = [*rng.uniform(-2.0, 2.0, size=8).tolist(), float(rng.uniform(50.0, 90.0)), 0.0]
        factors = [*rng.uniform(-3.0, 3.0, size=8).tolist(), float(rng.uniform(-90.0, -50.0)), 1.5]
        steps = [1, 2, 3, 5, 7, 13, 20, 4, 6, 3]
        for h, w, n, result in zip(
            starts, factors, steps, feedback.map(starts, factors, steps, activation=activation), strict=True
        ):
            wanted = [h]
            for _ in range(n):
                wanted.append(float(f(w * wanted[-1])))
            checks.array(result, wanted)
    for h0, w in ((100, 3), (np.uint8(100), np.uint8(3)), (np.array(100), 3.0), (np.float32(100.0), np.float32(3.0))):
        grown = feedback(h0, w, 3, "relu")
        checks.form(grown, [100.0, 300.0, 900.0, 2700.0])
        checks.array(grown, [100.0, 300.0, 900.0, 2700.0], checks.PRECISE)
    h0, w = np.float32(0.3), np.float32(0.7)
    checks.array(feedback(h0, w, 1), [float(h0), np.tanh(float(h0) * float(w))], checks.PRECISE)


@test_case(name="feedback-number-of-steps", points=1, hidden=True)
def number_of_steps(feedback, reference, rng):
    """feedback gives steps + 1 values: no step leaves the start alone; 200 steps of a ReLU grow beyond 1e80.

    feedback은 값을 steps + 1개 줘요. 0번이면 시작값뿐이고, ReLU를 200번 지나면 1e80보다 커져요.
    """
    h0, w = float(rng.uniform(0.5, 2.0)), float(rng.uniform(2.6, 3.4))
    calls = [(h0, w, steps, activation) for activation in ("tanh", "relu", "linear") for steps in (0, 1, 200)]
    agrees(feedback, reference.feedback, calls)
    checks.array(feedback(steps=4, w=w, h0=h0, activation="relu"), h0 * w ** np.arange(5))
