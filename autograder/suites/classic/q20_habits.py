"""Habits of a whole file: what kinds of input it takes, what its results come as, whether inputs stay.

The other questions pass arrays of int64 and float64 and compare values alone, so each habit is charged here and
nowhere else.
"""

import numpy as np

from autograder.grading.cases import test_case
from autograder.suites.classic.shared import keeps, precise, rows, samples, signs
from autograder.tutor import checks

OK_FORMAT = False
name = "habits"
points = None


def take_kinds(function, reference, given):
    """`function` gives what the reference gives for each tuple of arguments, in its form."""
    exact = getattr(reference, function.name)
    given = list(given)
    for arguments, result in zip(given, function.map(*zip(*given, strict=True)), strict=True):
        with checks.naming(function.name):
            precise(result, exact(*arguments))


def kinds_of(*arrays):
    """The same whole numbers from 0 to 255 as lists, narrow ints, float32, in Fortran's order, and with gaps."""
    yield [array.tolist() for array in arrays]
    for dtype in (np.uint8, np.int16, np.float32):
        yield [array.astype(dtype) for array in arrays]
    yield [np.asfortranarray(array) for array in arrays]
    yield [np.repeat(array, 2, axis=-1)[..., ::2] for array in arrays]


def linear(A, B):
    """The plain inner product of rows of three numbers."""
    return rows(A, 3) @ rows(B, 3).T


@test_case(name="habits-kinds", points=1, hidden=False)
def kinds(fit_gaussian_nb, polynomial_kernel, impurity, grow_tree):
    """Lists, ints (narrow ones, too) and float32 are taken as arrays are; float64 comes out, and labels are ints.

    리스트, 정수(좁은 정수도), float32도 배열처럼 받아요. 결과는 float64이고 레이블은 정수예요.
    """
    for kind in (list, np.array, lambda v: np.array(v, dtype=np.uint8), lambda v: np.array(v, dtype=np.float32)):
        with checks.naming("fit_gaussian_nb"):
            labels = [0, 3, 3]
            model = checks.names(
                fit_gaussian_nb(kind([[200], [100], [250]]), labels), ["classes", "log_prior", "mean", "var"]
            )
            checks.form(model["classes"], [0, 3])
            checks.form(model["mean"], [[200.0], [175.0]])
            checks.array(model["mean"], [[200.0], [175.0]])
        with checks.naming("polynomial_kernel"):
            kernel = polynomial_kernel(kind([[20, 3]]), kind([[100, 5], [1, 0]]))
            checks.form(kernel, [[4064256.0, 441.0]])
            checks.array(kernel, [[4064256.0, 441.0]], checks.PRECISE)
    for kind in (list, np.array, lambda v: np.array(v, dtype=np.uint8)):
        with checks.naming("impurity"):
            checks.form(impurity(kind([200, 7, 7, 200])), 0.5)
            checks.number(impurity(kind([200, 7, 7, 200])), 0.5)
        with checks.naming("grow_tree"):
            tree = grow_tree(kind([[200], [250]]), kind([4, 1]))
            tree = checks.names(tree, ["feature", "threshold", "left", "right"])
            checks.integer(tree["feature"], 0)
            checks.number(tree["threshold"], 225.0)
            checks.integer(checks.names(tree["left"], ["label"])["label"], 4)


@test_case(name="habits-inputs-stay", points=1, hidden=False)
def inputs_stay(svm_loss, best_split, place):
    """svm_loss and best_split do not change the arrays that they are given.

    svm_loss와 best_split은 받은 배열을 바꾸지 않아요.
    """
    w, X, y = place([1.0, -2.0]), place([[4.0, 3.0], [-2.0, 1.0]]), place([-1.0, 1.0])
    with checks.naming("svm_loss"):
        loss, _, _ = checks.items(svm_loss(w, 3.0, X, y, C=2.0), 3)
        checks.unchanged(w, X, y)
        checks.number(loss, 10.5)
    X, y = place([[4.0, 3.0], [2.0, 1.0], [3.0, 1.0]]), place([1, 0, 1])
    with checks.naming("best_split"):
        split = best_split(X, y)
        checks.unchanged(X, y)
        checks.number(checks.items(split, 3)[1], 2.5)


