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

    predict_labels는 표본마다 로짓이 가장 큰 클래스를 골라요.
    """
    logits = np.array([[0.1, 2.0, -1.0], [-3.0, -2.0, -1.0], [5.0, 4.0, 4.5], [0.2, 0.1, 0.0]])
    checks.integers(predict_labels(logits), [1, 2, 0, 0])


@test_case(name="predict_labels-near-the-threshold", points=1, hidden=True)
def near_the_threshold(predict_labels):
    """predict_labels decides rightly just below, at and just above its threshold.

    predict_labels는 기준값 바로 아래, 기준값, 바로 위에서 바르게 정해요.
    """
    logits, labels = np.array([0.0, 1e-9, -1e-9, -0.0, 0.49, 0.51, -0.5, 1.0]), [0, 1, 0, 0, 1, 1, 0, 1]
    for result in predict_labels.map([logits, logits[:, np.newaxis]]):
        checks.integers(result, labels)


@test_case(name="predict_labels-any-size-and-kind", points=3, hidden=True)
def any_size_and_kind(predict_labels, rng, place):
    """predict_labels takes any number of samples and classes, one or two as well, lists, ints; inputs stay.

    predict_labels는 하나나 둘을 포함해 표본과 클래스가 몇이든, 리스트와 정수도 받고, 입력은 그대로 둬요.
    """
    for n in (7, 1):
        z = rng.uniform(0.05, 5.0, size=n) * rng.choice([-1.0, 1.0], size=n)
        flat = place(z)
        checks.integers(predict_labels(logits=flat), (z > 0).astype(int))
        placed, lists, labels = [place(z[:, np.newaxis])], [], [(z > 0).astype(int)]
        for classes in (2, 3, 5):
            ranks = np.array([rng.permutation(classes) for _ in range(n)])
            placed.append(place(ranks * rng.uniform(0.5, 2.0) + rng.uniform(-9.0, 9.0, size=(n, 1))))
            lists.append(ranks.tolist())
            labels.append(ranks.argmax(axis=1))
        results = predict_labels.map(placed + lists)
        for result, wanted in zip(results, labels + labels[1:], strict=True):
            checks.integers(result, wanted)
        checks.unchanged(flat, *placed)
    kinds = [np.asfortranarray(ranks) - 2, [3, -2, 0], [[-3], [2]], [0.25, -7.5]]
    labels = [ranks.argmax(axis=1), [1, 0, 0], [0, 1], [1, 0]]
    for result, wanted in zip(predict_labels.map(kinds), labels, strict=True):
        checks.integers(result, wanted)


@test_case(name="predict_labels-large-and-close", points=2, hidden=True)
def large_and_close(predict_labels):
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
            [1.0, 1.0 + 1e-9, 1.0 - 1e-9],
            [-2.0, -2.0 - 1e-9, -2.0 + 1e-9],
        ]
    )
    first, second = predict_labels.map([two, three])
    checks.integers(first, [1, 0, 1, 0])
    checks.integers(second, [1, 2, 0, 1, 1, 2])
