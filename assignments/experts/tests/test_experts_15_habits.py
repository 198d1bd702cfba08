"""Habits of a whole file: what kinds of input it takes, what its results come as, whether inputs stay.

The other questions pass float64 arrays that can be written to and compare values alone, so each habit is charged here.
"""

import numpy as np

from autograder.tutor.cases import test_case
from autograder.tutor import checks

assignment = "experts"
name = "habits"


@test_case(name="habits-kinds", points=1, hidden=False)
def test_kinds(expert_outputs, route, competitive_loss, greedy_weights):
    """Lists, ints (narrow ones, too) and float32 are taken, and the results are float64 arrays, ints or a number.

    리스트, 정수(좁은 정수도), float32를 받고, float64 배열이나 정수, 숫자 하나를 돌려줘요.
    """
    X, We, be = [[100, 3]], [[[2], [50]], [[1], [0]]], [[7], [0]]
    single = np.array([[0.1]], dtype=np.float32), np.array([[[0.7]]], dtype=np.float32), np.array([[0]])
    with checks.naming("expert_outputs"):
        for kind in (list, np.array, lambda a: np.array(a, dtype=np.uint8)):
            result = expert_outputs(kind(X), kind(We), kind(be))
            checks.form(result, [[[357.0], [100.0]]])
            checks.array(result, [[[357.0], [100.0]]])
        result = expert_outputs(*single)
        checks.form(result, [[[0.0]]])
        checks.array(result, [[[float(single[0][0, 0]) * float(single[1][0, 0, 0])]]], checks.PRECISE)
    with checks.naming("route"):
        for gates in ([[0, 1], [1, 0]], np.array([[0, 1], [1, 0]], dtype=np.uint8)):
            first = route(gates)
            checks.form(first, [1, 0])
            checks.integers(first, [1, 0])
    with checks.naming("competitive_loss"):
        for kind in (list, lambda a: np.array(a, dtype=np.uint8)):
            loss = competitive_loss(kind([[1, 0]]), kind([[[3], [5]]]), kind([[203]]))
            checks.form(loss, 40000.0)
            checks.number(loss, 40000.0)
    with checks.naming("greedy_weights"):
        weights = greedy_weights([[200, 1], [0, 3]], np.array([100, 200], dtype=np.uint8))
        checks.form(weights, [0.5, 60.0])
        checks.array(weights, [0.5, 60.0])


@test_case(name="habits-inputs-stay", points=1, hidden=False)
def test_inputs_stay(top_k_gates, responsibilities, greedy_weights, place):
    """top_k_gates, responsibilities and greedy_weights do not change the arrays that they are given.

    top_k_gates, responsibilities, greedy_weights는 받은 배열을 바꾸지 않아요.
    """
    logits, gates = place([[0.0, 2.0, 1.0, 2.0]]), place([[0.5, 0.5]])
    with checks.naming("top_k_gates"):
        checks.array(top_k_gates(logits, 2), [[0.0, 0.5, 0.0, 0.5]])
        checks.unchanged(logits)
    outputs, y = place([[[1.0], [3.0]]]), place([[2.0]])
    with checks.naming("responsibilities"):
        checks.array(responsibilities(gates, outputs, y), [[0.5, 0.5]])
        checks.unchanged(gates, outputs, y)
    Phi, target = place([[2.0, 1.0], [0.0, 1.0]]), place([6.0, 1.0])
    with checks.naming("greedy_weights"):
        checks.array(greedy_weights(Phi, target), [3.0, 0.5])
        checks.unchanged(Phi, target)
