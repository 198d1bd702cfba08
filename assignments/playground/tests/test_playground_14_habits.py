"""Habits of a whole file: what kinds of input it takes, what its results come as, whether inputs stay.

The other questions pass float64 arrays that may be written into, and compare values alone; so each habit is charged
here and nowhere else.
"""

import numpy as np

from autograder.tutor.cases import test_case
from autograder.tutor import checks

assignment = "playground"
name = "habits"


@test_case(name="habits-kinds", points=1, hidden=False)
def test_kinds(layer_outputs, l1_step, colours):
    """Functions take lists, ints of any width and float32, and give arrays: float64, bool for alive, uint8 for pixels.

    함수는 리스트, 어떤 너비의 정수든, float32를 받고 배열을 돌려줘요: float64, alive는 bool, 픽셀은 uint8.
    """
    params = {"W1": [[2, -1], [1, 3]], "b1": [1, -4]}
    (outputs,) = checks.items(layer_outputs([[1, 2], [0, 5]], params, output="linear"), 1)
    checks.form(outputs, np.zeros((2, 2)))
    checks.array(outputs, [[5.0, 1.0], [6.0, 11.0]])
    small = np.array([[200, 100]], dtype=np.uint8)
    same = {"W1": np.array([[2, 0], [0, 2]], dtype=np.uint8), "b1": np.zeros(2, dtype=np.float32)}
    (outputs,) = checks.items(layer_outputs(small, same, output="relu"), 1)
    checks.array(outputs, [[400.0, 200.0]])
    w, alive = checks.items(l1_step([3, -2], np.array([1, 1], dtype=np.float32), [True, True], 0.5, 1), 2)
    checks.form(w, np.zeros(2))
    checks.array(w, [2.0, -2.0])
    checks.exactly(alive, [True, True])
    checks.exactly(colours([1, -1]), np.array([[8, 119, 189], [245, 147, 34]], dtype=np.uint8))
