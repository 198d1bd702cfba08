"""Habits of a whole file: what kinds of input it takes, what its results come as, whether inputs stay.

The other questions pass float64 arrays and compare values alone, so each habit is charged here and nowhere else. A
habit of one function costs the point of the public case and that of the hidden one.
"""

import numpy as np

from autograder.grading.cases import test_case
from autograder.suites.activations.shared import agrees_in_form
from autograder.tutor import checks

OK_FORMAT = False
name = "habits"
points = None


def take_any_kind(functions, reference, rng):
    """Numbers, lists, ints of any width, float32, nothing at all and any shape; float64 of the same shape comes out."""
    inputs = [
        3,
        -0.75,
        np.array(rng.uniform(-2.0, 2.0), dtype=np.float32),
        [2, -1, 0],
        [[0.25, -3], [1.5, 4], [-0.5, 0]],
        rng.normal(size=(4, 3)).astype(np.float32),
        rng.integers(-9, 10, size=(2, 5)),
        rng.integers(1, 200, size=5).astype(np.uint8),
        np.zeros((0,)),
        rng.normal(size=(3, 2, 5)),
        np.array([[rng.uniform(-2.0, 2.0)]]),
    ]
    agree(functions, reference, inputs)


def agree(functions, reference, inputs):
    """Every function gives what the reference gives, in its form; all calls are made before the first is looked at."""
    results = [(function, function.map(inputs)) for function in functions]
    for function, given in results:
        exact = getattr(reference, function.name)
        for z, result in zip(inputs, given, strict=True):
            with checks.naming(function.name):
                agrees_in_form(result, exact(z), relative=False)


def leave_inputs(functions, reference, first, second, axis):
    """What is passed in stays as it is, and a later call changes no earlier result."""
    for function in functions:
        exact = getattr(reference, function.name)
        with checks.naming(function.name):
            result = function.keep(first, **axis)
            checks.unchanged(first)
            checks.array(function(second), exact(second), 1e-12)
            checks.array(checks.now(result), exact(first.original, **axis), 1e-12)


def leave_any_shape(functions, reference, rng, place):
    """The same for arrays with three axes in an unusual order of memory."""
    first, second = rng.normal(size=(2, 3, 2, 5))
    leave_inputs(functions, reference, place(np.asfortranarray(first)), second, {})


@test_case(name="habits-kinds", points=1, hidden=False)
def kinds(relu, sigmoid, softmax):
    """relu, sigmoid and softmax take a number, a list, ints and float32; they give float64 of the same shape.

    relu, sigmoid, softmax는 숫자, 리스트, 정수, float32를 받고, 같은 모양의 float64를 돌려줘요.
    """
    for function, exact in ((relu, 0.0), (sigmoid, 0.5)):
        with checks.naming(function.name):
            result = function(0)
            checks.form(result, exact)
            checks.number(result, exact, tol=1e-12)
    for z in ([-2.0, 0.0, 3.0], np.array([-2, 0, 3]), np.array([-2.0, 0.0, 3.0], dtype=np.float32)):
        for function, exact in (
            (relu, [0.0, 0.0, 3.0]),
            (sigmoid, [0.11920292202211755, 0.5, 0.9525741268224334]),
            (softmax, [0.006377460922442304, 0.04712341652466416, 0.9464991225528936]),
        ):
            with checks.naming(function.name):
                result = function(z)
                checks.form(result, exact)
                checks.array(result, exact)  # how precise it is, the questions about each function ask


@test_case(name="habits-inputs-stay", points=1, hidden=False)
def inputs_stay(relu, leaky_relu, elu, sigmoid, place):
    """relu, leaky_relu, elu and sigmoid do not change the array that they are given.

    relu, leaky_relu, elu, sigmoid는 받은 배열을 바꾸지 않아요.
    """
    for function, left in (
        (relu, [0.0, 0.0]),
        (leaky_relu, [-0.02, -0.005]),
        (elu, [-0.8646647167633873, -0.3934693402873666]),
    ):
        z = place(np.array([[-2.0, 0.0, 3.0], [1.0, -0.5, 0.25]]))
        with checks.naming(function.name):
            result = function(z)
            checks.unchanged(z)
            checks.array(result, [[left[0], 0.0, 3.0], [1.0, left[1], 0.25]], tol=1e-12)
    # other functions use sigmoid: if it spoils their input, that is to be known before they are judged
    z = place(np.array([-2.0, 0.0, 3.0]))
    with checks.naming("sigmoid"):
        result = sigmoid(z)
        checks.unchanged(z)
        checks.array(result, [0.11920292202211755, 0.5, 0.9525741268224334])


