"""The wrong ideas about `grow_forest`, in the order in which diagnosis tries them."""

from autograder.chaffs import convention, edit, essential, misconception

essential("distribution")


@misconception(
    title={"en": "the trees are grown on the data as they are", "ko": "트리를 데이터 그대로 길렀어요"},
    hint={
        "en": "Each tree gets a bootstrap sample of its own: drawn with replacement.",
        "ko": "트리마다 자기의 부트스트랩 표집을 써요. 복원추출이에요.",
    },
)
class f14_no_bootstrap:
    as_they_are = edit("rows = bootstrap(N, int(rng.integers(2**31)))", "rows = np.arange(N)")

    shuffled = edit("rows = bootstrap(N, int(rng.integers(2**31)))", "rows = rng.permutation(N)")

    class in_a_list:
        def grow_forest(X, y, trees, seed, max_depth=None, max_features=None):
            X, y, rng = np.asarray(X, float), np.asarray(y), np.random.default_rng(seed)
            D = X.shape[1]

            def find(X, y):
                columns = None if max_features is None else rng.permutation(D)[:max_features]
                return best_split(X, y, features=columns)

            forest = []
            for _ in range(trees):
                forest.append(_grow(X, y, max_depth, 2, find))
            return forest


@misconception(
    title={"en": "rows and labels are drawn apart", "ko": "행과 레이블을 따로 뽑았어요"},
    hint={"en": "One set of indices for both.", "ko": "둘 다에 같은 번호를 쓰세요."},
)
class k36_labels_apart:
    two_draws = edit("labels[rows]", "labels[bootstrap(N, int(rng.integers(2**31)))]")

    class shuffled_apart:
        def grow_forest(X, y, trees, seed, max_depth=None, max_features=None):
            X, y, rng = np.asarray(X, float), np.asarray(y), np.random.default_rng(seed)
            D = X.shape[1]

            def find(X, y):
                columns = None if max_features is None else rng.permutation(D)[:max_features]
                return best_split(X, y, features=columns)

            forest = []
            for _ in range(trees):
                a, b = rng.integers(0, len(X), len(X)), rng.integers(0, len(X), len(X))
                forest.append(_grow(X[a], y[b], max_depth, 2, find))
            return forest

    labels_as_they_are = edit("labels[rows]", "labels")


@convention(
    title={"en": "columns are drawn once a tree", "ko": "열을 트리마다 한 번만 뽑았어요"},
    hint={"en": "A new draw at every split.", "ko": "나눌 때마다 새로 뽑아요."},
)
class k37_columns_once_a_tree:
    class in_the_loop:
        def grow_forest(X, y, trees, seed, max_depth=None, max_features=None):
            X, y, rng = np.asarray(X, float), np.asarray(y), np.random.default_rng(seed)
            D = X.shape[1]

            def find(X, y):
                columns = None if max_features is None else rng.permutation(D)[:max_features]
                return best_split(X, y, features=columns)

            forest = []
            for _ in range(trees):
                rows = rng.integers(0, len(X), len(X))
                own = None if max_features is None else rng.choice(D, max_features, replace=False)
                forest.append(
                    _grow(X[rows], y[rows], max_depth, 2, lambda X, y, own=own: best_split(X, y, features=own))
                )
            return forest

    class narrow_tables:
        def grow_forest(X, y, trees, seed, max_depth=None, max_features=None):
            X, y, rng = np.array(X, float), np.array(y), np.random.default_rng(seed)

            def renamed(tree, columns):
                if "label" in tree:
                    return tree
                sides = {side: renamed(tree[side], columns) for side in ("left", "right")}
                return {"feature": int(columns[tree["feature"]]), "threshold": tree["threshold"], **sides}

            forest = []
            for _ in range(trees):
                rows = rng.integers(0, len(y), len(y))
                columns = np.sort(rng.permutation(X.shape[1])[: max_features or X.shape[1]])
                forest.append(renamed(grow_tree(X[rows][:, columns], y[rows], max_depth), columns))
            return forest

    once_for_all = edit(
        "def find(",
        "once = None if max_features is None else rng.choice(D, size=max_features, replace=False)\n\n    def find(",
        "columns = None if max_features is None else rng.choice(D, size=max_features, replace=False)",
        "columns = once",
    )


