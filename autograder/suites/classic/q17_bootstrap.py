"""Drawing, and putting back."""

import numpy as np

from autograder.grading.cases import test_case
from autograder.tutor import checks

OK_FORMAT = False
name = "bootstrap"
points = None


def drawn(result, n):
    """The row numbers, once they are known to be n of 0 … n − 1."""
    numbers = checks.whole_numbers(result, n)
    checks.that(all(0 <= k < n for k in numbers), f"numbers from 0 to {n - 1}", numbers[:20])
    return numbers


@test_case(name="bootstrap-puts-back", points=1, hidden=False)
def puts_back(bootstrap):
    """Of 50 row numbers some come several times; the same seed draws the same, another seed something else.

    행 번호 50개 가운데 여러 번 나오는 것이 있어요. 시드가 같으면 같은 것을, 다르면 다른 것을 뽑아요.
    """
    numbers = drawn(bootstrap(50, 0), 50)
    checks.that(len(set(numbers)) < 50, "fewer than 50 different numbers", len(set(numbers)))
    again = drawn(bootstrap(50, 0), 50)
    checks.that(again == numbers, "the same numbers for the same seed", "others")
    other = drawn(bootstrap(50, 1), 50)
    checks.that(other != numbers, "other numbers for another seed", "the same")


@test_case(name="bootstrap-shares", points=1, hidden=True)
def shares(bootstrap, rng):
    """Each number from 0 to n − 1 is drawn about equally often, and a sample holds about 63 % of them.

    0에서 n − 1까지의 수가 비슷하게 자주 나오고, 표집 하나에는 그 가운데 63 %쯤이 들어요.
    """
    seeds = rng.integers(0, 2**40, size=40).tolist()
    samples = [drawn(numbers, 23) for numbers in bootstrap.map([23] * 40, seeds)]
    counts = np.bincount(np.concatenate(samples), minlength=23)
    checks.array(counts / 920.0, np.full(23, 1.0 / 23.0), tol=0.04)
    distinct = sum(len(set(numbers)) for numbers in samples) / 920.0
    checks.array([distinct], [1.0 - (22.0 / 23.0) ** 23], tol=0.08)
    again = [drawn(numbers, 23) for numbers in bootstrap.map([23] * 40, seeds)]
    checks.that(again == samples, "the same numbers for the same seeds", "others")
    checks.that(len({tuple(numbers) for numbers in samples}) == 40, "other numbers for other seeds", "the same")
    numbers = drawn(bootstrap(seed=seeds[0], n=1), 1)
    checks.integers(numbers, [0])
