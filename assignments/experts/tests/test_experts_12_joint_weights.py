"""All weights learnt together."""


from autograder.tutor.cases import test_case
from autograder.tutor import checks

assignment = "experts"
name = "joint_weights"


@test_case(name="joint_weights-by-hand", points=1, hidden=False)
def test_by_hand(joint_weights, place):
    """Two correlated columns that make y together are both found: 2 of the first and -1 of the second.

    상관 있는 두 열이 함께 y를 만들면 둘 다 찾아요: 첫 열 2배, 둘째 열 -1배.
    """
    Phi = place([[1.0, 1.0], [0.0, 1.0], [1.0, 0.0]])
    checks.array(joint_weights(Phi, place([1.0, -1.0, 2.0])), [2.0, -1.0])
