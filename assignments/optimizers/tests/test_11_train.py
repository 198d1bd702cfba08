"""train: epochs of shuffled mini-batches, one update for each."""

import numpy as np

from tutor import checks
from tutor.cases import test_case

name = "train"


def samples(rng, count):
    """X (count, 3) and int labels y (count,), different for every row of X."""
    return rng.normal(size=(count, 3)), np.arange(count)


def regression(seen):
    """The squared error of X w + b against y / 5, and its gradients; notes every call in `seen`."""

    def loss_and_grads(params, X, y):
        given = (params["w"], params["b"], X, y) if set(params) == {"w", "b"} else ()
        shapes = [np.shape(a) for a in given]
        fits = len(shapes) == 4 and shapes[:2] == [(3,), (1,)] and shapes[2] == (*shapes[3][:1], 3)
        if not fits or len(shapes[3]) != 1:
            seen.append(None)
            return 0.0, {"w": np.zeros(3), "b": np.zeros(1)}
        w, b, X, y = (np.array(a) for a in given)
        error = X @ w + b - y / 5.0
        loss = float(np.mean(error**2))
        grads = {"w": 2.0 * X.T @ error / len(X), "b": np.array([2.0 * np.mean(error)])}
        seen.append(({"w": w, "b": b}, X, y, loss, {k: g.copy() for k, g in grads.items()}))
        return loss, grads

    return loss_and_grads


def batches_per_epoch(seen, X, epochs, batch_size):
    """What was noted, epoch by epoch, once the batches of each are known to hold every sample once."""
    count = len(X)
    steps = -(-count // batch_size)
    checks.that(len(seen) == epochs * steps and all(call is not None for call in seen))
    lengths = [min(batch_size, count - at) for at in range(0, count, batch_size)]
    parts = [seen[at : at + steps] for at in range(0, len(seen), steps)]
    for part in parts:
        checks.that([len(call[2]) for call in part] == lengths)
        checks.that(all(call[2].dtype.kind in "iu" for call in part))
        labels = np.concatenate([call[2] for call in part])
        checks.integers(np.sort(labels), np.arange(count))
        checks.array(np.concatenate([call[1] for call in part]), X[labels])
    return parts


@test_case(name="train-mean-loss", points=2, hidden=False)
def test_mean_loss(train, SGD):
    """The loss of an epoch is the mean of its batch losses, weighted by batch length.

    에포크의 손실은 배치 손실을 배치 길이로 가중한 평균이에요.
    """

    def loss_and_grads(params, X, y):
        return float(np.mean(y)), {"w": np.zeros(1)}

    X, y = np.zeros((5, 2)), np.array([0.0, 1.0, 2.0, 3.0, 14.0])
    optimizer = checks.an_object(SGD(lr=0.1))
    params, losses = checks.items(
        train(loss_and_grads, {"w": np.array([7.0])}, X, y, optimizer, epochs=3, batch_size=2, seed=0), 2
    )
    checks.numbers(losses, [4.0, 4.0, 4.0])
    checks.arrays(params, {"w": [7.0]})


@test_case(name="train-every-sample-once", points=1, hidden=False)
def test_every_sample_once(train, SGD):
    """In each epoch every sample is met exactly once, in batches of the given size and a short rest.

    에포크마다 모든 샘플을, 주어진 크기의 배치와 모자라는 나머지로, 정확히 한 번씩 만나요.
    """
    X, y = samples(np.random.default_rng(8), 10)
    seen = []
    optimizer = checks.an_object(SGD(lr=0.01))
    train(regression(seen), {"w": np.zeros(3), "b": np.zeros(1)}, X, y, optimizer, 3, 4, 1)
    batches_per_epoch(seen, X, 3, 4)
