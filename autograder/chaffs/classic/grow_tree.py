"""The wrong ideas about `grow_tree`, in the order in which diagnosis tries them."""

from autograder.chaffs import convention, edit, misconception


@misconception(
    title={"en": "the depth is kept for the whole tree", "ko": "깊이를 트리 전체가 함께 세요"},
    hint={
        "en": "Depth belongs to the branch: the right side may be as deep as the left.",
        "ko": "깊이는 가지마다 따로예요. 오른쪽도 왼쪽만큼 깊을 수 있어요.",
    },
)
class k33_depth_shared:
    class in_an_object:
        def grow_tree(X, y, max_depth=None, min_samples=2, criterion="gini"):
            state = {"depth": 0}

            def grow(X, y):
                full = max_depth is not None and state["depth"] >= max_depth
                split = None if full or len(y) < min_samples else best_split(X, y, criterion)
                if split is None:
                    labels, counts = np.unique(y, return_counts=True)
                    return {"label": int(labels[counts.argmax()])}
                state["depth"] += 1
                go = X[:, split[0]] <= split[1]
                left = grow(X[go], y[go])
                return {"feature": split[0], "threshold": split[1], "left": left, "right": grow(X[~go], y[~go])}

            return grow(np.asarray(X, float), np.asarray(y))

    class with_nonlocal:
        def grow_tree(X, y, max_depth=None, min_samples=2, criterion="gini"):
            questions = 0

            def leaf(y):
                return {"label": int(np.bincount(y).argmax())}

            def grow(X, y):
                nonlocal questions
                if (max_depth is not None and questions == max_depth) or len(y) < min_samples:
                    return leaf(y)
                found = best_split(X, y, criterion)
                if not found:
                    return leaf(y)
                questions = questions + 1
                j, t, _ = found
                return {
                    "feature": j,
                    "threshold": t,
                    "left": grow(X[X[:, j] <= t], y[X[:, j] <= t]),
                    "right": grow(X[X[:, j] > t], y[X[:, j] > t]),
                }

            return grow(np.array(X, float), np.array(y))

    class in_a_class:
        class _Builder:
            def __init__(self, max_depth, min_samples, criterion):
                self.left_over = np.inf if max_depth is None else max_depth
                self.min_samples, self.criterion = min_samples, criterion

            def build(self, X, y):
                split = best_split(X, y, self.criterion) if self.left_over > 0 and len(y) >= self.min_samples else None
                if split is None:
                    labels, counts = np.unique(y, return_counts=True)
                    return {"label": int(labels[np.argmax(counts)])}
                self.left_over -= 1
                mask = X[:, split[0]] <= split[1]
                return {
                    "feature": split[0],
                    "threshold": split[1],
                    "left": self.build(X[mask], y[mask]),
                    "right": self.build(X[~mask], y[~mask]),
                }

        def grow_tree(X, y, max_depth=None, min_samples=2, criterion="gini"):
            return _Builder(max_depth, min_samples, criterion).build(np.asarray(X, float), np.asarray(y))


