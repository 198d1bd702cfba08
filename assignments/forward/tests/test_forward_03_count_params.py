"""How many numbers a network learns."""

from autograder.tutor.cases import test_case
from autograder.tutor import checks

assignment = "forward"
name = "count_params"


@test_case(name="count_params-two-layers", points=1, hidden=False)
def test_two_layers(count_params):
    """count_params counts 26 numbers in a network with layers of 3, 4 and 2.

    count_params는 층의 크기가 3, 4, 2인 신경망에서 수 26개를 세요.
    """
    checks.integer(count_params([3, 4, 2]), 26)


@test_case(name="count_params-one-layer", points=1, hidden=False)
def test_one_layer(count_params):
    """count_params counts 6 numbers in a single neuron with five inputs.

    count_params는 입력이 다섯인 뉴런 하나에서 수 6개를 세요.
    """
    checks.integer(count_params([5, 1]), 6)
