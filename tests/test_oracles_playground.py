"""Oracles for the playground's reference: scikit-learn, PyTorch, theorems, and the boxes of its handout."""

from __future__ import annotations

import itertools
import re
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from hypothesis.extra import numpy as hnp

from autograder.grading.assignment import ROOT, find_assignment

solution = find_assignment("playground").reference
HANDOUT = ROOT / "assignments" / "playground"

some = settings(max_examples=60, deadline=None, derandomize=True)
few = settings(max_examples=15, deadline=None, derandomize=True)
Array = np.ndarray
seeds = st.integers(0, 2**40)
values = st.floats(-3, 3, allow_subnormal=False)


def close(actual: Any, expected: Any, tol: float = 1e-9) -> None:
    a, b = np.asarray(actual, dtype=np.float64), np.asarray(expected, dtype=np.float64)
    assert a.shape == b.shape
    assert np.all(np.abs(a - b) <= tol * np.maximum(1.0, np.abs(b)))


def images(side: int) -> st.SearchStrategy[Array]:
    return hnp.arrays(np.float64, (side, side), elements=values)


# -- scikit-learn and PyTorch -----------------------------------------------------------------------


@some
@given(o=hnp.arrays(np.float64, 7, elements=values), y=hnp.arrays(np.float64, 7, elements=values))
def test_the_error_is_half_of_scikit_learns(o: Array, y: Array) -> None:
    metrics = pytest.importorskip("sklearn.metrics", reason="scikit-learn is not installed")
    close(solution["half_squared_error"](o[:, np.newaxis], y), 0.5 * metrics.mean_squared_error(y, o))


@few
@given(n=st.integers(5, 200), percent=st.integers(1, 99), seed=st.integers(0, 2**31))
def test_split_parts_as_scikit_learn_does_in_size(n: int, percent: int, seed: int) -> None:
    model_selection = pytest.importorskip("sklearn.model_selection", reason="scikit-learn is not installed")
    train = n * percent // 100
    assume(0 < train < n)
    X, y = np.arange(2.0 * n).reshape(n, 2), np.arange(float(n))
    ours = solution["split"](X, y, percent, seed)
    X_train, X_test, y_train, y_test = model_selection.train_test_split(X, y, train_size=train, random_state=seed)
    assert [part.shape for part in ours] == [part.shape for part in (X_train, y_train, X_test, y_test)]
    close(np.sort(np.concatenate([ours[1], ours[3]])), np.sort(np.concatenate([y_train, y_test])), 0.0)


@few
@given(image=images(12), factor=st.sampled_from([1, 2, 3, 4, 6, 12]))
def test_thumbnails_are_pytorchs_average_pooling(image: Array, factor: int) -> None:
    torch = pytest.importorskip("torch", reason="PyTorch is not installed")
    pooled = torch.nn.functional.avg_pool2d(torch.tensor(image)[None, None], factor)[0, 0]
    close(solution["thumbnail"](image, factor), pooled.numpy())


@few
@given(X=hnp.arrays(np.float64, (5, 2), elements=values), seed=st.integers(0, 1000))
def test_layer_outputs_agree_with_pytorch(X: Array, seed: int) -> None:
    torch = pytest.importorskip("torch", reason="PyTorch is not installed")
    rng = np.random.default_rng(seed)
    params = {"W1": rng.normal(size=(2, 4)), "b1": rng.normal(size=4), "W2": rng.normal(size=(4, 1)), "b2": np.ones(1)}
    first = torch.relu(torch.tensor(X) @ torch.tensor(params["W1"]) + torch.tensor(params["b1"]))
    last = torch.sigmoid(first @ torch.tensor(params["W2"]) + torch.tensor(params["b2"]))
    ours = solution["layer_outputs"](X, params, "relu", "sigmoid")
    close(ours[0], first.numpy())
    close(ours[1], last.numpy())


# -- theorems ---------------------------------------------------------------------------------------


@some
@given(density=st.integers(2, 20), low=st.floats(-9, 0), width=st.floats(0.1, 9))
def test_a_picture_of_the_grid_itself_grows_to_the_right_and_upwards(density: int, low: float, width: float) -> None:
    across, upwards = solution["neuron_maps"](solution["grid"](density, low, low + width), density)
    assert np.all(np.diff(across, axis=1) > 0) and np.all(np.ptp(across, axis=0) == 0)
    assert np.all(np.diff(upwards, axis=0) < 0) and np.all(np.ptp(upwards, axis=1) == 0)
    assert upwards[0, 0] == low + width and across[0, 0] == low
    close(solution["decision_map"](lambda X: X[:, :1], density, low, low + width), across)


@some
@given(image=images(12))
def test_a_thumbnail_keeps_the_mean(image: Array) -> None:
    close(solution["thumbnail"](image, 4).mean(), image.mean())


@some
@given(v=hnp.arrays(np.float64, 6, elements=st.floats(-9, 9)))
def test_colours_are_symmetric_in_their_ends(v: Array) -> None:
    rgb = solution["colours"](v).astype(int)
    assert rgb.shape == (6, 3) and rgb.min() >= 8 and rgb.max() <= 245
    order = np.argsort(np.clip(v, -1, 1), kind="stable")
    assert np.all(np.diff(rgb[order][:, 0]) <= 1)  # red only falls from orange over grey to blue, up to rounding
    assert np.array_equal(solution["colours"](v, True), solution["colours"](np.where(v >= 0, 1.0, -1.0)))


