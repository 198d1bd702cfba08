"""The wrong ideas about `r2`, in the order in which diagnosis tries them."""

from autograder.chaffs import base, convention, edit, misconception


@base
class loops:
    def r2(y_true, y_pred):
        true, pred = np.ravel(y_true).astype(float), np.ravel(y_pred).astype(float)
        mean = sum(true) / len(true)
        rss = sum((t - p) ** 2 for t, p in zip(true, pred))
        tss = sum((t - mean) ** 2 for t in true)
        if max(true) == min(true):
            return 1.0 if rss == 0 else 0.0
        return 1 - rss / tss


@base
class variances:
    def r2(y_true, y_pred):
        y, f = np.asarray(y_true, dtype=float), np.asarray(y_pred, dtype=float)
        if y.shape != f.shape:
            raise ValueError("different shapes")
        if np.all(y == y.flat[0]):
            return float(np.all(y == f))
        return 1 - np.mean(np.square(y - f)) / np.var(y)


@misconception(
    title={"en": "the mean of the predictions is used", "ko": "예측의 평균과 비교해요"},
    hint={
        "en": "The rival is a model that always predicts the mean of the targets.",
        "ko": "상대는 늘 목표값의 평균만 예측하는 모델이에요.",
    },
)
class e29_r2_mean_of_predictions:
    as_an_edit = edit(
        "return float(1 - np.sum((true - pred) ** 2) / np.sum((true - np.mean(true)) ** 2))",
        "return float(1 - np.sum((true - pred) ** 2) / np.sum((true - pred.mean()) ** 2))",
    )

    with_loops = edit("sum(true) / len(true)", "sum(pred) / len(pred)", of="loops")

    about_the_mean = edit("np.var(y)", "np.mean((y - np.mean(f)) ** 2)", of="variances")


@misconception(
    title={"en": "the squared correlation", "ko": "상관계수의 제곱이에요"},
    hint={
        "en": "Predictions that are twice too large correlate perfectly. Are they good?",
        "ko": "두 배로 부풀린 예측도 상관은 완벽해요. 좋은 예측일까요?",
    },
)
class e29_r2_squared_correlation:
    class form:
        def r2(y_true, y_pred):
            true, pred = _pair(y_true, y_pred, np.float64)
            if np.ptp(true) == 0:
                return 1.0 if np.array_equal(true, pred) else 0.0
            a, b = true - true.mean(), pred - pred.mean()
            return float(_ratio(np.sum(a * b) ** 2, np.sum(a * a) * np.sum(b * b), 0.0))

    class by_corrcoef:
        def r2(y_true, y_pred):
            t, p = np.ravel(np.asarray(y_true, dtype=np.float64)), np.ravel(np.asarray(y_pred, dtype=np.float64))
            if t.size and np.all(t == t[0]):
                return 1.0 if np.array_equal(t, p) else 0.0
            return float(np.corrcoef(t, p)[0, 1] ** 2)

    class by_corrcoef_alone:
        def r2(y_true, y_pred):
            t, p = np.ravel(np.asarray(y_true, dtype=np.float64)), np.ravel(np.asarray(y_pred, dtype=np.float64))
            return float(np.corrcoef(t, p)[0, 1] ** 2)


@misconception(
    title={"en": "targets and predictions are swapped", "ko": "목표값과 예측이 바뀌었어요"},
    hint={
        "en": "MSE does not mind the order of its arguments; R² does.",
        "ko": "MSE는 인수의 순서와 상관없지만 R²는 달라요.",
    },
    was="x100_r2_arguments_swapped",
)
class r2_arguments_swapped:
    class form:
        def r2(y_true, y_pred):
            pred, true = _pair(y_true, y_pred, np.float64)
            if np.ptp(true) == 0:
                return 1.0 if np.array_equal(true, pred) else 0.0
            return float(1 - np.sum((true - pred) ** 2) / np.sum((true - true.mean()) ** 2))

    with_loops = edit("r2(y_true, y_pred)", "r2(y_pred, y_true)", of="loops")

    of_variances = edit("r2(y_true, y_pred)", "r2(y_pred, y_true)", of="variances")


