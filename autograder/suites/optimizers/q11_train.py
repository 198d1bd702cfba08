"""train: epochs of shuffled mini-batches, one update for each."""

import numpy as np

from autograder.grading.cases import test_case
from autograder.tutor import checks

OK_FORMAT = False
name = "train"
points = None


def samples(rng, count):
    """X (count, 3) and int labels y (count,), different for every row of X."""
    return rng.normal(size=(count, 3)), np.arange(count)


def start(rng):
    """Parameters of a small linear model."""
    return {"w": rng.normal(size=3), "b": rng.normal(size=1)}


def regression(seen):
    """Gradients of a linear model's parameters, and a loss, that change with every call; notes the calls in `seen`.

    They do not hang on the samples: so what comes out is the same in whatever order the samples are met.
    """

    def loss_and_grads(params, X, y):
        given = (params["w"], params["b"], X, y) if set(params) == {"w", "b"} else ()
        shapes = [np.shape(a) for a in given]
        fits = len(shapes) == 4 and shapes[:2] == [(3,), (1,)] and shapes[2] == (*shapes[3], 3) != (0, 3)
        w, b, X, y = (np.array(a) for a in given) if fits else [np.array("")] * 4
        if not fits or not all(a.dtype.kind in "iuf" for a in (w, b, X, y)):
            seen.append(None)
            return 0.0, {"w": np.zeros(3), "b": np.zeros(1)}
        loss = 10.0 * len(seen) + 3.0 / len(X)
        grads = {"w": 2.0 * w - len(seen), "b": 2.0 * b + 1.0 / len(X)}
        seen.append(({"w": w, "b": b}, X, y, loss, {k: g.copy() for k, g in grads.items()}))
        return loss, grads

    return loss_and_grads


