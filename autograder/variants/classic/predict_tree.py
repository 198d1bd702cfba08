"""Mistakes in `predict_tree`, as people write them."""

import numpy as np

from autograder.variants import mistake


@mistake("k31_equal_goes_right")
def predict_tree(tree, X):
    def one(node, x):
        if "label" in node:
            return node["label"]
        return one(node["left"] if x[node["feature"]] < node["threshold"] else node["right"], x)

    return np.array([one(tree, x) for x in np.asarray(X, float)], dtype=int)


@mistake("predict_sides_swapped")
def predict_tree(tree, X):
    labels = []
    for x in np.asarray(X, float):
        node = tree
        while "feature" in node:
            if x[node["feature"]] > node["threshold"]:
                node = node["left"]
            else:
                node = node["right"]
        labels.append(node["label"])
    return np.array(labels, dtype=int)
