"""Habits of a whole file: what kinds of input it takes, what its results come as, whether inputs stay.

The other questions pass float64 arrays and compare values alone, so each habit is charged here and nowhere else. Each
case asks functions of several ideas: one that is wrong in its own question is lent, and the others are still judged.
"""

import numpy as np

from autograder.grading.cases import test_case
from autograder.suites.backprop.shared import network, network_agrees, power, targets
from autograder.tutor import checks

OK_FORMAT = False
name = "habits"
points = None


def parts_agree(result, exact):
    """The values, as precise as float64 makes them, and the form of every part of a result."""
    checks.form(result, exact)
    if isinstance(exact, tuple):
        for part, wanted in zip(result, exact, strict=True):
            parts_agree(part, wanted)
    elif isinstance(exact, dict):
        checks.arrays(result, exact, checks.PRECISE)
    else:
        checks.array(result, exact, checks.PRECISE)


def take_kinds(reference, *asked):
    """Functions give what the reference's give, in their form; all calls are made before the first result is looked at.

    Args:
        reference: the reference's functions.
        asked: pairs of some functions and the arguments of each of their calls.
    """
    results = []
    for functions, given in asked:
        results += [(function, given, function.map(*zip(*given, strict=True))) for function in functions]
    for function, given, answers in results:
        exact = getattr(reference, function.name)
        for args, result in zip(given, answers, strict=True):
            with checks.naming(function.name):
                parts_agree(result, exact(*args))


def pairs_of_kinds(rng, second):
    """Two matrices as lists, ints, bytes, float32, float64 and with gaps in memory; `second` makes the other."""
    whole, other = rng.integers(1, 5, size=(5, 3)), second((5, 3))
    gaps = rng.uniform(-3.0, 3.0, size=(10, 6))[::-2, ::2]
    singles = rng.uniform(-3.0, 3.0, size=(5, 3)).astype(np.float32)
    return [
        (whole.tolist(), other.tolist()),
        (whole, other),
        (whole.astype(np.uint8), other),
        (singles, other.astype(np.float32)),
        (gaps, np.asfortranarray(other)),
        (rng.uniform(-3.0, 3.0, size=(5, 3)), other.astype(np.float64)),
    ]


def leave_inputs(function, exact, placed, check=None):
    """The arguments hold what they held before, and further calls give the same."""
    with checks.naming(function.name):
        results = function.map(*[[one] * 3 for one in placed])  # a second call may undo what the first changed
        checks.unchanged(*placed)
        wanted = exact(*[one.original for one in placed])
        for result in results:
            (check or checks.array)(result, wanted)


@test_case(name="habits-kinds", points=1, hidden=False)
def kinds(relu_backward, mse_backward, relative_error):
    """relu_backward, mse_backward and relative_error take lists, ints and float32; they give float64 or a number.

    relu_backward, mse_backward, relative_error는 리스트, 정수, float32를 받고, float64 배열이나 숫자를 돌려줘요.
    """
    first, second = [[3, -1], [2, 4]], [[1, 1], [-2, 0]]
    for a, b in (
        (first, second),
        (np.array(first), np.array(second)),
        (np.array(first, dtype=np.float32), np.array(second, dtype=np.float32)),
    ):
        for function, exact in (
            (relu_backward, [[3.0, -1.0], [0.0, 0.0]]),
            (mse_backward, [[1.0, -1.0], [2.0, 2.0]]),
            (relative_error, 1.0),
        ):
            with checks.naming(function.name):
                result = function(a, b)
                checks.form(result, exact)
                checks.array(result, exact)


@test_case(name="habits-inputs-stay", points=1, hidden=False)
def inputs_stay(relu_backward, dense_backward, place):
    """relu_backward and dense_backward do not change the arrays that they are given.

    relu_backward와 dense_backward는 받은 배열을 바꾸지 않아요.
    """
    dout, z = place([[3.0, -1.0], [2.0, 4.0]]), place([[1.0, 1.0], [-2.0, 0.0]])
    with checks.naming("relu_backward"):
        checks.array(relu_backward(dout, z), [[3.0, -1.0], [0.0, 0.0]])
        checks.unchanged(dout, z)
    W = place([[1.0, 0.5], [0.0, 2.0]])
    with checks.naming("dense_backward"):
        dX, _, _ = checks.items(dense_backward(dout, z, W), 3)
        checks.unchanged(dout, z, W)
        checks.array(dX, [[2.5, -2.0], [4.0, 8.0]])


