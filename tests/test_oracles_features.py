"""The reference of `features` against scikit-learn, PyTorch and the statements of its contract.

Inputs are hypothesis's. The tolerance is the curriculum's 1e-9 · max(1, |exact|), unless a test says more.
"""

from __future__ import annotations

import re
import sys
from pathlib import Path
from types import ModuleType
from typing import Any

import numpy as np
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from hypothesis.extra import numpy as hnp

from autograder.grading.assignment import ROOT, find_assignment

ours = find_assignment("features").reference
some = settings(max_examples=60, deadline=None, derandomize=True)
Array = np.ndarray


def close(actual: Any, expected: Any, tol: float = 1e-9) -> None:
    a, b = np.asarray(actual, dtype=np.float64), np.asarray(expected, dtype=np.float64)
    assert a.shape == b.shape
    assert np.all(np.abs(a - b) <= tol * np.maximum(1.0, np.abs(b)))


def numbers(size: float) -> st.SearchStrategy[float]:
    """Multiples of 2⁻¹⁰: no column differs by less than that, and float sums of a few squares are nearly exact."""
    return st.integers(-int(size * 1024), int(size * 1024)).map(lambda n: n / 1024)


tables = hnp.arrays(np.float64, st.tuples(st.integers(2, 9), st.integers(1, 4)), elements=numbers(8))
halves = st.integers(-6, 6).map(lambda n: n / 2)


@pytest.fixture(scope="module")
def preprocessing() -> Any:
    return pytest.importorskip("sklearn.preprocessing")


# -- scikit-learn -----------------------------------------------------------------------------------


@pytest.mark.parametrize(("name", "theirs"), [("MinMax", "MinMaxScaler"), ("Standard", "StandardScaler")])
@some
@given(X=tables, seed=st.integers(0, 99))
def test_scalers_agree_with_scikit_learn(preprocessing: Any, name: str, theirs: str, X: Array, seed: int) -> None:
    new = np.random.default_rng(seed).normal(size=(5, X.shape[1]))
    scaler, other = ours[name]().fit(X), getattr(preprocessing, theirs)().fit(X)
    varies = X.max(axis=0) > X.min(axis=0)  # in constant columns the two differ on purpose
    close(scaler.transform(X), other.transform(X))
    close(scaler.transform(new)[:, varies], other.transform(new)[:, varies])
    close(scaler.inverse(new)[:, varies], other.inverse_transform(new)[:, varies])


@some
@given(X=tables, degree=st.integers(1, 4))
def test_polynomials_agree_with_scikit_learn(preprocessing: Any, X: Array, degree: int) -> None:
    theirs = preprocessing.PolynomialFeatures(degree, include_bias=False).fit(X)
    close(ours["polynomial_features"](X, degree), theirs.transform(X))
    names = [f"x{j}" for j in range(X.shape[1])]
    assert ours["polynomial_names"](names, degree) == theirs.get_feature_names_out(names).tolist()


@some
@given(values=st.lists(st.sampled_from("bcade"), min_size=1, max_size=9), order=st.permutations(list("abcde")))
def test_one_hot_agrees_with_scikit_learn(preprocessing: Any, values: list[str], order: list[str]) -> None:
    theirs = preprocessing.OneHotEncoder(categories=[order], sparse_output=False)
    column = np.array(values, dtype=object)[:, np.newaxis]
    close(ours["one_hot"](values, order), theirs.fit_transform(column), tol=0.0)


@some
@given(seed=st.integers(0, 9999), d=st.integers(1, 4), ridge=st.floats(1e-3, 10.0))
def test_least_squares_agrees_with_scikit_learn(seed: int, d: int, ridge: float) -> None:
    linear_model = pytest.importorskip("sklearn.linear_model")
    rng = np.random.default_rng(seed)
    X, y = rng.normal(1.0, 1.0, size=(12, d)), rng.normal(5.0, 1.0, size=12)
    for model, strength in ((linear_model.Ridge(alpha=12 * ridge), ridge), (linear_model.LinearRegression(), 0.0)):
        theirs = model.fit(X, y)
        w, b = ours["least_squares"](X, y, strength)
        close(w, theirs.coef_)
        close(b, theirs.intercept_)


