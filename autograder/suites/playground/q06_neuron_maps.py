"""One picture for each neuron."""

import numpy as np

from autograder.grading.cases import test_case
from autograder.suites.playground.shared import agree
from autograder.tutor import checks

OK_FORMAT = False
name = "neuron_maps"
points = None


def pictures(outputs, density):
    """The same pictures, entry by entry."""
    rows = range(density)
    neurons = range(np.shape(outputs)[1])
    return [[[float(outputs[i * density + j][h]) for j in rows] for i in rows] for h in neurons]


@test_case(name="neuron_maps-three-neurons", points=1, hidden=False)
def three_neurons(neuron_maps, place):
    """neuron_maps gives a picture for each of three neurons.

    neuron_maps는 뉴런 셋에 그림을 한 장씩 줘요.
    """
    outputs = place(np.array([[1.0, 10.0, -1.0], [2.0, 20.0, -2.0], [3.0, 30.0, -3.0], [4.0, 40.0, -4.0]]))
    maps = [[[1, 2], [3, 4]], [[10, 20], [30, 40]], [[-1, -2], [-3, -4]]]
    checks.array(neuron_maps(outputs, 2), maps)


@test_case(name="neuron_maps-right-way-up", points=1, hidden=False)
def right_way_up(neuron_maps, place):
    """In a neuron's picture x1 grows to the right, and x2 grows upwards: row 0 is the top.

    뉴런의 그림에서 x1은 오른쪽으로, x2는 위로 커져요. 0번 행이 맨 위예요.
    """
    points = np.array([[x1, x2] for x2 in (1.0, 0.0, -1.0) for x1 in (-1.0, 0.0, 1.0)])
    across = [[-1, 0, 1], [-1, 0, 1], [-1, 0, 1]]
    upwards = [[1, 1, 1], [0, 0, 0], [-1, -1, -1]]
    checks.array(neuron_maps(place(points), 3), [across, upwards])


@test_case(name="neuron_maps-any-size", points=2, hidden=True)
def any_size(neuron_maps, rng, place):
    """neuron_maps takes any number of neurons and any density, also as many neurons as there are points in a row.

    neuron_maps는 뉴런 수와 density가 어떻든 받아요. 둘이 같아도 괜찮아요.
    """
    sizes = [(4, 3), (3, 4), (5, 5), (2, 7), (7, 2), (6, 6), (int(rng.integers(8, 15)), 3)]
    agree(neuron_maps, pictures, [(rng.normal(size=(d * d, h)), d) for d, h in sizes], place)


@test_case(name="neuron_maps-one-neuron", points=1, hidden=True)
def one_neuron(neuron_maps, rng, place):
    """neuron_maps gives one picture, (1, density, density), for one neuron.

    neuron_maps는 뉴런이 하나면 그림 한 장 (1, density, density)를 줘요.
    """
    agree(neuron_maps, pictures, [(rng.normal(size=(d * d, 1)), d) for d in (2, 5, 25)], place)
    outputs = rng.normal(size=(9, 1))
    checks.array(neuron_maps(density=3, outputs=place(outputs)), pictures(outputs, 3))
