"""The step function, and what it is at 0."""

import numpy as np

from autograder.grading.cases import test_case
from autograder.tutor import checks

OK_FORMAT = False
name = "step"
points = None


def takes_any_kind(function, exact, rng, place, relative):
    """A number, lists, ints, float32, nothing at all, one value, three axes; nothing passed in changes."""
    kinds = [
        3,
        -0.75,
        np.array(rng.uniform(-2.0, 2.0), dtype=np.float32),
        [2, -1, 0],
        [[0.25, -3], [1.5, 4], [-0.5, 0]],
        rng.normal(size=(4, 3)).astype(np.float32),
        rng.integers(-9, 10, size=(2, 5)),
        np.zeros((0,)),
        np.array([[rng.uniform(-2.0, 2.0)]]),
    ]
    for z in kinds:
        checks.array(function(z), exact(z), 1e-12, relative)
    first, second = rng.normal(size=(2, 3, 2, 5))
    z = place(np.asfortranarray(first))
    result = checks.kept(function.keep(z=z))
    checks.unchanged(z)
    z.set(second)
    checks.array(function(z), exact(second), 1e-12, relative)
    checks.array(result.get(), exact(first), 1e-12, relative)


@test_case(name="step-known-values", points=1, hidden=False)
def step_known_values(step):
    """step is 0 left of 0, 1 right of it, and 0 at 0.

    step은 0의 왼쪽에서 0, 오른쪽에서 1, 0에서는 0이에요.
    """
    checks.array(step(np.array([-2.5, -0.1, 0.0, 0.1, 4.0])), [0.0, 0.0, 0.0, 1.0, 1.0], tol=1e-12)


@test_case(name="step-values", points=1, hidden=True)
def step_values(step, reference, rng):
    """step jumps exactly at 0, not before and not after, and gives no warning.

    step은 정확히 0에서 뛰어요. 그 전도 그 뒤도 아니고, 경고도 없어요.
    """
    sizes = rng.uniform(1.0, 9.0, size=7) * [1e-300, 1e-30, 1e-12, 1e-6, 1e-2, 1.0, 1e3]
    z = rng.permutation(np.concatenate([sizes, -sizes, [0.0, -0.0]])).reshape(2, 8)
    checks.array(step(z), reference.step(z), tol=1e-12)
    checks.quiet(step)


@test_case(name="step-inputs", points=2, hidden=True)
def step_inputs(step, reference, rng, place):
    """step takes numbers, lists, ints, float32, any shape, computes in float64, changes no input.

    step은 숫자, 리스트, 정수, float32와 모든 모양을 받아 float64로 계산하고, 입력을 바꾸지 않아요.
    """
    takes_any_kind(step, reference.step, rng, place, relative=False)
