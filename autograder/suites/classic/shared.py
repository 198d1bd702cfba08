"""What several questions about classic models ask in the same way, of hidden cases only."""

import numpy as np

from autograder.tutor import checks


def original(argument):
    """What a placed array held at first; anything else as it is."""
    return getattr(argument, "original", argument)


def agrees(function, exact, calls, check=checks.array, **same):
    """Each call, a tuple of arguments, gives what `exact` gives for the same arguments."""
    for arguments, result in zip(calls, function.map(*zip(*calls, strict=True), **same), strict=True):
        check(result, exact(*map(original, arguments), **same))


def samples(rng, sizes, D, labels=None):
    """X and y with `sizes[k]` samples of the k-th label, in random order, each class somewhere else and as wide."""
    names = np.arange(len(sizes)) if labels is None else np.asarray(labels)
    kind = rng.permutation(np.repeat(np.arange(len(sizes)), sizes))
    centres, widths = rng.normal(size=(len(sizes), D)) * 3.0, rng.uniform(0.3, 2.0, size=(len(sizes), D))
    return centres[kind] + widths[kind] * rng.normal(size=(len(kind), D)), names[kind]


def fitted(result, expected):
    """A naive Bayes model, part by part."""
    model = checks.names(result, expected)
    with checks.naming('["classes"]'):
        checks.integers(model["classes"], expected["classes"])
    for key in [key for key in expected if key not in ("classes", "log_table")]:
        with checks.naming(f'["{key}"]'):
            checks.array(model[key], expected[key])
    if "log_table" in expected:
        with checks.naming('["log_table"]'):
            tables = checks.items(model["log_table"], len(expected["log_table"]))
            for table, wanted in zip(tables, expected["log_table"], strict=True):
                checks.array(table, wanted)


def signs(rng, N):
    """N labels of ±1, both of which occur where there is room for both."""
    return rng.permutation(np.where(np.arange(N) % 2, -1, 1))


def impurity_of(y, criterion):
    """1 − Σp², or −Σ p·log₂p, of the labels."""
    p = np.array([np.mean(y == label) for label in set(y.tolist())])
    return 1.0 - p @ p if criterion == "gini" else -(p @ np.log(p)) / np.log(2.0)


def mixed(counts, criterion):
    """The impurities of rows of counts (…, C), none of which is all 0."""
    p = counts / counts.sum(axis=-1, keepdims=True)
    if criterion == "gini":
        return 1.0 - (p * p).sum(axis=-1)
    return -(p * np.log(np.where(p > 0.0, p, 1.0))).sum(axis=-1) / np.log(2.0)


def gains_of(X, y, criterion="gini"):
    """Every possible split, by column and threshold, with its gain."""
    found = []
    one_hot = (y[:, np.newaxis] == np.unique(y)).astype(np.float64)
    for feature in range(X.shape[1]):
        order = np.argsort(X[:, feature], kind="stable")
        values, left = X[order, feature], np.cumsum(one_hot[order], axis=0)
        cuts = np.flatnonzero(np.diff(values))
        low, right, share = left[cuts], left[-1] - left[cuts], (cuts + 1.0) / len(y)
        gains = mixed(left[-1], criterion) - share * mixed(low, criterion) - (1.0 - share) * mixed(right, criterion)
        found += zip([feature] * len(cuts), values[cuts] + np.diff(values)[cuts] / 2.0, gains, strict=True)
    return found


def best_of(X, y, criterion="gini", columns=None):
    """The split that the contract wants; None where there is none."""
    found = [split for split in gains_of(X, y, criterion) if columns is None or split[0] in columns]
    largest = max((gain for *_, gain in found), default=0.0)
    return next(split for split in found if split[2] > largest - 1e-10) if largest > 1e-10 else None


def is_clear(X, y, criterion="gini"):
    """No gain is nearly, but not quite, the largest in its column or of all, nor nearly 0."""
    found = gains_of(X, y, criterion)
    groups = [found] + [[split for split in found if split[0] == feature] for feature in range(X.shape[1])]
    for group in groups:
        largest = max((gain for *_, gain in group), default=0.0)
        if 1e-13 < largest < 1e-6 or any(1e-13 < largest - gain < 1e-6 for *_, gain in group):
            return False
    return True


def tree_is_clear(tree, X, y, criterion):
    """No choice on the way down the tree is close."""
    if not is_clear(X, y, criterion):
        return False
    if "label" in tree:
        return True
    left = X[:, tree["feature"]] <= tree["threshold"]
    sides = ((tree["left"], left), (tree["right"], ~left))
    return all(tree_is_clear(part, X[side], y[side], criterion) for part, side in sides)


