"""Three oracles for the references: scikit-learn, PyTorch (CPU) and numerical differentiation.

Inputs are hypothesis's. Tolerances are derived: the curriculum's 1e-12 or 1e-9 relative to max(1, |exact|), and
for central differences the sum of rounding (machine epsilon / h) and truncation (h²) with the margin named there.
"""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from hypothesis.extra import numpy as hnp

from autograder.grading.assignment import find_assignment
from tests.slow import all_but, slow

solution = {name: find_assignment(name).reference for name in ("activations", "forward", "backprop", "metrics")}
optimizers = find_assignment("optimizers").reference

some = settings(max_examples=60, deadline=None, derandomize=True)
Array = np.ndarray


def close(actual: Any, expected: Any, tol: float) -> None:
    a, b = np.asarray(actual, dtype=np.float64), np.asarray(expected, dtype=np.float64)
    assert a.shape == b.shape
    assert np.all(np.abs(a - b) <= tol * np.maximum(1.0, np.abs(b)))


def matrices(rows: int, columns: int, size: float = 5.0) -> st.SearchStrategy[Array]:
    return hnp.arrays(np.float64, (rows, columns), elements=st.floats(-size, size, allow_subnormal=False))


vectors = hnp.arrays(np.float64, st.integers(1, 8), elements=st.floats(-30, 30, allow_subnormal=False))


# -- PyTorch ----------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def torch() -> Any:
    return pytest.importorskip("torch", reason="PyTorch is not installed: pip install torch")


ELEMENTWISE = {
    "sigmoid": lambda t, z: t.sigmoid(z),
    "tanh": lambda t, z: t.tanh(z),
    "relu": lambda t, z: t.relu(z),
    "leaky_relu": lambda t, z: t.nn.functional.leaky_relu(z),
    "elu": lambda t, z: t.nn.functional.elu(z),
    "selu": lambda t, z: t.nn.functional.selu(z),
    "softplus": lambda t, z: t.logaddexp(z, t.zeros_like(z)),
    "silu": lambda t, z: t.nn.functional.silu(z),
    "softmax": lambda t, z: t.softmax(z, -1),
    "log_softmax": lambda t, z: t.log_softmax(z, -1),
}


@pytest.mark.parametrize("name", ELEMENTWISE)
@some
@given(z=vectors)
def test_activations_agree_with_pytorch(name: str, torch: Any, z: Array) -> None:
    close(solution["activations"][name](z), ELEMENTWISE[name](torch, torch.tensor(z)).numpy(), 1e-12)


@pytest.mark.parametrize("name", ["sigmoid", "tanh", "relu", "leaky_relu", "elu", "softplus", "silu"])
@some
@given(z=vectors)
def test_slopes_agree_with_pytorchs_gradients(name: str, torch: Any, z: Array) -> None:
    assume(np.all(z != 0))  # at a kink the curriculum takes the left slope
    tensor = torch.tensor(z, requires_grad=True)
    ELEMENTWISE[name](torch, tensor).sum().backward()
    close(solution["activations"][f"{name}_grad"](z), tensor.grad.numpy(), 1e-12)


@slow
@some
@given(z=vectors)
def test_the_softmax_jacobian_agrees_with_pytorch(torch: Any, z: Array) -> None:
    jacobian = torch.autograd.functional.jacobian(lambda t: torch.softmax(t, -1), torch.tensor(z))
    close(solution["activations"]["softmax_jacobian"](z), jacobian.numpy(), 1e-12)


@some
@given(z=matrices(5, 3, 50.0), labels=st.lists(st.integers(0, 2), min_size=5, max_size=5))
def test_losses_and_their_gradients_agree_with_pytorch(torch: Any, z: Array, labels: list[int]) -> None:
    y = np.array(labels)
    logits = torch.tensor(z, requires_grad=True)
    loss = torch.nn.functional.cross_entropy(logits, torch.tensor(y))
    loss.backward()
    close(solution["forward"]["cross_entropy_with_logits"](z, y), loss.item(), 1e-9)
    close(solution["backprop"]["cross_entropy_with_logits_backward"](z, y), logits.grad.numpy(), 1e-9)
    target = (z > 0.3).astype(float)
    logits = torch.tensor(z, requires_grad=True)
    loss = torch.nn.functional.binary_cross_entropy_with_logits(logits, torch.tensor(target))
    loss.backward()
    close(solution["forward"]["binary_cross_entropy_with_logits"](z, target), loss.item(), 1e-9)
    close(solution["backprop"]["bce_with_logits_backward"](z, target), logits.grad.numpy(), 1e-9)
    prediction = torch.tensor(z, requires_grad=True)
    loss = torch.nn.functional.mse_loss(prediction, torch.tensor(target))
    loss.backward()
    close(solution["forward"]["mse"](z, target), loss.item(), 1e-9)
    close(solution["backprop"]["mse_backward"](z, target), prediction.grad.numpy(), 1e-9)


