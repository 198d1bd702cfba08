"""The wrong ideas about `batchnorm_forward`, in the order in which diagnosis tries them."""

from autograder.chaffs import base, convention, edit, misconception


@base
class in_a_line:
    def batchnorm_forward(X, gamma, beta, eps=1e-5):
        X, gamma, beta = (np.asarray(a, dtype=np.float64) for a in (X, gamma, beta))
        if gamma.shape != X.shape[1:] or beta.shape != X.shape[1:]:
            raise ValueError("gamma and beta must be (D,)")
        mean = X.mean(axis=0, keepdims=True)
        var = X.var(axis=0, keepdims=True)
        x_hat = (X - mean) / np.sqrt(var + eps)
        return gamma * x_hat + beta


@base
class step_by_step:
    def batchnorm_forward(X, gamma, beta, eps=1e-5):
        x = np.array(X, dtype=float)
        gamma, beta = np.array(gamma, dtype=float), np.array(beta, dtype=float)
        N = x.shape[0]
        mu = np.sum(x, axis=0) / N
        xc = x - mu
        var = np.sum(xc**2, axis=0) / N
        std = np.sqrt(var + eps)
        xn = xc / std
        return xn * gamma + beta


@base
class in_loops:
    def batchnorm_forward(X, gamma, beta, eps=1e-5):
        X = np.asarray(X, dtype=np.float64)
        N, D = X.shape
        if np.shape(gamma) != (D,) or np.shape(beta) != (D,):
            raise ValueError("wrong shape")
        out = np.zeros((N, D))
        for j in range(D):
            line = X[:, j]
            m = sum(line) / len(line)
            v = sum((x - m) ** 2 for x in line) / len(line)
            for i in range(N):
                out[i, j] = gamma[j] * ((X[i, j] - m) / (v + eps) ** 0.5) + beta[j]
        return out


@convention(
    title={"en": "the variance divides by N − 1", "ko": "분산을 N − 1로 나눴어요"},
    hint={
        "en": "With two values the factor is 2. Here the variance is ddof 0.",
        "ko": "값이 둘이면 두 배 차이가 나요. 여기서는 모분산(ddof 0)을 써요.",
    },
)
class n01_batchnorm_ddof_one:
    in_a_line = edit("var(axis=0, keepdims=True", "var(axis=0, keepdims=True, ddof=1", of="in_a_line")
    step_by_step = edit("2, axis=0) / N", "2, axis=0) / (N - 1)", of="step_by_step")
    in_loops = edit(" line) / len(line", " line) / max(len(line) - 1, 1", of="in_loops")


@misconception(
    title={"en": "each sample is normalised instead of each feature", "ko": "특성이 아니라 샘플마다 정규화했어요"},
    hint={
        "en": "The batch is axis 0: one mean and one variance for each feature.",
        "ko": "배치는 축 0이에요. 특성마다 평균과 분산이 하나씩이에요.",
    },
)
class n02_batchnorm_per_sample:
    in_a_line = edit("mean(axis=0", "mean(axis=1", "axis=0", "axis=1", of="in_a_line")
    step_by_step = edit(
        "shape[0",
        "shape[1",
        "x, axis=0",
        "x, axis=1, keepdims=True",
        "axis=0",
        "axis=1, keepdims=True",
        of="step_by_step",
    )
    in_loops = edit(
        "j in range(D",
        "i in range(N",
        ":, j",
        "i",
        "        for i in range(N):",
        "        for j in range(D):",
        of="in_loops",
    )


@misconception(
    title={"en": "one mean and one variance for the whole array", "ko": "배열 전체의 평균과 분산 하나로 정규화했어요"},
    hint={
        "en": "Each feature over the batch has its own mean and variance.",
        "ko": "평균과 분산은 특성마다 배치에 대해 따로 구해요.",
    },
)
class batchnorm_whole_array:
    in_a_line = edit("mean(axis=0, keepdims=True", "mean(", "axis=0, keepdims=True", "", of="in_a_line")
    step_by_step = edit("shape[0]", "size", "x, axis=0", "x", ", axis=0", "", of="step_by_step")
    in_loops = edit("[:, j]", ".ravel()", of="in_loops")


