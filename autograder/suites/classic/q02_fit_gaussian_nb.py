"""Gaussian naive Bayes: a bell for each class and column."""

import math

import numpy as np

from autograder.grading.cases import test_case
from autograder.suites.classic.shared import agrees, fitted, samples
from autograder.tutor import checks

OK_FORMAT = False
name = "fit_gaussian_nb"
points = None


@test_case(name="fit_gaussian_nb-by-hand", points=2, hidden=False)
def by_hand(fit_gaussian_nb):
    """For five samples with labels 3 and 7 the model is the one that was worked out by hand.

    레이블이 3과 7인 샘플 다섯 개에서 손으로 구한 모델이 나와요.
    """
    X = np.array([[1.0, 20.0], [4.0, 2.0], [3.0, 40.0], [8.0, 2.0], [6.0, 5.0]])
    y = np.array([3, 7, 3, 7, 7])
    model = checks.names(fit_gaussian_nb(X, y, smoothing=0.0), ["classes", "log_prior", "mean", "var"])
    with checks.naming('["classes"]'):
        checks.integers(model["classes"], [3, 7])
    with checks.naming('["log_prior"]'):
        checks.array(model["log_prior"], [math.log(0.4), math.log(0.6)])
    with checks.naming('["mean"]'):
        checks.array(model["mean"], [[2.0, 30.0], [6.0, 3.0]])
    with checks.naming('["var"]'):
        checks.array(model["var"], [[1.0, 100.0], [8.0 / 3.0, 2.0]])


@test_case(name="fit_gaussian_nb-values", points=2, hidden=True)
def values(fit_gaussian_nb, rng):
    """Priors, means and variances are right for two to four classes of unlike sizes, with any labels.

    클래스가 둘에서 넷이고 크기가 달라도, 레이블이 무엇이든 사전 확률, 평균, 분산이 맞아요.
    """
    for sizes, D, labels in (((5, 11), 3, (0, 1)), ((7, 3, 13), 2, (2, 5, 40)), ((9, 4, 6, 2), 4, (1, 3, 10, 300))):
        X, y = samples(rng, sizes, D, labels)
        mean = [[math.fsum(X[y == c, d]) / n for d in range(D)] for c, n in zip(labels, sizes, strict=True)]
        var = [[math.fsum((X[y == c, d] - mean[k][d]) ** 2) / sizes[k] for d in range(D)] for k, c in enumerate(labels)]
        prior = [math.log(n / sum(sizes)) for n in sizes]
        wanted = {"classes": list(labels), "log_prior": prior, "mean": mean, "var": var}
        fitted(fit_gaussian_nb(X, y), wanted)


@test_case(name="fit_gaussian_nb-smoothing", points=2, hidden=True)
def smoothing(fit_gaussian_nb, reference, rng):
    """Each variance gets smoothing times the largest column variance of all samples; by default 1e-9 of it.

    분산마다 smoothing 곱하기 전체 샘플의 가장 큰 열 분산이 더해져요. 기본은 그것의 1e-9배예요.
    """
    X, y = samples(rng, (5, 8, 3), 3, (0, 4, 9))
    X = X * np.array([0.5, 40.0, 3.0])
    for share in (0.5, 0.03, 2.0):
        fitted(fit_gaussian_nb(X, y, share), reference.fit_gaussian_nb(X, y, share))
    fitted(fit_gaussian_nb(smoothing=0.25, y=y, X=X), reference.fit_gaussian_nb(X, y, 0.25))
    X = X * 1e4  # the default's share is seen where a class has no variance of its own
    X[y == 4, 0] = 7.0
    result = checks.names(fit_gaussian_nb(X, y), ["classes", "log_prior", "mean", "var"])
    with checks.naming('["var"]'):
        checks.array(result["var"], reference.fit_gaussian_nb(X, y)["var"], 1e-7, relative=True)


@test_case(name="fit_gaussian_nb-edges", points=1, hidden=True)
def edges(fit_gaussian_nb, reference, rng):
    """A class of one sample, a single class, a single column, and columns far from 0 (means up to 1e6) are right.

    샘플이 하나뿐인 클래스, 하나뿐인 클래스, 하나뿐인 열, 0에서 먼 열(평균 1e6까지)도 맞아요.
    """
    calls = [samples(rng, (1, 6), 3), samples(rng, (5,), 2, (3,)), samples(rng, (4, 7), 1)]
    agrees(fit_gaussian_nb, reference.fit_gaussian_nb, calls, fitted)
    X, y = samples(rng, (6, 9), 2)
    far = X + np.array([1e6, -7e5])
    fitted(fit_gaussian_nb(far, y), reference.fit_gaussian_nb(far, y))
