"""A whole network: its loss, and the slope of the loss for every parameter."""

import itertools

import numpy as np

from autograder.grading.cases import test_case
from autograder.suites.backprop.shared import all_agree, network, network_agrees, targets
from autograder.tutor import checks

OK_FORMAT = False
name = "mlp_gradients"
points = None

HIDDEN, LOSSES = ("tanh", "relu", "sigmoid"), ("mse", "bce", "cross_entropy")
CLASSES = {"mse": 2, "bce": 1, "cross_entropy": 4}


def every_option(mlp_gradients, reference, rng, loss):
    """Every hidden activation with and without a penalty, in networks of one to three layers.

    One sample is 0 and, with a penalty, the inner biases are close to 0: so the gates of ReLU open just above 0.
    """
    given = []
    for hidden, inner, decay in itertools.product(HIDDEN, ((), (4,), (4, 3)), (0.0, 0.75, 3.25)):
        n = 7 if decay < 1.0 else 2
        X, params = rng.uniform(-2.0, 2.0, size=(n, 3)), network(rng, (3, *inner, CLASSES[loss]))
        X[-1] = 0.0
        for k in range(1, len(inner) + 1):
            if decay:
                params[f"b{k}"] *= 10.0 ** rng.uniform(-7.0, -5.0)
        given.append((X, targets(rng, loss, n, CLASSES[loss]), params, hidden, loss, decay))
    all_agree(mlp_gradients, reference.mlp_gradients, given, network_agrees)


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
def two_layers(mlp_gradients):
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
def penalty(mlp_gradients):
    """weight_decay adds ½λ‖W‖² to the loss and its slope to that of W; b is left alone.

    weight_decay는 손실에 ½λ‖W‖²을, W의 기울기에 그 기울기를 더해요. b는 그대로예요.
    """
    params = {"W1": np.array([[3.0], [-1.0]]), "b1": np.array([0.5])}
    result = mlp_gradients(np.array([[1.0, 2.0]]), np.array([[0.5]]), params, weight_decay=0.4)
    agree(result, (3.0, {"W1": [[3.2], [3.6]], "b1": [2.0]}))


@test_case(name="mlp_gradients-slopes-of-the-loss", points=2, hidden=False)
def slopes_of_the_loss(mlp_gradients):
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


@test_case(name="mlp_gradients-one-layer", points=1, hidden=True)
def one_layer(mlp_gradients, reference, rng):
    """A network of one layer has no hidden activation; loss and slopes are right with each loss.

    층이 하나인 신경망에는 은닉 활성화가 없어요. 손실마다 손실 값과 기울기가 맞아요.
    """
    given = []
    for loss in LOSSES:
        for hidden, decay in itertools.product(HIDDEN, (0.0, 0.75)):
            X, classes = rng.uniform(-2.0, 2.0, size=(5, 3)), CLASSES[loss]
            given.append((X, targets(rng, loss, 5, classes), network(rng, (3, classes)), hidden, loss, decay))
    all_agree(mlp_gradients, reference.mlp_gradients, given, network_agrees)


@test_case(name="mlp_gradients-targets", points=3, hidden=True)
def mean_squares(mlp_gradients, reference, rng):
    """ "mse" gives the right loss and slopes with every hidden activation, depth and penalty.

    "mse"는 은닉 활성화, 깊이, 벌점이 무엇이든 올바른 손실과 기울기를 줘요.
    """
    every_option(mlp_gradients, reference, rng, "mse")


@test_case(name="mlp_gradients-sizes", points=1, hidden=True)
def sizes(mlp_gradients, reference, rng):
    """Networks of many sizes are right, with tanh and "mse" unless something else is asked for.

    크기가 여러 가지인 신경망에서 맞고, 따로 말하지 않으면 tanh와 "mse"를 써요.
    """
    given = []
    for n, sizes in ((5, (3, 4, 2)), (7, (2, 5, 3, 4)), (1, (3, 2, 1)), (6, (1, 1, 1, 1)), (4, (4, 4, 4, 4))):
        X, y = rng.uniform(-2.0, 2.0, size=(n, sizes[0])), rng.uniform(-2.0, 2.0, size=(n, sizes[-1]))
        given.append((X, y, network(rng, sizes)))
    all_agree(mlp_gradients, reference.mlp_gradients, given, network_agrees)
    X, y, params = given[-1]
    network_agrees(mlp_gradients(params=params, y=y, X=X), reference.mlp_gradients(X, y, params))


