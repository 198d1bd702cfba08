"""The wrong ideas about `mae`, in the order in which diagnosis tries them."""

from autograder.chaffs import edit, misconception


@misconception(
    title={"en": "the median instead of the mean", "ko": "평균이 아니라 중앙값이에요"},
    hint={
        "en": "The M is for mean: a single large error must show.",
        "ko": "M은 평균(mean)이에요. 큰 오차 하나도 드러나야 해요.",
    },
    was="x093_mae_median",
)
class mae_median:
    as_an_edit = edit("return float(np.mean(np.abs(true - pred)))", "return float(np.median(np.abs(true - pred)))")

    class with_loops:
        def mae(y_true, y_pred):
            errors = sorted(abs(t - p) for t, p in zip(np.ravel(y_true).astype(float), np.ravel(y_pred).astype(float)))
            n = len(errors)
            return (errors[(n - 1) // 2] + errors[n // 2]) / 2

    class half_of_them:
        def mae(y_true, y_pred):
            return np.quantile(np.abs(np.subtract(y_true, y_pred, dtype=float)), 0.5)


@misconception(
    title={"en": "errors of opposite sign cancel", "ko": "부호가 반대인 오차가 상쇄돼요"},
    hint={"en": "Take each error's size before averaging.", "ko": "평균하기 전에 오차 하나하나의 크기를 구하세요."},
    was="x094_mae_signed",
)
class mae_signed:
    as_an_edit = edit("return float(np.mean(np.abs(true - pred)))", "return float(np.abs(np.mean(true - pred)))")

    class truth_minus_prediction:
        def mae(y_true, y_pred):
            return float(np.mean(np.asarray(y_true, dtype=np.float64) - np.asarray(y_pred, dtype=np.float64)))

    class prediction_minus_truth:
        def mae(y_true, y_pred):
            return float(np.mean(np.asarray(y_pred, dtype=np.float64) - np.asarray(y_true, dtype=np.float64)))


@misconception(
    title={"en": "the columns are summed", "ko": "열을 합했어요"},
    hint={
        "en": "All entries of the table are averaged, not only its rows.",
        "ko": "행만이 아니라 표의 모든 원소를 평균해요.",
    },
    was="x095_mae_over_samples",
)
class mae_over_samples:
    as_an_edit = edit(
        "return float(np.mean(np.abs(true - pred)))", "return float(np.sum(np.abs(true - pred)) / len(true))"
    )

    class with_loops:
        def mae(y_true, y_pred):
            total = 0.0
            for t, p in zip(np.asarray(y_true, dtype=float), np.asarray(y_pred, dtype=float)):
                total += np.sum(np.abs(t - p))
            return total / len(y_true)

    class by_the_shape:
        def mae(y_true, y_pred):
            d = np.abs(np.subtract(y_true, y_pred, dtype=float))
            return d.sum() / d.shape[0]
