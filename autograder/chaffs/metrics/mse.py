"""The wrong ideas about `mse`, in the order in which diagnosis tries them."""

from autograder.chaffs import convention, edit, misconception


@misconception(
    title={"en": "shapes that do not fit are broadcast", "ko": "맞지 않는 모양을 브로드캐스트해요"},
    hint={
        "en": "(N,) and (N, 1) broadcast to (N, N) without complaint. Compare the shapes first.",
        "ko": "(N,)과 (N, 1)은 말없이 (N, N)이 돼요. 모양을 먼저 비교하세요.",
    },
)
class b14_mse_broadcasts:
    class form:
        def mse(y_true, y_pred):
            return float(np.mean((np.asarray(y_true, dtype=np.float64) - np.asarray(y_pred, dtype=np.float64)) ** 2))

    class by_the_norm:
        def mse(y_true, y_pred):
            d = np.subtract(y_true, y_pred, dtype=float)
            return np.linalg.norm(d) ** 2 / d.size


@convention(
    title={"en": "there is a factor one half", "ko": "½이 곱해져 있어요"},
    hint={
        "en": "Half the mean is handy for derivatives; here it is the plain mean.",
        "ko": "½은 미분할 때 편하라고 붙여요. 여기서는 그냥 평균이에요.",
    },
    was="x088_mse_half",
)
class mse_half:
    as_an_edit = edit("return float(np.mean((true - pred) ** 2))", "return float(np.mean((true - pred) ** 2) / 2)")

    class with_loops:
        def mse(y_true, y_pred):
            d = np.ravel(np.subtract(y_true, y_pred, dtype=float))
            return sum(0.5 * e * e for e in d) / len(d)

    class two_in_the_denominator:
        def mse(y_true, y_pred):
            t, p = np.asarray(y_true, dtype=float), np.asarray(y_pred, dtype=float)
            return np.sum((p - t) ** 2) / (2 * t.size)


@convention(
    title={"en": "the sum instead of the mean", "ko": "평균이 아니라 합이에요"},
    hint={
        "en": "Twice the same data must have the same error.",
        "ko": "같은 데이터를 두 번 넣어도 오차는 같아야 해요.",
    },
    was="x089_mse_sum",
)
class mse_sum:
    as_an_edit = edit("return float(np.mean((true - pred) ** 2))", "return float(np.sum((true - pred) ** 2))")

    class with_loops:
        def mse(y_true, y_pred):
            return sum(e**2 for e in np.ravel(np.subtract(y_true, y_pred, dtype=float)))

    class by_dot:
        def mse(y_true, y_pred):
            d = np.subtract(y_true, y_pred, dtype=float).flatten()
            return d @ d


@convention(
    title={"en": "half the sum instead of the mean", "ko": "평균이 아니라 합의 ½이에요"},
    hint={
        "en": "Half the sum is the loss of older books; here it is the mean over all entries.",
        "ko": "합의 ½은 예전 책의 손실이에요. 여기서는 모든 원소의 평균이에요.",
    },
    was="x090_mse_half_sum",
)
class mse_half_sum:
    as_an_edit = edit("return float(np.mean((true - pred) ** 2))", "return float(np.sum((true - pred) ** 2) / 2)")

    class with_loops:
        def mse(y_true, y_pred):
            return sum(e**2 for e in np.ravel(np.subtract(y_true, y_pred, dtype=float))) / 2

    class by_dot:
        def mse(y_true, y_pred):
            d = np.subtract(y_true, y_pred, dtype=float).flatten()
            return 0.5 * np.dot(d, d)


@misconception(
    title={"en": "the columns are summed", "ko": "열을 합했어요"},
    hint={
        "en": "All entries of the table are averaged, not only its rows.",
        "ko": "행만이 아니라 표의 모든 원소를 평균해요.",
    },
    was="x091_mse_over_samples",
)
class mse_over_samples:
    as_an_edit = edit(
        "return float(np.mean((true - pred) ** 2))", "return float(np.sum((true - pred) ** 2) / len(true))"
    )

    class with_loops:
        def mse(y_true, y_pred):
            total = 0.0
            for t, p in zip(np.asarray(y_true, dtype=float), np.asarray(y_pred, dtype=float)):
                total += np.sum((t - p) ** 2)
            return total / len(y_true)

    class by_the_shape:
        def mse(y_true, y_pred):
            d = np.square(np.subtract(y_true, y_pred, dtype=float))
            return d.sum() / d.shape[0]


@misconception(
    title={"en": "ints are squared as ints", "ko": "정수를 정수인 채로 제곱해요"},
    hint={
        "en": "Whatever comes in, computation is in float64: large ints overflow, and float32 is too coarse.",
        "ko": "무엇이 들어오든 float64로 계산해요. 큰 정수는 넘치고, float32는 너무 성겨요.",
    },
    was="x092_mse_in_integers",
)
class mse_in_integers:
    class form:
        def mse(y_true, y_pred):
            true, pred = _pair(y_true, y_pred)
            return float(np.mean((true - pred) ** 2))

    class as_they_come:
        def mse(y_true, y_pred):
            return np.mean(np.square(np.subtract(y_true, y_pred)))

    class with_loops:
        def mse(y_true, y_pred):
            d = np.asarray(y_true) - np.asarray(y_pred)
            return sum(d.ravel() ** 2) / d.size
