"""Wrong code that is wrong in one combination of options or edges only: every combination is rejected.

Each variant is the reference with one function that does something else where its condition holds; that it does
is shown first, on a call of its own.
"""

from __future__ import annotations

import inspect
import itertools
from collections.abc import Callable, Iterator
from typing import Any

import numpy as np
import pytest

from autograder.grading.assignment import Assignment, find_assignment
from autograder.tutor.session import Session
from autograder.worker.interpreter import Interpreter
from tests.slow import all_but, slow

Wrong = Callable[..., Any]
HIDDEN, OUTPUT, LOSSES = ("tanh", "relu", "sigmoid"), ("linear", "sigmoid", "softmax"), ("mse", "bce", "cross_entropy")
AVERAGES = ("binary", "macro", "micro", "weighted", None)
OPTIMIZERS = ("SGD", "Momentum", "NAG", "Adagrad", "Adadelta", "RMSprop", "Adam")
RATES = ("precision", "recall", "f1", "fbeta")


def is_rejected(assignment: Assignment, overrides: dict[str, Any]) -> bool:
    """Whether a case fails on the reference with these overrides; no case may end without a verdict."""
    namespace = assignment.namespace() | overrides
    session = Session(lambda *_: Interpreter(namespace, assignment.module), 1, assignment.reference)
    for _, case in assignment.cases:
        if overrides.keys() & set(case.body.test_func.__code__.co_varnames):
            session.judge(case.body)
    statuses = {outcome.status for outcome in session.outcomes.values()}
    assert "not_judged" not in statuses
    return statuses != {"passed"}


def survivors(name: str, variants: Iterator[tuple[object, dict[str, Any]]]) -> list[object]:
    """The variants that get full marks."""
    assignment = find_assignment(name)
    return [told for told, overrides in variants if not is_rejected(assignment, overrides)]


def test_forward_in_every_pair_of_activations() -> None:
    forward = find_assignment("forward").reference["forward"]

    def variants() -> Iterator[tuple[object, dict[str, Any]]]:
        for pair, threshold in itertools.product(itertools.product(HIDDEN, OUTPUT), (0.0, 700.0)):

            def wrong(
                X: Any, params: Any, hidden: str = "tanh", output: str = "linear", at: Any = (pair, threshold)
            ) -> Any:
                result, cache = forward(X, params, hidden, output)
                logits, _ = forward(X, params, hidden, "linear")
                large = np.abs(logits).max(axis=1) >= at[1]  # the samples for which an exponential overflows
                if (hidden, output) == at[0]:
                    result = np.where(large[:, np.newaxis], np.nan, result)
                return result, cache

            X = np.full((1, 1), 1.0 if threshold == 0.0 else 1000.0)
            assert np.isnan(wrong(X, {"W1": X, "b1": np.zeros(1)}, *pair)[0]).all()
            yield (pair, threshold), {"forward": wrong}

    assert survivors("forward", variants()) == []


def test_forward_knows_no_unknown_name_where_no_layer_needs_it() -> None:
    forward = find_assignment("forward").reference["forward"]

    def wrong(X: Any, params: Any, hidden: str = "tanh", output: str = "linear") -> Any:
        return forward(X, params, "tanh" if len(params) == 2 else hidden, output)

    assert wrong(np.ones((1, 1)), {"W1": np.ones((1, 1)), "b1": np.ones(1)}, "swish")
    assert survivors("forward", iter([("one layer", {"forward": wrong})])) == []


