"""The wrong ideas about `rmse`, in the order in which diagnosis tries them."""

from autograder.chaffs import misconception


@misconception(
    title={"en": "the root is missing", "ko": "제곱근이 빠졌어요"},
    hint={"en": "An error in metres cannot be in square metres.", "ko": "미터로 잰 오차가 제곱미터일 수는 없어요."},
    was="x096_rmse_without_root",
)
class rmse_without_root:
    class form:
        def rmse(y_true, y_pred):
            return mse(y_true, y_pred)

    class with_loops:
        def rmse(y_true, y_pred):
            d = np.ravel(np.subtract(y_true, y_pred, dtype=float))
            return sum(e**2 for e in d) / len(d)

    class by_dot:
        def rmse(y_true, y_pred):
            d = np.subtract(y_true, y_pred, dtype=float).ravel()
            return np.dot(d, d) / d.size


@misconception(
    title={"en": "each column has its own root", "ko": "열마다 제곱근을 구했어요"},
    hint={
        "en": "The root of a mean is not the mean of roots: pool all entries first.",
        "ko": "평균의 제곱근은 제곱근의 평균과 달라요. 먼저 모든 원소를 모으세요.",
    },
    was="x097_rmse_mean_of_columns",
)
class rmse_mean_of_columns:
    class form:
        def rmse(y_true, y_pred):
            true, pred = _pair(y_true, y_pred, np.float64)
            return float(np.mean(np.sqrt(np.mean((true - pred) ** 2, axis=0))))

    class column_by_column:
        def rmse(y_true, y_pred):
            d = np.subtract(y_true, y_pred, dtype=float)
            d = d.reshape(len(d), -1)
            return np.mean([np.linalg.norm(column) / np.sqrt(len(column)) for column in d.T])

    class in_one_line:
        def rmse(y_true, y_pred):
            return np.mean(np.sqrt(np.mean(np.subtract(y_true, y_pred, dtype=float) ** 2, axis=0)))


@misconception(
    title={"en": "the root of the sum", "ko": "합의 제곱근이에요"},
    hint={
        "en": "The norm grows with the number of entries; a mean does not.",
        "ko": "노름은 원소가 많을수록 커져요. 평균은 그렇지 않아요.",
    },
    was="x098_rmse_root_of_sum",
)
class rmse_root_of_sum:
    class form:
        def rmse(y_true, y_pred):
            true, pred = _pair(y_true, y_pred, np.float64)
            return float(np.sqrt(np.sum((true - pred) ** 2)))

    class with_loops:
        def rmse(y_true, y_pred):
            return sum(e**2 for e in np.ravel(np.subtract(y_true, y_pred, dtype=float))) ** 0.5

    class root_before_the_division:
        def rmse(y_true, y_pred):
            d = np.subtract(y_true, y_pred, dtype=float)
            return np.sqrt(np.sum(d**2)) / d.size


@misconception(
    title={"en": "the root is taken before the mean", "ko": "평균하기 전에 제곱근을 구했어요"},
    hint={
        "en": "The root of a square is the absolute value: what you have is MAE.",
        "ko": "제곱의 제곱근은 절댓값이에요. 그러면 MAE가 돼요.",
    },
    was="x099_rmse_of_absolute",
)
class rmse_of_absolute:
    class form:
        def rmse(y_true, y_pred):
            true, pred = _pair(y_true, y_pred, np.float64)
            return float(np.mean(np.sqrt((true - pred) ** 2)))

    class with_loops:
        def rmse(y_true, y_pred):
            d = np.ravel(np.subtract(y_true, y_pred, dtype=float))
            return sum(abs(e) for e in d) / len(d)

    class root_inside:
        def rmse(y_true, y_pred):
            return np.mean(np.subtract(y_true, y_pred, dtype=float) ** 2**0.5)
