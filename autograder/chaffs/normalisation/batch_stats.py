"""The wrong ideas about `batch_stats`, in the order in which diagnosis tries them."""

from autograder.chaffs import base, convention, edit, misconception


@base
class in_a_line:
    def batch_stats(X):
        X = np.asarray(X, dtype=np.float64)
        return X.mean(axis=0), X.var(axis=0)


@base
class step_by_step:
    def batch_stats(X):
        X = np.array(X, dtype=float)
        N = X.shape[0]
        mu = np.sum(X, axis=0) / N
        xc = X - mu
        var = np.sum(xc**2, axis=0) / N
        return mu, var


@base
class in_loops:
    def batch_stats(X):
        X = np.asarray(X, dtype=np.float64)
        means, variances = [], []
        for column in X.T:
            m = sum(column) / len(column)
            means.append(m)
            variances.append(sum((x - m) ** 2 for x in column) / len(column))
        return np.array(means), np.array(variances)


@convention(
    title={"en": "the variance divides by N − 1", "ko": "분산을 N − 1로 나눴어요"},
    hint={
        "en": "With two samples the factor is 2. Here the variance is that of the batch itself, ddof 0.",
        "ko": "샘플이 둘이면 두 배 차이가 나요. 여기서는 배치 자체의 분산(ddof 0)을 써요.",
    },
)
class n01_batch_stats_ddof_one:
    in_a_line = edit("var(axis=0", "var(axis=0, ddof=1", of="in_a_line")
    step_by_step = edit("2, axis=0) / N", "2, axis=0) / (N - 1)", of="step_by_step")
    in_loops = edit(
        "variances.append(sum((x - m) ** 2 for x in column) / len(column)",
        (
            "total = sum((x - m) ** 2 for x in column)\n"
            "        variances.append(total / (len(column) - 1) if len(column) > 1 else 0.0"
        ),
        of="in_loops",
    )
    another_way = edit("X.var(axis=0)", "np.std(X, axis=0, ddof=1) ** 2", of="in_a_line")


@misconception(
    title={
        "en": "the statistics are taken over the features of each sample",
        "ko": "샘플마다 특성들에 대해 통계를 구했어요",
    },
    hint={
        "en": "There is one mean for each feature: with X (N, D) the result is (D,).",
        "ko": "평균은 특성마다 하나예요. X가 (N, D)이면 결과는 (D,)예요.",
    },
)
class c37_batch_stats_per_sample:
    in_a_line = edit("0), X.var(axis=0", "1), X.var(axis=1", of="in_a_line")
    step_by_step = edit(
        "N = X.shape[0",
        "D = X.shape[1",
        "X, axis=0) / N",
        "X, axis=1, keepdims=True) / D",
        "0) / N",
        "1) / D",
        "mu,",
        "mu.ravel(),",
        of="step_by_step",
    )
    in_loops = edit("X.T", "X", of="in_loops")


@misconception(
    title={"en": "one mean for everything", "ko": "전체에 대한 평균 하나만 구했어요"},
    hint={"en": "Each feature has its own mean and variance.", "ko": "특성마다 평균과 분산이 따로 있어요."},
)
class batch_stats_whole_array:
    in_a_line = edit("axis=0), X.var(axis=0", "), X.var(", of="in_a_line")

    class step_by_step:
        def batch_stats(X):
            X = np.array(X, dtype=float)
            D = X.shape[1]
            mu = np.full(D, np.mean(X))
            return mu, np.full(D, np.mean((X - np.mean(X)) ** 2))

    class in_loops:
        def batch_stats(X):
            values = [float(x) for row in X for x in row]
            mean = sum(values) / len(values)
            return mean, sum((v - mean) ** 2 for v in values) / len(values)


@misconception(
    title={"en": "the standard deviation is returned for the variance", "ko": "분산 자리에 표준편차를 돌려줬어요"},
    hint={
        "en": "Units help: the variance of lengths in cm is in cm².",
        "ko": "단위를 보세요. cm로 잰 길이의 분산은 cm²이에요.",
    },
)
class batch_stats_std_for_variance:
    in_a_line = edit("var", "std", of="in_a_line")
    step_by_step = edit(", var", ", np.sqrt(var)", of="step_by_step")
    in_loops = edit("variances)", "variances) ** 0.5", of="in_loops")


@misconception(
    title={"en": "E[x²] − mean² loses digits far from 0", "ko": "E[x²] − 평균²은 0에서 멀수록 자릿수를 잃어요"},
    hint={
        "en": "Two numbers near 10⁸ differ by 1: how many digits are left? Subtract the mean first.",
        "ko": "10⁸에 가까운 두 수의 차가 1이면 몇 자리가 남을까요? 평균부터 빼세요.",
    },
)
class batch_stats_one_pass_variance:
    in_a_line = edit("X.var(axis=0)", "(X**2).mean(axis=0) - X.mean(axis=0) ** 2", of="in_a_line")
    step_by_step = edit(
        ("xc = X - mu\n    var = np.sum(xc**2, axis=0) / N"),
        "var = np.sum(X * X, axis=0) / N - mu * mu",
        of="step_by_step",
    )
    in_loops = edit(
        "(x - m) ** 2 for x in column) / len(column)", "x * x for x in column) / len(column) - m * m", of="in_loops"
    )


