"""A whole network: its loss, and the slope of the loss for every parameter."""

import numpy as np

from autograder.grading.cases import test_case
from autograder.suites.backprop.shared import all_agree
from autograder.tutor import checks

OK_FORMAT = False
name = "mlp_gradients"
points = None


def agree(result, expected):
    """The loss and every gradient are the expected ones."""
    loss, grads = checks.items(result, 2)
    with checks.naming("loss"):
        checks.number(loss, expected[0])
    with checks.naming("grads"):
        checks.arrays(grads, expected[1])


def network(rng, sizes):
    """Random parameters of a network with layers of these sizes."""
    params = {}
    for k in range(1, len(sizes)):
        params[f"W{k}"] = rng.uniform(-1.5, 1.5, size=sizes[k - 1 : k + 1])
        params[f"b{k}"] = rng.uniform(-1.0, 1.0, size=sizes[k])
    return params


def plain(loss):
    """The loss as a float, if it is a number."""
    if type(loss) is np.ndarray and loss.shape == ():
        loss = loss[()]
    checks.that(isinstance(loss, (float, np.floating)) and np.isfinite(loss))
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
    X, given = rng.uniform(-2.0, 2.0, size=(5, 3)), []
    for loss, c, y in (
        ("mse", 2, rng.uniform(-2.0, 2.0, size=(5, 2))),
        ("bce", 1, rng.integers(0, 2, size=5)),
        ("cross_entropy", 4, rng.integers(0, 4, size=5)),
    ):
        params = network(rng, (3, c))
        given += [(X, y, params, hidden, loss) for hidden in ("tanh", "relu")]
    all_agree(mlp_gradients, reference.mlp_gradients, given, agree)


@test_case(name="mlp_gradients-hidden", points=2, hidden=True)
def hidden_activations(mlp_gradients, reference, rng):
    """With tanh (the default), ReLU and sigmoid inside, losses and slopes of deeper networks are right.

    안에 tanh(기본), ReLU, 시그모이드를 쓸 때 더 깊은 신경망의 손실과 기울기가 맞아요.
    """
    given = []
    for n, sizes in ((5, (3, 4, 2)), (7, (2, 5, 3, 4)), (1, (3, 2, 1)), (6, (1, 1, 1, 1)), (4, (4, 4, 4, 4))):
        X, y = rng.uniform(-2.0, 2.0, size=(n, sizes[0])), rng.uniform(-2.0, 2.0, size=(n, sizes[-1]))
        given.append((X, y, network(rng, sizes)))
    for hidden in ("tanh", "relu", "sigmoid"):
        all_agree(mlp_gradients, reference.mlp_gradients, given, agree, hidden=hidden)
    X, y, params = given[-1]
    agree(mlp_gradients(params=params, y=y, X=X), reference.mlp_gradients(X, y, params))


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
    agree(result, (0.5 * (first**2 + second**2), grads))


@test_case(name="mlp_gradients-binary", points=2, hidden=True)
def binary(mlp_gradients, reference, rng):
    """ "bce" gives the same, right loss and slopes for labels (N,) and (N, 1).

    "bce"는 레이블이 (N,)이든 (N, 1)이든 같은, 올바른 손실과 기울기를 줘요.
    """
    given = []
    for n, sizes in ((5, (3, 4, 1)), (7, (2, 3, 2, 1)), (1, (2, 2, 1)), (2, (3, 1))):
        X, y = rng.uniform(-2.0, 2.0, size=(n, sizes[0])), rng.integers(0, 2, size=n)
        params = network(rng, sizes)
        given += [(X, y, params), (X, y[:, np.newaxis], params)]
    all_agree(mlp_gradients, reference.mlp_gradients, given, agree, loss="bce")


