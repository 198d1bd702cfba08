"""BatchNorm: the batch in training, what is remembered afterwards."""

import numpy as np

from autograder.tutor.cases import test_case
from autograder.tutor import checks

assignment = "normalisation"
name = "BatchNorm"


X = np.array([[0.0, 10.0, 1.0], [6.0, 10.0, -1.0], [0.0, 4.0, 1.0], [6.0, 4.0, -1.0]])
GAMMA, BETA = np.array([2.0, -4.0, 0.5]), np.array([5.0, 1.0, -1.0])


@test_case(name="BatchNorm-running", points=2, hidden=False)
def test_known_running(BatchNorm, place):
    """The running mean starts at 0 and the running variance at 1; each training batch moves them by a part.

    이동 평균은 0, 이동 분산은 1에서 시작하고, 학습 배치마다 일부만큼 움직여요.
    """
    norm = checks.an_object(BatchNorm(3, momentum=0.75))
    steps = [([0.0] * 3, [1.0] * 3), ([0.75, 1.75, 0.0], [3.0, 3.0, 1.0]), ([2.0625, 2.8125, 0.25], [4.5, 4.5, 1.0])]
    for step, (mean_wanted, var_wanted) in enumerate(steps):
        mean, var = checks.items(norm.running(), 2)
        with checks.naming("mean"):
            checks.array(mean, mean_wanted)
        with checks.naming("var"):
            checks.array(var, var_wanted)
        norm.forward(place(X + np.array([3.0, -1.0, 1.0]) * step), place(GAMMA), place(BETA), training=True)


@test_case(name="BatchNorm-training-and-not", points=2, hidden=False)
def test_training_and_not(BatchNorm, place):
    """Training uses the batch's own statistics, also the first time; afterwards the running ones serve.

    학습할 때는 처음부터 배치 자신의 통계를 쓰고, 그 밖에는 이동 통계를 써요.
    """
    norm = checks.an_object(BatchNorm(3, momentum=0.75, eps=1.0))
    out = norm.forward(place(X), place(GAMMA), place(BETA), training=True)
    half = 0.5**0.5
    columns = [
        [-3.0 / 10.0**0.5, 3.0 / 10.0**0.5] * 2,
        [3.0 / 10.0**0.5] * 2 + [-3.0 / 10.0**0.5] * 2,
        [half, -half] * 2,
    ]
    checks.array(out, GAMMA * np.transpose(columns) + BETA)
    out = norm.forward(place([[0.75, 1.75, 2.0]]), place(GAMMA), place(BETA), training=False)
    checks.array(out, [[5.0, 1.0, 0.5 * 2.0 / 2.0**0.5 - 1.0]])
    out = norm.forward(place([[2.75, -2.25, 0.0]]), place(GAMMA), place(BETA), training=False)
    checks.array(out, [[7.0, 9.0, -1.0]])


@test_case(name="BatchNorm-looking-changes-nothing", points=1, hidden=False)
def test_looking(BatchNorm, place):
    """A forward that is not training leaves the running statistics as they are.

    학습이 아닌 forward는 이동 통계를 그대로 둬요.
    """
    norm = checks.an_object(BatchNorm(3, momentum=0.5))
    norm.forward(place(X), place(GAMMA), place(BETA), training=True)
    for _ in range(2):
        norm.forward(place(X * 10.0), place(GAMMA), place(BETA), training=False)
        mean, var = checks.items(norm.running(), 2)
        checks.array(mean, [1.5, 3.5, 0.0])
        checks.array(var, [5.0, 5.0, 1.0])


@test_case(name="BatchNorm-backward", points=1, hidden=False)
def test_known_backward(BatchNorm, place):
    """The way back goes through the last training batch, whatever was evaluated since.

    그 뒤에 무엇을 평가했든, 되돌아가는 길은 마지막 학습 배치를 지나요.
    """
    norm = checks.an_object(BatchNorm(2, eps=7.0))
    dout = place([[1.0, 4.0], [3.0, -1.0], [0.0, 2.0], [2.0, 3.0]])
    norm.forward(place(X[:, :2]), place([2.0, -8.0]), place([0.0, 1.0]), training=True)
    norm.forward(place([[1.0, 1.0], [5.0, -3.0]]), place([1.0, 1.0]), place([0.0, 0.0]), training=False)
    dX, dgamma, dbeta = checks.items(norm.backward(dout), 3)
    with checks.naming("dX"):
        wanted = [[0.03125, -4.5625], [0.46875, 5.4375], [-0.46875, 0.5625], [-0.03125, -1.4375]]
        checks.array(dX, wanted)
    with checks.naming("dgamma"):
        checks.array(dgamma, [3.0, -1.5])
    with checks.naming("dbeta"):
        checks.array(dbeta, [6.0, 8.0])
