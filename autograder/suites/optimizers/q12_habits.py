"""Habits of a whole file: what kinds of input it takes, what its results come as, whether inputs stay.

The other questions pass float64 arrays and compare values alone, so each habit is charged here and nowhere else. A
wrong formula is charged there: here an optimizer is compared with what it does itself with float64 arrays. No case asks
a single function alone: one that is wrong in its own question is lent to the others.
"""

import numpy as np

from autograder.grading.cases import test_case
from autograder.suites.optimizers.shared import Alone, any_kind, shares_nothing, takes_any_kind
from autograder.tutor import checks

OK_FORMAT = False
name = "habits"
points = None


def in_order(made, X, y):
    """The batches hold four rows of X, in float64, and of y each, and the rest."""
    batches = [checks.items(batch, 2) for batch in checks.collected(made)]
    checks.that(len(batches) == -(-len(X) // 4), f"{-(-len(X) // 4)} batches", len(batches))
    for at, (X_batch, y_batch) in enumerate(batches):
        part = slice(4 * at, 4 * at + 4)
        checks.form(X_batch, X[part])
        checks.array(X_batch, X[part], checks.PRECISE)
        checks.exactly(y_batch, y[part])


def quadratic(params, X, y):
    """The loss ½‖w‖² + mean(y) and its slopes, whatever the batch."""
    w = np.array(checks.names(params, ["w"])["w"], dtype=np.float64)
    return float(0.5 * np.sum(w**2) + np.mean(y)), {"w": w}


@test_case(name="habits-kinds", points=1, hidden=False)
def kinds(SGD, Momentum, step_decay):
    """SGD and Momentum take lists, ints and float32 and return float64 arrays; step_decay returns a number.

    SGD와 Momentum은 리스트, 정수, float32를 받고 float64 배열을 돌려줘요. step_decay는 숫자 하나를 돌려줘요.
    """
    for optimizer in (SGD, Momentum):
        with checks.naming(optimizer.name):
            plain = {"w": np.array([5.0, 3.0])}, {"w": np.array([3.0, 300.0])}
            alone = checks.an_object(optimizer(lr=0.5)).update(*plain)
            checks.form(alone, {"w": [3.5, -147.0]})
            for kind in (list, np.array, lambda values: np.array(values, dtype=np.float32)):
                student = checks.an_object(optimizer(lr=0.5))
                moved = student.update({"w": kind([5, 3])}, {"w": kind([3, 300])})
                checks.form(moved, {"w": [3.5, -147.0]})
                checks.arrays(moved, alone)
    with checks.naming("step_decay"):
        checks.form(step_decay(0.8, 10), 0.4)


@test_case(name="habits-inputs-stay", points=1, hidden=False)
def inputs_stay(SGD, Momentum, place):
    """SGD and Momentum do not change the params and the grads that they are given.

    SGD와 Momentum은 받은 params와 grads를 바꾸지 않아요.
    """
    for optimizer in (SGD, Momentum):
        w, slope = place([5.0, 3.0]), place([3.0, -1.0])
        with checks.naming(optimizer.name):
            moved = checks.an_object(optimizer(lr=0.5)).update({"w": w}, {"w": slope})
            checks.unchanged(w, slope)
            checks.form(moved, {"w": [3.5, 3.5]})


@test_case(name="habits-kinds-of-sgd-and-clipping", points=1, hidden=True)
def kinds_of_sgd_and_clipping(SGD, clip_by_global_norm, reference, rng):
    """SGD and clip_by_global_norm take lists, ints, float32 and 0-d arrays, and give float64.

    SGD와 clip_by_global_norm은 리스트, 정수, float32, 0차원 배열을 받고 float64를 돌려줘요.
    """
    takes_any_kind(SGD, reference.SGD, rng, {"lr": 1})
    _, grads = any_kind(rng)
    for max_norm in (2.5, 1e6, 12):
        with checks.naming("clip_by_global_norm"):
            clipped, wanted = clip_by_global_norm(grads, max_norm), reference.clip_by_global_norm(grads, max_norm)
            checks.form(clipped, wanted)
            checks.arrays(clipped, wanted, checks.PRECISE)


@test_case(name="habits-kinds-of-momentum", points=1, hidden=True)
def kinds_of_momentum(Momentum, NAG, reference, rng):
    """Momentum and NAG take lists, ints, float32 and 0-d arrays, compute in float64 and return it.

    Momentum과 NAG는 리스트, 정수, float32, 0차원 배열을 받고, float64로 계산해 float64를 돌려줘요.
    """
    takes_any_kind(Momentum, reference.Momentum, rng, {"lr": 0.37, "momentum": 0.83})
    takes_any_kind(NAG, reference.NAG, rng, {"lr": 0.37, "momentum": 0.83})


@test_case(name="habits-kinds-of-adagrad-and-adadelta", points=1, hidden=True)
def kinds_of_adagrad_and_adadelta(Adagrad, Adadelta, reference, rng):
    """Adagrad and Adadelta take lists, ints, float32 and 0-d arrays, compute in float64 and return it.

    Adagrad와 Adadelta는 리스트, 정수, float32, 0차원 배열을 받고, float64로 계산해 float64를 돌려줘요.
    """
    takes_any_kind(Adagrad, reference.Adagrad, rng, {"lr": 1.7, "eps": 0.3})
    takes_any_kind(Adadelta, reference.Adadelta, rng, {"rho": 0.7, "eps": 0.3})


@test_case(name="habits-kinds-of-rmsprop-and-adam", points=1, hidden=True)
def kinds_of_rmsprop_and_adam(RMSprop, Adam, reference, rng):
    """RMSprop and Adam take lists, ints, float32 and 0-d arrays, compute in float64 and return it.

    RMSprop과 Adam은 리스트, 정수, float32, 0차원 배열을 받고, float64로 계산해 float64를 돌려줘요.
    """
    takes_any_kind(RMSprop, reference.RMSprop, rng, {"lr": 1.7, "rho": 0.7, "eps": 0.3})
    takes_any_kind(Adam, reference.Adam, rng, {"lr": 1.7, "beta1": 0.7, "beta2": 0.8, "eps": 0.3})


@test_case(name="habits-kinds-of-batches-and-training", points=2, hidden=True)
def kinds_of_batches_and_training(minibatches, train, SGD, rng):
    """minibatches and train take lists and ints; X and parameters become float64, y keeps its kind and its shape.

    minibatches와 train은 리스트와 정수를 받아요. X와 파라미터는 float64로, y는 종류와 모양 그대로 나와요.
    """
    whole = rng.integers(-9, 10, size=(11, 3))
    y = rng.permutation(11)
    for X in (whole.tolist(), whole, whole.astype(np.float32), np.asfortranarray(whole * 0.25)):
        for targets in (y, y + 0.25, y[:, np.newaxis] * [1, 2], y[:, np.newaxis] + np.array([0.25, 0.75])):
            for given in (targets, targets.tolist()):
                with checks.naming("minibatches"):
                    in_order(minibatches(X, given, 4, 5, False), np.asarray(X, dtype=np.float64), targets)
    X, y, w = rng.integers(-9, 10, size=(7, 2)), rng.integers(0, 9, size=7), rng.integers(-9, 10, size=3)
    with checks.naming("SGD"):
        alone = Alone(checks.an_object(SGD(lr=0.5)))
        first = alone.update({"w": w}, {"w": w})
        second = alone.update(first, first)
    for kind in (np.array, np.ndarray.tolist, np.float32):
        with checks.naming("SGD"):
            optimizer = checks.an_object(SGD(lr=0.5))
        with checks.naming("train"):
            result = train(quadratic, {"w": kind(w)}, kind(X), kind(y), optimizer, 2, 7, 3)
            params, losses = checks.items(result, 2)
            checks.form(params, second)
            checks.arrays(params, second, checks.PRECISE)
            checks.numbers(losses, [quadratic(met, X, y)[0] for met in ({"w": w}, first)])


@test_case(name="habits-sgd-and-clipping-leave-inputs", points=1, hidden=True)
def sgd_and_clipping_leave_inputs(SGD, clip_by_global_norm, reference, rng, place):
    """SGD and clip_by_global_norm leave what they are given alone, and give new arrays each time.

    SGD와 clip_by_global_norm은 받은 것을 바꾸지 않고, 매번 새 배열을 돌려줘요.
    """
    shares_nothing(SGD, reference.SGD, rng, place, {"lr": 0.3}, {"lr": 0.05})
    own = {"W": rng.normal(size=(3, 2)) * 9, "b": rng.normal(size=2)}
    grads = {name: place(g) for name, g in own.items()}
    for max_norm in (2.5, 1e6):
        with checks.naming("clip_by_global_norm"):
            clipped = clip_by_global_norm.keep(grads, max_norm)
            checks.arrays(checks.now(clipped), reference.clip_by_global_norm(own, max_norm))
            checks.scribble(clipped)
            checks.unchanged(*grads.values())


@test_case(name="habits-momentum-shares-no-memory", points=2, hidden=True)
def momentum_shares_no_memory(Momentum, NAG, reference, rng, place):
    """Momentum and NAG change nothing they are given, and share no memory with it, with results or with one another.

    Momentum과 NAG는 받은 것을 바꾸지 않고, 받은 배열, 돌려준 배열, 다른 객체와 메모리를 나누지 않아요.
    """
    one, other = {"lr": 0.3, "momentum": 0.8}, {"lr": 0.05, "momentum": 0.6}
    shares_nothing(Momentum, reference.Momentum, rng, place, one, other)
    shares_nothing(NAG, reference.NAG, rng, place, one, other)


@test_case(name="habits-adagrad-and-adadelta-share-no-memory", points=1, hidden=True)
def adagrad_and_adadelta_share_no_memory(Adagrad, Adadelta, reference, rng, place):
    """Adagrad and Adadelta change nothing they are given, and share no memory with it, with results or objects.

    Adagrad와 Adadelta는 받은 것을 바꾸지 않고, 받은 배열, 돌려준 배열, 다른 객체와 메모리를 나누지 않아요.
    """
    shares_nothing(Adagrad, reference.Adagrad, rng, place, {"lr": 0.3, "eps": 0.01}, {"lr": 0.9, "eps": 0.5})
    shares_nothing(Adadelta, reference.Adadelta, rng, place, {"rho": 0.8, "eps": 0.1}, {"rho": 0.6, "eps": 0.5})


@test_case(name="habits-rmsprop-and-adam-share-no-memory", points=2, hidden=True)
def rmsprop_and_adam_share_no_memory(RMSprop, Adam, reference, rng, place):
    """RMSprop and Adam change nothing they are given, and share no memory with it, with results or with objects.

    RMSprop과 Adam은 받은 것을 바꾸지 않고, 받은 배열, 돌려준 배열, 다른 객체와 메모리를 나누지 않아요.
    """
    one, other = {"lr": 0.3, "rho": 0.8, "eps": 0.01}, {"lr": 0.9, "rho": 0.6, "eps": 0.5}
    shares_nothing(RMSprop, reference.RMSprop, rng, place, one, other)
    one, other = {"lr": 0.3, "beta1": 0.8, "beta2": 0.9}, {"lr": 0.9, "beta1": 0.6, "beta2": 0.7}
    shares_nothing(Adam, reference.Adam, rng, place, one, other)


@test_case(name="habits-batches-and-training-leave-data", points=2, hidden=True)
def batches_and_training_leave_data(minibatches, train, SGD, rng, place):
    """minibatches and train leave what they are given as it is, and later batches leave the earlier ones alone.

    minibatches와 train은 받은 것을 그대로 두고, 먼저 나온 배치의 값은 다음 배치가 나와도 그대로예요.
    """
    rows, labels = rng.normal(size=(23, 3)), np.arange(23)
    for shuffle in (True, False):
        X, y = place(rows), place(labels)
        with checks.naming("minibatches"):
            made = minibatches.keep(X, y, 7, int(rng.integers(1, 1000)), shuffle)
            kept = made if isinstance(made, (list, tuple)) else list(checks.an_object(made).keep_items())
            seen = []
            for batch in kept:
                X_batch, y_batch = checks.now(checks.items(batch, 2))
                part = checks.whole_numbers(y_batch, min(7, 23 - len(seen)))
                checks.that(set(part) <= set(range(23)), "labels of the 23 samples", part)
                checks.array(X_batch, rows[part])
                seen += part
            checks.that(sorted(seen) == list(range(23)), "every sample once", seen)
            checks.unchanged(X, y)
    w, X, y = place(rng.normal(size=3)), place(rng.normal(size=(9, 3))), place(rng.permutation(9))
    with checks.naming("SGD"):
        optimizer = checks.an_object(SGD(lr=0.5))
    with checks.naming("train"):
        params, _ = checks.items(train(quadratic, {"w": w}, X, y, optimizer, 1, 4, 3), 2)
        checks.unchanged(w, X, y)
        checks.form(params, {"w": w.original})
