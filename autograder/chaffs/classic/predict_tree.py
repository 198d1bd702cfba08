"""The wrong ideas about `predict_tree`, in the order in which diagnosis tries them."""

from autograder.chaffs import convention, edit, misconception


@convention(
    title={"en": "a value on the threshold goes right", "ko": "문턱값과 같은 값이 오른쪽으로 가요"},
    hint={"en": "x ≤ threshold goes left.", "ko": "x ≤ threshold이면 왼쪽이에요."},
)
class k31_equal_goes_right:
    form = edit('x[node["feature"]] <= node["threshold"]', 'x[node["feature"]] < node["threshold"]')

    class recursive:
        def predict_tree(tree, X):
            def down(t, x):
                return (
                    t["label"]
                    if "label" in t
                    else down(t["right"] if x[t["feature"]] >= t["threshold"] else t["left"], x)
                )

            return np.array([down(tree, x) for x in np.asarray(X, float)], dtype=int)

    class masks:
        def predict_tree(tree, X):
            X = np.array(X, float)
            if "label" in tree:
                return np.full(len(X), int(tree["label"]))
            left = X[:, tree["feature"]] < tree["threshold"]
            return np.where(left, predict_tree(tree["left"], X), predict_tree(tree["right"], X))


@misconception(
    title={"en": "left and right are swapped", "ko": "왼쪽과 오른쪽이 바뀌었어요"},
    hint={"en": "x ≤ threshold goes left.", "ko": "x ≤ threshold이면 왼쪽이에요."},
)
class predict_sides_swapped:
    form = edit('x[node["feature"]] <= node["threshold"]', 'x[node["feature"]] > node["threshold"]')

    class recursive:
        def predict_tree(tree, X):
            def down(t, x):
                if "label" in t:
                    return t["label"]
                if x[t["feature"]] <= t["threshold"]:
                    return down(t["right"], x)
                return down(t["left"], x)

            return np.array([down(tree, x) for x in np.asarray(X, float)], dtype=int)

    class masks:
        def predict_tree(tree, X):
            X = np.array(X, float)
            if "label" in tree:
                return np.full(len(X), tree["label"])
            right = X[:, tree["feature"]] <= tree["threshold"]
            return np.where(right, predict_tree(tree["right"], X), predict_tree(tree["left"], X))


@misconception(
    title={"en": "a list, or floats, instead of an int array", "ko": "정수 배열이 아니라 리스트나 실수가 나와요"},
    hint={"en": "(N,) ints: an array.", "ko": "정수 배열 (N,)이에요."},
)
class predict_as_list:
    floats = edit("dtype=np.int64", "dtype=np.float64")

    class zeros:
        def predict_tree(tree, X):
            X = np.array(X, dtype=float)
            out = np.zeros(len(X))
            for n, x in enumerate(X):
                node = tree
                while "label" not in node:
                    node = node["left"] if x[node["feature"]] <= node["threshold"] else node["right"]
                out[n] = node["label"]
            return out

    class of_objects:
        def predict_tree(tree, X):
            def down(t, x):
                if "label" in t:
                    return t["label"]
                return down(t["left" if x[t["feature"]] <= t["threshold"] else "right"], x)

            return [down(tree, x) for x in np.asarray(X, float)]
