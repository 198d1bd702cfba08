"""bn_gradients: the loss of a network with batch norm, and its slope for every parameter."""

import numpy as np

from autograder.tutor.cases import test_case
from autograder.tutor import checks

assignment = "normalisation"
name = "bn_gradients"


def agree(result, expected, tol=1e-4):
    """The loss and every gradient are the expected ones; they may be any kind of number."""
    loss, grads = checks.items(result, 2)
    with checks.naming("loss"):
        checks.number(loss, expected[0], tol=tol)
    with checks.naming("grads"):
        checks.arrays(grads, expected[1], tol=tol)


@test_case(name="bn_gradients-known", points=1, hidden=False)
def test_known(bn_gradients, place):
    """Loss and slopes of a small ReLU network with "mse" and eps = 7 are those worked out by hand.

    eps = 7이고 "mse"를 쓰는 작은 ReLU 신경망의 손실과 기울기가 손으로 구한 값과 같아요.
    """
    X = place([[0.0, 1.0], [6.0, 1.0], [0.0, 0.0], [6.0, 0.0]])
    params = {
        "W1": place([[1.0, 0.0], [0.0, 6.0]]),
        "gamma1": place([2.0, -4.0]),
        "beta1": place([0.5, 1.0]),
        "W2": place([[1.0], [0.5]]),
        "b2": place([10.0]),
    }
    y = place([[11.0], [12.0], [10.0], [13.0]])
    grads = {
        "W1": [[0.328125, 0.75], [-0.125, 0.1640625]],
        "gamma1": [0.375, -0.5625],
        "beta1": [0.5, 0.75],
        "W2": [[1.0], [6.0]],
        "b2": [1.0],
    }
    result = bn_gradients(X, y, params, hidden="relu", loss="mse", eps=7.0)
    agree(result, (1.5, grads))
    checks.form(checks.items(result, 2)[0], 1.5)


@test_case(name="bn_gradients-slopes", points=1, hidden=False)
def test_slopes_of_the_loss(bn_gradients, place):
    """Every gradient is the slope of the loss (tanh, "cross_entropy", three classes), measured by small moves.

    모든 기울기가 손실의 기울기예요 (tanh, "cross_entropy", 클래스 셋). 조금씩 움직여 잰 값과 같아요.
    """
    X = np.array([[0.5, 1.0], [1.5, -1.0], [-0.75, 0.25], [2.0, 2.0], [-1.0, -2.0]])
    y = np.array([2, 0, 0, 1, 2])
    params = {
        "W1": np.array([[0.8, -0.6], [0.3, 1.1]]),
        "gamma1": np.array([1.5, -0.5]),
        "beta1": np.array([0.1, -0.4]),
        "W2": np.array([[0.7, -0.2, 0.4], [-0.5, 0.8, 0.1]]),
        "b2": np.array([0.0, 0.3, -0.1]),
    }

    def loss_at(p):
        z = X @ p["W1"]
        x_hat = (z - z.mean(axis=0)) / np.sqrt(z.var(axis=0) + 1e-5)
        out = np.tanh(p["gamma1"] * x_hat + p["beta1"]) @ p["W2"] + p["b2"]
        return float(np.mean(np.log(np.exp(out).sum(axis=1)) - out[np.arange(5), y]))

    slopes = {key: np.zeros(value.shape) for key, value in params.items()}
    for key, slope in slopes.items():
        for i in np.ndindex(slope.shape):
            step = np.zeros(slope.shape)
            step[i] = 1e-5
            ends = loss_at(params | {key: params[key] + step}), loss_at(params | {key: params[key] - step})
            slope[i] = (ends[0] - ends[1]) / 2e-5
    result = bn_gradients(place(X), place(y), {key: place(v) for key, v in params.items()}, loss="cross_entropy")
    agree(result, (loss_at(params), slopes))
