"""How softmax moves with its logits."""

import numpy as np

from autograder.grading.cases import test_case
from autograder.tutor import checks

OK_FORMAT = False
name = "softmax_jacobian"
points = None


@test_case(name="softmax-jacobian-known-values", points=2, hidden=False)
def softmax_jacobian_known_values(softmax_jacobian):
    """softmax_jacobian holds how each probability moves with each logit, for p = 1/8, 2/8, 5/8.

    softmax_jacobian은 p = 1/8, 2/8, 5/8에서 로짓마다 확률마다 얼마나 움직이는지를 담아요.
    """
    exact = np.array([[7.0, -2.0, -5.0], [-2.0, 12.0, -10.0], [-5.0, -10.0, 15.0]]) / 64.0
    checks.array(softmax_jacobian(np.log([1.0, 2.0, 5.0])), exact, tol=1e-12)


@test_case(name="softmax-jacobian-values", points=2, hidden=True)
def softmax_jacobian_values(softmax_jacobian, reference, rng):
    """softmax_jacobian agrees for one class, two classes and more.

    softmax_jacobian은 클래스가 하나일 때도, 둘일 때도, 더 많을 때도 맞아요.
    """
    rows = [rng.normal(scale=2.0, size=size) for size in (1, 2, 5, 7)]
    for z, result in zip(rows, softmax_jacobian.map(rows), strict=True):
        checks.array(result, reference.softmax_jacobian(z), tol=1e-12)


@test_case(name="softmax-jacobian-far-out", points=1, hidden=True)
def softmax_jacobian_far_out(softmax_jacobian, reference, rng):
    """softmax_jacobian is right for logits up to 1e4, and gives no warning.

    softmax_jacobian은 로짓이 1e4까지 커도 맞는 값을 내고, 경고를 내지 않아요.
    """
    near = rng.integers(-40, 41, size=4) / 16.0
    apart = np.array([[1e4, -30.0, 1e4, 0.0], [800.0, -800.0, 800.0, 0.0], [-720.0, 0.0, 3.0, -1e4]])
    rows = (near + 1000.0, near - 1000.0, near - 9990.0, *apart)
    for z, result in zip(rows, softmax_jacobian.map(rows), strict=True):
        checks.array(result, reference.softmax_jacobian(z), tol=1e-12)
    checks.quiet(softmax_jacobian)