@convention(
    title={"en": "eps stands after the root", "ko": "eps를 루트 밖에 더했어요"},
    hint={
        "en": "Here eps is added to the variance, inside the root.",
        "ko": "여기서는 eps를 루트 안에서 분산에 더해요.",
    },
)
class n03_batchnorm_eps_after_the_root:
    in_a_line = edit("np.sqrt(var", "(np.sqrt(var)", of="in_a_line")
    step_by_step = edit(" + eps)", ") + eps", of="step_by_step")
    in_loops = edit(" + eps) ** 0.5", "**0.5 + eps)", of="in_loops")


@misconception(
    title={"en": "divided by the variance", "ko": "분산으로 나눴어요"},
    hint={
        "en": "Which unit has the variance? Divide by the standard deviation.",
        "ko": "분산의 단위는 무엇인가요? 표준편차로 나눠야 해요.",
    },
)
class c36_batchnorm_divides_by_variance:
    in_a_line = edit("np.sqrt(var + eps)", "var", of="in_a_line")
    step_by_step = edit("np.sqrt(var + eps)", "var", of="step_by_step")
    in_loops = edit("(v + eps) ** 0.5", "np.float64(v)", of="in_loops")


@misconception(
    title={"en": "divided by var + eps, without the root", "ko": "루트 없이 var + eps로 나눴어요"},
    hint={
        "en": "By the root: with variance 4 the values shrink to a half.",
        "ko": "루트로 나눠요. 분산이 4이면 값은 절반이 돼요.",
    },
)
class n04_batchnorm_root_missing:
    in_a_line = edit("np.sqrt", "", of="in_a_line")
    step_by_step = edit("np.sqrt(var + eps)", "var + eps", of="step_by_step")
    in_loops = edit(" ** 0.5", "", of="in_loops")


@misconception(
    title={"en": "var + eps is squared, not rooted", "ko": "var + eps에 루트 대신 제곱을 했어요"},
    hint={"en": "Which power is a root?", "ko": "루트는 몇 제곱인가요?"},
)
class n05_batchnorm_squared_instead_of_root:
    in_a_line = edit("np.sqrt(var + eps)", "(var + eps) ** 2", of="in_a_line")
    step_by_step = edit("sqrt", "square", of="step_by_step")
    in_loops = edit("0.5", "2", of="in_loops")


@misconception(
    title={"en": "gamma and beta are exchanged", "ko": "gamma와 beta를 바꿔 썼어요"},
    hint={"en": "gamma scales, beta shifts.", "ko": "gamma는 곱하고 beta는 더해요."},
)
class n06_batchnorm_gamma_and_beta_exchanged:
    in_a_line = edit("gamma * x_hat + beta", "beta * x_hat + gamma", of="in_a_line")
    step_by_step = edit("gamma + beta", "beta + gamma", of="step_by_step")
    in_loops = edit(
        "gamma[j] * ((X[i, j] - m) / (v + eps) ** 0.5) + beta",
        "beta[j] * ((X[i, j] - m) / (v + eps) ** 0.5) + gamma",
        of="in_loops",
    )


@misconception(
    title={"en": "beta is added before gamma scales", "ko": "gamma를 곱하기 전에 beta를 더했어요"},
    hint={
        "en": "Scale, then shift: beta itself is not scaled.",
        "ko": "곱한 다음 더해요. beta에는 gamma가 곱해지지 않아요.",
    },
)
class batchnorm_shift_before_scale:
    in_a_line = edit("x_hat + beta", "(x_hat + beta)", of="in_a_line")
    step_by_step = edit("xn * gamma + beta", "(xn + beta) * gamma", of="step_by_step")
    in_loops = edit(") + beta[j]", " + beta[j])", of="in_loops")


