"""One step with an L1 penalty."""

import numpy as np

from autograder.grading.cases import test_case
from autograder.tutor import checks

OK_FORMAT = False
name = "l1_step"
points = None


def one_by_one(w, grad, alive, lr, rate):
    """The same step, weight by weight; 0.0 and False where a weight dies."""
    moved, lives = [], []
    for weight, slope, live in zip(np.ravel(w), np.ravel(grad), np.ravel(alive), strict=True):
        first = float(weight) - lr * float(slope)
        then = first - lr * rate * float(np.sign(float(weight)))
        dies = bool(live) and (first < 0.0 < then or then < 0.0 < first)
        moved.append((0.0 if dies else then) if live else float(weight))
        lives.append(bool(live) and not dies)
    return np.reshape(moved, np.shape(w)), np.reshape(lives, np.shape(w))


def stepped(result, expected):
    """`(w, alive)` agree; alive may be 0 and 1 here."""
    w, alive = checks.items(result, 2)
    with checks.naming("w"):
        checks.array(w, expected[0])
    with checks.naming("alive"):
        checks.array(alive, np.asarray(expected[1], dtype=np.float64))


def all_step(l1_step, calls, place):
    """Each call gives what `one_by_one` gives; no weight is so close to 0 that rounding decides over it."""
    placed = [(*[place(a) for a in call[:3]], *call[3:]) for call in calls]
    for call, result in zip(calls, l1_step.map(*zip(*placed, strict=True)), strict=True):
        stepped(result, one_by_one(*call))


def away_from_zero(rng, shape, low, high):
    """Numbers of both signs and sizes from low to high."""
    return rng.uniform(low, high, size=shape) * rng.choice([-1.0, 1.0], size=shape)


@test_case(name="l1_step-shrinks", points=1, hidden=False)
def shrinks(l1_step, place):
    """l1_step goes against the gradient and then towards 0, and leaves what it is given as it is.

    l1_step은 기울기 반대쪽으로 간 다음 0 쪽으로 가고, 받은 것은 그대로 둬요.
    """
    w, grad = place(np.array([1.0, -2.0, 0.0])), place(np.array([0.5, 1.0, -4.0]))
    alive = place(np.array([True, True, True]))
    stepped(l1_step(w, grad, alive, 0.1, 0.5), ([0.9, -2.05, 0.4], [True, True, True]))
    checks.unchanged(w, grad, alive)


@test_case(name="l1_step-dies", points=1, hidden=False)
def dies(l1_step, place):
    """A weight that the penalty carries across 0 becomes 0 and is dead, and stays dead.

    규제 때문에 0을 건너는 가중치는 0이 되어 죽고, 죽은 채로 있어요.
    """
    w, grad = np.array([-0.02, 0.02, 0.0]), np.array([0.0, 0.0, 5.0])
    result = l1_step(place(w), place(grad), place(np.array([True, True, False])), lr=0.1, rate=0.3)
    stepped(result, ([0.0, 0.0, 0.0], [False, False, False]))


@test_case(name="l1_step-away-from-zero", points=1, hidden=True)
def away(l1_step, rng, place):
    """l1_step is right where no weight comes near 0, for a vector and a matrix, for several rates, 0 among them.

    l1_step은 어떤 가중치도 0에 가까이 가지 않을 때, 벡터든 행렬이든, 규제율이 0이든 아니든 맞아요.
    """
    calls = []
    for shape, lr, rate in [((5,), 0.1, 0.01), ((4, 3), 0.03, 1.0), ((2, 7), 0.5, 0.0), ((1, 1), 1e-3, 10.0)]:
        w = away_from_zero(rng, shape, 0.6, 3.0)
        calls.append((w, away_from_zero(rng, shape, 0.1, 0.9), np.ones(shape, dtype=bool), lr, rate))
    all_step(l1_step, calls, place)
    w, grad, alive, lr, rate = calls[1]
    result = l1_step(rate=rate, lr=lr, alive=place(alive), grad=place(grad), w=place(w))
    stepped(result, one_by_one(w, grad, alive, lr, rate))


@test_case(name="l1_step-across-zero", points=2, hidden=True)
def across_zero(l1_step, rng, place):
    """Only the penalty kills: a weight that its own gradient carries across 0 lives on.

    죽이는 것은 규제뿐이에요. 자기 기울기 때문에 0을 건넌 가중치는 살아 있어요.
    """
    calls = []
    for shape in [(11,), (5, 4)]:
        w = away_from_zero(rng, shape, 0.1, 0.4)
        alive = np.ones(shape, dtype=bool)
        calls.append((w, np.sign(w) * rng.uniform(10.0, 30.0, size=shape), alive, 0.1, 0.2))  # the gradient
        calls.append((w, -np.sign(w) * rng.uniform(0.0, 0.9, size=shape), alive, 0.1, 6.0))  # the penalty
        m = away_from_zero(rng, shape, 0.01, 0.09)
        calls.append((w, (w - m) / 0.1, alive, 0.1, 1.0))  # one after the other
    half = 2.0 ** -float(rng.integers(1, 6))
    calls.append((np.array([-half, half]), np.zeros(2), np.ones(2, dtype=bool), half, 1.0))  # 0 itself is not across
    all_step(l1_step, calls, place)


@test_case(name="l1_step-sign-before", points=1, hidden=True)
def sign_before(l1_step, rng, place):
    """The penalty looks at the sign before the step, and a weight of 0 has none.

    규제는 걸음을 떼기 전의 부호를 봐요. 0인 가중치에는 부호가 없어요.
    """
    w = away_from_zero(rng, (9,), 0.1, 0.3)
    w[[2, 5]] = 0.0
    grad = np.where(w == 0.0, 1.0, np.sign(w)) * rng.uniform(8.0, 20.0, size=9)
    grad[5] = -grad[5]
    alive = np.ones(9, dtype=bool)
    still = np.where(np.arange(9) == 2, 0.0, grad)
    all_step(l1_step, [(w, grad, alive, 0.1, 0.5), (w, still, alive, 0.1, 0.5)], place)


@test_case(name="l1_step-dead-for-ever", points=1, hidden=True)
def dead_for_ever(l1_step, rng, place):
    """A dead weight never changes again, whatever its value and gradient are, and its neighbours go on.

    죽은 가중치는 값과 기울기가 무엇이든 다시는 바뀌지 않고, 이웃은 계속 움직여요.
    """
    for shape in [(8,), (3, 5)]:
        w = away_from_zero(rng, shape, 0.5, 2.0)
        alive = rng.random(shape) < 0.5
        alive.flat[0], alive.flat[1] = True, False
        nothing = np.where(alive, w, 0.0)
        grad = away_from_zero(rng, shape, 1.0, 3.0)
        all_step(l1_step, [(w, grad, alive, 0.1, 0.2), (nothing, grad, alive, 0.1, 0.2)], place)
    grad = away_from_zero(rng, (8,), 1.0, 3.0)
    result = l1_step(place(np.full(8, 0.05)), place(np.zeros(8)), place(np.ones(8, bool)), 1.0, 0.1)
    stepped(result, (np.zeros(8), np.zeros(8)))
    w, alive = (np.array(part) for part in checks.items(result, 2))
    stepped(l1_step(place(w), place(grad), place(alive), 1.0, 0.1), (np.zeros(8), np.zeros(8)))
