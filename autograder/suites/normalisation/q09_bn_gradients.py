"""bn_gradients: the loss of a network with batch norm, and its slope for every parameter."""

import numpy as np

from autograder.grading.cases import test_case
from autograder.suites.normalisation.shared import asked, lent, memory, network, refused, reordered
from autograder.tutor import checks

OK_FORMAT = False
name = "bn_gradients"
points = None


def agree(result, expected, tol=1e-4):
    """The loss and every gradient are the expected ones; they may be any kind of number."""
    loss, grads = checks.items(result, 2)
    with checks.naming("loss"):
        checks.number(loss, expected[0], tol=tol)
    with checks.naming("grads"):
        checks.arrays(grads, expected[1], tol=tol)


def fully_agree(result, expected):
    """The loss and every gradient are right to full accuracy, the gradients in float64."""
    checks.form(result, expected)
    agree(result, expected, checks.PRECISE)


@test_case(name="bn_gradients-known", points=1, hidden=False)
def known(bn_gradients, place):
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
def slopes_of_the_loss(bn_gradients, place):
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


def problem(rng, n, sizes, hidden, loss, eps=1e-5):
    """X, y, parameters and names."""
    X = rng.uniform(-2.0, 2.0, size=(n, sizes[0]))
    y = rng.uniform(-2.0, 2.0, size=(n, sizes[-1])) if loss == "mse" else rng.integers(0, sizes[-1], size=n)
    return X, y, network(rng, X, sizes, hidden, eps), hidden, loss, eps


NETWORKS = ((6, (3, 4, 2)), (9, (2, 5, 3, 4)), (1, (3, 2, 2)), (5, (1, 2, 1)), (4, (4, 4, 4, 4)))


@test_case(name="bn_gradients-mse", points=1, hidden=True)
def mse(bn_gradients, reference, rng, place):
    """Loss and slopes are right with "mse" (the default) for tanh (the default), ReLU and sigmoid.

    "mse"(기본값)의 손실과 기울기가 tanh(기본값), ReLU, 시그모이드 모두에서 맞아요.
    """
    given = [problem(rng, *sizes, hidden, "mse") for hidden in ("relu", "sigmoid", "tanh") for sizes in NETWORKS]
    for args, result in zip(given, asked(bn_gradients, place, given), strict=True):
        agree(result, reference.bn_gradients(*args))
    X, y, params, *_ = given[-1]
    expected = reference.bn_gradients(X, y, params)
    agree(bn_gradients(*[lent(place, a) for a in (X, y, params)]), expected)
    agree(bn_gradients(params=lent(place, params), y=place(y), X=place(X)), expected)


@test_case(name="bn_gradients-cross-entropy", points=1, hidden=True)
def cross_entropy(bn_gradients, reference, rng, place):
    """Loss and slopes are right with "cross_entropy" for every activation, also for outputs in the thousands.

    "cross_entropy"의 손실과 기울기가 활성화 함수마다, 출력이 수천이어도 맞아요.
    """
    given = []
    for hidden in ("tanh", "relu", "sigmoid"):
        given += [problem(rng, *sizes, hidden, "cross_entropy") for sizes in NETWORKS]
        X, y, params, *names = problem(rng, 6, (3, 4, 3), hidden, "cross_entropy")
        away = np.array([-3000.0, 0.0, 3000.0])[rng.permutation(3)]
        given.append((X, y, params | {"b2": away}, *names))
        given.append((X, y, params | {"W2": 2000.0 * params["W2"]}, *names))  # each sample has another largest output
    for args, result in zip(given, asked(bn_gradients, place, given), strict=True):
        agree(result, reference.bn_gradients(*args))


@test_case(name="bn_gradients-keys", points=1, hidden=True)
def keys(bn_gradients, reference, rng, place):
    """Parameters are read by name and number, whatever the order of the keys, in eleven layers, too; eps is passed on.

    키의 순서가 어떻든, 층이 열한 개여도 파라미터를 이름과 번호로 읽어요. eps도 그대로 쓰여요.
    """
    given = []
    for n, sizes in ((7, (3,) * 12), (6, (2, 4, 3, 2))):
        for loss, eps in (("mse", 1), ("cross_entropy", 0.5)):
            X, y, params, *names = problem(rng, n, sizes, "tanh", loss, eps)
            given.append((X, y, reordered(rng, params), *names))
    for args, result in zip(given, asked(bn_gradients, place, given), strict=True):
        agree(result, reference.bn_gradients(*args))


