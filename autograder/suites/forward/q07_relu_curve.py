"""Sums of bent lines make any bent line."""

import numpy as np

from autograder.grading.cases import test_case
from autograder.suites.forward.shared import agrees, agrees_in_form, leaves_inputs
from autograder.tutor import checks

OK_FORMAT = False
name = "relu_curve"
points = None


def bent_line(x, kinks, slopes, start):
    """The same function walked from kink to kink, one point at a time, in float64."""
    kinks, slopes = np.asarray(kinks, dtype=np.float64), np.asarray(slopes, dtype=np.float64)
    values = []
    for point in np.asarray(x, dtype=np.float64):
        value = start
        for i, kink in enumerate(kinks):
            end = kinks[i + 1] if i + 1 < len(kinks) else np.inf
            value += slopes[i] * (min(max(point, kink), end) - kink)
        values.append(value)
    return np.array(values, dtype=np.float64)


def some_kinks(rng, count):
    """Ascending kinks, at least 0.1 apart, around 0."""
    return np.cumsum(rng.uniform(0.1, 1.5, size=count)) - rng.uniform(0.0, 0.75) * max(count, 1)


@test_case(name="relu_curve-one-kink", points=1, hidden=False)
def one_kink(relu_curve):
    """relu_curve is flat up to its kink, and climbs with the slope from there on.

    relu_curve는 꺾임점까지는 평평하고, 거기서부터 기울기만큼 올라가요.
    """
    x = np.array([-1.0, 0.0, 1.0, 2.0, 3.5])
    checks.array(relu_curve(x, np.array([1.0]), np.array([2.0])), [0.0, 0.0, 0.0, 2.0, 5.0])


@test_case(name="relu_curve-tent", points=2, hidden=False)
def tent(relu_curve):
    """relu_curve goes up, down and flat again: the slopes are those of the curve, not of the ReLUs.

    relu_curve는 올라갔다 내려왔다 다시 평평해져요. slopes는 ReLU 하나하나가 아니라 곡선의 기울기예요.
    """
    x = np.array([-1.0, 0.0, 0.5, 1.0, 1.5, 2.0, 5.0])
    kinks = np.array([0.0, 1.0, 2.0])
    checks.array(relu_curve(x, kinks, np.array([1.0, -1.0, 0.0])), [0.0, 0.0, 0.5, 1.0, 0.5, 0.0, 0.0])
    bent = relu_curve(x, kinks, np.array([3.0, 1.0, -2.0]), start=10.0)
    checks.array(bent, [10.0, 10.0, 11.5, 13.0, 13.5, 14.0, 8.0])


@test_case(name="relu_curve-no-kink", points=1, hidden=False)
def no_kink(relu_curve):
    """relu_curve without any kink is flat.

    relu_curve는 꺾임점이 하나도 없으면 평평해요.
    """
    checks.array(relu_curve(np.array([-2.0, 0.0, 3.0]), np.array([]), np.array([]), start=1.5), [1.5, 1.5, 1.5])


@test_case(name="relu_curve-any-curve", points=2, hidden=True)
def any_curve(relu_curve, rng):
    """relu_curve draws any bent line at any points, in whatever order these stand and also on the kinks.

    relu_curve는 점이 어떤 순서로 있든, 꺾임점 위든, 어떤 꺾은선이든 그려요.
    """
    curves = []
    for count, points in [(1, 7), (2, 5), (3, 3), (5, 11), (4, 1), (8, 13)]:
        kinks, slopes = some_kinks(rng, count), rng.uniform(-4.0, 4.0, size=count)
        start = float(rng.uniform(-3.0, 3.0))
        x = rng.uniform(-6.0, 9.0, size=points)
        on_kinks = rng.permutation(np.concatenate([x, kinks, kinks[:1]]))
        curves += [(x, kinks, slopes, start), (on_kinks, kinks, slopes, start)]
    agrees(relu_curve, bent_line, curves)
    checks.array(relu_curve(kinks=kinks, slopes=slopes, x=x), bent_line(x, kinks, slopes, 0.0))


@test_case(name="relu_curve-left-and-start", points=1, hidden=True)
def left_and_start(relu_curve, rng):
    """relu_curve has its start value everywhere left of and at the first kink, wherever that kink lies.

    relu_curve는 첫 꺾임점이 어디에 있든 그 왼쪽 전체와 그 점에서 시작값을 가져요.
    """
    kinks = [np.array([first, first + 0.5]) for first in (-7.0, 3.5, 60.0)]
    x = [np.array([first, first - 100.0, first - 1e-3, first - 3.0]) for first, _ in kinks]
    for start in (0.0, -2.25, float(rng.uniform(1.0, 9.0))):
        slopes = rng.uniform(1.0, 4.0, size=(3, 2))
        for result in relu_curve.map(x, kinks, slopes, start=start):
            checks.array(result, [start] * 4)
    checks.array(relu_curve(np.array([2.0, -3.0, 9.0]), np.array([]), np.array([])), [0.0, 0.0, 0.0])


@test_case(name="relu_curve-kinds", points=1, hidden=True)
def kinds(relu_curve, rng):
    """relu_curve takes lists, ints and float32 for all that it is given, computes in float64 and returns it.

    relu_curve는 무엇이든 리스트, 정수, float32로 받고, float64로 계산해 float64를 돌려줘요.
    """
    lists = [-3, 7, 2, 90, 4], [-1, 2, 5], [2, -3, 1], int(rng.integers(1, 9))
    ints = [np.array(v) for v in lists[:3]]
    bytes_ = [np.array(v, dtype=np.uint8) for v in ([1, 9, 3, 200], [2, 5], [7, 2])]
    narrow = [v.astype(np.float32) for v in (rng.uniform(-4.0, 4.0, size=5), some_kinks(rng, 5), rng.normal(size=5))]
    calls = [lists, (*ints, 4), (ints[0], *lists[1:]), ([3, 0], [], [], 2), (*bytes_, 0), (*narrow, 0.5)]
    agrees_in_form(relu_curve, bent_line, calls)


@test_case(name="relu_curve-own-array", points=1, hidden=True)
def own_array(relu_curve, rng, place):
    """relu_curve leaves x, kinks and slopes as they were, and every call returns an array of its own.

    relu_curve는 x, kinks, slopes를 그대로 두고, 부를 때마다 새 배열을 돌려줘요.
    """
    given, others = ([rng.uniform(-4.0, 6.0, size=7), some_kinks(rng, 3), rng.normal(size=3)] for _ in range(2))
    placed = [place(a) for a in given]
    leaves_inputs(relu_curve, lambda x, kinks, slopes: bent_line(x, kinks, slopes, 0.0), placed, others)
    flat = relu_curve.keep(placed[0], [], [], 2.0)
    checks.scribble(flat)
    checks.unchanged(*placed)
    checks.array(relu_curve(placed[0], [], [], 2.0), [2.0] * 7)


@test_case(name="relu_curve-many-kinks", points=1, hidden=True)
def many_kinks(relu_curve, rng):
    """relu_curve bends as often as it has kinks, and goes on with the last slope far to the right.

    relu_curve는 꺾임점의 수만큼 꺾이고, 오른쪽 멀리까지 마지막 기울기로 계속 가요.
    """
    kinks, slopes = some_kinks(rng, 40), rng.uniform(-4.0, 4.0, size=40)
    x = np.concatenate([rng.uniform(-40.0, 60.0, size=23), [1000.0, 300.0, -1000.0]])
    checks.array(relu_curve(x, kinks, slopes, start=-3.0), bent_line(x, kinks, slopes, -3.0))
