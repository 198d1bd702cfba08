"""Numbers become numbered intervals."""

import numpy as np

from autograder.tutor.cases import test_case
from autograder.tutor import checks

assignment = "features"
name = "bucketize"


@test_case(name="bucketize-known-values", points=1, hidden=False)
def test_known_values(bucketize):
    """Below the first edge is bucket 0, above the last of three edges bucket 3.

    첫 경계보다 아래는 0번 구간, 경계가 셋일 때 마지막 경계보다 위는 3번 구간이에요.
    """
    x, edges = np.array([17.0, 3.5, 64.5, 40.0, -20.0]), np.array([10.0, 20.0, 60.0])
    checks.integers(bucketize(x, edges), [1, 0, 3, 2, 0])


@test_case(name="bucketize-on-an-edge", points=1, hidden=False)
def test_on_an_edge(bucketize):
    """An x on an edge belongs to the upper bucket.

    경계 위의 x는 위쪽 구간에 속해요.
    """
    checks.integers(bucketize(np.array([20.0, 10.0]), np.array([10.0, 20.0])), [2, 1])
