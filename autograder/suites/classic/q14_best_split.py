"""The question that unmixes the labels most."""

import numpy as np

from autograder.grading.cases import test_case
from autograder.suites.classic.shared import best_of, is_clear
from autograder.tutor import checks

OK_FORMAT = False
name = "best_split"
points = None


def is_split(result, feature, threshold, gain):
    """The column, the threshold and the gain."""
    found = checks.items(result, 3)
    for part, actual, wanted in zip(("feature", "threshold", "gain"), found, (feature, threshold, gain), strict=True):
        with checks.naming(part):
            checks.number(actual, wanted)


def is_none(result):
    """There is no split."""
    checks.that(result is None, None, "a split")


def problem(rng, N, D, values, kinds, criterion="gini", smallest=1e-6):
    """X with so many distinct values in a column, and labels that depend on it a little; no choice is close."""
    while True:
        X = rng.integers(0, values, size=(N, D)) * 0.75 - rng.integers(0, 5, size=D)
        noise = rng.normal(size=N) * 1.5
        labels = np.digitize(X[:, rng.integers(D)] + noise, np.linspace(-3.0, 2.0, kinds - 1))
        y = np.sort(rng.permutation(40)[:kinds])[labels]
        best = best_of(X, y, criterion)
        if is_clear(X, y, criterion) and best is not None and best[2] > smallest:
            return X, y


@test_case(name="best_split-by-hand", points=2, hidden=False)
def by_hand(best_split):
    """The second column splits without mistakes between 2 and 5, so at 3.5; the gain is all that was mixed.

    둘째 열은 2와 5 사이, 곧 3.5에서 실수 없이 갈라요. 이득은 섞여 있던 것 전부예요.
    """
    X, y = np.array([[1.0, 5.0], [2.0, 1.0], [3.0, 8.0], [4.0, 2.0]]), np.array([7, 3, 7, 3])
    is_split(best_split(X, y), 1, 3.5, 0.5)
    is_split(best_split(X, y, criterion="entropy"), 1, 3.5, 1.0)
    is_split(best_split(X, y, features=[0]), 0, 1.5, 1.0 / 6.0)


@test_case(name="best_split-no-gain", points=1, hidden=False)
def no_gain(best_split):
    """Labels that follow x₀ are split; XOR's four points are not (None), nor are equal labels or equal rows.

    레이블이 x₀을 따르면 나눠요. XOR의 네 점은 이득이 없어 None이고, 레이블이나 행이 모두 같아도 그래요.
    """
    X = np.array([[0.0, 0.0], [0.0, 1.0], [1.0, 0.0], [1.0, 1.0]])
    is_split(best_split(X, np.array([0, 0, 1, 1])), 0, 0.5, 0.5)
    is_none(best_split(X, np.array([0, 1, 1, 0])))
    is_none(best_split(X, np.array([2, 2, 2, 2])))
    is_none(best_split(np.array([[3.0, 1.0], [3.0, 1.0]]), np.array([0, 1])))


@test_case(name="best_split-values", points=2, hidden=True)
def values(best_split, rng):
    """Column, threshold and gain are right for sizes and numbers of labels of all kinds, by either criterion.

    크기와 레이블의 가짓수가 여러 가지여도, 어느 기준이든 열, 문턱값, 이득이 맞아요.
    """
    for criterion in ("gini", "entropy"):
        for N, D, distinct, kinds in ((9, 2, 5, 2), (14, 3, 4, 3), (23, 4, 9, 2), (31, 2, 12, 4), (7, 1, 6, 2)):
            X, y = problem(rng, N, D, distinct, kinds, criterion)
            is_split(best_split(X, y, criterion), *best_of(X, y, criterion))
    is_split(best_split(features=None, criterion="entropy", y=y, X=X), *best_of(X, y, "entropy"))


@test_case(name="best_split-unlike-sides", points=1, hidden=True)
def unlike_sides(best_split, rng):
    """Sides of unlike sizes count by their size: one pure sample on a side does not make a good question.

    두 쪽의 크기가 다르면 크기만큼 세요. 한쪽에 순수한 샘플이 하나 있다고 좋은 질문은 아니에요.
    """
    for _ in range(5):
        while True:
            order = rng.permutation(17)
            y = (order + rng.integers(0, 2) > 6).astype(int) * 3
            y[order == 16], y[order == 4], y[order == 9] = 0, 3, 0
            X = np.stack([order * 0.5, rng.permutation(17) * 2.0], axis=1)
            if is_clear(X, y):
                break
        is_split(best_split(X, y), *best_of(X, y))


@test_case(name="best_split-ties", points=1, hidden=True)
def ties(best_split, rng):
    """Among equal gains the lowest column wins, and in it the lowest threshold, whatever the order of the rows.

    이득이 같으면 번호가 낮은 열, 그 안에서는 낮은 문턱값이 이겨요. 행의 순서와는 상관없어요.
    """
    for kinds in (2, 3, 2):
        X, y = problem(rng, 13, 2, 5, kinds)
        twice = np.stack([rng.integers(0, 2, size=13) * 0.0, X[:, 1], X[:, 0], X[:, 1], -X[:, 0]], axis=1)
        is_split(best_split(twice, y), *best_of(twice, y))
    order = rng.permutation(7)
    mirrored = np.array([5, 1, 1, 1, 1, 1, 5])[order]  # the first value and the last can be cut off, with equal gain
    is_split(best_split(order[:, np.newaxis] * 1.5, mirrored), *best_of(order[:, np.newaxis] * 1.5, mirrored))
    for criterion in ("gini", "entropy"):
        made = [(rng.integers(0, 5, size=(8, 2)) * 1.0, rng.integers(0, 2, size=8)) for _ in range(20)]
        made = [(X, y) for X, y in made if is_clear(X, y, criterion) and best_of(X, y, criterion) is not None]
        for (X, y), result in zip(made, best_split.map(*zip(*made, strict=True), criterion=criterion), strict=True):
            is_split(result, *best_of(X, y, criterion))


@test_case(name="best_split-features", points=1, hidden=True)
def some_features(best_split, rng):
    """With `features` only these columns are looked at, in a list or an array, in any order; one may be useless.

    `features`가 있으면 그 열만 봐요. 리스트든 배열이든, 순서가 어떻든요. 쓸모없는 열이 있어도 돼요.
    """
    for columns in ([2, 0], np.array([3, 1]), [4, 2, 3], np.array([0]), [1, 0, 3, 2, 4], [4]):
        while True:
            X, y = problem(rng, 15, 4, 5, 2)
            X = np.concatenate([X, np.full((15, 1), 2.5)], axis=1)
            found = best_of(X, y, columns=set(np.array(columns).tolist()))
            clear = is_clear(X[:, np.sort(columns)], y)
            if clear:
                break
        result = best_split(X, y, features=columns)
        if found is None:
            is_none(result)
        else:
            is_split(result, *found)
    X, y = problem(rng, 13, 1, 5, 2)
    same = np.repeat(X, 3, axis=1)  # of equal columns the lowest wins, in whatever order they are named
    for columns in ([2, 0], np.array([2, 1])):
        is_split(best_split(same, y, features=columns), *best_of(same, y, columns=set(np.array(columns).tolist())))
