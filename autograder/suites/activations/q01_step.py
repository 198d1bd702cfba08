"""The step function, and what it is at 0."""

import numpy as np

from autograder.grading.cases import test_case
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


@test_case(name="step-values", points=2, hidden=True)
def step_values(step, reference, rng):
    """step jumps exactly at 0, not before and not after, and gives no warning.

    step은 정확히 0에서 뛰어요. 그 전도 그 뒤도 아니고, 경고도 없어요.
    """
    sizes = rng.uniform(1.0, 9.0, size=7) * [1e-30, 1e-20, 1e-12, 1e-6, 1e-2, 1.0, 1e3]
    z = rng.permutation(np.concatenate([sizes, -sizes, [0.0, -0.0]])).reshape(2, 8)
    checks.array(step(z), reference.step(z), tol=1e-12)
    checks.quiet(step)