@test_case(name="bn_gradients-memory", points=1, hidden=True)
def own_memory(bn_gradients, reference, rng, place):
    """bn_gradients changes nothing that it is given, and its results are new arrays each time.

    bn_gradients는 받은 것을 바꾸지 않고, 돌려주는 배열은 매번 새것이에요.
    """
    for hidden, loss in (("tanh", "mse"), ("relu", "cross_entropy"), ("sigmoid", "mse"), ("tanh", "cross_entropy")):
        one, other = (problem(rng, 6, (3, 4, 3, 2), hidden, loss) for _ in range(2))
        expected = reference.bn_gradients(*one)
        memory(bn_gradients, place, one, other, lambda result, expected=expected: agree(result, expected))


@test_case(name="bn_gradients-kinds", points=1, hidden=True)
def kinds(bn_gradients, reference, rng, place):
    """Lists, ints and float32 work; the gradients are float64, and all is right to 1e-9.

    리스트, 정수, float32도 돼요. 기울기는 float64이고 모두 1e-9까지 맞아요.
    """
    for hidden, loss in (("tanh", "mse"), ("relu", "cross_entropy"), ("sigmoid", "mse"), ("relu", "mse")):
        plain = problem(rng, 6, (3, 4, 3), hidden, loss)
        fully_agree(bn_gradients(*[lent(place, a) for a in plain]), reference.bn_gradients(*plain))
        X = rng.uniform(-2.0, 2.0, size=(6, 3)).astype(np.float32)
        params = {key: v.astype(np.float32) for key, v in network(rng, X, (3, 4, 3), hidden).items()}
        y = rng.integers(0, 256, size=(6, 3)) if loss == "mse" else rng.integers(0, 3, size=6)
        lists = {key: value.tolist() for key, value in params.items()}
        mixed = {key: np.asfortranarray(v) if "W" in key else v.tolist() for key, v in params.items()}
        given = [
            (X, y.astype(np.uint8), params),
            (X.tolist(), y.tolist(), lists),
            (np.repeat(X, 2, axis=1)[:, ::2], y, mixed),
        ]
        X = rng.integers(0, 256, size=(6, 3)).astype(np.uint8)
        params = {key: v.astype(np.float32) for key, v in network(rng, X, (3, 4, 3), hidden).items()}
        given.append((X, y, params | {"W2": rng.integers(0, 3, size=(4, 3)).astype(np.uint8)}))
        for args, result in zip(given, asked(bn_gradients, place, given, hidden=hidden, loss=loss), strict=True):
            fully_agree(result, reference.bn_gradients(*args, hidden, loss))


@test_case(name="bn-names-and-labels-refused", points=1, hidden=True)
def names_and_labels(bn_forward, bn_gradients, rng, place):
    """An unknown activation or loss raises ValueError, and so do labels and targets that do not fit, even if NumPy
    would broadcast.

    모르는 활성화 함수나 손실, 맞지 않는 레이블과 목푯값은 NumPy가 브로드캐스트해 줄 모양이어도 ValueError예요.
    """
    X, y, params, *_ = problem(rng, 5, (3, 4, 3), "tanh", "mse")
    single = network(rng, X, (3, 4, 1))
    labels = np.array([0, 2, 1, 0, 1])
    unknown = ["swish", "linear"]
    refused(bn_forward, place, X, params, unknown)
    refused(bn_gradients, place, X, y, params, unknown)
    refused(bn_gradients, place, X, labels, params, unknown, "cross_entropy")
    refused(bn_gradients, place, X, [y, labels] * 2, params, "tanh", ["hinge", "hinge", "bce", "bce"])
    targets = [np.ones(shape) for shape in ((5, 1), (1, 3), (3,), (1,), (), (4, 3), (6, 3), (1, 5, 3), (5,), (1, 1))]
    refused(bn_gradients, place, X, targets, [params] * 8 + [single] * 2, "relu", "mse")
    wrong = [np.ones(shape, dtype=int) for shape in ((4,), (6,), (1,), (), (1, 5), (5, 1), (5, 3), (6, 1))]
    refused(bn_gradients, place, X, wrong, params, "sigmoid", "cross_entropy")