@misconception(
    title={"en": "the deviations are not squared", "ko": "편차를 제곱하지 않았어요"},
    hint={
        "en": "Deviations from the mean add up to 0; the variance is a mean of squares.",
        "ko": "평균에서 떨어진 거리는 더하면 0이에요. 분산은 제곱의 평균이에요.",
    },
)
class batch_stats_not_squared:
    in_a_line = edit("X.var", "np.abs(X - X.mean(axis=0)).mean", of="in_a_line")
    step_by_step = edit("xc**2", "np.abs(xc)", of="step_by_step")
    in_loops = edit("(x - m) ** 2", "abs(x - m)", of="in_loops")


@misconception(
    title={"en": "the squares are summed, not averaged", "ko": "제곱을 더하기만 하고 평균하지 않았어요"},
    hint={"en": "Twice the same batch has the same variance.", "ko": "같은 배치를 두 번 이어 붙여도 분산은 같아요."},
)
class batch_stats_not_divided:
    in_a_line = edit("X.var", "((X - X.mean(axis=0)) ** 2).sum", of="in_a_line")
    step_by_step = edit("2, axis=0) / N", "2, axis=0)", of="step_by_step")
    in_loops = edit(" column) / len(column)", " column)", of="in_loops")


@misconception(
    title={"en": "the mean is not subtracted before squaring", "ko": "제곱하기 전에 평균을 빼지 않았어요"},
    hint={
        "en": "A constant feature has variance 0, whatever its value.",
        "ko": "값이 늘 같은 특성의 분산은 그 값과 상관없이 0이에요.",
    },
)
class batch_stats_mean_not_subtracted:
    in_a_line = edit("X.var", "(X**2).mean", of="in_a_line")
    step_by_step = edit(" - mu", "", of="step_by_step")
    in_loops = edit("(x - m) ** ", "x**", of="in_loops")


@misconception(
    title={"en": "the results are (1, D), not (D,)", "ko": "결과가 (D,)가 아니라 (1, D)예요"},
    hint={"en": "The averaged axis is gone from the result.", "ko": "평균을 낸 축은 결과에 남지 않아요."},
)
class batch_stats_kept_axes:
    in_a_line = edit("), X.var(axis=0", ", keepdims=True), X.var(axis=0, keepdims=True", of="in_a_line")
    step_by_step = edit(", var", ".reshape(1, -1), var.reshape(1, -1)", of="step_by_step")
    in_loops = edit("means), np.array(variances", "[means]), np.array([variances]", of="in_loops")


@misconception(
    title={"en": "variance first, then mean", "ko": "분산과 평균의 순서가 바뀌었어요"},
    hint={"en": "Read the order in the contract.", "ko": "함수의 약속에 적힌 순서를 보세요."},
)
class batch_stats_exchanged:
    in_a_line = edit("mean(axis=0), X.var", "var(axis=0), X.mean", of="in_a_line")
    step_by_step = edit("mu, var", "var, mu", of="step_by_step")
    in_loops = edit("means), np.array(variances", "variances), np.array(means", of="in_loops")


@misconception(
    title={"en": "X itself is changed", "ko": "받은 X를 바꿨어요"},
    hint={
        "en": "np.asarray gives the array itself if it is float64 already. Whose array do you write into?",
        "ko": "이미 float64이면 np.asarray는 같은 배열을 돌려줘요. 누구의 배열에 쓰고 있나요?",
    },
)
class batch_stats_changes_X:
    in_a_line = edit(
        "return X.mean(axis=0), X.var",
        ("mean = X.mean(axis=0)\n    X -= mean\n    return mean, (X**2).mean"),
        of="in_a_line",
    )

    class step_by_step:
        def batch_stats(X):
            X = np.asarray(X, dtype=float)
            mu = np.sum(X, axis=0) / len(X)
            X[:] = X - mu
            var = np.sum(X * X, axis=0) / len(X)
            return mu, var

    in_loops = edit(
        "return X.mean(axis=0), X.var",
        (
            "mean = X.mean(axis=0)\n"
            "    for row in X:\n"
            "        row -= mean\n"
            "    np.square(X, out=X)\n"
            "    return mean, X.mean"
        ),
        of="in_a_line",
    )


@misconception(
    title={"en": "computed in float32", "ko": "float32로 계산했어요"},
    hint={
        "en": "How many digits has float32? The computation is in float64 here, whatever comes in.",
        "ko": "float32는 몇 자리까지 맞을까요? 무엇이 들어오든 여기서는 float64로 계산해요.",
    },
)
class batch_stats_in_float32:
    in_a_line = edit("float64", "float32", of="in_a_line")

    class step_by_step:
        def batch_stats(X):
            X = np.array(X, dtype="float32")
            mu = X.mean(axis=0)
            return mu, ((X - mu) ** 2).mean(axis=0)

    in_loops = edit("float64", "float32", of="in_loops")


@misconception(
    title={"en": "lists and narrow ints are not converted", "ko": "리스트와 폭이 좁은 정수를 변환하지 않았어요"},
    hint={
        "en": "Make a float64 array of what comes in, first of all.",
        "ko": "무엇보다 먼저 받은 것을 float64 배열로 만드세요.",
    },
)
class batch_stats_not_converted:
    in_a_line = edit(("\n    X = np.asarray(X, dtype=np.float64)"), "", of="in_a_line")
    step_by_step = edit(("\n    X = np.array(X, dtype=float)"), "", of="step_by_step")

    class in_loops:
        def batch_stats(X):
            X = np.asarray(X)
            mean = np.mean(X, axis=0)
            return mean, np.mean((X - mean) ** 2, axis=0)
