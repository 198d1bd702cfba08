"""SELU, with the constants of its paper."""

import numpy as np

from autograder.grading.cases import test_case
from autograder.suites.activations.shared import is_quiet, spread
from autograder.tutor import checks

OK_FORMAT = False
name = "selu"
points = None


@test_case(name="selu-known-values", points=1, hidden=False)
def selu_known_values(selu):
    """selu is 0 at 0, λ at 1 and -λα/2 at -log 2.

    selu는 0에서 0, 1에서 λ, -log 2에서 -λα/2예요.
    """
    z = np.array([0.0, 1.0, -np.log(2.0)])
    checks.array(selu(z), [0.0, 1.0507009873554805, -0.8790496704236883], tol=1e-12)


@test_case(name="selu-values", points=1, hidden=True)
def selu_values(selu, reference, rng):
    """selu agrees to 1e-12 for small, middling and large z.

    selu는 작은 z, 보통 z, 큰 z에서 모두 오차 1e-12 안에서 맞아요.
    """
    z = spread(rng)
    checks.array(selu(z), reference.selu(z), tol=1e-12)


@test_case(name="selu-far-out", points=1, hidden=True)
def selu_far_out(selu, reference, rng):
    """selu is right for |z| from 350 up to 1e4, and gives no warning.

    selu는 |z|가 350에서 1e4까지 커도 맞는 값을 내고, 경고를 내지 않아요.
    """
    is_quiet(selu, reference.selu, rng, relative=False)
