"""Numbers become numbered intervals."""

import numpy as np

from autograder.grading.cases import test_case
from autograder.tutor import checks

OK_FORMAT = False
name = "bucketize"
points = None


def buckets(x, edges):
    """How many edges are at or below each x."""
    return np.array([sum(float(edge) <= float(v) for edge in edges) for v in x])


@test_case(name="bucketize-known-values", points=1, hidden=False)
def known_values(bucketize):
    """Below the first edge is bucket 0, above the last of three edges bucket 3.

    첫 경계보다 아래는 0번 구간, 경계가 셋일 때 마지막 경계보다 위는 3번 구간이에요.
    """
    x, edges = np.array([17.0, 3.5, 64.5, 40.0, -20.0]), np.array([10.0, 20.0, 60.0])
    checks.integers(bucketize(x, edges), [1, 0, 3, 2, 0])


@test_case(name="bucketize-on-an-edge", points=1, hidden=False)
def on_an_edge(bucketize):
    """An x on an edge belongs to the upper bucket.

    경계 위의 x는 위쪽 구간에 속해요.
    """
    checks.integers(bucketize(np.array([20.0, 10.0]), np.array([10.0, 20.0])), [2, 1])


@test_case(name="bucketize-any-size", points=2, hidden=True)
def any_size(bucketize, rng):
    """Any number of edges, close together or far apart, and any numbers, in any order.

    경계가 몇 개든, 촘촘하든 성기든, 수가 어떤 순서로 오든 돼요.
    """
    calls = []
    for n, k, size in ((11, 4, 1.0), (5, 1, 1e-6), (1, 7, 1e5), (40, 12, 30.0)):
        calls.append((rng.normal(0.0, size, n), np.sort(rng.normal(0.0, size, k))))
    results = bucketize.map(*zip(*[(x, edges) for x, edges in calls], strict=True))
    for (x, edges), result in zip(calls, results, strict=True):
        checks.integers(result, buckets(x, edges))


@test_case(name="bucketize-edges", points=1, hidden=True)
def edges_belong_above(bucketize, rng):
    """Each edge opens its upper bucket, the first and the last too; a little below it is the lower one.

    경계는 모두, 첫 경계와 마지막 경계도, 위쪽 구간을 열어요. 경계보다 조금 아래는 아래쪽 구간이에요.
    """
    for k in (5, 1):
        edges = np.sort(rng.permutation(50)[:k] - 25.0)
        x = rng.permutation(np.concatenate([edges, edges - 0.25, edges + 0.25]))
        checks.integers(bucketize(x, edges), buckets(x, edges))