@misconception(
    title={"en": "gamma is forgotten", "ko": "gamma를 빠뜨렸어요"},
    hint={"en": "With gamma 2 the result must have spread 2.", "ko": "gamma가 2이면 결과의 표준편차도 2여야 해요."},
)
class batchnorm_gamma_forgotten:
    in_a_line = edit("gamma * ", "", of="in_a_line")
    step_by_step = edit("* gamma ", "", of="step_by_step")
    in_loops = edit("gamma[j] * ((X[i, j] - m) / (v + eps) ** 0.5)", "(X[i, j] - m) / (v + eps) ** 0.5", of="in_loops")


@misconception(
    title={"en": "beta is forgotten", "ko": "beta를 빠뜨렸어요"},
    hint={"en": "The mean of the result is beta.", "ko": "결과의 평균은 beta예요."},
)
class batchnorm_beta_forgotten:
    in_a_line = edit(" + beta", "", of="in_a_line")
    step_by_step = edit(" + beta", "", of="step_by_step")
    in_loops = edit(" + beta[j]", "", of="in_loops")


@misconception(
    title={"en": "the mean is not subtracted", "ko": "평균을 빼지 않았어요"},
    hint={"en": "With beta 0 the result has mean 0.", "ko": "beta가 0이면 결과의 평균은 0이에요."},
)
class batchnorm_mean_not_subtracted:
    in_a_line = edit("(X - mean)", "X", of="in_a_line")
    step_by_step = edit("= xc ", "= x ", of="step_by_step")
    in_loops = edit("(X[i, j] - m)", "X[i, j]", of="in_loops")


@misconception(
    title={"en": "the argument eps is not used", "ko": "인수 eps를 쓰지 않았어요"},
    hint={
        "en": "What does your function do when somebody asks for eps=1?",
        "ko": "누가 eps=1로 부르면 여러분의 함수는 무엇을 하나요?",
    },
)
class batchnorm_eps_fixed_inside:
    in_a_line = edit("+ eps", "+ 1e-5", of="in_a_line")
    step_by_step = edit("beta, dtype=float)", ("beta, dtype=float)\n    eps = 1e-5"), of="step_by_step")
    in_loops = edit("+ eps", "+ 0.00001", of="in_loops")


@misconception(
    title={"en": "eps is forgotten", "ko": "eps를 빠뜨렸어요"},
    hint={"en": "What happens where all values are the same?", "ko": "값이 모두 같으면 어떻게 되나요?"},
)
class batchnorm_eps_forgotten:
    in_a_line = edit(" + eps", "", of="in_a_line")
    step_by_step = edit("sqrt(var + eps", "std(x, axis=0", of="step_by_step")
    in_loops = edit("(v + eps) ** 0.5", "np.sqrt(v)", of="in_loops")


@convention(
    title={"en": "another default for eps (Keras: 1e-3)", "ko": "eps의 기본값이 달라요 (Keras: 1e-3)"},
    hint={"en": "Here eps is 1e-5 if nobody says otherwise.", "ko": "여기서 eps의 기본값은 1e-5예요."},
)
class batchnorm_other_default_eps:
    in_a_line = edit("1e-5", "1e-3", of="in_a_line")
    step_by_step = edit("1e-5", "0.001", of="step_by_step")
    in_loops = edit("1e-5", "1e-3", of="in_loops")


@convention(
    title={"en": "another default for eps (1e-8, 1e-7 or 1e-12)", "ko": "eps의 기본값이 달라요 (1e-8, 1e-7, 1e-12)"},
    hint={"en": "Here eps is 1e-5 if nobody says otherwise.", "ko": "여기서 eps의 기본값은 1e-5예요."},
)
class batchnorm_tiny_default_eps:
    in_a_line = edit("1e-5", "1e-8", of="in_a_line")
    step_by_step = edit("1e-5", "1e-7", of="step_by_step")
    in_loops = edit("1e-5", "1e-12", of="in_loops")
    another_way = edit("1e-5", "1e-6", of="in_a_line")