@convention(
    title={"en": "each column has its own R²", "ko": "열마다 R²을 구했어요"},
    hint={
        "en": "All entries are pooled here, and there is one mean.",
        "ko": "여기서는 모든 원소를 한데 모으고 평균도 하나예요.",
    },
    was="x101_r2_mean_of_columns",
)
class r2_mean_of_columns:
    class form:
        def r2(y_true, y_pred):
            true, pred = _pair(y_true, y_pred, np.float64)
            if np.ptp(true) == 0:
                return 1.0 if np.array_equal(true, pred) else 0.0
            above, below = ((true - pred) ** 2).sum(axis=0), ((true - true.mean(axis=0)) ** 2).sum(axis=0)
            return float(np.mean(_ratio(below - above, below, 0.0)))

    of_variances = edit(
        "1 - np.mean(np.square(y - f)) / np.var(y)",
        "np.mean(1 - np.mean(np.square(y - f), axis=0) / np.var(y, axis=0))",
        of="variances",
    )


@misconception(
    title={"en": "nan or -inf for a constant target", "ko": "목표값이 모두 같으면 nan이나 -inf예요"},
    hint={"en": "Nothing to explain is a case of its own.", "ko": "설명할 것이 없는 경우는 따로 다뤄야 해요."},
    was="x102_r2_constant_nan",
)
class r2_constant_nan:
    class form:
        def r2(y_true, y_pred):
            true, pred = _pair(y_true, y_pred, np.float64)
            with np.errstate(all="ignore"):
                return float(1 - np.sum((true - pred) ** 2) / np.sum((true - true.mean()) ** 2))

    of_variances = edit("    if np.all(y == y.flat[0]):\n        return float(np.all(y == f))\n", "", of="variances")

    said_so = edit("return 1.0 if rss == 0 else 0.0", 'return float("nan")', of="loops")


@misconception(
    title={"en": "a perfect prediction of a constant gets 0", "ko": "상수를 완벽히 맞혀도 0이에요"},
    hint={
        "en": "A perfect prediction is perfect, constant target or not.",
        "ko": "목표값이 상수여도 완벽한 예측은 완벽한 거예요.",
    },
    was="x103_r2_constant_zero",
)
class r2_constant_zero:
    class form:
        def r2(y_true, y_pred):
            true, pred = _pair(y_true, y_pred, np.float64)
            if np.ptp(true) == 0:
                return 0.0
            return float(1 - np.sum((true - pred) ** 2) / np.sum((true - true.mean()) ** 2))

    with_loops = edit("return 1.0 if rss == 0 else 0.0", "return 0.0", of="loops")

    of_variances = edit("float(np.all(y == f))", "0", of="variances")


@misconception(
    title={"en": "negative values are cut off", "ko": "음수를 0으로 잘라요"},
    hint={
        "en": "Worse than the mean is possible, and the sign says so. R² is no square.",
        "ko": "평균보다 못할 수도 있고, 부호가 그것을 말해 줘요. R²은 제곱이 아니에요.",
    },
    was="x104_r2_never_negative",
)
class r2_never_negative:
    as_an_edit = edit(
        "return float(1 - np.sum((true - pred) ** 2) / np.sum((true - np.mean(true)) ** 2))",
        "return float(max(0.0, 1 - np.sum((true - pred) ** 2) / np.sum((true - true.mean()) ** 2)))",
    )

    with_loops = edit("return 1 - rss / tss", "return max(0, 1 - rss / tss)", of="loops")

    of_variances = edit(
        "1 - np.mean(np.square(y - f)) / np.var(y)",
        "np.clip(1 - np.mean(np.square(y - f)) / np.var(y), 0, 1)",
        of="variances",
    )
