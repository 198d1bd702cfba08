"""Back through a dense layer."""

import numpy as np

from autograder.grading.cases import test_case
from autograder.suites.backprop.shared import all_agree, dense_agree
from autograder.tutor import checks

OK_FORMAT = False
name = "dense_backward"
points = None


@test_case(name="dense_backward-known", points=1, hidden=False)
def known(dense_backward):
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
def bias(dense_backward):
    """The bias is pushed by every sample: db (H,) is the sum over the batch.

    편향은 모든 샘플이 밀어요. db (H,)는 배치에 대한 합이에요.
    """
    dout = np.array([[1.0, 10.0], [2.0, 20.0], [4.0, 40.0]])
    _, _, db = checks.items(dense_backward(dout, np.ones((3, 4)), np.ones((4, 2))), 3)
    with checks.naming("db"):
        checks.array(db, [7.0, 70.0])


@test_case(name="dense_backward-shapes", points=1, hidden=False)
def shapes(dense_backward):
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


@test_case(name="dense_backward-batches", points=2, hidden=True)
def batches(dense_backward, reference, rng):
    """The slopes are right for batches and layers of many sizes, square ones too.

    배치와 층의 크기가 여러 가지여도, 정사각형이어도 기울기가 맞아요.
    """
    given = [
        [rng.uniform(-9.0, 9.0, size=s) for s in ((n, h), (n, d), (d, h))]
        for n, d, h in ((1, 1, 1), (4, 4, 4), (3, 1, 2), (6, 5, 1), (1, 4, 3), (7, 2, 5), (5, 3, 4))
    ]
    all_agree(dense_backward, reference.dense_backward, given, dense_agree)
    dout, X, W = given[-1]
    dense_agree(dense_backward(W=W, X=X, dout=dout), reference.dense_backward(dout, X, W))


@test_case(name="dense_backward-first-result", points=1, hidden=True)
def first_result(dense_backward, reference, rng):
    """A second call leaves the result of the first alone.

    두 번째 호출은 첫 번째 결과를 건드리지 않아요.
    """
    sizes = ((5, 2), (5, 3), (3, 2))
    first, second = ([rng.uniform(-9.0, 9.0, size=s) for s in sizes] for _ in range(2))
    kept = dense_backward.keep(*first)
    dense_backward(*second)
    dense_agree(checks.now(kept), reference.dense_backward(*first))