@pytest.mark.parametrize("hidden", all_but(["tanh", "relu", "sigmoid"], "tanh"))
@some
@given(X=matrices(5, 3), seed=st.integers(0, 2**32 - 1), decay=st.floats(0, 1))
def test_network_gradients_agree_with_pytorch(hidden: str, torch: Any, X: Array, seed: int, decay: float) -> None:
    rng = np.random.default_rng(seed)
    params = {f"W{i}": rng.normal(size=s) for i, s in ((1, (3, 4)), (2, (4, 2)))}
    params |= {"b1": rng.normal(size=4), "b2": rng.normal(size=2)}
    y = rng.integers(0, 2, size=5)
    tensors = {k: torch.tensor(v, requires_grad=True) for k, v in params.items()}
    inner = getattr(torch, hidden)(torch.tensor(X) @ tensors["W1"] + tensors["b1"])
    loss = torch.nn.functional.cross_entropy(inner @ tensors["W2"] + tensors["b2"], torch.tensor(y))
    loss = loss + 0.5 * decay * ((tensors["W1"] ** 2).sum() + (tensors["W2"] ** 2).sum())
    loss.backward()
    arguments = {"hidden": hidden, "loss": "cross_entropy", "weight_decay": decay}
    value, grads = solution["backprop"]["mlp_gradients"](X, y, params, **arguments)
    close(value, loss.item(), 1e-9)
    for key in params:
        close(grads[key], tensors[key].grad.numpy(), 1e-9)


OPTIMIZERS = {
    "SGD": lambda t, p: t.optim.SGD(p, lr=0.01),
    "Adagrad": lambda t, p: t.optim.Adagrad(p, lr=0.01, eps=1e-8),
    "Adadelta": lambda t, p: t.optim.Adadelta(p, lr=1.0, rho=0.95, eps=1e-6),
    "RMSprop": lambda t, p: t.optim.RMSprop(p, lr=0.001, alpha=0.9, eps=1e-8),
    "Adam": lambda t, p: t.optim.Adam(p, lr=0.001),
    # PyTorch's velocity is ours divided by -lr, which is the same path while lr does not change
    "Momentum": lambda t, p: t.optim.SGD(p, lr=0.01, momentum=0.9),
    "NAG": lambda t, p: t.optim.SGD(p, lr=0.01, momentum=0.9, nesterov=True),
}


@pytest.mark.parametrize("name", all_but(OPTIMIZERS, "SGD", "Adam"))
@some
@given(start=matrices(1, 3), grads=hnp.arrays(np.float64, (7, 3), elements=st.floats(-3, 3, allow_subnormal=False)))
def test_optimizers_walk_as_pytorchs(name: str, torch: Any, start: Array, grads: Array) -> None:
    tensor = torch.tensor(start[0], requires_grad=True)
    theirs, ours = OPTIMIZERS[name](torch, [tensor]), optimizers[name]()
    params = {"w": start[0]}
    for grad in grads:
        tensor.grad = torch.tensor(grad)
        theirs.step()
        params = ours.update(params, {"w": grad})
        close(params["w"], tensor.detach().numpy(), 1e-9)


# -- scikit-learn -----------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def sklearn() -> Any:
    return pytest.importorskip("sklearn.metrics", reason="scikit-learn is not installed")


labels = st.integers(2, 30).flatmap(
    lambda n: st.tuples(*[st.lists(st.integers(0, 3), min_size=n, max_size=n) for _ in range(2)])
)
binary = st.integers(2, 30).flatmap(
    lambda n: st.tuples(
        st.lists(st.integers(0, 1), min_size=n, max_size=n),
        st.lists(st.sampled_from([0.0, 0.1, 0.25, 0.5, 0.9, 1.0]), min_size=n, max_size=n),
    )
)


