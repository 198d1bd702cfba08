"""Gate and experts, learnt jointly."""

import numpy as np

from autograder.tutor.cases import test_case
from autograder.tutor import checks

assignment = "experts"
name = "moe_gradients"


def loss_and_grads(result, wanted):
    """The loss and every gradient are the expected ones."""
    loss, grads = checks.items(result, 2)
    with checks.naming("loss"):
        checks.number(loss, wanted[0])
    with checks.naming("grads"):
        checks.arrays(grads, wanted[1])


def value(X, y, Wg, bg, We, be):
    """The loss by a formula of its own, also of complex parameters."""
    z = np.einsum("nd,de->ne", X, Wg) + bg
    shares = np.exp(z - z.real.max(axis=1, keepdims=True))
    answers = np.einsum("nd,edc->nec", X, We) + be
    mixed = np.einsum("ne,nec->nc", shares, answers) / shares.sum(axis=1, keepdims=True)
    return np.sum((mixed - y) ** 2) / y.size


@test_case(name="moe_gradients-by-hand", points=2, hidden=False)
def test_by_hand(moe_gradients):
    """One sample and two experts that say 4 and 0, asked 1/4 and 3/4: loss and slopes are those worked out by hand.

    샘플 하나에 두 전문가가 4와 0이라 말하고 게이트가 1/4, 3/4일 때, 손실과 기울기가 손으로 구한 값과 같아요.
    """
    params = {
        "Wg": np.array([[0.0, 0.0]]),
        "bg": np.array([0.0, np.log(3.0)]),
        "We": np.array([[[1.0]], [[0.0]]]),
        "be": np.array([[2.0], [0.0]]),
    }
    # the mixture is 1 and y -1; its slope 2·2 reaches expert e times its gate, and its logit times gₑ·(oₑ - 1)
    grads = {"Wg": [[6.0, -6.0]], "bg": [3.0, -3.0], "We": [[[2.0]], [[6.0]]], "be": [[1.0], [3.0]]}
    loss_and_grads(moe_gradients(np.array([[2.0]]), np.array([[-1.0]]), params), (4.0, grads))


@test_case(name="moe_gradients-are-slopes", points=2, hidden=False)
def test_are_slopes(moe_gradients):
    """For three samples, three experts and two outputs, each gradient is the slope of the loss, by small differences.

    샘플 셋, 전문가 셋, 출력 둘일 때 기울기가 모두 작은 차이로 구한 손실의 기울기와 같아요.
    """
    X = np.array([[0.9, -0.5, 0.3, 1.0], [-0.2, 0.3, 0.8, -1.0], [0.4, 1.1, -0.6, 0.5]])
    y = np.array([[1.0, -0.5], [0.3, 0.7], [-1.2, 0.4]])
    params = {
        "Wg": np.array([[0.3, -0.6, 0.9], [0.8, 0.1, -0.4], [-0.7, 0.2, 0.5], [0.1, 0.6, -0.3]]),
        "bg": np.array([0.2, -0.1, 0.4]),
        "We": np.sin(np.arange(24.0)).reshape(3, 4, 2),
        "be": np.array([[0.1, 0.5], [-0.3, 0.2], [0.7, -0.6]]),
    }
    loss, grads = checks.items(moe_gradients(X, y, params), 2)
    with checks.naming("loss"):
        checks.number(loss, value(X, y, **params))
    wanted = {}
    for key, array in params.items():
        wanted[key] = np.zeros(array.shape)
        for i in np.ndindex(array.shape):
            ends = []
            for move in (1e-5, -1e-5):
                moved = array.copy()
                moved[i] += move
                ends.append(value(X, y, **{**params, key: moved}))
            wanted[key][i] = (ends[0] - ends[1]) / 2e-5
    with checks.naming("grads"):
        checks.arrays(grads, wanted)
