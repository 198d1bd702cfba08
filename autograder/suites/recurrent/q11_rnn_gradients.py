"""The loss of a recurrent network, and its slope for every parameter."""

import numpy as np

from autograder.grading.cases import test_case
from autograder.suites.recurrent.shared import SIZES, owns_results, parameters, precise, slopes, states
from autograder.tutor import checks

OK_FORMAT = False
name = "rnn_gradients"
points = None

KEYS = ("Wx", "Wh", "b", "Wy", "by")


def agree(result, wanted):
    """The loss and every gradient are the expected ones."""
    loss, grads = checks.items(result, 2)
    with checks.naming("loss"):
        checks.number(loss, wanted[0])
    with checks.naming("grads"):
        checks.arrays(grads, wanted[1])


def expected(X, y, params, loss):
    """The loss by a formula of its own, its slopes by complex steps."""

    def value(Wx, Wh, b, Wy, by):
        Z = np.einsum("nh,hc->nc", states(X, np.zeros((len(X), len(b))), Wx, Wh, b)[:, -1], Wy) + by
        if loss == "mse":
            return np.sum((Z - y) ** 2) / Z.size
        top = Z.real.max(axis=1)
        sums = top + np.log(np.exp(Z - top[:, np.newaxis]).sum(axis=1))
        return np.sum(sums - Z[np.arange(len(X)), y]) / len(X)

    arrays = [params[key] for key in KEYS]
    return float(value(*arrays)), dict(zip(KEYS, slopes(value, arrays), strict=True))


def targets(rng, loss, N, C):
    """Labels (N,), or targets (N, C)."""
    return rng.uniform(-2.0, 2.0, size=(N, C)) if loss == "mse" else rng.integers(0, C, size=N)


def many_sizes(rng, loss):
    """X, y and params of several sizes."""
    calls = []
    for C, (N, T, D, H) in zip((2, 3, 1, 5, 4, 1, 3), SIZES, strict=True):
        calls.append((rng.uniform(-1.0, 1.0, size=(N, T, D)), targets(rng, loss, N, C), parameters(rng, D, H, C)))
    return calls


@test_case(name="rnn_gradients-cross-entropy-by-hand", points=1, hidden=False)
def cross_entropy_by_hand(rnn_gradients):
    """With an output layer of zeros and C = 4 the loss is ln 4, and only the output layer has slopes.

    출력층이 0이고 C = 4이면 손실은 ln 4이고, 출력층에만 기울기가 있어요.
    """
    params = {
        "Wx": np.array([[1.0]]),
        "Wh": np.array([[0.5]]),
        "b": np.array([0.0]),
        "Wy": np.zeros((1, 4)),
        "by": np.zeros(4),
    }
    X = np.array([[[np.log(3.0)], [np.log(2.0) - 0.4]], [[0.0], [0.0]]])
    dWy, dby = [[0.075, 0.075, -0.225, 0.075]], [-0.25, 0.25, -0.25, 0.25]
    grads = {"Wx": [[0.0]], "Wh": [[0.0]], "b": [0.0], "Wy": dWy, "by": dby}
    agree(rnn_gradients(X, np.array([2, 0]), params, loss="cross_entropy"), (np.log(4.0), grads))


@test_case(name="rnn_gradients-mse-by-hand", points=1, hidden=False)
def mse_by_hand(rnn_gradients):
    """For one neuron whose states are 0.8 and 0.6, loss and slopes with "mse" are those worked out by hand.

    상태가 0.8, 0.6인 뉴런 하나에서 "mse"의 손실과 기울기가 손으로 구한 값과 같아요.
    """
    ln2, ln3 = np.log(2.0), np.log(3.0)
    params = {
        "Wx": np.array([[1.0]]),
        "Wh": np.array([[0.5]]),
        "b": np.array([0.0]),
        "Wy": np.array([[2.0, -1.0]]),
        "by": np.array([0.5, 0.0]),
    }
    X, y = np.array([[[ln3], [ln2 - 0.4]]]), np.array([[0.7, -1.6]])
    late, early = 0.64, 0.36 * 0.5 * 0.64
    grads = {
        "Wx": [[late * (ln2 - 0.4) + early * ln3]],
        "Wh": [[late * 0.8]],
        "b": [late + early],
        "Wy": [[0.6, 0.6]],
        "by": [1.0, 1.0],
    }
    agree(rnn_gradients(X, y, params, loss="mse"), (1.0, grads))


@test_case(name="rnn_gradients-cross-entropy", points=2, hidden=True)
def cross_entropy(rnn_gradients, rng):
    """With "cross_entropy" loss and slopes are right, whatever the numbers of samples, steps and classes.

    "cross_entropy"에서 샘플, 단계, 클래스의 수가 얼마든 손실과 기울기가 맞아요.
    """
    calls = many_sizes(rng, "cross_entropy")
    for call, result in zip(calls, rnn_gradients.map(*zip(*calls, strict=True), loss="cross_entropy"), strict=True):
        agree(result, expected(*call, "cross_entropy"))


