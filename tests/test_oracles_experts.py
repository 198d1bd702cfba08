"""Oracles for the reference of `experts`: PyTorch (CPU), scikit-learn, central differences, and what theory says.

Tolerances are far below the 1e-9 of the curriculum where nothing else is said. Central differences with h = 1e-5 are
off by rounding (2e-16 · |f| / h) and truncation (h² · |f'''| / 6), together below 1e-8 here.
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
from tests.slow import slow

ours = find_assignment("experts").reference
ASSIGNMENT = Path(__file__).parents[1] / "assignments" / "experts"
Array = np.ndarray
H_STEP = 1e-5

some = settings(max_examples=25, deadline=None, derandomize=True)
sizes = st.tuples(st.integers(1, 6), st.integers(1, 4), st.integers(1, 5), st.integers(1, 3))
seeds = st.integers(0, 2**32 - 1)


def close(actual: Any, expected: Any, tol: float) -> None:
    a, b = np.asarray(actual, dtype=np.float64), np.asarray(expected, dtype=np.float64)
    assert a.shape == b.shape
    assert np.all(np.abs(a - b) <= tol * np.maximum(1.0, np.abs(b)))


def problem(seed: int, size: tuple[int, int, int, int]) -> tuple[Array, Array, dict[str, Array]]:
    """X, y and params."""
    N, D, E, C = size
    rng = np.random.default_rng(seed)
    shapes = {"Wg": (D, E), "bg": (E,), "We": (E, D, C), "be": (E, C)}
    params = {name: rng.uniform(-1.0, 1.0, size=shape) for name, shape in shapes.items()}
    return rng.normal(size=(N, D)), rng.normal(size=(N, C)), params


def answers(seed: int, size: tuple[int, int, int, int]) -> tuple[Array, Array, Array]:
    """Gates, outputs and y."""
    N, _, E, C = size
    rng = np.random.default_rng(seed)
    return rng.dirichlet(np.ones(E), size=N), rng.normal(size=(N, E, C)), rng.normal(size=(N, C))


def columns(seed: int, N: int, K: int) -> tuple[Array, Array]:
    """Phi and y; K ≤ N, and no column is nearly a sum of others."""
    rng = np.random.default_rng(seed)
    Phi = np.linalg.qr(rng.normal(size=(N, K)))[0] + 0.3 * rng.uniform(-1.0, 1.0, size=(N, K)) / K
    return Phi * rng.uniform(0.5, 3.0, size=K), rng.normal(size=N)


def left(Phi: Array, y: Array, w: Array) -> float:
    return float(np.sum((y - Phi @ w) ** 2))


@pytest.fixture(scope="module")
def torch() -> Any:
    return pytest.importorskip("torch", reason="PyTorch is not installed: pip install torch")


def boxes(page: str) -> list[str]:
    return re.findall(r"```python\n(.*?)```", (ASSIGNMENT / page).read_text(encoding="utf-8"), re.DOTALL)


@slow
@pytest.mark.parametrize("page", ["README.md", "README.ko.md"])
@pytest.mark.parametrize("size", [(5, 3, 4, 2), (1, 2, 3, 1), (7, 1, 1, 5)])
def test_the_pytorch_box_gives_our_loss_and_gradients(torch: Any, page: str, size: Any) -> None:
    X, y, params = problem(3, size)
    tensors = {name: torch.tensor(value, requires_grad=True) for name, value in params.items()}
    names = {"torch": torch, "X": torch.tensor(X), "y": torch.tensor(y), **tensors}
    exec(boxes(page)[0], names)
    names["loss"].backward()
    loss, grads = ours["moe_gradients"](X, y, params)
    close(ours["gate"](X, params["Wg"], params["bg"]), names["gates"].detach().numpy(), 1e-14)
    close(ours["expert_outputs"](X, params["We"], params["be"]), names["outputs"].detach().numpy(), 1e-14)
    close(loss, names["loss"].item(), 1e-14)
    for name, tensor in tensors.items():
        close(grads[name], tensor.grad.numpy(), 1e-14)


@pytest.mark.parametrize("page", ["README.md", "README.ko.md"])
def test_the_scikit_learn_box_gives_our_joint_weights(page: str) -> None:
    pytest.importorskip("sklearn", reason="scikit-learn is not installed: pip install scikit-learn")
    Phi, y = columns(4, 9, 4)
    names: dict[str, Any] = {"Phi": Phi, "target": y}
    exec(boxes(page)[1], names)
    close(ours["joint_weights"](Phi, y), names["w"], 1e-12)


def test_kept_gates_are_pytorchs_softmax_of_its_topk(torch: Any) -> None:
    logits = np.random.default_rng(5).normal(size=(7, 5)) * 3.0
    for k in range(1, 6):
        values, kept = torch.topk(torch.tensor(logits), k, dim=1)
        expected = torch.zeros(7, 5, dtype=torch.float64).scatter(1, kept, torch.softmax(values, dim=1))
        close(ours["top_k_gates"](logits, k), expected.numpy(), 1e-14)


@some
@given(seed=seeds, size=sizes)
def test_gradients_agree_with_central_differences(seed: int, size: Any) -> None:
    X, y, params = problem(seed, size)
    _, grads = ours["moe_gradients"](X, y, params)
    for name, value in params.items():
        numerical = np.zeros(value.shape)
        for i in np.ndindex(value.shape):
            ends = []
            for move in (H_STEP, -H_STEP):
                moved = value.copy()
                moved[i] += move
                ends.append(ours["moe_gradients"](X, y, params | {name: moved})[0])
            numerical[i] = (ends[0] - ends[1]) / (2 * H_STEP)
        close(grads[name], numerical, 1e-8)


@some
@given(seed=seeds, size=sizes)
def test_the_loss_of_the_gradients_is_the_cooperative_one(seed: int, size: Any) -> None:
    X, y, params = problem(seed, size)
    gates = ours["gate"](X, params["Wg"], params["bg"])
    outputs = ours["expert_outputs"](X, params["We"], params["be"])
    close(ours["moe_gradients"](X, y, params)[0], ours["cooperative_loss"](gates, outputs, y), 1e-14)


@some
@given(seed=seeds, size=sizes)
def test_the_gates_slopes_sum_to_zero(seed: int, size: Any) -> None:
    X, y, params = problem(seed, size)
    grads = ours["moe_gradients"](X, y, params)[1]
    close(grads["bg"].sum(), 0.0, 1e-13)
    close(grads["Wg"].sum(axis=1), np.zeros(size[1]), 1e-13)


@some
@given(seed=seeds, size=sizes)
def test_cooperation_costs_at_most_what_competition_does(seed: int, size: Any) -> None:
    gates, outputs, y = answers(seed, size)
    together, apart = ours["cooperative_loss"](gates, outputs, y), ours["competitive_loss"](gates, outputs, y)
    assert together <= apart * (1 + 1e-12)  # the square is convex
    same = np.repeat(outputs[:, :1], size[2], axis=1)
    close(ours["cooperative_loss"](gates, same, y), ours["competitive_loss"](gates, same, y), 1e-12)


@some
@given(seed=seeds, size=sizes, k=st.integers(1, 5))
def test_kept_gates_are_the_softmax_divided_again(seed: int, size: Any, k: int) -> None:
    N, _, E, _ = size
    k = min(k, E)
    logits = np.random.default_rng(seed).normal(size=(N, E)) * 4.0
    everything = ours["gate"](logits, np.eye(E), np.zeros(E))
    kept = ours["top_k_gates"](logits, k)
    assert np.all(np.count_nonzero(kept, axis=1) == k)
    chosen = np.where(kept > 0, everything, 0.0)
    close(kept, chosen / chosen.sum(axis=1, keepdims=True), 1e-14)
    assert np.array_equal(ours["route"](kept), ours["route"](everything))


@some
@given(seed=seeds, size=sizes, sigma=st.floats(0.05, 20.0))
def test_responsibilities_are_bayes_rule(seed: int, size: Any, sigma: float) -> None:
    gates, outputs, y = answers(seed, size)
    beliefs = ours["responsibilities"](gates, outputs, y, sigma)
    close(beliefs.sum(axis=1), np.ones(size[0]), 1e-12)
    with np.errstate(divide="ignore"):
        odds = np.log(beliefs) - np.log(beliefs[:, :1])
    distances = ((outputs - y[:, None]) ** 2).sum(axis=2)
    expected = np.log(gates / gates[:, :1]) - (distances - distances[:, :1]) / (2 * sigma**2)
    seen = np.isfinite(odds) & (np.abs(expected) < 600)
    close(odds[seen], expected[seen], 1e-9)


def test_responsibilities_where_every_exp_is_zero() -> None:
    gates, outputs, y = np.array([[0.0, 0.3, 0.7]]), np.array([[[0.0], [400.0], [400.0]]]), np.zeros((1, 1))
    assert np.exp(-(400.0**2) / 2) == 0.0
    close(ours["responsibilities"](gates, outputs, y), gates, 1e-10)  # 8e4 in the exponent is right to 1e-11


@some
@given(seed=seeds, size=sizes)
def test_balance_is_one_for_even_gates_and_E_for_a_dictator(seed: int, size: Any) -> None:
    N, _, E, _ = size
    gates = answers(seed, size)[0]
    assert 0.0 < ours["balance_loss"](gates) <= E * (1 + 1e-12)
    turned = np.concatenate([np.roll(gates, shift, axis=1) for shift in range(E)])
    close(ours["balance_loss"](turned), 1.0, 1e-12)
    close(ours["balance_loss"](np.eye(E)[[0] * N]), E, 1e-12)


@some
@given(seed=seeds, K=st.integers(1, 4), E=st.integers(1, 5))
def test_specialisation_weighed_by_the_domains_is_the_mean_gate(seed: int, K: int, E: int) -> None:
    rng = np.random.default_rng(seed)
    domains = np.concatenate([np.arange(K), rng.integers(0, K, size=7)])
    gates = rng.dirichlet(np.ones(E), size=len(domains))
    table = ours["specialisation"](gates, domains)
    close(table.sum(axis=1), np.ones(K), 1e-12)
    close(np.bincount(domains) @ table / len(domains), gates.mean(axis=0), 1e-12)


@some
@given(seed=seeds, K=st.integers(1, 5), more=st.integers(0, 5), steps=st.integers(1, 12))
def test_jointly_learnt_weights_are_never_worse(seed: int, K: int, more: int, steps: int) -> None:
    Phi, y = columns(seed, K + more, K)
    joint = ours["joint_weights"](Phi, y)
    close(Phi.T @ (y - Phi @ joint), np.zeros(K), 1e-10)  # what is left is orthogonal to every column
    best = left(Phi, y, joint) - 1e-10
    assert best <= left(Phi, y, ours["greedy_weights"](Phi, y)) <= float(y @ y) + 1e-10
    rests = [left(Phi, y, ours["matching_pursuit"](Phi, y, k)[0]) for k in range(1, steps + 1)]
    assert all(best <= after <= before + 1e-10 for before, after in zip([float(y @ y), *rests], rests, strict=False))


@some
@given(seed=seeds, K=st.integers(1, 5), more=st.integers(0, 5))
def test_all_three_are_equal_for_orthogonal_columns(seed: int, K: int, more: int) -> None:
    rng = np.random.default_rng(seed)
    Phi = np.linalg.qr(rng.normal(size=(K + more, K)))[0] * rng.uniform(0.5, 3.0, size=K)
    y = rng.normal(size=K + more)
    joint = ours["joint_weights"](Phi, y)
    w, picks = ours["matching_pursuit"](Phi, y, K + 3)
    close(ours["greedy_weights"](Phi, y), joint, 1e-12)
    close(w, joint, 1e-6)  # a column that would reduce less than 1e-12 of the whole is not picked
    assert len(picks) == len(set(picks)) <= K


def test_pursuit_arrives_at_the_joint_weights() -> None:
    Phi, y = columns(8, 9, 4)
    close(ours["matching_pursuit"](Phi, y, 500)[0], ours["joint_weights"](Phi, y), 1e-4)


def test_the_handouts_worked_example() -> None:
    params = {
        "Wg": np.zeros((1, 2)),
        "bg": np.array([0.0, np.log(3.0)]),
        "We": np.array([[[1.0]], [[0.0]]]),
        "be": np.array([[2.0], [0.0]]),
    }
    loss, grads = ours["moe_gradients"](np.array([[2.0]]), np.array([[-1.0]]), params)
    close(loss, 4.0, 1e-12)
    close(grads["be"], [[1.0], [3.0]], 1e-12)
    close(grads["We"], [[[2.0]], [[6.0]]], 1e-12)
    close(grads["bg"], [3.0, -3.0], 1e-12)
    close(grads["Wg"], [[6.0, -6.0]], 1e-12)
