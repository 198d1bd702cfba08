"""Weights learnt one after the other."""


from autograder.tutor.cases import test_case
from autograder.tutor import checks

assignment = "experts"
name = "greedy_weights"


@test_case(name="greedy_weights-by-hand", points=1, hidden=False)
def test_by_hand(greedy_weights, place):
    """The first column takes what it can, 1.5; the second is fitted to what is left, and the first stays frozen.

    첫 열이 가져갈 수 있는 만큼(1.5) 가져가고, 둘째 열은 남은 것에 맞추며, 첫 가중치는 그대로예요.
    """
    Phi = place([[1.0, 1.0], [0.0, 1.0], [1.0, 0.0]])
    checks.array(greedy_weights(Phi, place([1.0, -1.0, 2.0])), [1.5, -0.75])
