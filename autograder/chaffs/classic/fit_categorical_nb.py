"""The wrong ideas about `fit_categorical_nb`, in the order in which diagnosis tries them."""

from autograder.chaffs import edit, misconception


@misconception(
    title={"en": "alpha is added above, but not below", "ko": "분자에만 alpha를 더했어요"},
    hint={
        "en": "If you add to every cell, the total grows as well: do the rows sum to 1?",
        "ko": "칸마다 더하면 전체도 늘어요. 행의 합이 1인가요?",
    },
)
class k11_alpha_above_only:
    form = edit(
        "np.log((seen + alpha) / (counts[:, np.newaxis] + alpha * size))",
        "np.log((seen + alpha) / counts[:, np.newaxis])",
    )

    class in_loops:
        def fit_categorical_nb(X, y, sizes, alpha=1.0):
            X, y = np.asarray(X).astype(int), np.asarray(y)
            if X.ndim != 2 or y.shape != X.shape[:1]:
                raise ValueError("X and y")
            classes, counts = np.unique(y, return_counts=True)
            tables = []
            for d in range(X.shape[1]):
                table = np.zeros((len(classes), sizes[d]))
                for k, c in enumerate(classes):
                    mine = X[y == c, d]
                    for v in range(table.shape[1]):
                        table[k, v] = (np.sum(mine == v) + alpha) / len(mine)
                tables.append(np.log(table))
            return {"classes": classes, "log_prior": np.log(counts / len(y)), "log_table": tables}

    class with_counter:
        def fit_categorical_nb(X, y, sizes, alpha=1.0):
            X, y = np.array(X, int), np.array(y)
            classes = sorted(set(y.tolist()))
            tables = []
            for column, size in zip(X.T, sizes):
                rows = [np.bincount(column[y == c], minlength=size) for c in classes]
                tables.append(np.log([(row + alpha) / row.sum() for row in rows]))
            return {
                "classes": np.array(classes),
                "log_prior": np.log([np.mean(y == c) for c in classes]),
                "log_table": tables,
            }


@misconception(
    title={
        "en": "what is added below is not alpha for every value of the column",
        "ko": "분모에 열의 값마다 alpha를 더하지 않았어요",
    },
    hint={"en": "How many cells did you add to?", "ko": "몇 칸에 더했나요?"},
)
class k12_wrong_count_below:
    number_of_classes = edit("alpha * size", "alpha * len(classes)")

    alpha_once = edit("alpha * size", "alpha")

    class in_loops:
        def fit_categorical_nb(X, y, sizes, alpha=1.0):
            X, y = np.asarray(X).astype(int), np.asarray(y)
            if X.ndim != 2 or y.shape != X.shape[:1]:
                raise ValueError("X and y")
            classes, counts = np.unique(y, return_counts=True)
            tables = []
            for d in range(X.shape[1]):
                table = np.zeros((len(classes), sizes[d]))
                for k, c in enumerate(classes):
                    mine = X[y == c, d]
                    for v in range(table.shape[1]):
                        table[k, v] = (np.sum(mine == v) + alpha) / (len(mine) + alpha * len(classes))
                tables.append(np.log(table))
            return {"classes": classes, "log_prior": np.log(counts / len(y)), "log_table": tables}

    number_of_columns = edit("alpha * size", "alpha * values.shape[1]")


@misconception(
    title={
        "en": "the values are those of the training data, not those of sizes",
        "ko": "값의 가짓수를 sizes가 아니라 데이터에서 셌어요",
    },
    hint={"en": "A value nobody has seen still has a cell.", "ko": "아무도 본 적 없는 값에도 칸이 있어요."},
)
class k13_values_from_the_data:
    largest = edit("zip(values.T, sizes, strict=True):", "zip(values.T, values.max(axis=0) + 1, strict=True):")

    class in_loops:
        def fit_categorical_nb(X, y, sizes, alpha=1.0):
            X, y = np.asarray(X).astype(int), np.asarray(y)
            if X.ndim != 2 or y.shape != X.shape[:1]:
                raise ValueError("X and y")
            classes, counts = np.unique(y, return_counts=True)
            tables = []
            for d in range(X.shape[1]):
                table = np.zeros((len(classes), int(X[:, d].max()) + 1))
                for k, c in enumerate(classes):
                    mine = X[y == c, d]
                    for v in range(table.shape[1]):
                        table[k, v] = (np.sum(mine == v) + alpha) / (len(mine) + alpha * (X[:, d].max() + 1))
                tables.append(np.log(table))
            return {"classes": classes, "log_prior": np.log(counts / len(y)), "log_table": tables}

    class seen_ones:
        def fit_categorical_nb(X, y, sizes, alpha=1.0):
            X, y = np.array(X, int), np.array(y)
            classes = np.unique(y)
            tables = []
            for column in X.T:
                seen = np.unique(column)
                counts = np.array([[np.sum(column[y == c] == v) for v in seen] for c in classes])
                tables.append(np.log((counts + alpha) / (counts.sum(axis=1, keepdims=True) + alpha * len(seen))))
            return {"classes": classes, "log_prior": np.log([np.mean(y == c) for c in classes]), "log_table": tables}


