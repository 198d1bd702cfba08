"""Back through one step."""

import numpy as np

from autograder.grading.cases import test_case
from autograder.suites.recurrent.shared import SIZES, agrees, named, owns_results, precise, slopes, stays, step_inputs
from autograder.tutor import checks

OK_FORMAT = False
name = "rnn_step_backward"
points = None


def parts(result, expected):
    """(dx, dh, dWx, dWh, db), each as expected."""
    for part, actual, wanted in zip(("dx", "dh", "dWx", "dWh", "db"), checks.items(result, 5), expected, strict=True):
        with checks.naming(part):
            checks.array(actual, wanted)


def hidden_inputs(rng, N, D, H):
    """dout and the inputs of one step."""
    return rng.uniform(-3.0, 3.0, size=(N, H)), *step_inputs(rng, N, D, H)


@test_case(name="rnn_step_backward-by-hand", points=2, hidden=False)
def by_hand(rnn_step_backward, place):
    """For two samples whose sums are ±ln 3, where tanh is ±0.8, the five slopes are those worked out by hand.

    합이 ±ln 3이라 tanh가 ±0.8인 샘플 둘에서, 다섯 기울기가 손으로 구한 값과 같아요.
    """
    ln3 = np.log(3.0)
    dout, x = place(np.array([[1.0], [-0.5]])), np.array([[1.0, 2.0], [0.0, -1.0]])
    h = np.array([[3.0 * ln3 - 4.5], [-3.0 * ln3 - 0.75]])
    Wx, Wh, b = np.array([[0.5], [0.25]]), np.array([[1.0 / 3.0]]), np.array([0.5])
    dx, dh = np.array([[0.18, 0.09], [-0.09, -0.045]]), np.array([[0.12], [-0.06]])
    dWx, dWh = np.array([[0.36], [0.9]]), np.array([[1.62 * ln3 - 1.485]])
    parts(rnn_step_backward(dout, x, h, Wx, Wh, b), (dx, dh, dWx, dWh, np.array([0.18])))


@test_case(name="rnn_step_backward-are-slopes", points=1, hidden=False)
def are_slopes(rnn_step_backward, place):
    """With D = 2 and H = 3, each of the five is the slope of Σ dout · tanh(x·Wx + h·Wh + b), by small differences.

    D = 2, H = 3일 때 다섯 가지가 모두, 작은 차이로 구한 Σ dout · tanh(x·Wx + h·Wh + b)의 기울기예요.
    """
    given = [
        np.array([[0.5, -1.0], [0.75, 0.25]]),
        np.array([[0.9, -0.5, 0.1], [-0.2, 0.3, 0.6]]),
        np.array([[0.3, -0.6, 0.9], [0.8, 0.1, -0.4]]),
        np.array([[0.5, -0.3, 0.2], [0.7, 0.4, -0.9], [-0.6, 0.1, 0.35]]),
        np.array([0.1, -0.2, 0.05]),
    ]
    dout = np.array([[1.0, -2.0, 0.5], [0.25, 1.5, -1.0]])
    wanted = []
    for k, array in enumerate(given):
        slope = np.zeros(array.shape)
        for i in np.ndindex(array.shape):
            ends = []
            for move in (1e-5, -1e-5):
                moved = [a.copy() for a in given]
                moved[k][i] += move
                x, h, Wx, Wh, b = moved
                ends.append(np.sum(dout * np.tanh(x @ Wx + h @ Wh + b)))
            slope[i] = (ends[0] - ends[1]) / 2e-5
        wanted.append(slope)
    result = checks.items(rnn_step_backward(place(dout), *given), 5)
    for part, actual, slope in zip(("dx", "dh", "dWx", "dWh", "db"), result, wanted, strict=True):
        with checks.naming(part):
            checks.array(actual, slope)


@test_case(name="rnn_step_backward-sizes", points=4, hidden=True)
def sizes(rnn_step_backward, rng, place):
    """The five slopes are right for batches, inputs and states of many sizes.

    배치, 입력, 상태의 크기가 여러 가지여도 다섯 기울기가 맞아요.
    """
    calls = [hidden_inputs(rng, N, D, H) for N, _, D, H in SIZES]
    placed = [(place(dout), *rest) for dout, *rest in calls]
    for (dout, *inputs), result in zip(calls, rnn_step_backward.map(*zip(*placed, strict=True)), strict=True):

        def total(x, h, Wx, Wh, b, dout=dout):
            return np.sum(dout * np.tanh(np.einsum("nd,dh->nh", x, Wx) + np.einsum("nk,kh->nh", h, Wh) + b))

        named("dx", "dh", "dWx", "dWh", "db")(result, slopes(total, inputs))