@convention(
    title={"en": "the tree asks on where nothing is gained", "ko": "이득이 없어도 계속 물어요"},
    hint={
        "en": "No gain, no split: XOR's four points stay one leaf.",
        "ko": "이득이 없으면 나누지 않아요. XOR의 네 점은 잎 하나예요.",
    },
)
class k32_tree_splits_without_gain:
    class halves:
        def grow_tree(X, y, max_depth=None, min_samples=2, criterion="gini"):
            X, y = np.asarray(X, float), np.asarray(y)

            def first_place(X):
                for j in range(X.shape[1]):
                    v = np.unique(X[:, j])
                    if len(v) > 1:
                        return j, float((v[0] + v[1]) / 2), 0.0
                return None

            def grow(X, y, depth):
                labels, counts = np.unique(y, return_counts=True)
                split = None
                if len(labels) > 1 and len(y) >= min_samples and (max_depth is None or depth < max_depth):
                    split = best_split(X, y, criterion) or first_place(X)
                if split is None:
                    return {"label": int(labels[counts.argmax()])}
                go = X[:, split[0]] <= split[1]
                return {
                    "feature": split[0],
                    "threshold": split[1],
                    "left": grow(X[go], y[go], depth + 1),
                    "right": grow(X[~go], y[~go], depth + 1),
                }

            return grow(X, y, 0)

    class any_split_while_mixed:
        def grow_tree(X, y, max_depth=None, min_samples=2, criterion="gini", depth=0):
            X, y = np.array(X, dtype=float), np.array(y)
            labels, counts = np.unique(y, return_counts=True)
            best = None
            if len(labels) > 1 and len(y) >= min_samples and depth != max_depth:
                for j in range(X.shape[1]):
                    v = np.unique(X[:, j])
                    for t in (v[:-1] + v[1:]) / 2:
                        go = X[:, j] <= t
                        after = go.mean() * impurity(y[go], criterion) + (~go).mean() * impurity(y[~go], criterion)
                        if best is None or after < best[2] - 1e-12:
                            best = (j, float(t), after)
            if best is None:
                return {"label": int(labels[counts.argmax()])}
            go = X[:, best[0]] <= best[1]
            return {
                "feature": best[0],
                "threshold": best[1],
                "left": grow_tree(X[go], y[go], max_depth, min_samples, criterion, depth + 1),
                "right": grow_tree(X[~go], y[~go], max_depth, min_samples, criterion, depth + 1),
            }


@misconception(
    title={"en": "one level too few, or too many", "ko": "한 층이 모자라거나 남아요"},
    hint={
        "en": "max_depth=0: one leaf. max_depth=1: one question.",
        "ko": "max_depth=0이면 잎 하나, 1이면 질문 하나예요.",
    },
)
class tree_depth_off_by_one:
    class too_deep:
        def grow_tree(X, y, max_depth=None, min_samples=2, criterion="gini"):
            X, y = np.asarray(X, float), np.asarray(y)

            def leaf(y):
                labels, counts = np.unique(y, return_counts=True)
                return {"label": int(labels[counts.argmax()])}

            def grow(X, y, depth):
                if len(y) < min_samples or (max_depth is not None and depth > max_depth):
                    return leaf(y)
                split = best_split(X, y, criterion)
                if split is None:
                    return leaf(y)
                left = X[:, split[0]] <= split[1]
                return {
                    "feature": split[0],
                    "threshold": split[1],
                    "left": grow(X[left], y[left], depth + 1),
                    "right": grow(X[~left], y[~left], depth + 1),
                }

            return grow(X, y, 0)

    class too_flat:
        def grow_tree(X, y, max_depth=None, min_samples=2, criterion="gini"):
            X, y = np.asarray(X, float), np.asarray(y)

            def leaf(y):
                labels, counts = np.unique(y, return_counts=True)
                return {"label": int(labels[counts.argmax()])}

            def grow(X, y, depth):
                if len(y) < min_samples or (max_depth is not None and depth + 1 >= max_depth):
                    return leaf(y)
                split = best_split(X, y, criterion)
                if split is None:
                    return leaf(y)
                left = X[:, split[0]] <= split[1]
                return {
                    "feature": split[0],
                    "threshold": split[1],
                    "left": grow(X[left], y[left], depth + 1),
                    "right": grow(X[~left], y[~left], depth + 1),
                }

            return grow(X, y, 0)

    class counted_from_one:
        def _leaf(y):
            labels, counts = np.unique(y, return_counts=True)
            return {"label": int(labels[np.argmax(counts)])}

        def grow_tree(X, y, max_depth=None, min_samples=2, criterion="gini", depth=0):
            X, y = np.array(X, dtype=float), np.array(y)
            if len(y) < min_samples or (max_depth is not None and depth >= max_depth + 1):
                return _leaf(y)
            split = best_split(X, y, criterion)
            if split is None:
                return _leaf(y)
            feature, threshold, _ = split
            go = X[:, feature] <= threshold
            sides = [grow_tree(X[m], y[m], max_depth, min_samples, criterion, depth + 1) for m in (go, ~go)]
            return {"feature": feature, "threshold": threshold, "left": sides[0], "right": sides[1]}


