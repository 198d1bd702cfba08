"""A network that learns epoch by epoch, and remembers."""

import numpy as np

from autograder.tutor.cases import test_case
from autograder.tutor import checks

assignment = "playground"
name = "Session"


def numbers(value, shape):
    """What a callback is given, as an array of its own; TypeError where it is no array of numbers of that shape."""
    if type(value) is not np.ndarray or value.dtype.kind not in "iuf" or value.shape != shape:
        raise TypeError(f"an array of floats with shape {shape} is wanted here")
    return np.array(value, dtype=np.float64)


def batch(X, y):
    """A batch X (k, 2), y (k,)."""
    if type(y) is not np.ndarray or y.ndim != 1 or not 0 < len(y) < 10_000:
        raise TypeError("y must be an array (N,)")
    return numbers(X, (len(y), 2)), numbers(y, (len(y),))


def weights_of(params):
    """The parameters of the linear model."""
    if not isinstance(params, dict) or set(params) != {"W1", "b1"}:
        raise TypeError('a dict with "W1" and "b1" is wanted here')
    return {"W1": numbers(params["W1"], (2, 1)), "b1": numbers(params["b1"], (1,))}


def outputs(params, X):
    """What the linear model says of X (N, 2): (N, 1)."""
    params = weights_of(params)
    if type(X) is not np.ndarray or X.ndim != 2:
        raise TypeError("X must be an array (N, 2)")
    return numbers(X, (len(X), 2)) @ params["W1"] + params["b1"]


def slopes(params, X, y):
    """The slopes of half the mean squared error."""
    error = (X @ params["W1"] + params["b1"])[:, 0] - y
    return {"W1": (X.T @ error / len(y)).reshape(2, 1), "b1": np.array([error.mean()])}


def moved(params, grads):
    """One step of plain gradient descent."""
    return {key: params[key] - 0.05 * grads[key] for key in params}


def learner(seen):
    """The linear model's `loss_and_grads` and `update`, which note in `seen` what they are called with."""

    def loss_and_grads(params, X, y):
        params, (X, y) = weights_of(params), batch(X, y)
        seen.append(("grads", params, X, y))
        return 0.5, slopes(params, X, y)

    def update(params, grads):
        seen.append(("update", weights_of(params), weights_of(grads), None))
        return moved(*seen[-1][1:3])

    return loss_and_grads, update


def batches(seen):
    """The labels of each batch that was learnt from."""
    return [y.tolist() for kind, _, _, y in seen if kind == "grads"]


def same(found, expected, what):
    """Two plain values are equal."""
    checks.that(found == expected, f"{what} {expected}", found)


def half_squared(params, data):
    """½ mean (o − y)² of the linear model on (X, y)."""
    X, y = data
    return float(np.sum((outputs(params, X)[:, 0] - y) ** 2)) / (2 * len(y))


START = {"W1": np.array([[0.5], [-0.25]]), "b1": np.array([0.125])}
FOUR = (np.array([[1.0, 2.0], [0.0, -1.0], [3.0, 1.0], [-2.0, 0.5]]), np.array([1.0, -1.0, 2.0, 0.5]))
TWO = (np.array([[2.0, 2.0], [-1.0, 0.0]]), np.array([0.0, 1.0]))


@test_case(name="Session-one-epoch", points=1, hidden=False)
def test_one_epoch(Session, place):
    """step learns from every training sample once, in batches of the given size and then the short rest.

    step은 모든 학습 샘플에서 한 번씩 배워요. 주어진 크기의 배치들, 그다음 짧은 나머지예요.
    """
    X, y = np.arange(14.0).reshape(7, 2), np.arange(7.0) / 10.0
    session = checks.an_object(Session(START, (place(X), place(y)), TWO, batch_size=3, seed=4))
    seen = []
    session.step(*learner(seen), outputs)
    same([len(labels) for labels in batches(seen)], [3, 3, 1], "batches of")
    checks.array(np.sort(np.concatenate(batches(seen))), y)
    same([kind for kind, *_ in seen], ["grads", "update"] * 3, "calls")


@test_case(name="Session-learns", points=1, hidden=False)
def test_learns(Session):
    """step moves the weights, gives the training and the test error after the epoch, and history keeps both.

    step은 가중치를 움직이고 에포크 뒤의 학습 오차와 테스트 오차를 돌려줘요. history는 둘을 모아 둬요.
    """
    session = checks.an_object(Session(START, FOUR, TWO, batch_size=4))
    checks.array(session.history(), np.zeros((0, 2)))
    params, expected = START, []
    for _ in range(3):
        params = moved(params, slopes(params, *FOUR))
        expected.append([half_squared(params, FOUR), half_squared(params, TWO)])
        pair = checks.items(session.step(*learner([]), outputs), 2)
        checks.number(pair[0], expected[-1][0])
        checks.number(pair[1], expected[-1][1])
    checks.arrays(session.weights(), params)
    checks.array(session.history(), expected)


@test_case(name="Session-reset", points=1, hidden=False)
def test_back_to_the_start(Session):
    """reset brings back the same first weights, an empty history and the same batches; set_weight changes one weight.

    reset하면 같은 처음 가중치, 빈 기록, 같은 배치로 돌아와요. set_weight는 가중치 하나를 바꿔요.
    """
    session = checks.an_object(Session(START, FOUR, TWO, batch_size=2, seed=3))
    first, again, given = [], [], []

    def kept(params, grads):
        given.append(moved(weights_of(params), weights_of(grads)))
        return given[-1]

    session.step(learner(first)[0], kept, outputs)
    same(len(given), 2, "calls of update:")
    copies = {key: value.copy() for key, value in given[-1].items()}
    session.set_weight("W1", (1, 0), 7.5)
    checks.arrays(session.weights(), copies | {"W1": np.array([copies["W1"][0], [7.5]])})
    untouched = all(np.array_equal(given[-1][key], copies[key]) for key in copies)
    checks.that(untouched, "what update returned as it was", "it was changed")
    session.reset()
    checks.arrays(session.weights(), START)
    checks.array(session.history(), np.zeros((0, 2)))
    session.step(learner(again)[0], kept, outputs)
    same(batches(again), batches(first), "the batches")
