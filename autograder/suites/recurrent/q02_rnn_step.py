"""One step of the recurrence."""

import numpy as np

from autograder.grading.cases import test_case
from autograder.suites.recurrent.shared import SIZES, agrees, owns_results, stays, step_inputs
from autograder.tutor import checks

OK_FORMAT = False
name = "rnn_step"
points = None


@test_case(name="rnn_step-by-hand", points=2, hidden=False)
def by_hand(rnn_step):
    """For two samples with D = 1 and H = 2, the new states are those worked out by hand.

    D = 1, H = 2이고 샘플이 둘일 때 새 상태가 손으로 구한 값과 같아요.
    """
    x, h = np.array([[1.0], [-2.0]]), np.array([[0.5, -0.5], [1.0, 0.0]])
    Wx, Wh, b = np.array([[0.5, 1.0]]), np.array([[1.0, 2.0], [-1.0, 3.0]]), np.array([0.25, -1.0])
    sums = np.array([[1.75, -0.5], [0.25, -1.0]])
    checks.array(rnn_step(x, h, Wx, Wh, b, activation="linear"), sums)
    checks.array(rnn_step(x, h, Wx, Wh, b), np.tanh(sums))


@test_case(name="rnn_step-lists-and-ints", points=1, hidden=False)
def lists_and_ints(rnn_step):
    """rnn_step takes lists, ints (narrow ones, too) and float32, and gives float64 arrays.

    rnn_step은 리스트와 정수(좁은 정수도), float32를 받고, float64 배열을 줘요.
    """
    x, h, Wx, Wh, b = [[100, 3]], [[2, 50, 1]], [[1, 0, 2], [5, 4, 0]], [[1, 1, 0], [0, 9, 2], [3, 0, 1]], [7, 0, 1]
    wanted = [[127.0, 464.0, 302.0]]
    checks.form(rnn_step(x, h, Wx, Wh, b, "relu"), wanted)
    checks.array(rnn_step(x, h, Wx, Wh, b, "relu"), wanted, checks.PRECISE)
    narrow = [np.array(a, dtype=np.uint8) for a in (x, h, Wx, Wh, b)]
    checks.array(rnn_step(*narrow, "relu"), wanted, checks.PRECISE)
    single = [np.array(a, dtype=np.float32) for a in ([[0.1]], [[0.7]], [[0.3]], [[0.9]], [0.2])]
    a, c, d, e, f = (float(one.ravel()[0]) for one in single)
    checks.form(rnn_step(*single), [[0.0]])
    checks.array(rnn_step(*single), [[np.tanh(a * d + c * e + f)]], checks.PRECISE)


@test_case(name="rnn_step-sizes", points=2, hidden=True)
def sizes(rnn_step, rng):
    """rnn_step is right for batches, inputs and states of many sizes.

    rnn_step은 배치, 입력, 상태의 크기가 여러 가지여도 맞아요.
    """
    calls = [step_inputs(rng, N, D, H) for N, _, D, H in SIZES]
    for (x, h, Wx, Wh, b), result in zip(calls, rnn_step.map(*zip(*calls, strict=True)), strict=True):
        checks.array(result, np.tanh(np.einsum("nd,dh->nh", x, Wx) + np.einsum("nk,kh->nh", h, Wh) + b))


@test_case(name="rnn_step-activations", points=1, hidden=True)
def activations(rnn_step, rng):
    """rnn_step puts "relu", "linear" or "tanh" around the whole sum, as it is told.

    rnn_step은 합 전체에 "relu", "linear", "tanh" 가운데 말해 준 것을 씌워요.
    """
    calls = [step_inputs(rng, N, D, H) for N, _, D, H in SIZES]
    for activation, f in (("relu", lambda z: (z + np.abs(z)) / 2.0), ("linear", lambda z: z), ("tanh", np.tanh)):
        results = rnn_step.map(*zip(*calls, strict=True), [activation] * len(calls))
        for (x, h, Wx, Wh, b), result in zip(calls, results, strict=True):
            checks.array(result, f(np.einsum("nd,dh->nh", x, Wx) + np.einsum("nk,kh->nh", h, Wh) + b))


@test_case(name="rnn_step-large", points=1, hidden=True)
def large(rnn_step, reference, rng):
    """rnn_step stays finite and right where the sums are in the thousands, of either sign.

    rnn_step은 합이 양으로든 음으로든 수천이어도 유한하고 맞아요.
    """
    calls = []
    for size in (30.0, 400.0, 5000.0):
        x, h, Wx, Wh, b = step_inputs(rng, 6, 3, 4)
        calls += [(x * size, h, Wx, Wh, b), (x, h * size, Wx, Wh, b), (x, h, Wx, Wh, b * size)]
    for activation in ("tanh", "relu", "linear"):
        agrees(rnn_step, reference.rnn_step, calls, activation=activation)


@test_case(name="rnn_step-any-layout", points=1, hidden=True)
def any_layout(rnn_step, reference, rng):
    """rnn_step takes its arguments by name, and arrays in any order in memory, with gaps, too.

    rnn_step은 인수를 이름으로도 받고, 메모리에 어떤 순서로 놓인 배열도, 띄엄띄엄한 배열도 받아요.
    """
    x, h, Wx, Wh, b = step_inputs(rng, 5, 3, 4)
    wanted = reference.rnn_step(x, h, Wx, Wh, b)
    checks.array(rnn_step(b=b, Wh=Wh, Wx=Wx, h=h, x=x), wanted)
    wide = [np.repeat(a, 2, axis=-1)[..., ::2] for a in (x, h, Wx, Wh, b)]
    turned = [np.asfortranarray(a) for a in (x, h, Wx, Wh, b)]
    for result in rnn_step.map(*zip(wide, turned, strict=True), activation="tanh"):
        checks.array(result, wanted)


@test_case(name="rnn_step-inputs-stay", points=1, hidden=True)
def inputs_stay(rnn_step, reference, rng, place):
    """rnn_step changes nothing that it is given, and a later call leaves an earlier result alone.

    rnn_step은 받은 것을 바꾸지 않고, 나중의 호출은 앞의 결과를 건드리지 않아요.
    """
    given, other = step_inputs(rng, 5, 3, 4), step_inputs(rng, 5, 3, 4)
    for activation in ("tanh", "relu", "linear"):
        stays(rnn_step, reference.rnn_step, [place(a) for a in given], activation=activation)
        owns_results(rnn_step, reference.rnn_step, given, other, activation=activation)
