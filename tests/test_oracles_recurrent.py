"""Oracles for the reference of `recurrent`: PyTorch (CPU), numerical differentiation, and what theory says.

Tolerances are the 1e-9 of the curriculum where nothing else is said; PyTorch agrees far better. Central differences
with h = 1e-5 are off by rounding (2e-16 · |f| / h) and truncation (h² · |f'''| / 6), together below 1e-8 here.
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

ours = find_assignment("recurrent").reference
ASSIGNMENT = Path(__file__).parents[1] / "assignments" / "recurrent"
Array = np.ndarray
H_STEP = 1e-5

some = settings(max_examples=25, deadline=None, derandomize=True)
sizes = st.tuples(st.integers(1, 5), st.integers(1, 7), st.integers(1, 4), st.integers(1, 5))
seeds = st.integers(0, 2**32 - 1)


def close(actual: Any, expected: Any, tol: float) -> None:
    a, b = np.asarray(actual, dtype=np.float64), np.asarray(expected, dtype=np.float64)
    assert a.shape == b.shape
    assert np.all(np.abs(a - b) <= tol * np.maximum(1.0, np.abs(b)))


def sequence(seed: int, size: tuple[int, int, int, int]) -> tuple[Array, ...]:
    """X, h0, Wx, Wh, b."""
    N, T, D, H = size
    rng = np.random.default_rng(seed)
    shapes = ((N, T, D), (N, H), (D, H), (H, H), (H,))
    return tuple(rng.uniform(-0.8, 0.8, size=shape) for shape in shapes)


def parameters(seed: int, D: int, H: int, C: int) -> dict[str, Array]:
    rng = np.random.default_rng(seed)
    shapes = {"Wx": (D, H), "Wh": (H, H), "b": (H,), "Wy": (H, C), "by": (C,)}
    return {name: rng.uniform(-0.8, 0.8, size=shape) for name, shape in shapes.items()}


@pytest.fixture(scope="module")
def torch() -> Any:
    return pytest.importorskip("torch", reason="PyTorch is not installed: pip install torch")


def torch_rnn(torch: Any, Wx: Any, Wh: Any, b: Any, nonlinearity: str = "tanh") -> Any:
    rnn = torch.nn.RNN(Wx.shape[0], Wx.shape[1], nonlinearity=nonlinearity, batch_first=True).double()
    weights = {"weight_ih_l0": Wx.T, "weight_hh_l0": Wh.T, "bias_ih_l0": b, "bias_hh_l0": 0 * b}
    rnn.load_state_dict({name: torch.tensor(np.array(value)) for name, value in weights.items()})
    return rnn


@pytest.mark.parametrize("activation", ["tanh", "relu"])
@some
@given(seed=seeds, size=sizes)
def test_states_agree_with_pytorch(torch: Any, activation: str, seed: int, size: Any) -> None:
    X, h0, *weights = sequence(seed, size)
    states, last = torch_rnn(torch, *weights, activation)(torch.tensor(X), torch.tensor(h0[None]))
    mine = ours["rnn_forward"](X, h0, *weights, activation)
    close(mine, states.detach().numpy(), 1e-12)
    close(mine[:, -1], last[0].detach().numpy(), 1e-12)


@some
@given(seed=seeds, size=sizes)
def test_gradients_through_time_agree_with_pytorch(torch: Any, seed: int, size: Any) -> None:
    X, h0, Wx, Wh, b = sequence(seed, size)
    dH = np.random.default_rng(seed + 1).normal(size=(*X.shape[:2], len(b)))
    rnn, x, start = torch_rnn(torch, Wx, Wh, b), torch.tensor(X, requires_grad=True), torch.tensor(h0[None])
    start.requires_grad_()
    rnn(x, start)[0].backward(torch.tensor(dH))
    theirs = x.grad, start.grad[0], rnn.weight_ih_l0.grad.T, rnn.weight_hh_l0.grad.T, rnn.bias_ih_l0.grad
    for mine, other in zip(ours["rnn_backward"](dH, X, h0, Wx, Wh, b), theirs, strict=True):
        close(mine, other.numpy(), 1e-12)


@pytest.mark.parametrize("loss", ["cross_entropy", "mse"])
@some
@given(seed=seeds, size=sizes, C=st.integers(1, 4))
def test_losses_and_their_gradients_agree_with_pytorch(torch: Any, loss: str, seed: int, size: Any, C: int) -> None:
    N, T, D, H = size
    rng, params = np.random.default_rng(seed), parameters(seed, D, H, C)
    X, y = rng.normal(size=(N, T, D)), rng.integers(0, C, N) if loss == "cross_entropy" else rng.normal(size=(N, C))
    rnn = torch_rnn(torch, params["Wx"], params["Wh"], params["b"])
    Wy, by = (torch.tensor(params[name], requires_grad=True) for name in ("Wy", "by"))
    output = rnn(torch.tensor(X))[0][:, -1] @ Wy + by
    functional = torch.nn.functional
    value = {"cross_entropy": functional.cross_entropy, "mse": functional.mse_loss}[loss](output, torch.tensor(y))
    value.backward()
    mine, grads = ours["rnn_gradients"](X, y, params, loss=loss)
    close(ours["rnn_predict"](X, params), output.detach().numpy(), 1e-12)
    close(mine, value.item(), 1e-12)
    theirs = {"Wx": rnn.weight_ih_l0.grad.T, "Wh": rnn.weight_hh_l0.grad.T, "b": rnn.bias_ih_l0.grad}
    for name, other in (theirs | {"Wy": Wy.grad, "by": by.grad}).items():
        close(grads[name], other.numpy(), 1e-12)


@some
@given(seed=seeds, size=sizes)
def test_a_step_backward_agrees_with_central_differences(seed: int, size: Any) -> None:
    X, h, *weights = sequence(seed, size)
    arrays = [X[:, 0], h, *weights]
    dout = np.random.default_rng(seed + 1).normal(size=h.shape)
    for k, slopes in enumerate(ours["rnn_step_backward"](dout, *arrays)):
        numerical = np.zeros(arrays[k].shape)
        for i in np.ndindex(numerical.shape):
            ends = []
            for move in (H_STEP, -H_STEP):
                moved = [a.copy() for a in arrays]
                moved[k][i] += move
                ends.append(np.sum(dout * ours["rnn_step"](*moved)))
            numerical[i] = (ends[0] - ends[1]) / (2 * H_STEP)
        close(slopes, numerical, 1e-8)


@some
@given(seed=seeds, size=sizes)
def test_norms_are_those_of_the_jacobian_by_differences(seed: int, size: Any) -> None:
    X, h0, *weights = sequence(seed, (1, *size[1:]))
    states = ours["rnn_forward"](X, h0, *weights)[0]
    norms, T = ours["jacobian_norms"](states, weights[1]), len(states)
    for k in range(1, T):
        jacobian = np.zeros((len(states[0]), len(states[0])))
        for j in range(len(jacobian)):
            ends = []
            for move in (H_STEP, -H_STEP):
                start = states[T - k - 1].copy()
                start[j] += move
                ends.append(ours["rnn_forward"](X[:, T - k :], start[None], *weights)[0, -1])
            jacobian[j] = (ends[0] - ends[1]) / (2 * H_STEP)
        close(norms[k], np.linalg.svd(jacobian, compute_uv=False)[0], 1e-8)
    assert norms[0] == 1.0
    largest = np.linalg.norm(weights[1], 2)
    assert np.all(norms <= largest ** np.arange(T) * (1 + 1e-12))  # slopes are at most 1


@some
@given(h0=st.floats(-5, 5), w=st.floats(-3, 3), steps=st.integers(0, 40))
def test_a_tanh_neuron_stays_bounded_and_a_relu_one_is_a_power(h0: float, w: float, steps: int) -> None:
    tanh, relu = (ours["feedback"](h0, w, steps, name) for name in ("tanh", "relu"))
    assert tanh.shape == relu.shape == (steps + 1,)
    assert np.all(np.abs(tanh[1:]) <= 1.0)
    if h0 > 0 and w > 0:
        close(relu, h0 * w ** np.arange(steps + 1.0), 1e-12)


@some
@given(n=st.integers(1, 10), seed=seeds)
def test_orthogonal_keeps_lengths(n: int, seed: int) -> None:
    Q = ours["orthogonal"](n, seed)
    close(Q @ Q.T, np.eye(n), 1e-12)
    v = np.random.default_rng(seed).normal(size=n)
    close(np.linalg.norm(v @ np.linalg.matrix_power(Q, 20)), np.linalg.norm(v), 1e-12)
    assert np.array_equal(Q, ours["orthogonal"](n, seed))


@some
@given(values=st.lists(st.floats(-100, 100), min_size=2, max_size=20), data=st.data())
def test_windows_and_targets_are_the_series(values: list[float], data: Any) -> None:
    length = data.draw(st.integers(1, len(values) - 1))
    X, y = ours["windows"](values, length)
    assert X.shape == (len(values) - length, length, 1)
    assert [*X[0, :, 0], *y[:, 0]] == values


@some
@given(seed=seeds, size=sizes)
def test_padding_does_not_matter(seed: int, size: Any) -> None:
    X, h0, *weights = sequence(seed, size)
    lengths = np.random.default_rng(seed).integers(1, X.shape[1] + 1, size=len(X))
    last = ours["last_states"](ours["rnn_forward"](X, h0, *weights), lengths)
    for n, length in enumerate(lengths):
        alone = ours["rnn_forward"](X[n : n + 1, :length], h0[n : n + 1], *weights)
        close(last[n], alone[0, -1], 1e-12)


@some
@given(seed=seeds, steps=st.integers(1, 9))
def test_generate_says_what_predict_would(seed: int, steps: int) -> None:
    params = parameters(seed, 4, 3, 4)
    said = [0, *ours["generate"](params, 0, steps).tolist()]
    for t in range(steps):
        logits = ours["rnn_predict"](np.eye(4)[said[: t + 1]][None], params)[0]
        assert logits[said[t + 1]] >= logits.max() - 1e-9


@pytest.mark.parametrize("page", ["README.md", "README.ko.md"])
def test_the_handouts_box_gives_our_states(torch: Any, page: str) -> None:
    (box,) = re.findall(r"```python\n(.*?)```", (ASSIGNMENT / page).read_text(encoding="utf-8"), re.DOTALL)
    X, h0, Wx, Wh, b = sequence(5, (3, 4, 2, 5))
    tensors = {name: torch.tensor(a) for name, a in zip(("X", "h0", "Wx", "Wh", "b"), (X, h0, Wx, Wh, b), strict=True)}
    names = {"torch": torch, "D": 2, "H": 5, **tensors}
    exec(box, names)
    close(ours["rnn_forward"](X, h0, Wx, Wh, b), names["states"].detach().numpy(), 1e-12)


def test_the_handouts_worked_example() -> None:
    X, h0 = np.array([[[np.log(3.0)], [np.log(2.0) - 0.4]]]), np.zeros((1, 1))
    weights = np.array([[1.0]]), np.array([[0.5]]), np.zeros(1)
    close(ours["rnn_forward"](X, h0, *weights), [[[0.8], [0.6]]], 1e-12)
    dX, dh0, _, dWh, db = ours["rnn_backward"](np.array([[[2.0], [1.0]]]), X, h0, *weights)
    close(dX, [[[0.8352], [0.64]]], 1e-12)
    close(dh0, [[0.4176]], 1e-12)
    close(dWh, [[0.64 * 0.8]], 1e-12)
    close(db, [0.8352 + 0.64], 1e-12)
