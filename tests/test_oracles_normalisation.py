"""Oracles for `normalisation`: PyTorch, scikit-learn, complex steps, and what must hold by theory.

Tolerances are the curriculum's: 1e-9 · max(1, |exact|) · max(1, 1/√(var + eps)). A complex step has no cancellation, so
it is right to the last digits and checks slopes as strictly as values.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

import numpy as np
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from hypothesis.extra import numpy as hnp

from autograder.grading.assignment import ROOT, find_assignment
from tests.slow import all_but, slow

solution = find_assignment("normalisation").reference
some = settings(max_examples=40, deadline=None, derandomize=True)
Array = np.ndarray
EPS = 1e-5
#: what 1/√(var + eps) can make of an error
WORST = EPS**-0.5


def close(actual: Any, expected: Any, tol: float = 1e-9) -> None:
    a, b = np.asarray(actual, dtype=np.float64), np.asarray(expected, dtype=np.float64)
    assert a.shape == b.shape
    assert np.all(np.abs(a - b) <= tol * np.maximum(1.0, np.abs(b)))


batches = hnp.arrays(
    np.float64,
    st.tuples(st.integers(1, 6), st.integers(1, 5)),
    elements=st.floats(-50, 50, allow_subnormal=False),
)
seeds = st.integers(0, 2**32 - 1)


def others(X: Array, seed: int) -> tuple[Array, Array, Array]:
    """dout, gamma and beta for X."""
    rng = np.random.default_rng(seed)
    return rng.normal(size=X.shape), rng.normal(size=X.shape[1]) * 2.0, rng.normal(size=X.shape[1])


# -- PyTorch ----------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def torch() -> Any:
    return pytest.importorskip("torch", reason="PyTorch is not installed: pip install torch")


LAYERS: dict[str, Callable[..., Any]] = {
    "batchnorm": lambda t, x, g, b: t.nn.functional.batch_norm(x, None, None, g, b, training=True, eps=EPS),
    "layernorm": lambda t, x, g, b: t.nn.functional.layer_norm(x, x.shape[1:], g, b, eps=EPS),
}


@pytest.mark.parametrize("name", LAYERS)
@some
@given(X=batches, seed=seeds)
def test_both_norms_agree_with_pytorch(name: str, torch: Any, X: Array, seed: int) -> None:
    assume(len(X) > 1)  # PyTorch refuses to train on one sample
    dout, gamma, beta = others(X, seed)
    tensors = [torch.tensor(a, requires_grad=True) for a in (X, gamma, beta)]
    out = LAYERS[name](torch, *tensors)
    out.backward(torch.tensor(dout))
    close(solution[f"{name}_forward"](X, gamma, beta), out.detach().numpy(), 1e-9 * WORST)
    for slope, tensor in zip(solution[f"{name}_backward"](dout, X, gamma), tensors, strict=True):
        close(slope, tensor.grad.numpy(), 1e-9 * WORST)


@some
@given(seed=seeds, momentum=st.floats(0, 1), sizes=st.lists(st.integers(2, 7), min_size=1, max_size=5))
def test_the_running_statistics_are_pytorchs_but_for_two_conventions(
    torch: Any, seed: int, momentum: float, sizes: list[int]
) -> None:
    rng = np.random.default_rng(seed)
    theirs = torch.nn.BatchNorm1d(3, momentum=1.0 - momentum, dtype=torch.float64)
    ours, variances = solution["BatchNorm"](3, momentum=momentum), np.ones(3)
    for n in sizes:
        X = rng.normal(size=(n, 3)) * 3.0 + 1.0
        theirs(torch.tensor(X))
        ours.forward(X, np.ones(3), np.zeros(3), True)
        variances = momentum * variances + (1.0 - momentum) * X.var(axis=0, ddof=1)  # PyTorch's: N/(N − 1)
    close(ours.running()[0], theirs.running_mean.numpy())
    close(variances, theirs.running_var.numpy())
    X = rng.normal(size=(4, 3))
    theirs.eval()
    theirs.running_var[:] = torch.tensor(ours.running()[1])
    close(ours.forward(X, np.ones(3), np.zeros(3), False), theirs(torch.tensor(X)).detach().numpy(), 1e-9 * WORST)


def network(seed: int) -> tuple[Array, dict[str, Array]]:
    rng = np.random.default_rng(seed)
    params = {f"W{k}": rng.normal(size=s) for k, s in ((1, (3, 4)), (2, (4, 3)), (3, (3, 2)))}
    params |= {f"gamma{k}": rng.normal(size=n) * 2.0 for k, n in ((1, 4), (2, 3))}
    params |= {f"beta{k}": rng.normal(size=n) for k, n in ((1, 4), (2, 3))}
    return rng.normal(size=(6, 3)), params | {"b3": rng.normal(size=2)}


@pytest.mark.parametrize("hidden", all_but(["tanh", "relu", "sigmoid"], "relu"))
@pytest.mark.parametrize("loss", all_but(["mse", "cross_entropy"], "cross_entropy"))
@some
@given(seed=seeds)
def test_network_gradients_agree_with_pytorch(hidden: str, loss: str, torch: Any, seed: int) -> None:
    X, params = network(seed)
    y = np.random.default_rng(seed).normal(size=(6, 2)) if loss == "mse" else np.arange(6) % 2
    tensors = {key: torch.tensor(value, requires_grad=True) for key, value in params.items()}
    a = torch.tensor(X)
    for k in (1, 2):
        z = LAYERS["batchnorm"](torch, a @ tensors[f"W{k}"], tensors[f"gamma{k}"], tensors[f"beta{k}"])
        assume(float(z.detach().abs().min()) > 1e-6)  # ReLU's corner
        a = getattr(torch, hidden)(z)
    out = a @ tensors["W3"] + tensors["b3"]
    function = torch.nn.functional.mse_loss if loss == "mse" else torch.nn.functional.cross_entropy
    value = function(out, torch.tensor(y))
    value.backward()
    mine, grads = solution["bn_gradients"](X, y, params, hidden, loss)
    close(solution["bn_forward"](X, params, hidden), out.detach().numpy(), 1e-9 * WORST)
    close(mine, value.item(), 1e-9 * WORST)
    assert grads.keys() == params.keys()
    for key, grad in grads.items():
        close(grad, tensors[key].grad.numpy(), 1e-9 * WORST)


# -- complex steps ----------------------------------------------------------------------------------


def standardised(X: Array, axis: int) -> Array:
    centred = X - X.mean(axis=axis, keepdims=True)
    result: Array = centred / np.sqrt((centred * centred).mean(axis=axis, keepdims=True) + EPS)
    return result


@pytest.mark.parametrize(("name", "axis"), [("batchnorm", 0), ("layernorm", 1)])
@some
@given(X=batches, seed=seeds)
def test_slopes_agree_with_a_complex_step(name: str, axis: int, X: Array, seed: int) -> None:
    dout, gamma, _ = others(X, seed)
    slope = np.zeros(X.shape)
    for i in np.ndindex(X.shape):
        moved = X.astype(complex)
        moved[i] += 1e-30j
        slope[i] = np.sum(dout * gamma * standardised(moved, axis)).imag / 1e-30
    close(solution[f"{name}_backward"](dout, X, gamma)[0], slope, 1e-9 * WORST)


# -- what must hold ---------------------------------------------------------------------------------


@some
@given(X=batches, seed=seeds, shift=st.floats(-1e3, 1e3), factor=st.floats(0.5, 20.0))
def test_moving_a_feature_changes_nothing_and_its_slopes_add_up_to_zero(
    X: Array, seed: int, shift: float, factor: float
) -> None:
    dout, gamma, beta = others(X, seed)
    assume(np.all(X.std(axis=0) > 1.0))
    forward, backward = solution["batchnorm_forward"], solution["batchnorm_backward"]
    close(forward(X + shift, gamma, beta), forward(X, gamma, beta), 1e-7)
    close(forward(factor * X, gamma, beta, factor**2 * EPS), forward(X, gamma, beta), 1e-7)
    close(backward(dout, X, gamma)[0].sum(axis=0), np.zeros(X.shape[1]), 1e-9)


@some
@given(X=batches, seed=seeds)
def test_layer_norm_is_batch_norm_of_the_transposed_batch(X: Array, seed: int) -> None:
    n, d = X.shape
    turned = solution["batchnorm_forward"](X.T, np.ones(n), np.zeros(n)).T
    close(solution["layernorm_forward"](X, np.ones(d), np.zeros(d)), turned, 1e-9 * WORST)


@some
@given(X=batches, seed=seeds)
def test_a_folded_layer_gives_what_evaluation_gives(X: Array, seed: int) -> None:
    rng = np.random.default_rng(seed)
    W, b = rng.normal(size=(X.shape[1], 3)), rng.normal(size=3)
    norm = solution["BatchNorm"](3)
    norm.forward(rng.normal(size=(9, 3)) * 2.0 + 1.0, np.ones(3), np.zeros(3), True)
    gamma, beta = rng.normal(size=3), rng.normal(size=3)
    W2, b2 = solution["fold_batchnorm"](W, b, gamma, beta, *norm.running())
    close(X @ W2 + b2, norm.forward(X @ W + b, gamma, beta, False))


@some
@given(seed=seeds)
def test_a_bias_before_batch_norm_changes_nothing(seed: int) -> None:
    X, params = network(seed)
    biased = params | {"W1": np.vstack([params["W1"], np.full(4, 3.0)])}
    with_ones = np.column_stack([X, np.ones(6)])
    close(solution["bn_forward"](with_ones, biased), solution["bn_forward"](X, params), 1e-9 * WORST)


@some
@given(rate=st.floats(0, 0.95), seed=st.integers(0, 2**40))
def test_dropout_keeps_the_mean(rate: float, seed: int) -> None:
    X = np.ones((200, 50))
    out, mask = solution["dropout"](X, rate, seed)
    close(out, X * mask)
    assert set(np.unique(mask)) <= {0.0, 1.0 / (1.0 - rate)}
    assert abs(out.mean() - 1.0) <= 7.0 * np.sqrt(rate / (1.0 - rate) / X.size)


# -- the handout's boxes ----------------------------------------------------------------------------


def box(package: str) -> dict[str, Any]:
    """The names after the handout's box of `package` has run; skips where there is no such package."""
    pytest.importorskip(package)
    text = (ROOT / "assignments" / "normalisation" / "README.md").read_text(encoding="utf-8")
    code = next(c for c in re.findall(r"```python\n(.*?)```", text, re.DOTALL) if f"{package}." in c)
    rng = np.random.default_rng(3)
    names: dict[str, Any] = {package: __import__(package), "X": rng.normal(size=(5, 3)) * 2.0 + 1.0}
    if package == "sklearn":
        __import__("sklearn.preprocessing")
    exec(code, names)
    return names


