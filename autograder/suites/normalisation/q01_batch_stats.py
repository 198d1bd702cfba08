"""batch_stats: mean and variance of each feature."""

import numpy as np

from autograder.grading.cases import test_case
from autograder.suites.normalisation.shared import asked, far, fully, parts
from autograder.tutor import checks

OK_FORMAT = False
name = "batch_stats"
points = None

NAMES = ("mean", "var")


@test_case(name="batch_stats-known", points=1, hidden=False)
def known(batch_stats, place):
    """Mean and variance of two features over three samples are those worked out by hand.

    샘플 셋에 대한 두 특성의 평균과 분산이 손으로 구한 값과 같아요.
    """
    X = place([[1.0, 10.0], [3.0, 10.0], [5.0, 40.0]])
    mean, var = checks.items(batch_stats(X), 2)
    with checks.naming("mean"):
        checks.array(mean, [3.0, 20.0])
    with checks.naming("var"):
        checks.array(var, [8.0 / 3.0, 200.0])


@test_case(name="batch_stats-inputs-stay", points=1, hidden=False)
def inputs_stay(batch_stats, place):
    """batch_stats leaves X as it is: a second call gives the same, and a read-only X will do.

    batch_stats는 X를 그대로 둬요. 다시 불러도 같은 값이 나오고, 읽기 전용 X도 받아요.
    """
    X = place([[2.0, -1.0, 0.0], [4.0, 1.0, 6.0]])
    for given in (X, X, X.original):
        mean, var = checks.items(batch_stats(given), 2)
        checks.unchanged(X)
        checks.array(mean, [3.0, 0.0, 3.0])
        checks.array(var, [1.0, 1.0, 9.0])


@test_case(name="batch_stats-batches", points=1, hidden=True)
def batches(batch_stats, rng, place):
    """Mean and variance are right for batches of any size, two samples and one sample, too.

    배치의 크기가 어떻든, 샘플이 둘이거나 하나여도 평균과 분산이 맞아요.
    """
    given = []
    for n, d in ((5, 3), (2, 4), (1, 3), (7, 1), (4, 4), (13, 2)):
        given.append((rng.normal(size=(n, d)) * rng.uniform(0.5, 9.0, size=d) + rng.uniform(-9.0, 9.0, size=d),))
    given.append((np.full((6, 2), rng.uniform(0.1, 9.0)),))
    for (X,), result in zip(given, asked(batch_stats, place, given), strict=True):
        mean = sum(X) / len(X)
        parts(result, (mean, sum((row - mean) ** 2 for row in X) / len(X)), NAMES)
    X = rng.normal(size=(5, 3))
    parts(batch_stats(X=place(X)), (X.mean(axis=0), X.var(axis=0)), NAMES)


@test_case(name="batch_stats-kinds", points=1, hidden=True)
def kinds(batch_stats, rng, place):
    """Lists, ints and float32 work; mean and variance are float64 and right to 1e-9, also far away from 0.

    리스트, 정수, float32도 돼요. 평균과 분산은 float64이고, 0에서 아주 멀어도 1e-9까지 맞아요.
    """
    X, near = far(rng, 7, 3)
    away = np.round(X - near)[0]
    parts(batch_stats(place(X)), (near.mean(axis=0) + away, near.var(axis=0)), NAMES, check=fully)
    ints = rng.integers(100, 256, size=(11, 3))
    singles = rng.normal(size=(10, 6)).astype(np.float32)[::-2, ::2] * np.float32(9.7)
    given = [ints, ints.astype(np.uint8), ints.tolist(), ints.astype(np.int16), singles, np.asfortranarray(singles)]
    for one, result in zip(given, asked(batch_stats, place, [(one,) for one in given]), strict=True):
        wide = np.asarray(one, dtype=np.float64)
        parts(result, (wide.mean(axis=0), wide.var(axis=0)), NAMES, check=fully)
