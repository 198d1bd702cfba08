"""Down the tree."""

import numpy as np

from autograder.grading.cases import test_case
from autograder.tutor import checks

OK_FORMAT = False
name = "predict_tree"
points = None


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
def by_hand(predict_tree):
    """A row goes left where its value is at most the threshold, so also where it is equal.

    값이 문턱값 이하이면 왼쪽으로 가요. 같을 때도 왼쪽이에요.
    """
    low = {"feature": 1, "threshold": -1.0, "left": {"label": 3}, "right": {"label": 8}}
    tree = {"feature": 0, "threshold": 2.5, "left": low, "right": {"label": 5}}
    X = np.array([[2.5, 0.0], [2.6, -9.0], [0.0, -1.0], [-7.0, -0.5]])
    checks.integers(predict_tree(tree, X), [8, 5, 3, 8])
    checks.integers(predict_tree({"label": 4}, X), [4, 4, 4, 4])


@test_case(name="predict_tree-values", points=1, hidden=True)
def values(predict_tree, rng):
    """Trees of up to six levels answer rightly, also for values that lie on a threshold.

    여섯 층까지의 트리가 맞게 답해요. 값이 문턱값과 같아도요.
    """
    for N, D, levels in ((5, 1, 2), (40, 3, 4), (60, 4, 6), (1, 2, 3), (7, 2, 0)):
        tree, X = grown(rng, D, levels), rng.integers(-8, 9, size=(N, D)) * 0.25
        checks.integers(predict_tree(tree, X), [answer(tree, x) for x in X.tolist()])
    labels = predict_tree(X=X, tree=tree)
    checks.integers(labels, [tree["label"]] * 7)
