"""The points of a picture."""


from autograder.tutor.cases import test_case
from autograder.tutor import checks

assignment = "playground"
name = "grid"


@test_case(name="grid-two-by-two", points=1, hidden=False)
def test_two_by_two(grid):
    """grid(2) is the four corners of the picture: top left, top right, bottom left, bottom right.

    grid(2)는 그림의 네 모서리예요: 왼쪽 위, 오른쪽 위, 왼쪽 아래, 오른쪽 아래.
    """
    checks.array(grid(2), [[-6.0, 6.0], [6.0, 6.0], [-6.0, -6.0], [6.0, -6.0]])


@test_case(name="grid-row-by-row", points=1, hidden=False)
def test_row_by_row(grid):
    """grid goes row by row from the top, x1 first, in equal steps, and both ends belong to it.

    grid는 위에서부터 한 행씩, x1이 먼저, 같은 간격으로 가고 양 끝도 들어가요.
    """
    checks.array(
        grid(3, low=0.0, high=4.0),
        [[0, 4], [2, 4], [4, 4], [0, 2], [2, 2], [4, 2], [0, 0], [2, 0], [4, 0]],
    )
