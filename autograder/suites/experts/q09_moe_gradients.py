"""Gate and experts, learnt jointly."""

import numpy as np

from autograder.grading.cases import test_case
from autograder.suites.experts.shared import SIZES, answered, parameters, slopes
from autograder.tutor import checks

OK_FORMAT = False
name = "moe_gradients"
points = None

KEYS = ("Wg", "bg", "We", "be")


def loss_and_grads(result, wanted):
    """The loss and every gradient are the expected ones."""
    loss, grads = checks.items(result, 2)
    with checks.naming("loss"):
        checks.number(loss, wanted[0])
    with checks.naming("grads"):
        checks.arrays(grads, wanted[1])


def value(X, y, Wg, bg, We, be):
    """The loss by a formula of its own, also of complex parameters."""
    z = np.einsum("nd,de->ne", X, Wg) + bg
    shares = np.exp(z - z.real.max(axis=1, keepdims=True))
    answers = np.einsum("nd,edc->nec", X, We) + be
    mixed = np.einsum("ne,nec->nc", shares, answers) / shares.sum(axis=1, keepdims=True)
    return np.sum((mixed - y) ** 2) / y.size


def expected(X, y, params):
    """The loss, and its slopes by complex steps."""
    arrays = [params[key] for key in KEYS]
    found = slopes(lambda *moved: value(X, y, *moved), arrays)
    return float(value(X, y, *arrays)), dict(zip(KEYS, found, strict=True))


def problem(rng, N, D, E, C):
    """X, y and params."""
    return rng.uniform(-1.5, 1.5, size=(N, D)), rng.uniform(-2.0, 2.0, size=(N, C)), parameters(rng, D, E, C)


def agree(calls, results):
    """Loss and gradients of each call are right."""
    for call, result in zip(calls, results, strict=True):
        loss_and_grads(result, expected(*call))


@test_case(name="moe_gradients-by-hand", points=2, hidden=False)
def by_hand(moe_gradients):
    """One sample and two experts that say 4 and 0, asked 1/4 and 3/4: loss and slopes are those worked out by hand.

    샘플 하나에 두 전문가가 4와 0이라 말하고 게이트가 1/4, 3/4일 때, 손실과 기울기가 손으로 구한 값과 같아요.
    """
    params = {
        "Wg": np.array([[0.0, 0.0]]),
        "bg": np.array([0.0, np.log(3.0)]),
        "We": np.array([[[1.0]], [[0.0]]]),
        "be": np.array([[2.0], [0.0]]),
    }
    # the mixture is 1 and y -1; its slope 2·2 reaches expert e times its gate, and its logit times gₑ·(oₑ - 1)
    grads = {"Wg": [[6.0, -6.0]], "bg": [3.0, -3.0], "We": [[[2.0]], [[6.0]]], "be": [[1.0], [3.0]]}
    loss_and_grads(moe_gradients(np.array([[2.0]]), np.array([[-1.0]]), params), (4.0, grads))


@test_case(name="moe_gradients-are-slopes", points=2, hidden=False)
def are_slopes(moe_gradients):
    """For three samples, three experts and two outputs, each gradient is the slope of the loss, by small differences.

    샘플 셋, 전문가 셋, 출력 둘일 때 기울기가 모두 작은 차이로 구한 손실의 기울기와 같아요.
    """
    X = np.array([[0.9, -0.5, 0.3, 1.0], [-0.2, 0.3, 0.8, -1.0], [0.4, 1.1, -0.6, 0.5]])
    y = np.array([[1.0, -0.5], [0.3, 0.7], [-1.2, 0.4]])
    params = {
        "Wg": np.array([[0.3, -0.6, 0.9], [0.8, 0.1, -0.4], [-0.7, 0.2, 0.5], [0.1, 0.6, -0.3]]),
        "bg": np.array([0.2, -0.1, 0.4]),
        "We": np.sin(np.arange(24.0)).reshape(3, 4, 2),
        "be": np.array([[0.1, 0.5], [-0.3, 0.2], [0.7, -0.6]]),
    }
    loss, grads = checks.items(moe_gradients(X, y, params), 2)
    with checks.naming("loss"):
        checks.number(loss, value(X, y, **params))
    wanted = {}
    for key, array in params.items():
        wanted[key] = np.zeros(array.shape)
        for i in np.ndindex(array.shape):
            ends = []
            for move in (1e-5, -1e-5):
                moved = array.copy()
                moved[i] += move
                ends.append(value(X, y, **{**params, key: moved}))
            wanted[key][i] = (ends[0] - ends[1]) / 2e-5
    with checks.naming("grads"):
        checks.arrays(grads, wanted)


