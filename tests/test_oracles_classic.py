"""Oracles for the reference of `classic`: scikit-learn, numerical differentiation, and what theory says.

Tolerances are the 1e-9 of the curriculum where nothing else is said. Central differences with h = 1e-6 of a function
that is quadratic between its kinks are off by rounding only (2e-16 · |f| / h).
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from autograder.grading.assignment import find_assignment

ours = find_assignment("classic").reference
ASSIGNMENT = Path(__file__).parents[1] / "assignments" / "classic"
Array = np.ndarray

some = settings(max_examples=25, deadline=None, derandomize=True)
seeds = st.integers(0, 2**32 - 1)


def close(actual: Any, expected: Any, tol: float = 1e-9) -> None:
    a, b = np.asarray(actual, dtype=np.float64), np.asarray(expected, dtype=np.float64)
    assert a.shape == b.shape
    assert np.all(np.abs(a - b) <= tol * np.maximum(1.0, np.abs(b)))


def data(seed: int, N: int = 30, D: int = 3, kinds: int = 3) -> tuple[Array, Array]:
    """X and y, every label of which occurs."""
    rng = np.random.default_rng(seed)
    y = rng.permutation(np.arange(N) % kinds) * 3 + 1
    return rng.normal(size=(N, D)) * rng.uniform(0.5, 3.0, size=D) + y[:, np.newaxis] * rng.normal(size=D), y


@pytest.fixture(scope="module")
def sklearn() -> Any:
    found = pytest.importorskip("sklearn", reason="scikit-learn is not installed: pip install scikit-learn")
    for part in ("naive_bayes", "svm", "tree", "metrics.pairwise", "datasets", "ensemble"):
        pytest.importorskip(f"sklearn.{part}")
    return found


@some
@given(seed=seeds, kinds=st.integers(2, 4))
def test_gaussian_naive_bayes_agrees_with_scikit_learn(sklearn: Any, seed: int, kinds: int) -> None:
    X, y = data(seed, kinds=kinds)
    model, theirs = ours["fit_gaussian_nb"](X, y), sklearn.naive_bayes.GaussianNB().fit(X, y)
    close(model["mean"], theirs.theta_)
    close(model["var"], theirs.var_)
    close(model["log_prior"], np.log(theirs.class_prior_))
    assert np.array_equal(model["classes"], theirs.classes_)
    close(ours["nb_log_posterior"](model, X), theirs.predict_log_proba(X))


@some
@given(seed=seeds, alpha=st.sampled_from([0.3, 1.0, 5.0]))
def test_categorical_naive_bayes_agrees_with_scikit_learn(sklearn: Any, seed: int, alpha: float) -> None:
    rng, sizes = np.random.default_rng(seed), [3, 5, 2]
    X, y = np.stack([rng.integers(0, size, size=20) for size in sizes], axis=1), rng.permutation(np.arange(20) % 3)
    model = ours["fit_categorical_nb"](X, y, sizes, alpha)
    theirs = sklearn.naive_bayes.CategoricalNB(alpha=alpha, min_categories=sizes).fit(X, y)
    for table, other in zip(model["log_table"], theirs.feature_log_prob_, strict=True):
        close(table, other)
    close(ours["nb_log_posterior"](model, X), theirs.predict_log_proba(X))


@some
@given(seed=seeds, D=st.integers(1, 5), size=st.sampled_from([0.1, 1.0, 30.0]))
def test_the_lifted_inner_product_is_the_polynomial_kernel(seed: int, D: int, size: float) -> None:
    rng = np.random.default_rng(seed)
    A, B = rng.normal(size=(4, D)) * size, rng.normal(size=(6, D)) * size
    up_A, up_B = ours["lift"](A), ours["lift"](B)
    assert up_A.shape == (4, (D + 1) * (D + 2) // 2)
    close(up_A @ up_B.T, ours["polynomial_kernel"](A, B), 1e-9 * max(1.0, size**4))


@some
@given(seed=seeds, gamma=st.sampled_from([0.1, 1.0, 3.0]), degree=st.integers(1, 4))
def test_kernels_agree_with_scikit_learn_and_are_kernels(sklearn: Any, seed: int, gamma: float, degree: int) -> None:
    rng, pairwise = np.random.default_rng(seed), sklearn.metrics.pairwise
    A, B = rng.normal(size=(7, 3)), rng.normal(size=(5, 3))
    close(ours["rbf_kernel"](A, B, gamma), pairwise.rbf_kernel(A, B, gamma=gamma))
    theirs = pairwise.polynomial_kernel(A, B, degree=degree, gamma=1.0, coef0=0.5)
    close(ours["polynomial_kernel"](A, B, degree, 0.5), theirs)
    for K in (ours["rbf_kernel"](A, A, gamma), ours["polynomial_kernel"](A, A, degree)):
        close(K, K.T, 1e-12)
        assert np.linalg.eigvalsh(K).min() > -1e-9 * np.linalg.eigvalsh(K).max()


@some
@given(seed=seeds)
def test_the_radial_kernel_does_not_change_when_everything_moves(seed: int) -> None:
    rng = np.random.default_rng(seed)
    A, B = np.round(rng.normal(size=(4, 3)), 3), np.round(rng.normal(size=(5, 3)), 3)
    close(ours["rbf_kernel"](A + 1e6, B + 1e6), ours["rbf_kernel"](A, B), 1e-8)  # 1e6 + x rounds x to 1e-10


@some
@given(seed=seeds, C=st.sampled_from([0.2, 1.0, 4.0]))
def test_the_slopes_of_the_svm_agree_with_central_differences(seed: int, C: float) -> None:
    rng, h = np.random.default_rng(seed), 1e-6
    w, b, X, y = (
        rng.normal(size=3),
        float(rng.normal()),
        rng.normal(size=(9, 3)),
        rng.permutation(np.arange(9) % 2 * 2 - 1),
    )
    if np.abs(1.0 - y * (X @ w + b)).min() < 1e-4:
        return
    _, dw, db = ours["svm_loss"](w, b, X, y, C)
    for k in range(3):
        move = h * np.eye(3)[k]
        close(
            (ours["svm_loss"](w + move, b, X, y, C)[0] - ours["svm_loss"](w - move, b, X, y, C)[0]) / (2 * h),
            dw[k],
            1e-7,
        )
    close((ours["svm_loss"](w, b + h, X, y, C)[0] - ours["svm_loss"](w, b - h, X, y, C)[0]) / (2 * h), db, 1e-7)


@some
@given(seed=seeds)
def test_the_alphas_of_scikit_learn_decide_and_reach_the_primal(sklearn: Any, seed: int) -> None:
    X, y = data(seed, N=20, kinds=2)
    y = np.where(y == y.min(), -1, 1)
    theirs = sklearn.svm.SVC(kernel="rbf", gamma=0.5, C=2.0, tol=1e-10).fit(X, y)
    alphas = np.zeros(len(X))
    alphas[theirs.support_] = np.abs(theirs.dual_coef_[0])
    b = float(theirs.intercept_[0])
    kernel = lambda A, B: ours["rbf_kernel"](A, B, 0.5)  # noqa: E731 - it stands for the grader's function
    decision = ours["svm_decision"](alphas, b, X, y, X, kernel)
    close(decision, theirs.decision_function(X))
    K = kernel(X, X)
    signed = alphas * y
    primal = 0.5 * signed @ K @ signed + 2.0 * np.maximum(0.0, 1.0 - y * decision).sum()
    close(ours["dual_objective"](alphas, K, y), primal, 1e-6)


def test_descending_ends_near_the_optimum_of_scikit_learn(sklearn: Any) -> None:
    X, y = data(5, N=40, D=2, kinds=2)
    y = np.where(y == y.min(), -1, 1)
    theirs = sklearn.svm.SVC(kernel="linear", C=1.0).fit(X, y)
    best = ours["svm_loss"](theirs.coef_[0], float(theirs.intercept_[0]), X, y)[0]
    w, b = ours["svm_descend"](X, y, lr=1e-3, steps=4000)
    assert best * (1 - 1e-3) <= ours["svm_loss"](w, b, X, y)[0] <= 1.05 * best


@some
@given(seed=seeds)
def test_the_margin_is_the_distance_of_the_nearest_sample(seed: int) -> None:
    rng = np.random.default_rng(seed)
    w, b, X = rng.normal(size=3), float(rng.normal()), rng.normal(size=(6, 3))
    feet = X - ((X @ w + b) / (w @ w))[:, np.newaxis] * w
    y = np.sign(X @ w + b)
    close(ours["margin"](w, b, X, y), np.linalg.norm(X - feet, axis=1).min())
    close(ours["margin"](5.0 * w, 5.0 * b, X, y), ours["margin"](w, b, X, y))


@pytest.mark.parametrize("criterion", ["gini", "entropy"])
@some
@given(seed=seeds, kinds=st.integers(2, 4))
def test_whole_trees_predict_what_those_of_scikit_learn_do(sklearn: Any, criterion: str, seed: int, kinds: int) -> None:
    X, y = data(seed, N=25, D=2, kinds=kinds)
    tree = ours["grow_tree"](X, y, criterion=criterion)
    theirs = sklearn.tree.DecisionTreeClassifier(criterion=criterion, random_state=0).fit(X, y)
    assert np.array_equal(ours["predict_tree"](tree, X), theirs.predict(X))


@some
@given(seed=seeds, criterion=st.sampled_from(["gini", "entropy"]))
def test_gains_are_between_nothing_and_the_whole_impurity(seed: int, criterion: str) -> None:
    rng = np.random.default_rng(seed)
    X, y = rng.integers(0, 4, size=(12, 2)), rng.integers(0, 3, size=12)
    split = ours["best_split"](X, y, criterion)
    if split is not None:
        feature, threshold, gain = split
        assert 1e-12 < gain <= ours["impurity"](y, criterion) + 1e-12
        assert 0 < np.sum(X[:, feature] <= threshold) < 12


def test_the_greedy_tree_gains_nothing_on_xor() -> None:
    X, y = [[0, 0], [0, 1], [1, 0], [1, 1]], [0, 1, 1, 0]
    assert ours["best_split"](X, y) is None
    assert ours["grow_tree"](X, y) == {"label": 0}


def test_a_bootstrap_sample_holds_63_percent_of_the_rows() -> None:
    shares = [len(set(ours["bootstrap"](200, seed).tolist())) / 200 for seed in range(50)]
    close(np.mean(shares), 1.0 - np.exp(-1.0), 0.01)


def test_a_forest_is_better_than_a_tree_where_labels_are_wrong() -> None:
    rng = np.random.default_rng(2)
    X = rng.uniform(-1.0, 1.0, size=(1200, 2))
    true = ((X[:, 0] > 0) != (X[:, 1] > 0)).astype(int)
    y = np.where(rng.random(1200) < 0.1, 1 - true, true)
    tree = ours["grow_tree"](X[:200], y[:200], max_depth=6)
    forest = ours["grow_forest"](X[:200], y[:200], 15, 0, max_depth=6, max_features=1)
    said = ours["vote"]([ours["predict_tree"](one, X[200:]) for one in forest])
    assert np.mean(said == true[200:]) > np.mean(ours["predict_tree"](tree, X[200:]) == true[200:])


@pytest.mark.parametrize("page", ["README.md", "README.ko.md"])
def test_the_box_of_the_handout_runs_and_agrees(sklearn: Any, page: str) -> None:
    X, y = data(3)
    (box,) = re.findall(r"```python\n(.*?)```", (ASSIGNMENT / page).read_text(encoding="utf-8"), re.DOTALL)
    values: dict[str, Any] = {"sklearn": sklearn, "X": X, "y": y}
    exec(box, values)
    close(values["log_posterior"], ours["nb_log_posterior"](ours["fit_gaussian_nb"](X, y), X))
    close(values["K"], ours["rbf_kernel"](X, X, 0.5))


def test_naive_bayes_and_a_forest_name_iris(sklearn: Any) -> None:
    X, y = sklearn.datasets.load_iris(return_X_y=True)
    model = ours["fit_gaussian_nb"](X, y)
    named = model["classes"][ours["nb_log_posterior"](model, X).argmax(axis=1)]
    assert np.array_equal(named, sklearn.naive_bayes.GaussianNB().fit(X, y).predict(X))
    forest = ours["grow_forest"](X[::2], y[::2], 15, 0, max_depth=4, max_features=2)
    assert np.mean(ours["vote"]([ours["predict_tree"](tree, X[1::2]) for tree in forest]) == y[1::2]) > 0.9
