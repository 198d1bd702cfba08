"""Back through time."""

import numpy as np

from autograder.grading.cases import test_case
from autograder.suites.recurrent.shared import (
    SIZES,
    agrees,
    named,
    owns_results,
    precise,
    sequence_inputs,
    slopes,
    states,
    stays,
)
from autograder.tutor import checks

OK_FORMAT = False
name = "rnn_backward"
points = None


def parts(result, expected):
    """(dX, dh0, dWx, dWh, db), each as expected."""
    for part, actual, wanted in zip(("dX", "dh0", "dWx", "dWh", "db"), checks.items(result, 5), expected, strict=True):
        with checks.naming(part):
            checks.array(actual, wanted)


def hidden_inputs(rng, N, T, D, H):
    """dH, not zero at any step, and the inputs of a batch of sequences."""
    signs = rng.choice([-1.0, 1.0], size=(N, T, H))
    return signs * rng.uniform(0.2, 2.0, size=(N, T, H)), *sequence_inputs(rng, N, T, D, H)


@test_case(name="rnn_backward-by-hand", points=2, hidden=False)
def by_hand(rnn_backward, place):
    """Two steps of one neuron whose states are 0.8 and 0.6 give the slopes that were worked out by hand.

    상태가 0.8, 0.6인 뉴런 하나의 두 단계에서, 기울기가 손으로 구한 값과 같아요.
    """
    ln2, ln3 = np.log(2.0), np.log(3.0)
    X, h0 = np.array([[[ln3 - 0.5], [ln2 - 0.4]]]), np.array([[1.0]])
    dH = place(np.array([[[2.0], [1.0]]]))
    result = rnn_backward(dH, X, h0, np.array([[1.0]]), np.array([[0.5]]), np.array([0.0]))
    late, early = 0.64, 0.36 * (2.0 + 0.5 * 0.64)
    dWx, dWh = early * X[0, 0, 0] + late * X[0, 1, 0], early * 1.0 + late * 0.8
    parts(result, ([[[early], [late]]], [[0.5 * early]], [[dWx]], [[dWh]], [early + late]))


@test_case(name="rnn_backward-are-slopes", points=2, hidden=False)
def are_slopes(rnn_backward, place):
    """Over three steps, each of the five is the slope of Σ dH · H, by small differences.

    세 단계에 걸쳐, 다섯 가지가 모두 작은 차이로 구한 Σ dH · H의 기울기예요.
    """
    given = [
        np.array([[[0.5, -1.0], [0.2, 0.4], [-0.7, 0.6]], [[0.75, 0.25], [-0.3, 0.9], [0.1, -0.5]]]),
        np.array([[0.9, -0.5, 0.1], [-0.2, 0.3, 0.6]]),
        np.array([[0.3, -0.6, 0.9], [0.8, 0.1, -0.4]]),
        np.array([[0.5, -0.3, 0.2], [0.7, 0.4, -0.9], [-0.6, 0.1, 0.35]]),
        np.array([0.1, -0.2, 0.05]),
    ]
    dH = np.array(
        [[[1.0, -2.0, 0.5], [0.3, 0.8, -0.6], [1.2, -0.4, 0.9]], [[0.25, 1.5, -1.0], [0.5, 0.7, 1.1], [-0.9, 0.2, 1.4]]]
    )
    wanted = []
    for k, array in enumerate(given):
        slope = np.zeros(array.shape)
        for i in np.ndindex(array.shape):
            ends = []
            for move in (1e-5, -1e-5):
                moved = [a.copy() for a in given]
                moved[k][i] += move
                X, h, Wx, Wh, b = moved
                total = 0.0
                for t in range(3):
                    h = np.tanh(X[:, t] @ Wx + h @ Wh + b)
                    total += np.sum(dH[:, t] * h)
                ends.append(total)
            slope[i] = (ends[0] - ends[1]) / 2e-5
        wanted.append(slope)
    result = checks.items(rnn_backward(place(dH), *given), 5)
    for part, actual, slope in zip(("dX", "dh0", "dWx", "dWh", "db"), result, wanted, strict=True):
        with checks.naming(part):
            checks.array(actual, slope)


@test_case(name="rnn_backward-dH-stays", points=1, hidden=False)
def dH_stays(rnn_backward, place):
    """dH holds afterwards what it held before: it is the caller's.

    dH에는 나중에도 원래 값이 그대로 있어요. 부른 쪽의 것이니까요.
    """
    dH, X = place(np.array([[[1.0], [2.0], [3.0]]])), np.array([[[0.5], [-0.5], [1.0]]])
    result = rnn_backward(dH, X, np.array([[0.1]]), np.array([[0.7]]), np.array([[0.9]]), np.array([0.2]))
    checks.items(result, 5)
    checks.unchanged(dH)


@test_case(name="rnn_backward-every-step", points=3, hidden=True)
def every_step(rnn_backward, rng, place):
    """With slopes from outside at every step, the five are right for sequences of many sizes.

    모든 단계가 바깥에서 기울기를 받을 때, 시퀀스의 크기가 여러 가지여도 다섯 기울기가 맞아요.
    """
    calls = [hidden_inputs(rng, *size) for size in SIZES]
    placed = [(place(dH), *rest) for dH, *rest in calls]
    for (dH, *inputs), result in zip(calls, rnn_backward.map(*zip(*placed, strict=True)), strict=True):

        def total(*arrays, dH=dH):
            return np.sum(dH * states(*arrays))

        named("dX", "dh0", "dWx", "dWh", "db")(result, slopes(total, inputs))


