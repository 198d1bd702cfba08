"""Six data sets, with noise, from a seed."""

import numpy as np

from autograder.grading.cases import test_case
from autograder.suites.playground.shared import (
    ERRORS,
    is_normal,
    is_spread,
    is_uniform,
    points_and_labels,
    unrelated,
)
from autograder.tutor import checks

OK_FORMAT = False
name = "make_data"
points = None

NAMES = ["circle", "xor", "gauss", "spiral", "plane", "bumps"]
SIDES = ["circle", "gauss", "spiral"]
REACH = {"circle": 5.0, "xor": 5.0, "plane": 6.0, "bumps": 6.0}


def both(result, n):
    """`(X, y)` of n points, after a look at their types and shapes."""
    X, y = checks.items(result, 2)
    with checks.naming("X"):
        checks.array(X, np.zeros((n, 2)), tol=1e3)
    with checks.naming("y"):
        checks.array(y, np.zeros(n), tol=1e3)
    return np.array(X, dtype=np.float64).reshape(n, 2), np.array(y, dtype=np.float64).reshape(n)


def sides(n):
    """+1 for the first half, of an odd number the larger, and −1 for the rest."""
    return np.array([1.0] * (n - n // 2) + [-1.0] * (n // 2))


def arms(n):
    """The points of a spiral without noise."""
    return np.array([place_on_arm(i, m, side) for side, m in ((1, n - n // 2), (-1, n // 2)) for i in range(m)])


def place_on_arm(i, m, side):
    """The i-th of m points of an arm; the − arm is the + arm turned by half a turn."""
    t = 3.5 * np.pi * i / m
    return [side * 5.0 * i / m * np.sin(t), side * 5.0 * i / m * np.cos(t)]


@test_case(name="make_data-shapes", points=1, hidden=False)
def shapes(make_data):
    """make_data gives n points (n, 2) and n labels (n,), for an odd n, too.

    make_data는 n이 홀수여도 점 n개 (n, 2)와 레이블 n개 (n,)를 줘요.
    """
    for data in ["circle", "xor", "gauss", "spiral", "plane", "bumps"]:
        both(make_data(data, 7, 0.2, 3), 7)


@test_case(name="make_data-without-noise", points=1, hidden=False)
def without_noise(make_data):
    """Without noise the first ⌈n/2⌉ points are +, circle leaves a gap from 2.5 to 3.5, xor one of 0.3 along the axes.

    잡음이 없으면 앞의 ⌈n/2⌉개가 +이고, circle은 2.5와 3.5 사이를, xor는 축에서 0.3까지를 비워 둬요.
    """
    for data in ("circle", "gauss", "spiral"):
        _, y = both(make_data(data, 41, 0.0, 5), 41)
        checks.array(y, [1.0] * 21 + [-1.0] * 20)
    X, _ = both(make_data("circle", 41, 0.0, 5), 41)
    r = np.sqrt((X**2).sum(axis=1))
    inner, outer = float(r[:21].max()), (float(r[21:].min()), float(r.max()))
    checks.that(inner < 2.5 + 1e-5, "+ points nearer than 2.5", inner)
    checks.that(outer[0] > 3.5 - 1e-5 and outer[1] < 5.0 + 1e-5, "− points from 3.5 to 5", outer)
    X, y = both(make_data("xor", 41, 0.0, 5), 41)
    reach = float(np.abs(X).min()), float(np.abs(X).max())
    checks.that(reach[0] > 0.3 - 1e-5 and reach[1] < 5.3 + 1e-5, "coordinates from 0.3 to 5.3", reach)
    checks.array(y, np.sign(X[:, 0] * X[:, 1]))


@test_case(name="make_data-spiral", points=1, hidden=False)
def spiral(make_data):
    """The spiral's two arms start in the middle and lie half a turn apart.

    spiral의 두 팔은 가운데에서 시작하고 서로 반 바퀴 떨어져 있어요.
    """
    X, y = both(make_data("spiral", 8, 0.0, 1), 8)
    up, side = 5.0 * np.cos(np.pi / 8.0) / 4.0, 5.0 * np.sin(np.pi / 8.0) / 4.0
    half = 1.25 * np.sqrt(2.0)
    arm = np.array([[0.0, 0.0], [side, -up], [-half, half], [3.0 * up, -3.0 * side]])
    checks.array(X, np.concatenate([arm, -arm]))
    checks.array(y, [1.0] * 4 + [-1.0] * 4)


@test_case(name="make_data-same-seed", points=1, hidden=False)
def same_seed(make_data):
    """The same seed gives the same data, and another seed other data.

    시드가 같으면 같은 데이터를, 다르면 다른 데이터를 줘요.
    """
    for data in ("circle", "xor", "gauss", "plane", "bumps"):
        first, labels = both(make_data(data, 30, 0.3, 5), 30)
        again, same_labels = both(make_data(data, 30, 0.3, 5), 30)
        checks.array(again, first, tol=0.0)
        checks.array(same_labels, labels, tol=0.0)
        other, _ = both(make_data(data, 30, 0.3, 6), 30)
        checks.that(not np.array_equal(first, other), "other points for another seed", "the same points")


def many(make_data, rng, data, noise, n=1500, times=8):
    """Several data sets under one another: points, labels, and how many points each has."""
    seeds = [int(seed) for seed in rng.integers(1, 10**6, size=times)]
    results = make_data.map([data] * times, [n] * times, [noise] * times, seeds)
    parts = [points_and_labels(result, n) for result in results]
    return np.concatenate([X for X, _ in parts]), np.concatenate([y for _, y in parts]), [n] * times


def on_side(side, sizes):
    """Which of the points of several data sets under one another are on one side."""
    return np.concatenate([sides(n) for n in sizes]) == side


@test_case(name="make_data-circle-points", points=1, hidden=True)
def circle_points(make_data, rng):
    """circle draws the distance evenly, not the area, and every direction is as likely.

    circle은 넓이가 아니라 거리를 고르게 뽑고, 방향도 모두 똑같이 나와요.
    """
    X, _, sizes = many(make_data, rng, "circle", 0.0, n=1501)
    r, t = np.sqrt((X**2).sum(axis=1)), np.arctan2(X[:, 0], X[:, 1])
    inner, outer = on_side(1.0, sizes), on_side(-1.0, sizes)
    is_uniform(r[inner], 0.0, 2.5)
    is_uniform(r[outer], 3.5, 5.0)
    for side in (inner, outer):
        is_uniform(t[side], -np.pi, np.pi)
        unrelated(r[side], t[side])


@test_case(name="make_data-xor-points", points=1, hidden=True)
def xor_points(make_data, rng):
    """xor draws both coordinates evenly and pushes each 0.3 away from 0, on both sides.

    xor는 두 좌표를 고르게 뽑은 다음 저마다 0에서 양쪽으로 0.3씩 밀어내요.
    """
    X, _, _ = many(make_data, rng, "xor", 0.2)
    nearest = float(np.abs(X).min())
    checks.that(nearest >= 0.3 - 1e-5, "coordinates 0.3 and more away from 0", nearest)
    drawn = X - 0.3 * np.sign(X)
    is_uniform(drawn[:, 0], -5.0, 5.0)
    is_uniform(drawn[:, 1], -5.0, 5.0)
    unrelated(drawn[:, 0], drawn[:, 1])
    unrelated(np.abs(drawn[:, 0]), np.abs(drawn[:, 1]))


@test_case(name="make_data-plane-and-bumps-points", points=1, hidden=True)
def plane_and_bumps_points(make_data, rng):
    """plane and bumps draw their points evenly from the whole picture.

    plane과 bumps는 그림 전체에서 점을 고르게 뽑아요.
    """
    for data in ("plane", "bumps"):
        X, _, _ = many(make_data, rng, data, 0.2, times=5)
        is_uniform(X[:, 0], -6.0, 6.0)
        is_uniform(X[:, 1], -6.0, 6.0)
        unrelated(X[:, 0], X[:, 1])


@test_case(name="make_data-gauss", points=1, hidden=True)
def gauss(make_data, rng):
    """gauss draws both coordinates around (2, 2) and (−2, −2) from a normal distribution with the variance asked for.

    gauss는 두 좌표를 (2, 2)와 (−2, −2) 둘레에서, 정해진 분산의 정규분포로 뽑아요.
    """
    for noise in (0.0, 0.1, 0.5):
        X, y, sizes = many(make_data, rng, "gauss", noise, n=1001, times=6)
        checks.array(y, np.concatenate([sides(n) for n in sizes]))
        scaled = (X - 2.0 * y[:, np.newaxis]) / np.sqrt(0.5 + 7.0 * noise)
        is_normal(scaled[:, 0])
        is_normal(scaled[:, 1])
        unrelated(scaled[:, 0], scaled[:, 1])
        with checks.naming("variance, as a share of what was asked for"):
            checks.number(float(np.mean(scaled**2)), 1.0, tol=0.07)


@test_case(name="make_data-spiral-points", points=1, hidden=True)
def spiral_points(make_data, rng):
    """spiral has exact arms for any n, and noise moves its points evenly in both directions.

    spiral의 팔은 n이 무엇이든 정확하고, 잡음은 점을 두 방향으로 고르게 옮겨요.
    """
    counts = [2, 3, 11, 58, int(rng.integers(100, 300))]
    for n, result in zip(counts, make_data.map(["spiral"] * 5, counts, [0.0] * 5, counts), strict=True):
        X, y = points_and_labels(result, n)
        checks.array(X, arms(n))
        checks.array(y, sides(n), tol=0.0)
    for noise in (0.15, 0.5):
        X, y, sizes = many(make_data, rng, "spiral", noise, n=1001, times=5)
        checks.array(y, np.concatenate([sides(n) for n in sizes]))
        moved = (X - np.concatenate([arms(n) for n in sizes])) / noise
        is_uniform(moved[:, 0], -1.0, 1.0)
        is_uniform(moved[:, 1], -1.0, 1.0)
        unrelated(moved[:, 0], moved[:, 1])


def circle(X):
    """+1 inside, −1 outside."""
    return np.where((X**2).sum(axis=-1) < 6.25, 1.0, -1.0)


def xor(X):
    """The sign of the product; it is never 0 here."""
    return np.sign(X[..., 0]) * np.sign(X[..., 1])


def bumps(X):
    """The sum of six bumps, which never overlap."""
    total = np.zeros(X.shape[:-1])
    for column, x1 in enumerate((-4.0, 0.0, 4.0)):
        for row, x2 in enumerate((2.5, -2.5)):
            distance = np.hypot(X[..., 0] - x1, X[..., 1] - x2)
            total += (-1.0) ** (column + row) * np.maximum(0.0, 1.0 - distance / 2.0)
    return total


def aspects(X, y):
    """What noise does to labels, in several numbers a point: in all, near and far from the middle, by direction."""
    far = np.hypot(X[..., 0], X[..., 1])
    corner = np.abs(X).min(axis=-1)
    return np.stack([y, y * far, y * corner, y * X[..., 0] * X[..., 1] / 5.0, np.abs(y), np.abs(y) * far])


def as_if_disturbed(X, y, rule, reach, rng, copies=8):
    """Labels are spread as those that the rule gives to the points, each disturbed in a square of side 2 · reach."""
    disturbed = X + reach * rng.uniform(-1.0, 1.0, size=(copies, *X.shape))
    expected = aspects(np.broadcast_to(X, disturbed.shape), rule(disturbed))
    allowed = ERRORS * np.sqrt((1.0 + 1.0 / copies) * expected.var(axis=1).sum(axis=1)) + 1e-6
    off = np.abs((aspects(X, y) - expected.mean(axis=1)).sum(axis=1))
    worst = int(np.argmax(off / allowed))
    checks.that(off[worst] <= allowed[worst], f"labels off by at most {allowed[worst]:.0f}", f"{off[worst]:.0f}")


@test_case(name="make_data-noise-confuses-labels", points=1, hidden=True)
def noise_confuses_labels(make_data, rng):
    """In circle and xor noise turns labels as if the points had moved, and moves no point.

    circle과 xor에서 잡음은 점이 옮겨진 것처럼 레이블을 뒤집지만, 점은 옮기지 않아요.
    """
    for data, rule in (("circle", circle), ("xor", xor)):
        for noise in (0.2, 0.5):
            X, y, sizes = many(make_data, rng, data, noise, n=1000, times=7)
            checks.array(np.abs(y), np.ones(len(y)), tol=0.0)
            if data == "circle":
                far = np.sqrt((X**2).sum(axis=1))
                inside = np.array_equal(far < 3.0, on_side(1.0, sizes))
                checks.that(inside, "the first half of the points inside", f"{np.sum(far < 3.0)} of {len(far)}")
                gap = float(far[far < 3.0].max()), float(far[far > 3.0].min())
                checks.that(gap[0] <= 2.5 + 1e-5 and gap[1] >= 3.5 - 1e-5, "a gap from 2.5 to 3.5", gap)
            else:
                nearest = float(np.abs(X).min())
                checks.that(nearest >= 0.3 - 1e-5, "coordinates 0.3 and more away from 0", nearest)
            as_if_disturbed(X, y, rule, noise * 5.0, rng)


@test_case(name="make_data-noise-in-regression", points=1, hidden=True)
def noise_in_regression(make_data, rng):
    """In plane and bumps the label is the rule's at the disturbed point; without noise it is the point's own.

    plane과 bumps에서 레이블은 흔들린 점의 것이고, 잡음이 없으면 그 점 자신의 것이에요.
    """
    seed = int(rng.integers(1, 10**6))
    plain, bumpy = make_data.map(["plane", "bumps"], [37, 50], [0.0, 0.0], [seed, seed])
    X, y = points_and_labels(plain, 37)
    checks.array(y, X.sum(axis=1) / 10.0)
    X, y = points_and_labels(bumpy, 50)
    checks.array(y, bumps(X))
    for noise in (0.1, 0.5):
        X, y, _ = many(make_data, rng, "plane", noise, n=1000, times=6)
        both_moves = (10.0 * y - X.sum(axis=1)) / (6.0 * noise)  # the sum of two even draws from [−1, 1)
        farthest = float(np.abs(both_moves).max())
        checks.that(farthest <= 2.0 + 1e-3, "disturbances within the square", f"{farthest:.3f} of 2")
        is_spread(both_moves, lambda v: np.where(v < 0, (2 + v) ** 2, 8 - (2 - v) ** 2) / 8)
        X, y, _ = many(make_data, rng, "bumps", noise, n=1000, times=6)
        change, most = float(np.abs(y - bumps(X)).max()), noise * 6.0 * np.sqrt(2.0) / 2.0
        checks.that(change <= most + 1e-5, f"labels changed by at most {most:.3f}", f"{change:.3f}")
        as_if_disturbed(X, y, bumps, noise * 6.0, rng)


@test_case(name="make_data-seeds", points=1, hidden=True)
def seeds(make_data, rng):
    """The seed alone decides, whatever int it is and whatever was made before or done to it.

    어떤 정수든, 앞에서 무엇을 만들었고 그것에 무슨 일이 있었든, 시드만이 데이터를 정해요.
    """
    chosen = [0, 1, int(rng.integers(100, 10**6)), 2**40 + 1]
    for data in NAMES:
        first = [points_and_labels(r, 25) for r in make_data.map([data] * 4, [25] * 4, [0.3] * 4, chosen)]
        again = make_data.map([data] * 4, [25] * 4, [0.3] * 4, reversed(chosen))
        for result, (X, y) in zip(again, reversed(first), strict=True):
            same_X, same_y = points_and_labels(result, 25)
            checks.array(same_X, X, tol=0.0)
            checks.array(same_y, y, tol=0.0)
        different = len({X.tobytes() for X, _ in first})
        checks.that(different == 4, "four data sets from four seeds", different)
        checks.scribble(make_data.keep(data, 25, 0.3, chosen[2]))
        X, y = points_and_labels(make_data(name=data, n=25, noise=0.3, seed=chosen[2]), 25)
        checks.array(X, first[2][0], tol=0.0)
        checks.array(y, first[2][1], tol=0.0)


@test_case(name="make_data-sizes", points=1, hidden=True)
def sizes(make_data, rng):
    """make_data gives exactly n points for any n from 2 on, and the first ⌈n/2⌉ of three sets are +.

    make_data는 n이 2 이상이면 정확히 n개를 주고, 세 데이터에서는 앞의 ⌈n/2⌉개가 +예요.
    """
    counts = [2, 3, 4, int(rng.integers(5, 40)), 101]
    for data in NAMES:
        results = make_data.map([data] * 5, counts, [0] * 5, [7] * 5)
        for n, result in zip(counts, results, strict=True):
            X, y = points_and_labels(result, n)
            if data in SIDES:
                checks.array(y, sides(n), tol=0.0)
            if data == "circle":
                checks.array(y, circle(X))


@test_case(name="make_data-unknown-name", points=1, hidden=True)
def unknown_name(make_data, rng):
    """make_data raises ValueError for a data set that it does not know.

    make_data는 모르는 데이터이면 ValueError를 내요.
    """
    seed = int(rng.integers(1, 10**6))
    checks.value_errors(make_data, ["no such data", "moons", ""], [10] * 3, [0.1] * 3, [seed] * 3)
