"""A batch of sequences goes through the recurrence."""

import numpy as np

from autograder.grading.cases import test_case
from autograder.suites.recurrent.shared import SIZES, agrees, owns_results, precise, sequence_inputs, states, stays
from autograder.tutor import checks

OK_FORMAT = False
name = "rnn_forward"
points = None


@test_case(name="rnn_forward-by-hand", points=2, hidden=False)
def by_hand(rnn_forward):
    """Three steps of two sequences give the states that were worked out by hand, one for each input.

    시퀀스 둘이 세 단계를 지나면 손으로 구한 상태가 입력마다 하나씩 나와요.
    """
    X = np.array([[[1.0], [0.0], [2.0]], [[-1.0], [3.0], [0.0]]])
    h0, Wx, Wh, b = np.array([[2.0, 0.0], [0.0, 1.0]]), np.array([[1.0, -1.0]]), np.eye(2)[::-1] * 2.0, np.ones(2)
    wanted = [[[2.0, 4.0], [9.0, 5.0], [13.0, 17.0]], [[2.0, 2.0], [8.0, 2.0], [5.0, 17.0]]]
    checks.array(rnn_forward(X, h0, Wx, Wh, b, activation="linear"), wanted)


@test_case(name="rnn_forward-one-step", points=1, hidden=False)
def one_step(rnn_forward):
    """One input gives one state, (N, 1, H): tanh of the sum. The start h0 is not among the states.

    입력이 하나면 상태도 하나, (N, 1, H)예요. 합에 tanh를 씌운 값이고, 시작 상태 h0은 들어가지 않아요.
    """
    X, h0 = np.array([[[0.5, -1.0]]]), np.array([[0.25]])
    result = rnn_forward(X, h0, np.array([[1.0], [0.25]]), np.array([[2.0]]), np.array([-0.5]))
    checks.array(result, [[[np.tanh(0.25)]]])


@test_case(name="rnn_forward-sizes", points=3, hidden=True)
def sizes(rnn_forward, rng, place):
    """rnn_forward gives all states of tanh networks for many numbers of samples, steps, inputs and neurons.

    rnn_forward는 샘플, 단계, 입력, 뉴런의 수가 여러 가지여도 tanh 신경망의 모든 상태를 줘요.
    """
    calls = [sequence_inputs(rng, *size) for size in SIZES]
    placed = [(X, place(h0), *rest) for X, h0, *rest in calls]
    for call, result in zip(calls, rnn_forward.map(*zip(*placed, strict=True)), strict=True):
        checks.array(result, states(*call))


@test_case(name="rnn_forward-activations", points=2, hidden=True)
def activations(rnn_forward, reference, rng, place):
    """rnn_forward uses "relu", "linear" or "tanh" at every step, as it is told, by name or position.

    rnn_forward는 단계마다 "relu", "linear", "tanh" 가운데 말해 준 것을 써요. 이름으로도 자리로도 받아요.
    """
    for activation in ("relu", "linear", "tanh"):
        calls = []
        for size in SIZES:
            X, h0, Wx, Wh, b = sequence_inputs(rng, *size)
            calls.append((X, place(h0), Wx, Wh, b, activation))
        agrees(rnn_forward, reference.rnn_forward, calls)
    X, h0, Wx, Wh, b = sequence_inputs(rng, 5, 4, 3, 2)
    result = rnn_forward(activation="relu", b=b, Wh=Wh, Wx=Wx, h0=place(h0), X=X)
    checks.array(result, reference.rnn_forward(X, h0, Wx, Wh, b, "relu"))


@test_case(name="rnn_forward-large", points=1, hidden=True)
def large(rnn_forward, reference, rng, place):
    """rnn_forward stays finite and right where sums are in the thousands; a linear network grows step by step.

    rnn_forward는 합이 수천이어도 유한하고 맞아요. 선형 신경망은 단계마다 자라요.
    """
    for size in (40.0, 5000.0):
        X, h0, Wx, Wh, b = sequence_inputs(rng, 5, 7, 3, 4)
        for activation in ("tanh", "relu"):
            calls = [(X * size, place(h0), Wx, Wh, b), (X, place(h0 * size), Wx, Wh, b)]
            agrees(rnn_forward, reference.rnn_forward, calls, activation=activation)
    X, h0, Wx, Wh, b = sequence_inputs(rng, 2, 13, 1, 1)
    grown = (X, place(h0), Wx, rng.uniform(8.0, 9.0, size=(1, 1)), b)
    agrees(rnn_forward, reference.rnn_forward, [grown], activation="linear")


@test_case(name="rnn_forward-kinds", points=1, hidden=True)
def kinds(rnn_forward, reference, rng):
    """rnn_forward takes lists, ints, narrow ints and float32, and computes in float64.

    rnn_forward는 리스트, 정수, 좁은 정수, float32를 받고 float64로 계산해요.
    """
    shapes = ((3, 4, 2), (3, 5), (2, 5), (5, 5), (5,))
    ints = [rng.integers(0, 12, size=shape) for shape in shapes]
    narrow = [a.astype(np.uint8) for a in ints]
    lists = [a.tolist() for a in ints]
    single = [a.astype(np.float32) for a in sequence_inputs(rng, 3, 4, 2, 5)]
    agrees(rnn_forward, reference.rnn_forward, [ints, narrow, lists], precise, activation="relu")
    agrees(rnn_forward, reference.rnn_forward, [single, lists, narrow], precise, activation="tanh")


@test_case(name="rnn_forward-inputs-stay", points=1, hidden=True)
def inputs_stay(rnn_forward, reference, rng, place):
    """rnn_forward changes nothing that it is given, whatever the layout; later calls leave its results alone.

    rnn_forward는 메모리에 어떻게 놓였든 받은 것을 바꾸지 않고, 나중의 호출은 앞의 결과를 건드리지 않아요.
    """
    given, other = sequence_inputs(rng, 5, 4, 3, 2), sequence_inputs(rng, 5, 4, 3, 2)
    for activation in ("tanh", "linear"):
        stays(rnn_forward, reference.rnn_forward, [place(a) for a in given], activation=activation)
    wide = [np.repeat(a, 2, axis=-1)[..., ::2] for a in given]
    turned = [np.asfortranarray(a) for a in given]
    agrees(rnn_forward, reference.rnn_forward, [wide, turned])
    owns_results(rnn_forward, reference.rnn_forward, given, other)
