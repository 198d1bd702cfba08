"""What every neuron of a network gives."""


import numpy as np

from autograder.tutor.cases import test_case
from autograder.tutor import checks

assignment = "playground"
name = "layer_outputs"


def by_layer(result, expected, tol=checks.VALUES):
    """A list with the outputs of each layer."""
    for n, (layer, wanted) in enumerate(zip(checks.items(result, len(expected)), expected, strict=True), 1):
        with checks.naming(f"layer {n}"):
            checks.array(layer, wanted, tol)


@test_case(name="layer_outputs-tanh", points=1, hidden=False)
def test_tanh_everywhere(layer_outputs, place):
    """layer_outputs gives what the neurons of each layer give, after tanh unless it is told otherwise.

    layer_outputs는 층마다 뉴런이 내놓는 값을 줘요. 따로 말하지 않으면 tanh를 거친 값이에요.
    """
    params = {
        "W1": place(np.array([[np.log(3.0), 0.0], [0.0, np.log(2.0)]])),
        "b1": place(np.array([0.0, 0.0])),
        "W2": place(np.array([[2.0], [-5.0]])),
        "b2": place(np.array([1.0])),
    }
    X = place(np.array([[1.0, -1.0], [0.0, 2.0], [-1.0, 0.0]]))
    first = np.array([[0.8, -0.6], [0.0, 15.0 / 17.0], [-0.8, 0.0]])
    by_layer(layer_outputs(X, params), [first, np.tanh([[5.6], [1.0 - 75.0 / 17.0], [-0.6]])])


@test_case(name="layer_outputs-relu-and-linear", points=1, hidden=False)
def test_relu_and_linear(layer_outputs, place):
    """The hidden activation stands in every layer but the last, the output activation in the last.

    은닉층은 hidden을, 마지막 층은 output을 활성화 함수로 써요.
    """
    params = {
        "b2": place(np.array([0.5])),
        "W2": place(np.array([[4.0], [8.0], [-2.0]])),
        "b1": place(np.array([0.0, 0.0, 1.0])),
        "W1": place(np.array([[1.0, -1.0, 0.0]])),
    }
    X = place(np.array([[3.0], [-2.0]]))
    hidden = [[3.0, 0.0, 1.0], [0.0, 2.0, 1.0]]
    by_layer(layer_outputs(X, params, hidden="relu", output="linear"), [hidden, [[10.5], [14.5]]])
    by_layer(layer_outputs(X, params, hidden="relu", output="relu"), [hidden, [[10.5], [14.5]]])
    one = {"W1": place(np.array([[np.log(3.0)]])), "b1": place(np.array([0.0]))}
    by_layer(layer_outputs(X, one, "relu", "sigmoid"), [[[27.0 / 28.0], [0.1]]])
