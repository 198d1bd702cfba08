"""Naive Bayes of categories: counting, with something in every cell."""

import math

import numpy as np

from autograder.grading.cases import test_case
from autograder.suites.classic.shared import agrees, fitted
from autograder.tutor import checks

OK_FORMAT = False
name = "fit_categorical_nb"
points = None


def dice(rng, sizes, counts, labels):
    """X and y with `counts[k]` samples of the k-th label, each label with dice of its own."""
    y = rng.permutation(np.repeat(labels, counts))
    X = np.zeros((len(y), len(sizes)), dtype=np.int64)
    for label in labels:
        for d, size in enumerate(sizes):
            X[y == label, d] = rng.choice(size, p=rng.dirichlet(np.ones(size)), size=np.sum(y == label))
    return X, y


@test_case(name="fit_categorical_nb-by-hand", points=2, hidden=False)
def by_hand(fit_categorical_nb):
    """Three values, one of them never seen: with alpha = 1 each cell gets one more, and the total three.

    값이 셋이고 하나는 한 번도 나오지 않았어요. alpha = 1이면 칸마다 하나씩, 전체에는 셋이 더해져요.
    """
    X, y = np.array([[0], [1], [0], [1], [1]]), np.array([2, 2, 2, 8, 8])
    model = checks.names(fit_categorical_nb(X, y, [3]), ["classes", "log_prior", "log_table"])
    with checks.naming('["classes"]'):
        checks.integers(model["classes"], [2, 8])
    with checks.naming('["log_prior"]'):
        checks.array(model["log_prior"], [math.log(0.6), math.log(0.4)])
    with checks.naming('["log_table"]'):
        (table,) = checks.items(model["log_table"], 1)
        wanted = [[3.0 / 6.0, 2.0 / 6.0, 1.0 / 6.0], [1.0 / 5.0, 3.0 / 5.0, 1.0 / 5.0]]
        checks.array(table, np.log(wanted))


@test_case(name="fit_categorical_nb-values", points=2, hidden=True)
def values(fit_categorical_nb, rng):
    """Tables are right for columns of unlike numbers of values, and for two to four classes of any labels.

    열마다 값의 가짓수가 다르고 클래스가 둘에서 넷이며 레이블이 무엇이든 표가 맞아요.
    """
    for sizes, counts, labels in (
        ([3, 5], [7, 12], [0, 1]),
        ([2, 4, 3], [9, 3, 5], [1, 6, 30]),
        ([7], [4, 6, 3, 8], [0, 2, 5, 9]),
    ):
        X, y = dice(rng, sizes, counts, labels)
        tables = [
            [
                [math.log((np.sum(X[y == c, d] == v) + 1.0) / (n + size)) for v in range(size)]
                for c, n in zip(labels, counts, strict=True)
            ]
            for d, size in enumerate(sizes)
        ]
        prior = [math.log(n / sum(counts)) for n in counts]
        fitted(fit_categorical_nb(X, y, sizes), {"classes": labels, "log_prior": prior, "log_table": tables})


@test_case(name="fit_categorical_nb-alpha", points=2, hidden=True)
def other_alpha(fit_categorical_nb, reference, rng):
    """alpha may be any number: a small one, a large one, and 0 where every cell has been seen.

    alpha는 작은 수도 큰 수도 되고, 모든 칸에 무언가 있으면 0도 돼요.
    """
    sizes = [4, 2, 5]
    X, y = dice(rng, sizes, [6, 9, 4], [0, 1, 4])
    for alpha in (0.25, 3.0, 1e-3):
        fitted(fit_categorical_nb(X, y, sizes, alpha), reference.fit_categorical_nb(X, y, sizes, alpha))
    fitted(fit_categorical_nb(alpha=2, sizes=sizes, y=y, X=X), reference.fit_categorical_nb(X, y, sizes, 2.0))
    full = np.concatenate([np.arange(6), np.arange(6), rng.integers(0, 6, size=7)])
    X, y = (
        np.stack([full % 3, full // 3], axis=1),
        np.concatenate([np.zeros(6, int), np.ones(6, int), rng.integers(0, 2, 7)]),
    )
    fitted(fit_categorical_nb(X, y, [3, 2], 0.0), reference.fit_categorical_nb(X, y, [3, 2], 0.0))


@test_case(name="fit_categorical_nb-unseen", points=1, hidden=True)
def unseen(fit_categorical_nb, reference, rng):
    """Values that nobody has seen still have a cell, at the end and in between; each row of a table sums to 1.

    아무에게도 나오지 않은 값에도 칸이 있어요. 끝에도 중간에도요. 표의 행마다 exp의 합은 1이에요.
    """
    X, y = dice(rng, [3, 2, 4], [5, 7], [2, 3])
    calls = [
        (X * np.array([1, 1, 2]), y, [6, 3, 9]),
        (X, y, [4, 7, 5]),
        (X[:, :1] * 0, y, [1]),
        (X[:3], y[:3] * 0, [5, 5, 5]),
    ]
    agrees(fit_categorical_nb, reference.fit_categorical_nb, calls, fitted)
