"""Questions about the answers of questions: a decision tree."""

import numpy as np

from autograder.tutor.cases import test_case
from autograder.tutor import checks

assignment = "classic"
name = "grow_tree"


def depth_of(tree):
    """How many questions are asked at most."""
    return 0 if "label" in tree else 1 + max(depth_of(tree["left"]), depth_of(tree["right"]))


@test_case(name="grow_tree-by-hand", points=1, hidden=False)
def test_by_hand(grow_tree):
    """Four samples need two questions: x₀ ≤ 2.5, and for the rest x₀ ≤ 3.5.

    샘플 넷에는 질문이 둘 필요해요. x₀ ≤ 2.5, 그리고 나머지에는 x₀ ≤ 3.5예요.
    """
    X, y = np.array([[1.0, 3.0], [2.0, 5.0], [3.0, 2.0], [4.0, 6.0]]), np.array([5, 5, 8, 6])
    tree = checks.names(grow_tree(X, y), ["feature", "threshold", "left", "right"])
    with checks.naming('["feature"]'):
        checks.number(tree["feature"], 0)
    with checks.naming('["threshold"]'):
        checks.number(tree["threshold"], 2.5)
    with checks.naming('["left"]'):
        checks.number(checks.names(tree["left"], ["label"])["label"], 5)
    with checks.naming('["right"]'):
        right = checks.names(tree["right"], ["feature", "threshold", "left", "right"])
        checks.number(right["feature"], 0)
        checks.number(right["threshold"], 3.5)
        checks.number(checks.names(right["left"], ["label"])["label"], 8)
        checks.number(checks.names(right["right"], ["label"])["label"], 6)


@test_case(name="grow_tree-leaves", points=1, hidden=False)
def test_leaves(grow_tree):
    """Without depth, with too few samples, or without a gain (XOR) there is one leaf; in a tie the smallest label.

    깊이가 없거나, 샘플이 모자라거나, 이득이 없으면(XOR) 잎 하나예요. 비기면 가장 작은 레이블이에요.
    """
    X, y = np.array([[0.0, 0.0], [0.0, 1.0], [1.0, 0.0], [1.0, 1.0]]), np.array([4, 2, 2, 4])
    checks.number(checks.names(grow_tree(X, y), ["label"])["label"], 2)
    y = np.array([7, 7, 3, 7])
    checks.number(checks.names(grow_tree(X, y, max_depth=0), ["label"])["label"], 7)
    checks.number(checks.names(grow_tree(X, y, min_samples=5), ["label"])["label"], 7)