def mlp_wrong(change: Callable[..., Any], where: Callable[..., bool]) -> Wrong:
    """`mlp_gradients` with `change` made to its result where `where` holds."""
    right = find_assignment("backprop").reference["mlp_gradients"]

    def wrong(
        X: Any, y: Any, params: Any, hidden: str = "tanh", loss: str = "mse", weight_decay: float = 0.0
    ) -> tuple[Any, Any]:
        result = right(X, y, params, hidden, loss, weight_decay)
        if where(hidden, loss, bool(weight_decay), min(len(params) // 2, 3)):
            return change(result, np.asarray(X, dtype=np.float64), params, weight_decay)
        return result

    return wrong


def turned(result: Any, *_: Any) -> Any:
    """All gradients with the other sign."""
    return result[0], {key: -g for key, g in result[1].items()}


def decayed_twice(result: Any, X: Any, params: Any, decay: float) -> Any:
    """λ‖W‖² for ½λ‖W‖², with its own slope."""
    weights = {key: np.asarray(p, dtype=np.float64) for key, p in params.items() if key[0] == "W"}
    more = sum(0.5 * decay * np.sum(W**2) for W in weights.values())
    return result[0] + more, {key: g + decay * weights[key] if key in weights else g for key, g in result[1].items()}


def biases_decayed(result: Any, X: Any, params: Any, decay: float) -> Any:
    """The slope of a penalty on the biases."""
    biases = {key: decay * np.asarray(p, dtype=np.float64) for key, p in params.items() if key[0] == "b"}
    return result[0], {key: g + biases.get(key, 0.0) for key, g in result[1].items()}


@slow
@pytest.mark.parametrize("change", [turned, decayed_twice, biases_decayed], ids=lambda change: change.__name__)
def test_gradients_in_every_combination_of_options(change: Callable[..., Any]) -> None:
    decays = (False, True) if change is turned else (True,)

    def variants() -> Iterator[tuple[object, dict[str, Any]]]:
        for options in itertools.product(HIDDEN, LOSSES, decays, (1, 2, 3)):
            yield options, {"mlp_gradients": mlp_wrong(change, lambda *given, at=options: given == at)}

    assert survivors("backprop", variants()) == []


@slow
def test_gates_of_relu_that_open_late() -> None:
    assignment = find_assignment("backprop")

    def variants() -> Iterator[tuple[object, dict[str, Any]]]:
        for loss, at in itertools.product(LOSSES, (1e-5, 1e-6)):
            late = assignment.namespace()
            late["relu_backward"] = lambda dout, z, at=at: np.where(np.asarray(z) > at, dout, 0.0)
            assert late["relu_backward"](1.0, at / 2.0) == 0.0
            right, wrong = assignment.reference["mlp_gradients"], late["mlp_gradients"]

            def only(*args: Any, right: Any = right, wrong: Any = wrong, at: str = loss, **named: Any) -> Any:
                asked = args[4] if len(args) > 4 else named.get("loss", "mse")
                return (wrong if asked == at else right)(*args, **named)

            yield (loss, at), {"mlp_gradients": only}

    assert survivors("backprop", variants()) == []


def test_mlp_gradients_knows_no_unknown_name_where_no_layer_needs_it() -> None:
    right = find_assignment("backprop").reference["mlp_gradients"]

    def wrong(X: Any, y: Any, params: Any, hidden: str = "tanh", *more: Any, **named: Any) -> Any:
        return right(X, y, params, "tanh" if len(params) == 2 else hidden, *more, **named)

    assert survivors("backprop", iter([("one layer", {"mlp_gradients": wrong})])) == []


def rate_wrong(rate: str, change: Callable[[Any], Any], where: Callable[[dict[str, Any], Any], bool]) -> Wrong:
    """The rate with `change` made to its result where `where` holds for the arguments and the result."""
    right = find_assignment("metrics").reference[rate]
    signature = inspect.signature(right)

    def wrong(*args: Any, **kwargs: Any) -> Any:
        given = signature.bind(*args, **kwargs)
        given.apply_defaults()
        result = right(*given.args, **given.kwargs)
        return change(result) if where(given.arguments, result) else result

    return wrong


def hangs_on_zero_division(rate: str, arguments: dict[str, Any], result: Any) -> bool:
    """Whether another `zero_division` would give another result."""
    right = find_assignment("metrics").reference[rate]
    return not np.array_equal(result, right(**arguments | {"zero_division": arguments["zero_division"] + 1.0}))


@slow
@pytest.mark.parametrize("rate", RATES)
def test_rates_in_every_average_where_a_class_is_undefined(rate: str) -> None:
    beta = {"beta": 2.0} if rate == "fbeta" else {}
    labels = ([0, 2, 1, 1], [0, 2, 0, 0]), ([0, 2, 0, 0], [0, 2, 1, 1]), ([0, 2], [0, 2])

    def variants() -> Iterator[tuple[object, dict[str, Any]]]:
        for average, zero in itertools.product(AVERAGES, (0.0, 1.0, 0.25)):

            def where(given: dict[str, Any], result: Any, asked: Any = (average, zero)) -> bool:
                here = (given["average"], given["zero_division"]) == asked
                return here and hangs_on_zero_division(rate, given, result)

            wrong = rate_wrong(rate, lambda result: result * np.nan, where)
            tried = [wrong(*pair, **beta, average=average, zero_division=zero) for pair in labels]
            if any(np.isnan(result).any() for result in tried):  # else nothing hangs on it in this average
                yield (average, zero), {rate: wrong}

    assert ("binary", 0.0) in dict(variants())
    assert survivors("metrics", variants()) == []


@pytest.mark.parametrize("rate", all_but(RATES, "precision"))
def test_rates_in_every_average_of_labels_other_than_0_and_1(rate: str) -> None:
    def others(given: dict[str, Any]) -> bool:
        return not {*np.ravel(given["y_true"]).tolist(), *np.ravel(given["y_pred"]).tolist()} <= {0, 1, 2}

    def variants() -> Iterator[tuple[object, dict[str, Any]]]:
        for average in AVERAGES:
            asked = lambda given, _, at=average: given["average"] == at and others(given)  # noqa: E731 -- one use
            here = rate_wrong(rate, lambda r: r + 0.1, asked)
            yield average, {rate: here}

    assert survivors("metrics", variants()) == []


@slow
def test_a_variant_that_is_never_wrong_gets_full_marks() -> None:
    for rate in RATES:
        never = rate_wrong(rate, lambda result: result + 0.1, lambda *_: False)
        assert not is_rejected(find_assignment("metrics"), {rate: never})
    never = mlp_wrong(turned, lambda *_: False)
    assert not is_rejected(find_assignment("backprop"), {"mlp_gradients": never})
    for name in OPTIMIZERS:
        assert not is_rejected(find_assignment("optimizers"), {name: stepping(name, lambda *_: [])})


def stepping(name: str, where: Callable[[int, dict[str, Any], list[str]], list[str]]) -> type:
    """The optimizer with other steps for the names that `where` gives, from t (1, 2, …), slopes and names."""
    right: Any = find_assignment("optimizers").namespace()[name]

    class Wrong(right):  # type: ignore[misc]
        def update(self, params: dict[str, Any], grads: dict[str, Any]) -> dict[str, Any]:
            self.steps_made = getattr(self, "steps_made", 0) + 1
            moved = super().update(params, grads)
            wrong = where(self.steps_made, grads, list(params))
            step = {key: moved[key] - np.asarray(params[key], dtype=np.float64) for key in wrong}
            return {key: value + step[key] if key in step else value for key, value in moved.items()}

    Wrong.__name__ = name
    return Wrong


@pytest.mark.parametrize("name", all_but(OPTIMIZERS, "SGD"))
def test_optimizers_at_every_step_and_for_every_name(name: str) -> None:
    edges: dict[str, Callable[[int, dict[str, Any], list[str]], list[str]]] = {
        **{f"t = {at}": lambda t, grads, names, at=at: names if t == at else [] for at in (1, 2, 7)},
        "the second name": lambda t, grads, names: names[1:2],
        "the last of several": lambda t, grads, names: names[-1:] if len(names) > 2 else [],
        "names without a number": lambda t, grads, names: [key for key in names if not key[-1].isdigit()],
    }

    def variants() -> Iterator[tuple[object, dict[str, Any]]]:
        for told, where in edges.items():
            yield told, {name: stepping(name, where)}

    assert survivors("optimizers", variants()) == []


@pytest.mark.parametrize("name", all_but((n for n in OPTIMIZERS if n not in ("SGD", "Adagrad")), "Momentum"))
def test_optimizers_that_stand_still_where_all_slopes_are_0(name: str) -> None:
    right: Any = find_assignment("optimizers").namespace()[name]

    class First(right):  # type: ignore[misc]
        """Begins with the first slope that is not 0."""

        def update(self, params: dict[str, Any], grads: dict[str, Any]) -> dict[str, Any]:
            self.began = getattr(self, "began", False) or any(np.any(g) for g in grads.values())
            return super().update(params, grads) if self.began else {k: np.array(p) for k, p in params.items()}

    class Later(right):  # type: ignore[misc]
        """Skips every step in which no slope is left."""

        def update(self, params: dict[str, Any], grads: dict[str, Any]) -> dict[str, Any]:
            still = not any(np.any(g) for g in grads.values())
            return {k: np.array(p, dtype=float) for k, p in params.items()} if still else super().update(params, grads)

    wrong = [("later", {name: Later})] + ([("first", {name: First})] if name == "Adam" else [])
    assert survivors("optimizers", iter(wrong)) == []
