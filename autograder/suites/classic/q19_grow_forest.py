"""Many trees, none of which has seen everything."""

import numpy as np

from autograder.grading.cases import test_case
from autograder.suites.classic.shared import as_forest, columns_of, leaves_of, same_tree
from autograder.tutor import checks

OK_FORMAT = False
name = "grow_forest"
points = None


def seeds(rng, count):
    """Seeds that are far from one another."""
    return [int(seed) for seed in rng.integers(1000, 2**31, size=count)]


@test_case(name="grow_forest-clear-data", points=1, hidden=False)
def clear_data(grow_forest):
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


@test_case(name="grow_forest-whole-trees", points=1, hidden=True)
def whole_trees(grow_forest, reference, rng):
    """Of a few rows that come very often each bootstrap sample makes the same tree; no tree is deeper than max_depth.

    몇 가지 행이 아주 자주 나오면 어떤 부트스트랩 표집에서도 같은 트리가 나와요. max_depth보다 깊은 트리는 없어요.
    """
    points = np.sort(rng.uniform(-9.0, 9.0, size=2)) + np.array([-4.0, 4.0])
    corners = np.array([[points[0], 1.0], [points[1], -2.0], [points[1], 3.0]])
    kind = rng.permutation(np.repeat([0, 1, 2], (300, 80, 20)))
    X, y = corners[kind], np.array([4, 1, 9])[kind]
    # 0 before 1: a forest that counts the depth wrongly has no questions with 0, one that ignores it has them all
    for max_depth in (3, 0, 1):
        forest = checks.items(grow_forest(X, y, 5, seeds(rng, 1)[0], max_depth), 5)
        for tree in forest:
            same_tree(tree, reference.grow_tree(X, y, max_depth))
    forest = checks.items(grow_forest(max_features=2, max_depth=2, seed=3, trees=2, y=y, X=X), 2)
    for tree in forest:
        same_tree(tree, reference.grow_tree(X, y))
    X, y = rng.normal(size=(40, 4)), rng.integers(0, 3, size=40)
    as_forest(grow_forest(X, y, 6, seeds(rng, 1)[0], max_depth=3, max_features=2), 6, {0, 1, 2}, 4, 3)


@test_case(name="grow_forest-bootstrap", points=1, hidden=True)
def bootstrap_samples(grow_forest, reference, rng):
    """Each tree knows the rows of a bootstrap sample of its own, with their own labels: about 66 % of seven rows.

    트리마다 자기의 부트스트랩 표집에 든 행과 그 행의 레이블을 알아요. 일곱 행이면 66 %쯤이에요.
    """
    order = rng.permutation(7)
    X, y = order[:, np.newaxis] * 1.0, order + 3
    known = np.zeros(7)
    for forest in grow_forest.map([X] * 4, [y] * 4, [30] * 4, seeds(rng, 4), max_depth=6):
        leaves = [leaves_of(tree) for tree in as_forest(forest, 30, set(range(3, 10)), 1, 6)]
        mixed = [labels for labels in leaves if labels != sorted(set(labels))]
        checks.that(not mixed, "each row with its own label", mixed[:1])
        for labels in leaves:
            known[np.array(labels) - 3] += 1
    with checks.naming("share of the trees that know a row"):
        checks.array(known / 120.0, np.full(7, 1.0 - (6.0 / 7.0) ** 7), tol=0.25)
    pair = as_forest(grow_forest(X[:2], y[:2], 30, seeds(rng, 1)[0], max_depth=1), 30, set(y[:2].tolist()), 1, 1)
    both = sum(len(leaves_of(tree)) == 2 for tree in pair)
    checks.that(both > 2, "a question wherever both of two rows were drawn", f"one in {both} of 30 trees")


@test_case(name="grow_forest-columns", points=1, hidden=True)
def columns(grow_forest, rng):
    """At every split max_features different columns are drawn; the best of them is asked, or, with no gain, none.

    나눌 때마다 서로 다른 열을 max_features개 뽑아 그 가운데 가장 좋은 것을 물어요. 이득이 없으면 묻지 않아요.
    """
    y = np.repeat([0, 1], 20)
    rough = np.where(np.arange(40) % 10 == 0, 1 - y, y) * 2.0  # wrong for a tenth of the rows
    X, order = np.stack([y * 3.0, rough, np.full(40, 5.0)], axis=1), rng.permutation(40)
    noise, labels = rng.normal(size=(24, 5)), rng.integers(0, 2, size=24)
    call = [X[order], y[order], 90]
    forests = [grow_forest(*call, seeds(rng, 1)[0], max_depth=1, max_features=count) for count in (1, 2, 3)]
    forest = grow_forest(noise, labels, 12, seeds(rng, 1)[0], max_depth=4, max_features=1)  # then all are looked at
    thirds = [1.0, 1.0, 0.0, 1.0], [2.0, 1.0, 0.0, 0.0], [3.0, 0.0, 0.0, 0.0]
    for max_features, grown, shares in zip((1, 2, 3), forests, thirds, strict=True):
        asked = [min(columns_of(tree), default=3) for tree in as_forest(grown, 90, {0, 1}, 3, 1)]
        found = np.bincount(asked, minlength=4) / 90.0
        for what, share, wanted in zip(("column 0", "column 1", "column 2", "nothing"), found, shares, strict=True):
            with checks.naming(f"share of the trees that ask about {what}, max_features={max_features}"):
                checks.number(share, wanted / 3.0, tol=0.3 if max_features < 3 else 1e-9)
    several = sum(len(columns_of(tree)) > 1 for tree in as_forest(forest, 12, {0, 1}, 5, 4))
    checks.that(several > 6, "most trees ask about several columns", f"{several} of 12 trees")


@test_case(name="grow_forest-seeds", points=1, hidden=True)
def same_seed(grow_forest, rng):
    """The same seed makes the same forest, another seed another one, whatever was grown in between.

    시드가 같으면 같은 숲, 다르면 다른 숲이에요. 사이에 무엇을 길렀든 그래요.
    """
    X, y = rng.normal(size=(23, 3)), rng.integers(0, 3, size=23)
    one, other = seeds(rng, 2)
    for columns in (None, 2):
        grown = [
            as_forest(forest, 3, {0, 1, 2}, 3, 3)
            for forest in grow_forest.map(
                [X] * 3, [y] * 3, [3] * 3, [one, other, one], max_depth=3, max_features=columns
            )
        ]
        checks.that(grown[2] == grown[0], "the same forest for the same seed", "another")
        checks.that(grown[1] != grown[0], "another forest for another seed", "the same")
        checks.that(any(tree != grown[0][0] for tree in grown[0]), "trees that differ", "three equal trees")
