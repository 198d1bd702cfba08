"""A batch goes through all layers."""


import numpy as np

from autograder.tutor.cases import test_case
from autograder.tutor import checks

assignment = "forward"
name = "forward"


def output_of(result):
    """The first of `(output, cache)`."""
    return checks.items(result, 2)[0]


@test_case(name="forward-one-linear-layer", points=1, hidden=False)
def test_one_linear_layer(forward):
    """forward ends with no activation unless it is told otherwise, and puts none before a single layer.

    forward는 따로 말하지 않으면 활성화 없이 끝나고, 층이 하나뿐이면 그 앞에도 활성화가 없어요.
    """
    params = {"W1": np.array([[2.0, -1.0], [0.5, 3.0]]), "b1": np.array([1.0, -4.0])}
    X = np.array([[1.0, 2.0], [-6.0, 0.0], [3.0, -2.0]])
    checks.array(output_of(forward(X, params)), [[4.0, 1.0], [-11.0, 2.0], [6.0, -13.0]])


@test_case(name="forward-tanh-network", points=2, hidden=False)
def test_tanh_network(forward):
    """forward lets a batch through a tanh layer and a linear one.

    forward는 배치를 tanh 층과 선형 층에 차례로 통과시켜요.
    """
    params = {
        "W1": np.diag([np.log(3.0), np.log(2.0)]),
        "b1": np.array([0.0, 0.0]),
        "W2": np.array([[2.0], [5.0]]),
        "b2": np.array([1.0]),
    }
    X = np.array([[1.0, -1.0], [0.0, 1.0], [-1.0, 2.0]])
    checks.array(output_of(forward(X, params)), [[-0.4], [4.0], [75.0 / 17.0 - 0.6]])


@test_case(name="forward-relu-and-sigmoid", points=1, hidden=False)
def test_relu_and_sigmoid(forward):
    """forward puts the hidden activation that it is told after every layer but the last.

    forward는 마지막 층을 뺀 모든 층 뒤에, 말해 준 은닉 활성화를 넣어요.
    """
    params = {
        "W1": np.array([[np.log(3.0), -np.log(3.0), 0.0]]),
        "b1": np.zeros(3),
        "W2": np.array([[4.0], [8.0], [-2.0]]),
        "b2": np.array([0.5]),
    }
    X = np.array([[1.0], [-1.0]])
    checks.array(output_of(forward(X, params, hidden="sigmoid")), [[4.5], [6.5]])
    log3 = np.log(3.0)
    checks.array(output_of(forward(X, params, hidden="relu")), [[4.0 * log3 + 0.5], [8.0 * log3 + 0.5]])


@test_case(name="forward-probabilities", points=2, hidden=False)
def test_probabilities(forward):
    """forward ends in a probability with "sigmoid", in a distribution over classes with "softmax".

    forward는 "sigmoid"이면 확률 하나로, "softmax"이면 클래스에 대한 확률분포로 끝나요.
    """
    X = np.log(np.array([[1.0, 2.0, 5.0], [3.0, 3.0, 2.0]]))
    three = {"W1": np.eye(3), "b1": np.full(3, 7.0)}
    checks.array(output_of(forward(X, three, output="softmax")), [[0.125, 0.25, 0.625], [0.375, 0.375, 0.25]])
    one = {"W1": np.array([[1.0], [0.0], [-1.0]]), "b1": np.array([0.0])}
    checks.array(output_of(forward(X, one, output="sigmoid")), [[1.0 / 6.0], [0.6]])