@test_case(name="mlp_gradients-classes", points=2, hidden=True)
def classes(mlp_gradients, reference, rng):
    """ "cross_entropy" gives the right loss and slopes, whatever the numbers of samples and classes.

    "cross_entropy"는 표본과 클래스의 수가 얼마든 올바른 손실과 기울기를 줘요.
    """
    given = []
    for n, sizes in ((5, (3, 4, 2)), (4, (2, 3, 4)), (1, (2, 2, 3)), (9, (3, 2, 4, 5)), (3, (2, 3, 1))):
        X, y = rng.uniform(-2.0, 2.0, size=(n, sizes[0])), rng.integers(0, sizes[-1], size=n)
        params = network(rng, sizes)
        given += [(X, y, params, hidden, "cross_entropy") for hidden in ("relu", "tanh")]
    all_agree(mlp_gradients, reference.mlp_gradients, given, agree)


@test_case(name="mlp_gradients-weight-decay", points=2, hidden=True)
def weight_decay(mlp_gradients, reference, rng):
    """The penalty counts the weights of all layers, once, whatever the loss and the size of the batch.

    벌점은 손실과 배치 크기가 무엇이든 모든 층의 가중치를 한 번씩 세요.
    """
    given = []
    for n, decay in ((7, 0.75), (2, 3.25)):
        X = rng.uniform(-2.0, 2.0, size=(n, 3))
        for loss, c, y in (
            ("mse", 2, rng.uniform(-2.0, 2.0, size=(n, 2))),
            ("bce", 1, rng.integers(0, 2, size=n)),
            ("cross_entropy", 4, rng.integers(0, 4, size=n)),
        ):
            given.append((X, y, network(rng, (3, 4, 3, c)), "sigmoid", loss, decay))
    all_agree(mlp_gradients, reference.mlp_gradients, given, agree)


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
    all_agree(mlp_gradients, reference.mlp_gradients, given, agree)


@test_case(name="mlp_gradients-second-call", points=1, hidden=True)
def second_call(mlp_gradients, reference, rng):
    """Nothing is carried over to the next call, and the next call leaves the first gradients alone.

    다음 호출로 넘어가는 것이 없고, 다음 호출은 먼저 구한 기울기를 건드리지 않아요.
    """
    params = network(rng, (3, 4, 2))
    (X, y), (X2, y2) = ((rng.uniform(-2.0, 2.0, size=(5, 3)), rng.integers(0, 2, size=5)) for _ in range(2))
    _, grads = checks.items(mlp_gradients.keep(X, y, params, loss="cross_entropy"), 2)
    checks.that(type(grads) is dict)
    given = [(X, y, params), (X2, y2, params), (X2, y2, params)]
    all_agree(mlp_gradients, reference.mlp_gradients, given, agree, loss="cross_entropy")
    wanted = reference.mlp_gradients(X, y, params, "tanh", "cross_entropy")[1]
    checks.arrays(checks.held(grads), wanted)


@test_case(name="mlp_gradients-inputs-stay", points=1, hidden=True)
def inputs_stay(mlp_gradients, reference, rng, place):
    """X, y and the parameters hold what they held before, whatever the activation and the loss.

    활성화와 손실이 무엇이든 X, y, 파라미터에는 원래 값이 그대로 있어요.
    """
    given, wanted, placed = [], [], []
    for hidden, loss, c, labels in (
        ("tanh", "mse", 2, rng.uniform(-2.0, 2.0, size=(5, 2))),
        ("relu", "bce", 1, rng.integers(0, 2, size=5)),
        ("sigmoid", "cross_entropy", 3, rng.integers(0, 3, size=5)),
    ):
        values = network(rng, (3, 4, 3, c))
        params = {key: place(value) for key, value in values.items()}
        X, y = place(rng.uniform(-2.0, 2.0, size=(5, 3))), place(labels)
        given += [(X, y, params, hidden, loss, 0.5)] * 3  # three: a second call may undo what the first changed
        wanted += [reference.mlp_gradients(X.original, labels, values, hidden, loss, 0.5)] * 3
        placed += [X, y, *params.values()]
    results = mlp_gradients.map(*zip(*given, strict=True))
    checks.unchanged(*placed)
    for result, expected in zip(results, wanted, strict=True):
        agree(result, expected)


