"""Who is good at what."""

import numpy as np

from autograder.grading.cases import test_case
from autograder.suites.experts.shared import answered, some_gates
from autograder.tutor import checks

OK_FORMAT = False
name = "specialisation"
points = None


def expected(gates, domains):
    """Summed up sample by sample."""
    table, counts = np.zeros((int(max(domains)) + 1, gates.shape[1])), [0] * (int(max(domains)) + 1)
    for row, k in zip(gates, domains, strict=True):
        table[k] += row
        counts[k] += 1
    return table / np.array(counts)[:, np.newaxis]


@test_case(name="specialisation-by-hand", points=1, hidden=False)
def by_hand(specialisation):
    """Two domains and three experts: each row is the mean gate of the samples of one domain.

    분야 둘, 전문가 셋일 때, 행마다 그 분야 샘플들의 게이트 평균이에요.
    """
    gates = np.array([[0.6, 0.3, 0.1], [0.2, 0.2, 0.6], [0.8, 0.1, 0.1]])
    checks.array(specialisation(gates, np.array([1, 0, 1])), [[0.2, 0.2, 0.6], [0.7, 0.2, 0.1]])


@test_case(name="specialisation-sizes", points=1, hidden=True)
def sizes(specialisation, rng, place):
    """For many numbers of samples, domains and experts, domains of unlike size, every row is right.

    샘플, 분야, 전문가의 수가 여러 가지이고 분야의 크기가 달라도 모든 행이 맞아요.
    """
    calls = []
    for N, K, E in ((9, 3, 3), (11, 4, 2), (13, 2, 5), (7, 1, 3), (5, 5, 4), (6, 3, 1)):
        domains = np.concatenate([np.arange(K), rng.integers(0, K, size=N - K)])
        calls.append((some_gates(rng, N, E), rng.permutation(domains)))
    for call, result in zip(calls, answered(specialisation, calls, place), strict=True):
        checks.array(result, expected(*call))


@test_case(name="specialisation-specialists", points=1, hidden=True)
def specialists(specialisation, rng, place):
    """Where every domain has its own expert, that expert's entry is 1, also where one domain is much larger.

    분야마다 자기 전문가가 있으면 그 자리가 1이에요. 한 분야가 훨씬 커도 그래요.
    """
    owner = rng.permutation(5)[:3]
    domains = rng.permutation([0, 1, 2, 2, 2, 2, 2, 1, 2])
    checks.array(answered(specialisation, [(np.eye(5)[owner[domains]], domains)], place)[0], np.eye(5)[owner])