@test_case(name="habits-kinds-of-bayes", points=2, hidden=True)
def kinds_of_bayes(gaussian_log_density, fit_gaussian_nb, fit_categorical_nb, nb_log_posterior, reference, rng):
    """The functions of naive Bayes take lists, ints of any width and float32, and compute in float64.

    나이브 베이즈의 함수들은 리스트, 너비가 어떤 정수든, float32를 받고 float64로 계산해요.
    """
    x, mean, var = rng.integers(0, 100, size=5), rng.integers(100, 256, size=5), rng.integers(1, 200, size=5)
    take_kinds(gaussian_log_density, reference, kinds_of(x, mean, var))
    take_kinds(
        gaussian_log_density, reference, [(3, 5, 2), (np.uint8(3), np.uint8(5), np.float32(0.3)), ([0.1], 7, [2, 3])]
    )
    y = rng.permutation([2, 9, 200, 2, 9, 200, 2])
    X = rng.integers(0, 256, size=(7, 3))
    take_kinds(fit_gaussian_nb, reference, [(Z, y) for (Z,) in kinds_of(X)])
    take_kinds(
        fit_gaussian_nb, reference, [(X * 0.25, l) for l in (y.tolist(), y.astype(np.uint8), y.astype(np.int32))]
    )
    single = rng.normal(size=(7, 3)).astype(np.float32)
    take_kinds(fit_gaussian_nb, reference, [(single, y)])
    few = rng.integers(0, 3, size=(7, 2))
    ints = [few.tolist(), few.astype(np.uint8), few.astype(np.int32), np.asfortranarray(few)]
    take_kinds(
        fit_categorical_nb,
        reference,
        [(Z, l, s) for Z in ints for l in (y.tolist(), y.astype(np.uint8)) for s in ([3, 4], np.array([3, 4]))],
    )
    model = reference.fit_gaussian_nb(X, y)
    take_kinds(nb_log_posterior, reference, [(model, Z) for (Z,) in kinds_of(X)])
    take_kinds(nb_log_posterior, reference, [(reference.fit_gaussian_nb(single, y), single)])
    model = reference.fit_categorical_nb(few, y, [3, 4])
    take_kinds(nb_log_posterior, reference, [(model, Z) for Z in ints])


@test_case(name="habits-kinds-of-kernels", points=1, hidden=True)
def kinds_of_kernels(lift, polynomial_kernel, rbf_kernel, reference, rng):
    """lift and the kernels take lists, ints of any width and float32, and give float64 arrays.

    lift와 커널은 리스트, 너비가 어떤 정수든, float32를 받고 float64 배열을 줘요.
    """
    A, B = rng.integers(0, 256, size=(4, 3)), rng.integers(0, 256, size=(5, 3))
    take_kinds(polynomial_kernel, reference, [(*pair, 2, 1) for pair in kinds_of(A, B)])
    take_kinds(rbf_kernel, reference, [(*pair, 1e-4) for pair in kinds_of(A, B)])
    single = [rng.normal(size=(size, 3)).astype(np.float32) for size in (4, 5)]
    take_kinds(polynomial_kernel, reference, [(*single, 3)])
    take_kinds(rbf_kernel, reference, [(*single, 1)])
    for (Z,) in [*kinds_of(A), single[:1]]:
        with checks.naming("lift"):
            up = lift(Z)
            checks.form(up, np.zeros((4, 10)))
            checks.array(up, np.zeros((4, 10)), tol=1e12)
            given = np.asarray(Z, dtype=np.float64)
            checks.array(up @ up.T, (given @ given.T + 1.0) ** 2, checks.PRECISE)