@slow
def test_the_box_of_pytorch_gives_the_same() -> None:
    names = box("torch")
    X, ones, zeros = names["X"], np.ones(3), np.zeros(3)
    close(names["out"].detach().numpy(), solution["batchnorm_forward"](X, ones, zeros), 1e-5)  # float32
    close(names["row"].numpy(), solution["layernorm_forward"](X, ones, zeros))


def test_the_box_of_keras_gives_the_same() -> None:
    names = box("keras")
    X, ones, zeros = names["X"], np.ones(3), np.zeros(3)
    close(np.asarray(names["out"]), solution["batchnorm_forward"](X, ones, zeros), 1e-5)  # float32
    close(np.asarray(names["row"]), solution["layernorm_forward"](X, ones, zeros), 1e-5)


@slow
def test_the_box_of_scikit_learn_gives_the_same() -> None:
    names = box("sklearn")
    mean, var = solution["batch_stats"](names["X"])
    close(names["mean"], mean)
    close(names["var"], var)
    close(names["out"], solution["batchnorm_forward"](names["X"], np.ones(3), np.zeros(3), 1e-300))


@pytest.mark.parametrize("language", ["README.md", "README.ko.md"])
def test_the_worked_example_is_right(language: str) -> None:
    text = (ROOT / "assignments" / "normalisation" / language).read_text(encoding="utf-8")
    X, dout = np.array([[0.0], [6.0], [0.0], [6.0]]), np.array([[1.0], [3.0], [0.0], [2.0]])
    out = solution["batchnorm_forward"](X, [2.0], [5.0], 7.0)
    dX, dgamma, dbeta = solution["batchnorm_backward"](dout, X, [2.0], 7.0)
    assert ", ".join(f"{v:g}" for v in out[:, 0]) in text
    assert ", ".join(f"{v:g}".replace("-", "−") for v in dX[:, 0]) in text
    assert (float(dgamma[0]), float(dbeta[0])) == (3.0, 6.0)
