"""What a naive Bayes model believes once it has seen a sample."""

import math

import numpy as np

from autograder.grading.cases import test_case
from autograder.suites.classic.shared import agrees
from autograder.tutor import checks

OK_FORMAT = False
name = "nb_log_posterior"
points = None


def bells(rng, C, D, labels=None):
    """A Gaussian model."""
    return {
        "classes": np.arange(C) if labels is None else np.array(labels),
        "log_prior": np.log(rng.dirichlet(np.ones(C) * 2.0)),
        "mean": rng.normal(size=(C, D)) * 2.0,
        "var": rng.uniform(0.3, 4.0, size=(C, D)),
    }


def tables(rng, C, sizes, labels=None):
    """A model of categories."""
    return {
        "classes": np.arange(C) if labels is None else np.array(labels),
        "log_prior": np.log(rng.dirichlet(np.ones(C) * 2.0)),
        "log_table": [np.log(rng.dirichlet(np.ones(size), size=C)) for size in sizes],
    }


def categories(rng, N, sizes):
    """X (N, D) with column d in 0 … sizes[d] − 1."""
    return np.stack([rng.integers(0, size, size=N) for size in sizes], axis=1)


def normalised(joint):
    """The rows less the logarithm of the sum of their exps."""
    rows = []
    for row in joint:
        top = max(row)
        rows.append([value - top - math.log(math.fsum(math.exp(other - top) for other in row)) for value in row])
    return rows


@test_case(name="nb_log_posterior-gaussian", points=1, hidden=False)
def gaussian(nb_log_posterior):
    """Half way between two bells of the same width the prior decides, 90 : 10; nearer to one, the bells count.

    너비가 같은 두 종의 한가운데에서는 사전 확률 90 : 10이 정하고, 한쪽에 가까우면 종이 정해요.
    """
    model = {
        "classes": np.array([3, 7]),
        "log_prior": np.log([0.9, 0.1]),
        "mean": np.array([[-1.0], [1.0]]),
        "var": np.array([[1.0], [1.0]]),
    }
    odds = [9.0, 9.0 * math.exp(-4.0)]
    wanted = [[math.log(o / (1.0 + o)), math.log(1.0 / (1.0 + o))] for o in odds]
    checks.array(nb_log_posterior(model, np.array([[0.0], [2.0]])), wanted)


@test_case(name="nb_log_posterior-categorical", points=1, hidden=False)
def categorical(nb_log_posterior):
    """For categories each column says what its table says: 0.5 · 0.8 · 0.5 against 0.5 · 0.2 · 0.1.

    범주형에서는 열마다 자기 표가 말해요. 0.5 · 0.8 · 0.5 대 0.5 · 0.2 · 0.1이에요.
    """
    model = {
        "classes": np.array([0, 1]),
        "log_prior": np.log([0.5, 0.5]),
        "log_table": [np.log([[0.2, 0.8], [0.8, 0.2]]), np.log([[0.3, 0.2, 0.5], [0.6, 0.3, 0.1]])],
    }
    checks.array(nb_log_posterior(model, np.array([[1, 2]])), [[math.log(20.0 / 21.0), math.log(1.0 / 21.0)]])


@test_case(name="nb_log_posterior-gaussian-values", points=2, hidden=True)
def gaussian_values(nb_log_posterior, rng):
    """Gaussian models of many sizes, with classes of unlike widths and priors, are right; arguments by name, too.

    크기가 여러 가지이고 클래스마다 너비와 사전 확률이 다른 가우시안 모델이 맞고, 이름으로 준 인수도 받아요.
    """
    for N, C, D, labels in (
        (5, 2, 3, None),
        (7, 4, 2, (1, 4, 6, 90)),
        (1, 3, 5, (0, 2, 8)),
        (4, 1, 2, None),
        (6, 3, 1, None),
    ):
        model, X = bells(rng, C, D, labels), rng.normal(size=(N, D)) * 2.0
        joint = model["log_prior"] - 0.5 * np.einsum(
            "ncd->nc", np.log(2 * np.pi * model["var"]) + (X[:, None] - model["mean"]) ** 2 / model["var"]
        )
        checks.array(nb_log_posterior(X=X, model=model), normalised(joint.tolist()))


@test_case(name="nb_log_posterior-categorical-values", points=1, hidden=True)
def categorical_values(nb_log_posterior, rng):
    """Models of categories are right for columns of unlike numbers of values.

    열마다 값의 가짓수가 달라도 범주형 모델이 맞아요.
    """
    for N, C, sizes, labels in (
        (5, 2, (3, 2), None),
        (8, 3, (2, 5, 4), (2, 3, 50)),
        (1, 4, (6,), None),
        (3, 1, (2, 2), None),
    ):
        model, X = tables(rng, C, sizes, labels), categories(rng, N, sizes)
        joint = [
            [
                float(model["log_prior"][c]) + math.fsum(model["log_table"][d][c, v] for d, v in enumerate(row))
                for c in range(C)
            ]
            for row in X
        ]
        checks.array(nb_log_posterior(model, X), normalised(joint))


@test_case(name="nb_log_posterior-many-columns", points=1, hidden=True)
def many_columns(nb_log_posterior, reference, rng):
    """With hundreds of columns, and log-likelihoods far below −1000, rows stay finite and normalised.

    열이 수백 개이고 로그 가능도가 −1000보다 훨씬 작아도, 행은 유한하고 정규화되어 있어요.
    """
    model, sizes = bells(rng, 3, 210), (4,) * 190
    near = model | {"mean": model["mean"] * 0.1}
    calls = [(model, rng.normal(size=(4, 210)) * 2.0), (near, rng.normal(size=(4, 210)) * 15.0)]
    many = tables(rng, 3, sizes)
    calls.append((many, categories(rng, 4, sizes)))
    many = many | {"log_table": [table * 50.0 for table in many["log_table"]]}
    calls.append((many, categories(rng, 4, sizes)))
    agrees(nb_log_posterior, reference.nb_log_posterior, calls)


@test_case(name="nb_log_posterior-extremes", points=1, hidden=True)
def extremes(nb_log_posterior, reference, rng):
    """Log-likelihoods up to 1e5, as tiny variances make them, and down to −1e5 are right to 1e-9.

    분산이 아주 작아 1e5까지 커지거나 −1e5까지 작아지는 로그 가능도에서도 1e-9까지 맞아요.
    """
    tiny = bells(rng, 2, 230)
    tiny = tiny | {"mean": np.zeros((2, 230)), "var": tiny["var"] * 1e-100}
    far = {"classes": np.array([0, 1]), "log_prior": np.log([0.3, 0.7]), "mean": np.array([[0.0], [1.0]])}
    far = far | {"var": np.array([[1.0], [1.5]])}
    away = rng.uniform(60.0, 400.0, size=(3, 1)) * np.array([[1], [-1], [1]])
    calls = [(tiny, rng.normal(size=(3, 230)) * 1e-50), (far, away)]
    agrees(nb_log_posterior, reference.nb_log_posterior, calls, lambda a, b: checks.array(a, b, checks.PRECISE))
