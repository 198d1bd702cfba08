"""Drawing, and putting back."""


from autograder.tutor.cases import test_case
from autograder.tutor import checks

assignment = "classic"
name = "bootstrap"


def drawn(result, n):
    """The row numbers, once they are known to be n of 0 … n − 1."""
    numbers = checks.whole_numbers(result, n)
    checks.that(all(0 <= k < n for k in numbers), f"numbers from 0 to {n - 1}", numbers[:20])
    return numbers


@test_case(name="bootstrap-puts-back", points=1, hidden=False)
def test_puts_back(bootstrap):
    """Of 50 row numbers some come several times; the same seed draws the same, another seed something else.

    행 번호 50개 가운데 여러 번 나오는 것이 있어요. 시드가 같으면 같은 것을, 다르면 다른 것을 뽑아요.
    """
    numbers = drawn(bootstrap(50, 0), 50)
    checks.that(len(set(numbers)) < 50, "fewer than 50 different numbers", len(set(numbers)))
    again = drawn(bootstrap(50, 0), 50)
    checks.that(again == numbers, "the same numbers for the same seed", "others")
    other = drawn(bootstrap(50, 1), 50)
    checks.that(other != numbers, "other numbers for another seed", "the same")