@misconception(
    title={"en": "E[x²] − mean² loses digits far from 0", "ko": "E[x²] − 평균²은 0에서 멀수록 자릿수를 잃어요"},
    hint={
        "en": "Two numbers near 10⁸ differ by 1: how many digits are left? Subtract the mean first.",
        "ko": "10⁸에 가까운 두 수의 차가 1이면 몇 자리가 남을까요? 평균부터 빼세요.",
    },
)
class batchnorm_one_pass_variance:
    in_a_line = edit("X.var(axis=0, keepdims=True)", "(X**2).mean(axis=0, keepdims=True) - mean**2", of="in_a_line")
    step_by_step = edit("sum(xc**2, axis=0) / N", "maximum(np.mean(x * x, axis=0) - mu * mu, 0.0)", of="step_by_step")
    in_loops = edit(
        "sum((x - m) ** 2 for x in line) / len(line",
        "np.maximum(sum(x * x for x in line) / len(line) - m * m, 0.0",
        of="in_loops",
    )


@misconception(
    title={"en": "X itself is changed", "ko": "받은 X를 바꿨어요"},
    hint={
        "en": "np.asarray gives the array itself if it is float64 already. Whose array do you write into?",
        "ko": "이미 float64이면 np.asarray는 같은 배열을 돌려줘요. 누구의 배열에 쓰고 있나요?",
    },
)
class batchnorm_changes_X:
    in_a_line = edit(
        ("x_hat = (X - mean) / np.sqrt(var + eps)\n    return gamma * x_hat"),
        ("X -= mean\n    X /= np.sqrt(var + eps)\n    return gamma * X"),
        of="in_a_line",
    )
    step_by_step = edit("array(X", "asarray(X", "xc = x - mu", ("x -= mu\n    xc = x"), of="step_by_step")
    in_loops = edit("np.zeros((N, D))", "X", of="in_loops")


@misconception(
    title={"en": "computed in float32", "ko": "float32로 계산했어요"},
    hint={
        "en": "How many digits has float32? The computation is in float64 here, whatever comes in.",
        "ko": "float32는 몇 자리까지 맞을까요? 무엇이 들어오든 여기서는 float64로 계산해요.",
    },
)
class batchnorm_in_float32:
    in_a_line = edit("float64", "float32", of="in_a_line")
    step_by_step = edit(
        "X, dtype=float",
        'X, dtype="float32"',
        "float), np.array(beta, dtype=float",
        '"float32"), np.array(beta, dtype="float32"',
        of="step_by_step",
    )
    in_loops = edit(" D)", " D), dtype=np.float32", of="in_loops")


@misconception(
    title={"en": "lists and narrow ints are not converted", "ko": "리스트와 폭이 좁은 정수를 변환하지 않았어요"},
    hint={
        "en": "Make a float64 array of what comes in, first of all.",
        "ko": "무엇보다 먼저 받은 것을 float64 배열로 만드세요.",
    },
)
class batchnorm_not_converted:
    in_a_line = edit(
        ("\n    X, gamma, beta = (np.asarray(a, dtype=np.float64) for a in (X, gamma, beta))"), "", of="in_a_line"
    )
    step_by_step = edit(
        ("np.array(X, dtype=float)\n    gamma, beta = np.array(gamma, dtype=float), np.array(beta, dtype=float)"),
        "X",
        of="step_by_step",
    )
    in_loops = edit(", dtype=np.float64", "", of="in_a_line")


