"""One fully connected layer: multiply, sum, add the bias."""

import numpy as np

from autograder.grading.cases import test_case
from autograder.suites.forward.shared import agrees, agrees_in_form, leaves_inputs
from autograder.tutor import checks

OK_FORMAT = False
name = "dense"
points = None


def summed(X, W, b):
    """The same layer in float64, without a matrix product."""
    X, W, b = (np.asarray(v, dtype=np.float64) for v in (X, W, b))
    return (X[:, :, np.newaxis] * W).sum(axis=1) + b


@test_case(name="dense-known-values", points=1, hidden=False)
def known_values(dense):
    """dense multiplies each input once for every neuron, sums, and adds the neuron's bias.

    dense는 입력마다 뉴런마다 한 번씩 곱하고, 더하고, 그 뉴런의 편향을 더해요.
    """
    X = np.array([[1.0, 2.0, -1.0], [0.5, 0.0, 4.0]])
    W = np.array([[1.0, -2.0], [3.0, 0.0], [0.5, 1.0]])
    b = np.array([10.0, -1.0])
    checks.array(dense(X, W, b), [[16.5, -4.0], [12.5, 2.0]])


@test_case(name="dense-bias-alone", points=1, hidden=False)
def bias_alone(dense):
    """dense gives b in every row when X is all zeros.

    dense는 X가 모두 0이면 모든 행이 b예요.
    """
    W = np.array([[1.0, -2.0], [3.0, 5.0], [0.5, 1.0]])
    checks.array(dense(np.zeros((4, 3)), W, np.array([0.25, -7.0])), [[0.25, -7.0]] * 4)


@test_case(name="dense-any-size", points=3, hidden=True)
def any_size(dense, rng):
    """dense takes any N, D and H: one sample, one feature, one neuron, and a square W as it stands.

    dense는 샘플, 특성, 뉴런이 하나일 때를 포함해 어떤 N, D, H든 받고, 정사각형인 W도 뒤집지 않아요.
    """
    layers = []
    for n, d, h in [(3, 3, 3), (5, 3, 4), (1, 3, 2), (4, 1, 3), (7, 2, 1), (4, 3, 3)]:
        X, W, b = rng.normal(size=(n, d)), rng.normal(size=(d, h)), rng.normal(size=h)
        layers += [(X, W, b), (np.asfortranarray(X), np.asfortranarray(W), b)]
    agrees(dense, summed, layers)
    checks.array(dense(b=b, W=np.asfortranarray(W), X=np.asfortranarray(X)), summed(X, W, b))


@test_case(name="dense-kinds", points=1, hidden=True)
def kinds(dense, rng):
    """dense takes lists, ints and float32, computes in float64 and returns it.

    dense는 리스트, 정수, float32를 받고, float64로 계산해 float64를 돌려줘요.
    """
    X, W, b = rng.integers(3, 99, size=(5, 3)), rng.integers(3, 99, size=(3, 2)), rng.integers(3, 99, size=2)
    lists = (X.tolist(), W.tolist(), b.tolist())
    small = (X.astype(np.uint8), W.astype(np.uint8), b.astype(np.uint8))
    narrow = [rng.normal(size=shape).astype(np.float32) for shape in [(5, 3), (3, 2), 2]]
    plain = [rng.normal(size=shape) for shape in [(5, 3), (3, 2), 2]]
    agrees_in_form(dense, summed, [(X, W, b), lists, small, narrow, plain])


@test_case(name="dense-own-array", points=1, hidden=True)
def own_array(dense, rng, place):
    """dense leaves X, W and b as they were, and every call returns an array of its own.

    dense는 X, W, b를 그대로 두고, 부를 때마다 새 배열을 돌려줘요.
    """
    given, others = ([rng.normal(size=shape) for shape in [(5, 3), (3, 2), 2]] for _ in range(2))
    leaves_inputs(dense, summed, [place(a) for a in given], others)


@test_case(name="dense-shapes-must-fit", points=1, hidden=True)
def shapes_must_fit(dense, rng):
    """dense raises ValueError for X, W and b that do not fit, also where NumPy would broadcast them.

    dense는 X, W, b의 모양이 맞지 않으면 NumPy가 브로드캐스트해 줄 모양이어도 ValueError를 내요.
    """
    unfit = [
        ((5, 3), (4, 2), (2,)),
        ((5, 3), (2, 3), (2,)),
        ((5, 1), (3, 2), (2,)),
        ((5, 3), (1, 2), (2,)),
        ((5, 3), (3, 2), (3,)),
        ((5, 3), (3, 2), (1,)),
        ((5, 3), (3, 1), (4,)),
        ((5, 3), (3, 2), (5, 1)),
        ((2, 3), (3, 2), (2, 1)),
        ((5, 3), (3, 2), (5, 2)),
    ]
    X, W, b = ([rng.normal(size=shape) for shape in shapes] for shapes in zip(*unfit, strict=True))
    checks.value_errors(dense, X, W, b)
