"""How far apart two gradients are, measured against their size."""

import numpy as np

from autograder.grading.cases import test_case
from autograder.suites.backprop.shared import all_agree, shapes_refused, stay
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


@test_case(name="relative_error-largest", points=1, hidden=True)
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
def tiny(relative_error):
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
    firsts, seconds = [np.array([0.25, a]) for a, _, _ in known], [np.array([0.25, b]) for _, b, _ in known]
    for (_, _, wanted), result in zip(known, relative_error.map(firsts, seconds), strict=True):
        checks.number(result, wanted)


@test_case(name="relative_error-kinds", points=1, hidden=True)
def kinds(relative_error, reference, rng):
    """Lists, ints, float32 and single numbers work, and the work is done in float64.

    리스트, 정수, float32, 수 하나도 되고, 계산은 float64로 해요.
    """
    single = rng.uniform(1.0, 9.0, size=6).astype(np.float32)
    nearby = (single * np.float32(1.0 + 1e-4)).astype(np.float32)
    given = [
        ([1, 2, -4], [1.0, 3.0, -4.0]),
        (np.array([2, 250], np.uint8), np.array([3, 251], np.uint8)),
        (3.0, 1),
        (single, nearby),
        (nearby, single.tolist()),
    ]
    all_agree(relative_error, reference.relative_error, given)


@test_case(name="relative_error-inputs-stay", points=1, hidden=True)
def inputs_stay(relative_error, reference, rng, place):
    """Both arguments hold what they held before, and a second call gives the same.

    두 인수에는 원래 값이 그대로 있고, 다시 불러도 같은 값이 나와요.
    """
    a = place(rng.uniform(1.0, 3.0, size=(4, 3)))
    b = place(a.original * rng.uniform(0.7, 1.3, size=(4, 3)))
    stay(relative_error, reference.relative_error, (a, b))


@test_case(name="relative_error-shapes", points=1, hidden=True)
def shapes(relative_error, gradient_check, place):
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
    shapes_refused(relative_error, shapes)
    gradients = [np.ones(shape) for shape in ((1,), (), (3, 1), (1, 3), (2,))]
    points = [place(np.array([0.5, 1.5, 2.5])) for _ in gradients]
    checks.value_errors(gradient_check, [lambda v: float(np.sum(v))] * 5, points, gradients)
