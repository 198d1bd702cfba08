"""The loss of a yes-or-no classification, from logits."""

import math

import numpy as np

from autograder.grading.cases import test_case
from autograder.suites.forward.shared import agrees, agrees_in_form
from autograder.tutor import checks

OK_FORMAT = False
name = "binary_cross_entropy_with_logits"
points = None


def loss_of(z, y):
    """The loss of one entry: log(1 + exp(∓z)), with the large part taken out of the logarithm."""
    wrong = -z if y == 1 else z
    return max(wrong, 0.0) + math.log1p(math.exp(-abs(wrong)))


def mean_loss(z, y):
    """The mean of the losses of all entries."""
    z, y = np.asarray(z), np.asarray(y)
    return sum(loss_of(float(a), int(b)) for a, b in zip(z.flat, y.flat, strict=True)) / z.size


@test_case(name="binary_cross_entropy_with_logits-zero", points=1, hidden=False)
def zero(binary_cross_entropy_with_logits):
    """binary_cross_entropy_with_logits is ln 2 at logit 0, for either label.

    binary_cross_entropy_with_logits는 로짓이 0이면 레이블이 무엇이든 ln 2예요.
    """
    checks.number(binary_cross_entropy_with_logits(np.zeros(4), np.array([0, 1, 1, 0])), math.log(2.0))


@test_case(name="binary_cross_entropy_with_logits-known-values", points=1, hidden=False)
def known_values(binary_cross_entropy_with_logits):
    """binary_cross_entropy_with_logits averages minus the natural log of the probability of each label.

    binary_cross_entropy_with_logits는 각 레이블의 확률에 자연로그를 취해 부호를 바꾼 값을 평균해요.
    """
    z, y = np.array([math.log(3.0), -math.log(3.0), math.log(4.0)]), np.array([1, 1, 0])
    wanted = (math.log(4.0 / 3.0) + math.log(4.0) + math.log(5.0)) / 3.0
    checks.number(binary_cross_entropy_with_logits(z, y), wanted)


@test_case(name="binary_cross_entropy_with_logits-any-size", points=2, hidden=True)
def any_size(binary_cross_entropy_with_logits, rng):
    """binary_cross_entropy_with_logits takes any shape, one entry too, and averages over all entries.

    binary_cross_entropy_with_logits는 원소가 하나일 때를 포함해 어떤 모양이든 받아 모든 원소에 대해 평균해요.
    """
    pairs = []
    for shape in [(7,), (5, 1), (5, 3), (1,), (1, 1), (1, 4), (300,)]:
        z, y = rng.normal(0.0, 3.0, size=shape), rng.integers(0, 2, size=shape)
        pairs += [(z, y), (z, y.astype(np.float64))]
    agrees(binary_cross_entropy_with_logits, mean_loss, pairs)
    checks.number(binary_cross_entropy_with_logits(y=y.astype(np.float64), z=z), mean_loss(z, y))


@test_case(name="binary_cross_entropy_with_logits-far", points=2, hidden=True)
def far(binary_cross_entropy_with_logits, rng):
    """binary_cross_entropy_with_logits is exact for logits of tens, hundreds and thousands, right or wrong.

    binary_cross_entropy_with_logits는 맞혔든 틀렸든 수십, 수백, 수천인 로짓에서도 정확해요.
    """
    sizes = (12.0, 25.0, 33.0, 90.0, 720.0, 1e4)
    pairs = [(np.array([z]), np.array([y])) for size in sizes for z in (size, -size) for y in (0, 1)]
    pairs.append((rng.uniform(-1e4, 1e4, size=(7, 1)), rng.integers(0, 2, size=(7, 1))))
    pairs.append((np.array([[1e4], [-1e4], [1e4], [-1e4], [0.0]]), np.array([[0], [1], [1], [0], [1]])))
    agrees(binary_cross_entropy_with_logits, mean_loss, pairs)


@test_case(name="binary_cross_entropy_with_logits-kinds", points=1, hidden=True)
def kinds(binary_cross_entropy_with_logits, rng):
    """binary_cross_entropy_with_logits takes lists, ints of any width and float32, and computes in float64.

    binary_cross_entropy_with_logits는 리스트, 폭이 어떻든 정수, float32를 받고 float64로 계산해요.
    """
    z, y = [2, -3, 0, 5], [1, 1, 0, 0]
    pairs = [
        (z, y),
        (np.array(z), np.array(y, dtype=np.uint8)),
        (np.array(z, dtype=np.int8), [1.0, 1.0, 0.0, 0.0]),
        (np.array([1, 90, 3], dtype=np.uint8), np.array([0, 1, 0], dtype=np.uint8)),
    ]
    y = np.array([[0], [1], [1], [0], [1]])
    for narrow in rng.normal(0.0, 3.0, size=(6, 5, 1)).astype(np.float32):
        pairs += [(narrow, y), (narrow, y.astype(np.float32))]
    agrees_in_form(binary_cross_entropy_with_logits, mean_loss, pairs)


@test_case(name="binary_cross_entropy_with_logits-own-business", points=1, hidden=True)
def own_business(binary_cross_entropy_with_logits, rng, place):
    """binary_cross_entropy_with_logits pairs entries by position, not by their order in memory; inputs stay.

    binary_cross_entropy_with_logits는 메모리 안의 순서가 어떻든 같은 자리끼리 짝짓고, 입력은 그대로 둬요.
    """
    z, y = place(rng.normal(0.0, 3.0, size=(5, 3))), place((rng.normal(size=(3, 5)) > 0).astype(np.float64).T)
    wanted = mean_loss(z.original, y.original)
    for _ in range(2):
        checks.number(binary_cross_entropy_with_logits(z, y), wanted)
        checks.unchanged(z, y)
