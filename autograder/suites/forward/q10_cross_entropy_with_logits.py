"""The loss of a classification into several classes, from logits."""

import math

import numpy as np

from autograder.grading.cases import test_case
from autograder.suites.forward.shared import agrees, agrees_in_form
from autograder.tutor import checks

OK_FORMAT = False
name = "cross_entropy_with_logits"
points = None


def mean_loss(Z, y):
    """Sample by sample: log(sum exp(row − top)) + top − the logit of the label."""
    losses = []
    for row, label in zip(Z, y, strict=True):
        top = max(float(v) for v in row)
        total = math.fsum(math.exp(float(v) - top) for v in row)
        losses.append(math.log(total) + (top - float(row[label])))
    return sum(losses) / len(losses)


@test_case(name="cross_entropy_with_logits-undecided", points=1, hidden=False)
def undecided(cross_entropy_with_logits):
    """cross_entropy_with_logits is ln C when all C logits are equal, however many samples there are.

    cross_entropy_with_logits는 로짓 C개가 모두 같으면 샘플이 몇 개든 ln C예요.
    """
    checks.number(cross_entropy_with_logits(np.zeros((4, 10)), np.array([0, 9, 3, 3])), math.log(10.0))
    checks.number(cross_entropy_with_logits(np.full((7, 3), 2.0), np.array([0, 1, 2, 0, 1, 2, 0])), math.log(3.0))


@test_case(name="cross_entropy_with_logits-known-values", points=1, hidden=False)
def known_values(cross_entropy_with_logits):
    """cross_entropy_with_logits averages minus the natural log of the probability of the right class.

    cross_entropy_with_logits는 정답 클래스의 확률에 자연로그를 취해 부호를 바꾼 값을 평균해요.
    """
    Z = np.log(np.array([[1.0, 2.0, 5.0], [3.0, 3.0, 2.0]]))
    checks.number(cross_entropy_with_logits(Z, np.array([2, 0])), (math.log(1.6) + math.log(8.0 / 3.0)) / 2.0)
    checks.number(cross_entropy_with_logits(Z, np.array([0, 2])), (math.log(8.0) + math.log(4.0)) / 2.0)


@test_case(name="cross_entropy_with_logits-any-size", points=1, hidden=True)
def any_size(cross_entropy_with_logits, rng):
    """cross_entropy_with_logits takes any number of samples and classes, and averages over the samples.

    cross_entropy_with_logits는 샘플과 클래스가 몇이든 받아 샘플에 대해 평균해요.
    """
    sizes = [(5, 3), (3, 5), (7, 2), (1, 4), (4, 4), (2, 2), (60, 3)]
    pairs = [(rng.normal(0.0, 3.0, size=(n, classes)), rng.integers(0, classes, size=n)) for n, classes in sizes]
    agrees(cross_entropy_with_logits, mean_loss, pairs)
    Z, y = pairs[-1]
    checks.number(cross_entropy_with_logits(y=y, Z=Z), mean_loss(Z, y))


@test_case(name="cross_entropy_with_logits-far", points=2, hidden=True)
def far(cross_entropy_with_logits, rng):
    """cross_entropy_with_logits is exact for logits of tens, hundreds and thousands, right and wrong ones.

    cross_entropy_with_logits는 맞혔든 틀렸든 수십, 수백, 수천인 로짓에서도 정확해요.
    """
    pairs = []
    for size in (12.0, 25.0, 33.0, 720.0, 1e4):
        Z = np.array([[size, -1.0, 0.5], [0.0, size, -size], [-size, -size, 1.0 - size]])
        pairs += [(Z[1:2], np.array([y])) for y in (0, 1, 2)]
        pairs += [(Z, np.array(y)) for y in ([0, 1, 2], [1, 2, 0], [2, 0, 1])]
    Z = rng.normal(size=(5, 3)) + np.array([[9e3], [-9e3], [800.0], [-800.0], [0.0]])
    agrees(cross_entropy_with_logits, mean_loss, [*pairs, (Z, np.array([0, 1, 2, 2, 0]))])


@test_case(name="cross_entropy_with_logits-kinds", points=1, hidden=True)
def kinds(cross_entropy_with_logits, rng):
    """cross_entropy_with_logits takes lists, ints of any width and float32, and computes in float64.

    cross_entropy_with_logits는 리스트, 폭이 어떻든 정수, float32를 받고 float64로 계산해요.
    """
    Z, y = [[2, -1, 0], [0, 3, 1], [1, 1, 4], [5, 2, 2], [0, 1, 0]], [0, 2, 1, 0, 1]
    whole = [
        (Z, y),
        (np.array(Z, dtype=np.int8), np.array(y, dtype=np.uint8)),
        (np.array([[200, 3], [1, 90]], dtype=np.uint8), np.array([1, 1])),
    ]
    narrow = rng.normal(0.0, 3.0, size=(6, 5, 3)).astype(np.float32)
    labels = np.array(y, dtype=np.int32)
    agrees_in_form(cross_entropy_with_logits, mean_loss, [*whole, *((Z, labels) for Z in narrow)])


@test_case(name="cross_entropy_with_logits-own-business", points=1, hidden=True)
def own_business(cross_entropy_with_logits, rng, place):
    """cross_entropy_with_logits leaves Z and y as they were, whatever the order of Z in memory.

    cross_entropy_with_logits는 메모리 안의 순서가 어떻든 Z와 y를 그대로 둬요.
    """
    logits = [place(rng.normal(0.0, 3.0, size=(5, 3))), place(rng.normal(0.0, 3.0, size=(3, 5)).T)]
    labels = [place(rng.integers(0, 3, size=5)) for _ in range(2)]
    for _ in range(2):
        for Z, y, result in zip(logits, labels, cross_entropy_with_logits.map(logits, labels), strict=True):
            checks.number(result, mean_loss(Z.original, y.original))
        checks.unchanged(*logits, *labels)


@test_case(name="cross_entropy_with_logits-labels-must-fit", points=1, hidden=True)
def labels_must_fit(cross_entropy_with_logits, rng):
    """cross_entropy_with_logits raises ValueError for labels that are not one for each sample, (N,).

    cross_entropy_with_logits는 레이블이 샘플마다 하나, 곧 (N,)이 아니면 ValueError를 내요.
    """
    unfit = [
        (5, 3, (5, 1)),
        (5, 3, (1,)),
        (5, 3, (1, 5)),
        (5, 3, (5, 3)),
        (3, 3, (3, 3)),
        (5, 3, (4,)),
        (5, 3, (6,)),
        (5, 3, (3,)),
        (1, 3, (3,)),
        (1, 3, (1, 1)),
    ]
    logits = [rng.normal(size=(n, classes)) for n, classes, _ in unfit]
    labels = [np.zeros(shape, dtype=np.int64) for _, _, shape in unfit]
    checks.value_errors(cross_entropy_with_logits, logits, labels)