def same_tree(actual, expected):
    """The tree asks the same questions, and has the same labels at its leaves."""
    tree = checks.names(actual, expected)
    for key, wanted in expected.items():
        with checks.naming(f'["{key}"]'):
            if key in ("left", "right"):
                same_tree(tree[key], wanted)
            else:
                checks.number(tree[key], wanted)


def whole(value):
    """A whole number as an int; None if it is something else."""
    if type(value) is np.ndarray and value.ndim == 0 and value.dtype.kind in "iuf":
        value = value.item()
    if type(value) is bool or not isinstance(value, (int, float, np.integer, np.floating)):
        return None
    return int(value) if np.isfinite(value) and value == int(value) else None


def as_tree(value, labels, D, levels):
    """A tree of at most so many levels whose labels and columns exist, in plain numbers; None for something else."""
    if type(value) is not dict:
        return None
    if set(value) == {"label"}:
        label = whole(value["label"])
        return {"label": label} if label in labels else None
    if set(value) != {"feature", "threshold", "left", "right"} or levels == 0:
        return None
    feature, left, right = (
        whole(value["feature"]),
        *(as_tree(value[s], labels, D, levels - 1) for s in ("left", "right")),
    )
    threshold = value["threshold"]
    if type(threshold) is np.ndarray and threshold.size == 1 and threshold.dtype.kind in "iuf":
        threshold = threshold.reshape(()).item()
    if type(threshold) is bool or not isinstance(threshold, (int, float, np.integer, np.floating)):
        return None
    if feature is None or not 0 <= feature < D or left is None or right is None:
        return None
    return {"feature": feature, "threshold": float(threshold), "left": left, "right": right}


def as_forest(actual, trees, labels, D, levels):
    """A list of so many trees, each as `as_tree` says.

    One statement for all of them: how many checks a case makes must not hang on what was drawn.
    """
    grown = [as_tree(tree, labels, D, levels) for tree in checks.items(actual, trees)]
    wanted = f"trees of at most {levels} levels, with labels among {sorted(labels)} and columns below {D}"
    checks.that(all(tree is not None for tree in grown), wanted, "something else")
    return grown


def columns_of(tree):
    """The columns that a tree asks about."""
    return set() if "label" in tree else {tree["feature"]} | columns_of(tree["left"]) | columns_of(tree["right"])


def leaves_of(tree):
    """The labels at the leaves of a tree, from left to right."""
    return [tree["label"]] if "label" in tree else leaves_of(tree["left"]) + leaves_of(tree["right"])


def rows(value, D):
    """What the student's code hands to a kernel: rows of D numbers.

    Raises:
        TypeError: something else than an array or a list was passed.
        ValueError: it does not hold rows of D numbers.
    """
    if type(value) not in (np.ndarray, list, tuple):
        raise TypeError("a kernel takes two arrays of rows")
    array = np.asarray(value, dtype=np.float64)
    if array.ndim != 2 or array.shape[1] != D or len(array) > 1000:
        raise ValueError(f"a kernel takes arrays of rows with {D} columns, not {array.shape}")
    return array


def agree(result, expected, form=False):
    """A result agrees with what was expected, part by part; with `form` it is precise and of the right kinds, too."""
    if type(expected) is dict:
        parts = checks.names(result, expected)
        for key, wanted in expected.items():
            with checks.naming(f'["{key}"]'):
                agree(parts[key], wanted, form)
    elif type(expected) in (tuple, list):
        for part, wanted in zip(checks.items(result, len(expected)), expected, strict=True):
            agree(part, wanted, form)
    elif form and type(expected) is int:
        checks.integer(result, expected)
    elif np.ndim(expected) and np.asarray(expected).dtype.kind in "iu":
        checks.integers(result, expected)
    else:
        checks.array(result, expected, checks.PRECISE if form else checks.VALUES)
    if form and type(expected) not in (dict, tuple, list, int):
        checks.form(result, expected)


def precise(result, expected):
    """A result in the form that the contract gives it, as precise as float64 makes it, part by part."""
    agree(result, expected, form=True)


def keeps(function, exact, given, other, place, **same):
    """A function changes nothing that it is given, says the same each time, and leaves earlier results alone.

    `given` and `other` are tuples of arguments; the arrays in `given` are placed.
    """
    wanted = exact(*given, **same)
    placed = [place(one) if type(one) is np.ndarray else one for one in given]
    arrays = [one for one in placed if hasattr(one, "original")]
    with checks.naming(function.name):
        first = function.keep(*placed, **same)
        checks.unchanged(*arrays)
        function(*other, **same)
        agree(checks.now(first), wanted)
        agree(function(*placed, **same), wanted)
        checks.unchanged(*arrays)
