"""Many trees, none of which has seen everything."""

import numpy as np

from autograder.tutor.cases import test_case
from autograder.tutor import checks

assignment = "classic"
name = "grow_forest"


@test_case(name="grow_forest-clear-data", points=1, hidden=False)
def test_clear_data(grow_forest):
    """Where one question separates the labels every tree asks it; there are as many trees as were asked for.

    질문 하나로 레이블이 갈리면 모든 트리가 그것을 물어요. 트리는 말한 만큼 있어요.
    """
    X, y = np.array([[1.0, 0.0], [3.0, 0.0]] * 25), np.array([6, 2] * 25)
    forest = checks.items(grow_forest(X, y, trees=4, seed=1, max_depth=2), 4)
    for tree in forest:
        node = checks.names(tree, ["feature", "threshold", "left", "right"])
        with checks.naming('["threshold"]'):
            checks.number(node["threshold"], 2.0)
        with checks.naming('["left"]'):
            checks.number(checks.names(node["left"], ["label"])["label"], 6)
        with checks.naming('["right"]'):
            checks.number(checks.names(node["right"], ["label"])["label"], 2)