@misconception(
    title={"en": "max_depth is not used", "ko": "max_depth를 쓰지 않아요"},
    hint={"en": "Where no depth is left there is a leaf.", "ko": "깊이가 남지 않으면 잎이에요."},
)
class tree_depth_ignored:
    form = edit("max_depth, min_samples, lambda", "None, min_samples, lambda")

    class never_asked:
        def _leaf(y):
            labels, counts = np.unique(y, return_counts=True)
            return {"label": int(labels[np.argmax(counts)])}

        def grow_tree(X, y, max_depth=None, min_samples=2, criterion="gini", depth=0):
            X, y = np.array(X, dtype=float), np.array(y)
            if len(y) < min_samples:
                return _leaf(y)
            split = best_split(X, y, criterion)
            if split is None:
                return _leaf(y)
            feature, threshold, _ = split
            go = X[:, feature] <= threshold
            sides = [grow_tree(X[m], y[m], max_depth, min_samples, criterion, depth + 1) for m in (go, ~go)]
            return {"feature": feature, "threshold": threshold, "left": sides[0], "right": sides[1]}

    class pure_or_small:
        def _leaf(y):
            labels, counts = np.unique(y, return_counts=True)
            return {"label": int(labels[np.argmax(counts)])}

        def grow_tree(X, y, max_depth=None, min_samples=2, criterion="gini", depth=0):
            X, y = np.array(X, dtype=float), np.array(y)
            if len(set(y.tolist())) == 1 or len(y) < min_samples:
                return _leaf(y)
            split = best_split(X, y, criterion)
            if split is None:
                return _leaf(y)
            feature, threshold, _ = split
            go = X[:, feature] <= threshold
            sides = [grow_tree(X[m], y[m], max_depth, min_samples, criterion, depth + 1) for m in (go, ~go)]
            return {"feature": feature, "threshold": threshold, "left": sides[0], "right": sides[1]}


@misconception(
    title={"en": "min_samples is off by one, or not used", "ko": "min_samples가 하나 어긋나거나 쓰이지 않아요"},
    hint={
        "en": "*Fewer* than min_samples makes a leaf; with just so many there is still a question.",
        "ko": "min_samples*보다 적으면* 잎이에요. 딱 그만큼이면 아직 물어요.",
    },
)
class tree_min_samples:
    at_most = edit("max_depth, min_samples, lambda", "max_depth, min_samples + 1, lambda")

    ignored = edit("max_depth, min_samples, lambda", "max_depth, 2, lambda")

    class not_more_than:
        def _leaf(y):
            labels, counts = np.unique(y, return_counts=True)
            return {"label": int(labels[np.argmax(counts)])}

        def grow_tree(X, y, max_depth=None, min_samples=2, criterion="gini", depth=0):
            X, y = np.array(X, dtype=float), np.array(y)
            if len(y) <= min_samples or depth == max_depth:
                return _leaf(y)
            split = best_split(X, y, criterion)
            if split is None:
                return _leaf(y)
            feature, threshold, _ = split
            go = X[:, feature] <= threshold
            sides = [grow_tree(X[m], y[m], max_depth, min_samples, criterion, depth + 1) for m in (go, ~go)]
            return {"feature": feature, "threshold": threshold, "left": sides[0], "right": sides[1]}

    class never_asked:
        def _leaf(y):
            labels, counts = np.unique(y, return_counts=True)
            return {"label": int(labels[np.argmax(counts)])}

        def grow_tree(X, y, max_depth=None, min_samples=2, criterion="gini", depth=0):
            X, y = np.array(X, dtype=float), np.array(y)
            if len(set(y.tolist())) == 1 or depth == max_depth:
                return _leaf(y)
            split = best_split(X, y, criterion)
            if split is None:
                return _leaf(y)
            feature, threshold, _ = split
            go = X[:, feature] <= threshold
            sides = [grow_tree(X[m], y[m], max_depth, min_samples, criterion, depth + 1) for m in (go, ~go)]
            return {"feature": feature, "threshold": threshold, "left": sides[0], "right": sides[1]}


