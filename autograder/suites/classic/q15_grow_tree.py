"""Questions about the answers of questions: a decision tree."""

import numpy as np

from autograder.grading.cases import test_case
from autograder.suites.classic.shared import as_tree, same_tree, tree_is_clear
from autograder.tutor import checks

OK_FORMAT = False
name = "grow_tree"
points = None


def depth_of(tree):
    """How many questions are asked at most."""
    return 0 if "label" in tree else 1 + max(depth_of(tree["left"]), depth_of(tree["right"]))


def wood(rng, exact, N, D, kinds, criterion="gini", most=6, **options):
    """X, y and the tree that they make: no choice in it is close, and it has at most so many levels."""
    while True:
        X = rng.integers(0, 9, size=(N, D)) * 0.5 - 1.0
        score = X[:, 0] + np.where(X[:, -1] > 1.0, -1.0, 1.0) * X[:, D // 2] + rng.normal(size=N) * 0.5
        y = np.sort(rng.permutation(30)[:kinds])[np.digitize(score, np.linspace(-1.5, 2.5, kinds - 1))]
        tree = exact(X, y, criterion=criterion, **options)
        if depth_of(tree) <= most and tree_is_clear(tree, X, y, criterion):
            return X, y, tree


def counts_below(tree, X, y, exact):
    """Whether another criterion would make another tree below the first question."""
    left = X[:, tree["feature"]] <= tree["threshold"]
    return exact(X[left], y[left]) != tree["left"] or exact(X[~left], y[~left]) != tree["right"]


@test_case(name="grow_tree-by-hand", points=1, hidden=False)
def by_hand(grow_tree):
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
def leaves(grow_tree):
    """Without depth, with too few samples, or without a gain (XOR) there is one leaf; in a tie the smallest label.

    깊이가 없거나, 샘플이 모자라거나, 이득이 없으면(XOR) 잎 하나예요. 비기면 가장 작은 레이블이에요.
    """
    X, y = np.array([[0.0, 0.0], [0.0, 1.0], [1.0, 0.0], [1.0, 1.0]]), np.array([4, 2, 2, 4])
    checks.number(checks.names(grow_tree(X, y), ["label"])["label"], 2)
    y = np.array([7, 7, 3, 7])
    checks.number(checks.names(grow_tree(X, y, max_depth=0), ["label"])["label"], 7)
    checks.number(checks.names(grow_tree(X, y, min_samples=5), ["label"])["label"], 7)


@test_case(name="grow_tree-whole", points=1, hidden=True)
def whole(grow_tree, reference, rng):
    """Whole trees of up to six levels are right, question by question, by either criterion.

    여섯 층까지의 트리가 어느 기준이든 질문 하나하나까지 맞아요.
    """
    for N, D, kinds, criterion in ((9, 2, 2, "gini"), (15, 3, 3, "entropy"), (21, 2, 4, "gini"), (26, 3, 2, "entropy")):
        X, y, tree = wood(rng, reference.grow_tree, N, D, kinds, criterion)
        same_tree(grow_tree(X, y, criterion=criterion), tree)
    X, y, tree = wood(rng, reference.grow_tree, 26, 3, 4, "entropy")
    while not counts_below(tree, X, y, reference.grow_tree):  # else the criterion could be lost on the way down
        X, y, tree = wood(rng, reference.grow_tree, 26, 3, 4, "entropy")
    same_tree(grow_tree(X, y, criterion="entropy"), tree)


@test_case(name="grow_tree-depth", points=1, hidden=True)
def depth(grow_tree, reference, rng):
    """No branch is deeper than max_depth, and every branch may be as deep; deep down the majority decides.

    어느 가지도 max_depth보다 깊지 않고, 모든 가지가 그만큼 깊을 수 있어요. 바닥에서는 다수결이에요.
    """
    depths = [1, 2, 3, 4, 0]
    made = [wood(rng, reference.grow_tree, 29, 3, 3, max_depth=max_depth) for max_depth in depths]
    samples, labels, trees = zip(*made, strict=True)
    results = grow_tree.map(samples, labels, depths)
    for result, y, tree, max_depth in zip(results, labels, trees, depths, strict=True):
        shallow = as_tree(result, set(y.tolist()), 3, max_depth) is not None
        checks.that(shallow, f"a tree of at most {max_depth} levels", "something else")
        same_tree(result, tree)


@test_case(name="grow_tree-few-samples", points=1, hidden=True)
def few_samples(grow_tree, reference, rng):
    """With fewer than min_samples samples there is a leaf; with just so many there is still a question.

    샘플이 min_samples보다 적으면 잎이고, 딱 그만큼이면 아직 물어요.
    """
    for min_samples in (2, 3, 5, 8):
        X, y, tree = wood(rng, reference.grow_tree, 23, 3, 3, min_samples=min_samples)
        same_tree(grow_tree(X, y, min_samples=min_samples), tree)
    X, y, tree = wood(rng, reference.grow_tree, 11, 2, 2, min_samples=11)
    same_tree(grow_tree(criterion="gini", min_samples=11, max_depth=None, y=y, X=X), tree)
    X, y, tree = wood(rng, reference.grow_tree, 19, 2, 3, "entropy", max_depth=3, min_samples=4)
    same_tree(grow_tree(X, y, 3, 4, "entropy"), tree)


@test_case(name="grow_tree-no-question-left", points=1, hidden=True)
def no_question_left(grow_tree, reference, rng):
    """Equal rows with unlike labels, constant columns, one sample, and hidden XORs end in leaves.

    레이블이 다른 똑같은 행, 값이 하나뿐인 열, 샘플 하나, 숨은 XOR은 잎으로 끝나요.
    """
    X, y = np.repeat(rng.normal(size=(2, 3)), 5, axis=0), np.array([3, 1, 1, 3, 1, 6, 6, 2, 2, 6])
    same_tree(grow_tree(X, y), reference.grow_tree(X, y))
    same_tree(grow_tree(np.full((5, 2), 1.5), np.array([4, 2, 4, 2, 9])), {"label": 2})
    same_tree(grow_tree(rng.normal(size=(1, 3)), np.array([8])), {"label": 8})
    corners = np.array([[0.0, 0.0], [0.0, 1.0], [1.0, 0.0], [1.0, 1.0]])
    X = np.concatenate([np.full((4, 1), 2.0), corners * rng.uniform(1.0, 2.0, size=2)], axis=1)
    X, y = np.concatenate([X, X + np.array([5.0, 0.0, 0.0])]), np.array([1, 2, 2, 1, 7, 7, 7, 7])
    same_tree(grow_tree(X, y), reference.grow_tree(X, y))
