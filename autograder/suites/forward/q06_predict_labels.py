"""From logits to labels."""

import numpy as np

from autograder.grading.cases import test_case
from autograder.tutor import checks

OK_FORMAT = False
name = "predict_labels"
points = None


@test_case(name="predict_labels-one-logit-each", points=1, hidden=False)
def one_logit_each(predict_labels):
    """predict_labels is 1 where the logit is positive: where the probability is above 0.5.

    predict_labels는 로짓이 양수인 곳, 곧 확률이 0.5보다 큰 곳에서 1이에요.
    """
    checks.integers(predict_labels(np.array([-1.5, 0.3, 2.0, -0.2, 40.0])), [0, 1, 1, 0, 1])


@test_case(name="predict_labels-a-column", points=1, hidden=False)
def a_column(predict_labels):
    """predict_labels turns a column (N, 1) of logits into labels (N,).

    predict_labels는 로짓의 열 (N, 1)을 레이블 (N,)로 바꿔요.
    """
    checks.integers(predict_labels(np.array([[-1.5], [0.3], [2.0]])), [0, 1, 1])


@test_case(name="predict_labels-classes", points=1, hidden=False)
def classes(predict_labels):
    """predict_labels picks the class with the largest logit of each sample.

    predict_labels는 샘플마다 로짓이 가장 큰 클래스를 골라요.
    """
    logits = np.array([[0.1, 2.0, -1.0], [-3.0, -2.0, -1.0], [5.0, 4.0, 4.5], [0.2, 0.1, 0.0]])
    checks.integers(predict_labels(logits), [1, 2, 0, 0])


@test_case(name="predict_labels-near-the-threshold", points=1, hidden=True)
def near_the_threshold(predict_labels, rng):
    """predict_labels decides rightly just below, at and just above its threshold.

    predict_labels는 기준값 바로 아래, 기준값, 바로 위에서 바르게 정해요.
    """
    close = rng.uniform(1.0, 9.0, size=4) * [1e-9, 1e-6, 1e-3, 0.05]
    logits = rng.permutation(np.concatenate([close, -close, [0.0, -0.0, 0.49, 0.51, -0.5, 1.0]]))
    for result in predict_labels.map([logits, logits[:, np.newaxis]]):
        checks.integers(result, (logits > 0).astype(int))


@test_case(name="predict_labels-any-size", points=2, hidden=True)
def any_size(predict_labels, rng):
    """predict_labels takes any number of samples and classes, one or two as well, and its argument by name.

    predict_labels는 하나나 둘을 포함해 샘플과 클래스가 몇이든 받고, 인수를 이름으로도 받아요.
    """
    for n in (7, 1):
        z = rng.uniform(0.05, 5.0, size=n) * rng.choice([-1.0, 1.0], size=n)
        checks.integers(predict_labels(logits=z), (z > 0).astype(int))
        given, labels = [z[:, np.newaxis]], [(z > 0).astype(int)]
        for classes in (2, 3, 5):
            ranks = np.array([rng.permutation(classes) for _ in range(n)])
            given.append(ranks * rng.uniform(0.5, 2.0) + rng.uniform(-9.0, 9.0, size=(n, 1)))
            labels.append(ranks.argmax(axis=1))
        for result, wanted in zip(predict_labels.map(given), labels, strict=True):
            checks.integers(result, wanted)


@test_case(name="predict_labels-kinds", points=1, hidden=True)
def kinds(predict_labels, rng):
    """predict_labels takes lists, ints and float32, and returns an array of ints.

    predict_labels는 리스트, 정수, float32를 받고 정수 배열을 돌려줘요.
    """
    ranks = np.array([rng.permutation(4) for _ in range(6)])
    signs = rng.permutation([-3, -2, 0, 1, 5])
    given = [ranks.tolist(), ranks.astype(np.uint8), np.asfortranarray(ranks) - 2, (ranks * 0.5).astype(np.float32)]
    labels = [ranks.argmax(axis=1)] * 4
    given += [signs.tolist(), signs[:, np.newaxis].tolist(), signs, signs.astype(np.float32), signs * 0.25]
    labels += [(signs > 0).astype(int)] * 5
    for result, wanted in zip(predict_labels.map(given), labels, strict=True):
        checks.integers(result, wanted)
        checks.form(result, wanted)


@test_case(name="predict_labels-own-array", points=1, hidden=True)
def own_array(predict_labels, rng, place):
    """predict_labels leaves the logits as they were.

    predict_labels는 로짓을 그대로 둬요.
    """
    for size in (5, (5, 1), (5, 3)):
        logits = place(rng.normal(size=size))
        labels = logits.original.argmax(axis=1) if size == (5, 3) else logits.original.reshape(-1) > 0
        checks.integers(predict_labels(logits), labels.astype(int))
        checks.unchanged(logits)
        checks.integers(predict_labels(logits), labels.astype(int))


@test_case(name="predict_labels-large-and-close", points=2, hidden=True)
def large_and_close(predict_labels, rng):
    """predict_labels tells large logits apart, and logits that are close together.

    predict_labels는 큰 로짓도, 서로 가까운 로짓도 구별해요.
    """
    two = np.array([1e4, -1e4, 800.0, -800.0])
    three = np.array(
        [
            [40.0, 60.0, 50.0],
            [-60.0, -50.0, -40.0],
            [1e4, 9e3, -1e4],
            [-1e4, -9e3, -1e4],
            [1.0, 1.0 + 1e-6, 1.0 - 1e-6],
            [-2.0, -2.0 - 1e-6, -2.0 + 1e-6],
        ]
    )
    few, many = rng.permutation(4), rng.permutation(6)
    first, second = predict_labels.map([two[few], three[many]])
    checks.integers(first, np.array([1, 0, 1, 0])[few])
    checks.integers(second, np.array([1, 2, 0, 1, 1, 2])[many])