@misconception(
    title={
        "en": "the label of a leaf is not that of the majority, smallest in a tie",
        "ko": "잎의 레이블이 다수결(비기면 작은 것)이 아니에요",
    },
    hint={"en": "Count the labels; among equals the smallest wins.", "ko": "레이블을 세세요. 비기면 작은 것이 이겨요."},
)
class tree_label_not_the_majority:
    class largest_in_a_tie:
        def grow_tree(X, y, max_depth=None, min_samples=2, criterion="gini"):
            X, y = np.asarray(X, float), np.asarray(y)

            def leaf(y):
                labels, counts = np.unique(y, return_counts=True)
                return {"label": int(labels[::-1][counts[::-1].argmax()])}

            def grow(X, y, depth):
                if len(y) < min_samples or (max_depth is not None and depth >= max_depth):
                    return leaf(y)
                split = best_split(X, y, criterion)
                if split is None:
                    return leaf(y)
                left = X[:, split[0]] <= split[1]
                return {
                    "feature": split[0],
                    "threshold": split[1],
                    "left": grow(X[left], y[left], depth + 1),
                    "right": grow(X[~left], y[~left], depth + 1),
                }

            return grow(X, y, 0)

    class mean:
        def grow_tree(X, y, max_depth=None, min_samples=2, criterion="gini"):
            X, y = np.asarray(X, float), np.asarray(y)

            def leaf(y):
                labels, counts = np.unique(y, return_counts=True)
                return {"label": int(round(y.mean()))}

            def grow(X, y, depth):
                if len(y) < min_samples or (max_depth is not None and depth >= max_depth):
                    return leaf(y)
                split = best_split(X, y, criterion)
                if split is None:
                    return leaf(y)
                left = X[:, split[0]] <= split[1]
                return {
                    "feature": split[0],
                    "threshold": split[1],
                    "left": grow(X[left], y[left], depth + 1),
                    "right": grow(X[~left], y[~left], depth + 1),
                }

            return grow(X, y, 0)

    class first:
        def _leaf(y):
            return {"label": int(y[0])}

        def grow_tree(X, y, max_depth=None, min_samples=2, criterion="gini", depth=0):
            X, y = np.array(X, dtype=float), np.array(y)
            if len(y) < min_samples or depth == max_depth:
                return _leaf(y)
            split = best_split(X, y, criterion)
            if split is None:
                return _leaf(y)
            feature, threshold, _ = split
            go = X[:, feature] <= threshold
            sides = [grow_tree(X[m], y[m], max_depth, min_samples, criterion, depth + 1) for m in (go, ~go)]
            return {"feature": feature, "threshold": threshold, "left": sides[0], "right": sides[1]}