@test_case(name="habits-kinds-of-steps", points=1, hidden=True)
def kinds_of_steps(step, relu, relu_grad, reference, rng):
    """step, relu and relu_grad take numbers, lists, ints, float32 and any shape, and give float64 of that shape.

    step, relu, relu_grad는 숫자, 리스트, 정수, float32와 모든 모양을 받고, 그 모양의 float64를 돌려줘요.
    """
    take_any_kind([step, relu, relu_grad], reference, rng)


@test_case(name="habits-kinds-of-sigmoids", points=1, hidden=True)
def kinds_of_sigmoids(sigmoid, sigmoid_grad, logit, reference, rng):
    """sigmoid, sigmoid_grad and logit take numbers, lists, ints, float32 and any shape, and give float64.

    sigmoid, sigmoid_grad, logit은 숫자, 리스트, 정수, float32와 모든 모양을 받고, float64를 돌려줘요.
    """
    take_any_kind([sigmoid, sigmoid_grad], reference, rng)
    probabilities = [
        0.3,
        0,
        np.array(rng.uniform(0.1, 0.9), dtype=np.float32),
        [0.125, 0.8],
        [1, 0],
        [[0.5, 0.9], [0.2, 0.7], [0.6, 0.01]],
        rng.uniform(0.01, 0.99, size=(4, 3)).astype(np.float32),
        np.zeros((0,)),
        rng.uniform(0.01, 0.99, size=(3, 2, 5)),
        np.array([[rng.uniform(0.1, 0.9)]]),
    ]
    agree([logit], reference, probabilities)


@test_case(name="habits-kinds-of-tanh-and-softplus", points=1, hidden=True)
def kinds_of_tanh_and_softplus(tanh, tanh_grad, softplus, softplus_grad, reference, rng):
    """tanh, softplus and their slopes take numbers, lists, ints, float32 and any shape, and give float64.

    tanh, softplus와 그 기울기는 숫자, 리스트, 정수, float32와 모든 모양을 받고, float64를 돌려줘요.
    """
    take_any_kind([tanh, tanh_grad, softplus, softplus_grad], reference, rng)


@test_case(name="habits-kinds-of-relatives-of-relu", points=1, hidden=True)
def kinds_of_relatives(leaky_relu, leaky_relu_grad, elu, elu_grad, selu, reference, rng):
    """leaky_relu, elu, their slopes and selu take numbers, lists, ints, float32 and any shape, and give float64.

    leaky_relu, elu와 그 기울기, selu는 숫자, 리스트, 정수, float32와 모든 모양을 받고, float64를 돌려줘요.
    """
    take_any_kind([leaky_relu, leaky_relu_grad, elu, elu_grad, selu], reference, rng)


@test_case(name="habits-kinds-of-silu", points=1, hidden=True)
def kinds_of_silu(silu, silu_grad, reference, rng):
    """silu and silu_grad take numbers, lists, ints, float32 and any shape, and give float64 of that shape.

    silu와 silu_grad는 숫자, 리스트, 정수, float32와 모든 모양을 받고, 그 모양의 float64를 돌려줘요.
    """
    take_any_kind([silu, silu_grad], reference, rng)