@test_case(name="habits-kinds-of-svm", points=1, hidden=True)
def kinds_of_svm(svm_loss, svm_descend, margin, dual_objective, svm_decision, reference, rng):
    """The functions of the SVM take lists, ints of any width and float32, and compute in float64.

    SVM의 함수들은 리스트, 너비가 어떤 정수든, float32를 받고 float64로 계산해요.
    """
    w, X, y, K = (
        rng.integers(-9, 10, size=3),
        rng.integers(-90, 90, size=(6, 3)),
        signs(rng, 6),
        rng.integers(0, 9, size=(6, 6)),
    )
    w[0], K, alphas = 4, K + K.T, rng.integers(1, 9, size=6)
    whole = [w, X, y, K, alphas]
    made = [[a.tolist() for a in whole], [a.astype(np.int8) for a in whole], [a.astype(np.float32) for a in whole]]
    fractions = [rng.normal(size=a.shape).astype(np.float32) for a in (w, X)]
    made.append([*fractions, y.astype(np.int8), (K * 0.3).astype(np.float32), (alphas * 0.7).astype(np.float32)])
    made.append([np.repeat(a, 2, axis=-1)[..., ::2] for a in whole])
    for w, X, y, K, alphas in made:
        take_kinds(svm_loss, reference, [(w, 2, X, y, 3)])
        take_kinds(svm_descend, reference, [(X, y, 2, 1e-5, 3)])
        take_kinds(margin, reference, [(w, 2, X, y)])
        take_kinds(dual_objective, reference, [(alphas, K, y)])
        take_kinds(svm_decision, reference, [(alphas, 2, X, y, X[:4], linear)])


@test_case(name="habits-kinds-of-trees", points=2, hidden=True)
def kinds_of_trees(impurity, best_split, grow_tree, predict_tree, bootstrap, vote, grow_forest, reference, rng):
    """Trees and forests take lists, ints of any width and float32; labels and columns are ints, a gain is precise.

    트리와 숲은 리스트, 너비가 어떤 정수든, float32를 받아요. 레이블과 열 번호는 정수이고 이득은 정밀해요.
    """
    order = rng.permutation(9)
    X, y = (
        order[:, np.newaxis] * 7 + 190,
        np.array([3, 3, 3, 3, 250, 250, 3, 7, 7])[order],
    )
    labels = [y.tolist(), y.astype(np.uint8), y.astype(np.int32)]
    take_kinds(impurity, reference, [(l, criterion) for l in labels for criterion in ("gini", "entropy")])
    given = [(Z, y) for (Z,) in kinds_of(X)] + [(X, l) for l in labels] + [(np.float32(X * 0.1), y)]
    for function in (best_split, grow_tree):
        take_kinds(function, reference, given)
    tree = reference.grow_tree(X, y)
    take_kinds(predict_tree, reference, [(tree, Z) for (Z,) in kinds_of(X)])
    with checks.naming("bootstrap"):
        checks.form(bootstrap(9, int(rng.integers(99))), np.arange(9))
    votes = rng.integers(0, 3, size=(5, 7)) + 200
    take_kinds(vote, reference, [(votes.tolist(),), (votes.astype(np.uint8),), (votes,)])
    far = np.array([[200, 1], [250, 1]] * 20)
    for Z in (far.tolist(), far.astype(np.uint8), np.asfortranarray(far.astype(np.float32))):
        for l in ([6, 2] * 20, np.array([6, 2] * 20, dtype=np.uint8)):
            with checks.naming("grow_forest"):
                forest = checks.items(grow_forest(Z, l, 2, 5, max_depth=2), 2)
                precise(forest, [reference.grow_tree(Z, l)] * 2)


@test_case(name="habits-bayes-leaves-inputs", points=1, hidden=True)
def bayes_leaves_inputs(
    gaussian_log_density, fit_gaussian_nb, fit_categorical_nb, nb_log_posterior, reference, rng, place
):
    """The functions of naive Bayes change nothing that they are given; later calls leave earlier results alone.

    나이브 베이즈의 함수들은 받은 것을 바꾸지 않고, 나중의 호출은 앞의 결과를 건드리지 않아요.
    """
    one, other = rng.uniform(0.5, 2.0, size=(2, 3, 4))
    keeps(gaussian_log_density, reference.gaussian_log_density, tuple(one), tuple(other), place)
    one, other = samples(rng, (4, 5), 2, (2, 7)), samples(rng, (4, 5), 2, (2, 7))
    keeps(fit_gaussian_nb, reference.fit_gaussian_nb, one, other, place)
    X = rng.integers(0, 3, size=(2, 9, 2))
    keeps(fit_categorical_nb, reference.fit_categorical_nb, (X[0], one[1], [3, 3]), (X[1], other[1], [3, 3]), place)
    with checks.naming("nb_log_posterior"):
        for model, points in (
            (reference.fit_gaussian_nb(*one), one[0]),
            (reference.fit_categorical_nb(X[0], one[1], [3, 3]), X[1]),
        ):
            wanted = reference.nb_log_posterior(model, points)
            arrays = {key: place(value) for key, value in model.items() if key != "log_table"}
            tables = [place(table) for table in model.get("log_table", [])]
            placed = arrays | ({"log_table": tables} if tables else {})
            given = place(points)
            for result in nb_log_posterior.map([placed] * 2, [given] * 2):
                checks.array(result, wanted)
            checks.unchanged(given, *arrays.values(), *tables)