@test_case(name="habits-kinds-of-gradient-checks", points=1, hidden=True)
def kinds_of_gradient_checks(numerical_gradient, relative_error, gradient_check, reference, rng, place):
    """numerical_gradient, relative_error and gradient_check take lists, ints and float32, and compute in float64.

    numerical_gradient, relative_error, gradient_check는 리스트, 정수, float32를 받고, float64로 계산해요.
    """
    weights = rng.uniform(0.5, 2.0, size=3)
    f, slopes = power(weights, 2), 2.0 * weights * [1.0, -2.0, 3.0]
    points = [1, -2, 3], place(np.array([1, -2, 3])), place(np.array([1.0, -2.0, 3.0], dtype=np.float32))
    found = [*numerical_gradient.map([f] * 3, points)]
    right = [*gradient_check.map([f] * 3, points, [slopes] * 3)]
    wrong = [*gradient_check.map([f] * 3, points, [(-slopes).tolist()] * 3)]
    for result, yes, no in zip(found, right, wrong, strict=True):
        with checks.naming("numerical_gradient"):
            checks.form(result, slopes)
            checks.array(result, slopes, tol=1e-6)
        with checks.naming("gradient_check"):
            checks.same(yes, True)
            checks.same(no, False)
    with checks.naming("numerical_gradient"):
        checks.form(numerical_gradient(power(np.array(2.0), 2), place(np.array(3.0))), 12.0)
    single = rng.uniform(1.0, 9.0, size=6).astype(np.float32)
    nearby = (single * np.float32(1.0 + 1e-4)).astype(np.float32)
    bytes_ = np.array([2, 250], np.uint8), np.array([3, 251], np.uint8)
    given = [([1, 2, -4], [1.0, 3.0, -4.0]), bytes_, (3.0, 1), (single, nearby), (nearby, single.tolist())]
    take_kinds(reference, ([relative_error], given))


@test_case(name="habits-kinds-of-layers", points=1, hidden=True)
def kinds_of_layers(dense_backward, sigmoid_backward, tanh_backward, relu_backward, reference, rng):
    """The slopes of dense and of the activations take lists, ints, float32 and any order in memory, and give float64.

    dense와 활성화 함수의 기울기 함수는 리스트, 정수, float32와 어떤 메모리 순서든 받고, float64를 돌려줘요.
    """
    sizes = ((5, 2), (5, 3), (3, 2))
    ints = [rng.integers(-9, 10, size=s) for s in sizes]
    singles = [rng.uniform(-9.0, 9.0, size=s).astype(np.float32) for s in sizes]
    doubles = [rng.uniform(-9.0, 9.0, size=s) for s in sizes]
    gaps = rng.uniform(-9.0, 9.0, size=(10, 6))[::-2, ::2]
    given = [
        ints,
        [v.tolist() for v in ints],
        [rng.integers(0, 200, size=s).astype(np.uint8) for s in sizes],
        singles,
        (doubles[0], singles[1], ints[2]),
        (np.asfortranarray(doubles[0]), gaps, rng.uniform(-9.0, 9.0, size=(2, 3)).T),
    ]
    pairs = pairs_of_kinds(rng, lambda shape: rng.integers(-3, 4, size=shape))
    take_kinds(reference, ([dense_backward], given), ([sigmoid_backward, tanh_backward, relu_backward], pairs))


@test_case(name="habits-kinds-of-networks", points=1, hidden=True)
def kinds_of_networks(
    mlp_gradients, mse_backward, bce_with_logits_backward, cross_entropy_with_logits_backward, reference, rng
):
    """mlp_gradients and the slopes of the losses take lists, ints and float32, and give a number or float64 arrays.

    mlp_gradients와 세 손실의 기울기 함수는 리스트, 정수, float32를 받고, 숫자 하나나 float64 배열을 돌려줘요.
    """
    given = []
    for loss, classes in (("mse", 2), ("bce", 1), ("cross_entropy", 3)):
        params, X, y = network(rng, (3, 4, classes)), rng.integers(-3, 4, size=(5, 3)), targets(rng, loss, 5, classes)
        whole = {key: rng.integers(-3, 4, size=value.shape) for key, value in params.items()}
        single = {key: value.astype(np.float32) for key, value in params.items()}
        given += [(X, y, whole, "relu", loss, 0), (X.tolist(), y.tolist(), params, "sigmoid", loss, 1)]
        given += [(np.asfortranarray(X.astype(np.float32)), y, single, "tanh", loss, 0.5)]
    given.append((X, y[:, np.newaxis].tolist(), network(rng, (3, 1)), "tanh", "mse", 0.0))
    pairs = pairs_of_kinds(rng, lambda shape: rng.integers(0, 2, size=shape))
    y = rng.integers(0, 3, size=5)
    labelled = [(Z, labels) for Z, _ in pairs for labels in (y, y.tolist())]
    take_kinds(
        reference,
        ([mlp_gradients], given),
        ([mse_backward, bce_with_logits_backward], pairs),
        ([cross_entropy_with_logits_backward], labelled),
    )