# -- the contract's own statements ------------------------------------------------------------------


@pytest.mark.parametrize("name", ["MinMax", "Standard"])
@some
@given(X=tables)
def test_inverse_undoes_transform(name: str, X: Array) -> None:
    scaler = ours[name]().fit(X)
    close(scaler.inverse(scaler.transform(X)), X)


@some
@given(X=tables, a=st.sampled_from([0.25, 0.5, 2.0, 8.0]), c=numbers(4))
def test_scaling_forgets_units(X: Array, a: float, c: float) -> None:
    for name in ("MinMax", "Standard"):
        close(ours[name]().fit(a * X + c).transform(a * X + c), ours[name]().fit(X).transform(X))


@pytest.mark.parametrize("name", ["MinMax", "Standard"])
@given(value=st.floats(-1e6, 1e6), n=st.integers(1, 40))
@settings(max_examples=200, deadline=None, derandomize=True)
def test_a_constant_column_is_0_whatever_its_value(name: str, value: float, n: int) -> None:
    scaler = ours[name]().fit(np.full((n, 1), value))
    assert (scaler.transform([[value], [3.0], [-1e9]]) == 0.0).all()
    close(scaler.inverse([[0.0], [7.0]]), [[value], [value]])


@some
@given(seed=st.integers(0, 9999), ridge=st.floats(0.0, 5.0))
def test_least_squares_stands_where_the_numerical_slope_is_0(seed: int, ridge: float) -> None:
    rng = np.random.default_rng(seed)
    X, y = rng.normal(size=(9, 3)), rng.normal(size=9)
    best = np.append(*ours["least_squares"](X, y, ridge))

    def loss(p: Array) -> float:
        return float(np.mean((X @ p[:3] + p[3] - y) ** 2) + ridge * p[:3] @ p[:3])

    for axis in np.eye(4):  # central differences of a quadratic have no truncation error; rounding is eps · loss / h
        assert abs(loss(best + 1e-3 * axis) - loss(best - 1e-3 * axis)) / 2e-3 < 1e-10 * max(1.0, loss(best))


@some
@given(seed=st.integers(0, 9999), d=st.integers(2, 4), scale=st.floats(0.1, 100.0))
def test_condition_is_at_least_1_and_knows_no_unit_or_direction(seed: int, d: int, scale: float) -> None:
    rng = np.random.default_rng(seed)
    X = rng.normal(size=(15, d)) * rng.uniform(0.5, 5.0, d)
    turn = np.linalg.qr(rng.normal(size=(d, d)))[0]
    kappa = ours["condition"](X)
    assert kappa >= 1.0
    assert ours["condition"](scale * X @ turn + rng.normal(size=d)) == pytest.approx(kappa, rel=1e-6)
    singular = np.linalg.svd(X - X.mean(axis=0), compute_uv=False)
    assert kappa == pytest.approx((singular[0] / singular[-1]) ** 2, rel=1e-6)


@some
@given(X=hnp.arrays(np.float64, (7, 2), elements=halves), labels=st.tuples(*[st.sampled_from([-1, 1])] * 7))
def test_the_perceptron_ends_on_a_separating_line_and_only_there(X: Array, labels: tuple[int, ...]) -> None:
    y = np.array(labels)
    w, b, mistakes = ours["perceptron"](X, y, 30)
    assert 1 <= len(mistakes) <= 30 and 0 not in mistakes[:-1]
    separated = bool((y * (X @ w + b) > 0).all())
    assert separated if mistakes[-1] == 0 else len(mistakes) == 30
    signed = np.column_stack([X, np.ones(7)]) * y[:, np.newaxis]
    assert sum(mistakes) >= np.abs(w).max() / max(1.0, np.abs(signed).max())  # each moves w by one sample


