"""How far apart two gradients are, measured against their size."""

import numpy as np

from autograder.grading.cases import test_case
from autograder.suites.backprop.shared import all_agree, shapes_refused
from autograder.tutor import checks

OK_FORMAT = False
name = "relative_error"
points = None


@test_case(name="relative_error-known", points=1, hidden=False)
def known(relative_error):
    """relative_error([1, 2], [1, 4]) is 1/3: two apart, six together.

    relative_error([1, 2], [1, 4])는 1/3이에요. 차이가 2, 크기의 합이 6이에요.
    """
    checks.number(relative_error(np.array([1.0, 2.0]), np.array([1.0, 4.0])), 1.0 / 3.0)


@test_case(name="relative_error-signs", points=1, hidden=False)
def signs(relative_error):
    """Opposite signs are an error of 1, whichever of the two is negative.

    부호가 반대면 어느 쪽이 음수든 오차는 1이에요.
    """
    checks.number(relative_error(np.array([0.5]), np.array([-0.5])), 1.0)
    checks.number(relative_error(np.array([-3.0, 1.0]), np.array([1.0, 1.0])), 1.0)


@test_case(name="relative_error-largest", points=2, hidden=True)
def largest(relative_error, reference, rng):
    """The result is the largest relative error of all entries, wherever it stands.

    결과는 모든 원소의 상대 오차 가운데 가장 큰 값이에요. 어느 자리에 있든요.
    """
    given = []
    for shape in ((7,), (3, 5), (1,), (2, 3, 2)):
        a = rng.uniform(-50.0, 50.0, size=shape)
        b = a * (1.0 + rng.uniform(-0.1, 0.1, size=shape))
        a.flat[rng.integers(a.size)] *= 1e-3  # the largest relative error, and a small difference
        given.append((a, b))
    given.append((np.asfortranarray(a[0]), np.array(a[0])))
    all_agree(relative_error, reference.relative_error, given)
    checks.number(relative_error(b=a, a=b), reference.relative_error(b, a))


@test_case(name="relative_error-tiny", points=2, hidden=True)
def tiny(relative_error, rng):
    """Where both numbers are tiny, the difference is divided by 1e-8, and 0 agrees with 0.

    두 수가 아주 작으면 차이를 1e-8로 나눠요. 0과 0은 서로 맞아요.
    """
    known = (
        (3e-9, 1e-9, 0.2),
        (-3e-9, 1e-9, 0.4),
        (6e-9, 5e-9, 1.0 / 11.0),
        (1.2e-8, 1.1e-8, 1.0 / 23.0),
        (0.0, 0.0, 0.0),
        (0.0, 1e-10, 0.01),
        (0.0, 5e-3, 1.0),
    )
    other = rng.uniform(0.25, 0.5)
    firsts, seconds = [np.array([other, a]) for a, _, _ in known], [np.array([other, b]) for _, b, _ in known]
    for (_, _, wanted), result in zip(known, relative_error.map(firsts, seconds), strict=True):
        checks.number(result, wanted)


@test_case(name="relative_error-shapes", points=1, hidden=True)
def shapes(relative_error, gradient_check, rng, place):
    """Shapes that differ raise ValueError, in gradient_check, too, even where NumPy would broadcast.

    모양이 다르면 ValueError예요. NumPy가 브로드캐스트할 수 있어도 그렇고, gradient_check에서도 그래요.
    """
    shapes = (
        ((3,), (1,)),
        ((3,), (4,)),
        ((1,), (4,)),
        ((3, 1), (3,)),
        ((2, 3), (3,)),
        ((), (2,)),
        ((4,), (2, 2)),
        ((2, 3), (3, 2)),
    )
    shapes_refused(relative_error, shapes, rng)
    gradients = [np.ones(shape) for shape in ((1,), (), (3, 1), (1, 3), (2,))]
    points = [place(rng.uniform(0.5, 2.5, size=3)) for _ in gradients]
    checks.value_errors(gradient_check, [lambda v: float(np.sum(v))] * 5, points, gradients)
