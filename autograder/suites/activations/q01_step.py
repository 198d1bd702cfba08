"""The step function, and what it is at 0."""

import numpy as np

from autograder.grading.cases import test_case
from autograder.suites.activations.shared import takes_any_kind
from autograder.tutor import checks

OK_FORMAT = False
name = "step"
points = None


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
