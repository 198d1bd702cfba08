"""The colour of a value."""

import numpy as np

from autograder.grading.cases import test_case
from autograder.tutor import checks

OK_FORMAT = False
name = "colours"
points = None


def within_one(result, expected):
    """Colours at most one level from the right one; the exact shade may lie between two."""
    wanted = np.asarray(expected, dtype=np.float64)
    checks.array(result, np.full(wanted.shape, 127.5), tol=1.0)
    found = np.array(result, dtype=np.float64).reshape(wanted.shape)
    near = np.abs(found - wanted) <= 1.5 + 1e-9
    checks.array(np.where(near, wanted, found), wanted, tol=0.0)


ORANGE, GREY, BLUE = (np.array(c, dtype=np.float64) for c in [(245, 147, 34), (232, 234, 235), (8, 119, 189)])


def shade(value):
    """The colour of one number, before it is rounded."""
    share = min(abs(value), 1.0)
    return GREY + share * ((BLUE if value > 0 else ORANGE) - GREY)


@test_case(name="colours-shades", points=1, hidden=False)
def shades(colours, place):
    """colours goes from orange over grey to blue, as three numbers, and stays at its ends beyond ±1.

    colours는 주황에서 회색을 지나 파랑까지를 수 세 개로 나타내고, ±1 밖에서는 끝의 색이에요.
    """
    values = place(np.array([-1.0, -0.5, 0.0, 0.5, 1.0, -7.0, 2.0]))
    ends = [(245, 147, 34), (8, 119, 189)]
    middle = [(245, 147, 34), (238.5, 190.5, 134.5), (232, 234, 235), (120, 176.5, 212), (8, 119, 189)]
    within_one(colours(values), [*middle, *ends])


@test_case(name="colours-sign-and-nan", points=1, hidden=False)
def sign_and_nan(colours, place):
    """With discretize only the sign counts, 0 as +; what is not a number is (128, 128, 128).

    discretize이면 부호만 보고 0은 +예요. 수가 아닌 것(NaN)은 (128, 128, 128)이에요.
    """
    picture = place(np.array([[-0.01, 0.0], [0.3, -9.0]]))
    orange, blue = (245, 147, 34), (8, 119, 189)
    within_one(colours(picture, discretize=True), [[orange, blue], [blue, orange]])
    within_one(colours(place(np.array([np.nan, 0.0]))), [(128, 128, 128), (232, 234, 235)])


@test_case(name="colours-any-shape", points=2, hidden=True)
def any_shape(colours, rng, place):
    """colours takes values of any shape, also a single number, within ±1 and far beyond.

    colours는 수 하나를 포함해 모양이 어떻든, ±1 안이든 훨씬 밖이든 받아요.
    """
    for shape, size in [((7,), 0.6), ((5, 3), 1.5), ((2, 3, 4), 0.9), ((1,), 0.5), ((4, 4), 300.0), ((3, 5), 1e-3)]:
        values = rng.uniform(-size, size, size=shape)
        within_one(colours(place(values)), np.array([shade(v) for v in values.ravel()]).reshape(*shape, 3))
    number = float(rng.uniform(-0.9, 0.9))
    for result in colours.map([number, np.array(number)]):
        within_one(result, shade(number))
    values = np.linspace(-1.2, 1.2, 241) + rng.uniform(-4e-3, 4e-3)
    within_one(colours(discretize=False, values=place(values)), [shade(v) for v in values])


@test_case(name="colours-discretize", points=1, hidden=True)
def by_the_sign(colours, rng, place):
    """With discretize there are two colours, whatever the size of a value.

    discretize이면 값의 크기와 상관없이 두 가지 색만 나와요.
    """
    values = rng.normal(size=(5, 7)) * 10.0 ** rng.integers(-9, 4, size=(5, 7))
    values[2, 3] = 0.0
    within_one(colours(place(values), True), np.where(values[..., np.newaxis] < 0.0, ORANGE, BLUE))


@test_case(name="colours-not-a-number", points=1, hidden=True)
def not_a_number(colours, rng, place):
    """What is not a number is grey (128, 128, 128), discretized or not, and changes none of its neighbours.

    수가 아닌 것은 discretize든 아니든 회색 (128, 128, 128)이고, 이웃의 색을 바꾸지 않아요.
    """
    values = rng.uniform(-1.5, 1.5, size=(4, 5))
    missing = rng.random((4, 5)) < 0.3
    missing[1, 2], missing[2, 1] = True, False
    values[missing] = np.nan
    expected = np.array([shade(v) for v in values.ravel()]).reshape(4, 5, 3)
    expected[missing] = 128.0
    within_one(colours(place(values)), expected)
    signs = np.where(values[..., np.newaxis] < 0.0, ORANGE, BLUE)
    signs[missing] = 128.0
    within_one(colours(place(values), discretize=True), signs)