def batches_per_epoch(seen, X, epochs, batch_size):
    """What was noted, epoch by epoch, once the batches of each are known to hold every sample once."""
    count = len(X)
    steps = -(-count // batch_size)
    checks.that(len(seen) == epochs * steps, f"{epochs * steps} calls of loss_and_grads", len(seen))
    unfit = sum(call is None for call in seen)
    checks.that(not unfit, "parameters, X and y of the model in every call", f"{unfit} calls with something else")
    lengths = [min(batch_size, count - at) for at in range(0, count, batch_size)]
    parts = [seen[at : at + steps] for at in range(0, len(seen), steps)]
    for part in parts:
        met = [len(call[2]) for call in part]
        checks.that(met == lengths, f"batches of {lengths}", met)
        labels = np.concatenate([call[2] for call in part])
        checks.that(sorted(labels.tolist()) == list(range(count)), "every sample once", labels.tolist())
        labels = labels.astype(int)
        checks.array(np.concatenate([call[1] for call in part]), X[labels])
    return parts


def of_the_model(params):
    """The parameters of the linear model, whatever their values, are numbers in their shapes."""
    checks.arrays(params, {"w": np.zeros(3), "b": np.zeros(1)}, tol=np.inf)


@test_case(name="train-mean-loss", points=2, hidden=False)
def mean_loss(train, SGD):
    """The loss of an epoch is the mean of its batch losses, weighted by batch length.

    에포크의 손실은 배치 손실을 배치 길이로 가중한 평균이에요.
    """

    def loss_and_grads(params, X, y):
        return (12.0 if len(y) == 1 else 2.0), {"w": np.zeros(1)}

    X, y = np.zeros((5, 2)), np.array([0.0, 1.0, 2.0, 3.0, 14.0])
    optimizer = checks.an_object(SGD(lr=0.1))
    params, losses = checks.items(
        train(loss_and_grads, {"w": np.array([7.0])}, X, y, optimizer, epochs=3, batch_size=2, seed=0), 2
    )
    checks.numbers(losses, [4.0, 4.0, 4.0])
    checks.arrays(params, {"w": [7.0]})


@test_case(name="train-every-sample-once", points=1, hidden=False)
def every_sample_once(train, SGD):
    """In each epoch every sample is met exactly once, in batches of the given size; int labels stay ints.

    에포크마다 모든 샘플을 주어진 크기의 배치로 정확히 한 번씩 만나고, 정수 레이블은 정수로 남아요.
    """
    X, y = samples(np.random.default_rng(8), 10)
    seen = []
    optimizer = checks.an_object(SGD(lr=0.01))
    train(regression(seen), {"w": np.zeros(3), "b": np.zeros(1)}, X, y, optimizer, 3, 4, 1)
    parts = batches_per_epoch(seen, X, 3, 4)
    kinds = {call[2].dtype.kind for part in parts for call in part}
    checks.that(kinds <= {"i", "u"}, "labels that stay ints", f"labels of kind {kinds}")


@test_case(name="train-replays", points=3, hidden=True)
def replays(train, Momentum, rng):
    """Each batch moves the parameters by one update of the optimizer given, which keeps what it remembers.

    배치 하나마다 받은 옵티마이저가 한 번씩 파라미터를 움직이고, 옵티마이저의 기억은 이어져요.
    """
    X, y = samples(rng, 11)
    one, two = (checks.an_object(made) for made in Momentum.map([0.02] * 2, [0.8] * 2))
    params, slope = start(rng), start(rng)
    for optimizer in (one, two):
        optimizer.update(params, slope)
    seen = []
    whole = {"loss_and_grads": regression(seen), "params": params, "X": X, "y": y, "optimizer": one}
    trained, _ = checks.items(train(**whole, epochs=3, batch_size=3, seed=5), 2)
    batches_per_epoch(seen, X, 3, 3)
    met = [call[0] for call in seen]
    moved = [*two.update.map(met, [call[4] for call in seen])]
    checks.arrays(met[0], params)
    for result in [*moved, trained]:
        of_the_model(result)
    for now, expected in zip(met[1:], moved[:-1], strict=True):
        checks.arrays(now, expected)
    with checks.naming(" at the end"):
        checks.arrays(trained, moved[-1])


@test_case(name="train-losses-met", points=2, hidden=True)
def losses_met(train, SGD, rng):
    """The losses are those that were met on the way, one number an epoch, for any batch size.

    손실은 학습하면서 만난 값이고, 배치 크기가 어떻든 에포크마다 하나예요.
    """
    sizes = [(11, 4, 4), (6, 3, 2), (5, 9, 3), (1, 1, 2), (7, 1, 1)]
    seens, calls = [[] for _ in sizes], []
    for (count, batch_size, epochs), seen, made in zip(sizes, seens, SGD.map([0.1] * 5), strict=True):
        X, y = samples(rng, count)
        seed = int(rng.integers(1, 99))
        calls.append((regression(seen), start(rng), X, y, checks.an_object(made), epochs, batch_size, seed))
    for call, seen, result in zip(calls, seens, train.map(*zip(*calls, strict=True)), strict=True):
        _, _, X, _, _, epochs, batch_size, _ = call
        _, losses = checks.items(result, 2)
        parts = batches_per_epoch(seen, X, epochs, batch_size)
        checks.numbers(losses, [sum(call[3] * len(call[2]) for call in part) / len(X) for part in parts])


@test_case(name="train-shuffles", points=2, hidden=True)
def shuffles(train, SGD, rng):
    """The samples are shuffled, in the same way for the same seed and in another way for another seed.

    샘플을 섞어요. 시드가 같으면 같은 순서, 다르면 다른 순서예요.
    """
    X, y = samples(rng, 60)
    params = start(rng)
    orders = []
    for seed, made in zip((0, 0, 41, 977), SGD.map([0.01] * 4), strict=True):
        seen = []
        train(regression(seen), params, X, y, checks.an_object(made), 2, 7, seed)
        parts = batches_per_epoch(seen, X, 2, 7)
        orders.append([tuple(np.concatenate([call[2] for call in part]).tolist()) for part in parts])
    in_order = sum(order == tuple(range(60)) for epochs in orders for order in epochs)
    checks.that(not in_order, "shuffled samples in every epoch", f"{in_order} epochs in the order given")
    checks.that(orders[0] == orders[1], "the same orders for the same seed", "others")
    distinct = len({tuple(epochs) for epochs in orders})
    checks.that(distinct == 3, "other orders for each of 3 seeds", distinct)
