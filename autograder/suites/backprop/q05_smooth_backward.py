"""Back through sigmoid and tanh."""

import numpy as np

from autograder.grading.cases import test_case
from autograder.suites.backprop.shared import all_agree, shapes_refused
from autograder.tutor import checks

OK_FORMAT = False
name = "smooth_backward"
points = None


def random_agree(function, wanted, rng):
    """Random slopes and inputs of several shapes, positional and by name."""
    shapes = ((1,), (8,), (7, 1), (4, 4), (5, 3))
    given = [(rng.uniform(-9.0, 9.0, size=shape), rng.uniform(-4.0, 4.0, size=shape)) for shape in shapes]
    all_agree(function, wanted, given)
    dout, z = given[-1]
    checks.array(function(z=z, dout=dout), wanted(dout, z))


@test_case(name="sigmoid_backward-known", points=2, hidden=False)
def sigmoid_known(sigmoid_backward):
    """The slope of the sigmoid is 1/4 at 0 and 3/16 at log 3, times what comes from above.

    시그모이드의 기울기는 0에서 1/4, log 3에서 3/16이고, 위에서 온 기울기를 곱해요.
    """
    z = np.array([[0.0, np.log(3.0), -np.log(3.0)]])
    checks.array(sigmoid_backward(np.array([[1.0, 1.0, 1.0]]), z), [[0.25, 0.1875, 0.1875]])
    checks.array(sigmoid_backward(np.array([[8.0, -16.0, 0.0]]), z), [[2.0, -3.0, 0.0]])


@test_case(name="sigmoid_backward-random", points=2, hidden=True)
def sigmoid_random(sigmoid_backward, reference, rng):
    """sigmoid_backward is dout times the slope, entry by entry, in the shape of z.

    sigmoid_backward는 원소마다 dout에 기울기를 곱한 값이고, z의 모양이에요.
    """
    random_agree(sigmoid_backward, reference.sigmoid_backward, rng)


@test_case(name="sigmoid_backward-large", points=1, hidden=True)
def sigmoid_large(sigmoid_backward, reference, rng):
    """Far from 0 the slope of the sigmoid is 0, and the result stays finite.

    0에서 멀리 가면 시그모이드의 기울기는 0이고, 결과는 유한해요.
    """
    z = np.array([[-9000.0, -800.0, -40.0, 0.0], [9000.0, 800.0, 40.0, 3.0]])
    dout = rng.uniform(-9.0, 9.0, size=z.shape)
    checks.array(sigmoid_backward(dout, z), reference.sigmoid_backward(dout, z))


@test_case(name="sigmoid_backward-shapes", points=1, hidden=True)
def shapes(sigmoid_backward, tanh_backward, relu_backward, rng):
    """A dout of another shape than z raises ValueError, for sigmoid, tanh and ReLU.

    dout의 모양이 z와 다르면 시그모이드, tanh, ReLU 모두 ValueError예요.
    """
    # one sentence of the handout for the three, and so one point: each loses it here and nowhere else
    pairs = ((3,), (4, 3)), ((4, 1), (4, 3)), ((4, 3), (1, 3)), ((2, 6), (4, 3)), ((5, 3), (4, 3))
    for backward in (sigmoid_backward, tanh_backward, relu_backward):
        shapes_refused(backward, pairs, rng)


@test_case(name="tanh_backward-known", points=2, hidden=False)
def tanh_known(tanh_backward):
    """The slope of tanh is 1 at 0 and 3/4 where tanh is ±1/2, times what comes from above.

    tanh의 기울기는 0에서 1, tanh가 ±1/2인 곳에서 3/4이고, 위에서 온 기울기를 곱해요.
    """
    z = np.array([[0.0, 0.5 * np.log(3.0), -0.5 * np.log(3.0)]])
    checks.array(tanh_backward(np.array([[1.0, 1.0, 1.0]]), z), [[1.0, 0.75, 0.75]])
    checks.array(tanh_backward(np.array([[-2.0, 8.0, 0.0]]), z), [[-2.0, 6.0, 0.0]])


@test_case(name="tanh_backward-random", points=2, hidden=True)
def tanh_random(tanh_backward, reference, rng):
    """tanh_backward is dout times the slope, entry by entry, in the shape of z.

    tanh_backward는 원소마다 dout에 기울기를 곱한 값이고, z의 모양이에요.
    """
    random_agree(tanh_backward, reference.tanh_backward, rng)


@test_case(name="tanh_backward-large", points=1, hidden=True)
def tanh_large(tanh_backward, reference, rng):
    """Far from 0 the slope of tanh is 0, and the result stays finite.

    0에서 멀리 가면 tanh의 기울기는 0이고, 결과는 유한해요.
    """
    z = np.array([[-9000.0, -800.0, -40.0, 0.0], [9000.0, 800.0, 40.0, 3.0]])
    dout = rng.uniform(-9.0, 9.0, size=z.shape)
    checks.array(tanh_backward(dout, z), reference.tanh_backward(dout, z))