@test_case(name="habits-kernels-leave-inputs", points=1, hidden=True)
def kernels_leave_inputs(
    lift,
    polynomial_kernel,
    rbf_kernel,
    svm_loss,
    svm_descend,
    margin,
    dual_objective,
    svm_decision,
    reference,
    rng,
    place,
):
    """Kernels and the SVM change nothing that they are given; later calls leave earlier results alone.

    커널과 SVM은 받은 것을 바꾸지 않고, 나중의 호출은 앞의 결과를 건드리지 않아요.
    """
    (A, B), (C, D) = rng.normal(size=(2, 2, 4, 3))
    for function in (polynomial_kernel, rbf_kernel):
        keeps(function, getattr(reference, function.name), (A, B), (C, D), place)
    with checks.naming("lift"):
        placed = place(A)
        first = lift.keep(placed)
        checks.unchanged(placed)
        lift(C)
        up = checks.now(first)
        checks.array(up, np.zeros((4, 10)), tol=1e12)
        up = np.asarray(up, dtype=np.float64)
        checks.array(up @ up.T, (A @ A.T + 1.0) ** 2)
    y, w, alphas = signs(rng, 4) * 1.0, rng.normal(size=(2, 3)), rng.uniform(0.2, 2.0, size=4)
    keeps(svm_loss, reference.svm_loss, (w[0], 0.5, A, y), (w[1], 0.5, B, y), place)
    keeps(svm_descend, reference.svm_descend, (A, y, 1.0, 1e-3, 3), (B, y, 1.0, 1e-3, 3), place)
    keeps(margin, reference.margin, (w[0], 0.5, A, y), (w[1], 0.5, B, y), place)
    keeps(dual_objective, reference.dual_objective, (alphas, A @ A.T, y), (alphas, B @ B.T, y), place)
    keeps(svm_decision, reference.svm_decision, (alphas, 0.5, A, y, B, linear), (alphas, 0.5, C, y, D, linear), place)


@test_case(name="habits-trees-leave-inputs", points=2, hidden=True)
def trees_leave_inputs(impurity, best_split, grow_tree, predict_tree, vote, grow_forest, reference, rng, place):
    """Trees and forests change nothing that they are given; later calls leave earlier results alone.

    트리와 숲은 받은 것을 바꾸지 않고, 나중의 호출은 앞의 결과를 건드리지 않아요.
    """
    order = rng.permutation(8)
    X, y = order[:, np.newaxis] * 2.0, np.array([3, 3, 5, 5, 5, 9, 3, 9])[order]
    for function in (best_split, grow_tree):
        keeps(function, getattr(reference, function.name), (X, y), (-X, y[::-1].copy()), place)
    keeps(best_split, reference.best_split, (X, y, "gini", np.array([0])), (-X, y, "gini", np.array([0])), place)
    keeps(impurity, reference.impurity, (y,), (y[:3],), place)
    tree = reference.grow_tree(X, y)
    keeps(predict_tree, reference.predict_tree, (tree, X), (tree, -X), place)
    votes = rng.integers(0, 4, size=(2, 5, 6))
    keeps(vote, reference.vote, (votes[0],), (votes[1],), place)
    with checks.naming("grow_forest"):
        placed_X, placed_y = place(X), place(y)
        grow_forest(placed_X, placed_y, 3, 1, max_depth=3)
        grow_forest(placed_X, placed_y, 3, 2, max_depth=3, max_features=1)
        checks.unchanged(placed_X, placed_y)
