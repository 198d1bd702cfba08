"""minibatches: every sample once an epoch, in small portions."""

import numpy as np

from autograder.grading.cases import test_case
from autograder.tutor import checks

OK_FORMAT = False
name = "minibatches"
points = None


def labelled(count, features=3):
    """X (count, features) and int y (count,), where row i of X can be told from its label i."""
    return np.arange(count)[:, None] + np.linspace(0.125, 0.5, features), np.arange(count)


def labels_seen(batches, X, batch_size):
    """The labels of all batches in order, once lengths and pairs of (X, y) are known to be right."""
    pairs = [checks.items(batch, 2) for batch in checks.collected(batches)]
    count = len(X)
    checks.that(len(pairs) == -(-count // batch_size))
    seen = []
    for at, (X_batch, y_batch) in enumerate(pairs):
        length = min(batch_size, count - at * batch_size)
        checks.that(type(y_batch) is np.ndarray and y_batch.shape == (length,) and y_batch.dtype.kind in "iuf")
        checks.that(set(y_batch.tolist()) <= set(range(count)))
        labels = [int(label) for label in y_batch.tolist()]
        checks.array(X_batch, X[labels], tol=1e-12)
        seen += labels
    return seen


@test_case(name="minibatches-short-rest", points=2, hidden=False)
def short_rest(minibatches):
    """Seven samples in threes make batches of 3, 3 and 1, in order where nothing is shuffled.

    일곱 샘플을 셋씩 나누면 3, 3, 1개의 배치가 되고, 섞지 않으면 순서 그대로예요.
    """
    X, y = labelled(7)
    batches = checks.collected(minibatches(X, y, 3, seed=0, shuffle=False))
    checks.that(len(batches) == 3)
    for batch, (start, stop) in zip(batches, [(0, 3), (3, 6), (6, 7)], strict=True):
        X_batch, y_batch = checks.items(batch, 2)
        checks.array(X_batch, X[start:stop])
        checks.integers(y_batch, y[start:stop])


@test_case(name="minibatches-shuffled-pairs", points=2, hidden=False)
def shuffled_pairs(minibatches):
    """Shuffled by default: every sample comes exactly once, with its own label, in a different order.

    기본으로 섞어요. 모든 샘플이 자기 레이블과 함께 정확히 한 번씩, 다른 순서로 나와요.
    """
    X, y = labelled(50)
    seen = labels_seen(minibatches(X, y, batch_size=8, seed=3), X, 8)
    checks.that(sorted(seen) == list(range(50)) and seen != list(range(50)))


@test_case(name="minibatches-each-once", points=3, hidden=True)
def each_once(minibatches, rng):
    """For any number of samples and any batch size, full batches come first, then the rest, each sample once.

    샘플 수와 배치 크기가 어떻든 꽉 찬 배치 다음에 나머지가 나오고, 샘플은 한 번씩만 나와요.
    """
    for count, batch_size in [(13, 5), (12, 4), (3, 1), (6, 6), (4, 9), (1, 3), (29, 15)]:
        X, y = labelled(count)
        for order in ({}, {"shuffle": count % 2 == 0}):
            batches = minibatches(X, y, batch_size, int(rng.integers(1000)), **order)
            checks.that(sorted(labels_seen(batches, X, batch_size)) == list(range(count)))


@test_case(name="minibatches-shuffles", points=2, hidden=True)
def shuffles(minibatches, rng):
    """The order is made by the seed alone: the same again, another for another seed, mixed over all samples.

    순서는 시드만으로 정해져요. 같은 시드면 같고, 다른 시드면 다르고, 전체 샘플에 걸쳐 섞여요.
    """
    X, y = labelled(97)
    orders = []
    for seed in (0, 1, int(rng.integers(2, 1000)), 20250331):
        first = labels_seen(minibatches(X, y, 13, seed), X, 13)
        again = minibatches(X=X, y=y, batch_size=13, seed=seed)
        checks.that(sorted(first) == list(range(97)))
        checks.that(first == labels_seen(again, X, 13))
        orders.append(first)
    checks.that(len({tuple(seen) for seen in orders}) == len(orders))
    for seen in orders:
        portions = [seen[at : at + 13] for at in range(0, 97, 13)]
        checks.that(np.unique(np.diff(seen) % 97).size > 20)
        checks.that(all(max(portion) - min(portion) > 12 for portion in portions[:-1]))
        checks.that(any(sorted(portion) != portion for portion in portions))
        checks.that(min(portions[-1]) < 97 - len(portions[-1]))


@test_case(name="minibatches-in-order", points=1, hidden=True)
def in_order(minibatches, rng):
    """Without shuffling the samples keep their order, whatever the seed.

    섞지 않으면 시드와 상관없이 샘플의 순서가 그대로예요.
    """
    X, y = labelled(53, 2)
    for batch_size in (17, 53, 60):
        order = rng.permutation(53)
        batches = minibatches(X[order], y[order], batch_size, int(rng.integers(1000)), False)
        checks.that(labels_seen(batches, X, batch_size) == order.tolist())


@test_case(name="minibatches-kinds", points=2, hidden=True)
def kinds(minibatches, rng):
    """Lists work too; labels keep their kind and targets their shape: ints stay ints, (N, K) stays (n, K).

    리스트도 받아요. y의 종류와 모양은 그대로예요: 정수는 정수로, (N, K)는 (n, K)로 남아요.
    """
    X, y = labelled(11)
    kinds_of_y = [y[:, None] + np.array([0.25, 0.75]), (y + 0.25)[:, None], y + 0.25, y[:, None] * [1, 2]]
    for shuffle in (False, True):
        of_lists = checks.collected(minibatches(X.tolist(), y.tolist(), 4, int(rng.integers(1000)), shuffle))
        checks.that(sorted(labels_seen(of_lists, X, 4)) == list(range(11)))
        checks.that(all(y_batch.dtype.kind in "iu" for _, y_batch in of_lists))
        for targets in [t.tolist() if shuffle else t for t in kinds_of_y]:
            batches = checks.collected(minibatches(np.asfortranarray(X), targets, 4, 5, shuffle))
            checks.that(len(batches) == 3)
            for X_batch, y_batch in (checks.items(batch, 2) for batch in batches):
                checks.that(type(X_batch) is np.ndarray and X_batch.ndim == 2 and X_batch.shape[1] == 3)
                rows = np.abs(X_batch[:, :1] - X[:, 0]).argmin(axis=1)
                checks.array(X_batch, X[rows])
                checks.exactly(y_batch, np.asarray(targets)[rows])


@test_case(name="minibatches-own-memory", points=2, hidden=True)
def own_memory(minibatches, rng, place):
    """The data given stay in their order, and a batch keeps its values when later batches are made.

    받은 데이터의 순서는 그대로이고, 먼저 나온 배치의 값은 다음 배치가 나와도 그대로예요.
    """
    X, y = labelled(23)
    for shuffle in (True, False):
        placed_X, placed_y = place(X), place(y)
        batches = minibatches(placed_X, placed_y, 5, int(rng.integers(1000)), shuffle)
        if not isinstance(batches, (list, tuple)):
            items = checks.an_object(batches).keep_items()
            pairs = [[checks.kept(a) for a in checks.items(pair, 2)] for pair in items]
            batches = [tuple(a.get() for a in pair) for pair in pairs]
        checks.that(sorted(labels_seen(batches, X, 5)) == list(range(23)))
        checks.unchanged(placed_X, placed_y)


@test_case(name="minibatches-refuses-misfits", points=1, hidden=True)
def refuses_misfits(minibatches):
    """minibatches raises ValueError where X and y do not have the same number of samples.

    X와 y의 샘플 수가 다르면 minibatches는 ValueError를 내요.
    """
    X, y = labelled(9)
    for shuffle in (True, False):
        checks.value_error(minibatches, X, y[:8], 4, 0, shuffle)
        checks.value_error(minibatches, X[:7], y, 4, 0, shuffle)
        checks.value_error(minibatches, X, y[:1], 4, 0, shuffle)