@misconception(
    title={"en": "all trees share one bootstrap sample", "ko": "모든 트리가 부트스트랩 표집 하나를 함께 써요"},
    hint={"en": "Draw anew for every tree.", "ko": "트리마다 새로 뽑으세요."},
)
class forest_one_sample_for_all:
    same_seed = edit("rows = bootstrap(N, int(rng.integers(2**31)))", "rows = bootstrap(N, seed)")

    class drawn_before:
        def grow_forest(X, y, trees, seed, max_depth=None, max_features=None):
            X, y = np.array(X, dtype=float), np.array(y)
            rng = np.random.default_rng(seed)
            n, D = X.shape
            sample = rng.integers(0, n, size=n)

            def draw(X, y):
                columns = None if max_features is None else rng.choice(D, max_features, replace=False)
                return best_split(X, y, features=columns)

            forest = []
            while len(forest) < trees:
                rows = sample
                forest.append(_grow(X[rows], y[rows], max_depth, 2, draw))
            return forest

    class new_generator:
        def grow_forest(X, y, trees, seed, max_depth=None, max_features=None):
            X, y = np.array(X, dtype=float), np.array(y)
            rng = np.random.default_rng(seed)
            n, D = X.shape

            def draw(X, y):
                columns = None if max_features is None else rng.choice(D, max_features, replace=False)
                return best_split(X, y, features=columns)

            forest = []
            while len(forest) < trees:
                rows = np.random.default_rng(seed).choice(n, n)
                forest.append(_grow(X[rows], y[rows], max_depth, 2, draw))
            return forest


@misconception(
    title={"en": "max_features is not used", "ko": "max_features를 쓰지 않아요"},
    hint={"en": "Only the columns that were drawn may be used.", "ko": "뽑힌 열만 써요."},
)
class forest_columns_ignored:
    form = edit(
        "columns = None if max_features is None else rng.choice(D, size=max_features, replace=False)", "columns = None"
    )

    class grow_tree_each:
        def grow_forest(X, y, trees, seed, max_depth=None, max_features=None):
            X, y = np.array(X, dtype=float), np.array(y)
            rng = np.random.default_rng(seed)
            forest = []
            for _ in range(trees):
                rows = bootstrap(len(X), int(rng.integers(1_000_000)))
                forest.append(grow_tree(X[rows], y[rows], max_depth))
            return forest

    class comprehension:
        def grow_forest(X, y, trees, seed, max_depth=None, max_features=None):
            X, y = np.asarray(X, dtype=float), np.asarray(y)
            samples = [bootstrap(len(y), seed + t) for t in range(trees)]
            return [grow_tree(X[s], y[s], max_depth=max_depth) for s in samples]


@misconception(
    title={"en": "the same column may be drawn twice", "ko": "같은 열이 두 번 뽑힐 수 있어요"},
    hint={"en": "max_features *different* columns.", "ko": "서로 *다른* 열 max_features개예요."},
)
class forest_columns_with_replacement:
    choice = edit("rng.choice(D, size=max_features, replace=False)", "rng.choice(D, size=max_features)")

    always = edit(
        "None if max_features is None else rng.choice(D, size=max_features, replace=False)",
        "rng.integers(0, D, size=max_features or D)",
    )

    class one_by_one:
        def grow_forest(X, y, trees, seed, max_depth=None, max_features=None):
            X, y = np.array(X, dtype=float), np.array(y)
            rng = np.random.default_rng(seed)
            n, D = X.shape

            def draw(X, y):
                columns = None if max_features is None else [int(rng.integers(D)) for _ in range(max_features)]
                return best_split(X, y, features=columns)

            forest = []
            while len(forest) < trees:
                rows = rng.integers(0, n, size=n)
                forest.append(_grow(X[rows], y[rows], max_depth, 2, draw))
            return forest


