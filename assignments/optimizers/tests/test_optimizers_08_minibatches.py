"""minibatches: every sample once an epoch, in small portions."""

import numpy as np

from autograder.tutor.cases import test_case
from autograder.tutor import checks

assignment = "optimizers"
name = "minibatches"


def labelled(count, features=3):
    """X (count, features) and int y (count,), where row i of X can be told from its label i."""
    return np.arange(count)[:, None] + np.linspace(0.125, 0.5, features), np.arange(count)


def labels_seen(batches, X, batch_size):
    """The labels of all batches in order, once lengths and pairs of (X, y) are known to be right."""
    pairs = [checks.items(batch, 2) for batch in checks.collected(batches)]
    count = len(X)
    checks.that(len(pairs) == -(-count // batch_size), f"{-(-count // batch_size)} batches", len(pairs))
    seen = []
    for at, (X_batch, y_batch) in enumerate(pairs):
        length = min(batch_size, count - at * batch_size)
        labels = checks.whole_numbers(y_batch, length)
        checks.that(set(labels) <= set(range(count)), f"labels of the {count} samples", labels)
        checks.array(X_batch, X[labels], tol=1e-12)
        seen += labels
    return seen


@test_case(name="minibatches-short-rest", points=2, hidden=False)
def test_short_rest(minibatches):
    """Seven samples in threes make batches of 3, 3 and 1, in order where nothing is shuffled.

    일곱 샘플을 셋씩 나누면 3, 3, 1개의 배치가 되고, 섞지 않으면 순서 그대로예요.
    """
    X, y = labelled(7)
    batches = checks.collected(minibatches(X, y, 3, seed=0, shuffle=False))
    checks.that(len(batches) == 3, "3 batches", len(batches))
    for batch, (start, stop) in zip(batches, [(0, 3), (3, 6), (6, 7)], strict=True):
        X_batch, y_batch = checks.items(batch, 2)
        checks.array(X_batch, X[start:stop])
        checks.integers(y_batch, y[start:stop])


@test_case(name="minibatches-shuffled-pairs", points=2, hidden=False)
def test_shuffled_pairs(minibatches):
    """Shuffled by default: every sample comes exactly once, with its own label, in a different order.

    기본으로 섞어요. 모든 샘플이 자기 레이블과 함께 정확히 한 번씩, 다른 순서로 나와요.
    """
    X, y = labelled(50)
    seen = labels_seen(minibatches(X, y, batch_size=8, seed=3), X, 8)
    checks.that(sorted(seen) == list(range(50)), "every sample once", f"labels {seen}")
    checks.that(seen != list(range(50)), "another order", "the order given")
