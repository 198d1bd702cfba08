"""A whole network: its loss, and the slope of the loss for every parameter."""


import numpy as np

from autograder.tutor.cases import test_case
from autograder.tutor import checks

assignment = "backprop"
name = "mlp_gradients"


def agree(result, expected):
    """The loss and every gradient are the expected ones."""
    loss, grads = checks.items(result, 2)
    with checks.naming("loss"):
        checks.number(loss, expected[0])
    with checks.naming("grads"):
        checks.arrays(grads, expected[1])


def plain(loss):
    """The loss as a float, if it is a number."""
    if type(loss) is np.ndarray and loss.size == 1:
        loss = loss.reshape(())
    checks.form(loss, 0.0)
    checks.that(np.isfinite(loss), "a finite loss", loss)
    return float(loss)


@test_case(name="mlp_gradients-two-layers", points=2, hidden=False)
def test_two_layers(mlp_gradients):
    """Loss and slopes of a small ReLU network with "mse" are those worked out by hand.

    "mse"를 쓰는 작은 ReLU 신경망의 손실과 기울기가 손으로 구한 값과 같아요.
    """
    params = {
        "W1": np.array([[1.0, -1.0], [0.5, 1.0]]),
        "b1": np.array([0.0, 1.0]),
        "W2": np.array([[2.0], [-1.0]]),
        "b2": np.array([0.5]),
    }
    X, y = np.array([[1.0, 2.0], [3.0, -1.0]]), np.array([[1.5], [7.5]])
    grads = {"W1": [[-10.0, -1.0], [8.0, -2.0]], "b1": [-2.0, -1.0], "W2": [[-3.0], [2.0]], "b2": [-1.0]}
    agree(mlp_gradients(X, y, params, hidden="relu", loss="mse"), (2.5, grads))


@test_case(name="mlp_gradients-penalty", points=1, hidden=False)
def test_penalty(mlp_gradients):
    """weight_decay adds ½λ‖W‖² to the loss and its slope to that of W; b is left alone.

    weight_decay는 손실에 ½λ‖W‖²을, W의 기울기에 그 기울기를 더해요. b는 그대로예요.
    """
    params = {"W1": np.array([[3.0], [-1.0]]), "b1": np.array([0.5])}
    result = mlp_gradients(np.array([[1.0, 2.0]]), np.array([[0.5]]), params, weight_decay=0.4)
    agree(result, (3.0, {"W1": [[3.2], [3.6]], "b1": [2.0]}))


@test_case(name="mlp_gradients-slopes-of-the-loss", points=2, hidden=False)
def test_slopes_of_the_loss(mlp_gradients):
    """Every gradient is the slope of the loss that is returned (tanh, "cross_entropy", three classes).

    모든 기울기가 함께 돌려준 손실의 기울기예요 (tanh, "cross_entropy", 클래스 셋).
    """
    X, y = np.array([[0.5], [1.5], [-0.75]]), np.array([2, 0, 0])
    params = {
        "W1": np.array([[0.3, -0.6]]),
        "b1": np.array([0.1, -0.4]),
        "W2": np.array([[0.7, -0.2, 0.4], [-0.5, 0.8, 0.1]]),
        "b2": np.array([0.0, 0.3, -0.1]),
    }

    def loss_at(key, i, step):
        moved = params[key].copy()
        moved[i] += step
        return plain(checks.items(mlp_gradients(X, y, params | {key: moved}, loss="cross_entropy"), 2)[0])

    slopes = {key: np.zeros(value.shape) for key, value in params.items()}
    for key, slope in slopes.items():
        for i in np.ndindex(slope.shape):
            slope[i] = (loss_at(key, i, 1e-4) - loss_at(key, i, -1e-4)) / 2e-4
    checks.arrays(checks.items(mlp_gradients(X, y, params, loss="cross_entropy"), 2)[1], slopes, tol=1e-6)
    zeros = {key: np.zeros(value.shape) for key, value in params.items()}
    checks.number(checks.items(mlp_gradients(X, y, zeros, loss="cross_entropy"), 2)[0], np.log(3.0))
