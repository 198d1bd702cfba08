"""A network that learns epoch by epoch, and remembers."""

import numpy as np

from autograder.grading.cases import test_case
from autograder.tutor import checks

OK_FORMAT = False
name = "Session"
points = None


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
def one_epoch(Session, place):
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
def learns(Session):
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
def back_to_the_start(Session):
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


def start(rng):
    """First weights of the linear model."""
    return {"W1": rng.normal(size=(2, 1)), "b1": rng.normal(size=1)}


def samples(rng, count, first=0):
    """Random X (count, 2), and labels y that tell each sample from all others."""
    return rng.normal(size=(count, 2)), (np.arange(count) + first) / 8.0


def a_session(Session, place, params, train, test, *arguments, **keywords):
    """A session with weights and data that may be written into."""
    given = {key: place(value) for key, value in params.items()}
    pairs = [tuple(place(part) for part in pair) for pair in (train, test)]
    return checks.an_object(Session(given, *pairs, *arguments, **keywords))


def epochs(session, count):
    """What the callbacks are called with in each of several epochs."""
    all_seen = []
    for _ in range(count):
        seen = []
        session.step(*learner(seen), outputs)
        all_seen.append(seen)
    return all_seen


def order_of(seen, train):
    """In which order an epoch met the samples, once every batch is known to hold samples as they are."""
    met = [(X, y) for kind, _, X, y in seen if kind == "grads"]
    checks.that(len(met) > 0, "batches", "none")
    labels = np.concatenate([y for _, y in met])
    checks.array(np.sort(labels), np.sort(train[1]))
    order = np.argsort(train[1])[np.searchsorted(np.sort(train[1]), labels - 1e-6)]
    checks.array(np.concatenate([X for X, _ in met]), train[0][order])
    return order.tolist()


def now(session):
    """The session's weights, after a look at names and shapes."""
    params = session.weights()
    checks.arrays(params, {"W1": np.zeros((2, 1)), "b1": np.zeros(1)}, tol=1e6)
    W1, b1 = (np.array(params[key], dtype=np.float64) for key in ("W1", "b1"))
    return {"W1": W1.reshape(2, 1), "b1": b1.reshape(1)}


@test_case(name="Session-batches", points=1, hidden=True)
def every_sample_once(Session, rng, place):
    """Each epoch meets every training sample once, in full batches and then the rest, whatever the batch size.

    배치 크기가 어떻든 에포크마다 모든 학습 샘플을 한 번씩, 꽉 찬 배치들과 나머지로 만나요. 테스트 샘플은 만나지 않아요.
    """
    for count, size in [(11, 4), (23, 5), (6, 3), (5, 9), (7, 1), (1, 1), (12, 12)]:
        train, test = samples(rng, count), samples(rng, 5, first=100)
        session = a_session(Session, place, start(rng), train, test, size, seed=int(rng.integers(1, 10**6)))
        lengths = [min(size, count - at) for at in range(0, count, size)]
        for seen in epochs(session, 2):
            order_of(seen, train)
            same([len(labels) for labels in batches(seen)], lengths, "batches of")
            same([kind for kind, *_ in seen], ["grads", "update"] * len(lengths), "calls")
    train = samples(rng, 24)
    seen = []
    session = a_session(Session, place, start(rng), train, samples(rng, 3, first=100))
    session.step(outputs=outputs, update=learner(seen)[1], loss_and_grads=learner(seen)[0])
    order_of(seen, train)
    same([len(labels) for labels in batches(seen)], [10, 10, 4], "batches of")


@test_case(name="Session-replays", points=2, hidden=True)
def replays(Session, rng, place):
    """Each batch is one update: of the weights that met it, by the slopes found for it, and the next batch meets those.

    배치마다 업데이트가 한 번이에요. 배치를 만난 가중치를 그 기울기로 움직이고, 다음 배치는 움직인 가중치를 만나요.
    """
    first = start(rng)
    session = a_session(Session, place, first, samples(rng, 13), samples(rng, 4, first=100), 4, 7)
    params = first
    for _ in range(3):
        (seen,) = epochs(session, 1)
        same([kind for kind, *_ in seen], ["grads", "update"] * 4, "calls")
        for (_, met, X, y), (_, given, grads, _) in zip(seen[::2], seen[1::2], strict=True):
            checks.arrays(met, params)
            checks.arrays(given, params)
            checks.arrays(grads, slopes(params, X, y))
            params = moved(given, grads)
        checks.arrays(now(session), params)


@test_case(name="Session-errors", points=1, hidden=True)
def errors(Session, rng, place):
    """step gives the half squared errors after the epoch, of all training and all test data; history keeps them all.

    step은 에포크가 끝난 뒤 학습 데이터와 테스트 데이터 전체의 half squared error를 주고, history는 모두 모아 둬요.
    """
    for flat in (False, True):
        train, test = samples(rng, 17), samples(rng, 6, first=20)
        session = a_session(Session, place, start(rng), train, test, batch_size=5, seed=int(rng.integers(99)))
        expected = []

        def said(params, X, flat=flat):
            return outputs(params, X)[:, 0] if flat else outputs(params, X)

        for _ in range(4):
            seen = []
            pair = checks.items(session.step(*learner(seen), said), 2)
            same([kind for kind, *_ in seen[-1:]], ["update"], "the last call")
            params = moved(*seen[-1][1:3])
            expected.append([half_squared(params, train), half_squared(params, test)])
            checks.number(pair[0], expected[-1][0])
            checks.number(pair[1], expected[-1][1])
        checks.array(session.history(), expected)


