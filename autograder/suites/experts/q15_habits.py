"""Habits of a whole file: what kinds of input it takes, what its results come as, whether inputs stay.

The other questions pass float64 arrays that can be written to and compare values alone, so each habit is charged here.
"""

import numpy as np

from autograder.grading.cases import test_case
from autograder.suites.experts.shared import (
    agree_in_form,
    agree_in_values,
    answers,
    parameters,
    placed,
    some_gates,
)
from autograder.tutor import checks

OK_FORMAT = False
name = "habits"
points = None


def take(function, reference, calls):
    """The function gives what the reference gives, in its form; a dict of arguments is a call by name."""
    exact = getattr(reference, function.name)
    with checks.naming(function.name):
        by_place = [call for call in calls if type(call) is tuple]
        for call, result in zip(by_place, function.map(*zip(*by_place, strict=True)), strict=True):
            agree_in_form(result, exact(*call))
        for call in calls:
            if type(call) is dict:
                agree_in_form(function(**call), exact(**call))


def kinds_of(*arrays):
    """Whole numbers below 200 as lists, ints and bytes; halves as float32; and gaps and other orders in memory."""
    narrow = tuple(a.astype(np.uint8) for a in arrays)
    single = tuple((a * 0.37).astype(np.float32) for a in arrays)
    gaps = tuple(np.repeat(a * 0.73, 2, axis=-1)[..., ::2] for a in arrays)
    turned = tuple(np.asfortranarray(a * 0.73) for a in arrays)
    return [tuple(a.tolist() for a in arrays), arrays, narrow, single, gaps, turned]


def gates_of(rng, N, E):
    """Gates in sixty-fourths, which float32 holds exactly, as lists, float32, with gaps, and as bytes of 0 and 1."""
    shares = rng.multinomial(64 - E, np.full(E, 1.0 / E), size=N) + 1
    gates = shares / 64.0
    sure = np.eye(E, dtype=np.uint8)[rng.integers(0, E, size=N)]
    wide = np.repeat(gates, 2, axis=1)[:, ::2]
    return [gates.tolist(), sure.astype(int), sure, gates.astype(np.float32), wide, np.asfortranarray(gates)]


def leave(function, exact, given, other, place):
    """Inputs hold what they held before, further calls give the same, and no call touches what another returned."""
    with checks.naming(function.name):
        mine = [placed(argument, place) for argument in given]
        first = function.keep(*mine)
        function(*other)
        results = [*function.map(*[[one] * 2 for one in mine])]  # a second call may undo what the first changed
        arrays = [a for one in mine for a in (one.values() if type(one) is dict else [one]) if hasattr(a, "original")]
        checks.unchanged(*arrays)
        wanted = exact(*given)
        for result in (checks.now(first), *results):
            agree_in_values(result, wanted)


@test_case(name="habits-kinds", points=1, hidden=False)
def kinds(expert_outputs, route, competitive_loss, greedy_weights):
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
def inputs_stay(top_k_gates, responsibilities, greedy_weights, place):
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