@test_case(name="rnn_gradients-mse", points=2, hidden=True)
def mse(rnn_gradients, rng):
    """With "mse" loss and slopes are right, whatever the numbers of samples, steps and outputs.

    "mse"에서 샘플, 단계, 출력의 수가 얼마든 손실과 기울기가 맞아요.
    """
    calls = many_sizes(rng, "mse")
    for call, result in zip(calls, rnn_gradients.map(*zip(*calls, strict=True), loss="mse"), strict=True):
        agree(result, expected(*call, "mse"))


@test_case(name="rnn_gradients-default-loss", points=1, hidden=True)
def default_loss(rnn_gradients, reference, rng):
    """Without a name the loss is "cross_entropy"; keys may stand in any order.

    이름을 주지 않으면 손실은 "cross_entropy"이고, 키는 어떤 순서로 있어도 돼요.
    """
    X, params = rng.uniform(-1.0, 1.0, size=(5, 4, 3)), parameters(rng, 3, 3, 3)
    mixed = {key: params[key] for key in rng.permutation(list(params)).tolist()}
    y = targets(rng, "cross_entropy", 5, 3)
    wanted = reference.rnn_gradients(X, y, params)
    agree(rnn_gradients(X, y, mixed), wanted)
    agree(rnn_gradients(params=mixed, y=y, X=X), wanted)


@test_case(name="rnn_gradients-large", points=1, hidden=True)
def large(rnn_gradients, reference, rng):
    """For logits in the thousands, of either sign, in one sample or another, loss and slopes stay finite and right.

    어느 샘플에서든, 양으로든 음으로든, 로짓이 수천이어도 손실과 기울기가 유한하고 맞아요.
    """
    X, params = rng.uniform(-1.0, 1.0, size=(6, 4, 2)), parameters(rng, 2, 3, 3)
    y = np.array([0, 1, 2, 2, 1, 0])
    for by in ([9000.0, -9000.0, 0.0], [-9990.0] * 3, [9990.0] * 3, [900.0, 0.0, 895.0]):
        moved = params | {"by": np.array(by) + rng.uniform(-1.0, 1.0, size=3)}
        wanted = reference.rnn_gradients(X, y, moved)
        agree(rnn_gradients(X, y, moved, loss="cross_entropy"), wanted)
    X, opposite = np.concatenate([X, -X]), params | {"b": np.zeros(3)}
    last = states(X[:1], np.zeros((1, 3)), opposite["Wx"], opposite["Wh"], opposite["b"])[0, -1]
    shift = 900.0 * np.sign(last) / np.abs(last).sum()  # the logits of one sample are 900 up, of its opposite 900 down
    apart = opposite | {"Wy": opposite["Wy"] + shift[:, np.newaxis]}
    wanted = reference.rnn_gradients(X, np.tile(y, 2), apart)
    agree(rnn_gradients(X, np.tile(y, 2), apart, loss="cross_entropy"), wanted)


@test_case(name="rnn_gradients-inputs-stay", points=1, hidden=True)
def inputs_stay(rnn_gradients, reference, rng, place):
    """X, y and params hold what they held before; nothing is carried over, and earlier slopes are left alone.

    X, y, params에는 원래 값이 그대로 있어요. 다음 호출로 넘어가는 것이 없고, 앞의 기울기를 건드리지 않아요.
    """
    X, other = rng.uniform(-1.0, 1.0, size=(2, 5, 4, 3))
    params = parameters(rng, 3, 4, 2)
    for loss in ("cross_entropy", "mse"):
        y = targets(rng, loss, 5, 2)
        placed = {key: place(value) for key, value in params.items()}
        placed_X, placed_y = place(X), place(y)
        wanted = reference.rnn_gradients(X, y, params, loss)
        for result in rnn_gradients.map([placed_X] * 3, [placed_y] * 3, [placed] * 3, loss=loss):
            agree(result, wanted)
        checks.unchanged(placed_X, placed_y, *placed.values())
        owns_results(rnn_gradients, reference.rnn_gradients, (X, y, params), (other, y, params), agree, loss=loss)


@test_case(name="rnn_gradients-kinds", points=1, hidden=True)
def kinds(rnn_gradients, reference, rng):
    """Lists, ints of any width and float32 work, and the work is done in float64.

    리스트, 너비가 어떤 정수든, float32도 되고, 계산은 float64로 해요.
    """
    params = parameters(rng, 2, 3, 4)
    whole = {key: rng.integers(-1, 2, size=value.shape) for key, value in params.items()}
    single = {key: value.astype(np.float32) for key, value in params.items()}
    X, labels, numbers = rng.integers(0, 2, size=(5, 4, 2)), rng.integers(0, 4, size=5), rng.integers(0, 9, size=(5, 4))
    X32 = rng.uniform(-1.0, 1.0, size=(5, 4, 2)).astype(np.float32)
    given = [
        ("cross_entropy", X.tolist(), labels.tolist(), params),
        ("cross_entropy", X.astype(np.uint8), labels.astype(np.uint8), whole),
        ("cross_entropy", np.asfortranarray(X32), labels.astype(np.int32), single),
        ("mse", X.tolist(), numbers.tolist(), params),
        ("mse", X32, (numbers * 0.3).astype(np.float32), single),
        ("mse", X.astype(np.uint8), numbers.astype(np.uint8), whole),
    ]
    for loss, *call in given:
        precise(rnn_gradients(*call, loss=loss), reference.rnn_gradients(*call, loss=loss))