@test_case(name="habits-gradient-checks-leave-inputs", points=1, hidden=True)
def gradient_checks_leave_inputs(numerical_gradient, relative_error, gradient_check, reference, rng, place):
    """numerical_gradient, relative_error and gradient_check leave exactly what they were given.

    numerical_gradient, relative_error, gradient_check가 받은 것은 정확히 그대로 있어요.
    """
    values = np.append([0.1, 0.7, -0.3, 1.1, 2.3, -4.7], rng.uniform(0.5, 3.0, size=5))
    weights = rng.uniform(0.5, 2.0, size=11)
    x, slopes, ints = place(values), place(2.0 * weights * values), place(rng.integers(-9, 9, size=11))
    with checks.naming("numerical_gradient"):
        checks.array(numerical_gradient(power(weights, 2), x), slopes.original)
        checks.array(numerical_gradient(power(weights, 1), ints), weights)
        checks.unchanged(x, ints)
    with checks.naming("gradient_check"):
        checks.same(gradient_check(power(weights, 2), x, slopes), True)
        checks.unchanged(x, slopes)
    leave_inputs(relative_error, reference.relative_error, (x, slopes))


@test_case(name="habits-layers-leave-inputs", points=1, hidden=True)
def layers_leave_inputs(dense_backward, sigmoid_backward, tanh_backward, relu_backward, reference, rng, place):
    """The slopes of dense and of the activations leave their arguments as they were, and are the same when asked again.

    dense와 활성화 함수의 기울기 함수는 인수를 그대로 두고, 다시 불러도 같은 값을 줘요.
    """

    def agree(result, exact):
        for actual, wanted in zip(checks.items(result, 3), exact, strict=True):
            checks.array(actual, wanted)

    given = [place(rng.uniform(-9.0, 9.0, size=s)) for s in ((5, 2), (5, 3), (3, 2))]
    leave_inputs(dense_backward, reference.dense_backward, given, agree)
    for function in (sigmoid_backward, tanh_backward, relu_backward):
        z = rng.uniform(-4.0, 4.0, size=(5, 3))
        z[0, 0], z[4, 2] = -1.0, 1.0
        placed = place(rng.uniform(1.0, 9.0, size=(5, 3))), place(z)
        leave_inputs(function, getattr(reference, function.name), placed)


@test_case(name="habits-networks-leave-inputs", points=1, hidden=True)
def networks_leave_inputs(
    mlp_gradients, mse_backward, bce_with_logits_backward, cross_entropy_with_logits_backward, reference, rng, place
):
    """mlp_gradients and the slopes of the losses leave data, targets and parameters as they were.

    mlp_gradients와 세 손실의 기울기 함수는 데이터, 목표값, 파라미터를 그대로 둬요.
    """
    for hidden, loss, classes in (("tanh", "mse", 2), ("relu", "bce", 1), ("sigmoid", "cross_entropy", 3)):
        values, y = network(rng, (3, 4, 3, classes)), targets(rng, loss, 5, classes)
        params = {key: place(value) for key, value in values.items()}
        X, labels = place(rng.uniform(-2.0, 2.0, size=(5, 3))), place(y)
        wanted = reference.mlp_gradients(X.original, y, values, hidden, loss, 0.5)
        with checks.naming("mlp_gradients"):
            for _ in range(3):  # a second call may undo what the first changed
                result = mlp_gradients(X, labels, params, hidden, loss, 0.5)
                checks.unchanged(X, labels, *params.values())
                network_agrees(result, wanted)
    for function, y in (
        (mse_backward, rng.uniform(-9.0, 9.0, size=(5, 3))),
        (bce_with_logits_backward, rng.integers(0, 2, size=(5, 3))),
        (cross_entropy_with_logits_backward, rng.integers(0, 3, size=5)),
    ):
        placed = place(rng.uniform(-6.0, 6.0, size=(5, 3))), place(y)
        leave_inputs(function, getattr(reference, function.name), placed)
