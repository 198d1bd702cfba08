"""Back through a dense layer."""

import numpy as np

from autograder.tutor.cases import test_case
from autograder.tutor import checks

assignment = "backprop"
name = "dense_backward"


@test_case(name="dense_backward-known", points=1, hidden=False)
def test_known(dense_backward):
    """For a batch of two with D = 3 and H = 2, the slopes of X, W and b are those worked out by hand.

    D = 3, H = 2이고 샘플이 둘일 때 X, W, b의 기울기가 손으로 구한 값과 같아요.
    """
    dout = np.array([[1.0, -1.0], [0.5, 2.0]])
    X = np.array([[1.0, 2.0, 3.0], [-1.0, 0.0, 4.0]])
    W = np.array([[1.0, 0.0], [2.0, -1.0], [0.0, 3.0]])
    dX, dW, db = checks.items(dense_backward(dout, X, W), 3)
    with checks.naming("dX"):
        checks.array(dX, [[1.0, 3.0, -3.0], [0.5, -1.0, 6.0]])
    with checks.naming("dW"):
        checks.array(dW, [[0.5, -3.0], [2.0, -2.0], [5.0, 5.0]])
    with checks.naming("db"):
        checks.array(db, [1.5, 1.0])


@test_case(name="dense_backward-bias", points=1, hidden=False)
def test_bias(dense_backward):
    """The bias is pushed by every sample: db (H,) is the sum over the batch.

    편향은 모든 샘플이 밀어요. db (H,)는 배치에 대한 합이에요.
    """
    dout = np.array([[1.0, 10.0], [2.0, 20.0], [4.0, 40.0]])
    _, _, db = checks.items(dense_backward(dout, np.ones((3, 4)), np.ones((4, 2))), 3)
    with checks.naming("db"):
        checks.array(db, [7.0, 70.0])


@test_case(name="dense_backward-shapes", points=1, hidden=False)
def test_shapes(dense_backward):
    """dX has the shape of X, dW that of W, db that of b, for one sample and one neuron, too.

    dX는 X, dW는 W, db는 b의 모양이에요. 샘플이나 뉴런이 하나뿐이어도 그래요.
    """
    for n, d, h in ((1, 1, 1), (1, 3, 2), (4, 1, 1)):
        parts = checks.items(dense_backward(np.ones((n, h)), np.ones((n, d)), np.ones((d, h))), 3)
        wanted = np.full((n, d), h * 1.0), np.full((d, h), n * 1.0), np.full(h, n * 1.0)
        for part, actual, exact in zip(("dX", "dW", "db"), parts, wanted, strict=True):
            with checks.naming(part):
                checks.form(actual, exact)
                checks.array(actual, exact)
