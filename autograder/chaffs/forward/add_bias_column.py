"""The wrong ideas about `add_bias_column`, in the order in which diagnosis tries them."""

from autograder.chaffs import convention, edit, misconception


@misconception(
    title={"en": "the ones are a row, not a column", "ko": "1이 열이 아니라 행으로 붙었어요"},
    hint={
        "en": "Each sample needs a 1 of its own; a row of ones would be one more sample.",
        "ko": "샘플마다 1이 하나씩 필요해요. 1로 된 행은 샘플 하나가 늘어난 것이에요.",
    },
)
class b08_ones_as_row:
    as_an_edit = edit("return np.hstack([np.ones((len(X), 1)), X])", "return np.vstack([np.ones((1, X.shape[1])), X])")

    class stacked:
        def add_bias_column(X):
            X = np.array(X, dtype=float)
            return np.vstack((np.ones(X.shape[1]), X))

    class inserted:
        def add_bias_column(X):
            return np.insert(np.array(X, dtype=float), 0, 1, axis=0)


@convention(
    title={"en": "the column of ones is on the other side", "ko": "1로 된 열이 반대쪽에 있어요"},
    hint={
        "en": "The column of ones stands before the features here, so that the bias is weight number 0.",
        "ko": "여기서는 1로 된 열이 특성들 앞에 있어요. 그래서 편향이 0번 가중치예요.",
    },
)
class b08_ones_last:
    as_an_edit = edit("return np.hstack([np.ones((len(X), 1)), X])", "return np.hstack([X, np.ones((len(X), 1))])")

    class stacked:
        def add_bias_column(X):
            X = np.array(X, dtype=float)
            return np.c_[X, np.ones(X.shape[0])]

    class row_by_row:
        def add_bias_column(X):
            return np.array([[*row, 1.0] for row in X], dtype=float)


@misconception(
    title={"en": "the new column holds zeros", "ko": "새 열이 0으로 채워졌어요"},
    hint={
        "en": "The bias is multiplied by the new column. Which number leaves it as it is?",
        "ko": "편향 가중치는 새 열의 값과 곱해져요. 어떤 수와 곱해야 그대로 남을까요?",
    },
    was="x01_zeros_for_the_bias",
)
class zeros_for_the_bias:
    as_an_edit = edit("return np.hstack([np.ones((len(X), 1)), X])", "return np.hstack([np.zeros((len(X), 1)), X])")

    class inserted:
        def add_bias_column(X):
            return np.insert(np.array(X, dtype=float), 0, 0, axis=1)

    class padded:
        def add_bias_column(X):
            return np.pad(np.array(X, dtype=float), ((0, 0), (1, 0)))


@misconception(
    title={"en": "the result keeps the type of its input", "ko": "결과가 입력의 자료형을 그대로 따라가요"},
    hint={
        "en": "Results are float64 in this course, also when ints or float32 come in.",
        "ko": "이 과목에서는 정수나 float32가 들어와도 결과는 float64예요.",
    },
    was="x02_bias_column_keeps_ints",
)
class bias_column_keeps_ints:
    class form:
        def add_bias_column(X):
            X = np.asarray(X)
            return np.hstack([np.ones((len(X), 1), dtype=X.dtype), X])

    class inserted:
        def add_bias_column(X):
            return np.insert(X, 0, 1, axis=1)

    class row_by_row:
        def add_bias_column(X):
            return np.array([[1, *row] for row in X])

    class of_its_own_type:
        def add_bias_column(X):
            X = np.asarray(X)
            return np.concatenate([np.ones((X.shape[0], 1), dtype=X.dtype), X], axis=1)


@misconception(
    title={"en": "the ones replace the first feature", "ko": "1이 첫 특성을 덮어썼어요"},
    hint={
        "en": "The bias is one more input, beside all the features: the result has one column more.",
        "ko": "편향은 모든 특성 곁에 더해지는 입력이에요. 결과는 열이 하나 더 많아요.",
    },
    was="x03_overwrites_first_feature",
)
class overwrites_first_feature:
    class form:
        def add_bias_column(X):
            result = np.array(X, dtype=np.float64)
            result[:, 0] = 1.0
            return result

    class column_set:
        def add_bias_column(X):
            X = np.array(X, dtype=float)
            X[:, 0] = 1
            return X

    class rest_kept:
        def add_bias_column(X):
            X = np.array(X, dtype=float)
            return np.hstack([np.ones((X.shape[0], 1)), X[:, 1:]])
