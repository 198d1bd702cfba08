"""train: epochs of shuffled mini-batches, one update for each."""

import numpy as np

from autograder.tutor.cases import test_case
from autograder.tutor import checks

assignment = "optimizers"
name = "train"


def samples(rng, count):
    """X (count, 3) and int labels y (count,), different for every row of X."""
    return rng.normal(size=(count, 3)), np.arange(count)


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


@test_case(name="train-mean-loss", points=2, hidden=False)
def test_mean_loss(train, SGD):
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
def test_every_sample_once(train, SGD):
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
