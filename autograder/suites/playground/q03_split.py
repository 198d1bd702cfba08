"""Shuffle, then part into training and test."""

import numpy as np

from autograder.grading.cases import test_case
from autograder.suites.playground.shared import numbers_of
from autograder.tutor import checks

OK_FORMAT = False
name = "split"
points = None


def parts(result, train, test, columns):
    """The four parts as one X and one y, in their order, after a look at their shapes."""
    shapes = {"X_train": (train, columns), "y_train": (train,), "X_test": (test, columns), "y_test": (test,)}
    found = []
    for (what, shape), part in zip(shapes.items(), checks.items(result, 4), strict=True):
        with checks.naming(what):
            found.append(numbers_of(part, shape))
    return np.concatenate(found[::2]), np.concatenate(found[1::2])


def samples(count, columns=2):
    """X with rows that can be told apart, and y that belongs to them."""
    y = np.arange(1.0, count + 1.0)
    return np.outer(y, np.arange(1.0, columns + 1.0)) + 0.5, y


def rows_of(y, count):
    """Which row of `samples` each y belongs to, once it is known that every one is there."""
    checks.array(np.sort(y), np.arange(1.0, count + 1.0))
    return np.rint(y).astype(int) - 1


@test_case(name="split-sizes", points=1, hidden=False)
def some_sizes(split, place):
    """split gives ⌊n · percent / 100⌋ samples for training and the rest for the test.

    split은 ⌊n · percent / 100⌋개를 학습용으로, 나머지를 테스트용으로 줘요.
    """
    X, y = np.array([[1.0, 2.0], [3.0, 4.0], [5.0, 6.0], [7.0, 8.0], [9.0, 10.0]]), np.array([1, -1, 1, -1, 1])
    for percent, train in [(50, 2), (70, 3), (20, 1)]:
        result = checks.items(split(place(X), place(y), percent, 3), 4)
        shapes = [(train, 2), (train,), (5 - train, 2), (5 - train,)]
        for what, part, shape in zip(["X_train", "y_train", "X_test", "y_test"], result, shapes, strict=True):
            with checks.naming(what):
                checks.array(part, np.zeros(shape), tol=1e3)


@test_case(name="split-shuffles", points=1, hidden=False)
def shuffles(split, place):
    """split shuffles, keeps each y with its row of X, and uses every sample once.

    split은 섞되 y를 X의 제 행과 함께 두고, 모든 샘플을 한 번씩 써요.
    """
    y = np.arange(40.0)
    X_train, y_train, X_test, y_test = checks.items(split(place(np.stack([y, -y], axis=1)), place(y), 50, 3), 4)
    for part in (y_train, y_test):
        checks.array(part, np.zeros(20), tol=1e3)
    y_train, y_test = (np.reshape(part, 20).astype(float) for part in (y_train, y_test))
    checks.array(X_train, np.stack([y_train, -y_train], axis=1))
    checks.array(X_test, np.stack([y_test, -y_test], axis=1))
    checks.array(np.sort(np.concatenate([y_train, y_test])), y)
    both = y_train.min() < 20.0 <= y_train.max()
    checks.that(both, "training samples from both halves", f"{y_train.min():g} to {y_train.max():g}")


@test_case(name="split-any-share", points=1, hidden=True)
def any_share(split, rng, place):
    """split rounds the training share down exactly, from 0 to 100 percent, for any number of samples.

    split은 0부터 100퍼센트까지, 샘플이 몇 개든 학습용 수를 정확하게 내림해요.
    """
    shares = [(100, 29), (100, 57), (100, 58), (50, 14), (3, 50), (7, 99), (1, 50), (11, 0), (11, 100), (1, 100)]
    shares += [(int(rng.integers(2, 200)), int(rng.integers(1, 100))) for _ in range(6)]
    calls = [(*(place(a) for a in samples(n)), percent, int(rng.integers(1, 999))) for n, percent in shares]
    for (n, percent), result in zip(shares, split.map(*zip(*calls, strict=True)), strict=True):
        X, y = parts(result, n * percent // 100, n - n * percent // 100, 2)
        checks.array(X, samples(n)[0][rows_of(y, n)])


@test_case(name="split-fair", points=1, hidden=True)
def fair(split, rng, place):
    """Every sample comes into the training part as often as any other, and that part is in no order, either.

    어느 샘플이든 똑같이 자주 학습용이 되고, 학습용 안에서도 순서가 섞여 있어요.
    """
    X, y = samples(23, columns=3)
    seeds = [int(seed) for seed in rng.integers(1, 10**6, size=90)]
    results = split.map([place(X) for _ in seeds], [place(y) for _ in seeds], [60] * 90, seeds)
    orders = []
    for result in results:
        now, order = parts(result, 13, 10, 3)
        orders.append(rows_of(order, 23))
        checks.array(now, X[orders[-1]])
    trained = np.bincount(np.array(orders)[:, :13].ravel(), minlength=23)
    fewest, most = int(trained.min()), int(trained.max())
    fair = fewest >= 90 * 13 / 23 - 30 and most <= 90 * 13 / 23 + 30  # more than six standard errors of 4.7
    checks.that(fair, "every sample trained about 51 times of 90", f"{fewest} to {most}")
    first = len(np.unique(np.array(orders)[:, 0]))
    checks.that(first > 8, "any sample may come first", f"{first} of 23 ever did")


@test_case(name="split-seeds", points=1, hidden=True)
def seeds(split, rng, place):
    """The same seed gives the same parts, another seed others, and one call leaves what another gave alone.

    시드가 같으면 같은 부분들을, 다르면 다른 부분들을 주고, 한 호출은 다른 호출이 준 것을 건드리지 않아요.
    """
    X, y = rng.normal(size=(31, 2)), rng.normal(size=31)
    chosen = [0, 1, int(rng.integers(100, 10**6)), 2**40 + 1]
    first = [
        parts(result, 12, 19, 2)
        for result in split.map([place(X) for _ in chosen], [place(y) for _ in chosen], [40] * 4, chosen)
    ]
    again = split.map([place(X) for _ in chosen], [place(y) for _ in chosen], [40] * 4, reversed(chosen))
    for result, (same_X, same_y) in zip(again, reversed(first), strict=True):
        now_X, now_y = parts(result, 12, 19, 2)
        checks.array(now_X, same_X, tol=0.0)
        checks.array(now_y, same_y, tol=0.0)
    different = len({y.tobytes() for _, y in first})
    checks.that(different == 4, "four orders from four seeds", different)
    by_name = parts(split(y=place(y), X=place(X), seed=chosen[2], percent=40), 12, 19, 2)
    checks.array(by_name[0], first[2][0], tol=0.0)


@test_case(name="split-must-fit", points=1, hidden=True)
def must_fit(split, rng):
    """split raises ValueError for X that is not (n, D) or y that is not (n,).

    split은 X가 (n, D)가 아니거나 y가 (n,)이 아니면 ValueError를 내요.
    """
    shapes = [((6, 2), (5,)), ((5, 2), (6,)), ((6, 2), (6, 1)), ((6, 2), (1, 6)), ((6, 2), (1,)), ((6,), (6,))]
    X, y = ([rng.normal(size=shape) for shape in column] for column in zip(*shapes, strict=True))
    checks.value_errors(split, X, y, [50] * 6, [1] * 6)