@slow
@some
@given(pair=labels)
def test_counts_and_scores_agree_with_scikit_learn(sklearn: Any, pair: tuple[list[int], list[int]]) -> None:
    true, predicted = pair
    assume(len({*true, *predicted}) > 1)  # scikit-learn warns of a single class
    ours = solution["metrics"]
    assert np.array_equal(ours["confusion_matrix"](true, predicted), sklearn.confusion_matrix(true, predicted))
    close(ours["accuracy"](true, predicted), sklearn.accuracy_score(true, predicted), 1e-9)
    for average in ("macro", "micro", "weighted", None):
        for zero in (0.0, 1.0):
            options = {"average": average, "zero_division": zero}
            for name, theirs in (("precision", sklearn.precision_score), ("recall", sklearn.recall_score)):
                close(ours[name](true, predicted, **options), theirs(true, predicted, **options), 1e-9)
            close(ours["f1"](true, predicted, **options), sklearn.f1_score(true, predicted, **options), 1e-9)
            expected = sklearn.fbeta_score(true, predicted, beta=2.0, **options)
            close(ours["fbeta"](true, predicted, 2.0, **options), expected, 1e-9)


@slow
@some
@given(pair=binary)
def test_curves_agree_with_scikit_learn(sklearn: Any, pair: tuple[list[int], list[float]]) -> None:
    true, scores = pair
    assume(len(set(true)) == 2)
    ours = solution["metrics"]
    for mine, theirs in zip(
        ours["roc_curve"](true, scores), sklearn.roc_curve(true, scores, drop_intermediate=False), strict=True
    ):
        assert np.array_equal(mine, theirs)
    close(ours["roc_auc"](true, scores), sklearn.roc_auc_score(true, scores), 1e-9)
    close(ours["log_loss"](true, scores), sklearn.log_loss(true, scores), 1e-9)


@some
@given(true=matrices(6, 2, 100.0), predicted=matrices(6, 2, 100.0))
def test_regression_scores_agree_with_scikit_learn(sklearn: Any, true: Array, predicted: Array) -> None:
    ours, a, b = solution["metrics"], true.ravel(), predicted.ravel()
    assume(np.ptp(a) > 1e-3)
    close(ours["mse"](true, predicted), sklearn.mean_squared_error(a, b), 1e-9)
    close(ours["mae"](true, predicted), sklearn.mean_absolute_error(a, b), 1e-9)
    close(ours["rmse"](true, predicted), sklearn.mean_squared_error(a, b) ** 0.5, 1e-9)
    close(ours["r2"](true, predicted), sklearn.r2_score(a, b), 1e-9)


# -- numerical differentiation ----------------------------------------------------------------------

H = 1e-5
#: rounding 2e-16 · |f| / h with |f| up to 50, plus truncation h² · |f'''| / 6 with |f'''| up to 100
NUMERICAL = 3e-9


@pytest.mark.parametrize("name", ["sigmoid", "tanh", "softplus", "silu", "elu", "leaky_relu", "relu"])
@some
@given(z=st.floats(-20, 20))
def test_slopes_agree_with_central_differences(name: str, z: float) -> None:
    assume(abs(z) > 2 * H)
    function, slope = solution["activations"][name], solution["activations"][f"{name}_grad"]
    numerical = (float(function(z + H)) - float(function(z - H))) / (2 * H)
    assert abs(float(slope(z)) - numerical) <= NUMERICAL


@some
@given(X=matrices(5, 3, 2.0), seed=st.integers(0, 2**32 - 1))
def test_network_gradients_agree_with_central_differences(X: Array, seed: int) -> None:
    rng = np.random.default_rng(seed)
    params = {"W1": rng.normal(size=(3, 4)), "b1": rng.normal(size=4)}
    params |= {"W2": rng.normal(size=(4, 2)), "b2": rng.normal(size=2)}
    y = rng.normal(size=(5, 2))
    gradients = solution["backprop"]["mlp_gradients"]
    _, grads = gradients(X, y, params, weight_decay=0.1)
    for key, values in params.items():
        for index in np.ndindex(values.shape):
            ends = []
            for step in (H, -H):
                moved = {k: v.copy() for k, v in params.items()}
                moved[key][index] += step
                ends.append(float(gradients(X, y, moved, weight_decay=0.1)[0]))
            assert abs(grads[key][index] - (ends[0] - ends[1]) / (2 * H)) <= NUMERICAL * 10