@test_case(name="habits-kinds-of-softmax", points=1, hidden=True)
def kinds_of_softmax(softmax, log_softmax, softmax_jacobian, reference, rng):
    """softmax, log_softmax and softmax_jacobian take lists, ints, float32, one row or one class, and give float64.

    softmax, log_softmax, softmax_jacobian은 리스트, 정수, float32, 행 하나, 클래스 하나를 받고, float64를 돌려줘요.
    """
    rows = [
        [2, -1, 0, 2],
        rng.normal(size=7).astype(np.float32),
        rng.integers(-9, 10, size=5),
        rng.integers(1, 200, size=5).astype(np.uint8),
        rng.normal(size=1),
    ]
    matrices = [
        [[0.25, -3], [1.5, 4], [-0.5, 0]],
        rng.normal(size=(4, 3)).astype(np.float32),
        rng.integers(-9, 10, size=(2, 5)),
        rng.normal(size=(1, 5)),
        rng.normal(size=(4, 1)),
    ]
    agree([softmax, log_softmax], reference, rows + matrices)
    agree([softmax_jacobian], reference, rows)


@test_case(name="habits-steps-leave-inputs", points=1, hidden=True)
def steps_leave_inputs(step, relu, relu_grad, reference, rng, place):
    """step, relu and relu_grad change neither their input nor an earlier result.

    step, relu, relu_grad는 입력도, 먼저 돌려준 결과도 바꾸지 않아요.
    """
    leave_any_shape([step, relu, relu_grad], reference, rng, place)


@test_case(name="habits-sigmoids-leave-inputs", points=1, hidden=True)
def sigmoids_leave_inputs(sigmoid, sigmoid_grad, logit, reference, rng, place):
    """sigmoid, sigmoid_grad and logit change neither their input nor an earlier result.

    sigmoid, sigmoid_grad, logit은 입력도, 먼저 돌려준 결과도 바꾸지 않아요.
    """
    leave_any_shape([sigmoid, sigmoid_grad], reference, rng, place)
    first, second = rng.uniform(0.01, 0.99, size=(2, 3, 2, 5))
    leave_inputs([logit], reference, place(np.asfortranarray(first)), second, {})


@test_case(name="habits-tanh-leaves-inputs", points=1, hidden=True)
def tanh_leaves_inputs(tanh, tanh_grad, reference, rng, place):
    """tanh and tanh_grad change neither their input nor an earlier result.

    tanh와 tanh_grad는 입력도, 먼저 돌려준 결과도 바꾸지 않아요.
    """
    leave_any_shape([tanh, tanh_grad], reference, rng, place)


@test_case(name="habits-softplus-leaves-inputs", points=1, hidden=True)
def softplus_leaves_inputs(softplus, softplus_grad, reference, rng, place):
    """softplus and softplus_grad change neither their input nor an earlier result.

    softplus와 softplus_grad는 입력도, 먼저 돌려준 결과도 바꾸지 않아요.
    """
    leave_any_shape([softplus, softplus_grad], reference, rng, place)


@test_case(name="habits-relatives-of-relu-leave-inputs", points=1, hidden=True)
def relatives_leave_inputs(leaky_relu, leaky_relu_grad, elu, elu_grad, selu, reference, rng, place):
    """leaky_relu, elu, their slopes and selu change neither their input nor an earlier result.

    leaky_relu, elu와 그 기울기, selu는 입력도, 먼저 돌려준 결과도 바꾸지 않아요.
    """
    leave_any_shape([leaky_relu, leaky_relu_grad, elu, elu_grad, selu], reference, rng, place)


@test_case(name="habits-silu-leaves-inputs", points=1, hidden=True)
def silu_leaves_inputs(silu, silu_grad, reference, rng, place):
    """silu and silu_grad change neither their input nor an earlier result.

    silu와 silu_grad는 입력도, 먼저 돌려준 결과도 바꾸지 않아요.
    """
    leave_any_shape([silu, silu_grad], reference, rng, place)


@test_case(name="habits-softmax-leaves-inputs", points=1, hidden=True)
def softmax_leaves_inputs(softmax, log_softmax, softmax_jacobian, reference, rng, place):
    """softmax, log_softmax and softmax_jacobian change neither their input nor an earlier result.

    softmax, log_softmax, softmax_jacobian은 입력도, 먼저 돌려준 결과도 바꾸지 않아요.
    """
    first, second = rng.normal(size=(2, 5, 3))
    leave_inputs([softmax, log_softmax], reference, place(np.asfortranarray(first)), second, {"axis": 0})
    leave_inputs([softmax_jacobian], reference, place(first[0]), second[0], {})
