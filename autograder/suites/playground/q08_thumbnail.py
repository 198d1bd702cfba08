"""Small pictures."""

import numpy as np

from autograder.grading.cases import test_case
from autograder.suites.playground.shared import agree
from autograder.tutor import checks

OK_FORMAT = False
name = "thumbnail"
points = None


def block_means(image, factor):
    """The mean of each block, one by one."""
    small = range(len(image) // factor)
    wide = np.asarray(image, dtype=np.float64)
    blocks = [[wide[i * factor : (i + 1) * factor, j * factor : (j + 1) * factor] for j in small] for i in small]
    return [[float(block.sum()) / factor**2 for block in row] for row in blocks]


@test_case(name="thumbnail-means", points=1, hidden=False)
def means(thumbnail, place):
    """thumbnail gives the mean of each block of the picture.

    thumbnail은 그림의 블록마다 평균을 줘요.
    """
    image = np.array([[0.0, 4.0, 10.0, 10.0], [8.0, 0.0, 10.0, 10.0], [1.0, 1.0, 0.0, 2.0], [1.0, 1.0, 0.0, 2.0]])
    checks.array(thumbnail(place(image), 2), [[3.0, 10.0], [1.0, 1.0]])


@test_case(name="thumbnail-any-size", points=1, hidden=True)
def any_size(thumbnail, rng, place):
    """thumbnail takes any picture and any factor that divides it, and a factor of 10 unless it is told otherwise.

    thumbnail은 어떤 그림이든, 그것을 나누는 어떤 factor든 받고, 따로 말하지 않으면 factor는 10이에요.
    """
    sizes = [(6, 3), (6, 2), (15, 5), (4, 4), (5, 1), (35, 7), (1, 1)]
    images = [(rng.normal(size=(side, side)) * 10.0 ** rng.integers(-2, 4), factor) for side, factor in sizes]
    agree(thumbnail, block_means, images, place)
    image = rng.normal(size=(100, 100))
    checks.array(thumbnail(place(image)), block_means(image, 10))
    checks.array(thumbnail(factor=25, image=place(image)), block_means(image, 25))


@test_case(name="thumbnail-must-divide", points=1, hidden=True)
def must_divide(thumbnail, rng):
    """thumbnail raises ValueError for a picture that is not square, and for one that factor does not divide.

    thumbnail은 그림이 정사각형이 아니거나 factor로 나누어떨어지지 않으면 ValueError를 내요.
    """
    shapes = [(4, 6), (6, 4), (20, 10), (5, 5), (7, 7), (3, 3), (8, 4)]
    images = [rng.normal(size=shape) for shape in shapes]
    checks.value_errors(thumbnail, images, [2, 2, 10, 2, 3, 10, 4])