@test_case(name="rnn_step_backward-far-from-old-state", points=1, hidden=True)
def far_from_old_state(rnn_step_backward, reference, rng, place):
    """The slopes are right where the new state is far from the old one, which may be any number.

    새 상태가 들어간 상태와 멀리 떨어져 있어도 맞아요. 들어간 상태는 어떤 수든 될 수 있어요.
    """
    calls = []
    for far in (2.5, -4.0):
        dout, x, h, Wx, Wh, b = hidden_inputs(rng, 5, 3, 4)
        calls.append((place(dout), x, h + far, Wx / 4.0, Wh / 4.0, b))
        calls.append((place(dout), x, np.zeros((5, 4)), Wx, Wh, b + far / 2.0))
    agrees(rnn_step_backward, reference.rnn_step_backward, calls, parts)


@test_case(name="rnn_step_backward-one-sample", points=1, hidden=True)
def one_sample(rnn_step_backward, reference, rng, place):
    """One sample has slopes of the same shapes as a batch, and small and large dout pass alike.

    샘플이 하나여도 기울기의 모양은 배치일 때와 같고, dout이 작든 크든 똑같이 지나가요.
    """
    calls = []
    for size in (1e-4, 1.0, 300.0):
        for D, H in ((3, 4), (4, 1), (1, 2)):
            dout, *inputs = hidden_inputs(rng, 1, D, H)
            calls.append((place(dout * size), *inputs))
    agrees(rnn_step_backward, reference.rnn_step_backward, calls, parts)


@test_case(name="rnn_step_backward-any-layout", points=1, hidden=True)
def any_layout(rnn_step_backward, reference, rng, place):
    """Arguments may be given by name; arrays may lie in memory in any order, and with gaps.

    인수를 이름으로 줄 수 있고, 배열은 메모리에 어떤 순서로든, 띄엄띄엄 놓여 있어도 돼요.
    """
    dout, x, h, Wx, Wh, b = hidden_inputs(rng, 5, 3, 4)
    wanted = reference.rnn_step_backward(dout, x, h, Wx, Wh, b)
    parts(rnn_step_backward(b=b, Wh=Wh, Wx=Wx, h=h, x=x, dout=place(dout)), wanted)
    wide = [np.repeat(a, 2, axis=-1)[..., ::2] for a in (x, h, Wx, Wh, b)]
    turned = [np.asfortranarray(a) for a in (x, h, Wx, Wh, b)]
    calls = [(place(dout), *wide), (place(np.asfortranarray(dout)), *turned)]
    agrees(rnn_step_backward, reference.rnn_step_backward, calls, parts)


@test_case(name="rnn_step_backward-kinds", points=1, hidden=True)
def kinds(rnn_step_backward, reference, rng):
    """Lists, ints, narrow ints and float32 work, and the work is done in float64.

    리스트, 정수, 좁은 정수, float32도 되고, 계산은 float64로 해요.
    """
    ints = [rng.integers(0, 2, size=shape) for shape in ((3, 4), (3, 2), (3, 4), (2, 4), (4, 4), (4,))]
    ints[0] *= 100
    narrow = [a.astype(np.uint8) for a in ints]
    lists = [a.tolist() for a in ints]
    single = [a.astype(np.float32) for a in hidden_inputs(rng, 3, 2, 4)]
    agrees(rnn_step_backward, reference.rnn_step_backward, [ints, narrow, lists, single], precise)


@test_case(name="rnn_step_backward-inputs-stay", points=1, hidden=True)
def inputs_stay(rnn_step_backward, reference, rng, place):
    """Nothing that is passed in is changed, and a later call leaves earlier slopes alone.

    받은 것을 바꾸지 않고, 나중의 호출은 앞의 기울기를 건드리지 않아요.
    """
    given, other = hidden_inputs(rng, 5, 3, 4), hidden_inputs(rng, 5, 3, 4)
    stays(rnn_step_backward, reference.rnn_step_backward, [place(a) for a in given], parts)
    agrees(rnn_step_backward, reference.rnn_step_backward, [given], parts)
    owns_results(rnn_step_backward, reference.rnn_step_backward, given, other, parts)
