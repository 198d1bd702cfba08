"""How many numbers a network learns."""

from autograder.grading.cases import test_case
from autograder.tutor import checks

OK_FORMAT = False
name = "count_params"
points = None


@test_case(name="count_params-two-layers", points=1, hidden=False)
def two_layers(count_params):
    """count_params counts 26 numbers in a network with layers of 3, 4 and 2.

    count_params는 층의 크기가 3, 4, 2인 신경망에서 수 26개를 세요.
    """
    checks.integer(count_params([3, 4, 2]), 26)


@test_case(name="count_params-one-layer", points=1, hidden=False)
def one_layer(count_params):
    """count_params counts 6 numbers in a single neuron with five inputs.

    count_params는 입력이 다섯인 뉴런 하나에서 수 6개를 세요.
    """
    checks.integer(count_params([5, 1]), 6)


@test_case(name="count_params-any-network", points=2, hidden=True)
def any_network(count_params, rng):
    """count_params counts networks of any depth and width, and returns an int.

    count_params는 깊이와 너비가 어떻든 세어서 int를 돌려줘요.
    """
    networks = [[int(n) for n in rng.integers(2, 30, size=depth + 1)] for depth in [1, 2, 3, 5, 11]]
    for sizes, result in zip(networks, count_params.map(networks), strict=True):
        weights = sum(sizes[i] * sizes[i + 1] for i in range(len(sizes) - 1))
        checks.integer(result, weights + sum(sizes[1:]))


@test_case(name="count_params-other-ways-to-call", points=2, hidden=True)
def other_ways_to_call(count_params, rng):
    """count_params takes a tuple, its argument by name, layers of one, and gives the same on a second call.

    count_params는 튜플도, 이름을 붙인 인수도, 크기가 1인 층도 받고, 다시 불러도 같은 값을 줘요.
    """
    a, b, c = (int(n) for n in rng.integers(100, 300, size=3))
    many = (a + 1) * b + (b + 1) * c
    networks = [(2, 7, 3), (1, 1), [1] * (a + 1), [a, b, c]]
    for result, count in zip(count_params.map(networks * 2), [45, 2, 2 * a, many] * 2, strict=True):
        checks.integer(result, count)
    checks.integer(count_params(sizes=(a, b, c)), many)
