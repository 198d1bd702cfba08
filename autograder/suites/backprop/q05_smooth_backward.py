"""Back through sigmoid and tanh."""

import numpy as np

from autograder.grading.cases import test_case
from autograder.suites.backprop.shared import all_agree, shapes_refused, stay
from autograder.tutor import checks

OK_FORMAT = False
name = "smooth_backward"
points = None


def kinds_agree(function, wanted, rng):
    """Lists, ints, float32 and arrays with gaps give what float64 arrays give."""
    lists = [2, -3, 5, 1], [1, -2, 0, 3]
    ints, round_singles = np.array(lists, dtype=np.int64), np.array(lists, dtype=np.float32)
    singles = rng.uniform(-3.0, 3.0, size=(2, 5, 3)).astype(np.float32)
    gaps = rng.uniform(-3.0, 3.0, size=(10, 4))[::-2, ::2]
    layouts = gaps, np.asfortranarray(gaps[::-1])
    all_agree(function, wanted, (lists, ints, round_singles, singles, layouts))


def inputs_stay(function, wanted, rng, place):
    """The arguments hold what they held before; further calls give the same."""
    dout, z = place(rng.uniform(-9.0, 9.0, size=(5, 3))), place(rng.uniform(-3.0, 3.0, size=(5, 3)))
    stay(function, wanted, (dout, z))


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


@test_case(name="sigmoid_backward-random", points=1, hidden=True)
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


@test_case(name="sigmoid_backward-kinds", points=1, hidden=True)
def sigmoid_kinds(sigmoid_backward, reference, rng):
    """Lists, ints, float32 and arrays with gaps work, and the work is done in float64.

    리스트, 정수, float32, 띄엄띄엄한 배열도 되고, 계산은 float64로 해요.
    """
    kinds_agree(sigmoid_backward, reference.sigmoid_backward, rng)


@test_case(name="sigmoid_backward-inputs-stay", points=1, hidden=True)
def sigmoid_inputs_stay(sigmoid_backward, reference, rng, place):
    """dout and z hold what they held before, and a second call gives the same.

    dout과 z에는 원래 값이 그대로 있고, 다시 불러도 같은 값이 나와요.
    """
    inputs_stay(sigmoid_backward, reference.sigmoid_backward, rng, place)


@test_case(name="sigmoid_backward-shapes", points=1, hidden=True)
def shapes(sigmoid_backward, tanh_backward, relu_backward):
    """A dout of another shape than z raises ValueError, for sigmoid, tanh and ReLU.

    dout의 모양이 z와 다르면 시그모이드, tanh, ReLU 모두 ValueError예요.
    """
    pairs = ((3,), (4, 3)), ((4, 1), (4, 3)), ((4, 3), (1, 3)), ((2, 6), (4, 3)), ((5, 3), (4, 3))
    for backward in (sigmoid_backward, tanh_backward, relu_backward):
        shapes_refused(backward, pairs)


@test_case(name="tanh_backward-known", points=2, hidden=False)
def tanh_known(tanh_backward):
    """The slope of tanh is 1 at 0 and 3/4 where tanh is ±1/2, times what comes from above.

    tanh의 기울기는 0에서 1, tanh가 ±1/2인 곳에서 3/4이고, 위에서 온 기울기를 곱해요.
    """
    z = np.array([[0.0, 0.5 * np.log(3.0), -0.5 * np.log(3.0)]])
    checks.array(tanh_backward(np.array([[1.0, 1.0, 1.0]]), z), [[1.0, 0.75, 0.75]])
    checks.array(tanh_backward(np.array([[-2.0, 8.0, 0.0]]), z), [[-2.0, 6.0, 0.0]])


@test_case(name="tanh_backward-random", points=1, hidden=True)
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


@test_case(name="tanh_backward-kinds", points=1, hidden=True)
def tanh_kinds(tanh_backward, reference, rng):
    """Lists, ints, float32 and arrays with gaps work, and the work is done in float64.

    리스트, 정수, float32, 띄엄띄엄한 배열도 되고, 계산은 float64로 해요.
    """
    kinds_agree(tanh_backward, reference.tanh_backward, rng)


@test_case(name="tanh_backward-inputs-stay", points=1, hidden=True)
def tanh_inputs_stay(tanh_backward, reference, rng, place):
    """dout and z hold what they held before, and a second call gives the same.

    dout과 z에는 원래 값이 그대로 있고, 다시 불러도 같은 값이 나와요.
    """
    inputs_stay(tanh_backward, reference.tanh_backward, rng, place)