@test_case(name="mlp_gradients-corner", points=1, hidden=True)
def corner(mlp_gradients, rng):
    """Where a hidden ReLU is given exactly 0, no slope passes.

    은닉 ReLU에 정확히 0이 들어간 곳으로는 기울기가 지나가지 않아요.
    """
    W2, target = rng.uniform(1.0, 2.0, size=(2, 1)), rng.uniform(1.0, 2.0, size=(2, 1))
    params = {"W1": np.array([[1.0, -1.0]]), "b1": np.zeros(2), "W2": W2, "b2": np.zeros(1)}
    result = mlp_gradients(np.array([[0.0], [2.0]]), target, params, "relu", "mse")
    first, second = -target[0, 0], 2.0 * W2[0, 0] - target[1, 0]
    grads = {
        "W1": [[2.0 * second * W2[0, 0], 0.0]],
        "b1": [second * W2[0, 0], 0.0],
        "W2": [[2.0 * second], [0.0]],
        "b2": [first + second],
    }
    network_agrees(result, (0.5 * (first**2 + second**2), grads))


@test_case(name="mlp_gradients-binary", points=3, hidden=True)
def binary(mlp_gradients, reference, rng):
    """ "bce" gives the right loss and slopes with every hidden activation, depth and penalty.

    "bce"는 은닉 활성화, 깊이, 벌점이 무엇이든 올바른 손실과 기울기를 줘요.
    """
    every_option(mlp_gradients, reference, rng, "bce")


@test_case(name="mlp_gradients-binary-labels", points=1, hidden=True)
def binary_labels(mlp_gradients, reference, rng):
    """ "bce" gives the same for labels (N,) and (N, 1), for a single sample, too.

    "bce"는 레이블이 (N,)이든 (N, 1)이든, 샘플이 하나여도 같은 값을 줘요.
    """
    given = []
    for n, sizes in ((5, (3, 4, 1)), (7, (2, 3, 2, 1)), (1, (2, 2, 1)), (2, (3, 1))):
        X, y = rng.uniform(-2.0, 2.0, size=(n, sizes[0])), rng.integers(0, 2, size=n)
        params = network(rng, sizes)
        given += [(X, y, params), (X, y[:, np.newaxis], params)]
    all_agree(mlp_gradients, reference.mlp_gradients, given, network_agrees, loss="bce")


@test_case(name="mlp_gradients-classes", points=3, hidden=True)
def classes(mlp_gradients, reference, rng):
    """ "cross_entropy" gives the right loss and slopes with every hidden activation, depth and penalty.

    "cross_entropy"는 은닉 활성화, 깊이, 벌점이 무엇이든 올바른 손실과 기울기를 줘요.
    """
    every_option(mlp_gradients, reference, rng, "cross_entropy")


@test_case(name="mlp_gradients-number-of-classes", points=1, hidden=True)
def number_of_classes(mlp_gradients, reference, rng):
    """ "cross_entropy" is right for any number of samples and classes, one included.

    "cross_entropy"는 샘플과 클래스가 몇이든, 하나뿐이어도 맞아요.
    """
    given = []
    for n, sizes in ((5, (3, 4, 2)), (4, (2, 3, 4)), (1, (2, 2, 3)), (9, (3, 2, 4, 5)), (3, (2, 3, 1))):
        X, y = rng.uniform(-2.0, 2.0, size=(n, sizes[0])), rng.integers(0, sizes[-1], size=n)
        given.append((X, y, network(rng, sizes)))
    all_agree(mlp_gradients, reference.mlp_gradients, given, network_agrees, loss="cross_entropy")


@test_case(name="mlp_gradients-deep", points=2, hidden=True)
def deep(mlp_gradients, reference, rng):
    """Eleven layers are right, too, in any order of the keys.

    층이 열한 개여도, 키의 순서가 어떻든 맞아요.
    """
    given = []
    for sizes in ((3,) * 12, (2, 3, 1, 2, 4, 2, 3, 2, 1, 3, 2, 2)):
        params = network(rng, sizes)
        mixed = {key: params[key] for key in rng.permutation(sorted(params)).tolist()}
        X, y = rng.uniform(-2.0, 2.0, size=(4, sizes[0])), rng.uniform(-2.0, 2.0, size=(4, sizes[-1]))
        given += [(X, y, params), (X, y, mixed)]
    all_agree(mlp_gradients, reference.mlp_gradients, given, network_agrees)