def test_novikoffs_bound_holds_on_the_circle_in_squares() -> None:
    """Novikoff, 1962: at most (R / margin)² mistakes, for any line that separates with that margin."""
    rng = np.random.default_rng(1)
    r, t = np.append(rng.uniform(0, 2.5, 30), rng.uniform(3.5, 5, 30)), rng.uniform(0, 2 * np.pi, 60)
    X = ours["named_features"](np.column_stack([r * np.sin(t), r * np.cos(t)]), ["x1^2", "x2^2"])
    y = np.where(r < 3, 1, -1)
    signed = np.column_stack([X, np.ones(60)]) * y[:, np.newaxis]
    line = np.array([-1.0, -1.0, 9.0])
    margin = (signed @ line).min() / np.linalg.norm(line)
    mistakes = ours["perceptron"](X, y, 10_000)[2]
    assert mistakes[-1] == 0
    assert sum(mistakes) <= (np.linalg.norm(signed, axis=1).max() / margin) ** 2
    raw = ours["perceptron"](np.column_stack([r * np.sin(t), r * np.cos(t)]), y, 200)[2]
    assert len(raw) == 200 and min(raw) > 0


@some
@given(x=hnp.arrays(np.float64, 6, elements=st.floats(-100, 100)), turns=st.integers(-5, 5))
def test_cyclic_lies_on_the_circle_and_repeats(x: Array, turns: int) -> None:
    points = ours["cyclic"](x, 12.5)
    close((points**2).sum(axis=1), np.ones(6))
    close(ours["cyclic"](x + turns * 12.5, 12.5), points)


@some
@given(X=hnp.arrays(np.float64, (6, 2), elements=numbers(8)))
def test_polar_comes_back(X: Array) -> None:
    r, theta = ours["polar"](X).T
    close(np.column_stack([r * np.cos(theta), r * np.sin(theta)]), X)
    assert ((-np.pi < theta) & (theta <= np.pi)).all()


@some
@given(x=st.lists(numbers(8), min_size=1, max_size=9), edges=st.sets(numbers(8), min_size=1, max_size=6))
def test_bucketize_agrees_with_numpys_digitize(x: list[float], edges: set[float]) -> None:
    assert (ours["bucketize"](x, sorted(edges)) == np.digitize(x, sorted(edges))).all()


@some
@given(X=hnp.arrays(np.float64, (5, 2), elements=numbers(4)))
def test_named_features_are_among_the_polynomials(X: Array) -> None:
    assume(X.any())
    squares = ours["named_features"](X, ["x1", "x2", "x1^2", "x1x2", "x2^2"])
    close(squares, ours["polynomial_features"](X, 2))


def test_fit_on_training_shows_fit_the_training_data_once() -> None:
    seen: list[Array] = []

    def fit(X: Array) -> Array:
        seen.append(X)
        return X.mean(axis=0)

    train, test = ours["fit_on_training"](fit, lambda X, mean: X - mean, [[1, 2], [3, 6]], [[0, 0]])
    assert len(seen) == 1
    close(seen[0], [[1.0, 2.0], [3.0, 6.0]])
    close(train, [[-1.0, -2.0], [1.0, 2.0]])
    close(test, [[-2.0, -4.0]])


# -- the boxes of the handouts ----------------------------------------------------------------------


def boxes(language: str) -> list[str]:
    """The Python boxes of a handout."""
    page = Path(ROOT, "assignments", "features", f"README{language}.md").read_text(encoding="utf-8")
    return re.findall(r"```python\n(.*?)```", page, re.DOTALL)


def test_both_handouts_have_the_same_boxes() -> None:
    def code(box: str) -> str:
        return re.sub(r"  #.*", "", box)

    assert list(map(code, boxes(""))) == list(map(code, boxes(".ko")))
    assert len(boxes("")) == 4


@pytest.mark.parametrize("box", boxes(""))
def test_the_boxes_run_and_print_no_difference(
    box: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    package = next(name for name in ("sklearn", "torch", "keras") if name in box)
    pytest.importorskip(package, reason=f"{package} is not installed")
    module = ModuleType("features")
    module.__dict__.update(ours)
    monkeypatch.setitem(sys.modules, "features", module)
    exec(box, {})
    printed = [float(line) for line in capsys.readouterr().out.split()]
    assert printed and max(printed) <= (1e-6 if package == "keras" else 1e-12)