@misconception(
    title={"en": "shapes are not looked at", "ko": "모양을 확인하지 않았어요"},
    hint={
        "en": "A gamma of shape (1,) or (N, 1) is broadcast quietly. Which shapes does the contract allow?",
        "ko": "모양이 (1,)이나 (N, 1)인 gamma도 조용히 브로드캐스트돼요. 약속이 허락하는 모양은 무엇인가요?",
    },
)
class batchnorm_no_checks:
    class in_a_line:
        def batchnorm_forward(X, gamma, beta, eps=1e-5):
            x = np.array(X, dtype=float)
            gamma, beta = np.array(gamma, dtype=float), np.array(beta, dtype=float)
            N = x.shape[0]
            mu = np.sum(x, axis=0) / N
            xc = x - mu
            var = np.sum(xc**2, axis=0) / N
            std = np.sqrt(var + eps)
            xn = xc / std
            return xn * gamma + beta

    step_by_step = edit(
        (
            "\n"
            "    if gamma.shape != X.shape[1:] or beta.shape != X.shape[1:]:\n"
            '        raise ValueError("gamma and beta must be (D,)")'
        ),
        "",
        of="in_a_line",
    )

    class in_loops:
        def batchnorm_forward(X, gamma, beta, eps=1e-5):
            X = np.asarray(X, dtype=np.float64)
            gamma, beta = np.asarray(gamma, dtype=np.float64), np.asarray(beta, dtype=np.float64)
            centred = X - np.mean(X, 0, keepdims=True)
            return gamma * centred * (np.mean(centred**2, 0, keepdims=True) + eps) ** -0.5 + beta


@misconception(
    title={"en": "another exception than ValueError", "ko": "ValueError가 아닌 다른 예외를 냈어요"},
    hint={"en": "Which exception does the contract name?", "ko": "함수의 약속에 적힌 예외는 무엇인가요?"},
)
class batchnorm_other_error:
    in_a_line = edit("ValueError", "TypeError", of="in_a_line")
    step_by_step = edit(
        "beta, dtype=float)",
        ("beta, dtype=float)\n    assert gamma.shape == beta.shape == x.shape[1:]"),
        of="step_by_step",
    )
    in_loops = edit("ValueError", "IndexError", of="in_loops")
    another_way = edit("ValueError", "Exception", of="in_a_line")


@misconception(
    title={"en": "only the number of entries is checked, not the axes", "ko": "원소의 개수만 보고 축은 보지 않았어요"},
    hint={"en": "(1, D) has D entries, too.", "ko": "(1, D)에도 원소가 D개 있어요."},
)
class batchnorm_only_length_checked:
    in_a_line = edit(
        "shape != X.shape[1:] or beta.shape != X.shape[1:",
        "size != X.shape[1] or beta.size != X.shape[1",
        of="in_a_line",
    )
    step_by_step = edit(" != X.shape[1:] or beta.shape", "[-1:] != X.shape[1:] or beta.shape[-1:]", of="in_a_line")
    in_loops = edit(
        "beta, dtype=float)",
        (
            "beta, dtype=float)\n"
            "    if gamma.size != x.shape[1] or beta.size != x.shape[1]:\n"
            '        raise ValueError("size")'
        ),
        of="step_by_step",
    )


@misconception(
    title={"en": "the result is rounded", "ko": "결과를 반올림했어요"},
    hint={"en": "Round when you print, not when you compute.", "ko": "반올림은 계산할 때가 아니라 출력할 때 하세요."},
)
class batchnorm_result_rounded:
    in_a_line = edit("gamma * x_hat + beta", "np.round(gamma * x_hat + beta, 4)", of="in_a_line")
    step_by_step = edit("xn * gamma + beta", "np.around(xn * gamma + beta, 3)", of="step_by_step")
    in_loops = edit(
        "gamma[j] * ((X[i, j] - m) / (v + eps) ** 0.5) + beta[j]",
        "round(gamma[j] * ((X[i, j] - m) / (v + eps) ** 0.5) + beta[j], 6)",
        of="in_loops",
    )