@test_case(name="mlp_gradients-second-call", points=1, hidden=True)
def second_call(mlp_gradients, reference, rng):
    """Nothing is carried over to the next call, and the next call leaves the first gradients alone.

    다음 호출로 넘어가는 것이 없고, 다음 호출은 먼저 구한 기울기를 건드리지 않아요.
    """
    params = network(rng, (3, 4, 2))
    (X, y), (X2, y2) = ((rng.uniform(-2.0, 2.0, size=(5, 3)), rng.integers(0, 2, size=5)) for _ in range(2))
    first = mlp_gradients.keep(X, y, params, loss="cross_entropy")
    given = [(X, y, params), (X2, y2, params), (X2, y2, params)]
    all_agree(mlp_gradients, reference.mlp_gradients, given, network_agrees, loss="cross_entropy")
    network_agrees(checks.now(first), reference.mlp_gradients(X, y, params, "tanh", "cross_entropy"))


@test_case(name="mlp_gradients-large", points=2, hidden=True)
def large(mlp_gradients, reference, rng):
    """For logits in the thousands loss and slopes stay finite and right, with every activation and loss.

    로짓이 수천이어도 활성화와 손실이 무엇이든 손실과 기울기가 유한하고 맞아요.
    """
    X = np.array([[-4000.0], [-900.0], [-45.0], [0.0], [45.0], [900.0], [4000.0]])
    given = []
    for loss, W in (("bce", [[2.0]]), ("cross_entropy", [[2.0, -1.0, 0.5]])):
        classes = len(W[0])
        params = {"W1": np.array(W), "b1": rng.uniform(-1.0, 1.0, size=classes)}
        given += [(X, targets(rng, loss, 7, classes), params, "tanh", loss) for _ in range(2)]
        for hidden in HIDDEN:
            inside, at_the_end = network(rng, (1, 3, classes)), network(rng, (1, 3, classes))
            at_the_end["W2"] *= 4000.0
            given.append((X / 4.0, targets(rng, loss, 7, classes), inside, hidden, loss))
            given.append((X / 4000.0, targets(rng, loss, 7, classes), at_the_end, hidden, loss))
    all_agree(mlp_gradients, reference.mlp_gradients, given, network_agrees)


@test_case(name="mlp_gradients-names-and-labels", points=1, hidden=True)
def names_and_labels(mlp_gradients, rng):
    """An unknown activation or loss raises ValueError, and so do labels and targets that do not fit.

    모르는 활성화나 손실은 ValueError예요. 맞지 않는 레이블과 목표값도 그래요.
    """
    X = rng.uniform(-2.0, 2.0, size=(5, 3))
    params, single = network(rng, (3, 4, 3)), network(rng, (3, 4, 1))
    checks.value_error(mlp_gradients, X, np.ones((5, 3)), params, hidden="swish")
    one_layer = network(rng, (3, 3))  # a name is unknown also where no layer needs it
    checks.value_error(mlp_gradients, X, np.ones((5, 3)), one_layer, hidden="swish")
    fitting = np.ones((5, 3)), np.ones(5, dtype=int), np.ones(5, dtype=int)  # so that the name is what is wrong
    checks.value_errors(mlp_gradients, [X] * 3, fitting, (params, params, single), loss="hinge")
    targets = [np.ones(shape) for shape in ((5, 1), (1, 3), (3,), (4, 3), (6, 3), (1, 5))]
    checks.value_errors(mlp_gradients, [X] * 6, targets, [params] * 5 + [single], loss="mse")
    labels = [np.ones(shape, dtype=int) for shape in ((4,), (6,), (1,), (1, 5), (5, 2), (6, 1))]
    checks.value_errors(mlp_gradients, [X] * 6, labels, [single] * 6, loss="bce")
    labels = [np.ones(shape, dtype=int) for shape in ((5, 1), (1,), (4,), (5, 3), (1, 5))]
    checks.value_errors(mlp_gradients, [X] * 5, labels, [params] * 5, loss="cross_entropy")
