"""What the dual problem makes large."""

import numpy as np

from autograder.grading.cases import test_case
from autograder.suites.classic.shared import signs
from autograder.tutor import checks

OK_FORMAT = False
name = "dual_objective"
points = None


@test_case(name="dual_objective-by-hand", points=1, hidden=False)
def by_hand(dual_objective):
    """Two samples, alphas 0.5 and 2: 2.5 − ½ (0.25·2 + 4·3 − 2·1·0.5) = −3.25.

    샘플 둘, alpha가 0.5와 2이면 2.5 − ½ (0.25·2 + 4·3 − 2·1·0.5) = −3.25예요.
    """
    K = np.array([[2.0, 0.5], [0.5, 3.0]])
    checks.number(dual_objective(np.array([0.5, 2.0]), K, np.array([1, -1])), -3.25)
    checks.number(dual_objective(np.array([0.5, 2.0]), K, np.array([1, 1])), -4.25)


@test_case(name="dual_objective-values", points=2, hidden=True)
def values(dual_objective, rng):
    """The sums are right for many numbers of samples, alphas of 0 among them.

    샘플 수가 여러 가지이고 0인 alpha가 섞여도 합이 맞아요.
    """
    for N, D in ((1, 2), (5, 2), (7, 3), (11, 4)):
        Z, y = rng.normal(size=(N, D)), signs(rng, N).astype(np.float64)
        K = (np.einsum("nd,md->nm", Z, Z) + 0.5) ** 2
        alphas = rng.uniform(0.1, 2.0, size=N) * (np.arange(N) % 3 != 1)
        pairs = sum(alphas[i] * alphas[j] * y[i] * y[j] * K[i, j] for i in range(N) for j in range(N))
        checks.number(dual_objective(alphas, K, y), float(alphas.sum() - 0.5 * pairs))
    checks.number(dual_objective(y=y, K=K, alphas=alphas), float(alphas.sum() - 0.5 * pairs))
