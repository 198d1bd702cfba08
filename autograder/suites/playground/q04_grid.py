"""The points of a picture."""

import numpy as np

from autograder.grading.cases import test_case
from autograder.tutor import checks

OK_FORMAT = False
name = "grid"
points = None


def ticked(density, low, high):
    """The same points, one by one."""
    ticks = [low + (high - low) * i / (density - 1) for i in range(density)]
    return np.array([[x1, x2] for x2 in reversed(ticks) for x1 in ticks])


@test_case(name="grid-two-by-two", points=1, hidden=False)
def two_by_two(grid):
    """grid(2) is the four corners of the picture: top left, top right, bottom left, bottom right.

    grid(2)는 그림의 네 모서리예요: 왼쪽 위, 오른쪽 위, 왼쪽 아래, 오른쪽 아래.
    """
    checks.array(grid(2), [[-6.0, 6.0], [6.0, 6.0], [-6.0, -6.0], [6.0, -6.0]])


@test_case(name="grid-row-by-row", points=1, hidden=False)
def row_by_row(grid):
    """grid goes row by row from the top, x1 first, in equal steps, and both ends belong to it.

    grid는 위에서부터 한 행씩, x1이 먼저, 같은 간격으로 가고 양 끝도 들어가요.
    """
    checks.array(
        grid(3, low=0.0, high=4.0),
        [[0, 4], [2, 4], [4, 4], [0, 2], [2, 2], [4, 2], [0, 0], [2, 0], [4, 0]],
    )


@test_case(name="grid-defaults", points=1, hidden=True)
def defaults(grid, rng):
    """grid has 100 points a side from −6 to 6 unless it is told otherwise.

    grid는 따로 말하지 않으면 한 변이 100개이고 −6부터 6까지예요.
    """
    checks.array(grid(), ticked(100, -6.0, 6.0))
    low, high = float(rng.uniform(-20.0, -7.0)), float(rng.uniform(7.0, 20.0))
    checks.array(grid(high=high), ticked(100, -6.0, high))
    checks.array(grid(low=low), ticked(100, low, 6.0))
    density = int(rng.integers(5, 30))
    checks.array(grid(density), ticked(density, -6.0, 6.0))


@test_case(name="grid-any-picture", points=1, hidden=True)
def any_picture(grid, rng):
    """grid takes any density from 2 on and any low and high, also whole numbers, and makes a new array each time.

    grid는 2 이상의 어떤 density도, 정수를 포함한 어떤 low와 high도 받고, 부를 때마다 새 배열을 만들어요.
    """
    low = rng.uniform(-50.0, 50.0, size=4)
    ends = [(float(a), float(a + b)) for a, b in zip(low, rng.uniform(1e-3, 90.0, size=4), strict=True)]
    pictures = [(int(n), *both) for n, both in zip([2, 3, 7, rng.integers(8, 40)], ends, strict=True)]
    pictures += [(5, -3, 2), (4, 0, 3), (2, 1, 2), (10, 0.0, 1.0), (7, -9.0, -3.0)]
    for picture, result in zip(pictures, grid.map(*zip(*pictures, strict=True)), strict=True):
        checks.array(result, ticked(*picture))
    density, low, high = pictures[2]
    checks.array(grid(low=low, density=density, high=high), ticked(density, low, high))
    checks.scribble(grid.keep(density))
    checks.array(grid(density), ticked(density, -6.0, 6.0))