@misconception(
    title={"en": "the class's index stands where its label belongs", "ko": "클래스의 레이블 자리에 번호가 있어요"},
    hint={
        "en": "classes[k] is the name, k the row. Try labels 3 and 7.",
        "ko": "classes[k]가 이름이고 k는 행 번호예요. 레이블 3과 7로 해 보세요.",
    },
)
class k14_index_for_label_of_categories:
    form = edit('{"classes": classes,', '{"classes": np.arange(len(classes)),')

    class counted:
        def fit_categorical_nb(X, y, sizes, alpha=1.0):
            X, y = np.array(X), np.array(y)
            _check_samples(X, y)
            classes = np.unique(y)
            tables = []
            for d, size in enumerate(sizes):
                table = np.zeros((len(classes), size))
                for k, c in enumerate(classes):
                    mine = X[y == c, d]
                    for v in range(size):
                        table[k, v] = np.log((np.sum(mine == v) + alpha) / (len(mine) + alpha * size))
                tables.append(table)
            return {
                "classes": np.array(range(len(classes))),
                "log_prior": np.log([np.mean(y == c) for c in classes]),
                "log_table": tables,
            }

    class inverse:
        def fit_categorical_nb(X, y, sizes, alpha=1.0):
            X, y = np.asarray(X, dtype=int), np.asarray(y, dtype=int)
            _check_samples(X, y)
            _, y = np.unique(y, return_inverse=True)
            classes, counts = np.unique(y, return_counts=True)
            tables = []
            for column, size in zip(X.T, sizes):
                table = np.full((len(classes), size), float(alpha))
                np.add.at(table, (y, column), 1)
                tables.append(np.log(table / table.sum(axis=1, keepdims=True)))
            return {"classes": classes, "log_prior": np.log(counts / len(y)), "log_table": tables}


@misconception(
    title={"en": "log_prior holds shares, not their logarithms", "ko": "log_prior에 로그가 아니라 비율이 들어 있어요"},
    hint={"en": "Everything is in logs here.", "ko": "여기서는 모두 로그예요."},
)
class k06_prior_of_categories_not_logged:
    form = edit("np.log(counts / len(values))", "counts / len(values)")

    class shares:
        def fit_categorical_nb(X, y, sizes, alpha=1.0):
            X, y = np.array(X), np.array(y)
            _check_samples(X, y)
            classes = np.unique(y)
            tables = []
            for d, size in enumerate(sizes):
                table = np.zeros((len(classes), size))
                for k, c in enumerate(classes):
                    mine = X[y == c, d]
                    for v in range(size):
                        table[k, v] = np.log((np.sum(mine == v) + alpha) / (len(mine) + alpha * size))
                tables.append(table)
            return {"classes": classes, "log_prior": np.array([np.mean(y == c) for c in classes]), "log_table": tables}

    class counted:
        def fit_categorical_nb(X, y, sizes, alpha=1.0):
            X, y = np.asarray(X, dtype=int), np.asarray(y, dtype=int)
            _check_samples(X, y)
            classes, counts = np.unique(y, return_counts=True)
            tables = []
            for column, size in zip(X.T, sizes):
                seen = np.stack([np.bincount(column[y == c], minlength=size) for c in classes])
                tables.append(np.log((seen + alpha) / (seen + alpha).sum(axis=1, keepdims=True)))
            return {"classes": classes, "log_prior": counts / len(y), "log_table": tables}