@test_case(name="habits-kinds-of-answers", points=1, hidden=True)
def kinds_of_answers(gate, expert_outputs, mixture, route, reference, rng):
    """gate, expert_outputs, mixture and route take every kind of number, any order in memory, and arguments by name.

    gate, expert_outputs, mixture, route는 어떤 종류의 수도, 어떤 메모리 순서도, 이름으로 준 인수도 받아요.
    """
    X, Wg, bg = (rng.integers(0, 200, size=shape) for shape in ((5, 3), (3, 4), (4,)))
    calls = [*kinds_of(X // 20, Wg // 90, bg // 20), (X / 100.0, (Wg / 90.0).astype(np.float32), bg)]
    take(gate, reference, [*calls, {"bg": bg, "X": X // 20, "Wg": Wg / 90.0}])
    We, be = rng.integers(0, 200, size=(4, 3, 2)), rng.integers(0, 200, size=(4, 2))
    take(expert_outputs, reference, [*kinds_of(X, We, be), {"be": be, "We": We, "X": X}])
    gates, outputs = gates_of(rng, 5, 4), kinds_of(rng.integers(0, 200, size=(5, 4, 2)))
    calls = [(g, o) for g, (o,) in zip(gates, outputs, strict=True)]
    take(mixture, reference, [*calls, {"outputs": outputs[1][0], "gates": gates[0]}])
    take(route, reference, [(g,) for g in gates] + [{"gates": gates[3]}])


@test_case(name="habits-kinds-of-gates", points=1, hidden=True)
def kinds_of_gates(top_k_gates, balance_loss, specialisation, reference, rng):
    """top_k_gates, balance_loss and specialisation take every kind of number, and give float64 or a number.

    top_k_gates, balance_loss, specialisation은 어떤 종류의 수도 받고, float64나 숫자 하나를 돌려줘요.
    """
    logits = np.array([rng.permutation(6) for _ in range(5)]) * 3
    calls = [(one, k) for (one,) in kinds_of(logits) for k in (1, 2, 6)]
    take(top_k_gates, reference, [*calls, {"k": 3, "logits": logits}])
    gates = gates_of(rng, 5, 3)
    take(balance_loss, reference, [(g,) for g in gates] + [{"gates": gates[0]}])
    domains = rng.permutation([0, 1, 2, 3, 1])
    which = [domains.tolist(), domains, domains.astype(np.uint8), domains, domains.astype(np.int32), domains]
    calls = list(zip(gates, which, strict=True))
    take(specialisation, reference, [*calls, {"domains": domains, "gates": gates[0]}])


@test_case(name="habits-kinds-of-losses", points=1, hidden=True)
def kinds_of_losses(cooperative_loss, competitive_loss, responsibilities, reference, rng):
    """The two losses and responsibilities take every kind of number and arguments by name, σ as an int, too.

    두 손실과 responsibilities는 어떤 종류의 수도, 이름으로 준 인수도 받아요. σ는 정수여도 돼요.
    """
    gates = gates_of(rng, 5, 3)
    pairs = kinds_of(rng.integers(0, 200, size=(5, 3, 2)), rng.integers(0, 200, size=(5, 2)))
    calls = [(g, *pair) for g, pair in zip(gates, pairs, strict=True)]
    named = dict(zip(("y", "outputs", "gates"), calls[0][::-1], strict=True))
    for function in (cooperative_loss, competitive_loss, responsibilities):
        take(function, reference, [*calls, named])
    sigmas = [(*call, sigma) for call, sigma in zip(calls, (np.int64(20), 20, 30.0, np.int64(30), 25, 40), strict=True)]
    take(responsibilities, reference, [*sigmas, {"sigma": 25, **named}])


@test_case(name="habits-kinds-of-gradients", points=1, hidden=True)
def kinds_of_gradients(moe_gradients, reference, rng):
    """moe_gradients takes every kind of number, in X, y and the parameters, and gives a number and float64 arrays.

    moe_gradients는 X, y, 파라미터에 어떤 종류의 수도 받고, 숫자 하나와 float64 배열을 돌려줘요.
    """
    names = ("Wg", "bg", "We", "be")
    shapes = ((5, 3), (5, 2), (3, 4), (4,), (4, 3, 2), (4, 2))
    whole = [rng.integers(0, high, size=shape) for shape, high in zip(shapes, (4, 200, 3, 3, 9, 200), strict=True)]
    calls = [(X, y, dict(zip(names, rest, strict=True))) for X, y, *rest in kinds_of(*whole)]
    X, y, params = calls[0]
    take(moe_gradients, reference, [*calls, {"params": params, "y": y, "X": X}])


@test_case(name="habits-kinds-of-weights", points=1, hidden=True)
def kinds_of_weights(joint_weights, greedy_weights, matching_pursuit, reference, rng):
    """joint_weights, greedy_weights and matching_pursuit take every kind of number, and give float64 weights.

    joint_weights, greedy_weights, matching_pursuit는 어떤 종류의 수도 받고, float64 가중치를 돌려줘요.
    """
    Phi = np.array([[180, 20, 5], [10, 150, 30], [0, 40, 120], [25, 0, 15], [30, 35, 10]])
    y = np.array([200, 90, 20, 10, 30]) + rng.integers(-9, 10, size=5)
    calls = kinds_of(Phi + rng.integers(0, 5, size=Phi.shape), y)
    for function in (joint_weights, greedy_weights):
        take(function, reference, [*calls, {"y": y, "Phi": Phi}])
    take(matching_pursuit, reference, [(*call, 2) for call in calls] + [{"steps": 2, "y": y, "Phi": Phi}])


@test_case(name="habits-answers-leave-inputs", points=1, hidden=True)
def answers_leave_inputs(gate, expert_outputs, mixture, route, top_k_gates, reference, rng, place):
    """gate, expert_outputs, mixture, route and top_k_gates change nothing, and each call's result stays its own.

    gate, expert_outputs, mixture, route, top_k_gates는 받은 것을 바꾸지 않고, 앞의 결과도 건드리지 않아요.
    """

    def some(*shapes):
        return [rng.uniform(-2.0, 2.0, size=shape) for shape in shapes]

    leave(gate, reference.gate, some((5, 3), (3, 4), (4,)), some((5, 3), (3, 4), (4,)), place)
    shapes = (5, 3), (4, 3, 2), (4, 2)
    leave(expert_outputs, reference.expert_outputs, some(*shapes), some(*shapes), place)
    leave(mixture, reference.mixture, answers(rng, 5, 4, 2)[:2], answers(rng, 5, 4, 2)[:2], place)
    leave(route, reference.route, [some_gates(rng, 5, 4)], [some_gates(rng, 5, 4)], place)
    leave(top_k_gates, reference.top_k_gates, [*some((5, 4)), 2], [*some((5, 4)), 3], place)


@test_case(name="habits-losses-leave-inputs", points=1, hidden=True)
def losses_leave_inputs(
    cooperative_loss, competitive_loss, responsibilities, balance_loss, specialisation, reference, rng, place
):
    """The losses, responsibilities, balance_loss and specialisation change nothing that they are given.

    두 손실과 responsibilities, balance_loss, specialisation은 받은 것을 바꾸지 않아요.
    """
    for function in (cooperative_loss, competitive_loss, responsibilities):
        leave(function, getattr(reference, function.name), answers(rng, 5, 3, 2), answers(rng, 5, 3, 2), place)
    leave(balance_loss, reference.balance_loss, [some_gates(rng, 5, 3)], [some_gates(rng, 5, 3)], place)
    domains = rng.permutation([0, 1, 2, 1, 0])
    leave(
        specialisation,
        reference.specialisation,
        [some_gates(rng, 5, 4), domains],
        [some_gates(rng, 5, 4), domains[::-1].copy()],
        place,
    )


@test_case(name="habits-learning-leaves-inputs", points=1, hidden=True)
def learning_leaves_inputs(moe_gradients, joint_weights, greedy_weights, matching_pursuit, reference, rng, place):
    """moe_gradients and the three that find weights change nothing, neither X, y and Phi nor the parameters.

    moe_gradients와 가중치를 찾는 세 함수는 X, y, Phi도 파라미터도 바꾸지 않아요.
    """

    def problem():
        return rng.normal(size=(5, 3)), rng.normal(size=(5, 2)), parameters(rng, 3, 4, 2)

    leave(moe_gradients, reference.moe_gradients, problem(), problem(), place)

    def columns():
        Phi = np.array([[4.0, 0.5, 0.0], [0.0, 2.0, 0.3], [0.2, 0.0, 1.0], [0.1, 0.0, 0.0]])
        return Phi * rng.uniform(0.9, 1.1), np.array([9.0, -4.0, 1.0, 2.0]) * rng.uniform(0.9, 1.1)

    for function in (joint_weights, greedy_weights):
        leave(function, getattr(reference, function.name), columns(), columns(), place)
    leave(matching_pursuit, reference.matching_pursuit, (*columns(), 2), (*columns(), 2), place)