@test_case(name="Session-reset-anew", points=1, hidden=True)
def reset_anew(Session, rng, place):
    """After reset come the same first weights, no history, and the same batches in the same order, however often.

    reset하면 몇 번이든 같은 처음 가중치, 빈 기록, 같은 순서의 같은 배치가 다시 와요.
    """
    first = start(rng)
    session = a_session(Session, place, first, samples(rng, 19), samples(rng, 4, first=100), 4, int(rng.integers(99)))
    session.reset()
    orders = [batches(seen) for seen in epochs(session, 3)]
    for count in (3, 1, 2):
        session.reset()
        checks.arrays(now(session), first)
        checks.array(session.history(), np.zeros((0, 2)))
        seen = epochs(session, count)
        same([batches(one) for one in seen], orders[:count], "the batches")
        checks.that(len(seen[0]) > 0, "batches", "none")
        checks.arrays(seen[0][0][1], first)
        checks.array(session.history(), np.zeros((count, 2)), tol=1e6)


@test_case(name="Session-shuffles", points=1, hidden=True)
def shuffles(Session, rng, place):
    """Every epoch has an order of its own; the seed decides over all of them, and it is 0 if none is given.

    에포크마다 순서가 달라요. 순서는 모두 시드가 정하고, 주지 않으면 시드는 0이에요.
    """
    train, test, first = samples(rng, 31), samples(rng, 4, first=100), start(rng)
    seeds = [{}, {"seed": 0}, {"seed": int(rng.integers(1, 10**6))}, {"seed": 2**40 + 1}]
    sessions = [a_session(Session, place, first, train, test, 10, **seed) for seed in seeds]
    orders = [[order_of(seen, train) for seen in epochs(session, 3)] for session in sessions]
    same(orders[0], orders[1], "the orders of seed 0")
    different = [tuple(order) for one in orders[1:] for order in one]
    same(len(set(different)), len(different), "different orders:")
    same(sum(list(order) == sorted(order) for order in different), 0, "orders that are not shuffled:")
    last = a_session(Session, place, start(rng), train, test, batch_size=10, seed=seeds[2]["seed"])
    same([order_of(seen, train) for seen in epochs(last, 3)], orders[2], "the orders of one seed")


@test_case(name="Session-set-weight", points=1, hidden=True)
def set_weight(Session, rng, place):
    """set_weight changes one number, at once and for the batches to come; reset forgets it.

    set_weight는 수 하나를 바로, 다음 배치들을 위해 바꾸고, reset하면 잊어요.
    """
    first = start(rng)
    session = a_session(Session, place, first, samples(rng, 9), samples(rng, 4, first=100), 4, 5)
    edited = {"W1": first["W1"].copy(), "b1": first["b1"].copy()}
    edited["W1"][1, 0] = value = float(rng.normal())
    session.set_weight("W1", (1, 0), value)
    checks.arrays(now(session), edited)
    edited["b1"][0] = 2.5
    session.set_weight(value=2.5, name="b1", index=0)
    checks.arrays(now(session), edited)
    (seen,) = epochs(session, 1)
    checks.that(len(seen) > 1, "batches", "none")
    checks.arrays(seen[0][1], edited)
    after = now(session)
    session.set_weight("W1", (0, 0), -4.0)
    session.set_weight("W1", (0, 0), -3.0)
    after["W1"][0, 0] = -3.0
    checks.arrays(now(session), after)
    (seen,) = epochs(session, 1)
    checks.that(len(seen) > 1, "batches", "none")
    checks.arrays(seen[0][1], after)
    session.set_weight("b1", 0, 9.0)
    session.reset()
    checks.arrays(now(session), first)


@test_case(name="Session-own-arrays", points=1, hidden=True)
def own_arrays(Session, rng, place):
    """Session changes nothing that it was given, weights gives copies, and two sessions do not disturb each other.

    Session은 받은 것을 바꾸지 않고, weights는 복사본을 주며, 두 세션은 서로를 건드리지 않아요.
    """
    first = start(rng)
    params = {key: place(value) for key, value in first.items()}
    train, test = (tuple(place(part) for part in samples(rng, count, count)) for count in (12, 5))
    everything = [*params.values(), *train, *test]
    one, two = (checks.an_object(made) for made in Session.map([params] * 2, [train] * 2, [test] * 2, [5] * 2, [1] * 2))
    one.set_weight("W1", (0, 0), 11.0)
    one.set_weight("b1", 0, 12.0)
    checks.unchanged(*everything)
    checks.arrays(now(two), first)
    alone = [batches(seen) for seen in epochs(one, 2)]
    checks.arrays(now(two), first)
    checks.array(two.history(), np.zeros((0, 2)))
    before = now(one)
    kept = checks.names(one.weights.keep(), first)
    checks.scribble(kept["W1"])
    checks.arrays(now(one), before)
    one.set_weight("b1", 0, 13.0)
    checks.array(checks.now(kept["b1"]), before["b1"])
    one.reset()
    checks.arrays(now(one), first)
    same([batches(seen) for seen in epochs(two, 2)], alone, "the batches")
    checks.unchanged(*everything)