@misconception(
    title={"en": "nothing is added to the counts", "ko": "개수에 아무것도 더하지 않았어요"},
    hint={
        "en": "A value that a class has not seen yet is not impossible: log 0.",
        "ko": "클래스에서 아직 나오지 않은 값도 불가능한 것은 아니에요. log 0이 돼요.",
    },
)
class fit_categorical_no_alpha:
    form = edit(
        "np.log((seen + alpha) / (counts[:, np.newaxis] + alpha * size))", "np.log(seen / counts[:, np.newaxis])"
    )

    class shares:
        def fit_categorical_nb(X, y, sizes, alpha=1.0):
            X, y = np.array(X), np.array(y)
            _check_samples(X, y)
            classes = np.unique(y)
            tables = []
            for d, size in enumerate(sizes):
                table = np.zeros((len(classes), size))
                for k, c in enumerate(classes):
                    mine = X[y == c, d]
                    for v in range(size):
                        table[k, v] = np.log(np.mean(mine == v))
                tables.append(table)
            return {"classes": classes, "log_prior": np.log([np.mean(y == c) for c in classes]), "log_table": tables}

    class bincount:
        def fit_categorical_nb(X, y, sizes, alpha=1.0):
            X, y = np.asarray(X, dtype=int), np.asarray(y, dtype=int)
            _check_samples(X, y)
            classes, counts = np.unique(y, return_counts=True)
            tables = []
            for column, size in zip(X.T, sizes):
                seen = np.stack([np.bincount(column[y == c], minlength=size) for c in classes])
                tables.append(np.log(seen / seen.sum(axis=1, keepdims=True)))
            return {"classes": classes, "log_prior": np.log(counts / counts.sum()), "log_table": tables}


@misconception(
    title={"en": "alpha is always 1", "ko": "alpha가 언제나 1이에요"},
    hint={"en": "alpha is an argument.", "ko": "alpha는 인수예요."},
)
class fit_categorical_alpha_fixed:
    form = edit(
        "np.log((seen + alpha) / (counts[:, np.newaxis] + alpha * size))",
        "np.log((seen + 1) / (counts[:, np.newaxis] + size))",
    )

    class plus_one:
        def fit_categorical_nb(X, y, sizes, alpha=1.0):
            X, y = np.array(X), np.array(y)
            _check_samples(X, y)
            classes = np.unique(y)
            tables = []
            for d, size in enumerate(sizes):
                table = np.zeros((len(classes), size))
                for k, c in enumerate(classes):
                    mine = X[y == c, d]
                    for v in range(size):
                        table[k, v] = np.log((np.sum(mine == v) + 1) / (len(mine) + size))
                tables.append(table)
            return {"classes": classes, "log_prior": np.log([np.mean(y == c) for c in classes]), "log_table": tables}

    class from_ones:
        def fit_categorical_nb(X, y, sizes, alpha=1.0):
            X, y = np.asarray(X, dtype=int), np.asarray(y, dtype=int)
            _check_samples(X, y)
            classes, counts = np.unique(y, return_counts=True)
            tables = []
            for column, size in zip(X.T, sizes):
                seen = np.stack([np.bincount(column[y == c], minlength=size) for c in classes])
                tables.append(np.log((seen + 1.0) / (seen + 1.0).sum(axis=1, keepdims=True)))
            return {"classes": classes, "log_prior": np.log(counts / counts.sum()), "log_table": tables}


@misconception(
    title={"en": "the tables hold probabilities", "ko": "표에 로그가 아니라 확률이 들어 있어요"},
    hint={"en": "The name says log_table.", "ko": "이름이 log_table이에요."},
)
class fit_categorical_not_logged:
    form = edit("np.log((seen", "((seen")

    class loop:
        def fit_categorical_nb(X, y, sizes, alpha=1.0):
            X, y = np.array(X), np.array(y)
            _check_samples(X, y)
            classes = np.unique(y)
            tables = []
            for d, size in enumerate(sizes):
                table = np.zeros((len(classes), size))
                for k, c in enumerate(classes):
                    mine = X[y == c, d]
                    for v in range(size):
                        table[k, v] = (np.sum(mine == v) + alpha) / (len(mine) + alpha * size)
                tables.append(table)
            return {"classes": classes, "log_prior": np.log([np.mean(y == c) for c in classes]), "log_table": tables}

    class bincount:
        def fit_categorical_nb(X, y, sizes, alpha=1.0):
            X, y = np.asarray(X, dtype=int), np.asarray(y, dtype=int)
            _check_samples(X, y)
            classes, counts = np.unique(y, return_counts=True)
            tables = []
            for column, size in zip(X.T, sizes):
                seen = np.stack([np.bincount(column[y == c], minlength=size) for c in classes])
                tables.append((seen + alpha) / (seen + alpha).sum(axis=1, keepdims=True))
            return {"classes": classes, "log_prior": np.log(counts / counts.sum()), "log_table": tables}


