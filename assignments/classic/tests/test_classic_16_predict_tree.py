"""Down the tree."""

import numpy as np

from autograder.tutor.cases import test_case
from autograder.tutor import checks

assignment = "classic"
name = "predict_tree"


def grown(rng, D, levels):
    """Any tree with so many levels at most."""
    if levels == 0 or rng.random() < 0.15:
        return {"label": int(rng.integers(0, 90))}
    threshold = int(rng.integers(-3, 4)) * 0.5
    left, right = grown(rng, D, levels - 1), grown(rng, D, levels - 1)
    return {"feature": int(rng.integers(D)), "threshold": threshold, "left": left, "right": right}


def answer(tree, x):
    """What the tree says of one row."""
    if "label" in tree:
        return tree["label"]
    return answer(tree["left" if x[tree["feature"]] <= tree["threshold"] else "right"], x)


@test_case(name="predict_tree-by-hand", points=1, hidden=False)
def test_by_hand(predict_tree):
    """A row goes left where its value is at most the threshold, so also where it is equal.

    값이 문턱값 이하이면 왼쪽으로 가요. 같을 때도 왼쪽이에요.
    """
    low = {"feature": 1, "threshold": -1.0, "left": {"label": 3}, "right": {"label": 8}}
    tree = {"feature": 0, "threshold": 2.5, "left": low, "right": {"label": 5}}
    X = np.array([[2.5, 0.0], [2.6, -9.0], [0.0, -1.0], [-7.0, -0.5]])
    checks.integers(predict_tree(tree, X), [8, 5, 3, 8])
    checks.integers(predict_tree({"label": 4}, X), [4, 4, 4, 4])
