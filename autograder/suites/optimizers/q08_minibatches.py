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
def short_rest(minibatches):
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
def shuffled_pairs(minibatches):
    """Shuffled by default: every sample comes exactly once, with its own label, in a different order.

    기본으로 섞어요. 모든 샘플이 자기 레이블과 함께 정확히 한 번씩, 다른 순서로 나와요.
    """
    X, y = labelled(50)
    seen = labels_seen(minibatches(X, y, batch_size=8, seed=3), X, 8)
    checks.that(sorted(seen) == list(range(50)), "every sample once", f"labels {seen}")
    checks.that(seen != list(range(50)), "another order", "the order given")


@test_case(name="minibatches-each-once", points=3, hidden=True)
def each_once(minibatches, rng):
    """For any number of samples and any batch size, full batches come first, then the rest, each sample once.

    샘플 수와 배치 크기가 어떻든 꽉 찬 배치 다음에 나머지가 나오고, 샘플은 한 번씩만 나와요.
    """
    sizes = [(13, 5), (12, 4), (3, 1), (6, 6), (4, 9), (1, 3), (29, 15)]
    Xs, ys = zip(*[labelled(count) for count, _ in sizes], strict=True)
    counts, batch_sizes = zip(*sizes, strict=True)
    seeds = rng.integers(1, 1000, size=14).tolist()
    by_default = minibatches.map(Xs, ys, batch_sizes, seeds[:7])
    as_asked = minibatches.map(Xs, ys, batch_sizes, seeds[7:], [count % 2 == 0 for count in counts])
    for batches, X, batch_size in zip([*by_default, *as_asked], Xs * 2, batch_sizes * 2, strict=True):
        seen = labels_seen(batches, X, batch_size)
        checks.that(sorted(seen) == list(range(len(X))), "every sample once", seen)


def kept_batches(batches):
    """Each batch as a pair, whose arrays stay with the student's code."""
    iterator = batches if isinstance(batches, (list, tuple)) else checks.an_object(batches).keep_items()
    return (checks.items(batch, 2) for batch in iterator)


@test_case(name="minibatches-shuffles", points=2, hidden=True)
def shuffles(minibatches, rng):
    """The order is made by the seed alone: the same again, another for another seed, mixed over all samples.

    순서는 시드만으로 정해져요. 같은 시드면 같고, 다른 시드면 다르고, 전체 샘플에 걸쳐 섞여요.
    """
    X, y = labelled(97)
    seeds = [1, int(rng.integers(2, 1000)), 20250331] * 2
    orders = [labels_seen(batches, X, 13) for batches in minibatches.map([X] * 6, [y] * 6, [13] * 6, seeds)]
    checks.that(orders[:3] == orders[3:], "the same order for the same seed", "another")
    for seen in orders[:3]:
        portions = [seen[at : at + 13] for at in range(0, 97, 13)]
        spread = min(max(portion) - min(portion) for portion in portions[:-1])
        checks.that(sorted(seen) == list(range(97)), "every sample once", seen)
        checks.that(np.unique(np.diff(seen) % 97).size > 20, "no regular steps", seen)
        checks.that(spread > 12, "samples from everywhere in a batch", f"a batch from {spread + 1} neighbours")
        checks.that(any(sorted(portion) != portion for portion in portions), "batches in any order", seen)
        checks.that(min(portions[-1]) < 97 - len(portions[-1]), "a rest from everywhere", portions[-1])
    # 0 by batches that stay there: then no reply depends on the order, which tells who takes 0 for no seed
    made = minibatches.keep(X, y, 13, 0), minibatches.keep(X=X, y=y, batch_size=13, seed=0)
    firsts = [next(kept_batches(batches), None) for batches in made]
    checks.that(None not in firsts, "a first batch", "none")
    first, again = (checks.whole_numbers(checks.now(labels), 13) for _, labels in firsts)
    checks.that(again == first, f"the same order for seed 0, {first}", again)
    starts = {tuple(seen[:13]) for seen in [first, *orders[:3]]}
    checks.that(len(starts) == 4, "another order for each of 4 seeds", len(starts))


@test_case(name="minibatches-in-order", points=1, hidden=True)
def in_order(minibatches, rng):
    """Without shuffling the samples keep their order, whatever the seed.

    섞지 않으면 시드와 상관없이 샘플의 순서가 그대로예요.
    """
    X, y = labelled(53, 2)
    batch_sizes = [17, 53, 60]
    orders = [rng.permutation(53) for _ in batch_sizes]
    seeds = rng.integers(1, 1000, size=3).tolist()
    given = [X[order] for order in orders], [y[order] for order in orders], batch_sizes, seeds, [False] * 3
    for batches, order, batch_size in zip(minibatches.map(*given), orders, batch_sizes, strict=True):
        seen = labels_seen(batches, X, batch_size)
        checks.that(seen == order.tolist(), order.tolist(), seen)


@test_case(name="minibatches-targets", points=1, hidden=True)
def targets(minibatches, rng):
    """Targets keep their shape: (N, 1) comes as (n, 1), and (N, K) as (n, K).

    목표값의 모양은 그대로예요. (N, 1)은 (n, 1)로, (N, K)는 (n, K)로 나와요.
    """
    X, y = labelled(11)
    for wide in (rng.normal(size=(11, 1)), y[:, np.newaxis] + rng.normal(size=(11, 2))):
        batches = checks.collected(minibatches(X, wide, 4, int(rng.integers(1, 1000)), shuffle=False))
        checks.that(len(batches) == 3, "3 batches", len(batches))
        for at, batch in enumerate(batches):
            X_batch, y_batch = checks.items(batch, 2)
            checks.array(X_batch, X[4 * at : 4 * at + 4])
            checks.array(y_batch, wide[4 * at : 4 * at + 4])


@test_case(name="minibatches-refuses-misfits", points=1, hidden=True)
def refuses_misfits(minibatches, rng):
    """minibatches raises ValueError where X and y do not have the same number of samples.

    X와 y의 샘플 수가 다르면 minibatches는 ValueError를 내요.
    """
    X, y = rng.normal(size=(9, 3)), rng.integers(0, 5, size=9)
    Xs, ys = [X, X[:7], X] * 2, [y[:8], y, y[:1]] * 2
    checks.value_errors(minibatches, Xs, ys, [4] * 6, [0] * 6, [True] * 3 + [False] * 3)