@misconception(
    title={
        "en": "the tables say how likely the class is given the value",
        "ko": "표가 값이 주어졌을 때의 클래스를 말해요",
    },
    hint={
        "en": "Each row belongs to a class; its exps sum to 1.",
        "ko": "행마다 클래스 하나예요. 행의 exp의 합이 1이에요.",
    },
)
class fit_categorical_given_the_value:
    form = edit("counts[:, np.newaxis] + alpha * size", "seen.sum(axis=0) + alpha * len(classes)")

    class columns:
        def fit_categorical_nb(X, y, sizes, alpha=1.0):
            X, y = np.asarray(X, dtype=int), np.asarray(y, dtype=int)
            _check_samples(X, y)
            classes, counts = np.unique(y, return_counts=True)
            tables = []
            for column, size in zip(X.T, sizes):
                seen = np.stack([np.bincount(column[y == c], minlength=size) for c in classes])
                tables.append(np.log((seen + alpha) / (seen + alpha).sum(axis=0)))
            return {"classes": classes, "log_prior": np.log(counts / counts.sum()), "log_table": tables}

    class loop:
        def fit_categorical_nb(X, y, sizes, alpha=1.0):
            X, y = np.array(X), np.array(y)
            _check_samples(X, y)
            classes = np.unique(y)
            tables = []
            for d, size in enumerate(sizes):
                table = np.zeros((len(classes), size))
                for k, c in enumerate(classes):
                    mine = X[y == c, d]
                    for v in range(size):
                        table[k, v] = np.log(
                            (np.sum(mine == v) + alpha) / (np.sum(X[:, d] == v) + alpha * len(classes))
                        )
                tables.append(table)
            return {"classes": classes, "log_prior": np.log([np.mean(y == c) for c in classes]), "log_table": tables}


@misconception(
    title={"en": "the tables are transposed", "ko": "표의 행과 열이 바뀌었어요"},
    hint={"en": "(C, sizes[d]): classes are rows.", "ko": "(C, sizes[d])예요. 클래스가 행이에요."},
)
class fit_categorical_tables_turned:
    form = edit(
        "np.log((seen + alpha) / (counts[:, np.newaxis] + alpha * size))",
        "np.log((seen + alpha) / (counts[:, np.newaxis] + alpha * size)).T",
    )

    class values_first:
        def fit_categorical_nb(X, y, sizes, alpha=1.0):
            X, y = np.asarray(X, dtype=int), np.asarray(y, dtype=int)
            _check_samples(X, y)
            classes, counts = np.unique(y, return_counts=True)
            tables = []
            for column, size in zip(X.T, sizes):
                seen = np.stack([np.bincount(column[y == c], minlength=size) for c in classes], axis=1)
                tables.append(np.log((seen + alpha) / (seen + alpha).sum(axis=0)))
            return {"classes": classes, "log_prior": np.log(counts / counts.sum()), "log_table": tables}

    class loop:
        def fit_categorical_nb(X, y, sizes, alpha=1.0):
            X, y = np.array(X), np.array(y)
            _check_samples(X, y)
            classes = np.unique(y)
            tables = []
            for d, size in enumerate(sizes):
                table = np.zeros((len(classes), size))
                for k, c in enumerate(classes):
                    mine = X[y == c, d]
                    for v in range(size):
                        table[k, v] = np.log((np.sum(mine == v) + alpha) / (len(mine) + alpha * size))
                tables.append(table.transpose())
            return {"classes": classes, "log_prior": np.log([np.mean(y == c) for c in classes]), "log_table": tables}


@misconception(
    title={"en": "X and y that do not fit are let pass", "ko": "맞지 않는 X와 y를 그냥 넘겨요"},
    hint={
        "en": "The contract wants ValueError unless X is (N, D) and y (N,).",
        "ko": "X가 (N, D), y가 (N,)이 아니면 ValueError를 내기로 했어요.",
    },
)
class fit_categorical_unchecked:
    form = edit("    _check_samples(values, labels)\n", "")

    class bincount:
        def fit_categorical_nb(X, y, sizes, alpha=1.0):
            X, y = np.asarray(X, dtype=int), np.asarray(y, dtype=int)
            classes, counts = np.unique(y, return_counts=True)
            tables = []
            for column, size in zip(X.T, sizes):
                seen = np.stack([np.bincount(column[y == c], minlength=size) for c in classes])
                tables.append(np.log((seen + alpha) / (seen + alpha).sum(axis=1, keepdims=True)))
            return {"classes": classes, "log_prior": np.log(counts / counts.sum()), "log_table": tables}

    class lengths_only:
        def fit_categorical_nb(X, y, sizes, alpha=1.0):
            X, y = np.array(X), np.array(y)
            if len(X) != len(y):
                raise ValueError("X and y")
            classes = np.unique(y)
            tables = []
            for d, size in enumerate(sizes):
                table = np.zeros((len(classes), size))
                for k, c in enumerate(classes):
                    mine = X[y == c, d]
                    for v in range(size):
                        table[k, v] = np.log((np.sum(mine == v) + alpha) / (len(mine) + alpha * size))
                tables.append(table)
            return {"classes": classes, "log_prior": np.log([np.mean(y == c) for c in classes]), "log_table": tables}