@test_case(name="rnn_backward-last-step-only", points=2, hidden=True)
def last_step_only(rnn_backward, reference, rng, place):
    """Where only the last state gets a slope from outside, it reaches every earlier input and h0.

    마지막 상태만 바깥에서 기울기를 받아도, 앞선 모든 입력과 h0까지 그 기울기가 닿아요.
    """
    calls = []
    for N, T, D, H in SIZES:
        dH, *inputs = hidden_inputs(rng, N, T, D, H)
        dH[:, :-1] = 0.0
        calls.append((place(dH), *inputs))
    agrees(rnn_backward, reference.rnn_backward, calls, parts)


@test_case(name="rnn_backward-early-steps-only", points=2, hidden=True)
def early_steps_only(rnn_backward, reference, rng, place):
    """Where one earlier state gets a slope from outside, later inputs get none.

    앞선 상태 하나만 바깥에서 기울기를 받으면, 그 뒤의 입력에는 기울기가 없어요.
    """
    calls = []
    for at in (0, 1, 3):
        dH, *inputs = hidden_inputs(rng, 3, 5, 2, 4)
        dH[:, np.arange(5) != at] = 0.0
        calls.append((place(dH), *inputs))
    agrees(rnn_backward, reference.rnn_backward, calls, parts)


@test_case(name="rnn_backward-one-step", points=1, hidden=True)
def one_step(rnn_backward, reference, rng, place):
    """A sequence of one step has the slopes of that step.

    단계가 하나인 시퀀스의 기울기는 그 한 단계의 기울기예요.
    """
    calls = []
    for N, D, H in ((1, 3, 2), (4, 2, 5), (2, 1, 1)):
        dH, *inputs = hidden_inputs(rng, N, 1, D, H)
        calls.append((place(dH), *inputs))
    agrees(rnn_backward, reference.rnn_backward, calls, parts)


@test_case(name="rnn_backward-long", points=1, hidden=True)
def long(rnn_backward, reference, rng, place):
    """Thirteen and thirty steps of small and large slopes come out right, the weights' slopes as sums over all steps.

    열세 단계와 서른 단계, 작은 기울기와 큰 기울기도 맞아요. 가중치의 기울기는 모든 단계의 합이에요.
    """
    calls = []
    for T, size in ((13, 1e-3), (13, 50.0), (30, 1.0)):
        dH, *inputs = hidden_inputs(rng, 2, T, 3, 4)
        calls.append((place(dH * size), *inputs))
    agrees(rnn_backward, reference.rnn_backward, calls, parts)


@test_case(name="rnn_backward-any-layout", points=1, hidden=True)
def any_layout(rnn_backward, reference, rng, place):
    """Arguments may be given by name; arrays may lie in memory in any order, and with gaps.

    인수를 이름으로 줄 수 있고, 배열은 메모리에 어떤 순서로든, 띄엄띄엄 놓여 있어도 돼요.
    """
    dH, X, h0, Wx, Wh, b = hidden_inputs(rng, 5, 4, 3, 2)
    wanted = reference.rnn_backward(dH, X, h0, Wx, Wh, b)
    parts(rnn_backward(b=b, Wh=Wh, Wx=Wx, h0=h0, X=X, dH=place(dH)), wanted)
    wide = [np.repeat(a, 2, axis=-1)[..., ::2] for a in (X, h0, Wx, Wh, b)]
    turned = [np.asfortranarray(a) for a in (X, h0, Wx, Wh, b)]
    calls = [(place(dH), *wide), (place(np.asfortranarray(dH)), *turned)]
    agrees(rnn_backward, reference.rnn_backward, calls, parts)


@test_case(name="rnn_backward-kinds", points=1, hidden=True)
def kinds(rnn_backward, reference, rng):
    """Lists, ints, narrow ints and float32 work, and the work is done in float64.

    리스트, 정수, 좁은 정수, float32도 되고, 계산은 float64로 해요.
    """
    shapes = ((3, 4, 2), (3, 4, 2), (3, 2), (2, 2), (2, 2), (2,))
    ints = [rng.integers(0, 2, size=shape) for shape in shapes]
    ints[0] *= 100
    narrow = [a.astype(np.uint8) for a in ints]
    lists = [a.tolist() for a in ints]
    single = [a.astype(np.float32) for a in hidden_inputs(rng, 3, 4, 2, 5)]
    agrees(rnn_backward, reference.rnn_backward, [ints, narrow, lists, single], precise)


@test_case(name="rnn_backward-inputs-stay", points=1, hidden=True)
def inputs_stay(rnn_backward, reference, rng, place):
    """Nothing that is passed in is changed, and a later call leaves earlier slopes alone.

    받은 것을 바꾸지 않고, 나중의 호출은 앞의 기울기를 건드리지 않아요.
    """
    given, other = hidden_inputs(rng, 5, 4, 3, 2), hidden_inputs(rng, 5, 4, 3, 2)
    stays(rnn_backward, reference.rnn_backward, [place(a) for a in given], parts)
    agrees(rnn_backward, reference.rnn_backward, [given], parts)
    owns_results(rnn_backward, reference.rnn_backward, given, other, parts)
