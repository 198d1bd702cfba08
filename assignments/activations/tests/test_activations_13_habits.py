"""Habits of a whole file: what kinds of input it takes, what its results come as, whether inputs stay.

The other questions pass float64 arrays and compare values alone, so each habit is charged here and nowhere else. A
habit of one function costs the point of the public case and that of the hidden one.
"""

import numpy as np

from autograder.tutor.cases import test_case
from autograder.tutor import checks

assignment = "activations"
name = "habits"


@test_case(name="habits-kinds", points=1, hidden=False)
def test_kinds(relu, sigmoid, softmax):
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
def test_inputs_stay(relu, leaky_relu, elu, sigmoid, place):
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