@misconception(
    title={"en": "a leaf holds the class's index, or shares", "ko": "잎에 클래스의 번호나 비율이 있어요"},
    hint={"en": "The label itself: 3 or 7, as in y.", "ko": "y에 있는 레이블 그대로예요. 3이나 7이요."},
)
class tree_label_index:
    class form:
        def grow_tree(X, y, max_depth=None, min_samples=2, criterion="gini"):
            X, y = np.asarray(X, float), np.asarray(y)

            def leaf(y):
                labels, counts = np.unique(y, return_counts=True)
                return {"label": int(counts.argmax())}

            def grow(X, y, depth):
                if len(y) < min_samples or (max_depth is not None and depth >= max_depth):
                    return leaf(y)
                split = best_split(X, y, criterion)
                if split is None:
                    return leaf(y)
                left = X[:, split[0]] <= split[1]
                return {
                    "feature": split[0],
                    "threshold": split[1],
                    "left": grow(X[left], y[left], depth + 1),
                    "right": grow(X[~left], y[~left], depth + 1),
                }

            return grow(X, y, 0)

    class codes:
        def _leaf(y):
            _, code, counts = np.unique(y, return_inverse=True, return_counts=True)
            return {"label": int(counts.argmax())}

        def grow_tree(X, y, max_depth=None, min_samples=2, criterion="gini", depth=0):
            X, y = np.array(X, dtype=float), np.array(y)
            if len(y) < min_samples or depth == max_depth:
                return _leaf(y)
            split = best_split(X, y, criterion)
            if split is None:
                return _leaf(y)
            feature, threshold, _ = split
            go = X[:, feature] <= threshold
            sides = [grow_tree(X[m], y[m], max_depth, min_samples, criterion, depth + 1) for m in (go, ~go)]
            return {"feature": feature, "threshold": threshold, "left": sides[0], "right": sides[1]}

    class shares:
        def _leaf(y):
            labels, counts = np.unique(y, return_counts=True)
            return {"label": (counts / len(y)).tolist()}

        def grow_tree(X, y, max_depth=None, min_samples=2, criterion="gini", depth=0):
            X, y = np.array(X, dtype=float), np.array(y)
            if len(y) < min_samples or depth == max_depth:
                return _leaf(y)
            split = best_split(X, y, criterion)
            if split is None:
                return _leaf(y)
            feature, threshold, _ = split
            go = X[:, feature] <= threshold
            sides = [grow_tree(X[m], y[m], max_depth, min_samples, criterion, depth + 1) for m in (go, ~go)]
            return {"feature": feature, "threshold": threshold, "left": sides[0], "right": sides[1]}


@misconception(
    title={"en": "the criterion is not passed on", "ko": "criterion을 넘겨주지 않아요"},
    hint={"en": "best_split must know it.", "ko": "best_split이 알아야 해요."},
)
class tree_criterion_ignored:
    form = edit("best_split(X, y, criterion))", "best_split(X, y))")

    class default_in_recursion:
        def _leaf(y):
            labels, counts = np.unique(y, return_counts=True)
            return {"label": int(labels[np.argmax(counts)])}

        def grow_tree(X, y, max_depth=None, min_samples=2, criterion="gini", depth=0):
            X, y = np.array(X, dtype=float), np.array(y)
            if len(y) < min_samples or depth == max_depth:
                return _leaf(y)
            split = best_split(X, y)
            if split is None:
                return _leaf(y)
            feature, threshold, _ = split
            go = X[:, feature] <= threshold
            sides = [grow_tree(X[m], y[m], max_depth, min_samples, criterion, depth + 1) for m in (go, ~go)]
            return {"feature": feature, "threshold": threshold, "left": sides[0], "right": sides[1]}

    class not_passed_down:
        def _leaf(y):
            labels, counts = np.unique(y, return_counts=True)
            return {"label": int(labels[np.argmax(counts)])}

        def grow_tree(X, y, max_depth=None, min_samples=2, criterion="gini", depth=0):
            X, y = np.array(X, dtype=float), np.array(y)
            if len(y) < min_samples or depth == max_depth:
                return _leaf(y)
            split = best_split(X, y, criterion)
            if split is None:
                return _leaf(y)
            feature, threshold, _ = split
            go = X[:, feature] <= threshold
            sides = [grow_tree(X[m], y[m], max_depth, min_samples, depth=depth + 1) for m in (go, ~go)]
            return {"feature": feature, "threshold": threshold, "left": sides[0], "right": sides[1]}
