"""batchnorm_backward: mean and variance have moved with every x."""

import numpy as np

from autograder.tutor.cases import test_case
from autograder.tutor import checks

assignment = "normalisation"
name = "batchnorm_backward"


X = np.array([[0.0, 10.0], [6.0, 10.0], [0.0, 4.0], [6.0, 4.0]])
DOUT = np.array([[1.0, 4.0], [3.0, -1.0], [0.0, 2.0], [2.0, 3.0]])
GAMMA = np.array([2.0, -8.0])


@test_case(name="batchnorm_backward-known-dX", points=2, hidden=False)
def test_known_dX(batchnorm_backward, place):
    """dX of two features with variance 9 and eps = 7, so that the root is 4, is the one worked out by hand.

    분산이 9이고 eps = 7이라 루트가 4인 두 특성의 dX가 손으로 구한 값과 같아요.
    """
    dX, _, _ = checks.items(batchnorm_backward(place(DOUT), place(X), place(GAMMA), eps=7.0), 3)
    wanted = [[0.03125, -4.5625], [0.46875, 5.4375], [-0.46875, 0.5625], [-0.03125, -1.4375]]
    with checks.naming("dX"):
        checks.array(dX, wanted)


@test_case(name="batchnorm_backward-known-dgamma-dbeta", points=2, hidden=False)
def test_known_dgamma_dbeta(batchnorm_backward, place):
    """dgamma and dbeta of the same batch are sums over its samples.

    같은 배치의 dgamma와 dbeta는 샘플에 대한 합이에요.
    """
    _, dgamma, dbeta = checks.items(batchnorm_backward(place(DOUT), place(X), place(GAMMA), eps=7.0), 3)
    with checks.naming("dgamma"):
        checks.array(dgamma, [3.0, -1.5])
    with checks.naming("dbeta"):
        checks.array(dbeta, [6.0, 8.0])


@test_case(name="batchnorm_backward-slopes", points=2, hidden=False)
def test_slopes_of_the_output(batchnorm_backward, place):
    """dX is the slope of Σ dout · output, measured by moving each entry of X a little.

    dX는 Σ dout · 출력의 기울기예요. X의 원소를 하나씩 조금 움직여 잰 값과 같아요.
    """

    def weighted_output(at):
        x_hat = (at - at.mean(axis=0)) / np.sqrt(at.var(axis=0) + 1e-5)
        return float(np.sum(dout * gamma * x_hat))

    at = np.array([[0.5, -1.0, 3.0], [1.5, 2.0, 2.0], [-1.0, 0.5, 1.0], [0.0, 4.0, 0.0], [2.0, 1.0, 2.5]])
    dout = np.array([[1.0, 0.0, -2.0], [0.0, 3.0, 1.0], [-1.5, 1.0, 0.0], [2.0, -1.0, 1.0], [0.5, 0.5, 3.0]])
    gamma = np.array([1.0, -2.0, 0.5])
    measured = np.zeros(at.shape)
    for i in np.ndindex(at.shape):
        step = np.zeros(at.shape)
        step[i] = 1e-5
        measured[i] = (weighted_output(at + step) - weighted_output(at - step)) / 2e-5
    dX, _, _ = checks.items(batchnorm_backward(place(dout), place(at), place(gamma)), 3)
    with checks.naming("dX"):
        checks.array(dX, measured)