@test_case(name="mlp_gradients-kinds", points=1, hidden=True)
def kinds(mlp_gradients, reference, rng):
    """Lists, ints and float32 work, and the work is done in float64.

    리스트, 정수, float32도 되고, 계산은 float64로 해요.
    """
    X, y = rng.integers(-3, 4, size=(5, 3)), rng.integers(-3, 4, size=(5, 2))
    ints = {key: rng.integers(-3, 4, size=value.shape) for key, value in network(rng, (3, 4, 2)).items()}
    single = {key: value.astype(np.float32) for key, value in network(rng, (3, 4, 2)).items()}
    X32, y32 = (rng.uniform(-2.0, 2.0, size=(5, d)).astype(np.float32) for d in (3, 2))
    given = []
    for hidden in ("tanh", "relu", "sigmoid"):
        given += [(X, y, ints, hidden), (X32, y32, single, hidden)]
    all_agree(mlp_gradients, reference.mlp_gradients, given, agree)
    lists = X.tolist(), y.tolist()
    agree(
        mlp_gradients(*lists, single, "relu", "mse", 1),
        reference.mlp_gradients(X, y, single, "relu", "mse", 1),
    )
    given = []
    for loss, c, labels in (
        ("bce", 1, [1, 0, 0, 1, 1]),
        ("bce", 1, [[1], [0], [0], [1], [1]]),
        ("cross_entropy", 3, [2, 0, 0, 1, 2]),
    ):
        params = network(rng, (3, 2, c))
        given.append((X32.tolist(), labels, params, "tanh", loss))
        given.append((np.asfortranarray(X32), np.array(labels), params, "tanh", loss))
    all_agree(mlp_gradients, reference.mlp_gradients, given, agree)


@test_case(name="mlp_gradients-large", points=1, hidden=True)
def large(mlp_gradients, reference, rng):
    """For logits in the thousands loss and slopes stay finite and right.

    로짓이 수천이어도 손실과 기울기가 유한하고 맞아요.
    """
    X = np.array([[-4000.0], [-900.0], [-45.0], [0.0], [45.0], [900.0], [4000.0]])
    params = {"W1": np.array([[2.0]]), "b1": np.array([0.25])}
    three = {"W1": np.array([[2.0, -1.0, 0.5]]), "b1": np.array([0.25, 0.0, -1.0])}
    labels = np.zeros(7, dtype=int), np.ones(7, dtype=int), rng.integers(0, 2, size=7)
    for net, loss in ((params, "bce"), (three, "cross_entropy")):
        all_agree(mlp_gradients, reference.mlp_gradients, [(X, y, net) for y in labels], agree, loss=loss)
    deep = network(rng, (1, 3, 1))
    given = [(X / 4.0, labels[-1], deep, hidden, "bce") for hidden in ("tanh", "relu", "sigmoid")]
    all_agree(mlp_gradients, reference.mlp_gradients, given, agree)


@test_case(name="mlp_gradients-names-and-labels", points=1, hidden=True)
def names_and_labels(mlp_gradients, rng):
    """An unknown activation or loss raises ValueError, and so do labels and targets that do not fit.

    모르는 활성화나 손실은 ValueError예요. 맞지 않는 레이블과 목표값도 그래요.
    """
    X = rng.uniform(-2.0, 2.0, size=(5, 3))
    params, single = network(rng, (3, 4, 3)), network(rng, (3, 4, 1))
    checks.value_error(mlp_gradients, X, np.ones((5, 3)), params, hidden="swish")
    fitting = np.ones((5, 3)), np.ones(5, dtype=int), np.ones(5, dtype=int)  # so that the name is what is wrong
    checks.value_errors(mlp_gradients, [X] * 3, fitting, (params, params, single), loss="hinge")
    targets = [np.ones(shape) for shape in ((5, 1), (1, 3), (3,), (4, 3), (6, 3), (1, 5))]
    checks.value_errors(mlp_gradients, [X] * 6, targets, [params] * 5 + [single], loss="mse")
    labels = [np.ones(shape, dtype=int) for shape in ((4,), (6,), (1,), (1, 5), (5, 2), (6, 1))]
    checks.value_errors(mlp_gradients, [X] * 6, labels, [single] * 6, loss="bce")
    labels = [np.ones(shape, dtype=int) for shape in ((5, 1), (1,), (4,), (5, 3), (1, 5))]
    checks.value_errors(mlp_gradients, [X] * 5, labels, [params] * 5, loss="cross_entropy")
