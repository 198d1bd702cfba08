"""One picture for each neuron."""

import numpy as np

from autograder.tutor.cases import test_case
from autograder.tutor import checks

assignment = "playground"
name = "neuron_maps"
points = None


@test_case(name="neuron_maps-three-neurons", points=1, hidden=False)
def test_three_neurons(neuron_maps, place):
    """neuron_maps gives a picture for each of three neurons.

    neuron_maps는 뉴런 셋에 그림을 한 장씩 줘요.
    """
    outputs = place(np.array([[1.0, 10.0, -1.0], [2.0, 20.0, -2.0], [3.0, 30.0, -3.0], [4.0, 40.0, -4.0]]))
    maps = [[[1, 2], [3, 4]], [[10, 20], [30, 40]], [[-1, -2], [-3, -4]]]
    checks.array(neuron_maps(outputs, 2), maps)


@test_case(name="neuron_maps-right-way-up", points=1, hidden=False)
def test_right_way_up(neuron_maps, place):
    """In a neuron's picture x1 grows to the right, and x2 grows upwards: row 0 is the top.

    뉴런의 그림에서 x1은 오른쪽으로, x2는 위로 커져요. 0번 행이 맨 위예요.
    """
    points = np.array([[x1, x2] for x2 in (1.0, 0.0, -1.0) for x1 in (-1.0, 0.0, 1.0)])
    across = [[-1, 0, 1], [-1, 0, 1], [-1, 0, 1]]
    upwards = [[1, 1, 1], [0, 0, 0], [-1, -1, -1]]
    checks.array(neuron_maps(place(points), 3), [across, upwards])