@some
@given(w=hnp.arrays(np.float64, 5, elements=values), grad=hnp.arrays(np.float64, 5, elements=values))
def test_the_penalty_never_changes_a_sign(w: Array, grad: Array) -> None:
    moved, alive = solution["l1_step"](w, grad, np.ones(5, dtype=bool), 0.1, 0.5)
    before = w - 0.1 * grad
    assert np.all(before * moved >= 0)
    assert np.all(moved[~alive] == 0)
    again, still = solution["l1_step"](moved, grad, alive, 0.1, 0.5)
    assert not np.any(still & ~alive) and np.all(again[~alive] == 0)


@some
@given(X=hnp.arrays(np.float64, (30, 2), elements=st.floats(-6, 6)))
def test_bumps_never_overlap(X: Array) -> None:
    centres = [(a, b) for a in (-4.0, 0.0, 4.0) for b in (-2.5, 2.5)]
    near = np.array([np.hypot(X[:, 0] - a, X[:, 1] - b) < 2 for a, b in centres])
    assert near.sum(axis=0).max() <= 1
    assert np.all((solution["labels"]("bumps", X) != 0) == near.any(axis=0))


@few
@given(seed=seeds, noise=st.floats(0, 0.5))
def test_noise_moves_no_point_of_a_data_set_with_a_rule(seed: int, noise: float) -> None:
    for name in ("circle", "xor", "plane", "bumps"):
        clean, y = solution["make_data"](name, 40, 0.0, seed)
        disturbed, _ = solution["make_data"](name, 40, noise, seed)
        assert np.array_equal(clean, disturbed)
        assert np.array_equal(y, solution["labels"](name, clean))


def test_the_share_of_turned_labels_is_the_one_that_an_integral_gives() -> None:
    for name, noise, share in [
        ("circle", 0.5, 0.2485),
        ("xor", 0.5, 0.1743),
        ("circle", 0.2, 0.0576),
        ("xor", 0.2, 0.0477),
    ]:
        sets = [solution["make_data"](name, 2000, noise, seed) for seed in range(10)]
        turned = np.mean([np.mean(y != solution["labels"](name, X)) for X, y in sets])
        assert abs(turned - share) <= 5 * np.sqrt(share * (1 - share) / 20_000)


def test_three_relus_are_exact_on_the_raw_circle_and_xor() -> None:
    for name in ("circle", "xor"):
        net = solution["smallest"](name, raw=True)
        assert len(net["params"]["b1"]) == 3
        for seed in range(20):
            X, y = solution["make_data"](name, 500, 0.0, seed)
            z = solution["layer_outputs"](X, net["params"], net["hidden"], "linear")[-1][:, 0]
            assert np.array_equal(np.where(z > 0, 1.0, -1.0), y)


@few
@given(seed=seeds, count=st.integers(8, 30), size=st.integers(1, 12))
def test_a_session_repeats_itself_after_reset(seed: int, count: int, size: int) -> None:
    X, y = np.arange(2.0 * count).reshape(count, 2) / count, np.arange(float(count))
    session = solution["Session"]({"w": np.zeros(2)}, (X, y), (X[:3], y[:3]), size, seed)

    def run() -> tuple[list[list[float]], Array]:
        met: list[list[float]] = []

        def slopes(params: dict[str, Array], X: Array, y: Array) -> tuple[float, dict[str, Array]]:
            met.append(y.tolist())
            return 0.0, {"w": X.T @ (X @ params["w"] - y) / len(y)}

        for _ in range(3):
            session.step(slopes, lambda p, g: {"w": p["w"] - 0.01 * g["w"]}, lambda p, X: X @ p["w"])
        return met, session.history()

    first, errors = run()
    assert sorted(itertools.chain.from_iterable(first)) == sorted(y.tolist() * 3)
    session.reset()
    again, same = run()
    assert first == again and np.array_equal(errors, same)


# -- the handout ------------------------------------------------------------------------------------


def boxes(path: Path) -> list[str]:
    return re.findall(r"```python\n(.*?)```", path.read_text(encoding="utf-8"), re.DOTALL)


def test_both_handouts_show_the_same_boxes() -> None:
    assert boxes(HANDOUT / "README.md") == boxes(HANDOUT / "README.ko.md") != []


@pytest.mark.parametrize("number", range(2))
def test_the_boxes_of_the_handout_run_and_agree(number: int) -> None:
    code = boxes(HANDOUT / "README.md")[number]
    pytest.importorskip("torch" if "torch" in code else "sklearn", reason="the box needs it")
    X, y = solution["make_data"]("circle", 40, 0.0, 1)
    given_names: dict[str, Any] = {"X": X, "y": y, "outputs": 0.5 * y, "image": np.arange(400.0).reshape(20, 20)}
    exec(code, given_names)
    if "small" in given_names:
        close(solution["thumbnail"](given_names["image"], 10), given_names["small"].numpy())
    else:
        close(solution["half_squared_error"](given_names["outputs"], y), given_names["error"])
        assert len(given_names["y_train"]) == len(solution["split"](X, y, 50, 0)[1])
