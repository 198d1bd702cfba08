"""Greedy, but free to choose."""


from autograder.tutor.cases import test_case
from autograder.tutor import checks

assignment = "experts"
name = "matching_pursuit"


@test_case(name="matching_pursuit-by-hand", points=1, hidden=False)
def test_by_hand(matching_pursuit, place):
    """The second column explains most, then the first; a third step has nothing to gain and is not made.

    둘째 열이 가장 많이 설명하고 그다음이 첫 열이에요. 셋째 단계는 얻을 것이 없어 하지 않아요.
    """
    Phi, y = place([[2.0, 0.0, 0.0], [0.0, 0.5, 0.0], [0.0, 0.0, 1.0]]), place([1.0, 3.0, 0.0])
    w, picks = checks.items(matching_pursuit(Phi, y, 3), 2)
    with checks.naming("picks"):
        checks.integers(picks, [1, 0])
    with checks.naming("w"):
        checks.array(w, [0.5, 6.0, 0.0])