@convention(
    title={
        "en": "where the drawn columns give no gain it looks at others",
        "ko": "뽑힌 열에서 이득이 없으면 다른 열을 봐요",
    },
    hint={
        "en": "Then there is a leaf, here; scikit-learn goes on looking.",
        "ko": "여기서는 잎이에요. scikit-learn은 더 찾아봐요.",
    },
)
class forest_looks_further:
    form = edit(
        "return best_split(X, y, features=columns)", "return best_split(X, y, features=columns) or best_split(X, y)"
    )

    class goes_on_drawing:
        def grow_forest(X, y, trees, seed, max_depth=None, max_features=None):
            X, y = np.array(X, dtype=float), np.array(y)
            rng = np.random.default_rng(seed)
            n, D = X.shape

            def draw(X, y):
                order = rng.permutation(D)
                k = D if max_features is None else max_features
                split = best_split(X, y, features=order[:k])
                while split is None and k < D:
                    split = best_split(X, y, features=order[k : k + 1])
                    k += 1
                return split

            forest = []
            for _ in range(trees):
                rows = rng.integers(0, n, size=n)
                forest.append(_grow(X[rows], y[rows], max_depth, 2, draw))
            return forest

    class all_columns_then:
        def grow_forest(X, y, trees, seed, max_depth=None, max_features=None):
            X, y = np.array(X, dtype=float), np.array(y)
            rng = np.random.default_rng(seed)
            n, D = X.shape

            def draw(X, y):
                columns = None if max_features is None else rng.choice(D, max_features, replace=False)
                return best_split(X, y, features=columns) or best_split(X, y, features=range(D))

            forest = []
            while len(forest) < trees:
                rows = rng.integers(0, n, size=n)
                forest.append(_grow(X[rows], y[rows], max_depth, 2, draw))
            return forest


@misconception(
    title={"en": "max_depth is not used", "ko": "max_depth를 쓰지 않아요"},
    hint={"en": "No tree is deeper than max_depth.", "ko": "max_depth보다 깊은 트리는 없어요."},
)
class forest_depth_ignored:
    form = edit("max_depth, 2, find", "None, 2, find")

    class to_the_end:
        def grow_forest(X, y, trees, seed, max_depth=None, max_features=None):
            X, y = np.array(X, dtype=float), np.array(y)
            rng = np.random.default_rng(seed)
            n, D = X.shape

            def draw(X, y):
                columns = None if max_features is None else rng.choice(D, max_features, replace=False)
                return best_split(X, y, features=columns)

            forest = []
            while len(forest) < trees:
                rows = rng.integers(0, n, size=n)
                forest.append(_grow(X[rows], y[rows], None, 2, draw))
            return forest

    class minus_one:
        def grow_forest(X, y, trees, seed, max_depth=None, max_features=None):
            X, y = np.array(X, dtype=float), np.array(y)
            rng = np.random.default_rng(seed)
            n, D = X.shape

            def draw(X, y):
                columns = None if max_features is None else rng.choice(D, max_features, replace=False)
                return best_split(X, y, features=columns)

            forest = []
            while len(forest) < trees:
                rows = rng.integers(0, n, size=n)
                forest.append(_grow(X[rows], y[rows], -1, 2, draw))
            return forest


@misconception(
    title={"en": "the seed is not used, or not alone", "ko": "시드를 쓰지 않거나 다른 것도 써요"},
    hint={
        "en": "The same seed, the same forest; another seed, another one.",
        "ko": "시드가 같으면 같은 숲, 다르면 다른 숲이에요.",
    },
)
class forest_seed_unused:
    fixed = edit("np.random.default_rng(seed)", "np.random.default_rng(0)")

    class own_number:
        def grow_forest(X, y, trees, seed, max_depth=None, max_features=None):
            X, y = np.array(X, dtype=float), np.array(y)
            rng = np.random.default_rng(42)
            n, D = X.shape

            def draw(X, y):
                columns = None if max_features is None else rng.choice(D, max_features, replace=False)
                return best_split(X, y, features=columns)

            forest = []
            while len(forest) < trees:
                rows = rng.integers(0, n, size=n)
                forest.append(_grow(X[rows], y[rows], max_depth, 2, draw))
            return forest
