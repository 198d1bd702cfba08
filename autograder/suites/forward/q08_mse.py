"""The loss of a regression."""

import numpy as np

from autograder.grading.cases import test_case
from autograder.suites.forward.shared import agrees, agrees_in_form
from autograder.tutor import checks

OK_FORMAT = False
name = "mse"
points = None


def mean_square(pred, target):
    """The same loss, entry by entry, in float64."""
    differences = np.asarray(pred, dtype=np.float64) - np.asarray(target, dtype=np.float64)
    return sum(float(d) ** 2 for d in differences.flat) / differences.size


@test_case(name="mse-known-values", points=1, hidden=False)
def known_values(mse):
    """mse averages the squared differences over the samples.

    mse는 차이의 제곱을 샘플에 대해 평균해요.
    """
    checks.number(mse(np.array([1.0, 2.0, 4.0]), np.array([1.5, 0.0, 1.0])), 13.25 / 3.0)


@test_case(name="mse-all-entries", points=1, hidden=False)
def all_entries(mse):
    """mse averages over all entries when a sample has several outputs.

    mse는 샘플마다 출력이 여럿이면 모든 원소에 대해 평균해요.
    """
    pred = np.array([[1.0, 2.0, 3.0], [0.0, -1.0, 5.0]])
    target = np.array([[1.0, 4.0, 0.0], [0.5, -1.0, 4.0]])
    checks.number(mse(pred, target), 14.25 / 6.0)


@test_case(name="mse-any-size", points=1, hidden=True)
def any_size(mse, rng):
    """mse takes any shape, one entry too, and averages in the same way.

    mse는 원소가 하나일 때도 포함해 어떤 모양이든 똑같이 평균해요.
    """
    shapes = [(7,), (5, 3), (5, 1), (1,), (1, 1), (1, 4), (1000,)]
    pairs = [(rng.normal(2.0, 3.0, size=shape), rng.normal(size=shape)) for shape in shapes]
    pred, target = pairs[-1]
    agrees(mse, mean_square, [*pairs, (pred, pred)])
    checks.number(mse(target=target, pred=pred), mean_square(pred, target))


@test_case(name="mse-own-business", points=1, hidden=True)
def own_business(mse, rng, place):
    """mse pairs the entries by position, whatever their order in memory, and changes neither argument.

    mse는 메모리 안의 순서가 어떻든 같은 자리의 원소끼리 짝지으며, 어느 인수도 바꾸지 않아요.
    """
    pred, target = place(rng.normal(size=(5, 3))), place(rng.normal(size=(3, 5)).T)
    for result in mse.map([pred, target], [target, pred]):
        checks.number(result, mean_square(pred.original, target.original))
    checks.unchanged(pred, target)


@test_case(name="mse-kinds", points=1, hidden=True)
def kinds(mse, rng):
    """mse takes lists, ints of any width and float32, and computes in float64.

    mse는 리스트, 폭이 어떻든 정수, float32를 받고 float64로 계산해요.
    """
    whole = [
        ([1, 2], [4, 8]),
        ([10**10, 0], [0, 1]),
        (np.array([3, 250, 7], dtype=np.uint8), np.array([5, 10, 7], dtype=np.uint8)),
        (np.array([[100], [-100]], dtype=np.int8), np.array([[-100], [27]], dtype=np.int8)),
    ]
    narrow = rng.normal(3.0, 2.0, size=(6, 2, 5, 3)).astype(np.float32)
    agrees_in_form(mse, mean_square, [*whole, *narrow])


@test_case(name="mse-shapes-must-agree", points=1, hidden=True)
def shapes_must_agree(mse, binary_cross_entropy_with_logits, rng):
    """mse and binary_cross_entropy_with_logits raise ValueError where two shapes differ, broadcast or not.

    mse와 binary_cross_entropy_with_logits는 두 모양이 다르면 브로드캐스트가 되더라도 ValueError를 내요.
    """
    pairs = [
        ((3,), (3, 1)),
        ((3, 1), (3,)),
        ((3,), (1,)),
        ((5, 2), (2,)),
        ((5, 2), (5, 1)),
        ((1, 3), (3,)),
        ((2, 3), (3, 2)),
        ((6,), (2, 3)),
    ]
    first, second = ([rng.random(size=shape) for shape in shapes] for shapes in zip(*pairs, strict=True))
    # one rule for the two, and so one point: each loses it here and nowhere else
    checks.value_errors(mse, first, second)
    checks.value_errors(binary_cross_entropy_with_logits, first, second)