@test_case(name="moe_gradients-sizes", points=3, hidden=True)
def sizes(moe_gradients, rng, place):
    """For many numbers of samples, inputs, experts and outputs loss and gradients are right.

    샘플, 입력, 전문가, 출력의 수가 여러 가지여도 손실과 기울기가 맞아요.
    """
    calls = [problem(rng, *size) for size in SIZES]
    agree(calls, answered(moe_gradients, calls, place))


@test_case(name="moe_gradients-of-the-gate", points=2, hidden=True)
def of_the_gate(moe_gradients, rng, place):
    """Where the experts say constants, the gradients of the gate are right, whoever is asked most.

    전문가가 상수만 말할 때, 누구에게 가장 많이 묻든 게이트의 기울기가 맞아요.
    """
    calls = []
    for e in range(3):
        X, y, params = problem(rng, 5, 2, 3, 4)
        params["We"] *= 0.0
        params["bg"][e] += 2.0
        calls.append((X, y, params))
    agree(calls, answered(moe_gradients, calls, place))


@test_case(name="moe_gradients-of-the-experts", points=2, hidden=True)
def of_the_experts(moe_gradients, rng, place):
    """Where the gate does not look at X, each expert learns as much as it is asked.

    게이트가 X를 보지 않을 때, 전문가는 저마다 물어본 만큼 배워요.
    """
    calls = []
    for bias in ([0.0, 0.0, 0.0], [3.0, 0.0, -1.0], [-2.0, 0.5, 2.0]):
        X, y, params = problem(rng, 5, 4, 3, 2)
        params["Wg"], params["bg"] = params["Wg"] * 0.0, np.array(bias) + rng.uniform(-0.5, 0.5, size=3)
        calls.append((X, y, params))
    agree(calls, answered(moe_gradients, calls, place))


@test_case(name="moe_gradients-by-name", points=1, hidden=True)
def by_name(moe_gradients, rng, place):
    """The parameters are read by name, in whatever order they stand.

    파라미터는 순서가 아니라 이름으로 읽어요.
    """
    calls = []
    for order in (("be", "We", "bg", "Wg"), ("We", "Wg", "be", "bg"), ("bg", "be", "Wg", "We")):
        X, y, params = problem(rng, 4, 3, 3, 3)
        calls.append((X, y, {key: params[key] for key in order}))
    agree(calls, answered(moe_gradients, calls, place))


@test_case(name="moe_gradients-one-expert", points=1, hidden=True)
def one_expert(moe_gradients, rng, place):
    """A single expert is asked for everything: it is linear regression, and the gate has nothing to learn.

    전문가가 하나뿐이면 모든 것을 묻게 되어 선형 회귀와 같고, 게이트는 배울 것이 없어요.
    """
    calls = [problem(rng, N, D, 1, C) for N, D, C in ((5, 3, 2), (4, 2, 1), (1, 3, 3))]
    agree(calls, answered(moe_gradients, calls, place))


@test_case(name="moe_gradients-sure-gate", points=2, hidden=True)
def sure_gate(moe_gradients, rng, place):
    """With logits of hundreds and thousands the gate is sure, and everything stays finite and right.

    로짓이 수백, 수천이면 게이트가 한쪽을 굳게 믿고, 그래도 모든 값이 유한하고 맞아요.
    """
    calls = []
    for size in (800.0, -9000.0, 9000.0):
        X, y, params = problem(rng, 5, 3, 4, 2)
        # in quarters, so that the logits of float32 are as good: what it costs is asked elsewhere
        X, Wg, bg = (np.round(4.0 * a) / 4.0 for a in (X, params["Wg"], params["bg"]))
        calls.append((X, y, params | {"Wg": Wg, "bg": bg + size}))
        calls.append((X, y, params | {"Wg": Wg, "bg": bg * size / 2.0}))
    agree(calls, answered(moe_gradients, calls, place))


@test_case(name="moe_gradients-magnitudes", points=1, hidden=True)
def magnitudes(moe_gradients, rng, place):
    """Large and small errors have the right loss and gradients, and those of 0 have none.

    오차가 크거나 작아도 손실과 기울기가 맞고, 오차가 0이면 기울기가 없어요.
    """
    calls = []
    for size in (1e-2, 300.0):
        X, y, params = problem(rng, 5, 3, 4, 2)
        calls += [(X, y * size, params), (X, y, params | {"be": params["be"] * size})]
    X, _, params = problem(rng, 5, 3, 4, 2)
    same = np.full((4, 2), 1.5)
    calls.append((X, np.full((5, 2), 1.5), params | {"We": params["We"] * 0.0, "be": same}))
    agree(calls, answered(moe_gradients, calls, place))
